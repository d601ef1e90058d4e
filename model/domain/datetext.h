#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>

namespace signalbox {

/// How dates are written for people. Set up once, before other threads run; until then as in the default QLocale.
class DateText {
public:
    /// Whose way of writing dates is taken: the user's own where it is of the language of the texts, else the usual one of
    /// that language. nullopt: English has no usual one, as 11/12 is another day on each side of the ocean.
    /// @param wanted the language asked for, such as "en" or "de_AT"; empty: none. One with a country means that country's.
    [[nodiscard]] static std::optional<QLocale> localeFor(const QString &wanted, const QLocale &user,
                                                          QLocale::Language texts);
    /// @param locale nullopt: year, month, day in figures, and 24 hours
    static void setUp(const std::optional<QLocale> &locale);

    [[nodiscard]] static QString date(QDate date);
    [[nodiscard]] static QString longDate(QDate date); ///< with the day of the week where that is usual
    [[nodiscard]] static QString dateTime(const QDateTime &time); ///< to the minute, without zone
    [[nodiscard]] static QString dateTimeFormat(); ///< of dateTime(), for input fields
};

} // namespace signalbox
