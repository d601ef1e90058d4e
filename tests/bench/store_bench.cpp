// The store of a managing server with a job of a million instructions: reading all of them and the first page (performance goal 7),
// and folding reports into the table of the states (goal 9). Beside it SQLite's own interface, QSqlQuery and QSqlTableModel
// on the same file.

#include "figures.h"
#include "millionstore.h"

#include "model/engine/enginehost.h"
#include "model/items/instructionsource.h"
#include "network/consoleapi/embeddedlink.h"

#include <QApplication>
#include <QHeaderView>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlTableModel>
#include <QTableView>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <functional>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kRows = 1'000'000;
constexpr int kValues = 28; ///< columns of the table of the states
constexpr int kFolded = 10'000; ///< states in one fold
constexpr int kFolds = 20;
constexpr int kRounds = 3;
const QString kSelect = QStringLiteral("SELECT * FROM instruction ORDER BY id");
const QString kPeer = QStringLiteral("peer");

using State = std::pair<InstructionId, InstructionState>;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "store_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

/// A row of the table, taken from wherever `value(column)` reads.
template <class Value>
State stateOf(Value value)
{
    State state;
    int column = 0;
    const auto take = [&](auto &into) { into = static_cast<std::remove_reference_t<decltype(into)>>(value(column++)); };
    InstructionState &s = state.second;
    take(state.first);
    take(s.status);
    take(s.detail);
    take(s.stopping);
    take(s.overlays);
    take(s.relays);
    take(s.hop);
    take(s.suspendedFrom);
    take(s.split);
    take(s.permille);
    take(s.attempt);
    take(s.retries);
    take(s.attemptId);
    take(s.lastReportSeq);
    take(s.code);
    take(s.bytes);
    take(s.bytesTotal);
    take(s.transferStartMs);
    take(s.executedMs);
    take(s.completedMs);
    take(s.scheduledInstallMs);
    take(s.lastReportMs);
    take(s.statusSinceMs);
    take(s.nextTryMs);
    take(s.stoppingSinceMs);
    take(s.expiredMs);
    take(s.silentSinceMs);
    take(s.lastEvent);
    return state;
}

