#include "network/nodehost/outputtext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// Without the rest of a character at the beginning and the beginning of one at the end.
QByteArrayView wholeCharacters(QByteArrayView bytes)
{
    int cut = 0;
    while (!bytes.isEmpty() && cut < 3 && isContinuation(bytes.front())) {
        bytes = bytes.sliced(1);
        ++cut;
    }
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80U)
            break;
        if (byte >= 0xc0U) {
            const qsizetype length = byte >= 0xf0U ? 4 : byte >= 0xe0U ? 3 : 2;
            return length > back ? bytes.chopped(back) : bytes;
        }
    }
    return bytes;
}

QString fromWindows1252(const QByteArray &bytes)
{
    // 0x80 .. 0x9f; the rest is as in Latin-1. 0 = not used.
    static constexpr std::array<char16_t, 32> kUpper{0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                     0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                                     0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                     0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character.unicode() >= 0x80 && character.unicode() < 0xa0)
            character = QChar(kUpper[character.unicode() - 0x80U]);
    }
    return text;
}

bool isJapanese(const QString &text)
{
    const auto isKana = [](QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x30fe; };
    const auto isKanji = [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; };
    for (qsizetype at = 0; at < text.size(); ++at) {
        // One sign alone may be two accented letters of Windows-1252 instead.
        if (isKana(text[at]) || (isKanji(text[at]) && at + 1 < text.size() && isKanji(text[at + 1])))
            return true;
    }
    return false;
}

/// Empty when it is none: nearly every byte is a character of Windows-1252 too, so it must decode whole and look Japanese.
QString fromShiftJis(const QByteArray &bytes)
{
    QStringDecoder decoder("Shift_JIS"); // not valid where Qt was built without ICU
    if (!decoder.isValid())
        return {};
    const QString text = decoder.decode(bytes);
    const bool hasPrivate =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_PrivateUse; });
    return decoder.hasError() || hasPrivate || !isJapanese(text) ? QString() : text;
}

QString decoded(const QByteArray &output)
{
    if (output.startsWith("\xff\xfe"))
        return QStringDecoder(QStringDecoder::Utf16LE).decode(QByteArrayView(output).sliced(2));
    if (output.startsWith("\xfe\xff"))
        return QStringDecoder(QStringDecoder::Utf16BE).decode(QByteArrayView(output).sliced(2));
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(wholeCharacters(output));
    if (!utf8.hasError())
        return text;
    const QString japanese = fromShiftJis(output);
    return japanese.isEmpty() ? fromWindows1252(output) : japanese;
}

} // namespace

QString outputText(const QByteArray &output)
{
    static const QRegularExpression terminal(
        QStringLiteral("\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|\\x1b[@-Z\\\\-_]"));
    QString text = decoded(output);
    text.remove(terminal);
    QString result;
    for (QString &line : text.split(u'\n')) {
        while (line.endsWith(u'\r'))
            line.chop(1);
        line = line.sliced(line.lastIndexOf(u'\r') + 1);
        for (QChar character : std::as_const(line)) {
            if (character == u'\t' || !(character.category() == QChar::Other_Control || character.isNull()))
                result += character;
        }
        result += u'\n';
    }
    return result.trimmed();
}

} // namespace signalbox
