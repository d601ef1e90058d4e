#include "model/items/auditstore.h"

#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"
#include "model/items/rowbits.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

class AuditMatch final : public TextMatch {
public:
    explicit AuditMatch(RowBits rows) : m_rows(std::move(rows)) { }
    [[nodiscard]] bool test(quint32 row) const noexcept { return m_rows.test(row); }

private:
    RowBits m_rows;
};

/// All of a record that a search may find: the words shown and the stable ones.
QString searchText(const AuditRecord &record)
{
    return QStringList{QString::number(record.number),
                       record.operatorName,
                       record.origin,
                       auditOriginText(record.origin),
                       record.command,
                       auditCommandText(record.command),
                       auditResultText(record.result),
                       record.job == JobId{} ? QString() : QString::number(number(record.job)),
                       record.text,
                       record.reason}
        .join(u'\t');
}

/// The first eight bytes: enough to bring neighbours together.
quint64 keyOf(const QString &text)
{
    const QByteArray utf8 = text.toCaseFolded().toUtf8();
    quint64 key = 0;
    for (qsizetype i = 0; i < 8; ++i)
        key = (key << 8) | (i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U);
    return key;
}

const QString kHash = QStringLiteral("hash");
const QString kPrevious = QStringLiteral("previous");
const QString kKey = QStringLiteral("key");

bool isNumber(int column)
{
    return column == AuditStore::NumberColumn || column == AuditStore::JobColumn
           || column == AuditStore::DestinationsColumn || column == AuditStore::RefusedColumn;
}

} // namespace

QString auditDetail(const AuditRecord &record)
{
    if (!record.isThere)
        return AuditStore::tr("The log does not have this record any more.");
    return record.result == AuditResult::Refused && !record.reason.isEmpty() ? record.reason : record.text;
}

void AuditStore::append(std::span<const AuditRecord> records)
{
    std::vector<quint32> fresh;
    for (const AuditRecord &record : records) {
        if (record.number <= newest())
            continue;
        fresh.push_back(static_cast<quint32>(m_records.size()));
        m_records.push_back(record);
        QJsonObject &sealed = m_records.back().sealed;
        sealed = {{kHash, sealed.value(kHash)}, {kPrevious, sealed.value(kPrevious)}, {kKey, sealed.value(kKey)}};
    }
    if (fresh.empty())
        return;
    Q_EMIT added(fresh);
    Q_EMIT namesChanged(); // a search looks at the new ones too
}

QByteArray AuditStore::newestSeal() const
{
    return m_records.empty() ? QByteArray()
                             : QByteArray::fromHex(m_records.back().sealed.value(kHash).toString().toLatin1());
}

QVariant AuditStore::header(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && isNumber(column))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case NumberColumn: return tr("No.", "of a record");
    case TimeColumn: return tr("Time");
    case OperatorColumn: return tr("Operator");
    case OriginColumn: return tr("From", "where a command came from");
    case CommandColumn: return tr("Command");
    case JobColumn: return tr("Job");
    case DestinationsColumn: return tr("Destinations");
    case RefusedColumn: return tr("Refused", "number of destinations");
    case ResultColumn: return tr("Result");
    case TextColumn: return tr("Details");
    case ColumnCount: return {};
    }
    return {};
}

QVariant AuditStore::text(const AuditRecord &record, Column column) const
{
    const QLocale locale;
    const auto count = [&](quint32 number) { return number == 0 ? QString() : locale.toString(number); };
    if (!record.isThere && column != NumberColumn && column != TextColumn)
        return {};
    switch (column) {
    case NumberColumn: return locale.toString(record.number);
    case TimeColumn: return ItemText::time(record.atMs);
    case OperatorColumn: return record.operatorName;
    case OriginColumn: return auditOriginText(record.origin);
    case CommandColumn: return auditCommandText(record.command);
    case JobColumn: return record.job == JobId{} ? QString() : QString::number(number(record.job));
    case DestinationsColumn: return count(record.destinations);
    case RefusedColumn: return count(record.refusedDestinations);
    case ResultColumn: return auditResultText(record.result);
    case TextColumn: return auditDetail(record);
    case ColumnCount: return {};
    }
    return {};
}

