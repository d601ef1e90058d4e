#pragma once

#include "app/log/programlog.h"

#include <QCommandLineParser>

namespace signalbox {

/// The options of a program that runs in the background on where it logs: --log-file, --log-size, --log-files.
void addLogOptions(QCommandLineParser &parser);
/// Error Invalid names the option that is wrong.
Result<programlog::Options> readLogOptions(const QCommandLineParser &parser);

} // namespace signalbox
