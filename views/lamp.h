#pragma once

#include "model/domain/lampstate.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace signalbox {

class StatusPalette;

inline constexpr int kLampSize = 16; ///< device-independent pixels; the drawing is made for it and scales

/// Draws a lamp into the middle of `rect`, as large as fits. Shape and colour both tell the status.
void paintLamp(QPainter &painter, const QRectF &rect, const LampState &lamp, const StatusPalette &palette);

/// The same as an icon, drawn anew at every size and scale.
[[nodiscard]] QIcon lampIcon(const LampState &lamp, const StatusPalette &palette);

} // namespace signalbox
