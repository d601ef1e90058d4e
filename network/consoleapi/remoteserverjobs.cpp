#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/remoteserver.h"
#include "network/consoleapi/ssesource.h"

#include <utility>

namespace signalbox::consoleapi {

// The jobs that are looked at: a stream of changes and the rows for each.

namespace {

constexpr quint32 kFirstRows = 512; ///< what fills the highest screen, several times over
constexpr quint32 kMoreRows = 50'000; ///< at once: the engine stands still for 2 to 5 ms

} // namespace

void RemoteServer::watch(JobId job, Done<RowsPart> part)
{
    m_loop.post([this, job, part = std::move(part)]() mutable {
        Watch &watch = m_watches[number(job)];
        if (const auto before = std::exchange(watch.part, std::move(part)))
            before(Error{Error::Kind::Cancelled, {}, {}});
        watch.serial = ++m_lastSerial; // what was asked for whoever asked before does not count
        watch.reading = false;
        watch.again = false;
        watch.offset = 0;
        watch.early.clear();
        if (watch.stream)
            std::exchange(watch.stream, nullptr)->cancel();
        if (m_standing.state != LinkState::Connected) {
            m_needsSnapshot = true; // whoever waited asks again then
            std::exchange(watch.part, nullptr)(noConnection());
        } else {
            openJobStream(job);
        }
    });
}

void RemoteServer::unwatch(JobId job)
{
    m_loop.post([this, job] {
        const auto found = m_watches.find(number(job));
        if (found == m_watches.end())
            return;
        if (found->second.stream)
            found->second.stream->cancel();
        m_watches.erase(found);
    });
}

void RemoteServer::openJobStream(JobId job)
{
    Watch &watch = m_watches[number(job)];
    http::ClientRequest asked = request(QStringLiteral("GET"), QStringLiteral("/changes?job=%1").arg(number(job)));
    const bool resumes = watch.lastId && !watch.part;
    if (resumes)
        asked.headers.emplace_back("Last-Event-ID", std::to_string(*watch.lastId));
    asked.timeout = std::chrono::minutes(1); // a comment comes each 15 seconds
    const std::weak_ptr<RemoteServer> self = weak_from_this();
    // What belongs to a watch or a connection that has ended does not count.
    const auto post = [self, job, serial = watch.serial, connection = m_connection](auto task) {
        const auto server = self.lock();
        if (!server || server->m_stopped)
            return;
        server->m_loop.post([server = server.get(), job, serial, connection, task] {
            const auto found = server->m_watches.find(number(job));
            if (found != server->m_watches.end() && found->second.serial == serial && connection == server->m_connection
                && !server->m_stopped)
                task(*server, found->second);
        });
    };
    const auto source = std::make_shared<std::unique_ptr<SseSource>>();
    *source = std::make_unique<SseSource>([post, job, weak = std::weak_ptr(source)](const SseParser::Event &event) {
        const auto from = weak.lock();
        (*from)->waiting += event.data.size();
        post([from, job, name = event.name, id = (*from)->parser.lastId(),
              data = QByteArray(event.data.data(), static_cast<qsizetype>(event.data.size()))](RemoteServer &server,
                                                                                               Watch &of) {
            (*from)->waiting -= static_cast<std::size_t>(data.size());
            of.lastId = id ? id : of.lastId;
            server.onJobEvent(job, name, data);
        });
    });
    asked.sink = [source, post, job, resumes](std::string_view bytes) {
        SseSource &from = **source;
        if (!from.parser.put(bytes) || from.waiting > SseSource::kMostWaiting)
            return false;
        if (!from.hasBegun && from.parser.lastId()) {
            from.hasBegun = true;
            post([id = from.parser.lastId(), job, resumes](RemoteServer &server, Watch &of) {
                of.lastId = id;
                if (!resumes)
                    server.readRows(job);
            });
        }
        return true;
    };
    watch.stream = send(std::move(asked), [this, job, serial = watch.serial,
                                           connection = m_connection](const Result<http::ClientResponse> &end) {
        const auto found = m_watches.find(number(job));
        if (found == m_watches.end() || found->second.serial != serial || connection != m_connection)
            return;
        Watch &of = found->second;
        of.stream = nullptr;
        if (end && end.value().status == 404) { // the job is gone
            if (const auto part = std::exchange(of.part, nullptr))
                part(errorOf(end.value()));
            return;
        }
        after(delayAfter(of.failures++), [this, job, serial, connection] {
            const auto again = m_watches.find(number(job));
            if (again != m_watches.end() && again->second.serial == serial && connection == m_connection
                && !again->second.stream)
                openJobStream(job);
        });
    });
}

void RemoteServer::onJobEvent(JobId job, const std::string &name, const QByteArray &data)
{
    Watch &watch = m_watches[number(job)];
    if (name == "reset") {
        watch.again = true;
        if (!watch.reading)
            readAgain(job);
        return;
    }
    if (name != "rows")
        return;
    Result<JobRows> rows = rowsFromCbor(QByteArray::fromBase64(data));
    if (!rows)
        lost(rows.error());
    else if (watch.reading && watch.offset == 0)
        watch.early.push_back(std::move(rows).value());
    else if (rows.value().seq >= watch.seq)
        tellRows(rows.value());
}

void RemoteServer::tellRows(const JobRows &rows)
{
    // Without its place in the log: rows come in another stream than all else, and may be behind that or before it.
    DeltaBatch batch;
    batch.rows.reserve(rows.rows.size());
    for (const InstructionRow &row : rows.rows)
        batch.rows.emplace_back(rows.job, row);
    m_listener.deltas(std::move(batch));
}

/// For whoever waits for them in parts, so that the first ones are there soon; all at once when there were some before: they
/// must not be older than the changes that follow.
void RemoteServer::readRows(JobId job)
{
    Watch &watch = m_watches[number(job)];
    if (std::exchange(watch.reading, true))
        return;
    QString path = QStringLiteral("/jobs/%1/rows").arg(number(job));
    if (watch.part)
        path += QStringLiteral("?offset=%1&limit=%2").arg(watch.offset).arg(watch.offset == 0 ? kFirstRows : kMoreRows);
    send(request(QStringLiteral("GET"), path),
         [this, job, serial = watch.serial, connection = m_connection](const Result<http::ClientResponse> &answer) {
             const auto found = m_watches.find(number(job));
             if (found != m_watches.end() && found->second.serial == serial && connection == m_connection)
                 rowsCame(job, answer);
         });
}

void RemoteServer::rowsCame(JobId job, const Result<http::ClientResponse> &answer)
{
    Watch &watch = m_watches[number(job)];
    watch.reading = false;
    Result<JobRows> rows = !answer                        ? Result<JobRows>(answer.error())
                           : answer.value().status != 200 ? Result<JobRows>(errorOf(answer.value()))
                                                          : rowsFromCbor(bytesOf(answer.value()));
    if (!rows) {
        if (watch.stream)
            watch.stream->cancel();
        if (watch.part) {
            watch.part(rows.error());
            m_watches.erase(number(job)); // whoever wants them asks again
            return;
        }
        watch.early.clear();
        watch.lastId.reset(); // what comes now does not fit what is there
        watch.offset = 0;
        return;
    }
    watch.failures = 0;
    if (watch.offset == 0)
        watch.seq = rows.value().seq;
    if (watch.part) {
        const auto count = static_cast<quint32>(rows.value().rows.size());
        const bool isLast = count < (watch.offset == 0 ? kFirstRows : kMoreRows);
        watch.offset += count;
        watch.part(RowsPart{std::move(rows).value().rows, isLast});
        if (isLast)
            watch.part = nullptr;
        else
            readRows(job);
    } else {
        tellRows(rows.value());
    }
    for (const JobRows &later : std::exchange(watch.early, {})) {
        if (later.seq >= watch.seq)
            tellRows(later);
    }
    if (watch.again && !watch.reading)
        readAgain(job);
}

/// Changes are missing.
void RemoteServer::readAgain(JobId job)
{
    Watch &watch = m_watches[number(job)];
    watch.again = false;
    watch.offset = 0;
    readRows(job);
}

} // namespace signalbox::consoleapi
