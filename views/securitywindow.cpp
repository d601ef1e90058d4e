#include "views/securitywindow.h"

#include "model/domain/joborder.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "model/items/tableexport.h"
#include "views/appearance.h"
#include "views/confirmdialog.h"
#include "views/csvfiledialog.h"
#include "views/emptystate.h"
#include "views/fieldshortcuts.h"
#include "views/joboperations.h"
#include "views/levelicon.h"
#include "views/messagebar.h"
#include "views/policydialog.h"
#include "views/recordtable.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("security/geometry");
const QString kColumnsKey = QStringLiteral("security/columns");
const QString kSplitterKey = QStringLiteral("security/splitter");
constexpr int kReadAfterMs = 500; ///< a judgement of many clients brings news by the hundred

QAction *makeAction(SecurityWindow *window, const char *name, const QString &text)
{
    auto *action = new QAction(text, window);
    action->setObjectName(QLatin1String(name));
    return action;
}

} // namespace

SecurityWindow::SecurityWindow(const Appearance &appearance, ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_appearance(appearance),
      m_server(server),
      m_store(std::make_shared<SecurityStore>(server.nodes())),
      m_table(new QTableView(this)),
      m_details(new QTreeWidget(this)),
      m_history(new QTreeWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_count(new QLabel(this)),
      m_judge(makeAction(this, "judgeClients", tr("Judge"))),
      m_judgeAll(makeAction(this, "judgeAll", tr("Judge all"))),
      m_byPolicy(makeAction(this, "actByPolicy", tr("Act as the policy says"))),
      m_message(makeAction(this, "sendMessage", tr("Message…"))),
      m_permit(makeAction(this, "permitNetwork", tr("Permit network…"))),
      m_refuse(makeAction(this, "refuseNetwork", tr("Refuse network…"))),
      m_policies(makeAction(this, "editPolicies", tr("Policies…"))),
      m_export(makeAction(this, "exportLevels", tr("Export…")))
{
    setObjectName(QStringLiteral("securityWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Security levels of %1").arg(server.name()));
    m_judge->setIcon(pictureIcon(Picture::Verify));
    m_message->setIcon(pictureIcon(Picture::Information));
    m_refuse->setIcon(pictureIcon(Picture::Cancel));
    m_permit->setIcon(pictureIcon(Picture::Resume));
    m_export->setIcon(pictureIcon(Picture::Export));
    m_export->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_judge->setShortcut(QKeySequence(tr("Ctrl+J")));
    makeTable();

    auto *filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("securityFilter"));
    filter->setPlaceholderText(tr("Filter clients"));
    filter->setAccessibleName(tr("Filter clients"));
    filter->setClearButtonEnabled(true);
    new FieldShortcuts(filter);
    filter->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_judge, m_judgeAll});
    bar->addSeparator();
    bar->addActions({m_byPolicy, m_message, m_permit, m_refuse});
    bar->addSeparator();
    bar->addActions({m_policies, m_export});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(filter);

    m_below = new QSplitter(Qt::Horizontal, this);
    m_below->addWidget(m_details);
    m_below->addWidget(m_history);
    m_below->setChildrenCollapsible(false);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_below);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({fontMetrics().height() * 24, fontMetrics().height() * 12});
    m_splitter->setChildrenCollapsible(false);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setObjectName(QStringLiteral("securityCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    makeChips();
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        RowFilter rows = m_model.filter();
        rows.text = text;
        m_model.setFilter(rows);
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [filter] {
        filter->setFocus(Qt::ShortcutFocusReason);
        filter->selectAll();
    });
    connectParts();
    const QSettings settings;
    const int character = fontMetrics().averageCharWidth();
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(std::min(character * 205, 1320), fontMetrics().height() * 44);
    m_table->horizontalHeader()->restoreState(settings.value(kColumnsKey).toByteArray());
    m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    updateContents();
    updateActions();
    updateDetails();
    m_table->setFocus();
    read();
}

