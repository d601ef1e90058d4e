#pragma once

#include "model/domain/ids.h"

#include <QString>

namespace signalbox {

/// The folder of the jobs from above on a relay manager: the higher managing server that it is named after, and how that stands.
/// All of it travels in the folder's name, which is English for every reader; whoever shows it to people takes it apart.
struct HigherFolder {
    QString server;
    UtcMs unreachedMs = kNoTime; ///< since when it is out of reach; kNoTime: it answers
    QString problem; ///< a sentence of the server that has the folder; empty: none

    friend bool operator==(const HigherFolder &, const HigherFolder &) = default;
};

/// "HQ", "HQ (not reached since 2026-11-22 17:04 UTC)" or "HQ (problem: it refuses the token of this server)"; at most
/// kMaxNameLength characters, of which the server's name is the last to go.
[[nodiscard]] QString higherFolderName(const HigherFolder &folder);
/// What such a name says. A name that says nothing of the kind is the server's.
[[nodiscard]] HigherFolder higherFolderOf(const QString &name);
/// A translated sentence with a local time; empty: nothing is wrong.
[[nodiscard]] QString higherFolderText(const HigherFolder &folder);

} // namespace signalbox
