#include "model/domain/repetition.h"

#include "model/domain/jsonmembers.h"
#include "model/domain/localmoment.h"
#include "model/domain/processingwindow.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Repetition)
};

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr int kMinutesOfDay = 24 * 60;
constexpr int kDaysOfWeek = 7;
constexpr qsizetype kKeyLength = 100; ///< characters
/// So many steps from one before the one that is looked for: in a week of steps each day of the week comes, if it comes at all.
constexpr int kMostSteps = kDaysOfWeek + 3;

constexpr std::array<std::pair<RepeatUnit, const char *>, 5> kUnits{{{RepeatUnit::Minutes, "minutes"},
                                                                     {RepeatUnit::Hours, "hours"},
                                                                     {RepeatUnit::Days, "days"},
                                                                     {RepeatUnit::Weeks, "weeks"},
                                                                     {RepeatUnit::Months, "months"}}};
constexpr std::array<std::pair<RepeatFrom, const char *>, 2> kFroms{
    {{RepeatFrom::Start, "start"}, {RepeatFrom::Completion, "completion"}}};

template <class Value, std::size_t Size>
QString keyOf(const std::array<std::pair<Value, const char *>, Size> &keys, Value value)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [value](const auto &one) { return one.first == value; });
    return found == keys.end() ? QString() : QString::fromLatin1(found->second);
}

template <class Value, std::size_t Size>
std::optional<Value> fromKey(const std::array<std::pair<Value, const char *>, Size> &keys, const QString &key)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&key](const auto &one) { return key == QLatin1String(one.second); });
    return found == keys.end() ? std::nullopt : std::optional(found->first);
}

/// A length of time, or none: it goes by the calendar.
std::optional<qint64> stepMs(const Repetition &repeat)
{
    if (repeat.unit == RepeatUnit::Minutes)
        return repeat.every * kMinuteMs;
    return repeat.unit == RepeatUnit::Hours ? std::optional(repeat.every * kHourMs) : std::nullopt;
}

/// As the clocks show it, counted as if it were UTC.
QDateTime localTime(const QTimeZone &zone, UtcMs ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms + zoneOffsetAt(zone, ms), Qt::UTC);
}

UtcMs momentOf(const QTimeZone &zone, QDate date, qint64 msOfDay)
{
    return LocalMoments(zone, QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + msOfDay).first;
}

bool isOn(quint8 days, QDate date)
{
    return (days & (1U << (date.dayOfWeek() - 1))) != 0;
}

/// The dates of step `step`, ascending.
std::vector<QDate> datesOf(const Repetition &repeat, QDate first, qint64 step)
{
    const qint64 count = step * repeat.every;
    if (repeat.unit == RepeatUnit::Months)
        return {first.addMonths(static_cast<int>(count))};
    if (repeat.unit == RepeatUnit::Days) {
        const QDate date = first.addDays(count);
        return repeat.days == 0 || isOn(repeat.days, date) ? std::vector<QDate>{date} : std::vector<QDate>();
    }
    if (repeat.days == 0)
        return {first.addDays(count * kDaysOfWeek)};
    std::vector<QDate> dates;
    const QDate monday = first.addDays(1 - first.dayOfWeek() + count * kDaysOfWeek);
    for (int day = 0; day < kDaysOfWeek; ++day) {
        if (isOn(repeat.days, monday.addDays(day)))
            dates.push_back(monday.addDays(day));
    }
    return dates;
}

/// A step that begins before `date`.
qint64 stepBefore(const Repetition &repeat, QDate first, QDate date)
{
    qint64 units = first.daysTo(date);
    if (repeat.unit == RepeatUnit::Weeks)
        units /= kDaysOfWeek;
    else if (repeat.unit == RepeatUnit::Months)
        units = (date.year() - first.year()) * 12 + date.month() - first.month();
    return std::max<qint64>(units / repeat.every - 2, 0);
}

