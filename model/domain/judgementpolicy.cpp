#include "model/domain/judgementpolicy.h"

#include "model/domain/joborder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JudgementPolicy)
};

constexpr int kFormat = 1;
constexpr qsizetype kMaxName = 120; ///< characters: of a policy, a group, a condition
constexpr qsizetype kMaxPackage = 200;
constexpr qsizetype kMaxVersion = 200;
constexpr qsizetype kMaxAddress = 254; ///< of mail
constexpr qsizetype kLongestShown = 80;
const QString kFormatKey = QStringLiteral("x-signalbox-policy");

using Levels = std::vector<SecurityLevel>;
const Levels &violations()
{
    static const Levels levels{SecurityLevel::Caution, SecurityLevel::Warning, SecurityLevel::Danger};
    return levels;
}
/// What a thing can be that nothing is known of (H:JCSC0134).
const Levels &missings()
{
    static const Levels levels{SecurityLevel::Unknown, SecurityLevel::NotApplicable, SecurityLevel::Safe,
                               SecurityLevel::Caution, SecurityLevel::Warning,       SecurityLevel::Danger};
    return levels;
}
const Levels &actedLevels()
{
    static const Levels levels{SecurityLevel::Safe, SecurityLevel::Caution, SecurityLevel::Warning,
                               SecurityLevel::Danger, SecurityLevel::Unknown};
    return levels;
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Reads the members of one object. The first thing that is wrong is kept, with its path.
class Members {
public:
    Members(const QJsonValue &value, QString path, Error &error) : m_path(std::move(path)), m_error(error)
    {
        if (!value.isUndefined() && !value.isObject())
            failHere(Text::tr("must be an object"));
        m_object = value.toObject();
    }
    Members(const Members &) = delete;
    Members &operator=(const Members &) = delete;

    /// What was not asked for by then is not known.
    void finish()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key()))
                fail(it.key().left(kLongestShown), Text::tr("is not known here"));
        }
    }
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }
    QJsonValue value(const QString &key)
    {
        m_known << key;
        return m_object.value(key);
    }
    QString text(const QString &key, qsizetype longest, bool needed = false, bool oneLine = true)
    {
        const QJsonValue given = value(key);
        if (!given.isUndefined() && !given.isString())
            fail(key, Text::tr("must be a text"));
        return checked(key, given.toString(), longest, needed, oneLine);
    }
    QString checked(const QString &key, const QString &given, qsizetype longest, bool needed, bool oneLine)
    {
        const QString text = oneLine ? given.trimmed() : given;
        if (needed && text.isEmpty())
            fail(key, Text::tr("is empty or missing"));
        else if (text.size() > longest)
            fail(key, Text::tr("is longer than %1 characters").arg(longest));
        else if (!text.isValidUtf16() || std::any_of(text.begin(), text.end(), [oneLine](QChar c) {
                     return isControl(c) && (oneLine || (c != u'\n' && c != u'\t'));
                 }))
            fail(key, Text::tr("has a control character"));
        return text;
    }
    bool flag(const QString &key, bool otherwise)
    {
        const QJsonValue given = value(key);
        if (!given.isUndefined() && !given.isBool())
            fail(key, Text::tr("must be true or false"));
        return given.toBool(otherwise);
    }
    SecurityLevel level(const QString &key, const Levels &allowed, SecurityLevel otherwise)
    {
        const QJsonValue given = value(key);
        if (given.isUndefined())
            return otherwise;
        const auto known = securityLevelFromKey(given.toString());
        if (!known || std::find(allowed.begin(), allowed.end(), *known) == allowed.end()) {
            QStringList words;
            for (const SecurityLevel one : allowed)
                words << securityLevelKey(one);
            fail(key, Text::tr("must be one of: %1").arg(words.join(QStringLiteral(", "))));
            return otherwise;
        }
        return *known;
    }
    template <class Use>
    void list(const QString &key, qsizetype most, Use use)
    {
        const QJsonValue given = value(key);
        if (given.isUndefined())
            return;
        const QJsonArray items = given.toArray();
        if (!given.isArray()) {
            fail(key, Text::tr("must be a list"));
        } else if (items.size() > most) {
            fail(key, Text::tr("has more than %1 entries").arg(most));
        } else {
            for (qsizetype i = 0; i < items.size() && m_error.kind == Error::Kind::None; ++i)
                use(items.at(i), QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i));
        }
    }
    QStringList texts(const QString &key, qsizetype most, qsizetype longest)
    {
        QStringList all;
        list(key, most, [&](const QJsonValue &value, const QString &path) {
            if (!value.isString())
                failAt(path, Text::tr("must be a text"));
            Members one(QJsonValue(QJsonValue::Undefined), {}, m_error);
            all << one.checked(path, value.toString(), longest, true, true);
        });
        return all;
    }
    void fail(const QString &key, const QString &what) { failAt(pathOf(key), what); }
    void failHere(const QString &what) { failAt(m_path.isEmpty() ? QStringLiteral("policy") : m_path, what); }
    [[nodiscard]] Error &error() { return m_error; }

