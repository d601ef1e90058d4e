#include "model/domain/jobattributes.h"

#include "model/domain/joborder.h"
#include "model/domain/jsonmembers.h"
#include "model/domain/records.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JobAttributes)
};

constexpr quint32 kMostInstructions = 4'000'000; ///< of one job
constexpr quint32 kWhole = 100; ///< percent
constexpr qsizetype kKeyLength = 16;

Error wrong(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

Outcome checkProgram(const QString &name, const JobProgram &program)
{
    if (program.command.size() > JobProgram::kMaxCommand)
        //: %1 is which program ("Program before the installation").
        return wrong(Text::tr("%1: it is longer than %2 characters.").arg(name).arg(JobProgram::kMaxCommand));
    // Also what turns text around: who reads the job must see what it runs.
    const bool hasControl = std::any_of(program.command.begin(), program.command.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
               || (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    if (hasControl || !program.command.isValidUtf16())
        return wrong(Text::tr("%1: it has a control character.").arg(name));
    if (!program.command.isEmpty()) {
        const QString first = QProcess::splitCommand(program.command).value(0);
        if (first.isEmpty() || (first.contains(u'/') && !first.startsWith(u'/')))
            return wrong(
                Text::tr("%1: give the path of a program from / on, or the name of a program of the system; what "
                         "follows are its arguments.")
                    .arg(name));
    }
    if (program.timeoutS < 1 || program.timeoutS > JobProgram::kMaxTimeoutS)
        return wrong(Text::tr("%1: give a time-out of 1 to %2 seconds.").arg(name).arg(JobProgram::kMaxTimeoutS));
    return {};
}

Outcome checkWaves(const WavePlan &plan)
{
    if (plan.sizes.size() > WavePlan::kMostWaves)
        return wrong(Text::tr("Waves: give at most %1 sizes.").arg(WavePlan::kMostWaves));
    quint32 percent = 0;
    for (const Share &size : plan.sizes) {
        if (size.value == 0 || size.value > (size.isPercent ? kWhole : kMostInstructions))
            return wrong(Text::tr("Waves: a size is a number of destinations from 1 on, or 1 % to 100 % of them."));
        percent += size.isPercent ? size.value : 0;
    }
    if (percent > kWhole)
        return wrong(Text::tr("Waves: the sizes make up %1 %, more than all.").arg(percent));
    if (plan.successPercent < 0 || plan.successPercent > static_cast<qint32>(kWhole))
        return wrong(Text::tr("Waves: the success that is needed is outside 0 % to 100 %."));
    return {};
}

QJsonValue toJson(const Share &share)
{
    return share.isPercent ? QJsonValue(shareKey(share)) : QJsonValue(static_cast<qint64>(share.value));
}

QJsonObject toJson(const JobProgram &program)
{
    QJsonObject json{{QStringLiteral("command"), program.command}};
    if (program.timeoutS != JobProgram::kTimeoutS)
        json.insert(QStringLiteral("timeoutSeconds"), program.timeoutS);
    return json;
}

std::optional<Share> shareOf(const QJsonValue &value)
{
    if (value.isString())
        return shareFromKey(value.toString());
    const qint64 count = value.toInteger(0);
    if (!value.isDouble() || count < 1 || count > kMostInstructions)
        return {};
    return Share{static_cast<quint32>(count), false};
}

JobProgram programOf(JsonMembers &in, const QString &key)
{
    JobProgram program;
    const QJsonValue value = in.value(key);
    if (value.isUndefined())
        return program;
    JsonMembers own(value, in.pathOf(key), in.error());
    program.command = own.text(QStringLiteral("command"), JobProgram::kMaxCommand, true);
    program.timeoutS = static_cast<qint32>(
        own.whole(QStringLiteral("timeoutSeconds"), 1, JobProgram::kMaxTimeoutS, JobProgram::kTimeoutS));
    own.finish();
    return program;
}

QString shareProblem()
{
    return Text::tr("must be a number from 1 on, or a text such as “20%”");
}

StopRule stopOf(JsonMembers &in)
{
    StopRule rule;
    const QJsonValue value = in.value(QStringLiteral("stop"));
    if (value.isUndefined())
        return rule;
    JsonMembers own(value, in.pathOf(QStringLiteral("stop")), in.error());
    if (const std::optional<Share> failed = shareOf(own.value(QStringLiteral("failed"))))
        rule.failed = *failed;
    else
        own.fail(QStringLiteral("failed"), shareProblem());
    rule.sample = static_cast<quint32>(own.whole(QStringLiteral("sample"), 1, kMostInstructions, StopRule().sample));
    own.finish();
    return rule;
}

WavePlan wavesOf(JsonMembers &in)
{
    WavePlan plan;
    const QJsonValue value = in.value(QStringLiteral("waves"));
    if (value.isUndefined())
        return plan;
    JsonMembers own(value, in.pathOf(QStringLiteral("waves")), in.error());
    if (!own.has(QStringLiteral("sizes"))) // success alone would be no waves at all
        own.fail(QStringLiteral("sizes"), Text::tr("is missing: give the sizes of the waves"));
    own.list(QStringLiteral("sizes"), WavePlan::kMostWaves, [&](const QJsonValue &one, const QString &path) {
        if (const std::optional<Share> size = shareOf(one))
            plan.sizes.push_back(*size);
        else
            own.failAt(path, shareProblem());
    });
    plan.successPercent =
        static_cast<qint32>(own.whole(QStringLiteral("successPercent"), 0, qint64{kWhole}, plan.successPercent));
    own.finish();
    return plan;
}

QString programText(const JobProgram &program)
{
    //: %1 is a command, %2 a number of seconds.
    return Text::tr("%1 (at most %2 s)").arg(program.command).arg(program.timeoutS);
}

} // namespace

QString shareKey(const Share &share)
{
    return QString::number(share.value) + (share.isPercent ? QStringLiteral("%") : QString());
}

std::optional<Share> shareFromKey(const QString &key)
{
    const QString text = key.trimmed().left(kKeyLength);
    const bool isPercent = text.endsWith(u'%');
    bool isNumber = false;
    const uint value = (isPercent ? text.chopped(1).trimmed() : text).toUInt(&isNumber);
    if (!isNumber || value < 1 || value > (isPercent ? kWhole : kMostInstructions))
        return {};
    return Share{value, isPercent};
}

QString installModeKey(InstallMode mode)
{
    return mode == InstallMode::Gui ? QStringLiteral("gui") : QStringLiteral("background");
}

Outcome checkAttributes(const JobAttributes &attributes, JobType type, const Split &split)
{
    if (attributes.relayRetentionDays < 0 || attributes.relayRetentionDays > JobAttributes::kMaxRetentionDays)
        return wrong(Text::tr("Retention at relays: give 0 to %1 days.").arg(JobAttributes::kMaxRetentionDays));
    if (attributes.retries < 0 || attributes.retries > JobAttributes::kMaxRetries)
        return wrong(Text::tr("Retries: give 0 to %1.").arg(JobAttributes::kMaxRetries));
    if (attributes.retryWaitS < 0 || attributes.retryWaitS > JobAttributes::kMaxRetryWaitS)
        return wrong(Text::tr("Retry interval: give 0 to %1 seconds.").arg(JobAttributes::kMaxRetryWaitS));
    const bool hasPrograms = !attributes.before.command.isEmpty() || !attributes.after.command.isEmpty()
                             || !attributes.onError.command.isEmpty();
    const bool installs = type == JobType::InstallPackage || type == JobType::SendPackageClientChooses;
    if (hasPrograms && !installs)
        return wrong(Text::tr("Programs: jobs of the type “%1” install nothing that they could go with.")
                         .arg(jobTypeText(type)));
    if (attributes.mode != InstallMode::Background && !installs)
        return wrong(
            Text::tr("Mode: jobs of the type “%1” install nothing that a user could see.").arg(jobTypeText(type)));
    for (const auto &[name, program] : {std::pair(Text::tr("Program before the installation"), &attributes.before),
                                        std::pair(Text::tr("Program after the installation"), &attributes.after),
                                        std::pair(Text::tr("Program after an error"), &attributes.onError)}) {
        if (Outcome checked = checkProgram(name, *program); !checked)
            return checked;
    }
    if (attributes.overtakes && split.sizeKiB > 0)
        return wrong(
            Text::tr("Distribute to suspended destinations: this does not go with a split. Leave one of them out."));
    const StopRule &stop = attributes.stop;
    if (stop.failed.value > (stop.failed.isPercent ? kWhole : kMostInstructions))
        return wrong(Text::tr("Stop when failed: give a number of instructions from 1 on, or 1 % to 100 %."));
    if (stop.sample < 1 || stop.sample > kMostInstructions)
        return wrong(Text::tr("Stop when failed: the least number that has ended is 1 to %1.").arg(kMostInstructions));
    return checkWaves(attributes.waves);
}

QJsonObject toJson(const JobAttributes &attributes)
{
    const JobAttributes usual;
    QJsonObject json;
    const auto put = [&json](const char *key, const QJsonValue &value, bool differs) {
        if (differs)
            json.insert(QLatin1String(key), value);
    };
    put("relayRetentionDays", attributes.relayRetentionDays, attributes.relayRetentionDays != usual.relayRetentionDays);
    put("mode", installModeKey(attributes.mode), attributes.mode != usual.mode);
    put("retries", attributes.retries, attributes.retries != usual.retries);
    put("retryWaitSeconds", attributes.retryWaitS, attributes.retryWaitS != usual.retryWaitS);
    put("before", toJson(attributes.before), !attributes.before.command.isEmpty());
    put("after", toJson(attributes.after), !attributes.after.command.isEmpty());
    put("onError", toJson(attributes.onError), !attributes.onError.command.isEmpty());
    put("overtakes", attributes.overtakes, attributes.overtakes);
    if (attributes.stop.failed.value > 0) {
        json.insert(QStringLiteral("stop"),
                    QJsonObject{{QStringLiteral("failed"), toJson(attributes.stop.failed)},
                                {QStringLiteral("sample"), static_cast<qint64>(attributes.stop.sample)}});
    }
    if (!attributes.waves.sizes.empty()) {
        QJsonArray sizes;
        for (const Share &size : attributes.waves.sizes)
            sizes.append(toJson(size));
        json.insert(QStringLiteral("waves"),
                    QJsonObject{{QStringLiteral("sizes"), sizes},
                                {QStringLiteral("successPercent"), attributes.waves.successPercent}});
    }
    return json;
}

Result<JobAttributes> jobAttributesOf(const QJsonObject &json, const QString &path)
{
    Error error;
    JsonMembers in(json, path, error);
    JobAttributes attributes;
    attributes.relayRetentionDays = static_cast<qint32>(in.whole(
        QStringLiteral("relayRetentionDays"), 0, JobAttributes::kMaxRetentionDays, attributes.relayRetentionDays));
    const QString mode = in.text(QStringLiteral("mode"), kKeyLength);
    if (mode == installModeKey(InstallMode::Gui))
        attributes.mode = InstallMode::Gui;
    else if (!mode.isEmpty() && mode != installModeKey(InstallMode::Background))
        in.fail(QStringLiteral("mode"), Text::tr("must be background or gui"));
    attributes.retries =
        static_cast<qint32>(in.whole(QStringLiteral("retries"), 0, JobAttributes::kMaxRetries, attributes.retries));
    attributes.retryWaitS = static_cast<qint32>(
        in.whole(QStringLiteral("retryWaitSeconds"), 0, JobAttributes::kMaxRetryWaitS, attributes.retryWaitS));
    attributes.before = programOf(in, QStringLiteral("before"));
    attributes.after = programOf(in, QStringLiteral("after"));
    attributes.onError = programOf(in, QStringLiteral("onError"));
    attributes.overtakes = in.flag(QStringLiteral("overtakes"), false);
    attributes.stop = stopOf(in);
    attributes.waves = wavesOf(in);
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    return attributes;
}

JobAttributes forNodes(const JobAttributes &attributes)
{
    JobAttributes told = attributes;
    told.stop = {};
    told.waves = {};
    return told;
}

QString distributionText(const JobDistribution &distribution)
{
    const JobRollout &rollout = distribution.rollout;
    QJsonObject json;
    if (!distribution.attributes.isDefault())
        json.insert(QStringLiteral("attributes"), toJson(distribution.attributes));
    if (rollout.isStored()) {
        json.insert(QStringLiteral("rollout"), QJsonObject{{QStringLiteral("wave"), static_cast<qint64>(rollout.wave)},
                                                           {QStringLiteral("waveSince"), rollout.waveSinceMs},
                                                           {QStringLiteral("stopped"), rollout.stoppedMs},
                                                           {QStringLiteral("overridden"), rollout.overriddenMs},
                                                           {QStringLiteral("unsplit"), rollout.unsplitMs}});
    }
    if (!distribution.chosenRoutes.empty()) {
        QJsonArray chosen;
        for (const quint16 route : distribution.chosenRoutes)
            chosen.append(route);
        json.insert(QStringLiteral("chosenRoutes"), chosen);
    }
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

JobDistribution distributionOf(const QString &text)
{
    JobDistribution distribution;
    if (text.isEmpty())
        return distribution;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (Result<JobAttributes> read = jobAttributesOf(json[u"attributes"].toObject()))
        distribution.attributes = std::move(read).value();
    const QJsonObject rollout = json[u"rollout"].toObject();
    distribution.rollout.wave = static_cast<quint32>(rollout[u"wave"].toInteger());
    distribution.rollout.waveSinceMs = rollout[u"waveSince"].toInteger();
    distribution.rollout.stoppedMs = rollout[u"stopped"].toInteger();
    distribution.rollout.overriddenMs = rollout[u"overridden"].toInteger();
    distribution.rollout.unsplitMs = rollout[u"unsplit"].toInteger();
    const QJsonArray chosen = json[u"chosenRoutes"].toArray();
    for (const QJsonValue &route : chosen) {
        const qint64 index = route.toInteger(-1);
        if (index >= 0 && index <= std::numeric_limits<quint16>::max())
            distribution.chosenRoutes.push_back(static_cast<quint16>(index));
    }
    std::sort(distribution.chosenRoutes.begin(), distribution.chosenRoutes.end());
    return distribution;
}

std::vector<quint32> waveEnds(const WavePlan &plan, quint32 destinations)
{
    std::vector<quint32> ends;
    quint32 end = 0;
    for (const Share &size : plan.sizes) {
        const quint64 wanted =
            size.isPercent ? (quint64{destinations} * size.value + kWhole - 1) / kWhole : quint64{size.value};
        if (end >= destinations)
            break; // nobody is left for it
        end = static_cast<quint32>(std::min<quint64>(end + wanted, destinations));
        ends.push_back(end);
    }
    if (!ends.empty() && end < destinations)
        ends.push_back(destinations);
    return ends;
}

quint32 neededInWave(quint32 size, qint32 successPercent) noexcept
{
    return static_cast<quint32>((quint64{size} * static_cast<quint32>(successPercent) + kWhole - 1) / kWhole);
}

bool isStopDue(const StopRule &rule, quint32 failed, quint32 ended) noexcept
{
    if (rule.failed.value == 0 || failed == 0 || ended < rule.sample)
        return false;
    return rule.failed.isPercent ? quint64{failed} * kWhole >= quint64{rule.failed.value} * ended
                                 : failed >= rule.failed.value;
}

QString shareText(const Share &share)
{
    return share.isPercent ? Text::tr("%1 %", "percent").arg(share.value) : QString::number(share.value);
}

std::vector<std::pair<QString, QString>> attributeFacts(const JobAttributes &attributes)
{
    const JobAttributes usual;
    std::vector<std::pair<QString, QString>> facts;
    if (attributes.mode == InstallMode::Gui)
        facts.emplace_back(Text::tr("Mode"), Text::tr("On the user's desktop"));
    for (const auto &[name, program] : {std::pair(Text::tr("Program before"), &attributes.before),
                                        std::pair(Text::tr("Program after"), &attributes.after),
                                        std::pair(Text::tr("Program on error"), &attributes.onError)}) {
        if (!program->command.isEmpty())
            facts.emplace_back(name, programText(*program));
    }
    if (attributes.retries != usual.retries || attributes.retryWaitS != usual.retryWaitS) {
        facts.emplace_back(Text::tr("Retries"),
                           attributes.retryWaitS == 0
                               ? QString::number(attributes.retries)
                               //: %1 is a number of tries, %2 one of seconds.
                               : Text::tr("%1, every %2 s").arg(attributes.retries).arg(attributes.retryWaitS));
    }
    if (attributes.relayRetentionDays != usual.relayRetentionDays)
        //: How long relays keep the packages.
        facts.emplace_back(Text::tr("Kept at relays"), Text::tr("%Ln day(s)", nullptr, attributes.relayRetentionDays));
    if (attributes.overtakes)
        facts.emplace_back(Text::tr("Suspended destinations"), Text::tr("Distributed to as well"));
    if (attributes.stop.failed.value > 0) {
        facts.emplace_back(
            Text::tr("Stops when failed"),
            //: %1 is "20 %" or a number; %2 is a number.
            Text::tr("%1, once %2 have ended").arg(shareText(attributes.stop.failed)).arg(attributes.stop.sample));
    }
    if (!attributes.waves.sizes.empty()) {
        QStringList sizes;
        for (const Share &size : attributes.waves.sizes)
            sizes << shareText(size);
        facts.emplace_back(Text::tr("Waves"),
                           //: %1 is a list of numbers and percentages, %2 a number.
                           Text::tr("%1, then the rest; %2 % must succeed")
                               .arg(sizes.join(QStringLiteral(", ")))
                               .arg(attributes.waves.successPercent));
    }
    return facts;
}

QString stopReason(const StopRule &rule, quint32 failed, quint32 ended)
{
    //: %1 and %2 are numbers of instructions, %3 is "20 %" or a number.
    return Text::tr("its stop rule: %1 of %2 that have ended failed, the limit is %3")
        .arg(failed)
        .arg(ended)
        .arg(shareText(rule.failed));
}

QString waveSentence(const JobRollout &rollout)
{
    if (rollout.wave == 0 || rollout.wave >= rollout.waves)
        return {};
    if (rollout.isStuck()) {
        //: %1, %2: wave 1 of 3. %3 and %4 are numbers of instructions, %5 is the number of the next wave.
        return Text::tr("Wave %1 of %2 has ended with %3 completed, and %4 are needed. Execute anew what failed, or "
                        "resume the job to begin wave %5 all the same.")
            .arg(rollout.wave)
            .arg(rollout.waves)
            .arg(rollout.waveDone)
            .arg(rollout.waveNeeded)
            .arg(rollout.wave + 1);
    }
    //: %1 is a time, %2, %3: wave 1 of 3. %4 to %6 are numbers of instructions.
    return Text::tr("Since %1 wave %2 of %3 is under way; the next one begins when %4 of its %5 are completed, %6 are.")
        .arg(momentText(rollout.waveSinceMs))
        .arg(rollout.wave)
        .arg(rollout.waves)
        .arg(rollout.waveNeeded)
        .arg(rollout.waveSize)
        .arg(rollout.waveDone);
}

} // namespace signalbox
