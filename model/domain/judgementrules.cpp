#include "model/domain/judgement.h"

#include "model/domain/debianversion.h"
#include "model/domain/securityfacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Judgement)
};

/// Conditions of one item as they are judged.
class Conditions {
public:
    /// Safe: nothing is to be said of it.
    void add(SecurityLevel level, const QString &reason = {})
    {
        m_isAny = true;
        m_level = worse(m_level, level);
        if (level != SecurityLevel::Safe && !reason.isEmpty())
            m_reasons.emplace_back(level, reason.left(ItemFinding::kMaxReasonText));
    }
    [[nodiscard]] ItemFinding finding(JudgementItem item)
    {
        ItemFinding found;
        found.item = item;
        found.level = m_isAny ? m_level : SecurityLevel::NotApplicable;
        // By level and then by words: in whatever order the conditions stood.
        std::sort(m_reasons.begin(), m_reasons.end(), [](const auto &a, const auto &b) {
            const int left = securityRank(a.first), right = securityRank(b.first);
            return left != right ? left > right : a.second < b.second;
        });
        for (const auto &[level, text] : m_reasons) {
            if (static_cast<std::size_t>(found.reasons.size()) < ItemFinding::kMaxReasons)
                found.reasons << text;
            else
                ++found.left;
        }
        return found;
    }

private:
    bool m_isAny = false;
    SecurityLevel m_level = SecurityLevel::NotJudged;
    std::vector<std::pair<SecurityLevel, QString>> m_reasons;
};

/// Software that fits a name, in an inventory that is sorted by name.
template <class Use>
void eachPackage(const NodeInventory &software, const QString &pattern, Use use)
{
    const qsizetype star =
        std::find_if(pattern.begin(), pattern.end(), [](QChar c) { return c == u'*' || c == u'?'; }) - pattern.begin();
    const QStringView literal = QStringView(pattern).left(star);
    auto at =
        std::lower_bound(software.items.begin(), software.items.end(), literal,
                         [](const InventoryItem &item, QStringView name) { return QStringView(item.key) < name; });
    for (; at != software.items.end() && at->key.startsWith(literal); ++at) {
        if (star == pattern.size() ? at->key == pattern : matchesWildcard(pattern, at->key))
            use(*at);
        else if (star == pattern.size())
            break;
    }
}

/// Several versions of a package may be in one value: "6.1.0-1, 6.1.0-2". What counts is the newest, or the oldest.
QString versionIn(const QString &value, bool newest)
{
    if (!value.contains(QLatin1String(", ")))
        return value;
    const QStringList all = value.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    if (all.isEmpty())
        return value;
    const auto isOlder = [](const QString &a, const QString &b) { return compareDebianVersions(a, b) < 0; };
    return newest ? *std::max_element(all.begin(), all.end(), isOlder)
                  : *std::min_element(all.begin(), all.end(), isOlder);
}

bool isAtLeast(const InventoryItem &item, const QString &version)
{
    return version.isEmpty() || compareDebianVersions(versionIn(item.value, true), version) >= 0;
}

struct Installed {
    bool isThere = false;
    bool isNewEnough = false;
    QString version; ///< of one that is too old
};

Installed installed(const NodeInventory &software, const SoftwareCondition &wanted)
{
    Installed found;
    eachPackage(software, wanted.package, [&](const InventoryItem &item) {
        found.isThere = true;
        if (isAtLeast(item, wanted.version))
            found.isNewEnough = true;
        else if (found.version.isEmpty() || compareDebianVersions(found.version, item.value) < 0)
            found.version = item.value;
    });
    return found;
}

QString nameOf(const SoftwareCondition &software)
{
    //: A piece of software. %1 is its name, %2 the version it must at least have.
    return software.version.isEmpty() ? software.package
                                      : Text::tr("%1 from %2").arg(software.package, software.version);
}

QString valueOf(const NodeInventory &system, const char *key, bool &isTold)
{
    const InventoryItem *item = system.find(QString::fromLatin1(key));
    isTold = item != nullptr && item->value != QLatin1String("unknown");
    return isTold ? item->value : QString();
}

/// What is said when a kind of inventory is missing.
void addMissing(Conditions &conditions, SecurityLevel level, InventoryKind kind)
{
    //: %1 is a kind of inventory: "Software".
    conditions.add(level, Text::tr("The client has not told its inventory “%1” yet.").arg(inventoryKindText(kind)));
}

// ---- The six items

