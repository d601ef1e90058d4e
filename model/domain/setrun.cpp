#include "model/domain/setrun.h"

#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SetRun)
};

constexpr std::array<std::pair<RequestState, const char *>, 11> kStates{{
    {RequestState::Pending, "pending-normal"},
    {RequestState::OnHold, "inactive-on-hold"},
    {RequestState::Paused, "running-paused"},
    {RequestState::Evaluating, "running-normal"},
    {RequestState::Terminating, "running-terminating"},
    {RequestState::Success, "completed-success"},
    {RequestState::Warning, "completed-warning"},
    {RequestState::Error, "completed-error"},
    {RequestState::Cancelled, "completed-cancelled"},
    {RequestState::Terminated, "completed-terminated"},
    {RequestState::NotRun, "not-run"},
}};
const QString kScheduled = QStringLiteral("pending-scheduled");

const QString kState = QStringLiteral("state");
const QString kResult = QStringLiteral("result");
const QString kTakenOver = QStringLiteral("takenOver");
const QString kHeld = QStringLiteral("held");
const QString kStarted = QStringLiteral("started");
const QString kEnded = QStringLiteral("ended");
const QString kRequests = QStringLiteral("requests");
const QString kJob = QStringLiteral("job");
const QString kReason = QStringLiteral("reason");
const QString kStages = QStringLiteral("stages");
const QString kRan = QStringLiteral("ran");
const QString kRequest = QStringLiteral("request");

StageRun stageOf(const QJsonObject &json)
{
    StageRun stage;
    stage.state = static_cast<RequestState>(json.value(kState).toInt(static_cast<int>(RequestState::Pending)));
    stage.result = static_cast<StageResult>(json.value(kResult).toInt());
    stage.isTakenOver = json.value(kTakenOver).toBool();
    stage.heldMs = json.value(kHeld).toInteger();
    stage.startedMs = json.value(kStarted).toInteger();
    stage.endedMs = json.value(kEnded).toInteger();
    const QJsonArray requests = json.value(kRequests).toArray();
    for (const QJsonValue &value : requests) {
        const QJsonObject one = value.toObject();
        stage.requests.push_back({JobId{static_cast<quint32>(one.value(kJob).toInteger())},
                                  static_cast<StageResult>(one.value(kResult).toInt()), one.value(kEnded).toInteger(),
                                  one.value(kReason).toString()});
    }
    return stage;
}

QJsonObject jsonOf(const StageRun &stage)
{
    QJsonArray requests;
    for (const RequestRun &request : stage.requests)
        requests.append(QJsonObject{{kJob, static_cast<qint64>(number(request.job))},
                                    {kResult, static_cast<int>(request.result)},
                                    {kEnded, request.endedMs},
                                    {kReason, request.reason}});
    return {{kState, static_cast<int>(stage.state)},
            {kResult, static_cast<int>(stage.result)},
            {kTakenOver, stage.isTakenOver},
            {kHeld, stage.heldMs},
            {kStarted, stage.startedMs},
            {kEnded, stage.endedMs},
            {kRequests, requests}};
}

/// "%1 of its jobs still run" of the present stage.
int openJobs(const SetRun &run)
{
    const std::optional<std::size_t> at = run.present();
    if (!at)
        return 0;
    const std::vector<RequestRun> &requests = run.stages[*at].requests;
    return static_cast<int>(std::count_if(requests.begin(), requests.end(), [](const RequestRun &request) {
        return request.result == StageResult::None;
    }));
}

