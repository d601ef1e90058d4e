#pragma once

#include "model/domain/result.h"
#include "model/store/storetables.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace signalbox {

/// A value as it is in the database, whatever it means.
struct StoreCell {
    bool isNull = false;
    qint64 number = 0; ///< of a column of numbers
    QByteArray bytes; ///< of the others; of texts UTF-8
};
using StoreRow = std::vector<StoreCell>; ///< in the order of the table's columns

/// A store table by table, to be copied into a store of another kind. One thread.
class StoreTables {
public:
    virtual ~StoreTables() = default;
    /// Hands every row of a table, by ascending key, to `take`; ends with the first error of that.
    virtual Outcome readTable(const StoreTable &table, const std::function<Outcome(const StoreRow &)> &take) = 0;
    /// What is written from here on is there as a whole after endCopy(), or not at all.
    virtual Outcome beginCopy() = 0;
    virtual Outcome writeRow(const StoreTable &table, const StoreRow &row) = 0;
    virtual Outcome endTable(const StoreTable &table) = 0; ///< from here on its rows can be read
    virtual Outcome endCopy() = 0;
};

/// Opens a store as openStore() does: it is locked, and has the newest schema afterwards.
Result<std::unique_ptr<StoreTables>> openStoreTables(const QString &url);

struct CopiedTable {
    QString table;
    qint64 rows = 0;
    QByteArray sha256; ///< raw, over all rows; the same in both stores
};

/// Copies everything from one store to another, empty one, reads it back there and compares. Nothing is in the target
/// unless all of it is. The package files and archives beside the stores are left alone.
/// Errors: those of openStore(); Invalid (the source is new, or both are the same), Refused (the target is not empty),
/// Database (what was read back is different).
Result<std::vector<CopiedTable>> migrateStore(const QString &from, const QString &to);

} // namespace signalbox
