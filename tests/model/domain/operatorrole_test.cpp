#include "model/domain/command.h"
#include "model/domain/text.h"

#include <gtest/gtest.h>

#include <set>

namespace signalbox {
namespace {

using Role = OperatorRole;
using Type = JobType;

std::vector<Type> allTypes()
{
    std::vector<Type> types;
    for (auto type = Type::InstallPackage; type <= Type::GetSoftwareMonitoringInformation;
         type = static_cast<Type>(static_cast<quint8>(type) + 1))
        types.push_back(type);
    return types;
}

/// The matrix as domain-facts.md 1.9 has it, row by row, written down a second time.
const std::vector<std::pair<Role, std::set<Type>>> kMatrix{
    {Role::Distribution,
     {Type::InstallPackage, Type::TransferPackageToRelay, Type::BatchDeleteOnRelay, Type::SendPackageClientChooses,
      Type::GetSystemInformation, Type::GetSoftwareInformation, Type::GetUserInventory,
      Type::TransferRegistryCollectionDefinition, Type::TransferUserInventorySchema, Type::SuspendFileTransfer,
      Type::ResumeFileTransfer}},
    {Role::Asset,
     {Type::GetSystemInformation, Type::GetSoftwareInformation, Type::GetUserInventory,
      Type::TransferRegistryCollectionDefinition, Type::TransferUserInventorySchema}},
    {Role::Collection,
     {Type::CollectFiles, Type::CollectFilesToRelay, Type::AcquireCollectedFiles, Type::DeleteCollectedFiles}},
    {Role::Monitoring,
     {Type::ReportMessage, Type::SetSoftwareMonitoringPolicy, Type::GetSoftwareMonitoringInformation}},
    {Role::BrowseOnly, {}}};

TEST(OperatorRoleTest, EachRoleRunsTheTypesOfItsRowOfTheMatrixAndNoOther)
{
    ASSERT_EQ(allTypes().size(), 21U);
    for (const Type type : allTypes()) {
        EXPECT_TRUE(mayRun(Role::SystemAdministrator, type)) << jobTypeKey(type).toStdString();
        for (const auto &[role, types] : kMatrix) {
            EXPECT_EQ(mayRun(role, type), types.contains(type))
                << operatorRoleKey(role).toStdString() << ' ' << jobTypeKey(type).toStdString();
        }
    }
}

TEST(OperatorRoleTest, WhereTheMatrixIsSilentTheRuleIsOurs)
{
    const std::vector<std::pair<Act, std::set<Role>>> rules{
        {Act::AddPackages, {Role::SystemAdministrator, Role::Distribution}},
        {Act::SuspendTransfer, {Role::SystemAdministrator, Role::Distribution}},
        {Act::ArrangeFolders,
         {Role::SystemAdministrator, Role::Distribution, Role::Asset, Role::Collection, Role::Monitoring}},
        {Act::ManageNodes, {Role::SystemAdministrator}},
        {Act::KeepHouse, {Role::SystemAdministrator}},
        {Act::ManageOperators, {Role::SystemAdministrator}},
        {Act::ManageSlots, {Role::SystemAdministrator}}};
    for (const auto &[act, roles] : rules) {
        for (const Role role : kOperatorRoles) {
            const QString denial = roleDenial(role, {act});
            EXPECT_EQ(denial.isEmpty(), roles.contains(role))
                << static_cast<int>(act) << ' ' << operatorRoleKey(role).toStdString();
            EXPECT_EQ(mayDo(role, {act}), denial.isEmpty());
            EXPECT_TRUE(denial.isEmpty() || denial.contains(operatorRoleText(role))) << denial.toStdString();
        }
    }
}

TEST(OperatorRoleTest, ARefusalNamesTheRoleAndTheTypeOfJob)
{
    EXPECT_EQ(roleDenial(Role::Monitoring, {Act::RunJobs, Type::InstallPackage}),
              QStringLiteral("The role “Monitoring” may not create or change jobs of the type “Install package”."));
    EXPECT_TRUE(roleDenial(Role::Monitoring, {Act::RunJobs, Type::ReportMessage}).isEmpty());
    // Processing windows are told by it, too.
    EXPECT_TRUE(roleDenial(Role::Monitoring, deedOf(SetProcessingWindow{})).contains(QStringLiteral("when they run")));
}

TEST(OperatorRoleTest, ACommandAsksForWhatItDoes)
{
    const auto act = [](const CommandBody &body) { return deedOf(body).act; };
    CreateJob message;
    message.type = Type::ReportMessage;
    EXPECT_EQ(deedOf(message).type, Type::ReportMessage);
    EXPECT_EQ(deedOf(Operate{Operation::Delete, JobId{1}, {}, {}}, Type::CollectFiles).type, Type::CollectFiles);
    EXPECT_EQ(deedOf(MoveJob{JobId{1}, {}}, Type::CollectFiles).type, Type::CollectFiles);
    EXPECT_EQ(act(AddPackage{}), Act::AddPackages);
    AddPackage order;
    order.package.kind = PayloadKind::Order;
    order.package.installArguments = jobTypeKey(Type::ReportMessage);
    EXPECT_EQ(act(order), Act::RunJobs) << "an order belongs to its job";
    EXPECT_EQ(deedOf(order).type, Type::ReportMessage);
    order.package.installArguments = QStringLiteral("nonsense");
    EXPECT_EQ(act(order), Act::AddPackages);
    EXPECT_EQ(act(SuspendNode{}), Act::SuspendTransfer);
    EXPECT_EQ(act(RegisterNode{}), Act::ManageNodes);
    EXPECT_EQ(act(RemoveNode{}), Act::ManageNodes);
    EXPECT_EQ(act(CreateFolder{}), Act::ArrangeFolders);
    EXPECT_EQ(act(DeleteFolder{}), Act::ArrangeFolders);
    EXPECT_EQ(act(ArchiveJobs{}), Act::KeepHouse);
    EXPECT_EQ(act(SetRetention{}), Act::KeepHouse);
    for (const CommandBody &body : {CommandBody(AddOperator()), CommandBody(ChangeOperator()),
                                    CommandBody(RevokeOperator()), CommandBody(RenewOperator())})
        EXPECT_EQ(act(body), Act::ManageOperators);
}

TEST(OperatorRoleTest, KeysAreStableAndLeadBack)
{
    QStringList keys;
    for (const Role role : kOperatorRoles) {
        keys << operatorRoleKey(role);
        EXPECT_EQ(operatorRoleFromKey(keys.back()), role);
        EXPECT_FALSE(operatorRoleText(role).isEmpty());
    }
    EXPECT_EQ(keys.join(u' '),
              QStringLiteral("system-administrator distribution asset collection monitoring browse-only"));
    EXPECT_FALSE(operatorRoleFromKey(QStringLiteral("Distribution")));
    EXPECT_FALSE(operatorRoleFromKey({}));
}

TEST(OperatorRoleTest, ATokenIsRevokedBeforeItIsExpiredBeforeItIsValid)
{
    OperatorRecord record;
    EXPECT_EQ(tokenState(record, 1'000), TokenState::Valid);
    record.expiresMs = 1'000;
    EXPECT_EQ(tokenState(record, 999), TokenState::Valid);
    EXPECT_EQ(tokenState(record, 1'000), TokenState::Expired);
    record.revokedMs = 5;
    EXPECT_EQ(tokenState(record, 1'000), TokenState::Revoked);
}

} // namespace
} // namespace signalbox
