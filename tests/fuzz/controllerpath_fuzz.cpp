#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/ddiserver.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace signalbox;
using namespace signalbox::ddi;

namespace {

/// Lets everybody in, has nothing, and checks what the server let through to it.
class NothingThere final : public DdiBackend {
public:
    void authenticate(QString controller, Credentials, QString peer, Reply<Result<Caller>> reply) override
    {
        if (!isControllerId(controller))
            std::abort();
        Caller caller;
        caller.controller = controller;
        caller.gateway = controller;
        caller.peer = peer;
        reply(caller);
    }
    void poll(const Caller &, Reply<ControllerBase> reply) override { reply({}); }
    std::shared_ptr<void> waitForChange(const Caller &, std::function<void()>) override { return {}; }
    void deployment(const Caller &, AttemptId id, Reply<Result<Deployment>> reply) override
    {
        check(id);
        reply(Error{Error::Kind::NotFound, {}, {}});
    }
    void feedback(const Caller &, AttemptId id, Feedback, bool, QString spoolInstance, quint64,
                  Reply<int> reply) override
    {
        check(id);
        if (spoolInstance.contains(u'/'))
            std::abort();
        reply(200);
    }
    void configData(const Caller &, ConfigData, Reply<Outcome> reply) override { reply({}); }
    void cancelAction(const Caller &, AttemptId id, Reply<bool> reply) override
    {
        check(id);
        reply(true);
    }
    void artifact(const Caller &, quint32 module, QString fileName, Reply<ArtifactAnswer> reply) override
    {
        if (module == 0 || fileName.contains(u'/') || fileName == QLatin1String("..")
            || fileName.contains(QChar(u'\0')))
            std::abort();
        reply({});
    }
    void artifactStarted(const Caller &, const ArtifactAnswer &, std::function<void()>) override { }
    void artifactProgress(const Caller &, const ArtifactAnswer &, qint64) override { }
    void artifactEnded(const Caller &, const ArtifactAnswer &, bool) override { }
    void children(const Caller &, quint64, Reply<Result<Children>> reply) override { reply(Children{}); }

private:
    static void check(AttemptId id)
    {
        if (number(id) < 1 || number(id) > 0x7fffffffU)
            std::abort();
    }
};

class OneAnswer final : public http::Responder {
public:
    ~OneAnswer() override
    {
        if (m_answers != 1)
            std::abort();
    }
    void respond(http::Response response) override
    {
        ++m_answers;
        if (response.status >= 500)
            std::abort();
    }
    void sendFile(http::FileResponse) override { std::abort(); }
    std::shared_ptr<http::Stream> startStream(http::Response, std::size_t) override { std::abort(); }
    void abort() override { ++m_answers; }
    void onPeerGone(std::function<void()>) override { }

private:
    int m_answers = 0;
};

} // namespace

/// First byte: the method; up to a line feed: the decoded path behind the tenant; the rest: the body. Every request is
/// answered exactly once, never by an error of ours, and nothing dangerous reaches what stands behind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto server = [] {
        DdiServer::Options options;
        options.baseUrl = QStringLiteral("http://server");
        options.requestsPerSecondPerPeer = 1'000'000'000;
        return std::make_unique<DdiServer>(options, std::make_shared<NothingThere>());
    }();
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto end = std::min(bytes.find('\n'), bytes.size());
    http::Request request;
    constexpr std::string_view kMethods[] = {"GET", "PUT", "POST", "HEAD", "DELETE"};
    request.method = kMethods[data[0] % 5];
    request.path = "/DEFAULT/controller/v1/" + std::string(bytes.substr(0, end));
    std::erase(request.path, '\0'); // the HTTP side refuses those
    request.body = bytes.substr(std::min(end + 1, bytes.size()));
    request.peer = "127.0.0.1";
    request.headers = {{"Authorization", "TargetToken x"}, {"X-Signalbox-Spool", request.body.substr(0, 40)}};
    if (!server->handle(request, std::make_shared<OneAnswer>()))
        std::abort();
    return 0;
}
