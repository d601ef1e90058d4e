#include "model/domain/debianversion.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isDigit(QChar c) noexcept
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c) noexcept
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// A tilde is before everything, also before the end; letters are before all else.
int weightOf(QStringView text, qsizetype at) noexcept
{
    if (at >= text.size() || isDigit(text[at]))
        return 0;
    const QChar c = text[at];
    if (c == u'~')
        return -1;
    return isLetter(c) ? c.unicode() : c.unicode() + 0x10000;
}

int compareNumbers(QStringView a, QStringView b) noexcept
{
    while (!a.isEmpty() && a.front() == u'0')
        a = a.mid(1);
    while (!b.isEmpty() && b.front() == u'0')
        b = b.mid(1);
    if (a.size() != b.size()) // however long: they are never taken for an int
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

QStringView takeDigits(QStringView text, qsizetype &at) noexcept
{
    const qsizetype from = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.mid(from, at - from);
}

int compareParts(QStringView a, QStringView b) noexcept
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        while ((i < a.size() && !isDigit(a[i])) || (j < b.size() && !isDigit(b[j]))) {
            const int left = weightOf(a, i);
            const int right = weightOf(b, j);
            if (left != right)
                return left < right ? -1 : 1;
            ++i;
            ++j;
        }
        const QStringView left = takeDigits(a, i);
        if (const int order = compareNumbers(left, takeDigits(b, j)); order != 0)
            return order;
    }
    return 0;
}

struct Parts {
    QStringView epoch, upstream, revision;
};

Parts partsOf(QStringView version) noexcept
{
    Parts parts;
    if (const qsizetype colon = version.indexOf(u':'); colon >= 0) {
        parts.epoch = version.left(colon);
        version = version.mid(colon + 1);
    }
    const qsizetype dash = version.lastIndexOf(u'-');
    parts.upstream = dash < 0 ? version : version.left(dash);
    if (dash >= 0)
        parts.revision = version.mid(dash + 1);
    return parts;
}

} // namespace

int compareDebianVersions(QStringView a, QStringView b) noexcept
{
    const Parts left = partsOf(a.trimmed());
    const Parts right = partsOf(b.trimmed());
    if (const int order = compareParts(left.epoch, right.epoch); order != 0)
        return order;
    if (const int order = compareParts(left.upstream, right.upstream); order != 0)
        return order;
    return compareParts(left.revision, right.revision);
}

} // namespace signalbox
