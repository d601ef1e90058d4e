#include "views/bars.h"

#include "views/statuspalette.h"

#include <gtest/gtest.h>

#include <random>

namespace signalbox {

namespace {

Counters countersOf(quint32 finished, quint32 errors, quint32 rejected, quint32 others)
{
    Counters counters;
    counters.byStatus[indexOf(Status::Completed)] = finished;
    counters.byStatus[indexOf(Status::Error)] = errors;
    counters.byStatus[indexOf(Status::InstallationRejected)] = rejected;
    counters.byStatus[indexOf(Status::Executing)] = others;
    return counters;
}

qreal widthOf(const std::vector<BarPiece> &pieces)
{
    qreal width = 0;
    for (const BarPiece &piece : pieces)
        width += piece.rect.width();
    return width;
}

} // namespace

TEST(StackedBar, ASingleErrorAmongManyIsSeen)
{
    const auto pieces = stackedBarPieces(QRectF(0, 0, 50, 10), countersOf(100'000, 1, 0, 0));
    ASSERT_EQ(pieces.size(), 2u);
    EXPECT_EQ(pieces[1].status, Status::Error);
    EXPECT_GE(pieces[1].rect.width(), 1);
}

TEST(StackedBar, IsNotFullBeforeEverythingHasEnded)
{
    EXPECT_LT(widthOf(stackedBarPieces(QRectF(0, 0, 50, 10), countersOf(99'999, 0, 0, 1))), 50);
    EXPECT_EQ(widthOf(stackedBarPieces(QRectF(0, 0, 50, 10), countersOf(100'000, 0, 0, 0))), 50);
}

TEST(StackedBar, NothingDoneDrawsNothing)
{
    EXPECT_TRUE(stackedBarPieces(QRectF(0, 0, 50, 10), countersOf(0, 0, 0, 5)).empty());
    EXPECT_TRUE(stackedBarPieces(QRectF(0, 0, 50, 10), {}).empty());
}

TEST(StackedBar, PiecesLieSideBySideInsideTheBar)
{
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    for (int round = 0; round < 5000; ++round) {
        const auto some = [&random] {
            return random() % 4 == 0 ? 0u : static_cast<quint32>(random() % (1u << (random() % 20)));
        };
        const QRectF rect(3, 2, 4 + static_cast<int>(random() % 100), 10);
        qreal x = rect.left();
        for (const BarPiece &piece : stackedBarPieces(rect, countersOf(some(), some(), some(), some()))) {
            EXPECT_EQ(piece.rect.left(), x) << "seed " << seed;
            EXPECT_GE(piece.rect.width(), 1) << "seed " << seed;
            x = piece.rect.right();
        }
        EXPECT_LE(x, rect.right()) << "seed " << seed;
    }
}

} // namespace signalbox
