#include "tests/views/windowtest.h"
#include "views/groupdialog.h"
#include "views/groupswindow.h"
#include "views/namepaster.h"
#include "views/newjobdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace signalbox {
namespace {

CommandOutcome commandOutcome(quint32 affected, quint32 createdId)
{
    CommandOutcome outcome;
    outcome.affected = affected;
    outcome.createdId = createdId;
    return outcome;
}

template <class T>
T *in(QObject *parent, const char *name)
{
    auto *found = parent->findChild<T *>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

class GroupsTest : public WindowTest {
protected:
    static GroupSummary summary(quint32 id, const char *name, const char *condition, quint32 listed = 0)
    {
        GroupSummary group;
        group.id = DefinitionId{id};
        group.name = QLatin1String(name);
        group.condition = QLatin1String(condition);
        group.listed = listed;
        group.changedMs = kFleetNow;
        group.changedBy = QStringLiteral("anna");
        return group;
    }
    static GroupNodes nodes(quint32 clients, quint32 relays)
    {
        GroupNodes told;
        told.clients = clients;
        told.relays = relays;
        for (quint32 i = 0; i < clients && i < 3; ++i)
            told.nodes.push_back({NodeId{i + 1}, NodeRole::Client, QStringLiteral("pc-%1").arg(i)});
        return told;
    }
    void openFleet(int clients = 40)
    {
        open(emptyFleet(clients));
        m_link->groupControl.known = {summary(1, "Pilot", "", 3), summary(2, "Old", "software(nginx) < 1.24")};
        m_link->groupControl.nodes[DefinitionId{1}] = nodes(2, 0);
        m_link->groupControl.nodes[DefinitionId{1}].unknownCount = 1;
        m_link->groupControl.nodes[DefinitionId{1}].unknown = {QStringLiteral("gone")};
        m_link->groupControl.nodes[DefinitionId{2}] = nodes(1234, 5);
        m_link->groupControl.members = {QStringLiteral("pc-1"), QStringLiteral("pc-2"), QStringLiteral("gone")};
    }
    GroupsWindow *openGroups()
    {
        action("groups")->trigger();
        auto *window = m_window->findChild<GroupsWindow *>();
        EXPECT_NE(window, nullptr);
        auto *list = in<QTreeWidget>(window, "groupList");
        const auto counted = [this, list] {
            return list->topLevelItemCount() == static_cast<int>(m_link->groupControl.known.size())
                   && (list->topLevelItemCount() == 0
                       || list->topLevelItem(list->topLevelItemCount() - 1)->text(2) != QStringLiteral("…"));
        };
        EXPECT_TRUE(QTest::qWaitFor(counted));
        settle();
        return window;
    }
    NodeGroup savedGroup()
    {
        EXPECT_FALSE(m_link->commands.empty());
        const auto *save = std::get_if<SaveDefinition>(&m_link->commands.back().body);
        EXPECT_NE(save, nullptr);
        if (save == nullptr)
            return {};
        EXPECT_EQ(save->kind, DefinitionKind::Group);
        const Result<NodeGroup> group = nodeGroupOf(QJsonDocument::fromJson(save->json).object());
        EXPECT_TRUE(group);
        return group ? group.value() : NodeGroup();
    }
};

TEST_F(GroupsTest, TheWindowListsTheGroupsWithTheirCountsAndNodes)
{
    openFleet();
    auto *window = openGroups();
    auto *list = in<QTreeWidget>(window, "groupList");
    ASSERT_EQ(list->topLevelItemCount(), 2);
    EXPECT_EQ(list->topLevelItem(0)->text(0), QStringLiteral("Old")) << "by name";
    EXPECT_EQ(list->topLevelItem(0)->text(2), QLocale().toString(1234) + QStringLiteral(" + 5"));
    EXPECT_EQ(list->topLevelItem(1)->text(2), QStringLiteral("2"));
    list->setCurrentItem(list->topLevelItem(1));
    auto *sentence = in<QLabel>(window, "groupSentence");
    ASSERT_TRUE(QTest::qWaitFor([&] { return sentence->text().contains(QStringLiteral("gone")); }));
    EXPECT_EQ(in<QTreeWidget>(window, "groupNodes")->topLevelItemCount(), 2);
    in<QLineEdit>(window, "groupFilter")->setText(QStringLiteral("old"));
    EXPECT_EQ(list->topLevelItemCount(), 1);
}

TEST_F(GroupsTest, WithoutGroupsItSaysWhatTheyAreFor)
{
    open(emptyFleet(3));
    auto *window = openGroups();
    auto *button = window->findChild<QPushButton *>();
    ASSERT_NE(button, nullptr);
    m_link->groupControl.refused = Error{Error::Kind::Refused, QStringLiteral("too old"), {}};
    in<QAction>(window, "countGroups")->trigger();
    settle();
    EXPECT_TRUE(window->isVisible());
}

TEST_F(GroupsTest, AConditionIsCheckedAndCountedWhileItIsWritten)
{
    openFleet();
    m_link->groupControl.tried = nodes(7, 1);
    auto *window = openGroups();
    in<QAction>(window, "newConditionGroup")->trigger();
    auto *dialog = in<QDialog>(window, "groupDialog");
    auto *save = in<QPushButton>(dialog, "saveGroup");
    auto *condition = in<QPlainTextEdit>(dialog, "condition");
    EXPECT_FALSE(save->isEnabled()) << "it has no name";
    in<QLineEdit>(dialog, "groupName")->setText(QStringLiteral("Web"));
    condition->setPlainText(QStringLiteral("role = client and"));
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(in<QLabel>(dialog, "conditionHint")->text().contains(QStringLiteral("Character 18")))
        << qPrintable(in<QLabel>(dialog, "conditionHint")->text());
    condition->setPlainText(QStringLiteral("role = client and name = web*"));
    EXPECT_TRUE(save->isEnabled()) << qPrintable(save->toolTip());
    auto *fits = in<QLabel>(dialog, "fits");
    ASSERT_TRUE(QTest::qWaitFor([&] { return fits->text().contains(QStringLiteral("7")); }));
    EXPECT_TRUE(fits->text().contains(QStringLiteral("pc-0"))) << "who fits, too: " << qPrintable(fits->text());
    ASSERT_FALSE(m_link->groupControl.asked.empty());
    EXPECT_EQ(m_link->groupControl.asked.back().tried->condition, condition->toPlainText());
    m_link->answer = commandOutcome(1, 9);
    save->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(savedGroup().name, QStringLiteral("Web"));
    EXPECT_FALSE(savedGroup().isStatic());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<GroupDialog *>() == nullptr; }));
}

