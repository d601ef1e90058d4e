#pragma once

#include "views/orderlistpage.h"

class QSpinBox;

namespace signalbox {

/// Which programs the clients are to look out for.
class MonitoringPage final : public OrderListPage {
    Q_OBJECT
public:
    explicit MonitoringPage(QWidget *parent);

    [[nodiscard]] JobType type() const override { return JobType::SetSoftwareMonitoringPolicy; }
    [[nodiscard]] JobOrder order() const override;
    bool fill(const JobOrder &order) override;

private:
    void fillRow(int row) override;

    QSpinBox *m_every = nullptr;
};

} // namespace signalbox
