#pragma once

#include "model/engine/engine.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <algorithm>

namespace signalbox {

/// A store that fails when told to, as on a full disk.
class FailingStore final : public Store {
public:
    explicit FailingStore(std::unique_ptr<Store> inner) : m_inner(std::move(inner)) { }
    Result<LoadedState> load() override { return m_inner->load(); }
    Outcome commit(const WriteBatch &batch) override
    {
        if (fails)
            return Error{Error::Kind::NoSpace, QStringLiteral("full"), {}};
        return m_inner->commit(batch);
    }
    Result<std::vector<Event>> history(EventSeq head, int limit) override { return m_inner->history(head, limit); }
    Result<std::vector<Event>> events(EventSeq from, int limit) override { return m_inner->events(from, limit); }
    Result<std::vector<AuditEntry>> audits(quint32 after, int limit) override { return m_inner->audits(after, limit); }
    Result<std::vector<PackedInventory>> inventories(const InventoryQuery &query) override
    {
        return m_inner->inventories(query);
    }
    Result<std::vector<PackedInventoryChange>> inventoryChanges(NodeId node, std::optional<InventoryKind> kind,
                                                                int limit) override
    {
        return m_inner->inventoryChanges(node, kind, limit);
    }
    Result<std::vector<InventoryPart>> inventoryParts(qint64 first, qint64 last, bool withData) override
    {
        return m_inner->inventoryParts(first, last, withData);
    }
    Result<std::vector<DefinitionVersion>> definitionVersions(DefinitionId definition) override
    {
        return m_inner->definitionVersions(definition);
    }
    Result<std::vector<JudgementEntry>> judgementEntries(NodeId node, qint64 after, int limit) override
    {
        return m_inner->judgementEntries(node, after, limit);
    }
    Result<bool> purgeArchived(JobId job, int limit) override
    {
        if (fails)
            return Error{Error::Kind::NoSpace, QStringLiteral("full"), {}};
        return m_inner->purgeArchived(job, limit);
    }
    Result<bool> giveBack(int pages) override { return m_inner->giveBack(pages); }
    [[nodiscard]] QString folder() const override { return m_inner->folder(); }
    bool fails = false;

private:
    std::unique_ptr<Store> m_inner;
};

inline constexpr UtcMs kStartMs = 1'780'000'000'000;
inline constexpr qint64 kSecond = 1000;
inline constexpr qint64 kMinute = 60 * kSecond;
inline constexpr qint64 kDay = 24 * 60 * kMinute;

/// An engine on virtual time: server -> relay R1 -> relay R2 -> client deep; R1 -> clients c1, c2; server -> client direct.
class EngineTest : public testing::Test {
protected:
    void SetUp() override { startEngine(); }

    void startEngine()
    {
        m_engine.reset();
        m_store.reset();
        auto store = openStore(m_url);
        ASSERT_TRUE(store) << store.error().text.toStdString();
        m_store = std::make_unique<FailingStore>(std::move(store).value());
        m_engine = std::make_unique<Engine>(*m_store, m_settings);
        ASSERT_TRUE(m_engine->open(m_nowMs));
    }

    EngineReply put(EngineInput input)
    {
        const std::vector<EngineInput> inputs{std::move(input)};
        return m_engine->process(inputs, m_nowMs).front();
    }
    EngineReply command(CommandBody body) { return put(Command{std::move(body), QStringLiteral("anna")}); }
    CommandOutcome done(CommandBody body)
    {
        const EngineReply reply = command(std::move(body));
        EXPECT_TRUE(reply.outcome) << reply.error.text.toStdString();
        return reply.outcome.value_or(CommandOutcome{});
    }
    Error refusedError(CommandBody body)
    {
        const EngineReply reply = command(std::move(body));
        EXPECT_FALSE(reply.outcome);
        EXPECT_FALSE(reply.error.text.isEmpty());
        return reply.error;
    }
    void passTime(qint64 ms)
    {
        const UtcMs end = m_nowMs + ms;
        // As the host does: whenever something is due, and at the end.
        for (int i = 0; i < 1000 && m_engine->nextDueMs() <= end; ++i) {
            m_nowMs = std::max(m_nowMs, m_engine->nextDueMs());
            m_engine->process({}, m_nowMs);
        }
        m_nowMs = end;
        m_engine->process({}, m_nowMs);
    }

    NodeId node(const QString &name, NodeRole role = NodeRole::Client, NodeId upper = {})
    {
        RegisterNode order;
        order.name = name;
        order.role = role;
        order.upper = upper;
        order.address = QStringLiteral("127.0.0.1:1");
        return NodeId{done(order).createdId};
    }
    PackageId package(const QString &name = QStringLiteral("hello"))
    {
        AddPackage order;
        order.package.name = name;
        order.package.version = QStringLiteral("1.0");
        order.package.fileName = QStringLiteral("hello.deb");
        order.package.size = 1000;
        order.package.sha256 = QByteArray(32, 'h');
        return PackageId{done(order).createdId};
    }
    CreateJob orderFor(std::vector<NodeId> destinations)
    {
        CreateJob order;
        order.name = QStringLiteral("job");
        order.packages = {package()};
        order.destinations = std::move(destinations);
        return order;
    }
    JobId jobFor(std::vector<NodeId> destinations) { return JobId{done(orderFor(std::move(destinations))).createdId}; }

    InstructionRow row(JobId job, std::size_t index = 0) { return m_engine->rows(job).value().at(index); }
    AttemptId attemptOf(JobId job, std::size_t index = 0)
    {
        // The newest Created or NewAttempt entry of the instruction says it.
        const auto history = m_engine->history(row(job, index).id).value();
        AttemptId attempt{};
        for (const Event &event : history) {
            if (event.kind == EventKind::Created || event.kind == EventKind::NewAttempt)
                attempt = static_cast<AttemptId>(event.a);
        }
        return attempt;
    }
    EngineReply stage(AttemptId attempt, Stage stage, const QString &reporter = {}, quint32 sequence = 0)
    {
        NodeReported input;
        input.report.attempt = attempt;
        input.report.stage = stage;
        input.report.reporter = reporter;
        input.report.sequence = sequence;
        return put(input);
    }
    EngineReply operate(Operation operation, JobId job, std::vector<InstructionId> instructions = {})
    {
        return command(Operate{operation, job, std::move(instructions), {}});
    }
    OfferState offerOf(NodeId target)
    {
        const auto offers = m_engine->offers(target);
        EXPECT_FALSE(offers.empty());
        return offers.empty() ? OfferState::Offered : offers.front().state;
    }
    template <class Action>
    std::vector<Action> actions()
    {
        std::vector<Action> found;
        for (const EngineAction &action : m_engine->takeActions()) {
            if (const auto *wanted = std::get_if<Action>(&action))
                found.push_back(*wanted);
        }
        return found;
    }
    bool historyHas(InstructionId instruction, EventKind kind)
    {
        const auto history = m_engine->history(instruction).value();
        return std::any_of(history.begin(), history.end(), [kind](const Event &event) { return event.kind == kind; });
    }

    EngineSettings m_settings;
    QTemporaryDir m_dir;
    const QString m_url = newTestStore(m_dir.filePath(QStringLiteral("e.db")));
    UtcMs m_nowMs = kStartMs;
    std::unique_ptr<FailingStore> m_store;
    std::unique_ptr<Engine> m_engine;
};

} // namespace signalbox
