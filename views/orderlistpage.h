#pragma once

#include "views/orderpage.h"

class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace signalbox {

class FieldHint;

/// A page whose order is a list: one row for each thing, with buttons to add and remove rows. What a row says is up to who
/// derives from it.
class OrderListPage : public OrderPage {
    Q_OBJECT
public:
    [[nodiscard]] QStringList problems() const override;
    [[nodiscard]] QString nameIfEmpty() const override;

protected:
    OrderListPage(const QString &title, const QString &explanation, const QStringList &columns, QWidget *parent);

    void addRow();
    virtual void fillRow(int row) = 0; ///< the widgets of a new row
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] QTableWidget *table() const noexcept { return m_table; }
    [[nodiscard]] QVBoxLayout *rows() const noexcept { return m_layout; } ///< for what stands above the hint

    // The cells. What is in them is read trimmed.
    void putText(int row, int column, const QString &placeholder);
    void putChoice(int row, int column, const QStringList &choices);
    void putSwitch(int row, int column);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] int choiceAt(int row, int column) const;
    [[nodiscard]] bool switchAt(int row, int column) const;
    void edited(); ///< something was changed
    void setRows(int count); ///< as many new ones, instead of those that are there
    void setText(int row, int column, const QString &text);
    void setChoice(int row, int column, int choice);
    void setSwitch(int row, int column, bool on);

private:
    void removeRow();

    QTableWidget *m_table;
    QVBoxLayout *m_layout;
    QPushButton *m_remove;
    FieldHint *m_hint;
};

} // namespace signalbox
