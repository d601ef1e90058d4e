#pragma once

#include "app/signalboxctl/listing.h"
#include "network/consoleapi/consoleclient.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QStringList>

#include <span>

namespace signalbox::ctl {

/// WrongUsage: the command line itself is wrong, so nothing was asked of the server. Whatever the server refuses, also because of
/// what stands in a file, is Failed. A job's state adds 30, 31, 32, 33.
enum ExitCode { Success = 0, Failed = 1, WrongUsage = 2 };

struct Call {
    consoleapi::ConsoleClient &client;
    const QCommandLineParser &options;
    QStringList arguments; ///< behind the command's name
    Format format;

    /// The server's answer. An error is never Invalid: that is a command line that is wrong.
    [[nodiscard]] Result<QJsonObject> ask(const QString &method, const QString &path,
                                          const QJsonObject &body = {}) const;
    [[nodiscard]] Result<QByteArray> fetch(const QString &path) const; ///< likewise
};

/// What was done, as a sentence for people; the members as they are for programs.
Result<int> tell(const Result<QJsonObject> &answer, const Call &call, const QString &sentence);
[[nodiscard]] Error invalid(const QString &text); ///< of a command line that is wrong

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