private:
    void failAt(const QString &path, const QString &what)
    {
        if (m_error.kind == Error::Kind::None)
            //: %1 is a member of a JSON file, "items.anti-virus.level"; %2 what is wrong: "must be a text".
            m_error = {Error::Kind::Invalid, Text::tr("“%1” %2.", "judgement policy").arg(path, what), {}};
    }

    QJsonObject m_object;
    QString m_path;
    QStringList m_known;
    Error &m_error;
};

SoftwareCondition softwareOf(Members &in)
{
    SoftwareCondition software;
    software.package = in.text(QStringLiteral("package"), kMaxPackage, true);
    software.version = in.text(QStringLiteral("version"), kMaxVersion);
    return software;
}

void put(QJsonObject &to, const SoftwareCondition &software)
{
    to.insert(QStringLiteral("package"), software.package);
    if (!software.version.isEmpty())
        to.insert(QStringLiteral("version"), software.version);
}

const QString kLevel = QStringLiteral("level");
const QString kMissing = QStringLiteral("missing");

// ---- Items

void readUpdates(Members &in, SecurityUpdatesItem &item)
{
    const QString require = in.text(QStringLiteral("require"), kMaxName);
    if (!require.isEmpty() && require != QStringLiteral("latest") && require != QStringLiteral("specified"))
        in.fail(QStringLiteral("require"), Text::tr("must be one of: %1").arg(QStringLiteral("latest, specified")));
    item.latest = require != QStringLiteral("specified");
    item.level = in.level(kLevel, violations(), item.level);
    in.list(QStringLiteral("updates"), JudgementPolicy::kMaxRules, [&](const QJsonValue &value, const QString &path) {
        Members one(value, path, in.error());
        UpdateRule rule;
        rule.software = softwareOf(one);
        if (rule.software.version.isEmpty())
            one.fail(QStringLiteral("version"), Text::tr("is empty or missing"));
        rule.level = one.level(kLevel, violations(), rule.level);
        one.finish();
        item.updates.push_back(rule);
    });
}

void readAntiVirus(Members &in, AntiVirusItem &item)
{
    item.level = in.level(kLevel, violations(), item.level);
    item.outdated = in.level(QStringLiteral("outdated"), violations(), item.outdated);
    in.list(QStringLiteral("products"), JudgementPolicy::kMaxRules, [&](const QJsonValue &value, const QString &path) {
        Members one(value, path, in.error());
        AntiVirusProduct product;
        product.software = softwareOf(one);
        product.service = one.text(QStringLiteral("service"), kMaxPackage);
        one.finish();
        item.products.push_back(product);
    });
}

void readProhibited(Members &in, std::vector<ProhibitedRule> &rules)
{
    in.list(QStringLiteral("software"), JudgementPolicy::kMaxRules, [&](const QJsonValue &value, const QString &path) {
        Members one(value, path, in.error());
        ProhibitedRule rule;
        rule.software = softwareOf(one);
        rule.level = one.level(kLevel, violations(), rule.level);
        one.finish();
        rules.push_back(rule);
    });
}

