#pragma once

#include "network/http/httpclient.h"

namespace signalbox::http {

class ClientConnection;

/// One request of the client from send() to done(). In the client's thread.
struct Exchange {
    ClientRequest request;
    HttpClient::Done done; ///< empty once it has been called
    std::weak_ptr<ClientConnection> connection; ///< where it is under way
    bool retried = false;

    [[nodiscard]] bool isOver() const { return !done; }
    void finish(Result<ClientResponse> result)
    {
        if (const auto function = std::exchange(done, nullptr))
            function(std::move(result));
    }
};

} // namespace signalbox::http
