#pragma once

#include "model/engine/activitylog.h"

#include <array>
#include <memory>
#include <mutex>

namespace signalbox {

/// What both threads of an ActivityLog know.
struct ActivityLog::Shared {
    QString storeUrl;
    Options options;
    std::atomic<bool> isStopping{false};
    mutable std::mutex mutex; ///< guards `state`
    IndexState state;
};

/// Writes the index, step by step; in its thread only.
class ActivityLog::Indexer {
public:
    Indexer(EngineAccess &host, std::shared_ptr<Shared> shared);
    [[nodiscard]] UtcMs nextDueMs() const { return m_nextDueMs; }
    void step();

private:
    struct Seen {
        EventSeq last = 0;
        qint32 messageDays = 0;
        UtcMs nowMs = kNoTime;
    };
    Outcome indexSome();
    Outcome open();
    Outcome checkBeginning(const Seen &seen);
    Outcome forgetSome(const Seen &seen);
    void failed(const Error &error);
    void worksAgain();
    void tell(quint16 number, const QStringList &parameters);

    EngineAccess &m_host;
    const std::shared_ptr<Shared> m_shared;
    std::unique_ptr<ActivityIndex> m_index;
    UtcMs m_nextDueMs = 1;
    std::optional<EventSeq> m_position;
    std::optional<qint32> m_checkedDays; ///< the retention that the beginning of the index was compared with
    UtcMs m_forgetMs = kNoTime; ///< when to look for what is too old again
    bool m_isNice = false;
    bool m_isFailing = false;
    bool m_hasMore = false;
};

/// Answers questions; in its thread only.
class ActivityLog::Reader {
public:
    Reader(EngineAccess &host, std::shared_ptr<Shared> shared);
    Result<ActivityPage> answer(const ActivityQuestion &question);

private:
    struct Work;
    void open();
    Result<ActivityPage> answerOnce(const ActivityQuestion &question);
    Result<std::vector<Event>> entries(EventSeq from, EventSeq to, int limit, bool isDescending);
    /// As messages, those that fit.
    std::vector<ActivityMessage> messagesOf(const std::vector<Event> &entries, const ActivityQuery *query);
    Outcome lookThrough(Work &work, EventSeq from, EventSeq to, bool withQuery);
    Outcome lookUp(Work &work, EventSeq from, EventSeq to);
    Outcome count(Work &work);
    Outcome countOnward(Work &work);

    /// What was counted of a log without an index, for who asks the same again.
    struct Counted {
        QString search;
        JobId job{};
        EventSeq upTo = 0;
        EventSeq archived = 0; ///< the newest entry known that says that entries leave the log
        std::array<qint64, 3> of{};
    };

    EngineAccess &m_host;
    const std::shared_ptr<Shared> m_shared;
    std::unique_ptr<ActivityIndex> m_index;
    Counted m_counted;
};

} // namespace signalbox
