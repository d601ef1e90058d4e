#pragma once

#include "model/domain/jobtargets.h"
#include "model/domain/nodegroup.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace signalbox {

class NoteLabel;
class ServerState;

/// Host groups and relays to order a job to, with how many nodes each stands for at present: of a relay all clients behind it,
/// at any depth. The server counts a group when it is asked; the counts come one after the other.
class TargetPicker final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    TargetPicker(ServerState &server, QWidget *parent);

    void setRole(NodeRole role); ///< whom the job goes to
    [[nodiscard]] std::vector<JobTarget> checked() const;
    [[nodiscard]] QStringList groupNames() const; ///< of the checked ones
    [[nodiscard]] QStringList relayNames() const;
    /// Checks those of these names, and no others; what this server does not have is told in `missing` when it is known, at once
    /// for relays. What groups there are comes a moment later.
    void check(const QStringList &groups, const QStringList &relays);

Q_SIGNALS:
    void changed(); ///< what is checked
    void missing(const QString &sentence);

private:
    void read();
    void take(const Result<std::vector<GroupSummary>> &answer);
    void fillRelays();
    void countNext();
    void showCount(QTreeWidgetItem *item, quint32 clients, quint32 relays);
    void filter(const QString &text);
    [[nodiscard]] std::vector<QTreeWidgetItem *> checkedItems() const;

    ServerState &m_server;
    NodeRole m_role = NodeRole::Client;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QTreeWidgetItem *m_groups;
    QTreeWidgetItem *m_relays;
    NoteLabel *m_note;
    std::vector<DefinitionId> m_toCount; ///< the next one last
    QStringList m_wanted; ///< groups to be checked as soon as they are known
    bool m_isKnown = false; ///< which groups there are
};

} // namespace signalbox
