// The catalogue of errors in the console API.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/errorjson.h"

namespace signalbox::consoleapi {

void ConsoleServer::Impl::listErrors(const Call &call)
{
    const QString search = call.query().queryItemValue(QStringLiteral("search"), QUrl::FullyDecoded);
    QJsonArray list;
    for (const ErrorEntry *entry : findErrors(search))
        list.append(toJson(*entry));
    answerList(call.responder, QStringLiteral("errors"), list);
}

} // namespace signalbox::consoleapi
