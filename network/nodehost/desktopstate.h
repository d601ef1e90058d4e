#pragma once

#include <string>
#include <vector>

namespace signalbox {

/// The graphical desktop of this machine, as far as an installer in the mode GUI needs it.
struct DesktopState {
    bool isFree = false; ///< a user is logged on there, and it is not locked
    std::vector<std::string> environment; ///< DISPLAY and others, by which a program finds it ("NAME=value")
};

/// By what systemd-logind says of the sessions; where it is not there, by the environment of this process: a node that a user has
/// started on a desktop has its display. Asks a program, for two seconds at most. In any thread.
[[nodiscard]] DesktopState desktopState();

} // namespace signalbox
