// What the PostgreSQL store does to be copied, or to be a copy.

#include "model/store/postgresstore.h"

#include <QCoreApplication>

namespace signalbox {

namespace {
struct CopyText {
    Q_DECLARE_TR_FUNCTIONS(StoreCopy)
};
} // namespace

Outcome PostgresStore::readTable(const StoreTable &table, const std::function<Outcome(const StoreRow &)> &take)
{
    // Texts in the order of their bytes, as SQLite has them.
    const QString order = table.columns.front().type == CellType::Text ? QStringLiteral(" COLLATE \"C\"") : QString();
    StoreRow copy(table.columns.size());
    Outcome taken;
    Outcome read = m_connection.stream((table.select() + QStringLiteral(" ORDER BY ") + table.key() + order).toLatin1(),
                                       [&](const PgRow &row) {
                                           if (!taken)
                                               return;
                                           for (std::size_t i = 0; i < copy.size(); ++i) {
                                               const int column = static_cast<int>(i);
                                               copy[i].isNull = row.isNull(column);
                                               if (table.columns[i].type == CellType::Number)
                                                   copy[i].number = row.number(column);
                                               else
                                                   copy[i].bytes = row.bytes(column);
                                           }
                                           taken = take(copy);
                                       });
    return taken ? read : taken;
}

Outcome PostgresStore::beginCopy()
{
    return m_connection.run("BEGIN");
}

Outcome PostgresStore::writeRow(const StoreTable &table, const StoreRow &row)
{
    if (!m_copied)
        m_copied.emplace(table);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].isNull) {
            m_copied->null();
        } else if (table.columns[i].type == CellType::Number) {
            m_copied->number(row[i].number);
        } else if (table.columns[i].type == CellType::Text && row[i].bytes.contains('\0')) {
            return Error{
                Error::Kind::Invalid,
                CopyText::tr("PostgreSQL cannot hold the character U+0000. It is in the table “%1”, column “%2”, row "
                             "%3. Change it there first.")
                    .arg(QString::fromLatin1(table.name), QString::fromLatin1(table.columns[i].name))
                    .arg(row.front().number),
                {}};
        } else {
            m_copied->utf8(row[i].bytes);
        }
    }
    return m_copied->isLarge() ? endTable(table) : Outcome();
}

Outcome PostgresStore::endTable(const StoreTable &table)
{
    if (!m_copied)
        return {};
    const std::vector<PgValue> values = m_copied->take();
    m_copied.reset();
    return m_connection.ask(pgInsert(table, PgRows::New), values, [](const PgRow &) {});
}

Outcome PostgresStore::endCopy()
{
    return m_connection.run("COMMIT");
}

} // namespace signalbox