QString pausedSentence(const SetRun &run)
{
    if (const std::optional<std::size_t> next = run.following(); next && run.stages[*next].heldMs != kNoTime) {
        //: %1 is a stage of a request set, %2 a time.
        return Text::tr("The next stage, “%1”, is on hold since %2. The set goes on when it is released.")
            .arg(run.plan.stages[*next].name, momentText(run.stages[*next].heldMs));
    }
    const std::optional<std::size_t> at = run.present();
    if (!at) // a stage is about to begin, and what its jobs order is being kept
        return Text::tr("What the jobs of the first stage order is being kept. They are created then.");
    if (run.stages[*at].endedMs != kNoTime)
        return Text::tr("What the jobs of the next stage order is being kept. They are created then.");
    //: %1 is a stage of a request set, %2 a time.
    return Text::tr("The stage “%1” runs since %2. The set waits until its %Ln job(s) that have not ended do.", nullptr,
                    openJobs(run))
        .arg(run.plan.stages[*at].name, momentText(run.stages[*at].startedMs));
}

/// Whose result is that of the set, as setResult() has it.
std::optional<std::size_t> decidingStage(const SetRun &run)
{
    const auto critical = std::find_if(run.ran.rbegin(), run.ran.rend(),
                                       [&](std::size_t stage) { return run.plan.stages[stage].isCritical; });
    return critical != run.ran.rend() ? std::optional(*critical) : run.present();
}

QString endSentence(const SetRun &run)
{
    const std::optional<std::size_t> at = decidingStage(run);
    const QString when = momentText(run.record.endedMs);
    if (run.request.staleMs != kNoTime)
        //: %1 and %2 are times.
        return Text::tr("The set ended at %1: it had not started before its stale-by date %2. Submit it again if it is "
                        "still wanted.")
            .arg(when, momentText(run.request.staleByMs));
    if (!at)
        return Text::tr("The set ended at %1.").arg(when);
    const QString stage = run.plan.stages[*at].name;
    switch (run.record.state) {
    case RequestState::Success:
        //: %1 is a time, %2 the stage whose result is that of the set, here and below.
        return Text::tr("The set ended well at %1, as did the stage “%2”, whose result counts.").arg(when, stage);
    case RequestState::Warning:
        return Text::tr("The set ended at %1. In the stage “%2”, which counts, not all went well. See its jobs, and "
                        "resubmit it from that stage.")
            .arg(when, stage);
    default:
        return Text::tr("The set ended at %1 in error, as did the stage “%2”, which counts. See its jobs, and resubmit "
                        "it from that stage.")
            .arg(when, stage);
    }
}

} // namespace

bool hasEnded(RequestState state) noexcept
{
    return state >= RequestState::Success;
}

bool isRunning(RequestState state) noexcept
{
    return state == RequestState::Paused || state == RequestState::Evaluating || state == RequestState::Terminating;
}

RequestState stateOf(StageResult result) noexcept
{
    switch (result) {
    case StageResult::Success: return RequestState::Success;
    case StageResult::Warning: return RequestState::Warning;
    case StageResult::Error: return RequestState::Error;
    case StageResult::None: break;
    }
    return RequestState::Pending;
}

