// Durable writes into PostgreSQL: entries of the log and states of instructions, through the product's store, beside the
// same rows by the usual ways: QPSQL row by row in a transaction, arrays (INSERT ... SELECT unnest) and COPY into a temporary
// table and a merge, both by PostgreSQL's client library with nothing around them. One private server, Unix socket,
// synchronous commit, in one run.

#include "model/store/postgresstore.h"
#include "model/store/storequery.h"
#include "tests/bench/figures.h"
#include "tests/support/postgrescluster.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlDatabase>
#include <QtEndian>

#include <array>
#include <cstdlib>
#include <memory>
#include <random>

#include <libpq-fe.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr double kSecondsEach = 0.4;
constexpr int kRounds = 5;
constexpr quint32 kInstructions = 200'000;

[[noreturn]] void fail(const QString &what)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(what));
    std::exit(1);
}

/// A batch as everybody is given it.
struct Rows {
    std::vector<Event> events;
    std::vector<InstructionRecord> states;
};

/// Entries one behind the other, or states of random instructions.
class Source {
public:
    std::vector<Event> entries(int count)
    {
        std::vector<Event> made;
        for (int i = 0; i < count; ++i) {
            Event event;
            event.seq = ++m_seq;
            event.atMs = 1'780'000'000'000 + static_cast<qint64>(m_seq);
            event.kind = EventKind::TransferProgress;
            event.job = JobId{1};
            event.instruction = InstructionId{static_cast<quint32>(m_seq % kInstructions + 1)};
            event.node = NodeId{static_cast<quint32>(m_seq % kInstructions + 1)};
            event.attempt = 1;
            event.reportSeq = static_cast<quint32>(m_seq / kInstructions + 1);
            event.a = static_cast<qint64>(m_seq);
            event.b = 1'000'000;
            event.previous = m_seq > kInstructions ? m_seq - kInstructions : 0;
            made.push_back(std::move(event));
        }
        return made;
    }
    std::vector<InstructionRecord> states(int count)
    {
        QSet<quint32> targets;
        while (targets.size() < count)
            targets.insert(static_cast<quint32>(m_random() % kInstructions) + 1);
        std::vector<InstructionRecord> made;
        for (const quint32 target : targets) {
            InstructionState state;
            state.status = Status::Executing;
            state.attemptId = AttemptId{target};
            state.bytes = ++m_bytes;
            state.bytesTotal = 1'000'000;
            state.lastReportMs = 1'780'000'000'000 + m_bytes;
            made.emplace_back(InstructionId{target}, state);
        }
        return made;
    }

private:
    EventSeq m_seq = 0;
    qint64 m_bytes = 0;
    std::mt19937 m_random{7};
};

class Writer {
public:
    virtual ~Writer() = default;
    virtual void write(const Rows &rows) = 0;
};

class Ours final : public Writer {
public:
    explicit Ours(const QString &url)
    {
        auto store = openStore(url);
        if (!store)
            fail(store.error().text + store.error().detail);
        m_store = std::move(store).value();
    }
    void write(const Rows &rows) override
    {
        WriteBatch batch;
        batch.events = rows.events;
        batch.checkpoint = rows.states;
        if (Outcome done = m_store->commit(batch); !done)
            fail(done.error().text + done.error().detail);
    }

private:
    std::unique_ptr<Store> m_store;
};

/// The default pick.
class RowByRow final : public Writer {
public:
    explicit RowByRow(const QString &url)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("peer"));
        m_db.setDatabaseName(url.section(u'/', 3, 3).section(u'?', 0, 0));
        m_db.setHostName(url.section(QStringLiteral("host="), 1));
        m_db.setUserName(QStringLiteral("owner"));
        if (!m_db.open())
            fail(m_db.lastError().text());
        m_event = QSqlQuery(m_db);
        m_state = QSqlQuery(m_db);
        QStringList changes;
        for (const StoreColumn &column : kInstructionTable.columns)
            changes << QStringLiteral("%1 = excluded.%1").arg(QString::fromLatin1(column.name));
        if (!m_event.prepare(kEventTable.insert())
            || !m_state.prepare(kInstructionTable.insert() + QStringLiteral(" ON CONFLICT (id) DO UPDATE SET ")
                                + changes.join(QStringLiteral(", "))))
            fail(m_state.lastError().text());
    }
    ~RowByRow() override
    {
        m_event.clear();
        m_state.clear();
        m_db = {};
        QSqlDatabase::removeDatabase(QStringLiteral("peer"));
    }
    void write(const Rows &rows) override
    {
        m_db.transaction();
        Outcome done;
        for (const Event &event : rows.events)
            done = done ? put(m_event, event) : done;
        for (const InstructionRecord &state : rows.states)
            done = done ? put(m_state, state) : done;
        if (!done || !m_db.commit())
            fail(done.error().detail);
    }