/// SQLite's own interface.
class Raw {
public:
    explicit Raw(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
        execute("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8192; PRAGMA cache_size = -65536");
    }
    ~Raw() { sqlite3_close(m_db); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    void execute(const char *statement)
    {
        if (sqlite3_exec(m_db, statement, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
    }
    std::vector<State> readAll()
    {
        std::vector<State> states;
        sqlite3_stmt *statement = prepare(kSelect);
        while (sqlite3_step(statement) == SQLITE_ROW)
            states.push_back(stateOf([&](int column) { return sqlite3_column_int64(statement, column); }));
        sqlite3_finalize(statement);
        return states;
    }
    void update(const std::vector<State> &states)
    {
        QStringList columns;
        sqlite3_stmt *names = prepare(kSelect);
        for (int column = 1; column < kValues; ++column)
            columns << QStringLiteral("%1 = ?%2")
                           .arg(QString::fromUtf8(sqlite3_column_name(names, column)))
                           .arg(column + 1);
        sqlite3_finalize(names);
        sqlite3_stmt *statement =
            prepare(QStringLiteral("UPDATE instruction SET %1 WHERE id = ?1").arg(columns.join(QStringLiteral(", "))));
        execute("BEGIN IMMEDIATE");
        for (const auto &[id, s] : states) {
            int column = 0;
            const auto bind = [&](auto value) {
                sqlite3_bind_int64(statement, ++column, static_cast<sqlite3_int64>(value));
            };
            eachValue({id, s}, bind);
            if (sqlite3_step(statement) != SQLITE_DONE)
                fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
            sqlite3_reset(statement);
        }
        execute("COMMIT");
        sqlite3_finalize(statement);
    }

    template <class Bind>
    static void eachValue(const State &state, Bind bind)
    {
        const InstructionState &s = state.second;
        bind(number(state.first));
        bind(s.status);
        bind(s.detail);
        bind(s.stopping);
        bind(s.overlays);
        bind(s.relays);
        bind(s.hop);
        bind(s.suspendedFrom);
        bind(s.split);
        bind(s.permille);
        bind(s.attempt);
        bind(s.retries);
        bind(s.attemptId);
        bind(s.lastReportSeq);
        bind(s.code);
        bind(s.bytes);
        bind(s.bytesTotal);
        bind(s.transferStartMs);
        bind(s.executedMs);
        bind(s.completedMs);
        bind(s.scheduledInstallMs);
        bind(s.lastReportMs);
        bind(s.statusSinceMs);
        bind(s.nextTryMs);
        bind(s.stoppingSinceMs);
        bind(s.expiredMs);
        bind(s.silentSinceMs);
        bind(s.lastEvent);
    }

private:
    sqlite3_stmt *prepare(const QString &statement)
    {
        sqlite3_stmt *prepared = nullptr;
        if (sqlite3_prepare_v2(m_db, statement.toUtf8().constData(), -1, &prepared, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
        return prepared;
    }
    sqlite3 *m_db = nullptr;
};

/// The usual means: Qt's SQL classes with the driver's settings as they come, but as durable as ours.
class QtSql {
public:
    explicit QtSql(const QString &path)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kPeer);
        m_db.setDatabaseName(path);
        if (!m_db.open())
            fail(m_db.lastError().text());
        QSqlQuery(m_db).exec(QStringLiteral("PRAGMA synchronous = FULL"));
    }
    ~QtSql()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(kPeer);
    }
    QtSql(const QtSql &) = delete;
    QtSql &operator=(const QtSql &) = delete;

    [[nodiscard]] const QSqlDatabase &db() const { return m_db; }
    std::vector<State> readAll()
    {
        std::vector<State> states;
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!query.exec(kSelect))
            fail(query.lastError().text());
        while (query.next())
            states.push_back(stateOf([&](int column) { return query.value(column).toLongLong(); }));
        return states;
    }
    void upsert(const std::vector<State> &states)
    {
        QSqlQuery query(m_db);
        QStringList places, updates;
        QSqlQuery names(m_db);
        if (!names.exec(kSelect + QStringLiteral(" LIMIT 1")))
            fail(names.lastError().text());
        const QSqlRecord record = names.record();
        names.finish();
        for (int column = 0; column < kValues; ++column) {
            places << QStringLiteral("?");
            if (column > 0)
                updates << QStringLiteral("%1 = excluded.%1").arg(record.fieldName(column));
        }
        m_db.transaction();
        query.prepare(QStringLiteral("INSERT INTO instruction VALUES (%1) ON CONFLICT (id) DO UPDATE SET %2")
                          .arg(places.join(QStringLiteral(", ")), updates.join(QStringLiteral(", "))));
        for (const State &state : states) {
            int column = 0;
            Raw::eachValue(state, [&](auto value) { query.bindValue(column++, static_cast<qint64>(value)); });
            if (!query.exec())
                fail(query.lastError().text());
        }
        m_db.commit();
    }

private:
    QSqlDatabase m_db;
};

void dress(QTableView &view)
{
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(24);
    view.resize(1280, 800);
    view.show();
    QCoreApplication::processEvents();
}

void fullLoad(const QString &path)
{
    std::vector<double> ours, raw, peer;
    for (int round = 0; round < kRounds; ++round) {
        {
            Result<std::unique_ptr<Store>> store = openStore(path);
            if (!store)
                fail(store.error().text);
            double all = 0;
            std::size_t states = 0;
            all = msOf([&] {
                const Result<LoadedState> loaded = store.value()->load();
                states = loaded ? loaded.value().states.size() : 0;
            });
            if (states != kRows)
                fail(QStringLiteral("not all states were loaded"));
            ours.push_back(all);
        }
        Raw limit(path);
        raw.push_back(msOf([&] {
            if (limit.readAll().size() != kRows)
                fail(QStringLiteral("the limit did not read all"));
        }));
        QtSql qt(path);
        peer.push_back(msOf([&] {
            if (qt.readAll().size() != kRows)
                fail(QStringLiteral("the peer did not read all"));
        }));
    }
    print({.name = QStringLiteral("store: load 1M instructions, typed"),
           .ours = median(ours),
           .peer = median(peer),
           .limit = median(raw),
           .unit = QStringLiteral("ms"),
           .ratio = median(ours) / median(raw),
           .note = QStringLiteral("to SQLite's own interface into structs; peer: QSqlQuery forward only, ratio %1; "
                                  "ours reads the job and its blobs as well")
                       .arg(median(ours) / median(peer), 0, 'f', 2)});
}

void firstPage(const QString &path)
{
    EngineSettings settings;
    settings.silenceLimitMs = settings.lineLimitMs = settings.startLimitMs = 24LL * 3600 * 1000;
    EngineHost host(path, settings);
    const double start = msOf([&] {
        if (Outcome started = host.start(); !started)
            fail(started.error().text);
    });
    ContentStore content(path);
    EmbeddedLink link(host, content, QStringLiteral("server"), {});
    ServerState state(&link);
    link.open();
    while (!state.hasSnapshot())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::vector<double> ours, peer, blocks, whole;
    const auto sql = std::make_unique<QtSql>(path);
    for (int round = 0; round < 5; ++round) {
        StatusTableModel model;
        QTableView view;
        dress(view);
        view.setModel(&model);
        double blocked = 0;
        std::shared_ptr<InstructionSource> source;
        ours.push_back(msOf([&] {
            source = std::make_shared<InstructionSource>(state, JobId{1});
            model.setSource(source);
            while (model.rowCount() == 0)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            blocked = msOf([&] { view.viewport()->repaint(); });
        }));
        blocks.push_back(blocked);
        whole.push_back(ours.back() + msOf([&] {
                            while (source->jobRows()->state() == JobRows::State::Loading)
                                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                        }));
        if (model.rowCount() != static_cast<int>(kRows))
            fail(QStringLiteral("the job was not opened"));

        QTableView standardView;
        dress(standardView);
        peer.push_back(msOf([&] {
            auto *standard = new QSqlTableModel(&standardView, sql->db());
            standard->setTable(QStringLiteral("instruction"));
            if (!standard->select())
                fail(standard->lastError().text());
            standardView.setModel(standard);
            standardView.viewport()->repaint();
        }));
    }
    host.stop();
    print(
        {.name = QStringLiteral("store: open a job of 1M to the first page painted"),
         .ours = median(ours),
         .peer = median(peer),
         .unit = QStringLiteral("ms"),
         .ratio = median(ours) / median(peer),
         .note = QStringLiteral("to QSqlTableModel's first page of 256 rows; of it painting %1 ms; all rows are there "
                                "after %2 ms; the server's start on this store took %3 ms")
                     .arg(median(blocks), 0, 'f', 1)
                     .arg(median(whole), 0, 'f', 0)
                     .arg(start, 0, 'f', 0)});
}

void folds(const QString &path)
{
    std::mt19937 random(3);
    std::vector<State> all = makeStates(kRows, 1'800'000'000'000);
    EventSeq seq = 3;
    const auto neighbours = [&](int fold) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(kFolded) * (fold % (kRows / kFolded));
        return std::vector<State>(first, first + kFolded);
    };
    std::vector<double> ours, raw, peer;
    for (int round = 0; round < kRounds; ++round) { // one after the other: each has the file for itself
        for (State &state : all)
            state.second.lastReportMs += 1'000;
        {
            Result<std::unique_ptr<Store>> store = openStore(path);
            if (!store)
                fail(store.error().text);
            double ms = 0;
            for (int fold = 0; fold < kFolds; ++fold) {
                WriteBatch batch;
                batch.checkpoint = neighbours(fold);
                batch.checkpointSeq = seq;
                ms += msOf([&] {
                    if (Outcome done = store.value()->commit(batch); !done)
                        fail(done.error().text);
                });
            }
            ours.push_back(1000.0 * kFolds * kFolded / ms);
        }
        {
            Raw limit(path);
            double ms = 0;
            for (int fold = 0; fold < kFolds; ++fold) {
                const std::vector<State> states = neighbours(fold);
                ms += msOf([&] { limit.update(states); });
            }
            raw.push_back(1000.0 * kFolds * kFolded / ms);
        }
        QtSql qt(path);
        double ms = 0;
        for (int fold = 0; fold < 3; ++fold) {
            std::vector<State> states;
            for (int i = 0; i < kFolded; ++i) // as the reports come: from anywhere
                states.push_back(all[random() % kRows]);
            ms += msOf([&] { qt.upsert(states); });
        }
        peer.push_back(1000.0 * 3 * kFolded / ms);
    }
    print(
        {.name = QStringLiteral("store: fold reports, 10,000 neighbours at once"),
         .ours = median(ours),
         .peer = median(peer),
         .limit = median(raw),
         .unit = QStringLiteral("rows/s"),
         .ratio = median(ours) / median(raw),
         .note = QStringLiteral("to UPDATE through SQLite's own interface, the same rows; peer: upsert by QSqlQuery as "
                                "reports come, ours %1 times as fast; all 28 columns, WAL, FULL")
                     .arg(median(ours) / median(peer), 0, 'f', 1),
         .higherIsBetter = true});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir dir;
    const QString states = dir.filePath(QStringLiteral("states.db"));
    const QString whole = dir.filePath(QStringLiteral("whole.db"));
    for (const QString &path : {states, whole}) {
        if (Outcome written = writeStore(path, kRows, TaskLoop::nowMs(), path == whole); !written)
            fail(written.error().text);
    }
    fullLoad(states);
    folds(states);
    firstPage(whole);
    return 0;
}
