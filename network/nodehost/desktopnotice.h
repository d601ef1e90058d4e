#pragma once

#include "model/domain/ids.h"
#include "network/nodehost/desktopsessions.h"

#include <QString>

#include <chrono>
#include <stop_token>

namespace signalbox {

/// Shows a kept message on a desktop, by a process of its own that lives for as long as the notification does: what the user
/// does with it is noted in the message box whenever it comes.
/// @return whether the desktop has taken it
[[nodiscard]] bool showNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session,
                              std::chrono::milliseconds patience, const std::stop_token &stop);

/// What that process does. For a process without other threads and with a QCoreApplication.
/// @return 0 = the desktop had taken it
int watchNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session);

/// Tells the users of this machine that a package waits for their choice: on each desktop a notification whose buttons install it or
/// put it on hold, and which goes when the package does not wait any more, each by a process of its own; where there is no desktop, on
/// the terminals. For a short-lived process. @return 0
int tellOfPackage(const QString &stateFolder, AttemptId attempt);

/// What such a process does; as watchNotice().
int watchPackageNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session);

} // namespace signalbox
