#pragma once

#include "model/domain/inventory.h"
#include "model/domain/joborder.h"
#include "network/nodehost/installer.h"

namespace signalbox {

/// Does what a payload of the kind PayloadKind::Order says. As install(): blocks, in any thread. An order that this node does
/// not understand: Rejected, and nothing is done.
[[nodiscard]] InstallResult carryOutOrder(const InstallOrder &order, const std::stop_token &stop);

/// The same, of an order that was read: a message is delivered; others ask the machine, or keep what later ones ask by, in the
/// node's state folder.
[[nodiscard]] InstallResult carryOutRead(const InstallOrder &order, const JobOrder &what, const std::stop_token &stop);

/// What the node tells about itself: its name, version, the system above it, its settings.
[[nodiscard]] std::vector<InventoryItem> configurationInventory(const InstallOrder &order);

/// Report message: kept in the message box of the node whose folder the payload is in; then shown on every desktop, else
/// written to the terminals. That nobody is there is no failure: it can be read later.
[[nodiscard]] InstallResult deliverMessage(const InstallOrder &order, const MessageOrder &message,
                                           const std::stop_token &stop);

} // namespace signalbox
