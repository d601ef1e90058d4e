#include "views/routepicker.h"

#include "tests/views/windowtest.h"
#include "views/newjobdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace signalbox {
namespace {

template <class T>
T *in(QObject *parent, const char *name)
{
    auto *found = parent->findChild<T *>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

/// Two relays with clients below them; the New job dialog with all clients chosen.
class RoutePickerTest : public WindowTest {
protected:
    void openDialog()
    {
        const Fleet fleet = emptyFleet(6);
        open(fleet);
        for (const NodeRecord &node : fleet.snapshot.nodes) {
            if (node.role == NodeRole::Relay)
                m_relays.push_back(node.id);
        }
        ASSERT_GE(m_relays.size(), 2U);
        action("newJob")->trigger();
        m_dialog = m_window->findChild<NewJobDialog *>();
        ASSERT_NE(m_dialog, nullptr);
        in<QPushButton>(m_dialog, "checkAll")->click();
        m_picker = in<RoutePicker>(m_dialog, "routePicker");
        in<QTabWidget>(m_dialog, "destinationTabs")->setCurrentWidget(m_picker);
    }
    static void choose(QComboBox *box, qint64 place)
    {
        const int at = box->findData(place);
        ASSERT_GE(at, 0) << place;
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }

    std::vector<NodeId> m_relays;
    NewJobDialog *m_dialog = nullptr;
    RoutePicker *m_picker = nullptr;
};

TEST_F(RoutePickerTest, EachDestinationIsListedWithItsRouteAndUsuallyNothingIsChosen)
{
    openDialog();
    const QAbstractItemModel *model = in<QTableView>(m_picker, "routes")->model();
    EXPECT_EQ(model->rowCount(), 6);
    EXPECT_TRUE(model->index(0, 1).data().toString().contains(u'›'))
        << model->index(0, 1).data().toString().toStdString();
    EXPECT_TRUE(m_picker->plan().isUsual());
    EXPECT_FALSE(in<QComboBox>(m_picker, "routeOfSelected")->isEnabled()) << "nothing is selected";
}

TEST_F(RoutePickerTest, ARouteForAllAndOthersForSelectedOnes)
{
    openDialog();
    auto *table = in<QTableView>(m_picker, "routes");
    choose(in<QComboBox>(m_picker, "routeOfAll"), number(m_relays[1]));
    EXPECT_EQ(m_picker->plan().all, m_relays[1]);
    EXPECT_TRUE(m_picker->plan().each.empty());
    table->selectRow(2);
    EXPECT_TRUE(in<QComboBox>(m_picker, "routeOfSelected")->isEnabled());
    choose(in<QComboBox>(m_picker, "routeOfSelected"), 0);
    ASSERT_EQ(m_picker->plan().each.size(), 1U);
    EXPECT_EQ(m_picker->plan().each[0].relay, NodeId{});
    EXPECT_FALSE(table->model()->index(2, 1).data().toString().contains(u'›')) << "straight from the server";
    table->selectRow(3);
    choose(in<QComboBox>(m_picker, "routeOfSelected"), -1); // the usual one
    ASSERT_EQ(m_picker->plan().each.size(), 2U);
    EXPECT_FALSE(m_picker->plan().each[1].relay);
    choose(in<QComboBox>(m_picker, "routeOfSelected"), -2); // as all
    EXPECT_EQ(m_picker->plan().each.size(), 1U);
}

TEST_F(RoutePickerTest, WhoIsNoDestinationAnyMoreHasNoRoute)
{
    openDialog();
    in<QTableView>(m_picker, "routes")->selectRow(0);
    choose(in<QComboBox>(m_picker, "routeOfSelected"), 0);
    ASSERT_EQ(m_picker->plan().each.size(), 1U);
    in<QPushButton>(m_dialog, "checkNone")->click();
    EXPECT_TRUE(m_picker->plan().isUsual());
    EXPECT_EQ(in<QTableView>(m_picker, "routes")->model()->rowCount(), 0);
}

TEST_F(RoutePickerTest, AnEmptyTableSaysWhy)
{
    openDialog();
    EXPECT_FALSE(in<QLabel>(m_picker, "noRoutes")->isVisibleTo(m_picker));
    in<QPushButton>(m_dialog, "checkNone")->click();
    EXPECT_TRUE(in<QLabel>(m_picker, "noRoutes")->isVisibleTo(m_picker));
    EXPECT_FALSE(in<QLabel>(m_picker, "noRoutes")->text().isEmpty());
}

TEST_F(RoutePickerTest, TheJobIsOrderedWithThem)
{
    openDialog();
    choose(in<QComboBox>(m_picker, "routeOfAll"), number(m_relays[1]));
    auto *type = in<QComboBox>(m_dialog, "jobType");
    type->setCurrentIndex(type->findData(static_cast<int>(JobType::ReportMessage)));
    in<QLineEdit>(m_dialog, "messageTitle")->setText(QStringLiteral("Tonight"));
    in<QPlainTextEdit>(m_dialog, "messageText")->setPlainText(QStringLiteral("Save your work."));
    in<QPushButton>(m_dialog, "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto *job = std::get_if<CreateJob>(&m_link->commands.back().body);
    ASSERT_NE(job, nullptr);
    EXPECT_EQ(job->routes.all, m_relays[1]);
}

} // namespace
} // namespace signalbox
