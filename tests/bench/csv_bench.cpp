// Export of a million instructions as CSV with ISO times (performance goal 11): ten columns, and the whole job with its 27. Ours writes
// from the rows in memory. Limits: the same file by a writer of a few lines with a buffer of 1 MiB, from the rows in memory and
// from the database by SQLite's own interface. Peers: QTextStream with QDateTime, QSqlQuery with QTextStream, and the sqlite3
// program where it is installed. All have the same rows and write the same bytes, which is verified, into the page cache.

#include "figures.h"
#include "millionrows.h"
#include "millionstore.h"

#include "model/domain/percent.h"
#include "model/domain/text.h"
#include "model/engine/taskloop.h"
#include "model/items/csvwriter.h"
#include "network/consoleapi/jobexport.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <string>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int kRounds = 5;
const QString kColumns = QStringLiteral("id, status, permille, attempt, code, executed, completed, scheduled_install, "
                                        "last_report, status_since");

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "csv_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

std::vector<std::string> statusNames()
{
    std::vector<std::string> names;
    for (const Status status : kAllStatuses)
        names.push_back(statusKey(status).toStdString());
    return names;
}

std::vector<std::string> detailNames()
{
    std::vector<std::string> names;
    for (int detail = 0; detail <= static_cast<int>(StatusDetail::CancelledByClient); ++detail)
        names.push_back(detailKey(static_cast<StatusDetail>(detail)).toStdString());
    return names;
}

/// Nothing but a buffer, digits and a calendar: no quoting, no errors.
class PlainWriter {
public:
    explicit PlainWriter(const QString &path) : m_file(path), m_buffer(1 << 20)
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            fail(m_file.errorString());
    }
    ~PlainWriter() { m_file.write(m_buffer.data(), m_used); }
    PlainWriter(const PlainWriter &) = delete;
    PlainWriter &operator=(const PlainWriter &) = delete;

    void header(const char *line)
    {
        char *const begin = m_buffer.data() + m_used;
        end(begin, text(begin, line));
    }

    void write(const InstructionRow &row)
    {
        char *const begin = m_buffer.data() + m_used;
        char *at = number(begin, signalbox::number(row.id));
        at = text(at, m_statuses[indexOf(row.status)]);
        at = number(at, row.permille / 10);
        at = number(at, row.attempt);
        at = number(at, row.code);
        for (const UtcMs ms :
             {row.executedMs, row.completedMs, row.scheduledInstallMs, row.lastReportMs, row.statusSinceMs})
            at = time(at, ms);
        end(begin, at);
    }

    /// All columns of the export of a job called "job" with one package and one relay, nothing of it stopping.
    void writeAll(const InstructionRow &row, const std::string &destination)
    {
        char *const begin = m_buffer.data() + m_used;
        char *at = text(begin, "1,job");
        at = number(at, signalbox::number(row.id));
        at = text(at, destination);
        at = text(at, "package,1.0");
        at = text(at, m_statuses[indexOf(row.status)]);
        at = text(at, m_details[static_cast<std::size_t>(row.detail)]);
        at = number(at, row.status == Status::Error ? 0 : wholePercent(row.permille));
        for (const qint64 value : {row.attempt, row.retries, quint16{row.hop}, quint16{row.relays}})
            at = number(at, value);
        at = text(at, "relay,");
        for (const int overlay : {SilentOverlay, ExpiredOverlay, ResultsHeldOverlay})
            at = number(at, (row.overlays & overlay) != 0 ? 1 : 0);
        at = number(at, row.code);
        at = text(at, ",");
        for (const UtcMs ms : {row.executedMs, row.completedMs, row.scheduledInstallMs, row.lastReportMs,
                               row.statusSinceMs, row.nextTryMs})
            at = time(at, ms);
        end(begin, at);
    }

