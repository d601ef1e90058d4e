#pragma once

#include "model/domain/event.h"
#include "network/http/httpserver.h"

#include <QByteArray>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace signalbox::consoleapi {

/// Remembers the answers to requests that came with an `Idempotency-Key`, so that one that is sent again since its answer
/// got lost has no second effect. The newest kKept keys; what a restart has to know comes from the log. Thread-safe.
class RequestKeys : public std::enable_shared_from_this<RequestKeys> {
public:
    static constexpr std::size_t kKept = 10'000;
    using ResponderPtr = std::shared_ptr<http::Responder>;

    enum class Claim {
        New, ///< go on, and answer to what `responder` was replaced by
        Answered, ///< now or as soon as the first one is
        OtherRequest, ///< the key was used for something else
    };
    /// @param digest of method, path and body
    Claim claim(const std::string &key, const QByteArray &digest, ResponderPtr &responder);
    /// What a run before this one answered.
    void remember(const std::string &key, const QByteArray &digest, http::Response answer);
    [[nodiscard]] static bool isValid(std::string_view key); ///< 1 .. 200 visible ASCII characters

private:
    class Recorder;
    struct Known {
        QByteArray digest;
        std::optional<http::Response> answer;
        std::vector<ResponderPtr> waiting; ///< for the answer
    };
    void answered(const std::string &key, const http::Response &answer);
    void add(const std::string &key, Known known);

    std::mutex m_mutex; ///< guards all below
    std::unordered_map<std::string, Known> m_known;
    std::deque<std::string> m_order; ///< oldest first
};

} // namespace signalbox::consoleapi
