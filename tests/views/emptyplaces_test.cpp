#include "model/domain/higherfolder.h"
#include "model/domain/higherjob.h"
#include "model/items/servertreemodel.h"
#include "tests/views/windowtest.h"

#include <QLabel>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

namespace signalbox {
namespace {

/// What is not possible is not offered either.
class EmptyPlacesTest : public WindowTest {
protected:
    QPushButton *button(const QWidget *in) const { return in->findChild<QPushButton *>(QStringLiteral("emptyButton")); }
    void openAbove(const QString &name)
    {
        Fleet fleet = wholeFleet();
        fleet.snapshot.folders.push_back({kHigherFolder, {}, name});
        open(std::move(fleet));
        m_window->openPlace({&m_window->server(0), kHigherFolder, {}, {}, {}});
        settle();
    }
    QModelIndex folderInTree() const
    {
        const auto *model = find<QTreeView>("serverTree")->model();
        const QModelIndex server = model->index(0, 0);
        for (int row = 0; row < model->rowCount(server); ++row)
            if (const QModelIndex one = model->index(row, 0, server);
                one.data(ServerTreeModel::IdRole).toUInt() == number(kHigherFolder))
                return one;
        return {};
    }
};

TEST_F(EmptyPlacesTest, TheFolderOfTheHigherServerOffersNoNewJob)
{
    openAbove(QStringLiteral("HQ"));
    EXPECT_TRUE(button(&m_window->page())->isHidden());
    EXPECT_FALSE(folderInTree().data(ServerTreeModel::AwayRole).toBool());
    m_window->openPlace({&m_window->server(0), FolderId{}, {}, {}, {}});
}

TEST_F(EmptyPlacesTest, AServerOutOfReachKeepsItsNameAndTheRestIsBeside)
{
    openAbove(higherFolderName({QStringLiteral("HQ"), kFleetNow, {}}));
    const QModelIndex folder = folderInTree();
    ASSERT_TRUE(folder.isValid());
    EXPECT_EQ(folder.data(ServerTreeModel::NameRole).toString(), QStringLiteral("HQ"));
    EXPECT_EQ(folder.data().toString(), QStringLiteral("HQ"));
    EXPECT_TRUE(folder.data(ServerTreeModel::AwayRole).toBool());
    EXPECT_TRUE(folder.data(Qt::ToolTipRole).toString().contains(QStringLiteral("has not been reached since")));
    EXPECT_TRUE(folder.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("has not been reached since")));
    EXPECT_TRUE(titleOf(m_window->page().place()).endsWith(QStringLiteral("HQ")));
    EXPECT_TRUE(m_window->page()
                    .findChild<QLabel *>(QStringLiteral("emptyText"))
                    ->text()
                    .contains(QStringLiteral("has not been reached since")));
}

TEST_F(EmptyPlacesTest, WhoMayOnlyLookIsOfferedNoJobAndNoNode)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.folders.push_back({FolderId{77}, {}, QStringLiteral("Nothing")});
    open(std::move(fleet), false);
    m_link->signInAs({.name = QStringLiteral("bea"), .role = OperatorRole::BrowseOnly});
    m_link->connectNow();
    settle();
    m_window->openPlace({&m_window->server(0), FolderId{77}, {}, {}, {}});
    settle();
    EXPECT_TRUE(button(&m_window->page())->isHidden());
    action("inventory")->trigger();
    const auto *inventory = find<QWidget>("inventoryWindow");
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return inventory->findChild<QLabel *>(QStringLiteral("emptyHeadline"))->text()
               == QStringLiteral("No inventory yet");
    }));
    EXPECT_TRUE(button(inventory)->isHidden());

    m_link->signInAs({.name = QStringLiteral("adam"), .role = OperatorRole::SystemAdministrator});
    settle();
    EXPECT_FALSE(button(&m_window->page())->isHidden());
}

TEST_F(EmptyPlacesTest, TheEndOfAnOverfullToolBarCanBeSeenInTheDark)
{
    open(wholeFleet());
    m_window->appearance().setTheme(Appearance::Theme::Dark);
    m_window->resize(420, 500);
    settle();
    const auto *more = find<QToolBar>("toolBar")->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    ASSERT_NE(more, nullptr);
    const QImage picture = more->icon().pixmap(16, 16).toImage().convertToFormat(QImage::Format_ARGB32);
    int light = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (const QColor ink = picture.pixelColor(x, y); ink.alpha() > 100 && ink.lightness() > 180)
                ++light;
    EXPECT_GT(light, 8);
}

TEST_F(EmptyPlacesTest, RunsOfASeriesAreToldApartInTreeAndTable)
{
    Fleet fleet = emptyFleet(3);
    for (quint32 run = 1; run <= 2; ++run) {
        const JobId id = addJob(fleet, {}, QStringLiteral("Min"), {{Status::Executing, 3}});
        JobRecord &job = fleet.job(id);
        job.request.series = SeriesId{1};
        job.request.run = run;
        job.request.first = 1;
    }
    open(std::move(fleet));
    QStringList names;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        names << table()->model()->index(row, StatusTableModel::NameColumn).data().toString();
    names.sort();
    EXPECT_EQ(names, (QStringList{QStringLiteral("Min (run 1)"), QStringLiteral("Min (run 2)")}));
    const auto *model = find<QTreeView>("serverTree")->model();
    const QModelIndex server = model->index(0, 0);
    EXPECT_EQ(model->index(0, 0, server).data(ServerTreeModel::NameRole).toString(), QStringLiteral("Min (run 2)"));
}

} // namespace
} // namespace signalbox
