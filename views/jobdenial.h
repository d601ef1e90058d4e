#pragma once

#include "model/domain/jobtype.h"

#include <QString>

#include <initializer_list>

namespace signalbox {

class ServerState;

/// Why the role allows none of these types of jobs at a server; empty: it allows some.
[[nodiscard]] QString jobsDenial(const ServerState &server, std::initializer_list<JobType> types);
/// The same of all types that can be ordered.
[[nodiscard]] QString noJobsDenial(const ServerState &server);

} // namespace signalbox
