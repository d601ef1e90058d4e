#pragma once

#include "model/domain/status.h"

namespace signalbox {

/// What a status lamp shows, whatever it stands for: an instruction, a job, a folder, a server.
struct LampState {
    Status status = Status::WaitingForTransmission; ///< as shown, so BeingDeleted too
    StatusDetail detail = StatusDetail::None;
    ColourKey colour = ColourKey::White;
    quint16 permille = 0; ///< 0 .. 1000, for the arc of Executing
    bool silent = false;
    bool resultsHeld = false;
    bool cancelling = false;
    bool empty = false; ///< nothing below: no status
    friend bool operator==(const LampState &, const LampState &) = default;
};

} // namespace signalbox
