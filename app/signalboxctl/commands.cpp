#include "app/signalboxctl/commands.h"

#include "app/signalboxctl/activitycommand.h"
#include "app/signalboxctl/auditcommand.h"
#include "app/signalboxctl/collectedcommand.h"
#include "app/signalboxctl/definitioncommands.h"
#include "app/signalboxctl/dispatchcommands.h"
#include "app/signalboxctl/distributionoptions.h"
#include "app/signalboxctl/errorscommand.h"
#include "app/signalboxctl/groupcommands.h"
#include "app/signalboxctl/idgroupcommands.h"
#include "app/signalboxctl/inventorycommand.h"
#include "app/signalboxctl/operatorscommand.h"
#include "app/signalboxctl/replaycommand.h"
#include "app/signalboxctl/securitycommands.h"
#include "app/signalboxctl/seriescommands.h"
#include "app/signalboxctl/setcommands.h"
#include "app/signalboxctl/taskcommands.h"
#include "app/signalboxctl/unfinishedcommand.h"
#include "model/domain/joborder.h"
#include "model/domain/journal.h"
#include "model/domain/operation.h"
#include "model/domain/outputfile.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

Column left(const char *key, const QString &title)
{
    return {QString::fromLatin1(key), title, false};
}

Column right(const char *key, const QString &title)
{
    return {QString::fromLatin1(key), title, true};
}

Result<QString> idOf(const QString &text)
{
    bool isNumber = false;
    const quint32 id = text.toUInt(&isNumber);
    if (!isNumber || id == 0)
        return Error{Error::Kind::Invalid,
                     CtlText::tr("“%1” is not a number of a job, an instruction, a node or a folder.").arg(text),
                     {}};
    return QString::number(id);
}

/// The number that an option was given.
Result<qint64> numberOf(const Call &call, const QString &option)
{
    bool isNumber = false;
    const qint64 number = call.options.value(option).toLongLong(&isNumber);
    if (!isNumber)
        return Error{Error::Kind::Invalid, CtlText::tr("--%1 takes a number.").arg(option), {}};
    return number;
}

Result<int> show(const Result<QJsonObject> &answer, const QString &key, const std::vector<Column> &columns,
                 Format format)
{
    if (!answer)
        return answer.error();
    print(answer.value().value(key).toArray(), columns, format);
    return int{Success};
}

Result<int> showOutcome(const Result<QJsonObject> &answer, const Call &call)
{
    if (!answer)
        return answer.error();
    print(answer.value(), call.format);
    return int{Success};
}

/// The number of what an answer says was made.
QString createdId(const Result<QJsonObject> &answer)
{
    return answer ? QString::number(answer.value().value(QStringLiteral("id")).toInteger()) : QString();
}

Result<int> server(const Call &call)
{
    return showOutcome(call.ask(QStringLiteral("GET"), QStringLiteral("/server")), call);
}

Result<int> folders(const Call &call)
{
    return show(
        call.ask(QStringLiteral("GET"), QStringLiteral("/folders")), QStringLiteral("folders"),
        {right("id", CtlText::tr("ID")), right("parent", CtlText::tr("PARENT")), left("name", CtlText::tr("NAME"))},
        call.format);
}

Result<int> nodes(const Call &call)
{
    return show(call.ask(QStringLiteral("GET"), QStringLiteral("/nodes")), QStringLiteral("nodes"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")), left("role", CtlText::tr("ROLE")),
                 left("upper", CtlText::tr("UPPER")), left("address", CtlText::tr("ADDRESS")),
                 left("suspended", CtlText::tr("SUSPENDED")), left("lastContact", CtlText::tr("LAST CONTACT"))},
                call.format);
}

Result<int> packages(const Call &call)
{
    return show(call.ask(QStringLiteral("GET"), QStringLiteral("/packages")), QStringLiteral("packages"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")),
                 left("version", CtlText::tr("VERSION")), left("kind", CtlText::tr("KIND")),
                 right("size", CtlText::tr("BYTES")), left("sha256", CtlText::tr("SHA-256"))},
                call.format);
}

Result<int> jobs(const Call &call)
{
    return show(call.ask(QStringLiteral("GET"), QStringLiteral("/jobs")), QStringLiteral("jobs"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")), left("phase", CtlText::tr("PHASE")),
                 left("phaseStatus", CtlText::tr("STATUS")), right("position", CtlText::tr("POSITION")),
                 right("counters.percent", CtlText::tr("%")), left("counters.worst", CtlText::tr("WORST")),
                 right("counters.finished", CtlText::tr("FINISHED")), right("counters.error", CtlText::tr("ERROR")),
                 right("counters.rejected", CtlText::tr("REJECTED")), right("counters.total", CtlText::tr("TOTAL")),
                 left("scheduled", CtlText::tr("SCHEDULED")), left("limit", CtlText::tr("LIMIT")),
                 left("lastReport", CtlText::tr("LAST REPORT")), right("seriesRun", CtlText::tr("RUN")),
                 right("seriesFirst", CtlText::tr("OF JOB")), left("staleBy", CtlText::tr("STALE BY"))},
                call.format);
}

Result<int> job(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/") + id.value());
    if (answer) { // a server that is older does not tell what a job was ordered through
        const Result<QJsonObject> through =
            call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/%1/through").arg(id.value()));
        if (through)
            answer.value().insert(QStringLiteral("through"), through.value().value(QStringLiteral("through")));
    }
    return showOutcome(answer, call);
}

Result<int> state(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/") + id.value());
    if (!answer)
        return answer.error();
    if (!call.options.isSet(QStringLiteral("quiet")))
        print(answer.value().value(QStringLiteral("counters")).toObject(), call.format);
    return answer.value().value(QStringLiteral("exitCode")).toInt();
}

constexpr double kUnlimited = 1e9; ///< seconds

