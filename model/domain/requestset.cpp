#include "model/domain/requestset.h"

#include "model/domain/jsonmembers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestSet)
};

constexpr int kMostFolders = 17; ///< of a path: with the name
constexpr qsizetype kNodeName = 64;

QString linkKey(StageResult result)
{
    switch (result) {
    case StageResult::Success: return QStringLiteral("onSuccess");
    case StageResult::Warning: return QStringLiteral("onWarning");
    case StageResult::Error: return QStringLiteral("onError");
    case StageResult::None: break;
    }
    return {};
}

SetRequest requestOf(const QJsonValue &value, SetForm form, const QString &path, Error &error)
{
    JsonMembers in(value, path, error);
    SetRequest request;
    request.name = in.text(QStringLiteral("name"), kMaxNameLength);
    const bool hasDefinition = in.has(QStringLiteral("definition"));
    if (form == SetForm::File)
        request.path = in.texts(QStringLiteral("definition"), kMostFolders, kMaxNameLength);
    else
        request.definition = DefinitionId{
            static_cast<quint32>(in.whole(QStringLiteral("definition"), 1, std::numeric_limits<quint32>::max(), 0))};
    if (form == SetForm::Plan)
        request.version =
            static_cast<quint32>(in.whole(QStringLiteral("version"), 0, std::numeric_limits<quint32>::max(), 0));
    const QJsonValue job = in.value(QStringLiteral("job"));
    if (!job.isUndefined() && !job.isObject())
        in.fail(QStringLiteral("job"), Text::tr("must be an object"));
    if (job.isObject() && in.ok()) {
        Result<JobDefinition> read = jobDefinitionOf(job.toObject(), in.pathOf(QStringLiteral("job")));
        if (read)
            request.job = std::move(read).value();
        else
            error = read.error();
    }
    if (form != SetForm::Plan && in.ok() && hasDefinition == request.job.has_value())
        in.fail(QStringLiteral("definition"), Text::tr("and “job” exclude each other, and one of them is needed"));
    if (form == SetForm::Plan && in.ok() && !request.job)
        in.fail(QStringLiteral("job"), Text::tr("is missing"));
    request.destinations = in.texts(QStringLiteral("destinations"), JobDefinition::kMaxDestinations, kNodeName);
    in.finish();
    return request;
}

SetStage stageOf(const QJsonValue &value, SetForm form, const QString &path, Error &error)
{
    JsonMembers in(value, path, error);
    SetStage stage;
    stage.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    stage.isCritical = in.flag(QStringLiteral("critical"), false);
    for (const StageResult result : kStageResults)
        stage.next(result) = in.text(linkKey(result), kMaxNameLength);
    in.list(QStringLiteral("requests"), RequestSet::kMaxRequests, [&](const QJsonValue &one, const QString &place) {
        stage.requests.push_back(requestOf(one, form, place, error));
    });
    in.finish();
    return stage;
}

QJsonObject toJson(const SetRequest &request)
{
    QJsonObject json;
    if (!request.name.isEmpty())
        json.insert(QStringLiteral("name"), request.name);
    if (!request.path.isEmpty())
        json.insert(QStringLiteral("definition"), QJsonArray::fromStringList(request.path));
    else if (request.definition != DefinitionId{})
        json.insert(QStringLiteral("definition"), static_cast<qint64>(number(request.definition)));
    if (request.version != 0)
        json.insert(QStringLiteral("version"), static_cast<qint64>(request.version));
    if (request.job)
        json.insert(QStringLiteral("job"), toJson(*request.job));
    if (!request.destinations.isEmpty())
        json.insert(QStringLiteral("destinations"), QJsonArray::fromStringList(request.destinations));
    return json;
}

