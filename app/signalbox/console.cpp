#include "app/signalbox/console.h"

#include "model/store/storepage.h"
#include "network/consoleapi/jobexport.h"
#include "network/simulation/scenarioreader.h"
#include "network/simulation/trace.h"
#include "views/messagebar.h"
#include "views/nodereturn.h"
#include "views/quitquestion.h"
#include "views/remoteservers.h"
#include "views/replaybar.h"
#include "views/simulationbar.h"
#include "views/startpreview.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace signalbox {

namespace {

constexpr int kLookMs = 100;
constexpr int kUnseenMs = 300; ///< so long the server's start waits for the window to be painted
constexpr quint32 kFirstRows = 512; ///< what fills the highest screen, several times over
/// So long nothing may have changed before the headless run believes that nothing can progress any more.
constexpr qint64 kQuietMs = 2'000;

void say(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

Console::Console(Options options) : m_options(std::move(options)), m_server(m_options.server)
{
    readLastJob();
    m_link =
        std::make_unique<EmbeddedLink>(m_server.engine(), m_server.content(), m_server.name(), m_server.operatorName());
    m_link->setTasks(m_server.tasks());
    m_link->setActivity(&m_server.activity());
    m_link->setCollections(&m_server.collections());
    m_window = std::make_unique<MainWindow>(std::vector<ServerLink *>{m_link.get()});
    if (m_options.theme)
        m_window->appearance().setTheme(*m_options.theme);
    m_window->simulations().setCheck([](const SimulationOrder &order, const std::function<bool()> &goesOn) {
        SimulationVerdict verdict;
        if (const auto scenario = simulation::scenarioOf(order.scenario, order.seed); !scenario)
            verdict.scenario = scenario.error();
        if (order.trace.isEmpty())
            return verdict;
        if (const auto trace = simulation::readTrace(order.trace, kMostTraceJobs, goesOn); !trace)
            verdict.trace = trace.error();
        return verdict;
    });
    connect(&m_window->simulations(), &SimulationBar::wanted, this, &Console::simulate);
    connect(&m_window->simulations(), &SimulationBar::closeWanted, this, &Console::endSimulation);
    connect(&m_window->replays(), &ReplayBar::wanted, this, &Console::replay);
    connectRemotes();
}

void Console::connectRemotes()
{
    RemoteServers &remotes = m_window->remotes();
    remotes.setTest(
        [this](const ServerEntry &entry, QObject *context, const std::function<void(Result<QString>)> &done) {
            auto outcome = std::make_shared<Result<QString>>(Error{});
            QThread *thread = QThread::create([entry, outcome] {
                consoleapi::RemoteServer::Options options;
                options.address = entry.address;
                options.token = entry.token.toUtf8();
                options.caFile = entry.caFile;
                QString name;
                const Outcome works = consoleapi::RemoteServer::test(options, &name);
                *outcome = works ? Result<QString>(name) : Result<QString>(works.error());
            });
            thread->setParent(this); // which waits for it
            connect(thread, &QThread::finished, context, [outcome, done] { done(*outcome); });
            connect(thread, &QThread::finished, thread, &QObject::deleteLater);
            thread->start();
        });
    const auto show = [this](ServerState &server) {
        Place place;
        place.server = &server;
        m_window->openPlace(place);
    };
    connect(&remotes, &RemoteServers::wanted, this,
            [this, show](const ServerEntry &entry) { show(addRemote(m_book.add(entry), entry)); });
    connect(&remotes, &RemoteServers::changed, this, [this, show](const ServerLink *link, const ServerEntry &entry) {
        const QString key = keyOf(link);
        if (!key.isEmpty())
            m_book.change(key, entry);
        removeRemote(link);
        show(addRemote(key, entry));
    });
    connect(&remotes, &RemoteServers::removeWanted, this, [this](const ServerLink *link) {
        if (const QString key = keyOf(link); !key.isEmpty())
            m_book.remove(key);
        removeRemote(link);
    });
    connect(&m_book, &ServerBook::known, this,
            [this](const QString &key, const ServerEntry &entry) { addRemote(key, entry); });
    connect(&m_book.tokens(), &TokenStore::usesFile, this, [this](const QString &file) {
        m_window->messages().show(MessageBar::Kind::Warning,
                                  tr("This desktop has no keyring that can be used: the operator token is kept in a "
                                     "file that only you may read."),
                                  file);
    });
    connect(&m_book.tokens(), &TokenStore::unreadable, this, [this](const QString &reason) {
        m_window->messages().show(MessageBar::Kind::Warning,
                                  tr("The keyring does not give out the operator token of a server. Enter it anew with "
                                     "“Edit server…” in the server's menu."),
                                  reason);
    });
    connect(&m_book.tokens(), &TokenStore::failed, this, [this](const QString &reason) {
        m_window->messages().show(MessageBar::Kind::Warning,
                                  tr("The operator token could not be kept. It will be asked for again."), reason);
    });
}

QString Console::keyOf(const ServerLink *link) const
{
    for (const Remote &remote : m_remotes) {
        if (remote.link.get() == link)
            return remote.key;
    }
    return {};
}

ServerState &Console::addRemote(const QString &key, const ServerEntry &entry)
{
    RemoteLink &link = *m_remotes.emplace_back(Remote{key, std::make_unique<RemoteLink>(entry)}).link;
    ServerState &server = m_window->addServer(&link);
    link.open();
    return server;
}

void Console::removeRemote(const ServerLink *link)
{
    m_window->removeServer(link);
    std::erase_if(m_remotes, [link](const Remote &remote) { return remote.link.get() == link; });
}

Console::~Console()
{
    endParts();
    m_simulations.clear();
    m_ending.clear();
}

void Console::endParts()
{
    for (const auto *thread : {&m_starter, &m_reader}) {
        if (*thread)
            (*thread)->wait();
    }
    for (QThread *test : findChildren<QThread *>())
        test->wait();
    m_mainJob.reset();
    m_replay.reset();
    m_window.reset();
    m_remotes.clear();
    m_link.reset();
    m_server.stop();
}

bool Console::leave()
{
    endParts();
    for (const auto *sessions : {&m_simulations, &m_ending}) {
        for (const auto &session : *sessions)
            session->leave();
    }
    return !m_simulations.empty() || !m_ending.empty();
}

void Console::quit()
{
    m_window->quitQuestion().setAsks(false); // Qt closes the windows first, and one that asks would keep the program
    QCoreApplication::quit();
}

bool Console::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && watched == m_window.get()) {
        m_window->removeEventFilter(this);
        // Behind this paint event those of everything in the window are done as well: they are one update.
        QTimer::singleShot(0, this, [this] {
            if (m_options.selfCheck)
                say(QStringLiteral("painted"));
            startServer();
        });
    }
    return QObject::eventFilter(watched, event);
}

