#include "model/store/archiveformat.h"

#include "model/domain/eventkind.h"
#include "model/domain/text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace signalbox::archive {

namespace {

constexpr std::array<std::pair<quint8, const char16_t *>, 8> kOverlays{{
    {SilentOverlay, u"silent"},
    {ExpiredOverlay, u"expired"},
    {ResultsHeldOverlay, u"results-held"},
    {SuspendRequestedOverlay, u"suspend-requested"},
    {ResumeRequestedOverlay, u"resume-requested"},
    {StartedFromWaitingOverlay, u"started-from-waiting"},
    {WithdrawnOverlay, u"withdrawn"},
    {LetGoOverlay, u"let-go"},
}};

QJsonValue timeValue(UtcMs ms)
{
    if (ms == kNoTime)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

UtcMs timeFrom(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? kNoTime : QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

QJsonValue whole(qint64 number)
{
    return number;
}

QByteArray lineOf(const QString &name, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{name, object}}).toJson(QJsonDocument::Compact);
}

QJsonObject countersJson(const Counters &counters)
{
    QJsonObject json{{QStringLiteral("finished"), whole(counters.finished())},
                     {QStringLiteral("error"), whole(counters.errors())},
                     {QStringLiteral("rejected"), whole(counters.rejected())},
                     {QStringLiteral("total"), whole(counters.total())}};
    QJsonObject byStatus;
    for (const Status status : kAllStatuses) {
        if (counters.count(status) > 0)
            byStatus.insert(statusKey(status), whole(counters.count(status)));
    }
    json.insert(QStringLiteral("byStatus"), byStatus);
    json.insert(QStringLiteral("expired"), whole(counters.expired));
    return json;
}

template <class Number>
void take(const QJsonObject &object, const QString &key, Number &number)
{
    number = static_cast<Number>(object.value(key).toInteger(static_cast<qint64>(number)));
}

std::optional<StatusDetail> detailFrom(const QString &key)
{
    for (int i = 0; i <= static_cast<int>(StatusDetail::CancelledByClient); ++i) {
        if (detailKey(static_cast<StatusDetail>(i)) == key)
            return static_cast<StatusDetail>(i);
    }
    return std::nullopt;
}

} // namespace

QByteArray line(const Head &head)
{
    const JobRecord &job = head.job;
    QJsonArray packages, routes;
    for (const PackageId package : job.packages)
        packages.append(whole(number(package)));
    for (const RouteSummary &route : job.routes) {
        QJsonArray relays;
        for (const NodeId relay : route.relays)
            relays.append(whole(number(relay)));
        routes.append(QJsonObject{{QStringLiteral("relays"), relays},
                                  {QStringLiteral("counters"), countersJson(route.counters)}});
    }
    return lineOf(
        QStringLiteral("archive"),
        {{QStringLiteral("format"), kFormat},
         {QStringLiteral("server"), head.server},
         {QStringLiteral("archived"), timeValue(head.archivedMs)},
         {QStringLiteral("job"), QJsonObject{{QStringLiteral("id"), whole(number(job.id))},
                                             {QStringLiteral("name"), job.name},
                                             {QStringLiteral("type"), jobTypeKey(job.type)},
                                             {QStringLiteral("folder"), head.folderPath},
                                             {QStringLiteral("owner"), job.owner},
                                             {QStringLiteral("priority"), job.priority},
                                             {QStringLiteral("packages"), packages},
                                             {QStringLiteral("destinations"), whole(job.destinations)},
                                             {QStringLiteral("registered"), timeValue(job.registeredMs)},
                                             {QStringLiteral("registration"), timeValue(job.schedule.registrationMs)},
                                             {QStringLiteral("scheduled"), timeValue(job.schedule.executionMs)},
                                             {QStringLiteral("limit"), timeValue(job.schedule.limitMs)},
                                             {QStringLiteral("executed"), timeValue(job.executedMs)},
                                             {QStringLiteral("completed"), timeValue(job.completedMs)},
                                             {QStringLiteral("lastReport"), timeValue(job.lastReportMs)},
                                             {QStringLiteral("counters"), countersJson(job.counters)},
                                             {QStringLiteral("routes"), routes}}}});
}

QByteArray line(const NodeRecord &node)
{
    return lineOf(QStringLiteral("node"), {{QStringLiteral("id"), whole(number(node.id))},
                                           {QStringLiteral("name"), node.name},
                                           {QStringLiteral("relay"), node.role == NodeRole::Relay}});
}

QByteArray line(const PackageRecord &package)
{
    return lineOf(QStringLiteral("package"), {{QStringLiteral("id"), whole(number(package.id))},
                                              {QStringLiteral("name"), package.name},
                                              {QStringLiteral("version"), package.version},
                                              {QStringLiteral("sha256"), QString::fromLatin1(package.sha256.toHex())}});
}

QByteArray line(const InstructionRow &row)
{
    QJsonArray overlays;
    for (const auto &[bit, key] : kOverlays) {
        if ((row.overlays & bit) != 0)
            overlays.append(QString::fromUtf16(key));
    }
    return lineOf(QStringLiteral("instruction"),
                  {{QStringLiteral("id"), whole(number(row.id))},
                   {QStringLiteral("destination"), whole(number(row.destination))},
                   {QStringLiteral("package"), whole(number(row.package))},
                   {QStringLiteral("status"), statusKey(row.status)},
                   {QStringLiteral("detail"), detailKey(row.detail)},
                   {QStringLiteral("deleting"), row.stopping == Stopping::Deleting},
                   {QStringLiteral("overlays"), overlays},
                   {QStringLiteral("permille"), row.permille},
                   {QStringLiteral("segmentPermille"), row.segmentPermille},
                   {QStringLiteral("attempt"), row.attempt},
                   {QStringLiteral("retries"), row.retries},
                   {QStringLiteral("route"), row.route},
                   {QStringLiteral("hop"), row.hop},
                   {QStringLiteral("relays"), row.relays},
                   {QStringLiteral("code"), row.code},
                   {QStringLiteral("executed"), timeValue(row.executedMs)},
                   {QStringLiteral("completed"), timeValue(row.completedMs)},
                   {QStringLiteral("scheduledInstallation"), timeValue(row.scheduledInstallMs)},
                   {QStringLiteral("lastReport"), timeValue(row.lastReportMs)},
                   {QStringLiteral("since"), timeValue(row.statusSinceMs)},
                   {QStringLiteral("nextTry"), timeValue(row.nextTryMs)}});
}

