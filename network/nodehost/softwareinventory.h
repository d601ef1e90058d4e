#pragma once

#include "model/domain/inventory.h"

#include <stop_token>

namespace signalbox {

/// What is installed by the system's package manager: dpkg's own list below `root`, else what rpm tells. Error Io: there is
/// neither, or it cannot be read. @param root "/", or the folder of a private root, which has no rpm of its own
Result<std::vector<InventoryItem>> softwareInventory(const QString &root, const std::stop_token &stop);

/// The packages of a dpkg status file that are installed: name, version, architecture.
[[nodiscard]] std::vector<InventoryItem> dpkgPackages(const QByteArray &status);
/// Output of `rpm -qa --queryformat "%{NAME}\t%{EVR}\t%{ARCH}\n"`.
[[nodiscard]] std::vector<InventoryItem> rpmPackages(const QByteArray &output);

/// How many installed packages have a newer version in the lists of a security archive that apt has here; none: there are no such
/// lists that could be read. Without the network: as fresh as the lists are.
[[nodiscard]] std::optional<int> pendingSecurityUpdates(const QString &root);

/// Less than 0, 0, or more than 0, as dpkg compares versions (deb-version(7)).
[[nodiscard]] int compareVersions(const QString &a, const QString &b);

} // namespace signalbox
