#include "model/domain/commandjobs.h"

#include "model/domain/audit.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::JournalText)
};

const QString kWhat = QStringLiteral("do");
const QString kJobs = QStringLiteral("jobs");
const QString kFolder = QStringLiteral("folder");
const QString kType = QStringLiteral("type");
const QString kMove = QStringLiteral("move-job");

constexpr std::array kOperations{Operation::Suspend, Operation::Resume, Operation::Cancel, Operation::ReExecute,
                                 Operation::Delete};
constexpr std::array kActions{TaskAction::Interrupt, TaskAction::Resume, TaskAction::Terminate};
constexpr std::array kPhaseActions{PhaseAction::Hold, PhaseAction::Release};

} // namespace

QString commandJobsKey(const CommandJobs &order)
{
    return auditKey(commandFor(order, {}));
}

QString commandJobsText(const CommandJobs &order)
{
    if (const auto *operation = std::get_if<Operation>(&order.what))
        return operationText(*operation);
    if (const auto *action = std::get_if<TaskAction>(&order.what))
        return taskActionText(*action);
    if (const auto *action = std::get_if<PhaseAction>(&order.what))
        return phaseActionText(*action);
    return Text::tr("Move");
}

std::optional<CommandJobs> commandJobsFromKey(const QString &key, FolderId folder)
{
    for (const Operation operation : kOperations) {
        if (const CommandJobs order{operation, {}}; key == commandJobsKey(order))
            return order;
    }
    for (const TaskAction action : kActions) {
        if (const CommandJobs order{action, {}}; key == commandJobsKey(order))
            return order;
    }
    for (const PhaseAction action : kPhaseActions) {
        if (const CommandJobs order{action, {}}; key == commandJobsKey(order))
            return order;
    }
    return key == kMove ? std::optional(CommandJobs{folder, {}}) : std::nullopt;
}

CommandBody commandFor(const CommandJobs &order, JobId job)
{
    if (const auto *operation = std::get_if<Operation>(&order.what))
        return Operate{*operation, job, {}, {}};
    if (const auto *action = std::get_if<TaskAction>(&order.what))
        return ControlJob{*action, job, {}};
    if (const auto *action = std::get_if<PhaseAction>(&order.what))
        return ControlRequest{*action, job};
    return MoveJob{job, std::get<FolderId>(order.what)};
}

QString commandJobsParameters(const CommandJobs &order, JobType type)
{
    QJsonArray jobs;
    for (const JobId job : order.jobs)
        jobs.append(static_cast<qint64>(number(job)));
    QJsonObject parameters{{kWhat, commandJobsKey(order)}, {kJobs, jobs}, {kType, jobTypeKey(type)}};
    if (const auto *folder = std::get_if<FolderId>(&order.what))
        parameters.insert(kFolder, static_cast<qint64>(number(*folder)));
    return QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
}

std::optional<CommandJobs> commandJobsFromParameters(const QString &parameters)
{
    const QJsonObject read = QJsonDocument::fromJson(parameters.toUtf8()).object();
    std::optional<CommandJobs> order = commandJobsFromKey(
        read.value(kWhat).toString(), FolderId{static_cast<quint32>(read.value(kFolder).toInteger())});
    if (!order)
        return std::nullopt;
    const QJsonArray jobs = read.value(kJobs).toArray();
    order->jobs.reserve(static_cast<std::size_t>(jobs.size()));
    for (const QJsonValue &job : jobs)
        order->jobs.push_back(JobId{static_cast<quint32>(job.toInteger())});
    return order;
}

JobType typeInParameters(const QString &parameters)
{
    const QJsonObject read = QJsonDocument::fromJson(parameters.toUtf8()).object();
    return jobTypeFromKey(read.value(kType).toString()).value_or(JobType::InstallPackage);
}

} // namespace signalbox
