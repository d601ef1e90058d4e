#include "network/consoleapi/requestkeys.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace signalbox::consoleapi {

/// Passes the answer on and keeps it.
class RequestKeys::Recorder final : public http::Responder {
public:
    Recorder(std::shared_ptr<RequestKeys> keys, std::string key, ResponderPtr inner)
        : m_keys(std::move(keys)), m_key(std::move(key)), m_inner(std::move(inner))
    {
    }
    ~Recorder() override
    {
        if (!m_done)
            m_keys->answered(m_key, {500, {}, {}});
    }
    void respond(http::Response response) override
    {
        if (m_done.exchange(true))
            return;
        m_keys->answered(m_key, response);
        m_inner->respond(std::move(response));
    }
    void sendFile(http::FileResponse file) override { m_inner->sendFile(std::move(file)); }
    std::shared_ptr<http::Stream> startStream(http::Response head, std::size_t queueBytes) override
    {
        return m_inner->startStream(std::move(head), queueBytes);
    }
    void abort() override { m_inner->abort(); }
    /// What was begun goes on: its answer is what the next try gets.
    void onPeerGone(std::function<void()>) override { }

private:
    std::shared_ptr<RequestKeys> m_keys;
    std::string m_key;
    ResponderPtr m_inner;
    std::atomic<bool> m_done{false};
};

bool RequestKeys::isValid(std::string_view key)
{
    constexpr std::size_t kLongest = 200;
    return !key.empty() && key.size() <= kLongest
           && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

RequestKeys::Claim RequestKeys::claim(const std::string &key, const QByteArray &digest, ResponderPtr &responder)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_known.find(key);
    if (found == m_known.end()) {
        add(key, {digest, {}, {}});
        responder = std::make_shared<Recorder>(shared_from_this(), key, responder);
        return Claim::New;
    }
    if (found->second.digest != digest)
        return Claim::OtherRequest;
    if (found->second.answer)
        responder->respond(*found->second.answer);
    else
        found->second.waiting.push_back(responder);
    return Claim::Answered;
}

void RequestKeys::remember(const std::string &key, const QByteArray &digest, http::Response answer)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_known.contains(key))
        add(key, {digest, std::move(answer), {}});
}

void RequestKeys::add(const std::string &key, Known known)
{
    m_known.emplace(key, std::move(known));
    m_order.push_back(key);
    if (m_order.size() > kKept) {
        m_known.erase(m_order.front());
        m_order.pop_front();
    }
}

void RequestKeys::answered(const std::string &key, const http::Response &answer)
{
    std::vector<ResponderPtr> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_known.find(key);
        if (found == m_known.end())
            return;
        waiting.swap(found->second.waiting);
        if (answer.status >= 500) { // it had no effect, and the next try may
            m_known.erase(found);
            std::erase(m_order, key);
        } else {
            found->second.answer = answer;
        }
    }
    for (const ResponderPtr &responder : waiting)
        responder->respond(answer);
}

} // namespace signalbox::consoleapi
