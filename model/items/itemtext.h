#pragma once

#include "model/domain/counters.h"
#include "model/domain/forecast.h"
#include "model/domain/ids.h"
#include "model/domain/route.h"

#include <QCoreApplication>
#include <QString>

namespace signalbox {

/// How values are written for people in tables and tooltips; by the default QLocale.
class ItemText {
    Q_DECLARE_TR_FUNCTIONS(signalbox::ItemText)
public:
    [[nodiscard]] static QString time(UtcMs ms); ///< local, to the second; empty when not set
    [[nodiscard]] static QString exactTime(UtcMs ms); ///< local and short, with milliseconds and zone
    [[nodiscard]] static QString longTime(UtcMs ms); ///< local, with milliseconds and zone
    [[nodiscard]] static QString percent(int permille); ///< "63 %"
    [[nodiscard]] static QString counters(const Counters &counters); ///< "812/3/0/1024"
    /// One line per status that occurs. @param destinations they belong to; 0 = not told
    [[nodiscard]] static QString countersTip(const Counters &counters, quint32 destinations = 0);
    [[nodiscard]] static QString route(const RouteState &route); ///< "server › relay-1 › pc-1"
    [[nodiscard]] static QString routeTip(const RouteState &state);
    [[nodiscard]] static QString size(qint64 bytes);
    /// When the job will probably have ended, what is not counted, and what it is based on: a few sentences.
    [[nodiscard]] static QString forecast(const Forecast &forecast);
};

} // namespace signalbox
