#include "app/server/managingserver.h"
#include "network/consoleapi/packageimport.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <future>
#include <utility>

namespace signalbox {
namespace {

/// What is warned of while it lives; nothing of that reaches the test's own listener.
class Warnings {
public:
    Warnings() : m_before(qInstallMessageHandler(take)) { texts().clear(); }
    ~Warnings() { qInstallMessageHandler(m_before); }
    Warnings(const Warnings &) = delete;
    Warnings &operator=(const Warnings &) = delete;
    static QStringList &texts()
    {
        static QStringList all;
        return all;
    }

private:
    static void take(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &text)
    {
        texts().append(text);
    }
    QtMessageHandler m_before;
};

TEST(ManagingServerTest, APackageWhoseFileIsGoneIsNamedAtTheStart)
{
    const QTemporaryDir folder;
    const QString script = folder.filePath(QStringLiteral("tool.sh"));
    QFile file(script);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nexit 0\n");
    file.close();
    ManagingServer::Options options;
    options.name = QStringLiteral("M");
    options.stateFolder = folder.filePath(QStringLiteral("state"));
    QString kept;
    {
        ManagingServer server(options);
        ASSERT_TRUE(server.start());
        PackageRecord wanted;
        wanted.kind = PayloadKind::Program;
        const Result<ImportedPackage> package = importPackageFile(server.content(), script, wanted, {});
        ASSERT_TRUE(package);
        std::promise<EngineReply> replied;
        server.engine().post(Command{AddPackage{package.value().record}, QStringLiteral("test")},
                             [&](EngineReply reply) { replied.set_value(std::move(reply)); });
        ASSERT_TRUE(replied.get_future().get().outcome);
        kept = server.content().pathOf(package.value().record.sha256);
    }
    for (const bool gone : {false, true}) {
        if (gone) {
            ASSERT_TRUE(QFile::remove(kept));
        }
        const Warnings warnings;
        ManagingServer server(options);
        ASSERT_TRUE(server.start());
        const QString text = Warnings::texts().join(u'\n');
        EXPECT_EQ(text.contains(kept), gone) << qPrintable(text);
        EXPECT_EQ(text.contains(QStringLiteral("tool, cannot be sent")), gone) << qPrintable(text);
    }
}

} // namespace
} // namespace signalbox