void readMandatory(Members &in, std::vector<MandatoryGroup> &groups)
{
    in.list(QStringLiteral("groups"), JudgementPolicy::kMaxRules, [&](const QJsonValue &value, const QString &path) {
        Members one(value, path, in.error());
        MandatoryGroup group;
        group.name = one.text(QStringLiteral("name"), kMaxName, true);
        group.level = one.level(kLevel, violations(), group.level);
        one.list(QStringLiteral("anyOf"), 100, [&](const QJsonValue &name, const QString &at) {
            Members software(name, at, in.error());
            group.anyOf.push_back(softwareOf(software));
            software.finish();
        });
        if (group.anyOf.empty())
            one.fail(QStringLiteral("anyOf"), Text::tr("is empty or missing"));
        one.finish();
        groups.push_back(group);
    });
}

void readSettings(Members &in, std::vector<SettingRule> &rules)
{
    in.list(QStringLiteral("settings"), static_cast<qsizetype>(kSecuritySettings.size()),
            [&](const QJsonValue &value, const QString &path) {
                Members one(value, path, in.error());
                SettingRule rule;
                const QString key = one.text(QStringLiteral("setting"), kMaxName, true);
                QStringList words;
                bool isKnown = false;
                for (const SecuritySetting setting : kSecuritySettings) {
                    words << securitySettingKey(setting);
                    if (words.back() == key) {
                        rule.setting = setting;
                        isKnown = true;
                    }
                }
                if (!isKnown)
                    one.fail(QStringLiteral("setting"),
                             Text::tr("must be one of: %1").arg(words.join(QStringLiteral(", "))));
                else if (std::any_of(rules.begin(), rules.end(),
                                     [&rule](const SettingRule &other) { return other.setting == rule.setting; }))
                    one.fail(QStringLiteral("setting"), Text::tr("is there twice"));
                rule.level = one.level(kLevel, violations(), rule.level);
                rule.missing = one.level(kMissing, missings(),
                                         // as JP1's for the screen saver
                                         rule.setting == SecuritySetting::ScreenLock ? SecurityLevel::NotApplicable
                                                                                     : SecurityLevel::Unknown);
                if (rule.setting == SecuritySetting::Services) {
                    rule.services = one.texts(QStringLiteral("services"), 100, kMaxPackage);
                    if (rule.services.isEmpty())
                        one.fail(QStringLiteral("services"), Text::tr("is empty or missing"));
                }
                one.finish();
                rules.push_back(rule);
            });
}

void readConditions(Members &in, std::vector<UserCondition> &conditions)
{
    in.list(
        QStringLiteral("conditions"), JudgementPolicy::kMaxRules, [&](const QJsonValue &value, const QString &path) {
            Members one(value, path, in.error());
            UserCondition condition;
            condition.name = one.text(QStringLiteral("name"), kMaxName, true);
            if (const auto kind = inventoryKindFromKey(one.text(QStringLiteral("inventory"), kMaxName, true)))
                condition.kind = *kind;
            else {
                QStringList words;
                for (const InventoryKind known : kInventoryKinds)
                    words << inventoryKindKey(known);
                one.fail(QStringLiteral("inventory"),
                         Text::tr("must be one of: %1").arg(words.join(QStringLiteral(", "))));
            }
            condition.key = one.text(QStringLiteral("key"), InventoryItem::kMaxKey, true);
            const QString is = one.text(QStringLiteral("is"), kMaxName, true);
            QStringList words;
            bool isKnown = false;
            for (const UserComparison comparison : kUserComparisons) {
                words << userComparisonKey(comparison);
                if (words.back() == is) {
                    condition.comparison = comparison;
                    isKnown = true;
                }
            }
            if (!isKnown)
                one.fail(QStringLiteral("is"), Text::tr("must be one of: %1").arg(words.join(QStringLiteral(", "))));
            condition.value = one.text(QStringLiteral("value"), InventoryItem::kMaxValue);
            if (condition.comparison == UserComparison::Less || condition.comparison == UserComparison::Greater) {
                bool isNumber = false;
                const double number = condition.value.toDouble(&isNumber);
                if (!isNumber || !std::isfinite(number))
                    one.fail(QStringLiteral("value"), Text::tr("must be a number"));
            }
            condition.level = one.level(kLevel, violations(), condition.level);
            condition.missing = one.level(kMissing, missings(), condition.missing);
            one.finish();
            conditions.push_back(condition);
        });
}