void judgeUpdates(Conditions &conditions, const JudgementPolicy &policy, const ClientFacts &facts)
{
    const SecurityLevel missing = policy.rule(JudgementItem::SecurityUpdates).missing;
    const SecurityUpdatesItem &item = policy.updates;
    if (item.latest) {
        if (!facts.system) {
            addMissing(conditions, missing, InventoryKind::System);
            return;
        }
        bool isTold = false;
        const int pending = valueOf(*facts.system, securityfacts::kPendingUpdates, isTold).toInt(&isTold);
        if (!isTold || pending < 0) {
            conditions.add(missing, Text::tr("The client does not tell which security updates are pending."));
        } else if (pending == 0) {
            conditions.add(SecurityLevel::Safe);
        } else {
            conditions.add(item.level, Text::tr("%n security update(s) are not installed.", nullptr, pending));
        }
        return;
    }
    if (!item.updates.empty() && !facts.software) {
        addMissing(conditions, missing, InventoryKind::Software);
        return;
    }
    for (const UpdateRule &rule : item.updates) {
        const Installed found = installed(*facts.software, rule.software);
        if (!found.isThere || found.version.isEmpty()) // what is not there needs no update
            conditions.add(SecurityLevel::Safe);
        else
            conditions.add(rule.level, Text::tr("%1 is installed in version %2; %3 is needed.")
                                           .arg(rule.software.package, found.version, rule.software.version));
    }
}

void judgeAntiVirus(Conditions &conditions, const JudgementPolicy &policy, const ClientFacts &facts)
{
    const AntiVirusItem &item = policy.antiVirus;
    const SecurityLevel missing = policy.rule(JudgementItem::AntiVirus).missing;
    if (item.products.empty())
        return;
    if (!facts.software) {
        addMissing(conditions, missing, InventoryKind::Software);
        return;
    }
    // One that is as it should be is enough.
    SecurityLevel best = item.level;
    QStringList names, reasons;
    for (const AntiVirusProduct &product : item.products) {
        names << nameOf(product.software);
        const Installed found = installed(*facts.software, product.software);
        SecurityLevel level = SecurityLevel::Safe;
        QString reason;
        if (!found.isThere)
            continue;
        if (!found.isNewEnough) {
            level = item.outdated;
            reason = Text::tr("%1 is installed in version %2; %3 is needed.")
                         .arg(product.software.package, found.version, product.software.version);
        } else if (!product.service.isEmpty()) {
            bool isTold = false, isStarted = false;
            if (facts.system) {
                (void)valueOf(*facts.system, securityfacts::kServices, isTold);
                isStarted =
                    facts.system->find(QLatin1String(securityfacts::kServicePrefix) + product.service) != nullptr;
            }
            if (!isTold) {
                level = missing;
                reason = Text::tr("The client does not tell whether the service %1 is started with the system.")
                             .arg(product.service);
            } else if (!isStarted) {
                level = item.outdated;
                reason = Text::tr("%1 is installed, and its service %2 is not started with the system.")
                             .arg(product.software.package, product.service);
            }
        }
        if (level == SecurityLevel::Safe) {
            conditions.add(SecurityLevel::Safe);
            return;
        }
        reasons << reason;
        if (reasons.size() == 1 || securityRank(level) < securityRank(best))
            best = level;
    }
    names.sort();
    reasons.sort();
    if (reasons.isEmpty())
        conditions.add(
            item.level,
            Text::tr("No anti-virus product is installed. Needed: %1.").arg(names.join(QStringLiteral(", "))));
    else
        conditions.add(best, reasons.join(u' '));
}

void judgeProhibited(Conditions &conditions, const JudgementPolicy &policy, const ClientFacts &facts)
{
    if (policy.prohibited.empty())
        return;
    if (!facts.software) {
        addMissing(conditions, policy.rule(JudgementItem::ProhibitedSoftware).missing, InventoryKind::Software);
        return;
    }
    for (const ProhibitedRule &rule : policy.prohibited) {
        QStringList found;
        eachPackage(*facts.software, rule.software.package, [&](const InventoryItem &item) {
            if (rule.software.version.isEmpty()
                || compareDebianVersions(versionIn(item.value, false), rule.software.version) < 0)
                found << QStringLiteral("%1 %2").arg(item.key, item.value);
        });
        if (found.isEmpty())
            conditions.add(SecurityLevel::Safe);
        else
            conditions.add(rule.level,
                           Text::tr("Prohibited software is installed: %1.").arg(found.join(QStringLiteral(", "))));
    }
}

void judgeMandatory(Conditions &conditions, const JudgementPolicy &policy, const ClientFacts &facts)
{
    if (policy.mandatory.empty())
        return;
    if (!facts.software) {
        addMissing(conditions, policy.rule(JudgementItem::MandatorySoftware).missing, InventoryKind::Software);
        return;
    }
    for (const MandatoryGroup &group : policy.mandatory) {
        bool isThere = false;
        QStringList names;
        for (const SoftwareCondition &software : group.anyOf) {
            isThere = isThere || installed(*facts.software, software).isNewEnough;
            names << nameOf(software);
        }
        names.sort();
        if (isThere)
            conditions.add(SecurityLevel::Safe);
        else
            //: %1 is a group of software ("Backup"), %2 a list of names.
            conditions.add(group.level, Text::tr("Mandatory software of the group “%1” is not installed: %2.")
                                            .arg(group.name, names.join(Text::tr(" or ", "between names"))));
    }
}

