#include "model/items/servertreemodel.h"

#include "model/domain/higherfolder.h"
#include "model/domain/higherjob.h"
#include "model/domain/lampstate.h"
#include "model/domain/text.h"
#include "model/items/itemtext.h"
#include "model/items/jobname.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {
constexpr std::size_t kFewJobs = 64; // that come or go at once: each is told for itself
}

ServerTreeModel::ServerTreeModel(QObject *parent) : QAbstractItemModel(parent) { }

// Servers

void ServerTreeModel::addServer(ServerState *server)
{
    const NodeIndex node = create({.kind = Kind::Server, .server = server, .name = server->name()});
    m_known[server] = {.node = node, .folders = {}, .jobs = {}};
    insert(0, node);
    sync(server);

    connect(server, &ServerState::wasReset, this, [this, server] { sync(server); });
    connect(server, &ServerState::linkStateChanged, this, [this, server] {
        m_dirty.insert(m_known[server].node);
        tellDirty();
    });
    connect(server, &ServerState::foldersChanged, this, [this, server](const std::vector<FolderId> &folders) {
        for (const FolderId id : folders) {
            if (const FolderRecord *record = server->folder(id))
                putFolder(m_known[server], *record);
        }
        tellDirty();
    });
    connect(server, &ServerState::foldersRemoved, this, [this, server](const std::vector<FolderId> &folders) {
        for (const FolderId id : folders)
            dropFolder(m_known[server], id);
        tellDirty();
    });
    const auto put = [this, server](const std::vector<quint32> &changedSlots) {
        Known &known = m_known[server];
        std::vector<JobId> hidden;
        for (const quint32 slot : changedSlots) {
            if (const JobRecord &job = server->jobAt(slot); isHidden(job))
                hidden.push_back(job.id);
            else
                putJob(known, job);
        }
        dropJobs(known, std::move(hidden));
        tellDirty();
    };
    connect(server, &ServerState::jobsAdded, this, put);
    connect(server, &ServerState::jobsChanged, this, put);
    connect(server, &ServerState::jobsAboutToBeRemoved, this, [this, server](const std::vector<quint32> &gone) {
        std::vector<JobId> jobs;
        for (const quint32 slot : gone)
            jobs.push_back(server->jobAt(slot).id);
        dropJobs(m_known[server], std::move(jobs));
        tellDirty();
    });
    connect(server->nodes().get(), &NodeStore::routesChanged, this, [this, server] {
        for (const auto &[id, jobNode] : m_known[server].jobs) {
            if (const JobRecord *job = server->job(static_cast<JobId>(id)))
                putRoutes(jobNode, *job);
        }
        tellDirty();
    });
}

void ServerTreeModel::removeServer(ServerState *server)
{
    const auto found = m_known.find(server);
    if (found == m_known.end())
        return;
    server->disconnect(this);
    server->nodes()->disconnect(this);
    take(found->second.node);
    m_known.erase(found);
}

/// Brings a server's part of the tree to what the server says now, touching only what differs: after a
/// reconnection the operator finds the tree as it was left.
void ServerTreeModel::sync(ServerState *server)
{
    Known &known = m_known[server];
    m_nodes[known.node].name = server->name();
    m_dirty.insert(known.node);
    std::vector<FolderId> goneFolders;
    for (const auto &[id, node] : known.folders) {
        if (!server->folder(static_cast<FolderId>(id)))
            goneFolders.push_back(static_cast<FolderId>(id));
    }
    std::vector<JobId> goneJobs;
    for (const auto &[id, node] : known.jobs) {
        if (const JobRecord *job = server->job(static_cast<JobId>(id)); job == nullptr || isHidden(*job))
            goneJobs.push_back(static_cast<JobId>(id));
    }
    dropJobs(known, std::move(goneJobs));
    for (const FolderId id : goneFolders)
        dropFolder(known, id);
    for (const auto &[id, record] : server->folders())
        putFolder(known, record);
    for (const quint32 slot : server->jobSlots()) {
        if (const JobRecord &job = server->jobAt(slot); !isHidden(job))
            putJob(known, job);
    }
    tellDirty();
}

