#include "network/nodeapi/enginebackendimpl.h"

#include "model/domain/ownwait.h"
#include "model/domain/text.h"

#include <QCoreApplication>

#include <cerrno>

namespace signalbox::ddi {

namespace {

constexpr qsizetype kMaxRemembered = 10'000; // attempts whose last log lines are kept, nodes whose last success is
constexpr qsizetype kMaxLookedBack = 1'000'000;

bool endsWork(Stage stage)
{
    return stage == Stage::Completed || stage == Stage::AlreadyDistributed || stage == Stage::Failed;
}

/// A client of another make takes an order for a package. Whatever came of that, it has not done what was ordered.
void rejectOrder(StageReport &report, JobType type)
{
    if (report.detail == StatusDetail::CancelledByClient)
        return;
    const QString said = report.text;
    report.stage = Stage::Rejected;
    report.detail = StatusDetail::None;
    report.code = ENOTSUP; // by which the row knows the reason without these words
    //: %1 is a type of job.
    report.text = QCoreApplication::translate("NodeMessage", "The client does not support jobs of the type “%1”.")
                      .arg(jobTypeText(type));
    if (!said.isEmpty())
        //: %1 is a whole sentence, %2 the words of a client.
        report.text = QCoreApplication::translate("NodeMessage", "%1 It said: %2").arg(report.text, said);
}

} // namespace

void EngineBackend::Impl::feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel,
                                   const QString &spoolInstance, quint64 spoolNumber, const Reply<int> &reply)
{
    NodeReported report;
    report.spoolInstance = spoolInstance;
    report.spoolNumber = spoolNumber;
    if (m_options.engineHere) {
        takeFeedback(*m_options.engineHere, caller, id, feedback, onCancel, std::move(report), reply);
        return;
    }
    ask([=, feedback = std::move(feedback)](Impl &self, Engine &engine) {
        self.takeFeedback(engine, caller, id, feedback, onCancel, report, reply);
    });
}

void EngineBackend::Impl::takeFeedback(Engine &engine, const Caller &caller, AttemptId id, const Feedback &feedback,
                                       bool onCancel, NodeReported report, const Reply<int> &reply)
{
    const auto node = engine.nodeByName(caller.controller);
    if (!caller.gateway.isEmpty())
        report.via = receiverOf(engine, caller);
    const std::optional<OfferState> offered = engine.offered(id);
    // Closed and replaced attempts have an owner too; of a job that is gone nothing is left to be told of.
    if (!node || !engine.wasKnown(id) || engine.targetOf(id).value_or(*node) != *node) {
        reply(404);
        return;
    }
    const bool stopped = offered && isStopped(*offered);
    report.report = stageOf(feedback, onCancel, m_lastDetails.value(id));
    report.report.attempt = id;
    // Only a relay speaks for others; who else says so is not believed. The name makes the engine look whether the
    // attempt is the speaker's at all.
    if (report.report.reporter.isEmpty() || caller.gateway.isEmpty())
        report.report.reporter = caller.controller;
    if (offered && onCancel && !stopped && report.report.stage == Stage::CancelConfirmed) {
        reply(405);
        return;
    }
    if (offered && !feedback.stage && !onCancel && endsWork(report.report.stage)) {
        if (const std::optional<Work> work = engine.work(id); work && work->package.kind == PayloadKind::Order)
            rejectOrder(report.report, work->job.type);
    }
    if (report.report.stage == Stage::Completed && offered && m_intake) {
        const std::optional<Work> work = engine.work(id);
        if (work && bringsFiles(work->job.type) && !m_intake->store().has(id)) {
            report.report.stage = Stage::Failed;
            report.report.code = EBADMSG;
            report.report.text = QCoreApplication::translate(
                "NodeMessage",
                "The client has carried out the job, but the files it collected are not here. Re-execute "
                "the job.");
        }
    }
    // Nothing more comes of what it had begun to bring.
    const bool gaveUp = report.report.stage == Stage::Failed || report.report.stage == Stage::Rejected
                        || report.report.stage == Stage::CancelConfirmed;
    if (gaveUp && offered && m_intake) {
        const std::optional<Work> work = engine.work(id);
        if (work && bringsFiles(work->job.type) && !m_intake->store().has(id))
            m_intake->giveUp(id);
    }
    // A transfer that we broke off for the cancellation, and that the client gave up for it.
    if (stopped && report.report.stage == Stage::CommunicationFailed && !feedback.stage)
        report.report.stage = Stage::CancelConfirmed;

    // What a relay passes on has a stage of its own: there the relay counts, where the client polls.
    const bool ofClient = report.report.reporter.isEmpty() || report.report.reporter == caller.controller;
    if (report.report.stage == Stage::NotNow && !feedback.stage && offered) {
        StageReport rejected = report.report;
        rejected.stage = Stage::Rejected;
        if (const auto pending = m_rejections.find(id); pending != m_rejections.end())
            pending->report = rejected; // said again: no reason to wait longer for it
        else
            m_rejections.insert(id, {rejected});
    } else if (ofClient) {
        m_rejections.remove(id);
    }
    if (!onCancel && !feedback.stage) {
        if (m_lastDetails.size() >= kMaxRemembered)
            m_lastDetails.clear();
        m_lastDetails.insert(id, feedback.details);
    }
    if (report.report.stage == Stage::Waiting && report.report.detail == StatusDetail::Confirmation)
        m_unconfirmed.insert(id);
    const bool completed = report.report.stage == Stage::Completed || report.report.stage == Stage::AlreadyDistributed;
    std::optional<Deployment> done;
    if (completed && offered) {
        if (const std::optional<Work> work = engine.work(id))
            done = describe(*work);
    }

    if (completed && offered && done)
        suspendAsOrdered(engine, id, *node);
    const bool waits = ofClient && (report.report.stage == Stage::Waiting || report.report.stage == Stage::HeldByUser)
                       && waitsByItself(report.report.detail);
    m_host.post(std::move(report), [weak = weak_from_this(), reply, caller, id, node = *node, waits,
                                    done = std::move(done)](const EngineReply &answer) {
        const auto self = weak.lock();
        if (!self)
            return;
        self->forget(caller.controller);
        switch (answer.kind) {
        case EngineReply::Kind::Accepted:
            if (waits) // other work is offered now, and the poll may be held already
                self->m_waiters->wake(caller.controller);
            if (done) {
                if (self->m_installed.size() >= kMaxRemembered)
                    self->m_installed.clear();
                self->m_installed.insert(node, *done);
                self->m_lastDetails.remove(id);
                self->m_unconfirmed.remove(id);
            }
            reply(200);
            return;
        case EngineReply::Kind::Ignored: reply(200); return;
        case EngineReply::Kind::UnknownAttempt: reply(404); return;
        case EngineReply::Kind::AttemptClosed:
            self->m_lastDetails.remove(id);
            self->m_unconfirmed.remove(id);
            reply(410);
            return;
        case EngineReply::Kind::StoreFailed: reply(503); return;
        }
    });
}

