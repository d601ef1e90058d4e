#include "app/signalbox-node/answerquestions.h"

#include "network/nodehost/userinventory.h"

#include <QCoreApplication>

#include <cstdio>
#include <optional>

#include <unistd.h>

using namespace signalbox;

namespace {

struct AnswerText {
    Q_DECLARE_TR_FUNCTIONS(NodeAnswers)
};

void say(const QString &text)
{
    std::puts(text.toLocal8Bit().constData());
}

int failed(const Error &error)
{
    std::fprintf(stderr, "signalbox-node: %s\n", error.text.toLocal8Bit().constData());
    return error.kind == Error::Kind::Invalid ? 2 : 1;
}

/// A line of standard input; none: there is no more.
std::optional<QString> readAnswer()
{
    constexpr int kLongest = 8192;
    QByteArray line(kLongest, '\0');
    if (std::fgets(line.data(), kLongest, stdin) == nullptr)
        return std::nullopt;
    return QString::fromLocal8Bit(line.constData()).trimmed();
}

QString questionOf(const UserSchemaOrder::Field &field, const QString &answer)
{
    QString text = field.label;
    if (field.required) //: Behind a question that must be answered.
        text += AnswerText::tr(" (required)");
    if (!field.choices.isEmpty()) //: Behind a question; %1 is a list of answers to choose from.
        text += AnswerText::tr(" (one of: %1)").arg(field.choices.join(QStringLiteral(", ")));
    if (!answer.isEmpty()) //: Behind a question; %1 is the answer so far, which an empty line keeps.
        text += QStringLiteral(" [%1]").arg(answer);
    return text + QStringLiteral(": ");
}

/// Asks until the answer fits. None: the input has ended.
std::optional<QString> ask(const UserSchemaOrder::Field &field, const QString &before)
{
    for (;;) {
        std::fputs(questionOf(field, before).toLocal8Bit().constData(), stdout);
        std::fflush(stdout);
        const std::optional<QString> line = readAnswer();
        if (!line)
            return std::nullopt;
        const QString answer = line->isEmpty() ? before : *line;
        const Outcome fits = checkAnswer(field, answer);
        if (fits)
            return answer;
        say(fits.error().text);
    }
}

} // namespace

int answerQuestions(const QString &stateFolder, const QMap<QString, QString> &given)
{
    const std::optional<UserSchemaOrder> schema = userSchema(stateFolder);
    if (!schema)
        return failed({Error::Kind::NotFound,
                       //: %1 is a folder.
                       AnswerText::tr("Nothing is asked: no schema has come to the node in %1.").arg(stateFolder),
                       {}});
    QMap<QString, QString> answers = userAnswers(stateFolder);
    QMap<QString, QString> changed = given;
    if (given.isEmpty()) {
        for (const UserSchemaOrder::Field &field : schema->fields) {
            if (::isatty(STDIN_FILENO) == 0) {
                say(QStringLiteral("%1: %2").arg(field.key, answers.value(field.key)));
                continue;
            }
            const std::optional<QString> answer = ask(field, answers.value(field.key));
            if (!answer)
                break; // what was answered so far is kept
            changed.insert(field.key, *answer);
        }
    }
    if (changed.isEmpty())
        return 0;
    if (const Outcome kept = keepUserAnswers(stateFolder, changed); !kept)
        return failed(kept.error());
    say(AnswerText::tr("Kept. The managing server learns of it when it asks next."));
    return 0;
}
