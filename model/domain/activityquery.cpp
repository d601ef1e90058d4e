#include "model/domain/activityquery.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace signalbox {

namespace {

struct QueryText {
    Q_DECLARE_TR_FUNCTIONS(ActivityQuery)
};

constexpr qsizetype kLongestWord = 64; ///< characters; the rest of a longer one is not searched
constexpr qsizetype kMostWords = 1000; ///< of one message
constexpr qsizetype kLongestTag = 2000; ///< characters, each a byte

/// Scripts without blanks between words: what is looked for may begin anywhere.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai: return true;
    default: return false;
    }
}

/// A name as one word that only equal names share: what is no small letter or digit becomes x and its number. What is longer
/// than PostgreSQL takes (2046 bytes) ends with its hash.
QString tagOf(char kind, const QString &name)
{
    QString tag = QString(QLatin1Char(kind));
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        const char16_t u = c.unicode();
        if ((u >= u'a' && u <= u'z' && u != u'x') || (u >= u'0' && u <= u'9'))
            tag += c;
        else
            tag += QStringLiteral("x%1").arg(u, 4, 16, QLatin1Char('0'));
    }
    if (tag.size() <= kLongestTag)
        return tag;
    const QByteArray hash = QCryptographicHash::hash(tag.toLatin1(), QCryptographicHash::Sha256).toHex();
    return tag.left(kLongestTag - hash.size()) + QString::fromLatin1(hash);
}

QString tagOf(JobId job)
{
    return QStringLiteral("j%1").arg(number(job));
}

QString tagOfMessage(quint16 number)
{
    return QStringLiteral("m%1").arg(number);
}

bool fitsPhrase(const ActivityQuery::Condition &condition, const QStringList &words)
{
    const QStringList &phrase = condition.phrase;
    for (qsizetype at = 0; at + phrase.size() <= words.size(); ++at) {
        qsizetype same = 0;
        while (same < phrase.size()
               && (words[at + same] == phrase[same]
                   || (condition.isPrefix && same + 1 == phrase.size() && words[at + same].startsWith(phrase[same]))))
            ++same;
        if (same == phrase.size())
            return true;
    }
    return false;
}

bool fitsOne(const ActivityQuery::Condition &condition, const ActivityDocument &document)
{
    if (!condition.phrase.isEmpty())
        return fitsPhrase(condition, document.words);
    return std::any_of(condition.tags.begin(), condition.tags.end(), [&](const QString &tag) {
        return std::any_of(document.tags.begin(), document.tags.end(),
                           [&](const QString &has) { return condition.isPrefix ? has.startsWith(tag) : has == tag; });
    });
}

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

QStringList tagsOfSeverities(quint8 severities)
{
    QStringList tags;
    for (const MessageKind &kind : messageKinds()) {
        if ((severities & (1U << static_cast<unsigned>(kind.severity))) != 0)
            tags << tagOfMessage(kind.number);
    }
    return tags;
}

/// A day, or a day and a time; of a day without a time its beginning, or its end when `isEnd`.
std::optional<UtcMs> readTime(const QString &text, int zoneMinutes, bool isEnd)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const int offset = zoneMinutes * 60;
    if (day.isValid() && text.size() == 10) {
        const QDateTime begin(day, QTime(0, 0), Qt::OffsetFromUTC, offset);
        return isEnd ? begin.addDays(1).toMSecsSinceEpoch() - 1 : begin.toMSecsSinceEpoch();
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), Qt::OffsetFromUTC, offset);
    const UtcMs ms = moment.toMSecsSinceEpoch();
    return ms > kNoTime ? std::optional(ms) : std::nullopt;
}

/// One piece of what was typed.
struct Piece {
    QString field; ///< lower case; empty: none
    QString value;
    bool isExcluded = false;
    bool isPrefix = false;
    qsizetype at = 0; ///< its place, from 1
};

