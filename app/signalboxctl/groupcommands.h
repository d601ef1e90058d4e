#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `groups [list|show GROUP|nodes GROUP|try|add NAME|change GROUP|remove GROUP|restore NUMBER]`
Result<int> groups(const Call &call);

/// Puts --destination, --to-file, --to-group and --below into the request for a new job. Errors: Io (the file), Invalid (a name
/// stands in it twice).
Outcome addDestinations(const Call &call, QJsonObject &body);

} // namespace signalbox::ctl
