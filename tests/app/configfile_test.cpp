#include "app/config/configfile.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class ConfigFileTest : public testing::Test {
protected:
    ConfigFileTest()
    {
        m_parser.addHelpOption();
        m_parser.addVersionOption();
        m_parser.addOption(configOption());
        m_parser.addOption({QStringLiteral("listen"), {}, QStringLiteral("ADDRESS"), QStringLiteral("nowhere")});
        m_parser.addOption({QStringLiteral("attribute"), {}, QStringLiteral("KEY=VALUE")});
        m_parser.addOption({QStringLiteral("debug"), {}});
        m_parser.addOption({QStringLiteral("tell"), {}, QStringLiteral("MESSAGE")});
    }
    Outcome parse(const QByteArray &text, const QStringList &more = {})
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return parseWithConfig(m_parser,
                               QStringList{QStringLiteral("program"), QStringLiteral("--config"), path()} + more,
                               {QStringLiteral("tell")});
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a.conf")); }
    [[nodiscard]] QString value(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }
    void expectRefused(const QByteArray &text, const QString &line, const QString &word)
    {
        const Outcome outcome = parse(text);
        EXPECT_EQ(outcome.error().kind, Error::Kind::Invalid) << text.toStdString();
        EXPECT_TRUE(outcome.error().text.contains(path() + line)) << outcome.error().text.toStdString();
        EXPECT_TRUE(outcome.error().text.contains(word)) << outcome.error().text.toStdString();
    }

    QTemporaryDir m_folder;
    QCommandLineParser m_parser;
};

TEST_F(ConfigFileTest, SettingsAreTheOptionsAndTheCommandLineCountsMore)
{
    const QByteArray text =
        "# of a daemon\n\n; and so\nlisten = 0.0.0.0:80\r\nattribute=\"a b=c\"\nattribute = d=e\ndebug = yes";
    ASSERT_TRUE(parse(text));
    EXPECT_EQ(value("listen"), QStringLiteral("0.0.0.0:80"));
    EXPECT_EQ(m_parser.values(QStringLiteral("attribute")),
              (QStringList{QStringLiteral("a b=c"), QStringLiteral("d=e")}));
    EXPECT_TRUE(m_parser.isSet(QStringLiteral("debug")));
    ASSERT_TRUE(parse(text, {QStringLiteral("--listen"), QStringLiteral("here")}));
    EXPECT_EQ(value("listen"), QStringLiteral("here"));
    ASSERT_TRUE(parse("debug = no\n"));
    EXPECT_FALSE(m_parser.isSet(QStringLiteral("debug")));
    EXPECT_EQ(value("listen"), QStringLiteral("nowhere"));
}

TEST_F(ConfigFileTest, WhatIsNoSettingIsAnErrorWithItsLine)
{
    expectRefused("listen = a\nlistn = b\n", QStringLiteral(", line 2"), QStringLiteral("listn"));
    expectRefused("listen\n", QStringLiteral(", line 1"), QStringLiteral("name = value"));
    expectRefused("[section]\n", QStringLiteral(", line 1"), QStringLiteral("name = value"));
    expectRefused("debug = perhaps\n", QStringLiteral(", line 1"), QStringLiteral("debug"));
    expectRefused("tell = reject\n", QStringLiteral(", line 1"), QStringLiteral("tell"));
    expectRefused("config = other\n", QStringLiteral(", line 1"), QStringLiteral("config"));
    expectRefused(QByteArray(2 * 1024 * 1024, '#'), QString(), QStringLiteral("large"));
}

TEST_F(ConfigFileTest, AFileThatIsNotThereIsNamedAndAWrongCommandLineComesFirst)
{
    const auto missing = [&](const QString &more) {
        return parseWithConfig(m_parser, {QStringLiteral("program"), QStringLiteral("--config"), path(), more});
    };
    EXPECT_EQ(missing(QStringLiteral("--debug")).error().kind, Error::Kind::Io);
    EXPECT_TRUE(missing(QStringLiteral("--debug")).error().text.contains(path()));
    EXPECT_EQ(missing(QStringLiteral("--nonsense")).error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(missing(QStringLiteral("--help"))) << "help is given whatever the file is";
}

} // namespace
} // namespace signalbox
