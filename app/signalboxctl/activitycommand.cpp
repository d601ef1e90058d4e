#include "app/signalboxctl/activitycommand.h"

#include "model/domain/outputfile.h"
#include "network/consoleapi/activityjson.h"
#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <thread>
#include <utility>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

constexpr qint64 kShownUnlessAsked = 100;
constexpr std::chrono::seconds kBetweenLooks{1}; ///< while following

std::vector<Column> columns(bool isForPeople)
{
    std::vector<Column> all{{QStringLiteral("seq"), CtlText::tr("NO.", "of a message"), true},
                            {QStringLiteral("at"), CtlText::tr("TIME")},
                            {QStringLiteral("id"), CtlText::tr("ID")},
                            {QStringLiteral("severity"), CtlText::tr("SEVERITY")},
                            {QStringLiteral("nodeName"), CtlText::tr("NODE")},
                            {QStringLiteral("operator"), CtlText::tr("OPERATOR")},
                            {QStringLiteral("job"), CtlText::tr("JOB"), true},
                            {QStringLiteral("text"), CtlText::tr("MESSAGE")}};
    if (isForPeople)
        return all;
    for (const char *key : {"jobName", "instruction", "node", "reporter"})
        all.push_back({QString::fromLatin1(key), {}});
    return all;
}

/// What the options ask for; in the server's words, so that it says what is wrong with them.
Result<ActivityQuestion> questionOf(const Call &call)
{
    QUrlQuery query;
    for (const auto &[option, item] : {std::pair("search", "search"), std::pair("from", "from"), std::pair("to", "to"),
                                       std::pair("job", "job"), std::pair("severity", "severity")}) {
        if (call.options.isSet(QLatin1String(option)))
            query.addQueryItem(QLatin1String(item),
                               QString::fromLatin1(QUrl::toPercentEncoding(call.options.value(QLatin1String(option)))));
    }
    return consoleapi::activityQuestion(query);
}

Result<QJsonObject> page(const Call &call, const ActivityQuestion &question)
{
    return call.ask(QStringLiteral("GET"), consoleapi::activityPath(question));
}

/// The newest `wanted` that fit, oldest first.
Result<QJsonArray> newest(const Call &call, ActivityQuestion question, qint64 wanted, EventSeq &last)
{
    std::vector<QJsonValue> found;
    for (bool isFirst = true;; isFirst = false) {
        question.limit =
            static_cast<int>(std::clamp<qint64>(wanted - static_cast<qint64>(found.size()), 1, kMostActivity));
        const Result<QJsonObject> answer = page(call, question);
        if (!answer)
            return answer.error();
        if (isFirst)
            last = static_cast<EventSeq>(answer.value().value(QStringLiteral("last")).toInteger());
        for (const QJsonValue message : answer.value().value(QStringLiteral("messages")).toArray())
            found.push_back(message);
        const auto next = static_cast<EventSeq>(answer.value().value(QStringLiteral("next")).toInteger());
        if (next == 0 || static_cast<qint64>(found.size()) >= wanted
            || (question.before != 0 && next >= question.before))
            break;
        question.before = next;
    }
    QJsonArray list;
    std::for_each(found.rbegin(), found.rend(), [&](const QJsonValue &message) { list.append(message); });
    return list;
}

