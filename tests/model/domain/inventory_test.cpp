#include "model/domain/inventory.h"

#include "model/domain/joborder.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {
namespace {

std::vector<InventoryItem> packages()
{
    std::vector<InventoryItem> items{{QStringLiteral("zsh"), QStringLiteral("5.9-4+b2"), QStringLiteral("amd64")},
                                     {QStringLiteral("bash"), QStringLiteral("5.2.15"), QStringLiteral("amd64")},
                                     {QStringLiteral("kernel 日本"), QStringLiteral("6.1"), {}}};
    EXPECT_EQ(tidyInventory(items), 0);
    return items;
}

TEST(InventoryTest, ItComesBackFromItsJsonAsItWas)
{
    const std::vector<InventoryItem> items = packages();
    ASSERT_EQ(items.front().key, QStringLiteral("bash"));
    const QByteArray json = inventoryJson(InventoryKind::Software, items);
    const Result<NodeInventory> read = readInventoryJson(json);
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value().kind, InventoryKind::Software);
    EXPECT_EQ(read.value().items, items);
    EXPECT_EQ(inventoryJson(read.value().kind, read.value().items), json);
    ASSERT_NE(read.value().find(QStringLiteral("zsh")), nullptr);
    EXPECT_EQ(read.value().find(QStringLiteral("zsh"))->value, QStringLiteral("5.9-4+b2"));
    EXPECT_EQ(read.value().find(QStringLiteral("zs")), nullptr);
}

TEST(InventoryTest, TidyingMakesWhatIsReadBack)
{
    std::vector<InventoryItem> items{{QStringLiteral("kernel"), QStringLiteral("6.1"), QStringLiteral("x86_64")},
                                     {QStringLiteral("kernel"), QStringLiteral("6.2"), QStringLiteral("x86_64")},
                                     {QStringLiteral("kernel"), QStringLiteral("6.2"), QStringLiteral("i686")},
                                     {QStringLiteral(" "), QStringLiteral("nothing")},
                                     {QStringLiteral("a\nb\u001b[2J"), QString(5000, u'x')},
                                     {QStringLiteral("broken"), QString(QChar(0xd800))}};
    EXPECT_EQ(tidyInventory(items), 0);
    ASSERT_EQ(items.size(), 4U);
    EXPECT_EQ(items[0].key, QStringLiteral("a b [2J"));
    EXPECT_EQ(items[0].value.size(), InventoryItem::kMaxValue);
    EXPECT_EQ(items[3].value, QStringLiteral("6.1, 6.2"));
    EXPECT_TRUE(readInventoryJson(inventoryJson(InventoryKind::System, items)));
    std::vector<InventoryItem> many;
    for (int i = 0; i < kMaxInventoryItems + 7; ++i)
        many.push_back({QString::number(i), {}});
    EXPECT_EQ(tidyInventory(many), 7);
    EXPECT_EQ(many.size(), static_cast<std::size_t>(kMaxInventoryItems));
}

TEST(InventoryTest, HostileJsonIsAnError)
{
    const auto with = [](const QJsonValue &rows, const char *kind = "system", int format = 1) {
        return QJsonDocument(QJsonObject{{QStringLiteral("x-signalbox-inventory"), format},
                                         {QStringLiteral("kind"), QLatin1String(kind)},
                                         {QStringLiteral("items"), rows}})
            .toJson();
    };
    const auto rowsOf = [](int count) {
        QJsonArray rows;
        for (int i = 0; i < count; ++i)
            rows.append(QJsonArray{QString::number(i), QString()});
        return rows;
    };
    EXPECT_TRUE(readInventoryJson(with(rowsOf(3))));
    EXPECT_TRUE(readInventoryJson(with(QJsonArray()))) << "nothing to tell is something to tell";
    const QByteArrayList wrong{QByteArray(),
                               "{",
                               "[]",
                               "{\"x-signalbox-inventory\": 1, \"kind\": \"system\"}",
                               QByteArray(2000, '['),
                               with(rowsOf(3), "syst\u001bem"),
                               with(rowsOf(3), "system", 2),
                               with(rowsOf(kMaxInventoryItems + 1)),
                               with(QJsonArray{QJsonArray{QStringLiteral("a")}}),
                               with(QJsonArray{QJsonArray{QStringLiteral("a"), 7}}),
                               with(QJsonArray{QJsonArray{QStringLiteral("a"), QJsonArray{}}}),
                               with(QJsonArray{QJsonArray{QString(), QStringLiteral("x")}}),
                               with(QJsonArray{QJsonArray{QString(201, u'k'), QStringLiteral("x")}}),
                               with(QJsonArray{QJsonArray{QStringLiteral("k"), QString(1001, u'x')}}),
                               with(QJsonArray{QJsonArray{QStringLiteral("k"), QStringLiteral("\u001b[2J")}}),
                               with(QJsonArray{QJsonArray{QStringLiteral("k"), QStringLiteral("1")},
                                               QJsonArray{QStringLiteral("k"), QStringLiteral("2")}}),
                               QByteArray(kMaxInventoryJson + 1, ' ')};
    for (const QByteArray &json : wrong) {
        const Result<NodeInventory> read = readInventoryJson(json);
        ASSERT_FALSE(read) << json.left(100).toStdString();
        EXPECT_EQ(read.error().kind, Error::Kind::Invalid);
        EXPECT_FALSE(read.error().text.contains(QChar(0x1b))) << "a terminal acts on it";
    }
}

