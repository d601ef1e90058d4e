#include "views/repeatbox.h"

#include "model/domain/processingwindow.h"
#include "model/domain/text.h"
#include "views/fieldhint.h"
#include "views/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

QHBoxLayout *line(std::initializer_list<QWidget *> fields)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *field : fields)
        layout->addWidget(field);
    layout->addStretch();
    return layout;
}

QStringList timesIn(const QString &text)
{
    QStringList times;
    for (const QString &time : text.split(u',', Qt::SkipEmptyParts)) {
        if (!time.trimmed().isEmpty())
            times << time.trimmed();
    }
    return times;
}

} // namespace

RepeatBox::RepeatBox(QWidget *parent)
    : QWidget(parent),
      m_unfold(new QToolButton(this)),
      m_summary(new QLabel(this)),
      m_content(new QWidget(this)),
      m_repeats(new QCheckBox(tr("Repeat e&very", "before a number"), m_content)),
      m_every(new QSpinBox(m_content)),
      m_unit(new QComboBox(m_content)),
      m_from(new QComboBox(m_content)),
      m_calendar(new QWidget(m_content)),
      m_times(new QLineEdit(m_calendar)),
      m_end(new QWidget(m_content)),
      m_until(new TimeField(tr("No run after", "a date"), m_end)),
      m_runs(new QSpinBox(m_end)),
      m_staleBy(new TimeField(tr("Stale by", "date until which a job must have started"), m_content)),
      m_hint(new FieldHint(this))
{
    m_unfold->setObjectName(QStringLiteral("unfoldRepetition"));
    m_unfold->setText(tr("Repetition and stale-b&y date"));
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setArrowType(Qt::RightArrow);
    m_unfold->setToolTip(tr("Order it again and again, or not at all when it has not started in time"));
    m_summary->setObjectName(QStringLiteral("repetitionSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_content->setObjectName(QStringLiteral("repetitionFields"));
    m_repeats->setObjectName(QStringLiteral("repeats"));
    m_every->setObjectName(QStringLiteral("repeatEvery"));
    m_every->setRange(1, static_cast<int>(Repetition::kMaxEvery));
    m_every->setAccessibleName(tr("Interval"));
    m_unit->setObjectName(QStringLiteral("repeatUnit"));
    m_unit->setAccessibleName(tr("Unit of the interval"));
    for (const auto &[unit, text] : {std::pair(RepeatUnit::Minutes, tr("minutes", "repeat every")),
                                     std::pair(RepeatUnit::Hours, tr("hours", "repeat every")),
                                     std::pair(RepeatUnit::Days, tr("days", "repeat every")),
                                     std::pair(RepeatUnit::Weeks, tr("weeks", "repeat every")),
                                     std::pair(RepeatUnit::Months, tr("months", "repeat every"))})
        m_unit->addItem(text, static_cast<int>(unit));
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(RepeatUnit::Days)));
    m_from->setObjectName(QStringLiteral("repeatFrom"));
    m_from->setAccessibleName(tr("From where it is counted"));
    m_from->addItem(tr("from the start"), static_cast<int>(RepeatFrom::Start));
    m_from->setItemData(0, tr("The times stay where they are, however long a run takes"), Qt::ToolTipRole);
    m_from->addItem(tr("from the end of the run before"), static_cast<int>(RepeatFrom::Completion));

    const QLocale locale;
    auto *calendar = new QHBoxLayout(m_calendar);
    calendar->setContentsMargins(0, 0, 0, 0);
    calendar->addWidget(new QLabel(tr("On:", "days of the week"), m_calendar));
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_days[day] =
            new QCheckBox(locale.standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat), m_calendar);
        m_days[day]->setObjectName(QStringLiteral("repeatDay%1").arg(day + 1));
        calendar->addWidget(m_days[day]);
        connect(m_days[day], &QCheckBox::toggled, this, &RepeatBox::onChanged);
    }
    auto *at = new QLabel(tr("At:", "times of day"), m_calendar);
    calendar->addWidget(at);
    m_times->setObjectName(QStringLiteral("repeatTimes"));
    m_times->setAccessibleName(tr("Times of day"));
    m_times->setPlaceholderText(tr("06:00, 18:00"));
    m_times->setToolTip(tr("Times of day by the managing server's clock; without any, that of the first run"));
    calendar->addWidget(m_times);
    calendar->addStretch();

    m_runs->setObjectName(QStringLiteral("repeatRuns"));
    m_runs->setRange(1, static_cast<int>(Repetition::kMaxRuns));
    m_runs->setSpecialValueText(tr("any number of runs"));
    m_runs->setAccessibleName(tr("Number of runs"));
    m_runs->setToolTip(tr("Number of runs, with the first"));
    m_until->setObjectName(QStringLiteral("repeatUntil"));
    m_until->suggest(m_until->suggestion().addMonths(1));
    m_end->setLayout(line({m_until, m_runs}));
    m_staleBy->setObjectName(QStringLiteral("staleBy"));
    m_staleBy->setToolTip(tr("What has not started by then is not run any more"));
    m_staleBy->suggest(m_staleBy->suggestion().addDays(1));
    m_hint->setObjectName(QStringLiteral("repetitionHint"));
    int widest = 0; // so that one time stands below the other
    for (TimeField *field : {m_until, m_staleBy}) {
        field->setSizePolicy(QSizePolicy::Maximum,
                             QSizePolicy::Preferred); // beside what is said, not somewhere in the line
        widest = std::max(widest, field->findChild<QCheckBox *>(QStringLiteral("timeSet"))->sizeHint().width());
    }
    for (TimeField *field : {m_until, m_staleBy})
        field->findChild<QCheckBox *>(QStringLiteral("timeSet"))->setMinimumWidth(widest);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_unfold);
    head->addWidget(m_summary, 1);
    head->addWidget(m_hint, 1); // beside the button there is room: what comes there moves nothing
    head->addStretch();
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addLayout(line({m_repeats, m_every, m_unit, m_from}));
    content->addWidget(m_calendar);
    content->addWidget(m_end);
    content->addLayout(line({m_staleBy}));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_content);

    connect(m_unfold, &QToolButton::toggled, this, [this](bool unfolded) { setFolded(!unfolded); });
    connect(m_repeats, &QCheckBox::toggled, this, &RepeatBox::onChanged);
    for (QSpinBox *box : {m_every, m_runs})
        connect(box, &QSpinBox::valueChanged, this, &RepeatBox::onChanged);
    for (QComboBox *box : {m_unit, m_from})
        connect(box, &QComboBox::currentIndexChanged, this, &RepeatBox::onChanged);
    connect(m_times, &QLineEdit::textChanged, this, &RepeatBox::onChanged);
    for (TimeField *field : {m_until, m_staleBy})
        connect(field, &TimeField::changed, this, &RepeatBox::onChanged);
    setFolded(true);
    onChanged();
}

