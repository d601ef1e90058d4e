#pragma once

#include "views/orderpage.h"

class QComboBox;
class QLineEdit;

namespace signalbox {

class BoundedTextEdit;
class FieldHint;

/// A message to the users of the clients.
class MessagePage final : public OrderPage {
    Q_OBJECT
public:
    explicit MessagePage(QWidget *parent);

    [[nodiscard]] JobType type() const override { return JobType::ReportMessage; }
    [[nodiscard]] JobOrder order() const override;
    bool fill(const JobOrder &order) override;
    [[nodiscard]] QStringList problems() const override;
    [[nodiscard]] QString nameIfEmpty() const override;

private:
    void validate();

    QLineEdit *m_title;
    FieldHint *m_titleHint;
    BoundedTextEdit *m_text;
    FieldHint *m_textHint;
    QComboBox *m_urgency;
};

} // namespace signalbox
