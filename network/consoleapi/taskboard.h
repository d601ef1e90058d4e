#pragma once

#include "model/domain/task.h"
#include "model/engine/engineaccess.h"
#include "model/engine/processbook.h"
#include "network/consoleapi/reportedwork.h"
#include "network/http/session.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace signalbox::http {
class HttpServer;
}

namespace signalbox::consoleapi {

/// All tasks of one managing server: its jobs, its processes, its sessions; and how to cancel those that can be. What a console
/// in the same process and the console API show is the same. Thread-safe.
class TaskBoard : public std::enable_shared_from_this<TaskBoard> {
public:
    /// Where the sessions are: an http::HttpServer.
    struct Sessions {
        std::function<void(std::size_t limit, std::function<void(http::SessionList)> done)> list;
        std::function<void(quint64 number, bool cancel, std::function<void(std::optional<http::SessionFacts>)> done)>
            find;
    };
    /// Who gives a command.
    struct Source {
        QString operatorName;
        QByteArray mark; ///< as of MarkedCommand
        OperatorRole role = OperatorRole::SystemAdministrator; // these two as of Command
        OperatorId id{};
    };
    using Done = std::function<void(Result<CommandOutcome>)>;

    /// @param processes null: none are told of. Both outlive this object
    TaskBoard(EngineAccess &host, ProcessBook *processes) : m_host(host), m_processes(processes), m_reported(processes)
    {
    }
    /// Without them there are no sessions. Empty before what they are of is gone.
    void setSessions(Sessions sessions);
    [[nodiscard]] ProcessBook *processes() const { return m_processes; }
    // Of a process that is not a scope's. Without a book they do nothing.
    quint32 beginProcess(ProcessBook::Start start) { return m_processes ? m_processes->begin(std::move(start)) : 0; }
    void progress(quint32 process, qint64 done, qint64 total);
    void endProcess(quint32 process, TaskState result, const QString &reason = {});

    /// `done` is called once, in the engine's thread.
    void list(const TaskQuery &query, std::function<void(TaskList)> done);
    /// A session or a process. What the audit says is durable before anything happens. `done` is called once, in the engine's
    /// thread or in this call. Errors: NotFound, Refused, and those of the store.
    void cancel(TaskKind kind, quint64 number, const Source &source, Done done);

    /// Of work that a client does. Like ReportedWork::take(); Forbidden to those who cannot order jobs either.
    Result<WorkAnswer> reportWork(const WorkReport &report, const Source &source);

    /// For SessionNote::who of an operator. Of nodes it is their number.
    [[nodiscard]] quint64 whoIs(const QString &operatorName);

private:
    [[nodiscard]] Sessions sessions() const;
    [[nodiscard]] TaskRecord taskOf(const Engine &engine, const http::SessionFacts &facts) const;
    [[nodiscard]] TaskRecord taskOf(const Engine &engine, const http::EndedSession &ended) const;
    [[nodiscard]] TaskList gather(Engine &engine, const TaskQuery &query, const http::SessionList &sessions) const;
    void cancelProcess(quint32 number, const Source &source, const Done &done);
    void cancelSession(quint64 number, const Source &source, const Done &done);
    void record(CancelTask order, const Source &source, const Done &done, std::function<Outcome()> effect);
    void turnDown(TaskKind kind, const Error &error, const Source &source, const Done &done);

    EngineAccess &m_host;
    ProcessBook *const m_processes;
    ReportedWork m_reported;
    mutable std::mutex m_mutex; ///< guards what follows
    Sessions m_sessions;
    std::vector<QString> m_operators;
};

/// Those of the server, which outlives what they are given to.
[[nodiscard]] TaskBoard::Sessions sessionsOf(http::HttpServer &server);

} // namespace signalbox::consoleapi
