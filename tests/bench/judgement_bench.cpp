// Judging 100,000 clients by one policy: what evaluate() takes for clients with a usual inventory (1,500 packages, 60 settings), and
// what it takes to unpack such an inventory first, as a judgement by the server does.

#include "figures.h"

#include "model/domain/judgement.h"
#include "model/domain/securityfacts.h"
#include "model/store/inventorypack.h"

#include <cstdio>
#include <cstdlib>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int kClients = 100'000;
constexpr int kPackages = 1'500;
constexpr int kUnpacked = 500;

NodeInventory softwareOf()
{
    std::vector<InventoryItem> items;
    for (int i = 0; i < kPackages; ++i)
        items.push_back({QStringLiteral("package-%1").arg(i * 7919 % 100'000),
                         QStringLiteral("1.%1-2+deb12u%2").arg(i).arg(i % 9), QStringLiteral("amd64")});
    items.push_back({QStringLiteral("openssl"), QStringLiteral("3.0.15-1~deb12u1"), QStringLiteral("amd64")});
    tidyInventory(items);
    NodeInventory inventory;
    inventory.kind = InventoryKind::Software;
    inventory.items = std::move(items);
    return inventory;
}

NodeInventory systemOf()
{
    std::vector<InventoryItem> items{{QLatin1String(securityfacts::kFirewall), QStringLiteral("yes")},
                                     {QLatin1String(securityfacts::kPendingUpdates), QStringLiteral("0")},
                                     {QLatin1String(securityfacts::kServices), QStringLiteral("40")}};
    for (int i = 0; i < 60; ++i)
        items.push_back({QLatin1String(securityfacts::kServicePrefix) + QString::number(i), QStringLiteral("enabled")});
    tidyInventory(items);
    NodeInventory inventory;
    inventory.kind = InventoryKind::System;
    inventory.items = std::move(items);
    return inventory;
}

/// All six items, with 50 rules for software.
JudgementPolicy policyOf()
{
    JudgementPolicy policy = examplePolicy();
    for (const JudgementItem item : kJudgementItems)
        policy.rule(item).isTarget = true;
    policy.antiVirus.products.push_back({{QStringLiteral("clamav*"), QStringLiteral("1.0")}, {}});
    for (int i = 0; i < 50; ++i)
        policy.prohibited.push_back({{QStringLiteral("game-%1*").arg(i), {}}, SecurityLevel::Warning});
    policy.mandatory.push_back(
        {QStringLiteral("TLS"), {{QStringLiteral("openssl"), QStringLiteral("3.0")}}, SecurityLevel::Danger});
    policy.conditions.push_back({QStringLiteral("Services"), InventoryKind::System,
                                 QLatin1String(securityfacts::kServices), UserComparison::Less, QStringLiteral("100"),
                                 SecurityLevel::Caution, SecurityLevel::Unknown});
    return policy;
}

} // namespace

int main()
{
    const NodeInventory software = softwareOf(), system = systemOf();
    const JudgementPolicy policy = policyOf();
    ClientFacts facts;
    facts.set(software);
    facts.set(system);
    int violations = 0;
    const double judgedMs = msOf([&] {
        for (int i = 0; i < kClients; ++i)
            violations += isViolation(evaluate(policy, facts).level) ? 1 : 0;
    });
    if (violations != kClients) { // there is no anti-virus product
        std::fprintf(stderr, "judgement_bench: %d clients are unsafe, not all\n", violations);
        return 1;
    }
    const Result<QByteArray> packed = packInventory(InventoryKind::Software, software.items);
    if (!packed)
        return 1;
    const double unpackedMs = msOf([&] {
        for (int i = 0; i < kUnpacked; ++i) {
            if (!unpackInventory(packed.value()))
                std::exit(1);
        }
    });
    print({.name = QStringLiteral("judgement/evaluate-100000-clients"),
           .ours = judgedMs,
           .unit = QStringLiteral("ms"),
           .note = QStringLiteral("one policy, 1,500 packages each")});
    print({.name = QStringLiteral("judgement/unpack-100000-inventories"),
           .ours = unpackedMs * kClients / kUnpacked,
           .unit = QStringLiteral("ms"),
           .note = QStringLiteral("software, extrapolated from 500")});
    return 0;
}