// ---- Actions

bool isMailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at + 1 < text.size() && !text.startsWith(u'-')
           && std::all_of(text.begin(), text.end(), [](QChar c) {
                  return c.isLetterOrNumber() || QStringView(u"@.!#$%&'*+/=?^_`{|}~-").contains(c);
              });
}

LevelActions actionsOf(const QJsonValue &value, const QString &path, Error &error)
{
    Members in(value, path, error);
    LevelActions actions;
    if (const QJsonValue given = in.value(QStringLiteral("message")); !given.isUndefined()) {
        Members message(given, in.pathOf(QStringLiteral("message")), error);
        actions.messageTitle = message.text(QStringLiteral("title"), MessageOrder::kMaxTitle, true);
        actions.messageText = message.text(QStringLiteral("text"), MessageOrder::kMaxText, true, false);
        message.finish();
    }
    const QString network = in.text(QStringLiteral("network"), kMaxName);
    if (network == QStringLiteral("permit"))
        actions.network = NetworkAction::Permit;
    else if (network == QStringLiteral("refuse"))
        actions.network = NetworkAction::Refuse;
    else if (!network.isEmpty())
        in.fail(QStringLiteral("network"), Text::tr("must be one of: %1").arg(QStringLiteral("permit, refuse")));
    actions.mail = in.texts(QStringLiteral("mail"), JudgementPolicy::kMaxMail, kMaxAddress);
    for (const QString &address : actions.mail) {
        if (!isMailAddress(address))
            in.fail(QStringLiteral("mail"), Text::tr("has “%1”, which is no address").arg(address.left(kLongestShown)));
    }
    actions.command = in.flag(QStringLiteral("command"), false);
    in.finish();
    return actions;
}

QJsonObject toJson(const LevelActions &actions)
{
    QJsonObject json;
    if (!actions.messageTitle.isEmpty())
        json.insert(QStringLiteral("message"), QJsonObject{{QStringLiteral("title"), actions.messageTitle},
                                                           {QStringLiteral("text"), actions.messageText}});
    if (actions.network != NetworkAction::None)
        json.insert(QStringLiteral("network"),
                    actions.network == NetworkAction::Permit ? QStringLiteral("permit") : QStringLiteral("refuse"));
    if (!actions.mail.isEmpty())
        json.insert(QStringLiteral("mail"), QJsonArray::fromStringList(actions.mail));
    if (actions.command)
        json.insert(QStringLiteral("command"), true);
    return json;
}

