#include "model/domain/activity.h"

#include "model/domain/audit.h"
#include "model/domain/seriesmessages.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace signalbox {

namespace {

constexpr quint16 kUnknownKind = 9001;
constexpr const char *kContext = "Activity";
const QString kSeverityKeys[]{QStringLiteral("information"), QStringLiteral("warning"), QStringLiteral("error")};

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString plain(qint64 value)
{
    return QString::number(value);
}

/// "name, version, size" of a JSON object's members, in stable words.
QString membersOf(const QString &json)
{
    const QJsonObject object = objectOf(json);
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = it.value();
        parts << it.key() + QStringLiteral(": ")
                     + (value.isDouble()   ? plain(value.toInteger())
                        : value.isBool()   ? (value.toBool() ? QStringLiteral("yes") : QStringLiteral("no"))
                        : value.isString() ? value.toString()
                                           : QStringLiteral("-"));
    }
    return parts.isEmpty() ? json : parts.join(QStringLiteral(", "));
}

bool holdsTransfer(const Event &event)
{
    return event.text.startsWith(QStringLiteral("{\"suspended\":")) && !event.text.contains(u',');
}

quint16 numberOfAudit(const Event &event)
{
    if (event.detail != kAuditRecord)
        return 5005;
    switch (auditRecord(objectOf(event.text)).result) {
    case AuditResult::Done: return 5001;
    case AuditResult::Partly: return 5002;
    case AuditResult::Refused: return 5003;
    }
    return 5001;
}

/// A time kNoTime is nothing.
QString timeParameter(UtcMs ms)
{
    return ms == kNoTime ? QString() : plain(ms);
}

QString statusParameter(Status status, quint8 detail)
{
    const QString reason = detailKey(static_cast<StatusDetail>(detail));
    return reason.isEmpty() ? statusKey(status) : statusKey(status) + u'/' + reason;
}

QStringList parametersOf(const Event &event, quint16 number, QString &operatorName)
{
    const QString code = plain(event.code);
    const QString tries = plain(std::max<qint64>(event.b, 1)); // the failed one is a try, counted or not
    switch (event.kind) {
    case EventKind::TransferStarted:
    case EventKind::HopReached: return {plain(event.hop)};
    case EventKind::TransferProgress: return {plain(event.a), event.b > 0 ? plain(event.b) : QStringLiteral("-1")};
    case EventKind::WaitingAtClient: return {statusParameter(Status::WaitingForInstallation, event.detail)};
    case EventKind::CompletedOk: return {code, event.text};
    case EventKind::Failed: return number == 2011 ? QStringList{event.text} : QStringList{code, event.text};
    case EventKind::StartupFailed:
        return {tries, statusParameter(Status::StartupFailure, event.detail), timeParameter(event.a)};
    case EventKind::CommunicationFailed: return {tries, event.text, timeParameter(event.a)};
    case EventKind::Expired: return {timeParameter(event.a)};
    case EventKind::NewAttempt: return {plain(event.attempt)};
    case EventKind::ReportIgnored: return {event.detail == kIgnoredCounted ? plain(event.b) : event.text};
    case EventKind::Note: return number == 2037 ? QStringList{plain(event.b), event.text} : QStringList{event.text};
    case EventKind::FolderChanged:
        return number == 3006 ? QStringList{plain(event.a)} : QStringList{plain(event.a), membersOf(event.text)};
    case EventKind::PackageAdded: {
        const QJsonObject package = objectOf(event.text);
        return {plain(event.a), packageText(package.value(QStringLiteral("name")).toString(),
                                            package.value(QStringLiteral("version")).toString())};
    }
    case EventKind::NodeRegistered: {
        const QJsonObject node = objectOf(event.text);
        return {node.value(QStringLiteral("name")).toString(), node.value(QStringLiteral("role")).toString()};
    }
    case EventKind::NodeChanged: return number == 4002 ? QStringList{membersOf(event.text)} : QStringList{};
    case EventKind::RetentionChanged: return {membersOf(event.text)};
    case EventKind::JobHeld:
        if (event.detail == kHeldWave)
            return number == 3015 ? QStringList{plain(event.a)} : QStringList{plain(event.a), event.text};
        return number == 3012 ? QStringList{} : QStringList{event.text};
    case EventKind::ProcessingWindowChanged:
        return number == 3014 ? QStringList{plain(event.a)} : QStringList{plain(event.a), membersOf(event.text)};
    case EventKind::JobArchived: return {event.text, plain(event.a)};
    case EventKind::Rejected:
    case EventKind::CancelRefused:
    case EventKind::StopForced:
    case EventKind::MessageRead:
    case EventKind::LateReport:
    case EventKind::NodeRemoved:
    case EventKind::ArchiveRemoved:
    case EventKind::CommandRefused: return {event.text};
    case EventKind::Audit: {
        if (event.detail != kAuditRecord)
            return {event.text};
        const AuditRecord record = auditRecord(objectOf(event.text));
        operatorName = record.operatorName;
        return {record.command, number == 5003 ? record.reason : record.text};
    }
    case EventKind::ServerMessage: {
        QStringList list;
        const QJsonArray parameters = QJsonDocument::fromJson(event.text.toUtf8()).array();
        for (const QJsonValue &parameter : parameters)
            list << parameter.toString();
        return list;
    }
    case EventKind::Created:
    case EventKind::HeldByUser:
    case EventKind::ExecutionStarted:
    case EventKind::Retried:
    case EventKind::SuspendRequested:
    case EventKind::Suspended:
    case EventKind::ResumeRequested:
    case EventKind::Resumed:
    case EventKind::Continued:
    case EventKind::CancelRequested:
    case EventKind::CancelConfirmed:
    case EventKind::DeleteRequested:
    case EventKind::DeleteConfirmed:
    case EventKind::WithdrawConfirmed:
    case EventKind::SilenceBegan:
    case EventKind::SilenceEnded:
    case EventKind::ResultsHeld:
    case EventKind::ResultsReleased:
    case EventKind::JobCreated:
    case EventKind::JobDeleteRequested:
    case EventKind::JobGone:
    case EventKind::JobReleased:
    case EventKind::ServerStarted:
    case EventKind::ServerStopped: return {};
    }
    return {plain(static_cast<qint64>(event.kind))};
}