void Console::simulate(const SimulationOrder &order)
{
    QStringList taken;
    for (const auto &session : m_simulations)
        taken << session->link().name();
    SimulationSession &server =
        *m_simulations.emplace_back(std::make_unique<SimulationSession>(order, m_server.operatorName(), taken));
    Place place;
    place.server = &m_window->addServer(&server.link());
    m_window->openPlace(place);
    // Queued: it is the link that tells, and it goes.
    connect(
        &server.link(), &ServerLink::stateChanged, this,
        [this, link = QPointer<ServerLink>(&server.link())](LinkState state) {
            if (state == LinkState::Refused)
                simulationRefused(link);
        },
        Qt::QueuedConnection);
    connect(
        &server, &SimulationSession::traceRead, this, [this, name = server.link().name()](const QStringList &notes) {
            m_window->messages().show(MessageBar::Kind::Warning, QStringLiteral("%1: %2").arg(name, notes.join(u' ')));
        });
    server.start();
}

/// Nothing can be done with its entry, so none stays in the tree.
void Console::simulationRefused(const QPointer<ServerLink> &link)
{
    if (!link)
        return;
    const Error error{Error::Kind::Invalid, link->stateText(), {}};
    endSimulation(link);
    if (m_options.selfCheck)
        fail(tr("The simulation could not start"), error);
    else
        m_window->messages().showError(tr("The simulation could not start"), error);
}

void Console::endSimulation(const ServerLink *link)
{
    const auto found = std::find_if(m_simulations.begin(), m_simulations.end(),
                                    [link](const auto &session) { return &session->link() == link; });
    if (found == m_simulations.end())
        return;
    m_window->removeServer(link);
    SimulationSession *session = found->get();
    m_ending.push_back(std::move(*found));
    m_simulations.erase(found);
    session->end(this, [this, session] {
        std::erase_if(m_ending, [session](const auto &ending) { return ending.get() == session; });
    });
}