/// Looks at what the links make of the stages.
class LinkCheck {
public:
    LinkCheck(const RequestSet &set, std::vector<SetProblem> &problems)
        : m_set(set), m_problems(problems), m_marks(set.stages.size(), Mark::Unseen)
    {
    }
    void run()
    {
        if (m_set.stages.empty())
            return;
        visit(0);
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            if (m_marks[i] != Mark::Unseen)
                continue;
            m_problems.push_back(
                {static_cast<int>(i), -1, StageResult::None,
                 Text::tr("No link leads to the stage “%1”, so it would never run. Link a stage to it, or "
                          "remove it.")
                     .arg(m_set.stages[i].name)});
        }
    }

private:
    enum class Mark : quint8 { Unseen, Above, Done };
    // At most as deep as there are stages.
    void visit(std::size_t at) // NOLINT(misc-no-recursion)
    {
        m_marks[at] = Mark::Above;
        for (const StageResult result : kStageResults) {
            const QString &name = m_set.stages[at].next(result);
            if (name.isEmpty())
                continue;
            const std::optional<std::size_t> next = m_set.indexOf(name);
            if (!next) {
                m_problems.push_back({static_cast<int>(at), -1, result,
                                      Text::tr("The stage “%1” is linked to “%2”, and there is no such stage.")
                                          .arg(m_set.stages[at].name, name)});
            } else if (m_marks[*next] == Mark::Above) {
                m_problems.push_back(
                    {static_cast<int>(at), -1, result,
                     Text::tr("The link from the stage “%1” leads back to “%2”. A stage runs once: let the set end "
                              "there, and resubmit it.")
                         .arg(m_set.stages[at].name, name)});
            } else if (m_marks[*next] == Mark::Unseen) {
                visit(*next);
            }
        }
        m_marks[at] = Mark::Done;
    }

    const RequestSet &m_set;
    std::vector<SetProblem> &m_problems;
    std::vector<Mark> m_marks;
};

} // namespace

QString stageResultKey(StageResult result)
{
    switch (result) {
    case StageResult::Success: return QStringLiteral("success");
    case StageResult::Warning: return QStringLiteral("warning");
    case StageResult::Error: return QStringLiteral("error");
    case StageResult::None: break;
    }
    return {};
}

QString stageResultText(StageResult result)
{
    switch (result) {
    case StageResult::Success: return Text::tr("Success", "result of a stage");
    case StageResult::Warning: return Text::tr("Warning", "result of a stage");
    case StageResult::Error: return Text::tr("Error", "result of a stage");
    case StageResult::None: break;
    }
    return {};
}

const QString &SetStage::next(StageResult result) const
{
    return result == StageResult::Error ? onError : result == StageResult::Warning ? onWarning : onSuccess;
}

QString &SetStage::next(StageResult result)
{
    return result == StageResult::Error ? onError : result == StageResult::Warning ? onWarning : onSuccess;
}

std::optional<std::size_t> RequestSet::indexOf(const QString &stage) const
{
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const SetStage &one) { return one.name == stage; });
    return found == stages.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - stages.begin()));
}

Result<RequestSet> requestSetOf(const QJsonObject &json, SetForm form, const QString &path)
{
    Error error;
    JsonMembers in(json, path, error);
    RequestSet set;
    set.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    set.description = in.text(QStringLiteral("description"), JobDefinition::kMaxText, false, false);
    in.list(QStringLiteral("stages"), RequestSet::kMaxStages, [&](const QJsonValue &one, const QString &place) {
        set.stages.push_back(stageOf(one, form, place, error));
    });
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    return set;
}

QJsonObject toJson(const RequestSet &set)
{
    QJsonArray stages;
    for (const SetStage &stage : set.stages) {
        QJsonArray requests;
        for (const SetRequest &request : stage.requests)
            requests.append(toJson(request));
        QJsonObject one{{QStringLiteral("name"), stage.name}, {QStringLiteral("requests"), requests}};
        if (stage.isCritical)
            one.insert(QStringLiteral("critical"), true);
        for (const StageResult result : kStageResults) {
            if (const QString &next = stage.next(result); !next.isEmpty())
                one.insert(linkKey(result), next);
        }
        stages.append(one);
    }
    QJsonObject json{{QStringLiteral("name"), set.name}, {QStringLiteral("stages"), stages}};
    if (!set.description.isEmpty())
        json.insert(QStringLiteral("description"), set.description);
    return json;
}