RequestTerms RepeatBox::terms() const
{
    RequestTerms terms;
    terms.staleByMs = m_staleBy->timeMs();
    if (!m_repeats->isChecked())
        return terms;
    Repetition &repeat = terms.repeat;
    repeat.every = static_cast<quint32>(m_every->value());
    repeat.unit = static_cast<RepeatUnit>(m_unit->currentData().toInt());
    repeat.from = static_cast<RepeatFrom>(m_from->currentData().toInt());
    repeat.untilMs = m_until->timeMs();
    repeat.runs = m_runs->value() > 1 ? static_cast<quint32>(m_runs->value()) : 0;
    if (repeat.from == RepeatFrom::Completion || repeat.unit < RepeatUnit::Days)
        return terms;
    for (std::size_t day = 0; day < m_days.size() && repeat.unit != RepeatUnit::Months; ++day) {
        if (m_days[day]->isChecked())
            repeat.days = static_cast<quint8>(repeat.days | (1U << day));
    }
    for (const QString &time : timesIn(m_times->text())) {
        if (const std::optional<quint16> minute = minuteFromKey(time))
            repeat.times.push_back(*minute);
    }
    std::sort(repeat.times.begin(), repeat.times.end());
    return terms;
}

void RepeatBox::fill(const RequestTerms &terms)
{
    const Repetition &repeat = terms.repeat;
    m_staleBy->setTimeMs(terms.staleByMs);
    m_repeats->setChecked(repeat.isAny());
    if (repeat.isAny()) {
        m_every->setValue(static_cast<int>(repeat.every));
        m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(repeat.unit)));
        m_from->setCurrentIndex(m_from->findData(static_cast<int>(repeat.from)));
        m_until->setTimeMs(repeat.untilMs);
        m_runs->setValue(std::max(1, static_cast<int>(repeat.runs)));
        for (std::size_t day = 0; day < m_days.size(); ++day)
            m_days[day]->setChecked((repeat.days & (1U << day)) != 0);
        QStringList times;
        for (const quint16 minute : repeat.times)
            times << minuteKey(minute);
        m_times->setText(times.join(QStringLiteral(", ")));
    }
    if (repeat.isAny() || terms.staleByMs != kNoTime)
        setFolded(false);
    onChanged();
}