void Console::replay(ServerLink *link, const ReplayOrder &order)
{
    m_replay = std::make_unique<ReplaySession>(*link, order);
    const auto end = [this] {
        m_window->replays().show(nullptr);
        m_replay.release()->deleteLater(); // it is what calls
    };
    connect(m_replay.get(), &ReplaySession::ended, this, [this, end](const QString &summary) {
        end();
        m_window->messages().show(MessageBar::Kind::Information, summary);
    });
    connect(m_replay.get(), &ReplaySession::failed, this, [this, end](const Error &error) {
        end();
        m_window->messages().showError(tr("The replay has ended"), error);
    });
    m_window->replays().show(m_replay.get());
    m_replay->start();
}

void Console::start()
{
    m_window->installEventFilter(this);
    m_window->show();
    QTimer::singleShot(kUnseenMs, this, &Console::startServer); // also of a window that is not painted
    for (const ServerEntry &entry : m_options.connections)
        addRemote({}, entry);
    if (!m_options.headless && !m_options.selfCheck)
        m_book.load();
}

/// Opening a large store takes its time, and both cores: the window is painted first, and does not wait for it then.
void Console::startServer()
{
    if (m_starter)
        return;
    auto outcome = std::make_shared<Outcome>();
    m_starter.reset(QThread::create([this, outcome] { *outcome = m_server.start(); }));
    connect(m_starter.get(), &QThread::finished, this, [this, outcome] { serverStarted(*outcome); });
    m_starter->start();
}

/// The server reads a large database whole before it answers. What was open last can be looked at meanwhile.
void Console::readLastJob()
{
    const auto last = StartPreview::lastJob();
    if (!last || m_options.mainJob || m_options.headless || m_options.selfCheck || !m_options.simulate.isEmpty())
        return;
    auto page = std::make_shared<Result<StorePage>>(Error{});
    m_reader.reset(QThread::create(
        [page, url = m_server.storeUrl(), job = last->first] { *page = readStorePage(url, job, kFirstRows); }));
    connect(m_reader.get(), &QThread::finished, this, [this, page, registeredMs = last->second] {
        if (*page && page->value().snapshot.jobs.front().registeredMs == registeredMs)
            m_window->showPreview(page->value().snapshot, std::move(page->value().rows));
    });
    m_reader->start();
}

void Console::serverStarted(const Outcome &outcome)
{
    if (!outcome) {
        m_link->refuse(outcome.error());
        fail(tr("The managing server could not start"), outcome.error());
        return;
    }
    m_link->open();
    say(tr("Nodes reach this server at %1").arg(m_server.baseUrl()));
    if (!m_server.socketPath().isEmpty())
        say(tr("signalboxctl reaches it at unix:%1").arg(m_server.socketPath()));
    if (!m_options.simulate.isEmpty()) {
        SimulationOrder order;
        order.scenario = m_options.simulate;
        simulate(order);
    }
    if (m_options.selfCheck && !m_simulations.empty()) {
        const EmbeddedLink &link = m_simulations.back()->link();
        connect(&link, &ServerLink::snapshot, this, &Console::quit, Qt::QueuedConnection);
    } else if (m_options.selfCheck) {
        QTimer::singleShot(0, this, &Console::quit);
    }
    if (!m_options.mainJob)
        return;
    MainJob::Options job;
    job.packages = m_options.packages;
    job.folder = m_server.stateFolder() + QStringLiteral("/fleet");
    job.nodeProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/signalbox-node");
    job.logFile =
        (m_options.outFolder.isEmpty() ? m_server.stateFolder() : m_options.outFolder) + QStringLiteral("/server.log");
    m_mainJob = std::make_unique<MainJobRunner>(m_server, job);
    connect(m_mainJob.get(), &MainJobRunner::started, this, &Console::mainJobStarted);
    connect(m_mainJob.get(), &MainJobRunner::failed, this,
            [this](const Error &error) { fail(tr("The main job could not start"), error); });
    connect(m_mainJob.get(), &MainJobRunner::nodeEnded, this, &Console::nodeEnded);
    m_mainJob->start();
}

