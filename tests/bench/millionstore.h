#pragma once

#include "model/store/store.h"

#include <QCryptographicHash>
#include <QString>

#include <random>

/// A managing server's store with one large job, for the benchmarks that open one.
namespace signalbox::bench {

enum class Progress { UnderWay, NotBegun, Done };
inline const QByteArray kClientToken = "token-of-every-client-here";

inline std::vector<std::pair<InstructionId, InstructionState>> makeStates(quint32 count, UtcMs nowMs,
                                                                          Progress progress = Progress::UnderWay)
{
    std::mt19937 random(1);
    std::vector<std::pair<InstructionId, InstructionState>> states(count);
    for (quint32 i = 0; i < count; ++i) {
        InstructionState state;
        state.attemptId = AttemptId{i + 1};
        state.lastEvent = 1;
        if (progress == Progress::NotBegun) {
            state.statusSinceMs = nowMs;
            states[i] = {InstructionId{i + 1}, state};
            continue;
        }
        state.status = progress == Progress::Done ? Status::Completed
                       : i % 3 == 0               ? Status::Executing
                       : i % 50 == 1              ? Status::Error
                                                  : Status::Completed;
        state.permille = state.status == Status::Completed ? kPermilleWhole : static_cast<quint16>(600);
        state.hop = 1;
        state.lastReportSeq = 7;
        state.bytes = state.bytesTotal = 5'000'000;
        state.lastReportMs = nowMs - static_cast<UtcMs>(random() % 60'000);
        state.executedMs = state.transferStartMs = state.statusSinceMs = state.lastReportMs - 5'000;
        state.completedMs = isFinal(state.status) ? state.lastReportMs : kNoTime;
        states[i] = {InstructionId{i + 1}, state};
    }
    return states;
}

/// A new store with one job for so many clients, checkpoint and all. @param withClients else only their numbers are there
inline Outcome writeStore(const QString &path, quint32 count, UtcMs nowMs, bool withClients = true,
                          Progress progress = Progress::UnderWay)
{
    Result<std::unique_ptr<Store>> store = openStore(path);
    if (!store)
        return store.error();
    WriteBatch batch;
    const auto event = [&](EventKind kind) -> Event & {
        Event &made = batch.events.emplace_back();
        made.seq = batch.events.size();
        made.atMs = nowMs;
        made.kind = kind;
        return made;
    };
    event(EventKind::NodeRegistered).node = NodeId{count};
    event(EventKind::JobCreated).job = JobId{1};
    Event &created = event(EventKind::Created);
    created.job = JobId{1};
    created.instruction = InstructionId{count};
    created.a = count;

    PackageRecord package;
    package.id = PackageId{1};
    package.name = QStringLiteral("package");
    package.fileName = QStringLiteral("package.deb");
    package.size = 5'000'000;
    package.sha256 = QByteArray(32, 'p');
    batch.packages = {package};
    const QByteArray tokenSha256 = QCryptographicHash::hash(kClientToken, QCryptographicHash::Sha256);
    StoredJob &job = batch.newJobs.emplace_back();
    job.record.id = JobId{1};
    job.record.name = QStringLiteral("job");
    job.record.packages = {PackageId{1}};
    job.record.destinations = count;
    job.record.firstInstruction = InstructionId{1};
    job.record.registeredMs = nowMs - 600'000;
    job.record.released = true;
    job.chains = {{}};
    job.chainOfDestination.assign(count, 0);
    for (quint32 i = 1; i <= count; ++i) {
        job.destinations.push_back(NodeId{i});
        if (!withClients)
            continue;
        StoredNode &node = batch.nodes.emplace_back();
        node.record.id = NodeId{i};
        node.record.name = QStringLiteral("host-%1").arg(i);
        node.record.registeredMs = nowMs - 600'000;
        node.record.attributesMs = nowMs; // else its polls are answered with the wish for them
        node.tokenSha256 = tokenSha256;
    }
    batch.checkpoint = makeStates(count, nowMs, progress);
    batch.checkpointSeq = batch.events.size();
    return store.value()->commit(batch);
}

} // namespace signalbox::bench
