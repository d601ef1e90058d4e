#include "model/domain/idgroup.h"
#include "tests/views/windowtest.h"
#include "views/groupswindow.h"
#include "views/idgroupdialog.h"
#include "views/newjobdialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace signalbox {
namespace {

template <class T>
T *in(QObject *parent, const char *name)
{
    auto *found = parent->findChild<T *>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

class IdGroupsTest : public WindowTest {
protected:
    /// The relays of a fleet.
    QStringList relays()
    {
        QStringList names;
        for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
            if (node.role == NodeRole::Relay)
                names << node.name;
        }
        return names;
    }
    NodeId relayId(int at)
    {
        for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
            if (node.role == NodeRole::Relay && at-- == 0)
                return node.id;
        }
        return {};
    }
    /// A job of the whole fleet, as if it had been ordered to IDs that its relays manage.
    void openJobToIds()
    {
        open(wholeFleet());
        const QStringList names = relays();
        m_link->groupControl.through = {{TargetKind::Id, 1, 1, QStringLiteral("office"), 3}};
        for (int i = 0; i < names.size(); ++i)
            m_link->groupControl.through.push_back({TargetKind::At, number(relayId(i)), 0, names[i], 1});
        for (const JobRecord &job : m_link->fleet().snapshot.jobs) {
            if (job.name == QStringLiteral("Browser 131"))
                m_job = job.id;
        }
    }
    StatusTableModel::RowKind kindAt(int row)
    {
        return table()->model()->index(row, 0).data(StatusTableModel::KindRole).value<StatusTableModel::RowKind>();
    }
    bool showsRelays() { return table()->model()->rowCount() > 0 && kindAt(0) == StatusTableModel::RowKind::Relay; }
    QString result(int row) { return table()->model()->index(row, StatusTableModel::ResultColumn).data().toString(); }

    JobId m_job{};
};

TEST_F(IdGroupsTest, AJobToIdsShowsItsRelaysAndOnDemandItsClients)
{
    openJobToIds();
    enter(m_job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return showsRelays(); })) << "the switch is off";
    const int rows = table()->model()->rowCount();
    EXPECT_EQ(rows, relays().size());
    EXPECT_TRUE(result(0).contains(QStringLiteral("anded over"))) << qPrintable(result(0));
    EXPECT_EQ(table()->model()->headerData(StatusTableModel::NameColumn, Qt::Horizontal).toString(),
              QStringLiteral("Relay"));
    action("showMembers")->setChecked(true);
    EXPECT_EQ(kindAt(0), StatusTableModel::RowKind::Destination);
    EXPECT_GT(table()->model()->rowCount(), rows);

    reopen(); // it is remembered
    EXPECT_TRUE(action("showMembers")->isChecked());
    action("showMembers")->setChecked(false);
    enter(m_job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return showsRelays(); }));
}

TEST_F(IdGroupsTest, OpeningARelaysRowShowsItsClientsForThisVisit)
{
    openJobToIds();
    enter(m_job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return showsRelays(); }));
    const int relayRows = table()->model()->rowCount();
    const int all = static_cast<int>(m_link->fleet().job(m_job).counters.total());
    table()->selectRow(1);
    const QString name = table()->model()->index(1, StatusTableModel::NameColumn).data().toString();
    settle();
    ASSERT_TRUE(action("open")->isEnabled()) << qPrintable(action("open")->toolTip()); // as the Enter key
    action("open")->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return table()->model()->rowCount() > 0 && kindAt(0) == StatusTableModel::RowKind::Destination; }));
    EXPECT_LT(table()->model()->rowCount(), all) << "of this relay only";
    EXPECT_FALSE(action("showMembers")->isChecked()) << "what is remembered was chosen in the menu";
    EXPECT_TRUE(titleOf(m_window->page().place()).endsWith(name));
    EXPECT_TRUE(m_window->page().selection(StatusPage::Depth::Counted).isEmpty()) << "and not the whole job";
    table()->selectRow(0);
    settle();
    action("open")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return kindAt(0) == StatusTableModel::RowKind::Instruction; }));
    action("up")->trigger();
    settle();
    EXPECT_EQ(kindAt(0), StatusTableModel::RowKind::Destination);
    action("up")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return showsRelays(); }));
    EXPECT_EQ(table()->model()->rowCount(), relayRows);
    EXPECT_EQ(table()->currentIndex().row(), 1) << "back at the row that was left";

    Q_EMIT table()->doubleClicked(table()->model()->index(0, 0));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !showsRelays(); }));
    EXPECT_FALSE(action("showMembers")->isChecked());
}