QString sizeText(qint64 bytes, const QLocale &locale)
{
    return bytes < 0 ? QStringLiteral("?") : locale.formattedDataSize(bytes, 1);
}

/// "startup-failure/power-off" in the words of the user.
QString statusWords(const QString &key)
{
    const auto status = statusFromKey(key.section(u'/', 0, 0));
    if (!status)
        return key;
    const QString reason = key.section(u'/', 1);
    for (int detail = 0; detail <= 255; ++detail) {
        if (!reason.isEmpty() && detailKey(static_cast<StatusDetail>(detail)) == reason)
            return statusText(*status, static_cast<StatusDetail>(detail));
    }
    return statusText(*status);
}

QString shown(char kind, const QString &value, bool isLocal)
{
    static const QLocale plainLocale = QLocale::c();
    if (value.isEmpty())
        return isLocal || kind != 't' ? QString() : QStringLiteral("-");
    switch (kind) {
    case 't':
        return isLocal ? momentText(value.toLongLong())
                       : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC).toString(Qt::ISODate);
    case 'b': return sizeText(value.toLongLong(), isLocal ? QLocale() : plainLocale);
    case 'n': return isLocal ? QLocale().toString(value.toLongLong()) : value;
    case 's':
        return isLocal ? statusWords(value)
                       : QString(value).replace(u'-', u' ').replace(QStringLiteral("/"), QStringLiteral(", "));
    default: return value;
    }
}

QString filled(const QString &text, const char *kinds, const QStringList &parameters, bool isLocal)
{
    // In one pass: a parameter may hold what looks like the place of another one.
    QString made;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (place < 1) {
            made += text[i];
            continue;
        }
        ++i;
        const auto at = static_cast<std::size_t>(place - 1);
        const char kind = at < qstrlen(kinds) ? kinds[at] : 'x';
        made += shown(kind, parameters.value(place - 1), isLocal);
    }
    return made.trimmed();
}

} // namespace

