#include "network/consoleapi/embeddedlink.h"
#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/taskjson.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace signalbox::consoleapi {
namespace {

class ConsoleTasksTest : public ConsoleFixture {
protected:
    TaskList tasks(const std::string &query = {})
    {
        const http::ClientResponse answer = call("GET", "/tasks" + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        const Result<TaskList> list =
            taskListOf(QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object());
        EXPECT_TRUE(list);
        return list ? list.value() : TaskList();
    }
    int control(JobId job, const std::string &action)
    {
        return call("POST", "/jobs/" + std::to_string(number(job)) + "/control", R"({"action":")" + action + R"("})")
            .status;
    }
};

TEST_F(ConsoleTasksTest, JobsProcessesAndSessionsAreInOneList)
{
    startServer();
    const JobId job = makeJob(2);
    const quint32 parent = m_processes->begin({.kind = ProcessKind::Distribution, .job = job});
    const quint32 child = m_processes->begin({.kind = ProcessKind::Transfer, .job = job, .parent = parent});
    m_processes->end(m_processes->begin({.kind = ProcessKind::Export}), TaskState::Completed);

    const TaskList all = tasks();
    ASSERT_EQ(all.tasks.size(), 4U);
    EXPECT_EQ(all.tasks[0].kind, TaskKind::Job);
    EXPECT_EQ(all.tasks[0].state, TaskState::Running);
    EXPECT_EQ(all.tasks[1].number, parent);
    EXPECT_EQ(all.tasks[2].number, child);
    EXPECT_EQ(all.tasks[2].parent, parent);
    const TaskRecord &session = all.tasks[3];
    EXPECT_EQ(session.kind, TaskKind::Session);
    EXPECT_EQ(session.subject, m_options.tokenOperator) << "it is the one that asks";
    EXPECT_TRUE(session.isConsole);
    EXPECT_EQ(session.state, TaskState::Running);
    EXPECT_EQ(all.counters.successful, 1U);
    EXPECT_EQ(all.sessions, 1U);

    EXPECT_EQ(tasks("?kind=process").tasks.size(), 2U);
    EXPECT_EQ(tasks("?job=" + std::to_string(number(job))).tasks.size(), 3U);
    EXPECT_EQ(tasks("?parent=" + std::to_string(parent)).tasks.size(), 2U);
    const TaskList some = tasks("?kind=process&limit=1");
    EXPECT_EQ(some.tasks.size(), 1U);
    EXPECT_EQ(some.left, 1U);
    const TaskList completed = tasks("?state=completed");
    ASSERT_EQ(completed.tasks.size(), 1U);
    EXPECT_EQ(completed.tasks[0].process, ProcessKind::Export);
    EXPECT_EQ(call("GET", "/tasks?kind=person").status, 400);
}

TEST_F(ConsoleTasksTest, AJobIsInterruptedAndResumed)
{
    startServer();
    const JobId job = makeJob(1);
    EXPECT_EQ(control(job, "interrupt"), 200);
    EXPECT_EQ(tasks("?kind=job").tasks.at(0).state, TaskState::Interrupted);
    EXPECT_NE(tasks("?kind=job").tasks.at(0).stateSinceMs, kNoTime);
    const auto reason = [&] {
        const http::ClientResponse answer = call("GET", "/jobs/" + std::to_string(number(job)) + "/instructions");
        return QJsonDocument::fromJson(
                   QByteArray::fromStdString(answer.body))[QStringLiteral("instructions")][0][QStringLiteral("reason")]
            .toString();
    };
    EXPECT_TRUE(reason().contains(QStringLiteral("The job was interrupted by"))) << qPrintable(reason());
    EXPECT_EQ(control(job, "interrupt"), 409);
    EXPECT_EQ(control(job, "resume"), 200);
    EXPECT_EQ(tasks("?kind=job").tasks.at(0).state, TaskState::Running);
    EXPECT_FALSE(reason().contains(QStringLiteral("interrupted"))) << qPrintable(reason());
    EXPECT_EQ(control(job, "terminate"), 200);
    EXPECT_TRUE(reason().contains(QStringLiteral("The job was terminated"))) << qPrintable(reason());
    EXPECT_EQ(tasks("?kind=job&state=completed").tasks.at(0).state, TaskState::Terminated);
    const AuditList audit =
        auditList(m_engine->ask([](Engine &engine) { return engine.auditRecords(0, 1000).value(); }));
    EXPECT_EQ(audit.records.back().command, QStringLiteral("terminate-job"));
    EXPECT_EQ(audit.records.back().operatorName, m_options.tokenOperator);
}

TEST_F(ConsoleTasksTest, CancellingATransferInterruptsItsJobAndCancellingAnExportDoesNot)
{
    startServer();
    const JobId job = makeJob(1);
    bool isCut = false;
    const quint32 transfer =
        m_processes->begin({.kind = ProcessKind::Transfer, .job = job, .cancel = [&isCut] { isCut = true; }});
    const quint32 exporting = m_processes->begin({.kind = ProcessKind::Export, .job = job});
    EXPECT_EQ(call("POST", "/processes/" + std::to_string(exporting) + "/cancel").status, 200);
    EXPECT_EQ(tasks("?kind=job").tasks.at(0).state, TaskState::Running);
    EXPECT_EQ(call("POST", "/processes/" + std::to_string(transfer) + "/cancel").status, 200);
    EXPECT_TRUE(isCut);
    EXPECT_EQ(tasks("?kind=job").tasks.at(0).state, TaskState::Interrupted);
    EXPECT_EQ(call("POST", "/processes/77777/cancel").status, 404);
}

TEST_F(ConsoleTasksTest, WhatIsCancelledAlreadyIsRefusedAndTheFirstStaysInTheRecord)
{
    startServer();
    const std::string path =
        "/processes/" + std::to_string(m_processes->begin({.kind = ProcessKind::Export, .cancel = [] {}})) + "/cancel";
    EXPECT_EQ(call("POST", path, "{}").status, 200);
    EXPECT_TRUE(tasks("?kind=process").tasks.at(0).isCancelled);
    EXPECT_EQ(call("POST", path, "{}").status, 409);
}

TEST_F(ConsoleTasksTest, ASessionThatIsCancelledEndsBehindItsAnswer)
{
    startServer();
    http::RawClient other(m_port);
    other.send("GET /api/v1/server HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + std::string(kToken) + "\r\n\r\n");
    EXPECT_EQ(other.readAnswer().status, 200);
    quint64 number = 0;
    ASSERT_TRUE(http::eventually([&] {
        for (const TaskRecord &task : tasks("?kind=session").tasks)
            number = task.state == TaskState::IdleWait ? task.number : number;
        return number != 0;
    }));
    EXPECT_EQ(call("POST", "/sessions/cancel", R"({"session":)" + std::to_string(number) + "}").status, 200);
    EXPECT_TRUE(other.isClosedByPeer());
    other.close();
    const TaskList ended = tasks("?state=completed&kind=session");
    ASSERT_EQ(ended.tasks.size(), 1U);
    EXPECT_EQ(ended.tasks[0].number, number);
    EXPECT_EQ(ended.tasks[0].state, TaskState::Warning);
    EXPECT_EQ(ended.counters.warning, 1U);
    EXPECT_EQ(call("POST", "/sessions/cancel", R"({"session":999999})").status, 404);
    EXPECT_EQ(call("POST", "/sessions/cancel", R"({"session":"x"})").status, 400);
}

TEST_F(ConsoleTasksTest, ProcessingWindowsAreSetAndRemoved)
{
    startServer();
    EXPECT_EQ(
        call("POST", "/processing-windows", R"({"type":"install-package","days":"all","from":"22:00","to":"06:00"})")
            .status,
        200);
    EXPECT_EQ(call("PATCH", "/processing-windows/1", R"({"to":"07:30"})").status, 200);
    const auto unknown =
        call("POST", "/processing-windows", R"({"type":"instal","days":"all","from":"22:00","to":"06:00"})");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_NE(unknown.body.find("hold-report"), std::string::npos) << "a window may be set for each type";
    const std::vector<ProcessingWindow> windows =
        m_engine->ask([](Engine &engine) { return engine.processingWindows(); });
    ASSERT_EQ(windows.size(), 1U);
    EXPECT_EQ(windows[0].toMinute, 7 * 60 + 30);
    EXPECT_EQ(windows[0].fromMinute, 22 * 60);
    const auto listed =
        windowsOf(QJsonDocument::fromJson(QByteArray::fromStdString(call("GET", "/processing-windows").body)).object());
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed.value(), windows);
    EXPECT_EQ(call("POST", "/processing-windows", R"({"type":"install-package","from":"22:00","to":"06:00"})").status,
              400)
        << "without days";
    EXPECT_EQ(
        call("POST", "/processing-windows", R"({"type":"install-package","days":"mon","from":"24:00","to":"01:00"})")
            .status,
        400)
        << "that is on Tuesday";
    EXPECT_EQ(call("DELETE", "/processing-windows/1").status, 200);
    EXPECT_EQ(call("DELETE", "/processing-windows/1").status, 404);
}

TEST_F(ConsoleTasksTest, WorkOfAClientStandsAmongTheProcessesUntilItSaysHowItEnded)
{
    startServer();
    const auto answer = [](const http::ClientResponse &response) {
        EXPECT_EQ(response.status, 200) << response.body;
        return workAnswerOf(QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object());
    };
    const WorkAnswer begun = answer(call("POST", "/processes", R"({"process":"replay","subject":"small","total":4})"));
    ASSERT_NE(begun.process, 0U);
    const std::string path = "/processes/" + std::to_string(begun.process);
    EXPECT_FALSE(answer(call("PUT", path, R"({"done":1,"total":4})")).isCancelled);
    const TaskRecord running = tasks("?kind=process").tasks.at(0);
    EXPECT_EQ(running.process, ProcessKind::Replay);
    EXPECT_EQ(running.done, 1);
    EXPECT_EQ(call("POST", path + "/cancel", "{}").status, 200);
    EXPECT_TRUE(answer(call("PUT", path, R"({"done":2,"total":4})")).isCancelled);
    answer(call("PUT", path, R"({"done":2,"total":4,"state":"failed"})"));
    EXPECT_EQ(tasks("?kind=process&state=completed").tasks.at(0).state, TaskState::Failed);
    EXPECT_EQ(call("PUT", path, R"({"done":3})").status, 404) << "it has ended";
    EXPECT_EQ(call("POST", "/processes", R"({"process":"export","subject":"x"})").status, 400);
    EXPECT_EQ(call("POST", "/processes", R"({"process":"replay"})").status, 400) << "of what?";
    EXPECT_EQ(call("PUT", path, R"({"state":"running"})").status, 400);
    EXPECT_EQ(call("PUT", path, R"({"done":"much"})").status, 400);
}

TEST_F(ConsoleTasksTest, TheEmbeddedLinkTellsTheSame)
{
    startServer();
    const JobId job = makeJob(1);
    EmbeddedLink link(*m_engine, *m_content, QStringLiteral("here"), QStringLiteral("anna"));
    link.setTasks(m_options.tasks);
    std::optional<Result<TaskList>> told;
    TaskQuery query;
    query.kinds = static_cast<quint8>(TaskKind::Job);
    link.tasks()->tasks(query, &link, [&told](Result<TaskList> list) { told = std::move(list); });
    ASSERT_TRUE(QTest::qWaitFor([&told] { return told.has_value(); }));
    ASSERT_EQ(told->value().tasks.size(), 1U);
    EXPECT_EQ(told->value().tasks[0].job, job);
    const quint32 process = m_processes->begin({.kind = ProcessKind::Transfer, .job = job});
    std::optional<Result<CommandOutcome>> done;
    link.tasks()->cancelTask(TaskKind::Process, process, &link,
                             [&done](Result<CommandOutcome> outcome) { done = std::move(outcome); });
    ASSERT_TRUE(QTest::qWaitFor([&done] { return done.has_value(); }));
    EXPECT_TRUE(*done);
    EXPECT_EQ(tasks("?kind=job").tasks.at(0).state, TaskState::Interrupted);
}

TEST_F(ConsoleTasksTest, AServerThatIsTooOldIsToldFromOneThatRefuses)
{
    http::ClientResponse old;
    old.status = 404;
    const Result<QJsonObject> answer = taskAnswerOf(old);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(answer.error().text.contains(QStringLiteral("too old")));
    startServer();
    EXPECT_FALSE(taskAnswerOf(call("GET", "/tasks?state=odd")));
    EXPECT_TRUE(taskAnswerOf(call("GET", "/tasks")));
}

TEST_F(ConsoleTasksTest, TasksAreReadBackAsTheyWereTold)
{
    TaskRecord session;
    session.kind = TaskKind::Session;
    session.state = TaskState::SendWait;
    session.number = quint64{1} << 40;
    session.subject = QStringLiteral("pc-1");
    session.peer = QStringLiteral("10.0.0.1");
    session.startMs = 1'000;
    session.stateSinceMs = 2'000;
    session.untilMs = 3'000;
    session.isEncrypted = session.isCancelled = true;
    session.bytesIn = 5;
    session.bytesOut = 6;
    TaskRecord process;
    process.kind = TaskKind::Process;
    process.state = TaskState::Completed;
    process.number = 7;
    process.job = JobId{3};
    process.parent = 2;
    process.process = ProcessKind::Transfer;
    process.subject = QStringLiteral("R1");
    process.startMs = 1'000;
    process.endMs = 2'000;
    process.done = 1;
    process.total = 2;
    process.reason = QStringLiteral("why");
    TaskRecord job;
    job.kind = TaskKind::Job;
    job.state = TaskState::Sleeping;
    job.number = 3;
    job.job = JobId{3};
    job.startMs = 1'000;
    job.untilMs = 9'000;
    job.window = ProcessingWindow{4, FolderId{5}, {}, 3, 60, 0};
    TaskList list;
    list.tasks = {session, process, job};
    list.counters = {1, 2, 3, quint64{1} << 40};
    list.sessions = 5;
    list.left = 6;
    const Result<TaskList> read = taskListOf(toJson(list));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().tasks, list.tasks);
    EXPECT_EQ(read.value().counters, list.counters);
    EXPECT_EQ(read.value().sessions, 5U);
    EXPECT_EQ(read.value().left, 6U);
    EXPECT_FALSE(taskListOf({}));
    const QJsonObject odd{
        {QStringLiteral("tasks"), QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("x")}}}}};
    EXPECT_TRUE(taskListOf(odd).value().tasks.empty()) << "what is not known is left out";
}

} // namespace
} // namespace signalbox::consoleapi
