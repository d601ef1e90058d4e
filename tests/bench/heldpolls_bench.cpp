// What polls cost in memory that are held until there is work (performance goal 16): the whole managing server with as many
// clients as there may be open files, up to 50,000 (root gets so many where the system lets it). The clients' ends of the
// connections are in a process of their own, from several addresses, as each has only some 28,000 ports. Half of the polls and
// all of them are measured: where they cost the same each, so do 50,000 where fewer are allowed.

#include "figures.h"
#include "millionstore.h"
#include "nginx.h"

#include "model/engine/enginehost.h"
#include "model/engine/taskloop.h"
#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/enginebackend.h"

#include <QCoreApplication>

#include <array>
#include <atomic>
#include <thread>

#include <malloc.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr rlim_t kWanted = 50'000;
constexpr rlim_t kOtherFiles = 500;
constexpr double kGoalBytes = 250e6 / 50'000;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "heldpolls_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

double residentBytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 : 0;
}

/// The clients' side: reads the port, connects and polls, and when told so says how many were answered.
int runClients(int in, int out, quint32 count)
{
    std::uint16_t port = 0;
    if (::read(in, &port, sizeof(port)) != sizeof(port))
        return 1;
    std::vector<pollfd> sockets;
    char go = 0;
    for (quint32 i = 0; i < count; ++i) {
        if (i == count / 2 && ::read(in, &go, 1) != 1)
            return 1;
        // Each local address has some 28,000 ports to connect from.
        const int socket = connectTo(port, INADDR_LOOPBACK + 1 + i / 20'000);
        if (socket < 0)
            return 1;
        const std::string request = "GET /DEFAULT/controller/v1/host-" + std::to_string(i + 1)
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/hal+json\r\nPrefer: "
                                      "wait=600\r\nAuthorization: TargetToken "
                                    + kClientToken.toStdString() + "\r\n\r\n";
        if (::write(socket, request.data(), request.size()) != static_cast<ssize_t>(request.size()))
            return 1;
        sockets.push_back({socket, POLLIN, 0});
    }
    if (::read(in, &go, 1) != 1)
        return 1;
    const quint32 answered = static_cast<quint32>(std::max(::poll(sockets.data(), sockets.size(), 0), 0));
    return ::write(out, &answered, sizeof(answered)) == sizeof(answered) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    rlimit raised{kWanted + kOtherFiles, std::max(files.rlim_max, kWanted + kOtherFiles)};
    if (::setrlimit(RLIMIT_NOFILE, &raised) != 0) { // who may not has what the system's administrator allows
        raised = {std::min(files.rlim_max, kWanted + kOtherFiles), files.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &raised);
    }
    const auto count = static_cast<quint32>(std::min(kWanted, raised.rlim_cur - kOtherFiles));

    std::array<int, 2> down{}, up{};
    if (::pipe(down.data()) != 0 || ::pipe(up.data()) != 0)
        return 1;
    const pid_t clients = ::fork(); // before there are threads
    if (clients == 0)
        ::_exit(runClients(down[0], up[1], count));

    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("store.db"));
    if (Outcome written = writeStore(path, count, TaskLoop::nowMs(), true, Progress::Done); !written)
        fail(written.error().text);
    EngineHost host(path, {});
    ddi::EngineBackend::Options options;
    options.contentFolder = folder.path();
    const auto backend = std::make_shared<ddi::EngineBackend>(options, host);
    host.setActionHandler(backend->actionHandler());
    if (Outcome started = host.start(); !started)
        fail(started.error().text);
    ddi::DdiServer::Options serving;
    serving.baseUrl = QStringLiteral("http://127.0.0.1:8080");
    serving.requestsPerSecondPerPeer = 1'000'000'000;
    ddi::DdiServer server(serving, backend);
    std::atomic<quint32> taken{0};
    http::HttpServer httpServer({}, [&](http::Request request, const std::shared_ptr<http::Responder> &responder) {
        server.handle(request, responder);
        ++taken;
    });
    const auto port = httpServer.listenTcp("127.0.0.1", 0);
    if (!port)
        fail(port.error().text);

    const double before = residentBytes();
    const std::uint16_t number = port.value();
    (void)!::write(down[1], &number, sizeof(number));
    const auto waitFor = [&](quint32 polls) {
        while (taken < polls && ::waitpid(clients, nullptr, WNOHANG) == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        host.ask([](Engine &) { return 0; }); // what was asked of the engine is answered by now
    };
    waitFor(count / 2);
    const double atHalf = residentBytes();
    (void)!::write(down[1], "g", 1);
    const double ms = msOf([&] { waitFor(count); });
    const double after = residentBytes();
    (void)!::write(down[1], "g", 1);
    quint32 answered = count;
    if (taken < count || ::read(up[0], &answered, sizeof(answered)) != sizeof(answered) || answered > 0)
        fail(QStringLiteral("%1 of %2 polls came, %3 were answered instead of held")
                 .arg(taken)
                 .arg(count)
                 .arg(answered));
    ::waitpid(clients, nullptr, 0);
    httpServer.stop();
    host.stop();
    const double each = (after - before) / count;
    const double second = (after - atHalf) / (count - count / 2);
    print(
        {.name = QStringLiteral("polls: memory of one that is held"),
         .ours = each,
         .limit = kGoalBytes,
         .unit = QStringLiteral("B"),
         .ratio = each / kGoalBytes,
         .note =
             QStringLiteral("to the goal of 250 MB for 50,000; %1 held at once%2, %3 MB; each of the second half %4 B, "
                            "taken in in %5 ms")
                 .arg(count)
                 .arg(count < kWanted
                          ? QStringLiteral(" (more the limit of open files forbids; with these figures 50,000 "
                                           "are reckoned %1 MB)")
                                .arg((after - before + second * static_cast<double>(kWanted - count)) / 1e6, 0, 'f', 0)
                          : QString())
                 .arg((after - before) / 1e6, 0, 'f', 0)
                 .arg(second, 0, 'f', 0)
                 .arg(ms, 0, 'f', 0)});
    return 0;
}
