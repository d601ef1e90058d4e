#include "views/unfinishedwindow.h"

#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/emptystate.h"
#include "views/messagebar.h"
#include "views/operatorname.h"
#include "views/recordtable.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

UnfinishedWindow::UnfinishedWindow(QWidget *parent)
    : ServersWindow(QStringLiteral("unfinished"), parent),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_count(new QLabel(this)),
      m_runAgain(new QAction(pictureIcon(Picture::ReExecute), tr("Run again"), this)),
      m_runAll(new QAction(tr("Run all again"), this)),
      m_dismiss(new QAction(pictureIcon(Picture::Cancel), tr("Dismiss…"), this))
{
    setObjectName(QStringLiteral("unfinishedWindow"));
    setWindowTitle(tr("Unfinished operations"));
    m_runAgain->setObjectName(QStringLiteral("runAgain"));
    m_runAll->setObjectName(QStringLiteral("runAllAgain"));
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    makeTable();

    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_runAgain, m_runAll, m_dismiss});
    notices()->setObjectName(QStringLiteral("unfinishedNotices"));
    m_count->setObjectName(QStringLiteral("unfinishedCount"));
    m_count->setContentsMargins(8, 3, 8, 4);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(notices());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(m_runAgain, &QAction::triggered, this, [this] { runAgain(false); });
    connect(m_runAll, &QAction::triggered, this, [this] { runAgain(true); });
    connect(m_dismiss, &QAction::triggered, this, &UnfinishedWindow::dismiss);
    restoreLayout(m_table, QSize(fontMetrics().averageCharWidth() * 196, fontMetrics().height() * 26));
    updateContents();
    updateActions();
}

void UnfinishedWindow::makeTable()
{
    m_table->setObjectName(QStringLiteral("unfinishedTable"));
    m_table->setAccessibleName(tr("Unfinished operations"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr std::array kWidths{22, 40, 18, 16, 25, 14, 56}; // in characters
    static_assert(kWidths.size() == JournalModel::ColumnCount);
    dressRecordTable(*m_table, kWidths);
    connect(m_table, &QTableView::customContextMenuRequested, this, &UnfinishedWindow::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnfinishedWindow::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &UnfinishedWindow::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &UnfinishedWindow::updateActions);
}

// ---- Servers

void UnfinishedWindow::forget(const Place &place)
{
    m_model.removeServer(place.key);
}

void UnfinishedWindow::ask(Place &place)
{
    place.problem = problemOf(*place.server, tr("This server keeps no journal of operations."));
    if (!place.problem.isEmpty()) {
        m_model.removeServer(place.key); // what has become of it is not known
        place.hasAnswer = true;
        return;
    }
    if (std::exchange(place.isAsked, true))
        return;
    place.server->link()->tasks()->operationJournal(
        this, [this, key = place.key](const Result<JournalList> &answer) { take(key, answer); });
}

void UnfinishedWindow::take(int key, const Result<JournalList> &answer)
{
    Place *place = placeOf(key);
    if (place == nullptr)
        return;
    place->isAsked = false;
    place->hasAnswer = true;
    place->problem = answer ? QString() : answer.error().text;
    if (answer)
        m_model.setOperations(key, place->server->name(), answer.value().operations, answer.value().epoch);
    else
        m_model.removeServer(key);
    updateContents();
}

// ---- What is shown

void UnfinishedWindow::updateContents()
{
    updateNotices();
    if (areAllAnswered())
        m_empty->setTexts(tr("Nothing was cut off"),
                          tr("When a server ends in the middle of an operation, and is started anew or replaced by "
                             "another, the operation stands here until it is run again or dismissed. Jobs under way "
                             "go on by themselves."),
                          {});
    else
        m_empty->setTexts(tr("The operations are being read"), {}, {});
    m_empty->giveWayTo(m_table, m_model.rowCount() == 0);
    m_count->setText(tr("%Ln operation(s) unfinished", nullptr, m_model.unfinished()));
    updateActions();
}

std::vector<int> UnfinishedWindow::usable(bool all, bool toRun, QString *denial)
{
    std::vector<int> rows;
    const QItemSelectionModel *selection = m_table->selectionModel();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!all && !selection->isRowSelected(row))
            continue;
        const JournalModel::Row &shown = m_model.row(row);
        const Place *place = placeOf(shown.server);
        const ServerLink *link = place != nullptr ? place->server->link() : nullptr;
        if (link == nullptr)
            continue;
        QString why = roleDenial(link->signedIn().role, deedOf(shown.record));
        if (!shown.isUnfinished)
            why = tr("It runs again already.");
        else if (why.isEmpty() && toRun)
            why = cannotRunAgain(shown.record);
        if (why.isEmpty())
            rows.push_back(row);
        else if (denial != nullptr)
            *denial = why;
    }
    return rows;
}

