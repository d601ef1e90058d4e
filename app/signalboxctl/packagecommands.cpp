#include "app/signalboxctl/packagecommands.h"

#include "app/signalboxctl/answers.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

} // namespace

Result<int> packages(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/packages"));
    if (!answer)
        return answer.error();
    // What jobs of other types order travels as a package, too.
    const bool orders = call.options.isSet(QStringLiteral("orders"));
    QJsonArray shown;
    for (const QJsonValue &package : answer.value().value(QStringLiteral("packages")).toArray()) {
        if ((package[u"kind"].toString() == payloadKindKey(PayloadKind::Order)) == orders)
            shown.append(package);
    }
    return show(QJsonObject{{QStringLiteral("packages"), shown}}, QStringLiteral("packages"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")),
                 left("version", CtlText::tr("VERSION")), left("kind", CtlText::tr("KIND")),
                 right("size", CtlText::tr("BYTES")), left("sha256", CtlText::tr("SHA-256"))},
                call.format);
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

} // namespace signalbox::ctl
