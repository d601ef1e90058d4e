// Files that a simulated client collects and brings up, as ClientHost does.

#include "network/simulation/simulatedclient.h"
#include "network/simulation/simulatedfiles.h"
#include "network/simulation/simulatedrelay.h"

#include <algorithm>
#include <cerrno>

namespace signalbox::simulation {

using namespace client;

namespace {

constexpr VirtualUs kPatience = 15 * kMinute; // of who brings the last part: as DdiClient's
constexpr qint64 kHeadBytes = 300;

FoundFiles wantedFiles(const World &world, const QString &name, const FilesOrder &order)
{
    return findSimulatedFiles(order.paths, simulatedFiles(name, world.seed, world.startMs));
}

} // namespace

/// What is under way. The bytes are made for each part anew: a million clients may be at it at the same time.
struct SimulatedClient::Bringing {
    Bringing(AttemptId id, CollectedFiles files) : attempt(id), collected(std::move(files)), steps(collected.size) { }

    const AttemptId attempt;
    const CollectedFiles collected;
    ddi::FilesSteps steps;
    std::shared_ptr<const JobOrder> order; ///< of a client
    std::shared_ptr<const QByteArray> packed; ///< at a relay, which has it on its disk

    [[nodiscard]] QByteArray bytes(const World &world, const QString &name) const
    {
        if (packed)
            return *packed;
        const auto *files = order ? std::get_if<FilesOrder>(order.get()) : nullptr;
        return files ? packSimulatedFiles(wantedFiles(world, name, *files).files) : QByteArray();
    }
};

InstallResult SimulatedClient::collect(const ClientWork &work)
{
    const std::shared_ptr<const JobOrder> order = world().orderOf ? world().orderOf(work.sha256) : nullptr;
    const auto *wanted = order ? std::get_if<FilesOrder>(order.get()) : nullptr;
    if (!wanted) {
        InstallResult failed;
        failed.code = EIO;
        failed.text = QStringLiteral("The order of the job cannot be read.");
        return failed;
    }
    const FoundFiles found = wantedFiles(world(), m_uplink.name(), *wanted);
    return collectedResult(found, found.files.empty() ? QByteArray() : packSimulatedFiles(found.files));
}

void SimulatedClient::carryOut(const Bring &action)
{
    const auto what = std::make_shared<Bringing>(action.attempt, action.collected);
    const auto &attempts = m_logic->state().attempts;
    const auto attempt = std::find_if(attempts.begin(), attempts.end(),
                                      [&](const ClientAttempt &one) { return one.work.attempt == action.attempt; });
    if (m_relay)
        what->packed = m_relay->packed(action.attempt);
    else if (attempt != attempts.end() && world().orderOf)
        what->order = world().orderOf(attempt->work.sha256);
    if (!what->packed && !what->order) {
        later(0, BringFailed{action.attempt,
                             {Error::Kind::Invalid,
                              QStringLiteral("What was collected is not there any more. Execute the job again."),
                              {}}});
        return;
    }
    bring(what, ddi::FilesSteps::first());
}

void SimulatedClient::bring(const std::shared_ptr<Bringing> &what, ddi::FilesSteps::Next next)
{
    Uplink &to = asked();
    to.ask<ddi::FilesTaken>(
        kHeadBytes + next.bytes(what->collected.size), kPatience,
        [this, &to, what, next](ddi::DdiBackend &, Uplink::Reply<ddi::FilesTaken> reply) {
            ddi::FilesPart part{what->attempt, what->collected.size, what->collected.sha256, next.offset, {}};
            if (next.withBytes)
                part.bytes = what->bytes(world(), m_uplink.name()).mid(next.offset, next.bytes(what->collected.size));
            to.upper().files(caller(), std::move(part), std::move(reply));
        },
        [this, what, next](const Result<ddi::FilesTaken> &taken) { partAnswered(what, next, taken); });
}

void SimulatedClient::partAnswered(const std::shared_ptr<Bringing> &what, ddi::FilesSteps::Next sent,
                                   const Result<ddi::FilesTaken> &taken)
{
    if (!taken) {
        handle(BringFailed{what->attempt, taken.error()});
        return;
    }
    const Result<std::optional<ddi::FilesSteps::Next>> next = what->steps.after(sent, taken.value());
    const auto &attempts = m_logic->state().attempts;
    const bool isWanted = std::any_of(attempts.begin(), attempts.end(),
                                      [&](const ClientAttempt &one) { return one.work.attempt == what->attempt; });
    if (!next)
        handle(BringFailed{what->attempt, next.error()});
    else if (!next.value())
        handle(Brought{what->attempt});
    else if (!isWanted) // cancelled meanwhile
        handle(BringFailed{what->attempt, {Error::Kind::Cancelled, {}, {}}});
    else
        bring(what, *next.value());
}

} // namespace signalbox::simulation