QJsonObject itemObject(const JudgementPolicy &policy, JudgementItem item)
{
    const ItemRule &rule = policy.rule(item);
    QJsonObject json{{QStringLiteral("judge"), rule.isTarget}, {kMissing, securityLevelKey(rule.missing)}};
    QJsonArray list;
    switch (item) {
    case JudgementItem::SecurityUpdates:
        json.insert(QStringLiteral("require"),
                    policy.updates.latest ? QStringLiteral("latest") : QStringLiteral("specified"));
        json.insert(kLevel, securityLevelKey(policy.updates.level));
        for (const UpdateRule &one : policy.updates.updates) {
            QJsonObject entry{{kLevel, securityLevelKey(one.level)}};
            put(entry, one.software);
            list.append(entry);
        }
        json.insert(QStringLiteral("updates"), list);
        break;
    case JudgementItem::AntiVirus:
        json.insert(kLevel, securityLevelKey(policy.antiVirus.level));
        json.insert(QStringLiteral("outdated"), securityLevelKey(policy.antiVirus.outdated));
        for (const AntiVirusProduct &one : policy.antiVirus.products) {
            QJsonObject entry;
            put(entry, one.software);
            if (!one.service.isEmpty())
                entry.insert(QStringLiteral("service"), one.service);
            list.append(entry);
        }
        json.insert(QStringLiteral("products"), list);
        break;
    case JudgementItem::ProhibitedSoftware:
        for (const ProhibitedRule &one : policy.prohibited) {
            QJsonObject entry{{kLevel, securityLevelKey(one.level)}};
            put(entry, one.software);
            list.append(entry);
        }
        json.insert(QStringLiteral("software"), list);
        break;
    case JudgementItem::MandatorySoftware:
        for (const MandatoryGroup &one : policy.mandatory) {
            QJsonArray names;
            for (const SoftwareCondition &software : one.anyOf) {
                QJsonObject entry;
                put(entry, software);
                names.append(entry);
            }
            list.append(QJsonObject{{QStringLiteral("name"), one.name},
                                    {kLevel, securityLevelKey(one.level)},
                                    {QStringLiteral("anyOf"), names}});
        }
        json.insert(QStringLiteral("groups"), list);
        break;
    case JudgementItem::SecuritySettings:
        for (const SettingRule &one : policy.settings) {
            QJsonObject entry{{QStringLiteral("setting"), securitySettingKey(one.setting)},
                              {kLevel, securityLevelKey(one.level)},
                              {kMissing, securityLevelKey(one.missing)}};
            if (one.setting == SecuritySetting::Services)
                entry.insert(QStringLiteral("services"), QJsonArray::fromStringList(one.services));
            list.append(entry);
        }
        json.insert(QStringLiteral("settings"), list);
        break;
    case JudgementItem::UserDefinition:
        for (const UserCondition &one : policy.conditions) {
            QJsonObject entry{
                {QStringLiteral("name"), one.name},    {QStringLiteral("inventory"), inventoryKindKey(one.kind)},
                {QStringLiteral("key"), one.key},      {QStringLiteral("is"), userComparisonKey(one.comparison)},
                {kLevel, securityLevelKey(one.level)}, {kMissing, securityLevelKey(one.missing)}};
            if (!one.value.isEmpty())
                entry.insert(QStringLiteral("value"), one.value);
            list.append(entry);
        }
        json.insert(QStringLiteral("conditions"), list);
        break;
    }
    return json;
}

} // namespace

QJsonObject policyObject(const JudgementPolicy &policy)
{
    QJsonObject items;
    for (const JudgementItem item : kJudgementItems)
        items.insert(judgementItemKey(item), itemObject(policy, item));
    QJsonObject actions;
    for (const auto &[level, what] : policy.actions) {
        if (!what.isEmpty())
            actions.insert(securityLevelKey(level), toJson(what));
    }
    QJsonObject about;
    if (!policy.clients.isEmpty())
        about.insert(QStringLiteral("names"), QJsonArray::fromStringList(policy.clients));
    if (!policy.relays.isEmpty())
        about.insert(QStringLiteral("below"), QJsonArray::fromStringList(policy.relays));
    return {{kFormatKey, kFormat},
            {QStringLiteral("name"), policy.name},
            {QStringLiteral("clients"), about},
            {QStringLiteral("items"), items},
            {QStringLiteral("actions"), actions}};
}

QByteArray policyJson(const JudgementPolicy &policy)
{
    return QJsonDocument(policyObject(policy)).toJson(QJsonDocument::Compact);
}

