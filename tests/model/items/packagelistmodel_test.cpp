#include "model/items/packagelistmodel.h"

#include "model/domain/higherjob.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::testing;

TEST(PackageListModelTest, PackagesStandByNumberAndAreToldOneByOne)
{
    PackageListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.reset({package(5, QStringLiteral("five"), QStringLiteral("1")), package(2, QStringLiteral("two"), {})});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.update(std::vector{package(3, QStringLiteral("three"), {}),
                             package(5, QStringLiteral("five"), QStringLiteral("2")),
                             package(2, QStringLiteral("two"), {})});
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 1);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(model.text(PackageId{5}), QStringLiteral("five 2"));
    EXPECT_EQ(model.text(PackageId{2}), QStringLiteral("two"));
    EXPECT_EQ(model.text(PackageId{9}), QStringLiteral("#9"));
    EXPECT_EQ(model.index(0, 0).data(PackageListModel::IdRole).toUInt(), 2u);
}

TEST(PackageListModelTest, PackagesOfJobsFromAboveAreKnownByNameAndCannotBeOrdered)
{
    PackageListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.reset({package(2, QStringLiteral("two"), {}), package(kHigherFirst + 1, QStringLiteral("above"), {})});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.update(std::vector{package(kHigherFirst + 2, QStringLiteral("later"), {})});
    EXPECT_EQ(inserted.size(), 0);
    model.update(std::vector{package(3, QStringLiteral("three"), {})});
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.text(PackageId{kHigherFirst + 1}), QStringLiteral("above"));
    EXPECT_EQ(model.text(PackageId{kHigherFirst + 2}), QStringLiteral("later"));
}
