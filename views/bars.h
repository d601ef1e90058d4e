#pragma once

#include "model/domain/counters.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace signalbox {

class StatusPalette;

/// One piece of a stacked bar.
struct BarPiece {
    QRectF rect;
    Status status = Status::Completed; ///< Completed, Error or InstallationRejected
};

/// The pieces for finished, error and rejected, from the left, in whole pixels; what is not there yet has none. A status that has any instruction
/// has at least one pixel, and none of it is drawn full before everything has ended.
[[nodiscard]] std::vector<BarPiece> stackedBarPieces(const QRectF &rect, const Counters &counters);
void paintStackedBar(QPainter &painter, const QRectF &rect, const Counters &counters, const StatusPalette &palette,
                     const QColor &frame);

/// A bar with its text inside. The text is readable on the filled and on the empty part.
/// @param ground what is below it  @param ink of the filled part before it is softened
void paintPercentBar(QPainter &painter, const QRectF &rect, int permille, const QString &text, const QColor &ink,
                     const QColor &ground, const QColor &textColour);

} // namespace signalbox
