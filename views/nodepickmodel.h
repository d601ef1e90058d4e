#pragma once

#include "model/domain/records.h"

#include <QAbstractListModel>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox {

class NodeStore;

/// The clients of a managing server, or its relays, as a list with check boxes, narrowed down by a text. What is checked stays so when
/// it is not shown.
class NodePickModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit NodePickModel(const NodeStore &nodes, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setRole(
        NodeRole role); ///< relays instead of clients, or the other way round; those of the other role do not count
    [[nodiscard]] NodeRole role() const noexcept { return m_role; }
    void setFilter(const QString &text);
    void checkShown(bool checked);
    /// Checks those of these names, and no others. @return names that are none of this server's nodes of the role
    QStringList checkNames(const QStringList &names);
    /// Checks those of these names too; takes them out of `wanted`. @return how many were not checked before
    int addNames(QSet<QString> &wanted);
    [[nodiscard]] int count() const noexcept { return m_count; } ///< of the role
    [[nodiscard]] int checkedCount() const;
    [[nodiscard]] std::vector<NodeId> checked() const; ///< of the role, in the order of the names

Q_SIGNALS:
    void checkedChanged();

private:
    struct Node {
        NodeId id;
        NodeRole role;
        QString name;
        QString route; ///< what lies before it, in words
        bool checked = false;
    };
    void show();

    std::vector<Node> m_nodes; ///< by name
    std::vector<std::size_t> m_shown; ///< indexes of m_nodes
    NodeRole m_role = NodeRole::Client;
    QString m_filter;
    int m_count = 0; ///< of the role
};

} // namespace signalbox