Result<std::vector<Piece>> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Piece piece;
        piece.at = i + 1;
        if (text[i] == u'-') {
            piece.isExcluded = true;
            ++i;
        }
        const qsizetype begin = i;
        while (i < text.size() && !text[i].isSpace() && text[i] != u'"' && text[i] != u':')
            ++i;
        if (i < text.size() && text[i] == u':' && i > begin) {
            piece.field = text.mid(begin, i - begin).toLower();
            ++i;
        } else {
            i = begin;
        }
        if (i < text.size() && text[i] == u'"') {
            const qsizetype end = text.indexOf(u'"', i + 1);
            if (end < 0)
                return invalid(QueryText::tr("The quotation mark at place %1 has no other one behind it.").arg(i + 1));
            piece.value = text.mid(i + 1, end - i - 1);
            i = end + 1;
            if (i < text.size() && text[i] == u'*') {
                piece.isPrefix = true;
                ++i;
            }
        } else {
            const qsizetype from = i;
            while (i < text.size() && !text[i].isSpace() && text[i] != u'"')
                ++i;
            piece.value = text.mid(from, i - from);
            if (piece.value.endsWith(u'*')) {
                piece.isPrefix = true;
                piece.value.chop(1);
            }
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

const QStringList kFields{QStringLiteral("job"),      QStringLiteral("node"), QStringLiteral("operator"),
                          QStringLiteral("severity"), QStringLiteral("id"),   QStringLiteral("from"),
                          QStringLiteral("to")};

/// What a field other than from: and to: asks for.
Result<ActivityQuery::Condition> conditionOf(const Piece &piece)
{
    ActivityQuery::Condition condition;
    condition.isPrefix = piece.isPrefix;
    if (piece.value.isEmpty())
        return invalid(QueryText::tr("Nothing stands behind “%1:” at place %2.").arg(piece.field).arg(piece.at));
    if (piece.field == QStringLiteral("job")) {
        bool isNumber = false;
        const quint32 id = piece.value.toUInt(&isNumber);
        if (!isNumber || piece.isPrefix) {
            return invalid(QueryText::tr("“%1” at place %2 is no number of a job. Search the job's name as words.")
                               .arg(piece.value.left(40))
                               .arg(piece.at));
        }
        condition.tags << tagOf(JobId{id});
    } else if (piece.field == QStringLiteral("node")) {
        condition.tags << tagOf('n', piece.value);
    } else if (piece.field == QStringLiteral("operator")) {
        condition.tags << tagOf('o', piece.value);
    } else if (piece.field == QStringLiteral("severity")) {
        const auto severity = severityFromKey(piece.value.toLower());
        if (!severity) {
            return invalid(QueryText::tr("“%1” at place %2 is no severity: give information, warning or error.")
                               .arg(piece.value.left(40))
                               .arg(piece.at));
        }
        condition.tags = tagsOfSeverities(static_cast<quint8>(1U << static_cast<unsigned>(*severity)));
        condition.isPrefix = false;
    } else {
        const auto number = messageNumberFromId(piece.value);
        if (!number) {
            return invalid(QueryText::tr("“%1” at place %2 is no id of a message. An id is like SBX2010E.")
                               .arg(piece.value.left(40))
                               .arg(piece.at));
        }
        condition.tags << tagOfMessage(*number);
        condition.isPrefix = false;
    }
    return condition;
}

QByteArray joined(const QList<QByteArray> &parts, const char *between)
{
    return parts.size() == 1 ? parts.front() : '(' + parts.join(between) + ')';
}

QByteArray fts5Condition(const ActivityQuery::Condition &condition)
{
    const QByteArray star = condition.isPrefix ? " *" : "";
    if (!condition.phrase.isEmpty())
        return "words : \"" + condition.phrase.join(u' ').toUtf8() + '"' + star;
    QList<QByteArray> tags;
    for (const QString &tag : condition.tags)
        tags << '"' + tag.toUtf8() + '"' + star;
    return "tags : " + joined(tags, " OR ");
}

QByteArray tsCondition(const ActivityQuery::Condition &condition)
{
    const QByteArray star = condition.isPrefix ? ":*" : "";
    QList<QByteArray> parts;
    for (const QString &word : condition.phrase)
        parts << '\'' + word.toUtf8() + '\'';
    if (!parts.isEmpty()) {
        parts.back() += star;
        return joined(parts, " <-> ");
    }
    for (const QString &tag : condition.tags)
        parts << "'#" + tag.toUtf8() + '\'' + star;
    return joined(parts, " | ");
}

/// All messages: FTS5 cannot say "not" of nothing.
ActivityQuery::Condition anything()
{
    ActivityQuery::Condition any;
    any.tags << QStringLiteral("m");
    any.isPrefix = true;
    return any;
}

} // namespace

