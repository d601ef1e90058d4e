#pragma once

#include <QString>

namespace signalbox {

/// What is wrong with the name that a package gives for its installer's status file, as a sentence; empty = nothing. A name alone
/// is of a file in the installer's working folder, an absolute path one below the root of the node; ".." leads nowhere.
[[nodiscard]] QString statusFileNameProblem(const QString &name);

} // namespace signalbox