QVariant AuditStore::data(quint32 row, int column, int role) const
{
    const AuditRecord &record = m_records[row];
    switch (role) {
    case Qt::DisplayRole: return text(record, static_cast<Column>(column));
    case Qt::ToolTipRole:
        return column == TimeColumn ? ItemText::longTime(record.atMs) : text(record, static_cast<Column>(column));
    case Qt::TextAlignmentRole: return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return sortKey(row, column);
    case RecordRole: return QVariant::fromValue(record);
    default: return {};
    }
}

void AuditStore::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<Column>(column)) {
    case NumberColumn: out.cell("number"); break;
    case TimeColumn: out.cell("at"); break;
    case OperatorColumn: out.cell("operator"); break;
    case OriginColumn: out.cell("origin"); break;
    case CommandColumn: out.cell("command"); break;
    case JobColumn: out.cell("job"); break;
    case DestinationsColumn: out.cell("destinations"); break;
    case RefusedColumn: out.cell("refusedDestinations"); break;
    case ResultColumn: out.cell("result"); break;
    case TextColumn:
        for (const char *header : {"text", "reason", "hash"})
            out.cell(header);
        break;
    case ColumnCount: break;
    }
}

void AuditStore::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const AuditRecord &record = m_records[row];
    switch (static_cast<Column>(column)) {
    case NumberColumn: out.number(record.number); break;
    case TimeColumn: out.time(record.atMs); break;
    case OperatorColumn: out.cell(record.operatorName); break;
    case OriginColumn: out.cell(record.origin); break;
    case CommandColumn: out.cell(record.command); break;
    case JobColumn:
        if (record.job == JobId{})
            out.empty();
        else
            out.number(number(record.job));
        break;
    case DestinationsColumn: out.number(record.destinations); break;
    case RefusedColumn: out.number(record.refusedDestinations); break;
    case ResultColumn: out.cell(record.isThere ? auditResultKey(record.result) : QString()); break;
    case TextColumn:
        out.cell(record.text);
        out.cell(record.reason);
        out.cell(record.sealed.value(kHash).toString());
        break;
    case ColumnCount: break;
    }
}

std::vector<quint32> AuditStore::rows() const
{
    std::vector<quint32> all(m_records.size());
    for (quint32 row = 0; row < all.size(); ++row)
        all[row] = row;
    return all;
}

quint64 AuditStore::sortKey(quint32 row, int column) const
{
    const AuditRecord &record = m_records[row];
    switch (static_cast<Column>(column)) {
    case NumberColumn: return record.number;
    case TimeColumn: return static_cast<quint64>(std::max<UtcMs>(record.atMs, 0));
    case OperatorColumn: return keyOf(record.operatorName);
    case OriginColumn: return keyOf(record.origin);
    case CommandColumn: return keyOf(auditCommandText(record.command));
    case JobColumn: return number(record.job);
    case DestinationsColumn: return record.destinations;
    case RefusedColumn: return record.refusedDestinations;
    case ResultColumn: return static_cast<quint64>(record.result);
    case TextColumn: return keyOf(auditDetail(record));
    case ColumnCount: break;
    }
    return 0;
}

RowSource::MatchWork AuditStore::matchText(const QString &text) const
{
    return [records = m_records, text](const std::stop_token &stop) { // their strings are shared, not copied
        RowBits rows;
        for (quint32 row = 0; row < records.size(); ++row) {
            if (row % 1024 == 0 && stop.stop_requested())
                return std::shared_ptr<const TextMatch>();
            if (searchText(records[row]).contains(text, Qt::CaseInsensitive))
                rows.set(row);
        }
        return std::shared_ptr<const TextMatch>(std::make_shared<AuditMatch>(std::move(rows)));
    };
}

bool AuditStore::passes(quint32 row, const RowFilter &filter, const TextMatch *match) const
{
    return filter.text.isEmpty() || (match && static_cast<const AuditMatch *>(match)->test(row));
}

} // namespace signalbox
