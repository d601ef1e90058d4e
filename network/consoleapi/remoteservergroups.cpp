// Host groups of a managing server elsewhere.

#include "network/consoleapi/groupjson.h"
#include "network/consoleapi/idgroupjson.h"
#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/remoteserver.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

template <class T>
Result<T> toldBy(const Result<http::ClientResponse> &answer, Result<T> (*read)(const QJsonObject &))
{
    if (!answer)
        return answer.error();
    if (answer.value().status != 200)
        return errorOf(answer.value());
    return read(QJsonDocument::fromJson(bytesOf(answer.value())).object());
}

} // namespace

void RemoteServer::groups(Done<std::vector<GroupSummary>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/groups")),
             [done](const Result<http::ClientResponse> &answer) {
                 if (answer && answer.value().status == 404)
                     done(Error{
                         Error::Kind::Refused,
                         RemoteText::tr("This server has no host groups: its version is from before there were any."),
                         {}});
                 else
                     done(toldBy(answer, groupsOf));
             });
    });
}

void RemoteServer::group(DefinitionId id, Done<NodeGroup> done)
{
    m_loop.post([this, id, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/groups/%1").arg(number(id))),
             [done](const Result<http::ClientResponse> &answer) { done(toldBy(answer, groupIn)); });
    });
}

void RemoteServer::idGroups(Done<std::vector<IdGroupSummary>> done)
{
    m_loop.post([this, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/id-groups")),
             [done](const Result<http::ClientResponse> &answer) {
                 if (answer && answer.value().status == 404)
                     done(Error{
                         Error::Kind::Refused,
                         RemoteText::tr("This server has no ID groups: its version is from before there were any."),
                         {}});
                 else
                     done(toldBy(answer, idGroupsOf));
             });
    });
}

void RemoteServer::groupNodes(const GroupQuestion &question, Done<GroupNodes> done)
{
    m_loop.post([this, question, done = std::move(done)] {
        const QString limit = QStringLiteral("?limit=%1").arg(question.limit);
        http::ClientRequest asked =
            question.tried
                ? request(QStringLiteral("POST"), QStringLiteral("/groups/try") + limit)
                : request(QStringLiteral("GET"), QStringLiteral("/groups/%1/nodes").arg(number(question.id)) + limit);
        if (question.tried) {
            asked.headers.emplace_back("Content-Type", "application/json");
            asked.body = QJsonDocument(triedJson(*question.tried)).toJson(QJsonDocument::Compact).toStdString();
        }
        send(std::move(asked),
             [done](const Result<http::ClientResponse> &answer) { done(toldBy(answer, groupNodesOf)); });
    });
}

void RemoteServer::jobThrough(JobId job, Done<std::vector<JobThrough>> done)
{
    m_loop.post([this, job, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/jobs/%1/through").arg(number(job))),
             [done](const Result<http::ClientResponse> &answer) { done(toldBy(answer, throughOf)); });
    });
}

} // namespace signalbox::consoleapi
