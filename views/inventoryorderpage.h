#pragma once

#include "views/orderpage.h"

namespace signalbox {

/// Asks clients for an inventory: there is nothing to fill in, so the page says what comes of it and where it is shown.
class InventoryOrderPage final : public OrderPage {
    Q_OBJECT
public:
    /// @param type one whose order is an InventoryOrder
    InventoryOrderPage(JobType type, QWidget *parent);

    [[nodiscard]] JobType type() const override { return m_type; }
    [[nodiscard]] JobOrder order() const override { return InventoryOrder{m_type}; }
    bool fill(const JobOrder &order) override { return std::holds_alternative<InventoryOrder>(order); }
    [[nodiscard]] QStringList problems() const override { return {}; }
    [[nodiscard]] QString nameIfEmpty() const override;

private:
    JobType m_type;
};

} // namespace signalbox
