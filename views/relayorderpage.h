#pragma once

#include "views/orderpage.h"

class QSpinBox;

namespace signalbox {

/// Jobs for relays that say little more than their type: the page says what they do.
class RelayOrderPage final : public OrderPage {
    Q_OBJECT
public:
    /// @param type one whose order is a RelayOrder
    RelayOrderPage(JobType type, QWidget *parent);

    [[nodiscard]] JobType type() const override { return m_type; }
    [[nodiscard]] JobOrder order() const override;
    bool fill(const JobOrder &order) override;
    [[nodiscard]] QStringList problems() const override { return {}; }
    [[nodiscard]] QString nameIfEmpty() const override;

private:
    const JobType m_type;
    QSpinBox *m_job = nullptr; ///< only what this one has collected; null: the type does not ask for it
};

} // namespace signalbox
