#include "network/nodehost/inbox.h"
#include "network/nodehost/statefolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace signalbox {
namespace {

TEST(StateFolderTest, OneProcessAtATimeHasAFolder)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("node"));
    {
        StateFolder first;
        ASSERT_TRUE(first.open(path));
        StateFolder second;
        EXPECT_EQ(second.open(path).error().kind, Error::Kind::Refused);
        struct stat status = {};
        ASSERT_EQ(::stat(path.toStdString().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0700U) << "others may look into it";
    }
    StateFolder third;
    EXPECT_TRUE(third.open(path));
}

TEST(StateFolderTest, AFileIsReplacedAsAWhole)
{
    const QTemporaryDir temporary;
    StateFolder folder;
    ASSERT_TRUE(folder.open(temporary.path()));
    EXPECT_EQ(folder.read(QStringLiteral("f")).error().kind, Error::Kind::NotFound);
    ASSERT_TRUE(folder.write(QStringLiteral("f"), "first"));
    ASSERT_TRUE(folder.write(QStringLiteral("f"), "2"));
    EXPECT_EQ(folder.read(QStringLiteral("f")).value(), "2");
    EXPECT_FALSE(QFile::exists(folder.path(QStringLiteral("f.new"))));
}

TEST(StateFolderTest, AFolderThatCannotBeMadeIsAnError)
{
    StateFolder folder;
    EXPECT_EQ(folder.open(QStringLiteral("/dev/null/x")).error().kind, Error::Kind::Io);
}

TEST(InboxTest, MessagesBecomeEventsAndNonsenseIsNamed)
{
    const QTemporaryDir folder;
    const Inbox inbox(folder.path());
    EXPECT_EQ(inbox.put(QStringLiteral("explode")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(inbox.put(QStringLiteral("install-x")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(inbox.put(QStringLiteral("install-../../x")).error().kind, Error::Kind::Invalid);
    ASSERT_TRUE(inbox.put(QStringLiteral("hold-12")));
    const auto events = inbox.take();
    ASSERT_EQ(events.size(), 1U);
    const auto *chosen = std::get_if<client::UserChose>(&events.front());
    ASSERT_NE(chosen, nullptr);
    EXPECT_EQ(chosen->choice, client::UserChose::Choice::Hold);
    EXPECT_EQ(chosen->attempt, AttemptId{12});
    EXPECT_TRUE(inbox.take().empty());
    EXPECT_EQ(Inbox(QStringLiteral("/nowhere")).put(QStringLiteral("log-on")).error().kind, Error::Kind::Io);
}

} // namespace
} // namespace signalbox
