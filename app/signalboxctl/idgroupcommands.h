#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `ids [list|show ID|members ID|add ID|change ID|remove ID|restore NUMBER]`
Result<int> ids(const Call &call);

/// How far the relays have handed a job over to their members: `instructions JOB --relays`, with --status those
/// with members that are at one of these. @param job its number
Result<int> relayRows(const Call &call, const QString &job);

} // namespace signalbox::ctl
