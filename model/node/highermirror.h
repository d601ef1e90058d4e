#pragma once

#include "model/domain/higherjob.h"
#include "model/node/relaylogic.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// How the jobs from above stand below a relay manager, derived from what passes through its relay side by the rules of every
/// instruction (instructionstate.h): late, doubled and out-of-order reports change nothing here either. No I/O and no clock.
/// One thread. What a call changes is to be stored in the transaction of its cause, and told when that is durable.
class HigherMirror {
public:
    struct Changes {
        std::set<quint32> works; ///< attempts; those that are not there any more are gone
        std::set<quint32> jobs; ///< likewise
        [[nodiscard]] bool isEmpty() const { return works.empty() && jobs.empty(); }
    };

    /// @param self name of the relay, which is the managing server for what is below it
    explicit HigherMirror(QString self) : m_self(std::move(self)) { }

    /// After a start: what was stored, and which attempts the relay still has. What has ended otherwise meanwhile is gone.
    void restore(std::vector<HigherJob> jobs, std::vector<HigherWork> works, const std::vector<RelayWork> &known,
                 UtcMs nowMs);

    /// The work is described: from now on it is shown. @param package of the job; none: by name and version
    void described(const RelayWork &work, HigherJob job, std::optional<quint32> package, const QStringList &relays,
                   UtcMs nowMs);
    void changed(const RelayWork &work, UtcMs nowMs); ///< what is wanted of it, or its phase
    /// A hop below said something, or the relay manager itself found it out; it is in the spool, or on the way into it.
    void reported(AttemptId attempt, StageReport report, UtcMs nowMs);
    /// Bytes of the payload are at the next node. Not to be stored. @return it is to be told
    bool progressed(AttemptId attempt, qint64 bytes, qint64 total, bool split, UtcMs nowMs);
    void forgotten(AttemptId attempt); ///< the upper side has let go of it: what was reported is confirmed there

    [[nodiscard]] const HigherWork *work(AttemptId attempt) const;
    [[nodiscard]] const HigherJob *job(quint32 number) const;
    [[nodiscard]] std::vector<AttemptId> works() const; ///< ascending

    [[nodiscard]] const Changes &changes() const { return m_changes; }
    void stored()
    {
        m_before.clear();
        m_jobsBefore.clear();
        m_changes = {};
    }
    void undo(); ///< what is not stored has not happened

private:
    void touch(AttemptId attempt);
    void touchJob(quint32 number);
    void remove(AttemptId attempt);
    void endJobIfOver(quint32 number);
    Refusal enter(HigherWork &work, Event event, const QString &reporter, UtcMs nowMs);
    [[nodiscard]] std::optional<Event> eventOf(const HigherWork &work, const StageReport &report) const;
    [[nodiscard]] std::optional<quint8> hopOf(const HigherWork &work, const QString &reporter) const;
    [[nodiscard]] bool isFromUs(const QString &reporter) const { return reporter == m_self; }

    struct Job {
        HigherJob job;
        std::set<quint32> works; ///< attempts
        std::set<quint32> open; ///< those of them that are not over
        QHash<QString, quint32> placed; ///< destination and package -> attempt
    };
    void link(const HigherWork &work);
    void unlink(const HigherWork &work);
    QString m_self;
    std::unordered_map<quint32, HigherWork> m_works; ///< by attempt
    std::map<quint32, Job> m_jobs; ///< by number
    QHash<quint32, UtcMs> m_progressMs; ///< when progress was told last
    Changes m_changes;
    std::map<quint32, std::optional<HigherWork>> m_before; ///< of what is changed: as it was
    std::map<quint32, std::optional<HigherJob>> m_jobsBefore;
};

} // namespace signalbox