Result<int> wait(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    bool isNumber = !call.options.isSet(QStringLiteral("timeout"));
    const double limit = isNumber ? kUnlimited : call.options.value(QStringLiteral("timeout")).toDouble(&isNumber);
    if (!isNumber || !(limit >= 0))
        return Error{Error::Kind::Invalid, CtlText::tr("--%1 takes a number.").arg(QStringLiteral("timeout")), {}};
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(std::min(limit, kUnlimited));
    for (;;) {
        const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/") + id.value());
        if (!answer)
            return answer.error();
        const int code = answer.value().value(QStringLiteral("exitCode")).toInt();
        if (code == 0 || code == 30 || std::chrono::steady_clock::now() >= end)
            return code;
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
    }
}

Result<int> forecast(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    QUrlQuery query;
    if (call.options.isSet(QStringLiteral("stop")))
        query.addQueryItem(QStringLiteral("stop"),
                           QString::fromLatin1(QUrl::toPercentEncoding(call.options.value(QStringLiteral("stop")))));
    if (call.options.isSet(QStringLiteral("seconds")))
        query.addQueryItem(QStringLiteral("seconds"),
                           QString::fromLatin1(QUrl::toPercentEncoding(call.options.value(QStringLiteral("seconds")))));
    const Result<QJsonObject> answer =
        call.client.call(QStringLiteral("GET"),
                         QStringLiteral("/jobs/%1/forecast?%2").arg(id.value(), query.toString(QUrl::FullyEncoded)));
    if (answer && call.format == Format::Csv) {
        print(answer.value().value(QStringLiteral("curve")).toArray(),
              {left("at", {}), right("low", {}), right("median", {}), right("high", {})}, call.format);
        return int{Success};
    }
    return tell(answer, call, answer ? answer.value().value(QStringLiteral("sentence")).toString() : QString());
}

Result<int> instructions(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    if (call.options.isSet(QStringLiteral("relays")))
        return relayRows(call, id.value());
    QJsonArray all;
    for (;;) { // all pages
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("offset"), QString::number(all.size()));
        query.addQueryItem(QStringLiteral("limit"), QStringLiteral("10000"));
        if (call.options.isSet(QStringLiteral("status")))
            query.addQueryItem(QStringLiteral("status"), call.options.value(QStringLiteral("status")));
        const QStringList destinations = call.options.values(QStringLiteral("destination"));
        if (!destinations.isEmpty())
            query.addQueryItem(QStringLiteral("destination"),
                               QString::fromLatin1(QUrl::toPercentEncoding(destinations.constFirst())));
        const Result<QJsonObject> answer =
            call.ask(QStringLiteral("GET"),
                     QStringLiteral("/jobs/%1/instructions?%2").arg(id.value(), query.toString(QUrl::FullyEncoded)));
        if (!answer)
            return answer.error();
        const QJsonArray page = answer.value().value(QStringLiteral("instructions")).toArray();
        for (const QJsonValue &row : page)
            all.append(row);
        if (page.isEmpty() || all.size() >= answer.value().value(QStringLiteral("total")).toInteger())
            break;
    }
    print(all,
          {right("id", CtlText::tr("ID")), left("destination", CtlText::tr("DESTINATION")),
           left("package", CtlText::tr("PACKAGE")), right("percent", CtlText::tr("%")),
           left("status", CtlText::tr("STATUS")), left("detail", CtlText::tr("DETAIL")),
           right("attempt", CtlText::tr("ATTEMPT")), right("code", CtlText::tr("CODE")),
           left("lastReport", CtlText::tr("LAST REPORT")), left("reason", CtlText::tr("REASON"))},
          call.format);
    return int{Success};
}

Result<int> addPackage(const Call &call)
{
    const QString file = call.arguments.constFirst();
    QJsonObject body{{QStringLiteral("file"), QFileInfo(file).absoluteFilePath()}};
    for (const QString &key : {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("arguments")}) {
        if (call.options.isSet(key))
            body.insert(key, call.options.value(key));
    }
    if (call.options.isSet(QStringLiteral("status-file")))
        body.insert(QStringLiteral("statusFile"), call.options.value(QStringLiteral("status-file")));
    if (call.options.isSet(QStringLiteral("package-version")))
        body.insert(QStringLiteral("version"), call.options.value(QStringLiteral("package-version")));
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/packages"), body);
    //: %1 is a file, %2 the number of a package.
    return tell(answer, call, CtlText::tr("%1 added as package %2.").arg(file, createdId(answer)));
}

