#include "model/domain/judgement.h"

#include "model/domain/securityfacts.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <random>

namespace signalbox {
namespace {

NodeInventory inventory(InventoryKind kind, std::vector<InventoryItem> items)
{
    NodeInventory made;
    made.kind = kind;
    (void)tidyInventory(items);
    made.items = std::move(items);
    return made;
}

const NodeInventory &software()
{
    static const NodeInventory made =
        inventory(InventoryKind::Software, {{QStringLiteral("borgbackup"), QStringLiteral("1.2.4-1")},
                                            {QStringLiteral("clamav-daemon"), QStringLiteral("1.0.3-1")},
                                            {QStringLiteral("linux-image"), QStringLiteral("6.1.0-9, 6.1.0-18")},
                                            {QStringLiteral("openssl"), QStringLiteral("3.0.11-1~deb12u2")},
                                            {QStringLiteral("telnetd-ssl"), QStringLiteral("0.17")}});
    return made;
}

const NodeInventory &system()
{
    static const NodeInventory made = inventory(
        InventoryKind::System,
        {{QLatin1String(securityfacts::kRootAccounts), QString()},
         {QLatin1String(securityfacts::kRootLogin), QStringLiteral("yes")},
         {QLatin1String(securityfacts::kFirewall), QStringLiteral("no")},
         {QLatin1String(securityfacts::kDiskEncryption), QStringLiteral("yes")},
         {QLatin1String(securityfacts::kServices), QStringLiteral("2")},
         {QLatin1String(securityfacts::kServicePrefix) + QStringLiteral("clamav-daemon"), QStringLiteral("enabled")},
         {QLatin1String(securityfacts::kServicePrefix) + QStringLiteral("telnet-server"), QStringLiteral("enabled")},
         {QLatin1String(securityfacts::kPendingUpdates), QStringLiteral("2")},
         {QStringLiteral("memory.mib"), QStringLiteral("2048")}});
    return made;
}

ClientFacts facts()
{
    ClientFacts all;
    all.set(system());
    all.set(software());
    return all;
}

JudgementPolicy policyAbout(JudgementItem item)
{
    JudgementPolicy policy;
    policy.name = QStringLiteral("P");
    policy.rule(item).isTarget = true;
    return policy;
}

SecurityLevel levelOf(const Finding &finding, JudgementItem item)
{
    return finding.items[static_cast<std::size_t>(item)].level;
}

TEST(SecurityLevelTest, DangerIsTheWorstAndWhatIsUnknownIsNotSafe)
{
    EXPECT_EQ(worse(SecurityLevel::Danger, SecurityLevel::Warning), SecurityLevel::Danger);
    EXPECT_EQ(worse(SecurityLevel::Caution, SecurityLevel::Warning), SecurityLevel::Warning);
    EXPECT_EQ(worse(SecurityLevel::Safe, SecurityLevel::Unknown), SecurityLevel::Unknown);
    EXPECT_EQ(worse(SecurityLevel::Unknown, SecurityLevel::Caution), SecurityLevel::Caution);
    EXPECT_EQ(worse(SecurityLevel::NotApplicable, SecurityLevel::Safe), SecurityLevel::Safe);
    EXPECT_EQ(static_cast<int>(SecurityLevel::Safe), 100);
    EXPECT_EQ(static_cast<int>(SecurityLevel::Danger), 400);
}

TEST(SecurityLevelTest, EveryWordLeadsBack)
{
    for (const SecurityLevel level : kSecurityLevels) {
        EXPECT_EQ(securityLevelFromKey(securityLevelKey(level)), level);
        EXPECT_EQ(securityLevelFromCode(static_cast<int>(level)), level);
        EXPECT_FALSE(securityLevelText(level).isEmpty());
    }
    for (const JudgementItem item : kJudgementItems)
        EXPECT_EQ(judgementItemFromKey(judgementItemKey(item)), item);
    EXPECT_FALSE(securityLevelFromKey(QStringLiteral("perilous")));
}

TEST(JudgementTest, AnItemThatIsNoTargetIsNotApplicable)
{
    JudgementPolicy policy = policyAbout(JudgementItem::ProhibitedSoftware);
    policy.prohibited.push_back({{QStringLiteral("telnetd*"), {}}, SecurityLevel::Danger});
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Danger);
    policy.rule(JudgementItem::ProhibitedSoftware).isTarget = false;
    const Finding finding = evaluate(policy, facts());
    EXPECT_EQ(finding.level, SecurityLevel::NotApplicable);
    EXPECT_EQ(levelOf(finding, JudgementItem::ProhibitedSoftware), SecurityLevel::NotApplicable);
    EXPECT_TRUE(finding.items.at(2).reasons.isEmpty());
}

TEST(JudgementTest, ProhibitedSoftwareIsFoundByNamePatternAndVersion)
{
    JudgementPolicy policy = policyAbout(JudgementItem::ProhibitedSoftware);
    policy.prohibited = {{{QStringLiteral("telnetd"), {}}, SecurityLevel::Danger}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Safe) << "the whole name counts";
    policy.prohibited = {{{QStringLiteral("*net?-ssl"), {}}, SecurityLevel::Caution}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Caution);
    policy.prohibited = {{{QStringLiteral("linux-image"), QStringLiteral("6.1.0-18")}, SecurityLevel::Warning}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Warning) << "the older one is there, too";
    policy.prohibited = {{{QStringLiteral("linux-image"), QStringLiteral("6.1.0-9")}, SecurityLevel::Warning}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Safe);
}

TEST(JudgementTest, MandatoryGroupsAreAllNeededAndOneNameOfEachIsEnough)
{
    JudgementPolicy policy = policyAbout(JudgementItem::MandatorySoftware);
    const MandatoryGroup backup{QStringLiteral("Backup"),
                                {{QStringLiteral("restic"), {}}, {QStringLiteral("borgbackup"), QStringLiteral("1.2")}},
                                SecurityLevel::Warning};
    const MandatoryGroup agent{QStringLiteral("Agent"), {{QStringLiteral("agent"), {}}}, SecurityLevel::Caution};
    policy.mandatory = {backup};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Safe);
    policy.mandatory = {backup, agent};
    const Finding finding = evaluate(policy, facts());
    EXPECT_EQ(finding.level, SecurityLevel::Caution);
    ASSERT_EQ(finding.items.at(3).reasons.size(), 1);
    EXPECT_TRUE(finding.items.at(3).reasons.front().contains(QStringLiteral("Agent")));
    policy.mandatory.front().anyOf = {{QStringLiteral("borgbackup"), QStringLiteral("1.3")}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Warning) << "too old is not there";
}

