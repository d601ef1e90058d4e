#include "tests/views/windowtest.h"

#include "views/nodeswindow.h"

#include <QDialog>
#include <QDir>
#include <QImage>
#include <QScreen>
#include <QTabWidget>

#include <set>

namespace signalbox {

namespace {

/// Paints every window in both themes. With SIGNALBOX_GALLERY=DIR the pictures are left there to be looked at.
class Gallery : public WindowTest {
protected:
    void keep(QWidget &widget, const QString &name)
    {
        settle();
        const QImage image = widget.grab().toImage();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        EXPECT_GT(colours.size(), 10u) << "nothing is painted in " << qPrintable(name);
        const QString folder = qEnvironmentVariable("SIGNALBOX_GALLERY");
        const bool kept = folder.isEmpty() || image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
        EXPECT_TRUE(kept);
    }

    void walk(const QString &theme)
    {
        keep(*m_window, QStringLiteral("jobs-") + theme);
        select(QStringLiteral("Browser 131"));
        keep(*m_window, QStringLiteral("job-selected-") + theme);
        auto *tabs = find<QTabWidget>("detailsTabs");
        tabs->setCurrentIndex(1);
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return m_window->server(0).open(static_cast<JobId>(1))->state() == JobRows::State::Ready; }));
        settle();
        keep(*m_window, QStringLiteral("curve-") + theme);
        enter(static_cast<JobId>(1));
        m_window->page().table()->sortByColumn(StatusTableModel::ResultColumn, Qt::AscendingOrder);
        select(QStringLiteral("pc-152"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return !find<QTabWidget>("detailsTabs")->isHidden(); }));
        tabs->setCurrentIndex(0);
        keep(*m_window, QStringLiteral("destinations-") + theme);
        m_window->page().table()->sortByColumn(-1, Qt::AscendingOrder);
        m_window->openPlace({&m_window->server(0), {}, {}, {}, {}});
        for (const char *name : {"newJob", "nodes"}) {
            action(name)->trigger();
            settle();
        }
        keep(*find<QDialog>("newJobDialog"), QStringLiteral("newjob-") + theme);
        find<QDialog>("newJobDialog")->close();
        auto *nodes = find<NodesWindow>("nodesWindow");
        nodes->findChild<QTableView *>(QStringLiteral("nodesTable"))->selectRow(3);
        keep(*nodes, QStringLiteral("nodes-") + theme);
        nodes->close();
        settle();
    }
};

} // namespace

TEST_F(Gallery, EveryWindowIsPaintedInBothThemes)
{
    open(wholeFleet());
    m_window->appearance().setTheme(Appearance::Theme::Light);
    walk(QStringLiteral("light"));
    m_window->appearance().setTheme(Appearance::Theme::Dark);
    walk(QStringLiteral("dark"));
}

TEST_F(Gallery, EmptyPlacesSayWhatToDo)
{
    open(Fleet{}, false);
    keep(*m_window, QStringLiteral("not-connected"));
    m_link->connectNow();
    settle();
    keep(*m_window, QStringLiteral("no-nodes"));
}

} // namespace signalbox
