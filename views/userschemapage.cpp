#include "views/userschemapage.h"

#include <QTableWidget>

namespace signalbox {

namespace {

enum Column { KeyColumn, LabelColumn, TypeColumn, RequiredColumn, ChoicesColumn };

constexpr UserSchemaOrder::Type kTypes[] = {UserSchemaOrder::Type::Text, UserSchemaOrder::Type::Number,
                                            UserSchemaOrder::Type::Choice};

} // namespace

UserSchemaPage::UserSchemaPage(QWidget *parent)
    : OrderListPage(
        tr("User inventory schema"),
        tr("What is to be answered at each client, with “signalbox-node user-inventory”. It replaces the "
           "schema that is there; answers to fields that stay are kept."),
        {tr("Key", "of an item of an inventory"), tr("Question"), tr("Type"), tr("Required"), tr("Choices")}, parent)
{
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair(KeyColumn, 12), std::pair(LabelColumn, 24), std::pair(TypeColumn, 14),
                                        std::pair(RequiredColumn, 12)})
        table()->setColumnWidth(column, character * width);
}

void UserSchemaPage::fillRow(int row)
{
    putText(row, KeyColumn, tr("desk"));
    putText(row, LabelColumn, tr("Number of the desk"));
    putChoice(row, TypeColumn, {tr("Text"), tr("Number"), tr("Choice")});
    putSwitch(row, RequiredColumn);
    putText(row, ChoicesColumn, tr("a; b; c"));
}

JobOrder UserSchemaPage::order() const
{
    UserSchemaOrder order;
    for (int row = 0; row < rowCount(); ++row) {
        UserSchemaOrder::Field field;
        field.key = textAt(row, KeyColumn);
        field.label = textAt(row, LabelColumn);
        field.type = kTypes[choiceAt(row, TypeColumn)];
        field.required = switchAt(row, RequiredColumn);
        const QStringList choices = textAt(row, ChoicesColumn).split(u';', Qt::SkipEmptyParts);
        for (const QString &choice : choices)
            field.choices << choice.trimmed();
        order.fields.push_back(std::move(field));
    }
    return order;
}

bool UserSchemaPage::fill(const JobOrder &order)
{
    const auto *schema = std::get_if<UserSchemaOrder>(&order);
    if (schema == nullptr)
        return false;
    setRows(static_cast<int>(schema->fields.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const UserSchemaOrder::Field &field = schema->fields[static_cast<std::size_t>(row)];
        setText(row, KeyColumn, field.key);
        setText(row, LabelColumn, field.label);
        const auto type = std::find(std::begin(kTypes), std::end(kTypes), field.type);
        setChoice(row, TypeColumn, static_cast<int>(type - std::begin(kTypes)));
        setSwitch(row, RequiredColumn, field.required);
        setText(row, ChoicesColumn, field.choices.join(QStringLiteral("; ")));
    }
    return true;
}

} // namespace signalbox
