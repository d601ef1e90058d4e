// Who may use the console API: tokens, roles, and the commands about operators.

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/consoleserverimpl.h"
#include "network/http/text.h"

#include <algorithm>

#include <openssl/crypto.h>
#include <openssl/sha.h>

namespace signalbox::consoleapi {

namespace {

/// Of "Bearer TOKEN", in small letters too and with more blanks (RFC 9110 11.1); none: it is something else.
std::optional<std::string_view> tokenIn(std::string_view header)
{
    constexpr std::string_view kScheme = "Bearer ";
    if (!http::equalsIgnoringCase(header.substr(0, kScheme.size()), kScheme))
        return std::nullopt;
    header.remove_prefix(std::min(header.find_first_not_of(' ', kScheme.size()), header.size()));
    return header;
}

QByteArray sha256Of(std::string_view text)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(),
           reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

bool isSame(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size()
           && CRYPTO_memcmp(one.constData(), other.constData(), static_cast<std::size_t>(one.size())) == 0;
}

/// Says what is wrong with a token and never which it is.
struct Refusal {
    const char *reason; ///< stable
    QString text;
};

Refusal refusalOf(std::optional<TokenState> state, bool isThere)
{
    if (!isThere)
        return {"missing", ConsoleApiText::tr("The operator token is missing: send it as “Authorization: Bearer”.")};
    if (state == TokenState::Expired)
        return {"expired",
                ConsoleApiText::tr("The operator token has expired. Ask a system administrator for a new one.")};
    if (state == TokenState::Revoked)
        return {"revoked",
                ConsoleApiText::tr("The operator token was revoked. Ask a system administrator for a new one.")};
    return {"wrong", ConsoleApiText::tr("The operator token is wrong.")};
}

/// Registers the stream that a hub begins.
class SignedResponder final : public http::Responder {
public:
    SignedResponder(http::Responder &inner, std::function<void(const std::shared_ptr<http::Stream> &)> begun)
        : m_inner(inner), m_begun(std::move(begun))
    {
    }
    void respond(http::Response response) override { m_inner.respond(std::move(response)); }
    void sendFile(http::FileResponse file) override { m_inner.sendFile(std::move(file)); }
    using Responder::startStream;
    std::shared_ptr<http::Stream> startStream(http::Response head, std::size_t queueBytes) override
    {
        auto stream = m_inner.startStream(std::move(head), queueBytes);
        m_begun(stream);
        return stream;
    }
    void abort() override { m_inner.abort(); }
    void onPeerGone(std::function<void()> gone) override { m_inner.onPeerGone(std::move(gone)); }

private:
    http::Responder &m_inner;
    std::function<void(const std::shared_ptr<http::Stream> &)> m_begun;
};

} // namespace

// ---- Who it is

std::optional<Signer> ConsoleServer::Impl::signerOf(const http::Request &request, QByteArray *refused) const
{
    Signer signer;
    if (request.peer == "local") {
        signer.who.name = localNameOf(request);
        return signer;
    }
    const std::string_view header = http::headerValue(request.headers, "Authorization");
    std::optional<TokenState> state;
    if (const auto token = tokenIn(header)) {
        signer.tokenSha256 = sha256Of(*token);
        if (!m_options.tokenSha256.isEmpty() && isSame(signer.tokenSha256, m_options.tokenSha256)) {
            signer.tokenSha256.clear();
            signer.who.name = m_options.tokenOperator;
            return signer;
        }
        if (const auto known = m_directory.find(signer.tokenSha256)) {
            state = tokenState(*known, m_host.nowMs());
            if (state == TokenState::Valid) {
                signer.who = {known->name, known->role, known->id, known->expiresMs};
                return signer;
            }
        }
    }
    if (refused)
        *refused = refusalOf(state, !header.empty()).reason;
    return std::nullopt;
}

void ConsoleServer::Impl::refuseToken(const http::Request &request, const QByteArray &reason,
                                      const ResponderPtr &responder)
{
    if (const auto told = m_refusedTokens.refused(request.peer, request.path, m_host.nowMs()))
        m_host.post(ServerNotice{kTokensRefusedMessage, {QString::number(told->count), told->address, told->path}});
    // What is right is never refused for the number of wrong ones from the same address.
    if (!m_wrongTokens.allow(request.peer)) {
        http::Response answer = jsonAnswer(
            429,
            QJsonDocument(toJson(Error{
                Error::Kind::Unauthorized,
                ConsoleApiText::tr("Too many requests with a wrong token came from this address. Try again later."),
                {}})));
        answer.headers.emplace_back("Retry-After", "1");
        responder->respond(std::move(answer));
        return;
    }
    const Refusal why = refusalOf(reason == "expired"   ? std::optional(TokenState::Expired)
                                  : reason == "revoked" ? std::optional(TokenState::Revoked)
                                                        : std::nullopt,
                                  reason != "missing");
    QJsonObject body = toJson(Error{Error::Kind::Unauthorized, why.text, {}});
    QJsonObject error = body.value(QStringLiteral("error")).toObject();
    error.insert(QStringLiteral("reason"), QLatin1String(why.reason));
    body.insert(QStringLiteral("error"), error);
    http::Response answer = jsonAnswer(401, QJsonDocument(body));
    answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    responder->respond(std::move(answer));
}

void ConsoleServer::Impl::noteUse(const Signer &signer)
{
    if (signer.tokenSha256.isEmpty())
        return;
    const auto known = m_directory.find(signer.tokenSha256);
    if (known && m_directory.noteUse(*known, m_host.nowMs()))
        m_host.post(OperatorSeen{known->id});
}

// ---- What is known of them

void ConsoleServer::Impl::followOperators()
{
    m_subscription = m_host.subscribe([self = weak_from_this()](const DeltaBatch &batch) {
        if (const auto server = self.lock(); server && batch.operatorsChanged)
            server->refreshOperators({});
    });
}

void ConsoleServer::Impl::refreshOperators(std::function<void()> then)
{
    m_host.query([self = shared_from_this(), then = std::move(then)](Engine &engine) {
        self->m_directory.set(engine.operators());
        self->m_streams.check(self->m_directory, self->m_host.nowMs());
        if (then)
            then();
    });
}

ConsoleServer::Impl::StreamStart ConsoleServer::Impl::streamStart(const Call &call, bool tells)
{
    return [self = shared_from_this(), signer = call.signer, tells](http::Responder &responder, const auto &subscribe) {
        SignedResponder watched(responder, [&](const std::shared_ptr<http::Stream> &stream) {
            self->m_streams.add(signer, stream, tells, self->m_directory, self->m_host.nowMs());
            self->m_worker.post([] {}); // its timer is asked anew
        });
        return subscribe(watched);
    };
}

UtcMs ConsoleServer::Impl::nextStreamCheckMs() const
{
    const UtcMs expiresMs = m_streams.nextExpiryMs();
    if (expiresMs == kNoTime)
        return kNoTime;
    // By the engine's clock, which in a simulation is another one.
    constexpr UtcMs kAtLeastEvery = 1'000;
    return TaskLoop::nowMs() + std::clamp<UtcMs>(expiresMs - m_host.nowMs(), 0, kAtLeastEvery);
}

// ---- What a role allows

std::optional<Error> ConsoleServer::Impl::denialOf(const Call &call, Deed deed)
{
    const QString denial = roleDenial(call.signer.who.role, deed);
    if (denial.isEmpty())
        return std::nullopt;
    return Error{Error::Kind::Forbidden, denial, {}};
}

void ConsoleServer::Impl::listOperators(const Call &call)
{
    if (const auto denied = denialOf(call, {Act::ManageOperators})) {
        answerError(call.responder, *denied);
        return;
    }
    answerWith(call.responder, [&host = m_host](Engine &engine) {
        return [all = engine.operators(), now = host.nowMs()](const ResponderPtr &to) {
            QJsonArray list;
            for (const StoredOperator &one : all)
                list.append(toJson(one.record, now));
            answerList(to, QStringLiteral("operators"), list);
        };
    });
}

void ConsoleServer::Impl::addOperator(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readAddOperator(body); });
}

void ConsoleServer::Impl::changeOperator(const Call &call)
{
    run(call, [id = OperatorId{call.id}](const QJsonObject &body, Engine &) { return readChangeOperator(body, id); });
}

void ConsoleServer::Impl::revokeOperator(const Call &call)
{
    run(call, [id = OperatorId{call.id}](const QJsonObject &, Engine &) {
        return Result<RevokeOperator>(RevokeOperator{id});
    });
}

void ConsoleServer::Impl::renewOperator(const Call &call)
{
    run(call, [id = OperatorId{call.id}](const QJsonObject &body, Engine &) { return readRenewOperator(body, id); });
}

} // namespace signalbox::consoleapi
