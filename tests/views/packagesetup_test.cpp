#include "views/packagesetupwindow.h"

#include "views/appearance.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDateTime>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>

#include <memory>
#include <mutex>

namespace signalbox {
namespace {

using State = WaitingPackage::State;

WaitingPackage packageOf(quint32 attempt, const char *name, State state = State::Waiting)
{
    WaitingPackage package;
    package.attempt = AttemptId{attempt};
    package.state = state;
    package.timing = InstallTiming::UserChooses;
    package.arrivedMs = 1'795'230'202'000;
    package.size = 3 * 1024 * 1024;
    package.name = QString::fromLatin1(name);
    package.version = QStringLiteral("1.2");
    package.job = QStringLiteral("12 browser");
    return package;
}

class PackageSetupTest : public testing::Test {
protected:
    PackageSetupTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("signalbox-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("setup-%1").arg(QCoreApplication::applicationPid()));
        QSettings().clear();
    }
    ~PackageSetupTest() override { QSettings().clear(); }

    void open()
    {
        m_window =
            std::make_unique<PackageSetupWindow>(PackageSetupSource{[this] {
                                                                        const std::scoped_lock lock(m_mutex);
                                                                        ++m_looks;
                                                                        return m_look;
                                                                    },
                                                                    [this](PackageChoice choice, AttemptId attempt) {
                                                                        m_told.emplace_back(choice, attempt);
                                                                        return m_refusal;
                                                                    }},
                                                 m_appearance);
        m_window->show();
    }
    void set(std::vector<WaitingPackage> packages, bool isRunning = true)
    {
        const std::scoped_lock lock(m_mutex);
        m_look = {std::move(packages), isRunning};
    }
    template <class T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    [[nodiscard]] QTreeWidget *table() const { return find<QTreeWidget>("setupPackages"); }
    [[nodiscard]] QAction *action(const char *name) const { return find<QAction>(name); }
    [[nodiscard]] bool rows(int count) const
    {
        return QTest::qWaitFor([&] { return table()->topLevelItemCount() == count; }, 10'000);
    }
    [[nodiscard]] bool shows(int row, const char *when) const
    {
        return QTest::qWaitFor([&] { return table()->topLevelItem(row)->text(1).contains(QLatin1String(when)); },
                               10'000);
    }

    Appearance m_appearance;
    [[nodiscard]] int looks()
    {
        const std::scoped_lock lock(m_mutex);
        return m_looks;
    }

    std::mutex m_mutex; ///< guards m_look and m_looks: another thread reads
    int m_looks = 0;
    PackageSetupSource::Look m_look{std::vector<WaitingPackage>(), true};
    Outcome m_refusal;
    std::vector<std::pair<PackageChoice, AttemptId>> m_told;
    std::unique_ptr<PackageSetupWindow> m_window;
};

TEST_F(PackageSetupTest, ShowsWhatWaitsAndFollowsIt)
{
    set({packageOf(7, "browser"), packageOf(8, "editor", State::Held)});
    open();
    ASSERT_TRUE(rows(2));
    EXPECT_EQ(table()->topLevelItem(0)->text(0), QStringLiteral("browser 1.2"));
    EXPECT_EQ(table()->topLevelItem(0)->text(1), QStringLiteral("when you want it"));
    EXPECT_EQ(table()->topLevelItem(1)->text(1), QStringLiteral("held"));
    EXPECT_FALSE(table()->topLevelItem(0)->text(2).isEmpty());
    EXPECT_EQ(table()->topLevelItem(0)->text(4), QStringLiteral("12 browser"));
    EXPECT_TRUE(table()->topLevelItem(0)->isSelected()) << "the first one, so that the keys work";
    set({packageOf(8, "editor", State::Installing)});
    ASSERT_TRUE(rows(1));
    EXPECT_TRUE(shows(0, "now"));
    set({});
    ASSERT_TRUE(rows(0));
    EXPECT_FALSE(table()->isVisible()) << "an empty place says what it is for";
}

TEST_F(PackageSetupTest, AScheduledOneCountsDown)
{
    WaitingPackage package = packageOf(7, "browser");
    package.timing = InstallTiming::DateTime;
    package.installAtMs = QDateTime::currentMSecsSinceEpoch() + qint64{2} * 3600 * 1000 + 300'000;
    set({package});
    open();
    ASSERT_TRUE(rows(1));
    EXPECT_TRUE(shows(0, "in 2 h ")) << table()->topLevelItem(0)->text(1).toStdString();
}

TEST_F(PackageSetupTest, InstallAndHoldAreToldOnceAndShownUntilTheClientHasTakenThemUp)
{
    set({packageOf(7, "browser")});
    open();
    ASSERT_TRUE(rows(1));
    EXPECT_TRUE(action("setupHold")->isEnabled());
    EXPECT_FALSE(action("setupRelease")->isEnabled());
    action("setupHold")->trigger();
    ASSERT_EQ(m_told.size(), 1u);
    EXPECT_EQ(m_told[0], std::pair(PackageChoice::Hold, AttemptId{7}));
    EXPECT_TRUE(shows(0, "being put on hold"));
    EXPECT_FALSE(action("setupHold")->isEnabled()) << "it is under way";
    EXPECT_FALSE(action("setupInstall")->isEnabled());
    set({packageOf(7, "browser", State::Held)});
    ASSERT_TRUE(shows(0, "held"));
    EXPECT_TRUE(action("setupRelease")->isEnabled());
    action("setupInstall")->trigger();
    ASSERT_EQ(m_told.size(), 2u);
    EXPECT_EQ(m_told[1], std::pair(PackageChoice::Install, AttemptId{7}));
}

TEST_F(PackageSetupTest, AChoiceThatAnotherOneOvertookIsShownNoLonger)
{
    set({packageOf(7, "browser"), packageOf(8, "editor", State::Held)});
    open();
    ASSERT_TRUE(rows(2));
    table()->selectAll();
    action("setupInstall")->trigger();
    ASSERT_EQ(m_told.size(), 2u);
    ASSERT_TRUE(shows(0, "asked for"));
    // Somebody else puts both on hold in a terminal: the one becomes it, the other stays it.
    set({packageOf(7, "browser", State::Held), packageOf(8, "editor", State::Held)});
    EXPECT_TRUE(shows(0, "held"));
    EXPECT_TRUE(shows(1, "held"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return action("setupInstall")->isEnabled(); }, 10'000));
}

TEST_F(PackageSetupTest, WhatAClientThatDoesNotRunWasToldStaysShown)
{
    set({packageOf(7, "browser")}, false);
    open();
    ASSERT_TRUE(rows(1));
    action("setupInstall")->trigger();
    const int before = looks();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            m_window->refresh();
            return looks() > before + 12;
        },
        20'000));
    EXPECT_EQ(table()->topLevelItem(0)->text(1), QStringLiteral("asked for…"));
}

TEST_F(PackageSetupTest, OneThatIsHeldSaysSo)
{
    set({packageOf(8, "editor", State::Held)});
    open();
    ASSERT_TRUE(rows(1));
    bool isSaid = false;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(QStringLiteral("on hold"));
    EXPECT_TRUE(isSaid);
}

TEST_F(PackageSetupTest, RejectingIsConfirmed)
{
    set({packageOf(7, "browser"), packageOf(8, "editor")});
    open();
    ASSERT_TRUE(rows(2));
    table()->selectAll();
    action("setupReject")->trigger();
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("confirmDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(m_told.empty());
    EXPECT_TRUE(dialog->findChild<QPushButton *>(QStringLiteral("confirmKeep"))->isDefault());
    // One of them was begun meanwhile.
    set({packageOf(7, "browser", State::Installing), packageOf(8, "editor")});
    ASSERT_TRUE(shows(0, "now"));
    dialog->findChild<QPushButton *>(QStringLiteral("confirmAccept"))->click();
    ASSERT_EQ(m_told.size(), 1u);
    EXPECT_EQ(m_told[0], std::pair(PackageChoice::Reject, AttemptId{8}));
    EXPECT_TRUE(shows(1, "being rejected"));
}

TEST_F(PackageSetupTest, WhatIsInTheWayIsSaid)
{
    set({packageOf(7, "browser")}, false);
    open();
    ASSERT_TRUE(rows(1));
    EXPECT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("setupNotRunning")->isVisible(); }, 10'000));
    m_refusal = Error{Error::Kind::Io, QStringLiteral("There is no node."), {}};
    action("setupInstall")->trigger();
    bool isSaid = false;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(QStringLiteral("There is no node."));
    EXPECT_TRUE(isSaid);
    EXPECT_EQ(table()->topLevelItem(0)->text(1), QStringLiteral("when you want it")) << "it was not told";
    {
        const std::scoped_lock lock(m_mutex);
        m_look = {Error{Error::Kind::NotFound, QStringLiteral("No client here."), {}}, false};
    }
    ASSERT_TRUE(rows(0));
    EXPECT_FALSE(table()->isVisible());
}

TEST_F(PackageSetupTest, RemembersItsColumns)
{
    set({packageOf(7, "browser")});
    open();
    ASSERT_TRUE(rows(1));
    table()->setColumnWidth(0, 333);
    m_window->close();
    open();
    EXPECT_EQ(table()->columnWidth(0), 333);
}

} // namespace
} // namespace signalbox
