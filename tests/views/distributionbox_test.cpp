#include "views/distributionbox.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

namespace signalbox {
namespace {

class DistributionBoxTest : public testing::Test {
protected:
    template <class Field>
    Field &field(const char *name)
    {
        auto *found = m_box.findChild<Field *>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    DistributionBox m_box{nullptr};
};

TEST_F(DistributionBoxTest, IsFoldedUpAndAsUsualAtFirst)
{
    EXPECT_TRUE(m_box.isFolded());
    EXPECT_TRUE(m_box.attributes().isDefault());
    EXPECT_TRUE(field<QLabel>("distributionSummary").text().isEmpty());
    field<QToolButton>("unfoldDistribution").click();
    EXPECT_FALSE(m_box.isFolded());
    field<QToolButton>("unfoldDistribution").click();
    EXPECT_TRUE(m_box.isFolded());
}

TEST_F(DistributionBoxTest, GivesWhatItIsFilledWith)
{
    JobAttributes attributes;
    attributes.relayRetentionDays = 5;
    attributes.mode = InstallMode::Gui;
    attributes.retries = 3;
    attributes.retryWaitS = 20;
    attributes.before = {QStringLiteral("/bin/stop it"), 60};
    attributes.onError = {QStringLiteral("false"), 1};
    attributes.overtakes = true;
    attributes.stop = {{500, false}, 7};
    attributes.waves = {{{10, true}, {50, false}}, 95};
    m_box.fill(attributes);
    EXPECT_EQ(m_box.attributes(), attributes);
    EXPECT_FALSE(m_box.isFolded());
    m_box.setFolded(true);
    EXPECT_TRUE(field<QLabel>("distributionSummary").text().contains(QStringLiteral("/bin/stop it")));
    m_box.fill({});
    EXPECT_TRUE(m_box.attributes().isDefault());
    EXPECT_TRUE(m_box.isFolded());
}

TEST_F(DistributionBoxTest, SaysBelowItsFieldsWhatIsWrong)
{
    QSignalSpy changed(&m_box, &DistributionBox::changed);
    field<QLineEdit>("waves").setText(QStringLiteral("10 %, many"));
    EXPECT_GE(changed.size(), 1);
    EXPECT_TRUE(m_box.validate(JobType::InstallPackage, {}).contains(QStringLiteral("many")));
    EXPECT_TRUE(field<QLabel>("distributionHint").text().contains(QStringLiteral("many")));
    field<QLineEdit>("waves").setText(QStringLiteral("10 %, 5"));
    EXPECT_EQ(m_box.validate(JobType::InstallPackage, {}), QString());
    EXPECT_EQ(m_box.attributes().waves.sizes, (std::vector<Share>{{10, true}, {5, false}}));
    field<QCheckBox>("overtakes").setChecked(true);
    EXPECT_EQ(m_box.validate(JobType::InstallPackage, {}), QString());
    EXPECT_FALSE(m_box.validate(JobType::InstallPackage, {1024, 0}).isEmpty());
}

TEST_F(DistributionBoxTest, AsksForNoProgramsWhereNothingIsInstalled)
{
    field<QLineEdit>("programBefore").setText(QStringLiteral("true"));
    EXPECT_TRUE(field<QSpinBox>("programBeforeTimeout").isEnabled());
    m_box.showType(JobType::GetSystemInformation);
    EXPECT_FALSE(field<QLineEdit>("programBefore").isEnabled());
    EXPECT_TRUE(m_box.attributes().isDefault());
    EXPECT_EQ(m_box.validate(JobType::GetSystemInformation, {}), QString());
    m_box.showType(JobType::InstallPackage);
    EXPECT_EQ(m_box.attributes().before.command, QStringLiteral("true"));
}

} // namespace
} // namespace signalbox
