#include "views/timefield.h"

#include "model/domain/datetext.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>

namespace signalbox {

TimeField::TimeField(const QString &text, QWidget *parent)
    : QWidget(parent), m_set(new QCheckBox(text, this)), m_time(new QDateTimeEdit(this)), m_zone(new QLabel(this))
{
    m_set->setObjectName(QStringLiteral("timeSet"));
    m_time->setObjectName(QStringLiteral("timeValue"));
    QString spoken = text;
    m_time->setAccessibleName(spoken.remove(QRegularExpression(QStringLiteral("\\(&.\\)|&"))));
    m_time->setDisplayFormat(DateText::dateTimeFormat());
    m_time->setCalendarPopup(true);
    m_time->setEnabled(false);
    QDateTime soon = QDateTime::currentDateTime().addSecs(3600);
    soon.setTime(QTime(soon.time().hour(), 0));
    m_time->setDateTime(soon);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_set, 1);
    layout->addWidget(m_time);
    layout->addWidget(m_zone);
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_zone->setEnabled(false);
    showZone();
    connect(m_set, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_set, &QCheckBox::toggled, m_zone, &QWidget::setEnabled);
    connect(m_set, &QCheckBox::toggled, this, &TimeField::changed);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &TimeField::showZone); // summer time has another
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &TimeField::changed);
}

void TimeField::showZone()
{
    m_zone->setText(m_time->dateTime().timeZoneAbbreviation());
}

UtcMs TimeField::timeMs() const
{
    return m_set->isChecked() ? m_time->dateTime().toMSecsSinceEpoch() : kNoTime;
}

void TimeField::setTimeMs(UtcMs time)
{
    m_set->setChecked(time != kNoTime);
    if (time != kNoTime)
        m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(time));
}

QDateTime TimeField::suggestion() const
{
    return m_time->dateTime();
}

void TimeField::suggest(const QDateTime &time)
{
    m_time->setDateTime(time);
}

} // namespace signalbox
