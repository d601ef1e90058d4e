// Definitions of jobs, request sets and their runs in the console API.

#include "network/consoleapi/consoleserverimpl.h"

#include "model/domain/definitionfile.h"
#include "model/domain/jsonmembers.h"
#include "model/domain/repetition.h"
#include "model/domain/text.h"
#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/definitionjson.h"
#include "network/consoleapi/jobdescription.h"

#include <QTimeZone>

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

Error noDefinition(quint32 id)
{
    return notFound(ConsoleApiText::tr("There is no definition %1.").arg(id));
}

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

bool wantsContent(const QUrlQuery &query)
{
    return query.queryItemValue(QStringLiteral("content")) == QStringLiteral("true");
}

/// What may be said beside the definition when its job is ordered.
const QStringList &jobMembers()
{
    static const QStringList members{
        QStringLiteral("name"),      QStringLiteral("folder"), QStringLiteral("destinations"),
        QStringLiteral("groups"),    QStringLiteral("below"),  QStringLiteral("registration"),
        QStringLiteral("scheduled"), QStringLiteral("limit"),  QStringLiteral("installAt"),
        QStringLiteral("staleBy"),   QStringLiteral("repeat"), QStringLiteral("ids"),
        QStringLiteral("relays"),    QStringLiteral("routes")};
    return members;
}

/// Until when the job must have begun, counted from its scheduled start; null: that is not said, or its limit comes first.
QJsonValue staleBy(const JobDefinition &definition, const QJsonObject &said, UtcMs nowMs)
{
    UtcMs start = nowMs;
    for (const QString &key : {QStringLiteral("registration"), QStringLiteral("scheduled")})
        start = std::max(start, timeFromJson(said.value(key)).value_or(kNoTime));
    // Of a series that goes by days and times the first run, too, is at one of these. What cannot be read is refused later.
    Repetition repeat = definition.repeat;
    if (const auto instead = said.constFind(QStringLiteral("repeat")); instead != said.constEnd()) {
        const Result<Repetition> read = repetitionOf(instead->toObject());
        repeat = read ? read.value() : Repetition();
    }
    if (repetitionProblem(repeat).isEmpty() && (!repeat.times.empty() || repeat.days != 0))
        start = nextDue(repeat, start, start - 1, QTimeZone::systemTimeZone()).value_or(start);
    constexpr qint64 kMinuteMs = 60'000;
    const UtcMs stale = start + qint64{definition.staleMinutes} * kMinuteMs;
    const UtcMs limit = timeFromJson(said.value(QStringLiteral("limit"))).value_or(kNoTime);
    return definition.staleMinutes == 0 || (limit != kNoTime && limit < stale) ? QJsonValue(QJsonValue::Null)
                                                                               : isoTime(stale);
}

/// The body that orders the same job without a definition. @param said members of the request, which come before those of the
/// definition
Result<QJsonObject> jobBody(const JobDefinition &definition, const QJsonObject &said, const Engine &engine, UtcMs nowMs)
{
    for (auto it = said.begin(); it != said.end(); ++it) {
        if (!jobMembers().contains(it.key()))
            return invalid(
                ConsoleApiText::tr("“%1” is not a member of this request.").arg(it.key().left(kLongestShown)));
    }
    QJsonObject body = toJson(definition);
    for (const QString &key : {QStringLiteral("description"), QStringLiteral("schedule"), QStringLiteral("order"),
                               QStringLiteral("packages"), QStringLiteral("staleMinutes")})
        body.remove(key);
    body.insert(QStringLiteral("staleBy"), staleBy(definition, said, nowMs));
    if (!definition.order) {
        JobDefinition withoutNodes = definition;
        withoutNodes.destinations.clear(); // they are found by whoever reads the body
        withoutNodes.groups.clear();
        withoutNodes.below.clear();
        withoutNodes.ids.clear();
        withoutNodes.idRelays.clear();
        withoutNodes.routes = {};
        DefinitionLookup lookup;
        lookup.node = [](const QString &) { return std::optional<NodeId>(); };
        lookup.package = [packages = engine.packages()](const DefinedPackage &wanted) {
            return findPackage(packages, wanted);
        };
        const Result<CreateJob> job = createJobOf(withoutNodes, lookup);
        if (!job)
            return job.error();
        QJsonArray packages;
        for (const PackageId package : job.value().packages)
            packages.append(static_cast<qint64>(number(package)));
        body.insert(QStringLiteral("packages"), packages);
    }
    const QStringList destinations{QStringLiteral("destinations"), QStringLiteral("groups"), QStringLiteral("below"),
                                   QStringLiteral("ids")};
    const auto isListed = [&destinations](const QJsonObject &in) {
        return std::any_of(destinations.begin(), destinations.end(),
                           [&in](const QString &key) { return !in.value(key).toArray().isEmpty(); });
    };
    if (isListed(said)) { // instead of all that the definition has
        for (const QString &key : destinations)
            body.remove(key);
        body.remove(QStringLiteral("relays")); // they are about its IDs
        QJsonObject routes = body.take(QStringLiteral("routes")).toObject();
        routes.remove(QStringLiteral("each")); // these are about its destinations
        if (!routes.isEmpty() && said.value(QStringLiteral("ids")).toArray().isEmpty())
            body.insert(QStringLiteral("routes"), routes);
    }
    for (auto it = said.begin(); it != said.end(); ++it)
        body.insert(it.key(), it.value());
    if (!isListed(body))
        return invalid(ConsoleApiText::tr("“destinations” is missing: the definition has none."));
    return body;
}

} // namespace