Result<JudgementPolicy> policyOf(const QJsonObject &json)
{
    Error error;
    Members in(json, {}, error);
    if (const QJsonValue format = in.value(kFormatKey); format.toInt() > kFormat)
        return Error{Error::Kind::Invalid, Text::tr("The policy was written by a newer version."), {}};
    else if (format.toInt() != kFormat)
        in.fail(kFormatKey, Text::tr("must be %1").arg(kFormat));
    JudgementPolicy policy;
    policy.name = in.text(QStringLiteral("name"), kMaxName, true);
    {
        Members about(in.value(QStringLiteral("clients")), QStringLiteral("clients"), error);
        policy.clients = about.texts(QStringLiteral("names"), 1000, kMaxPackage);
        policy.relays = about.texts(QStringLiteral("below"), 1000, kMaxPackage);
        about.finish();
    }
    Members items(in.value(QStringLiteral("items")), QStringLiteral("items"), error);
    for (const JudgementItem item : kJudgementItems) {
        const QString key = judgementItemKey(item);
        Members one(items.value(key), items.pathOf(key), error);
        policy.rule(item).isTarget = one.flag(QStringLiteral("judge"), false);
        policy.rule(item).missing = one.level(kMissing, missings(), SecurityLevel::Unknown);
        switch (item) {
        case JudgementItem::SecurityUpdates: readUpdates(one, policy.updates); break;
        case JudgementItem::AntiVirus: readAntiVirus(one, policy.antiVirus); break;
        case JudgementItem::ProhibitedSoftware: readProhibited(one, policy.prohibited); break;
        case JudgementItem::MandatorySoftware: readMandatory(one, policy.mandatory); break;
        case JudgementItem::SecuritySettings: readSettings(one, policy.settings); break;
        case JudgementItem::UserDefinition: readConditions(one, policy.conditions); break;
        }
        one.finish();
    }
    items.finish();
    Members actions(in.value(QStringLiteral("actions")), QStringLiteral("actions"), error);
    for (const SecurityLevel level : actedLevels()) {
        const QString key = securityLevelKey(level);
        const QJsonValue given = actions.value(key);
        if (given.isUndefined())
            continue;
        LevelActions what = actionsOf(given, actions.pathOf(key), error);
        if (!what.isEmpty())
            policy.actions.emplace(level, std::move(what));
    }
    actions.finish();
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    return policy;
}

Result<JudgementPolicy> readPolicy(const QByteArray &json)
{
    if (json.size() > JudgementPolicy::kMaxJson) {
        return Error{Error::Kind::Invalid,
                     Text::tr("The policy is larger than %1 KiB.").arg(JudgementPolicy::kMaxJson / 1024),
                     {}};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return Error{
            Error::Kind::Invalid,
            problem.error == QJsonParseError::NoError
                ? Text::tr("The policy is not a JSON object.")
                : Text::tr("The policy is not JSON: byte %1, %2.").arg(problem.offset).arg(problem.errorString()),
            {}};
    }
    return policyOf(document.object());
}

JudgementPolicy examplePolicy()
{
    JudgementPolicy policy;
    policy.name = Text::tr("Standard", "name of a policy");
    policy.rule(JudgementItem::SecurityUpdates).isTarget = true;
    policy.rule(JudgementItem::SecuritySettings).isTarget = true;
    for (const SecuritySetting setting : kSecuritySettings) {
        SettingRule rule;
        rule.setting = setting;
        switch (setting) {
        case SecuritySetting::Accounts:
        case SecuritySetting::Passwords:
        case SecuritySetting::RootLogin: rule.level = SecurityLevel::Danger; break;
        case SecuritySetting::PasswordLogin:
        case SecuritySetting::AutomaticUpdates:
        case SecuritySetting::DiskEncryption: rule.level = SecurityLevel::Caution; break;
        case SecuritySetting::ScreenLock:
            rule.level = SecurityLevel::Caution;
            rule.missing = SecurityLevel::NotApplicable;
            break;
        case SecuritySetting::Services:
            rule.services = QStringList{QStringLiteral("telnet*"), QStringLiteral("rsh*"), QStringLiteral("tftpd*")};
            break;
        case SecuritySetting::Shares:
        case SecuritySetting::AnonymousAccess:
        case SecuritySetting::Firewall: break;
        }
        policy.settings.push_back(rule);
    }
    return policy;
}

// ---- Whom it is about

bool hasWildcard(QStringView pattern) noexcept
{
    return pattern.contains(u'*') || pattern.contains(u'?');
}

