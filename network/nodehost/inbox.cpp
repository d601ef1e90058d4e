#include "network/nodehost/inbox.h"

#include <QCoreApplication>
#include <QDir>

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

Inbox::Inbox(QString folder) : m_folder(std::move(folder)) { }

Result<client::Event> Inbox::parse(const QString &message)
{
    using Choice = client::UserChose::Choice;
    const QString word = message.section(u'-', 0, 0);
    const QString rest = message.section(u'-', 1);
    if (message == QStringLiteral("log-on"))
        return client::Event(client::UserLoggedOn{});
    if (message == QStringLiteral("shutdown"))
        return client::Event(client::SystemStopping{});
    bool isNumber = true;
    const quint32 attempt = rest.isEmpty() ? 0 : rest.toUInt(&isNumber);
    const auto chosen = [attempt](Choice choice) {
        return client::Event(client::UserChose{choice, AttemptId{attempt}});
    };
    if (word == QStringLiteral("read")) {
        const QString user = rest.section(u'-', 1);
        if (const quint32 read = rest.section(u'-', 0, 0).toUInt(); read != 0 && !user.isEmpty())
            return client::Event(client::MessageWasRead{AttemptId{read}, user});
    }
    if (isNumber && word == QStringLiteral("install"))
        return chosen(Choice::Install);
    if (isNumber && word == QStringLiteral("hold"))
        return chosen(Choice::Hold);
    if (isNumber && word == QStringLiteral("release"))
        return chosen(Choice::Release);
    if (isNumber && word == QStringLiteral("reject"))
        return chosen(Choice::Reject);
    return Error{Error::Kind::Invalid,
                 //: The words between the quotes are typed as they are.
                 QCoreApplication::translate(
                     "Inbox", "\"%1\" is no message to a node. There are: install, hold, release, reject (each "
                              "also with -NUMBER), log-on, shutdown.")
                     .arg(message),
                 {}};
}

Outcome Inbox::put(const QString &message) const
{
    if (const Result<client::Event> event = parse(message); !event)
        return event.error();
    const auto failed = [this](int code) {
        //: %1 is a folder.
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Inbox", "There is no node to write to in %1.").arg(m_folder),
                     QString::fromLocal8Bit(std::strerror(code))};
    };
    // Who may write to the folder may be somebody else than who chooses: no link is followed, no pipe waited for, nothing emptied.
    const std::string path = (m_folder + u'/' + message).toStdString();
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0644);
    if (file < 0)
        return failed(errno);
    // When it came decides on the order; a message that was not taken yet is given anew.
    const int error = ::futimens(file, nullptr) == 0 ? 0 : errno;
    ::close(file);
    if (error != 0)
        return failed(error);
    return {};
}

std::vector<client::Event> Inbox::take() const
{
    std::vector<client::Event> events;
    QDir folder(m_folder);
    for (const QString &name :
         folder.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Time | QDir::Reversed)) {
        if (Result<client::Event> event = parse(name))
            events.push_back(event.value());
        folder.remove(name);
    }
    return events;
}

} // namespace signalbox