// ---- Reading

void ConsoleServer::Impl::listDefinitions(const Call &call)
{
    answerWith(call.responder, [withContent = wantsContent(call.query())](Engine &engine) {
        return [all = engine.definitions(), withContent](const ResponderPtr &to) {
            QJsonArray list;
            for (const DefinitionRecord &record : all)
                list.append(toJson(record, withContent));
            answerList(to, QStringLiteral("definitions"), list);
        };
    });
}

void ConsoleServer::Impl::showDefinition(const Call &call)
{
    const QString wanted = call.query().queryItemValue(QStringLiteral("version"));
    bool isNumber = true;
    const quint32 version = wanted.isEmpty() ? 0 : wanted.toUInt(&isNumber);
    if (!isNumber) {
        answerError(call.responder, invalid(ConsoleApiText::tr("“%1” does not take this value.").arg(u"version")));
        return;
    }
    answerWith(call.responder, [id = call.id, version](Engine &engine) {
        std::optional<DefinitionRecord> record = engine.definition(DefinitionId{id});
        Error error = noDefinition(id);
        if (record && version != 0) {
            const auto versions = engine.definitionVersions(DefinitionId{id});
            const std::vector<DefinitionVersion> known = versions ? versions.value() : std::vector<DefinitionVersion>();
            const auto found =
                std::find_if(known.begin(), known.end(), [version](const auto &one) { return one.version == version; });
            if (found == known.end()) {
                error = versions ? notFound(ConsoleApiText::tr("Version %1 of it is not kept.").arg(version))
                                 : versions.error();
                record.reset();
            } else {
                record->version = found->version;
                record->changedMs = found->changedMs;
                record->changedBy = found->changedBy;
                record->json = found->json;
            }
        }
        return [record, error](const ResponderPtr &to) {
            if (record)
                answerJson(to, 200, QJsonDocument(toJson(*record, true)));
            else
                answerError(to, error);
        };
    });
}

void ConsoleServer::Impl::showJobDefinition(const Call &call)
{
    const bool withDestinations = call.query().queryItemValue(QStringLiteral("destinations")) == QStringLiteral("true");
    answerWith(call.responder, [this, id = JobId{call.id}, withDestinations](Engine &engine) {
        return [this, described = describeJob(engine, id, withDestinations)](const ResponderPtr &to) {
            const Result<JobDefinition> definition =
                described ? definitionOf(described.value(), m_content) : Result<JobDefinition>(described.error());
            if (definition)
                answerJson(to, 200, QJsonDocument(toJson(definition.value())));
            else
                answerError(to, definition.error());
        };
    });
}

void ConsoleServer::Impl::listDefinitionVersions(const Call &call)
{
    answerWith(call.responder, [id = DefinitionId{call.id}, withContent = wantsContent(call.query())](Engine &engine) {
        return [versions = engine.definitionVersions(id), withContent](const ResponderPtr &to) {
            if (!versions) {
                answerError(to, versions.error());
                return;
            }
            QJsonArray list;
            for (const DefinitionVersion &version : versions.value())
                list.append(toJson(version, withContent));
            answerList(to, QStringLiteral("versions"), list);
        };
    });
}

void ConsoleServer::Impl::exportDefinitions(const Call &call)
{
    const Result<std::vector<DefinitionId>> chosen = readChosenDefinitions(call.query());
    if (!chosen) {
        answerError(call.responder, chosen.error());
        return;
    }
    answerWith(call.responder, [chosen = chosen.value()](Engine &engine) {
        for (const DefinitionId id : chosen) {
            const auto known = engine.definition(id);
            if (!known || known->isRemoved() || known->kind == DefinitionKind::Group)
                return std::function<void(const ResponderPtr &)>(
                    [id](const ResponderPtr &to) { answerError(to, noDefinition(number(id))); });
        }
        return std::function<void(const ResponderPtr &)>([all = engine.definitions(), chosen](const ResponderPtr &to) {
            answerJson(to, 200, QJsonDocument::fromJson(definitionFile(all, chosen)));
        });
    });
}

