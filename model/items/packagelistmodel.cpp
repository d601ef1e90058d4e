#include "model/items/packagelistmodel.h"

#include "model/domain/higherjob.h"
#include "model/domain/text.h"
#include "model/items/itemtext.h"

#include <algorithm>

namespace signalbox {

namespace {

auto placeOf(auto &packages, PackageId id)
{
    return std::lower_bound(packages.begin(), packages.end(), id,
                            [](const PackageRecord &package, PackageId wanted) { return package.id < wanted; });
}

} // namespace

void PackageListModel::reset(std::vector<PackageRecord> packages)
{
    beginResetModel();
    m_packages = std::move(packages);
    std::sort(m_packages.begin(), m_packages.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    endResetModel();
}

void PackageListModel::update(std::span<const PackageRecord> packages)
{
    for (const PackageRecord &package : packages) {
        const auto place = placeOf(m_packages, package.id);
        const int row = static_cast<int>(place - m_packages.begin());
        if (place != m_packages.end() && place->id == package.id) {
            if (*place == package)
                continue;
            *place = package;
            if (!isFromAbove(package.id))
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else if (isFromAbove(package.id)) { // of a job from above: known by name, nothing to order
            m_packages.insert(place, package);
        } else {
            beginInsertRows({}, row, row);
            m_packages.insert(place, package);
            endInsertRows();
        }
    }
}

const PackageRecord *PackageListModel::find(PackageId id) const
{
    const auto place = placeOf(m_packages, id);
    return place != m_packages.end() && place->id == id ? &*place : nullptr;
}

QString PackageListModel::text(PackageId id) const
{
    const PackageRecord *package = find(id);
    if (!package)
        return QStringLiteral("#%1").arg(number(id));
    return packageText(package->name, package->version);
}

int PackageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(placeOf(m_packages, PackageId{kHigherFirst}) - m_packages.begin());
}

int PackageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PackageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PackageRecord &package = m_packages[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(index.column())) {
        case NameColumn: return package.name;
        case VersionColumn: return package.version;
        case KindColumn: return payloadKindText(package.kind);
        case SizeColumn: return ItemText::size(package.size);
        case FileColumn: return package.fileName;
        case Sha256Column: return QString::fromLatin1(package.sha256.toHex());
        case AddedColumn: return ItemText::time(package.addedMs);
        case ColumnCount: return {};
        }
        return {};
    case SortRole:
        if (index.column() == SizeColumn)
            return package.size;
        if (index.column() == AddedColumn)
            return package.addedMs;
        return data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return index.column() == AddedColumn ? ItemText::longTime(package.addedMs) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole: return number(package.id);
    case RecordRole: return QVariant::fromValue(package);
    default: return {};
    }
}

QVariant PackageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NameColumn: return tr("Package");
    case VersionColumn: return tr("Version");
    case KindColumn: return tr("Kind");
    case SizeColumn: return tr("Size");
    case FileColumn: return tr("File");
    case Sha256Column: return tr("SHA-256");
    case AddedColumn: return tr("Added");
    case ColumnCount: return {};
    }
    return {};
}

} // namespace signalbox
