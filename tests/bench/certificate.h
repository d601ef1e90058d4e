#pragma once

#include "network/http/httpserver.h"

#include <QProcess>
#include <QString>

#include <cstdint>
#include <optional>

/// What our server and a peer prove themselves with alike.
namespace signalbox::bench {

/// A key (RSA, 2048 bits) and its certificate as key.pem and certificate.pem in `folder`. @return nothing without openssl
inline std::optional<http::TlsFiles> makeCertificate(const QString &folder)
{
    const QString key = folder + QStringLiteral("/key.pem");
    const QString certificate = folder + QStringLiteral("/certificate.pem");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"), key,
                   QStringLiteral("-out"), certificate, QStringLiteral("-days"), QStringLiteral("1"),
                   QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1")});
    if (!openssl.waitForFinished(30'000) || openssl.exitCode() != 0)
        return {};
    return http::TlsFiles{certificate.toStdString(), key.toStdString(), {}};
}

/// Lines of nginx for a server with that key beside the plain one. FOLDER is replaced when it starts.
inline QString nginxTls(std::uint16_t port)
{
    return QStringLiteral("server { listen 127.0.0.1:%1 ssl; root FOLDER; ssl_certificate FOLDER/certificate.pem; "
                          "ssl_certificate_key FOLDER/key.pem; }")
        .arg(port);
}

} // namespace signalbox::bench
