#include "app/signalboxctl/foldercommands.h"

#include "app/signalboxctl/answers.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

} // namespace

Result<int> folders(const Call &call)
{
    return show(
        call.ask(QStringLiteral("GET"), QStringLiteral("/folders")), QStringLiteral("folders"),
        {right("id", CtlText::tr("ID")), right("parent", CtlText::tr("PARENT")), left("name", CtlText::tr("NAME"))},
        call.format);
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

} // namespace signalbox::ctl