void Console::nodeEnded(const QString &node, const QString &how, const QString &command)
{
    say(how);
    say(tr("This starts it again:"));
    say(QStringLiteral("  ") + command);
    const int message = m_window->messages().show(MessageBar::Kind::Warning, how, command,
                                                  {tr("Start again"), [this, node] { m_mainJob->startAgain(node); }});
    withdrawWhenHeardFrom(m_window->messages(), message, m_window->server(0), node,
                          QDateTime::currentMSecsSinceEpoch());
}

void Console::fail(const QString &doing, const Error &error)
{
    m_exitCode = 1;
    std::fprintf(stderr, "signalbox: %s\n", error.text.toUtf8().constData());
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", error.detail.toUtf8().constData());
    if (m_options.headless || m_options.selfCheck)
        QApplication::exit(1);
    else
        m_window->messages().showError(doing, error);
}

void Console::mainJobStarted(JobId job)
{
    const auto known = [this, job] { return m_window->server(0).job(job) != nullptr; };
    when(
        known,
        [this, job] {
            Place place;
            place.server = &m_window->server(0);
            place.job = job;
            m_window->openPlace(place);
        },
        10'000);
    if (m_options.headless)
        waitForTheEnd();
}

void Console::when(std::function<bool()> condition, std::function<void()> then, qint64 limitMs)
{
    auto *timer = new QTimer(this);
    QElapsedTimer since;
    since.start();
    connect(timer, &QTimer::timeout, this,
            [timer, since, limitMs, condition = std::move(condition), then = std::move(then)] {
                const bool holds = condition();
                if (!holds && since.elapsed() < limitMs)
                    return;
                timer->deleteLater();
                timer->stop();
                if (holds)
                    then();
            });
    timer->start(kLookMs);
}

void Console::waitForTheEnd()
{
    auto *timer = new QTimer(this);
    QElapsedTimer total;
    QElapsedTimer quiet;
    total.start();
    quiet.start();
    connect(timer, &QTimer::timeout, this, [this, timer, total, quiet, last = std::vector<InstructionRow>()]() mutable {
        std::vector<InstructionRow> now = m_mainJob->job().rows();
        if (now != last || !m_mainJob->job().nothingCanProgress())
            quiet.restart();
        last = std::move(now);
        const bool late = total.elapsed() > m_options.headlessLimitMs;
        if (quiet.elapsed() < kQuietMs && !late)
            return;
        timer->stop();
        selectWorst(); // so that the picture shows its details
        if (late)
            say(tr("Some work is still under way after %n second(s); this is how it stands now.", nullptr,
                   static_cast<int>(m_options.headlessLimitMs / 1000)));
        QTimer::singleShot(kQuietMs, this, &Console::leaveResults); // the details ask the server for their history
    });
    timer->start(kLookMs);
}

void Console::selectWorst()
{
    const StatusTableModel &model = m_window->page().model();
    std::optional<std::pair<int, int>> worst; // rank, row
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto status = model.index(row, 0).data(StatusTableModel::StatusRole).value<Status>();
        if (!worst || severityRank(status) < worst->first)
            worst = {severityRank(status), row};
    }
    if (worst)
        m_window->page().table()->selectRow(worst->second);
}

void Console::leaveResults()
{
    const MainJob &job = m_mainJob->job();
    say(job.table());
    say(job.whereInstalled());
    if (!m_options.outFolder.isEmpty()) {
        const QString csv = m_options.outFolder + QStringLiteral("/job-status.csv");
        Result<JobExport> data =
            m_server.engine().ask([id = job.job()](Engine &engine) { return jobExportOf(engine, id); });
        const Outcome written = data ? writeJobExport(data.value(), csv) : Outcome(data.error());
        const QString png = m_options.outFolder + QStringLiteral("/job-status.png");
        if (!written || !m_window->grab().save(png)) {
            fail(tr("The results could not be left behind"),
                 written ? Error{Error::Kind::Io, tr("The picture %1 cannot be written.").arg(png), {}}
                         : written.error());
            return;
        }
        say(tr("Left in %1: job-status.png, job-status.csv, server.log").arg(m_options.outFolder));
    }
    QApplication::exit(0);
}

} // namespace signalbox
