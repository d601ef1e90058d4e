#pragma once

#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace signalbox {

/// A managing server as a process, and nodes as processes that a test puts below it.
class FleetTest : public testing::Test {
protected:
    template <class F>
    static bool soon(F condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }
    static QString freeAddress()
    {
        QTcpServer probe;
        EXPECT_TRUE(probe.listen(QHostAddress::LocalHost));
        return QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
    }
    void startServer()
    {
        m_listen = freeAddress();
        m_server.file = QStringLiteral("signalboxd");
        m_server.arguments = {QStringLiteral("--name"),   QStringLiteral("M"),
                              QStringLiteral("--state"),  path(QStringLiteral("server")),
                              QStringLiteral("--listen"), m_listen,
                              QStringLiteral("--socket"), path(QStringLiteral("console.sock"))};
        m_server.start();
        Result<std::unique_ptr<consoleapi::ConsoleClient>> client =
            consoleapi::ConsoleClient::create({QStringLiteral("unix:") + path(QStringLiteral("console.sock")), {}, {}});
        ASSERT_TRUE(client);
        m_client = std::move(client).value();
        ASSERT_TRUE(
            soon([&] { return static_cast<bool>(m_client->call(QStringLiteral("GET"), QStringLiteral("/jobs"))); }));
    }
    TestProgram node(const QString &name, const QString &above, const QString &server, const QStringList &more)
    {
        QJsonObject record{{QStringLiteral("name"), name}};
        if (name.startsWith(QStringLiteral("relay")))
            record.insert(QStringLiteral("role"), QStringLiteral("relay"));
        if (!above.isEmpty())
            record.insert(QStringLiteral("upper"), above);
        const QString tokenFile = path(name + QStringLiteral(".token"));
        write(tokenFile, post(QStringLiteral("/nodes"), record).value(QStringLiteral("token")).toString().toUtf8());
        TestProgram program;
        program.file = QStringLiteral("signalbox-node");
        program.arguments = QStringList{QStringLiteral("--name"),       name,
                                        QStringLiteral("--server"),     QStringLiteral("http://") + server,
                                        QStringLiteral("--token-file"), tokenFile,
                                        QStringLiteral("--state"),      stateOf(name)}
                            + more;
        return program;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString stateOf(const QString &name) const { return path(name + QStringLiteral(".state")); }
    static void write(const QString &filePath, const QByteArray &content)
    {
        QFile file(filePath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    QJsonObject get(const QString &what)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("GET"), what);
        return answer ? answer.value() : QJsonObject();
    }
    QJsonObject post(const QString &what, const QJsonObject &body)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value() : QJsonObject();
    }
    qint64 create(const char *type, const char *destination, const QJsonObject &more)
    {
        QJsonObject job{{QStringLiteral("type"), QLatin1String(type)},
                        {QStringLiteral("destinations"), QJsonArray{QLatin1String(destination)}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            job.insert(it.key(), it.value());
        return post(QStringLiteral("/jobs"), job).value(QStringLiteral("id")).toInteger();
    }
    qint64 order(const char *type, const char *destination, const QJsonObject &what = {})
    {
        return create(type, destination, {{QStringLiteral("order"), what}});
    }
    qint64 addScript(const QString &name)
    {
        const QString script = path(name + QStringLiteral(".sh"));
        write(script, "#!/bin/sh\n# " + name.toUtf8() + "\nexit 0\n");
        return post(QStringLiteral("/packages"), {{QStringLiteral("file"), script}, {QStringLiteral("name"), name}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    QJsonObject row(qint64 job)
    {
        return get(QStringLiteral("/jobs/%1/instructions").arg(job))[QStringLiteral("instructions")][0].toObject();
    }
    bool is(qint64 job, const char *status)
    {
        return row(job)[QStringLiteral("status")].toString() == QLatin1String(status);
    }
    std::string describe(qint64 job) { return QJsonDocument(row(job)).toJson().toStdString(); }
    QString attribute(const char *relay, const char *name)
    {
        for (const QJsonValue &one : get(QStringLiteral("/nodes"))[QStringLiteral("nodes")].toArray())
            if (one[QStringLiteral("name")].toString() == QLatin1String(relay))
                return one[QStringLiteral("attributes")][QLatin1String(name)].toString();
        return {};
    }

    QTemporaryDir m_folder;
    QString m_listen; ///< where nodes reach the server
    TestProgram m_server;
    std::unique_ptr<consoleapi::ConsoleClient> m_client;
};

} // namespace signalbox
