#include "model/domain/definitionfile.h"
#include "tests/model/engine/enginefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {
namespace {

class EngineDefinitionsTest : public EngineTest {
protected:
    static QByteArray message(const QString &name, const QString &text = QStringLiteral("text"))
    {
        JobDefinition job;
        job.name = name;
        job.type = JobType::ReportMessage;
        job.order = MessageOrder{QStringLiteral("title"), text, {}};
        job.destinations = QStringList{QStringLiteral("a")};
        return QJsonDocument(toJson(job)).toJson();
    }
    DefinitionId save(const QByteArray &json, DefinitionId folder = {}, DefinitionKind kind = DefinitionKind::Job)
    {
        return DefinitionId{done(SaveDefinition{{}, kind, folder, json}).createdId};
    }
    DefinitionId folder(const QString &name, DefinitionId in = {})
    {
        return DefinitionId{done(CreateDefinitionFolder{in, name}).createdId};
    }
    static QByteArray setOf(DefinitionId definition, const QString &name = QStringLiteral("Weekly"))
    {
        RequestSet set;
        set.name = name;
        SetStage stage;
        stage.name = QStringLiteral("Pilot");
        stage.requests.resize(1);
        stage.requests.front().definition = definition;
        set.stages.push_back(stage);
        return QJsonDocument(toJson(set)).toJson();
    }
    DefinitionRecord at(DefinitionId id) { return m_engine->definition(id).value_or(DefinitionRecord{}); }
    EngineReply as(OperatorRole role, CommandBody body)
    {
        return put(Command{std::move(body), QStringLiteral("bob"), role});
    }
};

TEST_F(EngineDefinitionsTest, EachSaveIsAVersionThatCanBeSeenAndRestored)
{
    const DefinitionId id = save(message(QStringLiteral("Hello"), QStringLiteral("one")));
    m_nowMs += kMinute;
    ASSERT_TRUE(command(SaveDefinition{id, {}, {}, message(QStringLiteral("Hello"), QStringLiteral("two"))}).outcome);
    startEngine();
    EXPECT_EQ(at(id).version, 2U);
    EXPECT_EQ(at(id).type, JobType::ReportMessage);
    EXPECT_EQ(at(id).changedBy, QStringLiteral("anna"));
    auto versions = m_engine->definitionVersions(id).value();
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].version, 2U) << "newest first";
    EXPECT_TRUE(versions[1].json.contains(QStringLiteral("one")));
    EXPECT_EQ(versions[1].changedMs, kStartMs);

    ASSERT_TRUE(command(RestoreDefinition{id, 1}).outcome);
    EXPECT_EQ(at(id).version, 3U);
    EXPECT_TRUE(at(id).json.contains(QStringLiteral("one")));
    EXPECT_EQ(refusedError(RestoreDefinition{id, 77}).kind, Error::Kind::NotFound);
}

TEST_F(EngineDefinitionsTest, WhatWasMadeFromAnOlderVersionIsRefusedWithWhoSavedTheNewerOne)
{
    const DefinitionId id = save(message(QStringLiteral("Hello")));
    const auto from = [&](std::optional<quint32> version, const char *text) {
        return SaveDefinition{
            id, DefinitionKind::Job, {}, message(QStringLiteral("Hello"), QLatin1String(text)), version};
    };
    EXPECT_EQ(done(from(1, "one")).createdId, number(id));
    const Error conflict = refusedError(from(1, "two"));
    EXPECT_EQ(conflict.kind, Error::Kind::Refused);
    EXPECT_TRUE(conflict.text.contains(QStringLiteral("anna"))) << conflict.text.toStdString();
    EXPECT_EQ(at(id).version, 2U);
    EXPECT_TRUE(at(id).json.contains(QStringLiteral("one")));
    (void)done(from(2, "three"));
    (void)done(from(std::nullopt, "four")); // as before there were versions to name
    EXPECT_EQ(at(id).version, 4U);
    const QByteArray group = QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("G")},
                                                       {QStringLiteral("members"), QJsonArray{QStringLiteral("a")}}})
                                 .toJson();
    const DefinitionId g = save(group, {}, DefinitionKind::Group);
    (void)done(SaveDefinition{g, DefinitionKind::Group, {}, group, 1});
    EXPECT_EQ(refusedError(SaveDefinition{g, DefinitionKind::Group, {}, group, 1}).kind, Error::Kind::Refused);
}

