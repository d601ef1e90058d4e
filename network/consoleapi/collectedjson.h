#pragma once

#include "model/domain/collection.h"

#include <QJsonObject>

namespace signalbox::consoleapi {

// Collected files in the console API, both sides.

[[nodiscard]] QJsonObject toJson(const CollectionHead &head);
[[nodiscard]] QJsonObject toJson(const std::vector<CollectionHead> &heads);
[[nodiscard]] QJsonObject toJson(const Collection &collection); ///< with its files
Result<std::vector<CollectionHead>> collectionHeadsOf(const QJsonObject &json); ///< Error Protocol
Result<Collection> collectionOf(const QJsonObject &json); ///< likewise

} // namespace signalbox::consoleapi
