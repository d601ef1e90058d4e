#include "network/consoleapi/dispatchjson.h"

#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/seriesjson.h"
#include "network/consoleapi/taskjson.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace signalbox::consoleapi {

namespace {

const QString kId = QStringLiteral("id");
const QString kJob = QStringLiteral("job");
const QString kName = QStringLiteral("name");
const QString kSlot = QStringLiteral("slot");
const QString kRunning = QStringLiteral("running");
const QString kPending = QStringLiteral("pending");
const QString kLockedBy = QStringLiteral("lockedBy");
const QString kLockedByName = QStringLiteral("lockedByName");

UtcMs timeOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : kNoTime;
}

quint32 numberOf(const QJsonValue &value)
{
    return static_cast<quint32>(std::clamp<qint64>(value.toInteger(), 0, std::numeric_limits<quint32>::max()));
}

QJsonValue whole(quint32 value)
{
    return static_cast<qint64>(value);
}

QJsonValue jobOrNull(JobId job)
{
    return job == JobId{} ? QJsonValue(QJsonValue::Null) : whole(number(job));
}

} // namespace

QJsonObject toJson(const JobStanding &at)
{
    QJsonArray places;
    for (const SlotPlace &place : at.places)
        places.append(QJsonObject{{kSlot, whole(number(place.slot))},
                                  {kName, place.name},
                                  {QStringLiteral("position"), whole(place.position)}});
    QJsonObject json{
        {kJob, whole(number(at.job))},
        {kName, at.name},
        {QStringLiteral("phase"), jobPhaseKey(at.phase)},
        {QStringLiteral("status"), phaseStatusKey(at.status)},
        {QStringLiteral("phaseText"), phasePairText(at.phase, at.status)},
        {QStringLiteral("waitsFor"), dispatchWaitKey(at.wait)},
        {QStringLiteral("beingDeleted"), at.isBeingDeleted},
        {QStringLiteral("since"), isoTime(at.sinceMs)},
        {QStringLiteral("until"), isoTime(at.untilMs)},
        {QStringLiteral("position"), at.position == 0 ? QJsonValue(QJsonValue::Null) : whole(at.position)},
        {QStringLiteral("queued"), whole(at.queued)},
        {QStringLiteral("places"), places},
        {kSlot, at.slot},
        {QStringLiteral("blocker"), jobOrNull(at.blocker)},
        {QStringLiteral("blockerName"), at.blockerName},
        {QStringLiteral("aged"), at.isAged},
        {QStringLiteral("by"), at.by},
        {QStringLiteral("owner"), at.owner},
        {QStringLiteral("activeLimit"), whole(at.limit)},
        {QStringLiteral("window"), at.window ? QJsonValue(toJson(*at.window)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("completed"), whole(at.done)},
        {QStringLiteral("failed"), whole(at.bad)},
        {QStringLiteral("total"), whole(at.total)},
        {QStringLiteral("diagnostics"), standingSentence(at)}};
    addRequest(json, at.request);
    json.insert(QStringLiteral("repetition"),
                at.series ? QJsonValue(toJson(*at.series)) : QJsonValue(QJsonValue::Null));
    return json;
}

std::optional<JobStanding> standingOf(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const std::optional<JobPhase> phase = jobPhaseFromKey(text("phase"));
    const std::optional<PhaseStatus> status = phaseStatusFromKey(text("status"));
    if (!phase || !status)
        return std::nullopt;
    JobStanding at;
    at.job = JobId{numberOf(json.value(kJob))};
    at.name = json.value(kName).toString();
    at.phase = *phase;
    at.status = *status;
    at.wait = dispatchWaitFromKey(text("waitsFor"));
    at.isBeingDeleted = json.value(QStringLiteral("beingDeleted")).toBool();
    at.sinceMs = timeOf(json.value(QStringLiteral("since")));
    at.untilMs = timeOf(json.value(QStringLiteral("until")));
    at.position = numberOf(json.value(QStringLiteral("position")));
    at.queued = numberOf(json.value(QStringLiteral("queued")));
    for (const QJsonValue &place : json.value(QStringLiteral("places")).toArray())
        at.places.push_back({DispatchRuleId{numberOf(place[kSlot])}, place[kName].toString(),
                             numberOf(place[QStringLiteral("position")])});
    at.slot = json.value(kSlot).toString();
    at.blocker = JobId{numberOf(json.value(QStringLiteral("blocker")))};
    at.blockerName = text("blockerName");
    at.isAged = json.value(QStringLiteral("aged")).toBool();
    at.by = text("by");
    at.owner = text("owner");
    at.limit = numberOf(json.value(QStringLiteral("activeLimit")));
    if (json.value(QStringLiteral("window")).isObject())
        at.window = processingWindowOf(json.value(QStringLiteral("window")).toObject());
    at.done = numberOf(json.value(QStringLiteral("completed")));
    at.bad = numberOf(json.value(QStringLiteral("failed")));
    at.total = numberOf(json.value(QStringLiteral("total")));
    at.request = requestIn(json);
    at.series = seriesFromJson(json.value(QStringLiteral("repetition")));
    return at;
}

QJsonObject toJson(const DispatchState &state)
{
    QJsonArray rules;
    for (const DispatchRule &rule : state.rules) {
        QJsonObject json = signalbox::toJson(rule.body);
        json.insert(kId, whole(number(rule.id)));
        rules.append(json);
    }
    QJsonArray slotStates;
    for (const SlotState &slot : state.slotStates) {
        const auto rule = std::find_if(state.rules.begin(), state.rules.end(),
                                       [&slot](const DispatchRule &one) { return one.id == slot.id; });
        const auto *known = rule == state.rules.end() ? nullptr : std::get_if<ExecutionSlot>(&rule->body);
        slotStates.append(QJsonObject{{kId, whole(number(slot.id))},
                                      {kName, known ? known->name : QString()},
                                      {kRunning, whole(slot.running)},
                                      {kPending, whole(slot.pending)},
                                      {kLockedBy, jobOrNull(slot.lockedBy)},
                                      {kLockedByName, slot.lockedByName}});
    }
    return {{QStringLiteral("rules"), rules},
            {QStringLiteral("slots"), slotStates},
            {kRunning, whole(state.running)},
            {QStringLiteral("queued"), whole(state.queued)}};
}

DispatchState dispatchStateOf(const QJsonObject &json)
{
    DispatchState state;
    for (const QJsonValue &value : json.value(QStringLiteral("rules")).toArray()) {
        QJsonObject rule = value.toObject();
        const DispatchRuleId id{numberOf(rule.take(kId))};
        if (Result<DispatchRuleBody> body = dispatchRuleOf(rule))
            state.rules.push_back({id, std::move(body).value()});
    }
    for (const QJsonValue &slot : json.value(QStringLiteral("slots")).toArray()) {
        state.slotStates.push_back({DispatchRuleId{numberOf(slot[kId])}, numberOf(slot[kRunning]),
                                    numberOf(slot[kPending]), JobId{numberOf(slot[kLockedBy])},
                                    slot[kLockedByName].toString()});
    }
    state.running = numberOf(json.value(kRunning));
    state.queued = numberOf(json.value(QStringLiteral("queued")));
    return state;
}

} // namespace signalbox::consoleapi
