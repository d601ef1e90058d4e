#include "model/store/storepage.h"

#include "model/domain/instructionstate.h"
#include "model/store/readonlyconnection.h"
#include "model/store/sqlschema.h"
#include "model/store/sqltransaction.h"
#include "model/store/store.h"
#include "model/store/storequery.h"
#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct StorePageText {
    Q_DECLARE_TR_FUNCTIONS(StorePageText)
};

Error nothingThere(const QString &detail)
{
    return {Error::Kind::NotFound, StorePageText::tr("The database does not hold the job."), detail};
}

/// Runs a query with one number and hands each row to `take`.
template <class Take>
Outcome readOf(const QSqlDatabase &db, const QString &statement, std::span<const qint64> numbers, Take take)
{
    RowReader rows;
    if (Outcome done = rows.prepare(db, statement); !done)
        return done;
    rows.start(numbers);
    while (rows.next())
        take(rows);
    return rows.outcome();
}

class Page {
public:
    Page(const QSqlDatabase &db, JobId job, quint32 count) : m_db(db), m_job(job), m_count(count) { }

    Outcome read(StorePage &page)
    {
        for (auto step : {&Page::checkSchema, &Page::readJob, &Page::readRows, &Page::readNames, &Page::readTime}) {
            if (Outcome done = (this->*step)(page); !done)
                return done;
        }
        return {};
    }

private:
    Outcome checkSchema(StorePage &)
    {
        qint64 version = 0;
        if (Outcome done = readAll(m_db, QStringLiteral("PRAGMA user_version"),
                                   [&](const RowReader &row) { version = row.number(0); });
            !done)
            return done;
        return version == schemaSteps().back().version ? Outcome()
                                                       : nothingThere(QStringLiteral("schema %1").arg(version));
    }

    Outcome readJob(StorePage &page)
    {
        JobRecord job;
        QString distribution, request;
        QByteArray packages, chains, chainOf, destinations;
        const std::array<qint64, 1> id{number(m_job)};
        Outcome done =
            readOf(m_db,
                   QStringLiteral(
                       "SELECT id, folder, type, priority, timing, name, owner, registration, execution, time_limit, "
                       "split_kib, split_wait, install_at, registered, deleting_since, released, first_instruction, "
                       "destination_count, packages, destinations, chains, chain_of_destination, archive_requested, "
                       "distribution, request FROM job WHERE id = ?"),
                   id, [&](const RowReader &row) {
                       row.read(job.id, job.folder, job.type, job.priority, job.timing, job.name, job.owner,
                                job.schedule.registrationMs, job.schedule.executionMs, job.schedule.limitMs,
                                job.split.sizeKiB, job.split.waitMs, job.installAtMs, job.registeredMs,
                                job.deletingSinceMs, job.released, job.firstInstruction, job.destinations, packages,
                                destinations, chains, chainOf, job.archive.requestedMs, distribution, request);
                       job.request = requestOf(request);
                       job.distribution = distributionOf(distribution);
                   });
        if (!done)
            return done;
        takeCell(packages, job.packages);
        if (job.id != m_job || job.packages.empty())
            return nothingThere({});
        const auto firsts = static_cast<qsizetype>(m_count / job.packages.size()) + 1;
        takeCell(destinations.left(firsts * qsizetype{sizeof(quint32)}), m_destinations);
        takeCell(chainOf.left(firsts * qsizetype{sizeof(quint16)}), m_chainOf);
        std::vector<std::vector<NodeId>> relays;
        takeCell(chains, relays);
        for (std::vector<NodeId> &chain : relays)
            job.routes.emplace_back().relays = std::move(chain);
        page.snapshot.jobs.push_back(std::move(job));
        return {};
    }

