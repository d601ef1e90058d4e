#include "network/nodeapi/deploymentwork.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

ddi::Deployment deploymentOf(const QString &fileName)
{
    ddi::Deployment deployment;
    deployment.id = AttemptId{5};
    deployment.name = QStringLiteral("thing");
    ddi::Artifact artifact;
    artifact.fileName = fileName;
    artifact.size = 10;
    artifact.sha1 = QByteArray(20, 'x');
    deployment.artifacts.push_back(artifact);
    return deployment;
}

TEST(DeploymentWorkTest, AForeignServersFileIsKnownByItsName)
{
    EXPECT_EQ(workOf(deploymentOf(QStringLiteral("a.deb"))).kind, PayloadKind::DebianPackage);
    EXPECT_EQ(workOf(deploymentOf(QStringLiteral("a.TAR.gz"))).kind, PayloadKind::Archive);
    EXPECT_EQ(workOf(deploymentOf(QStringLiteral("run.sh"))).kind, PayloadKind::Program);
    EXPECT_TRUE(workOf(deploymentOf(QStringLiteral("a.deb"))).refusal.isEmpty());
    EXPECT_FALSE(workOf(deploymentOf(QStringLiteral("a.swu"))).refusal.isEmpty());
}

TEST(DeploymentWorkTest, OurOwnServerSaysWhatItIs)
{
    ddi::Deployment deployment = deploymentOf(QStringLiteral("a.bin"));
    const auto put = [&deployment](auto key, const char *value) {
        deployment.metadata.insert(QString::fromUtf16(key), QString::fromLatin1(value));
    };
    put(ddi::kKindKey, "archive");
    put(ddi::kTimingKey, "3");
    put(ddi::kInstallAtKey, "1700000000000");
    put(ddi::kSplitSizeKey, "64");
    put(ddi::kSplitWaitKey, "500");
    put(ddi::kArgumentsKey, "srv/x");
    put(ddi::kStatusFileKey, "Setup.mif");
    const ClientWork work = workOf(deployment);
    EXPECT_EQ(work.kind, PayloadKind::Archive);
    EXPECT_EQ(work.timing, InstallTiming::DateTime);
    EXPECT_EQ(work.installAtMs, 1'700'000'000'000);
    EXPECT_EQ(work.split, (Split{64, 500}));
    EXPECT_EQ(work.arguments, QStringLiteral("srv/x"));
    EXPECT_EQ(work.statusFile, QStringLiteral("Setup.mif"));
    EXPECT_TRUE(work.refusal.isEmpty());
    put(ddi::kStatusFileKey, "../../etc/x");
    EXPECT_FALSE(workOf(deployment).refusal.isEmpty());
    put(ddi::kKindKey, "quantum");
    EXPECT_TRUE(workOf(deployment).refusal.contains(QStringLiteral("quantum")));
}

TEST(DeploymentWorkTest, SeveralFilesAreRefused)
{
    ddi::Deployment deployment = deploymentOf(QStringLiteral("a.deb"));
    deployment.artifacts.push_back(deployment.artifacts.front());
    EXPECT_FALSE(workOf(deployment).refusal.isEmpty());
    deployment.artifacts.clear();
    EXPECT_FALSE(workOf(deployment).refusal.isEmpty());
}

} // namespace
} // namespace signalbox
