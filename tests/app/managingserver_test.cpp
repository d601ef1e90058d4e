#include "app/server/managingserver.h"
#include "network/consoleapi/packageimport.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <future>
#include <mutex>
#include <utility>

namespace signalbox {
namespace {

/// What is warned of while it lives; nothing of that reaches the test's own listener.
class Warnings {
public:
    Warnings() : m_before(qInstallMessageHandler(take))
    {
        const std::lock_guard lock(guard());
        texts().clear();
    }
    ~Warnings() { qInstallMessageHandler(m_before); }
    Warnings(const Warnings &) = delete;
    Warnings &operator=(const Warnings &) = delete;
    static QString said() ///< any thread
    {
        const std::lock_guard lock(guard());
        return texts().join(u'\n');
    }

private:
    static std::mutex &guard()
    {
        static std::mutex mutex;
        return mutex;
    }
    static QStringList &texts()
    {
        static QStringList all;
        return all;
    }
    static void take(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &text)
    {
        const std::lock_guard lock(guard());
        texts().append(text);
    }
    QtMessageHandler m_before;
};

class ManagingServerTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString script = m_folder.filePath(QStringLiteral("tool.sh"));
        QFile file(script);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nexit 0\n");
        file.close();
        m_options.name = QStringLiteral("M");
        m_options.stateFolder = m_folder.filePath(QStringLiteral("state"));
        ManagingServer server(m_options);
        ASSERT_TRUE(server.start());
        PackageRecord wanted;
        wanted.kind = PayloadKind::Program;
        const Result<ImportedPackage> package = importPackageFile(server.content(), script, wanted, {});
        ASSERT_TRUE(package);
        std::promise<EngineReply> replied;
        server.engine().post(Command{AddPackage{package.value().record}, QStringLiteral("test")},
                             [&](EngineReply reply) { replied.set_value(std::move(reply)); });
        ASSERT_TRUE(replied.get_future().get().outcome);
        m_kept = server.content().pathOf(package.value().record.sha256);
    }

    const QTemporaryDir m_folder;
    ManagingServer::Options m_options;
    QString m_kept; ///< the package's file
};

TEST_F(ManagingServerTest, APackageWhoseFileIsGoneIsNamedAtTheStart)
{
    for (const bool gone : {false, true}) {
        if (gone) {
            ASSERT_TRUE(QFile::remove(m_kept));
        }
        const Warnings warnings;
        ManagingServer server(m_options);
        ASSERT_TRUE(server.start());
        const QString text = Warnings::said();
        EXPECT_EQ(text.contains(m_kept), gone) << qPrintable(text);
        EXPECT_EQ(text.contains(QStringLiteral("tool, cannot be sent")), gone) << qPrintable(text);
    }
}

TEST_F(ManagingServerTest, APackageThatTheDiskDamagedIsSetAside)
{
    QFile file(m_kept);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_EQ(file.write("%"), 1);
    file.close();
    const Warnings warnings;
    ManagingServer server(m_options);
    ASSERT_TRUE(server.start());
    EXPECT_TRUE(QTest::qWaitFor([] { return Warnings::said().contains(QStringLiteral("tool, cannot be sent")); }));
    EXPECT_TRUE(Warnings::said().contains(QStringLiteral("damaged"))) << qPrintable(Warnings::said());
    EXPECT_FALSE(QFile::exists(m_kept));
    EXPECT_TRUE(QFile::exists(m_kept + QStringLiteral(".damaged")));
}

} // namespace
} // namespace signalbox
