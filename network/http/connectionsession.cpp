// What a connection tells of itself, and how it is cancelled.

#include "network/http/connection.h"

#include <algorithm>

namespace signalbox::http {

std::int64_t Connection::Moment::ms(std::chrono::steady_clock::time_point at) const
{
    const auto then = system + std::chrono::duration_cast<std::chrono::system_clock::duration>(at - steady);
    return std::chrono::duration_cast<std::chrono::milliseconds>(then.time_since_epoch()).count();
}

SessionState Connection::sessionState() const
{
    switch (m_phase) {
    case Phase::Opening: return m_transport->isPlain() ? SessionState::Starting : SessionState::Opening;
    case Phase::Head:
        if (m_writing || !m_out.empty())
            return SessionState::Sending;
        if (m_parser)
            return SessionState::Receiving;
        return m_request == 0 ? SessionState::Starting : SessionState::Idle;
    case Phase::Body: return SessionState::Receiving;
    case Phase::Handling:
        switch (m_note->wait.load(std::memory_order_relaxed)) {
        case SessionNote::Wait::None: return SessionState::Working;
        case SessionNote::Wait::Store: return SessionState::Storing;
        case SessionNote::Wait::News: return SessionState::Idle;
        }
        return SessionState::Working;
    case Phase::File: return SessionState::Sending;
    case Phase::Stream: return m_writing || m_waitingWritable ? SessionState::Sending : SessionState::Idle;
    case Phase::Closing:
    case Phase::Finishing:
    case Phase::Closed: return SessionState::Ending;
    }
    return SessionState::Ending;
}

SessionFacts Connection::facts(const Moment &now) const
{
    SessionFacts facts;
    facts.number = m_session;
    facts.who = m_note->who.load(std::memory_order_relaxed);
    facts.state = sessionState();
    facts.startMs = now.ms(m_startedAt);
    facts.stateSinceMs = now.ms(m_since);
    const Clock::time_point until = std::min(m_readDeadline, m_writeDeadline);
    facts.untilMs = until == Clock::time_point::max() ? 0 : now.ms(until);
    facts.peer = m_peer;
    facts.isEncrypted = !m_transport->isPlain();
    facts.isCancelled = m_isCancelled;
    facts.bytesIn = m_bytesIn;
    facts.bytesOut = m_bytesOut;
    return facts;
}

/// What is being worked at is finished, and its answer sent; everything else waits for the other side and ends now.
void Connection::cancel()
{
    const SessionState state = sessionState();
    m_isCancelled = true;
    m_end = SessionEnd::Cancelled;
    m_keepAlive = false;
    if (state == SessionState::Working || state == SessionState::Storing || state == SessionState::Ending)
        return;
    m_peerGone = m_phase == Phase::Handling; // who holds its request is to know
    close();
}

void Connection::logSession()
{
    SessionLog &log = m_group->context().sessions;
    if (m_end == SessionEnd::Well || m_group->isStopping()) {
        log.addWell();
        return;
    }
    const Moment now;
    EndedSession ended{facts(now), m_end, now.ms(now.steady)};
    log.add(std::move(ended));
}

void Connection::lineCut()
{
    if (m_end == SessionEnd::Well)
        m_end = SessionEnd::LineCut;
}

} // namespace signalbox::http
