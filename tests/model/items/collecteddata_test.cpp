#include "model/items/collecteddata.h"

#include "model/items/plaintip.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace signalbox {
namespace {

QStringList savedAs(const QStringList &paths)
{
    Collection collection;
    collection.head.nodeName = QStringLiteral("c1");
    for (const QString &path : paths)
        collection.files.push_back({path, 1, kNoTime, {}});
    QStringList names;
    for (const CollectedSave::Target &target : targetsBelow(collection, QStringLiteral("/out")))
        names << target.filePath;
    return names;
}

TEST(CollectedDataTest, FilesAreSavedBelowTheNameOfTheirNode)
{
    EXPECT_EQ(savedAs({QStringLiteral("/etc/hosts"), QStringLiteral("/../../etc/HOSTS"), QStringLiteral("/etc/hosts")}),
              (QStringList{QStringLiteral("/out/c1/etc/hosts"), QStringLiteral("/out/c1/_/_/etc/HOSTS"),
                           QStringLiteral("/out/c1/etc/hosts (2)")}));
}

// What a hostile node sends, or one whose names differ in what is made fit for a file name.
TEST(CollectedDataTest, AFileAndAFolderOfTheSameNameAreBothSaved)
{
    EXPECT_EQ(savedAs({QStringLiteral("/a"), QStringLiteral("/A/b.txt"), QStringLiteral("/a/c.txt")}),
              (QStringList{QStringLiteral("/out/c1/a"), QStringLiteral("/out/c1/A (2)/b.txt"),
                           QStringLiteral("/out/c1/a (2)/c.txt")}));
    EXPECT_EQ(
        savedAs({QStringLiteral("/a:/b"), QStringLiteral("/a_"), QStringLiteral("/")}),
        (QStringList{QStringLiteral("/out/c1/a_/b"), QStringLiteral("/out/c1/a_ (2)"), QStringLiteral("/out/c1/_")}));
}

TEST(CollectedDataTest, ATipShowsTheNameOfAFileAsItIs)
{
    EXPECT_EQ(plainTip(QStringLiteral("/var/log")), QStringLiteral("/var/log"));
    EXPECT_EQ(plainTip(QStringLiteral("/<h1>a&lt;b\nSHA")), QStringLiteral("<qt>/&lt;h1&gt;a&amp;lt;b<br>SHA</qt>"));
}

} // namespace
} // namespace signalbox
