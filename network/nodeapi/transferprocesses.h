#pragma once

#include "model/engine/processbook.h"
#include "network/nodeapi/ddibackend.h"

#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace signalbox::ddi {

/// Tells a ProcessBook of the transfers of packages: one process for each job and first hop (a relay, or all clients directly
/// below the server together: a job may have a million of them), and above those one for the job. Thread-safe.
///
/// A line that is cut is no failure: the node comes again, and fetches the rest. What was begun and not completed makes the
/// process end with a warning. The process fails when the server itself cannot send: then its job is interrupted.
class TransferProcesses {
public:
    /// @param fails is told of the job whose transfer failed, in any thread
    TransferProcesses(ProcessBook *book, std::function<void(JobId, QString)> fails)
        : m_book(book), m_fails(std::move(fails))
    {
    }

    /// @param cut ends this transfer, from any thread
    void started(const ArtifactAnswer &answer, std::function<void()> cut);
    void progress(const ArtifactAnswer &answer, qint64 bytes); ///< the receiver has without a gap
    void ended(const ArtifactAnswer &answer, bool complete, qint64 bytes);
    /// The file is missing or cut.
    void failed(const ArtifactAnswer &answer, const QString &reason);

private:
    using Key = std::pair<JobId, NodeId>; ///< NodeId 0: the clients directly below
    struct Group {
        quint32 process = 0;
        std::map<quint64, std::function<void()>> running; ///< by ArtifactAnswer::transfer
        std::map<AttemptId, std::pair<qint64, qint64>> bytes; ///< of attempts that are not complete: done, size
        qint64 doneBytes = 0; ///< of complete ones
    };
    struct Job {
        quint32 process = 0;
        std::set<NodeId> busy; ///< first hops with a transfer under way
    };
    Group &groupOf(const ArtifactAnswer &answer); ///< locked
    void tell(const Group &group); ///< locked
    void rest(const Key &key, Group &group); ///< locked
    void cutAll(const Key &key);
    void cutJob(JobId job);

    ProcessBook *const m_book;
    const std::function<void(JobId, QString)> m_fails;
    std::mutex m_mutex; ///< guards what follows
    std::map<Key, Group> m_groups;
    std::map<JobId, Job> m_jobs;
    static constexpr std::size_t kMaxKept = 10'000; ///< groups without a transfer
};

} // namespace signalbox::ddi
