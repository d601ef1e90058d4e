#include "model/domain/dispatchqueue.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

#include <algorithm>
#include <random>

namespace signalbox {
namespace {

struct Job {
    JobType type = JobType::InstallPackage;
    quint8 priority = 5;
    QString owner{};
    QString name{};
    std::vector<FolderId> folders{};
    UtcMs queuedMs = kNoTime;
};

class DispatchQueueTest : public testing::Test {
protected:
    void rule(DispatchRuleBody body)
    {
        m_rules.push_back({DispatchRuleId{static_cast<quint32>(m_rules.size() + 1)}, std::move(body)});
        m_queue.setRules(m_rules);
    }
    void slot(const char *name, quint32 capacity, quint32 types = 0, quint8 lowest = 1, quint8 highest = 9)
    {
        rule(ExecutionSlot{QString::fromUtf8(name), capacity, types, lowest, highest, true});
    }
    static JobPattern ofType(JobType type) { return {JobPattern::Kind::Type, type, {}, {}}; }
    static JobPattern inFolder(quint32 folder) { return {JobPattern::Kind::Folder, {}, FolderId{folder}, {}}; }
    static JobPattern named(const char *name) { return {JobPattern::Kind::Name, {}, {}, QString::fromUtf8(name)}; }

    void add(quint32 id, const Job &job = {})
    {
        m_queue.add({JobId{id}, job.type, job.priority, job.owner, job.name, job.folders, job.queuedMs});
    }
    std::vector<quint32> started()
    {
        std::vector<quint32> jobs;
        for (const auto &[job, slot] : m_queue.evaluate(&m_changed, m_nowMs))
            jobs.push_back(number(job));
        return jobs;
    }
    [[nodiscard]] DispatchWait waitOf(quint32 id) const { return m_queue.reason(JobId{id}).wait; }
    [[nodiscard]] quint32 blockerOf(quint32 id) const { return number(m_queue.reason(JobId{id}).blocker); }
    void end(quint32 id) { m_queue.remove(JobId{id}); }

