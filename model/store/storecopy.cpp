#include "model/store/storecopy.h"

#include "model/store/pgconnection.h"
#include "model/store/postgresstore.h"
#include "model/store/sqlitestore.h"
#include "model/store/store.h"

#include <QCoreApplication>
#include <QtEndian>

#include <openssl/evp.h>

namespace signalbox {

namespace {

struct CopyText {
    Q_DECLARE_TR_FUNCTIONS(StoreCopy)
};

/// Counts rows and takes the sum of their cells: for each its kind and length, and what is in it.
class RowSum {
public:
    RowSum() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(const StoreTable &table, const StoreRow &row)
    {
        m_line.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool isNumber = table.columns[i].type == CellType::Number;
            if (row[i].isNull)
                m_line.append('-');
            else if (isNumber)
                m_line.append('#').append(QByteArray::number(row[i].number)).append(';');
            else
                m_line.append(QByteArray::number(row[i].bytes.size())).append(':').append(row[i].bytes);
        }
        EVP_DigestUpdate(m_context.get(), m_line.constData(), static_cast<std::size_t>(m_line.size()));
        ++m_rows;
    }
    [[nodiscard]] CopiedTable of(const StoreTable &table)
    {
        QByteArray sum(EVP_MAX_MD_SIZE, '\0');
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(sum.data()), &size);
        sum.truncate(static_cast<qsizetype>(size));
        return {QString::fromLatin1(table.name), m_rows, sum};
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
    QByteArray m_line;
    qint64 m_rows = 0;
};

Outcome checkEmpty(StoreTables &store, const QString &url)
{
    for (const StoreTable *table : kStoreTables) {
        const Error notEmpty{Error::Kind::Refused,
                             CopyText::tr("%1 is not empty: there are rows in its table “%2”. Give a new database.")
                                 .arg(storePath(url), QString::fromLatin1(table->name)),
                             {}};
        if (Outcome empty = store.readTable(*table, [&](const StoreRow &) -> Outcome { return notEmpty; }); !empty)
            return empty;
    }
    return {};
}

Result<CopiedTable> copyTable(const StoreTable &table, StoreTables &from, StoreTables &to)
{
    RowSum read, written;
    Outcome done = from.readTable(table, [&](const StoreRow &row) {
        read.add(table, row);
        return to.writeRow(table, row);
    });
    if (done)
        done = to.endTable(table);
    if (done) {
        done = to.readTable(table, [&](const StoreRow &row) -> Outcome {
            written.add(table, row);
            return {};
        });
    }
    if (!done)
        return done.error();
    const CopiedTable before = read.of(table), after = written.of(table);
    if (before.rows == after.rows && before.sha256 == after.sha256)
        return before;
    return Error{
        Error::Kind::Database,
        CopyText::tr("The table “%1” could not be copied as it is: of %2 rows, %3 came back, or with other values. "
                     "Nothing was changed.")
            .arg(before.table)
            .arg(before.rows)
            .arg(after.rows),
        {}};
}

} // namespace

Result<std::unique_ptr<StoreTables>> openStoreTables(const QString &url)
{
    if (isPostgresUrl(url)) {
        auto store = PostgresStore::open(url);
        if (!store)
            return store.error();
        return std::unique_ptr<StoreTables>(std::move(store).value());
    }
    auto store = SqliteStore::open(storePath(url));
    if (!store)
        return store.error();
    return std::unique_ptr<StoreTables>(std::move(store).value());
}

Result<std::vector<CopiedTable>> migrateStore(const QString &from, const QString &to)
{
    if (isNewStore(from)) {
        return Error{Error::Kind::Invalid,
                     CopyText::tr("There is no database of Signalbox at %1. Give the one that is to be copied.")
                         .arg(storePath(from)),
                     {}};
    }
    auto source = openStoreTables(from);
    if (!source)
        return source.error();
    auto target = openStoreTables(to); // the same one is locked already
    if (!target)
        return target.error();
    if (Outcome empty = checkEmpty(*target.value(), to); !empty)
        return empty.error();
    if (Outcome begun = target.value()->beginCopy(); !begun)
        return begun.error();
    std::vector<CopiedTable> copied;
    for (const StoreTable *table : kStoreTables) {
        auto one = copyTable(*table, *source.value(), *target.value());
        if (!one)
            return one.error();
        copied.push_back(std::move(one).value());
    }
    if (Outcome done = target.value()->endCopy(); !done)
        return done.error();
    return copied;
}

} // namespace signalbox
