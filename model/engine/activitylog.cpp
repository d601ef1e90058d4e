#include "model/engine/activitylog.h"

#include "model/engine/activityindexer.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {
struct ActivityLogText {
    Q_DECLARE_TR_FUNCTIONS(ActivityLog)
};
} // namespace

ActivityLog::ActivityLog(EngineAccess &host, QString storeUrl, Options options)
    : m_host(host), m_shared(std::make_shared<Shared>())
{
    m_shared->storeUrl = std::move(storeUrl);
    m_shared->options = options;
    m_indexer = std::make_unique<Indexer>(m_host, m_shared);
    m_reader = std::make_unique<Reader>(m_host, m_shared);
}

ActivityLog::ActivityLog(EngineAccess &host, QString storeUrl) : ActivityLog(host, std::move(storeUrl), Options()) { }

ActivityLog::~ActivityLog()
{
    stop();
}

void ActivityLog::start()
{
    if (m_runs.exchange(true))
        return;
    if (!m_shared->storeUrl.isEmpty()) {
        m_indexing.setTimer([this] { return m_indexer->nextDueMs(); }, [this] { m_indexer->step(); });
        m_indexing.start();
    }
    m_reading.start();
}

void ActivityLog::stop()
{
    m_shared->isStopping = true;
    if (!m_runs.exchange(false))
        return;
    m_indexing.stop();
    m_reading.stop(); // what was asked is answered before
}

void ActivityLog::ask(const ActivityQuestion &question, std::function<void(Result<ActivityPage>)> done)
{
    if (!m_runs) {
        done(Error{Error::Kind::Cancelled, ActivityLogText::tr("The managing server is not running."), {}});
        return;
    }
    ActivityQuestion bounded = question;
    bounded.limit = std::clamp(question.limit, 1, kMostActivity);
    m_reading.post([this, bounded, done = std::move(done)] {
        if (m_shared->isStopping)
            done(Error{Error::Kind::Cancelled, ActivityLogText::tr("The managing server is not running."), {}});
        else
            done(m_reader->answer(bounded));
    });
}

ActivityLog::IndexState ActivityLog::indexState() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->state;
}

} // namespace signalbox