// Folders and jobs

ServerTreeModel::NodeIndex ServerTreeModel::parentFor(Known &known, FolderId folder, NodeIndex child)
{
    if (number(folder) == 0)
        return known.node;
    const auto found = known.folders.find(number(folder));
    if (found == known.folders.end())
        return known.node; // an orphan stands directly below the server
    for (NodeIndex above = found->second; above != 0; above = m_nodes[above].parent) {
        if (above == child)
            return known.node; // records that make a circle
    }
    return found->second;
}

void ServerTreeModel::putFolder(Known &known, const FolderRecord &record)
{
    if (number(record.id) == 0)
        return;
    const auto found = known.folders.find(number(record.id));
    // How the higher managing server stands is told beside its name.
    const QString name = isFromAbove(record.id) ? higherFolderOf(record.name).server : record.name;
    NodeIndex node = 0;
    if (found == known.folders.end()) {
        node =
            create({.kind = Kind::Folder, .id = number(record.id), .server = m_nodes[known.node].server, .name = name});
        known.folders.emplace(number(record.id), node);
        insert(parentFor(known, record.parent, node), node);
        // Those whose parent this is may have come before it.
        for (const auto &[id, other] : m_nodes[known.node].server->folders()) {
            const auto child = known.folders.find(number(id));
            if (other.parent == record.id && child != known.folders.end())
                moveTo(child->second, parentFor(known, other.parent, child->second));
        }
        return;
    }
    node = found->second;
    if (m_nodes[node].name != name || isFromAbove(record.id)) {
        m_nodes[node].name = name;
        m_dirty.insert(node);
    }
    moveTo(node, parentFor(known, record.parent, node));
}

void ServerTreeModel::dropFolder(Known &known, FolderId id)
{
    const auto found = known.folders.find(number(id));
    if (found == known.folders.end())
        return;
    const NodeIndex node = found->second;
    known.folders.erase(found);
    while (!m_nodes[node].children.empty())
        moveTo(m_nodes[node].children.back(), known.node);
    take(node);
}

void ServerTreeModel::dropJob(Known &known, JobId id)
{
    const auto found = known.jobs.find(number(id));
    if (found == known.jobs.end())
        return;
    take(found->second);
    known.jobs.erase(found);
}

void ServerTreeModel::dropJobs(Known &known, std::vector<JobId> jobs)
{
    // Where somebody stands or has unfolded something is told for itself: a view moves on to the neighbour then.
    std::set<NodeIndex> held;
    for (const QModelIndex &index : persistentIndexList()) {
        const auto node = static_cast<NodeIndex>(index.internalId());
        held.insert(m_nodes[node].kind == Kind::Route ? m_nodes[node].parent : node);
    }
    const auto rest = std::partition(jobs.begin(), jobs.end(), [&](JobId id) {
        const auto found = known.jobs.find(number(id));
        return found != known.jobs.end() && held.contains(found->second);
    });
    std::for_each(jobs.begin(), rest, [&](JobId id) { dropJob(known, id); });
    inOneChange(static_cast<std::size_t>(jobs.end() - rest),
                [&] { std::for_each(rest, jobs.end(), [&](JobId id) { dropJob(known, id); }); });
}

void ServerTreeModel::showDeleting(bool shown)
{
    if (shown == std::exchange(m_showsDeleting, shown))
        return;
    for (auto &[server, known] : m_known) {
        std::vector<const JobRecord *> deleting;
        for (const quint32 slot : server->jobSlots()) {
            if (const JobRecord &job = server->jobAt(slot); job.deletingSinceMs != kNoTime)
                deleting.push_back(&job);
        }
        if (shown) {
            inOneChange(deleting.size(), [this, &known = known, &deleting] {
                for (const JobRecord *job : deleting)
                    putJob(known, *job);
            });
        } else {
            std::vector<JobId> jobs;
            for (const JobRecord *job : deleting)
                jobs.push_back(job->id);
            dropJobs(known, std::move(jobs));
        }
    }
    tellDirty();
}