/// How a setting is: empty: as it should be.
QString violationOf(const SettingRule &rule, const NodeInventory &system, bool &isTold)
{
    const auto list = [&](const char *key, const QString &words) {
        const QString value = valueOf(system, key, isTold);
        return value.isEmpty() ? QString() : words.arg(value);
    };
    const auto word = [&](const char *key, const char *bad, const QString &words) {
        const QString value = valueOf(system, key, isTold);
        isTold = isTold && !value.isEmpty();
        return value == QLatin1String(bad) ? words : QString();
    };
    switch (rule.setting) {
    case SecuritySetting::Accounts:
        return list(securityfacts::kRootAccounts, Text::tr("Accounts with root's rights: %1."));
    case SecuritySetting::Passwords:
        return word(securityfacts::kEmptyPasswords, "yes", Text::tr("An account has no password."));
    case SecuritySetting::RootLogin:
        return word(securityfacts::kRootLogin, "yes", Text::tr("Root can log in over SSH with a password."));
    case SecuritySetting::PasswordLogin:
        return word(securityfacts::kPasswordLogin, "yes", Text::tr("Users can log in over SSH with a password."));
    case SecuritySetting::Shares: return list(securityfacts::kOpenShares, Text::tr("Shared with everybody: %1."));
    case SecuritySetting::AnonymousAccess:
        return word(securityfacts::kAnonymousFtp, "yes", Text::tr("The FTP server lets in who has no account."));
    case SecuritySetting::Services: {
        (void)valueOf(system, securityfacts::kServices, isTold);
        const QLatin1String prefix(securityfacts::kServicePrefix);
        QStringList started;
        for (const InventoryItem &item : system.items) {
            if (!item.key.startsWith(prefix))
                continue;
            const QString name = item.key.mid(prefix.size());
            if (std::any_of(rule.services.begin(), rule.services.end(),
                            [&name](const QString &pattern) { return matchesWildcard(pattern, name); }))
                started << name;
        }
        return started.isEmpty() ? QString()
                                 : Text::tr("Services are started with the system that must not be: %1.")
                                       .arg(started.join(QStringLiteral(", ")));
    }
    case SecuritySetting::Firewall: return word(securityfacts::kFirewall, "no", Text::tr("No firewall is on."));
    case SecuritySetting::AutomaticUpdates:
        return word(securityfacts::kAutomaticUpdates, "no", Text::tr("Automatic updates are off."));
    case SecuritySetting::ScreenLock:
        return word(securityfacts::kScreenLock, "no", Text::tr("The screen does not lock itself."));
    case SecuritySetting::DiskEncryption:
        return word(securityfacts::kDiskEncryption, "no", Text::tr("The disk is not encrypted."));
    }
    return {};
}

void judgeSettings(Conditions &conditions, const JudgementPolicy &policy, const ClientFacts &facts)
{
    if (policy.settings.empty())
        return;
    if (!facts.system) {
        addMissing(conditions, policy.rule(JudgementItem::SecuritySettings).missing, InventoryKind::System);
        return;
    }
    for (const SettingRule &rule : policy.settings) {
        bool isTold = false;
        const QString violation = violationOf(rule, *facts.system, isTold);
        if (!isTold)
            //: %1 is a security setting: "Firewall".
            conditions.add(rule.missing,
                           Text::tr("The client does not tell: %1.").arg(securitySettingText(rule.setting)));
        else if (violation.isEmpty())
            conditions.add(SecurityLevel::Safe);
        else
            conditions.add(rule.level, violation);
    }
}

bool holds(const UserCondition &condition, const QString &value)
{
    switch (condition.comparison) {
    case UserComparison::Equals: return value == condition.value;
    case UserComparison::Differs: return value != condition.value;
    case UserComparison::Contains: return value.contains(condition.value);
    case UserComparison::Matches: return matchesWildcard(condition.value, value);
    case UserComparison::Less:
    case UserComparison::Greater: {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const double limit = condition.value.toDouble();
        return isNumber && std::isfinite(number)
               && (condition.comparison == UserComparison::Less ? number < limit : number > limit);
    }
    case UserComparison::AtLeastVersion: return compareDebianVersions(versionIn(value, true), condition.value) >= 0;
    case UserComparison::Exists: return true;
    case UserComparison::Absent: return false;
    }
    return false;
}

