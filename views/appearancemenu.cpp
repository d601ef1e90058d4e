#include "views/appearancemenu.h"

#include "views/colourdialog.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

const QString kThemeKey = QStringLiteral("main/theme");
const QString kColoursKey = QStringLiteral("main/colours");
const QString kPaletteKey = QStringLiteral("main/palette");

constexpr std::array kThemes{Appearance::Theme::System, Appearance::Theme::Light, Appearance::Theme::Dark};
constexpr std::array kPalettes{PaletteKind::Standard, PaletteKind::ColourBlind};

} // namespace

AppearanceMenu::AppearanceMenu(QMenu *menu, Appearance &appearance)
    : QObject(menu),
      m_menu(menu),
      m_appearance(appearance),
      m_themes(new QActionGroup(this)),
      m_palettes(new QActionGroup(this))
{
    QMenu *themes = menu->addMenu(tr("T&heme"));
    const std::array<QString, kThemes.size()> themeTexts{tr("&System"), tr("&Light"), tr("&Dark")};
    for (std::size_t i = 0; i < kThemes.size(); ++i) {
        QAction *action = themes->addAction(themeTexts[i]);
        action->setObjectName(QStringLiteral("theme%1").arg(i));
        action->setCheckable(true);
        action->setData(static_cast<int>(kThemes[i]));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_appearance.setTheme(static_cast<Appearance::Theme>(action->data().toInt()));
    });

    QMenu *palettes = menu->addMenu(tr("Status c&olours"));
    const std::array<QString, kPalettes.size()> paletteTexts{tr("&Standard"), tr("For &colour-blind users")};
    for (std::size_t i = 0; i < kPalettes.size(); ++i) {
        QAction *action = palettes->addAction(paletteTexts[i]);
        action->setObjectName(QStringLiteral("palette%1").arg(i));
        action->setCheckable(true);
        action->setData(static_cast<int>(kPalettes[i]));
        m_palettes->addAction(action);
    }
    connect(m_palettes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_appearance.setPaletteKind(static_cast<PaletteKind>(action->data().toInt()));
    });
    palettes->addSeparator();
    QAction *own = palettes->addAction(tr("&Own colours…"));
    own->setObjectName(QStringLiteral("ownColours"));
    connect(own, &QAction::triggered, this, &AppearanceMenu::editColours);
}

void AppearanceMenu::editColours()
{
    auto *dialog = new ColourDialog(m_appearance, m_menu->parentWidget()->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_appearance.setOwnColours(dialog->colours()); });
    dialog->open();
}

void AppearanceMenu::restore(const QSettings &settings)
{
    const auto theme = std::clamp(settings.value(kThemeKey, 0).toInt(), 0, static_cast<int>(kThemes.size()) - 1);
    const auto palette = std::clamp(settings.value(kPaletteKey, 0).toInt(), 0, static_cast<int>(kPalettes.size()) - 1);
    m_themes->actions().at(theme)->setChecked(true);
    m_palettes->actions().at(palette)->setChecked(true);
    m_appearance.setTheme(kThemes[static_cast<std::size_t>(theme)]);
    m_appearance.setPaletteKind(kPalettes[static_cast<std::size_t>(palette)]);
    OwnColours own;
    const QStringList names = settings.value(kColoursKey).toStringList();
    for (std::size_t i = 0; i < own.size() && i < static_cast<std::size_t>(names.size()); ++i)
        if (const QColor colour(names[static_cast<qsizetype>(i)]); colour.isValid())
            own[i] = colour.rgb();
    m_appearance.setOwnColours(own);
}

void AppearanceMenu::save(QSettings &settings) const
{
    // What was chosen here, not what --theme says for this run.
    if (const QAction *theme = m_themes->checkedAction())
        settings.setValue(kThemeKey, theme->data());
    settings.setValue(kPaletteKey, static_cast<int>(m_appearance.paletteKind()));
    QStringList names; // by ColourKey; empty: that of the palette
    for (const std::optional<QRgb> &colour : m_appearance.ownColours())
        names.append(colour ? QColor(*colour).name() : QString());
    settings.setValue(kColoursKey, names);
}

} // namespace signalbox