Result<int> addNode(const Call &call)
{
    QJsonObject body{{QStringLiteral("name"), call.arguments.constFirst()}};
    for (const QString &key : {QStringLiteral("role"), QStringLiteral("upper"), QStringLiteral("address")}) {
        if (call.options.isSet(key))
            body.insert(key, call.options.value(key));
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/nodes"), body);
    if (!answer)
        return answer.error();
    //: %1 is the name of a node, %2 its number, %3 a secret.
    return tell(answer, call,
                CtlText::tr("Node “%1” added with the number %2.\nIts token, told only this once: %3")
                    .arg(call.arguments.constFirst(), createdId(answer),
                         answer.value().value(QStringLiteral("token")).toString()));
}

/// A node by its number or its name.
Result<QString> nodeId(const Call &call)
{
    const QString wanted = call.arguments.constFirst();
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/nodes"));
    if (!answer)
        return answer.error();
    for (const QJsonValue &node : answer.value().value(QStringLiteral("nodes")).toArray()) {
        const QString id = QString::number(node[QStringLiteral("id")].toInteger());
        if (node[QStringLiteral("name")].toString() == wanted || id == wanted)
            return id;
    }
    return Error{Error::Kind::NotFound, CtlText::tr("There is no node %1. See: signalboxctl nodes").arg(wanted), {}};
}

Result<int> removeNode(const Call &call)
{
    const Result<QString> id = nodeId(call);
    if (!id)
        return id.error();
    return tell(call.ask(QStringLiteral("DELETE"), QStringLiteral("/nodes/") + id.value()), call,
                //: %1 is a node, by name or number.
                CtlText::tr("Node %1 removed.").arg(call.arguments.constFirst()));
}

Result<int> suspendNode(const Call &call, bool suspend)
{
    const Result<QString> id = nodeId(call);
    if (!id)
        return id.error();
    const QString name = call.arguments.constFirst();
    return tell(call.ask(QStringLiteral("POST"),
                         QStringLiteral("/nodes/%1/%2")
                             .arg(id.value(), suspend ? QStringLiteral("suspend") : QStringLiteral("resume"))),
                call,
                //: %1 is a relay, by name or number.
                suspend ? CtlText::tr("File transfer through %1 is suspended.").arg(name)
                        //: %1 is a relay, by name or number.
                        : CtlText::tr("File transfer through %1 is resumed.").arg(name));
}

/// The words of a message, which may be too many for a command line.
Result<QString> textInFile(const QString &name)
{
    QFile file(name);
    const bool isStandardInput = name == u"-";
    if (isStandardInput ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be read: %2.").arg(name, file.errorString()), {}};
    const QByteArray bytes = file.read(kMaxOrderBytes + 1);
    if (bytes.size() > kMaxOrderBytes) {
        return Error{Error::Kind::Invalid,
                     CtlText::tr("The file %1 is too long for a message: at most %2 characters are allowed.")
                         .arg(name)
                         .arg(MessageOrder::kMaxText),
                     {}};
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return Error{Error::Kind::Invalid, CtlText::tr("The file %1 is no text in UTF-8.").arg(name), {}};
    return text;
}

/// What a job orders, as a JSON object.
Result<QJsonObject> orderInFile(const QString &name)
{
    const Result<QString> text = textInFile(name);
    if (!text)
        return text.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text.value().toUtf8(), &problem);
    if (document.isObject())
        return document.object();
    return Error{Error::Kind::Invalid,
                 problem.error == QJsonParseError::NoError
                     ? CtlText::tr("The file %1 must hold one JSON object.").arg(name)
                     //: %1 is a file, %2 a position in it, %3 technical words.
                     : CtlText::tr("The file %1 is no JSON: at byte %2: %3.")
                           .arg(name)
                           .arg(problem.offset)
                           .arg(problem.errorString()),
                 {}};
}

/// The type, and of another one than Install package what it orders.
Outcome addOrder(const Call &call, QJsonObject &body)
{
    const QString type = call.options.value(QStringLiteral("type"));
    if (!type.isEmpty())
        body.insert(QStringLiteral("type"), type);
    QJsonObject order;
    if (call.options.isSet(QStringLiteral("order-file"))) {
        const Result<QJsonObject> read = orderInFile(call.options.value(QStringLiteral("order-file")));
        if (!read)
            return read.error();
        order = read.value();
    }
    for (const QString &key : {QStringLiteral("title"), QStringLiteral("text"), QStringLiteral("urgency")}) {
        if (call.options.isSet(key))
            order.insert(key, call.options.value(key));
    }
    if (call.options.isSet(QStringLiteral("collect")))
        order.insert(QStringLiteral("paths"),
                     QJsonArray::fromStringList(call.options.values(QStringLiteral("collect"))));
    if (call.options.isSet(QStringLiteral("most-mib"))) {
        const Result<qint64> most = numberOf(call, QStringLiteral("most-mib"));
        if (!most)
            return most.error();
        order.insert(QStringLiteral("most-mib"), most.value());
    }
    if (call.options.isSet(QStringLiteral("text-file"))) {
        if (order.contains(QStringLiteral("text")))
            return Error{Error::Kind::Invalid, CtlText::tr("Give either --text or --text-file, not both."), {}};
        const Result<QString> text = textInFile(call.options.value(QStringLiteral("text-file")));
        if (!text)
            return text.error();
        order.insert(QStringLiteral("text"), text.value());
    }
    if (type.isEmpty() || type == QStringLiteral("install-package")) {
        if (call.options.isSet(QStringLiteral("order-file")))
            return Error{
                Error::Kind::Invalid, CtlText::tr("--order-file goes with another --type than install-package."), {}};
        if (!order.isEmpty())
            return Error{Error::Kind::Invalid,
                         CtlText::tr("--%1 goes with --type report-message.").arg(order.constBegin().key()),
                         {}};
        return {};
    }
    const std::optional<JobType> known = jobTypeFromKey(type);
    if (!order.isEmpty() || (known && isOrdered(*known))) // else the server says that it does not do such jobs
        body.insert(QStringLiteral("order"), order);
    return {};
}

Result<int> jobOrder(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    return showOutcome(call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/%1/order").arg(id.value())), call);
}

Result<int> createJob(const Call &call)
{
    QJsonObject body;
    for (const QString &key : {QStringLiteral("name"), QStringLiteral("registration"), QStringLiteral("scheduled"),
                               QStringLiteral("limit"), QStringLiteral("timing")}) {
        if (call.options.isSet(key))
            body.insert(key, call.options.value(key));
    }
    if (call.options.isSet(QStringLiteral("install-at")))
        body.insert(QStringLiteral("installAt"), call.options.value(QStringLiteral("install-at")));
    for (const auto &[option, member] : {std::pair(QStringLiteral("folder"), QStringLiteral("folder")),
                                         std::pair(QStringLiteral("priority"), QStringLiteral("priority")),
                                         std::pair(QStringLiteral("split-kib"), QStringLiteral("splitKiB")),
                                         std::pair(QStringLiteral("split-wait-ms"), QStringLiteral("splitWaitMs"))}) {
        if (!call.options.isSet(option))
            continue;
        const Result<qint64> number = numberOf(call, option);
        if (!number)
            return number.error();
        body.insert(member, number.value());
    }
    if (const Outcome ordered = addOrder(call, body); !ordered)
        return ordered.error();
    if (const Outcome added = addTerms(call, body); !added)
        return added.error();
    const Result<QJsonObject> attributes = attributesOf(call);
    if (!attributes)
        return attributes.error();
    if (!attributes.value().isEmpty())
        body.insert(QStringLiteral("attributes"), attributes.value());
    QJsonArray packageIds;
    for (const QString &package : call.options.values(QStringLiteral("package"))) {
        const Result<QString> id = idOf(package);
        if (!id)
            return Error{Error::Kind::Invalid,
                         CtlText::tr("--package takes the number of a package. See: signalboxctl packages"),
                         {}};
        packageIds.append(id.value().toLongLong());
    }
    if (!packageIds.isEmpty() || !body.contains(QStringLiteral("order")))
        body.insert(QStringLiteral("packages"), packageIds);
    if (Outcome added = addDestinations(call, body); !added)
        return added.error();
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/jobs"), body);
    //: %1 is the number of a job.
    return tell(answer, call, CtlText::tr("Job %1 created.").arg(createdId(answer)));
}

/// "Suspend job 3: done for 5 instructions, refused for 1. It has ended already."
QString operationSentence(Operation operation, const QString &job, const QJsonObject &outcome)
{
    const auto affected = static_cast<int>(outcome.value(QStringLiteral("affected")).toInteger());
    const auto refused = static_cast<int>(outcome.value(QStringLiteral("refused")).toInteger());
    //: %1 is an operation ("Suspend"), %2 the number of a job.
    const QString doing = CtlText::tr("%1 job %2", "operation and number").arg(operationText(operation), job);
    //: %1 says what was asked for ("Suspend, job 3"), %n counts what it acted on.
    QString sentence = CtlText::tr("%1: done for %Ln instruction(s).", nullptr, affected).arg(doing);
    if (refused > 0)
        //: %1 is a whole sentence with what was done, %2 one with the commonest reason of the refusals.
        sentence = CtlText::tr("%1 Refused for %Ln: %2", nullptr, refused)
                       .arg(sentence, outcome.value(QStringLiteral("reasonText")).toString());
    return sentence;
}

Result<int> operate(const Call &call, Operation operation, const char *key)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    QJsonObject body{{QStringLiteral("operation"), QString::fromLatin1(key)}};
    if (call.options.isSet(QStringLiteral("destination")))
        body.insert(QStringLiteral("destinations"),
                    QJsonArray::fromStringList(call.options.values(QStringLiteral("destination"))));
    QJsonArray rows;
    for (const QString &row : call.options.values(QStringLiteral("instruction"))) {
        const Result<QString> rowId = idOf(row);
        if (!rowId)
            return rowId.error();
        rows.append(rowId.value().toLongLong());
    }
    if (!rows.isEmpty())
        body.insert(QStringLiteral("instructions"), rows);
    if (call.options.isSet(QStringLiteral("reason")))
        body.insert(QStringLiteral("reason"), call.options.value(QStringLiteral("reason")));
    const Result<QJsonObject> answer =
        call.ask(QStringLiteral("POST"), QStringLiteral("/jobs/%1/operations").arg(id.value()), body);
    return tell(answer, call, answer ? operationSentence(operation, id.value(), answer.value()) : QString());
}

Result<int> moveJob(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.value(0));
    bool isNumber = false;
    const qint64 folder = call.arguments.value(1).toLongLong(&isNumber);
    if (!id || !isNumber)
        return Error{Error::Kind::Invalid,
                     CtlText::tr("Name the job and the folder by their numbers; folder 0 is the top."),
                     {}};
    return tell(
        call.ask(QStringLiteral("PATCH"), QStringLiteral("/jobs/") + id.value(), {{QStringLiteral("folder"), folder}}),
        call,
        //: %1 is the number of a job, %2 that of a folder.
        CtlText::tr("Job %1 moved to folder %2.").arg(id.value(), QString::number(folder)));
}

Result<int> createFolder(const Call &call)
{
    QJsonObject body{{QStringLiteral("name"), call.arguments.constFirst()}};
    if (call.options.isSet(QStringLiteral("folder"))) {
        const Result<qint64> parent = numberOf(call, QStringLiteral("folder"));
        if (!parent)
            return parent.error();
        body.insert(QStringLiteral("parent"), parent.value());
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/folders"), body);
    //: %1 is the name of a folder, %2 its number.
    return tell(
        answer, call,
        CtlText::tr("Folder “%1” created with the number %2.").arg(call.arguments.constFirst(), createdId(answer)));
}

Result<int> changeFolder(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    QJsonObject body;
    if (call.options.isSet(QStringLiteral("name")))
        body.insert(QStringLiteral("name"), call.options.value(QStringLiteral("name")));
    if (call.options.isSet(QStringLiteral("folder"))) {
        const Result<qint64> parent = numberOf(call, QStringLiteral("folder"));
        if (!parent)
            return parent.error();
        body.insert(QStringLiteral("parent"), parent.value());
    }
    return tell(call.ask(QStringLiteral("PATCH"), QStringLiteral("/folders/") + id.value(), body), call,
                //: %1 is the number of a folder.
                CtlText::tr("Folder %1 changed.").arg(id.value()));
}

Result<int> deleteFolder(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    return tell(call.ask(QStringLiteral("DELETE"), QStringLiteral("/folders/") + id.value()), call,
                //: %1 is the number of a folder.
                CtlText::tr("Folder %1 deleted with everything in it.").arg(id.value()));
}

Result<int> exportJob(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    const Result<QByteArray> csv = call.fetch(QStringLiteral("/jobs/%1/export.csv").arg(id.value()));
    if (!csv)
        return csv.error();
    const QString out = call.options.value(QStringLiteral("out"));
    if (out.isEmpty()) {
        printBytes(csv.value());
        return int{Success};
    }
    if (const QString problem = writeOutputFile(out, csv.value()); !problem.isEmpty())
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(out, problem), {}};
    return int{Success};
}

Result<int> retention(const Call &call)
{
    return showOutcome(call.ask(QStringLiteral("GET"), QStringLiteral("/retention")), call);
}

Result<int> setRetention(const Call &call)
{
    QJsonObject body;
    for (const auto &[option, member] : {std::pair(QStringLiteral("archive-after"), QStringLiteral("archiveAfterDays")),
                                         std::pair(QStringLiteral("remove-after"), QStringLiteral("removeAfterDays")),
                                         std::pair(QStringLiteral("keep-messages"), QStringLiteral("messageDays"))}) {
        if (!call.options.isSet(option))
            continue;
        const Result<qint64> days = numberOf(call, option);
        if (!days)
            return days.error();
        body.insert(member, days.value());
    }
    if (body.isEmpty())
        return Error{Error::Kind::Invalid,
                     CtlText::tr("Give --archive-after, --remove-after or --keep-messages with a number of days."),
                     {}};
    return tell(call.ask(QStringLiteral("PATCH"), QStringLiteral("/retention"), body), call,
                CtlText::tr("Retention policy set."));
}

Result<int> archiveJobs(const Call &call)
{
    const bool all = call.options.isSet(QStringLiteral("all"));
    if (all != call.arguments.isEmpty())
        return Error{Error::Kind::Invalid, CtlText::tr("Name jobs by their numbers, or give --all."), {}};
    QJsonArray jobs;
    for (const QString &argument : call.arguments) {
        const Result<QString> id = idOf(argument);
        if (!id)
            return id.error();
        jobs.append(id.value().toLongLong());
    }
    const QJsonObject body =
        all ? QJsonObject{{QStringLiteral("all"), true}} : QJsonObject{{QStringLiteral("jobs"), jobs}};
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/archives"), body);
    const qint64 count = answer ? answer.value().value(QStringLiteral("affected")).toInteger() : 0;
    return tell(answer, call, CtlText::tr("%Ln job(s) will be archived.", nullptr, static_cast<int>(count)));
}

Result<int> archives(const Call &call)
{
    return show(call.ask(QStringLiteral("GET"), QStringLiteral("/archives")), QStringLiteral("archives"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")),
                 left("archived", CtlText::tr("ARCHIVED")), left("removed", CtlText::tr("REMOVED")),
                 right("entries", CtlText::tr("ENTRIES")), right("bytes", CtlText::tr("BYTES")),
                 right("lateReports", CtlText::tr("LATE REPORTS")), left("file", CtlText::tr("FILE"))},
                call.format);
}

constexpr std::array kCommands{
    Command{"server", "", QT_TRANSLATE_NOOP("signalboxctl", "the server: name, version, counts"), 0, 0, server},
    Command{"jobs", "", QT_TRANSLATE_NOOP("signalboxctl", "all jobs"), 0, 0, jobs},
    Command{"job", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "one job, whole"), 1, 1, job},
    Command{"state", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "its counters; the exit code is the job's state"), 1, 1,
            state},
    Command{"wait", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "until it has ended, or --timeout; the exit code is the job's state"), 1,
            1, wait},
    Command{"forecast", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "when it will probably have ended; --stop NODE, --seconds: what if"), 1,
            1, forecast},
    Command{"instructions", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "its instructions; --status, --destination, or --relays"), 1, 1,
            instructions},
    Command{"history", "INSTRUCTION", QT_TRANSLATE_NOOP("signalboxctl", "everything that happened to it"), 1, 1,
            history},
    Command{"create-job", "",
            QT_TRANSLATE_NOOP("signalboxctl", "--destination NAME, --to-group, --below or --to-file, or --to-id with "
                                              "--relay, and --package N or --type KEY with its order: a new job"),
            0, 0, createJob},
    Command{"order", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "what a job of another type than Install package orders"),
            1, 1, jobOrder},
    Command{"suspend", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "suspend; all, or --destination, --instruction"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Suspend, "suspend"); }},
    Command{"resume", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "resume"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Resume, "resume"); }},
    Command{"cancel", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "cancel; each hop confirms"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Cancel, "cancel"); }},
    Command{"re-execute", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "a new attempt of what failed or waits"), 1, 1,
            [](const Call &call) { return operate(call, Operation::ReExecute, "re-execute"); }},
    Command{"delete", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "delete the job everywhere"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Delete, "delete"); }},
    Command{"force-stop", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "end a cancellation that is not confirmed; --reason"), 1, 1,
            [](const Call &call) { return operate(call, Operation::ForceStop, "force-stop"); }},
    Command{"complete-split", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "send the rest of packages that go in parts in one piece"), 1, 1,
            [](const Call &call) { return operate(call, Operation::CompleteSplit, "complete-split"); }},
    Command{"move-job", "JOB FOLDER", QT_TRANSLATE_NOOP("signalboxctl", "into another folder"), 2, 2, moveJob},
    Command{"export", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "all its instructions as CSV; --out FILE"), 1, 1,
            exportJob},
    Command{"archive", "[JOB...]",
            QT_TRANSLATE_NOOP("signalboxctl", "put the detail of ended jobs into files; --all: of all that ended"), 0,
            10'000, archiveJobs},
    Command{"archives", "", QT_TRANSLATE_NOOP("signalboxctl", "the archived jobs and their files"), 0, 0, archives},
    Command{"retention", "", QT_TRANSLATE_NOOP("signalboxctl", "how long detail and archives are kept"), 0, 0,
            retention},
    Command{"set-retention", "",
            QT_TRANSLATE_NOOP("signalboxctl", "--archive-after, --remove-after, --keep-messages: DAYS; 0 is never"), 0,
            0, setRetention},
    Command{"tasks", "",
            QT_TRANSLATE_NOOP("signalboxctl", "jobs, processes and sessions; --completed, --kind, --job N, --parent N"),
            0, 0, tasks},
    Command{"repeat", "[JOB [stop]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "what is repeated; of a job (--set: a run of a set) show, change (--every, "
                              "--from, --days, --at, --until, --runs) or stop it"),
            0, 2, repeat},
    Command{"phase", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "its phase and status, and why: the diagnostics"), 1, 1,
            jobPhase},
    Command{"hold", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "keep a pending job from starting"), 1, 1,
            [](const Call &call) { return controlRequest(call, PhaseAction::Hold); }},
    Command{"release", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "let a job that is on hold start"), 1, 1,
            [](const Call &call) { return controlRequest(call, PhaseAction::Release); }},
    Command{"cancel-job", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "cancel the whole job: at once before it starts, later it is ended"), 1,
            1, [](const Call &call) { return controlRequest(call, PhaseAction::Cancel); }},
    Command{"slots", "[WHAT [...]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "execution slots and the queue: list, rules, queue, add (--capacity, --types, "
                              "--priorities), change, enable, disable, incompatible, domain, limit, remove"),
            0, 3, executionSlots},
    Command{"interrupt", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "stop its transfers until it is resumed"), 1, 1,
            [](const Call &call) { return controlJob(call, TaskAction::Interrupt); }},
    Command{"terminate", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "end it for good"), 1, 1,
            [](const Call &call) { return controlJob(call, TaskAction::Terminate); }},
    Command{"cancel-process", "PROCESS",
            QT_TRANSLATE_NOOP("signalboxctl", "stop work of the server; of a job's transfers it interrupts the job"), 1,
            1, cancelProcess},
    Command{"cancel-session", "SESSION", QT_TRANSLATE_NOOP("signalboxctl", "end a connection"), 1, 1, cancelSession},
    Command{
        "command-jobs", "WHAT JOB...",
        QT_TRANSLATE_NOOP("signalboxctl", "one command to several jobs: suspend, delete, interrupt-job, move-job ..."),
        2, kMostCommandedJobs + 1, commandJobs},
    Command{"unfinished", "[WHAT [OPERATION]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "what a restart or a takeover cut off: list (--status), run-again (--all), dismiss"),
            0, 2, unfinished},
    Command{"processing-window", "WHAT [WINDOW]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "list, set or remove: when jobs run; --folder N or --type KEY, --days, --from, --to"),
            1, 2, processingWindow},
    Command{"inventory", "[NODE]",
            QT_TRANSLATE_NOOP("signalboxctl", "what nodes told about themselves; --kind, --search, --history"), 0, 1,
            inventory},
    Command{"collected", "[WHAT [NUMBER]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "files that jobs collected: list (--job, --node), show, get (--out, --number), delete"),
            0, 2, collected},
    Command{"audit", "[WHAT]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "what operators did: list, export (--out), verify (--expect); --database: of a file"),
            0, 1, audit},
    Command{"operators", "[WHAT [NAME]]",
            QT_TRANSLATE_NOOP("signalboxctl", "who may sign in: list, add, change, revoke, renew; --role, --expires, "
                                              "--token-out"),
            0, 2, operators},
    Command{"judge", "[CLIENT...]",
            QT_TRANSLATE_NOOP("signalboxctl", "judge security levels; --all, --file, --skip-unchanged"), 0, 100'000,
            judge},
    Command{"act", "[CLIENT...]",
            QT_TRANSLATE_NOOP("signalboxctl", "take security actions, as the policy says or --action; --all, --file, "
                                              "--title, --text"),
            0, 100'000, act},
    Command{"judgement", "[WHAT [CLIENT]]",
            QT_TRANSLATE_NOOP("signalboxctl", "security levels: levels (--level), show CLIENT, history (--csv)"), 0, 2,
            judgement},
    Command{
        "judgement-policy", "[WHAT [POLICY]]",
        QT_TRANSLATE_NOOP("signalboxctl", "policies: list, example, show POLICY, set FILE (--position), delete POLICY"),
        0, 2, judgementPolicy},
    Command{"definitions", "[WHAT [...]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "job definitions: list (--removed), show, save FILE, from-job JOB, order, versions, "
                              "restore, rename, move, remove, create-folder, export (--out), import (--replace)"),
            0, 1000, definitions},
    Command{"sets", "[WHAT [...]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "request sets: list, show, save FILE, submit (--start, --hold), runs, run, wait, hold, "
                              "release, cancel, resubmit (--from), export, import"),
            0, 1000, sets},
    Command{"groups", "[WHAT [GROUP]]",
            QT_TRANSLATE_NOOP("signalboxctl", "host groups: list, show, nodes, try, add, change, remove, restore; "
                                              "--condition, --node, --file, --text"),
            0, 2, groups},
    Command{"ids", "[WHAT [ID]]",
            QT_TRANSLATE_NOOP("signalboxctl", "ID groups: list, show, members, add, change, remove, restore; --relay, "
                                              "--node, --file, --text"),
            0, 2, ids},
    Command{"activity", "",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "the activity log; --search, --from, --to, --severity, --job, --limit, --out, --follow"),
            0, 0, activity},
    Command{"errors", "[CODE | WORD...]",
            QT_TRANSLATE_NOOP("signalboxctl", "what error codes mean, their likely cause, and what to do"), 0, 20,
            errors},
    Command{"messages", "", QT_TRANSLATE_NOOP("signalboxctl", "what each message of the activity log means"), 0, 0,
            messages},
    Command{"replay", "FILE",
            QT_TRANSLATE_NOOP("signalboxctl", "a recorded workload on this fleet; --speed, --limit, --node"), 1, 1,
            replay},
    Command{"folders", "", QT_TRANSLATE_NOOP("signalboxctl", "the job folders"), 0, 0, folders},
    Command{"create-folder", "NAME", QT_TRANSLATE_NOOP("signalboxctl", "in --folder N, or at the top"), 1, 1,
            createFolder},
    Command{"change-folder", "FOLDER", QT_TRANSLATE_NOOP("signalboxctl", "--name and --folder: rename and move it"), 1,
            1, changeFolder},
    Command{"delete-folder", "FOLDER", QT_TRANSLATE_NOOP("signalboxctl", "with everything in it"), 1, 1, deleteFolder},
    Command{"packages", "", QT_TRANSLATE_NOOP("signalboxctl", "the packages"), 0, 0, packages},
    Command{"add-package", "FILE",
            QT_TRANSLATE_NOOP("signalboxctl", "make a package of a file; --name --package-version --kind --arguments "
                                              "--status-file"),
            1, 1, addPackage},
    Command{"nodes", "", QT_TRANSLATE_NOOP("signalboxctl", "relays and clients"), 0, 0, nodes},
    Command{"add-node", "NAME",
            QT_TRANSLATE_NOOP("signalboxctl", "--role client|relay [--upper RELAY]; prints its token once"), 1, 1,
            addNode},
    Command{"remove-node", "NODE", QT_TRANSLATE_NOOP("signalboxctl", "forget a node"), 1, 1, removeNode},
    Command{"suspend-node", "RELAY", QT_TRANSLATE_NOOP("signalboxctl", "suspend all file transfer through a relay"), 1,
            1, [](const Call &call) { return suspendNode(call, true); }},
    Command{"resume-node", "RELAY", QT_TRANSLATE_NOOP("signalboxctl", "resume it"), 1, 1,
            [](const Call &call) { return suspendNode(call, false); }},
};

} // namespace

