#pragma once

#include "model/domain/status.h"

#include <QString>

#include <optional>
#include <vector>

namespace signalbox {

/// Which rows of a table are shown. The parts are joined by "and".
struct RowFilter {
    QString text{}; ///< case-insensitive part of a name or of the result; empty: any
    quint16 statuses = 0; ///< bit indexOf(status) for each shown status to let through; 0: any
    std::optional<quint16> route{}; ///< only destinations on this route of the job (index into JobRecord::routes)
    std::optional<std::vector<bool>> routes{}; ///< likewise, on those of which it is true

    [[nodiscard]] bool takes(quint16 of) const ///< a destination on this route
    {
        return (!route || *route == of) && (!routes || (of < routes->size() && (*routes)[of]));
    }

    [[nodiscard]] static constexpr quint16 bit(Status status) noexcept
    {
        return static_cast<quint16>(1u << indexOf(status));
    }
    [[nodiscard]] bool lets(Status status) const noexcept { return statuses == 0 || (statuses & bit(status)) != 0; }
    [[nodiscard]] bool isEmpty() const noexcept { return text.isEmpty() && statuses == 0 && !route && !routes; }
    friend bool operator==(const RowFilter &, const RowFilter &) = default;
};

} // namespace signalbox
