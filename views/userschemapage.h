#pragma once

#include "views/orderlistpage.h"

namespace signalbox {

/// The questions that users or administrators of the clients are to answer.
class UserSchemaPage final : public OrderListPage {
    Q_OBJECT
public:
    explicit UserSchemaPage(QWidget *parent);

    [[nodiscard]] JobType type() const override { return JobType::TransferUserInventorySchema; }
    [[nodiscard]] JobOrder order() const override;
    bool fill(const JobOrder &order) override;

private:
    void fillRow(int row) override;
};

} // namespace signalbox
