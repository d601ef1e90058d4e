#pragma once

#include "model/domain/policyname.h"
#include "model/domain/result.h"
#include "model/items/orderedtablemodel.h"
#include "model/items/securitydata.h"
#include "model/items/securitystore.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeWidget;

namespace signalbox {

class Appearance;
class EmptyState;
class JobOperations;
class MessageBar;
class ServerState;
class TableExport;

/// The security levels of a managing server's clients (domain.md 7): a table that can be filtered by level, what led to a level and
/// its history below, and what can be done: judge, send a message, permit or refuse the network. It follows the server while it is
/// open.
class SecurityWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object, and so must `appearance`
    SecurityWindow(const Appearance &appearance, ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    void writeCsv(const QString &filePath); ///< the clients shown

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeTable();
    void makeChips();
    void connectParts();
    void readSoon();
    void read();
    void readPage(NodeId after);
    void takePage(const Result<SecurityLevels> &answer);
    void takePolicies(const Result<std::vector<PolicyRecord>> &answer);
    void endReading(const Error &problem);
    void updateContents();
    void updateChips();
    void updateActions();
    void updateDetails();
    void readDetails();
    void showDetails(const JudgementRecord &record);
    void showHistory(const std::vector<JudgementEntry> &entries);
    void judge(bool all);
    void act(std::optional<SecurityAction> action);
    void writeMessage();
    void sendAction(const ActionOrder &order, const QString &doing);
    void editPolicies();
    void chooseFile();
    [[nodiscard]] std::vector<NodeId> selectedNodes() const; ///< ascending
    [[nodiscard]] QStringList selectedNames() const;

    const Appearance &m_appearance;
    ServerState &m_server;
    std::shared_ptr<SecurityStore> m_store;
    OrderedTableModel m_model;
    QTableView *m_table;
    QTreeWidget *m_details;
    QTreeWidget *m_history;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter = nullptr; ///< the clients, and what is told of one below
    QSplitter *m_below = nullptr;
    MessageBar *m_messages;
    JobOperations *m_operations;
    QLabel *m_count;
    std::map<SecurityLevel, QToolButton *> m_chips;
    QAction *m_judge;
    QAction *m_judgeAll;
    QAction *m_byPolicy;
    QAction *m_message;
    QAction *m_permit;
    QAction *m_refuse;
    QAction *m_policies;
    QAction *m_export;
    QTimer m_readTimer; ///< gathers news
    std::vector<PolicyRecord> m_known; ///< policies
    PolicyNames m_policyNames;
    std::vector<JudgementRecord> m_gathered; ///< pages so far
    std::map<SecurityLevel, quint32> m_counts;
    TableExport *m_work = nullptr; ///< the export under way
    NodeId m_shown{}; ///< in the details
    quint16 m_filter = 0; ///< levels
    bool m_isReading = false;
    bool m_readAgain = false;
    bool m_hasAnswer = false;
    int m_problem = 0; ///< the message that they could not be read
};

} // namespace signalbox
