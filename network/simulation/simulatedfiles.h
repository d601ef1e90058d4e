#pragma once

#include "model/domain/ids.h"
#include "model/domain/joborder.h"
#include "model/node/clientwork.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace signalbox::simulation {

// The files of a simulated client, for jobs that collect some. None is kept anywhere: what they are follows from the seed and the
// client's name, so they are made when somebody asks, and are the same each time.

struct SimulatedFile {
    QByteArray path; ///< from / on
    QByteArray content;
    UtcMs modifiedMs = kNoTime;
};

struct FoundFiles {
    std::vector<SimulatedFile> files; ///< in the order of their paths, as a real client packs them
    QStringList told; ///< lines about paths that led to none
};

/// Of one client: all it has, in the order of their paths. @param startMs when the simulation began; they are from before
[[nodiscard]] std::vector<SimulatedFile> simulatedFiles(const QString &name, quint64 seed, UtcMs startMs);
/// Those that the paths of an order lead to, by the rules of FileSearch.
[[nodiscard]] FoundFiles findSimulatedFiles(const QStringList &paths, std::vector<SimulatedFile> files);
/// As packFiles() does: tar, gzip. The same files give the same bytes.
[[nodiscard]] QByteArray packSimulatedFiles(const std::vector<SimulatedFile> &files);

/// What comes of an execution that has found them, in the words and with the codes of packFiles().
/// @param packed of the files, empty when there are none
[[nodiscard]] InstallResult collectedResult(const FoundFiles &found, const QByteArray &packed);

} // namespace signalbox::simulation
