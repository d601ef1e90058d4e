// Files that clients below a simulated relay have collected: on their way up, or kept here, as relayhostfiles.cpp has them.

#include "network/simulation/simulatedfiles.h"
#include "network/simulation/simulatedrelay.h"

#include "network/nodeapi/deploymentwork.h"
#include "network/nodeapi/metadatakeys.h"

#include <QCryptographicHash>

#include <cerrno>

namespace signalbox::simulation {

namespace {

// As RelayHost.
constexpr int kFilesAtOnce = 3;
constexpr std::size_t kMostWaiting = 32;

constexpr VirtualUs kPatience = 15 * kMinute; // of who brings the last part: as DdiClient's
constexpr qint64 kHeadBytes = 300;
constexpr qint64 kMebibyte = 1024 * 1024;

InstallResult failed(qint32 code, const QString &text)
{
    InstallResult result;
    result.code = code;
    result.text = text;
    return result;
}

} // namespace

void SimulatedRelay::files(const ddi::Caller &caller, ddi::FilesPart part, Reply<Result<ddi::FilesTaken>> reply)
{
    const RelayWork *work = m_logic->work(part.attempt);
    if (!work || work->child != caller.controller) {
        reply(Error{Error::Kind::NotFound, {}, {}});
        return;
    }
    if (work->wanted != OfferState::Offered || work->phase == RelayWork::Phase::Closed) {
        reply(Error{Error::Kind::Refused, {}, {}});
        return;
    }
    if (const DeploymentPtr known = deploymentOf(part.attempt); known && filesStayAtRelay(*known)) {
        keepFiles(*work, *known, part, std::move(reply));
        return;
    }
    if (m_filesWaiting.size() >= kMostWaiting) {
        reply(Error{Error::Kind::Io, {}, {}});
        return;
    }
    m_filesWaiting.push_back({caller.controller, std::move(part), std::move(reply)});
    passFilesOn();
}

void SimulatedRelay::keepFiles(const RelayWork &work, const ddi::Deployment &deployment, const ddi::FilesPart &part,
                               Reply<Result<ddi::FilesTaken>> reply)
{
    const quint32 attempt = number(part.attempt);
    if (m_collected.contains(attempt)) {
        reply(ddi::FilesTaken{part.size, true});
        return;
    }
    QByteArray &here = m_comingFiles[attempt];
    if (part.offset == here.size())
        here += part.bytes;
    ddi::FilesTaken taken{here.size(), false};
    if (here.size() >= part.size) {
        const bool isRight = QCryptographicHash::hash(here, QCryptographicHash::Sha256) == part.sha256;
        m_comingFiles.erase(attempt);
        taken = {isRight ? part.size : 0, isRight};
        if (isRight) {
            const QString job = deployment.metadata.value(ddi::metadataKeys().job);
            m_collected.emplace(attempt, Collected{job.section(u' ', 0, 0).toUInt(), work.child,
                                                   m_world.orderOf ? m_world.orderOf(work.sha256) : nullptr});
        }
    }
    if (part.bytes.isEmpty())
        reply(taken);
    else
        onceSaved([taken, reply = std::move(reply)] { reply(taken); });
}

void SimulatedRelay::passFilesOn()
{
    while (m_filesUnderWay < kFilesAtOnce && !m_filesWaiting.empty()) {
        PassingPart passing = std::move(m_filesWaiting.front());
        m_filesWaiting.pop_front();
        ++m_filesUnderWay;
        const qint64 bytes = kHeadBytes + passing.part.bytes.size();
        m_uplink.ask<ddi::FilesTaken>(
            bytes, kPatience,
            [this, controller = passing.controller,
             part = std::move(passing.part)](ddi::DdiBackend &, Uplink::Reply<ddi::FilesTaken> reply) {
                m_uplink.upper().files(asRelayFor(controller), part, std::move(reply));
            },
            [this, reply = std::move(passing.reply)](Result<ddi::FilesTaken> taken) {
                // Who may not be spoken for any more, or what above cannot be reached: the client tries again.
                if (!taken && taken.error().kind == Error::Kind::Unauthorized)
                    taken = Error{Error::Kind::Io, taken.error().text, taken.error().detail};
                reply(std::move(taken));
                --m_filesUnderWay;
                passFilesOn();
            });
    }
}

// ---- Jobs of the relay about what stays here

std::optional<RelayOrder> SimulatedRelay::orderIn(const ClientWork &work) const
{
    const std::shared_ptr<const JobOrder> order = m_world.orderOf ? m_world.orderOf(work.sha256) : nullptr;
    const auto *what = order ? std::get_if<RelayOrder>(order.get()) : nullptr;
    return what ? std::optional(*what) : std::nullopt;
}

InstallResult SimulatedRelay::acquireFiles(const ClientWork &work)
{
    const std::optional<RelayOrder> order = orderIn(work);
    if (!order)
        return failed(EIO, QStringLiteral("The order of the job cannot be read."));
    FoundFiles found;
    qint64 bytes = 0;
    for (const auto &[attempt, collected] : m_collected) {
        const auto *wanted = collected.order ? std::get_if<FilesOrder>(collected.order.get()) : nullptr;
        if (!wanted || (order->job != 0 && order->job != collected.job))
            continue;
        const QByteArray below = '/' + collected.node.toUtf8();
        for (SimulatedFile &file :
             findSimulatedFiles(wanted->paths, simulatedFiles(collected.node, m_world.seed, m_world.startMs)).files) {
            file.path = below + file.path;
            bytes += file.content.size();
            found.files.push_back(std::move(file));
        }
    }
    if (found.files.size() > std::size_t{FilesOrder::kMaxFiles} || bytes > qint64{FilesOrder::kMostMiB} * kMebibyte) {
        return failed(EFBIG,
                      QStringLiteral("This relay keeps %1 files (%2 bytes); at most %3 files or %4 MiB are acquired at "
                                     "a time. Acquire those of one job after the other.")
                          .arg(found.files.size())
                          .arg(bytes)
                          .arg(FilesOrder::kMaxFiles)
                          .arg(FilesOrder::kMostMiB));
    }
    QByteArray packed = found.files.empty() ? QByteArray() : packSimulatedFiles(found.files);
    InstallResult result = collectedResult(found, packed);
    m_packed = {work.attempt, std::make_shared<const QByteArray>(std::move(packed))};
    return result;
}

std::shared_ptr<const QByteArray> SimulatedRelay::packed(AttemptId attempt) const
{
    return m_packed.first == attempt ? m_packed.second : nullptr;
}

void SimulatedRelay::discardPacked(AttemptId attempt)
{
    if (m_packed.first == attempt)
        m_packed = {};
}

InstallResult SimulatedRelay::deleteFiles(const ClientWork &work)
{
    const std::optional<RelayOrder> order = orderIn(work);
    if (!order)
        return failed(EIO, QStringLiteral("The order of the job cannot be read."));
    std::size_t files = 0;
    const std::size_t before = m_collected.size();
    std::erase_if(m_collected, [&](const auto &one) {
        const Collected &collected = one.second;
        const auto *wanted = collected.order ? std::get_if<FilesOrder>(collected.order.get()) : nullptr;
        if (order->job != 0 && order->job != collected.job)
            return false;
        if (wanted)
            files += findSimulatedFiles(wanted->paths, simulatedFiles(collected.node, m_world.seed, m_world.startMs))
                         .files.size();
        return true;
    });
    InstallResult result;
    result.stage = Stage::Completed;
    result.text =
        QStringLiteral("Collected files deleted: %1, of %2 nodes.").arg(files).arg(before - m_collected.size());
    return result;
}

} // namespace signalbox::simulation
