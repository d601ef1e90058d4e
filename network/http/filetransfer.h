#pragma once

#include "network/http/fileplan.h"
#include "network/http/httpserver.h"

namespace signalbox::http {

/// A file on its way out: what is open, how far it is, and who wants to know.
class FileTransfer {
public:
    /// What opening a file came to.
    enum class Opened {
        Ok,
        Gone, ///< no such file, or no file at all
        Failed, ///< it is there, and may be readable the next time
    };

    FileTransfer() = default;
    ~FileTransfer(); ///< tells onEnd(false) when the end has not been told
    FileTransfer(const FileTransfer &) = delete;
    FileTransfer &operator=(const FileTransfer &) = delete;

    Opened open(FileResponse response);
    [[nodiscard]] const FileFacts &facts() const { return m_facts; }
    [[nodiscard]] const FileResponse &response() const { return m_response; }
    /// What is to be sent, less than planned when the response is to be cut.
    void setPlan(const FilePlan &plan);

    [[nodiscard]] bool isStarted() const { return m_control != nullptr; }
    void start(std::shared_ptr<TransferControl> control); ///< hands it to onStart
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] std::int64_t offset() const { return m_offset; }
    [[nodiscard]] std::int64_t remaining() const { return m_end - m_offset; }
    [[nodiscard]] bool isCutEarly() const { return m_cutEarly; }
    /// The next bytes, at most 256 KiB; empty when the file has become shorter or cannot be read.
    [[nodiscard]] std::string readChunk() const;
    void sent(std::int64_t bytes);
    void finish(bool complete);

private:
    FileResponse m_response;
    FileFacts m_facts;
    std::shared_ptr<TransferControl> m_control;
    int m_descriptor = -1;
    std::int64_t m_offset = 0;
    std::int64_t m_end = 0;
    bool m_cutEarly = false;
    bool m_finished = false;
    std::chrono::steady_clock::time_point m_lastProgress;
};

} // namespace signalbox::http