QString intervalText(const Repetition &repeat)
{
    const int n = static_cast<int>(repeat.every);
    const bool fromStart = repeat.from == RepeatFrom::Start;
    switch (repeat.unit) {
    case RepeatUnit::Minutes:
        return fromStart ? Text::tr("Every %n minute(s)", nullptr, n)
                         : Text::tr("%n minute(s) after the end of each run", nullptr, n);
    case RepeatUnit::Hours:
        return fromStart ? Text::tr("Every %n hour(s)", nullptr, n)
                         : Text::tr("%n hour(s) after the end of each run", nullptr, n);
    case RepeatUnit::Days:
        return fromStart ? Text::tr("Every %n day(s)", nullptr, n)
                         : Text::tr("%n day(s) after the end of each run", nullptr, n);
    case RepeatUnit::Weeks:
        return fromStart ? Text::tr("Every %n week(s)", nullptr, n)
                         : Text::tr("%n week(s) after the end of each run", nullptr, n);
    case RepeatUnit::Months:
        return fromStart ? Text::tr("Every %n month(s)", nullptr, n)
                         : Text::tr("%n month(s) after the end of each run", nullptr, n);
    }
    return {};
}

UtcMs timeIn(JsonMembers &in, const QString &key)
{
    const QString given = in.text(key, kKeyLength);
    if (given.isEmpty())
        return kNoTime;
    QDateTime time = QDateTime::fromString(given, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    const UtcMs ms = time.isValid() ? time.toMSecsSinceEpoch() : kNoTime;
    if (ms <= 0)
        in.fail(key, Text::tr("must be a time such as 2026-11-21T02:00:00Z"));
    return ms;
}

} // namespace

QString repetitionProblem(const Repetition &repeat)
{
    if (!repeat.isAny())
        return {};
    if (repeat.every > Repetition::kMaxEvery)
        return Text::tr("Repetition: give an interval from 1 to %1.").arg(Repetition::kMaxEvery);
    if (repeatUnitKey(repeat.unit).isEmpty() || repeatFromKey(repeat.from).isEmpty())
        return Text::tr("Repetition: its unit, or from where it counts, is not known.");
    const bool isByCalendar = !stepMs(repeat);
    if (!repeat.times.empty() && (!isByCalendar || repeat.from == RepeatFrom::Completion))
        return Text::tr("Repetition: times of day go with days, weeks and months that are counted from the start.");
    if (repeat.times.size() > Repetition::kMaxTimes)
        return Text::tr("Repetition: give at most %1 times of day.").arg(Repetition::kMaxTimes);
    if (std::any_of(repeat.times.begin(), repeat.times.end(), [](quint16 minute) { return minute >= kMinutesOfDay; })
        || std::adjacent_find(repeat.times.begin(), repeat.times.end(), std::greater_equal<>()) != repeat.times.end())
        return Text::tr("Repetition: give different times of day from 00:00 to 23:59, the earliest first.");
    const bool isOfDays = repeat.unit == RepeatUnit::Days || repeat.unit == RepeatUnit::Weeks;
    if (repeat.days != 0 && (!isOfDays || repeat.from == RepeatFrom::Completion))
        return Text::tr("Repetition: days of the week go with days and weeks that are counted from the start.");
    if ((repeat.days & ~kEveryDay) != 0)
        return Text::tr("Repetition: there are seven days of the week.");
    if (repeat.days != 0 && repeat.unit == RepeatUnit::Days && repeat.every % kDaysOfWeek == 0)
        return Text::tr("Repetition: every %1 days is always the same day of the week. Count in weeks.")
            .arg(repeat.every);
    if (repeat.runs > Repetition::kMaxRuns || repeat.runs == 1)
        return Text::tr("Repetition: give a number of runs from 2 to %1, with the first.").arg(Repetition::kMaxRuns);
    if (repeat.untilMs < 0)
        return Text::tr("Repetition: it ends before 1970. Correct it.");
    return {};
}

