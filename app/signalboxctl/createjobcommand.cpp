#include "app/signalboxctl/createjobcommand.h"

#include "app/signalboxctl/answers.h"
#include "app/signalboxctl/distributionoptions.h"
#include "app/signalboxctl/groupcommands.h"
#include "app/signalboxctl/seriescommands.h"
#include "model/domain/joborder.h"
#include "model/domain/jsonmembers.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

/// What may be too much for a command line: the words of a message, or an order. Error Invalid says `tooLong`.
Result<QString> textInFile(const QString &name, const QString &tooLong)
{
    QFile file(name);
    const bool isStandardInput = name == u"-";
    if (isStandardInput ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be read: %2.").arg(name, file.errorString()), {}};
    const QByteArray bytes = file.read(kMaxOrderBytes + 1);
    if (bytes.size() > kMaxOrderBytes)
        return Error{Error::Kind::Invalid, tooLong, {}};
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return Error{Error::Kind::Invalid, CtlText::tr("The file %1 is no text in UTF-8.").arg(name), {}};
    return text;
}

/// What a job orders, as a JSON object.
Result<QJsonObject> orderInFile(const QString &name)
{
    const Result<QString> text =
        textInFile(name, CtlText::tr("The file %1 is too long for an order: at most %2 KiB are allowed.")
                             .arg(name, QString::number(kMaxOrderBytes / 1024)));
    if (!text)
        return text.error();
    Result<QJsonObject> order = readJsonObject(text.value().toUtf8(), kMaxOrderBytes);
    if (order)
        return order;
    //: %1 is a file, %2 a whole sentence: "It is not JSON: line 2, column 7, …"
    return Error{order.error().kind, CtlText::tr("The file %1 is wrong. %2").arg(name, order.error().text), {}};
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
        const QString name = call.options.value(QStringLiteral("text-file"));
        const Result<QString> text =
            textInFile(name, CtlText::tr("The file %1 is too long for a message: at most %2 characters are allowed.")
                                 .arg(name, QString::number(MessageOrder::kMaxText)));
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

} // namespace

Result<int> jobOrder(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    return showOutcome(call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/%1/order").arg(id.value())), call);
}

Result<QJsonObject> jobInOptions(Result<QJsonObject> answer)
{
    static const OptionNames kOptions{{"destinations", "destination"},
                                      {"groups", "to-group"},
                                      {"ids", "to-id"},
                                      {"relays", "relay"},
                                      {"routes.all", "via"},
                                      {"routes.each", "route"},
                                      {"packages", "package"},
                                      {"splitKiB", "split-kib"},
                                      {"splitWaitMs", "split-wait-ms"},
                                      {"installAt", "install-at"},
                                      {"staleBy", "stale-by"},
                                      {"repeat.every", "every"},
                                      {"repeat.times", "at"},
                                      {"repeat.days", "days"},
                                      {"repeat.until", "until"},
                                      {"repeat.runs", "runs"},
                                      {"repeat.from", "from"},
                                      {"below", "below"},
                                      {"folder", "folder"},
                                      {"limit", "limit"},
                                      {"name", "name"},
                                      {"priority", "priority"},
                                      {"registration", "registration"},
                                      {"scheduled", "scheduled"},
                                      {"timing", "timing"},
                                      {"type", "type"}};
    return answer ? std::move(answer) : Result<QJsonObject>(inOptions(answer.error(), kOptions));
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
    const Result<QJsonObject> answer = jobInOptions(call.ask(QStringLiteral("POST"), QStringLiteral("/jobs"), body));
    //: %1 is the number of a job.
    return tell(answer, call, CtlText::tr("Job %1 created.").arg(createdId(answer)));
}

} // namespace signalbox::ctl