TEST(JudgementTest, SpecifiedUpdatesCountForWhatIsInstalledOnly)
{
    JudgementPolicy policy = policyAbout(JudgementItem::SecurityUpdates);
    policy.updates.latest = false;
    policy.updates.updates = {{{QStringLiteral("openssl"), QStringLiteral("3.0.15-1~deb12u1")}, SecurityLevel::Danger},
                              {{QStringLiteral("apache2"), QStringLiteral("2.4.62")}, SecurityLevel::Danger}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Danger);
    policy.updates.updates.front().software.version = QStringLiteral("3.0.11-1~deb12u2");
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Safe);
}

TEST(JudgementTest, PendingUpdatesViolateTheLatest)
{
    JudgementPolicy policy = policyAbout(JudgementItem::SecurityUpdates);
    policy.updates.level = SecurityLevel::Caution;
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Caution);
    const NodeInventory none =
        inventory(InventoryKind::System, {{QLatin1String(securityfacts::kPendingUpdates), QStringLiteral("0")}});
    ClientFacts patched;
    patched.set(none);
    EXPECT_EQ(evaluate(policy, patched).level, SecurityLevel::Safe);
    const NodeInventory wrong =
        inventory(InventoryKind::System, {{QLatin1String(securityfacts::kPendingUpdates), QStringLiteral("many")}});
    ClientFacts odd;
    odd.set(wrong);
    EXPECT_EQ(evaluate(policy, odd).level, SecurityLevel::Unknown) << "what is no number is not told";
}

