#include "app/signalboxctl/distributionoptions.h"

#include "model/domain/jobattributes.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kStopFailed = QStringLiteral("stop-failed");
const QString kStopSample = QStringLiteral("stop-sample");
const QString kWaves = QStringLiteral("waves");
const QString kWaveSuccess = QStringLiteral("wave-success");

Error wrong(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

QJsonValue jsonOf(const Share &share)
{
    return share.isPercent ? QJsonValue(shareKey(share)) : QJsonValue(static_cast<qint64>(share.value));
}

/// Puts a number under `member`, if the option is there.
Outcome putNumber(const Call &call, const QString &option, const QString &member, QJsonObject &json)
{
    if (!call.options.isSet(option))
        return {};
    bool isNumber = false;
    const qint64 number = call.options.value(option).toLongLong(&isNumber);
    if (!isNumber)
        return wrong(CtlText::tr("--%1 takes a number.").arg(option));
    json.insert(member, number);
    return {};
}

Outcome putProgram(const Call &call, const QString &option, const QString &member, QJsonObject &json)
{
    const QString limit = option + QStringLiteral("-timeout");
    if (!call.options.isSet(option)) {
        //: %1 and %2 are options.
        return call.options.isSet(limit) ? Outcome(wrong(CtlText::tr("--%1 goes with --%2.").arg(limit, option)))
                                         : Outcome();
    }
    QJsonObject program{{QStringLiteral("command"), call.options.value(option)}};
    if (Outcome put = putNumber(call, limit, QStringLiteral("timeoutSeconds"), program); !put)
        return put;
    json.insert(member, program);
    return {};
}

Outcome putStop(const Call &call, QJsonObject &json)
{
    if (!call.options.isSet(kStopFailed)) {
        return call.options.isSet(kStopSample)
                   ? Outcome(wrong(CtlText::tr("--%1 goes with --%2.").arg(kStopSample, kStopFailed)))
                   : Outcome();
    }
    const std::optional<Share> failed = shareFromKey(call.options.value(kStopFailed));
    if (!failed)
        return wrong(CtlText::tr("--%1 takes a number or a percentage, such as 20%.").arg(kStopFailed));
    QJsonObject stop{{QStringLiteral("failed"), jsonOf(*failed)}};
    if (Outcome put = putNumber(call, kStopSample, QStringLiteral("sample"), stop); !put)
        return put;
    json.insert(QStringLiteral("stop"), stop);
    return {};
}

Outcome putWaves(const Call &call, QJsonObject &json)
{
    if (!call.options.isSet(kWaves)) {
        return call.options.isSet(kWaveSuccess)
                   ? Outcome(wrong(CtlText::tr("--%1 goes with --%2.").arg(kWaveSuccess, kWaves)))
                   : Outcome();
    }
    QJsonArray sizes;
    for (const QString &one : call.options.value(kWaves).split(u',')) {
        const std::optional<Share> size = shareFromKey(one);
        if (!size)
            return wrong(
                CtlText::tr("--%1 takes numbers or percentages with commas between, such as 5,20%.").arg(kWaves));
        sizes.append(jsonOf(*size));
    }
    QJsonObject waves{{QStringLiteral("sizes"), sizes}};
    if (Outcome put = putNumber(call, kWaveSuccess, QStringLiteral("successPercent"), waves); !put)
        return put;
    json.insert(QStringLiteral("waves"), waves);
    return {};
}

} // namespace

void addDistributionOptions(QCommandLineParser &parser)
{
    const QString seconds = CtlText::tr("SECONDS");
    const QString command = CtlText::tr("COMMAND");
    parser.addOptions({
        {QStringLiteral("relay-retention"),
         CtlText::tr("New job: days that relays keep the packages when nobody needs them any more (90)."),
         CtlText::tr("DAYS")},
        {QStringLiteral("mode"), CtlText::tr("New job: background, or gui: on the user's desktop."),
         CtlText::tr("KEY")},
        {QStringLiteral("retries"), CtlText::tr("New job: tries of a transfer that breaks off, in a row (10)."),
         CtlText::tr("N")},
        {QStringLiteral("retry-wait"),
         CtlText::tr("New job: time between two tries; 0: short at first, then longer (0)."), seconds},
        {QStringLiteral("before"),
         CtlText::tr("New job: program that clients run before the installation; when it fails, nothing is installed."),
         command},
        {QStringLiteral("before-timeout"), CtlText::tr("When it is ended (300)."), seconds},
        {QStringLiteral("after"), CtlText::tr("New job: program that clients run after the installation."), command},
        {QStringLiteral("after-timeout"), CtlText::tr("When it is ended (300)."), seconds},
        {QStringLiteral("on-error"), CtlText::tr("New job: program that clients run when the installation failed."),
         command},
        {QStringLiteral("on-error-timeout"), CtlText::tr("When it is ended (300)."), seconds},
        {QStringLiteral("overtake"), CtlText::tr("New job: it goes on where file transfer is suspended.")},
        {kStopFailed, CtlText::tr("New job: when so many instructions have failed, the rest is suspended: 5, or 20%."),
         CtlText::tr("N")},
        {kStopSample, CtlText::tr("So many must have ended before (10)."), CtlText::tr("N")},
        {kWaves, CtlText::tr("New job: destinations of each wave, such as 5,20%; the others make up the last one."),
         CtlText::tr("SIZES")},
        {kWaveSuccess, CtlText::tr("Percent of a wave that must be completed before the next one begins (100)."),
         CtlText::tr("N")},
    });
}

Result<QJsonObject> attributesOf(const Call &call)
{
    QJsonObject json;
    for (const auto &[option, member] :
         {std::pair("relay-retention", "relayRetentionDays"), std::pair("retries", "retries"),
          std::pair("retry-wait", "retryWaitSeconds")}) {
        if (Outcome put = putNumber(call, QLatin1String(option), QLatin1String(member), json); !put)
            return put.error();
    }
    if (call.options.isSet(QStringLiteral("mode")))
        json.insert(QStringLiteral("mode"), call.options.value(QStringLiteral("mode")));
    for (const auto &[option, member] :
         {std::pair("before", "before"), std::pair("after", "after"), std::pair("on-error", "onError")}) {
        if (Outcome put = putProgram(call, QLatin1String(option), QLatin1String(member), json); !put)
            return put.error();
    }
    if (call.options.isSet(QStringLiteral("overtake")))
        json.insert(QStringLiteral("overtakes"), true);
    if (Outcome put = putStop(call, json); !put)
        return put.error();
    if (Outcome put = putWaves(call, json); !put)
        return put.error();
    return json;
}

} // namespace signalbox::ctl