std::optional<UtcMs> nextDue(const Repetition &repeat, UtcMs anchorMs, UtcMs afterMs, const QTimeZone &zone)
{
    if (!repeat.isAny())
        return std::nullopt;
    const auto inTime = [&repeat](UtcMs ms) {
        return repeat.untilMs == kNoTime || ms <= repeat.untilMs ? std::optional(ms) : std::nullopt;
    };
    if (const std::optional<qint64> step = stepMs(repeat))
        return inTime(afterMs < anchorMs ? anchorMs : anchorMs + ((afterMs - anchorMs) / *step + 1) * *step);
    const QDateTime start = localTime(zone, anchorMs);
    std::vector<qint64> times{start.time().msecsSinceStartOfDay()};
    if (!repeat.times.empty()) {
        times.clear();
        for (const quint16 minute : repeat.times)
            times.push_back(minute * kMinuteMs);
    }
    const UtcMs behindMs = std::max(afterMs, anchorMs - 1);
    const qint64 before = stepBefore(repeat, start.date(), localTime(zone, behindMs).date());
    for (qint64 step = before; step < before + kMostSteps; ++step) {
        for (const QDate date : datesOf(repeat, start.date(), step)) {
            for (const qint64 time : times) {
                // Two times in the hour that is left out are the same moment, and there is one run.
                if (const UtcMs ms = momentOf(zone, date, time); ms > behindMs)
                    return inTime(ms);
            }
        }
    }
    return std::nullopt;
}

std::optional<UtcMs> dueAfterEnd(const Repetition &repeat, UtcMs endMs, const QTimeZone &zone)
{
    if (!repeat.isAny())
        return std::nullopt;
    UtcMs due = endMs;
    if (const std::optional<qint64> step = stepMs(repeat)) {
        due += *step;
    } else {
        const QDateTime end = localTime(zone, endMs);
        due = momentOf(zone, datesOf(repeat, end.date(), 1).front(), end.time().msecsSinceStartOfDay());
    }
    return repeat.untilMs == kNoTime || due <= repeat.untilMs ? std::optional(due) : std::nullopt;
}

QJsonObject toJson(const Repetition &repeat)
{
    if (!repeat.isAny())
        return {};
    QJsonObject json{{QStringLiteral("every"), static_cast<qint64>(repeat.every)},
                     {QStringLiteral("unit"), repeatUnitKey(repeat.unit)},
                     {QStringLiteral("from"), repeatFromKey(repeat.from)}};
    if (repeat.days != 0)
        json.insert(QStringLiteral("days"), windowDaysKey(repeat.days));
    if (!repeat.times.empty()) {
        QJsonArray times;
        for (const quint16 minute : repeat.times)
            times.append(minuteKey(minute));
        json.insert(QStringLiteral("times"), times);
    }
    if (repeat.untilMs != kNoTime)
        json.insert(QStringLiteral("until"),
                    QDateTime::fromMSecsSinceEpoch(repeat.untilMs, Qt::UTC).toString(Qt::ISODateWithMs));
    if (repeat.runs != 0)
        json.insert(QStringLiteral("runs"), static_cast<qint64>(repeat.runs));
    return json;
}

Result<Repetition> repetitionOf(const QJsonObject &json, const QString &path)
{
    Error error;
    JsonMembers in(json, path, error);
    Repetition repeat;
    repeat.every = static_cast<quint32>(in.whole(QStringLiteral("every"), 1, Repetition::kMaxEvery, 0));
    if (!in.has(QStringLiteral("every")))
        in.fail(QStringLiteral("every"), Text::tr("is missing: so many units lie between two runs"));
    const QString unit = in.text(QStringLiteral("unit"), kKeyLength);
    if (const std::optional<RepeatUnit> known = repeatUnitFromKey(unit))
        repeat.unit = *known;
    else
        in.fail(QStringLiteral("unit"), Text::tr("must be minutes, hours, days, weeks or months"));
    if (const QString from = in.text(QStringLiteral("from"), kKeyLength); !from.isEmpty()) {
        if (const std::optional<RepeatFrom> known = repeatFromFromKey(from))
            repeat.from = *known;
        else
            in.fail(QStringLiteral("from"), Text::tr("must be start or completion"));
    }
    if (const QString days = in.text(QStringLiteral("days"), kKeyLength); !days.isEmpty()) {
        const std::optional<quint8> known = windowDaysFromKey(days);
        if (!known)
            in.fail(QStringLiteral("days"),
                    Text::tr("takes mon, tue, wed, thu, fri, sat and sun, separated by commas"));
        repeat.days = known.value_or(quint8{0});
    }
    for (const QString &time : in.texts(QStringLiteral("times"), Repetition::kMaxTimes, kKeyLength)) {
        const std::optional<quint16> minute = minuteFromKey(time);
        if (!minute || time.startsWith(QLatin1String("24"))) // which is the end of a window
            in.fail(QStringLiteral("times"), Text::tr("must list times of day such as 22:00"));
        else
            repeat.times.push_back(*minute);
    }
    std::sort(repeat.times.begin(), repeat.times.end());
    repeat.untilMs = timeIn(in, QStringLiteral("until"));
    repeat.runs = static_cast<quint32>(in.whole(QStringLiteral("runs"), 2, Repetition::kMaxRuns, 0));
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    if (const QString problem = repetitionProblem(repeat); !problem.isEmpty())
        return Error{Error::Kind::Invalid, problem, {}};
    return repeat;
}

