#include "network/consoleapi/taskjson.h"

#include "model/domain/percent.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

QJsonValue time(UtcMs ms)
{
    return isoTime(ms);
}

UtcMs timeOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : kNoTime;
}

quint32 numberOf(const QJsonValue &value)
{
    return static_cast<quint32>(std::clamp<qint64>(value.toInteger(), 0, std::numeric_limits<quint32>::max()));
}

} // namespace

std::optional<ProcessingWindow> processingWindowOf(const QJsonObject &json)
{
    const std::optional<quint8> days = windowDaysFromKey(json.value(QStringLiteral("days")).toString());
    const std::optional<quint16> from = minuteFromKey(json.value(QStringLiteral("from")).toString());
    const std::optional<quint16> to = minuteFromKey(json.value(QStringLiteral("to")).toString());
    if (!days || !from || !to)
        return std::nullopt;
    ProcessingWindow window;
    window.id = numberOf(json.value(QStringLiteral("id")));
    window.folder = FolderId{numberOf(json.value(QStringLiteral("folder")))};
    window.type = jobTypeFromKey(json.value(QStringLiteral("type")).toString()).value_or(JobType{});
    window.days = *days;
    window.fromMinute = *from;
    window.toMinute = *to;
    return window;
}

namespace {

std::optional<TaskRecord> taskOf(const QJsonObject &json)
{
    const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto whole = [&](const char *key) { return json.value(QLatin1String(key)).toInteger(); };
    const std::optional<TaskKind> kind = taskKindFromKey(text("type"));
    const std::optional<TaskState> state = taskStateFromKey(text("state"));
    if (!kind || !state || whole("id") <= 0)
        return std::nullopt; // of a later version
    TaskRecord task;
    task.kind = *kind;
    task.state = *state;
    task.number = static_cast<quint64>(whole("id"));
    task.job = JobId{numberOf(json.value(QStringLiteral("job")))};
    task.parent = numberOf(json.value(QStringLiteral("parent")));
    task.process = processKindFromKey(text("process"));
    task.subject = text("subject");
    task.startMs = timeOf(json.value(QStringLiteral("start")));
    task.endMs = timeOf(json.value(QStringLiteral("end")));
    task.stateSinceMs = timeOf(json.value(QStringLiteral("stateSince")));
    task.untilMs = timeOf(json.value(QStringLiteral("until")));
    task.done = whole("done");
    task.total = whole("total");
    task.reason = text("reason");
    task.rollout = rolloutOf(json.value(QStringLiteral("rollout")).toObject());
    task.isScheduled = json.value(QStringLiteral("scheduled")).toBool();
    task.isQueued = json.value(QStringLiteral("queued")).toBool();
    if (json.value(QStringLiteral("window")).isObject())
        task.window = processingWindowOf(json.value(QStringLiteral("window")).toObject());
    task.isConsole = json.value(QStringLiteral("console")).toBool();
    task.isEncrypted = json.value(QStringLiteral("encrypted")).toBool();
    task.isCancelled = json.value(QStringLiteral("cancelled")).toBool();
    task.peer = text("peer");
    task.bytesIn = whole("bytesIn");
    task.bytesOut = whole("bytesOut");
    return task;
}

} // namespace

QJsonObject toJson(const ProcessingWindow &window)
{
    return {{QStringLiteral("id"), static_cast<qint64>(window.id)},
            {QStringLiteral("folder"), static_cast<qint64>(number(window.folder))},
            {QStringLiteral("type"), window.folder == FolderId{} ? jobTypeKey(window.type) : QString()},
            {QStringLiteral("days"), windowDaysKey(window.days)},
            {QStringLiteral("from"), minuteKey(window.fromMinute)},
            {QStringLiteral("to"), minuteKey(window.toMinute)}};
}

