#pragma once

#include "model/store/rowreader.h"
#include "model/store/sqltransaction.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

#include <vector>

namespace signalbox {

// How the parts of the SQLite store ask and pack.

// Lists of numbers are stored as little-endian arrays: a job with a million destinations is one value, not a million rows.
template <class Number>
void append(QByteArray &bytes, Number value)
{
    const Number little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <class Number, class List>
QByteArray packed(const List &list)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(list.size()) * static_cast<qsizetype>(sizeof(Number)));
    for (const auto &value : list)
        append(bytes, static_cast<Number>(value));
    return bytes;
}

template <class Number, class Value>
std::vector<Value> unpacked(const QByteArray &bytes)
{
    std::vector<Value> list(static_cast<std::size_t>(bytes.size()) / sizeof(Number));
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i] = static_cast<Value>(qFromLittleEndian<Number>(bytes.constData() + i * sizeof(Number)));
    return list;
}

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
