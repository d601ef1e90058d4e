#include "model/items/tasktablemodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace signalbox {
namespace {

TaskRecord job(quint32 number, TaskState state = TaskState::Running)
{
    TaskRecord task;
    task.kind = TaskKind::Job;
    task.state = state;
    task.number = number;
    task.job = JobId{number};
    task.subject = QStringLiteral("job %1").arg(number);
    task.startMs = 1'000;
    return task;
}

TaskRecord process(quint32 number, quint32 of, quint32 parent = 0)
{
    TaskRecord task;
    task.kind = TaskKind::Process;
    task.number = number;
    task.job = JobId{of};
    task.parent = parent;
    task.process = ProcessKind::Transfer;
    task.subject = QStringLiteral("R%1").arg(number);
    task.startMs = 2'000;
    return task;
}

TaskRecord session(quint64 number)
{
    TaskRecord task;
    task.kind = TaskKind::Session;
    task.state = TaskState::IdleWait;
    task.number = number;
    task.peer = QStringLiteral("10.0.0.1");
    return task;
}

class TaskTableModelTest : public testing::Test {
protected:
    TaskTableModelTest() { m_shown.setSourceModel(&m_model); }
    /// "job7 proc8 …" in the order shown.
    QStringList shown() const
    {
        QStringList list;
        for (int row = 0; row < m_shown.rowCount(); ++row) {
            const auto task = m_shown.index(row, 0).data(TaskTableModel::TaskRole).value<TaskRecord>();
            list << QStringLiteral("%1%2").arg(taskKindKey(task.kind).left(1)).arg(task.number);
        }
        return list;
    }
    static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    TaskTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Warning};
    TaskFilterModel m_shown;
};

