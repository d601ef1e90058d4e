#include "views/statuspalette.h"

#include "views/contrast.h"

#include <QPalette>

namespace signalbox {

namespace {

using Colours = std::array<QRgb, StatusPalette::kColourCount>; // in the order of ColourKey

// Green, white, yellow, light grey, dark grey, red, magenta, olive.
constexpr Colours kLight{0x188038, 0xFFFFFF, 0xF9AB00, 0xBDC1C6, 0x5F6368, 0xC5221F, 0xB80672, 0x6B6B00};
constexpr Colours kDark{0x5BB974, 0xFFFFFF, 0xFDD663, 0x9AA0A6, 0x80868B, 0xF28B82, 0xFF8BCB, 0xB9B94A};
constexpr Colours kBlindLight{0x00795A, 0xFFFFFF, 0xF0E442, 0xBDC1C6, 0x5F6368, 0xC04F00, 0xA84E80, 0x56B4E9};
constexpr Colours kBlindDark{0x2CC295, 0xFFFFFF, 0xF0E442, 0x9AA0A6, 0x80868B, 0xF08A3C, 0xDF9AC2, 0x56B4E9};

constexpr qreal kLeastContrast = 3.0; // WCAG 2.1, graphical objects

constexpr std::size_t at(ColourKey colour) noexcept
{
    return static_cast<std::size_t>(colour);
}

} // namespace

StatusPalette::StatusPalette(PaletteKind kind, bool dark, const OwnColours &own)
    : m_kind(kind), m_dark(dark), m_own(own)
{
    const Colours &colours =
        kind == PaletteKind::Standard ? (dark ? kDark : kLight) : (dark ? kBlindDark : kBlindLight);
    for (std::size_t i = 0; i < kColourCount; ++i) {
        m_fills[i] = QColor(colours[i]);
        m_outlines[i] = m_fills[i];
    }
    m_outlines[at(ColourKey::White)] = QColor(dark ? 0xE8EAED : 0x3C4043);
    if (!dark) { // light fills would melt into a light ground
        m_outlines[at(ColourKey::Yellow)] = QColor(0x8A5F00);
        m_outlines[at(ColourKey::LightGrey)] = QColor(0x80868B);
        if (kind == PaletteKind::ColourBlind)
            m_outlines[at(ColourKey::Olive)] = QColor(0x0072B2);
    }
    for (std::size_t i = 0; i < kColourCount; ++i) {
        if (!own[i] || i == at(ColourKey::White))
            continue;
        m_fills[i] = QColor(*own[i]);
        // Whatever was chosen, the lamp is seen on the table.
        const QColor ground(dark ? 0x1F2023 : 0xFFFFFF);
        m_outlines[i] =
            contrastRatio(m_fills[i], ground) >= kLeastContrast ? m_fills[i] : QColor(dark ? 0x9AA0A6 : 0x80868B);
    }
    m_startupOutline = QColor(dark ? 0xBDC1C6 : 0x5F6368);
    m_routeDone = QColor(dark ? 0x8AB4F8 : 0x1A56C4);
    m_routeOpen = QColor(dark ? 0x9AA0A6 : 0x202124);
    m_badgeFill = QColor(dark ? 0xE8EAED : 0x202124);
    m_badgeGlyph = QColor(dark ? 0x202124 : 0xFFFFFF);
    m_emptyLamp = QColor(dark ? 0x9AA0A6 : 0x80868B);
}

bool StatusPalette::isDark(const QPalette &desktop) noexcept
{
    return desktop.color(QPalette::WindowText).lightness() > desktop.color(QPalette::Window).lightness();
}

StatusPalette StatusPalette::matching(const QPalette &desktop, PaletteKind kind, const OwnColours &own)
{
    return StatusPalette(kind, isDark(desktop), own);
}

LampColours StatusPalette::lamp(Status status, ColourKey colour) const
{
    LampColours colours{m_fills[at(colour)], m_outlines[at(colour)], {}};
    if (status == Status::StartupFailure)
        colours.outline = m_startupOutline;
    // A white lamp is white in both themes, so what is on it does not depend on the theme either.
    if (colour != ColourKey::White)
        colours.glyph = readableOn(colours.fill);
    else if (status == Status::Executing)
        colours.glyph = QColor(0x1A56C4);
    else
        colours.glyph = QColor(status == Status::StartupFailure ? 0x5F6368 : 0x3C4043);
    return colours;
}

QColor StatusPalette::ink(ColourKey colour) const
{
    return colour == ColourKey::White ? m_routeDone : m_fills[at(colour)];
}

std::optional<QColor> StatusPalette::rowTint(Status status, const QColor &base) const
{
    switch (status) {
    case Status::Error: return blended(fill(ColourKey::Red), base, kTintShare);
    case Status::CommunicationError: return blended(fill(ColourKey::Magenta), base, kTintShare);
    case Status::WaitingForInstallation: return blended(fill(ColourKey::Yellow), base, kTintShare);
    case Status::Suspended: return blended(fill(ColourKey::DarkGrey), base, kTintShare);
    case Status::StartupFailure:
    case Status::InstallationRejected:
    case Status::Resumed:
    case Status::Executing:
    case Status::WaitingForTransmission:
    case Status::Completed:
    case Status::BeingDeleted: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace signalbox
