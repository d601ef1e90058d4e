#include "network/nodehost/filehash.h"

#include <QFile>

#include <openssl/evp.h>

#include <memory>

namespace signalbox {

QByteArray fileHash(const QString &filePath, HashKind kind, const std::stop_token &stop)
{
    constexpr qint64 kBlock = 1024 * 1024;
    QFile file(filePath);
    // OpenSSL's SHA-256 is several times faster than QCryptographicHash.
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!file.open(QIODevice::ReadOnly)
        || EVP_DigestInit_ex(context.get(), kind == HashKind::Sha256 ? EVP_sha256() : EVP_sha1(), nullptr) != 1)
        return {};
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        const qint64 size = file.read(block.data(), kBlock);
        if (size < 0 || stop.stop_requested())
            return {};
        if (size == 0)
            break;
        EVP_DigestUpdate(context.get(), block.constData(), static_cast<std::size_t>(size));
    }
    QByteArray hash(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(hash.data()), &size);
    hash.truncate(static_cast<qsizetype>(size));
    return hash;
}

} // namespace signalbox
