#include "network/nodehost/clienthost.h"

#include "model/domain/idgroup.h"
#include "model/domain/joborder.h"
#include "model/node/askedplace.h"
#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/deploymentwork.h"
#include "network/nodehost/ddiclient.h"
#include "network/nodehost/desktopstate.h"
#include "network/nodehost/filehash.h"
#include "network/nodehost/filepacking.h"
#include "network/nodehost/inbox.h"
#include "network/nodehost/installer.h"
#include "network/nodehost/packageteller.h"
#include "network/nodehost/runningmark.h"
#include "network/nodehost/softwaremonitor.h"
#include "network/nodehost/statefolder.h"
#include "network/nodehost/supervision.h"
#include "network/nodehost/systemfacts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace signalbox {

using namespace client;

namespace {

using Steady = std::chrono::steady_clock;
constexpr auto kLook = std::chrono::seconds(1); ///< how often the inbox and the sessions are looked at
constexpr auto kDesktopLook = std::chrono::seconds(3); ///< at whether it is free, while something waits for it
constexpr auto kOtherWait = std::chrono::seconds(2); ///< of a poll at another place than its own server
constexpr qint64 kOrderReserve = 256 * 1024; ///< bytes that the download of an order leaves free
constexpr auto kSaveAgain = std::chrono::seconds(1);

const QString &stateFile()
{
    static const QString name = QStringLiteral("state.json");
    return name;
}

QString payloadName(AttemptId id)
{
    return QStringLiteral("payload-%1").arg(number(id));
}

quint64 seedOf(const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    quint64 seed = 0;
    for (int i = 0; i < 8; ++i)
        seed = seed << 8U | static_cast<quint8>(hash[i]);
    return seed;
}

[[nodiscard]] PollAnswered answerOf(const ddi::ControllerBase &base)
{
    return {.sleepMs = std::chrono::milliseconds(base.sleep).count(),
            .deployment = base.deployment,
            .cancel = base.cancel,
            .contentTag = base.contentTag,
            .wantsAttributes = base.wantsConfigData,
            .withdrawn = base.withdrawn};
}

} // namespace

class ClientHost::Impl {
public:
    explicit Impl(Options given) : m_options(std::move(given)), m_tellsIds(m_options.attributes.contains(kIdsAttribute))
    {
    }
    ~Impl() { stop(false); }
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    Outcome start();
    void stop(bool systemStops);

private:
    void run(const std::stop_token &stop);
    void handle(const Event &event);
    void post(Event event); ///< from any thread
    void lookAround();

    void carryOut(const Save &) { } ///< handle() does it, since all that follows depends on it
    [[nodiscard]] bool save();
    void carryOut(const Poll &);
    void carryOut(const Describe &action);
    void carryOut(const Receive &action);
    void carryOut(const StopReceive &action);
    void carryOut(const Discard &action);
    void carryOut(const Verify &action);
    void carryOut(const Install &action);
    void carryOut(const ForgetExecution &)
    {
        if (m_supervision)
            m_supervision->clear();
    }
    void carryOut(const Bring &action);
    void carryOut(const Report &action);
    void carryOut(const SendAttributes &);
    void carryOut(const Log &action)
    {
        log(action.warning ? QStringLiteral("warning") : QStringLiteral("info"), action.text);
    }

