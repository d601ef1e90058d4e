#include "network/nodeapi/ddiresponses.h"

#include "network/nodeapi/ddimessages.h"

#include <QCoreApplication>

namespace signalbox::ddi {

namespace {

constexpr auto kNotReadable = u"hawkbit.server.error.rest.body.notReadable";
constexpr auto kNotFound = u"hawkbit.server.error.repo.entityNotFound";
constexpr auto kNotCancelable = u"hawkbit.server.error.action.notCancelable";
constexpr auto kNotAllowed = u"hawkbit.server.error.rest.methodNotAllowed";
constexpr auto kClosed = u"hawkbit.server.error.action.closed";
constexpr auto kUnavailable = u"hawkbit.server.error.unavailable";

} // namespace

http::Response jsonResponse(int status, const QByteArray &json)
{
    return {status, {{"Content-Type", "application/json"}}, json.toStdString()};
}

http::Response errorResponse(int status, const char16_t *code, const QString &message)
{
    return jsonResponse(status, errorJson(QString::fromUtf16(code), message));
}

http::Response badRequest(const QString &message)
{
    return errorResponse(400, kNotReadable, message);
}

http::Response notFound()
{
    return errorResponse(404, kNotFound,
                         QCoreApplication::translate("NodeMessage", "There is nothing under this address."));
}

http::Response notAllowed(const char *allowed)
{
    auto response = errorResponse(
        405, kNotAllowed, QCoreApplication::translate("NodeMessage", "This method is not allowed under this address."));
    response.headers.emplace_back("Allow", allowed);
    return response;
}

http::Response feedbackResponse(int status)
{
    switch (status) {
    case 200: return {};
    case 404: return notFound();
    case 405:
        return errorResponse(405, kNotCancelable,
                             QCoreApplication::translate("NodeMessage", "The action is not being cancelled."));
    case 410: return errorResponse(410, kClosed, QCoreApplication::translate("NodeMessage", "The action is closed."));
    default: break;
    }
    return errorResponse(status, kUnavailable,
                         QCoreApplication::translate("NodeMessage", "The server cannot store anything at the moment."));
}

http::Response filesErrorResponse(const Error &error)
{
    if (error.kind == Error::Kind::Refused)
        return feedbackResponse(410);
    if (error.kind == Error::Kind::NoSpace)
        return errorResponse(507, kTooMany, error.text);
    return outcomeResponse(error);
}

http::Response outcomeResponse(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::None: return {};
    case Error::Kind::NotFound:
    case Error::Kind::Refused: return notFound();
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden: return {401, {}, {}}; // the latter is not of this protocol
    case Error::Kind::Invalid:
    case Error::Kind::Protocol: return badRequest(error.text);
    case Error::Kind::Io:
    case Error::Kind::NoSpace:
    case Error::Kind::Database:
    case Error::Kind::Cancelled: break;
    }
    return feedbackResponse(503);
}

} // namespace signalbox::ddi
