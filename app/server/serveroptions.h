#pragma once

#include "app/server/managingserver.h"

#include <QCommandLineParser>

namespace signalbox {

/// The options of a managing server on a command line: the same for signalbox and signalboxd.
void addServerOptions(QCommandLineParser &parser);
/// Error Invalid names the option that is wrong.
Result<ManagingServer::Options> readServerOptions(const QCommandLineParser &parser);

} // namespace signalbox