private:
    /// Ends a row whose last cell has a comma behind it.
    void end(const char *begin, char *at)
    {
        at[-1] = '\r';
        *at++ = '\n';
        m_used += at - begin;
        if (m_used > (1 << 20) - 1024)
            m_file.write(m_buffer.data(), std::exchange(m_used, 0));
    }
    static char *text(char *at, std::string_view cells)
    {
        at = std::copy(cells.begin(), cells.end(), at);
        *at++ = ',';
        return at;
    }
    struct Day {
        UtcMs startMs = std::numeric_limits<UtcMs>::max();
        QByteArray date;
    };
    static char *number(char *at, qint64 value)
    {
        at = std::to_chars(at, at + 24, value).ptr;
        *at++ = ',';
        return at;
    }
    static char *digits(char *at, int value, char behind)
    {
        at[0] = static_cast<char>('0' + value / 10);
        at[1] = static_cast<char>('0' + value % 10);
        at[2] = behind;
        return at + 3;
    }
    char *time(char *at, UtcMs ms)
    {
        if (ms != kNoTime) {
            Day &day = m_days[static_cast<std::size_t>(ms / 86'400'000 % 2)]; // the rows are of two days
            if (ms < day.startMs || ms - day.startMs >= 86'400'000) {
                day.startMs = ms - ms % 86'400'000;
                day.date = QDate(1970, 1, 1).addDays(ms / 86'400'000).toString(Qt::ISODate).toLatin1();
            }
            std::memcpy(at, day.date.constData(), 10);
            at[10] = 'T';
            const auto rest = static_cast<int>(ms - day.startMs);
            at = digits(at + 11, rest / 3'600'000, ':');
            at = digits(at, rest / 60'000 % 60, ':');
            at = digits(at, rest / 1000 % 60, '.');
            *at = static_cast<char>('0' + rest / 100 % 10);
            at = digits(at + 1, rest % 100, 'Z');
        }
        *at++ = ',';
        return at;
    }
    QFile m_file;
    std::vector<char> m_buffer;
    qint64 m_used = 0;
    std::array<Day, 2> m_days;
    std::vector<std::string> m_statuses = statusNames();
    std::vector<std::string> m_details = detailNames();
};

/// Ten columns of a row, by a writer of either kind.
template <class Text, class Number, class Time>
void writeRow(const InstructionRow &row, const Text &text, const Number &number, const Time &time)
{
    number(signalbox::number(row.id));
    text(row.status);
    number(row.permille / 10);
    number(row.attempt);
    number(row.code);
    time(row.executedMs);
    time(row.completedMs);
    time(row.scheduledInstallMs);
    time(row.lastReportMs);
    time(row.statusSinceMs);
}

void ours(const std::vector<InstructionRow> &rows, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        fail(file.errorString());
    static const std::vector<std::string> names = statusNames();
    CsvWriter out(file);
    for (const InstructionRow &row : rows) {
        writeRow(
            row, [&](Status status) { out.cell(names[indexOf(status)]); }, [&](qint64 value) { out.number(value); },
            [&](UtcMs ms) { out.time(ms); });
        out.endRow();
    }
    if (!out.flush())
        fail(file.errorString());
}

void plain(const std::vector<InstructionRow> &rows, const QString &path)
{
    PlainWriter out(path);
    for (const InstructionRow &row : rows)
        out.write(row);
}

/// How `write(out)` is written with QTextStream: a comma between the cells.
template <class Write>
void stream(const QString &path, Write write)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(file.errorString());
    QTextStream out(&file);
    write(out);
}

QString isoTime(UtcMs ms)
{
    return ms == kNoTime ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

void streamed(const std::vector<InstructionRow> &rows, const QString &path)
{
    stream(path, [&](QTextStream &out) {
        for (const InstructionRow &row : rows) {
            writeRow(
                row, [&](Status status) { out << statusKey(status) << ','; },
                [&](qint64 value) { out << value << ','; }, [&](UtcMs ms) { out << isoTime(ms) << ','; });
            out << "\r\n";
        }
    });
}

/// Each row of the table of the states through SQLite's own interface.
template <class Take>
void eachStored(const QString &database, const QString &columns, Take take)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray select = QStringLiteral("SELECT %1 FROM instruction ORDER BY id").arg(columns).toUtf8();
    if (sqlite3_open(database.toUtf8().constData(), &db) != SQLITE_OK
        || sqlite3_prepare_v2(db, select.constData(), -1, &statement, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(db)));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        int column = 0;
        take([&](auto &into) {
            into = static_cast<std::remove_reference_t<decltype(into)>>(sqlite3_column_int64(statement, column++));
        });
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
}

InstructionRow tenColumns(const auto &take)
{
    InstructionRow row;
    take(row.id);
    take(row.status);
    take(row.permille);
    take(row.attempt);
    take(row.code);
    take(row.executedMs);
    take(row.completedMs);
    take(row.scheduledInstallMs);
    take(row.lastReportMs);
    take(row.statusSinceMs);
    return row;
}

