#include "network/nodeapi/cleantext.h"

#include <algorithm>

namespace signalbox::ddi {

namespace {

bool isLoneSurrogate(const QString &text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

bool isControllerCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'.' || u == u'_'
           || u == u'-';
}

} // namespace

QString cleanLine(const QString &text, int maxLength)
{
    QString clean;
    clean.reserve(std::min<qsizetype>(text.size(), maxLength));
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text[i];
        if (c.isSpace() || c.category() == QChar::Other_Control || isLoneSurrogate(text, i))
            c = u' ';
        if (c == u' ' && (clean.isEmpty() || clean.back() == u' '))
            continue;
        if (clean.size() == maxLength)
            break;
        clean.append(c);
    }
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    if (clean.endsWith(u' '))
        clean.chop(1);
    return clean;
}

QStringList cleanLines(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts) {
        qsizetype from = 0;
        while (from <= text.size()) {
            const qsizetype end = text.indexOf(u'\n', from);
            const QString line = cleanLine(text.mid(from, end < 0 ? -1 : end - from), kMaxDetailLength);
            if (!line.isEmpty())
                lines.append(line);
            if (end < 0)
                break;
            from = end + 1;
        }
    }
    if (lines.size() > kMaxDetailLines)
        lines.remove(0, lines.size() - kMaxDetailLines);
    return lines;
}

bool isControllerId(const QString &text)
{
    if (text.isEmpty() || text.size() > 64 || !std::all_of(text.begin(), text.end(), isControllerCharacter))
        return false;
    return text[0] != u'.' || (text != QLatin1String(".") && text != QLatin1String(".."));
}

} // namespace signalbox::ddi
