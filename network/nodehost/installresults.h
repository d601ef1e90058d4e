#pragma once

#include "model/domain/result.h"
#include "model/node/clientwork.h"
#include "network/nodehost/processrun.h"

#include <QString>

namespace signalbox {

/// Failed, with the system's words for the errno behind the text.
[[nodiscard]] InstallResult failedBy(int code, const QString &text);

/// The execution could not be started, and why.
[[nodiscard]] InstallResult notBegun(const Error &error);

/// What came of a program that was run to install something: success by exit code 0, else why and the end of its output.
[[nodiscard]] InstallResult resultOf(const QString &program, const ProcessResult &run);

/// A name of a package or file as one component of a path: only letters, digits, `.`, `_`, `+`, `-`, no dot in front.
[[nodiscard]] QString plainFileName(const QString &name);

} // namespace signalbox
