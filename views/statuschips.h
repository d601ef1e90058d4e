#pragma once

#include "model/domain/status.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace signalbox {

class Appearance;

/// One button for each status that occurs, with its count, worst first; those pressed filter the table.
class StatusChips final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit StatusChips(const Appearance &appearance, QWidget *parent = nullptr);

    void setCounts(const std::array<quint32, kStatusCount> &counts);
    /// Bits as in RowFilter::statuses; 0: no filter.
    void setStatuses(quint16 statuses);
    [[nodiscard]] quint16 statuses() const noexcept { return m_statuses; }

Q_SIGNALS:
    void statusesChanged(quint16 statuses); ///< by the user

private:
    void updateChips();
    void updateIcons();

    const Appearance &m_appearance;
    std::array<QToolButton *, kStatusCount> m_chips{}; ///< by Status
    std::array<quint32, kStatusCount> m_counts{};
    quint16 m_statuses = 0;
};

} // namespace signalbox
