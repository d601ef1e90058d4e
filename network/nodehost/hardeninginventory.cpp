#include "network/nodehost/systeminventory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace signalbox {

// What security levels are judged by beside securityInventory(): read from files, as they are in force at the next start.

namespace {

constexpr qsizetype kMostServices = 500;
constexpr qint64 kMostBytes = 1024 * 1024; ///< of a file

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(kMostBytes)) : QString();
}

/// Accounts with the rights of root beside it.
QStringList rootAccounts(const QString &passwd)
{
    QStringList names;
    const QStringList lines = passwd.split(u'\n');
    for (const QString &line : lines) {
        const QStringList fields = line.split(u':');
        if (fields.value(2) == u"0" && fields.first() != u"root" && !fields.first().isEmpty())
            names << fields.first();
    }
    return names;
}

/// Folders that NFS gives to whoever asks: with no client named, or with *.
QStringList openExports(const QString &exports)
{
    QStringList folders;
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList lines = exports.split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.section(u'#', 0, 0).split(blanks, Qt::SkipEmptyParts);
        if (words.isEmpty() || words.first().startsWith(u'-'))
            continue;
        const bool isOpen = words.size() == 1 || std::any_of(words.begin() + 1, words.end(), [](const QString &word) {
                                return word == u"*" || word.startsWith(QLatin1String("*(")) || word.startsWith(u'(');
                            });
        if (isOpen)
            folders << words.first();
    }
    return folders;
}

/// Shares of Samba that need no password.
QStringList guestShares(const QString &samba)
{
    QStringList shares;
    QString section;
    static const QRegularExpression guest(QStringLiteral("^(guest ok|public)\\s*=\\s*(yes|true|1)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QStringList lines = samba.split(u'\n');
    for (const QString &each : lines) {
        const QString line = each.trimmed();
        if (line.startsWith(u'[') && line.endsWith(u']'))
            section = line.mid(1, line.size() - 2);
        else if (!section.isEmpty() && guest.match(line).hasMatch() && !shares.contains(section))
            shares << section;
    }
    return shares;
}

bool letsAnybodyIn(const QString &root)
{
    static const QRegularExpression vsftpd(QStringLiteral("^\\s*anonymous_enable\\s*=\\s*YES\\s*$"),
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression proftpd(QStringLiteral("^\\s*<Anonymous\\b"), QRegularExpression::MultilineOption);
    return (QFileInfo::exists(root + QStringLiteral("usr/sbin/vsftpd"))
            && textOf(root + QStringLiteral("etc/vsftpd.conf")).contains(vsftpd))
           || (QFileInfo::exists(root + QStringLiteral("usr/sbin/proftpd"))
               && textOf(root + QStringLiteral("etc/proftpd/proftpd.conf")).contains(proftpd));
}

/// What systemd starts with the system, without ".service".
QStringList startedServices(const QString &root)
{
    QStringList names;
    const QString folder = root + QStringLiteral("etc/systemd/system/");
    const QStringList wants =
        QDir(folder).entryList({QStringLiteral("*.wants"), QStringLiteral("*.requires")}, QDir::Dirs);
    const QString suffix = QStringLiteral(".service");
    for (const QString &one : wants) {
        // The links may lead out of `root`: they are looked at as they are.
        const QStringList units =
            QDir(folder + one).entryList({u'*' + suffix}, QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &unit : units)
            names << unit.chopped(suffix.size());
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

/// What the administrator has set for GNOME and its like; nothing where there is no such setting.
QString screenLock(const QString &root)
{
    static const QRegularExpression setting(QStringLiteral("^\\s*lock-enabled\\s*=\\s*(true|false)\\s*$"),
                                            QRegularExpression::MultilineOption);
    QString value;
    const QString databases = root + QStringLiteral("etc/dconf/db/");
    const QStringList folders = QDir(databases).entryList({QStringLiteral("*.d")}, QDir::Dirs);
    for (const QString &folder : folders) {
        const QDir database(databases + folder);
        const QStringList files = database.entryList(QDir::Files, QDir::Name);
        for (const QString &file : files) {
            for (auto found = setting.globalMatch(textOf(database.filePath(file))); found.hasNext();)
                value = found.next().captured(1);
        }
    }
    return value == u"true" ? QStringLiteral("yes") : value == u"false" ? QStringLiteral("no") : QString();
}

} // namespace

std::vector<InventoryItem> hardeningInventory(const QString &root)
{
    const QString folder = root.endsWith(u'/') ? root : root + u'/';
    std::vector<InventoryItem> items;
    const auto add = [&items](const char *key, const QString &value) {
        items.push_back({QStringLiteral("security.") + QString::fromLatin1(key), value});
    };
    const QString comma = QStringLiteral(", ");
    if (const QString passwd = textOf(folder + QStringLiteral("etc/passwd")); !passwd.isEmpty())
        add("root-accounts", rootAccounts(passwd).join(comma));
    const QStringList shares = openExports(textOf(folder + QStringLiteral("etc/exports")))
                               + guestShares(textOf(folder + QStringLiteral("etc/samba/smb.conf")));
    add("open-shares", shares.join(comma));
    add("anonymous-ftp", letsAnybodyIn(folder) ? QStringLiteral("yes") : QStringLiteral("no"));
    if (QFileInfo(folder + QStringLiteral("etc/systemd/system")).isDir()) {
        const QStringList services = startedServices(folder);
        add("services", QString::number(services.size()));
        for (const QString &service : services.mid(0, kMostServices))
            items.push_back({QStringLiteral("service.") + service, QStringLiteral("enabled")});
    }
    if (const QString lock = screenLock(folder); !lock.isEmpty())
        add("screen-lock", lock);
    return items;
}

} // namespace signalbox
