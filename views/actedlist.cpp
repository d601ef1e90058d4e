#include "views/actedlist.h"

#include "views/appearance.h"
#include "views/contrast.h"
#include "views/statuspage.h"

#include <QApplication>
#include <QFocusEvent>
#include <QTableView>
#include <QTreeView>

namespace signalbox {

namespace {

constexpr qreal kPaleShare = 0.3; ///< of the selection colour

} // namespace

ActedList::ActedList(QTreeView *tree, StatusPage *page, const Appearance &appearance)
    : QObject(tree), m_tree(tree), m_page(page)
{
    tree->installEventFilter(this);
    qApp->installEventFilter(this); // the colours change with the theme
    connect(page, &StatusPage::selectionChanged, this, &ActedList::update);
    connect(&appearance, &Appearance::changed, this, &ActedList::update);
    update();
}

bool ActedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            m_page->choosePlace(true);
    }
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        update();
    return QObject::eventFilter(watched, event);
}

void ActedList::update()
{
    emphasize(*m_tree, m_page->actsOnPlace());
    emphasize(*m_page->table(), !m_page->actsOnPlace());
}

void ActedList::emphasize(QAbstractItemView &view, bool strong) const
{
    const QPalette desktop = QApplication::palette(&view);
    QPalette palette; // what is not set here stays the desktop's
    if (!strong) {
        palette.setColor(QPalette::Highlight,
                         blended(desktop.color(QPalette::Highlight), desktop.color(QPalette::Base), kPaleShare));
        palette.setColor(QPalette::HighlightedText, desktop.color(QPalette::Text));
    }
    if (palette.resolveMask() != 0 || view.testAttribute(Qt::WA_SetPalette))
        view.setPalette(palette);
}

} // namespace signalbox