TEST_F(EngineDefinitionsTest, TheNewestVersionsAreKept)
{
    const DefinitionId id = save(message(QStringLiteral("Hello"), QStringLiteral("text 1")));
    for (quint32 version = 2; version <= kDefinitionVersions + 5; ++version)
        ASSERT_TRUE(command(SaveDefinition{
                                id, {}, {}, message(QStringLiteral("Hello"), QStringLiteral("text %1").arg(version))})
                        .outcome);
    const auto versions = m_engine->definitionVersions(id).value();
    ASSERT_EQ(versions.size(), kDefinitionVersions);
    EXPECT_EQ(versions.front().version, kDefinitionVersions + 5);
    EXPECT_EQ(versions.back().version, 6U);
}

TEST_F(EngineDefinitionsTest, FoldersAreCreatedRenamedMovedRemovedAndBroughtBack)
{
    const DefinitionId top = folder(QStringLiteral("Rollouts"));
    const DefinitionId below = folder(QStringLiteral("Browsers"), top);
    const DefinitionId job = save(message(QStringLiteral("Hello")), below);
    EXPECT_EQ(refusedError(CreateDefinitionFolder{top, QStringLiteral("BROWSERS")}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(CreateDefinitionFolder{{}, QStringLiteral(" ")}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(ChangeDefinition{top, below, {}}).kind, Error::Kind::Invalid) << "into itself";
    ASSERT_TRUE(command(ChangeDefinition{below, DefinitionId{}, QStringLiteral("Web")}).outcome);
    EXPECT_EQ(at(below).folder, DefinitionId{});
    EXPECT_EQ(at(below).name, QStringLiteral("Web"));
    ASSERT_TRUE(command(ChangeDefinition{job, {}, QStringLiteral("Hello again")}).outcome);
    EXPECT_EQ(at(job).version, 2U) << "the name is part of it";
    EXPECT_TRUE(at(job).json.contains(QStringLiteral("Hello again")));

    const CommandOutcome removed = done(RemoveDefinition{below});
    EXPECT_EQ(removed.affected, 2U);
    EXPECT_TRUE(at(job).isRemoved());
    EXPECT_EQ(refusedError(RemoveDefinition{below}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(RestoreDefinition{job, 0}).kind, Error::Kind::NotFound) << "its folder is gone";
    const DefinitionId other = folder(QStringLiteral("Web"));
    EXPECT_EQ(refusedError(RestoreDefinition{below, 0}).kind, Error::Kind::Invalid) << "another has its name";
    ASSERT_TRUE(command(RemoveDefinition{other}).outcome);
    startEngine();
    EXPECT_EQ(done(RestoreDefinition{below, 0}).affected, 2U);
    EXPECT_FALSE(at(job).isRemoved());

    ASSERT_TRUE(command(RemoveDefinition{job}).outcome);
    m_nowMs += kKeepRemovedMs + kDay;
    (void)save(message(QStringLiteral("Another")));
    EXPECT_EQ(refusedError(RestoreDefinition{job, 0}).kind, Error::Kind::NotFound) << "for good";
    startEngine();
    EXPECT_FALSE(m_engine->definition(job));
    EXPECT_GT(number(save(message(QStringLiteral("Third")))), number(job)) << "no number is used twice";
}

TEST_F(EngineDefinitionsTest, FoldersGoSixteenLevelsDeep)
{
    DefinitionId at{};
    std::vector<DefinitionId> chain;
    for (int level = 1; level <= kMaxFolderDepth; ++level)
        chain.push_back(at = folder(QString::number(level), at));
    EXPECT_EQ(refusedError(CreateDefinitionFolder{at, QStringLiteral("deeper")}).kind, Error::Kind::Invalid);
    const DefinitionId other = folder(QStringLiteral("other"));
    EXPECT_EQ(refusedError(ChangeDefinition{chain.front(), other, {}}).kind, Error::Kind::Invalid);
}

TEST_F(EngineDefinitionsTest, ASetNeedsItsDefinitionsAndKeepsThem)
{
    const DefinitionId job = save(message(QStringLiteral("Hello")));
    EXPECT_EQ(refusedError(SaveDefinition{{}, DefinitionKind::Set, {}, setOf(DefinitionId{99})}).kind,
              Error::Kind::Invalid);
    const DefinitionId set = save(setOf(job), {}, DefinitionKind::Set);
    EXPECT_EQ(refusedError(RemoveDefinition{job}).kind, Error::Kind::Refused) << "the set runs it";
    ASSERT_TRUE(command(RemoveDefinition{set}).outcome);
    ASSERT_TRUE(command(RemoveDefinition{job}).outcome);
    EXPECT_EQ(refusedError(RestoreDefinition{set, 0}).kind, Error::Kind::Refused) << "it would miss its job";
    ASSERT_TRUE(command(RestoreDefinition{job, 0}).outcome);
    EXPECT_TRUE(command(RestoreDefinition{set, 0}).outcome);
}

TEST_F(EngineDefinitionsTest, WhatIsWrongIsNamedAndLeavesNothing)
{
    const auto refused = [this](const QByteArray &json, DefinitionKind kind = DefinitionKind::Job) {
        return refusedError(SaveDefinition{{}, kind, {}, json}).text;
    };
    EXPECT_TRUE(refused("{\"name\": \"x\",\n \"type\"").contains(QStringLiteral("line 2")));
    EXPECT_TRUE(refused("{}").contains(QStringLiteral("name")));
    EXPECT_TRUE(refused("{\"name\": \"x\", \"stages\": []}", DefinitionKind::Set).contains(QStringLiteral("stages")));
    EXPECT_TRUE(m_engine->definitions().empty());
    (void)save(message(QStringLiteral("Hello")));
    EXPECT_TRUE(refused(message(QStringLiteral("HELLO"))).contains(QStringLiteral("Hello"))) << "names are unique";
    EXPECT_EQ(
        refusedError(SaveDefinition{{}, DefinitionKind::Job, DefinitionId{50}, message(QStringLiteral("y"))}).kind,
        Error::Kind::NotFound);
}

TEST_F(EngineDefinitionsTest, AnImportIsWholeOrNothing)
{
    const DefinitionId job = save(message(QStringLiteral("Hello")), folder(QStringLiteral("Messages")));
    (void)save(setOf(job), {}, DefinitionKind::Set);
    const QByteArray file = definitionFile(m_engine->definitions(), {});
    const auto count = m_engine->definitions().size();
    EXPECT_EQ(refusedError(ImportDefinitions{{}, file, false}).kind, Error::Kind::Refused) << "they are there";
    EXPECT_EQ(refusedError(ImportDefinitions{{}, file.left(200), false}).kind, Error::Kind::Invalid);
    QByteArray turned = file;
    turned.replace("\"name\": \"Hello\"", "\"name\": \"He\\u202ello\"");
    const Error named = refusedError(ImportDefinitions{folder(QStringLiteral("Other")), turned, false});
    EXPECT_TRUE(named.text.contains(QStringLiteral("jobs[0].name"))) << named.text.toStdString();
    EXPECT_EQ(m_engine->definitions().size(), count + 1);
    (void)done(RemoveDefinition{m_engine->definitions().back().id});

    const DefinitionId copy = folder(QStringLiteral("Copy"));
    EXPECT_EQ(done(ImportDefinitions{copy, file, false}).affected, 2U);
    EXPECT_EQ(m_engine->definitions().size(), count + 2 + 3);
    startEngine();
    EXPECT_EQ(m_engine->definitions().size(), count + 2 + 3);
    const CommandOutcome same = done(ImportDefinitions{copy, file, true});
    EXPECT_EQ(same.affected, 0U);
    EXPECT_EQ(same.unchanged, 2U);
    EXPECT_EQ(m_engine->definitions().back().version, 1U) << "no version of what is as the file has it";
    QByteArray changed = file;
    changed.replace("\"title\": \"title\"", "\"title\": \"other\"");
    ASSERT_NE(changed, file);
    const CommandOutcome other = done(ImportDefinitions{copy, changed, true});
    EXPECT_EQ(other.affected, 1U);
    EXPECT_EQ(other.unchanged, 1U);
    EXPECT_EQ(m_engine->definitions().size(), count + 2 + 3);
    const std::vector<DefinitionRecord> all = m_engine->definitions();
    const auto job2 =
        std::find_if(all.begin(), all.end(), [](const DefinitionRecord &one) { return one.version == 2; });
    ASSERT_NE(job2, all.end());
    EXPECT_EQ(job2->kind, DefinitionKind::Job);
    EXPECT_EQ(m_engine->definitionVersions(job2->id).value().size(), 2U);
}

TEST_F(EngineDefinitionsTest, ARoleDefinesWhatItMayRun)
{
    const QByteArray json = message(QStringLiteral("Hello"));
    EXPECT_EQ(as(OperatorRole::Distribution, SaveDefinition{{}, DefinitionKind::Job, {}, json}).error.kind,
              Error::Kind::Forbidden);
    EXPECT_EQ(as(OperatorRole::BrowseOnly, CreateDefinitionFolder{{}, QStringLiteral("x")}).error.kind,
              Error::Kind::Forbidden);
    const EngineReply saved = as(OperatorRole::Monitoring, SaveDefinition{{}, DefinitionKind::Job, {}, json});
    ASSERT_TRUE(saved.outcome);
    const DefinitionId id{saved.outcome->createdId};
    EXPECT_EQ(as(OperatorRole::Distribution, RemoveDefinition{id}).error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(as(OperatorRole::Distribution, SaveDefinition{{}, DefinitionKind::Set, {}, setOf(id)}).error.kind,
              Error::Kind::Forbidden);
    const QByteArray file = definitionFile(m_engine->definitions(), {});
    EXPECT_EQ(as(OperatorRole::Asset, ImportDefinitions{{}, file, true}).error.kind, Error::Kind::Forbidden);
    const auto audits = m_engine->auditRecords(0, 100).value().entries;
    ASSERT_FALSE(audits.empty());
    EXPECT_TRUE(audits.back().event->text.contains(QStringLiteral("\"command\":\"import-definitions\"")));
    EXPECT_TRUE(audits.back().event->text.contains(QStringLiteral("\"result\":\"refused\"")));
}

TEST_F(EngineDefinitionsTest, WhatCouldNotBeStoredIsAsItWas)
{
    const DefinitionId id = save(message(QStringLiteral("Hello")));
    m_store->fails = true;
    EXPECT_EQ(command(SaveDefinition{id, {}, {}, message(QStringLiteral("Hello"), QStringLiteral("two"))}).kind,
              EngineReply::Kind::StoreFailed);
    EXPECT_EQ(command(RemoveDefinition{id}).kind, EngineReply::Kind::StoreFailed);
    EXPECT_EQ(command(SaveDefinition{{}, DefinitionKind::Job, {}, message(QStringLiteral("New"))}).kind,
              EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_EQ(m_engine->definitions().size(), 1U);
    EXPECT_EQ(at(id).version, 1U);
    EXPECT_FALSE(at(id).isRemoved());
    m_nowMs += kMinute;
    EXPECT_EQ(number(save(message(QStringLiteral("New")))), number(id) + 1);
}

} // namespace
} // namespace signalbox