QString severityKey(Severity severity)
{
    return kSeverityKeys[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severityFromKey(const QString &key)
{
    for (const Severity severity : kSeverities) {
        const QString known = severityKey(severity);
        if (key == known || (key.size() == 1 && known.startsWith(key)))
            return severity;
    }
    return std::nullopt;
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Information: return QCoreApplication::translate("Activity", "Information", "severity of a message");
    case Severity::Warning: return QCoreApplication::translate("Activity", "Warning", "severity of a message");
    case Severity::Error: return QCoreApplication::translate("Activity", "Error", "severity of a message");
    }
    return {};
}

const MessageKind *messageKind(quint16 number)
{
    const std::span<const MessageKind> all = messageKinds();
    const auto found =
        std::partition_point(all.begin(), all.end(), [number](const MessageKind &k) { return k.number < number; });
    return found != all.end() && found->number == number ? &*found : nullptr;
}

QString messageId(const MessageKind &kind)
{
    return QStringLiteral("SBX%1%2").arg(kind.number).arg(QLatin1Char("IWE"[static_cast<int>(kind.severity)]));
}

std::optional<quint16> messageNumberFromId(const QString &id)
{
    QString digits = id.toUpper();
    if (digits.startsWith(QStringLiteral("SBX")))
        digits.remove(0, 3);
    if (digits.size() == 5 && QStringLiteral("IWE").contains(digits.back()))
        digits.chop(1);
    bool isNumber = false;
    const quint16 number = digits.toUShort(&isNumber);
    if (!isNumber || digits.size() != 4)
        return std::nullopt;
    return number;
}

QString messageExplanation(const MessageKind &kind)
{
    return QCoreApplication::translate(kContext, kind.explanation);
}

QString messageAction(const MessageKind &kind)
{
    return kind.action != nullptr ? QCoreApplication::translate(kContext, kind.action)
                                  : QCoreApplication::translate("Activity", "Nothing needs to be done.");
}

quint16 messageNumberOf(const Event &event)
{
    switch (event.kind) {
    case EventKind::Created: return 2001;
    case EventKind::TransferStarted: return 2002;
    case EventKind::TransferProgress: return 2003;
    case EventKind::HopReached: return 2004;
    case EventKind::WaitingAtClient: return 2005;
    case EventKind::HeldByUser: return 2006;
    case EventKind::ExecutionStarted: return 2007;
    case EventKind::CompletedOk:
        return static_cast<StatusDetail>(event.detail) == StatusDetail::AlreadyDistributed ? 2009 : 2008;
    case EventKind::Failed:
        return static_cast<StatusDetail>(event.detail) == StatusDetail::CancelledByClient ? 2011 : 2010;
    case EventKind::Rejected: return 2012;
    case EventKind::StartupFailed: return 2013;
    case EventKind::CommunicationFailed: return 2014;
    case EventKind::Retried: return 2015;
    case EventKind::SuspendRequested: return 2016;
    case EventKind::Suspended: return 2017;
    case EventKind::ResumeRequested: return 2018;
    case EventKind::Resumed: return 2019;
    case EventKind::Continued: return 2020;
    case EventKind::CancelRequested: return 2021;
    case EventKind::CancelConfirmed: return 2022;
    case EventKind::CancelRefused: return 2023;
    case EventKind::DeleteRequested: return 2024;
    case EventKind::DeleteConfirmed: return 2025;
    case EventKind::Expired:
        if (event.b == kExpiredStale)
            return 2041;
        return event.detail == 1 ? 2026 : 2027;
    case EventKind::WithdrawConfirmed: return 2028;
    case EventKind::SilenceBegan: return 2029;
    case EventKind::SilenceEnded: return 2030;
    case EventKind::NewAttempt: return 2031;
    case EventKind::ResultsHeld: return 2032;
    case EventKind::ResultsReleased: return 2033;
    case EventKind::StopForced: return 2034;
    case EventKind::Note: return event.detail == kNoteNotNow ? 2036 : event.detail == kNoteRestarted ? 2037 : 2035;
    case EventKind::ReportIgnored: return event.detail == kIgnoredCounted ? 2039 : 2038;
    case EventKind::MessageRead: return 2040;
    case EventKind::JobCreated: return 3001;
    case EventKind::JobDeleteRequested: return 3002;
    case EventKind::JobGone: return 3003;
    case EventKind::JobReleased: return 3004;
    case EventKind::NodeRegistered: return 4001;
    case EventKind::NodeChanged:
        if (!holdsTransfer(event))
            return 4002;
        return event.text.contains(QStringLiteral("true")) ? 4004 : 4005;
    case EventKind::NodeRemoved: return 4003;
    case EventKind::FolderChanged: return event.text.isEmpty() ? 3006 : 3005;
    case EventKind::PackageAdded: return 3007;
    case EventKind::CommandRefused: return 5004;
    case EventKind::ServerStarted: return 1001;
    case EventKind::ServerStopped: return 1002;
    case EventKind::Audit: return numberOfAudit(event);
    case EventKind::JobArchived: return 1008;
    case EventKind::ArchiveRemoved: return 1009;
    case EventKind::RetentionChanged: return 1010;
    case EventKind::LateReport: return 3008;
    case EventKind::JobHeld:
        switch (event.detail) {
        case kHeldInterrupted: return 3009;
        case kHeldResumed: return 3010;
        case kHeldTerminated: return 3011;
        case kHeldWave: return event.text.isEmpty() ? 3015 : 3016;
        case kHeldUnsplit: return 3017;
        default: return 3012;
        }
    case EventKind::ProcessingWindowChanged: return event.text.isEmpty() ? 3014 : 3013;
    case EventKind::ServerMessage: {
        const auto number = static_cast<quint16>(event.code);
        return event.code > 0 && event.code == number && messageKind(number) ? number : kUnknownKind;
    }
    }
    return kUnknownKind;
}

ActivityMessage activityMessage(const Event &event, const ActivityNames &names)
{
    ActivityMessage message;
    message.seq = event.seq;
    message.atMs = event.atMs;
    message.number = messageNumberOf(event);
    message.job = event.job;
    message.jobName = names.job;
    message.instruction = event.instruction;
    message.node = names.nodeId != NodeId{} ? names.nodeId : event.node;
    message.nodeName = names.node;
    message.reporter = names.reporter;
    message.parameters = parametersOf(event, message.number, message.operatorName);
    const MessageKind *kind = messageKind(message.number);
    Q_ASSERT(kind != nullptr);
    message.severity = kind->severity;
    message.text = englishText(*kind, message.parameters);
    return message;
}

QString activityId(const ActivityMessage &message)
{
    return messageId({message.number, message.severity});
}

QString englishText(const MessageKind &kind, const QStringList &parameters)
{
    return filled(QString::fromLatin1(kind.text), kind.parameters, parameters, false);
}

QString localizedText(const ActivityMessage &message)
{
    const MessageKind *kind = messageKind(message.number);
    if (!kind || kind->severity != message.severity)
        return message.text;
    return filled(QCoreApplication::translate(kContext, kind->text), kind->parameters, message.parameters, true);
}

} // namespace signalbox
