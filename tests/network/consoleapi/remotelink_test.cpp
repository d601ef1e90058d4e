#include "network/consoleapi/remotelink.h"

#include "model/domain/auditchain.h"
#include "model/items/collecteddata.h"
#include "model/items/orderedjob.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/standbyanswer.h"
#include "tests/network/consoleapi/consolefixture.h"
#include "tests/network/consoleapi/somecollection.h"
#include "tests/network/http/certificates.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <optional>

namespace signalbox::consoleapi {
namespace {

class RemoteLinkTest : public ConsoleFixture {
protected:
    [[nodiscard]] ServerEntry entry() const
    {
        return {QStringLiteral("far"),
                QStringLiteral("%1://127.0.0.1:%2")
                    .arg(m_tls.certificateFile.empty() ? QStringLiteral("http") : QStringLiteral("https"))
                    .arg(m_port),
                QString::fromLatin1(kToken),
                {}};
    }
    void open(const ServerEntry &to)
    {
        RemoteServer::Options options;
        options.firstRetry = std::chrono::milliseconds(20);
        options.lastRetry = std::chrono::milliseconds(100);
        options.answerTimeout = std::chrono::seconds(5);
        m_link = std::make_unique<RemoteLink>(to, options);
        m_snapshots = std::make_unique<QSignalSpy>(m_link.get(), &ServerLink::snapshot);
        QObject::connect(m_link.get(), &ServerLink::snapshot, m_link.get(),
                         [this](const ServerSnapshot &now) { m_jobs = now.jobs; });
        QObject::connect(m_link.get(), &ServerLink::deltas, m_link.get(), [this](const DeltaBatch &batch) {
            for (const JobRecord &job : batch.jobs) {
                std::erase_if(m_jobs, [&](const JobRecord &other) { return other.id == job.id; });
                m_jobs.push_back(job);
            }
            for (const auto &[job, row] : batch.rows)
                m_rows[number(row.id)] = row;
        });
        m_link->open();
    }
    [[nodiscard]] bool reaches(LinkState state) const
    {
        return QTest::qWaitFor([&] { return m_link->state() == state; }, 15'000);
    }
    [[nodiscard]] bool knowsJob(JobId id) const
    {
        const Result<JobRecord> real = m_engine->ask([id](Engine &engine) { return engine.job(id); });
        return std::any_of(m_jobs.begin(), m_jobs.end(), [&](const JobRecord &job) { return job == real.value(); });
    }
    [[nodiscard]] bool knowsRows(JobId id) const
    {
        const auto real = m_engine->ask([id](Engine &engine) { return engine.rows(id).value(); });
        return std::all_of(real.begin(), real.end(), [&](const InstructionRow &row) {
            const auto found = m_rows.find(number(row.id));
            return found != m_rows.end() && found->second == row;
        });
    }
    void watch(JobId job)
    {
        m_watched = false;
        m_link->watch(job, m_link.get(), [this](const Result<RowsPart> &part) {
            ++m_parts;
            m_watched = part && part.value().isLast;
            for (const InstructionRow &row : part ? part.value().rows : std::vector<InstructionRow>())
                m_rows[number(row.id)] = row;
        });
    }
    /// Something that answers on a port, and is no server of ours.
    /// @return who ends it and the link: before what the handler looks at is gone, so it is declared behind that
    [[nodiscard]] auto serve(const http::Handler &handler)
    {
        m_other = std::make_unique<http::HttpServer>(http::HttpServer::Options(), handler);
        const auto port = m_other->listenTcp("127.0.0.1", 0);
        EXPECT_TRUE(port);
        m_port = port ? port.value() : m_port;
        return qScopeGuard([this] {
            m_link.reset();
            m_other.reset();
        });
    }
    static http::Response server(const char *api, const char *asOf = "2026-11-21T00:00:00.000Z")
    {
        return {200, {}, std::string(R"({"name":"x","api":)") + api + R"(,"asOf":")" + asOf + R"("})"};
    }
    /// The line is cut, and the server knows nothing of it.
    void cutLine()
    {
        m_http->stop();
        m_http.reset();
    }
    void mendLine()
    {
        m_http = std::make_unique<http::HttpServer>(
            http::HttpServer::Options(),
            [this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
                m_console->handle(request, responder);
            });
        ASSERT_TRUE(m_http->listenTcp("127.0.0.1", m_port));
    }

    std::unique_ptr<http::HttpServer> m_other;
    std::unique_ptr<RemoteLink> m_link;
    std::unique_ptr<QSignalSpy> m_snapshots;
    std::vector<JobRecord> m_jobs;
    std::map<quint32, InstructionRow> m_rows;
    bool m_watched = false; ///< the rows have come whole
    int m_parts = 0;
};

TEST_F(RemoteLinkTest, WhatTheServerKnowsIsThereAndFollows)
{
    startServer();
    const JobId first = makeJob(2);
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_snapshots->count() == 1 && knowsJob(first); }));
    watch(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_watched; }));
    EXPECT_TRUE(knowsRows(first));
    const JobId second = makeJob(1);
    complete(first);
    EXPECT_TRUE(QTest::qWaitFor([&] { return knowsJob(first) && knowsJob(second) && knowsRows(first); }));
    QSignalSpy pulse(m_link.get(), &ServerLink::heartbeat);
    EXPECT_TRUE(pulse.wait());
    EXPECT_LT(std::abs(m_link->clockSkewMs()), 1'000);
}

