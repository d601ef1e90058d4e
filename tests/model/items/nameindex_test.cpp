#include "model/items/nameindex.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

using namespace signalbox;

namespace {

std::vector<quint32> ranksOf(NameIndex &names)
{
    if (const RowSource::Work work = names.prepareRanks())
        work({})();
    std::vector<quint32> ranks;
    for (quint32 slot = 0; slot < 4; ++slot)
        ranks.push_back(names.rank(slot));
    return ranks;
}

/// Runs of digits as numbers without leading zeros, other bytes one by one: what is compared, piece by piece.
std::vector<std::string> piecesOf(const std::string &name)
{
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i < name.size();) {
        if (name[i] < '0' || name[i] > '9') {
            pieces.emplace_back(1, name[i++]);
            continue;
        }
        std::string digits;
        for (; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i) {
            if (!digits.empty() || name[i] != '0')
                digits += name[i];
        }
        pieces.push_back("0" + std::string(400 - digits.size(), '0') + digits);
    }
    return pieces;
}

} // namespace

TEST(NameIndexTest, AnyNamesAreRankedAsTheirPiecesAre)
{
    const quint32 seed = std::random_device()();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    constexpr quint32 kNames = 600;
    const std::string letters = "0019a-.~/:";
    NameIndex names;
    std::vector<std::string> folded(kNames);
    std::vector<std::vector<std::string>> pieces(kNames);
    for (quint32 slot = 0; slot < kNames; ++slot) {
        std::string name = random() % 2 == 0 ? "host-" : "";
        const std::size_t length = random() % 10 == 0 ? 14 + random() % 8 : random() % 8;
        while (name.size() < length)
            name += letters[random() % letters.size()];
        if (random() % 20 == 0)
            name += std::string(250 + random() % 10, '7') + (random() % 2 == 0 ? "b" : "a");
        names.set(slot, QString::fromStdString(name));
        folded[slot] = NameIndex::fold(QString::fromStdString(name));
        pieces[slot] = piecesOf(folded[slot]);
    }
    names.prepareRanks()({})();
    for (quint32 a = 0; a < kNames; ++a) {
        for (quint32 b = 0; b < kNames; ++b) {
            const bool isBefore = pieces[a] != pieces[b] ? pieces[a] < pieces[b] : folded[a] < folded[b];
            ASSERT_EQ(names.rank(a) < names.rank(b), isBefore) << folded[a] << " and " << folded[b];
        }
    }
}

TEST(NameIndexTest, NumbersInNamesSortByValueAndCaseDoesNotMatter)
{
    NameIndex names;
    names.set(0, QStringLiteral("pc-10"));
    names.set(1, QStringLiteral("PC-9"));
    names.set(2, QStringLiteral("pc-9"));
    names.set(3, QStringLiteral("apc-100"));
    const std::vector<quint32> ranks = ranksOf(names);
    EXPECT_GT(ranks[0], ranks[1]);
    EXPECT_EQ(ranks[1], ranks[2]);
    EXPECT_LT(ranks[3], ranks[1]);
}

TEST(NameIndexTest, FindsNamesWhereverTheTextStandsInThem)
{
    NameIndex names;
    names.set(0, QStringLiteral("Osaka-1"));
    names.set(1, QStringLiteral("tokyo-1"));
    names.set(2, QStringLiteral("kOSAKAn"));
    names.set(3, QStringLiteral("ÜBER"));
    const auto match = [&](const QString &text) {
        const RowBits bits = NameIndex::match(*names.block(), NameIndex::fold(text), {});
        std::vector<quint32> found;
        for (quint32 slot = 0; slot < 4; ++slot) {
            if (bits.test(slot))
                found.push_back(slot);
        }
        return found;
    };
    EXPECT_EQ(match(QStringLiteral("osaka")), (std::vector<quint32>{0, 2}));
    EXPECT_EQ(match(QStringLiteral("-1")), (std::vector<quint32>{0, 1}));
    EXPECT_EQ(match(QStringLiteral("über")), (std::vector<quint32>{3}));
    EXPECT_TRUE(match(QStringLiteral("1tokyo")).empty()); // not across two names
    EXPECT_FALSE(names.set(0, QStringLiteral("OSAKA-1")));
    EXPECT_TRUE(names.set(0, QStringLiteral("kyoto")));
    EXPECT_EQ(match(QStringLiteral("osaka")), (std::vector<quint32>{2}));
    names.remove(2);
    EXPECT_TRUE(match(QStringLiteral("osaka")).empty());
}

TEST(NameIndexTest, ABlockThatWasGivenOutStaysAsItWas)
{
    NameIndex names;
    names.set(0, QStringLiteral("first"));
    const auto block = names.block();
    names.set(1, QStringLiteral("second"));
    names.remove(0);
    EXPECT_EQ(block->text, "first\n");
    EXPECT_EQ(block->entries.size(), 1u);
    EXPECT_EQ(block->entries[0].slot, 0u);
}

TEST(NameIndexTest, RenamingOverAndOverDoesNotGrowWithoutEnd)
{
    NameIndex names;
    for (int i = 0; i < 20'000; ++i)
        names.set(static_cast<quint32>(i % 10), QStringLiteral("name-%1").arg(i));
    EXPECT_LT(names.block()->entries.size(), 5000u);
    const RowBits bits = NameIndex::match(*names.block(), "name-19995", {});
    EXPECT_TRUE(bits.test(5));
    EXPECT_FALSE(bits.test(4));
}
