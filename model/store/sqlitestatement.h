#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox {

/// A statement of SQLite's own interface; as RowReader, without Qt's connection.
class SqliteStatement {
public:
    SqliteStatement() = default;
    ~SqliteStatement();
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement &operator=(SqliteStatement &&other) noexcept;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    Outcome prepare(sqlite3 *db, const QByteArray &statement);
    void start(); ///< again
    void bind(int place, qint64 number);
    void bind(int place, const QByteArray &text); ///< lives until the next start()
    [[nodiscard]] bool next();
    [[nodiscard]] Outcome outcome() const;
    Outcome run(); ///< to its end, without rows

    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_code = 0;
};

} // namespace signalbox