void SecurityWindow::makeTable()
{
    m_model.setSource(m_store);
    m_table->setObjectName(QStringLiteral("securityTable"));
    m_table->setAccessibleName(tr("Security levels"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(SecurityStore::LevelColumn, new LevelDelegate(m_appearance, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr std::array kWidths{20, 24, 20, 25, 25, 36, 14, 30}; // in characters
    static_assert(kWidths.size() == SecurityStore::ColumnCount);
    QHeaderView *header = dressRecordTable(*m_table, kWidths);
    header->setSortIndicator(SecurityStore::LevelColumn, Qt::DescendingOrder); // the worst on top
    m_table->setSortingEnabled(true);
    const int character = fontMetrics().averageCharWidth();
    for (auto *tree : {m_details, m_history}) {
        tree->setFrameShape(QFrame::NoFrame);
        tree->setUniformRowHeights(true);
        tree->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    m_details->setObjectName(QStringLiteral("securityDetails"));
    m_details->setAccessibleName(tr("What led to the level"));
    m_details->setColumnCount(2);
    m_details->setHeaderLabels({tr("Judgement item"), tr("Level and reasons")});
    m_details->setColumnWidth(0, character * 30);
    m_history->setObjectName(QStringLiteral("securityHistory"));
    m_history->setAccessibleName(tr("History"));
    m_history->setRootIsDecorated(false);
    m_history->setHeaderLabels(
        {tr("Time"), tr("Level"), tr("Trigger", "why a client was judged"), tr("By"), tr("What")});
    for (const auto &[column, width] : {std::pair(0, 25), std::pair(1, 18), std::pair(2, 22), std::pair(3, 15)})
        m_history->setColumnWidth(column, character * width);
}

void SecurityWindow::makeChips()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 2, 6, 4);
    layout->setSpacing(4);
    for (const SecurityLevel level : kSecurityLevels) {
        auto *chip = new QToolButton(row);
        chip->setObjectName(QStringLiteral("chip-") + securityLevelKey(level));
        chip->setCheckable(true);
        chip->setAutoRaise(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(levelIcon(level, m_appearance.status()));
        chip->setToolTip(tr("Show only clients with this level"));
        connect(chip, &QToolButton::toggled, this, [this, level](bool isOn) {
            const quint16 bit = SecurityStore::bitOf(level);
            m_filter = static_cast<quint16>(isOn ? m_filter | bit : m_filter & ~bit);
            RowFilter rows = m_model.filter();
            rows.statuses = m_filter;
            m_model.setFilter(rows);
        });
        m_chips.emplace(level, chip);
        layout->addWidget(chip);
    }
    layout->addStretch(1);
    static_cast<QVBoxLayout *>(this->layout())->addWidget(row);
}

void SecurityWindow::connectParts()
{
    connect(m_judge, &QAction::triggered, this, [this] { judge(false); });
    connect(m_judgeAll, &QAction::triggered, this, [this] { judge(true); });
    connect(m_byPolicy, &QAction::triggered, this, [this] { act(std::nullopt); });
    connect(m_message, &QAction::triggered, this, &SecurityWindow::writeMessage);
    connect(m_permit, &QAction::triggered, this, [this] { act(SecurityAction::Permit); });
    connect(m_refuse, &QAction::triggered, this, [this] { act(SecurityAction::Refuse); });
    connect(m_policies, &QAction::triggered, this, &SecurityWindow::editPolicies);
    connect(m_export, &QAction::triggered, this, &SecurityWindow::chooseFile);
    connect(m_empty, &EmptyState::activated, this, [this] { (m_known.empty() ? m_policies : m_judgeAll)->trigger(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        updateActions();
        updateDetails();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        menu->addAction(m_judge);
        menu->addSeparator();
        menu->addActions({m_byPolicy, m_message, m_permit, m_refuse});
        menu->popup(m_table->viewport()->mapToGlobal(position));
    });
    connect(&m_model, &OrderedTableModel::countsChanged, this, &SecurityWindow::updateContents);
    connect(&m_server, &ServerState::judgementsChanged, this, &SecurityWindow::readSoon);
    connect(&m_server, &ServerState::linkStateChanged, this, &SecurityWindow::readSoon);
    connect(&m_server, &ServerState::wasReset, this, &SecurityWindow::readSoon);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        for (const auto &[level, chip] : m_chips)
            chip->setIcon(levelIcon(level, m_appearance.status()));
        m_table->viewport()->update();
    });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, [this] { close(); });
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfterMs);
    connect(&m_readTimer, &QTimer::timeout, this, &SecurityWindow::read);
}

void SecurityWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_table->horizontalHeader()->saveState());
    settings.setValue(kSplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
}

// ---- Reading

void SecurityWindow::readSoon()
{
    updateActions();
    if (!m_readTimer.isActive())
        m_readTimer.start();
}

