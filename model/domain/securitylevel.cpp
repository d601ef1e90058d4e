#include "model/domain/securitylevel.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SecurityLevel)
};

constexpr std::array kTriggers{JudgementTrigger::InventoryCollection, JudgementTrigger::AdministratorIndication,
                               JudgementTrigger::JudgementCommand, JudgementTrigger::ActionCommand,
                               JudgementTrigger::NetworkControlCommand};

} // namespace

int securityRank(SecurityLevel level) noexcept
{
    switch (level) {
    case SecurityLevel::NotJudged: return 0;
    case SecurityLevel::NotApplicable: return 1;
    case SecurityLevel::Safe: return 2;
    case SecurityLevel::Unknown: return 3;
    case SecurityLevel::Caution: return 4;
    case SecurityLevel::Warning: return 5;
    case SecurityLevel::Danger: return 6;
    }
    return 0;
}

SecurityLevel worse(SecurityLevel a, SecurityLevel b) noexcept
{
    return securityRank(a) < securityRank(b) ? b : a;
}

bool isViolation(SecurityLevel level) noexcept
{
    return level == SecurityLevel::Caution || level == SecurityLevel::Warning || level == SecurityLevel::Danger;
}

QString securityLevelText(SecurityLevel level)
{
    switch (level) {
    case SecurityLevel::NotJudged: return Text::tr("Not yet judged", "security level");
    case SecurityLevel::Unknown: return Text::tr("Unknown", "security level");
    case SecurityLevel::NotApplicable: return Text::tr("Not applicable", "security level");
    case SecurityLevel::Safe: return Text::tr("Safe", "security level");
    case SecurityLevel::Caution: return Text::tr("Caution", "security level");
    case SecurityLevel::Warning: return Text::tr("Warning", "security level");
    case SecurityLevel::Danger: return Text::tr("Danger", "security level");
    }
    return {};
}

QString securityLevelKey(SecurityLevel level)
{
    switch (level) {
    case SecurityLevel::NotJudged: return QStringLiteral("not-judged");
    case SecurityLevel::Unknown: return QStringLiteral("unknown");
    case SecurityLevel::NotApplicable: return QStringLiteral("not-applicable");
    case SecurityLevel::Safe: return QStringLiteral("safe");
    case SecurityLevel::Caution: return QStringLiteral("caution");
    case SecurityLevel::Warning: return QStringLiteral("warning");
    case SecurityLevel::Danger: return QStringLiteral("danger");
    }
    return {};
}

std::optional<SecurityLevel> securityLevelFromKey(const QString &key)
{
    for (const SecurityLevel level : kSecurityLevels) {
        if (securityLevelKey(level) == key)
            return level;
    }
    return std::nullopt;
}

std::optional<SecurityLevel> securityLevelFromCode(int code)
{
    for (const SecurityLevel level : kSecurityLevels) {
        if (static_cast<int>(level) == code)
            return level;
    }
    return std::nullopt;
}

QString judgementItemText(JudgementItem item)
{
    switch (item) {
    case JudgementItem::SecurityUpdates: return Text::tr("Security updates");
    case JudgementItem::AntiVirus: return Text::tr("Anti-virus products");
    case JudgementItem::ProhibitedSoftware: return Text::tr("Prohibited software");
    case JudgementItem::MandatorySoftware: return Text::tr("Mandatory software");
    case JudgementItem::SecuritySettings: return Text::tr("Security settings");
    case JudgementItem::UserDefinition: return Text::tr("User definition");
    }
    return {};
}

QString judgementItemKey(JudgementItem item)
{
    switch (item) {
    case JudgementItem::SecurityUpdates: return QStringLiteral("security-updates");
    case JudgementItem::AntiVirus: return QStringLiteral("anti-virus");
    case JudgementItem::ProhibitedSoftware: return QStringLiteral("prohibited-software");
    case JudgementItem::MandatorySoftware: return QStringLiteral("mandatory-software");
    case JudgementItem::SecuritySettings: return QStringLiteral("security-settings");
    case JudgementItem::UserDefinition: return QStringLiteral("user-definition");
    }
    return {};
}

std::optional<JudgementItem> judgementItemFromKey(const QString &key)
{
    for (const JudgementItem item : kJudgementItems) {
        if (judgementItemKey(item) == key)
            return item;
    }
    return std::nullopt;
}

QString judgementTriggerText(JudgementTrigger trigger)
{
    switch (trigger) {
    case JudgementTrigger::InventoryCollection: return Text::tr("Inventory information collection");
    case JudgementTrigger::AdministratorIndication: return Text::tr("Administrator indication");
    case JudgementTrigger::JudgementCommand: return Text::tr("Judgement command execution");
    case JudgementTrigger::ActionCommand: return Text::tr("Action command");
    case JudgementTrigger::NetworkControlCommand: return Text::tr("Network control command");
    }
    return {};
}

QString judgementTriggerKey(JudgementTrigger trigger)
{
    switch (trigger) {
    case JudgementTrigger::InventoryCollection: return QStringLiteral("inventory");
    case JudgementTrigger::AdministratorIndication: return QStringLiteral("administrator");
    case JudgementTrigger::JudgementCommand: return QStringLiteral("judgement-command");
    case JudgementTrigger::ActionCommand: return QStringLiteral("action-command");
    case JudgementTrigger::NetworkControlCommand: return QStringLiteral("network-control-command");
    }
    return {};
}

std::optional<JudgementTrigger> judgementTriggerFromKey(const QString &key)
{
    const auto *found = std::find_if(kTriggers.begin(), kTriggers.end(),
                                     [&key](JudgementTrigger trigger) { return judgementTriggerKey(trigger) == key; });
    return found == kTriggers.end() ? std::nullopt : std::optional(*found);
}

} // namespace signalbox
