#include "network/consoleapi/monitoring.h"

#include "model/domain/text.h"

#include <sys/resource.h>
#include <unistd.h>

#include <deque>
#include <filesystem>
#include <fstream>
#include <locale>
#include <mutex>
#include <sstream>

namespace signalbox::consoleapi {

namespace {

using ResponderPtr = std::shared_ptr<http::Responder>;

constexpr double kMsPerSecond = 1000;

http::Response healthAnswer(bool isWell, const std::string &state)
{
    return {isWell ? 200 : 503,
            {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            "{\"status\":\"" + state + "\"}"};
}

/// Prometheus' text format: all samples of a name stand together below its help and type.
class MetricsWriter {
public:
    MetricsWriter() { m_text.imbue(std::locale::classic()); }

    void begin(const char *name, const char *type, const char *help)
    {
        m_name = name;
        m_text << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n';
    }
    template <class Number>
    void sample(Number value, const std::string &label = {}, const std::string &of = {})
    {
        m_text << m_name;
        if (!label.empty())
            m_text << '{' << label << "=\"" << of << "\"}";
        m_text << ' ' << value << '\n';
    }
    template <class Number>
    void one(const char *name, const char *type, const char *help, Number value)
    {
        begin(name, type, help);
        sample(value);
    }
    [[nodiscard]] std::string text() const { return m_text.str(); }

private:
    std::ostringstream m_text;
    const char *m_name = "";
};

qint64 residentBytes()
{
    std::ifstream statm("/proc/self/statm");
    qint64 whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

double processorSeconds()
{
    struct rusage used { };
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

std::ptrdiff_t openFiles()
{
    std::error_code unreadable;
    const std::filesystem::directory_iterator files("/proc/self/fd", unreadable);
    return unreadable ? 0 : std::distance(begin(files), end(files));
}

} // namespace

std::string metricsText(const EngineStatistics &statistics, UtcMs startedMs, int connections)
{
    MetricsWriter to;
    to.begin("signalbox_build_info", "gauge", "Version of the program.");
    to.sample(1, "version", SIGNALBOX_VERSION);

    to.begin("signalbox_jobs", "gauge", "Jobs by phase.");
    to.sample(statistics.jobsWaiting, "phase", "waiting");
    to.sample(statistics.jobsUnderWay, "phase", "under_way");
    to.sample(statistics.jobsEnded, "phase", "ended");
    to.sample(statistics.jobsArchived, "phase", "archived");
    to.sample(statistics.jobsDeleting, "phase", "deleting");

    to.begin("signalbox_instructions", "gauge", "Instructions of all jobs by status.");
    for (const Status status : kAllStatuses)
        to.sample(statistics.instructions.count(status), "status", statusKey(status).toStdString());
    to.one("signalbox_instructions_silent", "gauge", "Instructions under way that report nothing.",
           statistics.instructions.silent);
    to.one("signalbox_nodes", "gauge", "Registered relays and clients.", statistics.nodes);
    to.one("signalbox_packages", "gauge", "Packages that can be sent.", statistics.packages);

    to.one("signalbox_reports_total", "counter", "Reports of nodes taken over since the start.", statistics.reports);
    to.one("signalbox_events_total", "counter", "Entries of the log ever written: the newest one's number.",
           statistics.lastSeq);
    to.one("signalbox_store_failing", "gauge", "1 while the store refuses what it is given, such as with a full disk.",
           statistics.isStoreFailing ? 1 : 0);
    to.one("signalbox_connections", "gauge", "Open connections of nodes and consoles.", connections);

    to.one("process_start_time_seconds", "gauge", "When the server was started, in seconds since 1970 UTC.",
           std::to_string(static_cast<double>(startedMs) / kMsPerSecond));
    to.one("process_cpu_seconds_total", "counter", "Processor time used.", processorSeconds());
    to.one("process_resident_memory_bytes", "gauge", "Memory in use.", residentBytes());
    to.one("process_open_fds", "gauge", "Open files and connections.", openFiles());
    return to.text();
}

class Monitoring::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(Options options, EngineAccess &host, std::function<bool(const http::Request &)> mayRead,
         std::function<int()> connections)
        : m_options(options),
          m_host(host),
          m_mayRead(std::move(mayRead)),
          m_connections(std::move(connections)),
          m_startedMs(host.nowMs())
    {
        m_patience.setTimer([this] { return nextDueMs(); }, [this] { giveUp(); });
        m_patience.start();
    }

    void endPatience() { m_patience.stop(); }

    /// Everybody may ask, as often as they like: all that ask at a time get the answer to one question.
    void answerHealth(const ResponderPtr &responder)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back({TaskLoop::nowMs() + m_options.answerLimitMs, responder});
            if (std::exchange(m_isAsked, true))
                return;
        }
        m_patience.post([] {}); // the timer is set anew
        m_host.query([self = shared_from_this()](const Engine &engine) { self->tellHealth(!engine.isStoreFailing()); });
    }

