#include "network/consoleapi/standbyanswer.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::consoleapi {

namespace {
struct StandbyText {
    Q_DECLARE_TR_FUNCTIONS(StandbyText)
};

QString whatItDoes(const QString &problem)
{
    if (!problem.isEmpty())
        //: %1 is a sentence that says why.
        return StandbyText::tr("This managing server stands by, and cannot take over: %1").arg(problem);
    return StandbyText::tr("This managing server stands by: another one that shares its database serves, or none does "
                           "for a moment.");
}
} // namespace

http::Response standbyAnswer(const http::Request &request, const QString &problem)
{
    http::Response answer{503,
                          {{kStateHeader, kStandbyState},
                           {"Retry-After", "2"},
                           {"Cache-Control", "no-store"},
                           {"Content-Type", "application/json"}},
                          {}};
    if (request.path == "/health") {
        answer.body = R"({"status":"standby"})";
        return answer;
    }
    answer.body = QJsonDocument(toJson(Error{Error::Kind::Io, whatItDoes(problem), {}}))
                      .toJson(QJsonDocument::Compact)
                      .toStdString();
    return answer;
}

} // namespace signalbox::consoleapi
