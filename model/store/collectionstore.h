#pragma once

#include "model/domain/collection.h"

#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace signalbox {

/// Files that nodes have brought, in a folder of the managing server or of a relay: one folder for each collection, named by the
/// number of its attempt, with the files under plain numbers. So no name that a node chose is ever a name on this disk. While a
/// collection comes it is a packed file (tar, gzip) that grows; it becomes a collection in one step when it is whole,
/// verified, unpacked and on the disk. Thread-safe; what blocks on the disk says so.
class CollectionStore {
public:
    enum class Lasts : quint8 {
        OnDisk,
        AsLongAsThis, ///< the folder goes with the process: it is not waited until what is there is on the disk
    };
    /// @param reserve bytes that are left free on the disk, for the database beside it
    explicit CollectionStore(QString folder, qint64 reserve = 64 * 1024 * 1024, Lasts lasts = Lasts::OnDisk);

    /// Makes the folder, removes what a killed server left half unpacked, and reads what there is. Before anything else. Blocks.
    Outcome prepare();
    [[nodiscard]] QString folder() const { return m_folder; }

    // On the way in. One attempt at a time in one thread at a time.

    /// Bytes of the packed file that are here.
    [[nodiscard]] qint64 received(AttemptId attempt, const QByteArray &sha256) const;
    /// Takes bytes at the end of what is here; others are left. Blocks. @return bytes that are here then. Errors: NoSpace: the
    /// disk has no room for the whole of it; Io.
    Result<qint64> append(AttemptId attempt, const QByteArray &sha256, qint64 size, qint64 offset,
                          const QByteArray &bytes);
    /// Verifies and unpacks what has come whole; durable when it returns. Blocks for long. Errors: Protocol: the checksum is
    /// wrong, what was here is gone and it may come again; Invalid: it is no packed files, or more than `mostBytes` or
    /// kMaxFiles; NoSpace; Io. @param head all but files and bytes
    Outcome finish(const QByteArray &sha256, CollectionHead head, qint64 mostBytes);
    /// What has come of an attempt is not wanted any more.
    void giveUp(AttemptId attempt);
    /// Attempts of which something has come that is not whole. Blocks.
    [[nodiscard]] std::vector<AttemptId> coming() const;
    /// The same as giveUp() of all attempts that are not open. For a start.
    void sweep(const std::function<bool(AttemptId)> &isOpen);

    // What is here.

    [[nodiscard]] bool has(AttemptId attempt) const;
    [[nodiscard]] std::vector<CollectionHead> list() const; ///< by attempt
    [[nodiscard]] std::optional<CollectionHead> find(AttemptId attempt) const;
    /// With its files. Blocks. Errors: NotFound, Io (damaged).
    [[nodiscard]] Result<Collection> read(AttemptId attempt) const;
    /// Where the file with this place in Collection::files is, from 0.
    [[nodiscard]] QString pathOf(AttemptId attempt, int file) const;
    /// Gives a collection a number that no attempt has, from kFirstSetAside on, and knows nothing of its job and node any more but
    /// their names: it is of another database, or of what this one was before a copy was put in its place, and its number is needed.
    /// Blocks. Errors: Io.
    Outcome setAside(AttemptId attempt);
    static constexpr quint32 kFirstSetAside = 0x80000000;
    /// Blocks. Errors: NotFound, Io.
    Outcome remove(AttemptId attempt);

private:
    [[nodiscard]] QString partPath(AttemptId attempt, const QByteArray &sha256) const;
    [[nodiscard]] QString folderOf(AttemptId attempt) const;

    const QString m_folder;
    const qint64 m_reserve;
    const Lasts m_lasts;
    mutable std::mutex m_mutex; ///< guards what follows
    std::map<quint32, CollectionHead> m_heads;
    /// Attempts that have a packed file here: so that the folder, which may have a hundred thousand collections, is not read for each
    /// client that begins.
    std::set<quint32> m_withParts;
    /// Read last: who takes its files one after the other does not have the list of all read for each.
    mutable std::shared_ptr<const Collection> m_lastRead;
};

/// Of the packed file that `bytes` of files may become at the most.
[[nodiscard]] qint64 mostPackedBytes(qint64 bytes);

} // namespace signalbox