QJsonObject toJson(const TaskRecord &task)
{
    QJsonObject json{{QStringLiteral("type"), taskKindKey(task.kind)},
                     {QStringLiteral("state"), taskStateKey(task.state, task.kind)},
                     {QStringLiteral("id"), static_cast<qint64>(task.number)},
                     {QStringLiteral("subject"), task.subject},
                     {QStringLiteral("description"), taskDescription(task)},
                     {QStringLiteral("start"), time(task.startMs)},
                     {QStringLiteral("end"), time(task.endMs)},
                     {QStringLiteral("reason"), task.reason},
                     {QStringLiteral("cancelled"), task.isCancelled},
                     {QStringLiteral("sentence"), taskStateSentence(task)}};
    if (task.job != JobId{})
        json.insert(QStringLiteral("job"), static_cast<qint64>(number(task.job)));
    if (task.untilMs != kNoTime)
        json.insert(QStringLiteral("until"), time(task.untilMs));
    if (task.kind == TaskKind::Session) {
        json.insert(QStringLiteral("console"), task.isConsole);
        json.insert(QStringLiteral("encrypted"), task.isEncrypted);
        json.insert(QStringLiteral("peer"), task.peer);
        json.insert(QStringLiteral("bytesIn"), task.bytesIn);
        json.insert(QStringLiteral("bytesOut"), task.bytesOut);
        json.insert(QStringLiteral("stateSince"), time(task.stateSinceMs));
        return json;
    }
    if (task.kind == TaskKind::Process) {
        json.insert(QStringLiteral("process"), processKindKey(task.process));
        if (task.parent != 0)
            json.insert(QStringLiteral("parent"), static_cast<qint64>(task.parent));
    } else {
        json.insert(QStringLiteral("scheduled"), task.isScheduled);
        json.insert(QStringLiteral("queued"), task.isQueued);
        json.insert(QStringLiteral("rollout"), rolloutJson(task.rollout));
        if (task.stateSinceMs != kNoTime)
            json.insert(QStringLiteral("stateSince"), time(task.stateSinceMs));
        if (task.window)
            json.insert(QStringLiteral("window"), toJson(*task.window));
    }
    json.insert(QStringLiteral("done"), task.done);
    json.insert(QStringLiteral("total"), task.total);
    if (const std::optional<int> permille = taskPermille(task))
        json.insert(QStringLiteral("percent"), wholePercent(*permille));
    return json;
}

QJsonObject toJson(const TaskList &list)
{
    QJsonArray tasks;
    for (const TaskRecord &task : list.tasks)
        tasks.append(toJson(task));
    return {{QStringLiteral("tasks"), tasks},
            {QStringLiteral("successful"), static_cast<qint64>(list.counters.successful)},
            {QStringLiteral("warning"), static_cast<qint64>(list.counters.warning)},
            {QStringLiteral("failed"), static_cast<qint64>(list.counters.failed)},
            {QStringLiteral("sessionsNotListed"), static_cast<qint64>(list.counters.sessionsNotListed)},
            {QStringLiteral("sessions"), static_cast<qint64>(list.sessions)},
            {QStringLiteral("left"), static_cast<qint64>(list.left)}};
}

Result<TaskList> taskListOf(const QJsonObject &answer)
{
    if (!answer.value(QStringLiteral("tasks")).isArray()) {
        return Error{Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not a list of tasks."), {}};
    }
    TaskList list;
    for (const QJsonValue &json : answer.value(QStringLiteral("tasks")).toArray()) {
        if (std::optional<TaskRecord> task = taskOf(json.toObject()))
            list.tasks.push_back(*std::move(task));
    }
    list.counters.successful = numberOf(answer.value(QStringLiteral("successful")));
    list.counters.warning = numberOf(answer.value(QStringLiteral("warning")));
    list.counters.failed = numberOf(answer.value(QStringLiteral("failed")));
    const auto big = [&](const char *key) {
        return static_cast<quint64>(std::max<qint64>(answer.value(QLatin1String(key)).toInteger(), 0));
    };
    list.counters.sessionsNotListed = big("sessionsNotListed");
    list.sessions = big("sessions");
    list.left = big("left");
    return list;
}

Result<std::vector<ProcessingWindow>> windowsOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("windows"));
    if (!told.isArray()) {
        return Error{
            Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not a list of processing windows."), {}};
    }
    std::vector<ProcessingWindow> windows;
    for (const QJsonValue &json : told.toArray()) {
        if (const std::optional<ProcessingWindow> window = processingWindowOf(json.toObject()))
            windows.push_back(*window);
    }
    return windows;
}

QJsonObject toJson(const WorkReport &report)
{
    QJsonObject json{{QStringLiteral("done"), report.done}, {QStringLiteral("total"), report.total}};
    if (report.process == 0) {
        json.insert(QStringLiteral("process"), processKindKey(ProcessKind::Replay));
        json.insert(QStringLiteral("subject"), report.subject);
    }
    if (report.end)
        json.insert(QStringLiteral("state"), taskStateKey(*report.end, TaskKind::Process));
    if (!report.reason.isEmpty())
        json.insert(QStringLiteral("reason"), report.reason);
    return json;
}

