#include "model/domain/auditchain.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace signalbox {
namespace {

/// A chain of five records as an engine makes it.
class AuditChainTest : public testing::Test {
protected:
    AuditChainTest()
    {
        for (quint32 number = 1; number <= 5; ++number)
            append(QStringLiteral("create-folder %1").arg(number));
    }
    void append(const QString &text)
    {
        AuditEntry entry;
        entry.link.number = static_cast<quint32>(m_entries.size()) + 1;
        entry.link.seq = 10 * entry.link.number;
        const QJsonObject record{
            {QStringLiteral("operator"), QStringLiteral("anna")},
            {QStringLiteral("origin"), QStringLiteral("window")},
            {QStringLiteral("command"), QStringLiteral("create-folder")},
            {QStringLiteral("result"), QStringLiteral("done")},
            {QStringLiteral("text"), text},
            {QStringLiteral("previous"),
             QString::fromLatin1(m_entries.empty() ? QByteArray() : m_entries.back().link.seal.toHex())}};
        Event event;
        event.kind = EventKind::Audit;
        event.detail = kAuditRecord;
        event.seq = entry.link.seq;
        event.atMs = 1'780'000'000'000 + entry.link.number;
        event.text = QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
        entry.event = event;
        entry.link.seal = auditSeal(auditJson(entry));
        m_entries.push_back(entry);
    }
    [[nodiscard]] std::vector<AuditFinding> findings(quint32 last = 5) const
    {
        AuditChain chain;
        if (m_noted)
            chain.expect(m_noted->number, m_noted->seal);
        for (const AuditEntry &entry : m_entries)
            chain.add(auditJson(entry));
        chain.end(last);
        return chain.findings();
    }
    std::vector<AuditEntry> m_entries;
    std::optional<AuditLink> m_noted;
};

using Findings = std::vector<AuditFinding>;

TEST_F(AuditChainTest, AnUntouchedChainIsSound)
{
    EXPECT_EQ(findings(), Findings());
    EXPECT_EQ(AuditChain().findings(), Findings());
}

TEST_F(AuditChainTest, EveryChangeOfARecordIsFound)
{
    const AuditEntry before = m_entries[2];
    for (const auto &[from, to] : {std::pair("anna", "otto"), std::pair("done", "refused"),
                                   std::pair("window", "tcp:x"), std::pair("create-folder 3", "create-folder 4")}) {
        m_entries[2] = before;
        m_entries[2].event->text.replace(QLatin1String(from), QLatin1String(to));
        EXPECT_EQ(findings(), (Findings{{AuditFault::Changed, 3, 3, 0}})) << from;
    }
    m_entries[2] = before;
    m_entries[2].event->atMs += 1;
    EXPECT_EQ(findings(), (Findings{{AuditFault::Changed, 3, 3, 0}}));
    m_entries[2] = before;
    m_entries[2].event->text = QStringLiteral("nothing that is JSON");
    EXPECT_EQ(findings(), (Findings{{AuditFault::Changed, 3, 3, 0}}));
}

TEST_F(AuditChainTest, AChangeWithANewSealShowsAtTheNextRecord)
{
    m_entries[2].event->text.replace(QStringLiteral("anna"), QStringLiteral("otto"));
    m_entries[2].link.seal = auditSeal(auditJson(m_entries[2]));
    EXPECT_EQ(findings(), (Findings{{AuditFault::Replaced, 4, 4, 0}}));
}

TEST_F(AuditChainTest, RemovedRecordsAreNamed)
{
    m_entries.erase(m_entries.begin() + 1, m_entries.begin() + 3);
    EXPECT_EQ(findings(), (Findings{{AuditFault::Removed, 2, 3, 0}}));
    m_entries.erase(m_entries.begin());
    m_entries.pop_back();
    EXPECT_EQ(findings(), (Findings{{AuditFault::Removed, 1, 3, 0}, {AuditFault::Removed, 5, 5, 0}}));
    m_entries.clear();
    EXPECT_EQ(findings(), (Findings{{AuditFault::Removed, 1, 5, 0}}));
}

TEST_F(AuditChainTest, ARecordThatTheLogLostIsNamedWithItsPlace)
{
    m_entries[3].event.reset();
    EXPECT_EQ(findings(), (Findings{{AuditFault::EntryMissing, 4, 4, 40}}));
}

TEST_F(AuditChainTest, SwappedRecordsAreFound)
{
    std::swap(m_entries[1].event, m_entries[2].event);
    EXPECT_EQ(findings(), (Findings{{AuditFault::Changed, 2, 2, 0}, {AuditFault::Changed, 3, 3, 0}}));
    std::swap(m_entries[1].link.seal, m_entries[2].link.seal);
    EXPECT_EQ(findings().size(), 3U) << "and the one behind them";
    std::swap(m_entries[1].link.seq, m_entries[2].link.seq);
    EXPECT_EQ(findings().front(), (AuditFinding{AuditFault::Changed, 2, 2, 0}));
}

TEST_F(AuditChainTest, AWholeChainMadeAnewDoesNotHaveTheNotedSeal)
{
    m_noted = m_entries[3].link;
    EXPECT_EQ(findings(), Findings());
    m_noted->seal.truncate(8);
    EXPECT_EQ(findings(), Findings()) << "its beginning is enough";
    m_entries.clear();
    for (int number = 1; number <= 5; ++number)
        append(QStringLiteral("delete-folder %1").arg(number));
    EXPECT_EQ(findings(), (Findings{{AuditFault::NotAsNoted, 4, 4, 0}}));
    m_entries.resize(3);
    EXPECT_EQ(findings(0), (Findings{{AuditFault::Removed, 4, 4, 0}}));
}

TEST_F(AuditChainTest, ARecordIsReadAsItWasWritten)
{
    const AuditRecord record = auditRecord(auditJson(m_entries[1]));
    EXPECT_EQ(record.number, 2U);
    EXPECT_EQ(record.seq, 20U);
    EXPECT_EQ(record.atMs, 1'780'000'000'002);
    EXPECT_EQ(record.operatorName, QStringLiteral("anna"));
    EXPECT_EQ(record.origin, QStringLiteral("window"));
    EXPECT_EQ(record.command, QStringLiteral("create-folder"));
    EXPECT_EQ(record.text, QStringLiteral("create-folder 2"));
    EXPECT_EQ(record.result, AuditResult::Done);
    EXPECT_TRUE(record.isThere);
}

// Whoever verifies a record with another program has to come to the same seal.
TEST_F(AuditChainTest, TheSealIsTheHashOfTheSortedJson)
{
    const QJsonObject record{{QStringLiteral("text"), QStringLiteral("a\"b\\c\n\u00fc\u65e5")},
                             {QStringLiteral("number"), 7},
                             {QStringLiteral("hash"), QStringLiteral("whatever")}};
    // printf '%s' '{"number":7,"text":"a\"b\\c\nü日"}' | sha256sum
    EXPECT_EQ(auditSeal(record).toHex(), "ea404c669ce79ac0b022c5d489a9f1aff288417e1b9bfc6bb53c6a8b9b056c0b");
}

} // namespace
} // namespace signalbox
