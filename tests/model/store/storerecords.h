#pragma once

#include "model/store/store.h"

namespace signalbox {

// Records with a value in every field, for the tests of the stores.

inline Event noteAt(EventSeq seq, EventSeq previous = 0)
{
    Event event;
    event.seq = seq;
    event.atMs = 1'700'000'000'000 + static_cast<qint64>(seq);
    event.kind = EventKind::Note;
    event.hop = 2;
    event.detail = 3;
    event.attempt = 4;
    event.job = JobId{5};
    event.instruction = InstructionId{6};
    event.node = NodeId{4'000'000'000};
    event.reportSeq = 7;
    event.code = -8;
    event.a = -9;
    event.b = qint64{1} << 60;
    event.previous = previous;
    event.text = QStringLiteral("line one\nשלום 🙂 %1").arg(seq);
    return event;
}

inline StoredJob jobOf(quint32 id, quint32 first)
{
    StoredJob job;
    job.record.id = JobId{id};
    job.record.name = QStringLiteral("Job '); DROP TABLE job; --");
    job.record.owner = QStringLiteral("anna");
    job.record.schedule = {1, 2, 3};
    job.record.split = {64, 1000};
    job.record.registeredMs = 11;
    job.record.priority = 9;
    job.record.packages = {PackageId{1}, PackageId{2}};
    job.record.destinations = 3;
    job.record.firstInstruction = InstructionId{first};
    job.destinations = {NodeId{3}, NodeId{4}, NodeId{5}};
    job.chains = {{}, {NodeId{1}, NodeId{2}}};
    job.chainOfDestination = {0, 1, 1};
    job.through = {{TargetKind::Group, 7, 2, QStringLiteral("Pilot \"ü\""), 2},
                   {TargetKind::Below, 3, 0, QStringLiteral("relay"), 1}};
    return job;
}

inline JournalRecord operationOf(quint32 id)
{
    JournalRecord operation;
    operation.id = JournalId{id};
    operation.kind = JournalKind::JobCommand;
    operation.work = kJobsWork;
    operation.subject = QStringLiteral("it's \"this\" שלום 🙂");
    operation.parameters = QStringLiteral(R"({"jobs":[1,2]})");
    operation.operatorName = QStringLiteral("anna");
    operation.operatorId = OperatorId{4'000'000'000};
    operation.role = OperatorRole::Collection;
    operation.origin = QStringLiteral("tcp:10.0.0.1");
    operation.requestedMs = 1;
    operation.startMs = 2;
    operation.startSeq = 3;
    operation.epoch = 4;
    operation.server = QStringLiteral("office, host");
    operation.run = 5;
    operation.done = qint64{1} << 40;
    operation.total = qint64{1} << 41;
    operation.refused = 6;
    operation.state = QStringLiteral("half");
    operation.endMs = 7;
    operation.result = JournalResult::Partly;
    operation.reason = QStringLiteral("why");
    operation.cutOffMs = 8;
    operation.cutOffEpoch = 9;
    operation.cutOffServer = QStringLiteral("branch, other");
    return operation;
}

inline InstructionState someState()
{
    InstructionState state;
    state.status = Status::StartupFailure;
    state.detail = StatusDetail::PowerOff;
    state.stopping = Stopping::Cancelling;
    state.overlays = SilentOverlay | LetGoOverlay;
    state.relays = 2;
    state.hop = 1;
    state.suspendedFrom = Status::CommunicationError;
    state.split = true;
    state.permille = 333;
    state.attempt = 2;
    state.retries = 3;
    state.attemptId = AttemptId{77};
    state.lastReportSeq = 4'000'000'000;
    state.code = -1;
    state.bytes = qint64{1} << 40;
    state.bytesTotal = qint64{1} << 41;
    state.transferStartMs = 1;
    state.executedMs = 2;
    state.completedMs = 3;
    state.scheduledInstallMs = 4;
    state.lastReportMs = 5;
    state.statusSinceMs = 6;
    state.nextTryMs = 7;
    state.stoppingSinceMs = 8;
    state.expiredMs = 9;
    state.silentSinceMs = 10;
    state.lastEvent = 12;
    return state;
}

inline StoredOperator operatorOf(quint32 id)
{
    StoredOperator one;
    one.record = {OperatorId{id}, QStringLiteral("Ōno 洋子 %1").arg(id), OperatorRole::Collection, 31, 32, 33, 34, 35};
    one.tokenSha256 = QByteArray(32, '\0') + QByteArray::number(id);
    return one;
}

inline ArchivedJob archivedOf(quint32 id)
{
    ArchivedJob job;
    job.job = JobId{id};
    job.archive.archivedMs = 20;
    job.archive.removedMs = 21;
    job.archive.file = QStringLiteral("job.gz");
    job.archive.bytes = qint64{1} << 40;
    job.archive.entries = 23;
    job.archive.lateReports = 24;
    job.archive.lastLateMs = 25;
    job.executedMs = 26;
    job.completedMs = 27;
    job.lastReportMs = 28;
    job.counters.add(Status::Completed, Stopping::None, NoOverlay, 1000);
    job.counters.add(Status::WaitingForTransmission, Stopping::None, ExpiredOverlay | WithdrawnOverlay, 333);
    job.routes.resize(2);
    job.routes[1].counters.add(Status::Error, Stopping::None, NoOverlay, 700);
    job.routes[1].minHop = 1;
    job.routes[1].maxHop = 3;
    job.attempts = {{5, 3}, {77, 1}};
    return job;
}

} // namespace signalbox
