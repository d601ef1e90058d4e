#pragma once

#include "model/domain/audit.h"

namespace signalbox {

/// What is wrong with records of the audit.
enum class AuditFault : quint8 {
    Removed, ///< these numbers are not there
    EntryMissing, ///< the log does not have the record any more
    Changed, ///< it does not fit its seal: changed, or put in another's place
    Replaced, ///< it does not fit the record before it: one of the two was replaced
    NotAsNoted, ///< its seal is not the one that somebody noted earlier
};

struct AuditFinding {
    AuditFault fault = AuditFault::Changed;
    quint32 first = 0, last = 0; ///< numbers of the records; of most faults the same
    EventSeq seq = 0; ///< of EntryMissing: where it was in the log
    friend bool operator==(const AuditFinding &, const AuditFinding &) = default;
};

/// One sentence.
[[nodiscard]] QString auditFindingText(const AuditFinding &finding);

/// Verifies the audit, record by record. Whoever can write the database can make the whole chain anew; against that helps
/// to note the newest seal elsewhere, and to hold it against the chain later.
class AuditChain {
public:
    /// The record of this number has to have this seal, or one that begins so.
    void expect(quint32 number, const QByteArray &seal);

    void add(const QJsonObject &record); ///< ascending by number, as auditJson() makes it
    void end(quint32 last); ///< the highest number ever given out

    [[nodiscard]] const std::vector<AuditFinding> &findings() const noexcept { return m_findings; }
    [[nodiscard]] bool isSound() const noexcept { return m_findings.empty(); }
    [[nodiscard]] quint32 count() const noexcept { return m_count; } ///< of records seen
    [[nodiscard]] quint32 newest() const noexcept { return m_number; } ///< number; 0: there was none
    [[nodiscard]] const QByteArray &seal() const noexcept { return m_seal; } ///< of the newest: raw

private:
    void find(AuditFault fault, quint32 first, quint32 last, EventSeq seq = 0);

    std::vector<AuditFinding> m_findings;
    quint32 m_count = 0;
    quint32 m_number = 0;
    QByteArray m_seal;
    quint32 m_expectedNumber = 0;
    QByteArray m_expectedSeal;
};

} // namespace signalbox
