#include "model/domain/activityquery.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

ActivityMessage messageOf(const QString &text)
{
    ActivityMessage message;
    message.number = 2010;
    message.severity = Severity::Error;
    message.text = text;
    message.job = JobId{12};
    message.jobName = QStringLiteral("Browser 131");
    message.node = NodeId{3};
    message.nodeName = QStringLiteral("client-3");
    message.operatorName = QStringLiteral("Änna");
    return message;
}

bool finds(const QString &search, const QString &text)
{
    const Result<ActivityQuery> query = readActivityQuery(search);
    EXPECT_TRUE(query) << search.toStdString();
    return query && query.value().fits(activityDocument(messageOf(text)));
}

QString problemOf(const QString &search)
{
    const Result<ActivityQuery> query = readActivityQuery(search);
    return query ? QString() : query.error().text;
}

TEST(ActivityQueryTest, WordsAreSmallLettersAndDigitsWithoutAccents)
{
    EXPECT_EQ(
        activityWords(QStringLiteral("Fehler: DISK/full (x86_64), Größe Łódź é")),
        QStringList({QStringLiteral("fehler"), QStringLiteral("disk"), QStringLiteral("full"), QStringLiteral("x86"),
                     QStringLiteral("64"), QStringLiteral("grosse"), QStringLiteral("łodz"), QStringLiteral("e")}));
    EXPECT_EQ(
        activityWords(QStringLiteral("再起動reboot")),
        QStringList({QStringLiteral("再"), QStringLiteral("起"), QStringLiteral("動"), QStringLiteral("reboot")}));
    EXPECT_TRUE(activityWords(QString::fromUtf8("\u202e\u200f \0 *\"' -", 14)).isEmpty());
    EXPECT_EQ(activityWords(QString(500, u'a')).front().size(), 64);
}

TEST(ActivityQueryTest, WordsPhrasesBeginningsAndExclusionsFind)
{
    const QString text = QStringLiteral("No space left on the device, the disk is full");
    EXPECT_TRUE(finds({}, text));
    EXPECT_TRUE(finds(QStringLiteral("FULL disk"), text));
    EXPECT_FALSE(finds(QStringLiteral("full moon"), text));
    EXPECT_TRUE(finds(QStringLiteral("\"disk is full\""), text));
    EXPECT_FALSE(finds(QStringLiteral("\"disk full\""), text));
    EXPECT_TRUE(finds(QStringLiteral("dev*"), text));
    EXPECT_FALSE(finds(QStringLiteral("dev"), text));
    EXPECT_TRUE(finds(QStringLiteral("\"the dev\"*"), text));
    EXPECT_FALSE(finds(QStringLiteral("disk -full"), text));
    EXPECT_TRUE(finds(QStringLiteral("-moon"), text));
    EXPECT_TRUE(finds(QStringLiteral("起動"), QStringLiteral("再起動が必要です")));
    EXPECT_FALSE(finds(QStringLiteral("動起"), QStringLiteral("再起動が必要です")));
}

TEST(ActivityQueryTest, FieldsFindExactly)
{
    const QString text = QStringLiteral("x");
    for (const char *search :
         {"job:12", "node:client-3", "NODE:CLIENT-3", "node:client-*", "operator:änna", "severity:error", "severity:e",
          "id:SBX2010E", "id:2010", "client-3", "browser", "-job:13", "-severity:w", "operator:\"änna\""})
        EXPECT_TRUE(finds(QString::fromUtf8(search), text)) << search;
    for (const char *search : {"job:1", "job:123", "node:client", "node:client3", "node:client_3", "operator:anna",
                               "severity:warning", "id:2011", "-job:12", "-id:2010"})
        EXPECT_FALSE(finds(QString::fromUtf8(search), text)) << search;
    // What looks like a field and is none are words.
    EXPECT_TRUE(finds(QStringLiteral("10:30"), QStringLiteral("at 10:30")));
    EXPECT_TRUE(finds(QStringLiteral("https://example.org/a"), QStringLiteral("see https://example.org/a")));
}

TEST(ActivityQueryTest, TimesAreReadInTheirZone)
{
    const auto read = [](const char *text, int zone) {
        return readActivityQuery(QString::fromLatin1(text), zone).value();
    };
    const UtcMs midnight = 1'763'683'200'000; // 2025-11-21T00:00:00Z
    EXPECT_EQ(read("from:2025-11-21", 0).fromMs, midnight);
    EXPECT_EQ(read("from:2025-11-21", 540).fromMs, midnight - 9 * 3'600'000);
    EXPECT_EQ(read("to:2025-11-21", 0).toMs, midnight + 86'400'000 - 1);
    EXPECT_EQ(read("to:2025-11-21T01:00:00", -60).toMs, midnight + 2 * 3'600'000);
    EXPECT_EQ(read("to:2025-11-21T01:00:00Z", -60).toMs, midnight + 3'600'000);
    EXPECT_TRUE(read("from:2025-11-21 to:2025-11-21", 0).fitsTime(midnight));
    EXPECT_FALSE(read("from:2025-11-21 to:2025-11-21", 0).fitsTime(midnight + 86'400'000));
}

