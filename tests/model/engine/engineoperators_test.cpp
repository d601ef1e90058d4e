#include "tests/model/engine/enginefixture.h"

#include "model/domain/auditchain.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace signalbox {
namespace {

/// Operators with tokens and roles, as the engine knows them.
class EngineOperatorsTest : public EngineTest {
protected:
    struct Added {
        OperatorId id{};
        QString token;
    };
    Added add(const QString &name, OperatorRole role, UtcMs expiresMs = kNoTime)
    {
        const CommandOutcome outcome = done(AddOperator{name, role, expiresMs});
        return {OperatorId{outcome.createdId}, outcome.token};
    }
    EngineReply as(OperatorId who, CommandBody body)
    {
        // The role that it came with does not count: what the operator may now does.
        return put(
            MarkedCommand{Command{std::move(body), QStringLiteral("yoko"), OperatorRole::SystemAdministrator, who},
                          R"({"origin":"tcp:192.0.2.7"})"});
    }
    [[nodiscard]] StoredOperator stored(OperatorId id) const
    {
        for (const StoredOperator &one : m_engine->operators()) {
            if (one.record.id == id)
                return one;
        }
        ADD_FAILURE() << "no operator " << number(id);
        return {};
    }
    [[nodiscard]] AuditRecord newest() const
    {
        const Result<AuditPage> page = m_engine->auditRecords(m_engine->lastAudit() - 1, 1);
        return page && !page.value().entries.empty() ? auditRecord(auditJson(page.value().entries.front()))
                                                     : AuditRecord();
    }
    [[nodiscard]] int jobs() const { return static_cast<int>(m_engine->snapshot(m_nowMs).jobs.size()); }
};

TEST_F(EngineOperatorsTest, ATokenIsToldOnceAndOnlyItsHashIsKept)
{
    const Added yoko = add(QStringLiteral("  Yoko Ōno "), OperatorRole::Distribution, m_nowMs + kDay);
    static const QRegularExpression bits256(QStringLiteral("^[0-9a-f]{64}$"));
    EXPECT_TRUE(bits256.match(yoko.token).hasMatch()) << yoko.token.toStdString();
    const StoredOperator one = stored(yoko.id);
    EXPECT_EQ(one.record.name, QStringLiteral("Yoko Ōno"));
    EXPECT_EQ(one.record.role, OperatorRole::Distribution);
    EXPECT_EQ(one.record.expiresMs, m_nowMs + kDay);
    EXPECT_EQ(one.record.createdMs, m_nowMs);
    EXPECT_EQ(one.tokenSha256, QCryptographicHash::hash(yoko.token.toUtf8(), QCryptographicHash::Sha256));
    EXPECT_NE(add(QStringLiteral("zoe"), OperatorRole::Asset).token, yoko.token);
    // Nowhere in the log either.
    const auto entries = m_engine->entries(0, 10'000);
    ASSERT_TRUE(entries) << entries.error().text.toStdString();
    EXPECT_FALSE(entries.value().empty());
    for (const Event &event : entries.value())
        EXPECT_FALSE(event.text.contains(yoko.token)) << event.text.toStdString();
    startEngine();
    EXPECT_EQ(stored(yoko.id).record, one.record);
    EXPECT_EQ(stored(yoko.id).tokenSha256, one.tokenSha256);
}

TEST_F(EngineOperatorsTest, WhatARoleForbidsChangesNothingAndIsRecorded)
{
    const NodeId client = node(QStringLiteral("c1"));
    const CreateJob order = orderFor({client});
    const Added otto = add(QStringLiteral("otto"), OperatorRole::Monitoring);
    const int before = jobs();
    const EngineReply reply = as(otto.id, order);
    EXPECT_FALSE(reply.outcome);
    EXPECT_EQ(reply.error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(reply.error.text, roleDenial(OperatorRole::Monitoring, {Act::RunJobs, JobType::InstallPackage}));
    EXPECT_EQ(jobs(), before);
    const AuditRecord record = newest();
    EXPECT_EQ(record.command, QStringLiteral("create-job"));
    EXPECT_EQ(record.result, AuditResult::Refused);
    EXPECT_EQ(record.reason, reply.error.text);
    EXPECT_EQ(record.operatorName, QStringLiteral("yoko")) << "as who it was signed in";
    EXPECT_EQ(record.operatorId, otto.id);
    EXPECT_EQ(record.role, QStringLiteral("monitoring"));
    EXPECT_EQ(record.origin, QStringLiteral("tcp:192.0.2.7"));

    const Added dora = add(QStringLiteral("dora"), OperatorRole::Distribution);
    const EngineReply done = as(dora.id, order);
    ASSERT_TRUE(done.outcome) << done.error.text.toStdString();
    EXPECT_EQ(newest().role, QStringLiteral("distribution"));
    // An operation asks for the type of its job, and so does a move.
    const JobId job{done.outcome->createdId};
    EXPECT_EQ(as(otto.id, Operate{Operation::Suspend, job, {}, {}}).error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(newest().job, job);
    EXPECT_EQ(as(otto.id, MoveJob{job, {}}).error.kind, Error::Kind::Forbidden);
    EXPECT_TRUE(as(dora.id, Operate{Operation::Suspend, job, {}, {}}).outcome);
    // Of what is not there, that is what is said.
    EXPECT_EQ(as(otto.id, Operate{Operation::Suspend, JobId{99}, {}, {}}).error.kind, Error::Kind::NotFound);
}

TEST_F(EngineOperatorsTest, EveryCommandIsCheckedForEveryRole)
{
    const NodeId relay = node(QStringLiteral("r1"), NodeRole::Relay);
    const FolderId folder{done(CreateFolder{{}, QStringLiteral("Office")}).createdId};
    AddPackage package;
    package.package.name = QStringLiteral("x");
    package.package.fileName = QStringLiteral("x.deb");
    package.package.size = 1;
    package.package.sha256 = QByteArray(32, 'x');
    const std::vector<CommandBody> commands{
        RegisterNode{QStringLiteral("n"), NodeRole::Client, {}, {}, {}},
        RemoveNode{relay},
        SuspendNode{relay, true},
        SuspendNode{{}, true},
        package,
        CreateFolder{{}, QStringLiteral("Shop")},
        ChangeFolder{folder, {}, QStringLiteral("Other")},
        DeleteFolder{folder},
        SetRetention{{30, 0}},
        ArchiveJobs{},
        AddOperator{QStringLiteral("me too"), OperatorRole::SystemAdministrator, 0}};
    for (const OperatorRole role : kOperatorRoles) {
        const Added who = add(operatorRoleKey(role), role);
        for (const CommandBody &body : commands) {
            if (mayDo(role, deedOf(body)))
                continue; // what is allowed is tested above and with the commands
            const EventSeq before = m_engine->lastSeq();
            const EngineReply reply = as(who.id, body);
            EXPECT_EQ(reply.error.kind, Error::Kind::Forbidden)
                << operatorRoleKey(role).toStdString() << ' ' << auditKey(body).toStdString();
            EXPECT_EQ(m_engine->lastSeq(), before + 1) << "the record of the audit and nothing else";
            EXPECT_EQ(newest().command, auditKey(body));
        }
    }
}

TEST_F(EngineOperatorsTest, AProcessWhoseJobIsGoneIsCancelledByThoseWhoMayRunPackages)
{
    const Added otto = add(QStringLiteral("otto"), OperatorRole::Monitoring);
    const Added dora = add(QStringLiteral("dora"), OperatorRole::Distribution);
    const CancelTask order{TaskKind::Process, 5, JobId{99}, QStringLiteral("transfer")};
    EXPECT_EQ(as(otto.id, order).error.kind, Error::Kind::Forbidden);
    EXPECT_TRUE(as(dora.id, order).outcome);
}

TEST_F(EngineOperatorsTest, AFolderGoesOnlyWithJobsThatTheRoleMayRun)
{
    const FolderId folder{done(CreateFolder{{}, QStringLiteral("Office")}).createdId};
    const FolderId below{done(CreateFolder{folder, QStringLiteral("Below")}).createdId};
    const Added otto = add(QStringLiteral("otto"), OperatorRole::Monitoring);
    CreateJob order = orderFor({node(QStringLiteral("c1"))});
    order.folder = below;
    done(order);
    EXPECT_EQ(as(otto.id, DeleteFolder{folder}).error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(m_engine->snapshot(m_nowMs).folders.size(), 2U);
    const FolderId empty{done(CreateFolder{{}, QStringLiteral("Empty")}).createdId};
    EXPECT_TRUE(as(otto.id, DeleteFolder{empty}).outcome);
}

TEST_F(EngineOperatorsTest, ARoleOrARevocationCountsFromTheVeryNextCommand)
{
    const Added yoko = add(QStringLiteral("yoko"), OperatorRole::Monitoring);
    EXPECT_TRUE(as(yoko.id, CreateFolder{{}, QStringLiteral("one")}).outcome);
    // All in one group, as they come together.
    const std::vector<EngineInput> inputs{
        Command{ChangeOperator{yoko.id, OperatorRole::BrowseOnly, {}}, QStringLiteral("anna")},
        Command{CreateFolder{{}, QStringLiteral("two")}, QStringLiteral("yoko"), OperatorRole::Monitoring, yoko.id},
        Command{ChangeOperator{yoko.id, OperatorRole::Monitoring, {}}, QStringLiteral("anna")},
        Command{CreateFolder{{}, QStringLiteral("three")}, QStringLiteral("yoko"), OperatorRole::Monitoring, yoko.id},
        Command{RevokeOperator{yoko.id}, QStringLiteral("anna")},
        Command{CreateFolder{{}, QStringLiteral("four")}, QStringLiteral("yoko"), OperatorRole::Monitoring, yoko.id}};
    const std::vector<EngineReply> replies = m_engine->process(inputs, m_nowMs);
    EXPECT_EQ(replies[1].error.kind, Error::Kind::Forbidden);
    EXPECT_TRUE(replies[3].outcome);
    EXPECT_EQ(replies[5].error.kind, Error::Kind::Unauthorized);
    EXPECT_EQ(as(OperatorId{77}, CreateFolder{{}, QStringLiteral("x")}).error.kind, Error::Kind::Unauthorized);
}

TEST_F(EngineOperatorsTest, AnExpiredTokenIsNoGoodFromItsTimeOnUntilItIsRenewedWithALaterOne)
{
    const Added yoko = add(QStringLiteral("yoko"), OperatorRole::Monitoring, m_nowMs + kMinute);
    m_nowMs += kMinute - 1;
    EXPECT_TRUE(as(yoko.id, CreateFolder{{}, QStringLiteral("one")}).outcome);
    m_nowMs += 1;
    EXPECT_EQ(as(yoko.id, CreateFolder{{}, QStringLiteral("two")}).error.kind, Error::Kind::Unauthorized);
    EXPECT_EQ(refusedError(RenewOperator{yoko.id, {}}).kind, Error::Kind::Invalid) << "it would be expired at once";
    const CommandOutcome renewed = done(RenewOperator{yoko.id, m_nowMs + kDay});
    EXPECT_NE(renewed.token, yoko.token);
    EXPECT_EQ(stored(yoko.id).tokenSha256,
              QCryptographicHash::hash(renewed.token.toUtf8(), QCryptographicHash::Sha256));
    EXPECT_TRUE(as(yoko.id, CreateFolder{{}, QStringLiteral("two")}).outcome);
}

TEST_F(EngineOperatorsTest, WhoWasRevokedComesBackByANewTokenOnly)
{
    const Added yoko = add(QStringLiteral("yoko"), OperatorRole::Monitoring);
    m_nowMs += kMinute;
    done(RevokeOperator{yoko.id});
    EXPECT_EQ(stored(yoko.id).record.revokedMs, m_nowMs);
    EXPECT_EQ(refusedError(RevokeOperator{yoko.id}).kind, Error::Kind::Refused);
    const Error again = refusedError(AddOperator{QStringLiteral("YOKO"), OperatorRole::Asset, kNoTime});
    EXPECT_TRUE(again.text.contains(QStringLiteral("Renew"))) << again.text.toStdString();
    done(ChangeOperator{yoko.id, OperatorRole::Asset, {}});
    EXPECT_EQ(tokenState(stored(yoko.id).record, m_nowMs), TokenState::Revoked) << "a change lets nobody in";
    done(RenewOperator{yoko.id, {}});
    EXPECT_EQ(tokenState(stored(yoko.id).record, m_nowMs), TokenState::Valid);
}

TEST_F(EngineOperatorsTest, NamesThatCannotBeToldApartOrReadAreRefused)
{
    add(QStringLiteral("Yoko"), OperatorRole::Asset);
    const auto refuses = [this](const QString &name) {
        const Error error = refusedError(AddOperator{name, OperatorRole::Asset, kNoTime});
        EXPECT_EQ(error.kind, Error::Kind::Invalid) << name.left(50).toStdString();
        EXPECT_LT(error.text.size(), 500) << "the name itself is not repeated";
    };
    refuses(QStringLiteral("yOKO"));
    refuses(QStringLiteral(" Yoko "));
    refuses(QStringLiteral("Ｙｏｋｏ")); // full width
    refuses({});
    refuses(QStringLiteral(" \t "));
    refuses(QString(10'000, u'x'));
    refuses(QString(kMaxOperatorName + 1, u'ä'));
    refuses(QStringLiteral("a\nb"));
    refuses(QStringLiteral("a\u202eb"));
    refuses(QStringLiteral("a\u200bb"));
    refuses(QStringLiteral("token:operator.token"));
    EXPECT_EQ(m_engine->operators().size(), 1U);
    add(QString(kMaxOperatorName, u'ä'), OperatorRole::Asset);
}

TEST_F(EngineOperatorsTest, TimesInThePastAndRolesThatAreNoneAreRefused)
{
    EXPECT_EQ(refusedError(AddOperator{QStringLiteral("a"), OperatorRole::Asset, m_nowMs}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(AddOperator{QStringLiteral("a"), OperatorRole::Asset, -5}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(AddOperator{QStringLiteral("a"), static_cast<OperatorRole>(99), kNoTime}).kind,
              Error::Kind::Invalid);
    const Added yoko = add(QStringLiteral("yoko"), OperatorRole::Asset);
    EXPECT_EQ(refusedError(ChangeOperator{yoko.id, {}, m_nowMs - 1}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(ChangeOperator{yoko.id, OperatorRole::Asset, kNoTime}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(ChangeOperator{OperatorId{99}, {}, {}}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(RevokeOperator{OperatorId{99}}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(RenewOperator{OperatorId{99}, {}}).kind, Error::Kind::NotFound);
}

TEST_F(EngineOperatorsTest, UseIsStoredOnceAnHour)
{
    m_nowMs = kStartMs - kStartMs % kLastUsedStepMs + kMinute;
    const Added yoko = add(QStringLiteral("yoko"), OperatorRole::Asset);
    EXPECT_EQ(stored(yoko.id).record.lastUsedMs, kNoTime);
    (void)m_engine->takeDeltas(m_nowMs);
    put(OperatorSeen{yoko.id});
    EXPECT_EQ(stored(yoko.id).record.lastUsedMs, m_nowMs - kMinute) << "to the hour";
    EXPECT_TRUE(m_engine->takeDeltas(m_nowMs).operatorsChanged);
    m_nowMs += 50 * kMinute;
    put(OperatorSeen{yoko.id});
    put(OperatorSeen{OperatorId{99}});
    EXPECT_FALSE(m_engine->takeDeltas(m_nowMs).operatorsChanged) << "nothing was written";
    m_nowMs += 10 * kMinute;
    put(OperatorSeen{yoko.id});
    EXPECT_EQ(stored(yoko.id).record.lastUsedMs, m_nowMs - kMinute);
    startEngine();
    EXPECT_EQ(stored(yoko.id).record.lastUsedMs, m_nowMs - kMinute);
}

TEST_F(EngineOperatorsTest, WhatCouldNotBeStoredWasNotDone)
{
    const Added yoko = add(QStringLiteral("yoko"), OperatorRole::Asset);
    const StoredOperator before = stored(yoko.id);
    m_store->fails = true;
    EXPECT_EQ(command(RevokeOperator{yoko.id}).kind, EngineReply::Kind::StoreFailed);
    EXPECT_EQ(command(AddOperator{QStringLiteral("zoe"), OperatorRole::Asset, kNoTime}).kind,
              EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_EQ(stored(yoko.id).record, before.record);
    EXPECT_EQ(m_engine->operators().size(), 1U);
    m_nowMs += kMinute;
    EXPECT_EQ(number(add(QStringLiteral("zoe"), OperatorRole::Asset).id), number(yoko.id) + 1);
}

} // namespace
} // namespace signalbox
