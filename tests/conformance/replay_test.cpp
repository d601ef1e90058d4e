#include "network/nodeapi/ddimessages.h"
#include "tests/support/captures.h"
#include "tests/support/ddifixture.h"

#include <gtest/gtest.h>

#include <QtTest/QTest>

#include <algorithm>
#include <ostream>

using namespace signalbox;

namespace {

struct Replay {
    const char *capture;
    const char *file;
    qsizetype size;
    Status end;
    StatusDetail detail;
};

void PrintTo(const Replay &replay, std::ostream *out) // part of the test's name
{
    *out << replay.capture;
}

/// What real clients once sent to a test server of the same protocol is sent to ours, request by request: the same
/// statuses must come back, and the instruction must end where the client ended.
class ReplayTest : public testing::TestWithParam<Replay> {
protected:
    void replay(const Replay &replay)
    {
        const auto requests = capturedRequests(QLatin1String(replay.capture));
        ASSERT_FALSE(requests.empty());
        const auto node = m_server.addNode(QStringLiteral("node-7"));
        const auto package = m_server.addPackage(QLatin1String(replay.file), QByteArray(replay.size, 'x'));
        m_job = m_server.addJob({package}, {node.id});
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.attempt(node.id) != AttemptId{}; }));
        const AttemptId attempt = m_server.attempt(node.id);
        const std::string number = std::to_string(signalbox::number(attempt));
        bool cancelled = false;
        for (const CapturedRequest &request : requests) {
            QString path = request.path;
            path.replace(QStringLiteral("deploymentBase/1"),
                         QStringLiteral("deploymentBase/") + QString::fromStdString(number));
            path.replace(QStringLiteral("cancelAction/1"),
                         QStringLiteral("cancelAction/") + QString::fromStdString(number));
            path.replace(QStringLiteral("softwaremodules/7"),
                         QStringLiteral("softwaremodules/%1").arg(signalbox::number(package)));
            if (!cancelled && path.startsWith(QStringLiteral("/cancelAction"))) {
                // Only what a client has fetched needs its confirmation.
                EXPECT_EQ(m_server.send(node, "GET", "/deploymentBase/" + number).status, 200);
                m_server.operate(Operation::Cancel, m_job);
                cancelled = true;
            }
            http::Headers headers;
            for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
                if (it.key() != QLatin1String("Prefer")) // held for 25 s otherwise, as nothing more is to do
                    headers.emplace_back(it.key().toStdString(), it.value().toStdString());
            const auto response = m_server.send(node, request.method.constData(), path.toStdString(),
                                                request.body.toStdString(), std::move(headers));
            const bool cutForCancellation = cancelled && path.contains(QStringLiteral("/artifacts/"));
            EXPECT_EQ(response.status, cutForCancellation ? 0 : request.status)
                << request.method.constData() << ' ' << path.toStdString();
            if (request.method == "POST" || request.method == "PUT") {
                EXPECT_EQ(response.body, "") << path.toStdString();
            } else if (request.method == "GET" && path.isEmpty()) {
                EXPECT_TRUE(ddi::parseControllerBase(QByteArray::fromStdString(response.body)));
            } else if (request.method == "GET" && path.startsWith(QStringLiteral("/deploymentBase"))) {
                EXPECT_TRUE(ddi::parseDeployment(QByteArray::fromStdString(response.body)));
            }
        }
        EXPECT_EQ(m_server.row(m_job).status, replay.end) << m_server.describe(m_job).toStdString();
        EXPECT_EQ(m_server.row(m_job).detail, replay.detail) << m_server.describe(m_job).toStdString();
    }

    DdiFixture m_server;
    JobId m_job{};
};

TEST_P(ReplayTest, TheSameRequestsGetTheSameAnswers)
{
    replay(GetParam());
}

std::string captureName(const testing::TestParamInfo<Replay> &parameter)
{
    std::string name = parameter.param.capture;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

constexpr qsizetype kBig = 4'003'328;

INSTANTIATE_TEST_SUITE_P(
    Captures, ReplayTest,
    testing::Values(
        Replay{"swupdate-ipc-confirms", "ok.swu", 7168, Status::Completed, StatusDetail::None},
        Replay{"swupdate-restart-confirms", "ok.swu", 7168, Status::Completed, StatusDetail::None},
        Replay{"swupdate-script-fails", "bad.swu", 7168, Status::Error, StatusDetail::None},
        Replay{"swupdate-quotes", "quotes.swu", 7168, Status::Error, StatusDetail::None},
        Replay{"swupdate-wrong-sha1", "ok.swu", 7168, Status::Error, StatusDetail::None},
        Replay{"swupdate-cut-and-range", "big.swu", kBig, Status::WaitingForInstallation, StatusDetail::Confirmation},
        Replay{"swupdate-held-resume", "big.swu", kBig, Status::WaitingForInstallation, StatusDetail::Confirmation},
        Replay{"swupdate-long-poll", "ok.swu", 7168, Status::WaitingForInstallation, StatusDetail::Confirmation},
        Replay{"swupdate-cancel-before-pickup", "ok.swu", 7168, Status::Error, StatusDetail::CancelledByOperator},
        Replay{"swupdate-cancel-during-download", "big.swu", kBig, Status::Error, StatusDetail::CancelledByOperator},
        Replay{"rauc-installs", "b.raucb", 2'004'228, Status::Completed, StatusDetail::None}),
    captureName);

} // namespace
