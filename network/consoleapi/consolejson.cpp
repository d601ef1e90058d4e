#include "network/consoleapi/consolejson.h"

#include "model/domain/eventkind.h"
#include "model/domain/heldreason.h"
#include "model/domain/higherjob.h"
#include "model/domain/text.h"
#include "model/items/itemtext.h"
#include "network/consoleapi/seriesjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

template <class Value, std::size_t N>
QString keyOf(const std::array<std::pair<Value, const char16_t *>, N> &table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &entry) { return entry.first == value; });
    return found == table.end() ? QString() : QString::fromUtf16(found->second);
}

template <class Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char16_t *>, N> &table, const QString &key)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &entry) { return key == QStringView(entry.second); });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

constexpr std::array<std::pair<Error::Kind, const char16_t *>, 11> kErrorKinds{{
    {Error::Kind::None, u"none"},
    {Error::Kind::Invalid, u"invalid"},
    {Error::Kind::NotFound, u"not-found"},
    {Error::Kind::Refused, u"refused"},
    {Error::Kind::Unauthorized, u"unauthorized"},
    {Error::Kind::Forbidden, u"forbidden"},
    {Error::Kind::Io, u"io"},
    {Error::Kind::NoSpace, u"no-space"},
    {Error::Kind::Protocol, u"protocol"},
    {Error::Kind::Database, u"database"},
    {Error::Kind::Cancelled, u"cancelled"},
}};

constexpr std::array<std::pair<Operation, const char16_t *>, 7> kOperations{{
    {Operation::Suspend, u"suspend"},
    {Operation::Resume, u"resume"},
    {Operation::Cancel, u"cancel"},
    {Operation::ReExecute, u"re-execute"},
    {Operation::Delete, u"delete"},
    {Operation::ForceStop, u"force-stop"},
    {Operation::CompleteSplit, u"complete-split"},
}};

constexpr std::array<std::pair<Denial, const char16_t *>, 15> kDenials{{
    {Denial::None, u"none"},
    {Denial::AlreadySuspended, u"already-suspended"},
    {Denial::NotSuspended, u"not-suspended"},
    {Denial::AlreadyFinal, u"already-final"},
    {Denial::NotInTransfer, u"not-in-transfer"},
    {Denial::StillRunning, u"still-running"},
    {Denial::WasRejected, u"was-rejected"},
    {Denial::WasCompleted, u"was-completed"},
    {Denial::AlreadyStopping, u"already-stopping"},
    {Denial::BeingDeleted, u"being-deleted"},
    {Denial::NothingToForce, u"nothing-to-force"},
    {Denial::Expired, u"expired"},
    {Denial::Archived, u"archived"},
    {Denial::NotSplit, u"not-split"},
    {Denial::NotAllReceive, u"not-all-receive"},
}};

constexpr std::array<std::pair<InstallTiming, const char16_t *>, 6> kTimings{{
    {InstallTiming::AtOnce, u"at-once"},
    {InstallTiming::SystemStartUp, u"system-start-up"},
    {InstallTiming::SystemShutdown, u"system-shutdown"},
    {InstallTiming::DateTime, u"date-time"},
    {InstallTiming::UserLogOn, u"user-log-on"},
    {InstallTiming::UserChooses, u"user-chooses"},
}};

QJsonValue id(quint32 number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(number));
}

} // namespace