    void log(const QString &level, const QString &text) const
    {
        if (m_options.log)
            m_options.log(level, text);
    }
    void execute(AttemptId id, std::function<std::optional<InstallResult>(const std::stop_token &)> work);
    [[nodiscard]] qint64 fileSize(AttemptId id) const { return QFileInfo(m_folder.path(payloadName(id))).size(); }
    [[nodiscard]] qint64 nowMs() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_begin).count();
    }

    [[nodiscard]] ddi::DdiClient::Options serverOptions(const QString &address) const;
    /// The client of where it asks at present. The loop's thread.
    ddi::DdiClient &server();
    /// That of the place that a link leads to. The loop's thread.
    ddi::DdiClient &serverOf(const QString &href);
    [[nodiscard]] bool mayAskAt(const QString &address) const;
    void homeAnswered(const ddi::ControllerBase &base);
    void otherAnswered(const ddi::ControllerBase &base, const std::vector<AttemptId> &waiting);

    Options m_options;
    StateFolder m_folder;
    std::unique_ptr<ClientLogic> m_logic; ///< the loop's thread only
    std::unique_ptr<ddi::DdiClient> m_client; ///< of its own server
    /// By address: of places that it was led to. They stay, since answers may be on their way. Only the loop's thread changes it.
    std::map<QString, std::unique_ptr<ddi::DdiClient>> m_others;
    const Steady::time_point m_begin = Steady::now();
    std::atomic<bool>
        m_tellsIds; ///< they may have changed since this node ran last, and nobody above asks for attributes twice
    bool m_failedToSave = false;
    bool m_lost = false; ///< memory is ahead of the disk, and the disk does not take it
    Steady::time_point m_lookAt;
    Steady::time_point m_desktopLookAt;

    std::mutex m_mutex; ///< guards the events, the stop flags, the transfer, the place and m_others
    std::condition_variable_any m_wake;
    std::deque<Event> m_events;
    AskedPlace m_place;
    bool m_stopping = false;
    bool m_systemStops = false;
    ddi::DdiClient::Call m_transfer;
    ddi::DdiClient::Call m_bringing;
    std::optional<AttemptId> m_brought; ///< whose files m_bringing brings

    std::unique_ptr<Supervision> m_supervision; ///< the installer's thread while it runs, else the loop's
    std::unique_ptr<SoftwareMonitor> m_monitor;
    std::unique_ptr<PackageTeller> m_teller; ///< the loop's thread; none: nobody is told
    std::jthread m_verifier; ///< a new one for each payload
    std::jthread m_installer;
    std::jthread m_loop;
};

Outcome ClientHost::Impl::start()
{
    if (!ddi::isControllerId(m_options.name)) {
        return Error{Error::Kind::Invalid,
                     QCoreApplication::translate(
                         "ClientHost", "\"%1\" is no name for a node: 1 to 64 letters, digits, dots, underscores "
                                       "and hyphens.")
                         .arg(m_options.name),
                     {}};
    }
    if (Outcome opened = m_folder.open(m_options.stateFolder); !opened)
        return opened;
    ClientState saved;
    if (const Result<QByteArray> json = m_folder.read(stateFile())) {
        Result<ClientState> state = ClientState::fromJson(json.value());
        if (!state)
            return Error{state.error().kind, state.error().text + u' ' + m_folder.path(stateFile()),
                         state.error().detail};
        saved = std::move(state).value();
    } else if (json.error().kind != Error::Kind::NotFound) {
        return json.error();
    }
    QDir().mkpath(m_folder.path(QStringLiteral("inbox")));

    Result<std::unique_ptr<ddi::DdiClient>> created = ddi::DdiClient::create(serverOptions(m_options.serverUrl));
    if (!created)
        return created.error();
    m_client = std::move(created).value();

    if (!m_options.execute)
        m_supervision = std::make_unique<Supervision>(QDir::cleanPath(m_folder.path({})), m_options.supervisor);
    Started started{RunningMark::bootId(), isUserLoggedOn(), {}, {}, false}; // until it was looked at
    if (m_supervision)
        started.left = m_supervision->find();
    const QStringList files = QDir(m_folder.path({})).entryList({QStringLiteral("payload-*")}, QDir::Files);
    for (const QString &name : files) {
        const AttemptId id{name.section(u'-', 1).toUInt()};
        started.files.emplace_back(id, fileSize(id));
    }
    // What was collected and is not to be brought up any more.
    const QStringList left = QDir(m_folder.path({})).entryList({QStringLiteral("collected-*")}, QDir::Files);
    for (const QString &name : left) {
        const AttemptId id{name.section(u'-', 1).toUInt()};
        const bool isOpen = std::any_of(saved.attempts.begin(), saved.attempts.end(),
                                        [id](const ClientAttempt &attempt) { return attempt.work.attempt == id; });
        if (!isOpen)
            QFile::remove(m_folder.path(name));
    }
    if (m_options.logic.seed == 0)
        m_options.logic.seed = seedOf(m_options.name);
    if (m_options.showMessages && !m_options.execute)
        m_teller =
            std::make_unique<PackageTeller>(m_options.supervisor, QDir::cleanPath(m_folder.path({})), saved.attempts);
    m_logic = std::make_unique<ClientLogic>(m_options.logic, std::move(saved));
    post(ClockKnown{m_client->serverTimeMs()});
    const std::optional<LeftExecution> execution = started.left;
    post(std::move(started));
    if (execution)
        execute(execution->attempt, [this](const std::stop_token &stopping) { return m_supervision->wait(stopping); });
    if (!m_options.execute) {
        m_monitor = std::make_unique<SoftwareMonitor>(QDir::cleanPath(m_folder.path({})));
        m_monitor->start();
    }
    m_loop = std::jthread([this](const std::stop_token &stop) { run(stop); });
    return {};
}

