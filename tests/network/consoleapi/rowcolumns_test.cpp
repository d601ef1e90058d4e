#include "network/consoleapi/rowcolumns.h"

#include <gtest/gtest.h>

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <limits>
#include <random>

namespace signalbox::consoleapi {
namespace {

std::vector<InstructionRow> someRows(int count)
{
    std::mt19937 random(7);
    std::vector<InstructionRow> rows;
    for (int i = 0; i < count; ++i) {
        InstructionRow row;
        row.id = InstructionId{static_cast<quint32>(i + 1)};
        row.destination = NodeId{static_cast<quint32>(random() % 1000 + 1)};
        row.package = PackageId{3};
        row.executedMs = random() % 2 == 0 ? kNoTime : 1'790'000'000'000 + random() % 1'000'000;
        row.lastReportMs = std::numeric_limits<qint64>::max() - i;
        row.nextTryMs = i % 5 == 0 ? 1 : kNoTime;
        row.code = static_cast<qint32>(random() % 200) - 100;
        row.permille = static_cast<quint16>(random() % 1001);
        row.attempt = 65535;
        row.status = static_cast<Status>(random() % 11);
        row.detail = static_cast<StatusDetail>(random() % 13);
        row.overlays = static_cast<quint8>(random() % 256);
        rows.push_back(row);
    }
    return rows;
}

TEST(RowColumnsTest, RowsComeBackAsTheyWere)
{
    for (const int count : {0, 1, 2, 1000}) {
        const std::vector<InstructionRow> rows = someRows(count);
        const Result<JobRows> back = rowsFromCbor(rowsToCbor(JobId{9}, 4711, 1'790'000'000'000, rows));
        ASSERT_TRUE(back) << count;
        EXPECT_EQ(back.value().job, JobId{9});
        EXPECT_EQ(back.value().seq, 4711U);
        EXPECT_EQ(back.value().asOfMs, 1'790'000'000'000);
        EXPECT_EQ(back.value().rows, rows);
    }
}

TEST(RowColumnsTest, AnyReaderOfCborCanReadThem)
{
    const QByteArray bytes = rowsToCbor(JobId{9}, 4711, 5, someRows(300));
    QCborParserError problem;
    const QCborMap map = QCborValue::fromCbor(bytes, &problem).toMap();
    EXPECT_EQ(problem.error, QCborError::NoError);
    EXPECT_EQ(map.value(QStringLiteral("count")).toInteger(), 300);
    const QCborMap columns = map.value(QStringLiteral("columns")).toMap();
    EXPECT_EQ(columns.value(QStringLiteral("package")).toInteger(), 3);
    EXPECT_EQ(columns.value(QStringLiteral("id")).toArray().at(0).toInteger(), 1);
    EXPECT_EQ(columns.value(QStringLiteral("id")).toArray().at(1).taggedValue().toByteArray().size(), 600);
}

TEST(RowColumnsTest, AJobAtRestIsSmall)
{
    std::vector<InstructionRow> rows(100'000);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = InstructionId{static_cast<quint32>(i + 1)};
        rows[i].destination = NodeId{static_cast<quint32>(i + 1)};
    }
    EXPECT_LT(rowsToCbor(JobId{1}, 1, 1, rows).size(), 100'000 * 9);
}

TEST(RowColumnsTest, NothingThatIsCutOrGarbledIsTakenForRows)
{
    const QByteArray good = rowsToCbor(JobId{9}, 4711, 5, someRows(50));
    for (qsizetype size = 0; size < good.size(); ++size)
        EXPECT_FALSE(rowsFromCbor(good.first(size))) << size;
    EXPECT_FALSE(rowsFromCbor(good + 'x'));
    std::mt19937 random(11);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 3; ++i)
            bad[static_cast<qsizetype>(random() % static_cast<quint32>(bad.size()))] = static_cast<char>(random());
        const Result<JobRows> rows = rowsFromCbor(bad);
        if (!rows)
            continue;
        for (const InstructionRow &row : rows.value().rows) { // whatever it says, it can be shown
            EXPECT_LE(indexOf(row.status), indexOf(Status::BeingDeleted));
            EXPECT_LE(row.detail, StatusDetail::CancelledByClient);
        }
    }
}

TEST(RowColumnsTest, AShortAnswerCannotAskForMuchMemory)
{
    QCborMap map{
        {QStringLiteral("job"), 1}, {QStringLiteral("count"), 19'000'000}, {QStringLiteral("columns"), QCborMap()}};
    EXPECT_FALSE(rowsFromCbor(map.toCborValue().toCbor()));
}

TEST(RowColumnsTest, WhatANewerServerAddsIsPassedOver)
{
    QCborMap map{{QStringLiteral("colour"), QCborArray{1, QCborMap{{1, 2}}}},
                 {QStringLiteral("job"), 1},
                 {QStringLiteral("seq"), 2},
                 {QStringLiteral("count"), 1},
                 {QStringLiteral("columns"),
                  QCborMap{{QStringLiteral("mood"), QCborArray{1, QStringLiteral("x")}}, {QStringLiteral("id"), 7}}}};
    const Result<JobRows> rows = rowsFromCbor(map.toCborValue().toCbor());
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows.value().rows.size(), 1U);
    EXPECT_EQ(rows.value().rows.front().id, InstructionId{7});
}

} // namespace
} // namespace signalbox::consoleapi
