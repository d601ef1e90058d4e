#include "model/domain/statusfilename.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

struct StatusFileText {
    Q_DECLARE_TR_FUNCTIONS(StatusFile)
};

constexpr qsizetype kMostCharacters = 200;

} // namespace

QString statusFileNameProblem(const QString &name)
{
    if (name.isEmpty())
        return {};
    if (name.size() > kMostCharacters)
        return StatusFileText::tr("Status file: the name has more than %1 characters.").arg(kMostCharacters);
    if (!std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); }))
        return StatusFileText::tr("Status file: the name has characters that cannot be printed.");
    if (name.contains(u'/') && !name.startsWith(u'/'))
        return StatusFileText::tr("Status file: give a name alone, or a path that begins with “/”.");
    const QStringList parts = name.split(u'/');
    if (parts.contains(QStringLiteral("..")) || parts.last().isEmpty() || parts.last() == QStringLiteral("."))
        return StatusFileText::tr("Status file: “%1” is not the name of a file.").arg(name);
    return {};
}

} // namespace signalbox