TEST(JudgementTest, OneAntiVirusProductIsEnoughAndTheBestOneCounts)
{
    JudgementPolicy policy = policyAbout(JudgementItem::AntiVirus);
    policy.antiVirus.products = {
        {{QStringLiteral("sophos"), {}}, {}},
        {{QStringLiteral("clamav-daemon"), QStringLiteral("1.0")}, QStringLiteral("clamav-daemon")}};
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Safe);
    policy.antiVirus.products.back().service = QStringLiteral("clamd");
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Warning) << "it is not started";
    policy.antiVirus.products.back().service.clear();
    policy.antiVirus.products.back().software.version = QStringLiteral("1.4");
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Warning) << "it is too old";
    policy.antiVirus.products.pop_back();
    EXPECT_EQ(evaluate(policy, facts()).level, SecurityLevel::Danger) << "none is there";
}

TEST(JudgementTest, EachSettingHasItsLevelAndItsWordForWhatIsNotTold)
{
    JudgementPolicy policy = policyAbout(JudgementItem::SecuritySettings);
    const auto with = [&policy](SecuritySetting setting, SecurityLevel missing = SecurityLevel::Unknown) {
        SettingRule rule;
        rule.setting = setting;
        rule.level = SecurityLevel::Danger;
        rule.missing = missing;
        rule.services = QStringList{QStringLiteral("telnet*")};
        policy.settings = {rule};
        return evaluate(policy, facts()).level;
    };
    EXPECT_EQ(with(SecuritySetting::Accounts), SecurityLevel::Safe) << "an empty list is told";
    EXPECT_EQ(with(SecuritySetting::RootLogin), SecurityLevel::Danger);
    EXPECT_EQ(with(SecuritySetting::Firewall), SecurityLevel::Danger);
    EXPECT_EQ(with(SecuritySetting::DiskEncryption), SecurityLevel::Safe);
    EXPECT_EQ(with(SecuritySetting::Services), SecurityLevel::Danger);
    EXPECT_EQ(with(SecuritySetting::Passwords), SecurityLevel::Unknown);
    EXPECT_EQ(with(SecuritySetting::Passwords, SecurityLevel::Safe), SecurityLevel::Safe);
    EXPECT_EQ(with(SecuritySetting::ScreenLock, SecurityLevel::NotApplicable), SecurityLevel::NotApplicable);
    EXPECT_EQ(with(SecuritySetting::Passwords, SecurityLevel::Warning), SecurityLevel::Warning);
}

TEST(JudgementTest, WithoutAnInventoryTheConfiguredLevelCounts)
{
    for (const SecurityLevel missing : {SecurityLevel::Unknown, SecurityLevel::NotApplicable, SecurityLevel::Safe,
                                        SecurityLevel::Caution, SecurityLevel::Danger}) {
        JudgementPolicy policy = examplePolicy();
        policy.prohibited.push_back({{QStringLiteral("telnetd"), {}}, SecurityLevel::Danger});
        for (const JudgementItem item : kJudgementItems) {
            policy.rule(item).isTarget = true;
            policy.rule(item).missing = missing;
        }
        EXPECT_EQ(evaluate(policy, {}).level, missing) << securityLevelKey(missing).toStdString();
    }
}

TEST(JudgementTest, UserConditionsCompareWhatTheClientTold)
{
    JudgementPolicy policy = policyAbout(JudgementItem::UserDefinition);
    const auto with = [&policy](const char *key, UserComparison comparison, const char *value) {
        UserCondition condition;
        condition.name = QStringLiteral("C");
        condition.key = QLatin1String(key);
        condition.comparison = comparison;
        condition.value = QLatin1String(value);
        policy.conditions = {condition};
        return evaluate(policy, facts()).level;
    };
    EXPECT_EQ(with("memory.mib", UserComparison::Greater, "1024"), SecurityLevel::Safe);
    EXPECT_EQ(with("memory.mib", UserComparison::Less, "1024"), SecurityLevel::Caution);
    EXPECT_EQ(with("memory.mib", UserComparison::Equals, "2048"), SecurityLevel::Safe);
    EXPECT_EQ(with("memory.mib", UserComparison::Matches, "20?8"), SecurityLevel::Safe);
    EXPECT_EQ(with("memory.mib", UserComparison::Absent, ""), SecurityLevel::Caution);
    EXPECT_EQ(with("no.such", UserComparison::Absent, ""), SecurityLevel::Safe);
    EXPECT_EQ(with("no.such", UserComparison::Exists, ""), SecurityLevel::Caution);
    EXPECT_EQ(with("no.such", UserComparison::Equals, "1"), SecurityLevel::Unknown);
    EXPECT_EQ(with("security.firewall", UserComparison::Greater, "1"), SecurityLevel::Caution) << "no number";
}

