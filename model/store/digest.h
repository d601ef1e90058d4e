#pragma once

#include <QByteArray>

#include <openssl/evp.h>

#include <memory>

namespace signalbox {

/// One running hash of OpenSSL; QCryptographicHash is six times slower for SHA-256.
class Digest {
public:
    explicit Digest(const EVP_MD *kind) : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), kind, nullptr);
    }
    void add(const char *data, qint64 size) { EVP_DigestUpdate(m_context.get(), data, static_cast<std::size_t>(size)); }
    QByteArray result() ///< once
    {
        QByteArray bytes(EVP_MAX_MD_SIZE, '\0');
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size);
        bytes.truncate(static_cast<qsizetype>(size));
        return bytes;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace signalbox