QString repeatUnitKey(RepeatUnit unit)
{
    return keyOf(kUnits, unit);
}

std::optional<RepeatUnit> repeatUnitFromKey(const QString &key)
{
    return fromKey(kUnits, key);
}

QString repeatFromKey(RepeatFrom from)
{
    return keyOf(kFroms, from);
}

std::optional<RepeatFrom> repeatFromFromKey(const QString &key)
{
    return fromKey(kFroms, key);
}

std::optional<std::pair<quint32, RepeatUnit>> repeatEveryFromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([1-9][0-9]{0,3}) ?(?:(min|minutes?)|(h|hours?)|(d|days?)|(w|weeks?)|(mo|months?))$"));
    const QRegularExpressionMatch found = form.match(text.trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    const quint32 every = found.captured(1).toUInt();
    if (every > Repetition::kMaxEvery)
        return std::nullopt;
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        if (!found.captured(static_cast<int>(i) + 2).isEmpty())
            return std::pair(every, kUnits[i].first);
    }
    return std::nullopt;
}

QString repetitionText(const Repetition &repeat)
{
    if (!repeat.isAny())
        return {};
    const QLocale locale;
    QStringList said{intervalText(repeat)};
    QStringList names;
    for (int day = 1; day <= kDaysOfWeek; ++day) {
        if ((repeat.days & (1U << (day - 1))) != 0)
            names << locale.standaloneDayName(day, QLocale::ShortFormat);
    }
    if (!names.isEmpty())
        //: Of a repetition: %1 is a list of days of the week.
        said << Text::tr("on %1").arg(names.join(QStringLiteral(", ")));
    names.clear();
    for (const quint16 minute : repeat.times)
        names << locale.toString(QTime(minute / 60, minute % 60), u"HH:mm");
    if (!names.isEmpty())
        //: Of a repetition: %1 is a list of times of day.
        said << Text::tr("at %1").arg(names.join(QStringLiteral(", ")));
    if (repeat.untilMs != kNoTime)
        //: Of a repetition: %1 is a time.
        said << Text::tr("until %1").arg(momentText(repeat.untilMs));
    if (repeat.runs != 0)
        said << Text::tr("%n run(s) in all", nullptr, static_cast<int>(repeat.runs));
    return said.join(QStringLiteral(" · "));
}

QString seriesRunText(const JobRequest &request, bool ofSet)
{
    if (request.series == SeriesId{})
        return {};
    if (ofSet)
        //: %1 and %2 are numbers: the run is one of those that followed from submitting a request set again and again.
        return Text::tr("Run %1 of the series of run %2").arg(request.run).arg(request.first);
    return Text::tr("Run %1 of the series of job %2").arg(request.run).arg(request.first);
}

QString requestText(const JobRequest &request)
{
    if (request == JobRequest())
        return {};
    QJsonObject json;
    const auto add = [&json](const char *key, qint64 value) {
        if (value != 0)
            json.insert(QLatin1String(key), value);
    };
    add("staleBy", request.staleByMs);
    add("stale", request.staleMs);
    add("series", number(request.series));
    add("run", request.run);
    add("first", request.first);
    add("skipped", request.skipped);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

JobRequest requestOf(const QString &text)
{
    JobRequest request;
    if (text.isEmpty())
        return request;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    request.staleByMs = json[u"staleBy"].toInteger();
    request.staleMs = json[u"stale"].toInteger();
    request.series = SeriesId{static_cast<quint32>(json[u"series"].toInteger())};
    request.run = static_cast<quint32>(json[u"run"].toInteger());
    request.first = static_cast<quint32>(json[u"first"].toInteger());
    request.skipped = static_cast<quint32>(json[u"skipped"].toInteger());
    return request;
}

} // namespace signalbox
