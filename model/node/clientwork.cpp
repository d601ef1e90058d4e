#include "model/node/clientwork.h"

#include <QCryptographicHash>

namespace signalbox {

QByteArray fingerprint(const ClientWork &work)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : {work.name, work.version, work.job, work.arguments}) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    hash.addData(work.sha256);
    hash.addData(work.sha1);
    return hash.result();
}

} // namespace signalbox
