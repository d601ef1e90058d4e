#pragma once

#include "model/domain/journal.h"
#include "model/domain/result.h"

#include <QJsonObject>

#include <vector>

namespace signalbox::consoleapi {

// Operations of the journal as the console API tells them: resources/openapi.json.

/// Which are asked for.
enum class JournalPart : quint8 { Unfinished, Running, Ended, All };

/// Of a query's "state"; none: there is no such.
[[nodiscard]] std::optional<JournalPart> journalPartOf(const QString &state);
[[nodiscard]] bool isIn(JournalPart part, const JournalRecord &record, qint64 epoch);
[[nodiscard]] QJsonObject toJson(const JournalRecord &record, qint64 epoch);
/// Those of an answer; what is of a later version is left out.
[[nodiscard]] std::vector<JournalRecord> journalOf(const QJsonObject &answer);

} // namespace signalbox::consoleapi
