#pragma once

#include "network/http/httpserver.h"

namespace boost::asio::ssl {
class context;
}

namespace signalbox::http {

/// TLS 1.2 and newer. Error Io: a file cannot be read, is no PEM, or key and certificate do not belong together.
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> makeServerContext(const TlsFiles &files);
/// @param caFile empty: the system's store. `certificateFile` and `keyFile` may be empty. Error Io as above.
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> makeClientContext(const std::string &caFile,
                                                                                   const std::string &certificateFile,
                                                                                   const std::string &keyFile);

} // namespace signalbox::http
