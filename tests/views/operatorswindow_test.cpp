#include "views/operatorswindow.h"

#include "tests/views/windowtest.h"
#include "views/messagebar.h"
#include "views/newjobdialog.h"
#include "views/nodeswindow.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace signalbox {
namespace {

OperatorRecord recordOf(quint32 id, const QString &name, OperatorRole role)
{
    OperatorRecord record;
    record.id = OperatorId{id};
    record.name = name;
    record.role = role;
    record.createdMs = record.tokenMs = kFleetNow;
    return record;
}

class OperatorsWindowTest : public WindowTest {
protected:
    OperatorsWindow *openOperators()
    {
        action("operators")->trigger();
        settle();
        return m_window->findChild<OperatorsWindow *>();
    }
    template <class T>
    static T *in(const QObject *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    static QTableView *rows(const OperatorsWindow *window) { return in<QTableView>(window, "operatorsTable"); }
    OperatorDialog *dialog() const { return m_window->findChild<OperatorDialog *>(); }
};

TEST(OperatorListModelTest, ItSortsByNameAndKeepsRowsThatAreTheSame)
{
    OperatorListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    OperatorRecord zoe = recordOf(1, QStringLiteral("zoe"), OperatorRole::Asset);
    model.setOperators({zoe, recordOf(2, QStringLiteral("anna"), OperatorRole::BrowseOnly)}, kFleetNow);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(text(0, OperatorListModel::NameColumn), QStringLiteral("anna"));
    EXPECT_EQ(text(1, OperatorListModel::RoleColumn), QStringLiteral("Asset management"));
    EXPECT_EQ(text(1, OperatorListModel::ExpiresColumn), QStringLiteral("never"));
    EXPECT_EQ(text(1, OperatorListModel::StateColumn), QStringLiteral("Valid"));
    EXPECT_EQ(model.rowOf(OperatorId{1}), 1);
    EXPECT_EQ(model.rowOf(OperatorId{9}), -1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    zoe.expiresMs = kFleetNow;
    model.setOperators({recordOf(2, QStringLiteral("anna"), OperatorRole::BrowseOnly), zoe}, kFleetNow);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(text(1, OperatorListModel::StateColumn), QStringLiteral("Expired"));
    zoe.revokedMs = kFleetNow;
    model.setOperators({zoe}, kFleetNow);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(text(0, OperatorListModel::StateColumn), QStringLiteral("Revoked"));
}

TEST_F(OperatorsWindowTest, AnEmptyListSaysWhatItIsForAndLeadsToTheDialog)
{
    open(wholeFleet());
    OperatorsWindow *window = openOperators();
    ASSERT_NE(window, nullptr);
    EXPECT_FALSE(rows(window)->isVisible());
    EXPECT_FALSE(in<QAction>(window, "revokeOperator")->isEnabled());
    in<QAction>(window, "addOperator")->trigger();
    OperatorDialog *add = dialog();
    ASSERT_NE(add, nullptr);
    auto *accept = in<QPushButton>(add, "operatorAccept");
    EXPECT_FALSE(accept->isEnabled());
    EXPECT_FALSE(accept->toolTip().isEmpty());
    EXPECT_EQ(in<QComboBox>(add, "operatorRole")->currentText(), QStringLiteral("Browse only")) << "the least";
    in<QLineEdit>(add, "operatorName")->setText(QString(kMaxOperatorName + 1, u'x'));
    EXPECT_FALSE(accept->isEnabled());
    in<QLineEdit>(add, "operatorName")->setText(QStringLiteral(" yoko "));
    in<QComboBox>(add, "operatorRole")->setCurrentIndex(1);
    EXPECT_FALSE(in<QLabel>(add, "roleMay")->text().isEmpty());
    ASSERT_TRUE(accept->isEnabled());
    CommandOutcome outcome;
    outcome.affected = 1;
    outcome.token = QString(64, u'a');
    m_link->answer = outcome;
    m_link->known = {recordOf(1, QStringLiteral("yoko"), OperatorRole::Distribution)};
    accept->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QLineEdit>(add, "operatorToken")->text() == outcome.token; }));
    const auto *order = std::get_if<AddOperator>(&m_link->commands.back().body);
    ASSERT_NE(order, nullptr);
    EXPECT_EQ(order->name, QStringLiteral("yoko"));
    EXPECT_EQ(order->role, OperatorRole::Distribution);
    EXPECT_EQ(order->expiresMs, kNoTime);
    in<QPushButton>(add, "copyToken")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), outcome.token);
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows(window)->model()->rowCount() == 1; })) << "it is read anew";
}

TEST_F(OperatorsWindowTest, AChangeSendsOnlyWhatWasChanged)
{
    open(wholeFleet());
    OperatorRecord yoko = recordOf(7, QStringLiteral("yoko"), OperatorRole::Asset);
    yoko.expiresMs = QDateTime::currentMSecsSinceEpoch() + 86'400'123; // with seconds, which the field does not show
    m_link->known = {yoko};
    OperatorsWindow *window = openOperators();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window)->model()->rowCount() == 1; }));
    rows(window)->selectRow(0);
    in<QAction>(window, "changeOperator")->trigger();
    OperatorDialog *change = dialog();
    ASSERT_NE(change, nullptr);
    EXPECT_TRUE(in<QLineEdit>(change, "operatorName")->isReadOnly());
    auto *accept = in<QPushButton>(change, "operatorAccept");
    EXPECT_FALSE(accept->isEnabled()) << "nothing is changed yet";
    auto *role = in<QComboBox>(change, "operatorRole");
    role->setCurrentIndex(role->findText(QStringLiteral("Monitoring")));
    accept->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto *order = std::get_if<ChangeOperator>(&m_link->commands.back().body);
    ASSERT_NE(order, nullptr);
    EXPECT_EQ(order->id, OperatorId{7});
    EXPECT_EQ(order->role, OperatorRole::Monitoring);
    EXPECT_FALSE(order->expiresMs);
}