private:
    QSqlDatabase m_db;
    QSqlQuery m_event, m_state;
};

class Bare : public Writer {
protected:
    explicit Bare(const QString &url) : m_db(PQconnectdb(url.toUtf8().constData()), PQfinish) { }
    void check(PGresult *result) const
    {
        const std::unique_ptr<PGresult, void (*)(PGresult *)> one(result, PQclear);
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
            fail(QString::fromUtf8(PQerrorMessage(m_db.get())));
    }
    void run(const char *statements) const { check(PQexec(m_db.get(), statements)); }
    std::unique_ptr<PGconn, void (*)(PGconn *)> m_db;
};

class Unnest final : public Bare {
public:
    explicit Unnest(const QString &url) : Bare(url)
    {
        check(PQprepare(m_db.get(), "event", pgInsert(kEventTable, PgRows::New).constData(), 0, nullptr));
        check(PQprepare(m_db.get(), "state", pgInsert(kInstructionTable, PgRows::PutDistinct).constData(), 0, nullptr));
    }
    void write(const Rows &rows) override
    {
        put("event", kEventTable, rows.events);
        put("state", kInstructionTable, rows.states);
    }

private:
    template <class List>
    void put(const char *statement, const StoreTable &table, const List &list)
    {
        if (list.empty())
            return;
        PgColumns columns(table);
        for (const auto &record : list)
            columns.add(record);
        const std::vector<PgValue> values = columns.take();
        std::vector<const char *> data;
        std::vector<int> sizes;
        for (const PgValue &value : values) {
            data.push_back(value.bytes.constData());
            sizes.push_back(static_cast<int>(value.bytes.size()));
        }
        const std::vector<int> formats(values.size(), 1);
        check(PQexecPrepared(m_db.get(), statement, static_cast<int>(values.size()), data.data(), sizes.data(),
                             formats.data(), 1));
    }
};

/// A row in the binary format of COPY.
struct CopyRows {
    void number(qint64 value) { put(&(value = qToBigEndian(value)), sizeof value); }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        put(utf8.constData(), utf8.size());
    }
    void bytes(const QByteArray &value) { put(value.constData(), value.size()); }
    void put(const void *data, qsizetype size)
    {
        const qint32 length = qToBigEndian(static_cast<qint32>(size));
        buffer.append(reinterpret_cast<const char *>(&length), sizeof length);
        buffer.append(static_cast<const char *>(data), size);
    }
    QByteArray buffer = QByteArray("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", 19);
};

/// COPY into a temporary table and a merge; entries of the log, which need none, straight into theirs if told so.
class Copy final : public Bare {
public:
    Copy(const QString &url, bool isStraight) : Bare(url), m_isStraight(isStraight)
    {
        run("CREATE TEMPORARY TABLE new_event (LIKE event) ON COMMIT DELETE ROWS;"
            "CREATE TEMPORARY TABLE new_state (LIKE instruction) ON COMMIT DELETE ROWS");
        QStringList changes;
        for (const StoreColumn &column : kInstructionTable.columns)
            changes << QStringLiteral("%1 = excluded.%1").arg(QString::fromLatin1(column.name));
        check(PQprepare(m_db.get(), "event", "INSERT INTO event SELECT * FROM new_event", 0, nullptr));
        check(PQprepare(m_db.get(), "state",
                        ("INSERT INTO instruction SELECT * FROM new_state ON CONFLICT (id) DO UPDATE SET "
                         + changes.join(QStringLiteral(", ")).toLatin1())
                            .constData(),
                        0, nullptr));
    }
    void write(const Rows &rows) override
    {
        run("BEGIN");
        if (!rows.events.empty()) {
            copy(m_isStraight ? "event" : "new_event", rows.events, 15);
            if (!m_isStraight)
                check(PQexecPrepared(m_db.get(), "event", 0, nullptr, nullptr, nullptr, 1));
        }
        if (!rows.states.empty()) {
            copy("new_state", rows.states, 28);
            check(PQexecPrepared(m_db.get(), "state", 0, nullptr, nullptr, nullptr, 1));
        }
        run("COMMIT");
    }

private:
    template <class List>
    void copy(const char *table, const List &list, qint16 columns)
    {
        run((QByteArray("COPY ") + table + " FROM STDIN (FORMAT binary)").constData());
        CopyRows made;
        const qint16 count = qToBigEndian(columns);
        for (const auto &record : list) {
            made.buffer.append(reinterpret_cast<const char *>(&count), sizeof count);
            putRow(made, record);
        }
        made.buffer.append("\xff\xff", 2);
        if (PQputCopyData(m_db.get(), made.buffer.constData(), static_cast<int>(made.buffer.size())) != 1
            || PQputCopyEnd(m_db.get(), nullptr) != 1)
            fail(QString::fromUtf8(PQerrorMessage(m_db.get())));
        while (PGresult *result = PQgetResult(m_db.get()))
            check(result);
    }
    bool m_isStraight;
};

