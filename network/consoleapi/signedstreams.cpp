#include "network/consoleapi/signedstreams.h"

#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/ssetext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace signalbox::consoleapi {

namespace {

std::string operatorMessage(const SignedIn &who)
{
    return sseMessage({}, "operator", QJsonDocument(toJson(who)).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace

void SignedStreams::add(const Signer &signer, const std::shared_ptr<http::Stream> &stream, bool tells,
                        const OperatorDirectory &directory, UtcMs nowMs)
{
    if (signer.tokenSha256.isEmpty())
        return; // what they may do never changes
    if (tells) // since GET /server it may have
        stream->write(operatorMessage(signer.who));
    Followed followed{signer, stream, tells};
    const std::scoped_lock lock(m_mutex);
    if (m_streams.size() >= m_tidyAt) {
        std::erase_if(m_streams, [](const Followed &gone) { return gone.stream.expired(); });
        m_tidyAt = std::max(kTidyAtLeast, 2 * m_streams.size());
    }
    // Whoever changes the directory looks at the streams afterwards, under this lock.
    if (goesOn(followed, directory, nowMs))
        m_streams.push_back(std::move(followed));
}

bool SignedStreams::goesOn(Followed &followed, const OperatorDirectory &directory, UtcMs nowMs)
{
    const std::shared_ptr<http::Stream> stream = followed.stream.lock();
    if (!stream)
        return false;
    const std::optional<OperatorRecord> record = directory.find(followed.signer.tokenSha256);
    // Nobody has the token any more when it was renewed.
    const TokenState state = record ? tokenState(*record, nowMs) : TokenState::Revoked;
    if (state != TokenState::Valid) {
        const QJsonObject why{{QStringLiteral("reason"), tokenStateKey(state)}};
        stream->write(sseMessage({}, "signed-out", QJsonDocument(why).toJson(QJsonDocument::Compact).toStdString()));
        stream->close();
        return false;
    }
    SignedIn &who = followed.signer.who;
    if (who.role != record->role || who.expiresMs != record->expiresMs) {
        who.role = record->role;
        who.expiresMs = record->expiresMs;
        if (followed.tells)
            stream->write(operatorMessage(who));
    }
    return true;
}

void SignedStreams::check(const OperatorDirectory &directory, UtcMs nowMs)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_streams, [&](Followed &followed) { return !goesOn(followed, directory, nowMs); });
}

UtcMs SignedStreams::nextExpiryMs() const
{
    const std::scoped_lock lock(m_mutex);
    UtcMs next = std::numeric_limits<UtcMs>::max();
    for (const Followed &followed : m_streams) {
        if (followed.signer.who.expiresMs != kNoTime)
            next = std::min(next, followed.signer.who.expiresMs);
    }
    return next == std::numeric_limits<UtcMs>::max() ? kNoTime : next;
}

QJsonObject toJson(const SignedIn &who)
{
    return {{QStringLiteral("name"), who.name},
            {QStringLiteral("role"), operatorRoleKey(who.role)},
            {QStringLiteral("roleText"), operatorRoleText(who.role)},
            {QStringLiteral("id"),
             who.id == OperatorId{} ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(number(who.id)))},
            {QStringLiteral("expires"), isoTime(who.expiresMs)}};
}

std::optional<SignedIn> signedInFrom(const QJsonObject &told)
{
    SignedIn who;
    if (told.isEmpty())
        return who;
    const auto role = operatorRoleFromKey(told.value(QStringLiteral("role")).toString());
    const auto expires = timeFromJson(told.value(QStringLiteral("expires")));
    if (!role || !expires)
        return std::nullopt;
    who.name = told.value(QStringLiteral("name")).toString().left(kMaxNameLength);
    who.role = *role;
    who.id = OperatorId{static_cast<quint32>(
        std::clamp<qint64>(told.value(QStringLiteral("id")).toInteger(), 0, std::numeric_limits<quint32>::max()))};
    who.expiresMs = *expires;
    return who;
}

} // namespace signalbox::consoleapi