TEST_F(OperatorsWindowTest, ARevocationIsAskedForAndOfOneselfInOtherWords)
{
    open(wholeFleet());
    m_link->known = {recordOf(7, QStringLiteral("yoko"), OperatorRole::Asset)};
    OperatorsWindow *window = openOperators();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window)->model()->rowCount() == 1; }));
    rows(window)->selectRow(0);
    in<QAction>(window, "revokeOperator")->trigger();
    auto *confirm = m_window->findChild<QPushButton *>(QStringLiteral("confirmAccept"));
    ASSERT_NE(confirm, nullptr);
    EXPECT_TRUE(m_link->commands.empty());
    confirm->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(std::get<RevokeOperator>(m_link->commands.back().body).id, OperatorId{7});
}

TEST_F(OperatorsWindowTest, ItFollowsWhatOthersDo)
{
    open(wholeFleet());
    OperatorsWindow *window = openOperators();
    m_link->known = {recordOf(7, QStringLiteral("yoko"), OperatorRole::Asset)};
    DeltaBatch batch;
    batch.seq = m_link->fleet().snapshot.seq + 1;
    batch.asOfMs = kFleetNow;
    batch.operatorsChanged = true;
    m_link->tell(batch);
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows(window)->model()->rowCount() == 1; }));
    // A role that may not see them any more does not.
    m_link->signInAs({QStringLiteral("yoko"), OperatorRole::Asset, OperatorId{7}, kNoTime});
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows(window)->model()->rowCount() == 0; }));
    EXPECT_FALSE(in<QAction>(window, "addOperator")->isEnabled());
    EXPECT_TRUE(window->findChild<MessageBar *>()->text().contains(QStringLiteral("Asset management")));
}

/// What a role forbids is not offered, and says why.
class RoleInWindowTest : public WindowTest {
protected:
    void signInAs(OperatorRole role)
    {
        m_link->signInAs({QStringLiteral("yoko"), role, OperatorId{7}, kNoTime});
        settle();
    }
    void expectDenied(const char *name)
    {
        EXPECT_FALSE(action(name)->isEnabled()) << name;
        EXPECT_TRUE(action(name)->toolTip().contains(QStringLiteral("The role")))
            << name << ": " << qPrintable(action(name)->toolTip());
    }
};

TEST_F(RoleInWindowTest, WhoOnlyBrowsesChangesNothing)
{
    open(wholeFleet());
    EXPECT_TRUE(action("newJob")->isEnabled());
    EXPECT_TRUE(action("operators")->isEnabled());
    m_window->page().table()->selectRow(0);
    settle();
    signInAs(OperatorRole::BrowseOnly);
    for (const char *name : {"newJob", "newFolder", "addNode", "retention", "operators", "suspend", "resume", "cancel",
                             "reExecute", "delete", "moveJob", "archiveJobs"})
        expectDenied(name);
    for (const char *name : {"nodes", "audit", "exportShown"})
        EXPECT_TRUE(action(name)->isEnabled()) << name;
    action("nodes")->trigger();
    const auto *nodes = m_window->findChild<NodesWindow *>();
    ASSERT_NE(nodes, nullptr);
    for (const char *name : {"addNodeAction", "removeNodeAction", "suspendNodeAction"}) {
        const auto *denied = nodes->findChild<QAction *>(QString::fromLatin1(name));
        EXPECT_FALSE(denied->isEnabled()) << name;
        EXPECT_TRUE(denied->toolTip().contains(QStringLiteral("The role"))) << name;
    }
    // Another role counts at once.
    signInAs(OperatorRole::SystemAdministrator);
    for (const char *name : {"newJob", "addNode", "operators", "retention", "delete"})
        EXPECT_TRUE(action(name)->isEnabled()) << name << qPrintable(action(name)->toolTip());
    EXPECT_TRUE(nodes->findChild<QAction *>(QStringLiteral("addNodeAction"))->isEnabled());
}

TEST_F(RoleInWindowTest, OnlyJobTypesOfTheRoleAreOffered)
{
    open(wholeFleet());
    const auto offered = [this] {
        action("newJob")->trigger();
        auto *dialog = m_window->findChild<NewJobDialog *>();
        const auto *types = dialog->findChild<QComboBox *>(QStringLiteral("jobType"));
        QStringList texts;
        for (int i = 0; i < types->count(); ++i)
            texts << types->itemText(i);
        for (const char *field : {"collectedPaths", "messageTitle"}) { // of the first one's page
            const auto pages = dialog->findChildren<QWidget *>(QString::fromLatin1(field));
            if (std::any_of(pages.begin(), pages.end(), [](const QWidget *one) { return one->isVisible(); }))
                texts << QString::fromLatin1(field);
        }
        dialog->reject();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        return texts;
    };
    signInAs(OperatorRole::Collection);
    EXPECT_EQ(
        offered(),
        QStringList({QStringLiteral("Collect files from client"), QStringLiteral("Collect files from client to relay"),
                     QStringLiteral("Acquire collected files from relay"),
                     QStringLiteral("Delete collected files from relay"), QStringLiteral("collectedPaths")}));
    signInAs(OperatorRole::Monitoring);
    EXPECT_EQ(offered(),
              QStringList({QStringLiteral("Report message"), QStringLiteral("Set software monitoring policy"),
                           QStringLiteral("Get software monitoring information"), QStringLiteral("messageTitle")}));
}

} // namespace
} // namespace signalbox
