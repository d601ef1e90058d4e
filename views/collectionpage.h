#pragma once

#include "views/orderlistpage.h"

namespace signalbox {

/// The files and keys that clients are to collect: what is the registry elsewhere.
class CollectionPage final : public OrderListPage {
    Q_OBJECT
public:
    explicit CollectionPage(QWidget *parent);

    [[nodiscard]] JobType type() const override { return JobType::TransferRegistryCollectionDefinition; }
    [[nodiscard]] JobOrder order() const override;
    bool fill(const JobOrder &order) override;

private:
    void fillRow(int row) override;
};

} // namespace signalbox
