#include "model/domain/journal.h"

#include "model/domain/commandjobs.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <utility>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::JournalText)
};

constexpr std::array<std::pair<JournalKind, const char *>, 4> kKinds{{{JournalKind::Judgement, "judgement"},
                                                                      {JournalKind::Action, "action"},
                                                                      {JournalKind::WindowOperation, "window"},
                                                                      {JournalKind::JobCommand, "job-command"}}};
constexpr std::array<const char *, 6> kResults{"", "done", "partly", "failed", "cancelled", "dismissed"};

} // namespace

bool isUnfinished(const JournalRecord &record, qint64 presentEpoch) noexcept
{
    if (record.result == JournalResult::Dismissed)
        return false;
    // What has an end although a start-up lies before it: who wrote that end was not the one who began.
    return record.cutOffMs != kNoTime || (record.result == JournalResult::None && record.epoch != presentEpoch);
}

bool isUnderWay(const JournalRecord &record, qint64 presentEpoch) noexcept
{
    return record.result == JournalResult::None && record.cutOffMs == kNoTime && record.epoch == presentEpoch;
}

bool isTakeover(const JournalRecord &record) noexcept
{
    return record.cutOffMs != kNoTime && record.cutOffServer != record.server;
}

Deed deedOf(const JournalRecord &record)
{
    switch (record.kind) {
    case JournalKind::JobCommand: return {Act::RunJobs, typeInParameters(record.parameters)};
    case JournalKind::WindowOperation:
        return record.work == kImportWork || record.work == kUploadWork ? Deed{Act::AddPackages} : Deed{Act::KeepHouse};
    case JournalKind::Judgement:
    case JournalKind::Action: break;
    }
    return {Act::JudgeSecurity};
}

QString cannotRunAgain(const JournalRecord &record)
{
    if (record.work != kUploadWork)
        return {};
    return Text::tr("The file is on the machine of the console that sent it: add the package there once more, and "
                    "dismiss this row.");
}

// ---- Words

QString journalWords(const JournalRecord &record)
{
    if (record.work == kJobsWork) {
        if (const auto order = commandJobsFromParameters(record.parameters))
            return QStringLiteral("%1, %2 jobs").arg(commandJobsKey(*order)).arg(order->jobs.size());
    }
    return record.subject.isEmpty() ? record.work : record.work + u' ' + record.subject;
}

QString journalText(const JournalRecord &record)
{
    if (record.work == kJobsWork) {
        if (const auto order = commandJobsFromParameters(record.parameters)) {
            //: An operation on several jobs. %1 is what is done ("Interrupt").
            return Text::tr("%1: %Ln job(s)", nullptr, static_cast<int>(order->jobs.size()))
                .arg(commandJobsText(*order));
        }
    }
    if (record.work == kImportWork)
        //: An operation. %1 is the name of a file.
        return Text::tr("Add package file %1").arg(record.subject);
    if (record.work == kUploadWork)
        //: An operation. %1 is the name of a file.
        return Text::tr("Upload of package file %1").arg(record.subject);
    if (record.work == kJudgeWork || record.work == kActWork) {
        bool isCount = false;
        const int clients = record.subject.toInt(&isCount);
        const QString whom = isCount ? Text::tr("%Ln client(s)", nullptr, clients) : record.subject;
        //: An operation. %1 is the name of a client, or "120 clients".
        return record.work == kJudgeWork ? Text::tr("Security level judgement: %1").arg(whom)
                                         : Text::tr("Security actions: %1").arg(whom);
    }
    return record.subject.isEmpty() ? journalKindText(record.kind)
                                    : QStringLiteral("%1: %2").arg(journalKindText(record.kind), record.subject);
}

QString journalKindText(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Judgement: return Text::tr("Judgement", "kind of operation");
    case JournalKind::Action: return Text::tr("Action", "kind of operation");
    case JournalKind::WindowOperation: return Text::tr("Window operation", "kind of operation");
    case JournalKind::JobCommand: return Text::tr("Job command", "kind of operation");
    }
    return {};
}

QString journalResultText(JournalResult result)
{
    switch (result) {
    case JournalResult::None: return {};
    case JournalResult::Done: return Text::tr("Done", "result of an operation");
    case JournalResult::Partly: return Text::tr("Partly refused", "result of an operation");
    case JournalResult::Failed: return Text::tr("Failed", "result of an operation");
    case JournalResult::Cancelled: return Text::tr("Cancelled", "result of an operation");
    case JournalResult::Dismissed: return Text::tr("Dismissed", "result of an operation");
    }
    return {};
}

QString cutOffText(const JournalRecord &record)
{
    if (record.cutOffMs == kNoTime)
        return {};
    const QLocale locale;
    const QString when = momentText(record.cutOffMs);
    return isTakeover(record)
               //: What cut an operation off. %1 is a server, %2 a time, %3 the number of a start of the server.
               ? Text::tr("Taken over by %1, %2 (epoch %3)")
                     .arg(record.cutOffServer, when, locale.toString(record.cutOffEpoch))
               //: What cut an operation off. %1 is a time, %2 the number of a start of the server.
               : Text::tr("The server was started anew, %1 (epoch %2)").arg(when, locale.toString(record.cutOffEpoch));
}

QString journalProgressText(const JournalRecord &record)
{
    if (record.total <= 0)
        return {};
    const QLocale locale;
    if (record.work == kUploadWork || record.work == kImportWork) {
        //: How far something is: %1 of %2.
        return Text::tr("%1 of %2", "progress")
            .arg(locale.formattedDataSize(record.done), locale.formattedDataSize(record.total));
    }
    return Text::tr("%1 of %2", "progress").arg(locale.toString(record.done), locale.toString(record.total));
}

QString journalKindKey(JournalKind kind)
{
    for (const auto &[known, key] : kKinds) {
        if (known == kind)
            return QLatin1String(key);
    }
    return {};
}

std::optional<JournalKind> journalKindFromKey(const QString &key)
{
    for (const auto &[kind, known] : kKinds) {
        if (key == QLatin1String(known))
            return kind;
    }
    return std::nullopt;
}

QString journalResultKey(JournalResult result)
{
    const auto index = static_cast<std::size_t>(result);
    return index < kResults.size() ? QString::fromLatin1(kResults[index]) : QString();
}

JournalResult journalResultFromKey(const QString &key)
{
    for (std::size_t i = 1; i < kResults.size(); ++i) {
        if (key == QLatin1String(kResults[i]))
            return static_cast<JournalResult>(i);
    }
    return JournalResult::None;
}

} // namespace signalbox
