#include "network/nodehost/messagebox.h"

#include "network/nodehost/durablefile.h"
#include "network/nodehost/inbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

const QString &messageEnding()
{
    static const QString ending = QStringLiteral(".message");
    return ending;
}

const QString &readEnding()
{
    static const QString ending = QStringLiteral(".read");
    return ending;
}

QString shownPrefix()
{
    return QStringLiteral(".shown-");
}

AttemptId attemptOf(const QString &fileName)
{
    return AttemptId{fileName.section(u'.', 0, 0).toUInt()};
}

QJsonObject objectIn(const QString &filePath)
{
    QFile file(filePath);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(kMaxOrderBytes)).object() : QJsonObject();
}

} // namespace

QString userNameForFile(const QString &user)
{
    QString safe;
    for (const QChar c : user.left(64)) {
        const bool allowed = (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("._-").contains(c);
        safe += allowed ? c : QChar(u'_');
    }
    return safe.isEmpty() ? QStringLiteral("_") : safe;
}

MessageBox::MessageBox(const QString &stateFolder)
    : m_stateFolder(stateFolder), m_folder(stateFolder + QStringLiteral("/messages"))
{
}

QString MessageBox::path(AttemptId attempt, const QString &ending) const
{
    return m_folder + u'/' + QString::number(number(attempt)) + ending;
}

Outcome MessageBox::keep(const KeptMessage &message) const
{
    if (!QDir().mkpath(m_folder)) {
        //: %1 is a folder.
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("MessageBox", "The folder %1 cannot be made.").arg(m_folder),
                     {}};
    }
    remove(message.attempt); // the marks of another message, of a server that counts anew
    const QJsonObject json{{QStringLiteral("attempt"), qint64{number(message.attempt)}},
                           {QStringLiteral("job"), message.job},
                           {QStringLiteral("order"), toJson(JobOrder(message.message))},
                           {QStringLiteral("arrived"), message.arrivedMs}};
    if (Outcome written =
            writeDurably(path(message.attempt, messageEnding()), QJsonDocument(json).toJson(QJsonDocument::Compact));
        !written)
        return written;
    removeOldest();
    return {};
}

std::optional<KeptMessage> MessageBox::message(AttemptId attempt) const
{
    const QJsonObject json = objectIn(path(attempt, messageEnding()));
    const Result<JobOrder> order = jobOrderOf(JobType::ReportMessage, json[u"order"].toObject());
    if (!order)
        return {};
    KeptMessage kept;
    kept.attempt = attempt;
    kept.job = json[u"job"].toString();
    kept.message = std::get<MessageOrder>(order.value());
    kept.arrivedMs = json[u"arrived"].toInteger();
    const QJsonObject read = objectIn(path(attempt, readEnding()));
    kept.readBy = read[u"by"].toString();
    kept.readMs = read[u"at"].toInteger();
    return kept;
}

std::vector<KeptMessage> MessageBox::all() const
{
    std::vector<KeptMessage> messages;
    for (const QString &name : QDir(m_folder).entryList({u'*' + messageEnding()}, QDir::Files)) {
        if (std::optional<KeptMessage> one = message(attemptOf(name)))
            messages.push_back(std::move(*one));
    }
    std::sort(messages.begin(), messages.end(), [](const KeptMessage &a, const KeptMessage &b) {
        return std::pair(a.arrivedMs, number(a.attempt)) < std::pair(b.arrivedMs, number(b.attempt));
    });
    return messages;
}

void MessageBox::removeOldest() const
{
    const std::vector<KeptMessage> messages = all();
    const auto surplus = static_cast<std::ptrdiff_t>(messages.size()) - kMost;
    for (std::ptrdiff_t i = 0; i < surplus; ++i)
        remove(messages[static_cast<std::size_t>(i)].attempt);
}

void MessageBox::remove(AttemptId attempt) const
{
    for (const QString &name :
         QDir(m_folder).entryList({QString::number(number(attempt)) + QStringLiteral(".*")}, QDir::Files))
        QFile::remove(m_folder + u'/' + name);
}

void MessageBox::markShown(AttemptId attempt, const QString &user) const
{
    QFile mark(path(attempt, shownPrefix() + userNameForFile(user)));
    (void)mark.open(QIODevice::WriteOnly); // without it the message is shown once more
}

QStringList MessageBox::shownTo(AttemptId attempt) const
{
    QStringList users;
    const QString prefix = QString::number(number(attempt)) + shownPrefix();
    for (const QString &name : QDir(m_folder).entryList({prefix + u'*'}, QDir::Files))
        users.append(name.mid(prefix.size()));
    return users;
}

bool MessageBox::markRead(AttemptId attempt, const QString &user, UtcMs atMs) const
{
    QFile mark(path(attempt, readEnding()));
    if (!mark.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    mark.write(QJsonDocument(QJsonObject{{QStringLiteral("by"), user}, {QStringLiteral("at"), atMs}})
                   .toJson(QJsonDocument::Compact));
    mark.close();
    const Outcome told = Inbox(m_stateFolder + QStringLiteral("/inbox"))
                             .put(QStringLiteral("read-%1-%2").arg(number(attempt)).arg(userNameForFile(user)));
    return static_cast<bool>(told);
}

} // namespace signalbox
