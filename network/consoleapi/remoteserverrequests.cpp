#include "network/consoleapi/activityjson.h"
#include "network/consoleapi/commandwriter.h"
#include "network/consoleapi/definitionjson.h"
#include "network/consoleapi/dispatchjson.h"
#include "network/consoleapi/inventoryjson.h"
#include "network/consoleapi/journaljson.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/remoteserver.h"
#include "network/consoleapi/securityjson.h"
#include "network/consoleapi/taskjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>
#include <QUuid>

#include <utility>

namespace signalbox::consoleapi {

// Commands and questions that have one answer.

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

Result<QJsonObject> definitionAnswerOf(const http::ClientResponse &response)
{
    if (response.status == 404)
        return Error{
            Error::Kind::Refused,
            RemoteText::tr("This server keeps no definitions of jobs: its version is from before there were any."),
            {}};
    if (response.status != 200)
        return errorOf(response);
    return QJsonDocument::fromJson(bytesOf(response)).object();
}

} // namespace

void RemoteServer::submit(const CommandBody &command, Done<CommandOutcome> done)
{
    m_loop.post([this, command, done = std::move(done)] {
        const CommandRequest wanted = requestOf(command);
        if (wanted.method.isEmpty()) {
            done(Error{Error::Kind::Invalid, RemoteText::tr("This cannot be done over the network."), {}});
            return;
        }
        http::ClientRequest asked = request(wanted.method, wanted.path);
        asked.headers.emplace_back("Idempotency-Key", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
        asked.headers.emplace_back("Content-Type", "application/json");
        asked.body = QJsonDocument(wanted.body).toJson(QJsonDocument::Compact).toStdString();
        sendCommand(std::move(asked), 1, done);
    });
}

void RemoteServer::sendCommand(http::ClientRequest what, int tries, Done<CommandOutcome> done)
{
    http::ClientRequest asked = what;
    asked.url = m_servers->atPresent(what.url); // another one may serve by now
    send(std::move(asked),
         [this, what = std::move(what), tries, done = std::move(done)](const Result<http::ClientResponse> &answer) {
             const bool isLost = answer ? isStandby(answer.value()) : answer.error().kind == Error::Kind::Io;
             if (isLost && tries < kTries) {
                 // Whether it was carried out is not known; its key sees to it that it is once.
                 after(m_options.firstRetry * (1 << tries),
                       [this, what, tries, done] { sendCommand(what, tries + 1, done); });
                 return;
             }
             done(answer ? outcomeOf(answer.value()) : Result<CommandOutcome>(answer.error()));
         });
}

void RemoteServer::history(InstructionId instruction, EventSeq upTo, int limit, Done<std::vector<Event>> done)
{
    m_loop.post([this, instruction, upTo, limit, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/instructions/%1/history?upTo=%2&limit=%3")
                                                .arg(number(instruction))
                                                .arg(upTo)
                                                .arg(limit)),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(historyFromCbor(bytesOf(answer.value())));
             });
    });
}

void RemoteServer::audit(quint32 after, int limit, Done<AuditList> done)
{
    m_loop.post([this, after, limit, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/audit?after=%1&limit=%2").arg(after).arg(limit)),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status == 404)
                     done(Error{
                         Error::Kind::Refused,
                         RemoteText::tr("This server has no audit to show: its version is from before there was one."),
                         {}});
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(auditOf(answer.value()));
             });
    });
}

void RemoteServer::operators(Done<std::vector<OperatorRecord>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/operators")),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status == 404)
                     done(Error{
                         Error::Kind::Refused,
                         RemoteText::tr("This server knows no operators: its version is from before there were any."),
                         {}});
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(operatorsOf(answer.value()));
             });
    });
}

void RemoteServer::tasks(const TaskQuery &query, Done<TaskList> done)
{
    m_loop.post([this, query, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/tasks?") + queryOf(query)),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? taskAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? taskListOf(told.value()) : Result<TaskList>(told.error()));
             });
    });
}

void RemoteServer::reportWork(const WorkReport &report, Done<WorkAnswer> done)
{
    m_loop.post([this, report, done = std::move(done)] {
        const bool begins = report.process == 0;
        http::ClientRequest asked =
            begins ? request(QStringLiteral("POST"), QStringLiteral("/processes"))
                   : request(QStringLiteral("PUT"), QStringLiteral("/processes/%1").arg(report.process));
        asked.headers.emplace_back("Content-Type", "application/json");
        asked.body = QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact).toStdString();
        send(std::move(asked), [done, begins](const Result<http::ClientResponse> &answer) {
            if (!answer)
                done(answer.error());
            else if (answer.value().status == 404 && begins)
                done(Error{
                    Error::Kind::Refused,
                    RemoteText::tr("This server does not show the replays of its consoles: its version is too old."),
                    {}});
            else if (answer.value().status != 200)
                done(errorOf(answer.value()));
            else
                done(workAnswerOf(QJsonDocument::fromJson(bytesOf(answer.value())).object()));
        });
    });
}

