#include "views/slotswindow.h"

#include "tests/views/fakedispatch.h"
#include "tests/views/windowtest.h"
#include "views/confirmdialog.h"
#include "views/dispatchruledialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

#include <algorithm>

namespace signalbox {
namespace {

class SlotsWindowTest : public WindowTest {
protected:
    SlotsWindow *openSlots()
    {
        m_link->dispatch = &m_dispatch;
        DeltaBatch batch;
        batch.asOfMs = kFleetNow;
        batch.dispatchChanged = true;
        m_link->tell(batch);
        settle();
        action("executionSlots")->trigger();
        settle();
        return m_window->findChild<SlotsWindow *>();
    }
    template <class T>
    static T *in(const QObject *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    DispatchRuleDialog *dialog() const { return m_window->findChild<DispatchRuleDialog *>(); }
    void withSlot()
    {
        ExecutionSlot night{QStringLiteral("Night"), 2, typeBit(JobType::InstallPackage), 1, 4, true};
        m_dispatch.state.rules = {{DispatchRuleId{3}, night},
                                  {DispatchRuleId{4}, ActiveLimit{QStringLiteral("yoko"), 2}}};
        m_dispatch.state.slotStates = {{DispatchRuleId{3}, 2, 7, {}, {}}};
        m_dispatch.state.running = 2;
        m_dispatch.state.queued = 7;
    }
    template <class Order>
    const Order *sent() const
    {
        return m_link->commands.empty() ? nullptr : std::get_if<Order>(&m_link->commands.back().body);
    }

    FakeDispatch m_dispatch;
};

TEST_F(SlotsWindowTest, WithoutRulesItSaysWhatSlotsAreForAndLeadsToTheDialog)
{
    open(wholeFleet());
    m_dispatch.state.slotStates = {{{}, 12, 0, {}, {}}};
    m_dispatch.state.running = 12;
    SlotsWindow *window = openSlots();
    ASSERT_NE(window, nullptr);
    EXPECT_FALSE(in<QTreeWidget>(window, "slotList")->isVisible());
    EXPECT_TRUE(in<QLabel>(window, "slotsCount")->text().contains(QStringLiteral("12")));
    EXPECT_FALSE(in<QAction>(window, "removeRule")->isEnabled());
    in<QAction>(window, "addSlot")->trigger();
    DispatchRuleDialog *add = dialog();
    ASSERT_NE(add, nullptr);
    auto *accept = in<QPushButton>(add, "dispatchRuleAccept");
    for (const QLabel *label : add->findChildren<QLabel *>())
        EXPECT_TRUE(!label->text().contains(u'&') || label->buddy() != nullptr)
            << "shown as it is: " << label->text().toStdString();
    EXPECT_FALSE(accept->isEnabled()) << "it has no name";
    EXPECT_FALSE(accept->toolTip().isEmpty());
    in<QLineEdit>(add, "slotName")->setText(QStringLiteral(" Night "));
    in<QSpinBox>(add, "slotCapacity")->setValue(5);
    in<QSpinBox>(add, "slotLowest")->setValue(8);
    in<QSpinBox>(add, "slotHighest")->setValue(3);
    EXPECT_FALSE(accept->isEnabled()) << "the lower one comes first";
    in<QSpinBox>(add, "slotHighest")->setValue(9);
    in<QListWidget>(add, "slotTypes")->item(0)->setCheckState(Qt::Checked);
    ASSERT_TRUE(accept->isEnabled());
    CommandOutcome outcome;
    outcome.affected = 1;
    m_link->answer = outcome;
    withSlot();
    accept->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QTreeWidget>(window, "slotList")->isVisible(); })) << "read anew";
    const auto *order = sent<SetDispatchRule>();
    ASSERT_NE(order, nullptr);
    EXPECT_EQ(order->rule.id, DispatchRuleId{});
    EXPECT_EQ(order->rule.body, DispatchRuleBody(ExecutionSlot{QStringLiteral("Night"), 5,
                                                               typeBit(JobType::InstallPackage), 8, 9, true}));
}

TEST_F(SlotsWindowTest, ASlotShowsWhatRunsAndWaitsAndIsChangedInItsPlace)
{
    open(wholeFleet());
    withSlot();
    SlotsWindow *window = openSlots();
    auto *list = in<QTreeWidget>(window, "slotList");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    QTreeWidgetItem *slot = list->topLevelItem(0);
    QStringList texts;
    for (int column = 0; column < list->columnCount(); ++column)
        texts << slot->text(column);
    EXPECT_EQ(texts,
              (QStringList{QStringLiteral("Night"), QStringLiteral("2"), QStringLiteral("2"), QStringLiteral("7"),
                           QStringLiteral("Full"), QStringLiteral("1 to 4"), QStringLiteral("Install package")}));
    slot->setSelected(true);
    in<QAction>(window, "changeRule")->trigger();
    DispatchRuleDialog *change = dialog();
    ASSERT_NE(change, nullptr);
    auto *accept = in<QPushButton>(change, "dispatchRuleAccept");
    EXPECT_FALSE(accept->isEnabled()) << "nothing is changed yet";
    in<QCheckBox>(change, "slotEnabled")->setChecked(false);
    m_link->answer = Error{Error::Kind::Refused, QStringLiteral("not today"), {}};
    accept->click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return in<QLabel>(change, "dispatchRuleHint")->text() == QStringLiteral("not today"); }));
    const auto *order = sent<SetDispatchRule>();
    ASSERT_NE(order, nullptr);
    EXPECT_EQ(order->rule.id, DispatchRuleId{3});
    EXPECT_FALSE(std::get<ExecutionSlot>(order->rule.body).isEnabled);
}