void SecurityWindow::read()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected)
        return;
    if (link->securityData() == nullptr) {
        endReading({Error::Kind::Refused, tr("This server judges no security levels."), {}});
        return;
    }
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    m_gathered.clear();
    link->securityData()->policies(this,
                                   [this](const Result<std::vector<PolicyRecord>> &answer) { takePolicies(answer); });
}

void SecurityWindow::takePolicies(const Result<std::vector<PolicyRecord>> &answer)
{
    if (!answer) {
        endReading(answer.error());
        return;
    }
    m_known = answer.value();
    readPage({});
}

void SecurityWindow::readPage(NodeId after)
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->securityData() == nullptr) {
        m_isReading = false;
        return;
    }
    JudgementQuery query;
    query.after = after;
    query.limit = JudgementQuery::kMost;
    link->securityData()->securityLevels(query, this,
                                         [this](const Result<SecurityLevels> &answer) { takePage(answer); });
}

void SecurityWindow::takePage(const Result<SecurityLevels> &answer)
{
    if (!answer) {
        endReading(answer.error());
        return;
    }
    const SecurityLevels &page = answer.value();
    const NodeId before = m_gathered.empty() ? NodeId{} : m_gathered.back().node;
    m_gathered.insert(m_gathered.end(), page.clients.begin(), page.clients.end());
    m_counts = page.counts;
    if (!page.isLast && !m_gathered.empty() && m_gathered.back().node > before) {
        readPage(m_gathered.back().node);
        return;
    }
    m_store->set(std::exchange(m_gathered, {}), m_policyNames.of(m_known));
    endReading({});
}

void SecurityWindow::endReading(const Error &problem)
{
    m_isReading = false;
    m_hasAnswer = true;
    m_messages->withdraw(std::exchange(m_problem, 0));
    if (problem.kind != Error::Kind::None)
        m_problem = m_messages->show(MessageBar::Kind::Error, problem.text, problem.detail);
    updateChips();
    updateContents();
    updateActions();
    m_shown = {}; // what is below is read anew
    updateDetails();
    if (std::exchange(m_readAgain, false))
        readSoon();
}

// ---- What is shown

void SecurityWindow::updateChips()
{
    const QLocale locale;
    for (const auto &[level, chip] : m_chips) {
        const auto known = m_counts.find(level);
        const quint32 count = known == m_counts.end() ? 0 : known->second;
        chip->setText(QStringLiteral("%1 %2").arg(securityLevelText(level), locale.toString(count)));
        chip->setVisible(count > 0 || chip->isChecked());
    }
}

void SecurityWindow::updateContents()
{
    const bool isEmpty = m_model.totalRowCount() == 0;
    const bool isNew = m_hasAnswer && m_known.empty();
    if (!m_hasAnswer)
        m_empty->setTexts(tr("The security levels are being read"), {}, {});
    else if (isNew)
        m_empty->setTexts(
            tr("No judgement policy yet"),
            tr("A policy says what makes a client unsafe: missing updates, prohibited software, settings. "
               "Make one; then clients are judged by what they tell with the jobs “Get system "
               "information” and “Get software information”, and each time they tell something new."),
            m_server.denial({Act::JudgeSecurity}).isEmpty() ? tr("Make a policy…") : QString());
    else
        m_empty->setTexts(tr("No clients yet"), tr("Clients of this server are listed here with their levels."), {});
    const bool isListed = !isEmpty && !isNew;
    m_empty->giveWayTo(m_table, !isListed);
    m_below->setVisible(isListed);
    m_export->setEnabled(isListed && m_model.rowCount() > 0 && m_work == nullptr);
    m_export->setToolTip(m_export->isEnabled() ? tr("Export the clients shown here as CSV")
                                               : tr("There are no rows to export."));
    //: %1 of %n clients are shown.
    m_count->setText(isListed ? tr("%1 of %Ln client(s) shown", nullptr, m_model.totalRowCount())
                                    .arg(QLocale().toString(m_model.rowCount()))
                              : QString());
}

