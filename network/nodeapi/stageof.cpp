#include "network/nodeapi/ddimessages.h"

#include "network/nodeapi/cleantext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox::ddi {

namespace {

bool contains(const QStringList &lines, const char *text)
{
    return std::any_of(lines.begin(), lines.end(),
                       [text](const QString &line) { return line.contains(QLatin1String(text), Qt::CaseInsensitive); });
}

/// What swupdate logs as an error in every run, good ones too.
bool isNoise(const QString &line)
{
    return line.startsWith(QLatin1String("Cannot read stored update state"))
           || line.startsWith(QLatin1String("Server delivered empty update"))
           || line.startsWith(QLatin1String("Server delivered empty  update"));
}

/// The lines of a log that name an error, without the prefix, each once.
QStringList errorLines(const QStringList &log)
{
    static const QRegularExpression prefix(QStringLiteral("^(?:\\[?ERROR\\]?\\s*:\\s*)+"));
    QStringList errors;
    for (const QString &line : log) {
        const auto match = prefix.match(line);
        if (!match.hasMatch())
            continue;
        const QString text = line.mid(match.capturedLength());
        if (!text.isEmpty() && !isNoise(text) && !errors.contains(text))
            errors.append(text);
    }
    return errors;
}

/// Why an action ended in failure: swupdate puts the cause into the log before and only a summary into the end.
QStringList reasonOf(const QStringList &details, const QStringList &previousDetails)
{
    QStringList reason = errorLines(previousDetails);
    static const QRegularExpression prefix(QStringLiteral("^(?:\\[?ERROR\\]?\\s*:\\s*)+"));
    for (QString line : details) {
        line.remove(prefix);
        if (!line.isEmpty() && !isNoise(line) && !reason.contains(line))
            reason.append(line);
    }
    return reason;
}

/// The node looked at the payload and found that it is not for it, or not from us.
bool isUnsuitable(const QStringList &reason)
{
    static const QRegularExpression pattern(
        QStringLiteral("not compatible with hardware|compatible mismatch|verification failed|"
                       "(?:bad|invalid|missing|wrong|no) signature|signature.{0,40}(?:fail|invalid|missing|mismatch)"),
        QRegularExpression::CaseInsensitiveOption);
    return std::any_of(reason.begin(), reason.end(),
                       [](const QString &line) { return pattern.match(line).hasMatch(); });
}

bool isLineBroken(const QStringList &reason)
{
    return contains(reason, "too many failed download attempts") || contains(reason, "Lost connection")
           || contains(reason, "Download failed:") || contains(reason, "HTTP error code");
}

bool isRaucPercent(const QStringList &lines)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*\\d{1,3}%"));
    return !lines.isEmpty() && pattern.match(lines.first()).hasMatch();
}

QString textOf(const QStringList &lines)
{
    QString text = lines.join(u'\n');
    if (text.size() > kMaxReasonLength)
        text = text.left(kMaxReasonLength - 2) + QStringLiteral(" …");
    return text;
}

void setFailure(StageReport &report, const QStringList &details, const QStringList &previousDetails)
{
    const QStringList reason = reasonOf(details, previousDetails);
    report.text = textOf(reason);
    if (isUnsuitable(reason))
        report.stage = Stage::Rejected;
    else if (isLineBroken(reason))
        report.stage = Stage::CommunicationFailed; // it comes back when it is offered again
    else
        report.stage = Stage::Failed;
}

void setProceeding(StageReport &report, const QStringList &details, const QStringList &previousDetails)
{
    if (contains(details, "All Chunks Installed.") || contains(details, "Update Installed, Testing Pending.")) {
        report.stage = Stage::Waiting;
        report.detail = StatusDetail::Confirmation;
    } else if (contains(details, "Installing Update Chunk Artifacts.")) {
        report.stage = Stage::TransferStarted; // said before the download
    } else if (contains(details, "File checksum OK.")) {
        report.stage = Stage::Arrived;
    } else if (isRaucPercent(details)) {
        static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{1,3})%"));
        report.bytes = std::min(pattern.match(details.first()).captured(1).toLongLong(), qint64{100});
        report.total = 100;
        report.stage = isRaucPercent(previousDetails) ? Stage::Note : Stage::ExecutionStarted;
    } else if (contains(details, "Installation in progress") || contains(details, "SWUPDATE successful")
               || contains(details, "Installed Chunk.")
               || (details.size() == 1 && details.first() == QLatin1String("installing"))) {
        report.stage = Stage::ExecutionStarted;
    } else {
        report.stage = Stage::Note;
    }
}

void setCancelAnswer(StageReport &report, const Feedback &feedback, const QStringList &previousDetails)
{
    if (feedback.execution == QLatin1String("closed")) {
        if (feedback.finished == QLatin1String("failure"))
            setFailure(report, feedback.details, previousDetails);
        else
            report.stage = Stage::CancelConfirmed;
    } else if (feedback.execution == QLatin1String("canceled")) {
        report.stage = Stage::CancelConfirmed;
    } else if (feedback.execution == QLatin1String("rejected")) {
        report.stage = Stage::CancelRefused;
    } else {
        report.stage = Stage::Note;
    }
}

void setDeploymentAnswer(StageReport &report, const Feedback &feedback, const QStringList &previousDetails)
{
    const QString &execution = feedback.execution;
    if (execution == QLatin1String("closed")) {
        if (feedback.finished == QLatin1String("failure")) {
            setFailure(report, feedback.details, previousDetails);
        } else if (contains(feedback.details, "Skipped Update.")) {
            report.stage = Stage::Failed;
            report.text = QCoreApplication::translate("NodeMessage", "The client skipped the update.");
        } else {
            report.stage = Stage::Completed;
        }
    } else if (execution == QLatin1String("canceled")) {
        report.stage = Stage::Failed;
        report.detail = StatusDetail::CancelledByClient;
    } else if (execution == QLatin1String("rejected")) {
        report.stage = contains(feedback.details, "Cancelation impossible") ? Stage::CancelRefused : Stage::NotNow;
    } else if (execution == QLatin1String("resumed")) {
        report.stage = Stage::Resumed;
    } else if (execution == QLatin1String("downloaded")) {
        report.stage = Stage::Waiting;
    } else if (execution == QLatin1String("download")) {
        report.stage = feedback.progressOf > 0 ? Stage::Progress : Stage::TransferStarted;
        report.bytes = std::min(feedback.progressCount, feedback.progressOf);
        report.total = feedback.progressOf;
    } else if (execution == QLatin1String("proceeding")) {
        setProceeding(report, feedback.details, previousDetails);
    } else {
        report.stage = Stage::Note;
    }
}

} // namespace

StageReport stageOf(const Feedback &feedback, bool onCancel, const QStringList &previousDetails)
{
    StageReport report;
    if (feedback.stage) {
        report = *feedback.stage;
    } else {
        report.text = textOf(feedback.details);
        report.code = feedback.code.value_or(0);
        if (onCancel)
            setCancelAnswer(report, feedback, previousDetails);
        else
            setDeploymentAnswer(report, feedback, previousDetails);
    }
    if (feedback.id)
        report.attempt = *feedback.id;
    if (report.clockMs == kNoTime)
        report.clockMs = feedback.timestampMs;
    report.onCancel = onCancel;
    return report;
}

} // namespace signalbox::ddi