void RemoteServer::securityLevels(const JudgementQuery &query, Done<SecurityLevels> done)
{
    m_loop.post([this, query, done = std::move(done)] {
        const QString path = query.node == NodeId{} ? QStringLiteral("/security/levels?") + queryOf(query)
                                                    : QStringLiteral("/security/levels/%1").arg(number(query.node));
        send(request(QStringLiteral("GET"), path), [done](const Result<http::ClientResponse> &answer) {
            const Result<QJsonObject> told =
                answer ? taskAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
            done(told ? securityLevelsOf(told.value()) : Result<SecurityLevels>(told.error()));
        });
    });
}

void RemoteServer::policies(Done<std::vector<PolicyRecord>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/security/policies")),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? taskAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? policiesOf(told.value()) : Result<std::vector<PolicyRecord>>(told.error()));
             });
    });
}

void RemoteServer::dispatchState(Done<DispatchState> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/dispatch")),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status == 404)
                     done(Error{Error::Kind::Refused,
                                RemoteText::tr("This server has no execution slots: its version is from before there "
                                               "were any."),
                                {}});
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(dispatchStateOf(QJsonDocument::fromJson(bytesOf(answer.value())).object()));
             });
    });
}

void RemoteServer::standing(JobId job, Done<JobStanding> done)
{
    m_loop.post([this, job, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/jobs/%1/phase").arg(number(job))),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer) {
                     done(answer.error());
                     return;
                 }
                 if (answer.value().status != 200) {
                     done(errorOf(answer.value()));
                     return;
                 }
                 const std::optional<JobStanding> told =
                     standingOf(QJsonDocument::fromJson(bytesOf(answer.value())).object());
                 done(told ? Result<JobStanding>(*told)
                           : Error{Error::Kind::Protocol,
                                   RemoteText::tr("What the server tells of the job's phase is not known here: it is "
                                                  "newer."),
                                   {}});
             });
    });
}

void RemoteServer::definitions(Done<std::vector<DefinitionRecord>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/definitions?content=true")),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? definitionAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? definitionsOf(told.value()) : Result<std::vector<DefinitionRecord>>(told.error()));
             });
    });
}

void RemoteServer::definitionVersions(DefinitionId id, Done<std::vector<DefinitionVersion>> done)
{
    m_loop.post([this, id, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/definitions/%1/versions?content=true").arg(number(id))),
             [done, id](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? definitionAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? definitionVersionsOf(told.value(), id)
                           : Result<std::vector<DefinitionVersion>>(told.error()));
             });
    });
}

void RemoteServer::jobDefinition(JobId job, bool withDestinations, Done<JobDefinition> done)
{
    m_loop.post([this, job, withDestinations, done = std::move(done)] {
        QString path = QStringLiteral("/jobs/%1/definition").arg(number(job));
        if (withDestinations)
            path += QStringLiteral("?destinations=true");
        send(request(QStringLiteral("GET"), path), [done](const Result<http::ClientResponse> &answer) {
            const Result<QJsonObject> told =
                answer ? definitionAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
            done(told ? jobDefinitionOf(told.value()) : Result<JobDefinition>(told.error()));
        });
    });
}

void RemoteServer::setRuns(Done<std::vector<SetRun>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/set-runs?content=true")),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? definitionAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? setRunsOf(told.value()) : Result<std::vector<SetRun>>(told.error()));
             });
    });
}

void RemoteServer::operationJournal(Done<JournalList> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/operations?state=all")),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer) {
                     done(answer.error());
                 } else if (answer.value().status == 404) {
                     done(Error{Error::Kind::Refused,
                                RemoteText::tr("This server keeps no journal of operations: its version is from before "
                                               "there was one."),
                                {}});
                 } else if (answer.value().status != 200) {
                     done(errorOf(answer.value()));
                 } else {
                     const QJsonObject told = QJsonDocument::fromJson(bytesOf(answer.value())).object();
                     done(JournalList{journalOf(told), told.value(QStringLiteral("epoch")).toInteger()});
                 }
             });
    });
}

void RemoteServer::judgementEntries(NodeId node, qint64 after, int limit, Done<std::vector<JudgementEntry>> done)
{
    m_loop.post([this, node, after, limit, done = std::move(done)] {
        QString path = QStringLiteral("/security/history?after=%1&limit=%2").arg(after).arg(limit);
        if (node != NodeId{})
            path += QStringLiteral("&client=%1").arg(number(node));
        send(request(QStringLiteral("GET"), path), [done](const Result<http::ClientResponse> &answer) {
            const Result<QJsonObject> told =
                answer ? taskAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
            done(told ? judgementEntriesOf(told.value()) : Result<std::vector<JudgementEntry>>(told.error()));
        });
    });
}

