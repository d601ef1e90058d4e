#pragma once

#include "model/domain/records.h"

#include <QString>

namespace signalbox {

/// A package that lies at a client, whole and verified, and waits for its time or for its user.
struct WaitingPackage {
    enum class State : quint8 {
        Waiting,
        Held, ///< the user put it on hold
        Chosen, ///< the user wants it now; something else is being installed, or the job is suspended
        Installing,
        Suspended, ///< an operator holds it above: the user's choice waits for that
    };
    AttemptId attempt{};
    State state = State::Waiting;
    PayloadKind kind = PayloadKind::Archive;
    InstallTiming timing = InstallTiming::AtOnce;
    UtcMs installAtMs = kNoTime; ///< for InstallTiming::DateTime
    UtcMs arrivedMs = kNoTime; ///< kNoTime: not known
    qint64 size = 0; ///< bytes
    QString name;
    QString version;
    QString job; ///< number and name
    friend bool operator==(const WaitingPackage &, const WaitingPackage &) = default;
};

/// What the user of a client can do with a package.
enum class PackageChoice : quint8 { Install, Hold, Release, Reject };

[[nodiscard]] bool mayChoose(const WaitingPackage &package, PackageChoice choice) noexcept;
[[nodiscard]] QString packageChoiceKey(PackageChoice choice); ///< "install": as a client is told
/// When it is installed: "when you want it", a time, "held". Translated.
[[nodiscard]] QString installationText(const WaitingPackage &package);

} // namespace signalbox