QString SetProblem::path() const
{
    if (stage < 0)
        return QStringLiteral("stages");
    const QString place = QStringLiteral("stages[%1]").arg(stage);
    if (request >= 0)
        return place + QStringLiteral(".requests[%1]").arg(request);
    return link == StageResult::None ? place : place + u'.' + linkKey(link);
}

std::vector<SetProblem> problemsOf(const RequestSet &set, const FindDefinition &find)
{
    std::vector<SetProblem> problems;
    if (set.stages.empty())
        problems.push_back({-1, -1, StageResult::None, Text::tr("The set has no stages. Add at least one.")});
    QSet<QString> names;
    for (std::size_t i = 0; i < set.stages.size(); ++i) {
        const SetStage &stage = set.stages[i];
        const int at = static_cast<int>(i);
        if (names.contains(stage.name))
            problems.push_back({at, -1, StageResult::None,
                                Text::tr("There are two stages “%1”. Give each a name of its own.").arg(stage.name)});
        names.insert(stage.name);
        if (stage.requests.empty())
            problems.push_back({at, -1, StageResult::None,
                                Text::tr("The stage “%1” has no requests. Add at least one.").arg(stage.name)});
        for (std::size_t k = 0; k < stage.requests.size(); ++k) {
            const SetRequest &request = stage.requests[k];
            const std::optional<JobDefinition> job = jobOf(request, find);
            if (!job) {
                problems.push_back({at, static_cast<int>(k), StageResult::None,
                                    Text::tr("The stage “%1” needs the job definition %2, which is not there.")
                                        .arg(stage.name)
                                        .arg(number(request.definition))});
            } else if (!job->hasDestinations()) {
                problems.push_back({at, static_cast<int>(k), StageResult::None,
                                    Text::tr("The request “%1” of the stage “%2” has no destinations. Give it some, or "
                                             "save them with the job definition.")
                                        .arg(job->name, stage.name)});
            }
        }
    }
    LinkCheck(set, problems).run();
    return problems;
}

std::optional<JobDefinition> jobOf(const SetRequest &request, const FindDefinition &find)
{
    std::optional<JobDefinition> job = request.job ? request.job : find(request.definition);
    if (job && !request.name.isEmpty())
        job->name = request.name;
    if (job && !request.destinations.isEmpty()) {
        job->destinations = request.destinations;
        job->groups.clear();
        job->below.clear();
        job->ids.clear();
        job->idRelays.clear();
        job->routes.each.clear(); // they are about other destinations
    }
    return job;
}

RequestSet planOf(const RequestSet &set, const FindDefinition &find,
                  const std::function<quint32(DefinitionId)> &versionOf)
{
    RequestSet plan = set;
    for (SetStage &stage : plan.stages) {
        for (SetRequest &request : stage.requests) {
            request.version = request.definition == DefinitionId{} ? 0 : versionOf(request.definition);
            request.job = jobOf(request, find);
            request.destinations.clear();
            request.name = request.job ? request.job->name : request.name;
        }
    }
    return plan;
}

StageResult stageResult(const std::vector<StageResult> &requests)
{
    StageResult worst = StageResult::Success;
    for (const StageResult result : requests)
        worst = std::max(worst, result);
    return worst;
}

std::optional<std::size_t> nextStage(const RequestSet &set, std::size_t stage, StageResult result)
{
    const QString &next = set.stages[stage].next(result);
    return next.isEmpty() ? std::nullopt : set.indexOf(next);
}

StageResult setResult(const RequestSet &set, const std::vector<std::pair<std::size_t, StageResult>> &ran)
{
    const auto critical =
        std::find_if(ran.rbegin(), ran.rend(), [&](const auto &one) { return set.stages[one.first].isCritical; });
    if (critical != ran.rend())
        return critical->second;
    return ran.empty() ? StageResult::Success : ran.back().second;
}

} // namespace signalbox
