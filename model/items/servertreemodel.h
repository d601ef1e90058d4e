#pragma once

#include "model/domain/counters.h"
#include "model/items/serverstate.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// Managing servers, their folders, the jobs in them and each job's relay chains, with rolled-up counters and the worst
/// status on each. Changes are told one by one or, of many jobs that come or go, as one
/// change of the layout: selection and expanded nodes stay. GUI thread.
class ServerTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit ServerTreeModel(QObject *parent = nullptr);

    enum class Kind : quint8 { Root, Server, Folder, Job, Route };
    enum Role {
        KindRole = Qt::UserRole, ///< Kind
        IdRole, ///< quint32: number of the FolderId or JobId, or index of the route in JobRecord::routes
        NameRole, ///< QString: the text without counters
        StandingRole, ///< of a server that is not connected: how it stands, in a few words; else empty
        AwayRole, ///< bool, of the folder of the higher managing server: no jobs come from there; the tooltip says why
        CountersRole, ///< Counters of everything below
        LampRole, ///< LampState of the worst status; empty when there is nothing below
        TintRole, ///< ColourKey of the worst status; invalid when there is nothing below
    };

    /// @param server must be taken out again before it is destroyed
    void addServer(ServerState *server);
    void removeServer(ServerState *server);
    /// Jobs that are being deleted have a place, too. Without it they have none and count nowhere (domain.md 2: hidden by default, not ranked).
    void showDeleting(bool shown);
    [[nodiscard]] int serverCount() const noexcept { return static_cast<int>(m_nodes[0].children.size()); }

    [[nodiscard]] Kind kind(const QModelIndex &index) const;
    [[nodiscard]] ServerState *server(const QModelIndex &index) const; ///< null for an invalid index
    [[nodiscard]] FolderId folderId(const QModelIndex &index) const; ///< of a folder; 0 (the root folder) for a server
    [[nodiscard]] JobId jobId(const QModelIndex &index) const; ///< of a job, or the job of a route; else 0
    [[nodiscard]] QModelIndex indexOfServer(const ServerState *server) const;
    [[nodiscard]] QModelIndex indexOfFolder(const ServerState *server, FolderId id) const; ///< id 0: the server
    [[nodiscard]] QModelIndex indexOfJob(const ServerState *server, JobId id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString standingOf(const ServerState &server);
    using NodeIndex = quint32; ///< into m_nodes; is the internalId
    struct Node {
        Kind kind = Kind::Root;
        NodeIndex parent = 0;
        int row = 0; ///< among the parent's children
        quint32 id = 0;
        ServerState *server = nullptr;
        QString name{};
        Counters counters{};
        bool deleting = false;
        std::vector<NodeIndex> children{};
    };
    struct Known { ///< where the things of a server stand
        NodeIndex node = 0;
        std::unordered_map<quint32, NodeIndex> folders{};
        std::unordered_map<quint32, NodeIndex> jobs{};
    };

    [[nodiscard]] static QString awayText(const Node &node);
    [[nodiscard]] const Node &at(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(NodeIndex node) const;
    [[nodiscard]] bool isBefore(const Node &a, const Node &b) const;
    [[nodiscard]] NodeIndex create(Node node);
    void destroy(NodeIndex node);
    void insert(NodeIndex parent, NodeIndex node); ///< tells, unless m_many
    void take(NodeIndex node); ///< tells, unless m_many; with everything below
    void moveTo(NodeIndex node, NodeIndex parent); ///< tells, also when only the place among its neighbours changes
    void renumber(NodeIndex parent, std::size_t from);
    void addUp(NodeIndex from, const Counters &added, const Counters &removed);
    void tellDirty();

    void sync(ServerState *server);
    [[nodiscard]] NodeIndex parentFor(Known &known, FolderId folder, NodeIndex child);
    void putFolder(Known &known, const FolderRecord &record);
    void dropFolder(Known &known, FolderId id);
    void putJob(Known &known, const JobRecord &job);
    void dropJob(Known &known, JobId id);
    [[nodiscard]] bool isHidden(const JobRecord &job) const noexcept;
    void dropJobs(Known &known, std::vector<JobId> jobs);
    /// Jobs come or go: many of them as one change of the layout, since an unfolded view lays out everything for each row.
    void inOneChange(std::size_t jobs, const std::function<void()> &change);
    void putRoutes(NodeIndex node, const JobRecord &job);
    [[nodiscard]] QString routeName(const ServerState &server, const RouteSummary &route) const;

    struct Many { ///< what is not told one by one
        std::set<NodeIndex> parents{}; ///< whose children have no right row yet
        std::vector<NodeIndex> gone{}; ///< may not be used again before the views know
    };

    std::vector<Node> m_nodes{Node{}}; ///< the first is the invisible root
    std::vector<NodeIndex> m_free;
    std::unordered_map<const ServerState *, Known> m_known;
    std::set<NodeIndex> m_dirty; ///< changed, not told yet
    std::optional<Many> m_many; ///< only while inOneChange() runs
    bool m_showsDeleting = false;
};

} // namespace signalbox
