#include "model/domain/debianversion.h"

#include <gtest/gtest.h>

#include <QString>

#include <random>

namespace signalbox {
namespace {

int sign(int order)
{
    return (order > 0) - (order < 0);
}

struct Case {
    const char *a;
    const char *b;
    int order;
};

// Most are cases of dpkg's own test suite (lib/dpkg/t/t-version.c) and of its t/Dpkg_Version.t.
constexpr Case kCases[] = {
    {"1.0", "1.0", 0},
    {"1.0-1", "1.0-2", -1},
    {"1.0-10", "1.0-9", 1},
    {"0:1.0", "1.0", 0},
    {"1:0.1", "9.9", 1},
    {"1.0", "1.0-0", 0},
    {"1.0~rc1", "1.0", -1},
    {"1.0~~", "1.0~", -1},
    {"1.0~~a", "1.0~", -1},
    {"1.0", "1.0a", -1},
    {"1.0a", "1.0+", -1},
    {"1.0+b1", "1.0", 1},
    {"a", "b", -1},
    {"Z", "a", -1},
    {"1.001", "1.1", 0},
    {"1.0-1~deb12u1", "1.0-1", -1},
    {"3.0.15-1~deb12u1", "3.0.11-1~deb12u2", 1},
    {"6.1.0-18", "6.1.0-9", 1},
    {"2.36-9+deb12u10", "2.36-9+deb12u9", 1},
    {"1:9.2p1-2+deb12u3", "1:9.2p1-2+deb12u2", 1},
    {"7.88.1-10+deb12u8", "7.88.1-10", 1},
    {"1.2.3.4", "1.2.3", 1},
    {"10", "9", 1},
    {"100000000000000000000000000000001", "100000000000000000000000000000000", 1},
    {"", "", 0},
    {"", "0", 0},
    {"", "1", -1},
    {"~", "", -1},
    {"1.0-1-1", "1.0-1", 1},
    {" 1.0 ", "1.0", 0},
};

TEST(DebianVersionTest, VersionsAreOrderedAsDpkgDoes)
{
    for (const Case &one : kCases) {
        const auto a = QString::fromLatin1(one.a), b = QString::fromLatin1(one.b);
        EXPECT_EQ(sign(compareDebianVersions(a, b)), one.order) << one.a << " and " << one.b;
        EXPECT_EQ(sign(compareDebianVersions(b, a)), -one.order) << one.b << " and " << one.a;
    }
}

TEST(DebianVersionTest, AnyTextHasOnePlaceInTheOrder)
{
    constexpr unsigned kSeed = 20261122;
    std::mt19937 random(kSeed);
    const QString letters = QStringLiteral("0019~+-.:aZ");
    const auto text = [&] {
        QString made;
        for (auto left = random() % 8; left > 0; --left)
            made += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
        return made;
    };
    for (int i = 0; i < 20'000; ++i) {
        const QString a = text(), b = text(), c = text();
        EXPECT_EQ(sign(compareDebianVersions(a, b)), -sign(compareDebianVersions(b, a)))
            << "seed " << kSeed << ": " << qPrintable(a) << ' ' << qPrintable(b);
        if (compareDebianVersions(a, b) <= 0 && compareDebianVersions(b, c) <= 0) {
            EXPECT_LE(compareDebianVersions(a, c), 0)
                << "seed " << kSeed << ": " << qPrintable(a) << ' ' << qPrintable(b) << ' ' << qPrintable(c);
        }
    }
}

} // namespace
} // namespace signalbox