void ClientHost::Impl::stop(bool systemStops)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_systemStops = systemStops;
    }
    m_wake.notify_all();
    if (m_loop.joinable())
        m_loop.join();
    m_client.reset(); // no callback comes after this
    m_others.clear();
    m_verifier = {};
    m_installer = {};
    m_teller.reset();
    m_monitor.reset();
}

void ClientHost::Impl::run(const std::stop_token &stop)
{
    std::optional<Steady::time_point> patienceEnds;
    while (!stop.stop_requested()) {
        std::optional<Event> event;
        bool stopping = false;
        bool systemStops = false;
        {
            std::unique_lock lock(m_mutex);
            const auto due = m_logic->nextDueMs();
            Steady::time_point until = Steady::now() + kLook;
            if (due && !m_stopping)
                until = std::min(until, m_begin + std::chrono::milliseconds(*due));
            m_wake.wait_until(lock, until, [&] { return !m_events.empty() || (m_stopping && !patienceEnds); });
            if (!m_events.empty()) {
                event = std::move(m_events.front());
                m_events.pop_front();
            }
            stopping = m_stopping;
            systemStops = m_systemStops;
        }
        if (stopping && !patienceEnds) {
            patienceEnds = Steady::now() + m_options.stopPatience;
            if (systemStops)
                handle(SystemStopping{});
        }
        if (event)
            handle(*event);
        else if (!stopping)
            handle(Tick{});
        if (stopping && (m_lost || !m_logic->isInstalling() || Steady::now() >= *patienceEnds))
            return;
        if (Steady::now() >= m_lookAt)
            lookAround();
    }
}

void ClientHost::Impl::lookAround()
{
    m_lookAt = Steady::now() + kLook;
    for (const Event &event : Inbox(m_folder.path(QStringLiteral("inbox"))).take())
        handle(event);
    const auto &attempts = m_logic->state().attempts;
    const bool wantsDesktop = std::any_of(attempts.begin(), attempts.end(), [](const ClientAttempt &attempt) {
        return attempt.work.attributes.mode == InstallMode::Gui && attempt.phase <= ClientPhase::Waiting;
    });
    if (wantsDesktop && Steady::now() >= m_desktopLookAt) { // asking costs a process or two
        m_desktopLookAt = Steady::now() + kDesktopLook;
        handle(DesktopChanged{desktopState().isFree});
    }
    const bool waits = std::any_of(attempts.begin(), attempts.end(), [](const ClientAttempt &attempt) {
        return attempt.phase == ClientPhase::Waiting && attempt.work.timing == InstallTiming::UserLogOn;
    });
    if (waits && isUserLoggedOn())
        handle(UserLoggedOn{});
    if (m_teller && !m_lost)
        m_teller->look(m_logic->state().attempts);
}

void ClientHost::Impl::handle(const Event &event)
{
    if (m_lost)
        return;
    if (std::holds_alternative<PollAnswered>(event))
        handle(ClockKnown{server().serverTimeMs()});
    for (const Action &action : m_logic->handle(event, nowMs())) {
        // Nothing may be done that the node would not know of after a restart. What cannot be saved before the stop has
        // not happened.
        if (std::holds_alternative<Save>(action) && !save()) {
            m_lost = true;
            return;
        }
        std::visit([this](const auto &what) { carryOut(what); }, action);
    }
}