/// Jobs that suspend or resume file transfer at a relay do what the operation on nodes does, when the relay has confirmed them. It
/// is durable before the confirmation is: a report that comes again finds it done.
void EngineBackend::Impl::suspendAsOrdered(const Engine &engine, AttemptId attempt, NodeId relay)
{
    const std::optional<Work> work = engine.work(attempt);
    if (!work)
        return;
    const bool suspends = work->job.type == JobType::SuspendFileTransfer;
    const auto record = engine.node(relay);
    if ((suspends || work->job.type == JobType::ResumeFileTransfer) && record && record->suspended != suspends) {
        const QByteArray mark =
            QStringLiteral(R"({"origin":"server","orderedBy":"job %1"})").arg(number(work->job.id)).toUtf8();
        m_host.post(MarkedCommand{Command{SuspendNode{relay, suspends}, work->job.owner}, mark});
    }
}

/// The count is kept in memory. What a client said before our start is in the log: its polls are counted anew.
void EngineBackend::Impl::findNotNow(const Engine &engine, const QString &controller, AttemptId attempt)
{
    if (m_lookedBack.contains(attempt))
        return;
    if (m_lookedBack.size() >= kMaxLookedBack)
        m_lookedBack.clear();
    m_lookedBack.insert(attempt);
    if (m_rejections.contains(attempt))
        return;
    if (const auto reason = engine.saidNotNow(attempt)) {
        StageReport report;
        report.attempt = attempt;
        report.stage = Stage::Rejected;
        report.reporter = controller;
        report.text = *reason;
        m_rejections.insert(attempt, {report});
    }
}

void EngineBackend::Impl::countPoll(AttemptId attempt)
{
    const auto pending = m_rejections.find(attempt);
    if (pending == m_rejections.end() || --pending->pollsLeft > 0)
        return;
    NodeReported reported;
    reported.report = pending->report;
    m_host.post(reported, [weak = weak_from_this(), report = pending->report](const EngineReply &answer) {
        const auto self = weak.lock();
        if (self && answer.kind == EngineReply::Kind::StoreFailed)
            self->m_rejections.insert(report.attempt, {report, 1}); // with the next poll
    });
    m_rejections.erase(pending);
}

} // namespace signalbox::ddi
