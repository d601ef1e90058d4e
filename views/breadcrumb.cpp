#include "views/breadcrumb.h"

#include "views/tabstop.h"
#include "views/vectoricon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace signalbox {

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("breadcrumb"));
    m_layout->setContentsMargins(4, 2, 4, 0);
    m_layout->setSpacing(0);
    new TabStop(this);
}

void Breadcrumb::showPlace(const Place &place)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    if (!place.server)
        return;
    const std::vector<std::pair<QString, Place>> steps = stepsTo(place);
    auto *up = new QToolButton(this);
    up->setObjectName(QStringLiteral("crumbUp"));
    up->setIcon(pictureIcon(Picture::Up));
    up->setAutoRaise(true);
    up->setToolTip(tr("One level up (Backspace)"));
    up->setAccessibleName(tr("One level up"));
    up->setEnabled(steps.size() > 1);
    connect(up, &QToolButton::clicked, this, [this, place] {
        if (const auto above = placeAbove(place))
            Q_EMIT placeWanted(*above);
    });
    m_layout->addWidget(up);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool last = i + 1 == steps.size();
        if (i > 0)
            m_layout->addWidget(new QLabel(QStringLiteral("›"), this));
        auto *crumb = new QToolButton(this);
        crumb->setObjectName(QStringLiteral("crumb%1").arg(i));
        crumb->setAutoRaise(true);
        const QString name = steps[i].first;
        crumb->setText(fontMetrics()
                           .elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * (last ? 64 : 32))
                           .replace(u'&', QStringLiteral("&&")));
        crumb->setToolTip(name);
        QFont bold = crumb->font();
        bold.setBold(last);
        crumb->setFont(bold);
        connect(crumb, &QToolButton::clicked, this, [this, step = steps[i].second] { Q_EMIT placeWanted(step); });
        m_layout->addWidget(crumb);
    }
    m_layout->addStretch();
}

} // namespace signalbox
