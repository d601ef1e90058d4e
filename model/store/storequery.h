#pragma once

#include "model/store/rowreader.h"
#include "model/store/sqltransaction.h"
#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

namespace signalbox {

// How the parts of the SQLite store ask and write.

/// Of a row that may be there already.
inline const QString kPut = QStringLiteral("INSERT OR REPLACE INTO");

/// Binds the values in order and executes.
template <class... Values>
Outcome run(QSqlQuery &query, const Values &...values)
{
    int position = 0;
    (query.bindValue(position++, QVariant::fromValue(values)), ...);
    return execute(query);
}

template <class... Values>
Outcome runOnce(const QSqlDatabase &db, const QString &statement, const Values &...values)
{
    auto query = prepare(db, statement);
    if (!query)
        return query.error();
    return run(query.value(), values...);
}

/// Of NOT NULL text columns: a null QString would be bound as NULL.
inline QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

/// Binds the fields of a record.
class BoundRow {
public:
    explicit BoundRow(QSqlQuery &query) : m_query(query) { }
    void number(qint64 value) { m_query.bindValue(m_position++, value); }
    void text(const QString &value) { m_query.bindValue(m_position++, signalbox::text(value)); }
    void bytes(const QByteArray &value) { m_query.bindValue(m_position++, value); }

private:
    QSqlQuery &m_query;
    int m_position = 0;
};

template <class Record>
Outcome put(QSqlQuery &query, const Record &record)
{
    BoundRow row(query);
    putRow(row, record);
    return execute(query);
}

template <class Record>
Outcome putOnce(const QSqlDatabase &db, const QString &statement, const Record &record)
{
    auto query = prepare(db, statement);
    if (!query)
        return query.error();
    return put(query.value(), record);
}

/// Runs a query and hands each row to `take`.
template <class Take>
Outcome readAll(const QSqlDatabase &db, const QString &statement, Take take)
{
    RowReader rows;
    if (Outcome done = rows.prepare(db, statement); !done)
        return done;
    rows.start();
    while (rows.next())
        take(rows);
    return rows.outcome();
}

} // namespace signalbox
