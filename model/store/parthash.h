#pragma once

#include "model/store/digest.h"

#include <QString>

#include <optional>

namespace signalbox {

/// The SHA-256 of a part while it arrives: reads behind what is written, mostly out of the memory still, so that hardly anything
/// is left to read when the last byte is here. One thread.
/// Good only for a part that grows: who begins it again, or does not know whether somebody has, takes another one.
class PartHash {
public:
    explicit PartHash(QString partPath) : m_path(std::move(partPath)) { }
    ~PartHash();
    PartHash(const PartHash &) = delete;
    PartHash &operator=(const PartHash &) = delete;

    /// Reads on until so many bytes of the part are in the hash. What cannot be read is left to a later call.
    void readTo(qint64 bytes);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// Whether the part as it lies there now was read whole, and is this. Once; false says nothing about the part.
    [[nodiscard]] bool isOf(const QByteArray &sha256);

private:
    QString m_path;
    std::optional<Digest> m_digest{EVP_sha256()};
    int m_descriptor = -1;
    qint64 m_bytes = 0;
};

} // namespace signalbox