TEST_F(RemoteLinkTest, AServerThatComesBackIsTakenUpAgainAndNothingIsMissing)
{
    startServer();
    const JobId first = makeJob(2);
    open(entry());
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_snapshots->count() == 1; }));
    watch(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_watched; }));
    stopServer();
    ASSERT_TRUE(reaches(LinkState::Reconnecting));
    EXPECT_FALSE(m_link->stateText().isEmpty());
    startServer();
    complete(first);
    ASSERT_TRUE(reaches(LinkState::Connected));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_snapshots->count() == 2; }));
    watch(first); // as the window does after a snapshot
    EXPECT_TRUE(QTest::qWaitFor([&] { return knowsJob(first) && knowsRows(first); }));
}

TEST_F(RemoteLinkTest, ALineThatWasCutIsTakenUpWhereItWasCut)
{
    startServer();
    const JobId job = makeJob(2);
    open(entry());
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_snapshots->count() == 1; }));
    watch(job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_watched; }));
    cutLine();
    complete(job);
    const JobId unseen = makeJob(1);
    ASSERT_TRUE(reaches(LinkState::Reconnecting));
    EXPECT_FALSE(knowsJob(unseen));
    mendLine();
    ASSERT_TRUE(reaches(LinkState::Connected));
    EXPECT_TRUE(QTest::qWaitFor([&] { return knowsJob(job) && knowsRows(job) && knowsJob(unseen); }));
    EXPECT_EQ(m_snapshots->count(), 1) << "what was missed has come, and only that";
}

TEST_F(RemoteLinkTest, ALargeJobComesInPartsAndChangesMeanwhile)
{
    startServer();
    const JobId job = makeJob(600);
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    watch(job);
    complete(job, 100);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_watched; }));
    EXPECT_EQ(m_parts, 2);
    EXPECT_EQ(m_rows.size(), 600U);
    EXPECT_TRUE(QTest::qWaitFor([&] { return knowsRows(job); }));
    m_parts = 0;
    watch(JobId{99});
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_parts == 1; }));
    EXPECT_FALSE(m_watched);
}

