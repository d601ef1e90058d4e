#pragma once

#include "model/domain/journal.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace signalbox {

/// Operations that a restart or a takeover cut off, of several servers: those that wait for somebody to decide, and those that run
/// again. A few rows. GUI thread.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        KindColumn,
        WhatColumn,
        ServerColumn,
        OperatorColumn,
        StartColumn,
        ProgressColumn,
        CutColumn,
        ColumnCount
    };
    struct Row {
        int server = 0; ///< the key that it was given with
        QString serverName;
        JournalRecord record;
        bool isUnfinished = true; ///< else it runs again
        friend bool operator==(const Row &, const Row &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a server has now; takes the place of what was shown of it.
    void setOperations(int server, const QString &name, const std::vector<JournalRecord> &records, qint64 epoch);
    void removeServer(int server);
    [[nodiscard]] const Row &row(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int unfinished() const; ///< rows that nobody has decided on

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Row &row, int column) const;

    std::vector<Row> m_rows; ///< by server, oldest first
};

} // namespace signalbox
