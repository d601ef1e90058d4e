#include "network/simulation/trace.h"

#include "network/simulation/linereader.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <iterator>
#include <map>
#include <optional>

namespace signalbox::simulation {

namespace {

struct TraceText {
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

constexpr std::size_t kMalformedKept = 20;
constexpr std::size_t kClientsOfAJob = 64;
constexpr double kLongestRunSeconds = 366 * 86'400.0;
constexpr qint64 kMsPerSecond = 1000;
constexpr qint64 kPollWaitMs = 3600 * kMsPerSecond;
constexpr int kSwfFields = 18;
constexpr qint64 kLongestGapMs = 366 * 86'400 * kMsPerSecond; ///< between two submissions of one recording

/// A line that is no job says which field is the reason, or why it is left out.
struct Line {
    enum class Kind : quint8 { Job, Wrong, Step, Unfinished } kind = Kind::Wrong;
    TraceJob job;
    QString wrong;
};

Line wrong(const QString &field)
{
    return {Line::Kind::Wrong, {}, field};
}

Line leftOut(Line::Kind why)
{
    return {why, {}, {}};
}

std::optional<double> number(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

quint32 nodeCount(std::optional<double> value)
{
    return static_cast<quint32>(std::clamp(value.value_or(1), 1.0, 1e6));
}

// Standard Workload Format: numbers of the fields, and of the statuses, from its definition.

Line swfLine(const QByteArray &line)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() != kSwfFields)
        return wrong(QStringLiteral("number of columns"));
    static const std::map<int, QString> used{{0, QStringLiteral("job number")}, {1, QStringLiteral("submit time")},
                                             {2, QStringLiteral("wait time")},  {3, QStringLiteral("run time")},
                                             {4, QStringLiteral("processors")}, {10, QStringLiteral("status")},
                                             {15, QStringLiteral("partition")}};
    for (const auto &[index, name] : used) {
        if (!number(fields[index]))
            return wrong(name);
    }
    const double submit = *number(fields[1]);
    const double run = *number(fields[3]);
    if (submit < 0 || submit > 1e11)
        return wrong(used.at(1));
    if (run > kLongestRunSeconds)
        return wrong(used.at(3));
    TraceJob job;
    job.number = QString::fromLatin1(fields[0]);
    job.submitMs = std::llround(submit * kMsPerSecond);
    job.runSeconds = std::max(run, 0.0); // -1: unknown
    job.nodes = nodeCount(number(fields[4]));
    if (fields[11] != "-1") // unknown
        job.user = QString::fromLatin1(fields[11].left(64));
    job.partition = QString::fromLatin1(fields[15]);
    const double status = *number(fields[10]);
    if (status != std::trunc(status) || status < -1 || status > 5)
        return wrong(used.at(10));
    if (status >= 2 && status <= 4)
        return leftOut(Line::Kind::Step); // of a job whose line sums it up
    if (status == 5)
        job.outcome = job.runSeconds > 0 ? TraceJob::Outcome::Failed : TraceJob::Outcome::Cancelled;
    else if (status == 0)
        job.outcome = TraceJob::Outcome::Failed;
    return {Line::Kind::Job, std::move(job), {}};
}

// Slurm.

/// Only a comma comes with quotes: `sacct -P` puts | between fields as they are. A quote within a field is none (RFC 4180).
/// @param isOpen a quoted field goes on from the line before; afterwards: into the next
QList<QByteArray> csvFields(const QByteArray &line, char separator, bool &isOpen)
{
    if (separator == '|')
        return line.split(separator);
    QList<QByteArray> fields;
    QByteArray field;
    bool begins = !isOpen;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (isOpen && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"' && (isOpen || begins)) {
            isOpen = !isOpen;
        } else if (c == separator && !isOpen) {
            fields.append(std::exchange(field, {}));
            begins = true;
            continue;
        } else {
            field += c;
        }
        begins = false;
    }
    fields.append(field);
    return fields;
}

QList<QByteArray> csvFields(const QByteArray &line, char separator)
{
    bool isOpen = false;
    return csvFields(line, separator, isOpen);
}

std::optional<qint64> timeMs(const QByteArray &text)
{
    QString written = QString::fromLatin1(text.trimmed());
    written.replace(u' ', u'T');
    QDateTime time = QDateTime::fromString(written, Qt::ISODate);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // only distances count
    return time.toMSecsSinceEpoch();
}

/// Seconds, or [days-]hours:minutes:seconds.
std::optional<double> duration(const QByteArray &text)
{
    if (const auto seconds = number(text))
        return *seconds >= 0 ? seconds : std::nullopt;
    const qsizetype dash = text.indexOf('-');
    double total = 0;
    if (dash > 0) {
        const auto days = number(text.left(dash));
        if (!days || *days < 0)
            return {};
        total = *days * 86'400;
    }
    const QList<QByteArray> parts = text.mid(dash + 1).trimmed().split(':');
    if (parts.size() < 2 || parts.size() > 3)
        return {};
    double clock = 0;
    for (const QByteArray &part : parts) {
        const auto value = number(part);
        if (!value || *value < 0)
            return {};
        clock = clock * 60 + *value;
    }
    return total + clock;
}

/// States of Slurm in which a job has no end yet.
bool isUnfinished(const QByteArray &state)
{
    static const QByteArrayList states{"PENDING",       "RUNNING",      "SUSPENDED",  "CONFIGURING", "COMPLETING",
                                       "REQUEUED",      "RESIZING",     "STOPPED",    "SIGNALING",   "STAGE_OUT",
                                       "RESV_DEL_HOLD", "REQUEUE_HOLD", "REQUEUE_FED"};
    return states.contains(state);
}

class SlurmReader {
public:
    /// false: this is no header of such a file.
    bool readHeader(const QByteArray &line)
    {
        m_separator = line.count('|') > line.count(',') ? '|' : ',';
        const QList<QByteArray> names = csvFields(line, m_separator);
        m_columns = static_cast<int>(names.size());
        const auto find = [&](std::initializer_list<const char *> known) {
            for (int i = 0; i < m_columns; ++i) {
                for (const char *name : known) {
                    if (names[i].trimmed().compare(name, Qt::CaseInsensitive) == 0)
                        return i;
                }
            }
            return -1;
        };
        m_number = find({"job_id", "jobid"});
        m_submit = find({"submit_time", "submit"});
        m_start = find({"start_time", "start"});
        m_end = find({"end_time", "end"});
        m_run = find({"run_time", "elapsedraw", "elapsed"});
        m_state = find({"state"});
        m_nodes = find({"nodes_alloc", "nodes_req", "nnodes", "allocnodes"});
        m_partition = find({"partition"});
        m_user = find({"user", "uid"});
        return m_submit >= 0 && m_state >= 0 && (m_run >= 0 || (m_start >= 0 && m_end >= 0));
    }