TEST_F(RemoteLinkTest, CommandsHistoryAndExportGoOverTheNetwork)
{
    startServer();
    const JobId job = makeJob(2);
    complete(job, 1);
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    std::optional<Result<CommandOutcome>> made;
    m_link->submit({CreateFolder{{}, QStringLiteral("Office")}, {}}, m_link.get(),
                   [&](const Result<CommandOutcome> &outcome) { made = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }));
    ASSERT_TRUE(*made);
    EXPECT_EQ(made->value().createdId, 1U);
    made.reset();
    m_link->submit({CreateFolder{{}, QString()}, {}}, m_link.get(),
                   [&](const Result<CommandOutcome> &outcome) { made = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }));
    EXPECT_EQ(made->error().kind, Error::Kind::Invalid);

    std::optional<Result<std::vector<Event>>> history;
    const auto ask = [&](EventSeq upTo, int limit) {
        history.reset();
        m_link->history(InstructionId{1}, upTo, limit, m_link.get(),
                        [&](const Result<std::vector<Event>> &some) { history = some; });
        return QTest::qWaitFor([&] { return history.has_value(); });
    };
    ASSERT_TRUE(ask(0, 1'000));
    const auto all = m_engine->ask([](Engine &engine) { return engine.history(InstructionId{1}).value(); });
    EXPECT_EQ(history->value(), all);
    ASSERT_GT(all.size(), 2U);
    ASSERT_TRUE(ask(0, 2));
    EXPECT_EQ(history->value(), std::vector<Event>(all.end() - 2, all.end()));
    ASSERT_TRUE(ask(history->value().front().previous, 1));
    EXPECT_EQ(history->value(), std::vector<Event>(all.end() - 3, all.end() - 2));

    std::optional<Outcome> exported;
    const QString file = m_folder.filePath(QStringLiteral("out.csv"));
    m_link->exportJob(job, file, m_link.get(), [&](const Outcome &outcome) { exported = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return exported.has_value(); }));
    EXPECT_TRUE(*exported);
    QFile csv(file);
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_EQ(csv.readAll().count('\n'), 3);
    exported.reset();
    m_link->exportJob(JobId{99}, m_folder.filePath(QStringLiteral("none.csv")), m_link.get(),
                      [&](const Outcome &outcome) { exported = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return exported.has_value(); }));
    EXPECT_EQ(exported->error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(QFile::exists(m_folder.filePath(QStringLiteral("none.csv"))));

    std::optional<Result<Forecast>> forecast;
    m_link->forecast({job, {}, 0}, m_link.get(), [&](const Result<Forecast> &told) { forecast = told; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return forecast.has_value(); }, 30'000));
    ASSERT_TRUE(*forecast) << forecast->error().text.toStdString();
    EXPECT_EQ(forecast->value().total, 2U);
}

TEST_F(RemoteLinkTest, TheAuditComesAsTheServerKeepsIt)
{
    startServer();
    (void)makeJob(2);
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    std::optional<Result<CommandOutcome>> made;
    m_link->submit({CreateFolder{{}, QStringLiteral("日本 \"x\"")}, {}}, m_link.get(),
                   [&](const Result<CommandOutcome> &outcome) { made = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }));
    const auto ask = [this](quint32 after, int limit) {
        std::optional<Result<AuditList>> told;
        m_link->audit(after, limit, m_link.get(), [&](const Result<AuditList> &list) { told = list; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }));
        return told && *told ? told->value() : AuditList();
    };
    const AuditList real =
        auditList(m_engine->ask([](Engine &engine) { return engine.auditRecords(0, 1'000).value(); }));
    const AuditList all = ask(0, 1'000);
    ASSERT_GT(all.records.size(), 2U);
    EXPECT_EQ(all.last, real.last);
    ASSERT_EQ(all.records.size(), real.records.size());
    AuditChain chain;
    for (std::size_t i = 0; i < all.records.size(); ++i) {
        EXPECT_EQ(all.records[i].sealed, real.records[i].sealed);
        chain.add(all.records[i].sealed);
    }
    chain.end(all.last);
    EXPECT_TRUE(chain.isSound());
    EXPECT_EQ(all.records.back().command, QStringLiteral("create-folder"));
    EXPECT_EQ(all.records.back().origin, QStringLiteral("tcp:127.0.0.1"));
    const AuditList page = ask(1, 1);
    ASSERT_EQ(page.records.size(), 1U);
    EXPECT_EQ(page.records.front().number, 2U);
    EXPECT_EQ(page.last, all.last);
}

TEST_F(RemoteLinkTest, AnAuditThatIsNoneIsToldInWords)
{
    std::atomic<int> round{0};
    const std::vector<http::Response> answers{{404, {}, R"({"error":{"kind":"not-found","text":"no"}})"},
                                              {200, {}, "<html>"},
                                              {200, {}, R"({"last":"x","records":[]})"},
                                              {200, {}, R"({"last":2,"records":[{"number":2},{"number":2}]})"},
                                              {200, {}, R"({"last":2,"records":[7]})"},
                                              {500, {}, ""}};
    const auto served = serve([&](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
        responder->respond(request.path == "/api/v1/audit" ? answers[static_cast<std::size_t>(round++)] : server("1"));
    });
    open(entry());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        std::optional<Result<AuditList>> told;
        m_link->audit(0, 10, m_link.get(), [&](const Result<AuditList> &list) { told = list; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }));
        ASSERT_FALSE(*told) << i;
        EXPECT_FALSE(told->error().text.isEmpty()) << i;
        EXPECT_EQ(told->error().kind, i == 0 ? Error::Kind::Refused : Error::Kind::Protocol) << i;
    }
}

TEST_F(RemoteLinkTest, APackageIsBroughtInPartByPart)
{
    m_options.uploadFolder = m_folder.filePath(QStringLiteral("uploads"));
    startServer();
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    const QString path = m_folder.filePath(QStringLiteral("setup-1.5.sh"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + QByteArray(3 * 1024 * 1024, '#'));
    file.close();
    std::optional<Result<PackageRecord>> package;
    std::vector<qint64> progress;
    m_link->importPackage(
        path, {}, m_link.get(), [&](qint64 done, qint64) { progress.push_back(done); },
        [&](const Result<PackageRecord> &known) { package = known; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return package.has_value(); }, 20'000));
    ASSERT_TRUE(*package) << package->error().text.toStdString();
    EXPECT_EQ(package->value().size, file.size());
    EXPECT_EQ(progress.back(), file.size());
    const PackageRecord real = m_engine->ask([](Engine &engine) { return engine.packages().front(); });
    EXPECT_EQ(package->value().name, real.name);
    EXPECT_TRUE(m_content->has(real.sha256, file.size()));
    EXPECT_TRUE(QDir(m_options.uploadFolder).isEmpty()); // what was brought in is the content store's
}

TEST_F(RemoteLinkTest, AMessageIsOrderedOverTheNetworkAndItsOrderReadBack)
{
    m_options.uploadFolder = m_folder.filePath(QStringLiteral("uploads"));
    startServer();
    const JobId install = makeJob(1);
    ServerEntry to = entry(); // a role that may send messages, and add no packages
    to.token = carryOut(AddOperator{QStringLiteral("mona"), OperatorRole::Monitoring, kNoTime}).token;
    open(to);
    ASSERT_TRUE(reaches(LinkState::Connected));
    const JobOrder message =
        MessageOrder{QStringLiteral("保守"), QStringLiteral("From 20:00 on.\nSave."), MessageOrder::Urgency::Low};
    CreateJob job;
    job.destinations = {
        m_engine->ask([](Engine &engine) { return engine.rows(JobId{1}).value().front().destination; })};
    std::optional<Result<CommandOutcome>> made;
    submitOrdered(*m_link, {job, {}}, message, m_link.get(),
                  [&](const Result<CommandOutcome> &outcome) { made = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }, 20'000));
    ASSERT_TRUE(*made) << made->error().text.toStdString();
    const JobId ordered{made->value().createdId};
    EXPECT_TRUE(QTest::qWaitFor([&] { return knowsJob(ordered); }));
    EXPECT_EQ(m_engine->ask([ordered](Engine &engine) { return engine.job(ordered).value().type; }),
              JobType::ReportMessage);

    std::optional<Result<JobOrder>> told;
    const auto ask = [&](JobId about) {
        told.reset();
        m_link->jobData()->order(about, m_link.get(), [&](const Result<JobOrder> &order) { told = order; });
        return QTest::qWaitFor([&] { return told.has_value(); });
    };
    ASSERT_TRUE(ask(ordered));
    ASSERT_TRUE(*told) << told->error().text.toStdString();
    EXPECT_EQ(told->value(), message);
    ASSERT_TRUE(ask(install));
    EXPECT_EQ(told->error().kind, Error::Kind::NotFound);
}

TEST_F(RemoteLinkTest, CollectedFilesAreListedSavedAndDeletedOverTheNetwork)
{
    CollectionStore store(m_folder.filePath(QStringLiteral("collections")));
    ASSERT_TRUE(store.prepare());
    addCollection(store, AttemptId{7}, "var/log/../a\nb", "text");
    addCollection(store, AttemptId{8}, "b", "other");
    m_options.collections = &store;
    startServer();
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    CollectedData *data = m_link->inventoryData()->collectedData();
    ASSERT_NE(data, nullptr);
    std::optional<Result<std::vector<CollectionHead>>> heads;
    data->collections({JobId{1}, {}}, m_link.get(), [&](const auto &answer) { heads = answer; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return heads.has_value(); }, 15'000));
    ASSERT_TRUE(*heads) << heads->error().text.toStdString();
    EXPECT_EQ(heads->value(), store.list());
    std::optional<Result<Collection>> whole;
    data->collection(AttemptId{7}, m_link.get(), [&](const Result<Collection> &answer) { whole = answer; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return whole.has_value(); }, 15'000));
    ASSERT_TRUE(*whole) << whole->error().text.toStdString();
    EXPECT_EQ(whole->value().files, store.read(AttemptId{7}).value().files);

    const QString out = m_folder.filePath(QStringLiteral("out"));
    CollectedSave save{whole->value(), targetsBelow(whole->value(), out)};
    ASSERT_EQ(save.targets.size(), 1U);
    EXPECT_EQ(save.targets[0].filePath, out + QStringLiteral("/pc-1/var/log/_/a_x0ab"));
    std::optional<Outcome> saved;
    int progress = 0;
    const auto saveIt = [&] {
        saved.reset();
        data->saveCollected(
            save, m_link.get(), [&](int files) { progress = files; }, [&](const Outcome &outcome) { saved = outcome; });
        return QTest::qWaitFor([&] { return saved.has_value(); }, 15'000);
    };
    ASSERT_TRUE(saveIt());
    EXPECT_TRUE(*saved) << saved->error().text.toStdString();
    EXPECT_EQ(progress, 1);
    QFile file(save.targets[0].filePath);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "text");
    const auto records = m_engine->ask([](Engine &engine) { return engine.auditRecords(0, 100).value().entries; });
    EXPECT_TRUE(records.back().event->text.contains(QStringLiteral("take-collected")));

    // What was damaged at the server is not taken for what it was.
    ASSERT_TRUE(file.remove());
    QFile stored(store.pathOf(AttemptId{7}, 0));
    ASSERT_TRUE(stored.open(QIODevice::WriteOnly));
    stored.write("tex!");
    stored.close();
    ASSERT_TRUE(saveIt());
    EXPECT_EQ(saved->error().kind, Error::Kind::Protocol);
    EXPECT_FALSE(file.exists());

    std::optional<Outcome> removed;
    data->removeCollected(AttemptId{7}, m_link.get(), [&](const Outcome &outcome) { removed = outcome; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return removed.has_value(); }, 15'000));
    EXPECT_TRUE(*removed) << removed->error().text.toStdString();
    EXPECT_FALSE(store.has(AttemptId{7}));
    stopServer();
}

TEST_F(RemoteLinkTest, AnOrderThatAStrangerTellsIsNotTakenForGranted)
{
    for (const char *told : {"", "[]", R"({"type":"dance","order":{}})", R"({"type":"report-message"})",
                             R"({"type":"install-package","order":{}})",
                             R"({"type":"report-message","order":{"title":"a","text":"\u001b[2J"}})"}) {
        const auto served = serve([&](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
            if (request.path == "/api/v1/jobs/1/order")
                responder->respond({200, {}, told});
            else
                responder->respond(server("1"));
        });
        open(entry());
        std::optional<Result<JobOrder>> order;
        m_link->jobData()->order(JobId{1}, m_link.get(), [&](const Result<JobOrder> &some) { order = some; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return order.has_value(); }, 15'000));
        EXPECT_FALSE(*order) << told;
        EXPECT_FALSE(order->error().text.isEmpty()) << told;
    }
}

TEST_F(RemoteLinkTest, AWrongTokenIsRefusedInWords)
{
    startServer();
    ServerEntry wrong = entry();
    wrong.token = QStringLiteral("a-wrong-token-that-nobody-may-see");
    open(wrong);
    ASSERT_TRUE(reaches(LinkState::Refused));
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("token")));
    EXPECT_FALSE(m_link->stateText().contains(wrong.token));
    EXPECT_FALSE(RemoteServer::test({wrong.address, wrong.token.toUtf8(), {}}, nullptr));
    EXPECT_TRUE(RemoteServer::test({wrong.address, QByteArray(kToken), {}}, nullptr));
}

TEST_F(RemoteLinkTest, ACertificateThatIsNotTheServersIsRefused)
{
    http::Certificates certificates(m_folder.path().toStdString() + "/");
    certificates.issue("server");
    m_tls = {certificates.certificateFile("server"), certificates.keyFile("server"), {}};
    startServer();
    open(entry()); // the system's authorities do not know it
    ASSERT_TRUE(reaches(LinkState::Refused));
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("give the file"))) << m_link->stateText().toStdString();
    ServerEntry right = entry();
    right.caFile = QString::fromStdString(certificates.caFile());
    open(right);
    EXPECT_TRUE(reaches(LinkState::Connected));
}

TEST_F(RemoteLinkTest, AServerOfAnotherVersionSaysWhatToDo)
{
    const auto served = serve([](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
        if (request.path == "/api/v1/server")
            responder->respond(server("1")); // older: it knows nothing of changes
        else
            responder->respond({404, {}, {}});
    });
    open(entry());
    ASSERT_TRUE(reaches(LinkState::TooOld));
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("signalboxctl")));
    EXPECT_FALSE(RemoteServer::test({entry().address, QByteArray(kToken), {}}, nullptr));
    const auto servedThen = serve([](const http::Request &, const std::shared_ptr<http::Responder> &responder) {
        responder->respond(server("0"));
    });
    open(entry());
    ASSERT_TRUE(reaches(LinkState::TooOld));
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("signalboxctl")));
    const auto servedAtLast = serve([](const http::Request &, const std::shared_ptr<http::Responder> &responder) {
        responder->respond({404, {}, {}}); // newer: it does not speak this version any more
    });
    open(entry());
    ASSERT_TRUE(reaches(LinkState::TooOld));
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("update this console")));
    EXPECT_FALSE(RemoteServer::test({entry().address, QByteArray(kToken), {}}, nullptr));
}

