#include "network/nodeapi/enginebackendimpl.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace signalbox::ddi {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::EngineBackend)
};

constexpr qint64 kMaxParts = 254; // swupdate counts its tries in eight bits
constexpr qint64 kBytesToStop = 1024; // enough to make a client look whether it is cancelled

/// Size of a part for a client that is cut after each: never more parts than such clients can count.
qint64 partSize(const Work &work)
{
    return std::max<qint64>(qint64{work.job.split.sizeKiB} * 1024, (work.package.size + kMaxParts - 1) / kMaxParts);
}

} // namespace

void EngineBackend::Impl::artifact(const Caller &caller, quint32 module, const QString &fileName,
                                   const Reply<ArtifactAnswer> &reply)
{
    ask([=](Impl &self, Engine &engine) { reply(self.artifactAnswer(engine, caller, module, fileName)); });
}

ArtifactAnswer EngineBackend::Impl::artifactAnswer(const Engine &engine, const Caller &caller, quint32 module,
                                                   const QString &fileName)
{
    ArtifactAnswer answer;
    const auto node = engine.nodeByName(caller.controller);
    if (!node)
        return answer;
    // The same package may be offered twice: what may be sent wins, then what may be sent later.
    const auto rank = [](OfferState state) {
        return state == OfferState::Offered ? 0 : state == OfferState::Held ? 1 : 2;
    };
    std::optional<Work> best;
    for (const Offer &offer : engine.offers(*node)) {
        auto work = engine.work(offer.attempt);
        if (!work || number(work->package.id) != module || work->package.fileName != fileName)
            continue;
        work->state = offer.state;
        if (!best || rank(work->state) < rank(best->state))
            best = std::move(work);
        if (rank(best->state) == 0)
            break;
    }
    if (!best)
        return answer;

    answer.job = best->job.id;
    answer.jobName = best->job.name;
    if (!best->route.empty()) {
        answer.relay = best->route.front();
        const auto relay = engine.node(answer.relay);
        answer.relayName = relay ? relay->name : QString();
    }
    const QString filePath =
        QStringLiteral("%1/%2").arg(m_options.contentFolder, QString::fromLatin1(best->package.sha256.toHex()));
    if (const QFileInfo file(filePath);
        !m_options.contentFolder.isEmpty() && (!file.isFile() || file.size() != best->package.size)) {
        if (!m_missing.contains(filePath) && m_options.warn) {
            m_options.warn(QStringLiteral("package %1 cannot be sent: %2 is missing or cut")
                               .arg(number(best->package.id))
                               .arg(filePath));
        }
        m_missing.insert(filePath);
        if (best->state == OfferState::Offered) {
            m_host.post(PayloadMissing{best->attempt, *node, filePath});
            m_processes.failed(answer, Text::tr("The file of package %1 is missing or cut.").arg(best->package.name));
        }
        return answer;
    }
    m_missing.remove(filePath);
    answer.kind = ArtifactAnswer::Kind::Send;
    answer.filePath = filePath.toStdString();
    answer.entityTag = '"' + best->package.sha1.toHex().toStdString() + '"';
    answer.md5 = best->package.md5;
    answer.attempt = best->attempt;
    answer.size = best->package.size;
    answer.split = comesInParts(best->job);
    answer.transfer = ++m_lastTransfer;
    answer.receiver = receiverOf(engine, caller);
    // Bytes count on the way from here to the next hop; a client that comes past its relay is served all the same.
    if (answer.receiver != (best->route.empty() ? best->target : best->route.front()))
        answer.receiver = NodeId{};
    switch (best->state) {
    case OfferState::Held: answer.kind = ArtifactAnswer::Kind::Hold; break;
    case OfferState::Cancelled:
    case OfferState::Withdrawn:
        // A client in mid-transfer looks for a cancellation when bytes come, and when its line is cut; swupdate only
        // when its time to poll has come.
        answer.cutAfterBytes = kBytesToStop;
        if (const auto rest = m_transfers.restOfWait(best->attempt, answer.receiver,
                                                     m_options.sleepBusy + std::chrono::seconds(1), m_options.clock());
            rest.count() > 0) {
            answer.kind = ArtifactAnswer::Kind::Hold;
            answer.holdFor = rest;
        }
        break;
    case OfferState::Offered:
        if (!answer.split || caller.pacesItself || !caller.gateway.isEmpty())
            break;
        answer.cutAfterBytes = partSize(*best);
        if (const auto rest = m_transfers.restOfWait(
                best->attempt, answer.receiver, std::chrono::milliseconds(best->job.split.waitMs), m_options.clock());
            rest.count() > 0) {
            answer.kind = ArtifactAnswer::Kind::Hold;
            answer.holdFor = rest;
        }
        break;
    }
    return answer;
}

void EngineBackend::Impl::artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut)
{
    if (answer.cutAfterBytes != kBytesToStop)
        m_processes.started(answer, cut);
    m_transfers.started(answer, std::move(cut));
    if (answer.cutAfterBytes == kBytesToStop)
        return;
    // It may have been suspended or cancelled between the answer and now.
    ask([controller = caller.controller, attempt = answer.attempt](Impl &self, Engine &engine) {
        const auto node = engine.nodeByName(controller);
        const auto offered = node ? offeredTo(engine, *node, attempt) : std::nullopt;
        if (offered != OfferState::Offered)
            self.m_transfers.cut(attempt);
    });
}

void EngineBackend::Impl::tellBytes(const ArtifactAnswer &answer, qint64 bytes)
{
    if (answer.receiver != NodeId{} && answer.cutAfterBytes != kBytesToStop)
        m_host.post(BytesSent{answer.attempt, answer.receiver, bytes, answer.size, answer.split});
}

/// S2: the server interrupts a job when one of its processes ends with an error.
void EngineBackend::Impl::interrupt(JobId job, const QString &reason)
{
    m_host.post(MarkedCommand{Command{ControlJob{TaskAction::Interrupt, job, reason}, {}}, R"({"origin":"server"})"});
}

void EngineBackend::Impl::artifactProgress(const ArtifactAnswer &answer, qint64 end)
{
    if (const auto bytes = m_transfers.progress(answer, end, m_options.clock())) {
        m_processes.progress(answer, *bytes);
        tellBytes(answer, *bytes);
    }
}

void EngineBackend::Impl::artifactEnded(const ArtifactAnswer &answer, bool complete)
{
    const qint64 bytes = m_transfers.ended(answer, complete, m_options.clock());
    m_processes.ended(answer, complete, bytes);
    tellBytes(answer, bytes);
}

} // namespace signalbox::ddi
