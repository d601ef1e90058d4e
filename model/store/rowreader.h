#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

#include <span>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox {

/// Reads rows by SQLite's own interface, on Qt's connection: a start reads millions of numbers, and a QVariant for each of
/// them costs more than SQLite takes to find it. Lives no longer than the connection is open.
class RowReader {
public:
    RowReader() = default;
    ~RowReader();
    RowReader(const RowReader &) = delete;
    RowReader &operator=(const RowReader &) = delete;

    Outcome prepare(const QSqlDatabase &db, const QString &statement);
    /// Before the first row, and again for another run.
    void start(std::span<const qint64> numbers = {});
    /// @return false behind the last row, and after an error
    [[nodiscard]] bool next();
    [[nodiscard]] Outcome outcome() const; ///< whether next() ended because there was no more. Error Database
    void finish(); ///< before the connection is closed

    // Of the present row; NULL is 0 and empty.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// All columns, in order.
    template <class... Values>
    void read(Values &...values) const
    {
        int column = 0;
        (take(column++, values), ...);
    }

private:
    template <class Value>
    void take(int column, Value &value) const
    {
        if constexpr (std::is_same_v<Value, QString>)
            value = text(column);
        else if constexpr (std::is_same_v<Value, QByteArray>)
            value = bytes(column);
        else if constexpr (std::is_same_v<Value, bool>)
            value = number(column) != 0;
        else
            value = static_cast<Value>(number(column));
    }
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_code = 0;
};

} // namespace signalbox
