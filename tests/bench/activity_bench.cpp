// Full-text search over 10,000,000 log messages: the index of the activity log built from nothing, and searched for a rare word,
// a common one, a phrase, with filters; beside a plain LIKE over the same texts by SQLite's C interface (peer) and grep over the
// same texts as a file (limit). Goal 19.

#include "figures.h"

#include "model/store/sqliteactivityindex.h"
#include "model/store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <cstdlib>
#include <string>

#include <sqlite3.h>
#include <sys/resource.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr EventSeq kMessages = 10'000'000;
constexpr EventSeq kAtOnce = 100'000;
constexpr EventSeq kRareAt = 1'234'567;
constexpr UtcMs kBegin = 1'763'683'200'000;

[[noreturn]] void fail(const char *what, const Error &error = {})
{
    std::fprintf(stderr, "activity_bench: %s %s %s\n", what, qUtf8Printable(error.text), qUtf8Printable(error.detail));
    std::exit(1);
}

double peakMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// A message as the index takes it, put together without the catalogue: what is measured is the index.
struct Made {
    std::string words, tags;
    Severity severity = Severity::Information;
};

const Made &make(EventSeq seq)
{
    static Made made;
    const std::string node = std::to_string(seq % 5'000);
    const std::string job = std::to_string(seq / 50'000 + 1);
    const char *id = "2004";
    made.severity = Severity::Information;
    if (seq == kRareAt) {
        made.words = "failed with code 74 kernel panic zanzibar";
        id = "2010";
        made.severity = Severity::Error;
    } else if (seq % 100 == 0) {
        made.words = "failed with code 1 no space left on device";
        id = "2010";
        made.severity = Severity::Error;
    } else if (seq % 4 == 0) {
        made.words = "completed with code 0";
        id = "2008";
    } else if (seq % 4 == 1) {
        made.words = "hop 1 of the route has everything";
    } else if (seq % 4 == 2) {
        made.words = "the transfer from hop 0 of the route has begun";
        id = "2002";
    } else {
        made.words = "the client has begun to execute";
        id = "2007";
    }
    made.words += " rollout " + job + " client " + node;
    made.tags = std::string("m") + id + " j" + job + " nclientx002d" + node;
    return made;
}

double buildIndex(SqliteActivityIndex &index)
{
    return msOf([&] {
        std::vector<IndexedEntry> entries(kAtOnce);
        for (EventSeq before = 0; before < kMessages; before += kAtOnce) {
            for (EventSeq i = 0; i < kAtOnce; ++i) {
                const EventSeq seq = before + i + 1;
                const Made &made = make(seq);
                IndexedEntry &entry = entries[i];
                entry.seq = seq;
                entry.atMs = kBegin + static_cast<qint64>(seq);
                entry.severity = made.severity;
                entry.words = QByteArray(made.words.data(), static_cast<qsizetype>(made.words.size()));
                entry.tags = QByteArray(made.tags.data(), static_cast<qsizetype>(made.tags.size()));
            }
            if (Outcome added = index.add(entries, before, before + kAtOnce); !added)
                fail("index", added.error());
        }
    });
}

void writePeers(const QString &table, const QString &file)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *insert = nullptr;
    if (sqlite3_open(qPrintable(table), &db) != SQLITE_OK
        || sqlite3_exec(db,
                        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE message (seq INTEGER "
                        "PRIMARY KEY, text TEXT); BEGIN",
                        nullptr, nullptr, nullptr)
               != SQLITE_OK
        || sqlite3_prepare_v2(db, "INSERT INTO message VALUES (?1, ?2)", -1, &insert, nullptr) != SQLITE_OK)
        fail("peer");
    QFile lines(file);
    if (!lines.open(QIODevice::WriteOnly))
        fail("file");
    for (EventSeq seq = 1; seq <= kMessages; ++seq) {
        const Made &made = make(seq);
        sqlite3_bind_int64(insert, 1, static_cast<qint64>(seq));
        sqlite3_bind_text(insert, 2, made.words.data(), static_cast<int>(made.words.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
        lines.write(made.words.data(), static_cast<qint64>(made.words.size()));
        lines.write("\n", 1);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(db);
}

struct Search {
    const char *name;
    const char *text; ///< as users type it
    const char *like; ///< the same for LIKE; null: no peer
    const char *grep; ///< and for grep -c
};

/// The newest 200, as a page of the window.
double likeMs(const QString &table, const char *like)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *select = nullptr;
    sqlite3_open_v2(qPrintable(table), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(db, "SELECT seq FROM message WHERE text LIKE ?1 ORDER BY seq DESC LIMIT 200", -1, &select,
                       nullptr);
    sqlite3_bind_text(select, 1, like, -1, SQLITE_STATIC);
    const double ms = msOf([&] {
        while (sqlite3_step(select) == SQLITE_ROW) { }
    });
    sqlite3_finalize(select);
    sqlite3_close(db);
    return ms;
}

double grepMs(const QString &file, const char *pattern)
{
    return msOf([&] {
        QProcess grep;
        grep.setStandardOutputFile(QProcess::nullDevice());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        grep.setProcessEnvironment(environment);
        grep.start(QStringLiteral("grep"), {QStringLiteral("-F"), QString::fromLatin1(pattern), file});
        grep.waitForFinished(60'000);
    });
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log.db"));
    if (!openStore(path))
        fail("store");
    auto opened = SqliteActivityIndex::open(path);
    if (!opened)
        fail("index", opened.error());
    SqliteActivityIndex &index = *opened.value();
    const double builtMs = buildIndex(index);
    const double size = static_cast<double>(QFileInfo(activityIndexFile(path)).size());
    print({.name = QStringLiteral("activity log: index of 10,000,000 messages built"),
           .ours = static_cast<double>(kMessages) / (builtMs / 1000),
           .limit = 100'000,
           .unit = QStringLiteral("messages/s"),
           .ratio = static_cast<double>(kMessages) / (builtMs / 1000) / 100'000,
           .note =
               QStringLiteral("to 100,000 reports/s, the most that come; %1 s in all, %2 bytes a message, peak %3 MiB")
                   .arg(builtMs / 1000, 0, 'f', 1)
                   .arg(size / static_cast<double>(kMessages), 0, 'f', 1)
                   .arg(peakMiB(), 0, 'f', 0),
           .higherIsBetter = true});

    const QString table = folder.filePath(QStringLiteral("peer.db"));
    const QString file = folder.filePath(QStringLiteral("messages.txt"));
    writePeers(table, file);
    constexpr std::array kSearches{
        Search{"a rare word", "zanzibar", "%zanzibar%", "zanzibar"},
        Search{"a common word", "completed", "%completed%", "completed"},
        Search{"a phrase", "\"no space left on device\"", "%no space left on device%", "no space left on device"},
        Search{"a word of one node", "begun node:client-4711", "%begun%client 4711%", "client 4711"},
        Search{"errors of one job", "severity:error job:42", nullptr, nullptr},
        Search{"without a word", "failed -space", nullptr, nullptr},
    };
    for (const Search &search : kSearches) {
        const ActivityQuery query = readActivityQuery(QString::fromLatin1(search.text)).value();
        std::vector<double> times;
        std::size_t found = 0;
        for (int i = 0; i < 5; ++i) {
            times.push_back(msOf([&] {
                const auto page = index.find(query, 1, kMessages, 200, true);
                if (!page)
                    fail(search.name, page.error());
                found = page.value().seqs.size();
            }));
        }
        Figure figure{
            .name = QStringLiteral("activity log: search of 10,000,000 messages, %1").arg(QLatin1String(search.name)),
            .ours = times.front(),
            .unit = QStringLiteral("ms"),
            .note = QStringLiteral("first page of 200, cold: %1 found; again %2 ms")
                        .arg(found)
                        .arg(median(times), 0, 'f', 2)};
        if (search.like) {
            figure.peer = likeMs(table, search.like);
            figure.limit = grepMs(file, search.grep);
            figure.ratio = *figure.ours / *figure.peer;
            figure.note += QStringLiteral("; ratio to LIKE of SQLite; limit: grep through all");
        }
        print(figure);
    }
    const double countMs = msOf([&] {
        if (const auto counts = index.counts(readActivityQuery(QStringLiteral("completed")).value()); !counts)
            fail("counts", counts.error());
    });
    print({.name = QStringLiteral("activity log: counts by severity of a common word"),
           .ours = countMs,
           .unit = QStringLiteral("ms"),
           .note = QStringLiteral("each up to 10,000")});
    return 0;
}
