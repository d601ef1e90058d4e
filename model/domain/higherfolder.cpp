#include "model/domain/higherfolder.h"

#include "model/domain/records.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace signalbox {

namespace {

struct FolderText {
    Q_DECLARE_TR_FUNCTIONS(signalbox::HigherFolder)
};

const QString kUnreached = QStringLiteral(" (not reached since ");
const QString kProblem = QStringLiteral(" (problem: ");
const QString kMinutes = QStringLiteral("yyyy-MM-dd HH:mm");
const QString kZone = QStringLiteral(" UTC");

} // namespace

QString higherFolderName(const HigherFolder &folder)
{
    QString standing;
    if (!folder.problem.isEmpty())
        standing = kProblem + folder.problem;
    else if (folder.unreachedMs != kNoTime)
        standing = kUnreached + QDateTime::fromMSecsSinceEpoch(folder.unreachedMs, QTimeZone::utc()).toString(kMinutes)
                   + kZone;
    if (standing.isEmpty())
        return folder.server.left(kMaxNameLength);
    const qsizetype room = std::max<qsizetype>(0, kMaxNameLength - folder.server.size() - 1);
    return (folder.server + standing.left(room) + u')').left(kMaxNameLength);
}

HigherFolder higherFolderOf(const QString &name)
{
    if (!name.endsWith(u')'))
        return {name, kNoTime, {}};
    if (const qsizetype at = name.indexOf(kProblem); at > 0) {
        const qsizetype from = at + kProblem.size();
        return {name.left(at), kNoTime, name.mid(from, name.size() - from - 1)};
    }
    const qsizetype at = name.lastIndexOf(kUnreached);
    if (at <= 0)
        return {name, kNoTime, {}};
    QString time = name.mid(at + kUnreached.size());
    time.chop(1);
    if (!time.endsWith(kZone))
        return {name, kNoTime, {}};
    time.chop(kZone.size());
    // Not by way of the local time: there are hours that it does not have.
    const QDateTime since(QDate::fromString(time.section(u' ', 0, 0), QStringLiteral("yyyy-MM-dd")),
                          QTime::fromString(time.section(u' ', 1), QStringLiteral("HH:mm")), QTimeZone::utc());
    if (!since.isValid())
        return {name, kNoTime, {}};
    return {name.left(at), since.toMSecsSinceEpoch(), {}};
}

QString higherFolderText(const HigherFolder &folder)
{
    if (!folder.problem.isEmpty())
        //: %1 says what is wrong: "it refuses the token of this server".
        return FolderText::tr("No jobs come from the higher managing server: %1").arg(folder.problem);
    if (folder.unreachedMs != kNoTime)
        //: %1 is a time.
        return FolderText::tr("The higher managing server has not been reached since %1.")
            .arg(momentText(folder.unreachedMs));
    return {};
}

} // namespace signalbox