void ClientHost::Impl::post(Event event)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_events.push_back(std::move(event));
    }
    m_wake.notify_all();
}

bool ClientHost::Impl::save()
{
    const QByteArray json = m_logic->state().toJson();
    for (;;) {
        const Outcome written = m_folder.write(stateFile(), json);
        if (written) {
            if (std::exchange(m_failedToSave, false))
                log(QStringLiteral("info"), QStringLiteral("the state can be saved again"));
            return true;
        }
        if (!std::exchange(m_failedToSave, true))
            log(QStringLiteral("error"), written.error().text + u' ' + written.error().detail);
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, kSaveAgain, [this] { return m_stopping; }))
            return false;
    }
}

ddi::DdiClient::Options ClientHost::Impl::serverOptions(const QString &address) const
{
    return {.serverUrl = address,
            .tenant = m_options.tenant,
            .token = m_options.token,
            .gatewayToken = m_options.gatewayToken,
            .caFile = m_options.caFile,
            .certificateFile = m_options.certificateFile,
            .keyFile = m_options.keyFile};
}

ddi::DdiClient &ClientHost::Impl::server()
{
    const std::scoped_lock lock(m_mutex);
    if (m_place.other().isEmpty())
        return *m_client;
    std::unique_ptr<ddi::DdiClient> &other = m_others[m_place.other()];
    if (!other) {
        Result<std::unique_ptr<ddi::DdiClient>> created = ddi::DdiClient::create(serverOptions(m_place.other()));
        if (created)
            other = std::move(created).value();
    }
    return other ? *other : *m_client;
}

ddi::DdiClient &ClientHost::Impl::serverOf(const QString &href)
{
    for (const auto &[address, other] : m_others) {
        if (other && href.startsWith(address + u'/'))
            return *other;
    }
    return *m_client;
}

/// The token is shown to nobody in the clear that was led to by a server that is asked over TLS. How many places there may be is
/// limited since each keeps a connection. Under m_mutex.
bool ClientHost::Impl::mayAskAt(const QString &address) const
{
    constexpr std::size_t kMostPlaces = 16;
    if (m_options.gatewayToken || address.isEmpty())
        return false;
    if (m_options.serverUrl.startsWith(QLatin1String("https:")) && !address.startsWith(QLatin1String("https:")))
        return false;
    return m_others.contains(address) || m_others.size() < kMostPlaces;
}

void ClientHost::Impl::carryOut(const Poll &)
{
    ddi::DdiClient &asked = server();
    if (&asked == m_client.get()) {
        asked.poll(m_options.name, m_options.pollWait, [this](Result<ddi::ControllerBase> answer) {
            if (answer)
                homeAnswered(answer.value());
            else
                post(PollFailed{answer.error()});
        });
        return;
    }
    std::vector<AttemptId> waiting;
    for (const ClientAttempt &attempt : m_logic->state().attempts) {
        if (attempt.phase == ClientPhase::Waiting)
            waiting.push_back(attempt.work.attempt);
    }
    // Held for long, it would be kept from home when there is nothing more.
    asked.poll(m_options.name, std::min(m_options.pollWait, kOtherWait),
               [this, waiting](Result<ddi::ControllerBase> answer) {
                   if (answer) {
                       otherAnswered(answer.value(), waiting);
                       return;
                   }
                   {
                       const std::scoped_lock lock(m_mutex);
                       m_place.otherFailed(answer.error().kind == Error::Kind::Unauthorized, nowMs());
                   }
                   post(PollFailed{answer.error()});
               });
}

/// Its own server, or the relay that it usually asks.
void ClientHost::Impl::homeAnswered(const ddi::ControllerBase &base)
{
    PollAnswered answered = answerOf(base);
    answered.wantsAttributes = answered.wantsAttributes || m_tellsIds;
    {
        const std::scoped_lock lock(m_mutex);
        const bool isAllowed = mayAskAt(base.asksAt);
        m_place.homeAnswered(isAllowed ? base.asksAt : QString(), nowMs());
        if (!m_place.other().isEmpty()) { // what comes first is there, and asked for at once
            answered.deployment.reset();
            answered.sleepMs = 0;
        }
    }
    post(answered);
}