    Outcome readRows(StorePage &page)
    {
        const JobRecord &job = page.snapshot.jobs.front();
        const std::array<qint64, 2> range{number(job.firstInstruction), number(job.firstInstruction) + qint64{m_count}};
        Outcome done = readOf(
            m_db,
            QStringLiteral("SELECT id, status, detail, stopping, overlays, relays, hop, permille, attempt, retries, "
                           "code, bytes, bytes_total, executed, completed, scheduled_install, last_report, "
                           "status_since, next_try FROM instruction WHERE id >= ?1 AND id < ?2 ORDER BY id"),
            range, [&](const RowReader &row) {
                InstructionId id{};
                InstructionState state;
                row.read(id, state.status, state.detail, state.stopping, state.overlays, state.relays, state.hop,
                         state.permille, state.attempt, state.retries, state.code, state.bytes, state.bytesTotal,
                         state.executedMs, state.completedMs, state.scheduledInstallMs, state.lastReportMs,
                         state.statusSinceMs, state.nextTryMs);
                const std::size_t index = number(id) - number(job.firstInstruction);
                const std::size_t destination = index / job.packages.size();
                if (destination >= m_destinations.size() || destination >= job.destinations
                    || destination >= m_chainOf.size())
                    return; // the next job's
                InstructionRow shown = rowOf(state);
                shown.id = id;
                shown.destination = m_destinations[destination];
                shown.package = job.packages[index % job.packages.size()];
                shown.route = m_chainOf[destination];
                page.rows.push_back(shown);
            });
        if (!done)
            return done;
        return page.rows.empty() ? nothingThere(QStringLiteral("no instructions")) : Outcome();
    }

    Outcome readNames(StorePage &page)
    {
        const JobRecord &job = page.snapshot.jobs.front();
        QSet<quint32> wanted;
        for (const InstructionRow &row : page.rows) {
            wanted.insert(number(row.destination));
            if (row.route < job.routes.size()) {
                for (const NodeId relay : job.routes[row.route].relays)
                    wanted.insert(number(relay));
            }
        }
        RowReader nodes;
        if (Outcome done = nodes.prepare(m_db, QStringLiteral("SELECT id, upper, role, name, address, last_contact, "
                                                              "registered, suspended FROM node WHERE id = ?"));
            !done)
            return done;
        for (const quint32 id : wanted) {
            const std::array<qint64, 1> one{id};
            nodes.start(one);
            if (nodes.next()) {
                NodeRecord &node = page.snapshot.nodes.emplace_back();
                nodes.read(node.id, node.upper, node.role, node.name, node.address, node.lastContactMs,
                           node.registeredMs, node.suspended);
            } else if (Outcome done = nodes.outcome(); !done) {
                return done;
            }
        }
        for (const PackageId id : job.packages) {
            const std::array<qint64, 1> one{number(id)};
            Outcome done = readOf(
                m_db, QStringLiteral("SELECT id, kind, name, version, file_name, size FROM package WHERE id = ?"), one,
                [&](const RowReader &row) {
                    PackageRecord &package = page.snapshot.packages.emplace_back();
                    row.read(package.id, package.kind, package.name, package.version, package.fileName, package.size);
                });
            if (!done)
                return done;
        }
        return {};
    }

    /// That of the newest entry which the checkpoint holds.
    Outcome readTime(StorePage &page)
    {
        return readAll(
            m_db,
            QStringLiteral("SELECT seq, at FROM event WHERE seq <= (SELECT value FROM meta WHERE key = '%1') "
                           "ORDER BY seq DESC LIMIT 1")
                .arg(kCheckpointKey),
            [&](const RowReader &row) { row.read(page.snapshot.seq, page.snapshot.asOfMs); });
    }

    const QSqlDatabase &m_db;
    const JobId m_job;
    const quint32 m_count;
    std::vector<NodeId> m_destinations; ///< the first ones
    std::vector<quint16> m_chainOf; ///< of those
};

} // namespace

Result<StorePage> readStorePage(const QString &url, JobId job, quint32 count)
{
    const QString path = storePath(url);
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return nothingThere(path);
    ReadOnlyConnection connection;
    if (Outcome opened = connection.open(path); !opened)
        return opened.error();
    StorePage page;
    if (Outcome done = Page(connection.db(), job, count).read(page); !done)
        return done.error();
    if (page.snapshot.asOfMs == kNoTime)
        return nothingThere(QStringLiteral("no checkpoint"));
    return page;
}

} // namespace signalbox
