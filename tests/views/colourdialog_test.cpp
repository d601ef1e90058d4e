#include "model/domain/text.h"
#include "tests/views/windowtest.h"
#include "views/colourdialog.h"
#include "views/contrast.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {

namespace {

class Colours : public WindowTest {
protected:
    ColourDialog *openDialog()
    {
        action("ownColours")->trigger();
        return find<ColourDialog>("colourDialog");
    }
};

} // namespace

TEST_F(Colours, AreTakenByTheWindowAndRemembered)
{
    open(wholeFleet());
    const QColor before = m_window->appearance().status().fill(ColourKey::Red);
    ColourDialog *dialog = openDialog();
    auto *reset = dialog->findChild<QToolButton *>(QStringLiteral("reset-error"));
    ASSERT_NE(reset, nullptr);
    EXPECT_FALSE(reset->isEnabled());
    EXPECT_FALSE(reset->toolTip().isEmpty());
    dialog->setColour(ColourKey::Red, qRgb(0x12, 0x34, 0x56));
    EXPECT_TRUE(reset->isEnabled());
    EXPECT_EQ(dialog->findChild<QPushButton *>(QStringLiteral("colour-error"))->text(), QStringLiteral("#123456"));
    EXPECT_EQ(m_window->appearance().status().fill(ColourKey::Red), before) << "not before it is accepted";
    dialog->findChild<QPushButton *>(QStringLiteral("colourAccept"))->click();
    settle();
    EXPECT_EQ(m_window->appearance().status().fill(ColourKey::Red), QColor(0x12, 0x34, 0x56));
    action("theme2")->trigger();
    EXPECT_EQ(m_window->appearance().status().fill(ColourKey::Red), QColor(0x12, 0x34, 0x56)) << "in both themes";
    reopen();
    EXPECT_EQ(m_window->appearance().status().fill(ColourKey::Red), QColor(0x12, 0x34, 0x56));
    dialog = openDialog();
    dialog->findChild<QToolButton *>(QStringLiteral("reset-error"))->click();
    dialog->findChild<QPushButton *>(QStringLiteral("colourAccept"))->click();
    settle();
    action("theme1")->trigger();
    EXPECT_EQ(m_window->appearance().status().fill(ColourKey::Red), before);
}

TEST_F(Colours, OfTwoStatusesThatAreTheSameAreToldOf)
{
    open(wholeFleet());
    ColourDialog *dialog = openDialog();
    auto *hint = dialog->findChild<QLabel *>(QStringLiteral("colourHint"));
    EXPECT_TRUE(hint->text().isEmpty());
    dialog->setColour(ColourKey::Red, m_window->appearance().status().fill(ColourKey::Green).rgb());
    EXPECT_TRUE(hint->text().contains(statusText(Status::Error))) << qPrintable(hint->text());
    dialog->reject();
    settle();
}

TEST_F(Colours, OfAnyKindLeaveLampsAndGlyphsVisible)
{
    for (const bool dark : {false, true})
        for (const QRgb rgb : {qRgb(255, 255, 255), qRgb(0, 0, 0), qRgb(127, 127, 127), qRgb(255, 255, 0)}) {
            OwnColours own;
            own[static_cast<std::size_t>(ColourKey::Red)] = rgb;
            const StatusPalette palette(PaletteKind::Standard, dark, own);
            const LampColours lamp = palette.lamp(Status::Error, ColourKey::Red);
            const QColor ground = (dark ? Appearance::darkPalette() : Appearance::lightPalette()).color(QPalette::Base);
            EXPECT_GE(contrastRatio(lamp.glyph, lamp.fill), 3.0);
            EXPECT_GE(std::max(contrastRatio(lamp.fill, ground), contrastRatio(lamp.outline, ground)), 3.0);
        }
}

} // namespace signalbox
