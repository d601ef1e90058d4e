#pragma once

#include "model/domain/records.h"

namespace signalbox {

/// Which parts a transfer between two nodes comes in: those of the side that wants smaller ones, with that side's pause;
/// the receiver's pause when both want the same. A side with size 0 does not ask for a split. (JP1, "Split distribution".)
[[nodiscard]] constexpr Split agreedSplit(const Split &sender, const Split &receiver) noexcept
{
    if (receiver.sizeKiB <= 0)
        return sender.sizeKiB > 0 ? sender : Split{};
    if (sender.sizeKiB > 0 && sender.sizeKiB < receiver.sizeKiB)
        return sender;
    return receiver;
}

} // namespace signalbox
