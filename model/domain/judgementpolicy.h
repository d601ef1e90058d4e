#pragma once

#include "model/domain/ids.h"
#include "model/domain/inventory.h"
#include "model/domain/result.h"
#include "model/domain/securitylevel.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace signalbox {

// What a judgement policy says (domain.md 7; domain-facts.md 4). Its JSON is documented in signalbox-judgement-policy(5).

enum class PolicyId : quint32 {}; ///< never reused

/// A package, at least in a version. The name may have the wildcards * and ?.
struct SoftwareCondition {
    QString package;
    QString version; ///< empty: any
    friend bool operator==(const SoftwareCondition &, const SoftwareCondition &) = default;
};

/// Item 1: `Latest`: no security update is pending. `Specified`: what is installed of these is at least that new.
struct UpdateRule {
    SoftwareCondition software; ///< by its exact name
    SecurityLevel level = SecurityLevel::Warning;
    friend bool operator==(const UpdateRule &, const UpdateRule &) = default;
};
struct SecurityUpdatesItem {
    bool latest = true;
    SecurityLevel level = SecurityLevel::Warning; ///< of `latest`
    std::vector<UpdateRule> updates; ///< of `specified`
    friend bool operator==(const SecurityUpdatesItem &, const SecurityUpdatesItem &) = default;
};
/// Item 2: one of the products is enough.
struct AntiVirusProduct {
    SoftwareCondition software;
    QString service; ///< that must be started with the system; empty: none
    friend bool operator==(const AntiVirusProduct &, const AntiVirusProduct &) = default;
};
struct AntiVirusItem {
    std::vector<AntiVirusProduct> products;
    SecurityLevel level = SecurityLevel::Danger; ///< none is installed
    SecurityLevel outdated = SecurityLevel::Warning; ///< one is, and too old, or its service is not started
    friend bool operator==(const AntiVirusItem &, const AntiVirusItem &) = default;
};
/// Item 3.
struct ProhibitedRule {
    SoftwareCondition software; ///< with a version: prohibited when older than that
    SecurityLevel level = SecurityLevel::Danger;
    friend bool operator==(const ProhibitedRule &, const ProhibitedRule &) = default;
};
/// Item 4: each group must be there (AND), by any of its names (OR).
struct MandatoryGroup {
    QString name;
    std::vector<SoftwareCondition> anyOf;
    SecurityLevel level = SecurityLevel::Warning;
    friend bool operator==(const MandatoryGroup &, const MandatoryGroup &) = default;
};

/// Item 5: JP1's ten settings, as they are on Linux (ours). The numbers are not stored.
enum class SecuritySetting : quint8 {
    Accounts, ///< no other account than root has its number
    Passwords, ///< no account has an empty password
    RootLogin, ///< root cannot log in over ssh with a password
    PasswordLogin, ///< nobody can
    Shares, ///< nothing is shared with everybody (NFS, Samba)
    AnonymousAccess, ///< no FTP server lets in who has no name
    Services, ///< none of the listed services is started with the system
    Firewall, ///< one is started with the system
    AutomaticUpdates, ///< are on
    ScreenLock, ///< the desktop locks itself
    DiskEncryption, ///< the root file system is encrypted
};
inline constexpr std::array kSecuritySettings{
    SecuritySetting::Accounts,      SecuritySetting::Passwords,     SecuritySetting::RootLogin,
    SecuritySetting::PasswordLogin, SecuritySetting::Shares,        SecuritySetting::AnonymousAccess,
    SecuritySetting::Services,      SecuritySetting::Firewall,      SecuritySetting::AutomaticUpdates,
    SecuritySetting::ScreenLock,    SecuritySetting::DiskEncryption};
[[nodiscard]] QString securitySettingText(SecuritySetting setting);
[[nodiscard]] QString securitySettingKey(SecuritySetting setting); ///< "root-login"

struct SettingRule {
    SecuritySetting setting = SecuritySetting::Firewall;
    SecurityLevel level = SecurityLevel::Warning;
    SecurityLevel missing = SecurityLevel::Unknown; ///< the client does not tell it
    QStringList services; ///< of Services
    friend bool operator==(const SettingRule &, const SettingRule &) = default;
};

/// Item 6: what must be so.
enum class UserComparison : quint8 {
    Equals,
    Differs,
    Contains,
    Matches,
    Less,
    Greater,
    AtLeastVersion,
    Exists,
    Absent
};
inline constexpr std::array kUserComparisons{
    UserComparison::Equals,         UserComparison::Differs, UserComparison::Contains,
    UserComparison::Matches,        UserComparison::Less,    UserComparison::Greater,
    UserComparison::AtLeastVersion, UserComparison::Exists,  UserComparison::Absent};
