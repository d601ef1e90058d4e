#include "model/domain/auditchain.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::AuditChain)
};

} // namespace

QString auditFindingText(const AuditFinding &finding)
{
    switch (finding.fault) {
    case AuditFault::Removed:
        return finding.first == finding.last
                   ? Text::tr("Record %1 was removed.").arg(finding.first)
                   : Text::tr("The records %1 to %2 were removed.").arg(finding.first).arg(finding.last);
    case AuditFault::EntryMissing:
        return Text::tr("Record %1 was removed from the log, where it was entry %2.")
            .arg(finding.first)
            .arg(finding.seq);
    case AuditFault::Changed:
        return Text::tr("Record %1 does not fit its seal: it was changed, or stands in the place of another one.")
            .arg(finding.first);
    case AuditFault::Replaced:
        return Text::tr("Record %1 does not fit the one before it: one of the two was replaced.").arg(finding.first);
    case AuditFault::NotAsNoted:
        return Text::tr("Record %1 is not the one that was noted: its seal is a different one.").arg(finding.first);
    }
    return {};
}

void AuditChain::expect(quint32 number, const QByteArray &seal)
{
    m_expectedNumber = number;
    m_expectedSeal = seal;
}

void AuditChain::find(AuditFault fault, quint32 first, quint32 last, EventSeq seq)
{
    m_findings.push_back({fault, first, last, seq});
}

void AuditChain::add(const QJsonObject &record)
{
    const AuditRecord read = auditRecord(record);
    const QByteArray seal = QByteArray::fromHex(record.value(QStringLiteral("hash")).toString().toLatin1());
    const bool follows = read.number == m_number + 1;
    if (read.number > m_number + 1)
        find(AuditFault::Removed, m_number + 1, read.number - 1);
    if (!read.isThere)
        find(AuditFault::EntryMissing, read.number, read.number, read.seq);
    else if (read.number <= m_number || auditSeal(record) != seal)
        find(AuditFault::Changed, read.number, read.number);
    else if (follows && record.value(QStringLiteral("previous")).toString().toLatin1() != m_seal.toHex())
        find(AuditFault::Replaced, read.number, read.number);
    if (read.number == m_expectedNumber && !seal.startsWith(m_expectedSeal))
        find(AuditFault::NotAsNoted, read.number, read.number);
    m_number = read.number;
    m_seal = seal;
    ++m_count;
}

void AuditChain::end(quint32 last)
{
    last = std::max(last, m_expectedNumber);
    if (last > m_number)
        find(AuditFault::Removed, m_number + 1, last);
}

} // namespace signalbox