    /// Whether a quoted field goes on in the next line.
    /// @param isOpen whether one goes on in this
    [[nodiscard]] bool goesOn(const QByteArray &line, bool isOpen) const
    {
        csvFields(line, m_separator, isOpen);
        return m_separator == ',' && isOpen;
    }
    [[nodiscard]] bool isWhole(const QByteArray &record) const
    {
        return csvFields(record, m_separator).size() == m_columns;
    }

    [[nodiscard]] Line read(const QByteArray &line) const
    {
        const QList<QByteArray> fields = csvFields(line, m_separator);
        if (fields.size() != m_columns)
            return wrong(QStringLiteral("number of columns"));
        const QByteArray state = fields[m_state].trimmed().toUpper();
        if (state.isEmpty())
            return wrong(QStringLiteral("state"));
        // "5.batch", "5.extern", "5.0": what sacct tells without -X
        if (m_number >= 0 && fields[m_number].contains('.'))
            return leftOut(Line::Kind::Step);
        if (isUnfinished(state))
            return leftOut(Line::Kind::Unfinished);
        TraceJob job;
        if (m_number >= 0)
            job.number = QString::fromUtf8(fields[m_number].left(32));
        const auto submit = timeMs(fields[m_submit]);
        if (!submit)
            return wrong(QStringLiteral("submit"));
        job.submitMs = *submit;
        if (m_run >= 0) {
            const auto run = duration(fields[m_run]);
            if (!run || *run > kLongestRunSeconds)
                return wrong(QStringLiteral("run time"));
            job.runSeconds = *run;
        } else {
            const auto start = timeMs(fields[m_start]);
            const auto end = timeMs(fields[m_end]);
            if (!start || !end || *end < *start)
                return wrong(QStringLiteral("start and end"));
            job.runSeconds = static_cast<double>(*end - *start) / kMsPerSecond;
        }
        if (m_nodes >= 0) {
            const auto nodes = number(fields[m_nodes]);
            if (!nodes || *nodes < 0)
                return wrong(QStringLiteral("nodes"));
            job.nodes = nodeCount(nodes);
        }
        if (m_partition >= 0)
            job.partition = QString::fromUtf8(fields[m_partition].left(64));
        if (m_user >= 0)
            job.user = QString::fromUtf8(fields[m_user].left(64));
        if (state.startsWith("CANCELLED")) // with "by UID" behind it
            job.outcome = job.runSeconds > 0 ? TraceJob::Outcome::Failed : TraceJob::Outcome::Cancelled;
        else if (state != "COMPLETED")
            job.outcome = TraceJob::Outcome::Failed;
        return {Line::Kind::Job, std::move(job), {}};
    }

private:
    char m_separator = ',';
    int m_columns = 0;
    int m_number = -1, m_submit = -1, m_start = -1, m_end = -1, m_run = -1, m_state = -1, m_nodes = -1,
        m_partition = -1, m_user = -1;
};

void countWrong(Trace &trace, quint64 line, const QString &field)
{
    ++trace.malformed;
    if (trace.firstMalformed.size() < kMalformedKept)
        trace.firstMalformed.push_back({line, field});
}

void take(Trace &trace, Line &&line, quint64 lineNumber, quint64 most)
{
    ++trace.lines;
    switch (line.kind) {
    case Line::Kind::Wrong: countWrong(trace, lineNumber, line.wrong); break;
    case Line::Kind::Step: ++trace.steps; break;
    case Line::Kind::Unfinished: ++trace.unfinished; break;
    case Line::Kind::Job:
        if (trace.jobs.size() < most) {
            line.job.line = lineNumber;
            trace.jobs.push_back(std::move(line.job));
        } else {
            ++trace.leftOut;
        }
        break;
    }
}

/// One wrong date would stretch the recording over decades. Of what lies over a year apart only the part with the most jobs stays,
/// of two with as many the first.
/// @param trace its jobs in the order of their submission, one at least
void removeStrays(Trace &trace)
{
    std::vector<TraceJob> &jobs = trace.jobs;
    std::size_t bestFrom = 0;
    std::size_t bestSize = 0;
    for (std::size_t from = 0; from < jobs.size();) {
        std::size_t to = from + 1;
        while (to < jobs.size() && jobs[to].submitMs - jobs[to - 1].submitMs <= kLongestGapMs)
            ++to;
        if (to - from > bestSize) {
            bestFrom = from;
            bestSize = to - from;
        }
        from = to;
    }
    if (bestSize == jobs.size())
        return;
    std::vector<quint64> strays;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (i < bestFrom || i >= bestFrom + bestSize)
            strays.push_back(jobs[i].line);
    }
    std::sort(strays.begin(), strays.end());
    for (const quint64 line : strays)
        countWrong(trace, line, QStringLiteral("submit time"));
    std::sort(trace.firstMalformed.begin(), trace.firstMalformed.end(),
              [](const Trace::Malformed &a, const Trace::Malformed &b) { return a.line < b.line; });
    jobs.erase(jobs.begin() + static_cast<std::ptrdiff_t>(bestFrom + bestSize), jobs.end());
    jobs.erase(jobs.begin(), jobs.begin() + static_cast<std::ptrdiff_t>(bestFrom));
}

