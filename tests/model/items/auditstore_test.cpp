#include "model/items/auditstore.h"

#include "model/items/csvwriter.h"
#include "model/items/orderedtablemodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QTest>

namespace signalbox {
namespace {

class AuditStoreTest : public testing::Test {
protected:
    AuditStoreTest() { m_model.setSource(m_store); }
    static AuditRecord record(quint32 number, const QString &operatorName, const QString &command)
    {
        AuditRecord made;
        made.number = number;
        made.atMs = 1'780'000'000'000 + number;
        made.operatorName = operatorName;
        made.origin = QStringLiteral("socket:1000");
        made.command = command;
        made.text = command + QStringLiteral(" 1");
        return made;
    }
    [[nodiscard]] QString shown(int row, AuditStore::Column column) const
    {
        return m_model.index(row, column).data().toString();
    }
    void filter(const QString &text)
    {
        RowFilter rows;
        rows.text = text;
        m_model.setFilter(rows);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !m_model.busy(); }));
    }
    std::shared_ptr<AuditStore> m_store = std::make_shared<AuditStore>();
    OrderedTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

TEST_F(AuditStoreTest, RecordsAreShownOnceInWordsForPeople)
{
    const std::vector<AuditRecord> some{record(1, QStringLiteral("anna"), QStringLiteral("create-folder")),
                                        record(2, QStringLiteral("otto"), QStringLiteral("suspend"))};
    m_store->append(some);
    m_store->append(some);
    ASSERT_EQ(m_model.rowCount(), 2);
    EXPECT_EQ(m_store->newest(), 2U);
    EXPECT_EQ(shown(0, AuditStore::CommandColumn), QStringLiteral("Create folder"));
    EXPECT_EQ(shown(1, AuditStore::CommandColumn), QStringLiteral("Suspend"));
    EXPECT_EQ(shown(1, AuditStore::OriginColumn), QStringLiteral("Local socket, user ID 1000"));
    EXPECT_EQ(shown(1, AuditStore::JobColumn), QString());
    m_model.sort(AuditStore::NumberColumn, Qt::DescendingOrder);
    m_store->append(std::vector{record(3, QStringLiteral("anna"), QStringLiteral("cancel"))});
    EXPECT_EQ(shown(0, AuditStore::NumberColumn), QStringLiteral("3"));
}

TEST_F(AuditStoreTest, ASearchFindsNewRecordsToo)
{
    m_store->append(std::vector{record(1, QStringLiteral("anna"), QStringLiteral("create-folder"))});
    filter(QStringLiteral("OTTO"));
    EXPECT_EQ(m_model.rowCount(), 0);
    m_store->append(std::vector{record(2, QStringLiteral("otto"), QStringLiteral("suspend"))});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_model.busy() && m_model.rowCount() == 1; }));
    filter(QStringLiteral("create folder"));
    EXPECT_EQ(m_model.rowCount(), 1);
    filter(QStringLiteral("create-folder"));
    EXPECT_EQ(m_model.rowCount(), 1) << "the stable word";
}

TEST_F(AuditStoreTest, ARefusalSaysWhyAndAMissingRecordThatItIsGone)
{
    AuditRecord refused = record(1, QStringLiteral("anna"), QStringLiteral("suspend"));
    refused.result = AuditResult::Refused;
    refused.reason = QStringLiteral("It has ended.");
    AuditRecord gone;
    gone.number = 2;
    gone.isThere = false;
    m_store->append(std::vector{refused, gone});
    EXPECT_EQ(shown(0, AuditStore::TextColumn), QStringLiteral("It has ended."));
    EXPECT_EQ(shown(1, AuditStore::TextColumn), QStringLiteral("The log does not have this record any more."));
    EXPECT_EQ(shown(1, AuditStore::ResultColumn), QString());
}

TEST_F(AuditStoreTest, TheExportHasStableWords)
{
    AuditRecord refused = record(1, QStringLiteral("=anna"), QStringLiteral("suspend"));
    refused.result = AuditResult::Refused;
    refused.reason = QStringLiteral("No, \"never\".");
    refused.job = JobId{7};
    refused.refusedDestinations = 1200;
    refused.sealed = {{QStringLiteral("hash"), QStringLiteral("abcd")}};
    m_store->append(std::vector{refused});
    QBuffer written;
    ASSERT_TRUE(written.open(QIODevice::WriteOnly));
    CsvWriter out(written);
    for (int column = 0; column < AuditStore::ColumnCount; ++column)
        m_store->writeCsvHeader(column, out);
    out.endRow();
    for (int column = 0; column < AuditStore::ColumnCount; ++column)
        m_store->writeCsvCells(0, column, out);
    out.endRow();
    ASSERT_TRUE(out.flush());
    EXPECT_EQ(written.data(),
              "number,at,operator,origin,command,job,destinations,refusedDestinations,result,text,reason,hash\r\n"
              "1,2026-05-28T20:26:40.001Z,'=anna,socket:1000,suspend,7,0,1200,refused,suspend 1,"
              "\"No, \"\"never\"\".\",abcd\r\n");
}

} // namespace
} // namespace signalbox
