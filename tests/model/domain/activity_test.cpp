#include "model/domain/activity.h"

#include "model/domain/audit.h"
#include "model/domain/eventkind.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

namespace signalbox {
namespace {

Event eventOf(EventKind kind, const QString &text = {})
{
    Event event;
    event.seq = 7;
    event.atMs = 1'763'769'600'000;
    event.kind = kind;
    event.text = text;
    return event;
}

QString idOf(const Event &event)
{
    return activityId(activityMessage(event, {}));
}

TEST(ActivityTest, EveryKindOfEntryIsAMessageOfItsOwn)
{
    QSet<quint16> seen;
    int kinds = 0;
    for (int number = 0; number <= 255; ++number) {
        const auto kind = static_cast<EventKind>(number);
        if (eventKindKey(kind).isEmpty())
            continue;
        ++kinds;
        const ActivityMessage message = activityMessage(eventOf(kind, QStringLiteral("said")), {});
        EXPECT_EQ(message.number == 9001, kind == EventKind::ServerMessage) << number; // it has no number here
        EXPECT_NE(messageKind(message.number), nullptr);
        EXPECT_FALSE(message.text.isEmpty()) << number;
        EXPECT_FALSE(message.text.contains(u'%')) << message.text.toStdString();
        EXPECT_FALSE(localizedText(message).isEmpty());
        EXPECT_EQ(message.seq, 7U);
        EXPECT_FALSE(seen.contains(message.number)) << number;
        seen.insert(message.number);
    }
    EXPECT_EQ(kinds, 54);
    EXPECT_EQ(idOf(eventOf(static_cast<EventKind>(250))), QStringLiteral("SBX9001I"));
}

TEST(ActivityTest, TheCatalogueIsAscendingAndWhole)
{
    quint16 before = 0;
    for (const MessageKind &kind : messageKinds()) {
        EXPECT_GT(kind.number, before);
        before = kind.number;
        EXPECT_GE(kind.number, 1000);
        EXPECT_LE(kind.number, 9999);
        EXPECT_NE(kind.explanation, nullptr);
        const QString text = QString::fromLatin1(kind.text);
        const auto places = static_cast<int>(text.count(u'%'));
        EXPECT_EQ(places, static_cast<int>(qstrlen(kind.parameters))) << kind.number;
        for (int place = 1; place <= places; ++place)
            EXPECT_TRUE(text.contains(QStringLiteral("%%1").arg(place))) << kind.number;
        // Whoever reads of an error wants to know what to do.
        EXPECT_TRUE(kind.severity != Severity::Error || kind.action != nullptr) << kind.number;
        EXPECT_EQ(messageKind(kind.number), &kind);
        EXPECT_EQ(messageNumberFromId(messageId(kind)), kind.number);
    }
}

TEST(ActivityTest, TheResultDecidesIdAndSeverity)
{
    Event event = eventOf(EventKind::Failed, QStringLiteral("disk full"));
    event.code = 4;
    EXPECT_EQ(idOf(event), QStringLiteral("SBX2010E"));
    EXPECT_EQ(activityMessage(event, {}).text, QStringLiteral("Failed with code 4. disk full"));
    event.detail = static_cast<quint8>(StatusDetail::CancelledByClient);
    EXPECT_EQ(idOf(event), QStringLiteral("SBX2011E"));
    event = eventOf(EventKind::NodeChanged, QStringLiteral("{\"suspended\":true}"));
    EXPECT_EQ(idOf(event), QStringLiteral("SBX4004W"));
    event.text = QStringLiteral("{\"suspended\":false}");
    EXPECT_EQ(idOf(event), QStringLiteral("SBX4005I"));
    event.text = QStringLiteral("{\"suspended\":\"true\",\"x\":\"1\"}"); // attributes that a node is free to choose
    EXPECT_EQ(idOf(event), QStringLiteral("SBX4002I"));
    event = eventOf(EventKind::Audit, QStringLiteral(R"({"operator":"anna","command":"suspend","result":"refused",)"
                                                     R"("reason":"It is not there.","text":"job 9"})"));
    event.detail = kAuditRecord;
    const ActivityMessage audit = activityMessage(event, {});
    EXPECT_EQ(activityId(audit), QStringLiteral("SBX5003W"));
    EXPECT_EQ(audit.operatorName, QStringLiteral("anna"));
    EXPECT_EQ(audit.text, QStringLiteral("suspend was refused. It is not there."));
}

TEST(ActivityTest, AMessageOfTheServerCarriesItsParameters)
{
    Event event = eventOf(EventKind::ServerMessage, QStringLiteral(R"(["1763769600000","The disk is full."])"));
    event.code = kStoreAgainMessage;
    EXPECT_EQ(
        activityMessage(event, {}).text,
        QStringLiteral("The database takes what is to be stored again. From 2025-11-22T00:00:00Z on it did not: The "
                       "disk is full."));
    event.code = 77; // of a newer program, or damaged
    EXPECT_EQ(idOf(event), QStringLiteral("SBX9001I"));
    event.code = -64'000;
    EXPECT_EQ(idOf(event), QStringLiteral("SBX9001I"));
    event.code = kTokensRefusedMessage;
    event.text = QStringLiteral("no list");
    EXPECT_FALSE(activityMessage(event, {}).text.isEmpty());
}

TEST(ActivityTest, AParameterIsNeverTakenForAPlace)
{
    Event event = eventOf(EventKind::StartupFailed);
    event = eventOf(EventKind::Failed, QStringLiteral("%1 %2 %99"));
    event.code = 3;
    EXPECT_EQ(activityMessage(event, {}).text, QStringLiteral("Failed with code 3. %1 %2 %99"));
}

TEST(ActivityTest, WhatANewerProgramSaysIsShownAsItCame)
{
    ActivityMessage message;
    message.number = 2999;
    message.severity = Severity::Warning;
    message.text = QStringLiteral("Something new.");
    EXPECT_EQ(activityId(message), QStringLiteral("SBX2999W"));
    EXPECT_EQ(localizedText(message), message.text);
}

TEST(ActivityTest, IdsAreReadInAnyForm)
{
    for (const char *id : {"SBX2010E", "sbx2010e", "SBX2010", "2010"})
        EXPECT_EQ(messageNumberFromId(QString::fromLatin1(id)), std::optional<quint16>(2010)) << id;
    for (const char *id : {"", "SBX", "SBX20100E", "201", "SBX-010E", "SBX2010X", "٢٠١٠"})
        EXPECT_FALSE(messageNumberFromId(QString::fromUtf8(id))) << id;
}

/// What the manual page says of each message is what the table says.
TEST(ActivityTest, TheManualPageHasEveryMessage)
{
    QFile file(QStringLiteral(SIGNALBOX_RESOURCES "/man/signalbox-messages.7"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QString page = QString::fromUtf8(file.readAll());
    page.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    qsizetype ids = 0;
    for (const MessageKind &kind : messageKinds()) {
        const QString entry =
            QStringLiteral(".TP\n.B %1\n%2\n.br\n%3%4\n")
                .arg(messageId(kind), QString::fromLatin1(kind.text), QString::fromLatin1(kind.explanation),
                     kind.action ? u' ' + QString::fromLatin1(kind.action) : QString());
        EXPECT_TRUE(page.contains(entry)) << entry.toStdString();
        ++ids;
    }
    EXPECT_EQ(page.count(QRegularExpression(QStringLiteral("^\\.B SBX"), QRegularExpression::MultilineOption)), ids);
}

} // namespace
} // namespace signalbox