// ---- Properties

SecurityLevel anyLevel(std::mt19937 &random)
{
    constexpr std::array kLevels{SecurityLevel::Caution, SecurityLevel::Warning, SecurityLevel::Danger};
    return kLevels[random() % kLevels.size()];
}

JudgementPolicy anyPolicy(std::mt19937 &random)
{
    const QStringList names{QStringLiteral("openssl"), QStringLiteral("telnetd*"), QStringLiteral("restic"),
                            QStringLiteral("borgbackup"), QStringLiteral("no-such")};
    const QStringList versions{QString(), QStringLiteral("0.1"), QStringLiteral("9.9")};
    const auto software = [&]() -> SoftwareCondition {
        return {names[static_cast<qsizetype>(random() % 5)], versions[static_cast<qsizetype>(random() % 3)]};
    };
    JudgementPolicy policy;
    policy.name = QStringLiteral("P");
    for (const JudgementItem item : kJudgementItems)
        policy.rule(item).isTarget = random() % 4 != 0;
    policy.updates.latest = random() % 2 == 0;
    for (auto left = random() % 4; left > 0; --left)
        policy.updates.updates.push_back({{names[0], QStringLiteral("9")}, anyLevel(random)});
    for (auto left = random() % 4; left > 0; --left)
        policy.antiVirus.products.push_back({software(), {}});
    for (auto left = random() % 4; left > 0; --left)
        policy.prohibited.push_back({software(), anyLevel(random)});
    for (auto left = random() % 4; left > 0; --left)
        policy.mandatory.push_back({QStringLiteral("G"), {software(), software()}, anyLevel(random)});
    for (const SecuritySetting setting : kSecuritySettings) {
        if (random() % 2 == 0)
            policy.settings.push_back({setting, anyLevel(random), SecurityLevel::Unknown, {QStringLiteral("telnet*")}});
    }
    for (auto left = random() % 4; left > 0; --left)
        policy.conditions.push_back({QStringLiteral("C"), InventoryKind::System, QStringLiteral("memory.mib"),
                                     UserComparison::Equals, QString::number(2048 + random() % 2), anyLevel(random),
                                     SecurityLevel::Unknown});
    return policy;
}

TEST(JudgementPropertyTest, TheMaximumWinsAndTheOrderOfConditionsDoesNotMatter)
{
    constexpr unsigned kSeed = 4711;
    std::mt19937 random(kSeed);
    for (int i = 0; i < 2000; ++i) {
        JudgementPolicy policy = anyPolicy(random);
        const Finding finding = evaluate(policy, facts());
        SecurityLevel worst = SecurityLevel::NotJudged;
        for (const ItemFinding &item : finding.items)
            worst = worse(worst, item.level);
        ASSERT_EQ(finding.level, worst) << "seed " << kSeed << ", run " << i;

        std::shuffle(policy.updates.updates.begin(), policy.updates.updates.end(), random);
        std::shuffle(policy.antiVirus.products.begin(), policy.antiVirus.products.end(), random);
        std::shuffle(policy.prohibited.begin(), policy.prohibited.end(), random);
        std::shuffle(policy.mandatory.begin(), policy.mandatory.end(), random);
        for (MandatoryGroup &group : policy.mandatory)
            std::shuffle(group.anyOf.begin(), group.anyOf.end(), random);
        std::shuffle(policy.settings.begin(), policy.settings.end(), random);
        std::shuffle(policy.conditions.begin(), policy.conditions.end(), random);
        ASSERT_EQ(evaluate(policy, facts()), finding) << "seed " << kSeed << ", run " << i;

        // One more condition that is violated never makes a client better.
        policy.rule(JudgementItem::ProhibitedSoftware).isTarget = true;
        const Finding before = evaluate(policy, facts());
        const SecurityLevel added = anyLevel(random);
        policy.prohibited.push_back({{QStringLiteral("telnetd-ssl"), {}}, added});
        ASSERT_EQ(evaluate(policy, facts()).level, worse(before.level, added)) << "seed " << kSeed << ", run " << i;
    }
}

// ---- JSON