void ClientHost::Impl::otherAnswered(const ddi::ControllerBase &base, const std::vector<AttemptId> &waiting)
{
    const bool waits = base.deployment && std::find(waiting.begin(), waiting.end(), *base.deployment) != waiting.end();
    {
        const std::scoped_lock lock(m_mutex);
        m_place.otherAnswered(base.cancel || (base.deployment && !waits), nowMs());
    }
    post(answerOf(base));
}

void ClientHost::Impl::carryOut(const Describe &action)
{
    server().deployment(m_options.name, action.attempt, action.contentTag,
                        [this, action](Result<ddi::Deployment> answer) {
                            if (answer && answer.value().id == action.attempt) {
                                post(Described{workOf(answer.value()), action.contentTag});
                                return;
                            }
                            const Error::Kind kind = answer ? Error::Kind::Protocol : answer.error().kind;
                            const bool gone = kind == Error::Kind::NotFound || kind == Error::Kind::Refused;
                            post(DescribeFailed{action.attempt, gone,
                                                answer ? QStringLiteral("the description is of another attempt")
                                                       : answer.error().text});
                        });
}

void ClientHost::Impl::carryOut(const Receive &action)
{
    const AttemptId id = action.attempt;
    const qint64 missing = action.size - fileSize(id);
    const qint64 available = freeBytes(m_folder.path({}));
    // What is as small as an order may be one, and the job that frees the disk: it comes through as long as it can be kept.
    const qint64 reserve =
        action.size <= kMaxOrderBytes ? std::min(m_options.diskReserve, kOrderReserve) : m_options.diskReserve;
    if (available >= 0 && missing + reserve > available) {
        //: %1 is a folder, %2 and %3 are numbers of bytes.
        const QString text =
            QCoreApplication::translate(
                "ClientHost", "The disk of the client is full: %2 bytes are needed in %1, %3 are free. Free some "
                              "space there and execute the job again.")
                .arg(m_folder.path({}))
                .arg(missing + reserve)
                .arg(available);
        post(ReceiveFailed{id, fileSize(id), {Error::Kind::NoSpace, text, {}}});
        return;
    }
    ddi::DownloadOrder order;
    ddi::DdiClient &from = serverOf(action.href);
    order.href = action.href;
    order.filePath = m_folder.path(payloadName(id)).toStdString();
    order.size = action.size;
    order.until = action.until;
    order.entityTag = action.entityTag;
    order.onBegan = [this, id](QByteArray entityTag) { post(ReceiveBegan{id, std::move(entityTag)}); };
    order.onProgress = [this, id](qint64 bytes) { post(Received{id, bytes}); };
    auto call = from.download(std::move(order), [this, id](Result<ddi::DownloadState> state) {
        if (state)
            post(ReceiveDone{id, state.value().bytes});
        else
            post(ReceiveFailed{id, fileSize(id), state.error()});
    });
    const std::scoped_lock lock(m_mutex);
    m_transfer = std::move(call);
}

void ClientHost::Impl::carryOut(const StopReceive &)
{
    ddi::DdiClient::Call call;
    {
        const std::scoped_lock lock(m_mutex);
        call = std::move(m_transfer);
    }
    if (call)
        call->cancel();
}

void ClientHost::Impl::carryOut(const Discard &action)
{
    QFile::remove(m_folder.path(payloadName(action.attempt)));
    QFile::remove(m_folder.path(collectedFileName(action.attempt)));
    ddi::DdiClient::Call call;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_brought == action.attempt)
            call = m_bringing;
    }
    if (call)
        call->cancel();
}

void ClientHost::Impl::carryOut(const Bring &action)
{
    ddi::BringOrder order;
    order.controller = m_options.name;
    order.attempt = action.attempt;
    order.filePath = m_folder.path(collectedFileName(action.attempt)).toStdString();
    order.size = action.collected.size;
    order.sha256 = action.collected.sha256;
    auto call = server().bring(std::move(order), [this, id = action.attempt](const Outcome &brought) {
        if (brought)
            post(Brought{id});
        else
            post(BringFailed{id, brought.error()});
    });
    const std::scoped_lock lock(m_mutex);
    m_bringing = std::move(call);
    m_brought = action.attempt;
}