    void answerMetrics(const http::Request &request, const ResponderPtr &responder)
    {
        if (!m_mayRead(request)) {
            responder->respond({401, {{"WWW-Authenticate", "Bearer"}}, {}});
            return;
        }
        m_host.query([responder, startedMs = m_startedMs, connections = m_connections(),
                      nowMs = m_host.nowMs()](const Engine &engine) {
            responder->respond(
                {200,
                 {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}, {"Cache-Control", "no-store"}},
                 metricsText(engine.statistics(nowMs), startedMs, connections)});
        });
    }

private:
    struct Waiting {
        UtcMs untilMs = kNoTime;
        ResponderPtr responder;
    };

    void tellHealth(bool isWell)
    {
        std::deque<Waiting> waiting;
        {
            const std::scoped_lock lock(m_mutex);
            waiting.swap(m_waiting);
            m_isAsked = false;
        }
        for (const Waiting &one : waiting)
            one.responder->respond(healthAnswer(isWell, isWell ? "ok" : "store-failing"));
    }
    UtcMs nextDueMs()
    {
        const std::scoped_lock lock(m_mutex);
        return m_waiting.empty() ? kNoTime : m_waiting.front().untilMs;
    }
    void giveUp()
    {
        const UtcMs nowMs = TaskLoop::nowMs();
        std::vector<ResponderPtr> late;
        {
            const std::scoped_lock lock(m_mutex);
            for (; !m_waiting.empty() && m_waiting.front().untilMs <= nowMs; m_waiting.pop_front())
                late.push_back(m_waiting.front().responder);
        }
        for (const ResponderPtr &responder : late)
            responder->respond(healthAnswer(false, "engine-does-not-answer"));
    }

    const Options m_options;
    EngineAccess &m_host;
    const std::function<bool(const http::Request &)> m_mayRead;
    const std::function<int()> m_connections;
    const UtcMs m_startedMs;
    std::mutex m_mutex; ///< guards the two below
    std::deque<Waiting> m_waiting; ///< for the engine to say how it is; oldest first
    bool m_isAsked = false;
    TaskLoop m_patience; ///< with those whom the engine keeps waiting
};

Monitoring::Monitoring(Options options, EngineAccess &host, std::function<bool(const http::Request &)> mayRead,
                       std::function<int()> connections)
    : m_impl(std::make_shared<Impl>(options, host, std::move(mayRead), std::move(connections)))
{
}

Monitoring::~Monitoring()
{
    m_impl->endPatience();
}

bool Monitoring::handle(const http::Request &request, const std::shared_ptr<http::Responder> &responder)
{
    if (request.path != "/health" && request.path != "/metrics")
        return false;
    if (request.method != "GET" && request.method != "HEAD")
        responder->respond({405, {{"Allow", "GET, HEAD"}}, {}});
    else if (request.path == "/health")
        m_impl->answerHealth(responder);
    else
        m_impl->answerMetrics(request, responder);
    return true;
}

} // namespace signalbox::consoleapi
