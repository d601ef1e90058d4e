#pragma once

#include <QCommandLineParser>

namespace signalbox {

void addMigrationOptions(QCommandLineParser &parser);

/// The whole of `signalboxd --migrate-store FROM TO`: copies a store and prints what was copied, table by table.
/// @return the program's exit code
int migrate(const QCommandLineParser &parser);

} // namespace signalbox
