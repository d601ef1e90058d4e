#pragma once

#include "model/domain/collection.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace signalbox {

/// Collected files as a tree: a line for each collection, and below it its files, which are asked for when somebody opens it.
class CollectedModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, JobColumn, TimeColumn, FilesColumn, SizeColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setCollections(std::vector<CollectionHead> heads); ///< what was known of their files is kept
    void setFiles(const Collection &collection);
    /// Only collections whose node, job's name or job's number has the text; case does not matter.
    void setFilter(const QString &text);

    [[nodiscard]] int total() const noexcept { return static_cast<int>(m_all.size()); }
    [[nodiscard]] qint64 bytes() const; ///< of those shown
    /// The collection that a line is, or is of.
    [[nodiscard]] const CollectionHead *head(const QModelIndex &index) const;
    [[nodiscard]] int fileOf(const QModelIndex &index) const; ///< place in the collection; -1: the line is a collection
    [[nodiscard]] const std::vector<CollectedFile> *filesOf(AttemptId collection) const; ///< null: not asked for yet
    [[nodiscard]] QModelIndex indexOf(AttemptId collection) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void filesWanted(signalbox::AttemptId collection);

private:
    struct Entry {
        CollectionHead head;
        std::optional<std::vector<CollectedFile>> files;
        bool isAsked = false;
    };
    void show();
    [[nodiscard]] const Entry &shown(int row) const { return m_all[m_shown[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] QVariant headData(const Entry &entry, int column, int role) const;
    [[nodiscard]] static QVariant fileData(const CollectedFile &file, int column, int role);

    std::vector<Entry> m_all; ///< the newest first, or as sorted
    std::vector<std::size_t> m_shown; ///< of m_all
    QString m_filter;
    int m_sortColumn = TimeColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace signalbox
