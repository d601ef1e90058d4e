// Repeating jobs and request sets in the console API.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/seriesjson.h"

namespace signalbox::consoleapi {

namespace {

Result<SetRepetition> readRepetition(const QJsonObject &body, SeriesKind kind, quint32 of)
{
    Result<Repetition> repeat = repetitionOf(body);
    if (!repeat)
        return repeat.error();
    return SetRepetition{kind, of, std::move(repeat).value()};
}

} // namespace

void ConsoleServer::Impl::listSeries(const Call &call)
{
    const bool withEnded = call.query().queryItemValue(QStringLiteral("ended")) == QStringLiteral("true");
    answerWith(call.responder, [withEnded](Engine &engine) {
        return [all = engine.series(), withEnded](const ResponderPtr &to) {
            QJsonArray list;
            for (const Series &one : all) {
                if (withEnded || !one.hasEnded())
                    list.append(toJson(one));
            }
            answerList(to, QStringLiteral("series"), list);
        };
    });
}

void ConsoleServer::Impl::repeatJob(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &body, Engine &) { return readRepetition(body, SeriesKind::Job, id); });
}

void ConsoleServer::Impl::stopRepeatingJob(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &, Engine &) {
        return Result<SetRepetition>(SetRepetition{SeriesKind::Job, id, {}});
    });
}

void ConsoleServer::Impl::repeatSet(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &body, Engine &) { return readRepetition(body, SeriesKind::Set, id); });
}

void ConsoleServer::Impl::stopRepeatingSet(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &, Engine &) {
        return Result<SetRepetition>(SetRepetition{SeriesKind::Set, id, {}});
    });
}

} // namespace signalbox::consoleapi
