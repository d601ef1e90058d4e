// Export of a million instructions as CSV (performance goal 11), ten columns with ISO times: our writer from the rows in memory,
// and from the database. Limit: the same file by a writer of a few lines with a buffer of 1 MiB; peers: QTextStream with
// QDateTime, QSqlQuery with QTextStream, and the sqlite3 program where it is installed. All write into the page cache.

#include "figures.h"
#include "millionrows.h"
#include "millionstore.h"

#include "model/domain/text.h"
#include "model/engine/taskloop.h"
#include "model/items/csvexport.h"
#include "model/items/csvwriter.h"

#include <QCoreApplication>
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

    void write(const InstructionRow &row)
    {
        char *const begin = m_buffer.data() + m_used;
        char *at = number(begin, signalbox::number(row.id));
        const std::string &status = m_statuses[indexOf(row.status)];
        at = std::copy(status.begin(), status.end(), at);
        *at++ = ',';
        at = number(at, row.permille / 10);
        at = number(at, row.attempt);
        at = number(at, row.code);
        for (const UtcMs ms :
             {row.executedMs, row.completedMs, row.scheduledInstallMs, row.lastReportMs, row.statusSinceMs})
            at = time(at, ms);
        at[-1] = '\r';
        *at++ = '\n';
        m_used += at - begin;
        if (m_used > (1 << 20) - 1024)
            m_file.write(m_buffer.data(), std::exchange(m_used, 0));
    }

private:
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
void eachStored(const QString &database, Take take)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray select = QStringLiteral("SELECT %1 FROM instruction ORDER BY id").arg(kColumns).toUtf8();
    if (sqlite3_open(database.toUtf8().constData(), &db) != SQLITE_OK
        || sqlite3_prepare_v2(db, select.constData(), -1, &statement, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(db)));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto value = [&](int column) { return sqlite3_column_int64(statement, column); };
        InstructionRow row;
        row.id = static_cast<InstructionId>(value(0));
        row.status = static_cast<Status>(value(1));
        row.permille = static_cast<quint16>(value(2));
        row.attempt = static_cast<quint16>(value(3));
        row.code = static_cast<qint32>(value(4));
        row.executedMs = value(5);
        row.completedMs = value(6);
        row.scheduledInstallMs = value(7);
        row.lastReportMs = value(8);
        row.statusSinceMs = value(9);
        take(row);
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
}

void storedPlain(const QString &database, const QString &path)
{
    PlainWriter out(path);
    eachStored(database, [&](const InstructionRow &row) { out.write(row); });
}

/// As the product does it: from what the server holds in memory, all columns, through a temporary file.
double product(const std::vector<InstructionRow> &rows, const QString &path)
{
    JobRecord job;
    job.id = JobId{1};
    job.name = QStringLiteral("job");
    job.routes.resize(1);
    const CsvNames names{[](NodeId id) { return QStringLiteral("host-%1").arg(number(id)); },
                         [](PackageId) { return QStringLiteral("package"); },
                         [](PackageId) { return QStringLiteral("1.0"); }};
    return msOf([&] {
        if (const Outcome outcome = exportJob(job, rows, names, path); !outcome)
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

/// The program writes the times as they are stored; to make them readable in SQL would only make it slower.
double byProgram(const QString &program, const QString &database, const QString &path)
{
    return msOf([&] {
        QProcess process;
        process.setStandardOutputFile(path);
        process.start(
            program,
            {QStringLiteral("-csv"), database, QStringLiteral("SELECT %1 FROM instruction ORDER BY id").arg(kColumns)},
            QIODevice::ReadOnly);
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            fail(QStringLiteral("sqlite3 failed"));
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir dir;
    const QString database = dir.filePath(QStringLiteral("store.db"));
    if (Outcome written = writeStore(database, kRows, TaskLoop::nowMs(), false); !written)
        fail(written.error().text);
    const std::vector<InstructionRow> rows = makeRows();
    const QString path = dir.filePath(QStringLiteral("out.csv"));
    const QString sqlite = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    std::vector<double> our, limit, peer, all, fromStore, program;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        our.push_back(msOf([&] { ours(rows, path); }));
        const qint64 size = QFile(path).size();
        limit.push_back(msOf([&] { plain(rows, path); }));
        if (QFile(path).size() != size)
            fail(QStringLiteral("the files differ in size"));
        all.push_back(product(rows, path));
        fromStore.push_back(msOf([&] { storedPlain(database, path); }));
        if (!sqlite.isEmpty())
            program.push_back(byProgram(sqlite, database, path));
        if (round == 0)
            peer.push_back(msOf([&] { streamed(rows, path); }));
    }
    const double query = queried(database, path);
    print({.name = QStringLiteral("csv: 1M rows of ten columns from memory"),
           .ours = median(our),
           .peer = median(peer),
           .limit = median(limit),
           .unit = QStringLiteral("ms"),
           .ratio = median(our) / median(limit),
           .note = QStringLiteral("to a hand-written writer of the same bytes; peer: QTextStream and QDateTime")});
    print(
        {.name = QStringLiteral("csv: export of a job of 1M, 27 columns"),
         .ours = median(all),
         .peer = query,
         .limit = median(fromStore),
         .unit = QStringLiteral("ms"),
         .ratio = median(all) / median(fromStore),
         .note = QStringLiteral("to SQLite's own interface and the hand-written writer with ten columns; ours has them "
                                "in memory; peer: QSqlQuery and QTextStream, ten columns")});
    if (program.empty())
        print({.name = QStringLiteral("csv: beside sqlite3 -csv"),
               .note = QStringLiteral("sqlite3 is not installed, so there is no such peer")});
    else
        print({.name = QStringLiteral("csv: beside sqlite3 -csv"),
               .ours = median(our),
               .peer = median(program),
               .unit = QStringLiteral("ms"),
               .ratio = median(our) / median(program),
               .note = QStringLiteral("ten columns; the program reads them from the store and leaves times as numbers; "
                                      "with 27 columns ours takes %1 ms; goal 0.2")
                           .arg(median(all), 0, 'f', 0)});
    return 0;
}
