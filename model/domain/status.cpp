#include "model/domain/status.h"

namespace signalbox {

ColourKey colourKey(Status status, bool startedFromWaiting) noexcept
{
    switch (status) {
    case Status::Error: return ColourKey::Red;
    case Status::CommunicationError: return ColourKey::Magenta;
    case Status::StartupFailure: return ColourKey::White; // told from the other white ones by its icon
    case Status::Suspended: return ColourKey::DarkGrey;
    case Status::InstallationRejected: return ColourKey::LightGrey;
    case Status::WaitingForInstallation: return ColourKey::Yellow;
    case Status::Resumed: return ColourKey::White;
    case Status::Executing: return startedFromWaiting ? ColourKey::Yellow : ColourKey::White;
    case Status::WaitingForTransmission: return ColourKey::White;
    case Status::Completed: return ColourKey::Green;
    case Status::BeingDeleted: return ColourKey::Olive;
    }
    return ColourKey::White;
}

} // namespace signalbox
