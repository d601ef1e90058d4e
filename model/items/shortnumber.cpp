#include "model/items/shortnumber.h"

#include <QCoreApplication>
#include <QLocale>

namespace signalbox {

namespace {

struct ShortText {
    Q_DECLARE_TR_FUNCTIONS(signalbox::ShortNumber)
};

constexpr quint32 kThousand = 1'000;
constexpr quint32 kMillion = 1'000'000;

} // namespace

QString shortNumber(quint32 count)
{
    const QLocale locale;
    if (count < 10 * kThousand)
        return locale.toString(count);
    if (count < kMillion)
        //: A number in short. %1 thousands.
        return ShortText::tr("%1k", "thousands").arg(count / kThousand);
    const quint32 tenths = count / (kMillion / 10);
    const bool isRound = tenths % 10 == 0 || tenths >= 100;
    //: A number in short. %1 millions.
    return ShortText::tr("%1M", "millions")
        .arg(isRound ? locale.toString(tenths / 10) : locale.toString(tenths / 10.0, 'f', 1));
}

QString shortCounters(const Counters &counters)
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(shortNumber(counters.finished()), shortNumber(counters.errors()), shortNumber(counters.rejected()),
             shortNumber(counters.total()));
}

} // namespace signalbox
