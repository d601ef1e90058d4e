#pragma once

#include "views/orderpage.h"

class QSpinBox;

namespace signalbox {

class BoundedTextEdit;
class FieldHint;

/// Which files a Collect files from client job brings: a path a line.
class FilesPage final : public OrderPage {
    Q_OBJECT
public:
    /// @param type one whose order is a FilesOrder
    FilesPage(JobType type, QWidget *parent);

    [[nodiscard]] JobType type() const override { return m_type; }
    [[nodiscard]] JobOrder order() const override;
    bool fill(const JobOrder &order) override;
    [[nodiscard]] QStringList problems() const override;
    [[nodiscard]] QString nameIfEmpty() const override;

private:
    void validate();

    const JobType m_type;
    BoundedTextEdit *m_paths;
    FieldHint *m_hint;
    QSpinBox *m_limit;
};

} // namespace signalbox
