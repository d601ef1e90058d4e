#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `groups [list|show GROUP|nodes GROUP|try|add NAME|change GROUP|remove GROUP|restore NUMBER]`
Result<int> groups(const Call &call);

/// The names in a file, one a line. Errors: Io, Invalid (a name stands in it twice).
Result<QStringList> namesInFile(const QString &path);

/// A sentence on the names of a list that are no node's; empty: all are. @param answer about the nodes of a group
[[nodiscard]] QString unknownNames(const QJsonObject &answer);

/// Puts --destination, --to-file, --to-group, --below, --to-id and --relay into the request for a new job. Errors: Io (the file), Invalid (a name
/// stands in it twice).
Outcome addDestinations(const Call &call, QJsonObject &body);

} // namespace signalbox::ctl
