#include "model/engine/namecheck.h"

#include "model/domain/records.h"

#include <QCoreApplication>

#include <algorithm>

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

bool isControl(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || c.isSurrogate();
}

bool turnsText(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool hasNoWidth(QChar c)
{
    switch (c.unicode()) {
    case 0x00ad: // soft hyphen
    case 0x034f: // combining grapheme joiner
    case 0x115f: // fillers
    case 0x1160:
    case 0x3164:
    case 0xffa0:
    case 0x17b4: // vowels that are never drawn
    case 0x17b5:
    case 0x180e: // vowel separator
    case 0x200b: // zero width space
    case 0xfeff: return true; // zero width no-break space
    default:
        return (c >= QChar(0x2060) && c <= QChar(0x2064)) || (c >= QChar(0x206a) && c <= QChar(0x206f))
               || (c >= QChar(0xfff9) && c <= QChar(0xfffb));
    }
}

/// A joiner or non-joiner shapes letters of some scripts and joins emoji; elsewhere it only makes two names look alike.
bool isStrayJoiner(const QString &name, qsizetype at)
{
    const QChar c = name.at(at);
    if (c != QChar(0x200c) && c != QChar(0x200d))
        return false;
    const auto shapes = [&](qsizetype i) {
        return i >= 0 && i < name.size() && name.at(i) > QChar(0x7f) && !name.at(i).isSpace()
               && name.at(i) != QChar(0x200c) && name.at(i) != QChar(0x200d);
    };
    return !shapes(at - 1) || !shapes(at + 1);
}

} // namespace

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

Outcome checkName(const QString &field, const QString &name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (c.isHighSurrogate() && i + 1 < name.size() && name.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        if (isControl(c)) {
            return invalid(
                CommandText::tr("%1: character %2 is a control character. Remove it.").arg(field).arg(i + 1));
        }
        if (turnsText(c) || hasNoWidth(c) || isStrayJoiner(name, i)) {
            //: %1 names a field, %2 is a position, %3 a code such as U+202E.
            return invalid(CommandText::tr("%1: character %2 (%3) cannot be seen and would make the name look like "
                                           "another one. Remove it.")
                               .arg(field)
                               .arg(i + 1)
                               .arg(QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper()));
        }
    }
    const auto characters = name.toUcs4().size();
    if (characters > kMaxNameLength) {
        return invalid(CommandText::tr("%1: it has %2 characters, at most %3 are allowed. Shorten it.")
                           .arg(field)
                           .arg(characters)
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