    std::vector<DispatchRule> m_rules;
    DispatchQueue m_queue;
    UtcMs m_nowMs = kNoTime;
    std::vector<JobId> m_changed;
};

using Jobs = std::vector<quint32>;

TEST_F(DispatchQueueTest, WithoutRulesEverythingStartsAtOnceByPriorityAndNumber)
{
    add(1, {.priority = 3});
    add(2, {.priority = 9});
    add(3, {.priority = 9});
    EXPECT_TRUE(m_queue.isDue());
    EXPECT_EQ(started(), (Jobs{2, 3, 1}));
    EXPECT_FALSE(m_queue.isDue());
    EXPECT_EQ(m_queue.slotCounts().at(0).running, 3U);
}

TEST_F(DispatchQueueTest, ASlotRunsAsManyAsItHasRoomFor)
{
    slot("Two", 2);
    for (quint32 id = 1; id <= 4; ++id)
        add(id);
    EXPECT_EQ(started(), (Jobs{1, 2}));
    EXPECT_EQ(waitOf(3), DispatchWait::Room);
    EXPECT_EQ(m_queue.places(JobId{4}),
              (std::vector<std::pair<DispatchRuleId, quint32>>{{{}, 2}, {DispatchRuleId{1}, 2}}));
    EXPECT_EQ(m_queue.slotCounts().at(0).pending, 2U);
    end(1);
    EXPECT_EQ(started(), (Jobs{3}));
    EXPECT_EQ(m_queue.places(JobId{4}).at(0).second, 1U);
}

TEST_F(DispatchQueueTest, WhatNoSlotTakesIsToldSo)
{
    slot("Messages", 1, typeBit(JobType::ReportMessage));
    slot("Urgent", 1, 0, 8, 9);
    add(1);
    add(2, {.type = JobType::ReportMessage});
    add(3, {.priority = 9});
    EXPECT_EQ(started(), (Jobs{3, 2}));
    EXPECT_EQ(waitOf(1), DispatchWait::NoSlot);
    EXPECT_TRUE(m_queue.isQueued(JobId{1}));
}

TEST_F(DispatchQueueTest, ADisabledSlotStartsNothing)
{
    rule(ExecutionSlot{QStringLiteral("Off"), 1, 0, 1, 9, false});
    add(1);
    EXPECT_EQ(started(), Jobs{});
    EXPECT_EQ(waitOf(1), DispatchWait::Disabled);
    EXPECT_EQ(m_queue.reason(JobId{1}).slot, DispatchRuleId{1});
}

TEST_F(DispatchQueueTest, IncompatibleJobsWaitForEachOtherAndNameWhoIsInTheWay)
{
    rule(Incompatibility{ofType(JobType::InstallPackage), ofType(JobType::GetSoftwareInformation)});
    add(1);
    add(2, {.type = JobType::GetSoftwareInformation});
    add(3);
    add(4, {.type = JobType::ReportMessage});
    EXPECT_EQ(started(), (Jobs{1, 3, 4})) << "two of a kind get along";
    EXPECT_EQ(waitOf(2), DispatchWait::Conflict);
    EXPECT_EQ(blockerOf(2), 1U);
    end(1);
    EXPECT_EQ(started(), Jobs{});
    EXPECT_EQ(blockerOf(2), 3U);
    end(3);
    EXPECT_EQ(started(), (Jobs{2}));
    add(5);
    EXPECT_EQ(started(), Jobs{}) << "it is meant both ways";
    EXPECT_EQ(blockerOf(5), 2U);
}

TEST_F(DispatchQueueTest, AKindThatIsIncompatibleWithItselfRunsOneAfterTheOther)
{
    rule(Incompatibility{named("Reindex"), named("Reindex")});
    for (quint32 id = 1; id <= 3; ++id)
        add(id, {.name = QStringLiteral("Reindex")});
    EXPECT_EQ(started(), (Jobs{1}));
    end(1);
    EXPECT_EQ(started(), (Jobs{2}));
}

TEST_F(DispatchQueueTest, OnlyInTheSameDomainIsAnythingIncompatible)
{
    rule(Incompatibility{ofType(JobType::InstallPackage), ofType(JobType::InstallPackage)});
    rule(ConflictDomain{FolderId{1}, QStringLiteral("North")});
    rule(ConflictDomain{FolderId{3}, QStringLiteral("South")});
    rule(ConflictDomain{FolderId{4}, QStringLiteral("North")});
    add(1, {.folders = {FolderId{2}, FolderId{1}}}); // below 1
    add(2, {.folders = {FolderId{3}}});
    add(3, {.folders = {FolderId{4}}}); // North as well
    add(4); // Standard
    add(5);
    EXPECT_EQ(started(), (Jobs{1, 2, 4}));
    EXPECT_EQ(blockerOf(3), 1U);
    EXPECT_EQ(blockerOf(5), 4U);
}

TEST_F(DispatchQueueTest, TheNearestFolderSaysTheDomain)
{
    rule(Incompatibility{inFolder(1), inFolder(1)});
    rule(ConflictDomain{FolderId{1}, QStringLiteral("Outer")});
    rule(ConflictDomain{FolderId{2}, QStringLiteral("Inner")});
    add(1, {.folders = {FolderId{1}}});
    add(2, {.folders = {FolderId{2}, FolderId{1}}});
    EXPECT_EQ(started(), (Jobs{1, 2})) << "the rule is about both, their domains differ";
}

TEST_F(DispatchQueueTest, WhatRunsAloneWaitsForAllAndKeepsThoseBehindItBack)
{
    rule(Incompatibility{named("Alone"), {}});
    add(1);
    EXPECT_EQ(started(), (Jobs{1}));
    add(2, {.name = QStringLiteral("Alone")});
    add(3);
    add(4, {.priority = 9});
    EXPECT_EQ(started(), (Jobs{4})) << "which comes before it";
    EXPECT_EQ(waitOf(2), DispatchWait::Alone);
    EXPECT_EQ(blockerOf(2), 1U);
    EXPECT_EQ(waitOf(3), DispatchWait::BesideAlone);
    EXPECT_EQ(blockerOf(3), 2U);
    end(1);
    end(4);
    EXPECT_EQ(started(), (Jobs{2}));
    EXPECT_EQ(waitOf(3), DispatchWait::BesideAlone);
    end(2);
    EXPECT_EQ(started(), (Jobs{3}));
}

TEST_F(DispatchQueueTest, WhatRunsAloneKeepsThoseBehindItBackWhileItsSlotIsFull)
{
    slot("Installing", 1, typeBit(JobType::InstallPackage));
    slot("Messages", 1, typeBit(JobType::ReportMessage));
    rule(Incompatibility{named("Alone"), {}});
    rule(ConflictDomain{FolderId{1}, QStringLiteral("East")});
    add(1, {.folders = {FolderId{1}}});
    EXPECT_EQ(started(), (Jobs{1}));
    add(2, {.name = QStringLiteral("Alone")});
    add(3, {.type = JobType::ReportMessage});
    EXPECT_EQ(started(), (Jobs{}))
        << "else the second would have to wait for the third, and then for whatever takes its slot";
    EXPECT_EQ(waitOf(2), DispatchWait::Room);
    EXPECT_EQ(waitOf(3), DispatchWait::BesideAlone);
    EXPECT_EQ(blockerOf(3), 2U);
    end(1);
    EXPECT_EQ(started(), (Jobs{2}));
    end(2);
    EXPECT_EQ(started(), (Jobs{3}));
}

TEST_F(DispatchQueueTest, WhatRunsAloneLocksItsSlotAlsoForOtherDomains)
{
    slot("One", 5);
    rule(Incompatibility{named("Alone"), {}});
    rule(ConflictDomain{FolderId{1}, QStringLiteral("North")});
    add(1, {.name = QStringLiteral("Alone")});
    EXPECT_EQ(started(), (Jobs{1}));
    add(2, {.folders = {FolderId{1}}});
    add(3);
    EXPECT_EQ(started(), Jobs{});
    EXPECT_EQ(waitOf(2), DispatchWait::Locked);
    EXPECT_EQ(blockerOf(2), 1U);
    EXPECT_EQ(waitOf(3), DispatchWait::BesideAlone) << "of the same domain: that is in the way first";
    EXPECT_EQ(m_queue.slotCounts().at(0).lockedBy, JobId{1});
}

TEST_F(DispatchQueueTest, AStreamOfOthersDoesNotKeepAJobWaitingForEver)
{
    constexpr UtcMs kStart = 1'000'000;
    constexpr qint64 kPatience = 900'000;
    m_queue.setPatience(kPatience);
    rule(Incompatibility{named("A"), named("B")});
    m_nowMs = kStart;
    const auto b = [&](quint8 priority = 5) {
        return Job{.priority = priority, .name = QStringLiteral("B"), .queuedMs = m_nowMs};
    };
    add(1, b());
    add(2, {.name = QStringLiteral("A"), .queuedMs = kStart});
    EXPECT_EQ(started(), (Jobs{1}));
    m_nowMs = kStart + kPatience - 1;
    add(3, b());
    EXPECT_EQ(started(), (Jobs{3})) << "it goes well with the first one, and the second has not waited for long";
    end(1);
    EXPECT_EQ(started(), Jobs{});
    m_nowMs = kStart + kPatience;
    add(4, b(9));
    add(5, {.name = QStringLiteral("C"), .queuedMs = m_nowMs});
    EXPECT_EQ(started(), (Jobs{5})) << "what is compatible goes on, and nothing else, of whatever priority";
    EXPECT_EQ(waitOf(4), DispatchWait::Aged);
    EXPECT_EQ(blockerOf(4), 2U);
    EXPECT_TRUE(m_queue.isAged(JobId{2}));
    EXPECT_EQ(waitOf(2), DispatchWait::Conflict);
    end(3);
    EXPECT_EQ(started(), (Jobs{2}));
    EXPECT_FALSE(m_queue.isAged(JobId{2}));
    EXPECT_EQ(blockerOf(4), 2U);
    end(2);
    EXPECT_EQ(started(), (Jobs{4}));
}

TEST_F(DispatchQueueTest, WhoeverHasWaitedForLongKeepsItsTurnWhileItsSlotIsFull)
{
    m_queue.setPatience(10);
    slot("One", 1, typeBit(JobType::InstallPackage));
    slot("Messages", 5, typeBit(JobType::ReportMessage));
    rule(Incompatibility{named("A"), ofType(JobType::ReportMessage)});
    m_nowMs = 100;
    add(1, {.type = JobType::ReportMessage, .queuedMs = 100});
    EXPECT_EQ(started(), (Jobs{1}));
    add(2, {.name = QStringLiteral("A"), .queuedMs = 100});
    EXPECT_EQ(started(), Jobs{});
    m_nowMs = 200;
    add(3, {.queuedMs = 100}); // takes the slot, and goes well with the message
    EXPECT_EQ(started(), (Jobs{3}));
    EXPECT_TRUE(m_queue.isAged(JobId{2}));
    end(1);
    add(4, {.type = JobType::ReportMessage, .queuedMs = 200});
    EXPECT_EQ(started(), Jobs{}) << "else it would have to wait for the message again";
    EXPECT_EQ(waitOf(2), DispatchWait::Room);
    EXPECT_EQ(waitOf(4), DispatchWait::Aged);
    end(3);
    EXPECT_EQ(started(), (Jobs{2}));
    end(2);
    EXPECT_EQ(started(), (Jobs{4}));
}

TEST_F(DispatchQueueTest, WhatCanNeverStartKeepsNobodyBack)
{
    m_queue.setPatience(10);
    slot("Messages", 5, typeBit(JobType::ReportMessage));
    rule(Incompatibility{named("A"), ofType(JobType::ReportMessage)});
    add(1, {.name = QStringLiteral("A"), .queuedMs = 100});
    m_nowMs = 1000;
    EXPECT_EQ(started(), Jobs{});
    add(2, {.type = JobType::ReportMessage, .queuedMs = 1000});
    EXPECT_EQ(started(), (Jobs{2}));
    EXPECT_EQ(waitOf(1), DispatchWait::NoSlot);
    add(3, {.type = JobType::ReportMessage, .queuedMs = 1000});
    EXPECT_EQ(started(), (Jobs{3})) << "nor while something runs that it is incompatible with";
}

TEST_F(DispatchQueueTest, WhoeverWaitsForAnAgedJobIsLookedAtWhenThatLeaves)
{
    m_queue.setPatience(10);
    rule(Incompatibility{named("A"), named("B")});
    m_nowMs = 100;
    add(1, {.name = QStringLiteral("B"), .queuedMs = 100});
    add(2, {.name = QStringLiteral("A"), .queuedMs = 100});
    EXPECT_EQ(started(), (Jobs{1}));
    m_nowMs = 200;
    add(3, {.name = QStringLiteral("B"), .queuedMs = 200});
    EXPECT_EQ(started(), Jobs{});
    EXPECT_EQ(waitOf(3), DispatchWait::Aged);
    end(2); // cancelled, or held
    EXPECT_TRUE(m_queue.isDue()) << "the one that runs may take days";
    EXPECT_EQ(started(), (Jobs{3}));
}

TEST_F(DispatchQueueTest, AnOperatorHasSoManyJobsRunning)
{
    rule(ActiveLimit{{}, 1});
    rule(ActiveLimit{QStringLiteral("anna"), 2});
    for (quint32 id = 1; id <= 3; ++id)
        add(id, {.owner = QStringLiteral("anna")});
    for (quint32 id = 4; id <= 5; ++id)
        add(id, {.owner = QStringLiteral("ben")});
    add(6, {.owner = QStringLiteral("cleo")});
    add(7);
    add(8);
    EXPECT_EQ(started(), (Jobs{1, 2, 4, 6, 7, 8})) << "what belongs to nobody has no limit";
    EXPECT_EQ(waitOf(3), DispatchWait::Limit);
    EXPECT_EQ(m_queue.reason(JobId{3}).limit, 2U);
    EXPECT_EQ(m_queue.reason(JobId{5}).limit, 1U);
    end(4);
    EXPECT_EQ(started(), (Jobs{5}));
}

TEST_F(DispatchQueueTest, OnlyJobsWhoseReasonIsNewAreTold)
{
    slot("One", 1);
    add(1);
    add(2);
    add(3);
    EXPECT_EQ(started(), (Jobs{1}));
    EXPECT_EQ(m_changed, (std::vector{JobId{2}, JobId{3}}));
    m_changed.clear();
    end(1);
    EXPECT_EQ(started(), (Jobs{2}));
    EXPECT_TRUE(m_changed.empty()) << "job 3 still waits for room";
}

TEST_F(DispatchQueueTest, WhatRanBeforeAStartOfTheServerRunsOn)
{
    slot("One", 1);
    slot("Two", 1);
    m_queue.addRunning({JobId{1}, JobType::InstallPackage, 5, {}, {}, {}}, DispatchRuleId{2});
    m_queue.addRunning({JobId{2}, JobType::InstallPackage, 5, {}, {}, {}}, DispatchRuleId{77}); // a slot that is gone
    add(3);
    EXPECT_EQ(started(), Jobs{});
    EXPECT_EQ(m_queue.slotCounts().at(0).running, 1U);
    EXPECT_EQ(m_queue.slotCounts().at(1).running, 1U);
    end(2);
    EXPECT_EQ(started(), (Jobs{3}));
}

TEST_F(DispatchQueueTest, ARuleIsReadAsItWasWritten)
{
    const std::vector<DispatchRuleBody> bodies{
        ExecutionSlot{QStringLiteral("Nacht"), 3, typeBit(JobType::ReportMessage), 2, 7, false},
        Incompatibility{ofType(JobType::InstallPackage), inFolder(4)},
        Incompatibility{named("x"), {}},
        ConflictDomain{FolderId{4}, QStringLiteral("Nord")},
        ActiveLimit{QStringLiteral("anna"), 12},
        ActiveLimit{{}, 1}};
    for (const DispatchRuleBody &body : bodies) {
        const DispatchRule rule{DispatchRuleId{9}, body};
        const Result<DispatchRule> read = ruleOf(storedRule(rule));
        ASSERT_TRUE(read) << read.error().text.toStdString();
        EXPECT_EQ(read.value(), rule);
        EXPECT_FALSE(dispatchRuleText(body, [](FolderId) { return QStringLiteral("F"); }).contains(u'%'));
        EXPECT_TRUE(dispatchRuleProblem(body, {}, {}).isEmpty());
        const std::vector<DispatchRule> present{rule};
        EXPECT_FALSE(dispatchRuleProblem(body, present, {}).isEmpty()) << "twice the same";
        EXPECT_TRUE(dispatchRuleProblem(body, present, rule.id).isEmpty()) << "in its own place";
    }
}

TEST_F(DispatchQueueTest, WhatIsWrongWithARuleIsNamed)
{
    const auto read = [](const char *json) { return dispatchRuleOf(QJsonDocument::fromJson(json).object()); };
    for (const char *json :
         {R"({})", R"({"kind":"wall"})", R"({"kind":"slot"})", R"({"kind":"slot","name":"x","capacity":-1})",
          R"({"kind":"slot","name":"x","types":["dance"]})", R"({"kind":"slot","name":"x","lowestPriority":0})",
          R"({"kind":"slot","name":"x","colour":"red"})", R"({"kind":"incompatibility","one":{"type":"x"}})",
          R"({"kind":"incompatibility","one":{"folder":1,"name":"x"}})", R"({"kind":"domain","folder":0,"name":"x"})",
          R"({"kind":"limit","operator":"x","most":0})", R"({"kind":"limit","operator":7})"}) {
        const auto rule = read(json);
        EXPECT_FALSE(rule) << json;
        EXPECT_EQ(rule.error().kind, Error::Kind::Invalid) << json;
    }
    const auto problem = [](const DispatchRuleBody &body) { return dispatchRuleProblem(body, {}, {}); };
    EXPECT_FALSE(problem(ExecutionSlot{{}, 1, 0, 1, 9, true}).isEmpty());
    EXPECT_FALSE(problem(ExecutionSlot{QStringLiteral("x"), 1, 0, 7, 3, true}).isEmpty());
    EXPECT_FALSE(problem(Incompatibility{{}, named("x")}).isEmpty()) << "all jobs against some";
    EXPECT_FALSE(problem(Incompatibility{named(" "), {}}).isEmpty());
    EXPECT_FALSE(problem(ConflictDomain{{}, QStringLiteral("x")}).isEmpty());
    EXPECT_FALSE(problem(ActiveLimit{{}, 0}).isEmpty());
}

/// Against the rules said in the simplest way: after any history nothing runs beside what it may not run beside, no slot is too
/// full, and nothing waits that might start.
TEST_F(DispatchQueueTest, RandomHistoriesBreakNoRuleAndLeaveNothingWaitingThatMayStart)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const auto below = [&random](unsigned limit) { return static_cast<quint32>(random() % limit); };
        m_rules.clear();
        m_queue.setRules({});
        slot("A", 2, typeBit(JobType::InstallPackage) | typeBit(JobType::ReportMessage));
        slot("B", 1, 0, 4, 9);
        rule(Incompatibility{ofType(JobType::InstallPackage), inFolder(2)});
        rule(ConflictDomain{FolderId{3}, QStringLiteral("North")});
        rule(ActiveLimit{{}, 2});
        std::map<quint32, Job> waiting, running;
        std::map<quint32, DispatchRuleId> slotOf;
        quint32 last = 0;
        const auto domainOf = [](const Job &job) {
            return std::find(job.folders.begin(), job.folders.end(), FolderId{3}) != job.folders.end();
        };
        const auto clash = [&](const Job &one, const Job &other) {
            const auto is = [](const Job &job) {
                return std::pair(job.type == JobType::InstallPackage,
                                 std::find(job.folders.begin(), job.folders.end(), FolderId{2}) != job.folders.end());
            };
            const auto [oneInstalls, oneInside] = is(one);
            const auto [otherInstalls, otherInside] = is(other);
            return domainOf(one) == domainOf(other) && ((oneInstalls && otherInside) || (oneInside && otherInstalls));
        };
        for (int step = 0; step < 120; ++step) {
            if (below(3) > 0) {
                Job job;
                job.type = below(2) == 0 ? JobType::InstallPackage : JobType::ReportMessage;
                job.priority = static_cast<quint8>(1 + below(9));
                job.owner = QString::number(below(3));
                job.folders = {FolderId{1 + below(3)}};
                waiting.emplace(++last, job);
                add(last, job);
            } else if (!running.empty()) {
                const quint32 id = std::next(running.begin(), below(static_cast<unsigned>(running.size())))->first;
                running.erase(id);
                slotOf.erase(id);
                end(id);
            }
            for (const auto &[job, slot] : m_queue.evaluate()) {
                const quint32 id = number(job);
                running.insert(waiting.extract(id));
                slotOf[id] = slot;
            }
            const auto mayRunWith = [&](quint32 id, const Job &job) {
                const auto sameOwner = std::count_if(running.begin(), running.end(), [&](const auto &one) {
                    return one.first != id && one.second.owner == job.owner;
                });
                return sameOwner < 2 && std::none_of(running.begin(), running.end(), [&](const auto &one) {
                           return one.first != id && clash(one.second, job);
                       });
            };
            const auto used = [&](quint32 slot) {
                return std::count_if(slotOf.begin(), slotOf.end(),
                                     [slot](const auto &one) { return number(one.second) == slot; });
            };
            for (const auto &[id, job] : running)
                ASSERT_TRUE(mayRunWith(id, job)) << id;
            ASSERT_LE(used(1), 2);
            ASSERT_LE(used(2), 1);
            for (const auto &[id, job] : waiting) {
                const bool hasRoom = used(1) < 2 || (job.priority >= 4 && used(2) < 1);
                ASSERT_FALSE(hasRoom && mayRunWith(id, job)) << id << " waits for nothing";
                ASSERT_NE(waitOf(id), DispatchWait::None);
            }
        }
    }
}

} // namespace
} // namespace signalbox
