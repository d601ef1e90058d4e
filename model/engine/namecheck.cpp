#include "model/engine/namecheck.h"

#include "model/domain/records.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace signalbox {

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

constexpr int kMaxNodeNameLength = 64;
constexpr int kMaxAddressLength = 255; ///< of a host name in the DNS, with room for a zone

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

/// Code points; a surrogate without its other half stays one.
std::vector<char32_t> codePoints(const QString &text)
{
    std::vector<char32_t> points;
    points.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            points.push_back(QChar::surrogateToUcs4(text.at(i), text.at(i + 1)));
            ++i;
        } else {
            points.push_back(text.at(i).unicode());
        }
    }
    return points;
}

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isControl(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || QChar::isSurrogate(c);
}

bool turnsText(char32_t c)
{
    return isIn(c, 0x202a, 0x202e) || isIn(c, 0x2066, 0x2069);
}

bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

bool isMongolianSelector(char32_t c)
{
    return isIn(c, 0x180b, 0x180d) || c == 0x180f;
}

bool isIdeographicSelector(char32_t c)
{
    return isIn(c, 0xe0100, 0xe01ef);
}

bool isVariationSelector(char32_t c)
{
    return isIn(c, 0xfe00, 0xfe0f) || isIdeographicSelector(c) || isMongolianSelector(c);
}

/// Never drawn, and without a use in a name.
bool isHidden(char32_t c)
{
    switch (c) {
    case 0x034f: // combining grapheme joiner
    case 0x115f: // fillers
    case 0x1160:
    case 0x3164:
    case 0xffa0:
    case 0x17b4: // vowels that are never drawn
    case 0x17b5:
    case 0x2065: return true; // reserved for more of its neighbours
    case 0x200e: // says how its neighbours are read in scripts that are written from right to left
    case 0x200f:
    case 0x061c:
    case 0x06dd: // these formats are drawn: signs before or around a number
    case 0x070f:
    case 0x08e2:
    case 0x110bd:
    case 0x110cd: return false;
    default: break;
    }
    if (isJoiner(c) || isVariationSelector(c) || isIn(c, 0x0600, 0x0605) || isIn(c, 0x0890, 0x0891))
        return false;
    return QChar::category(c) == QChar::Other_Format || isIn(c, 0xfff0, 0xfffb) || isIn(c, 0xe0000, 0xe0fff);
}

/// Takes up no ink by itself: a name of nothing else looks empty.
bool isBlank(char32_t c)
{
    constexpr char32_t kBlankBraille = 0x2800;
    constexpr char32_t kNullNotehead = 0x1d159;
    return QChar::isSpace(c) || QChar::isMark(c) || QChar::category(c) == QChar::Other_Format || isVariationSelector(c)
           || c == kBlankBraille || c == kNullNotehead;
}

/// A joiner or non-joiner shapes letters of some scripts and joins emoji; elsewhere it only makes two names look alike.
bool isStrayJoiner(const std::vector<char32_t> &name, std::size_t at)
{
    const auto shapes = [&](std::size_t i) {
        return i < name.size() && name[i] > 0x7f && !QChar::isSpace(name[i]) && !isJoiner(name[i]);
    };
    return isJoiner(name[at]) && (at == 0 || !shapes(at - 1) || !shapes(at + 1));
}

/// A selector chooses the form of the character before it, if that has several: a symbol, or a letter of a few scripts.
bool isStraySelector(const std::vector<char32_t> &name, std::size_t at)
{
    if (!isVariationSelector(name[at]))
        return false;
    if (at == 0)
        return true;
    const char32_t base = name[at - 1];
    const QChar::Script script = QChar::script(base);
    if (isIdeographicSelector(name[at]))
        return script != QChar::Script_Han;
    if (isMongolianSelector(name[at]))
        return script != QChar::Script_Mongolian;
    constexpr char32_t kKeycap = 0x20e3;
    if (base <= 0x7f)
        return at + 1 >= name.size() || name[at + 1] != kKeycap;
    if (QChar::isLetter(base)) {
        return script != QChar::Script_Common && script != QChar::Script_Han && script != QChar::Script_Myanmar
               && script != QChar::Script_PhagsPa && script != QChar::Script_Manichaean;
    }
    return isBlank(base);
}

} // namespace

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

Outcome checkName(const QString &field, const QString &name)
{
    const std::vector<char32_t> points = codePoints(name);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        if (isControl(c)) {
            return invalid(
                CommandText::tr("%1: character %2 is a control character. Remove it.").arg(field).arg(i + 1));
        }
        if (turnsText(c) || isHidden(c) || isStrayJoiner(points, i) || isStraySelector(points, i)) {
            //: %1 names a field, %2 is a position, %3 a code such as U+202E.
            return invalid(CommandText::tr("%1: character %2 (%3) cannot be seen and would make the name look like "
                                           "another one. Remove it.")
                               .arg(field)
                               .arg(i + 1)
                               .arg(QStringLiteral("U+%1").arg(c, 4, 16, QLatin1Char('0')).toUpper()));
        }
    }
    if (!name.trimmed().isEmpty() && std::all_of(points.begin(), points.end(), isBlank))
        return invalid(CommandText::tr("%1: it has no character that can be seen. Add one.").arg(field));
    if (points.size() > kMaxNameLength) {
        return invalid(CommandText::tr("%1: it has %2 characters, at most %3 are allowed. Shorten it.")
                           .arg(field)
                           .arg(points.size())
                           .arg(kMaxNameLength));
    }
    return {};
}

Outcome checkNodeName(const QString &name)
{
    const bool clean = std::all_of(name.begin(), name.end(), [](QChar c) {
        return isAsciiLetterOrDigit(c) || c == u'.' || c == u'_' || c == u'-';
    });
    if (name.isEmpty() || name.size() > kMaxNodeNameLength || !clean || name == QStringLiteral(".")
        || name == QStringLiteral("..")) {
        return invalid(CommandText::tr("Node name: use 1 to %1 letters, digits, dots, underscores and hyphens.")
                           .arg(kMaxNodeNameLength));
    }
    return {};
}

Outcome checkNodeAddress(const QString &address)
{
    const bool clean = std::all_of(address.begin(), address.end(), [](QChar c) {
        return isAsciiLetterOrDigit(c) || QStringLiteral(".-_:%[]").contains(c);
    });
    if (!clean || address.size() > kMaxAddressLength) {
        return invalid(CommandText::tr("Address: give a host name or an IP address of at most %1 characters, such as "
                                       "node-7.example.org or 192.0.2.7, or leave it empty.")
                           .arg(kMaxAddressLength));
    }
    return {};
}

} // namespace signalbox
