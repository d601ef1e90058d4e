// What the SQLite store does to be copied, or to be a copy.

#include "model/store/sqlitestore.h"
#include "model/store/storequery.h"

#include <span>

namespace signalbox {

Outcome SqliteStore::readTable(const StoreTable &table, const std::function<Outcome(const StoreRow &)> &take)
{
    RowReader rows;
    if (Outcome done = rows.prepare(m_db, table.select() + QStringLiteral(" ORDER BY ") + table.key()); !done)
        return done;
    rows.start();
    StoreRow row(table.columns.size());
    while (rows.next()) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int column = static_cast<int>(i);
            row[i].isNull = rows.isNull(column);
            switch (table.columns[i].type) {
            case CellType::Number: row[i].number = rows.number(column); break;
            case CellType::Text: row[i].bytes = rows.text(column).toUtf8(); break; // with only what is UTF-8
            case CellType::Bytes: row[i].bytes = rows.bytes(column); break;
            }
        }
        if (Outcome done = take(row); !done)
            return done;
    }
    return rows.outcome();
}

Outcome SqliteStore::beginCopy()
{
    auto transaction = SqlTransaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    m_copy.emplace(std::move(transaction).value());
    return {};
}

Outcome SqliteStore::writeRow(const StoreTable &table, const StoreRow &row)
{
    // The two large ones have numbers only, and a text at the end.
    if (&table == &kEventTable || &table == &kInstructionTable) {
        std::vector<qint64> numbers;
        for (const StoreCell &cell : row)
            numbers.push_back(cell.number);
        if (&table == &kInstructionTable)
            return m_putState.write(numbers);
        return m_appendEvent.write(std::span(numbers).first(numbers.size() - 1), QString::fromUtf8(row.back().bytes));
    }
    auto query = prepare(m_db, table.insert());
    if (!query)
        return query.error();
    for (std::size_t i = 0; i < row.size(); ++i) {
        QVariant value; // NULL
        if (!row[i].isNull) {
            switch (table.columns[i].type) {
            case CellType::Number: value = row[i].number; break;
            case CellType::Text: value = text(QString::fromUtf8(row[i].bytes)); break;
            case CellType::Bytes: value = row[i].bytes.isNull() ? QByteArray("") : row[i].bytes; break;
            }
        }
        query.value().bindValue(static_cast<int>(i), value);
    }
    return execute(query.value());
}

Outcome SqliteStore::endTable(const StoreTable & /*table*/)
{
    return {};
}

Outcome SqliteStore::endCopy()
{
    Outcome done = m_copy->commit();
    m_copy.reset();
    return done;
}

} // namespace signalbox
