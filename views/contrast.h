#pragma once

#include <QColor>

namespace signalbox {

/// Contrast ratio of two opaque colours as WCAG 2.1 defines it: 1 (the same) to 21 (black on white).
[[nodiscard]] qreal contrastRatio(const QColor &a, const QColor &b) noexcept;

/// `over` laid over `under` with the given share of it, 0 .. 1. Opaque.
[[nodiscard]] QColor blended(const QColor &over, const QColor &under, qreal share) noexcept;

/// Black-ish or white, whichever is easier to read on `background`.
[[nodiscard]] QColor readableOn(const QColor &background) noexcept;

} // namespace signalbox