bool ServerTreeModel::isHidden(const JobRecord &job) const noexcept
{
    return job.deletingSinceMs != kNoTime && !m_showsDeleting;
}

void ServerTreeModel::inOneChange(std::size_t jobs, const std::function<void()> &change)
{
    if (jobs <= kFewJobs) {
        change();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    m_many.emplace();
    change();
    Many many = std::move(*m_many);
    m_many.reset();
    for (const NodeIndex parent : many.parents)
        renumber(parent, 0);
    std::sort(many.gone.begin(), many.gone.end());
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const auto node = static_cast<NodeIndex>(index.internalId());
        const bool isGone = std::binary_search(many.gone.begin(), many.gone.end(), node);
        after << (isGone ? QModelIndex() : createIndex(m_nodes[node].row, index.column(), index.internalId()));
    }
    changePersistentIndexList(before, after);
    m_free.insert(m_free.end(), many.gone.begin(), many.gone.end());
    Q_EMIT layoutChanged();
}

void ServerTreeModel::putJob(Known &known, const JobRecord &job)
{
    const bool deleting = job.deletingSinceMs != kNoTime;
    const auto found = known.jobs.find(number(job.id));
    //: A job in the tree whose instructions are in a file. %1 is its name.
    const QString name =
        job.archive.isArchived() ? tr("%1 (archived)", "job").arg(shownJobName(job)) : shownJobName(job);
    if (found == known.jobs.end()) {
        const NodeIndex node = create({.kind = Kind::Job,
                                       .id = number(job.id),
                                       .server = m_nodes[known.node].server,
                                       .name = name,
                                       .counters = job.counters,
                                       .deleting = deleting});
        known.jobs.emplace(number(job.id), node);
        putRoutes(node, job);
        insert(parentFor(known, job.folder, node), node);
        addUp(m_nodes[node].parent, job.counters, {});
        return;
    }
    const NodeIndex index = found->second;
    Node &node = m_nodes[index];
    if (node.name != name || node.deleting != deleting || node.counters != job.counters) {
        node.name = name;
        node.deleting = deleting;
        if (node.counters != job.counters)
            addUp(node.parent, job.counters, std::exchange(node.counters, job.counters));
        m_dirty.insert(index);
    }
    putRoutes(index, job);
    moveTo(index, parentFor(known, job.folder, index));
}

QString ServerTreeModel::routeName(const ServerState &server, const RouteSummary &route) const
{
    QStringList names;
    for (const NodeId relay : route.relays)
        names << server.nodes()->name(relay);
    return names.isEmpty() ? tr("Directly below the server") : names.join(u" › ");
}

/// One child for each chain of relays; none when all destinations are directly below the server.
void ServerTreeModel::putRoutes(NodeIndex node, const JobRecord &job)
{
    const bool any = std::any_of(job.routes.begin(), job.routes.end(),
                                 [](const RouteSummary &route) { return !route.relays.empty(); });
    const std::size_t wanted = any ? job.routes.size() : 0;
    const auto isShown = [&] { return m_nodes[node].parent != 0; };
    while (m_nodes[node].children.size() > wanted)
        take(m_nodes[node].children.back());
    for (std::size_t i = 0; i < wanted; ++i) {
        const RouteSummary &route = job.routes[i];
        const QString name = routeName(*m_nodes[node].server, route);
        if (i < m_nodes[node].children.size()) {
            const NodeIndex child = m_nodes[node].children[i];
            if (m_nodes[child].name == name && m_nodes[child].counters == route.counters)
                continue;
            m_nodes[child].name = name;
            m_nodes[child].counters = route.counters;
            m_dirty.insert(child);
            continue;
        }
        const NodeIndex child = create({.kind = Kind::Route,
                                        .id = static_cast<quint32>(i),
                                        .server = m_nodes[node].server,
                                        .name = name,
                                        .counters = route.counters});
        if (isShown()) {
            insert(node, child);
        } else {
            m_nodes[child].parent = node;
            m_nodes[child].row = static_cast<int>(i);
            m_nodes[node].children.push_back(child);
        }
    }
}

// Nodes

