#pragma once

#include "model/domain/result.h"

#include <QCommandLineParser>
#include <QStringList>

namespace signalbox {

/// The option --config FILE, which every daemon has.
[[nodiscard]] QCommandLineOption configOption();

/// Parses the command line and, when it names one, the configuration file, whose settings are the long options:
/// `name = value`, a line each; `name = yes` and `name = no` for options without a value; blank lines, and lines that begin
/// with # or ;, are skipped. What is on the command line counts more.
/// @param notInFile options that make no sense in a file. --help, --version and --config never do
/// Errors: Invalid (command line or file; of a file with its name and the line), Io (the file cannot be read).
Outcome parseWithConfig(QCommandLineParser &parser, const QStringList &arguments, const QStringList &notInFile = {});

} // namespace signalbox
