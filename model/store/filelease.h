#pragma once

#include "model/store/storelease.h"

namespace signalbox {

/// The lease of an SQLite file: a locked file beside it that tells who has it. The kernel lets go of the lock with the process,
/// however that ends; nothing else does, so there is no epoch: who has the lock is the only one that can write.
class FileLease final : public StoreLease {
public:
    FileLease(const QString &databasePath, Terms terms);
    ~FileLease() override;

    Result<bool> tryTake() override;
    Result<bool> renew() override;
    Outcome release() override;

private:
    [[nodiscard]] Error failed(int code) const;
    void readHolder(int file);

    const QString m_path;
    const Terms m_terms;
    int m_file = -1;
};

} // namespace signalbox
