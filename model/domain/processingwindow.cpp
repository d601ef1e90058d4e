#include "model/domain/processingwindow.h"

#include "model/domain/localmoment.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::ProcessingWindowText)
};

constexpr int kMinutesOfDay = 24 * 60;
constexpr qint64 kMinuteMs = 60'000;
constexpr int kDaysAhead = 8; ///< a week and a day: in it each window begins
constexpr std::array<const char *, 7> kDayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct Opening {
    UtcMs fromMs = kNoTime;
    UtcMs toMs = kNoTime;
    quint32 window = 0;
};

std::vector<Opening> openings(std::span<const ProcessingWindow> windows, UtcMs nowMs, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toTimeZone(zone).date();
    std::vector<Opening> all;
    for (int day = -2; day <= kDaysAhead; ++day) {
        const QDate date = today.addDays(day);
        const qint64 midnight = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        for (const ProcessingWindow &window : windows) {
            if ((window.days & (1U << (date.dayOfWeek() - 1))) == 0)
                continue;
            const int length = window.toMinute > window.fromMinute
                                   ? window.toMinute - window.fromMinute
                                   : window.toMinute + kMinutesOfDay - window.fromMinute;
            const qint64 begin = midnight + window.fromMinute * kMinuteMs;
            const Opening opening{LocalMoments(zone, begin).first, LocalMoments(zone, begin + length * kMinuteMs).last,
                                  window.id};
            if (opening.toMs > opening.fromMs) // all of it may be in the hour that is left out
                all.push_back(opening);
        }
    }
    std::sort(all.begin(), all.end(), [](const Opening &one, const Opening &other) {
        return std::pair(one.fromMs, one.window) < std::pair(other.fromMs, other.window);
    });
    return all;
}

} // namespace

WindowState windowStateAt(std::span<const ProcessingWindow> windows, UtcMs nowMs, const QTimeZone &zone)
{
    if (windows.empty())
        return {};
    const std::vector<Opening> all = openings(windows, nowMs, zone);
    UtcMs openUntil = kNoTime;
    for (const Opening &opening : all) {
        const UtcMs reached = std::max(nowMs, openUntil);
        if (opening.fromMs <= reached && opening.toMs > reached)
            openUntil = opening.toMs; // those that touch are one
        else if (openUntil == kNoTime && opening.fromMs > nowMs)
            return {false, opening.fromMs, opening.window};
    }
    if (openUntil == kNoTime)
        return {false, kNoTime, 0};
    return {true, openUntil, 0};
}

std::vector<ProcessingWindow> windowsFor(std::span<const ProcessingWindow> all, std::span<const FolderId> folders,
                                         JobType type)
{
    std::vector<ProcessingWindow> found;
    const auto take = [&](auto holds) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(found), holds);
        return !found.empty();
    };
    for (const FolderId folder : folders) {
        if (folder != FolderId{} && take([&](const ProcessingWindow &window) { return window.folder == folder; }))
            return found;
    }
    take([&](const ProcessingWindow &window) { return window.folder == FolderId{} && window.type == type; });
    return found;
}

QString windowProblem(const ProcessingWindow &window)
{
    if ((window.days & kEveryDay) == 0 || (window.days & ~kEveryDay) != 0)
        return Text::tr("Days: none is chosen. Choose at least one day of the week.");
    if (window.fromMinute >= kMinutesOfDay || window.toMinute >= kMinutesOfDay)
        return Text::tr("Times: give times of day from 00:00 to 23:59.");
    return {};
}

QString windowDaysKey(quint8 days)
{
    QStringList keys;
    for (std::size_t day = 0; day < kDayKeys.size(); ++day) {
        if ((days & (1U << day)) != 0)
            keys << QString::fromLatin1(kDayKeys[day]);
    }
    return keys.join(u',');
}

std::optional<quint8> windowDaysFromKey(const QString &key)
{
    if (key == QStringLiteral("all"))
        return kEveryDay;
    quint8 days = 0;
    for (const QString &one : key.split(u',')) {
        const auto found = std::find_if(kDayKeys.begin(), kDayKeys.end(),
                                        [&](const char *day) { return one.trimmed() == QLatin1String(day); });
        if (found == kDayKeys.end())
            return std::nullopt;
        days = static_cast<quint8>(days | (1U << (found - kDayKeys.begin())));
    }
    return days;
}

QString minuteKey(quint16 minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

std::optional<quint16> minuteFromKey(const QString &key)
{
    const QStringList parts = key.split(u':');
    const auto isTwoDigits = [](const QString &part) {
        return part.size() == 2 && part.at(0) >= u'0' && part.at(0) <= u'9' && part.at(1) >= u'0' && part.at(1) <= u'9';
    };
    if (parts.size() != 2 || !isTwoDigits(parts[0]) || !isTwoDigits(parts[1]))
        return std::nullopt;
    const int minute = parts[0].toInt() * 60 + parts[1].toInt();
    if (parts[1].toInt() > 59 || minute > kMinutesOfDay)
        return std::nullopt;
    return static_cast<quint16>(minute % kMinutesOfDay);
}

QString windowText(const ProcessingWindow &window)
{
    const QLocale locale;
    QStringList days;
    for (int day = 1; day <= 7; ++day) {
        if ((window.days & (1U << (day - 1))) != 0)
            days << locale.standaloneDayName(day, QLocale::ShortFormat);
    }
    const QString listed = window.days == kEveryDay ? Text::tr("every day") : days.join(QStringLiteral(", "));
    const auto time = [&](quint16 minute) { return locale.toString(QTime(minute / 60, minute % 60), u"HH:mm"); };
    if (window.toMinute > window.fromMinute)
        //: A processing window. %1 is a list of days, %2 and %3 are times of day.
        return Text::tr("%1, %2 to %3").arg(listed, time(window.fromMinute), time(window.toMinute));
    //: A processing window. %1 is a list of days, %2 and %3 are times of day.
    return Text::tr("%1, %2 to %3 of the next day").arg(listed, time(window.fromMinute), time(window.toMinute));
}

} // namespace signalbox
