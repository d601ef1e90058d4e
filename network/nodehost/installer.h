#pragma once

#include "model/node/clientwork.h"

#include <QMap>
#include <QString>

#include <chrono>
#include <stop_token>

namespace signalbox {

/// What is needed to execute one verified payload.
struct InstallOrder {
    ClientWork work;
    int run = 1; ///< more than 1: an earlier run of the same attempt was interrupted
    QString payload; ///< path of the file
    QString root = QStringLiteral("/"); ///< the system, or the folder of a private one
    QString workFolder; ///< empty, only for this run
    QString nodeName;
    std::chrono::milliseconds timeout{std::chrono::hours(1)};
    bool showsMessages = true; ///< on desktops and terminals; else a message is only kept
    QString upper{}; ///< address of the managing server or relay above, without secrets
    QMap<QString, QString> settings{}; ///< of the node, for its configuration inventory
    QStringList collectBelow{}; ///< folders; files are collected from there only; empty: from everywhere
};

/// Executes the payload, whatever kind it is. Blocks; in any thread. Errors of every kind become a result of stage
/// Failed with a text for people. A requested stop ends what runs; the result is marked as interrupted if it did.
[[nodiscard]] InstallResult install(const InstallOrder &order, const std::stop_token &stop);

/// dpkg. Into the system, or into a private root with a package database of its own, which is made when missing and
/// where dependencies are not looked for. A package that is there in the same version: AlreadyDistributed.
/// ClientWork::arguments are options for dpkg.
[[nodiscard]] InstallResult installDebianPackage(const InstallOrder &order, const std::stop_token &stop);

/// Unpacks beside the target folder and puts it in place in one step when all of it is there; what stood there before is
/// replaced. The folder is ClientWork::arguments, or opt/NAME, below the root. Refused as a whole: entries with an absolute path
/// or "..", links that lead out of the archive, devices. Owners and set-id bits are not taken over.
[[nodiscard]] InstallResult installArchive(const InstallOrder &order, const std::stop_token &stop);

/// Runs the payload itself with ClientWork::arguments (quoted words are one argument) and SIGNALBOX_ROOT, _NAME, _VERSION,
/// _JOB, _ATTEMPT, _RUN, _NODE, _STATUS_FILE in its environment; exit code 0 is success, unless its status file says otherwise.
[[nodiscard]] InstallResult installProgram(const InstallOrder &order, const std::stop_token &stop);

} // namespace signalbox
