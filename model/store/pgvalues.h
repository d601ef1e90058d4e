#pragma once

#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace signalbox {

/// A value of a PostgreSQL statement, in the binary form that it takes and gives.
struct PgValue {
    unsigned int type = 0; ///< number of its type in PostgreSQL's catalogue
    QByteArray bytes;
};

[[nodiscard]] PgValue pgNumber(qint64 value);
[[nodiscard]] PgValue pgText(const QString &value);
[[nodiscard]] PgValue pgNumbers(std::span<const qint64> list); ///< an array
[[nodiscard]] PgValue pgTexts(const QStringList &list); ///< an array

/// Rows of a table as one array for each column: a statement takes any number of them at once. U+0000, which PostgreSQL's
/// texts cannot hold, becomes U+FFFD.
class PgColumns {
public:
    explicit PgColumns(const StoreTable &table);
    void number(qint64 value);
    void text(const QString &value);
    void bytes(const QByteArray &value); ///< a null one is NULL
    void null();
    void utf8(const QByteArray &value); ///< of a text
    template <class Record>
    void add(const Record &record)
    {
        putRow(*this, record);
    }

    [[nodiscard]] int rows() const noexcept { return m_rows; }
    [[nodiscard]] bool isLarge()
        const noexcept; ///< enough for one statement: what is sent need not be in memory as a whole
    [[nodiscard]] std::vector<PgValue> take(); ///< and begins anew

private:
    void put(const char *data, qsizetype size);
    void next();

    const StoreTable &m_table;
    std::vector<QByteArray> m_columns;
    std::size_t m_column = 0;
    int m_rows = 0;
    qsizetype m_size = 0;
};

/// What becomes of rows that are there already.
enum class PgRows : quint8 {
    New, ///< there are none: it is an error
    Put, ///< they become the given ones; of those with the same key the last one
    PutDistinct, ///< likewise, and no key is given twice
    Raise, ///< of a key and a number: the higher number stays
};
/// "INSERT INTO ... SELECT ... FROM unnest(...)" for the arrays of PgColumns.
[[nodiscard]] QByteArray pgInsert(const StoreTable &table, PgRows rows);

/// A row that PostgreSQL gave, as takeRow() wants it. Valid until the next one is read.
class PgRow {
public:
    struct Cell {
        const char *data = nullptr;
        int size = -1; ///< -1: NULL
    };
    [[nodiscard]] qint64 number(int column) const; ///< of 1, 2, 4 or 8 bytes; NULL is 0
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const { return cells[static_cast<std::size_t>(column)].size < 0; }
    std::vector<Cell> cells;
};

} // namespace signalbox