TEST(JudgementPolicyTest, APolicyComesBackAsItWas)
{
    constexpr unsigned kSeed = 42;
    std::mt19937 random(kSeed);
    for (int i = 0; i < 500; ++i) {
        JudgementPolicy policy = anyPolicy(random);
        policy.clients = QStringList{QStringLiteral("ws-*")};
        policy.relays = QStringList{QStringLiteral("relay-1")};
        LevelActions actions;
        actions.messageTitle = QStringLiteral("Your computer");
        actions.messageText = QStringLiteral("is not safe.\nCall us.");
        actions.network = NetworkAction::Refuse;
        actions.mail = QStringList{QStringLiteral("admin@example.org")};
        actions.command = true;
        policy.actions.emplace(SecurityLevel::Danger, actions);
        for (SettingRule &rule : policy.settings) {
            if (rule.setting != SecuritySetting::Services)
                rule.services.clear();
        }
        const Result<JudgementPolicy> read = readPolicy(policyJson(policy));
        ASSERT_TRUE(read) << qPrintable(read.error().text);
        EXPECT_EQ(read.value(), policy) << "seed " << kSeed << ", run " << i;
        EXPECT_EQ(policyJson(read.value()), policyJson(policy));
    }
    EXPECT_TRUE(readPolicy(policyJson(examplePolicy())));
}

/// The example with one member changed.
QString problemWith(const QString &path, const QJsonValue &value)
{
    JudgementPolicy policy = examplePolicy();
    policy.prohibited.push_back({{QStringLiteral("telnetd"), {}}, SecurityLevel::Danger});
    const std::function<QJsonValue(const QJsonValue &, const QStringList &)> changed =
        [&](const QJsonValue &in, const QStringList &steps) -> QJsonValue {
        if (steps.isEmpty())
            return value;
        if (in.isArray()) {
            QJsonArray array = in.toArray();
            const int at = steps.front().toInt();
            array.replace(at, changed(array.at(at), steps.mid(1)));
            return array;
        }
        QJsonObject object = in.toObject();
        object.insert(steps.front(), changed(object.value(steps.front()), steps.mid(1)));
        return object;
    };
    const auto read = policyOf(changed(policyObject(policy), path.split(u'/')).toObject());
    return read ? QString() : read.error().text;
}

TEST(JudgementPolicyTest, WhatIsWrongIsNamedWithItsPlace)
{
    const auto expectNamed = [](const QString &path, const QJsonValue &value, const QString &named) {
        const QString problem = problemWith(path, value);
        EXPECT_TRUE(problem.contains(u'“' + named + u'”')) << qPrintable(path) << ": " << qPrintable(problem);
    };
    expectNamed(QStringLiteral("name"), QString(), QStringLiteral("name"));
    expectNamed(QStringLiteral("name"), 5, QStringLiteral("name"));
    expectNamed(QStringLiteral("name"), QStringLiteral("a\x1b[2Jb"), QStringLiteral("name"));
    expectNamed(QStringLiteral("name"), QString(500, u'x'), QStringLiteral("name"));
    expectNamed(QStringLiteral("nmae"), 1, QStringLiteral("nmae"));
    expectNamed(QStringLiteral("items/anti-virus/level"), QStringLiteral("safe"),
                QStringLiteral("items.anti-virus.level"));
    expectNamed(QStringLiteral("items/anti-virus/judge"), QStringLiteral("yes"),
                QStringLiteral("items.anti-virus.judge"));
    expectNamed(QStringLiteral("items/anti-virus/products"), QStringLiteral("x"),
                QStringLiteral("items.anti-virus.products"));
    expectNamed(QStringLiteral("items/prohibited-software/software/0/package"), QString(),
                QStringLiteral("items.prohibited-software.software[0].package"));
    expectNamed(QStringLiteral("items/security-settings/settings/1/setting"), QStringLiteral("accounts"),
                QStringLiteral("items.security-settings.settings[1].setting"));
    expectNamed(QStringLiteral("items/security-settings/settings/0/missing"), QStringLiteral("not-judged"),
                QStringLiteral("items.security-settings.settings[0].missing"));
    expectNamed(QStringLiteral("items/security-updates/require"), QStringLiteral("all"),
                QStringLiteral("items.security-updates.require"));
    expectNamed(QStringLiteral("actions/danger/network"), QStringLiteral("off"),
                QStringLiteral("actions.danger.network"));
    expectNamed(QStringLiteral("actions/danger/mail"), QJsonArray{QStringLiteral("-oProxy@x")},
                QStringLiteral("actions.danger.mail"));
    expectNamed(QStringLiteral("actions/danger/mail"), QJsonArray{QStringLiteral("a b@x")},
                QStringLiteral("actions.danger.mail"));
    expectNamed(QStringLiteral("actions/not-judged"), QJsonObject(), QStringLiteral("actions.not-judged"));
    expectNamed(QStringLiteral("clients/names"), QJsonArray{QJsonValue()}, QStringLiteral("clients.names[0]"));
    QJsonArray many;
    for (int i = 0; i <= JudgementPolicy::kMaxRules; ++i)
        many.append(QJsonObject{{QStringLiteral("package"), QStringLiteral("p")}});
    expectNamed(QStringLiteral("items/prohibited-software/software"), many,
                QStringLiteral("items.prohibited-software.software"));
}

