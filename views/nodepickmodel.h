#pragma once

#include "model/domain/ids.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox {

class NodeStore;

/// The clients of a managing server as a list with check boxes, narrowed down by a text. What is checked stays so when it is not shown.
class NodePickModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit NodePickModel(const NodeStore &nodes, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setFilter(const QString &text);
    void checkShown(bool checked);
    /// Checks those of these names, and no others. @return names that are no client of this server
    QStringList checkNames(const QStringList &names);
    [[nodiscard]] int clientCount() const noexcept { return static_cast<int>(m_clients.size()); }
    [[nodiscard]] int checkedCount() const noexcept { return m_checked; }
    [[nodiscard]] std::vector<NodeId> checked() const; ///< in the order of the names

Q_SIGNALS:
    void checkedChanged();

private:
    struct Client {
        NodeId id;
        QString name;
        QString route; ///< what lies before it, in words
        bool checked = false;
    };
    void check(Client &client, bool checked);

    std::vector<Client> m_clients; ///< by name
    std::vector<std::size_t> m_shown; ///< indexes of m_clients
    int m_checked = 0;
};

} // namespace signalbox
