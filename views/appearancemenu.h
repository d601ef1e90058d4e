#pragma once

#include "views/appearance.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QSettings;

namespace signalbox {

/// The part of the View menu where the theme and the colours of the statuses are chosen. GUI thread.
class AppearanceMenu final : public QObject {
    Q_OBJECT
public:
    /// Adds its entries to the menu. @param appearance must outlive this object
    AppearanceMenu(QMenu *menu, Appearance &appearance);

    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

private:
    void editColours();

    QMenu *m_menu;
    Appearance &m_appearance;
    QActionGroup *m_themes;
    QActionGroup *m_palettes;
};

} // namespace signalbox
