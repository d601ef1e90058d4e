#pragma once

#include "model/domain/command.h"
#include "model/domain/event.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace signalbox {

// The audit: what operators told a managing server to do. Each command leaves one entry in the log, carried out or refused,
// and a link in a table beside it with its number and its seal. The seal is the SHA-256 of the record, in which the seal of
// the record before it stands: whoever changes one has to change all that follow.

/// One row of the chain: which entry of the log is the record of this number, and its seal.
struct AuditLink {
    quint32 number = 0; ///< from 1 on, without gaps, never given out twice
    EventSeq seq = 0;
    QByteArray seal; ///< raw, 32 bytes
    friend bool operator==(const AuditLink &, const AuditLink &) = default;
};

struct AuditEntry {
    AuditLink link;
    std::optional<Event> event; ///< none: the log does not have it any more
};

/// Some of the records, ascending.
struct AuditPage {
    std::vector<AuditEntry> entries;
    quint32 last = 0; ///< highest number ever given out; 0: there are no records
};

enum class AuditResult : quint8 {
    Done,
    Partly, ///< some of what it was to act on refused
    Refused,
};

/// A record as people and programs read it.
struct AuditRecord {
    quint32 number = 0;
    EventSeq seq = 0;
    UtcMs atMs = kNoTime;
    QString operatorName;
    OperatorId operatorId{}; ///< by whose token; 0: by none of an operator's
    QString role; ///< stable word, of an operator with a token; empty: a system administrator without one
    QString origin; ///< "window", "socket:UID", "tcp:ADDRESS", "server"
    QString command; ///< stable word: "create-job"
    JobId job{}; ///< 0: it is about something else
    quint32 destinations = 0; ///< it acted on
    quint32 refusedDestinations = 0;
    AuditResult result = AuditResult::Done;
    QString text; ///< what it was about, in stable words
    QString reason; ///< translated by the server: why it was refused
    bool isThere = true; ///< false: only number, place in the log and seal are known
    QJsonObject sealed; ///< all of it, with its seal: what AuditChain verifies
};

/// Records as consoles get them, ascending.
struct AuditList {
    std::vector<AuditRecord> records;
    quint32 last = 0; ///< highest number ever given out
};

/// The record as the console API tells it: what stands in the log, and "number", "seq", "at", "hash". Without an event
/// "missing" instead of the rest.
[[nodiscard]] QJsonObject auditJson(const AuditEntry &entry);
[[nodiscard]] AuditRecord auditRecord(const QJsonObject &record);
[[nodiscard]] AuditList auditList(const AuditPage &page);
[[nodiscard]] AuditList auditList(const QJsonObject &answer); ///< of the console API
/// SHA-256 over the record without its "hash", as JSON in UTF-8 without blanks, members sorted by name: raw.
[[nodiscard]] QByteArray auditSeal(QJsonObject record);

[[nodiscard]] QString auditKey(Operation operation); ///< stable word: "suspend"
[[nodiscard]] QString auditKey(const CommandBody &command); ///< stable word: "create-job"
[[nodiscard]] QString auditResultKey(AuditResult result); ///< stable: "done", "partly", "refused"
[[nodiscard]] QString auditResultText(AuditResult result);
[[nodiscard]] QString auditCommandText(const QString &key); ///< for people; an unknown one as it is
[[nodiscard]] QString auditOriginText(const QString &origin); ///< likewise

} // namespace signalbox
