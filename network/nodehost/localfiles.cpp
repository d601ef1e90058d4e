#include "network/nodehost/localfiles.h"

#include <QDir>
#include <QFile>

namespace signalbox {

QByteArray readStart(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = file.read(most - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

QString readLine(const QString &path)
{
    constexpr qint64 kLongest = 4096;
    return QString::fromUtf8(readStart(path, kLongest)).trimmed();
}

QMap<QString, QString> readAssignments(const QString &path)
{
    QMap<QString, QString> values;
    const QStringList lines = QString::fromUtf8(readStart(path)).split(u'\n');
    for (const QString &line : lines) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1 || line.trimmed().startsWith(u'#'))
            continue;
        QString value = line.mid(equals + 1).trimmed();
        if (value.size() >= 2 && (value.startsWith(u'"') || value.startsWith(u'\'')) && value.endsWith(value.front()))
            value = value.sliced(1, value.size() - 2);
        values.insert(line.left(equals).trimmed(), value);
    }
    return values;
}

QStringList filesIn(const QString &folder, const QString &ending)
{
    QStringList paths;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
    for (const QString &name : names)
        if (name.endsWith(ending))
            paths << folder + u'/' + name;
    return paths;
}

bool fitsPattern(const QString &text, const QString &pattern)
{
    qsizetype at = 0, in = 0, star = -1, retry = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern.at(in) == u'*') {
            star = in++;
            retry = at;
        } else if (in < pattern.size() && (pattern.at(in) == u'?' || pattern.at(in) == text.at(at))) {
            ++in;
            ++at;
        } else if (star >= 0) { // the last star takes one character more
            in = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern.at(in) == u'*')
        ++in;
    return in == pattern.size();
}

} // namespace signalbox