QStringList activityWords(const QString &text)
{
    QStringList words;
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    QString word;
    const auto end = [&] {
        if (!word.isEmpty() && words.size() < kMostWords)
            words.append(word);
        word.clear();
    };
    if (isAscii) {
        for (const QChar c : text) {
            const char16_t u = c.unicode();
            if ((u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9')) {
                if (word.size() < kLongestWord)
                    word += c;
            } else if (u >= u'A' && u <= u'Z') {
                if (word.size() < kLongestWord)
                    word += QChar(static_cast<char16_t>(u + (u'a' - u'A')));
            } else {
                end();
            }
        }
        end();
        return words;
    }
    // Taken apart, so that accents are characters of their own, which are left out.
    QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    const QList<uint> characters = apart.replace(QChar(u'ß'), QStringLiteral("ss")).toUcs4();
    for (const uint c : characters) {
        if (QChar::isMark(c))
            continue;
        if (!QChar::isLetterOrNumber(c)) {
            end();
        } else if (standsAlone(c)) {
            end();
            word = QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
            end();
        } else if (word.size() < kLongestWord) {
            const char32_t one = c;
            word += QString::fromUcs4(&one, 1);
        }
    }
    end();
    return words;
}

ActivityDocument activityDocument(const ActivityMessage &message)
{
    ActivityDocument document;
    document.words = activityWords(message.text);
    for (const QString &name : {message.jobName, message.nodeName, message.reporter, message.operatorName}) {
        if (!name.isEmpty())
            document.words += activityWords(name);
    }
    document.tags << tagOfMessage(message.number);
    if (message.job != JobId{})
        document.tags << tagOf(message.job);
    if (!message.nodeName.isEmpty())
        document.tags << tagOf('n', message.nodeName);
    if (!message.reporter.isEmpty())
        document.tags << tagOf('n', message.reporter);
    if (!message.operatorName.isEmpty())
        document.tags << tagOf('o', message.operatorName);
    return document;
}

void ActivityQuery::addJob(JobId job)
{
    all.push_back({{}, {tagOf(job)}, false});
}

void ActivityQuery::addSeverities(quint8 severities)
{
    constexpr quint8 kAll = 7;
    if ((severities & kAll) != 0 && (severities & kAll) != kAll)
        all.push_back({{}, tagsOfSeverities(severities), false});
}

bool ActivityQuery::fits(const ActivityDocument &document) const
{
    const auto one = [&](const Condition &condition) { return fitsOne(condition, document); };
    return std::all_of(all.begin(), all.end(), one) && std::none_of(none.begin(), none.end(), one);
}

Result<ActivityQuery> readActivityQuery(const QString &text, int zoneMinutes)
{
    if (text.size() > kLongestSearch) {
        return invalid(
            QueryText::tr("The search has %1 characters; the most are %2.").arg(text.size()).arg(kLongestSearch));
    }
    Result<std::vector<Piece>> pieces = piecesOf(text);
    if (!pieces)
        return pieces.error();
    ActivityQuery query;
    for (Piece &piece : pieces.value()) {
        if (!piece.field.isEmpty() && !kFields.contains(piece.field)) { // "12:30" and paths are words
            piece.value = piece.field + u':' + piece.value;
            piece.field.clear();
        }
        if (piece.field == QStringLiteral("from") || piece.field == QStringLiteral("to")) {
            const bool isEnd = piece.field == QStringLiteral("to");
            const auto time = readTime(piece.value, zoneMinutes, isEnd);
            if (!time || piece.isExcluded) {
                return invalid(QueryText::tr("“%1” at place %2 is no time. Give a day or a time as in 2026-11-21 or "
                                             "2026-11-21T14:30.")
                                   .arg(piece.value.left(40))
                                   .arg(piece.at));
            }
            (isEnd ? query.toMs : query.fromMs) = *time;
            continue;
        }
        ActivityQuery::Condition condition;
        if (piece.field.isEmpty()) {
            condition.phrase = activityWords(piece.value);
            condition.isPrefix = piece.isPrefix;
            if (condition.phrase.isEmpty())
                continue; // only signs: there is nothing to be found by
        } else {
            Result<ActivityQuery::Condition> read = conditionOf(piece);
            if (!read)
                return read.error();
            condition = std::move(read).value();
        }
        (piece.isExcluded ? query.none : query.all).push_back(std::move(condition));
        if (query.all.size() + query.none.size() > kMostConditions)
            return invalid(QueryText::tr("The search has more than %1 words.").arg(kMostConditions));
    }
    // Everything would be taken for found.
    if (query.isEmpty() && query.fromMs == kNoTime && query.toMs == kNoTime && !pieces.value().empty()) {
        return invalid(QueryText::tr("The search has no letter and no digit, and messages are found by those."));
    }
    return query;
}

QByteArray fts5Query(const ActivityQuery &query)
{
    if (query.isEmpty())
        return {};
    QList<QByteArray> all, none;
    for (const ActivityQuery::Condition &condition : query.all)
        all << '(' + fts5Condition(condition) + ')';
    for (const ActivityQuery::Condition &condition : query.none)
        none << '(' + fts5Condition(condition) + ')';
    if (all.isEmpty())
        all << '(' + fts5Condition(anything()) + ')';
    QByteArray text = joined(all, " AND ");
    if (!none.isEmpty())
        text = '(' + text + ") NOT " + '(' + none.join(" OR ") + ')';
    return text;
}

QByteArray tsQuery(const ActivityQuery &query)
{
    QList<QByteArray> parts;
    for (const ActivityQuery::Condition &condition : query.all)
        parts << '(' + tsCondition(condition) + ')';
    for (const ActivityQuery::Condition &condition : query.none)
        parts << "!(" + tsCondition(condition) + ')';
    return parts.join(" & ");
}

} // namespace signalbox
