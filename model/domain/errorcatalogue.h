#pragma once

#include "model/domain/records.h"
#include "model/domain/status.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace signalbox {

/// Whose number a code is. The same number means one thing to a system and another to an installer.
enum class ErrorFamily : quint8 {
    Signalbox, ///< what the managing server, a relay or a client of ours finds, without a number
    System, ///< an errno: a node of ours, or the system below it, could not do something
    Program, ///< exit code of a program or script, and signals as 128 + number
    Package, ///< exit codes of dpkg, apt and rpm
    Windows, ///< Windows Installer, and what Windows itself says (also as 0x8007nnnn)
    Http, ///< status of an answer
    Curl, ///< of libcurl, with which foreign clients fetch; swupdate writes it behind "error"
    SoftwareUpdate, ///< what swupdate and rauc say in words
    Jp1, ///< maintenance codes of JP1/Software Distribution (domain-facts.md 1.12)
    NodeApi, ///< errorCode in an answer of the node protocol
    ConsoleApi, ///< kind in an answer of the console API
};

/// A row of the catalogue of errors. Keys are told outside: never reuse one. All texts are English; translated when shown, in the
/// context "ErrorCodes".
struct ErrorEntry {
    const char *key = nullptr; ///< "system-28", "msi-1603"
    ErrorFamily family = ErrorFamily::Signalbox;
    qint32 code = 0; ///< 0: it has none
    const char *name = ""; ///< as the specialist knows it: "ENOSPC", "SIGKILL"
    const char *text = nullptr; ///< what happened
    const char *cause = nullptr; ///< the likely one
    const char *step = nullptr; ///< what to do next
};

[[nodiscard]] std::span<const ErrorEntry> errorEntries();
[[nodiscard]] const ErrorEntry *errorEntry(const QString &key); ///< in any case; null: there is none
[[nodiscard]] QString errorFamilyKey(ErrorFamily family); ///< stable: "system"
[[nodiscard]] QString errorFamilyText(ErrorFamily family); ///< translated
[[nodiscard]] QString errorText(const ErrorEntry &entry); ///< translated, as the next two
[[nodiscard]] QString errorCause(const ErrorEntry &entry);
[[nodiscard]] QString errorStep(const ErrorEntry &entry);
/// Number and name as they are written: "28 ENOSPC", "1603", "30009F07B000"; empty: it has neither.
[[nodiscard]] QString errorCodeText(const ErrorEntry &entry);

/// What is known of something that went wrong.
struct ErrorClue {
    Status status =
        Status::Error; ///< Error, CommunicationError, StartupFailure, InstallationRejected; else nothing is found
    StatusDetail detail = StatusDetail::None;
    qint32 code = 0; ///< of Error and InstallationRejected; of the others only ENOSPC: the next node's disk is full
    std::optional<PayloadKind> payload; ///< not known: every reading of a code is given
    QString text; ///< what the node said; empty: not known
};

/// What it means, the likeliest first; at most three, since a number without its text has several readings. Never empty for one of
/// the four statuses.
[[nodiscard]] std::vector<const ErrorEntry *> decodeError(const ErrorClue &clue);

/// Its text with its code: "No space is left on the disk. (28 ENOSPC)"
[[nodiscard]] QString errorLine(const ErrorEntry &entry);

/// The first of `readings` with its likely cause and the next step, a line each, and a line for each other one. Translated; empty
/// without readings.
[[nodiscard]] QString errorExplanation(const std::vector<const ErrorEntry *> &readings);

/// All whose key, code, name or a text has every word of `search`; by code alone when it is a number, also hexadecimal as
/// 0x80070643 or a JP1 code. Texts in English and in the user's language. Empty `search`: all.
[[nodiscard]] std::vector<const ErrorEntry *> findErrors(const QString &search);

} // namespace signalbox
