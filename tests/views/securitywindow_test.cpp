#include "views/securitywindow.h"

#include "tests/views/windowtest.h"
#include "views/confirmdialog.h"
#include "views/levelicon.h"
#include "views/policydialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace signalbox {
namespace {

class SecurityWindowTest : public WindowTest {
protected:
    SecurityWindow *openSecurity(bool withPolicy = true)
    {
        open(wholeFleet());
        if (withPolicy) {
            PolicyRecord policy;
            policy.id = PolicyId{1};
            JudgementPolicy office = examplePolicy();
            office.name = QStringLiteral("Office");
            policy.json = QString::fromUtf8(policyJson(office));
            m_link->securityControl.known = {policy};
        }
        const std::array levels{SecurityLevel::Safe, SecurityLevel::Danger, SecurityLevel::Unknown};
        std::size_t at = 0;
        for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
            if (node.role != NodeRole::Client || at == levels.size())
                continue;
            JudgementRecord record;
            record.node = node.id;
            record.level = levels[at++];
            record.policy = PolicyId{1};
            record.judgedMs = kFleetNow;
            record.findings =
                findingJson({{JudgementItem::SecuritySettings, record.level, {QStringLiteral("No firewall.")}, 0}});
            m_link->securityControl.clients.push_back(record);
        }
        action("security")->trigger();
        settle();
        auto *window = m_window->findChild<SecurityWindow *>();
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return window->findChild<QLabel *>(QStringLiteral("securityCount")) != nullptr; }));
        settle();
        return window;
    }
    template <class T>
    static T *in(const QObject *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    static QString cell(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
};

TEST_F(SecurityWindowTest, TheWorstClientsStandOnTopWithTheirReasonsAndHistoryBelow)
{
    SecurityWindow *window = openSecurity();
    auto *table = in<QTableView>(window, "securityTable");
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
    EXPECT_EQ(window->focusWidget(), table) << "arrow keys work at once";
    EXPECT_EQ(cell(table, 0, SecurityStore::LevelColumn), QStringLiteral("Danger"));
    EXPECT_EQ(cell(table, 1, SecurityStore::LevelColumn), QStringLiteral("Unknown")) << "what is not known is not safe";
    EXPECT_EQ(cell(table, 0, SecurityStore::PolicyColumn), QStringLiteral("Office"));
    JudgementEntry entry;
    entry.id = judgementEntryNumber(m_link->securityControl.clients[1].node, 1);
    entry.number = 1;
    entry.level = SecurityLevel::Danger;
    entry.text = QStringLiteral("since then");
    m_link->securityControl.entries = {entry};
    table->selectRow(0);
    auto *history = in<QTreeWidget>(window, "securityHistory");
    ASSERT_TRUE(QTest::qWaitFor([&] { return history->topLevelItemCount() == 1; }));
    auto *details = in<QTreeWidget>(window, "securityDetails");
    ASSERT_EQ(details->topLevelItemCount(), 1);
    EXPECT_EQ(details->topLevelItem(0)->text(1), QStringLiteral("Danger"));
    EXPECT_EQ(details->topLevelItem(0)->child(0)->text(1), QStringLiteral("No firewall."));
}

TEST_F(SecurityWindowTest, LevelsFilterAndNewsAreFollowed)
{
    SecurityWindow *window = openSecurity();
    auto *table = in<QTableView>(window, "securityTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
    auto *chip = in<QToolButton>(window, "chip-danger");
    EXPECT_TRUE(chip->text().contains(QStringLiteral("1")));
    EXPECT_FALSE(in<QToolButton>(window, "chip-warning")->isVisible()) << "there is none";
    chip->setChecked(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }));
    m_link->securityControl.clients[1].level = SecurityLevel::Safe;
    DeltaBatch news;
    news.judgementsChanged = true;
    news.asOfMs = kFleetNow;
    m_link->tell(news);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 0; }));
    chip->setChecked(false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
}

TEST_F(SecurityWindowTest, WithoutAPolicyItSaysWhatToDoAndLeadsThere)
{
    SecurityWindow *window = openSecurity(false);
    EXPECT_FALSE(in<QTableView>(window, "securityTable")->isVisible());
    EXPECT_FALSE(in<QAction>(window, "judgeAll")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "judgeAll")->toolTip().isEmpty());
    EXPECT_FALSE(in<QTreeWidget>(window, "securityDetails")->isVisible()) << "no client can be selected";
    EXPECT_TRUE(in<QLabel>(window, "securityCount")->text().isEmpty()) << "none is shown";
    EXPECT_FALSE(in<QAction>(window, "exportLevels")->isEnabled());
    in<QAction>(window, "editPolicies")->trigger();
    auto *dialog = window->findChild<PolicyDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *text = in<QPlainTextEdit>(dialog, "policyText");
    auto *save = in<QPushButton>(dialog, "savePolicy");
    EXPECT_TRUE(save->isEnabled()) << "the example can be taken as it is";
    in<QCheckBox>(dialog, "target-anti-virus")->setChecked(true);
    EXPECT_TRUE(readPolicy(text->toPlainText().toUtf8()).value().rule(JudgementItem::AntiVirus).isTarget);
    const QString good = text->toPlainText();
    text->setPlainText(QString(good).replace(QStringLiteral("\"judge\": true"), QStringLiteral("\"judge\": 1")));
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(in<QLabel>(dialog, "policyProblem")->text().contains(QStringLiteral("judge")));
    text->setPlainText(good);
    ASSERT_TRUE(save->isEnabled());
    CommandOutcome outcome;
    outcome.createdId = 1;
    m_link->answer = outcome;
    save->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto *order = std::get_if<SetPolicy>(&m_link->commands.back().body);
    ASSERT_NE(order, nullptr);
    EXPECT_EQ(order->id, PolicyId{});
    EXPECT_TRUE(readPolicy(order->json));
}