TEST_F(IdGroupsTest, AnOperationOnARelayIsOneOnItsMembersOnly)
{
    openJobToIds();
    enter(m_job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return showsRelays() && m_window->page().model().totalRowCount() > 1; }));
    table()->selectRow(0);
    settle();
    const Selection one = m_window->page().selection(StatusPage::Depth::WithRows);
    ASSERT_EQ(one.jobs.size(), 1U);
    EXPECT_FALSE(one.jobs.front().whole);
    EXPECT_FALSE(one.jobs.front().rows.empty());
    const JobRecord &job = m_link->fleet().job(m_job);
    EXPECT_LT(one.jobs.front().rows.size(), job.counters.total());
    const std::optional<std::pair<JobId, InstructionId>> current = m_window->page().current();
    ASSERT_TRUE(current);
    EXPECT_EQ(current->second, InstructionId{}) << "the details are the job's";
}

TEST_F(IdGroupsTest, ARelayWithoutMembersIsNoSelection)
{
    openJobToIds();
    m_link->groupControl.through.push_back({TargetKind::At, 4'000'000, 0, QStringLiteral("new"), 0});
    enter(m_job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return showsRelays() && table()->model()->rowCount() == relays().size() + 1; }));
    int empty = -1;
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (result(row) == QStringLiteral("No members yet"))
            empty = row;
    }
    ASSERT_GE(empty, 0);
    table()->selectRow(empty);
    settle();
    EXPECT_TRUE(m_window->page().selection(StatusPage::Depth::WithRows).isEmpty())
        << "nothing selected must not become the whole job";
}

TEST_F(IdGroupsTest, TheWindowMakesAnIdGroupAndSaysWhatIsMissing)
{
    open(emptyFleet(10));
    action("groups")->trigger();
    auto *window = m_window->findChild<GroupsWindow *>();
    ASSERT_NE(window, nullptr);
    settle();
    in<QAction>(window, "newIdGroup")->trigger();
    auto *dialog = in<IdGroupDialog>(window, "idGroupDialog");
    auto *save = in<QPushButton>(dialog, "saveIdGroup");
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(in<QLabel>(dialog, "idRelayHint")->text().isEmpty()) << "not in red before anyone has begun";
    in<QLineEdit>(dialog, "idName")->setText(QStringLiteral("off,ice"));
    EXPECT_TRUE(in<QLabel>(dialog, "idNameHint")->text().contains(QStringLiteral("comma")));
    in<QLineEdit>(dialog, "idName")->setText(QStringLiteral("office"));
    EXPECT_TRUE(in<QLabel>(dialog, "idNameHint")->text().isEmpty());
    EXPECT_TRUE(in<QLabel>(dialog, "idRelayHint")->text().contains(QStringLiteral("without a relay")));
    EXPECT_FALSE(save->isEnabled());
    auto *list = in<QListWidget>(dialog, "idRelays");
    ASSERT_EQ(list->count(), 2);
    list->item(0)->setCheckState(Qt::Checked);
    in<QPlainTextEdit>(dialog, "idMembers")->setPlainText(QStringLiteral("pc-2\npc-1\npc-2\n"));
    EXPECT_TRUE(in<QLabel>(dialog, "idMemberHint")->text().contains(QStringLiteral("pc-2")));
    ASSERT_TRUE(save->isEnabled()) << qPrintable(save->toolTip());
    save->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto &command = std::get<SaveDefinition>(m_link->commands.back().body);
    const Result<IdGroup> group = idGroupOf(QJsonDocument::fromJson(command.json).object());
    ASSERT_TRUE(group);
    EXPECT_EQ(group.value().relays, QStringList{list->item(0)->text()});
    EXPECT_EQ(group.value().members, (QStringList{QStringLiteral("pc-1"), QStringLiteral("pc-2")}));
}

