#pragma once

#include "model/store/store.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace signalbox::consoleapi {

/// What the console API knows of the operators, so that no request waits for the engine: by the hash of their tokens, as the
/// engine told last. Thread-safe.
class OperatorDirectory {
public:
    void set(const std::vector<StoredOperator> &operators);
    [[nodiscard]] bool isLoaded() const;
    /// @param tokenSha256 raw  @return none: nobody has this token
    [[nodiscard]] std::optional<OperatorRecord> find(const QByteArray &tokenSha256) const;
    /// @return true for the first use within a kLastUsedStepMs: then the engine is to be told
    [[nodiscard]] bool noteUse(const OperatorRecord &record, UtcMs nowMs);

private:
    using ByToken = QHash<QByteArray, OperatorRecord>;
    [[nodiscard]] std::shared_ptr<const ByToken> all() const;

    mutable std::mutex m_mutex; ///< guards the two below
    std::shared_ptr<const ByToken> m_byToken; ///< null: not told yet
    std::unordered_map<quint32, UtcMs> m_used; ///< by operator: since when the step is that was told
};

} // namespace signalbox::consoleapi