TEST(ActivityQueryTest, WhatCannotBeUnderstoodIsSaidWithItsPlace)
{
    EXPECT_TRUE(problemOf(QStringLiteral("disk \"full")).contains(QStringLiteral("place 6")));
    for (const char *search : {"severity:fatal", "id:oops", "from:yesterday", "to:", "job:", "-from:2025-11-21",
                               "job:x", "job:12*", "job:99999999999"})
        EXPECT_FALSE(problemOf(QString::fromLatin1(search)).isEmpty()) << search;
    // Everything would be taken for found.
    for (const char *search : {"-", "***", "\"\"", "🎉", "\"- -\" ::", "%"})
        EXPECT_FALSE(problemOf(QString::fromUtf8(search)).isEmpty()) << search;
    for (const char *search : {"", "   ", "\t\n", "a - b", "🎉 disk", "- from:2025-11-21"})
        EXPECT_TRUE(problemOf(QString::fromUtf8(search)).isEmpty()) << search;
    EXPECT_FALSE(problemOf(QString(1'000'000, u'a')).isEmpty());
    EXPECT_FALSE(problemOf(QStringLiteral("a ").repeated(100)).isEmpty());
}

/// Operators of the databases, quotation marks and controls: nothing of them gets into what the databases are asked.
TEST(ActivityQueryTest, NothingButLettersAndDigitsGetsIntoAQuery)
{
    const QStringList hostile{QStringLiteral("a\" OR tags:\"b"),
                              QStringLiteral("NEAR(a b) AND OR NOT ^a {words} : b + c"),
                              QStringLiteral("'); DROP TABLE state; --"),
                              QStringLiteral("a':1 | !'b' <-> \\'c & (((("),
                              QStringLiteral("node:\"x' OR ''='\" operator:\\ node:*"),
                              QString(QLatin1String("x\0y", 3)),
                              QStringLiteral("\u202eabc\u202c * -* - \"\" \"*\"* ::: -:-"),
                              QString(QChar(0xd800)) + QStringLiteral("a"),
                              QStringLiteral("ʼa 'ａ＂ ｎｏｔ")};
    for (const QString &search : hostile) {
        const Result<ActivityQuery> query = readActivityQuery(search);
        if (!query)
            continue;
        const auto check = [&](const ActivityQuery::Condition &condition) {
            for (const QString &word : condition.phrase) {
                for (const uint c : word.toUcs4())
                    EXPECT_TRUE(QChar::isLetterOrNumber(c)) << search.toStdString() << ' ' << c;
            }
            for (const QString &tag : condition.tags) {
                for (const QChar c : tag)
                    EXPECT_TRUE((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) << search.toStdString();
            }
        };
        std::for_each(query.value().all.begin(), query.value().all.end(), check);
        std::for_each(query.value().none.begin(), query.value().none.end(), check);
    }
}

/// PostgreSQL takes words of at most 2046 bytes, and a single longer one would stop its index for good.
TEST(ActivityQueryTest, ANameThatGrowsWhenItIsWrittenDownIsStillOneShortWord)
{
    ActivityMessage message;
    message.nodeName = QString(255, QChar(0xfdfa)); // eighteen characters each, once it is normalized
    message.operatorName = QString(1024, u'-');
    const ActivityDocument document = activityDocument(message);
    for (const QString &tag : document.tags)
        EXPECT_LE(tag.size(), 2046);
    for (const QString &word : document.words)
        EXPECT_LE(word.toUtf8().size(), 2046);
    EXPECT_TRUE(readActivityQuery(QStringLiteral("node:") + message.nodeName).value().fits(document));
    EXPECT_FALSE(readActivityQuery(QStringLiteral("node:") + message.nodeName.left(254)).value().fits(document));
}

TEST(ActivityQueryTest, TheJobAndTheSeveritiesAreAdded)
{
    ActivityQuery query;
    query.addSeverities(0);
    query.addSeverities(7);
    EXPECT_TRUE(query.isEmpty());
    query.addJob(JobId{12});
    query.addSeverities(static_cast<quint8>(1U << static_cast<unsigned>(Severity::Error)));
    EXPECT_TRUE(query.fits(activityDocument(messageOf(QStringLiteral("x")))));
    query.addSeverities(static_cast<quint8>(1U << static_cast<unsigned>(Severity::Warning)));
    EXPECT_FALSE(query.fits(activityDocument(messageOf(QStringLiteral("x")))));
}

} // namespace
} // namespace signalbox
