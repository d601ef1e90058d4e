#pragma once

#include "app/signalboxctl/listing.h"
#include "network/consoleapi/consoleclient.h"

#include <QCommandLineParser>
#include <QStringList>

#include <span>

namespace signalbox::ctl {

enum ExitCode { Success = 0, Failed = 1, WrongUsage = 2 }; ///< a job's state adds 30, 31, 32, 33

struct Call {
    consoleapi::ConsoleClient &client;
    const QCommandLineParser &options;
    QStringList arguments; ///< behind the command's name
    Format format;
};

struct Command {
    const char *name;
    const char *arguments; ///< for the help
    const char *what; ///< one line; translated when shown
    int least; ///< arguments
    int most;
    Result<int> (*run)(const Call &call); ///< the exit code
};

[[nodiscard]] std::span<const Command> commands();
void addCommandOptions(QCommandLineParser &parser);

} // namespace signalbox::ctl
