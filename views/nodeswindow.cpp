#include "views/nodeswindow.h"

#include "model/items/itemtext.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/simulationcontrol.h"
#include "views/confirmdialog.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/joboperations.h"
#include "views/longtable.h"
#include "views/messagebar.h"
#include "views/nodedrag.h"
#include "views/registernodedialog.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("nodes/geometry");
const QString kColumnsKey = QStringLiteral("nodes/columns");

} // namespace

NodesWindow::NodesWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_table(new LongTable(this)),
      m_attributes(new QTreeWidget(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_count(new QLabel(this)),
      m_add(new QAction(pictureIcon(Picture::NewJob), tr("Add node…"), this)),
      m_remove(new QAction(pictureIcon(Picture::Delete), tr("Remove…"), this)),
      m_suspend(new QAction(pictureIcon(Picture::Suspend), tr("Suspend file transfer"), this)),
      m_resume(new QAction(pictureIcon(Picture::Resume), tr("Resume file transfer"), this)),
      m_inventory(new QAction(tr("Inventory"), this)),
      m_copy(new QAction(pictureIcon(Picture::Copy), tr("Copy names"), this))
{
    setObjectName(QStringLiteral("nodesWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Nodes of %1").arg(server.name()));
    m_add->setObjectName(QStringLiteral("addNodeAction"));
    m_remove->setObjectName(QStringLiteral("removeNodeAction"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_suspend->setObjectName(QStringLiteral("suspendNodeAction"));
    m_resume->setObjectName(QStringLiteral("resumeNodeAction"));
    m_inventory->setObjectName(QStringLiteral("nodeInventoryAction"));
    m_copy->setObjectName(QStringLiteral("copyNodesAction"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut); // in the filter it is a text that is copied
    m_table->addAction(m_copy);

    m_model.setNodes(server.nodes());
    m_table->setObjectName(QStringLiteral("nodesTable"));
    m_table->setAccessibleName(tr("Nodes"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->setRowPixels(fontMetrics().height() + 9);
    auto *header = new ElidingHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setSortIndicator(NodeStore::NameColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const int character = fontMetrics().averageCharWidth();
    constexpr std::array kWidths{20, 10, 16, 26, 28, 18, 34, 28}; // in the order of NodeStore::Column, in characters
    static_assert(kWidths.size() == NodeStore::ColumnCount);
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        header->resizeSection(static_cast<int>(column), character * kWidths[column]);

    m_attributes->setObjectName(QStringLiteral("attributes"));
    m_attributes->setAccessibleName(tr("Attributes of the node"));
    m_attributes->setHeaderLabels({tr("Attribute"), tr("Value")});
    m_attributes->setRootIsDecorated(false);
    m_attributes->setUniformRowHeights(true);
    m_attributes->setFrameShape(QFrame::NoFrame);
    m_attributes->setColumnWidth(0, character * 20);

    auto *filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("nodesFilter"));
    filter->setPlaceholderText(tr("Filter nodes"));
    filter->setAccessibleName(tr("Filter nodes"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(character * 36);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_add, m_remove, m_suspend, m_resume, m_inventory});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    bar->addWidget(filter);

    m_empty->setTexts(tr("No nodes yet"),
                      tr("A node is a computer that takes packages: a client installs them, a relay passes them on. "
                         "Each gets a token that its program is "
                         "started with."),
                      tr("Add node…"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_attributes);
    splitter->setSizes({character * 124, character * 40});
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setObjectName(QStringLiteral("nodesCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(m_add, &QAction::triggered, this, &NodesWindow::addNode);
    m_empty->follow(m_add);
    connect(m_remove, &QAction::triggered, this, &NodesWindow::removeSelected);
    connect(m_suspend, &QAction::triggered, this, [this] { setSuspended(true); });
    connect(m_resume, &QAction::triggered, this, [this] { setSuspended(false); });
    connect(m_inventory, &QAction::triggered, this, [this] {
        if (const std::vector<NodeRecord> nodes = selected(); nodes.size() == 1)
            Q_EMIT inventoryWanted(nodes.front().id);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &NodesWindow::showMenu);
    const auto names = [this] {
        QStringList all;
        for (const NodeRecord &node : selected())
            all << node.name;
        return all;
    };
    connect(m_copy, &QAction::triggered, this,
            [names] { QApplication::clipboard()->setMimeData(nodeMimeData(names()).release()); });
    new NodeDrag(m_table, names);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodesWindow::updateActions);
    connect(&m_model, &OrderedTableModel::countsChanged, this, &NodesWindow::updateContents);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &NodesWindow::updateActions);
    connect(&server, &ServerState::linkStateChanged, this, &NodesWindow::updateContents);
    connect(&server, &ServerState::linkStateChanged, this, &NodesWindow::updateActions); // with the role
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        RowFilter rows;
        rows.text = text;
        m_model.setFilter(rows);
    });
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence::Find, [filter] {
        filter->setFocus(Qt::ShortcutFocusReason);
        filter->selectAll();
    });
    shortcut(QKeySequence::Close, [this] { close(); });

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 164, fontMetrics().height() * 28);
    header->restoreState(settings.value(kColumnsKey).toByteArray());
    updateContents();
    updateActions();
}

void NodesWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_table->horizontalHeader()->saveState());
    QWidget::closeEvent(event);
}

std::vector<NodeRecord> NodesWindow::selected() const
{
    std::vector<NodeRecord> nodes;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        nodes.push_back(index.data(NodeStore::RecordRole).value<NodeRecord>());
    return nodes;
}

void NodesWindow::updateContents()
{
    m_stack->setCurrentWidget(m_model.totalRowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_attributes->setVisible(m_model.totalRowCount() > 0);
    const QLocale locale;
    //: %1 of %n nodes are shown.
    QString text =
        tr("%1 of %Ln node(s) shown", nullptr, m_model.totalRowCount()).arg(locale.toString(m_model.rowCount()));
    if (m_server.hasSnapshot() && !m_server.isLive())
        //: Below a list of nodes. %1 is "3 of 7 nodes shown", %2 a date with a time: the server is not connected.
        text = tr("%1, as of %2, not connected").arg(text, ItemText::longTime(m_server.asOfMs()));
    m_count->setText(text);
}

void NodesWindow::updateActions()
{
    const std::vector<NodeRecord> nodes = selected();
    const auto relays =
        std::count_if(nodes.begin(), nodes.end(), [](const NodeRecord &node) { return node.role == NodeRole::Relay; });
    const bool onlyRelays = !nodes.empty() && relays == static_cast<std::ptrdiff_t>(nodes.size());
    const bool anySuspended =
        std::any_of(nodes.begin(), nodes.end(), [](const NodeRecord &node) { return node.suspended; });
    const bool anyRunning =
        std::any_of(nodes.begin(), nodes.end(), [](const NodeRecord &node) { return !node.suspended; });
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    const QString none = nodes.empty() ? tr("No node is selected.") : QString();
    const QString nodesNot = m_server.denial({Act::ManageNodes});
    const QString transferNot = m_server.denial({Act::SuspendTransfer});
    allow(m_add, nodesNot, tr("Add a relay or client"));
    allow(m_remove, !nodesNot.isEmpty() ? nodesNot : none, tr("Remove the selected nodes"));
    const QString noRelay = !transferNot.isEmpty() ? transferNot
                            : !none.isEmpty()      ? none
                            : onlyRelays           ? QString()
                                                   : tr("Only relays pass files on.");
    allow(m_suspend,
          !noRelay.isEmpty() ? noRelay
          : anyRunning       ? QString()
                             : tr("Their file transfer is suspended already."),
          tr("Nothing more is sent over the selected relays until it is resumed"));
    allow(m_copy, none, tr("Copy their names, for “Paste names” in a job and for a definition"));
    allow(m_inventory, nodes.size() == 1 ? QString() : tr("Select one node."), tr("What this node told about itself"));
    allow(m_resume,
          !noRelay.isEmpty() ? noRelay
          : anySuspended     ? QString()
                             : tr("Their file transfer is not suspended."),
          tr("Go on sending over the selected relays"));
    updateAttributes();
}

void NodesWindow::updateAttributes()
{
    m_attributes->clear();
    const std::vector<NodeRecord> nodes = selected();
    if (nodes.size() != 1)
        return;
    const QMap<QString, QString> &attributes = nodes.front().attributes;
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
        auto *item = new QTreeWidgetItem(m_attributes, {attribute.key(), attribute.value()});
        item->setToolTip(1, attribute.value());
    }
}

void NodesWindow::addNode()
{
    if (m_server.link() == nullptr)
        return;
    if (const QString denial = m_server.denial({Act::ManageNodes}); !denial.isEmpty()) {
        m_messages->show(MessageBar::Kind::Warning, denial);
        return;
    }
    (new RegisterNodeDialog(m_server, this))->open();
}

void NodesWindow::removeSelected()
{
    const std::vector<NodeRecord> nodes = selected();
    if (nodes.empty())
        return;
    Confirmation confirmation;
    confirmation.title = tr("Remove nodes");
    confirmation.question =
        tr("Remove %Ln node(s) from this managing server?", nullptr, static_cast<int>(nodes.size()));
    confirmation.consequence = tr("Their tokens become invalid. Nodes with work that has not ended are not removed.");
    confirmation.total = static_cast<quint32>(nodes.size());
    confirmation.button = tr("Remove %Ln node(s)", nullptr, static_cast<int>(nodes.size()));
    //: Leaves the nodes, jobs or folders as they are, instead of removing them.
    confirmation.keep = tr("Keep");
    for (const NodeRecord &node : nodes)
        confirmation.names.append(node.name);
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, nodes] {
        for (const NodeRecord &node : nodes)
            //: %1 is the name of a node.
            m_operations->send(m_server, RemoveNode{node.id}, tr("Remove “%1”").arg(node.name));
    });
    dialog->open();
}

void NodesWindow::setSuspended(bool suspended)
{
    for (const NodeRecord &node : selected())
        if (node.role == NodeRole::Relay && node.suspended != suspended)
            m_operations->send(m_server, SuspendNode{node.id, suspended},
                               suspended //: %1 is the name of a relay.
                                   ? tr("Suspend file transfer at “%1”").arg(node.name)
                                   //: %1 is the name of a relay.
                                   : tr("Resume file transfer at “%1”").arg(node.name));
}

void NodesWindow::addFaults(QMenu *menu, SimulationControl &simulation)
{
    using Fault = SimulationControl::Fault;
    constexpr qint64 kHour = 3600;
    const std::vector<NodeRecord> nodes = selected();
    const bool anyClient =
        std::any_of(nodes.begin(), nodes.end(), [](const NodeRecord &node) { return node.role == NodeRole::Client; });
    //: A menu of what can be done to nodes that are only simulated.
    QMenu *faults = menu->addMenu(tr("&Simulate"));
    faults->setObjectName(QStringLiteral("faultsMenu"));
    const auto add = [&](Fault fault, const QString &text, qint64 seconds) {
        QAction *action = faults->addAction(text, this, [this, &simulation, nodes, fault, seconds, text] {
            std::vector<NodeId> ids;
            for (const NodeRecord &node : nodes)
                ids.push_back(node.id);
            simulation.bring(fault, std::move(ids), seconds);
            //: %1 is the name of a fault that happens to nodes which are only simulated.
            m_messages->show(
                MessageBar::Kind::Information,
                nodes.size() == 1
                    //: %1 is the name of a node, %2 that of a fault, as "Power off for an hour".
                    ? tr("Simulated on “%1”: %2.").arg(nodes.front().name, text)
                    //: %1 is the name of a fault that happens to nodes which are only simulated.
                    : tr("Simulated on %Ln node(s): %1.", nullptr, static_cast<int>(nodes.size())).arg(text));
        });
        const bool ofUsers = fault == Fault::Reject || fault == Fault::LogOn;
        action->setEnabled(!nodes.empty() && (!ofUsers || anyClient));
        return action;
    };
    faults->setToolTipsVisible(true);
    add(Fault::PowerOff, tr("Power off for an hour"), kHour);
    add(Fault::Crash, tr("Let the program crash; back after a minute"), 60);
    add(Fault::CutLine, tr("Cut the line for an hour"), kHour);
    add(Fault::SlowDisk, tr("Slow disk for an hour"), kHour)
        ->setToolTip(tr("What is written from now on takes a hundred times as long; what is under way does not"));
    add(Fault::Reject, tr("The user refuses the package"), 0)
        ->setToolTip(tr("The one that waits for the user, or the next one; not one that is being installed"));
    add(Fault::LogOn, tr("A user logs on"), 0);
    faults->addSeparator();
    add(Fault::Repair, tr("End the faults"), 0)
        ->setToolTip(tr("Power is back, the program runs, the line is whole, the disk is fast"));
}

void NodesWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_copy, m_inventory, m_add, m_suspend, m_resume, m_remove});
    if (SimulationControl *simulation = m_server.link() ? m_server.link()->simulation() : nullptr)
        addFaults(menu, *simulation);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace signalbox
