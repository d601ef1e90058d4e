// Jobs that are being deleted, in the tree and in the lists of jobs (S0, 8.4.4(6); domain.md 2: hidden by default).

#include "model/items/statustablemodel.h"
#include "tests/views/windowtest.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {
namespace {

class DeletingJobsTest : public WindowTest {
protected:
    static constexpr FolderId kArchive{3}; ///< of wholeFleet(): one job that has ended, one that is being deleted

    void openArchive()
    {
        m_window->openPlace({&m_window->server(0), kArchive, {}, {}, {}});
        settle();
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    /// Of the first row of the list.
    [[nodiscard]] QString result() const
    {
        return rows() > 0 ? table()->model()->index(0, StatusTableModel::ResultColumn).data().toString() : QString();
    }
};

TEST_F(DeletingJobsTest, TheyAreHiddenUntilTheSwitchShowsThemAndThatIsRemembered)
{
    open(wholeFleet());
    openArchive();
    EXPECT_FALSE(action("showDeleting")->isChecked());
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows() == 1; }));
    EXPECT_NE(result(), QStringLiteral("Being deleted"));

    action("showDeleting")->setChecked(true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows() == 2; }));
    reopen();
    EXPECT_TRUE(action("showDeleting")->isChecked());
    openArchive();
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows() == 2; }));
    action("showDeleting")->setChecked(false);
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows() == 1; }));
}

TEST_F(DeletingJobsTest, TheirChipCountsThemAndShowsThemWhileItIsPressed)
{
    open(wholeFleet());
    openArchive();
    ASSERT_TRUE(QTest::qWaitFor([this] { return rows() == 1; }));
    auto *chip = find<QToolButton>("chip-being-deleted");
    EXPECT_FALSE(chip->isHidden());
    chip->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return result() == QStringLiteral("Being deleted"); }));
    EXPECT_EQ(rows(), 1);
    chip->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return result() != QStringLiteral("Being deleted"); }));
}

TEST_F(DeletingJobsTest, AListOfNothingElseSaysSoAndOffersToShowThem)
{
    Fleet fleet = wholeFleet();
    for (JobRecord &job : fleet.snapshot.jobs)
        if (job.folder == kArchive)
            job.deletingSinceMs = kFleetNow;
    open(std::move(fleet));
    openArchive();
    const auto *headline = find<QLabel>("emptyHeadline");
    ASSERT_TRUE(QTest::qWaitFor([&] { return headline->text() == QStringLiteral("No jobs here any more"); }));
    find<QPushButton>("emptyButton")->click();
    EXPECT_TRUE(action("showDeleting")->isChecked());
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows() == 2; }));
    action("showDeleting")->setChecked(false);
}

} // namespace
} // namespace signalbox
