#include "model/domain/higherfolder.h"
#include "model/domain/records.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

constexpr UtcMs kMinute = 1'795'367'040'000; // 2026-11-22 17:04 UTC

TEST(HigherFolderTest, ANameSaysHowTheServerStandsAndIsTakenApartAgain)
{
    EXPECT_EQ(higherFolderName({QStringLiteral("HQ"), kNoTime, {}}), QStringLiteral("HQ"));
    const HigherFolder away{QStringLiteral("HQ (Berlin)"), kMinute, {}};
    EXPECT_EQ(higherFolderName(away), QStringLiteral("HQ (Berlin) (not reached since 2026-11-22 17:04 UTC)"));
    EXPECT_EQ(higherFolderOf(higherFolderName(away)), away);
    const HigherFolder refused{QStringLiteral("HQ"), kNoTime, QStringLiteral("it refuses (HTTP 401) the token")};
    EXPECT_EQ(higherFolderOf(higherFolderName(refused)), refused);
}

TEST(HigherFolderTest, AnyOtherNameIsTheServers)
{
    for (const char *name : {"HQ", "HQ (Berlin)", "HQ (not reached since yesterday)", " (not reached since 2026)", ")",
                             "HQ (not reached since 2026-11-22 17:04)"}) {
        const QString text = QString::fromLatin1(name);
        EXPECT_EQ(higherFolderOf(text), (HigherFolder{text, kNoTime, {}})) << name;
        EXPECT_TRUE(higherFolderText(higherFolderOf(text)).isEmpty()) << name;
    }
}

TEST(HigherFolderTest, ALongProblemGivesWayToTheName)
{
    const HigherFolder folder{QStringLiteral("HQ"), kNoTime, QString(1000, u'x')};
    EXPECT_EQ(higherFolderName(folder).size(), kMaxNameLength);
    EXPECT_EQ(higherFolderOf(higherFolderName(folder)).server, QStringLiteral("HQ"));
    EXPECT_TRUE(higherFolderText(folder).contains(QStringLiteral("xxx")));
}

} // namespace
} // namespace signalbox
