#pragma once

#include "model/node/filepattern.h"
#include "network/nodehost/installer.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <utility>
#include <vector>

#include <sys/stat.h>

namespace signalbox {

/// An open file, closed at the end.
class FileDescriptor {
public:
    explicit FileDescriptor(int file = -1) : m_file(file) { }
    ~FileDescriptor();
    FileDescriptor(FileDescriptor &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }
    FileDescriptor &operator=(FileDescriptor &&) = delete;
    [[nodiscard]] int get() const { return m_file; }
    [[nodiscard]] bool isOpen() const { return m_file >= 0; }

private:
    int m_file;
};

/// What the paths of an order lead to at a node, and which of that may be read: see packFiles(). Blocks; in one thread.
class FileSearch {
public:
    /// @param stop outlives this; when it is asked for, what was found is not all
    FileSearch(const InstallOrder &order, const std::stop_token &stop);

    struct Found {
        QByteArray path; ///< from / on, within the root
        FileDescriptor file;
        struct stat facts { };
    };

    void find(const QString &pattern);
    /// Opens one of paths(); none: it is not to be packed, which is noted.
    std::optional<Found> open(const QByteArray &path);

    [[nodiscard]] const std::set<QByteArray> &paths() const { return m_paths; }
    [[nodiscard]] bool isTooMany() const { return m_isTooMany; }
    [[nodiscard]] QStringList told() const; ///< lines about what was left out

private:
    void note(const QString &line);
    /// @param real where the folder is when a pattern has found it; else empty
    void walk(const QByteArray &folder, const QList<QByteArray> &parts, qsizetype at, const QByteArray &real);
    [[nodiscard]] bool isThere(const QByteArray &path) const;
    void add(const QByteArray &path, const QByteArray &real);

    const std::stop_token &m_stop;
    const FileDescriptor m_root;
    const QString m_rootName; ///< empty: the system
    const QByteArray m_state;
    std::vector<QByteArray> m_below;
    bool m_isBound = false;
    std::set<QByteArray> m_paths;
    /// Where those are that a pattern has found. Elsewhere, somebody has put a link there since.
    std::map<QByteArray, QByteArray> m_real;
    QStringList m_lines;
    int m_notes = 0;
    int m_looked = 0;
    bool m_isTooMany = false;
};

} // namespace signalbox
