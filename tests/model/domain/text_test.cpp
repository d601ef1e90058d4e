#include "model/domain/text.h"

#include <gtest/gtest.h>

#include <QSet>

#include <cerrno>
#include <vector>

namespace signalbox {
namespace {

constexpr UtcMs kNowMs = 1'790'000'000'000; // 2026-09-21 14:13:20 UTC
constexpr UtcMs kSinceMs = kNowMs - 10 * 60'000;
constexpr int kJobTypes = 21;
constexpr int kDetails = static_cast<int>(StatusDetail::CancelledByClient) + 1;

QString text(const char16_t *characters)
{
    return QString::fromUtf16(characters);
}

InstructionRow rowIn(Status status)
{
    InstructionRow row;
    row.status = status;
    row.statusSinceMs = kSinceMs;
    row.lastReportMs = kSinceMs;
    row.relays = 1;
    row.hop = status == Status::WaitingForInstallation || isFinal(status) ? 2 : 1;
    if (isFinal(status))
        row.completedMs = kSinceMs;
    return row;
}

QString reasonOf(const InstructionRow &row)
{
    return reasonSentence(row, {.hops = {QStringLiteral("relay-1"), QStringLiteral("client-1")}, .rules = {}}, kNowMs);
}

/// A sentence for people: begun, ended, and with every place filled.
void expectSentence(const QString &sentence, const std::string &what)
{
    EXPECT_FALSE(sentence.isEmpty()) << what;
    EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << what << ": " << sentence.toStdString();
    EXPECT_FALSE(sentence.contains(QLatin1String("%1")) || sentence.contains(QLatin1String("%2"))
                 || sentence.contains(QLatin1String("%3")) || sentence.contains(QLatin1String("%4"))
                 || sentence.contains(QLatin1String("%n")))
        << what << ": " << sentence.toStdString();
}

TEST(TextTest, ASentenceAboutAnEndSaysWhenBeforeItSaysWho)
{
    for (const Status status : {Status::Completed, Status::InstallationRejected, Status::Error}) {
        const QString sentence = reasonOf(rowIn(status));
        EXPECT_LT(sentence.indexOf(QLatin1String("UTC")), sentence.indexOf(QLatin1String("client-1")))
            << sentence.toStdString();
        EXPECT_GT(sentence.indexOf(QLatin1String("UTC")), 0) << sentence.toStdString();
    }
}

TEST(TextTest, ARejectionOfWhatTheClientDoesNotSupportSaysSo)
{
    InstructionRow row = rowIn(Status::InstallationRejected);
    EXPECT_FALSE(reasonOf(row).contains(text(u"does not support"))) << reasonOf(row).toStdString();
    row.code = ENOTSUP;
    EXPECT_TRUE(reasonOf(row).contains(text(u"client-1 does not support"))) << reasonOf(row).toStdString();
    expectSentence(reasonOf(row), "not supported");
}

TEST(TextTest, StatusKeysAreUniqueAndLeadBack)
{
    QSet<QString> keys;
    QSet<QString> texts;
    for (const Status status : kAllStatuses) {
        keys.insert(statusKey(status));
        texts.insert(statusText(status));
        EXPECT_EQ(statusFromKey(statusKey(status)), status);
    }
    EXPECT_EQ(keys.size(), static_cast<int>(kStatusCount));
    EXPECT_EQ(texts.size(), static_cast<int>(kStatusCount));
    EXPECT_FALSE(keys.contains(QString()));
    EXPECT_FALSE(texts.contains(QString()));
    EXPECT_FALSE(statusFromKey(QString()).has_value());
    EXPECT_FALSE(statusFromKey(QStringLiteral("Error")).has_value()) << "keys are exact";
}

TEST(TextTest, DetailKeysAreUniqueAndOnlyNoDetailHasNone)
{
    QSet<QString> keys;
    for (int i = 0; i < kDetails; ++i) {
        const QString key = detailKey(static_cast<StatusDetail>(i));
        EXPECT_EQ(key.isEmpty(), i == 0) << i;
        keys.insert(key);
    }
    EXPECT_EQ(keys.size(), kDetails);
}

TEST(TextTest, AllJobTypesHaveTheirOwnNameAndKey)
{
    QSet<QString> keys;
    QSet<QString> texts;
    for (int i = 1; i <= kJobTypes; ++i) {
        keys.insert(jobTypeKey(static_cast<JobType>(i)));
        texts.insert(jobTypeText(static_cast<JobType>(i)));
    }
    EXPECT_EQ(keys.size(), kJobTypes);
    EXPECT_EQ(texts.size(), kJobTypes);
    EXPECT_FALSE(keys.contains(QString()));
    EXPECT_FALSE(texts.contains(QString()));
}

TEST(TextTest, PayloadKindsLeadBackFromTheirKeys)
{
    QSet<QString> texts;
    for (int i = 1; i <= 4; ++i) {
        const auto kind = static_cast<PayloadKind>(i);
        EXPECT_EQ(payloadKindFromKey(payloadKindKey(kind)), kind);
        texts.insert(payloadKindText(kind));
    }
    EXPECT_EQ(texts.size(), 4);
    EXPECT_FALSE(payloadKindFromKey(QStringLiteral("floppy")).has_value());
    EXPECT_FALSE(payloadKindFromKey(QString()).has_value());
}

TEST(TextTest, KeysAreMadeOfSmallLettersAndHyphens)
{
    QStringList keys;
    for (const Status status : kAllStatuses)
        keys << statusKey(status);
    for (int i = 1; i < kDetails; ++i)
        keys << detailKey(static_cast<StatusDetail>(i));
    for (int i = 1; i <= kJobTypes; ++i)
        keys << jobTypeKey(static_cast<JobType>(i));
    for (const QString &key : std::as_const(keys)) {
        for (const QChar c : key)
            EXPECT_TRUE((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('-')) << key.toStdString();
    }
}

TEST(TextTest, TheReasonStandsInBracketsBehindTheStatus)
{
    EXPECT_EQ(statusText(Status::StartupFailure, StatusDetail::PowerOff), text(u"Startup failure (power off)"));
    EXPECT_EQ(statusText(Status::StartupFailure, StatusDetail::NotRunning), text(u"Startup failure (not running)"));
    EXPECT_EQ(statusText(Status::StartupFailure, StatusDetail::None), text(u"Startup failure"));
    EXPECT_EQ(statusText(Status::WaitingForInstallation, StatusDetail::HeldByUser),
              text(u"Waiting for installation (held by user)"));
    EXPECT_EQ(statusText(Status::Completed, StatusDetail::AlreadyDistributed),
              text(u"Completed (already distributed)"));
}

TEST(TextTest, TheResultSaysStopsAndOverlaysInWords)
{
    InstructionRow row = rowIn(Status::Executing);
    EXPECT_EQ(resultText(row), text(u"Executing"));
    row.stopping = Stopping::Cancelling;
    EXPECT_EQ(resultText(row), text(u"Executing (cancelling)"));
    row.overlays = SilentOverlay;
    EXPECT_EQ(resultText(row), text(u"Executing (cancelling, silent)"));
    row.stopping = Stopping::Deleting;
    EXPECT_EQ(resultText(row), text(u"Being deleted"));

    row = rowIn(Status::Error);
    row.detail = StatusDetail::CancelledByOperator;
    EXPECT_EQ(resultText(row), text(u"Error (cancelled)"));
    row = rowIn(Status::WaitingForInstallation);
    row.detail = StatusDetail::HeldByUser;
    row.overlays = ExpiredOverlay | WithdrawnOverlay;
    EXPECT_EQ(resultText(row), text(u"Waiting for installation (expired, withdrawn, held by user)"));
    row = rowIn(Status::Executing);
    row.overlays = StartedFromWaitingOverlay; // a colour, not a word
    EXPECT_EQ(resultText(row), text(u"Executing"));
    for (const Overlay overlay : {SilentOverlay, ExpiredOverlay, ResultsHeldOverlay, SuspendRequestedOverlay,
                                  ResumeRequestedOverlay, WithdrawnOverlay}) {
        row.overlays = overlay;
        EXPECT_NE(resultText(row), text(u"Executing")) << int{overlay};
    }
}

TEST(TextTest, EveryRefusalSaysWhy)
{
    QSet<QString> texts;
    for (int i = 0; i <= static_cast<int>(Refusal::HopBehind); ++i) {
        expectSentence(refusalText(static_cast<Refusal>(i)), "refusal " + std::to_string(i));
        texts.insert(refusalText(static_cast<Refusal>(i)));
    }
    EXPECT_EQ(texts.size(), static_cast<int>(Refusal::HopBehind) + 1);
}

TEST(TextTest, WhatAClientSaysInOneLineAtTheEndIsItsResult)
{
    Event event;
    event.kind = EventKind::CompletedOk;
    event.text = QStringLiteral("Shown on the desktop of anna.");
    EXPECT_EQ(eventText(event), QStringLiteral("Completed with code 0: Shown on the desktop of anna."));
    event.text = QStringLiteral("Unpacking ...\nSetting up ...\n");
    EXPECT_EQ(eventText(event), QStringLiteral("Completed with code 0.")) << "a log is not for one line";
}

TEST(TextTest, EveryEventHasALine)
{
    std::vector<int> kinds;
    for (int i = static_cast<int>(EventKind::Created); i <= static_cast<int>(EventKind::MessageRead); ++i)
        kinds.push_back(i);
    for (int i = static_cast<int>(EventKind::JobCreated); i <= static_cast<int>(EventKind::ServerMessage); ++i)
        kinds.push_back(i);
    for (const int kind : kinds) {
        for (const quint8 detail : {quint8{0}, quint8{1}, quint8{2}}) {
            for (const qint64 a : {qint64{0}, kNowMs}) {
                const QString line = eventText({.kind = static_cast<EventKind>(kind),
                                                .hop = detail,
                                                .detail = detail,
                                                .attempt = 1,
                                                .a = a,
                                                .b = a,
                                                .text = QStringLiteral("something.")});
                expectSentence(line, "kind " + std::to_string(kind));
            }
        }
    }
    for (const char *record :
         {R"({"operator":"anna","command":"suspend","result":"done","text":"suspend job 7"})",
          R"({"operator":"anna","command":"suspend","result":"refused","reason":"It has ended.","text":""})"}) {
        const QString line =
            eventText({.kind = EventKind::Audit, .detail = kAuditRecord, .text = QString::fromLatin1(record)});
        expectSentence(line, record);
        EXPECT_TRUE(line.contains(QStringLiteral("anna"))) << line.toStdString();
    }
}

TEST(TextTest, EveryStatusHasAReasonWithEveryOverlayAndStop)
{
    for (const Status status : kAllStatuses) {
        for (int detail = 0; detail < kDetails; ++detail) {
            for (int overlays = 0; overlays < 128; ++overlays) {
                for (const Stopping stopping : {Stopping::None, Stopping::Cancelling, Stopping::Deleting}) {
                    InstructionRow row = rowIn(status);
                    row.detail = static_cast<StatusDetail>(detail);
                    row.overlays = static_cast<quint8>(overlays);
                    row.stopping = stopping;
                    expectSentence(reasonOf(row), statusKey(status).toStdString());
                }
            }
        }
    }
}

TEST(TextTest, ARowWithoutTimesOrANextHopStillHasAReason)
{
    for (const Status status : kAllStatuses) {
        for (const quint8 overlays : {NoOverlay, SilentOverlay, WithdrawnOverlay, ExpiredOverlay}) {
            InstructionRow row;
            row.status = status;
            row.overlays = overlays;
            expectSentence(reasonSentence(row, {}, 0), statusKey(status).toStdString());
        }
    }
}

TEST(TextTest, TheReasonNamesTheTimeWithItsZone)
{
    EXPECT_TRUE(reasonOf(rowIn(Status::Suspended)).contains(text(u" UTC")))
        << reasonOf(rowIn(Status::Suspended)).toStdString();
    EXPECT_TRUE(reasonOf(rowIn(Status::Suspended)).contains(text(u"14:03")));
}

TEST(TextTest, TheReasonTellsTheNextTryAndHowManyThereWere)
{
    InstructionRow row = rowIn(Status::StartupFailure);
    row.detail = StatusDetail::PowerOff;
    row.retries = 3;
    row.nextTryMs = kNowMs + 90'000;
    EXPECT_TRUE(reasonOf(row).contains(text(u"power"))) << reasonOf(row).toStdString();
    EXPECT_TRUE(reasonOf(row).contains(text(u"client-1")));
    EXPECT_TRUE(reasonOf(row).contains(text(u"After 3 tr"))) << reasonOf(row).toStdString();
    EXPECT_TRUE(reasonOf(row).contains(text(u"in 1 min")));
    row.nextTryMs = kNowMs + 2 * 3'600'000 + 5 * 60'000;
    EXPECT_TRUE(reasonOf(row).contains(text(u"in 2 h 05 min"))) << reasonOf(row).toStdString();
    row.nextTryMs = kNowMs + 1;
    EXPECT_TRUE(reasonOf(row).contains(text(u"in 1 s"))) << reasonOf(row).toStdString();
    row.nextTryMs = kNowMs - 1;
    EXPECT_TRUE(reasonOf(row).contains(text(u"due now"))) << reasonOf(row).toStdString();
    row.overlays = SilentOverlay;
    EXPECT_TRUE(reasonOf(row).contains(text(u"due now"))) << "the failure explains the silence";
}

TEST(TextTest, ANodeWithoutRoomIsNoLineThatBroke)
{
    for (const Status status : {Status::CommunicationError, Status::StartupFailure}) {
        InstructionRow row = rowIn(status);
        row.code = ENOSPC;
        row.retries = 2;
        row.nextTryMs = kNowMs + 90'000;
        const QString sentence = reasonOf(row);
        EXPECT_TRUE(sentence.contains(text(u"no room")) && sentence.contains(text(u"client-1")))
            << sentence.toStdString();
        EXPECT_TRUE(sentence.contains(text(u"in 1 min"))) << sentence.toStdString();
        EXPECT_FALSE(sentence.contains(text(u"broke off"))) << sentence.toStdString();
    }
}

TEST(TextTest, ARetriedInstructionTellsWhichTryOfHowManyThatWas)
{
    const Surroundings around{.hops = {QStringLiteral("client-1")}, .rules = {.retries = 10, .stopTimeoutMs = 0}};
    InstructionRow row = rowIn(Status::StartupFailure);
    row.retries = 3;
    row.nextTryMs = kNowMs + 90'000;
    const QString third = reasonSentence(row, around, kNowMs);
    EXPECT_TRUE(third.contains(text(u"Try 3 of 10 failed; the next one follows in 1 min"))) << third.toStdString();
    row.nextTryMs = kNowMs - 1;
    const QString due = reasonSentence(row, around, kNowMs);
    EXPECT_TRUE(due.contains(text(u"Try 3 of 10 failed; the next one is due now"))) << due.toStdString();
    row.retries = 11; // it is tried on, only more seldom
    const QString more = reasonSentence(row, around, kNowMs);
    EXPECT_FALSE(more.contains(text(u"of 10"))) << more.toStdString();
    EXPECT_TRUE(more.contains(text(u"11"))) << more.toStdString();
}

TEST(TextTest, AStopNamesWhoHasNotConfirmedAndWhenItCanBeForced)
{
    const Surroundings around{.hops = {QStringLiteral("relay-1"), QStringLiteral("client-1")},
                              .rules = {.retries = 0, .stopTimeoutMs = kNowMs - kSinceMs + 60'000}};
    InstructionRow row = rowIn(Status::Executing);
    row.stopping = Stopping::Cancelling;
    const QString cancelling = reasonSentence(row, around, kNowMs);
    expectSentence(cancelling, "cancelling");
    EXPECT_TRUE(cancelling.contains(text(u"relay-1")) && cancelling.contains(text(u"client-1")))
        << cancelling.toStdString();
    EXPECT_TRUE(cancelling.contains(text(u"its end can be forced"))) << cancelling.toStdString();
    EXPECT_FALSE(cancelling.contains(text(u"forced now"))) << cancelling.toStdString();
    EXPECT_TRUE(reasonSentence(row, around, kNowMs + 60'000).contains(text(u"its end can be forced now")));
    row.hop = 0; // on its way to the relay: the client knows nothing of it yet
    EXPECT_FALSE(reasonSentence(row, around, kNowMs).contains(text(u"client-1")));
    row.stopping = Stopping::Deleting;
    const QString deleting = reasonSentence(row, around, kNowMs);
    EXPECT_TRUE(deleting.contains(text(u"relay-1"))) << deleting.toStdString();
    EXPECT_TRUE(deleting.contains(text(u"forced"))) << deleting.toStdString();
    row.overlays = LetGoOverlay;
    EXPECT_FALSE(reasonSentence(row, around, kNowMs).contains(text(u"forced")));
}

TEST(TextTest, ASilentInstructionIsNeverSaidToRunWell)
{
    InstructionRow row = rowIn(Status::Executing);
    row.overlays = SilentOverlay;
    EXPECT_TRUE(reasonOf(row).startsWith(text(u"Silent"))) << reasonOf(row).toStdString();
    EXPECT_TRUE(reasonOf(row).contains(text(u"10 min ago"))) << reasonOf(row).toStdString();
    row.lastReportMs = kNoTime;
    EXPECT_TRUE(reasonOf(row).startsWith(text(u"No report"))) << reasonOf(row).toStdString();
}

TEST(TextTest, AStopUnderWayIsTheReasonAboveAllOthers)
{
    InstructionRow row = rowIn(Status::Executing);
    row.overlays = SilentOverlay | ExpiredOverlay;
    row.stopping = Stopping::Cancelling;
    EXPECT_TRUE(reasonOf(row).startsWith(text(u"Cancelling since"))) << reasonOf(row).toStdString();
    row.stopping = Stopping::Deleting;
    EXPECT_TRUE(reasonOf(row).startsWith(text(u"Being deleted since"))) << reasonOf(row).toStdString();
}

TEST(TextTest, AFailureTellsWhereItHappenedAndItsCode)
{
    InstructionRow row = rowIn(Status::Error);
    row.code = 42;
    EXPECT_TRUE(reasonOf(row).contains(text(u"on client-1, with code 42"))) << reasonOf(row).toStdString();
    row.hop = 1;
    EXPECT_TRUE(reasonOf(row).contains(text(u"on the way to client-1"))) << reasonOf(row).toStdString();
}

TEST(TextTest, APercentSignInANodesNameStaysAsItIs)
{
    const QString name = QStringLiteral("%2-node");
    for (const Status status : kAllStatuses) {
        const QString sentence = reasonSentence(rowIn(status), {.hops = {name, name}, .rules = {}}, kNowMs);
        if (status != Status::BeingDeleted) {
            EXPECT_TRUE(sentence.contains(name)) << sentence.toStdString();
        }
    }
}

} // namespace
} // namespace signalbox
