#include "app/server/hooks.h"

#include "network/nodehost/processrun.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstring>

namespace signalbox {

namespace {

struct HooksText {
    Q_DECLARE_TR_FUNCTIONS(Hooks)
};

constexpr std::size_t kOutputKept = 2048; ///< bytes
constexpr qsizetype kOutputTold = 300; ///< characters
constexpr qsizetype kMaxVariable = 32 * 1024; ///< characters: execve() takes 128 KiB

/// What others have said: it goes into an argument or a variable, which end at a null character.
std::string plain(QString text)
{
    text.remove(QChar(u'\0'));
    return text.left(kMaxVariable).toStdString();
}

const QStringList &hookFor(const Hooks &hooks, SecurityAction action)
{
    switch (action) {
    case SecurityAction::Permit:
    case SecurityAction::Refuse: return hooks.network;
    case SecurityAction::Mail: return hooks.mail;
    case SecurityAction::Message:
    case SecurityAction::Command: break;
    }
    return hooks.command;
}

/// One line of what it printed last.
QString lastWords(const QByteArray &output)
{
    QString text = QString::fromUtf8(output).simplified();
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.right(kOutputTold);
}

} // namespace

Outcome checkHooks(const Hooks &hooks)
{
    for (const auto &[option, words] : {std::pair("network-hook", &hooks.network), std::pair("mail-hook", &hooks.mail),
                                        std::pair("command-hook", &hooks.command)}) {
        if (words->isEmpty())
            continue;
        const QFileInfo program(words->front());
        if (!program.isAbsolute() || !program.isFile() || !program.isExecutable()) {
            return Error{Error::Kind::Invalid,
                         HooksText::tr("--%1: %2 is no program that can be run. Give its absolute path.")
                             .arg(QLatin1String(option), words->front()),
                         {}};
        }
    }
    return {};
}

HookResult runHook(const Hooks &hooks, const HookCall &call, const std::stop_token &stop)
{
    HookResult result;
    const QStringList &words = hookFor(hooks, call.action);
    if (words.isEmpty()) {
        result.isSet = false;
        return result;
    }
    ProcessOrder order;
    for (const QString &word : words)
        order.arguments.push_back(word.toStdString());
    order.arguments.push_back(securityActionKey(call.action).toStdString());
    order.arguments.push_back(plain(call.client));
    order.environment = childEnvironment(
        {"SIGNALBOX_ACTION=" + securityActionKey(call.action).toStdString(), "SIGNALBOX_CLIENT=" + plain(call.client),
         "SIGNALBOX_ADDRESS=" + plain(call.address), "SIGNALBOX_LEVEL=" + securityLevelKey(call.level).toStdString(),
         "SIGNALBOX_LEVEL_CODE=" + std::to_string(static_cast<int>(call.level)),
         "SIGNALBOX_POLICY=" + plain(call.policy), "SIGNALBOX_REASONS=" + plain(call.reasons),
         "SIGNALBOX_MAIL_TO=" + plain(call.mail.join(u' ')), "SIGNALBOX_OPERATION=" + std::to_string(call.operation)});
    order.timeout = hooks.limit;
    order.outputKept = kOutputKept;
    const ProcessResult ended = runProcess(order, stop);
    const QString output = lastWords(ended.output);
    if (ended.startError != 0)
        result.text = HooksText::tr("%1 could not be started: %2.")
                          .arg(words.front(), QString::fromLocal8Bit(std::strerror(ended.startError)));
    else if (ended.stopped)
        result.text = HooksText::tr("The server was stopped meanwhile.");
    else if (ended.timedOut)
        result.text =
            HooksText::tr("%1 did not end within %n second(s).", nullptr, static_cast<int>(hooks.limit.count()))
                .arg(words.front());
    else if (ended.exitCode != 0)
        //: %1 is a program, %2 a number, %3 what it printed.
        result.text = HooksText::tr("%1 ended with exit code %2. %3")
                          .arg(words.front(), QString::number(ended.exitCode), output)
                          .trimmed();
    else
        result.text = output;
    result.isDone = ended.startError == 0 && !ended.stopped && !ended.timedOut && ended.exitCode == 0;
    return result;
}

} // namespace signalbox