void SecurityWindow::updateActions()
{
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    const bool connected = m_server.link() != nullptr && m_server.link()->state() == LinkState::Connected;
    const QString mayNot =
        connected ? m_server.denial({Act::JudgeSecurity}) : tr("The managing server is not connected.");
    const QString noPolicy = !mayNot.isEmpty() ? mayNot
                             : m_known.empty() ? tr("There is no judgement policy. Make one first.")
                                               : QString();
    const bool isChosen = m_table->selectionModel()->hasSelection();
    const QString none = !mayNot.isEmpty() ? mayNot : isChosen ? QString() : tr("No client is selected.");
    const QString noneOrPolicy = !noPolicy.isEmpty() ? noPolicy : none;
    allow(m_judge, noneOrPolicy, tr("Judge the selected clients by what they have told last"));
    allow(m_judgeAll, noPolicy, tr("Judge all clients"));
    allow(m_byPolicy, noneOrPolicy, tr("Do what the policy says for the level of each selected client"));
    allow(m_message, none, tr("Send a message to the users of the selected clients"));
    allow(m_permit, none, tr("Let the selected clients use the network, by the server's command for it"));
    allow(m_refuse, none, tr("Keep the selected clients off the network, by the server's command for it"));
    allow(m_policies, connected ? QString() : mayNot, tr("What clients are judged by, and what is done then"));
}

void SecurityWindow::updateDetails()
{
    const std::vector<NodeId> nodes = selectedNodes();
    if (nodes.size() != 1) {
        m_shown = {};
        m_details->clear();
        m_history->clear();
        auto *hint = new QTreeWidgetItem(m_details, {tr("Select one client to see what led to its level.")});
        hint->setFirstColumnSpanned(true);
        return;
    }
    if (m_shown == nodes.front())
        return;
    m_shown = nodes.front();
    readDetails();
}

void SecurityWindow::readDetails()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->securityData() == nullptr)
        return;
    const NodeId node = m_shown;
    JudgementQuery query;
    query.node = node;
    link->securityData()->securityLevels(query, this, [this, node](const Result<SecurityLevels> &answer) {
        if (node == m_shown && answer && !answer.value().clients.empty())
            showDetails(answer.value().clients.front());
    });
    link->securityData()->judgementEntries(node, 0, static_cast<int>(kMaxJudgementEntries), this,
                                           [this, node](const Result<std::vector<JudgementEntry>> &answer) {
                                               if (node == m_shown && answer)
                                                   showHistory(answer.value());
                                           });
}

void SecurityWindow::showDetails(const JudgementRecord &record)
{
    m_details->clear();
    const StatusPalette &palette = m_appearance.status();
    for (const ItemFinding &item : findingOf(record.findings)) {
        auto *row = new QTreeWidgetItem(m_details, {judgementItemText(item.item), securityLevelText(item.level)});
        row->setIcon(1, levelIcon(item.level, palette));
        for (const QString &reason : item.reasons) {
            auto *line = new QTreeWidgetItem(row, {QString(), reason});
            line->setToolTip(1, reason);
        }
        if (item.left > 0)
            new QTreeWidgetItem(row, {QString(), tr("And %Ln more.", nullptr, static_cast<int>(item.left))});
    }
    if (m_details->topLevelItemCount() == 0) {
        auto *hint = new QTreeWidgetItem(
            m_details, {record.judgedMs == kNoTime ? tr("It was not judged yet.") : tr("No policy is about it.")});
        hint->setFirstColumnSpanned(true);
    }
    m_details->expandAll();
}

void SecurityWindow::showHistory(const std::vector<JudgementEntry> &entries)
{
    m_history->clear();
    std::vector<JudgementEntry> newest = entries;
    std::sort(newest.begin(), newest.end(),
              [](const JudgementEntry &a, const JudgementEntry &b) { return a.number > b.number; });
    for (const JudgementEntry &entry : newest) {
        auto *row = new QTreeWidgetItem(m_history, {ItemText::time(entry.atMs), securityLevelText(entry.level),
                                                    judgementTriggerText(entry.trigger), entry.by, entry.text});
        row->setIcon(1, levelIcon(entry.level, m_appearance.status()));
        row->setToolTip(0, ItemText::longTime(entry.atMs));
        row->setToolTip(2, judgementTriggerText(entry.trigger));
        row->setToolTip(4, entry.text);
    }
}

std::vector<NodeId> SecurityWindow::selectedNodes() const
{
    std::vector<NodeId> nodes;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        nodes.push_back(m_store->record(m_model.sourceRow(row.row())).node);
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

QStringList SecurityWindow::selectedNames() const
{
    QStringList names;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        if (names.size() >= ConfirmDialog::kMostNames)
            break;
        names << m_store->clientName(m_model.sourceRow(row.row()));
    }
    return names;
}

// ---- What is done

