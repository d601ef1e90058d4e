#include "tests/views/windowtest.h"
#include "views/appearance.h"
#include "views/newjobdialog.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMap>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

namespace signalbox {
namespace {

template <class T>
T *in(const QWidget *parent, const char *name)
{
    T *found = parent->findChild<T *>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

/// Letters that Alt reaches in what can be seen and used now, each with the texts that claim it.
QMap<QString, QStringList> mnemonics(const QWidget *dialog)
{
    QMap<QString, QStringList> found;
    const auto add = [&found](const QString &text) {
        static const QRegularExpression letter(QStringLiteral("&([^&\\s])"));
        QString plain = text;
        plain.replace(QStringLiteral("&&"), QString());
        if (const auto match = letter.match(plain); match.hasMatch())
            found[match.captured(1).toLower()] << text;
    };
    for (const auto *label : dialog->findChildren<QLabel *>())
        if (label->isVisible() && label->buddy() != nullptr && label->buddy()->isEnabled())
            add(label->text());
    for (const auto *button : dialog->findChildren<QAbstractButton *>())
        if (button->isVisible())
            add(button->text());
    for (const auto *bar : dialog->findChildren<QTabBar *>())
        for (int i = 0; i < bar->count(); ++i)
            if (bar->isTabVisible(i))
                add(bar->tabText(i));
    return found;
}

class NewJobTest : public WindowTest {
protected:
    NewJobDialog *begin()
    {
        open(wholeFleet());
        m_window->openPlace({&m_window->server(0), FolderId{3}, {}, {}, {}});
        action("newJob")->trigger();
        auto *dialog = find<NewJobDialog>("newJobDialog");
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog));
        settle();
        return dialog;
    }
};

TEST_F(NewJobTest, EachLetterLeadsToOnePlaceWhateverIsShown)
{
    NewJobDialog *dialog = begin();
    auto *type = in<QComboBox>(dialog, "jobType");
    auto *tabs = in<QTabWidget>(dialog, "destinationTabs");
    for (const char *section : {"", "unfoldDistribution", "unfoldRepetition"}) {
        if (*section != '\0')
            in<QAbstractButton>(dialog, section)->click();
        for (int i = 0; i < type->count(); ++i) {
            type->setCurrentIndex(i);
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                const QMap<QString, QStringList> letters = mnemonics(dialog);
                for (auto one = letters.cbegin(); one != letters.cend(); ++one)
                    EXPECT_EQ(one.value().size(), 1) << qPrintable(type->currentText()) << ", tab " << tab << ": "
                                                     << qPrintable(one.value().join(QStringLiteral(" / ")));
            }
        }
    }
    const QMap<QString, QStringList> letters = mnemonics(dialog);
    for (const char *reached : {"o", "g", "s", "r", "b", "y", "v", "j"})
        EXPECT_TRUE(letters.contains(QString::fromLatin1(reached))) << reached;
}

TEST_F(NewJobTest, AnotherTabLeavesTheDialogAsHighAndGivesItsListTheRoom)
{
    NewJobDialog *dialog = begin();
    auto *tabs = in<QTabWidget>(dialog, "destinationTabs");
    const QSize size = dialog->size();
    const int packages = in<QListWidget>(dialog, "packages")->height();
    QList<int> lefts;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        EXPECT_EQ(dialog->size(), size) << "tab " << tab;
        EXPECT_EQ(in<QListWidget>(dialog, "packages")->height(), packages) << "tab " << tab;
        for (const char *list : {"destinations", "targets", "ids", "routes"}) {
            const auto *view = dialog->findChild<QAbstractItemView *>(QString::fromLatin1(list));
            if (view != nullptr && view->isVisible())
                lefts << view->mapTo(dialog, QPoint(0, 0)).x();
        }
    }
    EXPECT_EQ(lefts.size(), tabs->count());
    EXPECT_EQ(lefts.count(lefts.constFirst()), lefts.size()) << "the pages have the same margins";
    const int before = in<QListView>(dialog, "destinations")->height();
    tabs->setCurrentIndex(0);
    dialog->resize(dialog->width(), dialog->height() + 100);
    settle();
    EXPECT_GE(in<QListView>(dialog, "destinations")->height(), before + 90) << "what is more is the list's";
}

