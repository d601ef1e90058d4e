#include "app/mainjob/mainjob.h"

#include "model/domain/percent.h"
#include "model/domain/text.h"
#include "model/engine/taskloop.h"
#include "network/consoleapi/packageimport.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <future>
#include <utility>

namespace signalbox {

namespace {

const QString kFolderName = QStringLiteral("Main job");

QString isoNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace

MainJob::MainJob(ManagingServer &server, Options options, QObject *parent)
    : QObject(parent),
      m_server(server),
      m_options(std::move(options)),
      m_fleet(server, {m_options.nodeProgram, m_options.folder, m_options.packages.value(0)})
{
    connect(&m_fleet, &LocalFleet::logged, this, &MainJob::log);
    connect(&m_fleet, &LocalFleet::ended, this, &MainJob::nodeEnded);
}

MainJob::~MainJob()
{
    stop();
}

QString MainJob::nameOf(const QStringList &packages, const QDateTime &at)
{
    // The time in front: where there is little room, the end of a name is cut off.
    //: Name of the main job. %1 is a date and time, %2 a list of packages.
    return tr("%1: install %2")
        .arg(at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), QLocale().createSeparatedList(packages));
}

void MainJob::stop()
{
    if (m_subscription != 0)
        m_server.engine().unsubscribe(std::exchange(m_subscription, 0));
    m_fleet.stop();
    if (m_log.isOpen()) {
        log(tr("stopped"));
        m_log.close();
    }
}

Result<CommandOutcome> MainJob::submit(CommandBody body) const
{
    std::promise<EngineReply> replied;
    m_server.engine().post(Command{std::move(body), QStringLiteral("main job")},
                           [&](EngineReply reply) { replied.set_value(std::move(reply)); });
    const EngineReply reply = replied.get_future().get();
    if (!reply.outcome)
        return reply.error;
    return *reply.outcome;
}

void MainJob::log(const QString &line)
{
    if (m_log.isOpen()) {
        m_log.write((isoNow() + u' ' + line + u'\n').toUtf8());
        m_log.flush();
    }
}

Outcome MainJob::start()
{
    if (!m_options.logFile.isEmpty()) {
        m_log.setFileName(m_options.logFile);
        if (!m_log.open(QIODevice::WriteOnly | QIODevice::Append)) {
            return Error{Error::Kind::Io,
                         tr("The log %1 cannot be written: %2").arg(m_options.logFile, m_log.errorString()),
                         {}};
        }
    }
    log(tr("managing server at %1").arg(m_server.baseUrl()));
    // First the packages: what is wrong with one of them is said before anything runs.
    CreateJob order;
    QStringList names;
    for (const QString &file : std::as_const(m_options.packages)) {
        PackageRecord wanted;
        wanted.kind = PayloadKind{};
        const Result<ImportedPackage> package = importPackageFile(m_server.content(), file, wanted, {});
        if (!package)
            return package.error();
        names.append(package.value().record.name);
        const Result<CommandOutcome> added = submit(AddPackage{package.value().record});
        if (!added)
            return added.error();
        order.packages.push_back(PackageId{added.value().createdId});
    }
    if (Outcome started = m_fleet.start(); !started)
        return started;
    struct Known {
        FolderId folder{};
        std::vector<NodeId> clients;
    };
    const Known known = m_server.engine().ask([](Engine &engine) {
        Known found;
        for (const FolderRecord &folder : engine.snapshot(TaskLoop::nowMs()).folders) {
            if (folder.name == kFolderName && folder.parent == FolderId{})
                found.folder = folder.id;
        }
        for (const QString &client : LocalFleet::clients()) {
            if (const std::optional<NodeId> node = engine.nodeByName(client))
                found.clients.push_back(*node);
        }
        return found;
    });
    order.folder = known.folder;
    if (order.folder == FolderId{}) {
        const Result<CommandOutcome> folder = submit(CreateFolder{FolderId{}, kFolderName});
        if (!folder)
            return folder.error();
        order.folder = FolderId{folder.value().createdId};
    }
    order.destinations = known.clients;
    order.name = nameOf(names, QDateTime::currentDateTime());
    const Result<CommandOutcome> created = submit(order);
    if (!created)
        return created.error();
    m_job = JobId{created.value().createdId};
    log(tr("job %1 created: %2").arg(number(m_job)).arg(order.name));
    m_subscription = m_server.engine().subscribe([this](const DeltaBatch &batch) {
        QMetaObject::invokeMethod(
            this, [this, batch] { follow(batch); }, Qt::QueuedConnection);
    });
    m_server.engine().query([job = m_job](Engine &engine) { engine.watch(job); });
    return {};
}

void MainJob::follow(const DeltaBatch &batch)
{
    if (m_subscription == 0)
        return;
    for (const auto &[job, row] : batch.rows) {
        if (job != m_job)
            continue;
        const std::optional<quint16> permille = shownPermille(row.status, row.stopping, row.permille);
        const QString line = tr("instruction %1, attempt %2: %3 %4 %")
                                 .arg(number(row.id))
                                 .arg(row.attempt)
                                 .arg(resultText(row))
                                 .arg(permille ? wholePercent(*permille) : 0);
        if (m_lastLine.value(number(row.id)) != line) {
            m_lastLine.insert(number(row.id), line);
            log(line);
        }
    }
}

std::vector<InstructionRow> MainJob::rows() const
{
    Result<std::vector<InstructionRow>> rows =
        m_server.engine().ask([this](Engine &engine) { return engine.rows(m_job); });
    return rows ? std::move(rows).value() : std::vector<InstructionRow>();
}

bool MainJob::nothingCanProgress() const
{
    const std::vector<InstructionRow> now = rows();
    const QSet<quint32> reachable = m_server.engine().ask([this](Engine &engine) {
        QSet<quint32> found;
        for (const QString &client : LocalFleet::clients()) {
            const std::optional<NodeId> node = engine.nodeByName(client);
            if (node && m_fleet.isReachable(client))
                found.insert(number(*node));
        }
        return found;
    });
    return !now.empty() && std::none_of(now.cbegin(), now.cend(), [&reachable](const InstructionRow &row) {
        return canProgress(row, reachable.contains(number(row.destination)));
    });
}

bool MainJob::canProgress(const InstructionRow &row, bool reachable)
{
    if (row.status == Status::StartupFailure)
        return reachable;
    return !isFinal(row.status) && row.status != Status::Suspended && row.status != Status::WaitingForInstallation;
}

QString MainJob::table() const
{
    const ServerSnapshot snapshot =
        m_server.engine().ask([](Engine &engine) { return engine.snapshot(TaskLoop::nowMs()); });
    QHash<quint32, QString> nodes;
    for (const NodeRecord &node : snapshot.nodes)
        nodes.insert(number(node.id), node.name);
    QHash<quint32, QString> packages;
    for (const PackageRecord &package : snapshot.packages)
        packages.insert(number(package.id), packageText(package.name, package.version));
    std::vector<std::array<QString, 5>> lines{
        {tr("DESTINATION"), tr("PACKAGE"), tr("%"), tr("RESULT"), tr("LAST REPORT")}};
    Counters counters;
    for (const InstructionRow &row : rows()) {
        const std::optional<quint16> permille = shownPermille(row.status, row.stopping, row.permille);
        counters.add(row.status, row.stopping, row.overlays, row.permille);
        lines.push_back({nodes.value(number(row.destination)), packages.value(number(row.package)),
                         permille ? QString::number(wholePercent(*permille)) : QString(), resultText(row),
                         row.lastReportMs == kNoTime
                             ? QString()
                             : QDateTime::fromMSecsSinceEpoch(row.lastReportMs, Qt::UTC).toString(Qt::ISODate)});
    }
    std::array<qsizetype, 5> widths{};
    for (const auto &line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const auto &line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i)
            text +=
                (i == 2 ? line[i].rightJustified(widths[i]) : line[i].leftJustified(widths[i])) + QStringLiteral("  ");
        text = text.trimmed().isEmpty() ? text : text.remove(QRegularExpression(QStringLiteral(" +$")));
        text += u'\n';
    }
    return text
           + tr("Finished %1, error %2, rejected %3, total %4")
                 .arg(counters.finished())
                 .arg(counters.errors())
                 .arg(counters.rejected())
                 .arg(counters.total())
           + u'\n';
}

QString MainJob::whereInstalled() const
{
    QString text;
    for (const QString &client : LocalFleet::clients()) {
        const QString root = m_fleet.rootOf(client);
        int files = 0;
        QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            if (!it.next().startsWith(root + QStringLiteral("/var/lib/dpkg")))
                ++files;
        }
        text += tr("%1: %n file(s) installed in %2", nullptr, files).arg(client, root) + u'\n';
    }
    return text;
}

} // namespace signalbox
