#include "model/domain/groupcondition.h"

#include "model/domain/debianversion.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GroupCondition)
};

using Fact = GroupCondition::Fact;
using Operator = GroupCondition::Operator;

constexpr qsizetype kMaxValue = 1000; ///< characters

struct Word {
    const char *word;
    Fact fact;
    InventoryKind kind = InventoryKind::System;
    bool hasKey = false;
};
constexpr std::array<Word, 12> kFacts{{{"name", Fact::Name},
                                       {"role", Fact::Role},
                                       {"upper", Fact::Upper},
                                       {"relay", Fact::Relay},
                                       {"address", Fact::Address},
                                       {"attribute", Fact::Attribute, {}, true},
                                       {"system", Fact::Inventory, InventoryKind::System, true},
                                       {"software", Fact::Inventory, InventoryKind::Software, true},
                                       {"user", Fact::Inventory, InventoryKind::UserInventory, true},
                                       {"registry", Fact::Inventory, InventoryKind::Registry, true},
                                       {"configuration", Fact::Inventory, InventoryKind::Configuration, true},
                                       {"monitoring", Fact::Inventory, InventoryKind::Monitoring, true}}};

constexpr std::array<std::pair<const char *, Operator>, 6> kOperators{{{"!=", Operator::IsNot},
                                                                       {"<=", Operator::LessOrSame},
                                                                       {">=", Operator::MoreOrSame},
                                                                       {"=", Operator::Is},
                                                                       {"<", Operator::Less},
                                                                       {">", Operator::More}}};

bool isOrder(Operator op)
{
    return op == Operator::Less || op == Operator::LessOrSame || op == Operator::More || op == Operator::MoreOrSame;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"._-+~:/@*?%").contains(c);
}

QString knownFacts()
{
    QStringList words;
    for (const Word &fact : kFacts)
        words << (QLatin1String(fact.word) + (fact.hasKey ? QStringLiteral("(…)") : QString()));
    return words.join(QStringLiteral(", "));
}

QString folded(QString text)
{
    for (QChar &c : text)
        c = c.toCaseFolded();
    return text;
}

/// "nan" is neither above nor below anything, and would fit both <= and >=: it is a word as any other.
std::optional<double> numberOf(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

GroupCondition::Pattern patternOf(const QString &text, bool ordered)
{
    GroupCondition::Pattern pattern;
    const std::optional<double> number = numberOf(text);
    pattern.isNumber = number.has_value();
    pattern.number = number.value_or(0);
    pattern.hasWildcards = !ordered && (text.contains(u'*') || text.contains(u'?'));
    pattern.text = ordered ? text : folded(text);
    return pattern;
}

bool isOneOf(const std::vector<GroupCondition::Pattern> &values, QStringView value)
{
    return std::any_of(values.begin(), values.end(), [value](const GroupCondition::Pattern &pattern) {
        if (pattern.hasWildcards)
            return matchesWildcards(value, pattern.text);
        return pattern.text.size() == value.size()
               && std::equal(value.begin(), value.end(), pattern.text.begin(),
                             [](QChar a, QChar b) { return a.toCaseFolded() == b; });
    });
}

/// Of a value against the text of an order: below 0, 0 or above 0.
int compared(const QString &value, const GroupCondition::Pattern &with, bool isVersion)
{
    const std::optional<double> number = isVersion ? std::nullopt : numberOf(value);
    if (number && with.isNumber)
        return *number < with.number ? -1 : *number > with.number ? 1 : 0;
    return compareDebianVersions(value, with.text);
}

} // namespace

