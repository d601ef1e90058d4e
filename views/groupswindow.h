#pragma once

#include "model/domain/idgroup.h"
#include "model/domain/nodegroup.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeWidget;

namespace signalbox {

class EmptyState;
class MessageBar;
class ServerState;

/// The host groups and ID groups of a managing server, how many nodes each has at present, and who they are; new ones, changes, removal. It
/// follows the server while it is open.
class GroupsWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    GroupsWindow(ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }

Q_SIGNALS:
    void jobWanted(const QString &group); ///< a new one, to this group
    void idJobWanted(const QString &id); ///< likewise, to this ID

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makeLists();
    void readSoon();
    void read();
    void take(const Result<std::vector<GroupSummary>> &answer);
    void takeIds(const Result<std::vector<IdGroupSummary>> &answer);
    void editId(DefinitionId id, const IdGroup &group);
    void fill();
    void countNext();
    void takeCount(DefinitionId id, const Result<GroupNodes> &nodes);
    void showGroup();
    void takeNodes(DefinitionId id, const Result<GroupNodes> &nodes);
    void updateActions();
    void edit(bool isNew, bool isStatic);
    void openDialog(DefinitionId id, const NodeGroup &group, quint32 version);
    void remove();
    void bringBack(DefinitionId id);
    void choose(DefinitionId id);
    [[nodiscard]] const GroupSummary *current() const; ///< null: none is chosen

    ServerState &m_server;
    std::vector<GroupSummary> m_groups; ///< of both kinds
    std::vector<GroupSummary> m_hostGroups; ///< while the ID groups are still to come
    std::map<DefinitionId, IdGroup> m_ids; ///< of `m_groups` those that are ID groups
    std::map<DefinitionId, QString> m_counts; ///< as they are shown
    std::vector<DefinitionId> m_toCount; ///< the next one last
    QTreeWidget *m_list;
    QTreeWidget *m_nodes;
    QLabel *m_sentence;
    QLineEdit *m_filter;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QAction *m_new = nullptr;
    QAction *m_newStatic = nullptr;
    QAction *m_newId = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_job = nullptr;
    QAction *m_refresh = nullptr;
    QTimer m_readTimer; ///< gathers news
    QTimer m_recount; ///< who is in a group changes with every node
    DefinitionId m_chosen{}; ///< to be chosen when it is in the list
    bool m_hasAnswer = false;
    bool m_isReading = false;
    bool m_readAgain = false;
    bool m_isCounting = false;
    int m_problem = 0; ///< the message that they could not be read
};

} // namespace signalbox