TEST_F(GroupsTest, WhatTheServerRefusesIsSaidInTheDialog)
{
    openFleet();
    auto *window = openGroups();
    in<QAction>(window, "newStaticGroup")->trigger();
    auto *dialog = in<QDialog>(window, "groupDialog");
    in<QLineEdit>(dialog, "groupName")->setText(QStringLiteral("Pilot"));
    m_link->answer = Error{Error::Kind::Invalid, QStringLiteral("the name is taken"), {}};
    in<QPushButton>(dialog, "saveGroup")->click();
    auto *result = in<QLabel>(dialog, "groupResult");
    ASSERT_TRUE(QTest::qWaitFor([&] { return result->text() == QStringLiteral("the name is taken"); }));
    EXPECT_TRUE(in<QPushButton>(dialog, "saveGroup")->isEnabled());
    EXPECT_EQ(dialog->focusWidget(), in<QLineEdit>(dialog, "groupName")) << "not on Cancel, which Enter would press";
}

TEST_F(GroupsTest, AListTakesNamesOneByOneAndByTheThousand)
{
    openFleet();
    auto *window = openGroups();
    auto *list = in<QTreeWidget>(window, "groupList");
    list->setCurrentItem(list->topLevelItem(1));
    in<QAction>(window, "editGroup")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<GroupDialog *>() != nullptr; }));
    auto *dialog = in<QDialog>(window, "groupDialog");
    auto *members = in<QListView>(dialog, "members");
    EXPECT_EQ(members->model()->rowCount(), 3);
    in<QLineEdit>(dialog, "memberToAdd")->setText(QStringLiteral(" pc-3 "));
    in<QPushButton>(dialog, "addMember")->click();
    EXPECT_EQ(members->model()->rowCount(), 4);
    QString many;
    for (int i = 0; i < 50'000; ++i)
        many += QStringLiteral("new-%1\n").arg(i);
    QGuiApplication::clipboard()->setText(many + QStringLiteral("pc-4\npc-4\n"));
    in<QPushButton>(dialog, "pasteNames")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return members->model()->rowCount() == 50'005; }));
    const QString told = in<QLabel>(dialog, "pasteHint")->text();
    EXPECT_TRUE(told.contains(QLocale().toString(50'000))) << qPrintable(told);
    EXPECT_TRUE(told.contains(QStringLiteral("pc-4"))) << "twice: " << qPrintable(told);
    members->selectAll();
    in<QPushButton>(dialog, "removeMembers")->click();
    EXPECT_EQ(members->model()->rowCount(), 0);
}

TEST_F(GroupsTest, AGroupIsRemovedAndBroughtBack)
{
    openFleet();
    auto *window = openGroups();
    m_link->answer = commandOutcome(1, 0);
    in<QAction>(window, "removeGroup")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(std::get<RemoveDefinition>(m_link->commands.back().body).id, DefinitionId{2});
    settle();
    auto *back = in<QPushButton>(window, "messageRemedy");
    ASSERT_NE(back, nullptr);
    back->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->commands.size() == 2; }));
    EXPECT_EQ(std::get<RestoreDefinition>(m_link->commands.back().body).id, DefinitionId{2});
}

TEST_F(GroupsTest, WhoOnlyBrowsesChangesNothing)
{
    openFleet();
    m_link->signInAs({.name = QStringLiteral("bea"), .role = OperatorRole::BrowseOnly});
    auto *window = openGroups();
    for (const char *name : {"newConditionGroup", "newStaticGroup", "editGroup", "removeGroup", "jobToGroup"}) {
        EXPECT_FALSE(in<QAction>(window, name)->isEnabled()) << name;
        EXPECT_FALSE(in<QAction>(window, name)->toolTip().isEmpty());
    }
}