void SecurityWindow::judge(bool all)
{
    JudgementOrder order;
    order.trigger = JudgementTrigger::AdministratorIndication;
    if (!all)
        order.nodes = selectedNodes();
    const int count = all ? m_model.totalRowCount() : static_cast<int>(order.nodes.size());
    if (count == 0)
        return;
    m_operations->send(m_server, JudgeClients{order}, tr("Judge %Ln client(s)", nullptr, count));
}

void SecurityWindow::act(std::optional<SecurityAction> action)
{
    ActionOrder order;
    order.nodes = selectedNodes();
    order.action = action;
    const int count = static_cast<int>(order.nodes.size());
    if (count == 0)
        return;
    const QString what = action ? securityActionText(*action) : tr("Act as the policy says");
    Confirmation confirmation;
    confirmation.title = what;
    //: %1 is what is done: "Refuse the network".
    confirmation.question = tr("%1: %Ln client(s)?", nullptr, count).arg(what);
    confirmation.consequence =
        action == SecurityAction::Refuse
            ? tr("The server runs its command for it on each of them. A client without the network may not be reached "
                 "by jobs, and not by this server either, until it is permitted again.")
            : tr("The server does it for one client after the other. What was done is in their history; it can be "
                 "cancelled in the Tasks window.");
    confirmation.names = selectedNames();
    confirmation.total = static_cast<quint32>(count);
    confirmation.unnamed = confirmation.total - static_cast<quint32>(confirmation.names.size());
    confirmation.button = what;
    confirmation.keep = tr("Do nothing", "instead of an action");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, order, what] { sendAction(order, what); });
    dialog->open();
}

void SecurityWindow::writeMessage()
{
    // Those that are selected now: the list may be another one when the message is written.
    const std::vector<NodeId> nodes = selectedNodes();
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("securityMessageDialog"));
    dialog->setWindowTitle(tr("Message to %Ln client(s)", nullptr, static_cast<int>(nodes.size())));
    auto *title = new QLineEdit(dialog);
    title->setObjectName(QStringLiteral("messageTitle"));
    title->setMaxLength(MessageOrder::kMaxTitle);
    auto *text = new QPlainTextEdit(dialog);
    text->setObjectName(QStringLiteral("messageText"));
    text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto *send = buttons->addButton(tr("Send", "a message"), QDialogButtonBox::AcceptRole);
    send->setEnabled(false);
    auto *form = new QFormLayout(dialog);
    form->addRow(tr("&Title:"), title);
    form->addRow(tr("Te&xt:"), text);
    form->addRow(buttons);
    const auto check = [title, text, send] {
        send->setEnabled(!title->text().trimmed().isEmpty() && !text->toPlainText().trimmed().isEmpty());
    };
    connect(title, &QLineEdit::textChanged, dialog, check);
    connect(text, &QPlainTextEdit::textChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, nodes, title, text] {
        ActionOrder order;
        order.nodes = nodes;
        order.action = SecurityAction::Message;
        order.messageTitle = title->text().trimmed();
        order.messageText = text->toPlainText();
        sendAction(order, securityActionText(SecurityAction::Message));
    });
    dialog->resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 16);
    dialog->open();
}

void SecurityWindow::sendAction(const ActionOrder &order, const QString &doing)
{
    m_operations->send(m_server, TakeActions{order}, doing);
}

void SecurityWindow::editPolicies()
{
    auto *dialog = new PolicyDialog(m_server, m_known, this);
    connect(dialog, &PolicyDialog::carriedOut, this, &SecurityWindow::readSoon);
    dialog->open();
}

void SecurityWindow::chooseFile()
{
    askForCsvFile(this, tr("Export the security levels"), QStringLiteral("security-levels.csv"),
                  [this](const QString &path) { writeCsv(path); });
}

void SecurityWindow::writeCsv(const QString &filePath)
{
    if (m_work != nullptr)
        return;
    std::vector<int> columns(SecurityStore::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    m_work = new TableExport(m_model, std::move(columns), m_server, filePath, this);
    connect(m_work, &TableExport::ended, this, [this](const Outcome &outcome) {
        const int count = m_work->written();
        const QString path = m_work->filePath();
        std::exchange(m_work, nullptr)->deleteLater();
        if (!outcome)
            m_messages->showError(tr("Export"), outcome.error());
        else
            //: %n clients were written to the file %1.
            m_messages->show(MessageBar::Kind::Information,
                             tr("%Ln client(s) exported to %1", nullptr, count).arg(path));
        updateContents();
    });
    updateContents();
    m_work->start();
}

} // namespace signalbox
