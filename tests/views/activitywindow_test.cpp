#include "views/activitywindow.h"

#include "tests/views/windowtest.h"
#include "views/activityview.h"
#include "views/messagebar.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace signalbox {
namespace {

class ActivityWindowTest : public WindowTest {
protected:
    void addMessages(int count)
    {
        for (int i = 0; i < count; ++i) {
            const auto seq = static_cast<EventSeq>(m_link->happened.size() + 1);
            Event event;
            event.seq = seq;
            event.atMs = kFleetNow - 10'000'000 + static_cast<qint64>(seq) * 1'000;
            event.kind = seq % 10 == 0 ? EventKind::Failed : EventKind::Created;
            event.text = event.kind == EventKind::Failed ? QStringLiteral("disk full") : QString();
            event.job = JobId{static_cast<quint32>(seq % 3 + 1)};
            m_link->happened.push_back(activityMessage(
                event, {QStringLiteral("Job"), NodeId{1}, QStringLiteral("client-%1").arg(seq % 5), {}}));
        }
    }
    ActivityView *openActivity()
    {
        action("activity")->trigger();
        settle();
        return &m_window->findChild<ActivityWindow *>()->view();
    }
    template <class T>
    static T *in(const QWidget *window, const char *name)
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    static int rows(const ActivityView *view) { return in<QTableView>(view, "activityTable")->model()->rowCount(); }
    static QString state(const ActivityView *view) { return in<QLabel>(view, "activityState")->text(); }
};

TEST_F(ActivityWindowTest, WithoutMessagesItSaysWhatItIsFor)
{
    open(wholeFleet());
    const ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->findChild<QTableView *>() && !m_link->asked.empty(); }));
    settle();
    EXPECT_FALSE(in<QTableView>(view, "activityTable")->isVisible());
    EXPECT_FALSE(in<QToolButton>(view, "activityExport")->isEnabled());
}

TEST_F(ActivityWindowTest, PagesComeAsOneScrolls)
{
    open(wholeFleet());
    addMessages(1'000);
    const ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) >= ActivityModel::kPage; }));
    settle();
    EXPECT_LT(rows(view), 1'000);
    auto *bar = in<QTableView>(view, "activityTable")->verticalScrollBar();
    ASSERT_TRUE(QTest::qWaitFor([&] {
        bar->setValue(bar->maximum());
        return rows(view) == 1'000;
    }));
}

TEST_F(ActivityWindowTest, ItFollowsUntilOneScrollsAndGoesOnWithoutAGap)
{
    open(wholeFleet());
    addMessages(150);
    ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 150; }));
    EXPECT_TRUE(view->isFollowing());
    addMessages(5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 155; }));
    auto *bar = in<QTableView>(view, "activityTable")->verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    bar->setValue(bar->maximum());
    EXPECT_FALSE(view->isFollowing());
    EXPECT_TRUE(state(view).contains(QStringLiteral("Not following"))) << state(view).toStdString();
    addMessages(5);
    const auto asked = m_link->asked.size();
    EXPECT_FALSE(QTest::qWaitFor([&] { return m_link->asked.size() != asked; }, 1'500)) << "nothing moves meanwhile";
    in<QToolButton>(view, "activityFollow")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 160; }));
    EXPECT_EQ(bar->value(), 0);
}

TEST_F(ActivityWindowTest, ASearchAndTheSeveritiesNarrow)
{
    open(wholeFleet());
    addMessages(100);
    ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 100; }));
    const auto *errors = in<QToolButton>(view, "severity-error");
    EXPECT_TRUE(errors->text().contains(QStringLiteral("10"))) << errors->text().toStdString();
    in<QLineEdit>(view, "activitySearch")->setText(QStringLiteral("\"disk full\" node:client-0"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 10; }));
    in<QLineEdit>(view, "activitySearch")->clear();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 100; }));
    in<QToolButton>(view, "severity-error")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 10; }));
    in<QLineEdit>(view, "activitySearch")->setText(QStringLiteral("severity:fatal"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 0; }));
    EXPECT_TRUE(QTest::qWaitFor([view] {
        const QList<QLabel *> labels = view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text().contains(QStringLiteral("fatal")); });
    }));
}

TEST_F(ActivityWindowTest, AMessageSaysWhatItMeansAndWhatToDo)
{
    open(wholeFleet());
    addMessages(10);
    const ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 10; }));
    in<QTableView>(view, "activityTable")->selectRow(0);
    QStringList values;
    const auto *details = in<QTreeWidget>(view, "activityDetails");
    for (int i = 0; i < details->topLevelItemCount(); ++i)
        values << details->topLevelItem(i)->text(1);
    EXPECT_TRUE(values.contains(QStringLiteral("SBX2010E")));
    EXPECT_TRUE(values.contains(messageExplanation(*messageKind(2010))));
    EXPECT_TRUE(values.contains(messageAction(*messageKind(2010))));
}

TEST_F(ActivityWindowTest, TheMessagesLoadedAreExported)
{
    open(wholeFleet());
    addMessages(4);
    ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 4; }));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    view->writeCsv(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->messages()->count() > 0; }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count('\n'), 5);
    view->writeCsv(folder.filePath(QStringLiteral("no/such/folder/a.csv")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->messages()->count() > 1; }));
}

TEST_F(ActivityWindowTest, AServerThatCannotTellIsNamed)
{
    open(wholeFleet());
    m_link->activityRefused = {Error::Kind::Refused, QStringLiteral("Not from here."), {}};
    const ActivityView *view = openActivity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return state(view).contains(QStringLiteral("Not from here.")); }));
    m_link->activityRefused = {};
    addMessages(3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(view) == 3; }));
}

TEST_F(ActivityWindowTest, APaneIsOfATimeAndOfAJobUnlessAllIsWanted)
{
    open(wholeFleet());
    addMessages(100);
    ActivityView pane(ActivityView::Kind::Pane);
    pane.setInterval(m_window->server(0), m_link->happened[9].atMs, m_link->happened[38].atMs, {.job = JobId{1}});
    EXPECT_TRUE(m_link->asked.empty()) << "nothing is asked before it is seen";
    pane.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(&pane) == 10; })) << rows(&pane);
    pane.findChild<QWidget *>(QStringLiteral("activityOnlyJob"))->setFocus();
    QTest::keyClick(pane.findChild<QWidget *>(QStringLiteral("activityOnlyJob")), Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(&pane) == 30; })) << rows(&pane);
    pane.clear();
    EXPECT_EQ(rows(&pane), 0);
}

TEST_F(ActivityWindowTest, TheLayoutIsRemembered)
{
    open(wholeFleet());
    addMessages(3);
    ActivityView *view = openActivity();
    in<QTableView>(view, "activityTable")->setColumnWidth(ActivityModel::TimeColumn, 77);
    m_window->findChild<ActivityWindow *>()->close();
    settle();
    view = openActivity();
    EXPECT_EQ(in<QTableView>(view, "activityTable")->columnWidth(ActivityModel::TimeColumn), 77);
}

} // namespace
} // namespace signalbox
