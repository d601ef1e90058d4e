#include "network/nodehost/statusmif.h"

#include "network/nodehost/outputtext.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace signalbox {

namespace {

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusFile)
};

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

struct Token {
    enum class Kind : quint8 { Word, Text, Equals, End };
    Kind kind = Kind::End;
    QString text;

    [[nodiscard]] bool is(QLatin1String word) const
    {
        return kind == Kind::Word && text.compare(word, Qt::CaseInsensitive) == 0;
    }
};

/// Words, quoted texts and equals signs; comments and white space are passed over.
class Tokens {
public:
    explicit Tokens(const QString &text) : m_text(text) { }

    Token next()
    {
        passOver();
        if (m_at >= m_text.size())
            return {};
        const QChar first = m_text[m_at];
        if (first == u'"')
            return {Token::Kind::Text, quoted()};
        if (first == u'=') {
            ++m_at;
            return {Token::Kind::Equals, {}};
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'=' && m_text[m_at] != u'"')
            ++m_at;
        return {Token::Kind::Word, m_text.mid(begin, m_at - begin)};
    }
    [[nodiscard]] bool endedInText() const { return m_isCut; } ///< the closing quotation mark is missing

private:
    void passOver()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at].isSpace())
                ++m_at;
            else if (m_text[m_at] == u'/' && m_text.mid(m_at, 2) == QStringLiteral("//"))
                m_at = endOfLine();
            else
                return;
        }
    }
    [[nodiscard]] qsizetype endOfLine() const
    {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        return end < 0 ? m_text.size() : end;
    }
    QString quoted()
    {
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                ++m_at;
                return text;
            }
            // "C:\Temp\" is a path that ends here, "say \"yes\" twice" is not: what follows on the line tells.
            if (c == u'\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == u'\\' || (m_text[m_at + 1] == u'"' && hasQuoteBehind(m_at + 2))))
                ++m_at;
            text += m_text[m_at];
        }
        m_isCut = true;
        return text;
    }
    /// On the same line. Looks no further than it must: a file may be one line of nothing but these.
    [[nodiscard]] bool hasQuoteBehind(qsizetype from) const
    {
        while (from < m_text.size() && m_text[from] != u'"' && m_text[from] != u'\n')
            ++from;
        return from < m_text.size() && m_text[from] == u'"';
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_isCut = false;
};

/// What stands between START and END of one attribute or group: its statements KEY = value.
struct Block {
    QString name;
    QString value;
    QString className;
};

bool isStatusGroup(const Block &group)
{
    return group.className.contains(QStringLiteral("JOBSTATUS"), Qt::CaseInsensitive)
           || group.name.compare(QStringLiteral("InstallStatus"), Qt::CaseInsensitive) == 0;
}

QString cleaned(const QString &text)
{
    QString result;
    for (const QChar c : text.left(StatusMif::kMaxDescription)) {
        if (c == u'\n' || c == u'\t' || c.isPrint())
            result += c;
    }
    return result.trimmed();
}

/// Goes through the statements of the file and keeps what the status group says.
class StatusReader {
public:
    explicit StatusReader(const QString &text) : m_tokens(text) { }

    Result<StatusMif> read()
    {
        for (Token token = m_tokens.next(); token.kind != Token::Kind::End; token = take(token)) { }
        if (m_tokens.endedInText() || !m_depth.empty())
            return invalid(StatusText::tr("it is cut short: what was begun in it is not ended"));
        if (!m_hasComponent)
            return invalid(StatusText::tr("it is no MIF: it has no component"));
        if (!m_status)
            return invalid(StatusText::tr("it has no group InstallStatus with an attribute Status"));
        const bool succeeded = m_status->compare(QStringLiteral("Success"), Qt::CaseInsensitive) == 0;
        if (!succeeded && m_status->compare(QStringLiteral("Failed"), Qt::CaseInsensitive) != 0)
            return invalid(
                StatusText::tr("its status “%1” is neither Success nor Failed").arg(cleaned(*m_status).left(40)));
        return StatusMif{succeeded, cleaned(m_description)};
    }

private:
    enum class Part : quint8 { Component, Group, Attribute, Other };

    /// @return the token behind the statement
    Token take(const Token &token)
    {
        if (token.is(QLatin1String("START"))) {
            begin(m_tokens.next());
            return m_tokens.next();
        }
        if (token.is(QLatin1String("END"))) {
            end(partOf(m_tokens.next()));
            return m_tokens.next();
        }
        const Token equals = m_tokens.next();
        if (token.kind != Token::Kind::Word || equals.kind != Token::Kind::Equals)
            return equals;
        Token value = m_tokens.next();
        Token behind = m_tokens.next();
        while (value.kind == Token::Kind::Text && behind.kind == Token::Kind::Text) { // "one " "text"
            value.text += behind.text;
            behind = m_tokens.next();
        }
        state(token, value.text);
        return behind;
    }
    static Part partOf(const Token &what)
    {
        return what.is(QLatin1String("COMPONENT"))   ? Part::Component
               : what.is(QLatin1String("GROUP"))     ? Part::Group
               : what.is(QLatin1String("ATTRIBUTE")) ? Part::Attribute
                                                     : Part::Other;
    }
    void begin(const Token &what)
    {
        const Part part = partOf(what);
        m_hasComponent = m_hasComponent || part == Part::Component;
        if (m_depth.size() < kMostDepth)
            m_depth.push_back(part);
        if (part == Part::Group) {
            m_group = {};
            m_groupStatus.reset();
            m_groupDescription.clear();
        } else if (part == Part::Attribute) {
            m_attribute = {};
        }
    }
    void end(Part part)
    {
        if (m_depth.empty() || m_depth.back() != part)
            return; // then it stays open, and the file counts as cut short
        m_depth.pop_back();
        if (part == Part::Attribute) {
            if (m_attribute.name.compare(QStringLiteral("Status"), Qt::CaseInsensitive) == 0)
                m_groupStatus = m_attribute.value.trimmed();
            else if (m_attribute.name.compare(QStringLiteral("Description"), Qt::CaseInsensitive) == 0)
                m_groupDescription = m_attribute.value;
        } else if (part == Part::Group && !m_status && m_groupStatus && isStatusGroup(m_group)) {
            m_status = m_groupStatus;
            m_description = m_groupDescription;
        }
    }
    void state(const Token &key, const QString &value)
    {
        if (m_depth.empty())
            return;
        Block *block = m_depth.back() == Part::Attribute ? &m_attribute
                       : m_depth.back() == Part::Group   ? &m_group
                                                         : nullptr;
        if (block == nullptr)
            return;
        if (key.is(QLatin1String("NAME")))
            block->name = value;
        else if (key.is(QLatin1String("CLASS")))
            block->className = value;
        else if (key.is(QLatin1String("VALUE")))
            block->value = value;
    }

    static constexpr std::size_t kMostDepth = 64; ///< real files have three

    Tokens m_tokens;
    std::vector<Part> m_depth;
    Block m_group;
    Block m_attribute;
    std::optional<QString> m_groupStatus;
    QString m_groupDescription;
    std::optional<QString> m_status;
    QString m_description;
    bool m_hasComponent = false;
};

} // namespace

Result<StatusMif> readStatusMif(const QByteArray &content)
{
    if (content.size() > StatusMif::kMaxBytes)
        return invalid(StatusText::tr("it is larger than 5 MB"));
    const QString text = outputText(content);
    if (text.isEmpty())
        return invalid(StatusText::tr("it is empty"));
    return StatusReader(text).read();
}

} // namespace signalbox