ServerTreeModel::NodeIndex ServerTreeModel::create(Node node)
{
    if (m_free.empty()) {
        m_nodes.push_back(std::move(node));
        return static_cast<NodeIndex>(m_nodes.size() - 1);
    }
    const NodeIndex index = m_free.back();
    m_free.pop_back();
    m_nodes[index] = std::move(node);
    return index;
}

void ServerTreeModel::destroy(NodeIndex node)
{
    for (const NodeIndex child : std::exchange(m_nodes[node].children, {}))
        destroy(child);
    m_nodes[node] = {};
    m_dirty.erase(node);
    (m_many ? m_many->gone : m_free).push_back(node);
}

/// Folders before jobs, folders by name, the newest job first, routes in the job's order.
bool ServerTreeModel::isBefore(const Node &a, const Node &b) const
{
    if (a.kind != b.kind)
        return a.kind < b.kind;
    switch (a.kind) {
    case Kind::Folder: {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    }
    case Kind::Job: return a.id > b.id;
    case Kind::Route: return a.id < b.id;
    case Kind::Root:
    case Kind::Server: return false; // in the order in which they were added
    }
    return false;
}

void ServerTreeModel::renumber(NodeIndex parent, std::size_t from)
{
    const std::vector<NodeIndex> &children = m_nodes[parent].children;
    for (std::size_t row = from; row < children.size(); ++row)
        m_nodes[children[row]].row = static_cast<int>(row);
}

void ServerTreeModel::insert(NodeIndex parent, NodeIndex node)
{
    std::vector<NodeIndex> &children = m_nodes[parent].children;
    const auto place = std::upper_bound(children.begin(), children.end(), node,
                                        [this](NodeIndex a, NodeIndex b) { return isBefore(m_nodes[a], m_nodes[b]); });
    const auto row = place - children.begin();
    if (m_many) {
        children.insert(place, node);
        m_nodes[node].parent = parent;
        m_many->parents.insert(parent);
        return;
    }
    beginInsertRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row));
    children.insert(place, node);
    m_nodes[node].parent = parent;
    renumber(parent, static_cast<std::size_t>(row));
    endInsertRows();
}

void ServerTreeModel::take(NodeIndex node)
{
    const NodeIndex parent = m_nodes[node].parent;
    std::vector<NodeIndex> &siblings = m_nodes[parent].children;
    if (m_many) { // the rows are not right meanwhile, the order is
        siblings.erase(std::lower_bound(siblings.begin(), siblings.end(), node,
                                        [this](NodeIndex a, NodeIndex b) { return isBefore(m_nodes[a], m_nodes[b]); }));
        m_many->parents.insert(parent);
    } else {
        const int row = m_nodes[node].row;
        beginRemoveRows(indexOf(parent), row, row);
        siblings.erase(siblings.begin() + row);
        renumber(parent, static_cast<std::size_t>(row));
    }
    if (m_nodes[node].kind != Kind::Route) // a route's work is its job's
        addUp(parent, {}, m_nodes[node].counters);
    destroy(node);
    if (!m_many)
        endRemoveRows();
}

void ServerTreeModel::moveTo(NodeIndex node, NodeIndex parent)
{
    const NodeIndex old = m_nodes[node].parent;
    const int row = m_nodes[node].row;
    if (old == parent) { // nearly always, and there may be many beside it
        const std::vector<NodeIndex> &all = m_nodes[parent].children;
        const bool inPlace = (row == 0 || isBefore(m_nodes[all[static_cast<std::size_t>(row) - 1]], m_nodes[node]))
                             && (static_cast<std::size_t>(row) + 1 == all.size()
                                 || isBefore(m_nodes[node], m_nodes[all[static_cast<std::size_t>(row) + 1]]));
        if (inPlace)
            return;
    }
    std::vector<NodeIndex> others = m_nodes[parent].children;
    if (old == parent)
        others.erase(others.begin() + row);
    const auto place = std::upper_bound(others.begin(), others.end(), node,
                                        [this](NodeIndex a, NodeIndex b) { return isBefore(m_nodes[a], m_nodes[b]); });
    const int target = static_cast<int>(place - others.begin());
    if (old == parent && target == row)
        return;
    // Qt counts the target with the moved row still in its old place.
    const int before = old == parent && target > row ? target + 1 : target;
    if (!beginMoveRows(indexOf(old), row, row, indexOf(parent), before))
        return;
    others.insert(place, node);
    if (old != parent) {
        m_nodes[old].children.erase(m_nodes[old].children.begin() + row);
        renumber(old, static_cast<std::size_t>(row));
        addUp(old, {}, m_nodes[node].counters);
        addUp(parent, m_nodes[node].counters, {});
    }
    m_nodes[parent].children = std::move(others);
    m_nodes[node].parent = parent;
    renumber(parent, 0);
    endMoveRows();
}

