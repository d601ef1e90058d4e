#pragma once

#include "model/items/inventorystore.h"
#include "model/items/orderedtablemodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTreeWidget;

namespace signalbox {

class EmptyState;
class LongTable;
class MessageBar;
class ServerState;
class TableExport;

/// What the nodes of a managing server have told about themselves, all of them in one table, and what changed at the node that is
/// selected. The server searches; what it finds is as of the time that is shown below.
class InventoryWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    InventoryWindow(ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    void showNode(NodeId node); ///< this one only; 0: all
    void writeCsv(const QString &filePath); ///< the items shown

    static constexpr int kMostRows = 300'000; ///< that are shown at once

Q_SIGNALS:
    void jobWanted(); ///< the operator wants to ask nodes for their inventory

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeTable();
    void makeBar();
    void read();
    void readOn(const InventoryPlace &from);
    void take(quint64 asked, const Result<InventoryPage> &answer);
    void fillNodes();
    void readHistory();
    void sayInHistory(const QString &text);
    void takeHistory(const InventoryRow &of, const Result<std::vector<InventoryChange>> &answer);
    void chooseFile();
    void updateContents();
    [[nodiscard]] InventoryQuestion question() const;

    ServerState &m_server;
    std::shared_ptr<InventoryStore> m_store;
    OrderedTableModel m_model;
    LongTable *m_table;
    QTreeWidget *m_history;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter = nullptr;
    MessageBar *m_messages;
    QLabel *m_count;
    QComboBox *m_node;
    QComboBox *m_kind;
    QLineEdit *m_search;
    QAction *m_refresh;
    QAction *m_export;
    TableExport *m_work = nullptr; ///< the export under way
    QTimer m_typing;
    QTimer m_filling; ///< the list of nodes, behind news of them
    quint64 m_asked = 0; ///< which reading is the newest: answers to earlier ones are dropped
    UtcMs m_asOfMs = kNoTime;
    bool m_isReading = false;
    bool m_isCut = false; ///< there is more than is shown
    bool m_isOld = false; ///< something has come since
    bool m_hasAnswer = false;
    int m_problem = 0; ///< the message that it could not be read
};

} // namespace signalbox
