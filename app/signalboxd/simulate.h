#pragma once

#include <QCommandLineParser>

namespace signalbox {

void addSimulationOptions(QCommandLineParser &parser);

/// The whole of `signalboxd --simulate`: runs the simulation and writes its report. Needs the application's event loop.
/// @return the program's exit code
int simulate(const QCommandLineParser &parser);

} // namespace signalbox