TEST_F(RemoteLinkTest, ANewerServerThatStillSpeaksThisVersionCanBeUsed)
{
    startServer();
    const auto served = serve([this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
        if (request.path == "/api/v1/server")
            responder->respond(server("2"));
        else
            m_console->handle(request, responder);
    });
    open(entry());
    EXPECT_TRUE(reaches(LinkState::Connected));
}

TEST_F(RemoteLinkTest, AClockThatIsOffIsTold)
{
    startServer();
    const auto served = serve([this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
        if (request.path == "/api/v1/server") {
            const QDateTime ahead = QDateTime::currentDateTimeUtc().addSecs(90);
            responder->respond(server("1", ahead.toString(Qt::ISODateWithMs).toUtf8().constData()));
        } else {
            m_console->handle(request, responder);
        }
    });
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    EXPECT_NEAR(static_cast<double>(m_link->clockSkewMs()), 90'000, 3'000);
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("ahead")));
}

TEST_F(RemoteLinkTest, VirtualTimeIsNoClockThatIsOff)
{
    m_options.isSimulated = true;
    startServer();
    const auto served = serve([this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
        if (request.path == "/api/v1/server")
            responder->respond({200, {}, R"({"name":"x","api":1,"simulated":true,"asOf":"2026-01-01T00:00:00.000Z"})"});
        else
            m_console->handle(request, responder);
    });
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Connected));
    EXPECT_EQ(m_link->clockSkewMs(), 0);
    EXPECT_FALSE(m_link->stateText().contains(QStringLiteral("behind"))) << m_link->stateText().toStdString();
}

