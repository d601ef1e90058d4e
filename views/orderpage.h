#pragma once

#include "model/domain/joborder.h"

#include <QGroupBox>
#include <QStringList>

namespace signalbox {

/// The part of the New job dialog that says what a job of one type orders. What is wrong is said below its field.
class OrderPage : public QGroupBox {
    Q_OBJECT
public:
    using QGroupBox::QGroupBox;

    [[nodiscard]] virtual JobType type() const = 0;
    [[nodiscard]] virtual JobOrder order() const = 0;
    /// Fills the fields with an order of its type. @return false: this page cannot show it
    virtual bool fill(const JobOrder & /*order*/) { return false; }
    /// What is missing or wrong; empty: it can be ordered.
    [[nodiscard]] virtual QStringList problems() const = 0;

    /// What a job without a name will be called, in words.
    [[nodiscard]] virtual QString nameIfEmpty() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace signalbox