void ClientHost::Impl::carryOut(const Verify &action)
{
    m_verifier =
        std::jthread([this, action, path = m_folder.path(payloadName(action.attempt))](const std::stop_token &stop) {
            const bool sha256 = !action.sha256.isEmpty();
            const QByteArray found = fileHash(path, sha256 ? HashKind::Sha256 : HashKind::Sha1, stop);
            if (stop.stop_requested())
                return;
            post(Verified{action.attempt, found == (sha256 ? action.sha256 : action.sha1),
                          QString::fromLatin1(found.toHex())});
        });
}

void ClientHost::Impl::carryOut(const Install &action)
{
    InstallOrder order;
    order.work = action.work;
    order.run = action.run;
    order.payload = m_folder.path(payloadName(action.work.attempt));
    order.root = QFileInfo(m_options.root).absoluteFilePath();
    order.nodeName = m_options.name;
    order.timeout = m_options.installTimeout;
    order.showsMessages = m_options.showMessages;
    // Several servers that stand in for each other are separated by commas. Of none a password is told.
    QStringList upper;
    const QStringList servers = m_options.serverUrl.split(u',', Qt::SkipEmptyParts);
    for (const QString &server : servers)
        upper << QUrl(server.trimmed()).toString(QUrl::RemoveUserInfo);
    order.upper = upper.join(QStringLiteral(", "));
    order.settings = {{QStringLiteral("tenant"), m_options.tenant},
                      {QStringLiteral("poll-wait-seconds"), QString::number(m_options.pollWait.count())},
                      {QStringLiteral("split-kib"), QString::number(m_options.logic.split.sizeKiB)},
                      {QStringLiteral("split-wait-ms"), QString::number(m_options.logic.split.waitMs)}};
    order.collectBelow = m_options.collectBelow;
    execute(action.work.attempt,
            [this, order = std::move(order)](const std::stop_token &stopping) -> std::optional<InstallResult> {
                if (!m_options.execute)
                    return m_supervision->run(order, stopping);
                InstallResult result = m_options.execute(order, stopping);
                return result.interrupted ? std::nullopt : std::optional(std::move(result));
            });
}

void ClientHost::Impl::execute(AttemptId id, std::function<std::optional<InstallResult>(const std::stop_token &)> work)
{
    m_installer = std::jthread([this, id, work = std::move(work)](const std::stop_token &stopping) {
        if (std::optional<InstallResult> result = work(stopping))
            post(Installed{id, std::move(*result)});
        else
            post(ExecutionLost{id});
    });
}

void ClientHost::Impl::carryOut(const Report &action)
{
    const StageReport &report = action.report;
    ddi::Feedback feedback;
    feedback.id = report.attempt;
    feedback.timestampMs = report.clockMs;
    feedback.stage = report;
    server().feedback(m_options.name, report.attempt, feedback, report.onCancel, {},
                      [this, id = report.attempt, sequence = report.sequence](Result<int> answer) {
                          if (answer)
                              post(ReportAnswered{id, sequence, answer.value()});
                          else
                              post(ReportFailed{id, sequence, answer.error().text + u' ' + answer.error().detail});
                      });
}

void ClientHost::Impl::carryOut(const SendAttributes &)
{
    ddi::ConfigData data;
    data.attributes = systemAttributes(m_options.root);
    data.attributes.insert(m_options.attributes);
    server().configData(m_options.name, data, [this](const Result<int> &status) {
        const bool isTaken = status && status.value() >= 200 && status.value() < 300;
        if (isTaken)
            m_tellsIds = false;
        post(AttributesSent{isTaken});
    });
}

ClientHost::ClientHost(Options options) : m_impl(std::make_unique<Impl>(std::move(options))) { }
ClientHost::~ClientHost() = default;

Outcome ClientHost::start()
{
    return m_impl->start();
}

void ClientHost::stop(bool systemStops)
{
    m_impl->stop(systemStops);
}

} // namespace signalbox
