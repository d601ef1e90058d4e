#include "views/repeatbox.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

namespace signalbox {
namespace {

class RepeatBoxTest : public testing::Test {
protected:
    template <class Widget>
    Widget *find(const char *name)
    {
        auto *found = m_box.findChild<Widget *>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    RepeatBox m_box{nullptr};
};

TEST_F(RepeatBoxTest, UntouchedItOrdersNothingAndIsFolded)
{
    EXPECT_EQ(m_box.terms(), RequestTerms());
    EXPECT_TRUE(m_box.isFolded());
    EXPECT_TRUE(m_box.validate({}).isEmpty());
    EXPECT_TRUE(find<QLabel>("repetitionSummary")->text().isEmpty());
}

TEST_F(RepeatBoxTest, WhatItIsFilledWithItGivesBackAndSaysWhenFolded)
{
    RequestTerms terms;
    terms.staleByMs = 2'000'000'040'000;
    terms.repeat.every = 2;
    terms.repeat.unit = RepeatUnit::Weeks;
    terms.repeat.days = 0b0010001;
    terms.repeat.times = {360, 1080};
    terms.repeat.untilMs = 2'000'000'100'000;
    terms.repeat.runs = 12;
    terms.staleByMs -= terms.staleByMs % 60'000;
    terms.repeat.untilMs -= terms.repeat.untilMs % 60'000;
    m_box.fill(terms);
    EXPECT_EQ(m_box.terms(), terms);
    EXPECT_FALSE(m_box.isFolded());
    EXPECT_TRUE(m_box.validate({}).isEmpty());
    m_box.setFolded(true);
    EXPECT_FALSE(find<QLabel>("repetitionSummary")->text().isEmpty());
    terms.repeat.from = RepeatFrom::Completion;
    terms.repeat.days = 0;
    terms.repeat.times.clear();
    m_box.fill(terms);
    EXPECT_EQ(m_box.terms(), terms) << "days and times do not go with it";
}

TEST_F(RepeatBoxTest, TheTwoTimesStandOneBelowTheOther)
{
    RequestTerms terms;
    terms.repeat.every = 1;
    m_box.fill(terms);
    m_box.setFolded(false);
    m_box.show();
    QApplication::processEvents();
    const auto left = [this](const char *field) {
        auto *value = find<QWidget>(field)->findChild<QWidget *>(QStringLiteral("timeValue"));
        EXPECT_NE(value, nullptr) << field;
        return value != nullptr ? value->mapTo(&m_box, QPoint(0, 0)).x() : -1;
    };
    EXPECT_GT(left("staleBy"), 0);
    EXPECT_EQ(left("repeatUntil"), left("staleBy"));
}

TEST_F(RepeatBoxTest, WhatIsWrongIsSaidBelowTheFields)
{
    QSignalSpy changed(&m_box, &RepeatBox::changed);
    find<QCheckBox>("repeats")->setChecked(true);
    find<QLineEdit>("repeatTimes")->setText(QStringLiteral("6 o'clock"));
    EXPECT_EQ(changed.size(), 2);
    m_box.setFolded(true);
    EXPECT_FALSE(m_box.validate({}).isEmpty());
    EXPECT_FALSE(m_box.isFolded()) << "what is wrong is seen";
    find<QLineEdit>("repeatTimes")->setText(QStringLiteral("06:00"));
    EXPECT_TRUE(m_box.validate({}).isEmpty());

    RequestTerms terms;
    const UtcMs nowMs = QDateTime::currentMSecsSinceEpoch();
    const UtcMs minute = nowMs - nowMs % 60'000;
    terms.staleByMs = minute - 3'600'000;
    m_box.fill(terms);
    EXPECT_FALSE(m_box.validate({}).isEmpty()) << "it has passed";
    terms.staleByMs = minute + 3'600'000;
    m_box.fill(terms);
    EXPECT_TRUE(m_box.validate({}).isEmpty());
    EXPECT_FALSE(m_box.validate({kNoTime, minute + 7'200'000, kNoTime}).isEmpty()) << "not after the start";
    EXPECT_FALSE(m_box.validate({kNoTime, kNoTime, minute + 1'800'000}).isEmpty()) << "after the limit";
}

TEST_F(RepeatBoxTest, OnlyARepetitionIsChangedWhereThatIsAskedFor)
{
    RequestTerms terms;
    terms.repeat.every = 3;
    terms.repeat.unit = RepeatUnit::Hours;
    m_box.fill(terms);
    m_box.showRepetitionOnly();
    EXPECT_TRUE(find<QWidget>("staleBy")->isHidden());
    EXPECT_FALSE(find<QCheckBox>("repeats")->isEnabled());
    find<QSpinBox>("repeatEvery")->setValue(4);
    EXPECT_EQ(m_box.terms().repeat.every, 4U);
}

} // namespace
} // namespace signalbox
