#include "model/domain/joborder.h"

#include "model/domain/text.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace signalbox {
namespace {

QJsonObject members(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    EXPECT_TRUE(document.isObject()) << json;
    return document.object();
}

TEST(JobOrderTest, AMessageComesBackFromItsFileAsItWas)
{
    const JobOrder order =
        MessageOrder{QStringLiteral("Wartung heute 保守"),
                     QStringLiteral("From 20:00 on.\n\t<b>Save</b> your work 💾\n"), MessageOrder::Urgency::Critical};
    const QByteArray file = orderFile(order);
    EXPECT_EQ(file, orderFile(order)) << "the same bytes, so that the same order is the same package";
    const Result<JobOrder> read = readOrderFile(file);
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value(), order);
    EXPECT_EQ(typeOf(read.value()), JobType::ReportMessage);
    EXPECT_EQ(titleOf(read.value()), QStringLiteral("Wartung heute 保守"));
    EXPECT_EQ(orderFileName(JobType::ReportMessage), QStringLiteral("report-message.json"));
}

TEST(JobOrderTest, WhatIsWrongIsNamed)
{
    for (const auto &[json, named] : {std::pair(R"({"text": "x"})", "Title"), std::pair(R"({"title": "x"})", "Text"),
                                      std::pair(R"({"title": " ", "text": "x"})", "Title"),
                                      std::pair(R"({"title": "x", "text": "\u200b\n\u202e"})", "Text"),
                                      std::pair(R"({"title": "a\nb", "text": "x"})", "line break"),
                                      std::pair(R"({"title": "x", "text": "a\u001b[2Jb"})", "Text"),
                                      std::pair(R"({"title": 7, "text": "x"})", "title"),
                                      std::pair(R"({"title": "x", "text": "x", "urgency": "now"})", "now"),
                                      std::pair(R"({"title": "x", "text": "x", "urgnecy": "low"})", "urgnecy")}) {
        const Result<JobOrder> order = jobOrderOf(JobType::ReportMessage, members(json));
        ASSERT_FALSE(order) << json;
        EXPECT_EQ(order.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(order.error().text.contains(QString::fromLatin1(named))) << order.error().text.toStdString();
    }
    MessageOrder longOne{QString(MessageOrder::kMaxTitle, u'x'), QString(MessageOrder::kMaxText, u'x'), {}};
    EXPECT_TRUE(checkOrder(longOne));
    longOne.title += u'x';
    EXPECT_FALSE(checkOrder(longOne));
    longOne = {QStringLiteral("x"), QString(MessageOrder::kMaxText + 1, u'x'), {}};
    EXPECT_FALSE(checkOrder(longOne));
}

TEST(JobOrderTest, TextThatRunsFromRightToLeftIsText)
{
    for (const QString &text : {QStringLiteral("שלום"), QStringLiteral("\u202bمرحبا\u202c (20:00)")})
        EXPECT_TRUE(checkOrder(MessageOrder{text, text, {}})) << text.toStdString();
}

TEST(JobOrderTest, FilesThatAreNoOrderAreRefused)
{
    const QByteArray good = orderFile(MessageOrder{QStringLiteral("a"), QStringLiteral("b"), {}});
    for (const QByteArray &file :
         {QByteArray(), QByteArray("{}"), QByteArray("\0\1\2", 3), good.left(good.size() / 2),
          QByteArray(kMaxOrderBytes + 1, ' '),
          QByteArray(good).replace("\"x-signalbox-order\":1", "\"x-signalbox-order\":2"),
          QByteArray(good).replace("report-message", "hold-report"), QByteArray(good).replace("report-message", "?")}) {
        const Result<JobOrder> order = readOrderFile(file);
        ASSERT_FALSE(order) << file.left(80).toStdString();
        EXPECT_FALSE(order.error().text.isEmpty());
    }
}

TEST(JobOrderTest, OrdersForFilesAndRelaysComeBackFromTheirFiles)
{
    FilesOrder files;
    files.paths = {QStringLiteral("/var/log/*.log"), QStringLiteral("/a b")};
    files.mostMiB = 7;
    files.type = JobType::CollectFilesToRelay;
    for (const JobOrder &order : {JobOrder(files), JobOrder(RelayOrder{JobType::HoldReport, 0}),
                                  JobOrder(RelayOrder{JobType::AcquireCollectedFiles, 12})}) {
        const Result<JobOrder> read = readOrderFile(orderFile(order));
        ASSERT_TRUE(read) << read.error().text.toStdString();
        EXPECT_EQ(read.value(), order);
    }
    const auto wrong = [](JobType type, const char *json) {
        return !jobOrderOf(type, QJsonDocument::fromJson(json).object());
    };
    EXPECT_TRUE(wrong(JobType::CollectFiles, "{}"));
    EXPECT_TRUE(wrong(JobType::CollectFiles, R"({"paths": ["var/log"]})"));
    EXPECT_TRUE(wrong(JobType::CollectFiles, R"({"paths": ["/a", "/a"]})"));
    EXPECT_TRUE(wrong(JobType::CollectFiles, R"({"paths": ["/a/../b"]})"));
    EXPECT_TRUE(wrong(JobType::CollectFiles, R"({"paths": ["/a\nb"]})"));
    EXPECT_TRUE(wrong(JobType::CollectFiles, R"({"paths": ["/a"], "most-mib": 0})"));
    EXPECT_TRUE(wrong(JobType::CollectFiles, R"({"paths": ["/a"], "most-mib": 4097})"));
    EXPECT_TRUE(wrong(JobType::HoldReport, R"({"job": 1})")) << "it takes none";
    EXPECT_TRUE(wrong(JobType::DeleteCollectedFiles, R"({"job": "x"})"));
}

TEST(JobOrderTest, EveryTypeIsFoundByItsKey)
{
    for (int i = 1; i <= 21; ++i) {
        const auto type = static_cast<JobType>(i);
        EXPECT_EQ(jobTypeFromKey(jobTypeKey(type)), type);
    }
    EXPECT_EQ(jobTypeFromKey(QStringLiteral("dance")), std::nullopt);
    EXPECT_FALSE(isOrdered(JobType::InstallPackage));
    EXPECT_TRUE(isOrdered(JobType::ReportMessage));
}

} // namespace
} // namespace signalbox
