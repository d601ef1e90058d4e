#include "views/bars.h"

#include "views/contrast.h"
#include "views/statuspalette.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace signalbox {

std::vector<BarPiece> stackedBarPieces(const QRectF &rect, const Counters &counters)
{
    const std::array<std::pair<Status, quint32>, 3> parts{{{Status::Completed, counters.finished()},
                                                           {Status::Error, counters.errors()},
                                                           {Status::InstallationRejected, counters.rejected()}}};
    const quint32 total = counters.total();
    const int width = static_cast<int>(rect.width());
    if (total == 0 || width < 4)
        return {};

    std::array<int, 3> pixels{};
    quint32 ended = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const quint32 count = parts[i].second;
        ended += count;
        if (count > 0)
            pixels[i] = std::max(1, static_cast<int>(std::floor(static_cast<qreal>(width) * count / total)));
    }
    int sum = std::accumulate(pixels.begin(), pixels.end(), 0);
    const int room = ended == total ? width : width - 1;
    // The largest piece gives or takes what rounding left over.
    auto &largest = *std::max_element(pixels.begin(), pixels.end());
    if (sum > room || ended == total)
        largest += room - sum;

    std::vector<BarPiece> pieces;
    qreal x = rect.left();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (pixels[i] == 0)
            continue;
        pieces.push_back({QRectF(x, rect.top(), pixels[i], rect.height()), parts[i].first});
        x += pixels[i];
    }
    return pieces;
}

void paintStackedBar(QPainter &painter, const QRectF &rect, const Counters &counters, const StatusPalette &palette,
                     const QColor &frame)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const BarPiece &piece : stackedBarPieces(rect, counters)) {
        const ColourKey colour = colourKey(piece.status, false);
        painter.fillRect(piece.rect, palette.fill(colour));
    }
    painter.setPen(QPen(frame, 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void paintPercentBar(QPainter &painter, const QRectF &rect, int permille, const QString &text, const QColor &ink,
                     const QColor &ground, const QColor &textColour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Softened until the same text can be read on it as beside it.
    QColor soft = ink;
    for (qreal share = 0.45; share > 0.05; share -= 0.05) {
        soft = blended(ink, ground, share);
        if (contrastRatio(soft, textColour) >= 4.5)
            break;
    }
    const QRectF bar = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QRectF filled = bar;
    filled.setWidth(bar.width() * std::clamp(permille, 0, 1000) / 1000.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawRect(filled);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(blended(textColour, ground, 0.35), 1));
    painter.drawRect(bar);
    painter.setPen(textColour);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace signalbox