void RemoteServer::processingWindows(Done<std::vector<ProcessingWindow>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/processing-windows")),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? taskAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? windowsOf(told.value()) : Result<std::vector<ProcessingWindow>>(told.error()));
             });
    });
}

void RemoteServer::activity(const ActivityQuestion &question, Done<ActivityPage> done)
{
    m_loop.post([this, question, done = std::move(done)] {
        send(request(QStringLiteral("GET"), activityPath(question)),
             [done, isForward = question.forward](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status == 404)
                     done(Error{Error::Kind::Refused,
                                RemoteText::tr("This server has no activity log to show: its version is from before "
                                               "there was one."),
                                {}});
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(activityPage(QJsonDocument::fromJson(bytesOf(answer.value())).object(), isForward));
             });
    });
}

void RemoteServer::inventory(const InventoryQuestion &question, Done<InventoryPage> done)
{
    m_loop.post([this, question, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/inventory?") + inventoryQueryText(question)),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told =
                     answer ? inventoryAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
                 done(told ? inventoryPageFromJson(told.value()) : Result<InventoryPage>(told.error()));
             });
    });
}

void RemoteServer::inventoryHistory(NodeId node, std::optional<InventoryKind> kind,
                                    Done<std::vector<InventoryChange>> done)
{
    m_loop.post([this, node, kind, done = std::move(done)] {
        QString path = QStringLiteral("/nodes/%1/inventory-changes").arg(number(node));
        if (kind)
            path += QStringLiteral("?kind=") + inventoryKindKey(*kind);
        send(request(QStringLiteral("GET"), path), [done](const Result<http::ClientResponse> &answer) {
            const Result<QJsonObject> told =
                answer ? inventoryAnswerOf(answer.value()) : Result<QJsonObject>(answer.error());
            done(told ? inventoryChangesFromJson(told.value()) : Result<std::vector<InventoryChange>>(told.error()));
        });
    });
}

void RemoteServer::order(JobId job, Done<JobOrder> done)
{
    m_loop.post([this, job, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/jobs/%1/order").arg(number(job))),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(orderOf(answer.value()));
             });
    });
}

void RemoteServer::forecast(const ForecastQuestion &question, const QString &stopped, Done<Forecast> done)
{
    m_loop.post([this, question, stopped, done = std::move(done)] {
        if (m_forecast)
            m_forecast->cancel(); // its answer is Cancelled
        QString path = QStringLiteral("/jobs/%1/forecast").arg(number(question.job));
        if (!stopped.isEmpty())
            path += QStringLiteral("?stop=%1&seconds=%2")
                        .arg(QString::fromLatin1(QUrl::toPercentEncoding(stopped)),
                             QString::number(question.stoppedSeconds));
        http::ClientRequest asked = request(QStringLiteral("GET"), path);
        asked.timeout = std::chrono::minutes(2); // it is simulated
        m_forecast = send(std::move(asked), [done](const Result<http::ClientResponse> &answer) {
            if (!answer)
                done(answer.error());
            else if (answer.value().status != 200)
                done(errorOf(answer.value()));
            else
                done(forecastFromCbor(bytesOf(answer.value())));
        });
    });
}

void RemoteServer::exportJob(JobId job, const QString &filePath, std::function<void(Outcome)> done)
{
    m_loop.post([this, job, filePath, done = std::move(done)] {
        const auto file = std::make_shared<QSaveFile>(filePath);
        const auto failed = [file, filePath] {
            return Error{Error::Kind::Io,
                         RemoteText::tr("The file %1 cannot be written: %2.").arg(filePath, file->errorString()),
                         {}};
        };
        if (!file->open(QIODevice::WriteOnly)) {
            done(failed());
            return;
        }
        http::ClientRequest asked =
            request(QStringLiteral("GET"), QStringLiteral("/jobs/%1/export.csv").arg(number(job)));
        asked.timeout = std::chrono::minutes(2);
        asked.sink = [file](std::string_view bytes) {
            return file->write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
        };
        send(std::move(asked), [file, failed, done](const Result<http::ClientResponse> &answer) {
            if (answer && answer.value().status == 200 && file->commit())
                done({});
            else if (answer && answer.value().status != 200)
                done(errorOf(answer.value()));
            else
                done(answer || file->error() != QFileDevice::NoError ? failed() : answer.error());
        });
    });
}

} // namespace signalbox::consoleapi