TEST_F(NewJobTest, ASectionThatIsUnfoldedBehindTheOtherMakesTheDialogNoHigherThanForOne)
{
    NewJobDialog *dialog = begin();
    auto *distribution = in<QAbstractButton>(dialog, "unfoldDistribution");
    auto *repetition = in<QAbstractButton>(dialog, "unfoldRepetition");
    int highest = 0;
    for (QAbstractButton *section : {distribution, repetition}) {
        section->click();
        settle();
        highest = std::max(highest, dialog->height());
        section->click();
        settle();
    }
    for (QAbstractButton *section : {repetition, distribution, repetition}) {
        section->click();
        settle();
        EXPECT_TRUE(section->isChecked());
        EXPECT_NE(distribution->isChecked(), repetition->isChecked());
        EXPECT_LE(dialog->height(), highest);
    }
}

TEST_F(NewJobTest, WhatIsWrongWithAFieldMovesNothing)
{
    NewJobDialog *dialog = begin();
    const auto places = [&] {
        QMap<QString, QPoint> found;
        for (const char *name : {"packages", "destinations", "jobName", "folder", "priority", "registration", "timing",
                                 "split", "unfoldDistribution", "unfoldRepetition", "createJob", "chosen"})
            found[QString::fromLatin1(name)] = in<QWidget>(dialog, name)->mapTo(dialog, QPoint(0, 0));
        return found;
    };
    const QMap<QString, QPoint> before = places();
    const QSize size = dialog->size();
    in<QLineEdit>(dialog, "jobName")->setText(QStringLiteral("a\tb"));
    auto *limit = in<QWidget>(dialog, "limit");
    in<QCheckBox>(limit, "timeSet")->setChecked(true);
    in<QDateTimeEdit>(limit, "timeValue")->setDateTime(QDateTime::currentDateTime().addDays(-2));
    settle();
    ASSERT_TRUE(in<QLabel>(dialog, "nameHint")->isVisible());
    ASSERT_TRUE(in<QLabel>(dialog, "scheduleHint")->isVisible());
    EXPECT_EQ(places(), before);
    EXPECT_EQ(dialog->size(), size);
}

TEST_F(NewJobTest, AJobToAnIdHasNoRoutesOfItsOwn)
{
    open(wholeFleet());
    QString relay;
    for (const NodeRecord &node : m_link->fleet().snapshot.nodes)
        if (node.role == NodeRole::Relay)
            relay = node.name;
    m_link->groupControl.ids = {{DefinitionId{7}, {QStringLiteral("office"), {}, {relay}, {}}, 1, kFleetNow, {}}};
    action("newJob")->trigger();
    auto *dialog = find<NewJobDialog>("newJobDialog");
    auto *tabs = in<QTabWidget>(dialog, "destinationTabs");
    const int routes = tabs->indexOf(in<QWidget>(dialog, "routePicker"));
    EXPECT_TRUE(tabs->isTabEnabled(routes));
    auto *ids = in<QTreeWidget>(dialog, "ids");
    ASSERT_TRUE(QTest::qWaitFor([&] { return ids->topLevelItem(0)->childCount() == 1; }));
    ids->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
    EXPECT_FALSE(tabs->isTabEnabled(routes));
    EXPECT_TRUE(tabs->tabToolTip(routes).contains(QStringLiteral("routes"))) << "and says why";
    ids->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    EXPECT_TRUE(tabs->isTabEnabled(routes));
    EXPECT_TRUE(tabs->tabToolTip(routes).isEmpty());
}

TEST(PaletteTest, ThePlaceholderOfADisabledFieldIsFainter)
{
    for (const QPalette &palette : {Appearance::lightPalette(), Appearance::darkPalette()})
        EXPECT_LT(palette.color(QPalette::Disabled, QPalette::PlaceholderText).alpha(),
                  palette.color(QPalette::Active, QPalette::PlaceholderText).alpha());
}

} // namespace
} // namespace signalbox