TEST_F(RemoteLinkTest, GarbageFromAHostileServerIsSurvivedAndTold)
{
    const std::vector<std::string> streams{"id: x\n\n", std::string(1000, '\xff'),
                                           "id: 1\n\nevent: changes\ndata: AAAA\nid: 2\n\n",
                                           "id: 1\n\nevent: changes\ndata: not base64 at all!\n\n"};
    const std::vector<std::string> snapshots{"", "\xff\xff", std::string("\xbb\xff\xff\xff\xff\xff\xff\xff\xff", 9),
                                             "\xa1\x65nodes\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"};
    std::atomic<int> round{0};
    const auto served = serve([&](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
        const auto now = static_cast<std::size_t>(round);
        if (request.path == "/api/v1/server") {
            ++round;
            responder->respond(server("1"));
        } else if (request.path == "/api/v1/changes") {
            const auto stream = responder->startStream({200, {{"Content-Type", "text/event-stream"}}, {}});
            stream->write(now % 2 == 0 ? "id: 1\n\n" : streams[now / 2 % streams.size()]);
            stream->close();
        } else if (now % 3 == 0) {
            responder->abort(); // in the middle of its snapshot
        } else {
            responder->respond({200, {{"Content-Type", "application/cbor"}}, snapshots[now % snapshots.size()]});
        }
    });
    open(entry());
    EXPECT_TRUE(QTest::qWaitFor([&] { return round > 24; }, 30'000));
    EXPECT_EQ(m_snapshots->count(), 0);
    EXPECT_NE(m_link->state(), LinkState::Connected);
    EXPECT_FALSE(m_link->stateText().isEmpty());
}

TEST_F(RemoteLinkTest, ASnapshotThatMayLackChangesIsReadOnceMore)
{
    const auto named = [](const char *name) {
        ServerSnapshot snapshot;
        snapshot.serverName = QString::fromLatin1(name);
        snapshot.asOfMs = 1;
        return http::Response{
            200, {{"Content-Type", "application/cbor"}}, toCbor(snapshot).toCborValue().toCbor().toStdString()};
    };
    std::mutex mutex;
    std::shared_ptr<http::Stream> stream;
    std::shared_ptr<http::Responder> first;
    int asked = 0;
    const auto served = serve([&](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
        const std::scoped_lock lock(mutex);
        if (request.path == "/api/v1/server") {
            responder->respond(server("1"));
        } else if (request.path == "/api/v1/changes") {
            stream = responder->startStream({200, {{"Content-Type", "text/event-stream"}}, {}});
            stream->write("id: 1\n\n");
        } else if (++asked == 1) {
            first = responder;
        } else {
            responder->respond(named("new"));
        }
    });
    open(entry());
    QString name;
    QObject::connect(m_link.get(), &ServerLink::snapshot, m_link.get(),
                     [&](const ServerSnapshot &now) { name = now.serverName; });
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const std::scoped_lock lock(mutex);
        return first != nullptr;
    }));
    {
        const std::scoped_lock lock(mutex);
        stream->write("id: 2\nevent: reset\ndata: {\"reason\":\"large\"}\n\n");
    }
    // Whichever of the two comes to the console first.
    stream->whenEmpty([&] { first->respond(named("old")); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return name == QStringLiteral("new"); })) << name.toStdString();
    EXPECT_EQ(asked, 2);
}

