#pragma once

#include <QString>
#include <QStringList>

/// The command `packages`: lists what waits at the client of this state folder for its user or for its time, or tells the client
/// what to do with it: install, hold, release, reject, each with the number of a package or for all of them.
/// @param words behind the command  @return an exit code of signalbox-node
[[nodiscard]] int waitingPackages(const QString &stateFolder, const QStringList &words);