QByteArray line(const Event &event)
{
    return lineOf(QStringLiteral("event"), {{QStringLiteral("seq"), whole(static_cast<qint64>(event.seq))},
                                            {QStringLiteral("at"), timeValue(event.atMs)},
                                            {QStringLiteral("kind"), eventKindKey(event.kind)},
                                            {QStringLiteral("hop"), event.hop},
                                            {QStringLiteral("detail"), event.detail},
                                            {QStringLiteral("attempt"), event.attempt},
                                            {QStringLiteral("node"), whole(number(event.node))},
                                            {QStringLiteral("reportSeq"), whole(event.reportSeq)},
                                            {QStringLiteral("code"), event.code},
                                            {QStringLiteral("a"), whole(event.a)},
                                            {QStringLiteral("b"), whole(event.b)},
                                            {QStringLiteral("text"), event.text}});
}

QByteArray line(const End &end)
{
    return lineOf(QStringLiteral("end"), {{QStringLiteral("instructions"), whole(end.instructions)},
                                          {QStringLiteral("events"), whole(end.events)}});
}

NodeRecord nodeFrom(const QJsonObject &object)
{
    NodeRecord node;
    take(object, QStringLiteral("id"), node.id);
    node.name = object.value(QStringLiteral("name")).toString();
    node.role = object.value(QStringLiteral("relay")).toBool() ? NodeRole::Relay : NodeRole::Client;
    return node;
}

PackageRecord packageFrom(const QJsonObject &object)
{
    PackageRecord package;
    take(object, QStringLiteral("id"), package.id);
    package.name = object.value(QStringLiteral("name")).toString();
    package.version = object.value(QStringLiteral("version")).toString();
    package.sha256 = QByteArray::fromHex(object.value(QStringLiteral("sha256")).toString().toLatin1());
    return package;
}

std::optional<InstructionRow> rowFrom(const QJsonObject &object)
{
    const auto status = statusFromKey(object.value(QStringLiteral("status")).toString());
    const auto detail = detailFrom(object.value(QStringLiteral("detail")).toString());
    if (!status || !detail)
        return std::nullopt;
    InstructionRow row;
    row.status = *status;
    row.detail = *detail;
    row.stopping = object.value(QStringLiteral("deleting")).toBool() ? Stopping::Deleting : Stopping::None;
    for (const QJsonValue &overlay : object.value(QStringLiteral("overlays")).toArray()) {
        for (const auto &[bit, key] : kOverlays) {
            if (overlay.toString() == QStringView(key))
                row.overlays = static_cast<quint8>(row.overlays | bit);
        }
    }
    take(object, QStringLiteral("id"), row.id);
    take(object, QStringLiteral("destination"), row.destination);
    take(object, QStringLiteral("package"), row.package);
    take(object, QStringLiteral("permille"), row.permille);
    take(object, QStringLiteral("segmentPermille"), row.segmentPermille);
    take(object, QStringLiteral("attempt"), row.attempt);
    take(object, QStringLiteral("retries"), row.retries);
    take(object, QStringLiteral("route"), row.route);
    take(object, QStringLiteral("hop"), row.hop);
    take(object, QStringLiteral("relays"), row.relays);
    take(object, QStringLiteral("code"), row.code);
    row.executedMs = timeFrom(object.value(QStringLiteral("executed")));
    row.completedMs = timeFrom(object.value(QStringLiteral("completed")));
    row.scheduledInstallMs = timeFrom(object.value(QStringLiteral("scheduledInstallation")));
    row.lastReportMs = timeFrom(object.value(QStringLiteral("lastReport")));
    row.statusSinceMs = timeFrom(object.value(QStringLiteral("since")));
    row.nextTryMs = timeFrom(object.value(QStringLiteral("nextTry")));
    return row;
}

std::optional<Event> eventFrom(const QJsonObject &object)
{
    const auto kind = eventKindFromKey(object.value(QStringLiteral("kind")).toString());
    if (!kind)
        return std::nullopt;
    Event event;
    event.kind = *kind;
    take(object, QStringLiteral("seq"), event.seq);
    event.atMs = timeFrom(object.value(QStringLiteral("at")));
    take(object, QStringLiteral("hop"), event.hop);
    take(object, QStringLiteral("detail"), event.detail);
    take(object, QStringLiteral("attempt"), event.attempt);
    take(object, QStringLiteral("node"), event.node);
    take(object, QStringLiteral("reportSeq"), event.reportSeq);
    take(object, QStringLiteral("code"), event.code);
    take(object, QStringLiteral("a"), event.a);
    take(object, QStringLiteral("b"), event.b);
    event.text = object.value(QStringLiteral("text")).toString();
    return event;
}

End endFrom(const QJsonObject &object)
{
    End end;
    take(object, QStringLiteral("instructions"), end.instructions);
    take(object, QStringLiteral("events"), end.events);
    return end;
}

} // namespace signalbox::archive
