#pragma once

#include "model/store/storerows.h"

#include <QSqlDatabase>
#include <QString>

#include <vector>

namespace signalbox {

/// Reads all states of instructions, by ascending number. Many are read in halves, the second one by a thread of its own with a
/// connection of its own: nobody writes while a store is loaded, so that both see the same. To be called in the thread of `db`.
/// @param path the file of `db`; empty for a database in memory, which has no second connection
/// @return error Database, and `into` is then to be thrown away
Outcome readStates(const QSqlDatabase &db, const QString &path, std::vector<InstructionRecord> &into);

} // namespace signalbox
