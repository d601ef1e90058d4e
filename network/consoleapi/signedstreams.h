#pragma once

#include "network/consoleapi/operatordirectory.h"
#include "network/http/httpserver.h"

#include <QJsonObject>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace signalbox::consoleapi {

/// Who sent a request.
struct Signer {
    SignedIn who;
    QByteArray tokenSha256; ///< raw; empty: by no operator's token
};

/// The streams that operators follow: they end with the token they were asked for with, and tell of a role that is another
/// one now. Thread-safe.
class SignedStreams {
public:
    /// @param tells whether roles are told, too: to consoles
    /// @param directory what it says now counts, and not what it said when the request came
    void add(const Signer &signer, const std::shared_ptr<http::Stream> &stream, bool tells,
             const OperatorDirectory &directory, UtcMs nowMs);
    void check(const OperatorDirectory &directory, UtcMs nowMs);
    [[nodiscard]] UtcMs nextExpiryMs() const; ///< of the operators who follow anything; kNoTime: none

private:
    struct Followed {
        Signer signer;
        std::weak_ptr<http::Stream> stream;
        bool tells = false;
    };
    /// @return false: it is over
    static bool goesOn(Followed &followed, const OperatorDirectory &directory, UtcMs nowMs);

    static constexpr std::size_t kTidyAtLeast = 256;
    mutable std::mutex m_mutex; ///< guards the two below
    std::vector<Followed> m_streams;
    std::size_t m_tidyAt = kTidyAtLeast; ///< so many, and those that nobody follows any more are taken out
};

/// As whom somebody is signed in, as JSON: in the answer to GET /server, and the event "operator" of a stream of changes.
[[nodiscard]] QJsonObject toJson(const SignedIn &who);
/// What is missing is as of a server that knows no roles. None: there is a role that is not known here.
[[nodiscard]] std::optional<SignedIn> signedInFrom(const QJsonObject &told);

} // namespace signalbox::consoleapi
