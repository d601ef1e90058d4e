#include "app/config/privatearguments.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

TEST(PrivateArgumentsTest, APasswordIsPaintedOverForOthersAndKeptForUs)
{
    std::vector<std::string> given{"signalboxd",
                                   "--store=postgresql://anna:geheim@host/db?sslmode=require&password=auch&x=1",
                                   "postgres://anna@host:5432/db",
                                   "postgresql:///db?sslpassword=geheim",
                                   "--name",
                                   "a:b@c"};
    const std::vector<std::string> before = given;
    std::vector<char *> argv;
    for (std::string &one : given)
        argv.push_back(one.data());
    PrivateArguments arguments(static_cast<int>(argv.size()), argv.data());
    EXPECT_EQ(given[1], "--store=postgresql://anna:******@host/db?sslmode=require&password=****&x=1");
    EXPECT_EQ(given[2], before[2]);
    EXPECT_EQ(given[3], "postgresql:///db?sslpassword=******");
    EXPECT_EQ(given[5], before[5]);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(arguments.values()[i], before[i]);
    EXPECT_EQ(arguments.values()[before.size()], nullptr);
}

TEST(PrivateArgumentsTest, AnOptionWithItsValueIsMadeOneArgument)
{
    std::vector<std::string> given{"signalbox", "--name", "Osaka office", "--theme", "dark", "--name"};
    std::vector<char *> argv;
    for (std::string &one : given)
        argv.push_back(one.data());
    PrivateArguments arguments(static_cast<int>(argv.size()), argv.data());
    arguments.join("--name");
    ASSERT_EQ(arguments.count(), 5);
    EXPECT_STREQ(arguments.values()[1], "--name=Osaka office");
    EXPECT_STREQ(arguments.values()[3], "dark");
    EXPECT_STREQ(arguments.values()[4], "--name") << "there is no value: the parser says so";
    EXPECT_EQ(arguments.values()[5], nullptr);
    EXPECT_EQ(given[1], "--name") << "what others see is as it was";
}

} // namespace
} // namespace signalbox
