#include "model/store/pgvalues.h"

#include <QByteArrayList>
#include <QtEndian>

#include <array>
#include <utility>

namespace signalbox {

namespace {

// Of PostgreSQL's catalogue, which never changes them.
constexpr unsigned int kBytes = 17, kNumber = 20, kText = 25;
constexpr unsigned int kByteArrays = 1001, kTexts = 1009, kNumbers = 1016;

constexpr qsizetype kHeadSize = 20; ///< of an array: dimensions, has it NULL, type, length, first index
constexpr qint32 kNull = -1; ///< length of NULL

template <class Number>
void append(QByteArray &bytes, Number value)
{
    const Number big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

unsigned int typeOf(CellType cell)
{
    switch (cell) {
    case CellType::Number: return kNumber;
    case CellType::Text: return kText;
    case CellType::Bytes: return kBytes;
    }
    return kText;
}

unsigned int arrayOf(unsigned int type)
{
    return type == kNumber ? kNumbers : type == kText ? kTexts : kByteArrays;
}

const char *nameOf(CellType cell)
{
    switch (cell) {
    case CellType::Number: return "bigint";
    case CellType::Text: return "text";
    case CellType::Bytes: return "bytea";
    }
    return "";
}

QByteArray headOf(unsigned int type, int rows)
{
    QByteArray head;
    append<qint32>(head, rows > 0 ? 1 : 0);
    append<qint32>(head, 1);
    append<quint32>(head, type);
    if (rows > 0) {
        append<qint32>(head, rows);
        append<qint32>(head, 1);
    }
    return head;
}

QByteArray utf8Of(const QString &text)
{
    if (!text.contains(QChar(u'\0')))
        return text.toUtf8();
    QString clean = text;
    return clean.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)).toUtf8();
}

} // namespace

PgValue pgNumber(qint64 value)
{
    PgValue made{kNumber, {}};
    append(made.bytes, value);
    return made;
}

PgValue pgText(const QString &value)
{
    return {kText, utf8Of(value)};
}

PgValue pgNumbers(std::span<const qint64> list)
{
    PgValue made{kNumbers, headOf(kNumber, static_cast<int>(list.size()))};
    for (const qint64 value : list) {
        append<qint32>(made.bytes, sizeof value);
        append(made.bytes, value);
    }
    return made;
}

PgValue pgTexts(const QStringList &list)
{
    PgValue made{kTexts, headOf(kText, static_cast<int>(list.size()))};
    for (const QString &value : list) {
        const QByteArray utf8 = utf8Of(value);
        append<qint32>(made.bytes, static_cast<qint32>(utf8.size()));
        made.bytes.append(utf8);
    }
    return made;
}

PgColumns::PgColumns(const StoreTable &table)
    : m_table(table), m_columns(table.columns.size(), QByteArray(kHeadSize, '\0'))
{
}

void PgColumns::number(qint64 value)
{
    // The length and the value at once: this is done for every cell of every report.
    std::array<char, sizeof(qint32) + sizeof value> cell;
    qToBigEndian<qint32>(sizeof value, cell.data());
    qToBigEndian(value, cell.data() + sizeof(qint32));
    m_columns[m_column].append(cell.data(), cell.size());
    m_size += static_cast<qsizetype>(cell.size());
    next();
}

void PgColumns::text(const QString &value)
{
    if (value.isEmpty() && m_table.columns[m_column].emptyIsNull)
        null();
    else
        utf8(utf8Of(value));
}

void PgColumns::utf8(const QByteArray &value)
{
    put(value.constData(), value.size());
}

void PgColumns::bytes(const QByteArray &value)
{
    if (value.isNull())
        null();
    else
        put(value.constData(), value.size());
}

void PgColumns::null()
{
    append(m_columns[m_column], kNull);
    next();
}

void PgColumns::put(const char *data, qsizetype size)
{
    QByteArray &column = m_columns[m_column];
    append(column, static_cast<qint32>(size));
    column.append(data, size);
    m_size += size;
    next();
}

void PgColumns::next()
{
    if (++m_column == m_columns.size()) {
        m_column = 0;
        ++m_rows;
    }
}

bool PgColumns::isLarge() const noexcept
{
    // The client library moves all that it has not sent yet after each piece that the socket takes, so a statement is not to be
    // many times as large as that; and the server works on one while the next is made.
    constexpr int kRows = 2'500;
    constexpr qsizetype kBytes = 1024 * 1024;
    return m_rows >= kRows || m_size >= kBytes;
}

std::vector<PgValue> PgColumns::take()
{
    std::vector<PgValue> values;
    values.reserve(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const unsigned int type = typeOf(m_table.columns[i].type);
        QByteArray bytes = std::exchange(m_columns[i], QByteArray(kHeadSize, '\0'));
        const QByteArray head = headOf(type, m_rows);
        std::copy(head.cbegin(), head.cend(), bytes.begin());
        bytes.truncate(m_rows > 0 ? bytes.size() : head.size());
        values.push_back({arrayOf(type), std::move(bytes)});
    }
    m_rows = 0;
    m_size = 0;
    return values;
}

QByteArray pgInsert(const StoreTable &table, PgRows rows)
{
    QByteArrayList arrays, changes;
    for (const StoreColumn &column : table.columns) {
        arrays << QByteArray("$") + QByteArray::number(arrays.size() + 1) + "::" + nameOf(column.type) + "[]";
        if (&column == &table.columns.front())
            continue;
        const QByteArray name(column.name);
        changes << name + " = "
                       + (rows == PgRows::Raise
                              ? "greatest(" + QByteArray(table.name) + '.' + name + ", excluded." + name + ')'
                              : "excluded." + name);
    }
    const QByteArray names = table.columnNames().toLatin1();
    const QByteArray key = table.key().toLatin1();
    const QByteArray given = "unnest(" + arrays.join(", ") + ')';
    const QByteArray insert = QByteArray("INSERT INTO ") + table.name + " (" + names + ") SELECT ";
    if (rows == PgRows::New)
        return insert + "* FROM " + given;
    const QByteArray put = " ON CONFLICT (" + key + ") DO UPDATE SET " + changes.join(", ");
    if (rows == PgRows::PutDistinct)
        return insert + "* FROM " + given + put;
    return insert + "DISTINCT ON (" + key + ") " + names + " FROM " + given + " WITH ORDINALITY AS given(" + names
           + ", nth) ORDER BY " + key + ", nth DESC" + put;
}

qint64 PgRow::number(int column) const
{
    const Cell &cell = cells[static_cast<std::size_t>(column)];
    switch (cell.size) {
    case 8: return qFromBigEndian<qint64>(cell.data);
    case 4: return qFromBigEndian<qint32>(cell.data);
    case 2: return qFromBigEndian<qint16>(cell.data);
    case 1: return *cell.data;
    default: return 0;
    }
}

QString PgRow::text(int column) const
{
    const Cell &cell = cells[static_cast<std::size_t>(column)];
    return cell.size > 0 ? QString::fromUtf8(cell.data, cell.size) : QString();
}

QByteArray PgRow::bytes(int column) const
{
    const Cell &cell = cells[static_cast<std::size_t>(column)];
    if (cell.size < 0)
        return {};
    return cell.size == 0 ? QByteArray("") : QByteArray(cell.data, cell.size);
}

} // namespace signalbox
