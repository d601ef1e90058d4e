#include "views/orderlistpage.h"

#include "model/domain/text.h"
#include "views/fieldhint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace signalbox {

OrderListPage::OrderListPage(const QString &title, const QString &explanation, const QStringList &columns,
                             QWidget *parent)
    : OrderPage(title, parent),
      m_table(new QTableWidget(0, static_cast<int>(columns.size()), this)),
      m_layout(new QVBoxLayout(this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_hint(new FieldHint(this))
{
    auto *what = new QLabel(explanation, this);
    what->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("orderList"));
    m_table->setAccessibleName(title);
    m_table->setHorizontalHeaderLabels(columns);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // its beginning tells most
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    auto *add = new QPushButton(tr("Add"), this);
    add->setObjectName(QStringLiteral("addRow"));
    m_remove->setObjectName(QStringLiteral("removeRow"));
    m_hint->setObjectName(QStringLiteral("orderListHint"));
    for (QPushButton *button : {add, m_remove})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    m_layout->addWidget(what);
    m_layout->addWidget(m_table, 1);
    m_layout->addLayout(buttons);
    m_layout->addWidget(m_hint);
    connect(add, &QPushButton::clicked, this, &OrderListPage::addRow);
    connect(m_remove, &QPushButton::clicked, this, &OrderListPage::removeRow);
    m_remove->setEnabled(false);
}

void OrderListPage::addRow()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    fillRow(row);
    m_table->setCurrentCell(row, 0);
    if (QWidget *first = m_table->cellWidget(row, 0))
        first->setFocus();
    edited();
}

void OrderListPage::removeRow()
{
    const int row = m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1;
    m_table->removeRow(row);
    edited();
}

int OrderListPage::rowCount() const
{
    return m_table->rowCount();
}

void OrderListPage::putText(int row, int column, const QString &placeholder)
{
    auto *edit = new QLineEdit(m_table);
    edit->setPlaceholderText(placeholder);
    edit->setFrame(false);
    edit->setAccessibleName(m_table->horizontalHeaderItem(column)->text());
    connect(edit, &QLineEdit::textChanged, this, &OrderListPage::edited);
    m_table->setCellWidget(row, column, edit);
}

void OrderListPage::putChoice(int row, int column, const QStringList &choices)
{
    auto *box = new QComboBox(m_table);
    box->addItems(choices);
    box->setAccessibleName(m_table->horizontalHeaderItem(column)->text());
    connect(box, &QComboBox::currentIndexChanged, this, &OrderListPage::edited);
    m_table->setCellWidget(row, column, box);
}

void OrderListPage::putSwitch(int row, int column)
{
    auto *box = new QCheckBox(m_table);
    box->setAccessibleName(m_table->horizontalHeaderItem(column)->text());
    connect(box, &QCheckBox::toggled, this, &OrderListPage::edited);
    m_table->setCellWidget(row, column, box);
}

QString OrderListPage::textAt(int row, int column) const
{
    const auto *edit = qobject_cast<QLineEdit *>(m_table->cellWidget(row, column));
    return edit != nullptr ? edit->text().trimmed() : QString();
}

int OrderListPage::choiceAt(int row, int column) const
{
    const auto *box = qobject_cast<QComboBox *>(m_table->cellWidget(row, column));
    return box != nullptr ? box->currentIndex() : 0;
}

bool OrderListPage::switchAt(int row, int column) const
{
    const auto *box = qobject_cast<QCheckBox *>(m_table->cellWidget(row, column));
    return box != nullptr && box->isChecked();
}

void OrderListPage::setRows(int count)
{
    m_table->setRowCount(0);
    for (int row = 0; row < count; ++row) {
        m_table->insertRow(row);
        fillRow(row);
    }
    edited();
}

void OrderListPage::setText(int row, int column, const QString &text)
{
    if (auto *edit = qobject_cast<QLineEdit *>(m_table->cellWidget(row, column)))
        edit->setText(text);
}

void OrderListPage::setChoice(int row, int column, int choice)
{
    if (auto *box = qobject_cast<QComboBox *>(m_table->cellWidget(row, column)))
        box->setCurrentIndex(choice);
}

void OrderListPage::setSwitch(int row, int column, bool on)
{
    if (auto *box = qobject_cast<QCheckBox *>(m_table->cellWidget(row, column)))
        box->setChecked(on);
}

void OrderListPage::edited()
{
    m_remove->setEnabled(rowCount() > 0);
    // Of a list that nobody has begun nothing is said in red.
    m_hint->setProblem(rowCount() > 0 ? problems().value(0) : QString());
    Q_EMIT changed();
}

QStringList OrderListPage::problems() const
{
    const Outcome checked = checkOrder(order());
    return checked ? QStringList() : QStringList{checked.error().text};
}

QString OrderListPage::nameIfEmpty() const
{
    return tr("Left empty: the type");
}

} // namespace signalbox