void UnfinishedWindow::updateActions()
{
    const auto allow = [this](QAction *action, bool all, bool toRun, const QString &tip) {
        QString denial;
        const bool isUsable = !usable(all, toRun, &denial).empty();
        action->setEnabled(isUsable);
        if (isUsable)
            action->setToolTip(tip);
        else if (!denial.isEmpty())
            action->setToolTip(denial);
        else
            action->setToolTip(all ? tr("Nothing was cut off.") : tr("Select an operation first."));
    };
    allow(m_runAgain, false, true, tr("Go on with it; what was done already is not done twice"));
    allow(m_runAll, true, true, tr("Go on with all of them; what was done already is not done twice"));
    allow(m_dismiss, false, false, tr("Leave it as it is; what was done already stays"));
}

void UnfinishedWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_runAgain, m_dismiss});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

// ---- What is done

void UnfinishedWindow::runAgain(bool all)
{
    for (const int row : usable(all, true, nullptr)) {
        const JournalModel::Row &shown = m_model.row(row);
        //: What was tried. %1 is what an operation does.
        send(shown.server, RunAgain{shown.record.id}, tr("Run again: %1").arg(journalText(shown.record)));
    }
}

void UnfinishedWindow::dismiss()
{
    struct Chosen {
        int server;
        JournalId id;
        QString text;
    };
    std::vector<Chosen> chosen;
    Confirmation confirmation;
    for (const int row : usable(false, false, nullptr)) {
        const JournalModel::Row &shown = m_model.row(row);
        chosen.push_back({shown.server, shown.record.id, journalText(shown.record)});
        confirmation.names << journalText(shown.record) + QStringLiteral(" · ") + shown.serverName;
    }
    if (chosen.empty())
        return;
    const auto count = static_cast<int>(chosen.size());
    confirmation.title = tr("Dismiss", "operation");
    confirmation.total = static_cast<quint32>(count);
    confirmation.question = tr("Dismiss %Ln operation(s)?", nullptr, count);
    confirmation.consequence = tr("What was done already stays, and the rest is not done. The audit keeps this.");
    confirmation.button = tr("Dismiss %Ln operation(s)", "button", count);
    confirmation.keep = tr("Leave as it is");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, chosen] {
        for (const Chosen &one : chosen)
            //: What was tried. %1 is what an operation does.
            send(one.server, DismissOperation{one.id}, tr("Dismiss: %1").arg(one.text));
    });
    dialog->open();
}

void UnfinishedWindow::send(int server, CommandBody body, const QString &doing)
{
    const Place *place = placeOf(server);
    ServerLink *link = place != nullptr ? place->server->link() : nullptr;
    if (link == nullptr)
        return;
    link->submit(commandOf(std::move(body)), this, [this, doing](const Result<CommandOutcome> &done) {
        if (!done)
            m_messages->showError(doing, done.error());
        refresh();
        Q_EMIT changed();
    });
}

} // namespace signalbox
