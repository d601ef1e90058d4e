// The activity log in the console API.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/activityjson.h"

namespace signalbox::consoleapi {

void ConsoleServer::Impl::showActivity(const Call &call)
{
    const Result<ActivityQuestion> question = activityQuestion(call.query());
    if (!question) {
        answerError(call.responder, question.error());
        return;
    }
    m_activity->ask(question.value(), [self = weak_from_this(), responder = call.responder](Result<ActivityPage> page) {
        if (!page)
            answerError(responder, page.error());
        else if (const auto server = self.lock()) // a thousand messages take a millisecond to write down
            server->m_worker.post([responder, page = std::move(page).value()] {
                answerJson(responder, 200, QJsonDocument(toJson(page)));
            });
    });
}

void ConsoleServer::Impl::listMessages(const Call &call)
{
    QJsonArray list;
    for (const MessageKind &kind : messageKinds()) {
        list.append(
            QJsonObject{{QStringLiteral("id"), messageId(kind)},
                        {QStringLiteral("severity"), severityKey(kind.severity)},
                        {QStringLiteral("text"), QString::fromLatin1(kind.text)},
                        {QStringLiteral("explanation"), QString::fromLatin1(kind.explanation)},
                        {QStringLiteral("action"), kind.action != nullptr ? QJsonValue(QString::fromLatin1(kind.action))
                                                                          : QJsonValue(QJsonValue::Null)}});
    }
    answerList(call.responder, QStringLiteral("messages"), list);
}

} // namespace signalbox::consoleapi