QJsonValue isoTime(UtcMs ms)
{
    if (ms == kNoTime)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<UtcMs> timeFromJson(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return kNoTime;
    if (!value.isString())
        return std::nullopt;
    const QString text = value.toString();
    if (text.isEmpty())
        return kNoTime;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    const UtcMs ms = time.toMSecsSinceEpoch();
    return ms <= 0 ? std::nullopt : std::optional(ms);
}

QString errorKindKey(Error::Kind kind)
{
    return keyOf(kErrorKinds, kind);
}

Error::Kind errorKindFromKey(const QString &key)
{
    return valueOf(kErrorKinds, key).value_or(Error::Kind::Protocol);
}

QString operationKey(Operation operation)
{
    return keyOf(kOperations, operation);
}

std::optional<Operation> operationFromKey(const QString &key)
{
    return valueOf(kOperations, key);
}

QString denialKey(Denial denial)
{
    return keyOf(kDenials, denial);
}

QString roleKey(NodeRole role)
{
    return role == NodeRole::Relay ? QStringLiteral("relay") : QStringLiteral("client");
}

QString timingKey(InstallTiming timing)
{
    return keyOf(kTimings, timing);
}

std::optional<InstallTiming> timingFromKey(const QString &key)
{
    return valueOf(kTimings, key);
}

QJsonObject toJson(const FolderRecord &folder)
{
    return {
        {QStringLiteral("id"), static_cast<qint64>(number(folder.id))},
        {QStringLiteral("parent"), id(number(folder.parent))},
        {QStringLiteral("name"), folder.name},
        {QStringLiteral("fromAbove"), isFromAbove(folder.id)},
    };
}

QJsonObject toJson(const NodeRecord &node, const Names &names)
{
    QJsonObject attributes;
    for (auto it = node.attributes.cbegin(); it != node.attributes.cend(); ++it)
        attributes.insert(it.key(), it.value());
    return {
        {QStringLiteral("id"), static_cast<qint64>(number(node.id))},
        {QStringLiteral("name"), node.name},
        {QStringLiteral("role"), roleKey(node.role)},
        {QStringLiteral("upper"),
         node.upper == NodeId{} ? QJsonValue(QJsonValue::Null) : QJsonValue(names.node(node.upper))},
        {QStringLiteral("address"), node.address},
        {QStringLiteral("lastContact"), isoTime(node.lastContactMs)},
        {QStringLiteral("registered"), isoTime(node.registeredMs)},
        {QStringLiteral("suspended"), node.suspended},
        {QStringLiteral("attributes"), attributes},
    };
}

QJsonObject toJson(const PackageRecord &package)
{
    return {
        {QStringLiteral("id"), static_cast<qint64>(number(package.id))},
        {QStringLiteral("name"), package.name},
        {QStringLiteral("version"), package.version},
        {QStringLiteral("kind"), payloadKindKey(package.kind)},
        {QStringLiteral("file"), package.fileName},
        {QStringLiteral("size"), package.size},
        {QStringLiteral("sha256"), QString::fromLatin1(package.sha256.toHex())},
        {QStringLiteral("arguments"), package.installArguments},
        {QStringLiteral("statusFile"), package.statusFile},
        {QStringLiteral("added"), isoTime(package.addedMs)},
    };
}

QJsonObject toJson(const Counters &counters)
{
    QJsonObject byStatus;
    for (const Status status : kAllStatuses) {
        if (counters.count(status) > 0)
            byStatus.insert(statusKey(status), static_cast<qint64>(counters.count(status)));
    }
    const std::optional<Status> worst = counters.worst();
    return {
        {QStringLiteral("finished"), static_cast<qint64>(counters.finished())},
        {QStringLiteral("error"), static_cast<qint64>(counters.errors())},
        {QStringLiteral("rejected"), static_cast<qint64>(counters.rejected())},
        {QStringLiteral("total"), static_cast<qint64>(counters.total())},
        {QStringLiteral("silent"), static_cast<qint64>(counters.silent)},
        {QStringLiteral("expired"), static_cast<qint64>(counters.expired)},
        {QStringLiteral("cancelling"), static_cast<qint64>(counters.cancelling)},
        {QStringLiteral("deleting"), static_cast<qint64>(counters.deleting)},
        {QStringLiteral("percent"), counters.permille() / 10.0},
        {QStringLiteral("worst"), worst ? QJsonValue(statusKey(*worst)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("byStatus"), byStatus},
    };
}

/// What is being deleted has no percent (S0 Table 8-3).
QJsonObject countersOf(const JobRecord &job)
{
    QJsonObject counters = toJson(job.counters);
    if (job.deletingSinceMs != kNoTime)
        counters.insert(QStringLiteral("percent"), QJsonValue::Null);
    return counters;
}

QJsonObject toJson(const ArchiveRecord &archive)
{
    return {{QStringLiteral("archived"), isoTime(archive.archivedMs)},
            {QStringLiteral("file"), archive.file},
            {QStringLiteral("bytes"), archive.bytes},
            {QStringLiteral("entries"), archive.entries},
            {QStringLiteral("removed"), isoTime(archive.removedMs)},
            {QStringLiteral("lateReports"), static_cast<qint64>(archive.lateReports)},
            {QStringLiteral("lastLateReport"), isoTime(archive.lastLateMs)}};
}

QJsonObject toJson(const RetentionState &retention)
{
    return {{QStringLiteral("archiveAfterDays"), retention.policy.archiveAfterDays},
            {QStringLiteral("removeAfterDays"), retention.policy.removeAfterDays},
            {QStringLiteral("messageDays"), retention.policy.messageDays},
            {QStringLiteral("folder"),
             retention.folder.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(retention.folder)},
            {QStringLiteral("waiting"), static_cast<qint64>(retention.waiting)},
            {QStringLiteral("problem"), retention.problem},
            {QStringLiteral("problemSince"), isoTime(retention.problemMs)}};
}

/// Of the whole job (domain.md section 2). One that has no destination yet waits for members of its IDs.
int exitCodeOf(const JobRecord &job)
{
    const bool isDeleting = job.deletingSinceMs != kNoTime;
    const bool waits = job.counters.isEmpty() && job.dispatch.phase != JobPhase::Completed && !isDeleting;
    constexpr int kExecuting = 31;
    return waits ? kExecuting : jobExitCode(job.counters, isDeleting);
}

QJsonObject toJson(const JobRecord &job, const Names &names)
{
    QJsonArray packages;
    for (const PackageId package : job.packages)
        packages.append(names.package(package));
    QJsonArray routes;
    const std::vector<quint16> &chosen = job.distribution.chosenRoutes;
    for (std::size_t i = 0; i < job.routes.size(); ++i) {
        QJsonArray relays;
        for (const NodeId relay : job.routes[i].relays)
            relays.append(names.node(relay));
        routes.append(QJsonObject{{QStringLiteral("relays"), relays},
                                  {QStringLiteral("chosen"), std::binary_search(chosen.begin(), chosen.end(), i)},
                                  {QStringLiteral("counters"), toJson(job.routes[i].counters)}});
    }
    QJsonObject json{
        {QStringLiteral("id"), static_cast<qint64>(number(job.id))},
        {QStringLiteral("higherNumber"),
         isFromAbove(job.id) ? QJsonValue(static_cast<qint64>(shownNumber(job.id))) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("name"), job.name},
        {QStringLiteral("type"), jobTypeKey(job.type)},
        {QStringLiteral("folder"), id(number(job.folder))},
        {QStringLiteral("owner"), job.owner},
        {QStringLiteral("priority"), job.priority},
        {QStringLiteral("timing"), timingKey(job.timing)},
        {QStringLiteral("packages"), packages},
        {QStringLiteral("destinations"), static_cast<qint64>(job.destinations)},
        {QStringLiteral("registered"), isoTime(job.registeredMs)},
        {QStringLiteral("registration"), isoTime(job.schedule.registrationMs)},
        {QStringLiteral("scheduled"), isoTime(job.schedule.executionMs)},
        {QStringLiteral("limit"), isoTime(job.schedule.limitMs)},
        {QStringLiteral("installAt"), isoTime(job.installAtMs)},
        {QStringLiteral("executed"), isoTime(job.executedMs)},
        {QStringLiteral("completed"), isoTime(job.completedMs)},
        {QStringLiteral("lastReport"), isoTime(job.lastReportMs)},
        {QStringLiteral("splitKiB"), job.split.sizeKiB},
        {QStringLiteral("splitWaitMs"), job.split.waitMs},
        {QStringLiteral("attributes"), signalbox::toJson(job.distribution.attributes)},
        {QStringLiteral("rollout"), rolloutJson(job.distribution.rollout)},
        {QStringLiteral("deletingSince"), isoTime(job.deletingSinceMs)},
        {QStringLiteral("archiveRequested"), isoTime(job.archive.requestedMs)},
        {QStringLiteral("archiveProblem"), job.archive.problem},
        {QStringLiteral("archiveNextTry"), isoTime(job.archive.nextTryMs)},
        {QStringLiteral("archive"),
         job.archive.isArchived() ? QJsonValue(toJson(job.archive)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("phase"), jobPhaseKey(job.dispatch.phase)},
        {QStringLiteral("phaseStatus"), phaseStatusKey(job.dispatch.status)},
        {QStringLiteral("started"), isoTime(job.dispatch.startedMs)},
        {QStringLiteral("exitCode"), exitCodeOf(job)},
        {QStringLiteral("counters"), countersOf(job)},
        {QStringLiteral("routes"), routes},
    };
    addRequest(json, job.request);
    return json;
}

QJsonObject rolloutJson(const JobRollout &rollout)
{
    QJsonObject json{{QStringLiteral("failed"), static_cast<qint64>(rollout.failed)}};
    if (rollout.stoppedMs != kNoTime)
        json.insert(QStringLiteral("stopped"), isoTime(rollout.stoppedMs));
    if (rollout.overriddenMs != kNoTime)
        json.insert(QStringLiteral("overridden"), isoTime(rollout.overriddenMs));
    if (rollout.unsplitMs != kNoTime)
        json.insert(QStringLiteral("unsplit"), isoTime(rollout.unsplitMs));
    if (rollout.waves == 0)
        return json;
    json.insert(QStringLiteral("wave"), static_cast<qint64>(rollout.wave));
    json.insert(QStringLiteral("waves"), static_cast<qint64>(rollout.waves));
    json.insert(QStringLiteral("waveSince"), isoTime(rollout.waveSinceMs));
    json.insert(QStringLiteral("waveSize"), static_cast<qint64>(rollout.waveSize));
    json.insert(QStringLiteral("waveDone"), static_cast<qint64>(rollout.waveDone));
    json.insert(QStringLiteral("waveEnded"), static_cast<qint64>(rollout.waveEnded));
    json.insert(QStringLiteral("waveNeeded"), static_cast<qint64>(rollout.waveNeeded));
    json.insert(QStringLiteral("waitsFrom"), static_cast<qint64>(number(rollout.waitsFrom)));
    json.insert(QStringLiteral("sentence"), waveSentence(rollout));
    return json;
}

JobRollout rolloutOf(const QJsonObject &json)
{
    const auto whole = [&json](const char *key) {
        return static_cast<quint32>(
            std::clamp<qint64>(json.value(QLatin1String(key)).toInteger(), 0, std::numeric_limits<quint32>::max()));
    };
    const auto time = [&json](const char *key) {
        return timeFromJson(json.value(QLatin1String(key))).value_or(kNoTime);
    };
    JobRollout rollout;
    rollout.failed = whole("failed");
    rollout.stoppedMs = time("stopped");
    rollout.overriddenMs = time("overridden");
    rollout.unsplitMs = time("unsplit");
    rollout.wave = whole("wave");
    rollout.waves = whole("waves");
    rollout.waveSinceMs = time("waveSince");
    rollout.waveSize = whole("waveSize");
    rollout.waveDone = whole("waveDone");
    rollout.waveEnded = whole("waveEnded");
    rollout.waveNeeded = whole("waveNeeded");
    rollout.waitsFrom = InstructionId{whole("waitsFrom")};
    return rollout;
}

Result<QSet<Status>> statusesOf(const QUrlQuery &query)
{
    QSet<Status> statuses;
    const QString wanted = query.queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded);
    for (const QString &key : wanted.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<Status> status = statusFromKey(key);
        if (!status)
            return Error{Error::Kind::Invalid, ConsoleApiText::tr("“status” does not know “%1”.").arg(key), {}};
        statuses.insert(*status);
    }
    return statuses;
}

QJsonObject toJson(const InstructionRow &row, const Names &names, const Surroundings &around, UtcMs nowMs,
                   const TaskRecord *job, const JobRequest *request)
{
    const std::optional<quint16> permille = shownPermille(row.status, row.stopping, row.permille);
    return {
        {QStringLiteral("id"), static_cast<qint64>(number(row.id))},
        {QStringLiteral("destination"), names.node(row.destination)},
        {QStringLiteral("package"), names.package(row.package)},
        {QStringLiteral("status"), statusKey(shownStatus(row.status, row.stopping))},
        {QStringLiteral("detail"), detailKey(row.detail)},
        {QStringLiteral("statusText"), resultText(row)},
        {QStringLiteral("percent"), permille ? QJsonValue(*permille / 10.0) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("stagePercent"), row.permille / 10.0},
        {QStringLiteral("hop"), row.hop},
        {QStringLiteral("relays"), row.relays},
        {QStringLiteral("attempt"), row.attempt},
        {QStringLiteral("retries"), row.retries},
        {QStringLiteral("nextTry"), isoTime(row.nextTryMs)},
        {QStringLiteral("code"), row.code},
        {QStringLiteral("cancelling"), row.stopping == Stopping::Cancelling},
        {QStringLiteral("silent"), (row.overlays & SilentOverlay) != 0},
        {QStringLiteral("expired"), (row.overlays & ExpiredOverlay) != 0},
        {QStringLiteral("resultsHeld"), (row.overlays & ResultsHeldOverlay) != 0},
        {QStringLiteral("since"), isoTime(row.statusSinceMs)},
        {QStringLiteral("executed"), isoTime(row.executedMs)},
        {QStringLiteral("completed"), isoTime(row.completedMs)},
        {QStringLiteral("scheduledInstallation"), isoTime(row.scheduledInstallMs)},
        {QStringLiteral("lastReport"), isoTime(row.lastReportMs)},
        {QStringLiteral("reason"), reasonSentence(row, around, nowMs, job, request)},
    };
}

QJsonObject toJson(const Event &event, const Names &names)
{
    return {
        {QStringLiteral("seq"), static_cast<qint64>(event.seq)},
        {QStringLiteral("at"), isoTime(event.atMs)},
        {QStringLiteral("kind"), eventKindKey(event.kind)},
        {QStringLiteral("attempt"), event.attempt},
        {QStringLiteral("hop"), event.hop},
        {QStringLiteral("node"),
         event.node == NodeId{} ? QJsonValue(QJsonValue::Null) : QJsonValue(names.node(event.node))},
        {QStringLiteral("code"), event.code},
        {QStringLiteral("text"), event.text},
        {QStringLiteral("sentence"), eventText(event)},
    };
}

QJsonObject toJson(const Forecast &forecast)
{
    QJsonArray curve;
    for (std::size_t i = 0; i < forecast.times.size(); ++i) {
        curve.append(QJsonObject{{QStringLiteral("at"), isoTime(forecast.times[i])},
                                 {QStringLiteral("low"), forecast.low[i]},
                                 {QStringLiteral("median"), forecast.median[i]},
                                 {QStringLiteral("high"), forecast.high[i]}});
    }
    const auto count = [](quint32 number) { return static_cast<qint64>(number); };
    return {{QStringLiteral("from"), isoTime(forecast.fromMs)},
            {QStringLiteral("finish"), isoTime(forecast.finishMs)},
            {QStringLiteral("finishEarly"), isoTime(forecast.finishEarlyMs)},
            {QStringLiteral("finishLate"), isoTime(forecast.finishLateMs)},
            {QStringLiteral("total"), count(forecast.total)},
            {QStringLiteral("ended"), count(forecast.ended)},
            {QStringLiteral("expected"), count(forecast.expected)},
            {QStringLiteral("expiring"), count(forecast.expiring)},
            {QStringLiteral("unreachable"), count(forecast.unreachable)},
            {QStringLiteral("halted"), count(forecast.halted)},
            {QStringLiteral("behindStopped"), count(forecast.behindStopped)},
            {QStringLiteral("measured"), count(forecast.measured)},
            {QStringLiteral("courses"), count(forecast.courses)},
            {QStringLiteral("oneOf"), count(forecast.oneOf)},
            {QStringLiteral("sentence"), ItemText::forecast(forecast)},
            {QStringLiteral("curve"), curve}};
}

QJsonObject toJson(const CommandOutcome &outcome)
{
    QJsonObject json{
        {QStringLiteral("affected"), static_cast<qint64>(outcome.affected)},
        {QStringLiteral("unchanged"), static_cast<qint64>(outcome.unchanged)},
        {QStringLiteral("refused"), static_cast<qint64>(outcome.refused)},
        {QStringLiteral("id"), id(outcome.createdId)},
        {QStringLiteral("seq"), static_cast<qint64>(outcome.seq)},
    };
    if (outcome.refused > 0) {
        json.insert(QStringLiteral("reason"), denialKey(outcome.mainDenial));
        json.insert(QStringLiteral("reasonText"), denialsText(outcome.denials));
        QJsonArray reasons;
        for (const DenialCount &reason : outcome.denials) {
            reasons.append(QJsonObject{{QStringLiteral("reason"), denialKey(reason.denial)},
                                       {QStringLiteral("count"), static_cast<qint64>(reason.count)},
                                       {QStringLiteral("text"), denialText(reason.denial)}});
        }
        json.insert(QStringLiteral("reasons"), reasons);
    }
    if (!outcome.token.isEmpty())
        json.insert(QStringLiteral("token"), outcome.token);
    return json;
}

QJsonObject toJson(const OperatorRecord &record, UtcMs nowMs)
{
    const TokenState state = tokenState(record, nowMs);
    return {{QStringLiteral("id"), static_cast<qint64>(number(record.id))},
            {QStringLiteral("name"), record.name},
            {QStringLiteral("role"), operatorRoleKey(record.role)},
            {QStringLiteral("roleText"), operatorRoleText(record.role)},
            {QStringLiteral("state"), tokenStateKey(state)},
            {QStringLiteral("stateText"), tokenStateText(state)},
            {QStringLiteral("created"), isoTime(record.createdMs)},
            {QStringLiteral("tokenMade"), isoTime(record.tokenMs)},
            {QStringLiteral("expires"), isoTime(record.expiresMs)},
            {QStringLiteral("revoked"), isoTime(record.revokedMs)},
            {QStringLiteral("lastUsed"), isoTime(record.lastUsedMs)}};
}

std::optional<OperatorRecord> operatorFromJson(const QJsonObject &told)
{
    const auto text = [&](const char *key) { return told.value(QLatin1String(key)); };
    const qint64 id = text("id").toInteger();
    const auto role = operatorRoleFromKey(text("role").toString());
    const auto created = timeFromJson(text("created")), made = timeFromJson(text("tokenMade"));
    const auto expires = timeFromJson(text("expires")), revoked = timeFromJson(text("revoked"));
    const auto used = timeFromJson(text("lastUsed"));
    if (id <= 0 || id > std::numeric_limits<quint32>::max() || !role || !created || !made || !expires || !revoked
        || !used)
        return std::nullopt;
    return OperatorRecord{OperatorId{static_cast<quint32>(id)},
                          text("name").toString().left(kMaxNameLength),
                          *role,
                          *created,
                          *made,
                          *expires,
                          *revoked,
                          *used};
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("kind"), errorKindKey(error.kind)}, {QStringLiteral("text"), error.text}}}};
}

} // namespace signalbox::consoleapi
