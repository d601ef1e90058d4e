#include "views/unfinishedwindow.h"

#include "model/domain/commandjobs.h"
#include "tests/views/windowtest.h"
#include "views/messagebar.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace signalbox {
namespace {

JournalRecord cutOff(quint32 id)
{
    JournalRecord record;
    record.id = JournalId{id};
    record.kind = JournalKind::JobCommand;
    record.work = kJobsWork;
    record.parameters =
        commandJobsParameters({TaskAction::Interrupt, {JobId{1}, JobId{2}, JobId{3}}}, JobType::InstallPackage);
    record.operatorName = QStringLiteral("anna");
    record.startMs = 1'780'000'000'000;
    record.epoch = 3;
    record.server = QStringLiteral("one");
    record.done = 1;
    record.total = 3;
    record.cutOffMs = 1'780'000'060'000;
    record.cutOffEpoch = 4;
    record.cutOffServer = QStringLiteral("two");
    return record;
}

class UnfinishedWindowTest : public WindowTest {
protected:
    void openWith(std::vector<JournalRecord> records)
    {
        open(wholeFleet(), false);
        m_link->taskControl.journal = {std::move(records), 4};
        m_link->connectNow();
        settle();
    }
    UnfinishedWindow *openUnfinished()
    {
        action("unfinished")->trigger();
        settle();
        return m_window->findChild<UnfinishedWindow *>();
    }
    template <class T>
    static T *in(const QWidget *window, const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    static QTableView *tableOf(const UnfinishedWindow *window) { return in<QTableView>(window, "unfinishedTable"); }
    static QString cell(const UnfinishedWindow *window, int row, int column)
    {
        return tableOf(window)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString hint() const
    {
        const auto bars = m_window->findChildren<MessageBar *>();
        for (const MessageBar *bar : bars) {
            if (bar->window() == m_window.get())
                return bar->text();
        }
        return {};
    }
};

TEST_F(UnfinishedWindowTest, TheMainWindowTellsAfterAConnectionAndUntilItIsDecided)
{
    openWith({cutOff(7)});
    EXPECT_TRUE(hint().contains(m_link->name())) << hint().toStdString();
    UnfinishedWindow *window = openUnfinished();
    tableOf(window)->selectRow(0);
    in<QAction>(window, "runAgain")->trigger();
    m_link->taskControl.journal.operations.clear();
    settle();
    ASSERT_EQ(m_link->commands.size(), 1U);
    EXPECT_EQ(std::get<RunAgain>(m_link->commands[0].body).operation, JournalId{7});
    EXPECT_TRUE(hint().isEmpty()) << hint().toStdString();
}

TEST_F(UnfinishedWindowTest, ARowSaysWhatWasCutOffAndByWhat)
{
    openWith({cutOff(7)});
    const UnfinishedWindow *window = openUnfinished();
    ASSERT_EQ(tableOf(window)->model()->rowCount(), 1);
    EXPECT_EQ(cell(window, 0, JournalModel::WhatColumn), journalText(cutOff(7)));
    EXPECT_EQ(cell(window, 0, JournalModel::ServerColumn), m_link->name());
    EXPECT_EQ(cell(window, 0, JournalModel::OperatorColumn), QStringLiteral("anna"));
    EXPECT_EQ(cell(window, 0, JournalModel::ProgressColumn), journalProgressText(cutOff(7)));
    EXPECT_TRUE(cell(window, 0, JournalModel::CutColumn).contains(QStringLiteral("two")));
}

TEST_F(UnfinishedWindowTest, AllAreRunAgainButThoseThatCannotBe)
{
    JournalRecord upload = cutOff(8);
    upload.kind = JournalKind::WindowOperation;
    upload.work = kUploadWork;
    openWith({cutOff(7), upload, cutOff(9)});
    const UnfinishedWindow *window = openUnfinished();
    in<QAction>(window, "runAllAgain")->trigger();
    settle();
    ASSERT_EQ(m_link->commands.size(), 2U);
    EXPECT_EQ(std::get<RunAgain>(m_link->commands[0].body).operation, JournalId{7});
    EXPECT_EQ(std::get<RunAgain>(m_link->commands[1].body).operation, JournalId{9});
    tableOf(window)->selectRow(1);
    EXPECT_FALSE(in<QAction>(window, "runAgain")->isEnabled());
    EXPECT_EQ(in<QAction>(window, "runAgain")->toolTip(), cannotRunAgain(upload));
    in<QAction>(window, "dismiss")->trigger();
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("confirmDialog"));
    ASSERT_NE(dialog, nullptr);
    in<QPushButton>(dialog, "confirmAccept")->click();
    settle();
    ASSERT_EQ(m_link->commands.size(), 3U);
    EXPECT_EQ(std::get<DismissOperation>(m_link->commands[2].body).operation, JournalId{8});
}

TEST_F(UnfinishedWindowTest, WhatTheRoleForbidsIsNotOffered)
{
    openWith({cutOff(7)});
    m_link->signInAs({.name = QStringLiteral("ben"), .role = OperatorRole::BrowseOnly});
    settle();
    const UnfinishedWindow *window = openUnfinished();
    tableOf(window)->selectRow(0);
    EXPECT_FALSE(in<QAction>(window, "runAgain")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "dismiss")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "dismiss")->toolTip().isEmpty()) << "says why";
}

TEST_F(UnfinishedWindowTest, WhatRunsAgainStaysUntilItHasEnded)
{
    JournalRecord again = cutOff(7);
    again.run = 2;
    again.epoch = 4;
    again.cutOffMs = kNoTime;
    JournalRecord first = again;
    first.id = JournalId{8};
    first.run = 1; // it was never cut off
    openWith({again, first});
    EXPECT_TRUE(hint().isEmpty());
    const UnfinishedWindow *window = openUnfinished();
    ASSERT_EQ(tableOf(window)->model()->rowCount(), 1);
    tableOf(window)->selectRow(0);
    EXPECT_FALSE(in<QAction>(window, "runAgain")->isEnabled());
}

TEST_F(UnfinishedWindowTest, AServerThatCannotTellIsNamedWithTheReason)
{
    openWith({});
    const UnfinishedWindow *window = openUnfinished();
    EXPECT_FALSE(tableOf(window)->isVisible()) << "what would stand here is said instead";
    EXPECT_FALSE(in<QLabel>(window, "unfinishedNotices")->isVisible());
    m_link->setState(LinkState::Reconnecting, QStringLiteral("the line is cut"));
    settle();
    EXPECT_TRUE(in<QLabel>(window, "unfinishedNotices")->text().contains(QStringLiteral("the line is cut")));
}

} // namespace
} // namespace signalbox
