#include "views/appearance.h"

#include "views/darkstyle.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>
#include <QStyleFactory>

namespace signalbox {

namespace {

struct Ground {
    QRgb window, base, alternate, text, button, mid, highlight, highlightedText, link, disabled, toolTip;
};

QPalette paletteOf(const Ground &ground)
{
    const QColor button(ground.button);
    QPalette palette(button, QColor(ground.window));
    palette.setColor(QPalette::Base, QColor(ground.base));
    palette.setColor(QPalette::AlternateBase, QColor(ground.alternate));
    palette.setColor(QPalette::Mid, QColor(ground.mid));
    palette.setColor(QPalette::Highlight, QColor(ground.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(ground.highlightedText));
    palette.setColor(QPalette::Link, QColor(ground.link));
    palette.setColor(QPalette::ToolTipBase, QColor(ground.toolTip));
    palette.setColor(QPalette::ToolTipText, QColor(ground.text));
    QColor hint(ground.text);
    hint.setAlpha(150);
    palette.setColor(QPalette::PlaceholderText, hint);
    hint.setAlpha(75); // of a field that cannot be used it is no more than a shade
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, hint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, QColor(ground.text));
        palette.setColor(QPalette::Disabled, role, QColor(ground.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(ground.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(ground.disabled));
    return palette;
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent),
      m_systemStyle(QApplication::style()->objectName()),
      m_status(StatusPalette::matching(QApplication::palette(), PaletteKind::Standard))
{
    qApp->installEventFilter(this);
}

Appearance::Appearance(PaletteKind paper, const OwnColours &own, QObject *parent)
    : QObject(parent), m_status(paper, false, own)
{
}

QPalette Appearance::lightPalette()
{
    return paletteOf(
        {0xF1F3F4, 0xFFFFFF, 0xF8F9FA, 0x202124, 0xE8EAED, 0xBDC1C6, 0x1A56C4, 0xFFFFFF, 0x1A56C4, 0x80868B, 0xFFFFFF});
}

QPalette Appearance::darkPalette()
{
    return paletteOf(
        {0x2B2C2F, 0x1F2023, 0x26272A, 0xE8EAED, 0x3A3B3F, 0x55585C, 0x2F5AA8, 0xFFFFFF, 0x8AB4F8, 0x8A9096, 0x3A3B3F});
}

void Appearance::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    switch (theme) {
    case Theme::System:
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(QPalette());
        break;
    // Only Fusion paints everything from the palette, whatever the desktop's own style does.
    case Theme::Light:
        QApplication::setStyle(QStringLiteral("fusion"));
        QApplication::setPalette(lightPalette());
        break;
    case Theme::Dark:
        QApplication::setStyle(new DarkStyle);
        QApplication::setPalette(darkPalette());
        break;
    }
    recompute(m_status.kind(), m_status.own());
}

void Appearance::setPaletteKind(PaletteKind kind)
{
    recompute(kind, m_status.own());
}

void Appearance::setOwnColours(const OwnColours &own)
{
    recompute(m_status.kind(), own);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        recompute(m_status.kind(), m_status.own());
    return QObject::eventFilter(watched, event);
}

void Appearance::recompute(PaletteKind kind, const OwnColours &own)
{
    const StatusPalette next = StatusPalette::matching(QApplication::palette(), kind, own);
    if (next.kind() == m_status.kind() && next.dark() == m_status.dark() && next.own() == m_status.own())
        return;
    m_status = next;
    Q_EMIT changed();
}

} // namespace signalbox