TEST_F(TaskTableModelTest, AServerMayHaveATimeOfItsOwn)
{
    m_model.setNow(62'000);
    m_model.setNow(3'602'000, 2);
    m_model.setTasks(1, QStringLiteral("hq"), {process(12, 7, 3)});
    m_model.setTasks(2, QStringLiteral("simulated"), {process(12, 7, 3)});
    EXPECT_EQ(text(m_model, 0, TaskTableModel::DurationColumn), QStringLiteral("1 min 00 s"));
    EXPECT_EQ(text(m_model, 1, TaskTableModel::DurationColumn), QStringLiteral("1 h 00 min"));
}

TEST_F(TaskTableModelTest, ATaskIsTold)
{
    m_model.setNow(62'000);
    TaskRecord task = process(12, 7, 3);
    task.done = 1;
    task.total = 4;
    m_model.setTasks(1, QStringLiteral("hq"), {task, job(7)});
    EXPECT_EQ(text(m_model, 0, TaskTableModel::TypeColumn), QStringLiteral("Process"));
    EXPECT_EQ(text(m_model, 0, TaskTableModel::ServerColumn), QStringLiteral("hq"));
    EXPECT_EQ(text(m_model, 0, TaskTableModel::IdColumn), QStringLiteral("12"));
    EXPECT_EQ(text(m_model, 0, TaskTableModel::JobColumn), QStringLiteral("7"));
    EXPECT_EQ(text(m_model, 0, TaskTableModel::ParentColumn), QStringLiteral("3"));
    EXPECT_TRUE(text(m_model, 0, TaskTableModel::DescriptionColumn).contains(QStringLiteral("R12")));
    EXPECT_EQ(text(m_model, 0, TaskTableModel::DurationColumn), QStringLiteral("1 min 00 s"));
    EXPECT_EQ(m_model.index(0, TaskTableModel::ProgressColumn).data(TaskTableModel::PermilleRole).toInt(), 250);
    EXPECT_FALSE(m_model.index(1, TaskTableModel::ProgressColumn).data(TaskTableModel::PermilleRole).isValid());
    EXPECT_TRUE(
        m_model.index(0, TaskTableModel::IdColumn).data(Qt::ToolTipRole).toString().contains(QStringLiteral("hq")));
}

TEST_F(TaskTableModelTest, WhatStaysKeepsItsPlaceAndWhatIsTheSameIsNotTold)
{
    m_model.setTasks(1, QStringLiteral("hq"), {job(1), job(2), job(3)});
    m_model.setTasks(2, QStringLiteral("shop"), {job(1)});
    const QPersistentModelIndex third(m_model.index(2, 0));
    const QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    m_model.setTasks(1, QStringLiteral("hq"), {job(3), job(4), job(2, TaskState::Interrupted)});
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(m_model.rowCount(), 4);
    EXPECT_EQ(third.data(TaskTableModel::TaskRole).value<TaskRecord>().number, 3U);
    m_model.removeServer(1);
    ASSERT_EQ(m_model.rowCount(), 1);
    EXPECT_EQ(text(m_model, 0, TaskTableModel::ServerColumn), QStringLiteral("shop"));
}

TEST_F(TaskTableModelTest, SortingByJobGroupsAJobWithItsProcesses)
{
    m_model.setTasks(1, QStringLiteral("hq"), {session(1), process(9, 7, 8), job(5), process(8, 7), job(7)});
    m_model.setTasks(2, QStringLiteral("shop"), {job(5)});
    m_shown.sort(TaskTableModel::JobColumn);
    EXPECT_EQ(shown(), (QStringList{QStringLiteral("j5"), QStringLiteral("j7"), QStringLiteral("p8"),
                                    QStringLiteral("p9"), QStringLiteral("j5"), QStringLiteral("s1")}))
        << "job 5 of another server is another one";
}

TEST_F(TaskTableModelTest, SortingByParentGroupsAProcessWithThoseItStarted)
{
    m_model.setTasks(1, QStringLiteral("hq"),
                     {process(9, 7, 3), process(4, 7), process(10, 7, 3), process(3, 7), job(7)});
    m_shown.sort(TaskTableModel::ParentColumn);
    EXPECT_EQ(shown(), (QStringList{QStringLiteral("p3"), QStringLiteral("p9"), QStringLiteral("p10"),
                                    QStringLiteral("p4"), QStringLiteral("j7")}));
}

TEST_F(TaskTableModelTest, TheFilterTakesTextStatesAndGroups)
{
    m_model.setTasks(1, QStringLiteral("hq"), {job(7, TaskState::Failed), process(8, 7), process(9, 7, 8), job(6)});
    m_model.setTasks(2, QStringLiteral("shop"), {job(7)});
    m_shown.sort(TaskTableModel::IdColumn);
    m_shown.setText(QStringLiteral("shop"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("j7")});
    m_shown.setText({});
    m_shown.setStates(1U << static_cast<unsigned>(TaskState::Failed));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("j7")});
    m_shown.setStates(0);
    m_shown.setGroup(1, JobId{7}, 0);
    EXPECT_EQ(shown(), (QStringList{QStringLiteral("j7"), QStringLiteral("p8"), QStringLiteral("p9")}));
    m_shown.setGroup(1, {}, 8);
    EXPECT_EQ(shown(), (QStringList{QStringLiteral("p8"), QStringLiteral("p9")}));
    m_shown.setGroup(0, {}, 0);
    EXPECT_EQ(m_shown.rowCount(), 5);
}

TEST_F(TaskTableModelTest, DurationsAreReadable)
{
    EXPECT_EQ(TaskTableModel::durationText(14'900), QStringLiteral("14 s"));
    EXPECT_EQ(TaskTableModel::durationText(65'000), QStringLiteral("1 min 05 s"));
    EXPECT_EQ(TaskTableModel::durationText(125 * 60'000), QStringLiteral("2 h 05 min"));
    EXPECT_EQ(TaskTableModel::durationText(qint64{50} * 3600'000), QStringLiteral("2 d 2 h"));
}

} // namespace
} // namespace signalbox