[[nodiscard]] QString userComparisonText(UserComparison comparison);
[[nodiscard]] QString userComparisonKey(UserComparison comparison);
struct UserCondition {
    QString name; ///< what it is called in reasons
    InventoryKind kind = InventoryKind::System;
    QString key;
    UserComparison comparison = UserComparison::Equals;
    QString value;
    SecurityLevel level = SecurityLevel::Caution; ///< it is not so
    SecurityLevel missing = SecurityLevel::Unknown; ///< the client tells no such key; not of Exists and Absent
    friend bool operator==(const UserCondition &, const UserCondition &) = default;
};

/// Of each item: whether it counts, and what it is when nothing is known. An item is not a judgement target unless somebody says so.
struct ItemRule {
    bool isTarget = false;
    SecurityLevel missing = SecurityLevel::Unknown; ///< the client has never told that kind of inventory
    friend bool operator==(const ItemRule &, const ItemRule &) = default;
};

enum class NetworkAction : quint8 { None, Permit, Refuse };

/// What is done when a client comes to a level (H:ES710192), all of it that is set.
struct LevelActions {
    QString messageTitle; ///< empty: no message
    QString messageText;
    NetworkAction network = NetworkAction::None;
    QStringList mail; ///< addresses; empty: no mail
    bool command = false;
    [[nodiscard]] bool isEmpty() const
    {
        return messageTitle.isEmpty() && network == NetworkAction::None && mail.isEmpty() && !command;
    }
    friend bool operator==(const LevelActions &, const LevelActions &) = default;
};

struct JudgementPolicy {
    static constexpr int kMaxRules = 1000; ///< of each list
    static constexpr int kMaxMail = 100; ///< addresses, as JP1
    static constexpr qsizetype kMaxJson = 512 * 1024; ///< bytes

    QString name;
    /// Which clients it is about: names, with wildcards, or below one of these relays. Both empty: all.
    QStringList clients;
    QStringList relays;
    std::array<ItemRule, kJudgementItemCount> items{};
    SecurityUpdatesItem updates;
    AntiVirusItem antiVirus;
    std::vector<ProhibitedRule> prohibited;
    std::vector<MandatoryGroup> mandatory;
    std::vector<SettingRule> settings;
    std::vector<UserCondition> conditions;
    std::map<SecurityLevel, LevelActions> actions; ///< Safe, Caution, Warning, Danger, Unknown
    [[nodiscard]] const ItemRule &rule(JudgementItem item) const { return items[static_cast<std::size_t>(item)]; }
    [[nodiscard]] ItemRule &rule(JudgementItem item) { return items[static_cast<std::size_t>(item)]; }
    friend bool operator==(const JudgementPolicy &, const JudgementPolicy &) = default;
};

/// A policy as it is stored. Of several that are about a client the one with the lowest position counts, then the lowest number.
struct PolicyRecord {
    PolicyId id{};
    quint32 revision = 1; ///< goes up with each change
    qint32 position = 0;
    UtcMs changedMs = kNoTime;
    QString changedBy;
    QString json; ///< policyJson()
    friend bool operator==(const PolicyRecord &, const PolicyRecord &) = default;
};
inline constexpr int kMaxPolicies = 100;
inline constexpr qint32 kMaxPolicyPosition = 1'000'000;

/// Of the same policy always the same bytes.
[[nodiscard]] QByteArray policyJson(const JudgementPolicy &policy);
[[nodiscard]] QJsonObject policyObject(const JudgementPolicy &policy);
/// Error Invalid names the member that is wrong, as a path: “items.anti-virus.products[2].package”. A member that is not known is
/// wrong, too: what it asks for would not be done.
Result<JudgementPolicy> policyOf(const QJsonObject &json);
Result<JudgementPolicy> readPolicy(const QByteArray &json);
/// A policy to begin with: all ten settings, updates and a message for Danger.
[[nodiscard]] JudgementPolicy examplePolicy();

/// @param relaysAbove names of the relays on the way to it
[[nodiscard]] bool isAbout(const JudgementPolicy &policy, const QString &client, const QStringList &relaysAbove);
/// * and ?, as whole name. Linear in the text for each star.
[[nodiscard]] bool matchesWildcard(QStringView pattern, QStringView text) noexcept;
[[nodiscard]] bool hasWildcard(QStringView pattern) noexcept;

} // namespace signalbox
