#pragma once

#include "views/statuspalette.h"

#include <QObject>
#include <QPalette>

namespace signalbox {

/// Light or dark, and which colours stand for the statuses. Follows the desktop unless told otherwise.
/// One for the program; GUI thread.
class Appearance final : public QObject {
    Q_OBJECT
public:
    enum class Theme : quint8 { System, Light, Dark };

    explicit Appearance(QObject *parent = nullptr);
    /// For paper: light, with these colours, whatever the desktop does. Changes nothing of the program.
    explicit Appearance(PaletteKind paper, const OwnColours &own, QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const noexcept { return m_theme; }
    void setTheme(Theme theme);
    [[nodiscard]] PaletteKind paletteKind() const noexcept { return m_status.kind(); }
    void setPaletteKind(PaletteKind kind);
    [[nodiscard]] const OwnColours &ownColours() const noexcept { return m_status.own(); }
    void setOwnColours(const OwnColours &own);

    /// The object stays the same; its value changes, told by changed().
    [[nodiscard]] const StatusPalette &status() const noexcept { return m_status; }

    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(); ///< repaint whatever shows a status

private:
    void recompute(PaletteKind kind, const OwnColours &own);

    QString m_systemStyle; ///< what the desktop chose
    Theme m_theme = Theme::System;
    StatusPalette m_status;
};

} // namespace signalbox