TEST_F(RemoteLinkTest, AServerThatNeverAnswersDoesNotHoldAnybodyUp)
{
    std::vector<std::shared_ptr<http::Responder>> kept;
    std::mutex mutex;
    const auto served = serve([&](const http::Request &, const std::shared_ptr<http::Responder> &responder) {
        const std::scoped_lock lock(mutex);
        kept.push_back(responder);
    });
    open(entry());
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const std::scoped_lock lock(mutex);
        return !kept.empty();
    }));
    QElapsedTimer timer;
    timer.start();
    m_link.reset();
    EXPECT_LT(timer.elapsed(), 1'000);
    m_other.reset();
}

TEST_F(RemoteLinkTest, AnAddressThatIsNoneIsRefusedAndEveryQuestionAnswered)
{
    open({QStringLiteral("far"), QStringLiteral("gopher://x"), {}, {}});
    EXPECT_EQ(m_link->state(), LinkState::Refused);
    int answers = 0;
    m_link->submit({CreateFolder{{}, QStringLiteral("Office")}, {}}, m_link.get(),
                   [&](const Result<CommandOutcome> &outcome) { answers += outcome ? 0 : 1; });
    watch(JobId{1});
    m_link->history(InstructionId{1}, 0, 10, m_link.get(),
                    [&](const Result<std::vector<Event>> &all) { answers += all ? 0 : 1; });
    m_link->audit(0, 10, m_link.get(), [&](const Result<AuditList> &list) { answers += list ? 0 : 1; });
    m_link->jobData()->order(JobId{1}, m_link.get(), [&](const Result<JobOrder> &order) { answers += order ? 0 : 1; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return answers == 4; }));
}

