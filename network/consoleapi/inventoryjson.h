#pragma once

#include "model/items/inventorydata.h"

#include <QJsonObject>
#include <QUrlQuery>

namespace signalbox::consoleapi {

// Inventories as the console API tells them: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const InventoryPage &page);
[[nodiscard]] QJsonObject toJson(const std::vector<InventoryChange> &changes);
/// Error Protocol: it is none. Items of a kind that is not known here are left out.
[[nodiscard]] Result<InventoryPage> inventoryPageFromJson(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<InventoryChange>> inventoryChangesFromJson(const QJsonObject &answer);

[[nodiscard]] QString inventoryQueryText(const InventoryQuestion &question); ///< "kind=software&search=bash"
/// Error Invalid says which part is wrong.
[[nodiscard]] Result<InventoryQuestion> inventoryQuestionOf(const QUrlQuery &query);
[[nodiscard]] Result<std::optional<InventoryKind>> inventoryKindOf(const QUrlQuery &query); ///< likewise

} // namespace signalbox::consoleapi
