#pragma once

#include "model/domain/ids.h"
#include "model/domain/operatorrole.h"

#include <QString>

namespace signalbox {

inline constexpr int kMaxOperatorName = 64; ///< characters
/// To the whole of so much is told when an operator was there last: each step is a write.
inline constexpr qint64 kLastUsedStepMs = 3'600'000;

/// Somebody who signs in with a token. Its hash is with the store alone.
struct OperatorRecord {
    OperatorId id{};
    QString name; ///< unique, also in other case
    OperatorRole role = OperatorRole::BrowseOnly;
    UtcMs createdMs = kNoTime;
    UtcMs tokenMs = kNoTime; ///< when the present token was made
    UtcMs expiresMs = kNoTime; ///< kNoTime: never
    UtcMs revokedMs = kNoTime; ///< kNoTime: is not
    UtcMs lastUsedMs = kNoTime; ///< within the kLastUsedStepMs from here on; kNoTime: never
    friend bool operator==(const OperatorRecord &, const OperatorRecord &) = default;
};

enum class TokenState : quint8 { Valid, Expired, Revoked };

[[nodiscard]] inline TokenState tokenState(const OperatorRecord &record, UtcMs nowMs) noexcept
{
    if (record.revokedMs != kNoTime)
        return TokenState::Revoked;
    return record.expiresMs != kNoTime && nowMs >= record.expiresMs ? TokenState::Expired : TokenState::Valid;
}
[[nodiscard]] QString tokenStateKey(TokenState state); ///< stable word: "valid"
[[nodiscard]] QString tokenStateText(TokenState state);

/// As whom a console is signed in at a managing server.
struct SignedIn {
    QString name; ///< empty: not known
    OperatorRole role =
        OperatorRole::SystemAdministrator; ///< as of the console's own server, and of those that know no roles
    OperatorId id{}; ///< 0: by no operator's token, so a system administrator
    UtcMs expiresMs = kNoTime; ///< kNoTime: never
    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};

} // namespace signalbox
