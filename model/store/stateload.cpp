#include "model/store/stateload.h"

#include "model/store/readonlyconnection.h"
#include "model/store/storequery.h"

#include <future>

namespace signalbox {

namespace {

/// Below this a second connection takes longer than it saves.
constexpr qint64 kManyNumbers = 50'000;

/// `range`: a condition on the number, or nothing.
Outcome readRange(const QSqlDatabase &db, const QString &range, std::vector<InstructionRecord> &into)
{
    return readAll(db, kInstructionTable.select() + range + QStringLiteral(" ORDER BY id"),
                   [&](const RowReader &row) { into.push_back(takeRow<InstructionRecord>(row)); });
}

} // namespace

Outcome readStates(const QSqlDatabase &db, const QString &path, std::vector<InstructionRecord> &into)
{
    qint64 first = 0, last = 0;
    // Two questions: SQLite answers each from the end of the tree, but both at once by reading all of it.
    if (Outcome done =
            readAll(db, QStringLiteral("SELECT (SELECT min(id) FROM instruction), (SELECT max(id) FROM instruction)"),
                    [&](const RowReader &row) { row.read(first, last); });
        !done)
        return done;
    if (path.isEmpty() || last - first < kManyNumbers)
        return readRange(db, {}, into);

    const qint64 middle = first + (last - first) / 2;
    std::vector<InstructionRecord> behind;
    std::future<Outcome> second = std::async(std::launch::async, [&]() -> Outcome {
        ReadOnlyConnection connection;
        if (Outcome opened = connection.open(path); !opened)
            return opened;
        return readRange(connection.db(), QStringLiteral(" WHERE id > %1").arg(middle), behind);
    });
    Outcome done = readRange(db, QStringLiteral(" WHERE id <= %1").arg(middle), into);
    if (Outcome other = second.get(); !done || !other)
        return done ? other : done;
    into.insert(into.end(), std::make_move_iterator(behind.begin()), std::make_move_iterator(behind.end()));
    return {};
}

} // namespace signalbox
