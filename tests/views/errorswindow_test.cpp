#include "views/errorswindow.h"

#include "model/domain/errorcatalogue.h"
#include "tests/views/windowtest.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>

namespace signalbox {
namespace {

class ErrorsWindowTest : public WindowTest {
protected:
    ErrorsWindow *openErrors()
    {
        open(wholeFleet());
        action("errorCodes")->trigger();
        settle();
        auto *window = m_window->findChild<ErrorsWindow *>();
        EXPECT_NE(window, nullptr);
        return window;
    }
    template <class T>
    static T *in(const QWidget *window, const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
};

TEST_F(ErrorsWindowTest, HasAllOfThemAndIsSearched)
{
    ErrorsWindow *window = openErrors();
    auto *list = in<QTreeWidget>(window, "errorsList");
    EXPECT_EQ(list->topLevelItemCount(), static_cast<int>(errorEntries().size()));
    in<QLineEdit>(window, "errorsSearch")->setText(QStringLiteral("1618"));
    ASSERT_EQ(list->topLevelItemCount(), 1);
    const QString explanation = in<QLabel>(window, "errorsExplanation")->text();
    EXPECT_TRUE(explanation.contains(QStringLiteral("Another installation is under way"))) << explanation.toStdString();
    EXPECT_TRUE(explanation.contains(QStringLiteral("Next step: ")));
    in<QLineEdit>(window, "errorsSearch")->setText(QStringLiteral("no such thing anywhere"));
    EXPECT_FALSE(list->isVisible());
    action("errorCodes")->trigger();
    EXPECT_EQ(m_window->findChildren<ErrorsWindow *>().size(), 1) << "one window";
}

class MeaningTest : public WindowTest { };

TEST_F(MeaningTest, TheDetailsSayCauseAndNextStepOfAnErrorAndTheTableItsReading)
{
    Fleet fleet = emptyFleet(3);
    const JobId job = addJob(fleet, {}, QStringLiteral("office"), {{Status::Error, 1}});
    InstructionRow &row = fleet.row(job, 0);
    row.code = 28;
    std::vector<Event> history = fleet.history(row.id);
    ASSERT_FALSE(history.empty());
    Event failed;
    failed.seq = history.back().seq + 1;
    failed.atMs = kFleetNow;
    failed.kind = EventKind::Failed;
    failed.attempt = row.attempt;
    failed.job = job;
    failed.instruction = row.id;
    failed.code = 28;
    failed.text = QStringLiteral("The file cannot be written. The disk is full.");
    history.push_back(failed);
    fleet.histories[row.id] = history;
    open(std::move(fleet));
    enter(job);
    table()->selectRow(0);
    auto *meaning = find<QLabel>("detailsMeaning");
    ASSERT_TRUE(QTest::qWaitFor([&] { return meaning->text().contains(QStringLiteral("(28 ENOSPC)")); }, 10'000))
        << meaning->text().toStdString();
    EXPECT_TRUE(meaning->text().contains(QStringLiteral("Likely cause: ")));
    EXPECT_TRUE(meaning->text().contains(QStringLiteral("Next step: ")));
    const QString tip = table()->model()->index(0, 1).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("(28 ENOSPC)"))) << tip.toStdString();
}

} // namespace
} // namespace signalbox
