#include "views/operatorswindow.h"

#include "model/items/operatordata.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/emptystate.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/recordtable.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("operators/geometry");
const QString kColumnsKey = QStringLiteral("operators/columns");

} // namespace

OperatorsWindow::OperatorsWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_count(new QLabel(this)),
      m_add(new QAction(pictureIcon(Picture::NewJob), tr("Add operator…"), this)),
      m_change(new QAction(tr("Change…"), this)),
      m_renew(new QAction(pictureIcon(Picture::ReExecute), tr("Renew token…"), this)),
      m_revoke(new QAction(pictureIcon(Picture::Cancel), tr("Revoke…"), this))
{
    setObjectName(QStringLiteral("operatorsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Operators of %1").arg(server.name()));
    m_add->setObjectName(QStringLiteral("addOperator"));
    m_change->setObjectName(QStringLiteral("changeOperator"));
    m_renew->setObjectName(QStringLiteral("renewOperator"));
    m_revoke->setObjectName(QStringLiteral("revokeOperator"));

    m_table->setObjectName(QStringLiteral("operatorsTable"));
    m_table->setAccessibleName(tr("Operators"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr std::array kWidths{26, 24, 14, 26, 26, 26}; // in characters
    static_assert(kWidths.size() == OperatorListModel::ColumnCount);
    QHeaderView *header = dressRecordTable(*m_table, kWidths);
    const int character = fontMetrics().averageCharWidth();

    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_add, m_change, m_renew, m_revoke});
    m_empty->setTexts(tr("No operators yet"),
                      tr("Operators sign in over the network with a token of their own and do what their role allows. "
                         "Whoever is at the server's own socket, or has its token file, stays a system administrator."),
                      tr("Add operator…"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setObjectName(QStringLiteral("operatorsCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(m_add, &QAction::triggered, this, [this] { openDialog(OperatorDialog::Purpose::Add); });
    m_empty->follow(m_add);
    connect(m_change, &QAction::triggered, this, [this] { openDialog(OperatorDialog::Purpose::Change); });
    connect(m_renew, &QAction::triggered, this, [this] { openDialog(OperatorDialog::Purpose::Renew); });
    connect(m_revoke, &QAction::triggered, this, &OperatorsWindow::revokeSelected);
    connect(m_table, &QAbstractItemView::doubleClicked, m_change, &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, &OperatorsWindow::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OperatorsWindow::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &OperatorsWindow::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OperatorsWindow::updateActions);
    connect(&server, &ServerState::operatorsChanged, this, &OperatorsWindow::read);
    connect(&server, &ServerState::linkStateChanged, this, &OperatorsWindow::read);
    connect(&server, &ServerState::wasReset, this, &OperatorsWindow::read);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, [this] { close(); });

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 156, fontMetrics().height() * 24);
    header->restoreState(settings.value(kColumnsKey).toByteArray());
    updateContents();
    updateActions();
    m_table->setFocus();
    read();
}

void OperatorsWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_table->horizontalHeader()->saveState());
    QWidget::closeEvent(event);
}

void OperatorsWindow::read()
{
    updateActions();
    ServerLink *link = m_server.link();
    if (link == nullptr || link->operatorData() == nullptr || link->state() != LinkState::Connected)
        return;
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    link->operatorData()->operators(this, [this](const Result<std::vector<OperatorRecord>> &answer) { take(answer); });
}

void OperatorsWindow::take(const Result<std::vector<OperatorRecord>> &answer)
{
    m_isReading = false;
    if (std::exchange(m_problem, 0) != 0)
        m_messages->clear();
    if (answer) {
        const OperatorRecord *before = selected();
        const OperatorId chosen = before != nullptr ? before->id : OperatorId{};
        m_model.setOperators(answer.value(), QDateTime::currentMSecsSinceEpoch());
        if (const int row = m_model.rowOf(chosen); row >= 0 && selected() == nullptr)
            m_table->selectRow(row);
    } else {
        m_model.setOperators({}, kNoTime); // what was shown is not for this role, or not true any more
        m_problem = m_messages->show(MessageBar::Kind::Error,
                                     //: %1 is a whole sentence with the reason.
                                     tr("The operators could not be read. %1").arg(answer.error().text));
    }
    updateContents();
    if (std::exchange(m_readAgain, false))
        read();
}

const OperatorRecord *OperatorsWindow::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.at(rows.front().row());
}

void OperatorsWindow::updateContents()
{
    m_stack->setCurrentWidget(m_model.rowCount() == 0 && m_problem == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_count->setText(tr("%Ln operator(s)", nullptr, m_model.rowCount()));
}

void OperatorsWindow::updateActions()
{
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    const bool connected = m_server.link() != nullptr && m_server.link()->state() == LinkState::Connected;
    const QString mayNot =
        connected ? m_server.denial({Act::ManageOperators}) : tr("The managing server is not connected.");
    const OperatorRecord *one = selected();
    const QString none = !mayNot.isEmpty() ? mayNot : one == nullptr ? tr("No operator is selected.") : QString();
    allow(m_add, mayNot, tr("Let somebody sign in with a token"));
    allow(m_change, none, tr("Change the role, and when the token expires"));
    allow(m_renew, none, tr("Make a new token; the present one is no good any more"));
    allow(m_revoke,
          !none.isEmpty()             ? none
          : one->revokedMs != kNoTime ? tr("It is revoked already.")
                                      : QString(),
          tr("Let the operator sign in no more; who is signed in is signed out"));
}

void OperatorsWindow::openDialog(OperatorDialog::Purpose purpose)
{
    const OperatorRecord *one = selected();
    if (m_server.link() == nullptr || (purpose != OperatorDialog::Purpose::Add && one == nullptr))
        return;
    auto *dialog =
        new OperatorDialog(m_server, purpose, purpose == OperatorDialog::Purpose::Add ? OperatorRecord() : *one, this);
    connect(dialog, &OperatorDialog::carriedOut, this, &OperatorsWindow::read);
    dialog->open();
}

void OperatorsWindow::revokeSelected()
{
    const OperatorRecord *one = selected();
    if (one == nullptr)
        return;
    const bool isSelf = m_server.signedIn().id == one->id;
    Confirmation confirmation;
    confirmation.title = tr("Revoke operator");
    //: %1 is the name of an operator.
    confirmation.question = isSelf ? tr("Revoke “%1”, as whom you are signed in yourself?").arg(one->name)
                                   : tr("Revoke “%1”?").arg(one->name);
    confirmation.consequence =
        isSelf ? tr("You are signed out at once. The way in that is left is the server's own socket or its token file.")
               : tr("The token is no good any more, and whoever follows the server with it is signed out at once. A "
                    "new token lets the operator in again.");
    confirmation.total = 1;
    confirmation.button = tr("Revoke", "button");
    //: Leaves the operator as it is, instead of revoking it.
    confirmation.keep = tr("Keep", "operator");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, id = one->id, name = one->name] {
        //: %1 is the name of an operator.
        const QString what = tr("Revoke “%1”", "asked for").arg(name);
        m_operations->send(m_server, RevokeOperator{id}, what, {}, [this](const CommandOutcome &) { read(); });
    });
    dialog->open();
}

void OperatorsWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("operatorsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_add, m_change, m_renew, m_revoke});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace signalbox
