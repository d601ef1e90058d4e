#include "app/server/serveroptions.h"

#include "app/log/logoptions.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>

namespace signalbox {
namespace {

Result<ManagingServer::Options> optionsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    addServerOptions(parser);
    EXPECT_TRUE(parser.parse(QStringList{QStringLiteral("signalboxd")} + arguments))
        << parser.errorText().toStdString();
    return readServerOptions(parser);
}

TEST(ServerOptionsTest, EachSettingOfTheEngineCanBeGiven)
{
    const auto usual = optionsOf({});
    ASSERT_TRUE(usual);
    EXPECT_TRUE(usual.value().engine.breakDownStartFailures);
    EXPECT_TRUE(usual.value().engine.showCommunicationErrors);
    const auto given = optionsOf({QStringLiteral("--start-failure-reasons=no"),
                                  QStringLiteral("--communication-errors=no"), QStringLiteral("--retries=3"),
                                  QStringLiteral("--retry-max=60"), QStringLiteral("--stop-timeout=1.5"),
                                  QStringLiteral("--proxy-authority=ab"), QStringLiteral("--proxy-authority=cd")});
    ASSERT_TRUE(given);
    const ManagingServer::Options &options = given.value();
    EXPECT_FALSE(options.engine.breakDownStartFailures);
    EXPECT_FALSE(options.engine.showCommunicationErrors);
    EXPECT_EQ(options.engine.retries, 3);
    EXPECT_EQ(options.engine.retryMaxMs, 60'000);
    EXPECT_EQ(options.engine.stopTimeoutMs, 1'500);
    EXPECT_EQ(options.proxyAuthorities, (QStringList{QStringLiteral("ab"), QStringLiteral("cd")}));
}

TEST(ServerOptionsTest, AValueThatMakesNoSenseIsNamed)
{
    for (const auto &[name, value] :
         {std::pair("retries", "0"), std::pair("retries", "many"), std::pair("retry-max", "-1"),
          std::pair("communication-errors", "perhaps"), std::pair("start-failure-reasons", "true"),
          std::pair("stop-timeout", "0"), std::pair("session-idle-limit", "0"),
          std::pair("session-communication-limit", "soon"), std::pair("base-url", "ftp://x"),
          std::pair("base-url", "server"), std::pair("mail-hook", "/bin/true \"a b"), std::pair("name", " "),
          std::pair("proxy-authority", "a b"), std::pair("listen", "8700"), std::pair("hook-limit", "1.5"),
          std::pair("start-check-port", "65536"), std::pair("failover", "0.5"), std::pair("retry-max", "nan")}) {
        const auto options =
            optionsOf({QStringLiteral("--%1=%2").arg(QString::fromLatin1(name), QString::fromLatin1(value))});
        EXPECT_EQ(options.error().kind, Error::Kind::Invalid) << name;
        EXPECT_TRUE(options.error().text.contains(QStringLiteral("--") + QString::fromLatin1(name))) << name;
        EXPECT_TRUE(options.error().text.contains(QStringLiteral("It takes ")))
            << name << " does not say what it takes";
    }
    EXPECT_EQ(optionsOf({QStringLiteral("--name"), QString(300, u'n')}).error().kind, Error::Kind::Invalid);
    const QStringList higher{QStringLiteral("--higher=https://hq:8700"), QStringLiteral("--higher-name=branch"),
                             QStringLiteral("--higher-token-file=token")};
    EXPECT_EQ(optionsOf(higher).value().higher.name, QStringLiteral("branch"));
    for (const QStringList &wrong :
         {higher.mid(1), higher.mid(0, 2), QStringList{higher[0], higher[2]},
          QStringList{QStringLiteral("--higher-ca=x")}, QStringList{QStringLiteral("--higher=hq:8700")} + higher.mid(1),
          QStringList{QStringLiteral("--higher=http://a,nonsense")} + higher.mid(1),
          QStringList{higher[0], QStringLiteral("--higher-name=a/b"), higher[2]},
          higher + QStringList{QStringLiteral("--failover=15")}}) {
        const auto options = optionsOf(wrong);
        ASSERT_FALSE(options) << wrong.join(u' ').toStdString();
        EXPECT_EQ(options.error().kind, Error::Kind::Invalid) << wrong.join(u' ').toStdString();
        EXPECT_FALSE(options.error().text.isEmpty());
    }
    EXPECT_EQ(optionsOf({QStringLiteral("--retries=0")}).error().text,
              QStringLiteral("--retries does not take “0”. It takes a whole number from 1 to 1000."));
}

/// Of a line that sets something or, behind a '#', shows how: the name; else nothing.
QString settingIn(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^#?([a-z-]+) = "));
    return form.match(line).captured(1);
}

TEST(ServerOptionsTest, TheConfigurationFileThatComesWithItNamesEachSetting)
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/service/signalboxd.conf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList documented;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const QString name = settingIn(line); !name.isEmpty())
            documented.append(name);
    }
    QCommandLineParser parser;
    addServerOptions(parser);
    addLogOptions(parser);
    QStringList unknown;
    for (const QString &name : std::as_const(documented)) {
        if (!parser.parse({QStringLiteral("signalboxd"), QStringLiteral("--%1=1").arg(name)}))
            unknown.append(name);
    }
    EXPECT_EQ(unknown, QStringList());
    const QString help = parser.helpText();
    static const QRegularExpression option(QStringLiteral("^ +--([a-z-]+)"), QRegularExpression::MultilineOption);
    QStringList missing;
    for (auto found = option.globalMatch(help); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (name != QStringLiteral("config") && !documented.contains(name))
            missing.append(name);
    }
    EXPECT_EQ(missing, QStringList());
    EXPECT_GT(documented.size(), 20);
}

} // namespace
} // namespace signalbox