void ConsoleServer::Impl::listSetRuns(const Call &call)
{
    answerWith(call.responder, [withPlan = wantsContent(call.query()), nowMs = m_host.nowMs()](Engine &engine) {
        return [all = engine.setRuns(), withPlan, nowMs](const ResponderPtr &to) {
            QJsonArray list;
            for (const SetRun &run : all)
                list.append(toJson(run, nowMs, withPlan));
            answerList(to, QStringLiteral("runs"), list);
        };
    });
}

void ConsoleServer::Impl::showSetRun(const Call &call)
{
    answerWith(call.responder, [id = call.id, nowMs = m_host.nowMs()](Engine &engine) {
        return [id, run = engine.setRun(SetRunId{id}), nowMs](const ResponderPtr &to) {
            if (run)
                answerJson(to, 200, QJsonDocument(toJson(*run, nowMs, true)));
            else
                answerError(to, notFound(ConsoleApiText::tr("There is no run %1 of a request set.").arg(id)));
        };
    });
}

// ---- Commands

void ConsoleServer::Impl::addDefinition(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    const bool isFolder =
        body && body.value().value(QStringLiteral("kind")).toString() == definitionKindKey(DefinitionKind::Folder);
    if (isFolder)
        run(call, [](const QJsonObject &said, Engine &) { return readCreateDefinitionFolder(said); });
    else
        run(call, [](const QJsonObject &said, Engine &) { return readSaveDefinition(said, {}); });
}

void ConsoleServer::Impl::changeDefinition(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    const DefinitionId id{call.id};
    if (body && body.value().contains(QStringLiteral("definition")))
        run(call, [id](const QJsonObject &said, Engine &) { return readSaveDefinition(said, id); });
    else
        run(call, [id](const QJsonObject &said, Engine &) { return readChangeDefinition(said, id); });
}

void ConsoleServer::Impl::removeDefinition(const Call &call)
{
    run(call, [id = DefinitionId{call.id}](const QJsonObject &, Engine &) {
        return Result<RemoveDefinition>(RemoveDefinition{id});
    });
}

void ConsoleServer::Impl::restoreDefinition(const Call &call)
{
    run(call,
        [id = DefinitionId{call.id}](const QJsonObject &said, Engine &) { return readRestoreDefinition(said, id); });
}

void ConsoleServer::Impl::importDefinitions(const Call &call)
{
    run(call, [](const QJsonObject &said, Engine &) { return readImportDefinitions(said); });
}

void ConsoleServer::Impl::submitSet(const Call &call)
{
    run(call, [id = DefinitionId{call.id}](const QJsonObject &said, Engine &) { return readSubmitSet(said, id); });
}

void ConsoleServer::Impl::controlSet(const Call &call)
{
    run(call, [id = SetRunId{call.id}](const QJsonObject &said, Engine &) { return readControlSet(said, id); });
}

void ConsoleServer::Impl::resubmitSet(const Call &call)
{
    run(call, [id = SetRunId{call.id}](const QJsonObject &said, Engine &) { return readResubmitSet(said, id); });
}

void ConsoleServer::Impl::createDefinedJob(const Call &call)
{
    const Result<QJsonObject> said = bodyOf(call.request);
    if (!said) {
        answerError(call.responder, said.error());
        return;
    }
    m_host.query([self = shared_from_this(), asker = askerOf(call), said = said.value(), id = call.id,
                  role = call.signer.who.role](Engine &engine) {
        const auto turnDown = [&](const Error &error) {
            self->turnDown(asker.responder, asker.source, auditKey(CommandBody(CreateJob())), {}, error);
        };
        const std::optional<DefinitionRecord> record = engine.definition(DefinitionId{id});
        if (!record || record->isRemoved() || record->kind != DefinitionKind::Job) {
            turnDown(noDefinition(id));
            return;
        }
        // Before anything is stored for it.
        if (const QString denial = roleDenial(role, {Act::RunJobs, record->type}); !denial.isEmpty()) {
            turnDown({Error::Kind::Forbidden, denial, {}});
            return;
        }
        const Result<JobDefinition> definition =
            jobDefinitionOf(QJsonDocument::fromJson(record->json.toUtf8()).object());
        const Result<QJsonObject> body = definition ? jobBody(definition.value(), said, engine, self->m_host.nowMs())
                                                    : Result<QJsonObject>(definition.error());
        if (!body) {
            turnDown(body.error());
            return;
        }
        if (definition.value().order)
            self->createOrderedJob(asker, body.value(), *definition.value().order);
        else
            self->runJob(asker, body.value());
    });
}

} // namespace signalbox::consoleapi
