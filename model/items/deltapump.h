#pragma once

#include "model/domain/records.h"
#include "model/items/deltaqueue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <unordered_map>

namespace signalbox {

/// Hands the batches of a server on, at most one per frame and of each no more than a frame has time for: rows, nodes and
/// contacts queue, and of each record the newest is kept, so memory is bounded by how many things there are and not by
/// how far the window lags. Jobs with their counters, and the time it all is from, come when the rows that belong to them
/// have: what is shown is the state as of that time, and of some rows a newer one. GUI thread.
class DeltaPump : public QObject {
    Q_OBJECT
public:
    static constexpr int kFrameMs = 16;
    /// What those who listen to ready() may take of a frame: what painting leaves of it, between these two.
    static constexpr double kBudgetMs = 6;
    static constexpr double kLeastBudgetMs = 2;
    static constexpr std::size_t kFirst =
        2000; ///< rows, nodes, and contacts, in one frame, before it is known what they cost
    static constexpr std::size_t kLeast = 250; ///< so that it goes on, however long one takes
    static constexpr std::size_t kMost = 20'000;

    explicit DeltaPump(QObject *parent = nullptr);
    bool event(QEvent *event) override;

    void post(const DeltaBatch &batch);
    void flush(); ///< gives out all that is there now
    [[nodiscard]] bool isBehind() const noexcept; ///< more waits than one frame takes
    void discard(); ///< forgets it: something newer replaces everything
    [[nodiscard]] std::vector<InstructionRow> takeRows(JobId job); ///< those that wait: they are not given out any more

Q_SIGNALS:
    /// A batch without a time is a part of one that has not come whole.
    void ready(const signalbox::DeltaBatch &batch);

private:
    using Row = std::pair<JobId, InstructionRow>;
    using Contact = std::pair<NodeId, UtcMs>;
    /// Jobs that wait for the rows before them, and how far all is then known.
    struct Sum {
        bool isThere = false;
        EventSeq seq = 0;
        UtcMs asOfMs = kNoTime;
        quint64 rowsEnd = 0, nodesEnd = 0, contactsEnd = 0;
        std::vector<JobRecord> jobs;
        std::unordered_map<quint32, std::size_t> places;
    };
    static constexpr int kIdleMs = 1000;
    void flushFrame();
    void give(std::size_t most);
    void awaitPainting();
    [[nodiscard]] bool isReached(const Sum &sum) const noexcept;
    static void putJob(Sum &sum, const JobRecord &job);
    static void removeJob(Sum &sum, JobId job);

    DeltaQueue<Row> m_rows;
    DeltaQueue<NodeRecord> m_nodes;
    DeltaQueue<Contact> m_contacts;
    Sum m_next; ///< is given out before `m_later`, into which all that comes goes meanwhile
    Sum m_later;
    DeltaBatch m_atOnce; ///< the little there is of everything else
    bool m_hasPending = false;
    double m_reportsPerSecond = 0;
    std::size_t m_most = kFirst;
    QTimer m_timer;
    QTimer m_idle; ///< nothing has come for a while
    QElapsedTimer m_sinceFlush;
    QElapsedTimer m_sinceGiven; ///< while it is not known yet how long the painting of what was given takes
    double m_paintMs = 0; ///< of the last frames
};

} // namespace signalbox