TEST_F(SecurityWindowTest, WhatIsNotSavedOfAPolicyIsNotLostByAStrayKey)
{
    SecurityWindow *window = openSecurity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QAction>(window, "judgeAll")->isEnabled(); }));
    in<QAction>(window, "editPolicies")->trigger();
    QPointer<PolicyDialog> dialog = window->findChild<PolicyDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *name = in<QLineEdit>(dialog, "policyName");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Lab"));
    dialog->reject();
    auto *question = dialog->findChild<ConfirmDialog *>();
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(in<QLabel>(question, "confirmQuestion")->text().contains(QStringLiteral("Lab")));
    question->reject();
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(name->text(), QStringLiteral("Lab"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<ConfirmDialog *>() == nullptr; }));
    in<QPushButton>(dialog, "newPolicy")->click();
    question = dialog->findChild<ConfirmDialog *>();
    ASSERT_NE(question, nullptr) << "making another one would lose it as well";
    question->accept();
    EXPECT_NE(name->text(), QStringLiteral("Lab"));
    dialog->reject();
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog == nullptr; })) << "nothing was changed of the new one";
}

TEST_F(SecurityWindowTest, APolicyIsDeletedOnlyAfterAQuestion)
{
    SecurityWindow *window = openSecurity();
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QAction>(window, "judgeAll")->isEnabled(); }));
    in<QAction>(window, "editPolicies")->trigger();
    auto *dialog = window->findChild<PolicyDialog *>();
    ASSERT_NE(dialog, nullptr);
    m_link->answer = CommandOutcome{};
    in<QPushButton>(dialog, "deletePolicy")->click();
    auto *question = dialog->findChild<ConfirmDialog *>();
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(in<QLabel>(question, "confirmNames")->text(), QStringLiteral("Office"));
    EXPECT_TRUE(m_link->commands.empty());
    question->accept();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_link->commands.size() == 1; }));
}

TEST_F(SecurityWindowTest, WhatIsChosenIsJudgedAndActedOn)
{
    SecurityWindow *window = openSecurity();
    auto *table = in<QTableView>(window, "securityTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
    EXPECT_FALSE(in<QAction>(window, "judgeClients")->isEnabled()) << "none is chosen";
    table->selectRow(0);
    m_link->answer = CommandOutcome{};
    in<QAction>(window, "judgeClients")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->commands.size() == 1; }));
    const auto *judged = std::get_if<JudgeClients>(&m_link->commands.back().body);
    ASSERT_NE(judged, nullptr);
    EXPECT_EQ(judged->order.nodes, std::vector<NodeId>{m_link->securityControl.clients[1].node});
    EXPECT_EQ(judged->order.trigger, JudgementTrigger::AdministratorIndication);
    in<QAction>(window, "sendMessage")->trigger();
    auto *dialog = in<QDialog>(window, "securityMessageDialog");
    ASSERT_NE(dialog, nullptr);
    in<QLineEdit>(dialog, "messageTitle")->setText(QStringLiteral("Please"));
    in<QPlainTextEdit>(dialog, "messageText")->setPlainText(QStringLiteral("call us"));
    table->clearSelection();
    dialog->accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->commands.size() == 2; }));
    const auto *acted = std::get_if<TakeActions>(&m_link->commands.back().body);
    ASSERT_NE(acted, nullptr);
    EXPECT_EQ(acted->order.action, SecurityAction::Message);
    EXPECT_EQ(acted->order.messageTitle, QStringLiteral("Please"));
    EXPECT_EQ(acted->order.nodes, std::vector<NodeId>{m_link->securityControl.clients[1].node})
        << "who was selected when it was begun";
}

TEST_F(SecurityWindowTest, WhoMayOnlyLookIsToldSo)
{
    SecurityWindow *window = openSecurity();
    auto *table = in<QTableView>(window, "securityTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
    table->selectRow(0);
    m_link->signInAs({.name = QStringLiteral("bea"), .role = OperatorRole::BrowseOnly});
    for (const char *name : {"judgeClients", "judgeAll", "refuseNetwork", "permitNetwork", "sendMessage"}) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !in<QAction>(window, name)->isEnabled(); })) << name;
        EXPECT_FALSE(in<QAction>(window, name)->toolTip().isEmpty());
    }
    EXPECT_TRUE(in<QAction>(window, "editPolicies")->isEnabled()) << "they can be read";
}

TEST_F(SecurityWindowTest, WhatIsShownGoesIntoACsvFile)
{
    SecurityWindow *window = openSecurity();
    auto *table = in<QTableView>(window, "securityTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 3; }));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("levels.csv"));
    window->writeCsv(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readLine().trimmed(), "level,code,client,policy,judged,since,trigger,network,acted,action");
    EXPECT_TRUE(file.readLine().startsWith("danger,400,"));
}

TEST(LevelIconTest, EveryLevelHasAShapeOfItsOwn)
{
    const StatusPalette palette(PaletteKind::ColourBlind, false);
    std::vector<QImage> pictures;
    for (const SecurityLevel level : kSecurityLevels) {
        // In grey, so that it is the shape that differs.
        pictures.push_back(
            levelIcon(level, palette).pixmap(64, 64).toImage().convertToFormat(QImage::Format_Grayscale8));
    }
    for (std::size_t a = 0; a < pictures.size(); ++a) {
        for (std::size_t b = a + 1; b < pictures.size(); ++b)
            EXPECT_NE(pictures[a], pictures[b]) << a << " and " << b;
    }
}

} // namespace
} // namespace signalbox