TEST_F(SlotsWindowTest, OneSlotOrRuleIsSelectedAndRemovedWhenThatIsConfirmed)
{
    open(wholeFleet());
    withSlot();
    SlotsWindow *window = openSlots();
    auto *slotList = in<QTreeWidget>(window, "slotList");
    auto *ruleList = in<QTreeWidget>(window, "ruleList");
    slotList->topLevelItem(0)->setSelected(true);
    ruleList->topLevelItem(0)->setSelected(true);
    EXPECT_TRUE(slotList->selectedItems().isEmpty());
    EXPECT_TRUE(ruleList->topLevelItem(0)->text(1).contains(QStringLiteral("yoko")));
    in<QAction>(window, "removeRule")->trigger();
    auto *confirm = window->findChild<ConfirmDialog *>();
    ASSERT_NE(confirm, nullptr);
    EXPECT_TRUE(m_link->commands.empty());
    CommandOutcome outcome;
    outcome.affected = 1;
    m_link->answer = outcome;
    confirm->accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    ASSERT_NE(sent<RemoveDispatchRule>(), nullptr);
    EXPECT_EQ(sent<RemoveDispatchRule>()->id, DispatchRuleId{4});
}

TEST_F(SlotsWindowTest, AnIncompatibilityNamesJobsByTypeFolderOrName)
{
    open(wholeFleet());
    withSlot();
    SlotsWindow *window = openSlots();
    in<QAction>(window, "addIncompatibility")->trigger();
    DispatchRuleDialog *add = dialog();
    ASSERT_NE(add, nullptr);
    auto *accept = in<QPushButton>(add, "dispatchRuleAccept");
    ASSERT_TRUE(accept->isEnabled()) << "jobs of the first type run alone";
    auto *other = in<QComboBox>(add, "otherKind");
    other->setCurrentIndex(other->findText(QStringLiteral("jobs named")));
    EXPECT_FALSE(accept->isEnabled());
    in<QLineEdit>(add, "otherName")->setText(QStringLiteral("Reindex"));
    ASSERT_TRUE(accept->isEnabled());
    accept->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const Incompatibility wanted{{JobPattern::Kind::Type, JobType::InstallPackage, {}, {}},
                                 {JobPattern::Kind::Name, {}, {}, QStringLiteral("Reindex")}};
    EXPECT_EQ(sent<SetDispatchRule>()->rule.body, DispatchRuleBody(wanted));
}

TEST_F(SlotsWindowTest, WhoMayOnlyLookIsToldSoAndWhatCannotBeReadTooWithItsReason)
{
    open(wholeFleet());
    withSlot();
    m_link->signInAs({QStringLiteral("ben"), OperatorRole::BrowseOnly, OperatorId{7}, kNoTime});
    m_dispatch.refused = {Error::Kind::Refused, QStringLiteral("too old"), {}};
    SlotsWindow *window = openSlots();
    EXPECT_FALSE(in<QAction>(window, "addSlot")->isEnabled());
    EXPECT_TRUE(in<QAction>(window, "addSlot")->toolTip().contains(QStringLiteral("Browse only")));
    auto *start = in<QPushButton>(window, "emptyButton");
    EXPECT_FALSE(start->isEnabled()) << "what is refused is not offered in the empty place either";
    EXPECT_TRUE(start->toolTip().contains(QStringLiteral("Browse only")));
    const QList<QLabel *> labels = window->findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(QStringLiteral("too old")); }));
}

TEST_F(SlotsWindowTest, AJobIsHeldAndReleasedAsItsPhaseAllows)
{
    Fleet fleet = wholeFleet();
    JobRecord &job = fleet.snapshot.jobs.front();
    job.dispatch = {kNoTime, {}, JobPhase::Pending, PhaseStatus::Standby};
    const QString name = job.name;
    const JobId id = job.id;
    const FolderId folder = job.folder;
    open(std::move(fleet));
    m_link->dispatch = &m_dispatch;
    JobStanding standing;
    standing.job = id;
    standing.phase = JobPhase::Pending;
    standing.status = PhaseStatus::Standby;
    standing.wait = DispatchWait::Conflict;
    standing.sinceMs = kFleetNow;
    standing.position = 2;
    standing.queued = 5;
    standing.blocker = JobId{99};
    standing.blockerName = QStringLiteral("Reindex");
    m_dispatch.standings[id] = standing;
    m_window->openPlace({&m_window->server(0), folder, {}, {}, {}});
    settle();
    select(name);
    settle();
    ASSERT_TRUE(action("holdJob")->isEnabled()) << action("holdJob")->toolTip().toStdString();
    EXPECT_FALSE(action("releaseJob")->isEnabled());
    EXPECT_FALSE(action("releaseJob")->toolTip().isEmpty());
    auto *reason = find<QLabel>("detailsReason");
    EXPECT_TRUE(QTest::qWaitFor([&] { return reason->text().contains(QStringLiteral("job 99, “Reindex”")); }))
        << reason->text().toStdString();
    EXPECT_FALSE(reason->text().contains(QStringLiteral("Under way"))) << reason->text().toStdString();
    CommandOutcome outcome;
    outcome.affected = 1;
    m_link->answer = outcome;
    action("holdJob")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    ASSERT_NE(sent<ControlRequest>(), nullptr);
    EXPECT_EQ(sent<ControlRequest>()->action, PhaseAction::Hold);
    EXPECT_EQ(sent<ControlRequest>()->job, id);
}

} // namespace
} // namespace signalbox