/// One line each, at once.
void printLines(const QJsonArray &list, const Call &call)
{
    if (call.format == Format::Json) {
        for (const QJsonValue message : list)
            printBytes(QJsonDocument(message.toObject()).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    if (call.format == Format::Csv) {
        QByteArray csv = written(list, columns(false), Format::Csv);
        printBytes(csv.mid(csv.indexOf('\n') + 1)); // the header stands above already
        return;
    }
    for (const QJsonValue value : list) {
        const QJsonObject message = value.toObject();
        QString who = message.value(QStringLiteral("nodeName")).toString();
        if (who.isEmpty())
            who = message.value(QStringLiteral("operator")).toString();
        QString line = message.value(QStringLiteral("text")).toString();
        print(QStringLiteral("%1  %2  %3  %4")
                  .arg(message.value(QStringLiteral("at")).toString(), message.value(QStringLiteral("id")).toString(),
                       who.isEmpty() ? QStringLiteral("-") : who, line.replace(u'\n', u' ')));
    }
}

/// It may go on by itself: the server is started again, another one takes its place, its database comes back.
bool isForNow(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Io:
    case Error::Kind::NoSpace:
    case Error::Kind::Database:
    case Error::Kind::Cancelled: return true;
    default: return false;
    }
}

/// Ends with the program, or when nobody reads any more. A server that is away is waited for: it, or the one that stands in for
/// it, goes on behind the last message.
Result<int> follow(const Call &call, ActivityQuestion question, EventSeq last)
{
    question.forward = true;
    question.before = 0;
    question.limit = kMostActivity;
    bool isAway = false;
    for (question.after = last;;) {
        const Result<QJsonObject> answer = page(call, question);
        if (!answer && !isForNow(answer.error()))
            return answer.error();
        if (!answer) {
            if (!std::exchange(isAway, true)) {
                //: While following the activity log. %1 is a sentence that says what is wrong.
                const QString text = CtlText::tr("%1 It is asked again until it answers.").arg(answer.error().text);
                std::fprintf(stderr, "signalboxctl: %s\n", qUtf8Printable(text));
            }
            if (isOutputOver())
                return int{Success};
            std::this_thread::sleep_for(kBetweenLooks);
            continue;
        }
        isAway = false;
        const QJsonArray list = answer.value().value(QStringLiteral("messages")).toArray();
        printLines(list, call);
        if (const QString problem = outputProblem(); !problem.isEmpty() || isOutputOver())
            return int{Success};
        const auto upTo = static_cast<EventSeq>(answer.value().value(QStringLiteral("last")).toInteger());
        if (upTo > question.after)
            question.after = upTo;
        if (list.size() < kMostActivity)
            std::this_thread::sleep_for(kBetweenLooks);
    }
}

} // namespace

Result<int> activity(const Call &call)
{
    Result<ActivityQuestion> question = questionOf(call);
    if (!question)
        return question.error();
    const bool follows = call.options.isSet(QStringLiteral("follow"));
    const QString out = call.options.value(QStringLiteral("out"));
    if (follows && (!out.isEmpty() || question.value().toMs != kNoTime))
        return Error{Error::Kind::Invalid, CtlText::tr("--follow goes with neither --out nor --to."), {}};
    qint64 wanted = out.isEmpty() ? kShownUnlessAsked : std::numeric_limits<qint64>::max();
    if (call.options.isSet(QStringLiteral("limit"))) {
        bool isNumber = false;
        wanted = call.options.value(QStringLiteral("limit")).toLongLong(&isNumber);
        if (!isNumber || wanted < 0)
            return Error{Error::Kind::Invalid, CtlText::tr("--limit takes a whole number from 0 on; 0 is all."), {}};
        if (wanted == 0)
            wanted = std::numeric_limits<qint64>::max();
    }
    EventSeq last = 0;
    const Result<QJsonArray> list = newest(call, question.value(), wanted, last);
    if (!list)
        return list.error();
    if (!out.isEmpty()) {
        const Format format = call.format == Format::Json ? Format::Json : Format::Csv;
        if (const QString problem = writeOutputFile(out, written(list.value(), columns(false), format));
            !problem.isEmpty())
            return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(out, problem), {}};
        return int{Success};
    }
    if (!follows) {
        print(list.value(), columns(call.format == Format::Table), call.format);
        return int{Success};
    }
    if (call.format == Format::Csv)
        printBytes(written({}, columns(false), Format::Csv));
    printLines(list.value(), call);
    return follow(call, question.value(), last);
}

Result<int> messages(const Call &call)
{
    QJsonArray list;
    for (const MessageKind &kind : messageKinds()) {
        const bool isForPeople = call.format == Format::Table;
        list.append(QJsonObject{{QStringLiteral("id"), messageId(kind)},
                                {QStringLiteral("severity"), severityKey(kind.severity)},
                                {QStringLiteral("text"), QString::fromLatin1(kind.text)},
                                {QStringLiteral("explanation"),
                                 isForPeople ? messageExplanation(kind) : QString::fromLatin1(kind.explanation)},
                                {QStringLiteral("action"), isForPeople              ? messageAction(kind)
                                                           : kind.action != nullptr ? QString::fromLatin1(kind.action)
                                                                                    : QString()}});
    }
    print(list,
          {{QStringLiteral("id"), CtlText::tr("ID")},
           {QStringLiteral("severity"), CtlText::tr("SEVERITY")},
           {QStringLiteral("text"), CtlText::tr("MESSAGE")},
           {QStringLiteral("explanation"), CtlText::tr("EXPLANATION")},
           {QStringLiteral("action"), CtlText::tr("WHAT TO DO")}},
          call.format);
    return int{Success};
}

} // namespace signalbox::ctl
