#include "views/inventorywindow.h"

#include "model/items/itemtext.h"
#include "model/items/nodestore.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/tableexport.h"
#include "views/csvfiledialog.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/fieldshortcuts.h"
#include "views/jobdenial.h"
#include "views/longtable.h"
#include "views/messagebar.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QCollator>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("inventory/geometry");
const QString kColumnsKey = QStringLiteral("inventory/columns");
const QString kSplitterKey = QStringLiteral("inventory/splitter");
constexpr int kFirstPage = 500; ///< rows: what fills a screen comes at once
constexpr int kTypingMs = 300;
constexpr int kMostDifferences = 500; ///< shown of one change
constexpr int kMostListed = 2'000; ///< nodes to choose from; among more the search finds one sooner
constexpr int kFillAfterMs = 500; ///< nodes are added by the hundred

} // namespace

InventoryWindow::InventoryWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_store(std::make_shared<InventoryStore>()),
      m_table(new LongTable(this)),
      m_history(new QTreeWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_count(new QLabel(this)),
      m_node(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_search(new QLineEdit(this)),
      m_refresh(new QAction(tr("Refresh"), this)),
      m_export(new QAction(pictureIcon(Picture::Export), tr("Export…"), this))
{
    setObjectName(QStringLiteral("inventoryWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Inventory of %1").arg(server.name()));
    makeTable();

    m_history->setObjectName(QStringLiteral("inventoryHistory"));
    m_history->setAccessibleName(tr("What changed at the node"));
    m_history->setHeaderLabels({tr("Change"), tr("Before"), tr("After")});
    m_history->setUniformRowHeights(true);
    m_history->setFrameShape(QFrame::NoFrame);
    const int character = fontMetrics().averageCharWidth();
    m_history->setColumnWidth(0, character * 60);
    m_history->setColumnWidth(1, character * 50);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_history);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({fontMetrics().height() * 26, fontMetrics().height() * 10});
    m_splitter->setChildrenCollapsible(false);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setObjectName(QStringLiteral("inventoryCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBar();
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &InventoryWindow::read);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &InventoryWindow::read);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &InventoryWindow::read);
    connect(m_node, &QComboBox::currentIndexChanged, this, &InventoryWindow::read);
    connect(m_refresh, &QAction::triggered, this, &InventoryWindow::read);
    connect(m_export, &QAction::triggered, this, &InventoryWindow::chooseFile);
    connect(m_empty, &EmptyState::activated, this, &InventoryWindow::jobWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InventoryWindow::readHistory);
    connect(&m_model, &OrderedTableModel::countsChanged, this, &InventoryWindow::updateContents);
    m_filling.setSingleShot(true);
    m_filling.setInterval(kFillAfterMs);
    connect(&m_filling, &QTimer::timeout, this, &InventoryWindow::fillNodes);
    const auto fillSoon = [this] {
        if (!m_filling.isActive())
            m_filling.start();
    };
    const NodeStore *nodes = server.nodes().get();
    connect(nodes, &NodeStore::added, this, fillSoon);
    connect(nodes, &NodeStore::aboutToRemove, this, fillSoon);
    connect(nodes, &NodeStore::wasReset, this, fillSoon);
    connect(nodes, &NodeStore::namesChanged, this, fillSoon);
    connect(&server, &ServerState::inventoriesChanged, this, [this] {
        m_isOld = true;
        if (m_store->count() == 0 && !m_isReading)
            read();
        else
            updateContents();
    });
    if (ServerLink *link = server.link())
        connect(link, &ServerLink::snapshot, this, &InventoryWindow::read); // connected anew
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    shortcut(QKeySequence::Close, [this] { close(); });

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 180, fontMetrics().height() * 42);
    m_table->horizontalHeader()->restoreState(settings.value(kColumnsKey).toByteArray());
    m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_table->setFocus();
    fillNodes();
    read();
}

void InventoryWindow::makeTable()
{
    m_model.setSource(m_store);
    m_table->setObjectName(QStringLiteral("inventoryTable"));
    m_table->setAccessibleName(tr("Inventory"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setRowPixels(fontMetrics().height() + 9);
    auto *header = new ElidingHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true); // back to: by node, kind and key
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const int character = fontMetrics().averageCharWidth();
    constexpr std::array kWidths{22, 20, 36, 50, 16, 24}; // in characters
    static_assert(kWidths.size() == InventoryStore::ColumnCount);
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        header->resizeSection(static_cast<int>(column), character * kWidths[column]);
}

void InventoryWindow::makeBar()
{
    m_refresh->setObjectName(QStringLiteral("refreshInventory"));
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_export->setObjectName(QStringLiteral("exportInventory"));
    m_export->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_export->setToolTip(tr("Export the items shown here as CSV"));
    m_node->setObjectName(QStringLiteral("inventoryNode"));
    m_node->setAccessibleName(tr("Node"));
    m_node->addItem(tr("All nodes"), 0U);
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_node->setMinimumContentsLength(18);
    m_node->setToolTip(tr("Show only what this node told"));
    m_kind->setToolTip(tr("Show only this inventory"));
    m_kind->setObjectName(QStringLiteral("inventoryKind"));
    m_kind->setAccessibleName(tr("Kind of inventory"));
    m_kind->addItem(tr("All inventories"), 0);
    for (const InventoryKind kind : kInventoryKinds)
        m_kind->addItem(inventoryKindText(kind), static_cast<int>(kind));
    m_search->setObjectName(QStringLiteral("inventorySearch"));
    m_search->setPlaceholderText(tr("Search nodes, keys, values"));
    m_search->setAccessibleName(tr("Search nodes, keys, values"));
    m_search->setClearButtonEnabled(true);
    new FieldShortcuts(m_search);
    m_search->setMaxLength(200);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_refresh, m_export});
    bar->addSeparator();
    bar->addWidget(m_node);
    bar->addWidget(m_kind);
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(m_search);
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
}

void InventoryWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_table->horizontalHeader()->saveState());
    settings.setValue(kSplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
}

/// All nodes of the server, by name, and whichever is shown.
void InventoryWindow::fillNodes()
{
    const NodeStore &nodes = *m_server.nodes();
    const QSignalBlocker quiet(m_node);
    const NodeId shown{m_node->currentData().toUInt()};
    while (m_node->count() > 1)
        m_node->removeItem(m_node->count() - 1);
    if (nodes.count() <= kMostListed) {
        std::vector<std::pair<QString, quint32>> listed;
        for (const quint32 row : nodes.rows())
            listed.emplace_back(nodes.record(row).name, number(nodes.record(row).id));
        QCollator collator;
        collator.setNumericMode(true);
        std::sort(listed.begin(), listed.end(),
                  [&collator](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
        for (const auto &[name, id] : listed)
            m_node->addItem(name, id);
    }
    showNode(shown);
}

void InventoryWindow::showNode(NodeId node)
{
    int index = m_node->findData(number(node));
    if (index < 0) {
        const NodeRecord *record = m_server.nodes()->find(node);
        m_node->addItem(record != nullptr ? record->name : QString::number(number(node)), number(node));
        index = m_node->count() - 1;
    }
    m_node->setCurrentIndex(index); // reads, if it is another one
}

InventoryQuestion InventoryWindow::question() const
{
    InventoryQuestion asked;
    asked.node = static_cast<NodeId>(m_node->currentData().toUInt());
    if (const int kind = m_kind->currentData().toInt(); kind != 0)
        asked.kind = static_cast<InventoryKind>(kind);
    asked.search = m_search->text().simplified();
    return asked;
}

void InventoryWindow::read()
{
    m_typing.stop();
    ++m_asked;
    m_isCut = false;
    m_isOld = false;
    m_hasAnswer = false;
    m_store->begin();
    readOn({});
    readHistory();
    updateContents();
}

void InventoryWindow::readOn(const InventoryPlace &from)
{
    ServerLink *link = m_server.link();
    InventoryData *told = link != nullptr && link->state() == LinkState::Connected ? link->inventoryData() : nullptr;
    m_isReading = told != nullptr;
    if (told == nullptr) {
        m_store->end();
        return;
    }
    InventoryQuestion asked = question();
    asked.from = from;
    asked.limit = m_store->count() == 0 ? kFirstPage : kMaxInventoryRows;
    told->inventory(asked, this,
                    [this, number = m_asked](const Result<InventoryPage> &answer) { take(number, answer); });
}

void InventoryWindow::take(quint64 asked, const Result<InventoryPage> &answer)
{
    if (asked != m_asked)
        return;
    m_hasAnswer = true;
    if (!answer) {
        m_isReading = false;
        m_messages->withdraw(std::exchange(m_problem, 0));
        m_problem = m_messages->show(MessageBar::Kind::Error, answer.error().text, answer.error().detail);
        m_store->end();
        updateContents();
        return;
    }
    m_messages->withdraw(std::exchange(m_problem, 0));
    m_asOfMs = answer.value().asOfMs;
    m_store->append(answer.value().rows);
    m_isCut = !answer.value().isLast() && m_store->count() >= kMostRows;
    if (!answer.value().isLast() && !m_isCut) {
        readOn(answer.value().next);
    } else {
        m_isReading = false;
        m_store->end();
    }
    updateContents();
}

void InventoryWindow::readHistory()
{
    m_history->clear();
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    ServerLink *link = m_server.link();
    if (selected.isEmpty())
        sayInHistory(tr("Select an item to see what has changed at its node."));
    if (selected.isEmpty() || link == nullptr || link->inventoryData() == nullptr)
        return;
    const auto row = selected.front().data(InventoryStore::ItemRole).value<InventoryRow>();
    link->inventoryData()->inventoryHistory(
        row.node, row.kind, this,
        [this, row](const Result<std::vector<InventoryChange>> &answer) { takeHistory(row, answer); });
}

void InventoryWindow::sayInHistory(const QString &text)
{
    auto *item = new QTreeWidgetItem(m_history, {text});
    item->setFirstColumnSpanned(true);
}

void InventoryWindow::takeHistory(const InventoryRow &of, const Result<std::vector<InventoryChange>> &answer)
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return;
    const auto now = selected.front().data(InventoryStore::ItemRole).value<InventoryRow>();
    if (now.node != of.node || now.kind != of.kind)
        return; // another one was selected meanwhile
    m_history->clear();
    if (!answer) {
        sayInHistory(answer.error().text);
        return;
    }
    if (answer.value().empty()) {
        //: %1 is a kind of inventory, %2 the name of a node.
        sayInHistory(tr("Nothing of “%1” has changed at %2 since it was first told.")
                         .arg(inventoryKindText(of.kind), of.nodeName));
        return;
    }
    for (const InventoryChange &change : answer.value()) {
        //: %1 is a time, %2 the number of a job.
        auto *top = new QTreeWidgetItem(
            m_history, {tr("%1, job %2: %Ln change(s)", nullptr, static_cast<int>(change.differences.size()))
                            .arg(ItemText::exactTime(change.toMs))
                            .arg(number(change.job))});
        //: %1 is a time.
        top->setToolTip(0, tr("Compared with what was collected at %1").arg(ItemText::longTime(change.fromMs)));
        int shown = 0;
        for (const InventoryDifference &one : change.differences) {
            if (++shown > kMostDifferences) {
                new QTreeWidgetItem(
                    top, {tr("And %Ln more", nullptr, static_cast<int>(change.differences.size()) - kMostDifferences)});
                break;
            }
            const QString key = one.extra.isEmpty() ? one.key : one.key + QStringLiteral(" (") + one.extra + u')';
            auto *item = new QTreeWidgetItem(
                top, {key, one.before.value_or(QStringLiteral("—")), one.after.value_or(QStringLiteral("—"))});
            item->setToolTip(1, one.before.value_or(tr("It was not there.")));
            item->setToolTip(2, one.after.value_or(tr("It is gone.")));
        }
    }
    m_history->topLevelItem(0)->setExpanded(true);
}

void InventoryWindow::updateContents()
{
    const bool isEmpty = m_model.totalRowCount() == 0;
    const InventoryQuestion asked = question();
    const bool isNarrowed = !asked.search.isEmpty() || asked.kind || asked.node != NodeId{};
    const ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected)
        m_empty->setTexts(tr("The server is not connected"), {}, {});
    else if (m_isReading || !m_hasAnswer)
        m_empty->setTexts(tr("The inventory is being read"), {}, {});
    else if (isNarrowed)
        m_empty->setTexts(tr("Nothing fits"),
                          tr("No item of an inventory fits what is asked for. Search for less, or ask the nodes anew."),
                          {});
    else
        m_empty->setTexts(tr("No inventory yet"),
                          tr("What nodes tell about their system, their software and themselves stands here when a job "
                             "has asked them, such as “Get system information”."),
                          jobsDenial(m_server, {JobType::GetSystemInformation, JobType::GetSoftwareInformation,
                                                JobType::GetUserInventory, JobType::GetSystemConfiguration,
                                                JobType::GetSoftwareMonitoringInformation})
                                  .isEmpty()
                              ? tr("New job…")
                              : QString());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_history->setVisible(!isEmpty);
    m_export->setEnabled(m_model.rowCount() > 0 && !m_isReading && m_work == nullptr);

    const QLocale locale;
    QString text = tr("%Ln item(s)", nullptr, m_model.totalRowCount());
    if (m_isReading) //: %1 is a number of items, as a text.
        text = tr("Reading: %1").arg(text);
    else if (m_isCut) //: %1 is a number of items, as a text.
        text = tr("%1; there are more. Search for something to see fewer.").arg(text);
    if (m_asOfMs != kNoTime && !m_isReading) //: %1 is a number of items, as a text; %2 is a time.
        text = tr("%1, as of %2").arg(text, ItemText::exactTime(m_asOfMs));
    if (m_isOld && !m_isReading) //: %1 is what is shown, and as of when.
        text = tr("%1. Nodes have told more since: F5 shows it.").arg(text);
    m_count->setText(text);
}

void InventoryWindow::chooseFile()
{
    askForCsvFile(this, tr("Export the inventory"), QStringLiteral("inventory.csv"),
                  [this](const QString &path) { writeCsv(path); });
}

void InventoryWindow::writeCsv(const QString &filePath)
{
    if (m_work != nullptr)
        return;
    std::vector<int> columns(InventoryStore::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    m_work = new TableExport(m_model, std::move(columns), m_server, filePath, this);
    connect(m_work, &TableExport::ended, this, [this](const Outcome &outcome) {
        const int count = m_work->written();
        const QString path = m_work->filePath();
        std::exchange(m_work, nullptr)->deleteLater();
        if (!outcome)
            m_messages->showError(tr("Export"), outcome.error());
        else
            //: %n items were written to the file %1.
            m_messages->show(MessageBar::Kind::Information, tr("%Ln item(s) exported to %1", nullptr, count).arg(path));
        updateContents();
    });
    updateContents();
    m_work->start();
}

} // namespace signalbox
