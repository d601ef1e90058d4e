#include "model/store/parthash.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr qint64 kBlock = 1 << 20;

} // namespace

PartHash::~PartHash()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void PartHash::readTo(qint64 bytes)
{
    if (!m_digest || m_bytes >= bytes)
        return;
    if (m_descriptor < 0)
        m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return;
    std::vector<char> block(static_cast<std::size_t>(std::min(kBlock, bytes - m_bytes)));
    while (m_bytes < bytes) {
        const auto wanted = std::min<std::size_t>(block.size(), static_cast<std::size_t>(bytes - m_bytes));
        const ssize_t count = ::pread(m_descriptor, block.data(), wanted, m_bytes);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        m_digest->add(block.data(), count);
        m_bytes += count;
    }
}

bool PartHash::isOf(const QByteArray &sha256)
{
    struct stat read { };
    struct stat there { };
    const bool isTheSame = m_descriptor >= 0 && ::fstat(m_descriptor, &read) == 0
                           && ::stat(QFile::encodeName(m_path).constData(), &there) == 0 && read.st_dev == there.st_dev
                           && read.st_ino == there.st_ino && there.st_size == m_bytes;
    std::optional<Digest> digest = std::exchange(m_digest, std::nullopt);
    return isTheSame && digest && digest->result() == sha256;
}

} // namespace signalbox