bool matchesWildcards(QStringView text, QStringView pattern) noexcept
{
    // The usual walk with one way back: to behind the last star. Linear for one star, at worst length times length.
    qsizetype at = 0, in = 0, star = -1, backTo = 0;
    constexpr int kWaysUnfolded = 32;
    int ways = 0;
    QVarLengthArray<QChar, 256> once;
    while (at < text.size()) {
        if (in < pattern.size()
            && (pattern[in] == u'?'
                || (pattern[in] != u'*'
                    && pattern[in] == (ways >= kWaysUnfolded ? text[at] : text[at].toCaseFolded())))) {
            ++at;
            ++in;
        } else if (in < pattern.size() && pattern[in] == u'*') {
            star = in++;
            backTo = at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++backTo;
            if (++ways == kWaysUnfolded) { // what is looked at again and again is folded once
                once.reserve(text.size());
                for (const QChar c : text)
                    once.append(c.toCaseFolded());
                text = QStringView(once.constData(), once.size());
            }
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == u'*')
        ++in;
    return in == pattern.size();
}

/// Recursive descent; the depth is bounded, and so is the stack.
class GroupCondition::Parser {
public:
    explicit Parser(const QString &text) : m_text(text) { }

    Result<GroupCondition> parse()
    {
        if (m_text.size() > kMaxText)
            return Error{Error::Kind::Invalid,
                         Text::tr("The condition is longer than %1 characters. Make it shorter.").arg(kMaxText),
                         {}};
        skipBlanks();
        if (m_at == m_text.size())
            return Error{
                Error::Kind::Invalid, Text::tr("The condition is empty. Write a test, such as name = \"pc-*\"."), {}};
        (void)either(0);
        skipBlanks();
        if (ok() && m_at < m_text.size())
            fail(m_at, m_text[m_at] == u')' ? Text::tr("this parenthesis was never opened")
                                            : Text::tr("“and” or “or” is expected here"));
        if (!ok())
            return m_error;
        return std::move(m_made);
    }

private:
    [[nodiscard]] bool ok() const { return m_error.kind == Error::Kind::None; }
    void fail(qsizetype at, const QString &what)
    {
        if (ok())
            //: %1 is a place in a condition, from 1 on; %2 says what is wrong there.
            m_error = {Error::Kind::Invalid, Text::tr("Character %1: %2.").arg(at + 1).arg(what), {}};
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    /// The word at this place, which is not taken.
    [[nodiscard]] QStringView word() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isWordCharacter(m_text[end]))
            ++end;
        return QStringView(m_text).sliced(m_at, end - m_at);
    }
    bool takeWord(const char *wanted)
    {
        skipBlanks();
        const QStringView found = word();
        if (found.compare(QLatin1String(wanted), Qt::CaseInsensitive) != 0)
            return false;
        m_at += found.size();
        return true;
    }
    bool take(QChar c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    int add(Node node)
    {
        m_made.m_nodes.push_back(node);
        return static_cast<int>(m_made.m_nodes.size()) - 1;
    }

    int either(int depth)
    {
        int left = both(depth);
        while (ok() && takeWord("or")) {
            const int right = both(depth);
            left = add({Kind::Or, left, right});
        }
        return left;
    }
    int both(int depth)
    {
        int left = single(depth);
        while (ok() && takeWord("and")) {
            const int right = single(depth);
            left = add({Kind::And, left, right});
        }
        return left;
    }
    int single(int depth)
    {
        skipBlanks();
        const qsizetype begin = m_at;
        if (depth > kMaxDepth) {
            fail(begin, Text::tr("parentheses and “not” go at most %1 levels deep").arg(kMaxDepth));
            return 0;
        }
        if (takeWord("not")) {
            const int what = single(depth + 1);
            return ok() ? add({Kind::Not, what, 0}) : 0;
        }
        if (take(u'(')) {
            const int what = either(depth + 1);
            if (ok() && !take(u')'))
                fail(m_at, Text::tr("“)” is missing; its “(” is character %1").arg(begin + 1));
            return what;
        }
        return test();
    }

    int test()
    {
        skipBlanks();
        const qsizetype begin = m_at;
        const QString name = word().toString();
        const auto known = std::find_if(kFacts.begin(), kFacts.end(), [&name](const Word &fact) {
            return name.compare(QLatin1String(fact.word), Qt::CaseInsensitive) == 0;
        });
        if (known == kFacts.end()) {
            if (m_at == m_text.size())
                fail(begin, Text::tr("a test is expected here, but the condition ends"));
            else
                //: %1 is a word of a condition, %2 a list of words.
                fail(begin, Text::tr("“%1” is no fact of a node; there are: %2")
                                .arg(name.isEmpty() ? QString(m_text[begin]) : name.left(80), knownFacts()));
            return 0;
        }
        if (m_made.m_tests.size() >= std::size_t{kMaxTests}) {
            fail(begin, Text::tr("a condition has at most %1 tests").arg(kMaxTests));
            return 0;
        }
        m_at += name.size();
        Test made;
        made.fact = known->fact;
        made.kind = known->kind;
        if (known->hasKey) {
            if (!take(u'(')) {
                fail(m_at, Text::tr("“(” is missing: %1 needs what it is about, such as %1(os.id)").arg(name));
                return 0;
            }
            made.key = value(Text::tr("the name of what %1 is about").arg(name));
            if (ok() && !take(u')'))
                fail(m_at, Text::tr("“)” is missing behind “%1”").arg(made.key.left(80)));
        }
        if (ok())
            readValues(made);
        if (ok())
            check(made, begin);
        if (!ok())
            return 0;
        m_made.m_tests.push_back(std::move(made));
        return add({Kind::Test, static_cast<int>(m_made.m_tests.size()) - 1, 0});
    }

    void readValues(Test &made)
    {
        skipBlanks();
        for (const auto &[text, op] : kOperators) {
            if (!QStringView(m_text).sliced(m_at).startsWith(QLatin1String(text)))
                continue;
            m_at += static_cast<qsizetype>(std::char_traits<char>::length(text));
            made.op = op;
            made.values.push_back(patternOf(value(Text::tr("a value")), isOrder(op)));
            return;
        }
        if (!takeWord("in")) {
            made.op = Operator::IsTold;
            return;
        }
        made.op = Operator::Is;
        if (!take(u'(')) {
            fail(m_at, Text::tr("“(” is missing behind “in”"));
            return;
        }
        do {
            made.values.push_back(patternOf(value(Text::tr("a value")), false));
        } while (ok() && made.values.size() <= std::size_t{kMaxTests} && take(u','));
        if (ok() && !take(u')'))
            fail(m_at, Text::tr("“,” or “)” is expected here"));
    }

    /// A word or a quoted text.
    QString value(const QString &what)
    {
        skipBlanks();
        const qsizetype begin = m_at;
        QString text;
        if (take(u'"')) {
            while (m_at < m_text.size() && m_text[m_at] != u'"') {
                if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                    ++m_at;
                text += m_text[m_at++];
            }
            if (m_at == m_text.size()) {
                fail(begin, Text::tr("this quotation mark is never closed"));
                return {};
            }
            ++m_at;
        } else {
            text = word().toString();
            static constexpr std::array kKeywords{"and", "or", "not", "in"};
            if (std::any_of(kKeywords.begin(), kKeywords.end(), [&text](const char *keyword) {
                    return text.compare(QLatin1String(keyword), Qt::CaseInsensitive) == 0;
                }))
                text.clear();
            m_at += text.size();
            if (text.isEmpty()) {
                fail(begin, Text::tr("%1 is expected here").arg(what));
                return {};
            }
        }
        if (text.size() > kMaxValue)
            fail(begin, Text::tr("this text is longer than %1 characters").arg(kMaxValue));
        return text;
    }

    void check(const Test &made, qsizetype begin)
    {
        if (made.op == Operator::IsTold && made.fact != Fact::Attribute && made.fact != Fact::Inventory)
            fail(m_at, Text::tr("an operator is missing: = != < <= > >= or in"));
        if ((made.fact == Fact::Attribute || made.fact == Fact::Inventory) && made.key.isEmpty())
            fail(begin, Text::tr("its name in the parentheses is empty"));
        if (isOrder(made.op) && made.fact != Fact::Attribute && made.fact != Fact::Inventory)
            fail(begin, Text::tr("this fact has no order: use = != or in"));
        if (made.fact != Fact::Role)
            return;
        for (const Pattern &role : made.values) {
            if (role.text != QLatin1String("client") && role.text != QLatin1String("relay"))
                fail(begin, Text::tr("a role is client or relay"));
        }
    }

    const QString &m_text;
    qsizetype m_at = 0;
    Error m_error;
    GroupCondition m_made;
};

Result<GroupCondition> GroupCondition::parse(const QString &text)
{
    return Parser(text).parse();
}

std::vector<InventoryKind> GroupCondition::inventories() const
{
    std::vector<InventoryKind> kinds;
    for (const Test &test : m_tests) {
        if (test.fact == Fact::Inventory && std::find(kinds.begin(), kinds.end(), test.kind) == kinds.end())
            kinds.push_back(test.kind);
    }
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

bool GroupCondition::mayFit(const Test &test, const QString &value) const
{
    if (test.op == Operator::IsTold)
        return true;
    if (isOrder(test.op)) {
        const bool isVersion = test.fact == Fact::Inventory && test.kind == InventoryKind::Software;
        const int order = compared(value, test.values.front(), isVersion);
        switch (test.op) {
        case Operator::Less: return order < 0;
        case Operator::LessOrSame: return order <= 0;
        case Operator::More: return order > 0;
        default: return order >= 0;
        }
    }
    return isOneOf(test.values, value) == (test.op == Operator::Is);
}

GroupCondition::Truth GroupCondition::inventoryTruth(const Test &test, std::span<const NodeInventory> told) const
{
    // Of several values, as of a package in two architectures, one is enough; for != none may be it.
    const bool isDenied = test.op == Operator::IsNot;
    for (const NodeInventory &inventory : told) {
        if (inventory.kind != test.kind)
            continue;
        const auto &items = inventory.items; // by key
        auto item = std::lower_bound(items.begin(), items.end(), test.key,
                                     [](const InventoryItem &one, const QString &key) { return one.key < key; });
        for (; item != items.end() && item->key == test.key; ++item) {
            if (mayFit(test, item->value) != isDenied)
                return isDenied ? Truth::No : Truth::Yes;
        }
    }
    return isDenied ? Truth::Yes : Truth::No;
}

// ---- Holding nodes against it

GroupMatcher::Truth GroupMatcher::truthOf(const NodeRecord &node, const FindNode &find)
{
    return m_condition.evaluate([&](std::size_t test) { return truthOf(test, node, find); });
}

std::vector<GroupMatcher::Truth> GroupMatcher::truths(const NodeRecord &node, const FindNode &find)
{
    std::vector<Truth> all;
    all.reserve(m_condition.tests().size());
    for (std::size_t test = 0; test < m_condition.tests().size(); ++test)
        all.push_back(truthOf(test, node, find));
    return all;
}

bool GroupMatcher::fits(const std::vector<Truth> &truths, std::span<const NodeInventory> told) const
{
    const Truth truth = m_condition.evaluate([&](std::size_t test) {
        return truths[test] == Truth::Open ? m_condition.inventoryTruth(m_condition.tests()[test], told) : truths[test];
    });
    return truth == Truth::Yes;
}

GroupMatcher::Truth GroupMatcher::truthOf(std::size_t number, const NodeRecord &node, const FindNode &find)
{
    const GroupCondition::Test &test = m_condition.tests()[number];
    const auto truth = [](bool fits) { return fits ? Truth::Yes : Truth::No; };
    switch (test.fact) {
    case Fact::Name: return truth(m_condition.mayFit(test, node.name));
    case Fact::Role: {
        const bool isRelay = std::any_of(test.values.begin(), test.values.end(), [&node](const auto &role) {
            return (role.text == QLatin1String("relay")) == (node.role == NodeRole::Relay);
        });
        return truth(isRelay == (test.op == Operator::Is));
    }
    case Fact::Upper: {
        const NodeRecord *upper = node.upper == NodeId{} ? nullptr : find(node.upper);
        return truth(upper ? m_condition.mayFit(test, upper->name) : test.op == Operator::IsNot);
    }
    case Fact::Relay: return truth(isBehind(number, node.upper, find) == (test.op == Operator::Is));
    case Fact::Address:
        return truth(node.address.isEmpty() ? test.op == Operator::IsNot : m_condition.mayFit(test, node.address));
    case Fact::Attribute: {
        const auto told = node.attributes.constFind(test.key);
        return truth(told == node.attributes.cend() ? test.op == Operator::IsNot : m_condition.mayFit(test, *told));
    }
    case Fact::Inventory: return Truth::Open;
    }
    return Truth::No;
}

/// Whether the relay, or one above it, is of a name that is asked for; also for !=.
bool GroupMatcher::isBehind(std::size_t number, NodeId relay, const FindNode &find)
{
    if (m_behind.size() < m_condition.tests().size())
        m_behind.resize(m_condition.tests().size());
    std::vector<qint8> &known = m_behind[number];
    const GroupCondition::Test &test = m_condition.tests()[number];
    std::vector<std::size_t> way;
    bool isIt = false;
    while (relay != NodeId{}) {
        const std::size_t place = signalbox::number(relay);
        if (place >= known.size())
            known.resize(std::max(place + 1, known.size() * 2), -1);
        if (known[place] >= 0) {
            isIt = known[place] > 0;
            break;
        }
        known[place] = 0; // a chain that leads into itself ends here
        way.push_back(place);
        const NodeRecord *record = find(relay);
        if (record == nullptr)
            break;
        if (isOneOf(test.values, record->name)) {
            isIt = true;
            break;
        }
        relay = record->upper;
    }
    for (const std::size_t place : way)
        known[place] = isIt ? 1 : 0;
    return isIt;
}

} // namespace signalbox
