#include "views/statuspalette.h"

#include "views/appearance.h"
#include "views/contrast.h"

#include <gtest/gtest.h>

#include <QPalette>

namespace signalbox {

namespace {

constexpr qreal kGlyph = 3.0; // WCAG 2.1, graphical objects
constexpr qreal kText = 4.5; // and text

class Themes : public testing::TestWithParam<std::tuple<PaletteKind, bool>> {
protected:
    const StatusPalette m_palette{std::get<0>(GetParam()), std::get<1>(GetParam())};
    const QPalette m_desktop = std::get<1>(GetParam()) ? Appearance::darkPalette() : Appearance::lightPalette();
    const QColor m_base = m_desktop.color(QPalette::Base);
};

} // namespace

INSTANTIATE_TEST_SUITE_P(All, Themes,
                         testing::Combine(testing::Values(PaletteKind::Standard, PaletteKind::ColourBlind),
                                          testing::Bool()));

TEST_P(Themes, EachGlyphIsSeenOnItsLamp)
{
    for (const Status status : kAllStatuses)
        for (const bool fromWaiting : {false, true}) {
            const LampColours colours = m_palette.lamp(status, colourKey(status, fromWaiting));
            EXPECT_GE(contrastRatio(colours.glyph, colours.fill), kGlyph) << "status " << indexOf(status);
        }
}

TEST_P(Themes, EachLampIsSeenOnTheTable)
{
    for (const Status status : kAllStatuses) {
        const LampColours colours = m_palette.lamp(status, colourKey(status, false));
        const qreal best = std::max(contrastRatio(colours.fill, m_base), contrastRatio(colours.outline, m_base));
        EXPECT_GE(best, kGlyph) << "status " << indexOf(status);
    }
}

TEST_P(Themes, TextIsReadableOnEachRow)
{
    const QColor text = m_desktop.color(QPalette::Text);
    EXPECT_GE(contrastRatio(text, m_base), kText);
    for (const Status status : kAllStatuses) {
        const QColor ground = m_palette.rowTint(status, m_base).value_or(m_base);
        EXPECT_GE(contrastRatio(text, ground), kText) << "status " << indexOf(status);
    }
}

TEST_P(Themes, RoutesKeepTheirContrastOnEachRow)
{
    for (const Status status : kAllStatuses) {
        const QColor ground = m_palette.rowTint(status, m_base).value_or(m_base);
        EXPECT_GE(contrastRatio(m_palette.routeDone(), ground), kText) << "status " << indexOf(status);
        EXPECT_GE(contrastRatio(m_palette.routeOpen(), ground), kText) << "status " << indexOf(status);
    }
}

TEST_P(Themes, OnlyFourStatusesTintTheirRow)
{
    for (const Status status : kAllStatuses) {
        const bool tinted = status == Status::Error || status == Status::CommunicationError
                            || status == Status::WaitingForInstallation || status == Status::Suspended;
        EXPECT_EQ(m_palette.rowTint(status, m_base).has_value(), tinted) << "status " << indexOf(status);
    }
}

TEST_P(Themes, SelectedTextIsReadable)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        EXPECT_GE(contrastRatio(m_desktop.color(group, QPalette::HighlightedText),
                                m_desktop.color(group, QPalette::Highlight)),
                  kText);
}

TEST(StatusPalette, FollowsTheDesktop)
{
    EXPECT_FALSE(StatusPalette::matching(Appearance::lightPalette(), PaletteKind::Standard).dark());
    EXPECT_TRUE(StatusPalette::matching(Appearance::darkPalette(), PaletteKind::Standard).dark());
}

TEST(Contrast, AgreesWithKnownPairs)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 0.001);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::white), 1, 0.001);
    EXPECT_NEAR(contrastRatio(QColor(0x777777), Qt::white), 4.48, 0.01);
}

} // namespace signalbox
