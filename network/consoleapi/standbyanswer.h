#pragma once

#include "network/http/httpserver.h"

#include <QString>

namespace signalbox::consoleapi {

/// In the answers of a managing server that does not serve, since another one has the lease of their database. Whoever has a list
/// of servers goes on to the next.
inline constexpr auto kStateHeader = "X-Signalbox-State";
inline constexpr auto kStandbyState = "standby";

/// To every request, of nodes, consoles and load balancers alike: 503, come again soon.
/// @param problem why nobody can serve at present: a sentence, translated; empty: another one does
[[nodiscard]] http::Response standbyAnswer(const http::Request &request, const QString &problem = {});

} // namespace signalbox::consoleapi
