#include "model/domain/collection.h"

#include <QStringDecoder>
#include <QStringList>

namespace signalbox {

namespace {

constexpr qsizetype kMaxPartBytes = 200; ///< of a name that a file is saved under: file systems take 255
constexpr qsizetype kMaxEnding = 16; ///< characters of a file name's ending that stay when it is cut

/// Bytes of the character that begins at `at`; 0: there is none.
qsizetype characterAt(const QByteArray &bytes, qsizetype at)
{
    const auto first = static_cast<uchar>(bytes[at]);
    const qsizetype length = first < 0x80                    ? 1
                             : first >= 0xc2 && first < 0xe0 ? 2
                             : first >= 0xe0 && first < 0xf0 ? 3
                             : first >= 0xf0 && first < 0xf5 ? 4
                                                             : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes.mid(at, length));
    return decoder.hasError() || text.contains(QChar::ReplacementCharacter) ? 0 : length;
}

bool isPlain(const QString &character)
{
    const char32_t point = character.toUcs4().value(0);
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // steers the direction of text, among others
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

} // namespace

QString collectedPathText(const QByteArray &path)
{
    QString text;
    for (qsizetype at = 0; at < path.size();) {
        // Most of it is this; a node may send a hundred million bytes of names.
        if (const char plain = path[at]; plain >= 0x20 && plain < 0x7f && plain != '\\') {
            if (text.size() + 1 >= kMaxCollectedPath)
                return text + QChar(0x2026);
            text += QLatin1Char(plain);
            ++at;
            continue;
        }
        const qsizetype length = characterAt(path, at);
        const QString character = length > 0 ? QString::fromUtf8(path.mid(at, length)) : QString();
        QString shown;
        if (character == u"\\") {
            shown = QStringLiteral("\\\\");
        } else if (!character.isEmpty() && isPlain(character)) {
            shown = character;
        } else {
            for (qsizetype i = at; i < at + qMax<qsizetype>(length, 1); ++i)
                shown += QStringLiteral("\\x%1").arg(static_cast<uchar>(path[i]), 2, 16, QLatin1Char('0'));
        }
        if (text.size() + shown.size() >= kMaxCollectedPath)
            return text + QChar(0x2026);
        text += shown;
        at += qMax<qsizetype>(length, 1);
    }
    return text;
}

QByteArray collectedPathBytes(const QString &text)
{
    QByteArray bytes;
    const QByteArray given = text.toUtf8();
    for (qsizetype at = 0; at < given.size(); ++at) {
        if (given[at] == '\\' && given.mid(at + 1, 1) == "\\") {
            bytes += '\\';
            ++at;
        } else if (bool isByte = false; given[at] == '\\' && given.mid(at + 1, 1) == "x") {
            const int byte = given.mid(at + 2, 2).toInt(&isByte, 16);
            bytes += isByte ? static_cast<char>(byte) : '_';
            at += 3;
        } else {
            bytes += given[at];
        }
    }
    return bytes;
}

QString safeSaveName(const QString &name)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    QString safe;
    for (const QChar c : name) {
        const bool isOut = forbidden.contains(c) || c.category() == QChar::Other_Control
                           || c.category() == QChar::Other_Format || c == QChar::LineSeparator
                           || c == QChar::ParagraphSeparator || c.isNull();
        safe += isOut ? QLatin1Char('_') : c;
    }
    safe = safe.trimmed();
    if (safe.toUtf8().size() > kMaxPartBytes) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString ending = dot > 0 && safe.size() - dot <= kMaxEnding ? safe.mid(dot) : QString();
        QString start = safe.left(safe.size() - ending.size());
        while (!start.isEmpty() && start.toUtf8().size() + ending.toUtf8().size() > kMaxPartBytes) {
            start.chop(1);
            if (!start.isEmpty() && start.back().isHighSurrogate())
                start.chop(1);
        }
        safe = start + ending;
    }
    if (safe.isEmpty() || safe == u"." || safe == u"..")
        return QStringLiteral("_");
    return safe;
}

QString safeRelativePath(const QString &path)
{
    QStringList parts;
    const QStringList given = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : given)
        parts << safeSaveName(part);
    while (parts.size() > 64) // deeper than this no path of ours is
        parts.removeFirst();
    return parts.isEmpty() ? QStringLiteral("_") : parts.join(u'/');
}

} // namespace signalbox