QJsonObject toJson(const WorkAnswer &answer)
{
    return {{QStringLiteral("id"), static_cast<qint64>(answer.process)},
            {QStringLiteral("cancelled"), answer.isCancelled}};
}

WorkAnswer workAnswerOf(const QJsonObject &answer)
{
    return {numberOf(answer.value(QStringLiteral("id"))), answer.value(QStringLiteral("cancelled")).toBool()};
}

Result<WorkReport> workReportOf(const QJsonObject &body, quint32 process)
{
    const auto invalid = [](const QString &text) { return Error{Error::Kind::Invalid, text, {}}; };
    WorkReport report;
    report.process = process;
    for (auto member = body.begin(); member != body.end(); ++member) {
        const QString key = member.key();
        const QJsonValue value = member.value();
        if (key == QStringLiteral("done") || key == QStringLiteral("total")) {
            const qint64 count = value.toInteger(-1);
            if (count < 0)
                return invalid(ConsoleApiText::tr("“%1” takes a whole number from 0 on.").arg(key));
            (key == QStringLiteral("done") ? report.done : report.total) = count;
        } else if (key == QStringLiteral("subject") && process == 0 && value.isString()) {
            report.subject = value.toString();
        } else if (key == QStringLiteral("process") && process == 0) {
            if (processKindFromKey(value.toString()) != ProcessKind::Replay)
                return invalid(ConsoleApiText::tr("“process” must be replay: the server does all other work itself."));
        } else if (key == QStringLiteral("state") && process != 0) {
            report.end = taskStateFromKey(value.toString());
            if (!report.end || !hasEnded(*report.end) || *report.end == TaskState::Terminated)
                return invalid(ConsoleApiText::tr("“state” must be successful, warning or failed."));
        } else if (key == QStringLiteral("reason") && value.isString()) {
            report.reason = value.toString();
        } else {
            return invalid(ConsoleApiText::tr("“%1” is not known here, or not of the right kind.").arg(key.left(40)));
        }
    }
    return report;
}

QString queryOf(const TaskQuery &query)
{
    QStringList kinds;
    for (const TaskKind kind : {TaskKind::Session, TaskKind::Process, TaskKind::Job}) {
        if ((query.kinds & static_cast<quint8>(kind)) != 0)
            kinds << taskKindKey(kind);
    }
    QString text = QStringLiteral("state=%1&kind=%2&limit=%3")
                       .arg(query.completed ? QStringLiteral("completed") : QStringLiteral("active"), kinds.join(u','))
                       .arg(query.limit);
    if (query.job != JobId{})
        text += QStringLiteral("&job=%1").arg(number(query.job));
    if (query.parent != 0)
        text += QStringLiteral("&parent=%1").arg(query.parent);
    return text;
}

Result<TaskQuery> taskQueryOf(const QUrlQuery &query)
{
    TaskQuery wanted;
    const auto invalid = [](const QString &text) { return Error{Error::Kind::Invalid, text, {}}; };
    if (query.hasQueryItem(QStringLiteral("state"))) {
        const QString state = query.queryItemValue(QStringLiteral("state"));
        wanted.completed = state == QStringLiteral("completed");
        if (!wanted.completed && state != QStringLiteral("active"))
            return invalid(ConsoleApiText::tr("“state” must be active or completed."));
    }
    if (query.hasQueryItem(QStringLiteral("kind"))) {
        wanted.kinds = 0;
        for (const QString &key : query.queryItemValue(QStringLiteral("kind"), QUrl::FullyDecoded).split(u',')) {
            const std::optional<TaskKind> kind = taskKindFromKey(key);
            if (!kind)
                return invalid(ConsoleApiText::tr("“kind” takes session, process and job, separated by commas."));
            wanted.kinds = static_cast<quint8>(wanted.kinds | static_cast<quint8>(*kind));
        }
    }
    quint32 job = 0, limit = TaskQuery::kMost;
    for (const auto &[key, into] :
         {std::pair("job", &job), std::pair("parent", &wanted.parent), std::pair("limit", &limit)}) {
        if (!query.hasQueryItem(QLatin1String(key)))
            continue;
        bool isNumber = false;
        *into = query.queryItemValue(QLatin1String(key)).toUInt(&isNumber);
        if (!isNumber)
            return invalid(ConsoleApiText::tr("“%1” takes a whole number from 0 on.").arg(QLatin1String(key)));
    }
    wanted.job = JobId{job};
    wanted.limit = static_cast<int>(std::min<quint32>(limit, TaskQuery::kMost));
    return wanted;
}

} // namespace signalbox::consoleapi