TEST_F(RemoteLinkTest, OfSeveralServersTheOneThatServesIsFound)
{
    startServer();
    http::HttpServer standby(http::HttpServer::Options(),
                             [](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
                                 responder->respond(standbyAnswer(request));
                             });
    const auto port = standby.listenTcp("127.0.0.1", 0);
    ASSERT_TRUE(port);
    ServerEntry both = entry();
    both.address = QStringLiteral("http://127.0.0.1:1, http://127.0.0.1:%1, %2").arg(port.value()).arg(both.address);
    open(both);
    ASSERT_TRUE(reaches(LinkState::Connected)) << m_link->stateText().toStdString();
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral(":%1").arg(m_port))) << m_link->stateText().toStdString();

    cutLine();
    ASSERT_TRUE(reaches(LinkState::Reconnecting));
    mendLine();
    EXPECT_TRUE(reaches(LinkState::Connected));
}

TEST_F(RemoteLinkTest, ServersOfWhichNoneServesStandByUntilOneDoes)
{
    startServer();
    std::atomic<bool> isStandby = true;
    const auto served = serve(
        [&, theirs = m_console.get()](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
            if (isStandby)
                responder->respond(standbyAnswer(request));
            else {
                http::Request taken = request;
                theirs->handle(taken, responder);
            }
        });
    open(entry());
    ASSERT_TRUE(reaches(LinkState::Standby)) << m_link->stateText().toStdString();
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("stands by"))) << m_link->stateText().toStdString();
    isStandby = false;
    EXPECT_TRUE(reaches(LinkState::Connected));
    m_link.reset();
    m_other->stop();
}