TEST(InventoryTest, DifferencesAreNewGoneAndChanged)
{
    const std::vector<InventoryItem> older{{QStringLiteral("a"), QStringLiteral("1")},
                                           {QStringLiteral("b"), QStringLiteral("1"), QStringLiteral("amd64")},
                                           {QStringLiteral("disk./.free"), QStringLiteral("7")}};
    const std::vector<InventoryItem> newer{{QStringLiteral("b"), QStringLiteral("2"), QStringLiteral("amd64")},
                                           {QStringLiteral("b"), QStringLiteral("2"), QStringLiteral("i386")},
                                           {QStringLiteral("disk./.free"), QStringLiteral("6")}};
    const std::vector<InventoryDifference> found = differences(older, newer);
    const std::vector<InventoryDifference> expected{
        {QStringLiteral("a"), {}, QStringLiteral("1"), std::nullopt},
        {QStringLiteral("b"), QStringLiteral("amd64"), QStringLiteral("1"), QStringLiteral("2")},
        {QStringLiteral("b"), QStringLiteral("i386"), std::nullopt, QStringLiteral("2")}};
    EXPECT_EQ(found, expected);
    EXPECT_TRUE(differences(newer, newer).empty());
    const auto read = readDifferencesJson(differencesJson(found));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value(), expected);
}

TEST(InventoryTest, PartsFitIntoTheDetailsOfTheNodeProtocol)
{
    QByteArray packed;
    for (int i = 0; i < 5000; ++i)
        packed += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Md5);
    const QStringList texts = inventoryReports(InventoryKind::Software, packed);
    EXPECT_EQ(texts.size(), 5);
    std::vector<InventoryPart> parts;
    for (const QString &text : texts) {
        const QStringList lines = text.split(u'\n');
        EXPECT_LE(lines.size(), 50);
        for (const QString &line : lines)
            EXPECT_LE(line.size(), 512);
        const Result<InventoryPart> part = readInventoryReport(text);
        ASSERT_TRUE(part) << part.error().text.toStdString();
        EXPECT_EQ(part.value().kind, InventoryKind::Software);
        parts.insert(parts.begin(), part.value()); // in whatever order they come
    }
    const QByteArray digest = parts.front().sha256;
    auto joined = joinInventoryParts(parts, digest);
    ASSERT_TRUE(joined);
    EXPECT_EQ(joined.value(), packed);
    parts.push_back(parts.front()); // doubled
    EXPECT_EQ(joinInventoryParts(parts, digest).value(), packed);
    parts.erase(parts.begin() + 1);
    joined = joinInventoryParts(parts, digest);
    ASSERT_TRUE(joined);
    EXPECT_FALSE(joined.value()) << "one is missing";
    parts = {readInventoryReport(texts[0]).value()};
    parts.front().parts = 1;
    EXPECT_FALSE(joinInventoryParts(parts, digest)) << "truncated";
    EXPECT_EQ(inventoryReports(InventoryKind::System, QByteArray(kMaxInventoryPacked, 'x')).size(), 59);
}

TEST(InventoryTest, APartThatIsDamagedIsNotTaken)
{
    const QString good = inventoryReports(InventoryKind::System, "abc").front();
    ASSERT_TRUE(readInventoryReport(good));
    for (QString bad :
         {QString(), QStringLiteral("x"), QString(good).replace(QStringLiteral("1/1"), QStringLiteral("2/1")),
          QString(good).replace(QStringLiteral("1/1"), QStringLiteral("1/65")),
          QString(good).replace(QStringLiteral("1/1"), QStringLiteral("0/1")),
          QString(good).replace(QStringLiteral("system"), QStringLiteral("sistem")), good + u'!', good.left(60),
          good + QString(100'000, u'A')}) {
        const Result<InventoryPart> part = readInventoryReport(bad);
        EXPECT_FALSE(part) << bad.left(200).toStdString();
    }
}

TEST(InventoryTest, EveryKindHasAWordAndAJob)
{
    for (const InventoryKind kind : kInventoryKinds) {
        EXPECT_EQ(inventoryKindFromKey(inventoryKindKey(kind)), kind);
        EXPECT_FALSE(inventoryKindText(kind).isEmpty());
        EXPECT_LT(static_cast<int>(kind), 16) << "inventoryNumber() has four bits for it";
        bool isTold = false;
        for (int type = 1; type <= 21; ++type) {
            const std::vector<InventoryKind> told = inventoriesOf(static_cast<JobType>(type));
            isTold = isTold || std::find(told.begin(), told.end(), kind) != told.end();
            EXPECT_TRUE(told.empty() || isOrdered(static_cast<JobType>(type)));
        }
        EXPECT_TRUE(isTold) << inventoryKindKey(kind).toStdString();
    }
    PackedInventory packed;
    packed.id = inventoryNumber(NodeId{4'000'000'000U}, InventoryKind::Monitoring);
    EXPECT_EQ(packed.node(), NodeId{4'000'000'000U});
    EXPECT_EQ(packed.kind(), InventoryKind::Monitoring);
}

} // namespace
} // namespace signalbox
