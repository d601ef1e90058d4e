#include "network/nodehost/userinventory.h"

#include "network/nodehost/durablefile.h"
#include "network/nodehost/localfiles.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

struct UserText {
    Q_DECLARE_TR_FUNCTIONS(UserInventory)
};

QString schemaFile(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/user-schema.json");
}

QString answersFile(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/user-answers.json");
}

} // namespace

std::optional<UserSchemaOrder> userSchema(const QString &stateFolder)
{
    const Result<JobOrder> kept = readOrderFile(readStart(schemaFile(stateFolder), kMaxOrderBytes + 1));
    const auto *schema = kept ? std::get_if<UserSchemaOrder>(&kept.value()) : nullptr;
    return schema ? std::optional(*schema) : std::nullopt;
}

Outcome keepUserSchema(const QString &stateFolder, const UserSchemaOrder &schema)
{
    return writeDurably(schemaFile(stateFolder), orderFile(schema));
}

QMap<QString, QString> userAnswers(const QString &stateFolder)
{
    QMap<QString, QString> answers;
    const QJsonObject kept = QJsonDocument::fromJson(readStart(answersFile(stateFolder))).object();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        answers.insert(it.key(), it.value().toString());
    return answers;
}

Outcome checkAnswer(const UserSchemaOrder::Field &field, const QString &answer)
{
    const auto wrong = [&field](const QString &why) {
        //: %1 is a question, %2 a sentence that says what is wrong with the answer.
        return Error{Error::Kind::Invalid, UserText::tr("%1: %2").arg(field.label, why), {}};
    };
    if (answer.isEmpty())
        return field.required ? Outcome(wrong(UserText::tr("An answer is required."))) : Outcome();
    if (answer.size() > InventoryItem::kMaxValue)
        return wrong(UserText::tr("The answer is longer than %1 characters.").arg(InventoryItem::kMaxValue));
    if (std::any_of(answer.begin(), answer.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return wrong(UserText::tr("The answer has a line break or a control character."));
    switch (field.type) {
    case UserSchemaOrder::Type::Text: return {};
    case UserSchemaOrder::Type::Number: {
        bool isNumber = false;
        const double value = answer.toDouble(&isNumber);
        return isNumber && std::isfinite(value) ? Outcome()
                                                : Outcome(wrong(UserText::tr("The answer must be a number.")));
    }
    case UserSchemaOrder::Type::Choice:
        return field.choices.contains(answer)
                   ? Outcome()
                   : Outcome(wrong(
                       UserText::tr("The answer must be one of: %1.").arg(field.choices.join(QStringLiteral(", ")))));
    }
    return {};
}

Outcome keepUserAnswers(const QString &stateFolder, const QMap<QString, QString> &answers)
{
    const std::optional<UserSchemaOrder> schema = userSchema(stateFolder);
    if (!schema)
        return Error{Error::Kind::NotFound, UserText::tr("Nothing is asked: no schema has come to this node."), {}};
    QJsonObject kept = QJsonDocument::fromJson(readStart(answersFile(stateFolder))).object();
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        const auto field = std::find_if(schema->fields.begin(), schema->fields.end(),
                                        [&it](const UserSchemaOrder::Field &one) { return one.key == it.key(); });
        if (field == schema->fields.end())
            return Error{Error::Kind::NotFound, UserText::tr("There is no field “%1”.").arg(it.key().left(80)), {}};
        if (Outcome fits = checkAnswer(*field, it.value()); !fits)
            return fits;
        kept.insert(it.key(), it.value());
    }
    return writeDurably(answersFile(stateFolder), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

std::vector<InventoryItem> userInventory(const QString &stateFolder)
{
    std::vector<InventoryItem> items;
    const QMap<QString, QString> answers = userAnswers(stateFolder);
    if (const std::optional<UserSchemaOrder> schema = userSchema(stateFolder)) {
        for (const UserSchemaOrder::Field &field : schema->fields)
            items.push_back({field.key, answers.value(field.key), field.label});
    }
    return items;
}

QStringList missingAnswers(const QString &stateFolder)
{
    QStringList missing;
    const QMap<QString, QString> answers = userAnswers(stateFolder);
    if (const std::optional<UserSchemaOrder> schema = userSchema(stateFolder)) {
        for (const UserSchemaOrder::Field &field : schema->fields) {
            if (!checkAnswer(field, answers.value(field.key)))
                missing << field.label;
        }
    }
    return missing;
}

} // namespace signalbox
