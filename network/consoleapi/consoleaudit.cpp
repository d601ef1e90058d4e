// The audit of the console API: who gives a command, and what was told before.

#include "network/consoleapi/consoleserverimpl.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace signalbox::consoleapi {

namespace {

constexpr int kLargestAuditPage = 1'000; ///< the engine reads them, and has other things to do

QString userName(unsigned user)
{
    std::array<char, 4096> room{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(user, &entry, room.data(), room.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(entry.pw_name);
    return QStringLiteral("uid %1").arg(user);
}

/// A whole number from 0 on; `otherwise` when the query does not have it.
Result<quint32> numberIn(const QUrlQuery &query, const QString &key, quint32 otherwise)
{
    if (!query.hasQueryItem(key))
        return otherwise;
    bool isNumber = false;
    const quint32 number = query.queryItemValue(key).toUInt(&isNumber);
    if (isNumber)
        return number;
    return Error{Error::Kind::Invalid, ConsoleApiText::tr("“%1” takes a whole number from 0 on.").arg(key), {}};
}

} // namespace

QString ConsoleServer::Impl::localNameOf(const http::Request &request) const
{
    const unsigned user = request.peerUser.value_or(::geteuid());
    return user == ::geteuid() ? m_options.localOperator : userName(user);
}

ConsoleServer::Impl::Source ConsoleServer::Impl::sourceOf(const Call &call) const
{
    const http::Request &request = call.request;
    Source source;
    source.who = call.signer.who;
    const QString origin = request.peer != "local"
                               ? QStringLiteral("tcp:") + QString::fromStdString(request.peer)
                               : QStringLiteral("socket:%1").arg(request.peerUser.value_or(::geteuid()));
    QJsonObject mark{{QStringLiteral("origin"), origin}};
    source.origin = QJsonDocument(mark).toJson(QJsonDocument::Compact);
    for (auto it = call.mark.begin(); it != call.mark.end(); ++it)
        mark.insert(it.key(), it.value());
    source.mark = QJsonDocument(mark).toJson(QJsonDocument::Compact);
    return source;
}

void ConsoleServer::Impl::turnDown(const ResponderPtr &responder, const Source &source, const QString &command,
                                   JobId job, const Error &wrong)
{
    // Who may do nothing is not told how to do it right.
    const bool mayNothing = source.who.role == OperatorRole::BrowseOnly;
    const Error error =
        mayNothing ? Error{Error::Kind::Forbidden, roleDenial(source.who.role, {Act::RunJobs}), {}} : wrong;
    m_host.post(
        CommandTurnedDown{source.who.name, command, job, error.text, source.mark, source.who.id, source.who.role},
        [responder, error](const EngineReply &) { answerError(responder, error); });
}

void ConsoleServer::Impl::showAudit(const Call &call)
{
    const QUrlQuery query = call.query();
    const Result<quint32> after = numberIn(query, QStringLiteral("after"), 0);
    const Result<quint32> before = numberIn(query, QStringLiteral("before"), 0);
    const Result<quint32> limit = numberIn(query, QStringLiteral("limit"), kLargestAuditPage);
    for (const Result<quint32> *number : {&after, &before, &limit}) {
        if (!*number) {
            answerError(call.responder, number->error());
            return;
        }
    }
    const bool forwards = query.hasQueryItem(QStringLiteral("after"));
    answerWith(call.responder, [=, after = after.value(), before = before.value(),
                                count = std::clamp<quint32>(limit.value(), 1, kLargestAuditPage)](Engine &engine) {
        const quint32 behind = before == 0 ? engine.lastAudit() + 1 : std::min(before, engine.lastAudit() + 1);
        const quint32 from = forwards ? after : behind - 1 - std::min(behind - 1, count);
        const quint32 most = forwards ? count : behind - 1 - from;
        return [page = engine.auditRecords(from, static_cast<int>(most))](const ResponderPtr &to) {
            if (!page) {
                answerError(to, page.error());
                return;
            }
            QJsonArray records;
            for (const AuditEntry &entry : page.value().entries)
                records.append(auditJson(entry));
            answerJson(to, 200,
                       QJsonDocument(QJsonObject{{QStringLiteral("records"), records},
                                                 {QStringLiteral("last"), static_cast<qint64>(page.value().last)}}));
        };
    });
}

} // namespace signalbox::consoleapi
