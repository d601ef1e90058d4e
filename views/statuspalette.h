#pragma once

#include "model/domain/status.h"

#include <QColor>

#include <array>
#include <optional>

class QPalette;

namespace signalbox {

/// Which set of colours stands for the statuses. The meaning never changes with it, and shapes stay the same.
enum class PaletteKind : quint8 {
    Standard,
    ColourBlind, ///< after Okabe and Ito, "Color Universal Design" (2008)
};

inline constexpr std::size_t kColourKeys = 8;
/// By ColourKey: what the user chose instead of the palette's. That of White is not looked at.
using OwnColours = std::array<std::optional<QRgb>, kColourKeys>;

/// The colours of a lamp.
struct LampColours {
    QColor fill;
    QColor outline;
    QColor glyph; ///< at least 3:1 against the fill
};

/// What the statuses look like in one theme. A value: delegates keep a reference to the one of Appearance.
class StatusPalette {
public:
    StatusPalette(PaletteKind kind, bool dark, const OwnColours &own = {});
    /// Dark when the window's text is lighter than its ground.
    [[nodiscard]] static StatusPalette matching(const QPalette &desktop, PaletteKind kind, const OwnColours &own = {});
    [[nodiscard]] static bool isDark(const QPalette &desktop) noexcept;

    [[nodiscard]] PaletteKind kind() const noexcept { return m_kind; }
    [[nodiscard]] bool dark() const noexcept { return m_dark; }
    [[nodiscard]] const OwnColours &own() const noexcept { return m_own; }

    /// @param colour the key the domain gives for it, which may differ from the status' own (Table 8-4)
    [[nodiscard]] LampColours lamp(Status status, ColourKey colour) const;
    [[nodiscard]] QColor fill(ColourKey colour) const { return m_fills[static_cast<std::size_t>(colour)]; }
    /// For bars and curves, where white would not show: the route's blue stands for it.
    [[nodiscard]] QColor ink(ColourKey colour) const;
    /// What a row lies on: only Error, Communication error, Waiting for installation and Suspended have a tint.
    [[nodiscard]] std::optional<QColor> rowTint(Status status, const QColor &base) const;

    [[nodiscard]] QColor routeDone() const { return m_routeDone; } ///< thick
    [[nodiscard]] QColor routeOpen() const { return m_routeOpen; } ///< thin
    [[nodiscard]] QColor badgeFill() const { return m_badgeFill; } ///< of the overlays
    [[nodiscard]] QColor badgeGlyph() const { return m_badgeGlyph; }
    [[nodiscard]] QColor emptyLamp() const { return m_emptyLamp; }

    static constexpr std::size_t kColourCount = kColourKeys;
    static constexpr qreal kTintShare = 0.10;

private:
    PaletteKind m_kind;
    bool m_dark;
    OwnColours m_own;
    std::array<QColor, kColourCount> m_fills; ///< by ColourKey
    std::array<QColor, kColourCount> m_outlines;
    QColor m_startupOutline;
    QColor m_routeDone;
    QColor m_routeOpen;
    QColor m_badgeFill;
    QColor m_badgeGlyph;
    QColor m_emptyLamp;
};

} // namespace signalbox
