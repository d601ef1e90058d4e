#include "views/completionpane.h"

#include "model/items/itemtext.h"
#include "tests/views/windowtest.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

namespace signalbox {
namespace {

class CompletionPaneTest : public WindowTest {
protected:
    void SetUp() override
    {
        open(wholeFleet());
        select(QStringLiteral("Browser 131"));
        find<QTabWidget>("detailsTabs")->setCurrentIndex(1);
        settle();
    }
    [[nodiscard]] QString text() const { return find<QLabel>("forecastText")->text(); }
    [[nodiscard]] bool isTextShown() const
    {
        return find<QLabel>("forecastText")->isVisibleTo(find<QWidget>("completionPane"));
    }
};

Forecast someForecast()
{
    Forecast forecast;
    forecast.fromMs = 1'767'600'000'000;
    forecast.times = {forecast.fromMs, forecast.fromMs + 3'600'000};
    forecast.low = {5, 60};
    forecast.median = {5, 70};
    forecast.high = {5, 80};
    forecast.finishEarlyMs = forecast.fromMs + 1'800'000;
    forecast.finishMs = forecast.fromMs + 2'700'000;
    forecast.finishLateMs = forecast.fromMs + 3'600'000;
    forecast.expected = 75;
    forecast.unreachable = 3;
    forecast.measured = 5;
    return forecast;
}

} // namespace

TEST_F(CompletionPaneTest, AsksWhatIsChosenAndShowsTheAnswer)
{
    m_link->foreseen = someForecast();
    auto *node = find<QComboBox>("stoppedNode");
    ASSERT_GT(node->count(), 1) << "the relays of the job";
    EXPECT_TRUE(find<QComboBox>("stoppedFor")->isHidden()) << "nothing stops";
    find<QPushButton>("askForecast")->click();
    settle();
    ASSERT_EQ(m_link->questions.size(), 1U);
    EXPECT_EQ(m_link->questions[0].job, JobId{1});
    EXPECT_EQ(m_link->questions[0].stopped, NodeId{});
    EXPECT_TRUE(text().contains(QStringLiteral("08:45"))) << qPrintable(text());
    EXPECT_TRUE(text().contains(QStringLiteral("3 instruction"))) << qPrintable(text());

    node->setCurrentIndex(1);
    ASSERT_FALSE(find<QComboBox>("stoppedFor")->isHidden());
    find<QComboBox>("stoppedFor")->setCurrentIndex(2);
    find<QPushButton>("askForecast")->click();
    settle();
    ASSERT_EQ(m_link->questions.size(), 2U);
    EXPECT_NE(m_link->questions[1].stopped, NodeId{});
    EXPECT_EQ(m_link->questions[1].stoppedSeconds, 3600);
    find<QPushButton>("dropForecast")->click();
    EXPECT_FALSE(isTextShown());
}

TEST_F(CompletionPaneTest, AShortBandIsGivenToTheSecond)
{
    Forecast forecast = someForecast();
    EXPECT_FALSE(ItemText::forecast(forecast).contains(QStringLiteral("08:45:00")));
    forecast.finishEarlyMs = forecast.finishMs - 21'000;
    forecast.finishLateMs = forecast.finishMs + 34'000;
    for (const auto *time : {"08:44:39", "08:45:00", "08:45:34"})
        EXPECT_TRUE(ItemText::forecast(forecast).contains(QLatin1String(time))) << time;
}

TEST_F(CompletionPaneTest, SaysWhyThereIsNoForecast)
{
    m_link->foreseen = Error{Error::Kind::Refused, QStringLiteral("Nothing is measured yet."), {}};
    find<QPushButton>("askForecast")->click();
    EXPECT_FALSE(find<QPushButton>("askForecast")->isEnabled()) << "it is being simulated";
    settle();
    EXPECT_EQ(text(), QStringLiteral("Nothing is measured yet."));
    EXPECT_TRUE(find<QPushButton>("askForecast")->isEnabled());
}

TEST_F(CompletionPaneTest, AForecastStandsForTheQuestionAboveIt)
{
    m_link->foreseen = someForecast();
    auto *node = find<QComboBox>("stoppedNode");
    auto *ask = find<QPushButton>("askForecast");
    ask->click();
    node->setCurrentIndex(1); // while it is being simulated how it goes on without that
    EXPECT_TRUE(ask->isEnabled()) << "the new question can be asked";
    settle();
    EXPECT_FALSE(isTextShown()) << qPrintable(text());

    ask->click();
    find<QComboBox>("stoppedFor")->setCurrentIndex(1);
    ask->click();
    ASSERT_EQ(m_link->questions.size(), 3U);
    auto *pane = find<CompletionPane>("completionPane");
    pane->setForecast(m_link->questions[1].stopped, m_link->questions[1].stoppedSeconds,
                      Error{Error::Kind::Refused, QStringLiteral("to the other question"), {}});
    EXPECT_FALSE(ask->isEnabled()) << "the answer to the second question has not come";
    settle();
    EXPECT_TRUE(text().contains(QStringLiteral("08:45"))) << qPrintable(text());
    find<QComboBox>("stoppedFor")->setCurrentIndex(2);
    EXPECT_FALSE(isTextShown()) << "what was foreseen was for ten minutes";
}

TEST_F(CompletionPaneTest, NothingMovesWhileAForecastIsMade)
{
    m_window->resize(1366, 640); // low: the pane has no more room than it needs
    settle();
    const auto place = [this] { return find<QPushButton>("askForecast")->mapTo(m_window.get(), QPoint()).y(); };
    m_link->foreseen = someForecast();
    m_link->foreseen.value().halted = 2;
    m_link->foreseen.value().oneOf = 3;
    const int before = place();
    find<QPushButton>("askForecast")->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    EXPECT_EQ(place(), before) << "while it is being simulated";
    settle();
    ASSERT_TRUE(isTextShown());
    EXPECT_EQ(place(), before) << "when it is there";
    find<QPushButton>("dropForecast")->click();
    settle();
    EXPECT_EQ(place(), before) << "when it is gone again";
}

TEST_F(CompletionPaneTest, WhyThereWasNoForecastGoesWithTheFirstThatFinishes)
{
    CompletionPane pane(m_window->appearance());
    CompletionCurve curve;
    pane.setCurve(curve, kFleetNow);
    pane.findChild<QPushButton *>(QStringLiteral("askForecast"))->click();
    pane.setForecast({}, 0, Error{Error::Kind::Refused, QStringLiteral("Nothing is measured yet."), {}});
    const auto *label = pane.findChild<QLabel *>(QStringLiteral("forecastText"));
    pane.setCurve(curve, kFleetNow);
    EXPECT_EQ(label->text(), QStringLiteral("Nothing is measured yet."));
    curve.times = {kFleetNow};
    curve.finished = {1};
    curve.errors = {0};
    curve.rejected = {0};
    curve.total = 5;
    pane.setCurve(curve, kFleetNow);
    EXPECT_TRUE(label->text().isEmpty());
}

TEST_F(CompletionPaneTest, AnotherJobHasNothingOfIt)
{
    m_link->foreseen = someForecast();
    find<QPushButton>("askForecast")->click();
    table()->selectRow(table()->currentIndex().row() + 1);
    settle();
    EXPECT_FALSE(isTextShown());
    EXPECT_TRUE(find<QPushButton>("askForecast")->isEnabled());
}

TEST_F(CompletionPaneTest, TheSentencesGiveWayToThePlotInALowWindow)
{
    m_link->foreseen = someForecast();
    m_link->foreseen.value().halted = 2;
    m_link->foreseen.value().oneOf = 3;
    m_window->resize(1000, 640);
    find<QPushButton>("askForecast")->click();
    settle();
    ASSERT_TRUE(isTextShown());
    EXPECT_GE(find<QWidget>("completionPlot")->height(), 160);
    // What is drawn on lies in the whole of it.
    const auto *paper = find<QWidget>("completionPlot")->findChild<QWidget *>();
    EXPECT_GE(paper->visibleRegion().boundingRect().height(), 160) << "nothing covers it";
    m_window->resize(1000, 1300);
    m_window->resizeDocks({find<QDockWidget>("detailsDock")}, {700}, Qt::Vertical);
    settle();
    const auto *label = find<QLabel>("forecastText");
    EXPECT_GE(label->visibleRegion().boundingRect().height(), label->heightForWidth(label->width()))
        << "where there is room it is all there";
}

} // namespace signalbox
