#pragma once

#include "model/domain/inventory.h"

namespace signalbox {

// What a node tells about its machine. Read from files of the system, without starting a program; what cannot be read is left
// out, and of the security items "unknown". The keys are stable and English; signalbox-node(1) lists them.

/// Hardware, operating system, network and security. @param root "/", or the folder of another system's files, for tests
[[nodiscard]] std::vector<InventoryItem> systemInventory(const QString &root = QStringLiteral("/"));

/// What speaks for and against the machine's security: "yes", "no", "unknown", or a number. Part of systemInventory().
[[nodiscard]] std::vector<InventoryItem> securityInventory(const QString &root = QStringLiteral("/"));

/// The rest of what security levels are judged by: accounts, shares, services that are started (model/domain/securityfacts.h). Part
/// of systemInventory().
[[nodiscard]] std::vector<InventoryItem> hardeningInventory(const QString &root = QStringLiteral("/"));

/// Whether the device with this number, or one that it lies on, is encrypted by dm-crypt; none: it cannot be told.
[[nodiscard]] std::optional<bool> isEncryptedDevice(const QString &sysFolder, const QString &number);

} // namespace signalbox
