#include "model/engine/densemap.h"

#include <gtest/gtest.h>

#include <QString>

#include <map>
#include <random>

namespace signalbox {
namespace {

TEST(DenseMapTest, IsTheSameAsAMap)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        DenseMap<QString> dense;
        std::map<quint32, QString> expected;
        for (int i = 0; i < 1000; ++i) {
            const auto number = static_cast<quint32>(random() % 600);
            if (random() % 3 == 0) {
                dense.erase(number);
                expected.erase(number);
            } else {
                dense.put(number, QString::number(i));
                expected[number] = QString::number(i);
            }
        }
        std::map<quint32, QString> found;
        dense.forEach([&](quint32 number, const QString &value) { found.emplace(number, value); });
        EXPECT_EQ(found, expected);
        EXPECT_EQ(dense.size(), expected.size());
        for (quint32 number = 0; number < 2000; ++number) {
            const QString *value = dense.find(number);
            ASSERT_EQ(value != nullptr, expected.contains(number));
            EXPECT_TRUE(!value || *value == expected[number]);
        }
    }
}

TEST(DenseMapTest, AValueStaysWhereItIs)
{
    DenseMap<int> dense;
    const int *first = &dense.put(1, 7);
    for (quint32 number = 2; number < 10'000; ++number)
        dense.put(number, 0);
    EXPECT_EQ(dense.find(1), first);
    EXPECT_EQ(*first, 7);
}

} // namespace
} // namespace signalbox
