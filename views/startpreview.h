#pragma once

#include "model/items/serverstate.h"
#include "views/place.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

/// The first rows of a job as the managing server's database had them, to look at while that server is still starting. Nothing
/// can be done with them: their state has no link. GUI thread.
class StartPreview final : public QObject {
    Q_OBJECT
public:
    /// @param live the server that is starting, without a snapshot yet; must outlive this object
    /// @param snapshot of one job and of the nodes in `rows`
    StartPreview(ServerState &live, const ServerSnapshot &snapshot, std::vector<InstructionRow> rows, QObject *parent);

    /// Keeps in the settings which job of the server is open; none, when `place` is not one of its jobs.
    static void remember(const ServerState &server, const Place &place);
    /// What remember() was told last: a job's number and when it was registered.
    [[nodiscard]] static std::optional<std::pair<JobId, UtcMs>> lastJob();

    [[nodiscard]] Place place(); ///< where the rows are shown
    /// The place itself when it is of this job, else the one of the server that is starting.
    [[nodiscard]] Place allowed(const Place &place);

Q_SIGNALS:
    /// Once: the server has the rows now, or does not know the job, or cannot start.
    void replaced(const signalbox::Place &live);

private:
    void onSnapshot();
    void onLinkState();
    void look();
    void end(JobId job);

    ServerState &m_live;
    ServerState m_state{nullptr};
    JobRecord m_job;
    std::shared_ptr<JobRows> m_shown; ///< keeps them
    std::shared_ptr<JobRows> m_rows; ///< the live ones, as soon as they are on their way
    bool m_ended = false;
};

} // namespace signalbox
