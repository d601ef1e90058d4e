#pragma once

#include "model/domain/status.h"

namespace signalbox {

/// Of work that waits at a client, whether the client has it whole and knows itself when to execute it: when its user says so, the
/// system starts or a time has come. It may take weeks, and meanwhile the client takes other work. Only our own clients say so.
[[nodiscard]] constexpr bool waitsByItself(StatusDetail detail) noexcept
{
    return detail >= StatusDetail::UserLogOn && detail <= StatusDetail::HeldByUser;
}

} // namespace signalbox
