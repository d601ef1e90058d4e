#include "views/statuschips.h"

#include "model/domain/lampstate.h"
#include "model/domain/text.h"
#include "model/items/rowfilter.h"
#include "views/appearance.h"
#include "views/flowlayout.h"
#include "views/lamp.h"
#include "views/tabstop.h"

#include <QLocale>
#include <QToolButton>

namespace signalbox {

StatusChips::StatusChips(const Appearance &appearance, QWidget *parent) : QWidget(parent), m_appearance(appearance)
{
    auto *layout = new FlowLayout(this, 4);
    layout->setContentsMargins(6, 2, 6, 4);
    for (const Status status : kAllStatuses) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("chip-") + statusKey(status));
        chip->setCheckable(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIconSize(QSize(kLampSize, kLampSize));
        chip->setAutoRaise(false);
        connect(chip, &QToolButton::toggled, this, [this, status](bool on) {
            const quint16 bit = RowFilter::bit(status);
            const auto next = static_cast<quint16>(on ? m_statuses | bit : m_statuses & ~bit);
            if (next == m_statuses)
                return;
            m_statuses = next;
            updateChips();
            Q_EMIT statusesChanged(m_statuses);
        });
        layout->addWidget(chip);
        m_chips[indexOf(status)] = chip;
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    updateIcons();
    updateChips();
    new TabStop(this);
    connect(&appearance, &Appearance::changed, this, &StatusChips::updateIcons);
}

void StatusChips::setCounts(const std::array<quint32, kStatusCount> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    updateChips();
}

void StatusChips::setStatuses(quint16 statuses)
{
    if (statuses == m_statuses)
        return;
    m_statuses = statuses;
    updateChips();
}

void StatusChips::updateChips()
{
    bool any = false;
    for (const Status status : kAllStatuses) {
        QToolButton *chip = m_chips[indexOf(status)];
        const quint32 count = m_counts[indexOf(status)];
        const bool pressed = (m_statuses & RowFilter::bit(status)) != 0;
        const QString number = QLocale().toString(count);
        //: A filter button: %1 is a status, %2 how many rows have it.
        chip->setText(tr("%1 %2", "status chip").arg(statusText(status), number));
        QString tip = pressed ? tr("Show rows of every status again")
                              : tr("Show only the rows with the status “%1”").arg(statusText(status));
        if (status == Status::WaitingForTransmission)
            tip += u'\n' + tr("Jobs that are scheduled, on hold or in a queue have it, too.");
        chip->setToolTip(tip);
        //: For screen readers. %1 is a status, %n how many rows have it.
        chip->setAccessibleName(tr("%1: %Ln row(s)", "status chip", static_cast<int>(count)).arg(statusText(status)));
        const QSignalBlocker blocker(chip);
        chip->setChecked(pressed);
        chip->setVisible(count > 0 || pressed); // a pressed one stays, or the filter could not be undone
        any = any || count > 0 || pressed;
    }
    setVisible(any);
    updateGeometry();
}

void StatusChips::updateIcons()
{
    for (const Status status : kAllStatuses) {
        LampState lamp;
        lamp.status = status;
        lamp.colour = colourKey(status, false);
        lamp.permille = 350;
        lamp.detail = status == Status::StartupFailure ? StatusDetail::PowerOff : StatusDetail::None;
        m_chips[indexOf(status)]->setIcon(lampIcon(lamp, m_appearance.status()));
    }
}

} // namespace signalbox
