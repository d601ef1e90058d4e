#include "app/signalboxctl/archivecommands.h"

#include "app/signalboxctl/answers.h"

#include <QCoreApplication>

#include <array>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

} // namespace

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

} // namespace signalbox::ctl
