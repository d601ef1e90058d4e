#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `judge [CLIENT …] [--all] [--file FILE] [--skip-unchanged]`
Result<int> judge(const Call &call);
/// `act [CLIENT …] [--all] [--file FILE] [--action KEY [--title TEXT --text TEXT]]`
Result<int> act(const Call &call);
/// `judgement [levels|show CLIENT|history [CLIENT]]`
Result<int> judgement(const Call &call);
/// `judgement-policy [list|show POLICY|set FILE|delete POLICY|example]`
Result<int> judgementPolicy(const Call &call);

} // namespace signalbox::ctl
