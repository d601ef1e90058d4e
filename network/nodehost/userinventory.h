#pragma once

#include "model/domain/inventory.h"
#include "model/domain/joborder.h"

#include <QMap>

namespace signalbox {

// What a user or an administrator answers at the node (Transfer user inventory schema, Get user inventory information). The schema
// and the answers are files in the node's state folder.

[[nodiscard]] std::optional<UserSchemaOrder> userSchema(const QString &stateFolder); ///< none: none has come
/// Replaces the schema; answers to fields that are still there stay. Errors: NoSpace, Io.
Outcome keepUserSchema(const QString &stateFolder, const UserSchemaOrder &schema);

[[nodiscard]] QMap<QString, QString> userAnswers(const QString &stateFolder); ///< by the key of the field
/// What is wrong with an answer, as a sentence; an empty one is none, which only a field that is not required may have.
Outcome checkAnswer(const UserSchemaOrder::Field &field, const QString &answer);
/// Errors: NotFound (no schema, or no such field), Invalid, NoSpace, Io. Nothing is kept unless all of it is.
Outcome keepUserAnswers(const QString &stateFolder, const QMap<QString, QString> &answers);

/// One item for each field of the schema: key, answer (empty: none yet), and the question beside it.
[[nodiscard]] std::vector<InventoryItem> userInventory(const QString &stateFolder);
[[nodiscard]] QStringList missingAnswers(const QString &stateFolder); ///< questions that must be answered and are not

} // namespace signalbox
