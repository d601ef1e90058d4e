#pragma once

#include "model/domain/result.h"
#include "model/engine/judgementwork.h"

#include <QStringList>

#include <chrono>

namespace signalbox {

/// Commands that whoever administers the managing server has configured for security actions. Each is a program by its absolute
/// path and arguments of its own. Behind those come the action's word ("permit", "refuse", "mail", "command") and the client's
/// name; everything else is in the environment, see signalboxd(8). No shell is between.
struct Hooks {
    QStringList network; ///< permits and refuses; empty: there is none
    QStringList mail;
    QStringList command;
    std::chrono::seconds limit{60};
};

/// Whether what is configured can be run. Error Invalid names the option.
Outcome checkHooks(const Hooks &hooks);

/// Runs the hook for an action. Blocks until it has ended, its time is up, or a stop is asked for.
[[nodiscard]] HookResult runHook(const Hooks &hooks, const HookCall &call, const std::stop_token &stop);

} // namespace signalbox
