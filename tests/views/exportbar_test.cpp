#include "views/exportbar.h"

#include "model/items/nodetablemodel.h"
#include "model/items/tableexport.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace signalbox {

TEST(ExportBarTest, ShowsHowAnExportStandsAfterAMoment)
{
    QWidget window;
    auto *bar = new ExportBar(&window);
    window.show();
    const auto nodes = std::make_shared<NodeStore>();
    NodeRecord node;
    node.id = NodeId{1};
    node.name = QStringLiteral("pc-1");
    nodes->reset({node});
    NodeTableModel model;
    model.setNodes(nodes);
    const QTemporaryDir folder;
    TableExport work(model, {NodeStore::NameColumn}, window, folder.filePath(QStringLiteral("rows.csv")));
    bar->follow(&work);
    EXPECT_FALSE(bar->isVisible()) << "a short one only flickered";
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->isVisible(); }));
    EXPECT_TRUE(bar->findChild<QLabel *>(QStringLiteral("exportText"))->text().contains(QStringLiteral("rows.csv")));
    EXPECT_EQ(bar->findChild<QProgressBar *>(QStringLiteral("exportProgress"))->value(), 0);
    QSignalSpy cancelled(bar, &ExportBar::cancelWanted);
    bar->findChild<QAction *>(QStringLiteral("cancelExport"))->trigger();
    EXPECT_EQ(cancelled.size(), 1);

    bool hasEnded = false;
    QObject::connect(&work, &TableExport::ended, &work, [&] { hasEnded = true; });
    work.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasEnded; }));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return !bar->findChild<QAction *>(QStringLiteral("cancelExport"))->isEnabled();
    })) << "too late";
    bar->follow(nullptr);
    EXPECT_FALSE(bar->isVisible());
}

} // namespace signalbox
