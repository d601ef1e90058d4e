#include "model/domain/datetext.h"

namespace signalbox {

namespace {

struct Setup {
    bool neutral = false;
    std::optional<QLocale> locale; ///< none: the default one, which may still be changed
};

Setup &setup()
{
    static Setup instance;
    return instance;
}

QLocale locale()
{
    return setup().locale.value_or(QLocale());
}

} // namespace

std::optional<QLocale> DateText::localeFor(const QString &wanted, const QLocale &user, QLocale::Language texts)
{
    const QLocale asked(wanted);
    const bool withCountry = wanted.contains(u'_') || wanted.contains(u'-');
    if (withCountry && asked.language() == texts)
        return asked;
    if (user.language() == texts)
        return user;
    if (texts == QLocale::English)
        return std::nullopt;
    return QLocale(texts);
}

void DateText::setUp(const std::optional<QLocale> &locale)
{
    setup() = {.neutral = !locale, .locale = locale};
}

QString DateText::date(QDate date)
{
    return setup().neutral ? date.toString(Qt::ISODate) : locale().toString(date, QLocale::ShortFormat);
}

QString DateText::longDate(QDate date)
{
    return setup().neutral ? QLocale().toString(date, QStringLiteral("ddd yyyy-MM-dd"))
                           : locale().toString(date, QLocale::LongFormat);
}

QString DateText::dateTime(const QDateTime &time)
{
    return setup().neutral ? time.toString(dateTimeFormat()) : locale().toString(time, QLocale::ShortFormat);
}

QString DateText::dateTimeFormat()
{
    return setup().neutral ? QStringLiteral("yyyy-MM-dd HH:mm") : locale().dateTimeFormat(QLocale::ShortFormat);
}

} // namespace signalbox