TEST_F(RemoteLinkTest, ItKnowsAsWhomItIsSignedInAndLearnsOfAnotherRoleAtOnce)
{
    startServer();
    const CommandOutcome added = carryOut(AddOperator{QStringLiteral("yoko"), OperatorRole::Asset, kNoTime});
    ServerEntry to = entry();
    to.token = added.token;
    open(to);
    ASSERT_TRUE(reaches(LinkState::Connected));
    EXPECT_EQ(m_link->signedIn().name, QStringLiteral("yoko"));
    EXPECT_EQ(m_link->signedIn().role, OperatorRole::Asset);
    EXPECT_EQ(number(m_link->signedIn().id), added.createdId);
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("Signed in as yoko, role: Asset management")))
        << m_link->stateText().toStdString();
    EXPECT_FALSE(m_link->stateText().contains(added.token));
    std::optional<Error> refused;
    m_link->operators(m_link.get(), [&](const Result<std::vector<OperatorRecord>> &answer) {
        refused = answer ? Error() : answer.error();
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.has_value(); }));
    EXPECT_EQ(refused->kind, Error::Kind::Forbidden);

    QSignalSpy changed(m_link.get(), &ServerLink::stateChanged);
    bool toldOfOperators = false;
    QObject::connect(m_link.get(), &ServerLink::deltas, m_link.get(),
                     [&](const DeltaBatch &batch) { toldOfOperators = toldOfOperators || batch.operatorsChanged; });
    carryOut(ChangeOperator{OperatorId{added.createdId}, OperatorRole::SystemAdministrator, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->signedIn().role == OperatorRole::SystemAdministrator; }));
    EXPECT_GE(changed.size(), 1);
    EXPECT_EQ(m_link->state(), LinkState::Connected) << "the line is not cut for it";
    EXPECT_TRUE(QTest::qWaitFor([&] { return toldOfOperators; }));
    std::optional<std::vector<OperatorRecord>> list;
    m_link->operators(m_link.get(), [&](const Result<std::vector<OperatorRecord>> &answer) { list = answer.value(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return list.has_value(); }));
    ASSERT_EQ(list->size(), 1U);
    EXPECT_EQ(list->front().role, OperatorRole::SystemAdministrator);

    carryOut(RevokeOperator{OperatorId{added.createdId}});
    ASSERT_TRUE(reaches(LinkState::Refused));
    EXPECT_TRUE(m_link->stateText().contains(QStringLiteral("revoked"))) << m_link->stateText().toStdString();
    RemoteServer::Options asked;
    asked.address = to.address;
    asked.token = to.token.toUtf8();
    EXPECT_EQ(RemoteServer::test(asked, nullptr).error().kind, Error::Kind::Refused);
}

TEST_F(RemoteLinkTest, WhatTheRoleForbidsIsRefusedByTheServerInItsWords)
{
    startServer();
    ServerEntry to = entry();
    to.token = carryOut(AddOperator{QStringLiteral("bea"), OperatorRole::BrowseOnly, kNoTime}).token;
    open(to);
    ASSERT_TRUE(reaches(LinkState::Connected));
    std::optional<Error> refused;
    m_link->submit({CreateFolder{{}, QStringLiteral("x")}, {}}, m_link.get(),
                   [&](const Result<CommandOutcome> &answer) { refused = answer ? Error() : answer.error(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.has_value(); }));
    EXPECT_EQ(refused->kind, Error::Kind::Forbidden);
    EXPECT_EQ(refused->text, roleDenial(OperatorRole::BrowseOnly, {Act::ArrangeFolders}));
}

} // namespace
} // namespace signalbox::consoleapi
