#include "network/nodeapi/joinedbackend.h"

#include "model/domain/higherjob.h"
#include "network/nodeapi/joinedfeed.h"
#include "tests/network/nodeapi/fakebackend.h"

#include <gtest/gtest.h>

namespace signalbox::ddi {
namespace {

class JoinedBackendTest : public testing::Test {
protected:
    ControllerBase poll()
    {
        ControllerBase base;
        m_joined->poll(m_caller, [&base](const ControllerBase &answer) { base = answer; });
        return base;
    }
    static AttemptId above(quint32 id) { return AttemptId{kHigherAttempts + id}; }
    void offer(FakeBackend &side, std::optional<quint32> id, quint8 priority = 5, UtcMs sinceMs = 0)
    {
        side.with([&](FakeBackend::Script &script) {
            script.base = {};
            if (id)
                script.base.deployment = AttemptId{*id};
            script.base.priority = priority;
            script.base.sinceMs = sinceMs;
        });
    }

    std::shared_ptr<FakeBackend> m_own = std::make_shared<FakeBackend>();
    std::shared_ptr<FakeBackend> m_above = std::make_shared<FakeBackend>();
    QStringList m_warnings;
    std::shared_ptr<JoinedBackend> m_joined =
        std::make_shared<JoinedBackend>(m_own, m_above, [this](const QString &text) { m_warnings << text; });
    const Caller m_caller{QStringLiteral("c1"), {}, {}};
};

TEST_F(JoinedBackendTest, ANodeIsOfferedOneWorkByPriorityAndThenByAge)
{
    offer(*m_own, 7, 5, 100);
    offer(*m_above, 7, 5, 200);
    EXPECT_EQ(poll().deployment, AttemptId{7});
    offer(*m_own, {});
    EXPECT_EQ(poll().deployment, above(7)) << "the same number of the other side is another work";
    offer(*m_own, 8, 9, 300);
    EXPECT_EQ(poll().deployment, above(7)) << "it keeps to what it has begun with";
    offer(*m_above, 9, 5, 400);
    EXPECT_EQ(poll().deployment, AttemptId{8});
    m_above->with([](FakeBackend::Script &script) {
        script.base.deployment.reset();
        script.base.cancel = AttemptId{3};
    });
    const ControllerBase base = poll();
    EXPECT_EQ(base.cancel, above(3)) << "a cancellation goes before everything";
    EXPECT_FALSE(base.deployment);
}

TEST_F(JoinedBackendTest, NumbersThatWouldBeTakenForOthersAreNotOffered)
{
    offer(*m_own, kHigherAttempts + 5);
    EXPECT_FALSE(poll().deployment);
}

TEST_F(JoinedBackendTest, WhatIsSaidGoesToTheSideItIsOf)
{
    Feedback feedback;
    feedback.id = above(7);
    feedback.execution = QStringLiteral("proceeding");
    StageReport arrived;
    arrived.attempt = above(7);
    arrived.stage = Stage::Arrived;
    feedback.stage = arrived;
    int status = 0;
    m_joined->feedback(m_caller, above(7), feedback, false, QStringLiteral("spool"), 4,
                       [&status](int got) { status = got; });
    EXPECT_EQ(status, 200);
    m_own->with([](FakeBackend::Script &script) { EXPECT_TRUE(script.feedback.empty()); });
    m_above->with([](FakeBackend::Script &script) {
        ASSERT_EQ(script.feedback.size(), 1U);
        EXPECT_EQ(script.feedback.front().id, AttemptId{7});
        EXPECT_EQ(script.feedback.front().feedback.id, AttemptId{7});
        EXPECT_EQ(script.feedback.front().feedback.stage->attempt, AttemptId{7});
        EXPECT_EQ(script.feedback.front().spoolNumber, 4U);
    });
    m_joined->feedback(m_caller, AttemptId{7}, feedback, false, {}, 0, [](int) {});
    m_own->with([](FakeBackend::Script &script) { EXPECT_EQ(script.feedback.size(), 1U); });
}

TEST_F(JoinedBackendTest, ADescriptionFromAboveNamesItsAttemptAndItsFile)
{
    m_above->with([](FakeBackend::Script &script) {
        script.deployment.emplace();
        script.deployment->id = AttemptId{7};
        script.deployment->artifacts.emplace_back();
        script.deployment->artifacts.front().module = 7;
        script.artifact.kind = ArtifactAnswer::Kind::Send;
        script.artifact.attempt = AttemptId{7};
    });
    std::optional<Deployment> told;
    m_joined->deployment(m_caller, above(7), [&told](Result<Deployment> got) {
        ASSERT_TRUE(got);
        told = got.value();
    });
    ASSERT_TRUE(told);
    EXPECT_EQ(told->id, above(7));
    EXPECT_EQ(told->artifacts.front().module, number(above(7)));
    ArtifactAnswer answer;
    m_joined->artifact(m_caller, told->artifacts.front().module, QStringLiteral("ok.swu"),
                       [&answer](ArtifactAnswer got) { answer = std::move(got); });
    EXPECT_EQ(answer.attempt, above(7));
    m_own->with([](FakeBackend::Script &script) { EXPECT_EQ(script.artifactQuestions, 0); });
    m_joined->artifactEnded(m_caller, answer, true);
    m_above->with([](FakeBackend::Script &script) { EXPECT_EQ(script.transferComplete, true); });
}

TEST_F(JoinedBackendTest, AttributesAreKeptByBothAndWantedByEither)
{
    m_above->with([](FakeBackend::Script &script) { script.base.wantsConfigData = true; });
    EXPECT_TRUE(poll().wantsConfigData);
    Outcome kept = Error{Error::Kind::Io, {}, {}};
    ConfigData data;
    data.attributes.insert(QStringLiteral("a"), QStringLiteral("b"));
    m_above->with([](FakeBackend::Script &script) { script.configOutcome = Error{Error::Kind::NotFound, {}, {}}; });
    m_joined->configData(m_caller, data, [&kept](const Outcome &outcome) { kept = outcome; });
    EXPECT_TRUE(kept) << "only the own server knows the node";
    m_own->with([](FakeBackend::Script &script) { EXPECT_EQ(script.configData.size(), 1U); });
    m_above->with([](FakeBackend::Script &script) { EXPECT_EQ(script.configData.size(), 1U); });
}

TEST_F(JoinedBackendTest, EitherTokenIsRightAndNoOther)
{
    m_above->with([](FakeBackend::Script &script) { script.targetToken = "token-from-above-12"; });
    const auto mayCome = [this](const QByteArray &token) {
        bool may = false;
        m_joined->authenticate(QStringLiteral("c1"), {Credentials::Kind::TargetToken, token, {}}, {},
                               [&may](const Result<Caller> &caller) { may = static_cast<bool>(caller); });
        return may;
    };
    EXPECT_TRUE(mayCome("token-from-above-12"));
    EXPECT_TRUE(mayCome("target-token-1234"));
    EXPECT_FALSE(mayCome("something-else-12"));
}

TEST_F(JoinedBackendTest, WhoWaitsIsWokenOnceByEither)
{
    int woken = 0;
    const auto waiting = m_joined->waitForChange(m_caller, [&woken] { ++woken; });
    m_above->wake();
    m_own->wake();
    EXPECT_EQ(woken, 1);
}

Children feedOf(quint64 cursor, bool complete, std::vector<ChildNode> nodes)
{
    Children feed;
    feed.cursor = cursor;
    feed.complete = complete;
    feed.changed = std::move(nodes);
    return feed;
}

ChildNode nodeOf(const QString &name, std::vector<quint32> attempts)
{
    ChildNode node;
    node.name = name;
    for (const quint32 attempt : attempts)
        node.offers.push_back({AttemptId{attempt}});
    return node;
}

TEST(JoinedFeedTest, ANodeOfBothHasTheOffersOfBothWhicheverSideChanges)
{
    JoinedFeed feed(1000);
    EXPECT_EQ(feed.from(0).own, 0U);
    const Children first =
        feed.join(0, feedOf(10, true, {nodeOf(QStringLiteral("c1"), {1})}),
                  feedOf(20, true, {nodeOf(QStringLiteral("c1"), {2}), nodeOf(QStringLiteral("c2"), {})}));
    EXPECT_TRUE(first.complete);
    ASSERT_EQ(first.changed.size(), 2U);
    EXPECT_EQ(first.changed.front().offers.size(), 2U);
    EXPECT_EQ(feed.from(first.cursor).own, 10U);
    EXPECT_EQ(feed.from(first.cursor).higher, 20U);
    const Children second =
        feed.join(first.cursor, feedOf(11, false, {nodeOf(QStringLiteral("c1"), {1, 3})}), feedOf(20, false, {}));
    EXPECT_FALSE(second.complete);
    ASSERT_EQ(second.changed.size(), 1U);
    EXPECT_EQ(second.changed.front().offers.size(), 3U);
    // The answer was lost: it asks again from where it was.
    EXPECT_EQ(feed.from(first.cursor).own, 10U);
    const Children again =
        feed.join(first.cursor, feedOf(11, false, {nodeOf(QStringLiteral("c1"), {1, 3})}), feedOf(20, false, {}));
    EXPECT_EQ(again.cursor, second.cursor);
    EXPECT_EQ(again.changed.front().offers.size(), 3U);
}

TEST(JoinedFeedTest, ANodeGoesWhenBothHaveLetGoOfItEvenIfOneTellsAllAnew)
{
    JoinedFeed feed(1000);
    const Children first =
        feed.join(0, feedOf(10, true, {nodeOf(QStringLiteral("c1"), {}), nodeOf(QStringLiteral("c2"), {})}),
                  feedOf(20, true, {nodeOf(QStringLiteral("c1"), {2})}));
    const Children second = feed.join(first.cursor, feedOf(11, true, {}), feedOf(20, false, {}));
    EXPECT_FALSE(second.complete);
    EXPECT_EQ(second.removed, QStringList{QStringLiteral("c2")});
    ASSERT_EQ(second.changed.size(), 1U) << "the server above still has it";
    const Children lost = feed.join(first.cursor, feedOf(11, false, {}), feedOf(20, false, {}));
    EXPECT_EQ(lost.removed, QStringList{QStringLiteral("c2")}) << "said again to who did not hear it";
    Children gone = feedOf(21, false, {});
    gone.removed = QStringList{QStringLiteral("c1")};
    const Children third = feed.join(second.cursor, feedOf(11, false, {}), gone);
    EXPECT_EQ(third.removed, QStringList{QStringLiteral("c1")});
    EXPECT_TRUE(feed.join(999'999, feedOf(11, false, {}), feedOf(21, false, {})).complete) << "of another life";
}

} // namespace
} // namespace signalbox::ddi