/// The counters of `from` and everything above it: sums, so adding and taking away is enough.
void ServerTreeModel::addUp(NodeIndex from, const Counters &added, const Counters &removed)
{
    for (NodeIndex node = from; node != 0; node = m_nodes[node].parent) {
        m_nodes[node].counters += added;
        m_nodes[node].counters -= removed;
        m_dirty.insert(node);
    }
}

void ServerTreeModel::tellDirty()
{
    for (const NodeIndex node : std::exchange(m_dirty, {})) {
        if (const QModelIndex changed = indexOf(node); changed.isValid())
            Q_EMIT dataChanged(changed, changed);
    }
}

// The model

QModelIndex ServerTreeModel::indexOf(NodeIndex node) const
{
    return node == 0 ? QModelIndex() : createIndex(m_nodes[node].row, 0, static_cast<quintptr>(node));
}

const ServerTreeModel::Node &ServerTreeModel::at(const QModelIndex &index) const
{
    return m_nodes[index.isValid() ? static_cast<NodeIndex>(index.internalId()) : 0];
}

QModelIndex ServerTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(at(parent).children[static_cast<std::size_t>(row)]));
}

QModelIndex ServerTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(at(index).parent) : QModelIndex();
}

int ServerTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(at(parent).children.size());
}

int ServerTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ServerTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section != 0 || role != Qt::DisplayRole)
        return {};
    return tr("Servers and jobs");
}

/// A few words: the whole sentences are in the tooltip and on the page.
QString ServerTreeModel::standingOf(const ServerState &server)
{
    const ServerLink &link = *server.link();
    QString words = link.stateText();
    switch (link.state()) {
    case LinkState::Refused: words = tr("not available", "server"); break;
    case LinkState::TooOld: words = tr("too old", "server"); break;
    case LinkState::Reconnecting: words = tr("reconnecting", "server"); break;
    case LinkState::Standby: words = tr("standby", "server"); break;
    case LinkState::Connecting:
        if (link.remote())
            words = tr("connecting", "server");
        break;
    case LinkState::Connected:
    case LinkState::Closed: break;
    }
    if (!server.hasSnapshot())
        return words;
    const QDateTime asOf = QDateTime::fromMSecsSinceEpoch(server.asOfMs());
    //: A managing server in the tree. %1 is how it stands: "reconnecting"; %2 the time at which what is shown was true.
    return tr("%1, as of %2", "server")
        .arg(words, asOf.date() == QDate::currentDate() ? asOf.toString(QStringLiteral("HH:mm"))
                                                        : ItemText::time(server.asOfMs()));
}

/// Of the folder of the higher managing server: why no jobs come from it; else empty.
QString ServerTreeModel::awayText(const Node &node)
{
    if (node.kind != Kind::Folder || !isFromAbove(FolderId{node.id}))
        return {};
    const FolderRecord *record = node.server->folder(FolderId{node.id});
    return record != nullptr ? higherFolderText(higherFolderOf(record->name)) : QString();
}

