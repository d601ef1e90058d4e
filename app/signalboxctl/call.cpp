#include "app/signalboxctl/commands.h"
#include "app/signalboxctl/listing.h"

// What every command does with the server's answers.

namespace signalbox::ctl {

namespace {

/// What the server finds wrong was sent to it: the command line could be read.
Error told(Error error)
{
    if (error.kind == Error::Kind::Invalid)
        error.kind = Error::Kind::Refused;
    return error;
}

} // namespace

Result<QJsonObject> Call::ask(const QString &method, const QString &path, const QJsonObject &body) const
{
    Result<QJsonObject> answer = client.call(method, path, body);
    return answer ? std::move(answer) : Result<QJsonObject>(told(answer.error()));
}

Result<QByteArray> Call::fetch(const QString &path) const
{
    Result<QByteArray> answer = client.fetch(path);
    return answer ? std::move(answer) : Result<QByteArray>(told(answer.error()));
}

Result<int> tell(const Result<QJsonObject> &answer, const Call &call, const QString &sentence)
{
    if (!answer)
        return answer.error();
    if (call.format == Format::Table)
        print(sentence);
    else
        print(answer.value(), call.format);
    return int{Success};
}

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

} // namespace signalbox::ctl
