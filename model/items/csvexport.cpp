#include "model/items/csvexport.h"

#include "model/domain/instructionstate.h"
#include "model/domain/outputfile.h"
#include "model/domain/percent.h"
#include "model/domain/text.h"
#include "model/items/csvwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QStringList>

#include <array>
#include <cerrno>
#include <string>
#include <unordered_map>

namespace signalbox {

namespace {

class Csv {
    Q_DECLARE_TR_FUNCTIONS(signalbox::CsvExport)
};

/// @param write puts everything into the writer
Outcome save(const QString &filePath, const std::function<void(CsvWriter &)> &write)
{
    OutputFile file(filePath);
    errno = 0;
    if (!file.open())
        return csvFailure(filePath, file.errorString(), errno);
    CsvWriter writer(file.device());
    write(writer);
    if (!writer.flush())
        return csvFailure(filePath, file.errorString(), writer.systemError());
    errno = 0;
    if (!file.commit())
        return csvFailure(filePath, file.errorString(), errno);
    return {};
}

/// What `write` writes, to be written again and again.
std::string encoded(const std::function<void(CsvWriter &)> &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    write(writer);
    static_cast<void>(writer.flush()); // into memory
    return buffer.data().toStdString();
}

/// Cells that repeat for many rows, made and encoded once.
template <class Key>
class Encoded {
public:
    explicit Encoded(std::function<QString(Key)> text) : m_text(std::move(text)) { }
    const std::string &of(Key key)
    {
        if (m_last && m_lastKey == key) // most rows say what the one before said
            return *m_last;
        const auto [place, isNew] = m_known.try_emplace(static_cast<quint32>(key));
        if (isNew && m_text)
            place->second = encoded([&](CsvWriter &out) { out.cell(m_text(key)); });
        m_lastKey = key;
        m_last = &place->second;
        return *m_last;
    }

private:
    std::function<QString(Key)> m_text;
    std::unordered_map<quint32, std::string> m_known;
    Key m_lastKey{};
    const std::string *m_last = nullptr;
};

} // namespace

Error csvFailure(const QString &filePath, const QString &cause, int systemError)
{
    const QString path = QDir::toNativeSeparators(filePath);
    const QString detail = QStringLiteral("%1: %2 (errno %3)").arg(path, cause).arg(systemError);
    if (systemError == ENOSPC || systemError == EDQUOT)
        return {Error::Kind::NoSpace,
                Csv::tr("%1 could not be written: the disk is full. Nothing was changed.").arg(path), detail};
    return {Error::Kind::Io, Csv::tr("%1 could not be written: %2. Nothing was changed.").arg(path, cause), detail};
}

Outcome exportJob(const JobRecord &job, std::span<const InstructionRow> rows, const CsvNames &names,
                  const QString &filePath)
{
    return save(filePath, [&](CsvWriter &out) {
        for (const char *header :
             {"job",      "job_name",  "instruction",       "destination",  "package",      "package_version", "status",
              "detail",   "percent",   "attempt",           "retries",      "hop",          "relays",          "route",
              "stopping", "silent",    "expired",           "results_held", "exit_code",    "scheduled",       "limit",
              "executed", "completed", "scheduled_install", "last_report",  "status_since", "next_try"})
            out.cell(header);
        out.endRow();

        Encoded<Status> statuses([](Status status) { return statusKey(status); });
        Encoded<StatusDetail> details([](StatusDetail detail) { return detailKey(detail); });
        Encoded<PackageId> packages(names.packageName);
        Encoded<PackageId> versions(names.packageVersion);
        Encoded<quint16> routes([&](quint16 route) {
            QStringList relays;
            if (route < job.routes.size() && names.node) {
                for (const NodeId relay : job.routes[route].relays)
                    relays << names.node(relay);
            }
            return relays.join(u'>');
        });
        const std::string ofJob = encoded([&](CsvWriter &once) {
            once.number(number(job.id));
            once.cell(job.name);
        });
        const std::string schedule = encoded([&](CsvWriter &once) {
            once.time(job.schedule.executionMs);
            once.time(job.schedule.limitMs);
        });
        for (const InstructionRow &row : rows) {
            out.written(ofJob);
            out.number(number(row.id));
            out.cell(names.node ? names.node(row.destination) : QString());
            out.written(packages.of(row.package));
            out.written(versions.of(row.package));
            out.written(statuses.of(shownStatus(row.status, row.stopping)));
            out.written(details.of(row.detail));
            if (const auto permille = shownPermille(row.status, row.stopping, row.permille))
                out.number(wholePercent(*permille));
            else
                out.empty();
            out.number(row.attempt);
            out.number(row.retries);
            out.number(row.hop);
            out.number(row.relays);
            out.written(routes.of(row.route));
            switch (row.stopping) {
            case Stopping::None: out.empty(); break;
            case Stopping::Cancelling: out.cell("cancelling"); break;
            case Stopping::Deleting: out.cell("deleting"); break;
            }
            out.number((row.overlays & SilentOverlay) != 0 ? 1 : 0);
            out.number((row.overlays & ExpiredOverlay) != 0 ? 1 : 0);
            out.number((row.overlays & ResultsHeldOverlay) != 0 ? 1 : 0);
            out.number(row.code);
            out.written(schedule);
            out.time(row.executedMs);
            out.time(row.completedMs);
            out.time(row.scheduledInstallMs);
            out.time(row.lastReportMs);
            out.time(row.statusSinceMs);
            out.time(row.nextTryMs);
            out.endRow();
        }
    });
}

} // namespace signalbox
