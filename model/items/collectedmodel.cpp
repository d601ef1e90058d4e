#include "model/items/collectedmodel.h"

#include "model/items/itemtext.h"
#include "model/items/plaintip.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <map>

namespace signalbox {

namespace {

/// internalId of a collection's line; of a file's: the row of its collection.
constexpr quintptr kTop = std::numeric_limits<quintptr>::max();

} // namespace

void CollectedModel::setCollections(std::vector<CollectionHead> heads)
{
    beginResetModel();
    std::map<quint32, Entry> before;
    for (Entry &entry : m_all)
        before.emplace(number(entry.head.attempt), std::move(entry));
    m_all.clear();
    for (CollectionHead &head : heads) {
        Entry entry;
        if (const auto known = before.find(number(head.attempt)); known != before.end())
            entry = std::move(known->second);
        entry.isAsked = entry.files.has_value();
        entry.head = std::move(head);
        m_all.push_back(std::move(entry));
    }
    show();
    endResetModel();
}

void CollectedModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    show();
    endResetModel();
}

void CollectedModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    show();
    endResetModel();
}

void CollectedModel::show()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const CollectionHead &head = m_all[i].head;
        if (m_filter.isEmpty() || head.nodeName.contains(m_filter, Qt::CaseInsensitive)
            || head.jobName.contains(m_filter, Qt::CaseInsensitive) || QString::number(number(head.job)) == m_filter)
            m_shown.push_back(i);
    }
    const auto isBefore = [this](std::size_t a, std::size_t b) {
        const CollectionHead &left = m_all[a].head;
        const CollectionHead &right = m_all[b].head;
        switch (m_sortColumn) {
        case NameColumn: return left.nodeName.compare(right.nodeName, Qt::CaseInsensitive) < 0;
        case JobColumn: return number(left.job) < number(right.job);
        case FilesColumn: return left.files < right.files;
        case SizeColumn: return left.bytes < right.bytes;
        default: return left.receivedMs < right.receivedMs;
        }
    };
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](std::size_t a, std::size_t b) {
        return m_sortOrder == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
}

void CollectedModel::setFiles(const Collection &collection)
{
    const QModelIndex top = indexOf(collection.head.attempt);
    const auto known = std::find_if(m_all.begin(), m_all.end(), [&collection](const Entry &entry) {
        return entry.head.attempt == collection.head.attempt;
    });
    if (known == m_all.end() || known->files)
        return;
    const int count = static_cast<int>(collection.files.size());
    if (top.isValid() && count > 0)
        beginInsertRows(top, 0, count - 1);
    known->files = collection.files;
    if (top.isValid() && count > 0)
        endInsertRows();
}

qint64 CollectedModel::bytes() const
{
    qint64 sum = 0;
    for (const std::size_t one : m_shown)
        sum += m_all[one].head.bytes;
    return sum;
}

const CollectionHead *CollectedModel::head(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const int row = index.internalId() == kTop ? index.row() : static_cast<int>(index.internalId());
    return &shown(row).head;
}

int CollectedModel::fileOf(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != kTop ? index.row() : -1;
}

const std::vector<CollectedFile> *CollectedModel::filesOf(AttemptId collection) const
{
    const auto known = std::find_if(m_all.begin(), m_all.end(),
                                    [collection](const Entry &entry) { return entry.head.attempt == collection; });
    return known != m_all.end() && known->files ? &*known->files : nullptr;
}

QModelIndex CollectedModel::indexOf(AttemptId collection) const
{
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        if (m_all[m_shown[row]].head.attempt == collection)
            return index(static_cast<int>(row), 0);
    }
    return {};
}

QModelIndex CollectedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kTop);
}

QModelIndex CollectedModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kTop);
}

int CollectedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    if (parent.internalId() != kTop || parent.column() != 0)
        return 0;
    const Entry &entry = shown(parent.row());
    return entry.files ? static_cast<int>(entry.files->size()) : 0;
}

int CollectedModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool CollectedModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_shown.empty();
    if (parent.internalId() != kTop || parent.column() != 0)
        return false;
    const Entry &entry = shown(parent.row());
    return entry.files ? !entry.files->empty() : entry.head.files > 0;
}

bool CollectedModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && parent.internalId() == kTop && parent.column() == 0 && !shown(parent.row()).files
           && !shown(parent.row()).isAsked;
}

void CollectedModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Entry &entry = m_all[m_shown[static_cast<std::size_t>(parent.row())]];
    entry.isAsked = true;
    Q_EMIT filesWanted(entry.head.attempt);
}

QVariant CollectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && (index.column() == FilesColumn || index.column() == SizeColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (index.internalId() == kTop)
        return headData(shown(index.row()), index.column(), role);
    const Entry &entry = shown(static_cast<int>(index.internalId()));
    return fileData((*entry.files)[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant CollectedModel::headData(const Entry &entry, int column, int role) const
{
    const CollectionHead &head = entry.head;
    const QLocale locale;
    if (role == Qt::ToolTipRole && column == TimeColumn) //: %1 is a time.
        return tr("At this server since %1").arg(ItemText::longTime(head.receivedMs));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case NameColumn: return head.nodeName;
    case JobColumn: {
        //: %1 is the number of a job, %2 its name.
        const QString job = tr("%1 %2", "job").arg(number(head.job)).arg(head.jobName);
        return role == Qt::ToolTipRole ? plainTip(job) : job;
    }
    case TimeColumn: return ItemText::time(head.receivedMs);
    case FilesColumn: return locale.toString(head.files);
    case SizeColumn: return ItemText::size(head.bytes);
    default: return {};
    }
}

QVariant CollectedModel::fileData(const CollectedFile &file, int column, int role)
{
    if (role == Qt::ToolTipRole && column == TimeColumn) //: %1 is a time.
        return tr("Changed at the client at %1").arg(ItemText::longTime(file.modifiedMs));
    if (role == Qt::ToolTipRole && column == NameColumn) //: %1 is the path of a file, %2 a checksum.
        return plainTip(tr("%1\nSHA-256 %2").arg(file.path, QString::fromLatin1(file.sha256.toHex())));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn: return file.path;
    case TimeColumn: return ItemText::time(file.modifiedMs);
    case SizeColumn: return ItemText::size(file.size);
    default: return {};
    }
}

QVariant CollectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && (section == FilesColumn || section == SizeColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Node and file");
    case JobColumn: return tr("Job");
    case TimeColumn: return tr("Received; changed");
    case FilesColumn: return tr("Files");
    case SizeColumn: return tr("Size");
    default: return {};
    }
}

} // namespace signalbox
