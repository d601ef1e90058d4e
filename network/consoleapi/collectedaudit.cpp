#include "network/consoleapi/collectedaudit.h"

#include "model/engine/taskloop.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

constexpr UtcMs kOnceMs = 10 * 60'000;
constexpr qsizetype kMostRemembered = 10'000;

struct CollectedText {
    Q_DECLARE_TR_FUNCTIONS(CollectedFiles)
};

QString collectionText(const CollectionHead &head)
{
    return QStringLiteral("collection %1 of node %2 (%3), job %4")
        .arg(number(head.attempt))
        .arg(number(head.node))
        .arg(head.nodeName)
        .arg(number(head.job));
}

} // namespace

DeedDone takenDeed(const Collection &collection, int place)
{
    DeedDone deed;
    deed.command = kTakeCollected;
    deed.job = collection.head.job;
    deed.destinations = 1;
    deed.text = place < 0
                    ? QStringLiteral("take all %1 files of %2")
                          .arg(collection.files.size())
                          .arg(collectionText(collection.head))
                    : QStringLiteral("take file %1 of %2: %3")
                          .arg(place)
                          .arg(collectionText(collection.head), collection.files[static_cast<std::size_t>(place)].path);
    return deed;
}

DeedDone deletedDeed(const CollectionHead &head)
{
    DeedDone deed;
    deed.command = kDeleteCollected;
    deed.job = head.job;
    deed.destinations = 1;
    deed.text = QStringLiteral("delete %1, %2 files").arg(collectionText(head)).arg(head.files);
    return deed;
}

std::vector<CollectionHead> collectedBy(const CollectionStore &store, const CollectedQuestion &question)
{
    std::vector<CollectionHead> heads = store.list();
    std::erase_if(heads, [&question](const CollectionHead &head) {
        return (question.job != JobId{} && head.job != question.job)
               || (question.node != NodeId{} && head.node != question.node);
    });
    if (heads.size() > std::size_t{kMaxListedCollections})
        heads.erase(heads.begin(), heads.end() - kMaxListedCollections);
    return heads;
}

Outcome copyCollected(const QString &from, const CollectedFile &file, const QString &to)
{
    const auto cannot = [&to](const QFileDevice &target) {
        const bool isFull = target.error() == QFileDevice::ResourceError;
        //: %1 is the path of a file, %2 a technical message.
        return Error{isFull ? Error::Kind::NoSpace : Error::Kind::Io,
                     CollectedText::tr("The file %1 cannot be written: %2.").arg(to, target.errorString()),
                     {}};
    };
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{
            Error::Kind::Io, CollectedText::tr("The collected file cannot be read: %1.").arg(source.errorString()), {}};
    }
    QDir().mkpath(QFileInfo(to).path());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return cannot(target);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const QByteArray block = source.read(1024 * 1024);
        if (block.isEmpty())
            break;
        hash.addData(block);
        if (target.write(block) != block.size())
            return cannot(target);
    }
    if (hash.result() != file.sha256) {
        return Error{
            Error::Kind::Protocol,
            //: %1 is the path of a file at a client.
            CollectedText::tr("%1 was damaged on its way, or at the server. Nothing was saved.").arg(file.path),
            {}};
    }
    return target.commit() ? Outcome() : Outcome(cannot(target));
}

bool TakenCollections::isNew(const QString &who, AttemptId collection)
{
    const UtcMs nowMs = TaskLoop::nowMs();
    const QString key = who + u'/' + QString::number(number(collection));
    const std::scoped_lock lock(m_mutex);
    if (m_taken.size() >= kMostRemembered)
        m_taken.clear();
    const auto known = m_taken.constFind(key);
    const bool isKnown = known != m_taken.cend() && *known <= nowMs && nowMs - *known < kOnceMs;
    if (!isKnown)
        m_taken.insert(key, nowMs);
    return !isKnown;
}

} // namespace signalbox::consoleapi