TEST_F(GroupsTest, AJobIsOrderedToGroupsAndRelays)
{
    openFleet();
    auto *window = openGroups();
    in<QAction>(window, "jobToGroup")->trigger();
    auto *dialog = in<QDialog>(window, "newJobDialog");
    auto *tree = in<QTreeWidget>(dialog, "targets");
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->topLevelItem(0)->childCount() == 2; }));
    EXPECT_EQ(in<QTabWidget>(dialog, "destinationTabs")->currentIndex(), 1);
    QTreeWidgetItem *old = tree->topLevelItem(0)->child(0);
    EXPECT_EQ(old->text(0), QStringLiteral("Old"));
    EXPECT_EQ(old->checkState(0), Qt::Checked) << "the one that was chosen";
    ASSERT_TRUE(QTest::qWaitFor([&] { return old->text(1) == QLocale().toString(1234); }));
    QTreeWidgetItem *relays = tree->topLevelItem(1);
    ASSERT_EQ(relays->childCount(), 2);
    relays->child(0)->setCheckState(0, Qt::Checked);
    EXPECT_GT(relays->child(0)->text(1).toInt(), 0);
    EXPECT_TRUE(in<QLabel>(dialog, "chosen")->text().contains(QStringLiteral("2 group")))
        << qPrintable(in<QLabel>(dialog, "chosen")->text());
    in<QListWidget>(dialog, "packages");
    auto *type = in<QComboBox>(dialog, "jobType");
    type->setCurrentIndex(type->findData(static_cast<int>(JobType::ReportMessage)));
    in<QLineEdit>(dialog, "messageTitle")->setText(QStringLiteral("Tonight"));
    in<QPlainTextEdit>(dialog, "messageText")->setPlainText(QStringLiteral("Save your work."));
    auto *create = in<QPushButton>(dialog, "createJob");
    ASSERT_TRUE(create->isEnabled()) << qPrintable(create->toolTip());
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto &order = std::get<CreateJob>(m_link->commands.back().body);
    EXPECT_TRUE(order.destinations.empty());
    ASSERT_EQ(order.targets.size(), 2U);
    EXPECT_EQ(order.targets[0], (JobTarget{TargetKind::Group, 2}));
    EXPECT_EQ(order.targets[1].kind, TargetKind::Below);
}

TEST_F(GroupsTest, AHundredThousandPastedNamesDoNotBlockTheWindow)
{
    openFleet(2000);
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    QString names = QStringLiteral("pc-1\n");
    for (int i = 0; i < 100'000; ++i)
        names += QStringLiteral("pc-%1\n").arg(i);
    QGuiApplication::clipboard()->setText(names);
    in<QPushButton>(dialog, "pasteNames")->click();
    auto *hint = in<QLabel>(dialog, "pasteHint");
    EXPECT_TRUE(hint->text().isEmpty()) << "it is read elsewhere";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !hint->text().isEmpty(); }, 20'000));
    EXPECT_TRUE(hint->text().contains(QStringLiteral("of ") + QLocale().toString(100'000))) << qPrintable(hint->text());
    EXPECT_TRUE(hint->text().contains(QStringLiteral("pc-1"))) << "listed twice";
    EXPECT_TRUE(in<QLabel>(dialog, "chosen")->text().startsWith(QLocale().toString(2000))
                || in<QLabel>(dialog, "chosen")->text().startsWith(QLocale().toString(1999)))
        << qPrintable(in<QLabel>(dialog, "chosen")->text());
}

TEST_F(GroupsTest, AJobTellsThroughWhatItWasOrdered)
{
    open(wholeFleet());
    m_link->groupControl.through = {{TargetKind::Group, 1, 1, QStringLiteral("Pilot"), 20},
                                    {TargetKind::Below, 2, 0, QStringLiteral("relay-x"), 3}};
    select(QStringLiteral("Browser 131"));
    auto *overview = find<QTreeWidget>("overview");
    const auto has = [overview](const QString &text) {
        for (int i = 0; i < overview->topLevelItemCount(); ++i) {
            if (overview->topLevelItem(i)->text(1).contains(text))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return has(QStringLiteral("Pilot (20")) && has(QStringLiteral("relay-x (3")); }));
}

TEST_F(GroupsTest, NamesComeFromAFileToo)
{
    openFleet();
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("names.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("pc-1\r\npc-2\r\n");
    file.close();
    auto *paster = in<NamePaster>(dialog, "namePaster");
    paster->takeFile(file.fileName());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return in<QLabel>(dialog, "chosen")->text().startsWith(QStringLiteral("2 of")); }));
    paster->takeFile(folder.filePath(QStringLiteral("none.txt")));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return in<QLabel>(dialog, "pasteHint")->text().contains(QStringLiteral("none.txt")); }));
}

} // namespace
} // namespace signalbox