struct FileLine {
    QByteArray bytes;
    quint64 number = 0;
    bool isTooLong = false;
};

/// The lines of a file, of which some can be read once more.
class Lines {
public:
    explicit Lines(LineReader &reader) : m_reader(reader) { }

    Result<std::optional<FileLine>> next()
    {
        if (!m_again.empty()) {
            FileLine line = std::move(m_again.front());
            m_again.pop_front();
            return std::optional(std::move(line));
        }
        Result<std::optional<QByteArray>> read = m_reader.next();
        if (!read)
            return read.error();
        if (!read.value())
            return std::optional<FileLine>();
        return std::optional(FileLine{std::move(*read.value()), m_reader.lineNumber(), m_reader.wasTooLong()});
    }

    /// With the lines into which a quoted field of it goes on. Where they make no record, a quote is wrong: it stays alone, and
    /// they are read once more.
    Outcome complete(FileLine &record, const SlurmReader &slurm)
    {
        bool isOpen = !record.isTooLong && record.bytes.contains('"') && slurm.goesOn(record.bytes, false);
        if (!isOpen)
            return {};
        std::deque<FileLine> more;
        QByteArray whole = record.bytes;
        while (isOpen && more.size() < kLinesOfARecord && whole.size() < kLongestRecord) {
            Result<std::optional<FileLine>> read = next();
            if (!read)
                return read.error();
            if (!read.value())
                break;
            more.push_back(std::move(*read.value()));
            if (more.back().isTooLong)
                break;
            isOpen = slurm.goesOn(more.back().bytes, isOpen);
            whole += '\n' + more.back().bytes;
        }
        if (!isOpen && slurm.isWhole(whole))
            record.bytes = whole;
        else
            m_again.insert(m_again.begin(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        return {};
    }

private:
    static constexpr std::size_t kLinesOfARecord = 50;
    static constexpr qsizetype kLongestRecord = 64 * 1024;

    LineReader &m_reader;
    std::deque<FileLine> m_again;
};

} // namespace

Result<Trace> readTrace(const QString &path, quint64 most, const std::function<bool()> &goesOn)
{
    Result<LineReader> opened = LineReader::open(path, goesOn);
    if (!opened)
        return opened.error();
    Lines lines(opened.value());
    Trace trace;
    SlurmReader slurm;
    for (;;) {
        Result<std::optional<FileLine>> read = lines.next();
        if (!read)
            return read.error();
        if (!read.value())
            break;
        FileLine &line = *read.value();
        if (line.bytes.trimmed().isEmpty() || line.bytes.startsWith(';'))
            continue;
        if (trace.format.isEmpty()) {
            const bool isSlurm = slurm.readHeader(line.bytes);
            trace.format = isSlurm ? QStringLiteral("slurm") : QStringLiteral("swf");
            if (isSlurm)
                continue;
        }
        const bool isSlurm = trace.format == QLatin1String("slurm");
        if (isSlurm) {
            if (Outcome completed = lines.complete(line, slurm); !completed)
                return completed.error();
        }
        if (line.isTooLong)
            take(trace, wrong(QStringLiteral("length")), line.number, most);
        else
            take(trace, isSlurm ? slurm.read(line.bytes) : swfLine(line.bytes), line.number, most);
    }
    if (trace.jobs.empty()) {
        return Error{
            Error::Kind::Invalid,
            TraceText::tr("In %1 there is no job. It must be in the Standard Workload Format, or the accounting "
                          "of Slurm as CSV with its header; %L2 lines were read.")
                .arg(path)
                .arg(trace.lines),
            {}};
    }
    std::stable_sort(trace.jobs.begin(), trace.jobs.end(),
                     [](const TraceJob &a, const TraceJob &b) { return a.submitMs < b.submitMs; });
    removeStrays(trace);
    return trace;
}

QJsonObject Trace::toJson() const
{
    QJsonArray wrongLines;
    for (const Malformed &one : firstMalformed)
        wrongLines.append(
            QJsonObject{{QStringLiteral("line"), static_cast<qint64>(one.line)}, {QStringLiteral("field"), one.field}});
    return {{QStringLiteral("format"), format},
            {QStringLiteral("lines"), static_cast<qint64>(lines)},
            {QStringLiteral("jobs"), static_cast<qint64>(jobs.size())},
            {QStringLiteral("steps"), static_cast<qint64>(steps)},
            {QStringLiteral("unfinished"), static_cast<qint64>(unfinished)},
            {QStringLiteral("malformed"), static_cast<qint64>(malformed)},
            {QStringLiteral("firstMalformed"), wrongLines},
            {QStringLiteral("leftOut"), static_cast<qint64>(leftOut)}};
}

void addTrace(Scenario &scenario, const Trace &trace)
{
    scenario.jobs.clear(); // the trace says what there is to do
    scenario.orders.clear();
    // Traces last for weeks, in which clients mostly wait: a held poll is answered at once when there is work.
    for (Profile &profile : scenario.profiles)
        profile.pollWaitMs = std::max(profile.pollWaitMs, kPollWaitMs);
    std::map<quint16, std::vector<quint32>> sites; // clients of each
    for (quint32 i = 0; i < scenario.nodes.size(); ++i) {
        if (scenario.nodes[i].role == NodeRole::Client)
            sites[scenario.nodes[i].group].push_back(i);
    }
    std::vector<const std::vector<quint32> *> siteOf;
    for (const auto &[group, clients] : sites)
        siteOf.push_back(&clients);
    std::vector<std::size_t> next(siteOf.size(), 0);
    QHash<QString, std::size_t> partitions;

    PackageRecord package;
    package.name = QStringLiteral("trace");
    package.version = QStringLiteral("1");
    package.fileName = QStringLiteral("trace.sh");
    package.kind = PayloadKind::Program;
    package.size = 100'000;
    package.sha256 = QCryptographicHash::hash(package.name.toUtf8(), QCryptographicHash::Sha256);
    const auto packageIndex = static_cast<quint32>(scenario.packages.size());
    scenario.packages.push_back(package);

    scenario.jobs.reserve(scenario.jobs.size() + trace.jobs.size());
    const qint64 firstMs = trace.jobs.front().submitMs;
    for (const TraceJob &one : trace.jobs) {
        const auto known = partitions.constFind(one.partition);
        const std::size_t partition = known != partitions.cend() ? *known : static_cast<std::size_t>(partitions.size());
        partitions.insert(one.partition, partition);
        const std::size_t site = partition % siteOf.size();
        const std::vector<quint32> &clients = *siteOf[site];
        JobSpec job;
        job.name = QStringLiteral("%1 %2").arg(trace.format, one.number);
        job.at = std::min((one.submitMs - firstMs) * kMillisecond, kLongest);
        job.packages = {packageIndex};
        job.runSeconds = one.runSeconds;
        const std::size_t count = std::min<std::size_t>({one.nodes, clients.size(), kClientsOfAJob});
        for (std::size_t i = 0; i < count; ++i) // in turn, so that each has its share
            job.destinations.push_back(clients[next[site]++ % clients.size()]);
        job.outcome = one.outcome == TraceJob::Outcome::Failed ? JobSpec::Outcome::Fails : JobSpec::Outcome::Succeeds;
        if (one.outcome == TraceJob::Outcome::Cancelled)
            scenario.orders.push_back({job.at, Operation::Cancel, static_cast<quint32>(scenario.jobs.size())});
        scenario.longest = std::max(scenario.longest, std::min(kLongest, job.at + 30 * kDay));
        scenario.jobs.push_back(std::move(job));
    }
}

} // namespace signalbox::simulation