bool matchesWildcard(QStringView pattern, QStringView text) noexcept
{
    // The last star is the only one that is ever tried again: the time is at most pattern times text.
    qsizetype p = 0, t = 0, star = -1, restart = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            restart = t;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++restart;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool isAbout(const JudgementPolicy &policy, const QString &client, const QStringList &relaysAbove)
{
    if (policy.clients.isEmpty() && policy.relays.isEmpty())
        return true;
    const auto fits = [](const QStringList &patterns, const QString &name) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [&name](const QString &pattern) { return matchesWildcard(pattern, name); });
    };
    return fits(policy.clients, client)
           || std::any_of(relaysAbove.begin(), relaysAbove.end(),
                          [&](const QString &relay) { return fits(policy.relays, relay); });
}

// ---- Words

QString securitySettingText(SecuritySetting setting)
{
    switch (setting) {
    case SecuritySetting::Accounts: return Text::tr("No second account with root's rights");
    case SecuritySetting::Passwords: return Text::tr("No account without a password");
    case SecuritySetting::RootLogin: return Text::tr("No log-in of root over SSH with a password");
    case SecuritySetting::PasswordLogin: return Text::tr("No log-in over SSH with a password");
    case SecuritySetting::Shares: return Text::tr("Nothing shared with everybody");
    case SecuritySetting::AnonymousAccess: return Text::tr("No anonymous FTP");
    case SecuritySetting::Services: return Text::tr("Services that must not be started");
    case SecuritySetting::Firewall: return Text::tr("Firewall");
    case SecuritySetting::AutomaticUpdates: return Text::tr("Automatic updates");
    case SecuritySetting::ScreenLock: return Text::tr("Screen lock");
    case SecuritySetting::DiskEncryption: return Text::tr("Disk encryption");
    }
    return {};
}

QString securitySettingKey(SecuritySetting setting)
{
    switch (setting) {
    case SecuritySetting::Accounts: return QStringLiteral("accounts");
    case SecuritySetting::Passwords: return QStringLiteral("passwords");
    case SecuritySetting::RootLogin: return QStringLiteral("root-login");
    case SecuritySetting::PasswordLogin: return QStringLiteral("password-login");
    case SecuritySetting::Shares: return QStringLiteral("shares");
    case SecuritySetting::AnonymousAccess: return QStringLiteral("anonymous-access");
    case SecuritySetting::Services: return QStringLiteral("services");
    case SecuritySetting::Firewall: return QStringLiteral("firewall");
    case SecuritySetting::AutomaticUpdates: return QStringLiteral("automatic-updates");
    case SecuritySetting::ScreenLock: return QStringLiteral("screen-lock");
    case SecuritySetting::DiskEncryption: return QStringLiteral("disk-encryption");
    }
    return {};
}

QString userComparisonText(UserComparison comparison)
{
    switch (comparison) {
    case UserComparison::Equals: return Text::tr("is", "comparison");
    case UserComparison::Differs: return Text::tr("is not", "comparison");
    case UserComparison::Contains: return Text::tr("contains", "comparison");
    case UserComparison::Matches: return Text::tr("matches", "comparison");
    case UserComparison::Less: return Text::tr("is less than", "comparison");
    case UserComparison::Greater: return Text::tr("is greater than", "comparison");
    case UserComparison::AtLeastVersion: return Text::tr("is at least version", "comparison");
    case UserComparison::Exists: return Text::tr("exists", "comparison");
    case UserComparison::Absent: return Text::tr("does not exist", "comparison");
    }
    return {};
}

QString userComparisonKey(UserComparison comparison)
{
    switch (comparison) {
    case UserComparison::Equals: return QStringLiteral("equals");
    case UserComparison::Differs: return QStringLiteral("differs");
    case UserComparison::Contains: return QStringLiteral("contains");
    case UserComparison::Matches: return QStringLiteral("matches");
    case UserComparison::Less: return QStringLiteral("less");
    case UserComparison::Greater: return QStringLiteral("greater");
    case UserComparison::AtLeastVersion: return QStringLiteral("at-least-version");
    case UserComparison::Exists: return QStringLiteral("exists");
    case UserComparison::Absent: return QStringLiteral("absent");
    }
    return {};
}

} // namespace signalbox
