#pragma once

#include "model/domain/result.h"

#include <QSqlDatabase>

#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox {

/// Writes rows of numbers by SQLite's own interface, on Qt's connection: these rows are the whole SQL of a report and of
/// a checkpoint, and a QVariant for each of their 15 and 29 values costs several times what SQLite itself takes. Qt's
/// driver and we link the same library. Lives no longer than the connection is open.
class RowWriter {
public:
    RowWriter() = default;
    ~RowWriter();
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;

    Outcome prepare(const QSqlDatabase &db, const QString &statement);
    /// One run of the statement within the transaction that is open. Errors: NoSpace, Database.
    Outcome write(std::span<const qint64> numbers);
    /// The same with a text as its last value; an empty one is NULL, which takes no byte in the row.
    Outcome write(std::span<const qint64> numbers, const QString &text);
    /// For a statement of several rows: the values of one of them. They are all wanted before run().
    /// @param first the place of the first value, from 1
    /// @param text lives until run()
    void put(int first, std::span<const qint64> numbers, const QString &text);
    Outcome run();
    void finish(); ///< before the connection is closed

private:
    void bind(int first, std::span<const qint64> numbers);
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace signalbox