QString requestStateKey(RequestState state, bool isScheduled)
{
    if (isScheduled && state == RequestState::Pending)
        return kScheduled;
    const auto found =
        std::find_if(kStates.begin(), kStates.end(), [state](const auto &one) { return one.first == state; });
    return found == kStates.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<RequestState> requestStateFromKey(const QString &key)
{
    if (key == kScheduled)
        return RequestState::Pending;
    const auto found =
        std::find_if(kStates.begin(), kStates.end(), [&](const auto &one) { return key == QLatin1String(one.second); });
    return found == kStates.end() ? std::nullopt : std::optional(found->first);
}

QString requestPhaseText(RequestState state)
{
    switch (state) {
    case RequestState::Pending: return Text::tr("Pending", "phase");
    case RequestState::OnHold: return Text::tr("Inactive", "phase");
    case RequestState::Paused:
    case RequestState::Evaluating:
    case RequestState::Terminating: return Text::tr("Running", "phase");
    case RequestState::Success:
    case RequestState::Warning:
    case RequestState::Error:
    case RequestState::Cancelled:
    case RequestState::Terminated: return Text::tr("Completed", "phase");
    case RequestState::NotRun: break;
    }
    return Text::tr("Not run", "phase");
}

QString requestStatusText(RequestState state, bool isScheduled)
{
    switch (state) {
    case RequestState::Pending:
        return isScheduled ? Text::tr("Scheduled", "status in a phase") : Text::tr("Normal", "status in a phase");
    case RequestState::OnHold: return Text::tr("On hold", "status in a phase");
    case RequestState::Paused: return Text::tr("Paused", "status in a phase");
    case RequestState::Evaluating: return Text::tr("Normal", "status in a phase");
    case RequestState::Terminating: return Text::tr("Terminating", "status in a phase");
    case RequestState::Success: return Text::tr("Success", "status in a phase");
    case RequestState::Warning: return Text::tr("Warning", "status in a phase");
    case RequestState::Error: return Text::tr("Error", "status in a phase");
    case RequestState::Cancelled: return Text::tr("Cancelled", "status in a phase");
    case RequestState::Terminated: return Text::tr("Terminated", "status in a phase");
    case RequestState::NotRun: break;
    }
    return {};
}

std::optional<std::size_t> SetRun::present() const
{
    return ran.empty() ? std::nullopt : std::optional(ran.back());
}

std::vector<std::pair<std::size_t, StageResult>> SetRun::results() const
{
    std::vector<std::pair<std::size_t, StageResult>> all;
    for (const std::size_t stage : ran) {
        if (stages[stage].result != StageResult::None)
            all.emplace_back(stage, stages[stage].result);
    }
    return all;
}

std::optional<std::size_t> SetRun::following() const
{
    if (hasEnded(record.state) || record.state == RequestState::Terminating)
        return std::nullopt;
    if (ran.empty())
        return stages.empty() ? std::nullopt : std::optional(std::size_t{0});
    const std::size_t at = ran.back();
    if (stages[at].result == StageResult::None)
        return std::nullopt; // which one, its result says
    return nextStage(plan, at, stages[at].result);
}

void SetRun::writeProgress()
{
    QJsonArray all, order;
    for (const StageRun &stage : stages)
        all.append(jsonOf(stage));
    for (const std::size_t stage : ran)
        order.append(static_cast<qint64>(stage));
    QJsonObject progress{{kStages, all}, {kRan, order}};
    if (const QString text = requestText(request); !text.isEmpty())
        progress.insert(kRequest, text);
    record.progress = QString::fromUtf8(QJsonDocument(progress).toJson(QJsonDocument::Compact));
}

QString planJson(const RequestSet &plan)
{
    return QString::fromUtf8(QJsonDocument(toJson(plan)).toJson(QJsonDocument::Compact));
}

Result<SetRun> setRunOf(const SetRunRecord &record)
{
    SetRun run;
    run.record = record;
    Result<RequestSet> plan =
        requestSetOf(QJsonDocument::fromJson(record.plan.toUtf8()).object(), SetForm::Plan, QStringLiteral("plan"));
    if (!plan)
        return plan.error();
    run.plan = std::move(plan).value();
    const QJsonObject progress = QJsonDocument::fromJson(record.progress.toUtf8()).object();
    run.request = requestOf(progress.value(kRequest).toString());
    const QJsonArray stages = progress.value(kStages).toArray();
    for (const QJsonValue &stage : stages)
        run.stages.push_back(stageOf(stage.toObject()));
    run.stages.resize(run.plan.stages.size());
    const QJsonArray order = progress.value(kRan).toArray();
    for (const QJsonValue &stage : order) {
        const qint64 at = stage.toInteger(-1);
        if (at < 0 || at >= static_cast<qint64>(run.stages.size()))
            return Error{Error::Kind::Invalid, Text::tr("The run of a request set is damaged."), {}};
        run.ran.push_back(static_cast<std::size_t>(at));
    }
    return run;
}

std::optional<std::size_t> failedStage(const SetRun &run)
{
    if (!hasEnded(run.record.state))
        return std::nullopt;
    const auto isFailed = [&](std::size_t stage) { return run.stages[stage].result != StageResult::Success; };
    if (const std::optional<std::size_t> deciding = decidingStage(run); deciding && isFailed(*deciding))
        return deciding;
    // What ran after it, to clean up or to tell, may have ended well.
    const auto last = std::find_if(run.ran.rbegin(), run.ran.rend(), isFailed);
    return last != run.ran.rend() ? std::optional(*last) : std::nullopt;
}

QString setActionKey(SetAction action)
{
    switch (action) {
    case SetAction::Hold: return QStringLiteral("hold");
    case SetAction::Release: return QStringLiteral("release");
    case SetAction::Cancel: return QStringLiteral("cancel");
    case SetAction::Resubmit: return QStringLiteral("resubmit");
    }
    return {};
}

QString setDenial(SetAction action, const SetRun &run, std::optional<std::size_t> stage)
{
    const RequestState state = run.record.state;
    if (action == SetAction::Resubmit)
        return hasEnded(state) ? QString() : Text::tr("It has not ended. Cancel it first.");
    if (hasEnded(state))
        return Text::tr("It has ended.");
    if (state == RequestState::Terminating)
        return Text::tr("It is being cancelled already.");
    if (action == SetAction::Cancel)
        return {};
    const bool holds = action == SetAction::Hold;
    if (stage) {
        const StageRun &at = run.stages[*stage];
        if (at.startedMs != kNoTime || at.isTakenOver)
            return Text::tr("The stage has begun. Only what is pending can be held.");
        if (holds != (at.heldMs == kNoTime))
            return holds ? Text::tr("The stage is on hold already.") : Text::tr("The stage is not on hold.");
        return {};
    }
    if (holds && state == RequestState::OnHold)
        return Text::tr("It is on hold already.");
    if (holds && state != RequestState::Pending)
        return Text::tr(
            "It runs. Only what is pending can be held: hold a stage that has not begun, or cancel the set.");
    if (!holds && state != RequestState::OnHold)
        return Text::tr("It is not on hold.");
    return {};
}

QString setRunSentence(const SetRun &run, UtcMs nowMs)
{
    const SetRunRecord &record = run.record;
    const auto untilStale = [&run](const QString &sentence) {
        if (run.request.staleByMs == kNoTime)
            return sentence;
        return sentence + u' '
               + Text::tr("If it has not begun by %1, it is not run any more.").arg(momentText(run.request.staleByMs));
    };
    switch (record.state) {
    case RequestState::Pending:
        return untilStale(run.isScheduled(nowMs)
                              ? Text::tr("The set waits for its start at %1.").arg(momentText(record.startMs))
                              : (run.following() && run.stages[*run.following()].heldMs != kNoTime
                                     ? pausedSentence(run)
                                     : Text::tr("The set is about to begin.")));
    case RequestState::OnHold:
        //: %1 is a time, %2 an operator.
        return untilStale(Text::tr("The set is on hold since %1, by %2. It begins when it is released.")
                              .arg(momentText(record.sinceMs), record.reason));
    case RequestState::Paused: return pausedSentence(run);
    case RequestState::Evaluating: return Text::tr("A stage has ended. The set looks at which one follows.");
    case RequestState::Terminating:
        //: %1 is a time, %2 an operator.
        return Text::tr("The set was cancelled at %1 by %2. It waits until its %Ln job(s) that have not ended do.",
                        nullptr, openJobs(run))
            .arg(momentText(record.sinceMs), record.reason);
    case RequestState::Cancelled:
        return Text::tr("The set was cancelled at %1 by %2, before a stage began.")
            .arg(momentText(record.endedMs), record.reason);
    case RequestState::Terminated:
        return Text::tr("The set was cancelled by %2 while it ran, and ended at %1.")
            .arg(momentText(record.endedMs), record.reason);
    case RequestState::Success:
    case RequestState::Warning:
    case RequestState::Error: return endSentence(run);
    case RequestState::NotRun: break;
    }
    return {};
}

} // namespace signalbox