std::span<const Command> commands()
{
    return kCommands;
}

void addCommandOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("name"), CtlText::tr("Name of what is made or changed."), CtlText::tr("NAME")},
        {QStringLiteral("folder"), CtlText::tr("Number of a folder."), CtlText::tr("N")},
        {QStringLiteral("package"), CtlText::tr("Number of a package; may be given several times."), CtlText::tr("N")},
        {QStringLiteral("destination"), CtlText::tr("Name of a client; may be given several times."),
         CtlText::tr("NAME")},
        {QStringLiteral("to-group"), CtlText::tr("Name of a host group for a new job; may be given several times."),
         CtlText::tr("NAME")},
        {QStringLiteral("below"),
         CtlText::tr("Name of a relay: a new job for all clients behind it; may be given several times."),
         CtlText::tr("RELAY")},
        {QStringLiteral("via"),
         CtlText::tr("Relay through which a new job goes instead of the usual routes; direct: through none."),
         CtlText::tr("RELAY")},
        {QStringLiteral("route"),
         CtlText::tr(
             "The same for one client: CLIENT=RELAY, CLIENT=direct or CLIENT=usual; may be given several times."),
         CtlText::tr("CLIENT=RELAY")},
        {QStringLiteral("to-id"),
         CtlText::tr(
             "An ID for a new job: its members get it, also those that come later; may be given several times."),
         CtlText::tr("ID")},
        {QStringLiteral("relay"),
         CtlText::tr("A relay that manages the ID; with --to-id: at this one only. May be given several times."),
         CtlText::tr("RELAY")},
        {QStringLiteral("relays"),
         CtlText::tr("Instructions: a row for each relay of a job to IDs or to all below a relay, with how far it has "
                     "handed the job over.")},
        {QStringLiteral("to-file"),
         CtlText::tr("File with names of clients for a new job, one a line; - is standard input."),
         CtlText::tr("FILE")},
        {QStringLiteral("condition"), CtlText::tr("Groups: whom the group has; see signalbox-groups(7)."),
         CtlText::tr("TEXT")},
        {QStringLiteral("instruction"), CtlText::tr("Number of an instruction; may be given several times."),
         CtlText::tr("N")},
        {QStringLiteral("type"),
         CtlText::tr("Type of a new job: install-package (so without it), report-message, "
                     "get-system-information and others: see the manual page."),
         CtlText::tr("KEY")},
        {QStringLiteral("title"), CtlText::tr("Report message, act: its title, one line."), CtlText::tr("TEXT")},
        {QStringLiteral("text"), CtlText::tr("Report message, act: its text. Groups: a description."),
         CtlText::tr("TEXT")},
        {QStringLiteral("text-file"), CtlText::tr("Report message: file with its text, UTF-8; - is standard input."),
         CtlText::tr("FILE")},
        {QStringLiteral("collect"),
         CtlText::tr("Collect files: a path from / on, with * and ? for others; may be given several times."),
         CtlText::tr("PATH")},
        {QStringLiteral("most-mib"), CtlText::tr("Collect files: at most so much of each client (100)."),
         CtlText::tr("MIB")},
        {QStringLiteral("number"), CtlText::tr("Collected: only this file of the collection."), CtlText::tr("N")},
        {QStringLiteral("order-file"),
         CtlText::tr("What a job of another type orders, as a JSON object; - is standard input."), CtlText::tr("FILE")},
        {QStringLiteral("history"), CtlText::tr("Inventory: what changed in that of a node, newest first.")},
        {QStringLiteral("urgency"), CtlText::tr("Report message: low, normal or critical (normal)."),
         CtlText::tr("KEY")},
        {QStringLiteral("status"),
         CtlText::tr("Only these statuses, separated by commas: error, executing, ... Unfinished: unfinished, running, "
                     "ended or all."),
         CtlText::tr("KEYS")},
        {QStringLiteral("registration"), CtlText::tr("When the job is registered (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("scheduled"), CtlText::tr("When it is executed (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("limit"), CtlText::tr("Execution time limit (ISO 8601). Replay, activity: at most so many."),
         CtlText::tr("TIME")},
        {QStringLiteral("speed"), CtlText::tr("Replay: how many times as fast as recorded (1)."),
         CtlText::tr("FACTOR")},
        {QStringLiteral("node"),
         CtlText::tr(
             "Replay: a client to use; may be given several times (all). Collected: only of this node. Groups: a "
             "member; may be given several times."),
         CtlText::tr("NAME")},
        {QStringLiteral("timing"),
         CtlText::tr("at-once, system-start-up, system-shutdown, date-time, user-log-on, user-chooses."),
         CtlText::tr("KEY")},
        {QStringLiteral("install-at"), CtlText::tr("For the timing date-time (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("priority"), CtlText::tr("1 to 9, 9 first (5)."), CtlText::tr("N")},
        {QStringLiteral("capacity"), CtlText::tr("Slots: jobs that run at the same time; 0 is any number (1)."),
         CtlText::tr("N")},
        {QStringLiteral("types"), CtlText::tr("Slots: types of jobs, separated by commas, or all."),
         CtlText::tr("KEYS")},
        {QStringLiteral("priorities"), CtlText::tr("Slots: from and to, such as 6-9 (1-9)."), CtlText::tr("N-N")},
        {QStringLiteral("split-kib"), CtlText::tr("Split distribution: size of a part in KiB."), CtlText::tr("N")},
        {QStringLiteral("split-wait-ms"), CtlText::tr("Split distribution: wait between two parts."),
         CtlText::tr("MS")},
        {QStringLiteral("package-version"), CtlText::tr("Version of a package."), CtlText::tr("TEXT")},
        {QStringLiteral("kind"),
         CtlText::tr("debian-package, archive, program, software-update; of tasks: session, process, job; of "
                     "inventories: system, software, user-inventory, registry, configuration, monitoring."),
         CtlText::tr("KEY")},
        {QStringLiteral("arguments"), CtlText::tr("Arguments for the installer."), CtlText::tr("TEXT")},
        {QStringLiteral("status-file"),
         CtlText::tr("The status MIF that the installer leaves: a name in its working folder, or an absolute path."),
         CtlText::tr("FILE")},
        {QStringLiteral("role"),
         CtlText::tr(
             "Of a node: client or relay. Of an operator: system-administrator, distribution, asset, collection, "
             "monitoring or browse-only."),
         CtlText::tr("ROLE")},
        {QStringLiteral("expires"),
         CtlText::tr("Operators: when the token expires (ISO 8601), in how many days (90d), or never."),
         CtlText::tr("TIME")},
        {QStringLiteral("token-out"),
         CtlText::tr("Operators: new file for the token, which only you may read, instead of showing it."),
         CtlText::tr("FILE")},
        {QStringLiteral("upper"), CtlText::tr("Name of the relay above."), CtlText::tr("RELAY")},
        {QStringLiteral("address"), CtlText::tr("Where a start check goes."), CtlText::tr("HOST")},
        {QStringLiteral("reason"), CtlText::tr("Why; goes into the audit."), CtlText::tr("TEXT")},
        {QStringLiteral("timeout"), CtlText::tr("For wait."), CtlText::tr("SECONDS")},
        {QStringLiteral("stop"), CtlText::tr("Forecast: what if this node of the job's routes stopped now?"),
         CtlText::tr("NODE")},
        {QStringLiteral("seconds"), CtlText::tr("For so long; 0 is for good (0)."), CtlText::tr("SECONDS")},
        {QStringLiteral("all"),
         CtlText::tr("Archive: all jobs that have ended. Unfinished: all that can be run again. Judge and act: all "
                     "clients.")},
        {QStringLiteral("file"),
         CtlText::tr("Judge, act and groups: file with names of nodes, one in each line; - is standard input."),
         CtlText::tr("FILE")},
        {QStringLiteral("skip-unchanged"),
         CtlText::tr("Judge: leave out clients whose inventory and policy are as they were.")},
        {QStringLiteral("action"),
         CtlText::tr("Act: message, permit, refuse, mail or command, instead of what the policy says."),
         CtlText::tr("KEY")},
        {QStringLiteral("level"),
         CtlText::tr("Judgement levels: danger, warning, caution, unknown, safe, not-applicable or not-judged."),
         CtlText::tr("KEY")},
        {QStringLiteral("csv"), CtlText::tr("Judgement history: the same as --format csv.")},
        {QStringLiteral("position"),
         CtlText::tr("Judgement policy: of several that are about a client, the lowest counts."), CtlText::tr("N")},
        {QStringLiteral("removed"), CtlText::tr("Definitions: those that were removed and can be brought back.")},
        {QStringLiteral("with-destinations"), CtlText::tr("Definitions from-job: with the destinations of the job.")},
        {QStringLiteral("replace"),
         CtlText::tr("Definitions import: what is there under the same name gets a new version.")},
        {QStringLiteral("if-version"),
         CtlText::tr("Definitions, sets and groups: save only if this is the newest version."), CtlText::tr("N")},
        {QStringLiteral("start"), CtlText::tr("Sets submit: not before (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("hold"), CtlText::tr("Sets submit: it begins when it is released.")},
        {QStringLiteral("archive-after"), CtlText::tr("Days after its end that a job is archived; 0 is never."),
         CtlText::tr("DAYS")},
        {QStringLiteral("remove-after"), CtlText::tr("Days after which an archive is removed; 0 is never."),
         CtlText::tr("DAYS")},
        {QStringLiteral("keep-messages"), CtlText::tr("Days that messages stay in the activity log; 0 is for ever."),
         CtlText::tr("DAYS")},
        {QStringLiteral("search"),
         CtlText::tr("Inventory: words. Activity: words, \"phrases\", beginnings*, -exclusions, job:12, "
                     "node:NAME, operator:NAME, severity:error, id:SBX2010E."),
         CtlText::tr("TEXT")},
        {QStringLiteral("from"),
         CtlText::tr("Activity: not before (ISO 8601); processing window: when it opens, such as 22:00; sets resubmit: "
                     "start (so without it) or failed-stage; repeat: start (so without it) or completion."),
         CtlText::tr("TIME")},
        {QStringLiteral("to"),
         CtlText::tr(
             "Activity: not after (ISO 8601); processing window: when it closes, not after --from: on the next day."),
         CtlText::tr("TIME")},
        {QStringLiteral("severity"), CtlText::tr("Activity: information, warning, error, separated by commas."),
         CtlText::tr("KEYS")},
        {QStringLiteral("job"), CtlText::tr("Activity, tasks and collected: only of this job."), CtlText::tr("N")},
        {QStringLiteral("follow"), CtlText::tr("Activity: go on with what comes, until it is ended.")},
        {QStringLiteral("database"), CtlText::tr("Audit: read this database instead of asking a server."),
         CtlText::tr("URL")},
        {QStringLiteral("expect"), CtlText::tr("Audit verify: a record and its seal, as noted earlier."),
         CtlText::tr("NUMBER:SEAL")},
        {QStringLiteral("active"), CtlText::tr("Tasks: those that have not ended (so without it).")},
        {QStringLiteral("completed"), CtlText::tr("Tasks: those that have ended.")},
        {QStringLiteral("parent"), CtlText::tr("Tasks: only this process and those it started."), CtlText::tr("N")},
        {QStringLiteral("days"), CtlText::tr("Processing window, repeat: mon, tue, ... separated by commas, or all."),
         CtlText::tr("DAYS")},
        {QStringLiteral("out"), CtlText::tr("File to write instead of standard output. Collected: folder to save in."),
         CtlText::tr("FILE")},
        {{QStringLiteral("q"), QStringLiteral("quiet")}, CtlText::tr("Only the exit code.")},
    });
    addDistributionOptions(parser);
    addSeriesOptions(parser);
}

} // namespace signalbox::ctl
