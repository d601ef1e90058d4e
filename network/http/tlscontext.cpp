#include "network/http/tlscontext.h"

#include <boost/asio/ssl/context.hpp>

#include <QCoreApplication>

#include <openssl/ssl.h>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace signalbox::http {

namespace ssl = boost::asio::ssl;

namespace {

using Context = std::shared_ptr<ssl::context>;

Error fileError(const char *text, const std::string &path, const boost::system::error_code &ec)
{
    return {Error::Kind::Io,
            QCoreApplication::translate("signalbox::http::Tls", text).arg(QString::fromStdString(path)),
            // OpenSSL has no words for a file that is not there.
            ::access(path.c_str(), R_OK) == 0 ? QString::fromStdString(ec.message())
                                              : QString::fromLocal8Bit(std::strerror(errno))};
}

Context makeContext()
{
    auto context = std::make_shared<ssl::context>(ssl::context::tls);
    SSL_CTX *native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    return context;
}

Outcome loadIdentity(ssl::context &context, const std::string &certificateFile, const std::string &keyFile)
{
    boost::system::error_code ec;
    context.use_certificate_chain_file(certificateFile, ec);
    if (ec)
        return fileError(QT_TRANSLATE_NOOP("signalbox::http::Tls", "The certificate file %1 cannot be used."),
                         certificateFile, ec);
    context.use_private_key_file(keyFile, ssl::context::pem, ec);
    if (ec)
        return fileError(
            QT_TRANSLATE_NOOP("signalbox::http::Tls",
                              "The key file %1 cannot be used; it must be PEM and belong to the certificate."),
            keyFile, ec);
    return {};
}

Outcome loadAuthorities(ssl::context &context, const std::string &caFile)
{
    boost::system::error_code ec;
    context.load_verify_file(caFile, ec);
    if (ec)
        return fileError(
            QT_TRANSLATE_NOOP("signalbox::http::Tls", "The file of certificate authorities %1 cannot be used."), caFile,
            ec);
    return {};
}

} // namespace

Result<Context> makeServerContext(const TlsFiles &files)
{
    auto context = makeContext();
    if (Outcome loaded = loadIdentity(*context, files.certificateFile, files.keyFile); !loaded)
        return loaded.error();
    SSL_CTX *native = context->native_handle();
    constexpr unsigned char kSessionScope[] =
        "signalbox"; // without it a resumed session with a client certificate fails
    SSL_CTX_set_session_id_context(native, kSessionScope, sizeof kSessionScope - 1);
    if (!files.clientCaFile.empty()) {
        if (Outcome loaded = loadAuthorities(*context, files.clientCaFile); !loaded)
            return loaded.error();
        SSL_CTX_set_client_CA_list(native, SSL_load_client_CA_file(files.clientCaFile.c_str()));
        context->set_verify_mode(ssl::verify_peer); // a client without one may come in, with a wrong one it may not
    }
    return context;
}

Result<Context> makeClientContext(const std::string &caFile, const std::string &certificateFile,
                                  const std::string &keyFile)
{
    auto context = makeContext();
    context->set_verify_mode(ssl::verify_peer);
    if (caFile.empty()) {
        boost::system::error_code ec;
        context->set_default_verify_paths(ec);
    } else if (Outcome loaded = loadAuthorities(*context, caFile); !loaded) {
        return loaded.error();
    }
    if (!certificateFile.empty()) {
        if (Outcome loaded = loadIdentity(*context, certificateFile, keyFile); !loaded)
            return loaded.error();
    }
    return context;
}

} // namespace signalbox::http