QVariant ServerTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = at(index);
    const std::optional<Status> worst = node.deleting ? std::optional(Status::BeingDeleted) : node.counters.worst();
    const ServerLink *link = node.kind == Kind::Server ? node.server->link() : nullptr;
    switch (role) {
    case Qt::DisplayRole: {
        QString text = node.name;
        if (link && !node.server->isLive())
            //: A managing server in the tree. %1 is its name, %2 how it stands: "reconnecting".
            text = tr("%1 (%2)", "server").arg(text, standingOf(*node.server));
        if (node.counters.isEmpty())
            return text;
        //: A node of the tree. %1 is its name, %2 the counters finished/error/rejected/total.
        return tr("%1   %2", "name and counters").arg(text, ItemText::counters(node.counters));
    }
    case NameRole: return node.name;
    case StandingRole: return link && !node.server->isLive() ? standingOf(*node.server) : QString();
    case Qt::ToolTipRole: {
        QStringList lines{node.name};
        if (link)
            lines << link->stateText();
        if (node.kind == Kind::Folder && isFromAbove(FolderId{node.id}))
            lines
                << awayText(node)
                << tr("Jobs from the higher managing server. They are operated on there, and vanish here when they are "
                      "complete.");
        if (worst)
            lines << statusText(*worst);
        if (!node.counters.isEmpty())
            lines << ItemText::countersTip(node.counters);
        if (const JobRecord *job = node.kind == Kind::Job ? node.server->job(JobId{node.id}) : nullptr)
            lines << seriesRunText(job->request);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole: {
        const QString name = link && !node.server->isLive()
                                 ? tr("%1 (%2)", "server").arg(node.name, standingOf(*node.server))
                                 : node.name;
        QString spoken = worst ? tr("%1, %2", "name and status").arg(name, statusText(*worst)) : name;
        if (const QString away = awayText(node); !away.isEmpty())
            spoken = tr("%1, %2", "name and status").arg(spoken, away);
        return spoken;
    }
    case KindRole: return QVariant::fromValue(node.kind);
    case IdRole: return node.id;
    case AwayRole: return !awayText(node).isEmpty();
    case CountersRole: return QVariant::fromValue(node.counters);
    case LampRole:
        return QVariant::fromValue(
            LampState{.status = worst.value_or(Status::WaitingForTransmission),
                      .colour = node.counters.colour(worst.value_or(Status::WaitingForTransmission)),
                      .permille = node.counters.permille(),
                      .silent = node.counters.silent > 0,
                      .cancelling = node.counters.cancelling > 0,
                      .empty = !worst});
    case TintRole: return worst ? QVariant::fromValue(node.counters.colour(*worst)) : QVariant();
    default: return {};
    }
}

ServerTreeModel::Kind ServerTreeModel::kind(const QModelIndex &index) const
{
    return at(index).kind;
}

ServerState *ServerTreeModel::server(const QModelIndex &index) const
{
    return at(index).server;
}

FolderId ServerTreeModel::folderId(const QModelIndex &index) const
{
    return at(index).kind == Kind::Folder ? static_cast<FolderId>(at(index).id) : FolderId{};
}

JobId ServerTreeModel::jobId(const QModelIndex &index) const
{
    const Node &node = at(index);
    if (node.kind == Kind::Job)
        return static_cast<JobId>(node.id);
    return node.kind == Kind::Route ? static_cast<JobId>(m_nodes[node.parent].id) : JobId{};
}

QModelIndex ServerTreeModel::indexOfServer(const ServerState *server) const
{
    const auto found = m_known.find(server);
    return found == m_known.end() ? QModelIndex() : indexOf(found->second.node);
}

QModelIndex ServerTreeModel::indexOfFolder(const ServerState *server, FolderId id) const
{
    if (number(id) == 0)
        return indexOfServer(server);
    const auto known = m_known.find(server);
    if (known == m_known.end())
        return {};
    const auto found = known->second.folders.find(number(id));
    return found == known->second.folders.end() ? QModelIndex() : indexOf(found->second);
}

QModelIndex ServerTreeModel::indexOfJob(const ServerState *server, JobId id) const
{
    const auto known = m_known.find(server);
    if (known == m_known.end())
        return {};
    const auto found = known->second.jobs.find(number(id));
    return found == known->second.jobs.end() ? QModelIndex() : indexOf(found->second);
}

} // namespace signalbox
