#include "tests/views/windowtest.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMap>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

namespace signalbox {
namespace {

class KeyboardTest : public WindowTest {
protected:
    void SetUp() override
    {
        open(wholeFleet());
        QApplication::setActiveWindow(m_window.get());
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->isActiveWindow(); }));
        find<QTreeView>("serverTree")->setFocus();
        settle();
    }
    [[nodiscard]] static bool isIn(const QWidget *area)
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus == area || area->isAncestorOf(focus);
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
};

} // namespace

TEST_F(KeyboardTest, F6GoesFromAreaToAreaAndShiftF6Back)
{
    select(QStringLiteral("Browser 131")); // the details open
    find<QTreeView>("serverTree")->setFocus();
    const std::vector<QWidget *> areas{table(), find<QWidget>("detailsDock"), find<QToolBar>("toolBar"),
                                       find<QTreeView>("serverTree")};
    for (QWidget *area : areas) {
        press(Qt::Key_F6);
        EXPECT_TRUE(isIn(area)) << qPrintable(area->objectName());
    }
    for (auto area = std::next(areas.rbegin()); area != areas.rend(); ++area) {
        press(Qt::Key_F6, Qt::ShiftModifier);
        EXPECT_TRUE(isIn(*area)) << qPrintable((*area)->objectName());
    }
    EXPECT_EQ(QApplication::focusWidget(), table());
    EXPECT_EQ(action("nextArea")->shortcut(), QKeySequence(Qt::Key_F6));
}

TEST_F(KeyboardTest, NoTwoActionsOfTheWindowShareAShortcut)
{
    QMap<QString, QString> owners; // by keys
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut && action->shortcutContext() != Qt::ApplicationShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            EXPECT_FALSE(owners.contains(text)) << qPrintable(text + u' ' + owners[text] + u' ' + action->objectName());
            owners.insert(text, action->objectName());
        }
    }
    EXPECT_TRUE(owners.contains(QStringLiteral("Ctrl+0"))) << "the actions were not found";
}

TEST_F(KeyboardTest, F6ComesBackToWhatHadTheFocusThere)
{
    find<QLineEdit>("quickFilter")->setFocus();
    press(Qt::Key_F6); // from the tool bar
    EXPECT_EQ(QApplication::focusWidget(), find<QTreeView>("serverTree"));
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("quickFilter"));
}

TEST_F(KeyboardTest, AFewTabsLeadFromTheTreeToTheTable)
{
    int tabs = 0;
    while (QApplication::focusWidget() != table() && tabs < 20) {
        press(Qt::Key_Tab);
        ++tabs;
    }
    EXPECT_EQ(tabs, 2); // the status buttons, the table
}

TEST_F(KeyboardTest, TheArrowKeysLeadFromStatusButtonToStatusButton)
{
    auto *chips = find<QWidget>("chips");
    QList<QToolButton *> buttons;
    for (auto *button : chips->findChildren<QToolButton *>())
        if (button->isVisible())
            buttons.append(button);
    ASSERT_GT(buttons.size(), 2);
    while (!isIn(chips))
        press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), buttons.first());
    press(Qt::Key_Right);
    EXPECT_EQ(QApplication::focusWidget(), buttons[1]);
    press(Qt::Key_End);
    EXPECT_EQ(QApplication::focusWidget(), buttons.last());
    press(Qt::Key_Right);
    EXPECT_EQ(QApplication::focusWidget(), buttons.last());
    press(Qt::Key_Left);
    EXPECT_EQ(QApplication::focusWidget(), buttons[buttons.size() - 2]);
    press(Qt::Key_Space);
    EXPECT_TRUE(buttons[buttons.size() - 2]->isChecked());
    press(Qt::Key_Tab);
    EXPECT_FALSE(isIn(chips)) << "one stop";
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), buttons[buttons.size() - 2]) << "where it was left";
}

TEST_F(KeyboardTest, TheToolBarIsReachedAndItsButtonsArePressed)
{
    press(Qt::Key_F6, Qt::ShiftModifier);
    auto *bar = find<QToolBar>("toolBar");
    ASSERT_TRUE(isIn(bar));
    press(Qt::Key_Home);
    EXPECT_EQ(QApplication::focusWidget(), bar->widgetForAction(action("newJob")));
}

} // namespace signalbox