/// Rows in a second, the making of the rows left out.
double rate(Writer &writer, Source &source, bool isLog, int batch)
{
    double ms = 0;
    qint64 count = 0;
    while (ms < kSecondsEach * 1000) {
        Rows rows;
        if (isLog)
            rows.events = source.entries(batch);
        else
            rows.states = source.states(batch);
        ms += msOf([&] { writer.write(rows); });
        count += batch;
    }
    return static_cast<double>(count) * 1000 / ms;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    PostgresCluster *cluster =
        PostgresCluster::instance({QStringLiteral("fsync=on"), QStringLiteral("shared_buffers=512MB"),
                                   QStringLiteral("max_wal_size=4GB"), QStringLiteral("autovacuum=off")});
    if (!cluster)
        fail(QString::fromLatin1(PostgresCluster::kMissing));
    // Everybody has a database of the same schema, and states of all instructions in it.
    Source all;
    std::array<QString, 5> urls;
    for (QString &url : urls) {
        url = cluster->makeDatabase();
        Ours(url).write({{}, all.states(kInstructions)});
    }
    struct Competitor {
        std::unique_ptr<Writer> writer;
        Source source{};
    };
    std::vector<Competitor> all5;
    all5.push_back({std::make_unique<Ours>(urls[0])});
    all5.push_back({std::make_unique<RowByRow>(urls[1])});
    all5.push_back({std::make_unique<Unnest>(urls[2])});
    all5.push_back({std::make_unique<Copy>(urls[3], false)});
    all5.push_back({std::make_unique<Copy>(urls[4], true)});
    for (const bool isLog : {true, false}) {
        for (const int batch : {1, 100, 10'000}) {
            std::array<std::vector<double>, 5> rates;
            for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
                for (std::size_t i = 0; i < rates.size(); ++i)
                    rates.at(i).push_back(rate(*all5[i].writer, all5[i].source, isLog, batch));
            }
            std::array<double, 5> of{};
            for (std::size_t i = 0; i < of.size(); ++i)
                of.at(i) = median(rates.at(i));
            std::vector<double> toBest, toRowByRow; // within a round
            for (std::size_t round = 0; round < kRounds; ++round) {
                toBest.push_back(rates[0][round] / std::max(rates[2][round], rates[3][round]));
                toRowByRow.push_back(rates[0][round] / rates[1][round]);
            }
            const QString name = QStringLiteral("postgres_%1_batch%2")
                                     .arg(isLog ? QStringLiteral("log") : QStringLiteral("states"))
                                     .arg(batch);
            const double best = std::max(of[2], of[3]);
            print({.name = name,
                   .ours = of[0],
                   .peer = best,
                   .unit = QStringLiteral("rows/s"),
                   .ratio = median(toBest),
                   .note = QStringLiteral(
                               "peer: the better of unnest (%1) and COPY + merge (%2); goal >= 0.8. COPY straight "
                               "into the table: %3")
                               .arg(of[2], 0, 'f', 0)
                               .arg(of[3], 0, 'f', 0)
                               .arg(isLog ? QString::number(of[4], 'f', 0) : QStringLiteral("-")),
                   .higherIsBetter = true});
            print(
                {.name = name + QStringLiteral("_qpsql"),
                 .ours = of[0],
                 .peer = of[1],
                 .unit = QStringLiteral("rows/s"),
                 .ratio = median(toRowByRow),
                 .note = QStringLiteral("peer: QPSQL, prepared, row by row in a transaction; goal >= 5 at 100, >= 8 at "
                                        "10,000"),
                 .higherIsBetter = true});
        }
    }
    all5.clear();
    return 0;
}