/// What the export of a job needs of the table.
const QString kMoreColumns = kColumns + QStringLiteral(", detail, overlays, relays, hop, retries, next_try");

InstructionRow allColumns(const auto &take)
{
    InstructionRow row = tenColumns(take);
    take(row.detail);
    take(row.overlays);
    take(row.relays);
    take(row.hop);
    take(row.retries);
    take(row.nextTryMs);
    return row;
}

std::vector<InstructionRow> storedRows(const QString &database)
{
    std::vector<InstructionRow> rows;
    rows.reserve(kRows);
    eachStored(database, kMoreColumns, [&](const auto &take) {
        InstructionRow &row = rows.emplace_back(allColumns(take));
        row.destination = NodeId{number(row.id)};
        row.package = PackageId{1};
    });
    return rows;
}

/// The names of the destinations, by the numbers of the instructions.
using Names = std::vector<std::string>;

void plainAll(const std::vector<InstructionRow> &rows, const Names &names, const char *header, const QString &path)
{
    PlainWriter out(path);
    out.header(header);
    for (const InstructionRow &row : rows)
        out.writeAll(row, names[number(row.id)]);
}

void storedAll(const QString &database, const Names &names, const char *header, const QString &path)
{
    PlainWriter out(path);
    out.header(header);
    eachStored(database, kMoreColumns, [&](const auto &take) {
        const InstructionRow row = allColumns(take);
        out.writeAll(row, names[number(row.id)]);
    });
}

/// As the product does it: from what the server holds in memory, through a temporary file.
double product(const JobExport &data, const QString &path)
{
    return msOf([&] {
        if (const Outcome outcome = writeJobExport(data, path); !outcome)
            fail(outcome.error().detail);
    });
}

double queried(const QString &database, const QString &path)
{
    double ms = 0;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("peer"));
        db.setDatabaseName(database);
        if (!db.open())
            fail(QStringLiteral("the peer cannot open the store"));
        ms = msOf([&] {
            stream(path, [&](QTextStream &out) {
                QSqlQuery query(db);
                query.exec(QStringLiteral("SELECT %1 FROM instruction ORDER BY id").arg(kColumns));
                while (query.next()) {
                    for (int column = 0; column < 10; ++column) {
                        if (column >= 5)
                            out << isoTime(query.value(column).toLongLong());
                        else
                            out << query.value(column).toLongLong();
                        out << ',';
                    }
                    out << "\r\n";
                }
            });
        });
    }
    QSqlDatabase::removeDatabase(QStringLiteral("peer"));
    return ms;
}

double byProgram(const QString &program, const QString &database, const QString &columns, const QString &path)
{
    return msOf([&] {
        QProcess process;
        process.setStandardOutputFile(path);
        process.start(program,
                      {QStringLiteral("-csv"), QStringLiteral("-newline"), QStringLiteral("\r\n"), database,
                       QStringLiteral("SELECT %1 FROM instruction ORDER BY id").arg(columns)},
                      QIODevice::ReadOnly);
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            fail(QStringLiteral("sqlite3 failed"));
    });
}

