#include "views/routepicker.h"

#include "model/items/serverstate.h"
#include "views/notelabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

// What the data of an entry of a combo box stands for, beside the number of a relay.
constexpr qint64 kUsual = -1;
constexpr qint64 kAsAll = -2;

} // namespace

RouteTableModel::RouteTableModel(const ServerState &server, QObject *parent)
    : QAbstractTableModel(parent), m_nodes(*server.nodes()), m_serverName(server.name())
{
}

int RouteTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_destinations.size());
}

int RouteTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RouteTableModel::usualRouteText(NodeId node) const
{
    QStringList names{m_serverName};
    for (const NodeId relay : m_nodes.relaysTo(node))
        names << m_nodes.name(relay);
    return names.join(QStringLiteral(" › "));
}

QString RouteTableModel::placeText(NodeId place) const
{
    if (place == NodeId{})
        return m_serverName;
    return QStringList{usualRouteText(place), m_nodes.name(place)}.join(QStringLiteral(" › "));
}

QVariant RouteTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::FontRole))
        return {};
    const NodeId node = m_destinations[static_cast<std::size_t>(index.row())];
    const auto own = m_choices.find(number(node));
    const std::optional<NodeId> place = own != m_choices.end() ? own->second : m_all;
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(index.column() == RouteColumn && own != m_choices.end());
        return font;
    }
    if (index.column() == NodeColumn)
        return m_nodes.name(node);
    return place ? placeText(*place) : usualRouteText(node);
}

QVariant RouteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NodeColumn ? tr("Destination") : tr("Route in this job");
}

void RouteTableModel::setDestinations(std::vector<NodeId> destinations)
{
    beginResetModel();
    m_destinations = std::move(destinations);
    endResetModel();
}

void RouteTableModel::setAll(std::optional<NodeId> place)
{
    m_all = place;
    if (!m_destinations.empty())
        Q_EMIT dataChanged(index(0, RouteColumn), index(rowCount() - 1, RouteColumn));
}

void RouteTableModel::setPlan(const RoutePlan &plan)
{
    beginResetModel();
    m_all = plan.all;
    m_choices.clear();
    for (const RouteChoice &choice : plan.each)
        m_choices[number(choice.destination)] = choice.relay;
    endResetModel();
}

void RouteTableModel::choose(const QModelIndexList &rows, std::optional<std::optional<NodeId>> choice)
{
    for (const QModelIndex &row : rows) {
        const quint32 node = number(m_destinations[static_cast<std::size_t>(row.row())]);
        if (choice)
            m_choices[node] = *choice;
        else
            m_choices.erase(node);
        Q_EMIT dataChanged(index(row.row(), RouteColumn), index(row.row(), RouteColumn));
    }
}

RoutePlan RouteTableModel::plan() const
{
    RoutePlan plan;
    plan.all = m_all;
    if (m_choices.empty())
        return plan;
    for (const NodeId node : m_destinations) {
        if (const auto own = m_choices.find(number(node)); own != m_choices.end() && own->second != m_all)
            plan.each.push_back({node, own->second});
    }
    return plan;
}

RoutePicker::RoutePicker(ServerState &server, QWidget *parent)
    : QWidget(parent),
      m_server(server),
      m_model(new RouteTableModel(server, this)),
      m_all(new QComboBox(this)),
      m_table(new QTableView(this)),
      m_selected(new QComboBox(this)),
      m_note(new NoteLabel(
          tr("A client takes this job where its route ends, and is led there by the place that it usually asks. "
             "Clients of other makes have to ask there by themselves."),
          3, this)),
      m_empty(new QLabel(tr("No single node is chosen. The members of groups, and the clients below relays, take the "
                            "route for all destinations."),
                         m_table->viewport()))
{
    setObjectName(QStringLiteral("routePicker"));
    m_all->setObjectName(QStringLiteral("routeOfAll"));
    m_all->addItem(tr("Each by its usual route"), kUsual);
    m_selected->setObjectName(QStringLiteral("routeOfSelected"));
    m_selected->addItem(tr("As all destinations"), kAsAll);
    m_selected->addItem(tr("By its usual route"), kUsual);
    fillPlaces();
    for (QComboBox *box : {m_all, m_selected}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    m_table->setObjectName(QStringLiteral("routes"));
    m_table->setAccessibleName(tr("Routes of the single destinations"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(RouteTableModel::NodeColumn, fontMetrics().averageCharWidth() * 24);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    m_note->setObjectName(QStringLiteral("routeNote"));
    m_empty->setObjectName(QStringLiteral("noRoutes"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *inTable = new QVBoxLayout(m_table->viewport());
    inTable->addWidget(m_empty);
    auto *form = new QFormLayout;
    form->addRow(tr("&All destinations:"), m_all);
    auto *below = new QFormLayout;
    below->addRow(tr("T&he selected:"), m_selected);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kTabMargin, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_table, 1);
    layout->addLayout(below);
    layout->addWidget(m_note);
    connect(m_all, &QComboBox::currentIndexChanged, this, [this] {
        const qint64 place = m_all->currentData().toLongLong();
        m_model->setAll(place == kUsual ? std::nullopt : std::optional(NodeId{static_cast<quint32>(place)}));
        Q_EMIT changed();
    });
    connect(m_selected, &QComboBox::activated, this, [this] {
        const qint64 place = m_selected->currentData().toLongLong();
        std::optional<std::optional<NodeId>> choice;
        if (place == kUsual)
            choice.emplace(std::nullopt);
        else if (place != kAsAll)
            choice.emplace(NodeId{static_cast<quint32>(place)});
        m_model->choose(m_table->selectionModel()->selectedRows(), choice);
        Q_EMIT changed();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RoutePicker::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RoutePicker::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RoutePicker::showEmptiness);
    showSelection();
    showEmptiness();
}

void RoutePicker::fillPlaces()
{
    const NodeStore &nodes = *m_server.nodes();
    std::vector<std::pair<QString, NodeId>> relays;
    const std::vector<quint32> rows = nodes.rows(); // may be very many: looked through once for both boxes
    for (const quint32 row : rows) {
        const NodeRecord &node = nodes.record(row);
        if (node.role == NodeRole::Relay)
            relays.emplace_back(m_model->placeText(node.id), node.id);
    }
    std::sort(relays.begin(), relays.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (QComboBox *box : {m_all, m_selected}) {
        //: %1 is the name of the managing server.
        box->addItem(tr("Straight from %1").arg(m_server.name()), qint64{0});
        for (const auto &[text, relay] : relays)
            //: %1 is a chain such as "server › relay".
            box->addItem(tr("By %1").arg(text), qint64{number(relay)});
    }
}

void RoutePicker::showSelection()
{
    const bool isAny = m_table->selectionModel()->hasSelection();
    m_selected->setEnabled(isAny);
    m_selected->setToolTip(isAny ? QString() : tr("Select destinations in the table first."));
}

void RoutePicker::showEmptiness()
{
    m_empty->setVisible(m_model->rowCount() == 0);
}

void RoutePicker::setPlan(const RoutePlan &plan)
{
    const QSignalBlocker blocker(m_all);
    m_all->setCurrentIndex(std::max(0, m_all->findData(plan.all ? qint64{number(*plan.all)} : qint64{kUsual})));
    m_model->setPlan(plan);
    Q_EMIT changed();
}

void RoutePicker::setDestinations(std::vector<NodeId> destinations)
{
    m_model->setDestinations(std::move(destinations));
}

} // namespace signalbox
