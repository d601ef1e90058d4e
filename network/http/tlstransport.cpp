#include "network/http/transport.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <openssl/x509v3.h>

#include <vector>

namespace signalbox::http {

namespace asio = boost::asio;

namespace {

class TlsTransport final : public Transport {
public:
    enum class Role { Client, Server };

    TlsTransport(TransportOwner &owner, Socket socket, asio::ssl::context &context, Role role)
        : Transport(owner),
          m_stream(std::move(socket), context),
          m_role(role),
          m_buffer(role == Role::Client ? 16 * 1024 : 4 * 1024)
    {
    }

    Socket &socket() override { return m_stream.next_layer(); }
    bool isPlain() const override { return false; }

    void verifyHost(const std::string &host)
    {
        SSL *ssl = m_stream.native_handle();
        X509_VERIFY_PARAM *param = SSL_get0_param(ssl);
        error_code notAnAddress;
        asio::ip::make_address(host, notAnAddress);
        if (!notAnAddress) {
            X509_VERIFY_PARAM_set1_ip_asc(param, host.c_str());
            return;
        }
        X509_VERIFY_PARAM_set_hostflags(param, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        X509_VERIFY_PARAM_set1_host(param, host.c_str(), host.size());
        SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char *>(host.c_str()));
    }

    void open() override
    {
        m_stream.async_handshake(
            m_role == Role::Client ? asio::ssl::stream_base::client : asio::ssl::stream_base::server,
            [this, keep = m_owner.shared_from_this()](const error_code &ec) { m_owner.onOpened(ec); });
    }

    void read() override
    {
        m_stream.async_read_some(asio::buffer(m_buffer),
                                 [this, keep = m_owner.shared_from_this()](const error_code &ec, std::size_t count) {
                                     m_owner.onRead(ec, {m_buffer.data(), ec ? 0 : count});
                                 });
    }

    void write(std::string_view bytes) override
    {
        m_stream.async_write_some(asio::buffer(bytes.data(), bytes.size()),
                                  [this, keep = m_owner.shared_from_this()](const error_code &ec, std::size_t count) {
                                      m_owner.onWritten(ec, count);
                                  });
    }

    void finish() override
    {
        m_stream.async_shutdown([this, keep = m_owner.shared_from_this()](const error_code &) { finishSocket(); });
    }

    std::string certificateName() const override
    {
        SSL *ssl = const_cast<asio::ssl::stream<Socket> &>(m_stream).native_handle();
        if (SSL_get_verify_result(ssl) != X509_V_OK)
            return {};
        const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(ssl), &X509_free);
        if (!certificate)
            return {};
        const X509_NAME *subject = X509_get_subject_name(certificate.get());
        const int index = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
        if (index < 0)
            return {};
        unsigned char *text = nullptr;
        const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, index)));
        if (length < 0)
            return {};
        std::string name(text, text + length);
        OPENSSL_free(text);
        return name.find('\0') == std::string::npos ? name : std::string();
    }

    std::string certificateProblem() const override
    {
        const long result = SSL_get_verify_result(const_cast<asio::ssl::stream<Socket> &>(m_stream).native_handle());
        return result == X509_V_OK ? std::string() : X509_verify_cert_error_string(result);
    }

private:
    asio::ssl::stream<Socket> m_stream;
    const Role m_role;
    std::vector<char> m_buffer;
};

} // namespace

std::unique_ptr<Transport> makeTlsServerTransport(TransportOwner &owner, Socket socket, asio::ssl::context &context)
{
    return std::make_unique<TlsTransport>(owner, std::move(socket), context, TlsTransport::Role::Server);
}

std::unique_ptr<Transport> makeTlsClientTransport(TransportOwner &owner, Socket socket, asio::ssl::context &context,
                                                  const std::string &host)
{
    auto transport = std::make_unique<TlsTransport>(owner, std::move(socket), context, TlsTransport::Role::Client);
    transport->verifyHost(host);
    return transport;
}

} // namespace signalbox::http