/// The cells that we write, as SQL makes them: words and ISO times.
QString sameCells()
{
    QStringList cells{QStringLiteral("id")};
    QString status = QStringLiteral("CASE status");
    for (const Status one : kAllStatuses)
        status += QStringLiteral(" WHEN %1 THEN '%2'").arg(static_cast<int>(one)).arg(statusKey(one));
    cells << status + QStringLiteral(" END") << QStringLiteral("permille / 10") << QStringLiteral("attempt")
          << QStringLiteral("code");
    for (const char *time : {"executed", "completed", "scheduled_install", "last_report", "status_since"})
        cells << QStringLiteral("CASE %1 WHEN 0 THEN NULL ELSE strftime('%Y-%m-%dT%H:%M:%fZ', %1 / 1000.0, "
                                "'unixepoch') END")
                     .replace(QStringLiteral("%1"), QLatin1String(time));
    return cells.join(QStringLiteral(", "));
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        fail(file.errorString());
    return hash.result();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir dir;
    const QString database = dir.filePath(QStringLiteral("store.db"));
    if (Outcome written = writeStore(database, kRows, TaskLoop::nowMs(), false); !written)
        fail(written.error().text);
    const std::vector<InstructionRow> rows = storedRows(database);
    JobExport data;
    data.job.id = JobId{1};
    data.job.name = QStringLiteral("job");
    data.job.routes = {{.relays = {NodeId{kRows + 1}}, .counters = {}}};
    data.rows = rows;
    Names names(kRows + 1);
    std::vector<NodeRecord> nodes(kRows + 1);
    for (quint32 i = 1; i <= kRows + 1; ++i) {
        NodeRecord &node = nodes[i - 1];
        node.id = NodeId{i};
        node.name = i <= kRows ? QStringLiteral("host-%1").arg(i) : QStringLiteral("relay");
        if (i <= kRows)
            names[i] = node.name.toStdString();
    }
    data.nodes = NodeTable(std::move(nodes));
    PackageRecord &package = data.packages[1];
    package.id = PackageId{1};
    package.name = QStringLiteral("package");
    package.version = QStringLiteral("1.0");

    const QString path = dir.filePath(QStringLiteral("out.csv"));
    const QString sqlite = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    std::vector<double> our, limit, streams, all, allLimit, fromStore, numbers, cells;
    const auto same = [&](const QByteArray &hash, const char *who) {
        if (hashOf(path) != hash)
            fail(QStringLiteral("%1 wrote another file").arg(QLatin1String(who)));
    };
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        our.push_back(msOf([&] { ours(rows, path); }));
        const QByteArray ten = hashOf(path);
        limit.push_back(msOf([&] { plain(rows, path); }));
        same(ten, "the writer of ten columns");
        if (!sqlite.isEmpty()) {
            numbers.push_back(byProgram(sqlite, database, kColumns, path));
            cells.push_back(byProgram(sqlite, database, sameCells(), path));
            same(ten, "sqlite3");
        }
        all.push_back(product(data, path));
        const QByteArray whole = hashOf(path);
        QFile first(path);
        if (!first.open(QIODevice::ReadOnly))
            fail(first.errorString());
        const QByteArray header = first.readLine().trimmed();
        allLimit.push_back(msOf([&] { plainAll(rows, names, header.constData(), path); }));
        same(whole, "the writer of all columns");
        fromStore.push_back(msOf([&] { storedAll(database, names, header.constData(), path); }));
        same(whole, "SQLite's own interface with the writer of all columns");
        if (round == 0)
            streams.push_back(msOf([&] { streamed(rows, path); }));
    }
    const double query = queried(database, path);
    print({.name = QStringLiteral("csv: 1M rows of ten columns from memory"),
           .ours = median(our),
           .peer = median(streams),
           .limit = median(limit),
           .unit = QStringLiteral("ms"),
           .ratio = median(our) / median(limit),
           .note = QStringLiteral(
               "to a hand-written writer of the same bytes; goal 1.5; peer: QTextStream and QDateTime")});
    print({.name = QStringLiteral("csv: export of a job of 1M, 27 columns, from memory"),
           .ours = median(all),
           .limit = median(allLimit),
           .unit = QStringLiteral("ms"),
           .ratio = median(all) / median(allLimit),
           .note = QStringLiteral("to a hand-written writer of the same bytes; goal 1.5")});
    print({.name = QStringLiteral("csv: export of a job of 1M, 27 columns"),
           .ours = median(all),
           .peer = query,
           .limit = median(fromStore),
           .unit = QStringLiteral("ms"),
           .ratio = median(all) / median(fromStore),
           .note = QStringLiteral(
               "to SQLite's own interface and the hand-written writer of the same bytes; goal 1.3; ours has "
               "the rows in memory; peer: QSqlQuery and QTextStream, ten columns")});
    if (cells.empty())
        print({.name = QStringLiteral("csv: beside sqlite3 -csv"),
               .note = QStringLiteral("sqlite3 is not installed, so there is no such peer")});
    else
        print({.name = QStringLiteral("csv: beside sqlite3 -csv"),
               .ours = median(our),
               .peer = median(cells),
               .unit = QStringLiteral("ms"),
               .ratio = median(our) / median(cells),
               .note = QStringLiteral(
                           "the same bytes of ten columns, which the program reads from the store; goal 0.2; when it "
                           "leaves words and times as numbers it takes %1 ms")
                           .arg(median(numbers), 0, 'f', 0)});
    return 0;
}
