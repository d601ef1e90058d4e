#include "views/auditwindow.h"

#include "tests/views/windowtest.h"
#include "views/messagebar.h"

#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace signalbox {
namespace {

class AuditWindowTest : public WindowTest {
protected:
    void addRecords(quint32 count)
    {
        for (quint32 i = 0; i < count; ++i) {
            QJsonObject record{
                {QStringLiteral("number"), static_cast<qint64>(m_link->audited.size()) + 1},
                {QStringLiteral("seq"), static_cast<qint64>(m_link->audited.size()) * 3 + 5},
                {QStringLiteral("at"), QStringLiteral("2026-11-21T02:00:00.000Z")},
                {QStringLiteral("operator"), i % 2 == 0 ? QStringLiteral("anna") : QStringLiteral("otto")},
                {QStringLiteral("origin"), QStringLiteral("window")},
                {QStringLiteral("command"), QStringLiteral("create-folder")},
                {QStringLiteral("result"), QStringLiteral("done")},
                {QStringLiteral("text"), QStringLiteral("create-folder %1").arg(i)},
                {QStringLiteral("previous"),
                 m_link->audited.empty() ? QString()
                                         : m_link->audited.back().sealed.value(QStringLiteral("hash")).toString()}};
            record.insert(QStringLiteral("hash"), QString::fromLatin1(auditSeal(record).toHex()));
            m_link->audited.push_back(auditRecord(record));
        }
    }
    AuditWindow *openAudit()
    {
        action("audit")->trigger();
        settle();
        return m_window->findChild<AuditWindow *>();
    }
    template <class T>
    static T *in(const AuditWindow *window, const char *name)
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    static int rows(const AuditWindow *window) { return in<QTableView>(window, "auditTable")->model()->rowCount(); }
    static void verify(AuditWindow *window)
    {
        window->verify();
        const QAction *action = in<QAction>(window, "verifyAudit");
        EXPECT_TRUE(QTest::qWaitFor([&] { return action->isEnabled(); }));
    }
    static QString said(const AuditWindow *window) { return window->findChild<MessageBar *>()->text(); }
};

TEST_F(AuditWindowTest, AnEmptyAuditSaysWhatItIsFor)
{
    open(wholeFleet());
    const AuditWindow *window = openAudit();
    ASSERT_NE(window, nullptr);
    EXPECT_FALSE(in<QTableView>(window, "auditTable")->isVisible());
    EXPECT_FALSE(in<QAction>(window, "exportAudit")->isEnabled());
}

TEST_F(AuditWindowTest, ItShowsTheNewestOnTopAndFollowsTheServer)
{
    open(wholeFleet());
    addRecords(2500); // more than two pages
    const AuditWindow *window = openAudit();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 2500; }));
    const QTableView *table = in<QTableView>(window, "auditTable");
    EXPECT_EQ(table->model()->index(0, AuditStore::NumberColumn).data(AuditStore::SortRole).toUInt(), 2500U);
    addRecords(1);
    Q_EMIT m_link->heartbeat(kFleetNow, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 2501; }));
    EXPECT_EQ(table->model()->index(0, AuditStore::NumberColumn).data(AuditStore::SortRole).toUInt(), 2501U);
}

TEST_F(AuditWindowTest, ASearchNarrowsAndASelectionShowsTheWholeRecord)
{
    open(wholeFleet());
    addRecords(10);
    const AuditWindow *window = openAudit();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 10; }));
    in<QLineEdit>(window, "auditFilter")->setText(QStringLiteral("otto"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 5; }));
    in<QTableView>(window, "auditTable")->selectRow(0);
    QStringList values;
    const auto *details = in<QTreeWidget>(window, "auditDetails");
    for (int i = 0; i < details->topLevelItemCount(); ++i)
        values << details->topLevelItem(i)->text(1);
    EXPECT_TRUE(values.contains(QStringLiteral("otto")));
    EXPECT_TRUE(values.contains(m_link->audited.back().sealed.value(QStringLiteral("hash")).toString()));
}

TEST_F(AuditWindowTest, VerifyTellsAWholeChainFromABrokenOne)
{
    open(wholeFleet());
    addRecords(5);
    AuditWindow *window = openAudit();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 5; }));
    verify(window);
    EXPECT_TRUE(said(window).contains(QStringLiteral("whole"))) << said(window).toStdString();
    m_link->audited[2].sealed.insert(QStringLiteral("operator"), QStringLiteral("nobody"));
    m_link->audited.erase(m_link->audited.begin());
    verify(window);
    EXPECT_TRUE(said(window).contains(QStringLiteral("Record 1 was removed"))) << said(window).toStdString();
    EXPECT_TRUE(said(window).contains(QStringLiteral("1 more"))) << said(window).toStdString();
}

TEST_F(AuditWindowTest, VerifyHoldsTheServerAgainstWhatIsShown)
{
    open(wholeFleet());
    addRecords(2100);
    AuditWindow *window = openAudit();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 2100; }));
    m_link->audited.resize(2090);
    verify(window);
    EXPECT_TRUE(said(window).contains(QStringLiteral("2091 to 2100 were removed"))) << said(window).toStdString();
    m_link->audited.clear();
    verify(window);
    EXPECT_TRUE(said(window).contains(QStringLiteral("1 to 2100 were removed"))) << said(window).toStdString();
    m_link->auditRefused = {Error::Kind::Io, QStringLiteral("The line is cut."), {}};
    verify(window);
    EXPECT_TRUE(said(window).contains(QStringLiteral("The line is cut."))) << said(window).toStdString();
}

TEST_F(AuditWindowTest, AServerThatCannotTellItsAuditIsSaidOnce)
{
    open(wholeFleet());
    m_link->auditRefused = {Error::Kind::Refused, QStringLiteral("Not from here."), {}};
    const AuditWindow *window = openAudit();
    Q_EMIT m_link->heartbeat(kFleetNow, 0);
    settle();
    EXPECT_EQ(said(window), QStringLiteral("Not from here."));
    EXPECT_EQ(window->findChild<MessageBar *>()->count(), 1);
    m_link->auditRefused = {};
    addRecords(1);
    Q_EMIT m_link->heartbeat(kFleetNow, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 1; }));
    EXPECT_EQ(window->findChild<MessageBar *>()->count(), 0);
}

TEST_F(AuditWindowTest, TheRecordsShownAreExported)
{
    open(wholeFleet());
    addRecords(4);
    AuditWindow *window = openAudit();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 4; }));
    const QTemporaryDir folder;
    const QAction *exporting = in<QAction>(window, "exportAudit");
    const auto write = [&](const QString &path) {
        window->writeCsv(folder.filePath(path));
        EXPECT_FALSE(exporting->isEnabled()) << "one at a time";
        return QTest::qWaitFor([&] { return exporting->isEnabled(); });
    };
    ASSERT_TRUE(write(QStringLiteral("audit.csv")));
    QFile file(folder.filePath(QStringLiteral("audit.csv")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), 5);
    ASSERT_TRUE(write(QStringLiteral("none/audit.csv")));
    EXPECT_TRUE(said(window).contains(QStringLiteral("none")));
}

} // namespace
} // namespace signalbox
