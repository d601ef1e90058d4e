#include "network/http/filetransfer.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox::http {

namespace {

constexpr std::int64_t kChunk = 256 * 1024;
constexpr std::chrono::milliseconds kProgressInterval{100};

} // namespace

FileTransfer::~FileTransfer()
{
    finish(false);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileTransfer::Opened FileTransfer::open(FileResponse response)
{
    m_response = std::move(response);
    m_descriptor = ::open(m_response.filePath.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0)
        return errno == ENOENT || errno == ENOTDIR || errno == ENXIO ? Opened::Gone : Opened::Failed;
    struct stat status { };
    if (::fstat(m_descriptor, &status) != 0)
        return Opened::Failed;
    if (!S_ISREG(status.st_mode))
        return Opened::Gone;
    m_facts = {status.st_size, status.st_mtim.tv_sec, m_response.entityTag};
    return Opened::Ok;
}

void FileTransfer::setPlan(const FilePlan &plan)
{
    m_offset = plan.begin;
    m_end = plan.begin + plan.length;
    if (m_response.cutAfterBytes && *m_response.cutAfterBytes < plan.length) {
        m_end = plan.begin + std::max<std::int64_t>(*m_response.cutAfterBytes, 0);
        m_cutEarly = true;
    }
}

void FileTransfer::start(std::shared_ptr<TransferControl> control)
{
    m_control = std::move(control);
    m_lastProgress = std::chrono::steady_clock::now();
    if (m_response.onStart)
        m_response.onStart(m_control);
}

std::string FileTransfer::readChunk() const
{
    std::string chunk(static_cast<std::size_t>(std::min(kChunk, remaining())), '\0');
    ssize_t count = 0;
    do {
        count = ::pread(m_descriptor, chunk.data(), chunk.size(), m_offset);
    } while (count < 0 && errno == EINTR);
    chunk.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return chunk;
}

void FileTransfer::sent(std::int64_t bytes)
{
    m_offset += bytes;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastProgress < kProgressInterval || remaining() == 0)
        return;
    m_lastProgress = now;
    if (m_control && m_control->onProgress)
        m_control->onProgress(m_offset);
}

void FileTransfer::finish(bool complete)
{
    if (m_finished || !m_control)
        return;
    m_finished = true;
    if (m_control->onProgress)
        m_control->onProgress(m_offset);
    if (m_control->onEnd)
        m_control->onEnd(complete);
}

} // namespace signalbox::http
