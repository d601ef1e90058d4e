#pragma once

#include "model/domain/event.h"
#include "model/domain/result.h"

#include <QSqlDatabase>

#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox {

/// Appends entries to the log by SQLite's own interface, on Qt's connection: of every report this is the whole SQL, and
/// a QVariant for each of its 15 values costs several times what SQLite itself takes. Qt's driver and we link the same
/// library. Lives no longer than the connection is open.
class EventAppender {
public:
    EventAppender() = default;
    ~EventAppender();
    EventAppender(const EventAppender &) = delete;
    EventAppender &operator=(const EventAppender &) = delete;

    Outcome prepare(const QSqlDatabase &db, const QString &statement);
    /// Within the transaction that is open. Errors: NoSpace, Database.
    Outcome append(std::span<const Event> events);
    void finish(); ///< before the connection is closed

private:
    [[nodiscard]] Error lastError() const;
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace signalbox