void judgeUserDefinition(Conditions &conditions, const JudgementPolicy &policy, const ClientFacts &facts)
{
    for (const UserCondition &condition : policy.conditions) {
        const NodeInventory *inventory = facts.of(condition.kind);
        if (!inventory) {
            addMissing(conditions, policy.rule(JudgementItem::UserDefinition).missing, condition.kind);
            continue;
        }
        const InventoryItem *item = inventory->find(condition.key);
        if (!item) {
            switch (condition.comparison) {
            case UserComparison::Absent: conditions.add(SecurityLevel::Safe); break;
            case UserComparison::Exists:
                //: %1 is the name of a condition, %2 a key of the inventory.
                conditions.add(condition.level,
                               Text::tr("%1: “%2” does not exist.").arg(condition.name, condition.key));
                break;
            default:
                conditions.add(condition.missing,
                               Text::tr("%1: the client does not tell “%2”.").arg(condition.name, condition.key));
            }
        } else if (holds(condition, item->value)) {
            conditions.add(SecurityLevel::Safe);
        } else if (condition.comparison == UserComparison::Absent) {
            conditions.add(condition.level, Text::tr("%1: “%2” exists.").arg(condition.name, condition.key));
        } else {
            //: %1 name of a condition, %2 key of the inventory, %3 its value, %4 a comparison ("is at least version"), %5 a value.
            conditions.add(condition.level,
                           Text::tr("%1: “%2” is “%3”. It is right when it %4 “%5”.")
                               .arg(condition.name, condition.key, item->value.left(80),
                                    userComparisonText(condition.comparison), condition.value.left(80)));
        }
    }
}

} // namespace

const NodeInventory *ClientFacts::of(InventoryKind kind) const noexcept
{
    switch (kind) {
    case InventoryKind::System: return system;
    case InventoryKind::Software: return software;
    case InventoryKind::UserInventory: return userInventory;
    case InventoryKind::Registry: return registry;
    case InventoryKind::Configuration: return configuration;
    case InventoryKind::Monitoring: return monitoring;
    }
    return nullptr;
}

void ClientFacts::set(const NodeInventory &inventory) noexcept
{
    switch (inventory.kind) {
    case InventoryKind::System: system = &inventory; break;
    case InventoryKind::Software: software = &inventory; break;
    case InventoryKind::UserInventory: userInventory = &inventory; break;
    case InventoryKind::Registry: registry = &inventory; break;
    case InventoryKind::Configuration: configuration = &inventory; break;
    case InventoryKind::Monitoring: monitoring = &inventory; break;
    }
}

Finding evaluate(const JudgementPolicy &policy, const ClientFacts &facts)
{
    Finding finding;
    finding.level = SecurityLevel::NotJudged;
    finding.items.reserve(kJudgementItemCount);
    for (const JudgementItem item : kJudgementItems) {
        Conditions conditions;
        if (policy.rule(item).isTarget) {
            switch (item) {
            case JudgementItem::SecurityUpdates: judgeUpdates(conditions, policy, facts); break;
            case JudgementItem::AntiVirus: judgeAntiVirus(conditions, policy, facts); break;
            case JudgementItem::ProhibitedSoftware: judgeProhibited(conditions, policy, facts); break;
            case JudgementItem::MandatorySoftware: judgeMandatory(conditions, policy, facts); break;
            case JudgementItem::SecuritySettings: judgeSettings(conditions, policy, facts); break;
            case JudgementItem::UserDefinition: judgeUserDefinition(conditions, policy, facts); break;
            }
        }
        finding.items.push_back(conditions.finding(item));
        finding.level = worse(finding.level, finding.items.back().level);
    }
    return finding;
}

bool looksAt(const JudgementPolicy &policy, InventoryKind kind)
{
    const auto isTarget = [&policy](JudgementItem item) { return policy.rule(item).isTarget; };
    const bool isOfUser = isTarget(JudgementItem::UserDefinition)
                          && std::any_of(policy.conditions.begin(), policy.conditions.end(),
                                         [kind](const UserCondition &one) { return one.kind == kind; });
    if (kind == InventoryKind::Software)
        return isOfUser || isTarget(JudgementItem::AntiVirus) || isTarget(JudgementItem::ProhibitedSoftware)
               || isTarget(JudgementItem::MandatorySoftware)
               || (isTarget(JudgementItem::SecurityUpdates) && !policy.updates.latest);
    if (kind == InventoryKind::System)
        return isOfUser || isTarget(JudgementItem::SecuritySettings) || isTarget(JudgementItem::AntiVirus)
               || (isTarget(JudgementItem::SecurityUpdates) && policy.updates.latest);
    return isOfUser;
}

} // namespace signalbox
