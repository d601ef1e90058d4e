#pragma once

#include "model/domain/records.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace signalbox {

/// The packages of one managing server. GUI thread.
class PackageListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column {
        NameColumn,
        VersionColumn,
        KindColumn,
        SizeColumn,
        FileColumn,
        Sha256Column,
        AddedColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< raw number or text
        IdRole, ///< quint32: number of the PackageId
        RecordRole, ///< PackageRecord
    };

    void reset(std::vector<PackageRecord> packages);
    void update(std::span<const PackageRecord> packages);
    [[nodiscard]] const PackageRecord *find(PackageId id) const; ///< null when unknown; valid until the next change
    /// "name version"; unknown: "#number"
    [[nodiscard]] QString text(PackageId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<PackageRecord> m_packages; ///< ascending by id
};

} // namespace signalbox
