#pragma once

#include "model/domain/auditchain.h"
#include "model/domain/result.h"
#include "model/items/auditstore.h"
#include "model/items/orderedtablemodel.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTreeWidget;

namespace signalbox {

class EmptyState;
class MessageBar;
class ServerState;
class TableExport;

/// What operators told a managing server to do: who, what, when, from where, on how many destinations, with what result. It
/// follows the server while it is open. Nothing can be changed here.
class AuditWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    AuditWindow(ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    void writeCsv(const QString &filePath); ///< the records shown
    /// Whether the server's chain of records is whole, and still the one that is shown: all are read anew, and the message bar
    /// tells what came out.
    void verify();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void readOn();
    void take(const Result<AuditList> &answer);
    void verifyOn();
    void takeToVerify(const Result<AuditList> &answer);
    void tellVerified();
    void chooseFile();
    void updateContents();
    void updateDetails();

    ServerState &m_server;
    std::shared_ptr<AuditStore> m_store;
    OrderedTableModel m_model;
    QTableView *m_table;
    QTreeWidget *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter = nullptr;
    MessageBar *m_messages;
    QLabel *m_count;
    QAction *m_export;
    QAction *m_verify;
    std::optional<AuditChain> m_chain; ///< that is being verified
    TableExport *m_work = nullptr; ///< the export under way
    quint32 m_last = 0; ///< highest number that the server has given out
    bool m_isReading = false;
    bool m_isWhole = false; ///< all records are here that the server told of
    bool m_hasAnswer = false;
    int m_problem = 0; ///< the message that it could not be read
};

} // namespace signalbox