TEST_F(IdGroupsTest, AnIdGroupThatSomebodySavedMeanwhileIsNotOverwrittenUnasked)
{
    open(emptyFleet(10));
    IdGroupSummary office;
    office.id = DefinitionId{7};
    office.group.name = QStringLiteral("office");
    office.group.relays = relays().first(1);
    m_link->groupControl.ids = {office};
    QPointer<IdGroupDialog> dialog =
        new IdGroupDialog(m_window->server(0), office.id, office.group, m_window.get(), office.version);
    dialog->open();
    m_link->groupControl.ids.front().version = 2;
    m_link->answer = Error{Error::Kind::Refused, QStringLiteral("bob saved it"), {}};
    in<QPushButton>(dialog, "saveIdGroup")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<QDialog *>(QStringLiteral("saveConflict")); }))
        << "what the text speaks of is offered";
    EXPECT_EQ(std::get<SaveDefinition>(m_link->commands.back().body).ifVersion, 1U);
    const std::size_t before = m_link->commands.size();
    m_link->answer = CommandOutcome{};
    in<QPushButton>(in<QDialog>(dialog, "saveConflict"), "saveOver")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->commands.size() == before + 1; }));
    EXPECT_EQ(std::get<SaveDefinition>(m_link->commands.back().body).ifVersion, 2U)
        << "a third one may come in between";
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog; })) << "it is saved";
}

TEST_F(IdGroupsTest, AJobIsOrderedToIdsAndNotMixed)
{
    open(emptyFleet(10));
    const QStringList names = relays();
    m_link->groupControl.ids = {
        {DefinitionId{7}, {QStringLiteral("office"), {}, {names[0]}, {}}, 1, kFleetNow, {}},
        {DefinitionId{8}, {QStringLiteral("lost"), {}, {QStringLiteral("gone")}, {}}, 1, kFleetNow, {}}};
    action("groups")->trigger();
    auto *window = m_window->findChild<GroupsWindow *>();
    auto *groups = in<QTreeWidget>(window, "groupList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return groups->topLevelItemCount() == 2; }));
    EXPECT_EQ(groups->topLevelItem(1)->text(1), QStringLiteral("ID group"));
    groups->setCurrentItem(groups->topLevelItem(1));
    in<QAction>(window, "jobToGroup")->trigger();
    auto *dialog = in<QDialog>(window, "newJobDialog");
    EXPECT_EQ(in<QTabWidget>(dialog, "destinationTabs")->currentIndex(), 2);
    auto *ids = in<QTreeWidget>(dialog, "ids");
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return ids->topLevelItem(0)->childCount() == 2 && ids->topLevelItem(0)->child(1)->checkState(0) == Qt::Checked;
    }));
    auto *hint = in<QLabel>(dialog, "destinationHint");
    auto *create = in<QPushButton>(dialog, "createJob");
    auto *type = in<QComboBox>(dialog, "jobType");
    type->setCurrentIndex(type->findData(static_cast<int>(JobType::ReportMessage)));
    in<QLineEdit>(dialog, "messageTitle")->setText(QStringLiteral("Tonight"));
    in<QPlainTextEdit>(dialog, "messageText")->setPlainText(QStringLiteral("Save your work."));
    EXPECT_TRUE(hint->text().isEmpty()) << qPrintable(hint->text());
    EXPECT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());

    QTreeWidgetItem *lost = ids->topLevelItem(0)->child(0);
    lost->setCheckState(0, Qt::Checked);
    EXPECT_TRUE(hint->text().contains(QStringLiteral("without a relay"))) << qPrintable(hint->text());
    EXPECT_FALSE(create->isEnabled());
    lost->setCheckState(0, Qt::Unchecked);
    QTreeWidgetItem *below = in<QTreeWidget>(dialog, "targets")->topLevelItem(1)->child(0);
    below->setCheckState(0, Qt::Checked);
    EXPECT_TRUE(hint->text().contains(QStringLiteral("mixed")));
    EXPECT_FALSE(create->isEnabled());
    below->setCheckState(0, Qt::Unchecked);
    QTreeWidgetItem *relay = ids->topLevelItem(1)->child(0);
    EXPECT_EQ(relay->text(0), names[0]) << "only those that manage an ID";
    relay->setCheckState(0, Qt::Checked);
    ASSERT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto &order = std::get<CreateJob>(m_link->commands.back().body);
    ASSERT_EQ(order.targets.size(), 2U);
    EXPECT_EQ(order.targets[0], (JobTarget{TargetKind::Id, 7}));
    EXPECT_EQ(order.targets[1], (JobTarget{TargetKind::At, number(relayId(0))}));
}

} // namespace
} // namespace signalbox