TEST(JudgementPolicyTest, OtherBytesAreNoPolicy)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("[]"), QByteArray("{"), QByteArray("{}"), QByteArray("null"),
          QByteArray("{\"x-signalbox-policy\":2,\"name\":\"a\"}"), QByteArray(JudgementPolicy::kMaxJson + 1, ' ')})
        EXPECT_FALSE(readPolicy(bytes)) << bytes.left(40).constData();
    EXPECT_TRUE(readPolicy("{\"x-signalbox-policy\":1,\"name\":\"a\"}"));
}

TEST(JudgementPolicyTest, WhomItIsAbout)
{
    JudgementPolicy policy;
    EXPECT_TRUE(isAbout(policy, QStringLiteral("any"), {}));
    policy.clients = QStringList{QStringLiteral("ws-*")};
    EXPECT_TRUE(isAbout(policy, QStringLiteral("ws-1"), {}));
    EXPECT_FALSE(isAbout(policy, QStringLiteral("srv-1"), {}));
    policy.relays = QStringList{QStringLiteral("relay-b")};
    EXPECT_TRUE(isAbout(policy, QStringLiteral("srv-1"), {QStringLiteral("relay-a"), QStringLiteral("relay-b")}));
}

TEST(JudgementPolicyTest, AWildcardIsQuickWhateverItSays)
{
    const QString text(5000, u'a');
    EXPECT_FALSE(matchesWildcard(QStringLiteral("*a*a*a*a*a*a*a*a*a*a*b"), text));
    EXPECT_TRUE(matchesWildcard(QStringLiteral("*a*a?"), text));
    EXPECT_TRUE(matchesWildcard(QStringLiteral("*"), QString()));
    EXPECT_FALSE(matchesWildcard(QStringLiteral("?"), QString()));
}

TEST(JudgementTest, FindingsAndOrdersComeBackAsTheyWere)
{
    JudgementPolicy policy = examplePolicy();
    for (int i = 0; i < 30; ++i)
        policy.prohibited.push_back({{QStringLiteral("telnetd*"), {}}, SecurityLevel::Danger});
    policy.rule(JudgementItem::ProhibitedSoftware).isTarget = true;
    const Finding finding = evaluate(policy, facts());
    EXPECT_EQ(finding.items.at(2).left, 10U);
    EXPECT_EQ(findingOf(findingJson(finding.items)), finding.items);
    EXPECT_TRUE(findingOf(QStringLiteral("{\"x\":1}")).empty());

    const JudgementOrder order{{NodeId{2}, NodeId{7}}, true, JudgementTrigger::AdministratorIndication};
    EXPECT_EQ(judgementOrderFrom(judgementParameters(order)), order);
    ActionOrder action;
    action.nodes = {NodeId{3}};
    action.action = SecurityAction::Refuse;
    action.policy = PolicyId{2};
    EXPECT_EQ(actionOrderFrom(actionParameters(action)), action);
    EXPECT_FALSE(judgementOrderFrom(QStringLiteral("{\"nodes\":[3,2],\"trigger\":\"inventory\"}")));
    EXPECT_FALSE(actionOrderFrom(QStringLiteral("{}")));
}

} // namespace
} // namespace signalbox
