#include "network/nodeapi/collectionintake.h"

#include "model/domain/joborder.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <utility>

namespace signalbox::ddi {

namespace {

constexpr qint64 kMebibyte = 1024 * 1024;

/// How many bytes of files a job allows. Error Io: its order cannot be read.
Result<qint64> allowedBytes(const QString &orderFile)
{
    QFile file(orderFile);
    const Result<JobOrder> order = file.open(QIODevice::ReadOnly) ? readOrderFile(file.read(kMaxOrderBytes + 1))
                                                                  : Result<JobOrder>(Error{Error::Kind::Io, {}, {}});
    if (order && std::holds_alternative<FilesOrder>(order.value()))
        return qint64{std::get<FilesOrder>(order.value()).mostMiB} * kMebibyte;
    if (order && std::holds_alternative<RelayOrder>(order.value())) // of several clients, that were each within a limit
        return qint64{FilesOrder::kMostMiB} * kMebibyte;
    return Error{Error::Kind::Io, QCoreApplication::translate("NodeMessage", "The order of the job cannot be read."),
                 orderFile};
}

} // namespace

CollectionIntake::CollectionIntake(CollectionStore &store, std::function<UtcMs()> clock, Runs runs)
    : m_store(store), m_clock(std::move(clock)), m_runs(runs)
{
    if (m_runs == Runs::AtOnce)
        return;
    m_parts.start();
    m_checks.start();
}

CollectionIntake::~CollectionIntake()
{
    stop();
}

void CollectionIntake::stop()
{
    m_parts.stop();
    m_checks.stop();
}

void CollectionIntake::run(TaskLoop &loop, std::function<void()> task)
{
    if (m_runs == Runs::AtOnce)
        task();
    else
        loop.post(std::move(task));
}

void CollectionIntake::take(CollectionHead head, UtcMs sinceMs, QString orderFile, FilesPart part, Reply reply)
{
    const qint64 bytes = part.bytes.size();
    if (m_waitingBytes.fetch_add(bytes) + bytes
        > kMostWaitingBytes) { // thousands of clients may begin at the same time
        m_waitingBytes -= bytes;
        reply(Error{Error::Kind::Io, {}, {}});
        return;
    }
    // The threads end before this is gone.
    run(m_parts, [this, head = std::move(head), sinceMs, orderFile = std::move(orderFile), part = std::move(part),
                  reply = std::move(reply), bytes] {
        write(head, sinceMs, orderFile, part, reply);
        m_waitingBytes -= bytes;
    });
}

void CollectionIntake::giveUp(AttemptId attempt)
{
    run(m_parts, [this, attempt] { m_store.giveUp(attempt); });
}

void CollectionIntake::sweep(std::function<void(std::vector<AttemptId>)> look)
{
    const qint64 nowMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
            .count();
    if (nowMs < m_nextSweepMs.load() || m_nextSweepMs.exchange(nowMs + kSweepEveryMs) > nowMs)
        return;
    run(m_parts, [this, look = std::move(look)] {
        if (std::vector<AttemptId> coming = m_store.coming(); !coming.empty())
            look(std::move(coming));
    });
}

void CollectionIntake::write(const CollectionHead &head, UtcMs sinceMs, const QString &orderFile, const FilesPart &part,
                             const Reply &reply)
{
    if (const auto here = m_store.find(part.attempt)) {
        if (here->job == head.job && here->instruction == head.instruction && here->node == head.node
            && here->nodeName == head.nodeName && here->receivedMs >= sinceMs) {
            reply(FilesTaken{part.size, true});
            return;
        }
        if (const Outcome moved = m_store.setAside(part.attempt); !moved) {
            reply(moved.error());
            return;
        }
    }
    const Result<qint64> allowed = allowedBytes(orderFile);
    if (!allowed) {
        reply(allowed.error());
        return;
    }
    if (part.size > mostPackedBytes(allowed.value())) {
        reply(Error{Error::Kind::Invalid,
                    QCoreApplication::translate("NodeMessage", "The collected files are larger than the job allows (%1 "
                                                               "MiB).")
                        .arg(allowed.value() / kMebibyte),
                    {}});
        return;
    }
    const Result<qint64> here = m_store.append(part.attempt, part.sha256, part.size, part.offset, part.bytes);
    if (!here) {
        reply(here.error());
    } else if (here.value() < part.size) {
        reply(FilesTaken{here.value(), false});
    } else {
        run(m_checks, [this, head, part = FilesPart{part.attempt, part.size, part.sha256, part.size, {}},
                       most = allowed.value(), reply] { check(head, part, most, reply); });
    }
}

void CollectionIntake::check(CollectionHead head, const FilesPart &part, qint64 mostBytes, const Reply &reply)
{
    if (m_store.has(part.attempt)) { // of the same part, sent twice
        reply(FilesTaken{part.size, true});
        return;
    }
    head.receivedMs = m_clock();
    const Outcome done = m_store.finish(part.sha256, head, mostBytes);
    if (done)
        reply(FilesTaken{part.size, true});
    else if (done.error().kind == Error::Kind::Protocol) // from the beginning
        reply(FilesTaken{0, false});
    else
        reply(done.error());
}

} // namespace signalbox::ddi