QString RepeatBox::timesProblem() const
{
    if (!m_repeats->isChecked() || !m_calendar->isEnabled())
        return {};
    for (const QString &time : timesIn(m_times->text())) {
        if (!minuteFromKey(time))
            return tr("“%1” is no time of day such as 22:00.").arg(time);
    }
    return {};
}

QString RepeatBox::validate(const Schedule &schedule)
{
    const RequestTerms given = terms();
    const UtcMs nowMs = QDateTime::currentMSecsSinceEpoch();
    const UtcMs startMs = std::max({nowMs, schedule.registrationMs, schedule.executionMs});
    QString problem = timesProblem();
    if (problem.isEmpty())
        problem = repetitionProblem(given.repeat);
    if (problem.isEmpty() && given.repeat.untilMs != kNoTime && given.repeat.untilMs <= startMs)
        problem = tr("The repetition ends before it begins.");
    if (problem.isEmpty() && given.staleByMs != kNoTime) {
        if (given.staleByMs <= nowMs)
            problem = tr("The stale-by date has already passed.");
        else if (given.staleByMs <= std::max(schedule.registrationMs, schedule.executionMs))
            problem = tr("The stale-by date is not after the scheduled start.");
        else if (schedule.limitMs != kNoTime && given.staleByMs > schedule.limitMs)
            problem = tr("The stale-by date is after the latest time of execution.");
    }
    m_hint->setProblem(problem);
    if (!problem.isEmpty())
        setFolded(false);
    return problem;
}

void RepeatBox::showRepetitionOnly()
{
    m_staleBy->hide();
    m_unfold->hide();
    m_summary->hide();
    m_content->layout()->addWidget(m_hint); // below the fields: there is nothing beside
    m_repeats->setChecked(true);
    m_repeats->setEnabled(false);
    setFolded(false);
}

void RepeatBox::setFolded(bool folded)
{
    m_unfold->setChecked(!folded);
    m_unfold->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_content->setVisible(!folded);
    m_summary->setVisible(folded && !m_unfold->isHidden());
}

bool RepeatBox::isFolded() const
{
    return m_content->isHidden();
}

void RepeatBox::onChanged()
{
    const bool repeats = m_repeats->isChecked();
    const auto unit = static_cast<RepeatUnit>(m_unit->currentData().toInt());
    const bool fromStart = m_from->currentData().toInt() == static_cast<int>(RepeatFrom::Start);
    for (QWidget *field :
         {static_cast<QWidget *>(m_every), static_cast<QWidget *>(m_unit), static_cast<QWidget *>(m_from), m_end})
        field->setEnabled(repeats);
    m_calendar->setEnabled(repeats && fromStart && unit >= RepeatUnit::Days);
    for (QCheckBox *day : m_days)
        day->setEnabled(unit != RepeatUnit::Months);
    const RequestTerms given = terms();
    QStringList said;
    if (given.repeat.isAny())
        said << repetitionText(given.repeat);
    if (given.staleByMs != kNoTime)
        //: %1 is a time.
        said << tr("stale by %1").arg(momentText(given.staleByMs));
    m_summary->setText(said.join(QStringLiteral(" · ")));
    m_summary->setToolTip(m_summary->text());
    Q_EMIT changed();
}

} // namespace signalbox
