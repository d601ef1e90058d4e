#include "model/domain/statusfilename.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

TEST(StatusFileNameTest, NamesAndAbsolutePathsAreFiles)
{
    for (const char *name : {"", "Setup.mif", "/var/tmp/setup.mif", "my setup.mif", "状態.mif"})
        EXPECT_EQ(statusFileNameProblem(QString::fromUtf8(name)), QString()) << name;
}

TEST(StatusFileNameTest, WhatLeadsElsewhereIsNone)
{
    for (const QString &name : {QStringLiteral(".."), QStringLiteral("../x"), QStringLiteral("/var/../etc/x"),
                                QStringLiteral("a/b"), QStringLiteral("/var/"), QStringLiteral("."),
                                QStringLiteral("/"), QStringLiteral("a\nb"), QString(201, u'x')})
        EXPECT_FALSE(statusFileNameProblem(name).isEmpty()) << name.toStdString();
}

} // namespace
} // namespace signalbox
