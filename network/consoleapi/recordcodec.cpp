#include "network/consoleapi/recordcodec.h"

#include "model/domain/eventkind.h"
#include "model/domain/inventory.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>

#include <limits>
#include <type_traits>
#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RecordCodecText {
    Q_DECLARE_TR_FUNCTIONS(RecordCodec)
};

// The largest value of each enumeration; ids have all of their type.
constexpr qint64 lastOf(NodeRole)
{
    return static_cast<qint64>(NodeRole::Relay);
}
constexpr qint64 lastOf(PayloadKind)
{
    return static_cast<qint64>(PayloadKind::Order);
}
constexpr qint64 lastOf(InstallTiming)
{
    return static_cast<qint64>(InstallTiming::UserChooses);
}
constexpr qint64 lastOf(JobType)
{
    return static_cast<qint64>(JobType::GetSoftwareMonitoringInformation);
}
constexpr qint64 lastOf(EventKind)
{
    return static_cast<qint64>(EventKind::ProcessingWindowChanged);
}
constexpr qint64 lastOf(InventoryKind)
{
    return 15; // as many as there can be: of one that a newer server has, nothing but its coming is told here
}
constexpr qint64 lastOf(JobPhase)
{
    return static_cast<qint64>(JobPhase::Inactive);
}
constexpr qint64 lastOf(PhaseStatus)
{
    return static_cast<qint64>(PhaseStatus::NoManager);
}
constexpr qint64 lastOf(InstallMode)
{
    return static_cast<qint64>(InstallMode::Gui);
}
constexpr qint64 lastOf(Denial)
{
    return static_cast<qint64>(Denial::NotAllReceive);
}
template <class Id>
    requires std::is_same_v<std::underlying_type_t<Id>, quint32>
constexpr qint64 lastOf(Id)
{
    return std::numeric_limits<quint32>::max();
}

class Writer {
public:
    template <class T>
    void operator()(QLatin1String key, const T &value)
    {
        m_map.insert(QString(key), cbor(value));
    }
    [[nodiscard]] const QCborMap &map() const { return m_map; }

private:
    template <class T>
    static QCborValue cbor(const T &value);

    QCborMap m_map;
};

class Reader {
public:
    explicit Reader(const QCborMap &map) : m_map(map) { }
    template <class T>
    void operator()(QLatin1String key, T &value)
    {
        const QCborValue found = m_map.value(QString(key));
        if (!found.isUndefined() && !read(found, value))
            m_good = false;
    }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    template <class T>
    static bool read(const QCborValue &from, T &value);

    QCborMap m_map;
    bool m_good = true;
};

// One list of fields for both ways.

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, FolderRecord>
{
    io(QLatin1String("id"), r.id);
    io(QLatin1String("parent"), r.parent);
    io(QLatin1String("name"), r.name);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, NodeRecord>
{
    io(QLatin1String("id"), r.id);
    io(QLatin1String("upper"), r.upper);
    io(QLatin1String("role"), r.role);
    io(QLatin1String("name"), r.name);
    io(QLatin1String("address"), r.address);
    io(QLatin1String("lastContact"), r.lastContactMs);
    io(QLatin1String("registered"), r.registeredMs);
    io(QLatin1String("attributes"), r.attributes);
    io(QLatin1String("attributesAt"), r.attributesMs);
    io(QLatin1String("suspended"), r.suspended);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, PackageRecord>
{
    io(QLatin1String("id"), r.id);
    io(QLatin1String("kind"), r.kind);
    io(QLatin1String("name"), r.name);
    io(QLatin1String("version"), r.version);
    io(QLatin1String("fileName"), r.fileName);
    io(QLatin1String("size"), r.size);
    io(QLatin1String("sha256"), r.sha256);
    io(QLatin1String("sha1"), r.sha1);
    io(QLatin1String("md5"), r.md5);
    io(QLatin1String("arguments"), r.installArguments);
    io(QLatin1String("statusFile"), r.statusFile);
    io(QLatin1String("added"), r.addedMs);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, Counters>
{
    io(QLatin1String("byStatus"), r.byStatus);
    io(QLatin1String("silent"), r.silent);
    io(QLatin1String("expired"), r.expired);
    io(QLatin1String("withdrawn"), r.withdrawn);
    io(QLatin1String("cancelling"), r.cancelling);
    io(QLatin1String("deleting"), r.deleting);
    io(QLatin1String("fromWaiting"), r.fromWaiting);
    io(QLatin1String("permilleSum"), r.permilleSum);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, RouteSummary>
{
    io(QLatin1String("relays"), r.relays);
    io(QLatin1String("counters"), r.counters);
    io(QLatin1String("minHop"), r.minHop);
    io(QLatin1String("maxHop"), r.maxHop);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, ArchiveRecord>
{
    io(QLatin1String("requested"), r.requestedMs);
    io(QLatin1String("archived"), r.archivedMs);
    io(QLatin1String("removed"), r.removedMs);
    io(QLatin1String("file"), r.file);
    io(QLatin1String("bytes"), r.bytes);
    io(QLatin1String("entries"), r.entries);
    io(QLatin1String("lateReports"), r.lateReports);
    io(QLatin1String("lastLate"), r.lastLateMs);
    io(QLatin1String("problem"), r.problem);
    io(QLatin1String("problemAt"), r.problemMs);
    io(QLatin1String("nextTry"), r.nextTryMs);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, Share>
{
    io(QLatin1String("value"), r.value);
    io(QLatin1String("percent"), r.isPercent);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, JobProgram>
{
    io(QLatin1String("command"), r.command);
    io(QLatin1String("timeout"), r.timeoutS);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, JobAttributes>
{
    io(QLatin1String("relayRetention"), r.relayRetentionDays);
    io(QLatin1String("mode"), r.mode);
    io(QLatin1String("retries"), r.retries);
    io(QLatin1String("retryWait"), r.retryWaitS);
    io(QLatin1String("before"), r.before);
    io(QLatin1String("after"), r.after);
    io(QLatin1String("onError"), r.onError);
    io(QLatin1String("overtakes"), r.overtakes);
    io(QLatin1String("stopFailed"), r.stop.failed);
    io(QLatin1String("stopSample"), r.stop.sample);
    io(QLatin1String("waves"), r.waves.sizes);
    io(QLatin1String("waveSuccess"), r.waves.successPercent);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, JobRollout>
{
    io(QLatin1String("wave"), r.wave);
    io(QLatin1String("waveSince"), r.waveSinceMs);
    io(QLatin1String("stopped"), r.stoppedMs);
    io(QLatin1String("overridden"), r.overriddenMs);
    io(QLatin1String("unsplit"), r.unsplitMs);
    io(QLatin1String("waves"), r.waves);
    io(QLatin1String("waveSize"), r.waveSize);
    io(QLatin1String("waveDone"), r.waveDone);
    io(QLatin1String("waveEnded"), r.waveEnded);
    io(QLatin1String("waveNeeded"), r.waveNeeded);
    io(QLatin1String("failed"), r.failed);
    io(QLatin1String("waitsFrom"), r.waitsFrom);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, JobDistribution>
{
    io(QLatin1String("attributes"), r.attributes);
    io(QLatin1String("rollout"), r.rollout);
    io(QLatin1String("chosenRoutes"), r.chosenRoutes);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, JobRequest>
{
    io(QLatin1String("staleBy"), r.staleByMs);
    io(QLatin1String("stale"), r.staleMs);
    io(QLatin1String("series"), r.series);
    io(QLatin1String("run"), r.run);
    io(QLatin1String("first"), r.first);
    io(QLatin1String("skipped"), r.skipped);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, RetentionState>
{
    io(QLatin1String("archiveAfterDays"), r.policy.archiveAfterDays);
    io(QLatin1String("removeAfterDays"), r.policy.removeAfterDays);
    io(QLatin1String("messageDays"), r.policy.messageDays);
    io(QLatin1String("folder"), r.folder);
    io(QLatin1String("waiting"), r.waiting);
    io(QLatin1String("problem"), r.problem);
    io(QLatin1String("problemAt"), r.problemMs);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, JobRecord>
{
    io(QLatin1String("id"), r.id);
    io(QLatin1String("folder"), r.folder);
    io(QLatin1String("type"), r.type);
    io(QLatin1String("priority"), r.priority);
    io(QLatin1String("timing"), r.timing);
    io(QLatin1String("name"), r.name);
    io(QLatin1String("owner"), r.owner);
    io(QLatin1String("registration"), r.schedule.registrationMs);
    io(QLatin1String("execution"), r.schedule.executionMs);
    io(QLatin1String("limit"), r.schedule.limitMs);
    io(QLatin1String("splitKiB"), r.split.sizeKiB);
    io(QLatin1String("splitWaitMs"), r.split.waitMs);
    io(QLatin1String("installAt"), r.installAtMs);
    io(QLatin1String("registered"), r.registeredMs);
    io(QLatin1String("executed"), r.executedMs);
    io(QLatin1String("completed"), r.completedMs);
    io(QLatin1String("lastReport"), r.lastReportMs);
    io(QLatin1String("deletingSince"), r.deletingSinceMs);
    io(QLatin1String("released"), r.released);
    io(QLatin1String("packages"), r.packages);
    io(QLatin1String("destinations"), r.destinations);
    io(QLatin1String("firstInstruction"), r.firstInstruction);
    io(QLatin1String("counters"), r.counters);
    io(QLatin1String("routes"), r.routes);
    io(QLatin1String("archive"), r.archive);
    io(QLatin1String("started"), r.dispatch.startedMs);
    io(QLatin1String("slot"), r.dispatch.slot);
    io(QLatin1String("phase"), r.dispatch.phase);
    io(QLatin1String("phaseStatus"), r.dispatch.status);
    io(QLatin1String("distribution"), r.distribution);
    io(QLatin1String("request"), r.request);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, ServerSnapshot>
{
    io(QLatin1String("seq"), r.seq);
    io(QLatin1String("asOf"), r.asOfMs);
    io(QLatin1String("serverName"), r.serverName);
    io(QLatin1String("retries"), r.rules.retries);
    io(QLatin1String("stopTimeoutMs"), r.rules.stopTimeoutMs);
    io(QLatin1String("folders"), r.folders);
    io(QLatin1String("nodes"), r.nodes);
    io(QLatin1String("packages"), r.packages);
    io(QLatin1String("jobs"), r.jobs);
    io(QLatin1String("retention"), r.retention);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, InventoryNews>
{
    io(QLatin1String("node"), r.node);
    io(QLatin1String("kind"), r.kind);
    io(QLatin1String("collected"), r.collectedMs);
    io(QLatin1String("differs"), r.differs);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, DeltaBatch>
{
    io(QLatin1String("seq"), r.seq);
    io(QLatin1String("asOf"), r.asOfMs);
    io(QLatin1String("reportsPerSecond"), r.reportsPerSecond);
    io(QLatin1String("folders"), r.folders);
    io(QLatin1String("nodes"), r.nodes);
    io(QLatin1String("contacts"), r.contacts);
    io(QLatin1String("packages"), r.packages);
    io(QLatin1String("jobs"), r.jobs);
    io(QLatin1String("removedFolders"), r.removedFolders);
    io(QLatin1String("removedNodes"), r.removedNodes);
    io(QLatin1String("removedJobs"), r.removedJobs);
    io(QLatin1String("retention"), r.retention);
    io(QLatin1String("operatorsChanged"), r.operatorsChanged);
    io(QLatin1String("judgementsChanged"), r.judgementsChanged);
    io(QLatin1String("definitionsChanged"), r.definitionsChanged);
    io(QLatin1String("dispatchChanged"), r.dispatchChanged);
    io(QLatin1String("inventories"), r.inventories);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, Forecast>
{
    io(QLatin1String("from"), r.fromMs);
    io(QLatin1String("times"), r.times);
    io(QLatin1String("low"), r.low);
    io(QLatin1String("median"), r.median);
    io(QLatin1String("high"), r.high);
    io(QLatin1String("finishEarly"), r.finishEarlyMs);
    io(QLatin1String("finish"), r.finishMs);
    io(QLatin1String("finishLate"), r.finishLateMs);
    io(QLatin1String("total"), r.total);
    io(QLatin1String("ended"), r.ended);
    io(QLatin1String("expected"), r.expected);
    io(QLatin1String("expiring"), r.expiring);
    io(QLatin1String("unreachable"), r.unreachable);
    io(QLatin1String("halted"), r.halted);
    io(QLatin1String("behindStopped"), r.behindStopped);
    io(QLatin1String("measured"), r.measured);
    io(QLatin1String("courses"), r.courses);
    io(QLatin1String("oneOf"), r.oneOf);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, Event>
{
    io(QLatin1String("seq"), r.seq);
    io(QLatin1String("at"), r.atMs);
    io(QLatin1String("kind"), r.kind);
    io(QLatin1String("hop"), r.hop);
    io(QLatin1String("detail"), r.detail);
    io(QLatin1String("attempt"), r.attempt);
    io(QLatin1String("job"), r.job);
    io(QLatin1String("instruction"), r.instruction);
    io(QLatin1String("node"), r.node);
    io(QLatin1String("reportSeq"), r.reportSeq);
    io(QLatin1String("code"), r.code);
    io(QLatin1String("a"), r.a);
    io(QLatin1String("b"), r.b);
    io(QLatin1String("previous"), r.previous);
    io(QLatin1String("text"), r.text);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, DenialCount>
{
    io(QLatin1String("denial"), r.denial);
    io(QLatin1String("count"), r.count);
}

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, CommandOutcome>
{
    io(QLatin1String("affected"), r.affected);
    io(QLatin1String("refused"), r.refused);
    io(QLatin1String("unchanged"), r.unchanged);
    io(QLatin1String("mainDenial"), r.mainDenial);
    io(QLatin1String("denials"), r.denials);
    io(QLatin1String("id"), r.createdId);
    io(QLatin1String("token"), r.token);
    io(QLatin1String("seq"), r.seq);
}

struct History {
    std::vector<Event> history;
};

template <class Io>
void fields(Io &io, auto &r) requires std::is_same_v<std::remove_cvref_t<decltype(r)>, History>
{
    io(QLatin1String("history"), r.history);
}

template <class T>
constexpr bool isList = false;
template <class T>
constexpr bool isList<std::vector<T>> = true;
template <class T>
constexpr bool isPair = false;
template <class First, class Second>
constexpr bool isPair<std::pair<First, Second>> = true;
template <class T>
constexpr bool isArray = false;
template <class T, std::size_t size>
constexpr bool isArray<std::array<T, size>> = true;
template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;

template <class T>
QCborValue Writer::cbor(const T &value)
{
    if constexpr (
        std::is_same_v<
            T, bool> || std::is_same_v<T, double> || std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>) {
        return QCborValue(value);
    } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
        return QCborValue(static_cast<qint64>(value));
    } else if constexpr (isList<T> || isArray<T>) {
        QCborArray list;
        for (const auto &one : value)
            list.append(cbor(one));
        return list;
    } else if constexpr (isPair<T>) {
        return QCborArray{cbor(value.first), cbor(value.second)};
    } else if constexpr (isOptional<T>) {
        return value ? cbor(*value) : QCborValue(QCborValue::Undefined);
    } else if constexpr (std::is_same_v<T, QMap<QString, QString>>) {
        QCborMap map;
        for (auto it = value.cbegin(); it != value.cend(); ++it)
            map.insert(it.key(), it.value());
        return map;
    } else {
        Writer inner;
        fields(inner, value);
        return inner.map();
    }
}

template <class T>
bool Reader::read(const QCborValue &from, T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        value = from.toBool();
        return from.isBool();
    } else if constexpr (std::is_same_v<T, double>) {
        value = from.toDouble();
        return from.isDouble() || from.isInteger();
    } else if constexpr (std::is_same_v<T, QString>) {
        value = from.toString();
        return from.isString();
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        value = from.toByteArray();
        return from.isByteArray();
    } else if constexpr (std::is_enum_v<T>) {
        const qint64 number = from.toInteger(-1);
        if (!from.isInteger() || number < 0 || number > lastOf(T{}))
            return false;
        value = static_cast<T>(number);
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        const qint64 number = from.toInteger();
        if (!from.isInteger() || !std::in_range<T>(number))
            return false;
        value = static_cast<T>(number);
        return true;
    } else if constexpr (isList<T>) {
        const QCborArray list = from.toArray();
        value.clear();
        value.reserve(static_cast<std::size_t>(list.size()));
        for (const QCborValue &one : list) {
            if (!read(one, value.emplace_back()))
                return false;
        }
        return from.isArray();
    } else if constexpr (isArray<T>) {
        const QCborArray list = from.toArray();
        if (!from.isArray() || list.size() != static_cast<qsizetype>(value.size()))
            return false;
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!read(list[i], value[static_cast<std::size_t>(i)]))
                return false;
        }
        return true;
    } else if constexpr (isPair<T>) {
        const QCborArray both = from.toArray();
        return from.isArray() && both.size() == 2 && read(both[0], value.first) && read(both[1], value.second);
    } else if constexpr (isOptional<T>) {
        return read(from, value.emplace());
    } else if constexpr (std::is_same_v<T, QMap<QString, QString>>) {
        for (const auto &[key, text] : from.toMap())
            value.insert(key.toString(), text.toString());
        return from.isMap();
    } else {
        Reader inner(from.toMap());
        fields(inner, value);
        return from.isMap() && inner.isGood();
    }
}

template <class T>
QCborMap write(const T &record)
{
    Writer writer;
    fields(writer, record);
    return writer.map();
}

template <class T>
Result<T> readWhole(const QByteArray &bytes)
{
    QCborParserError problem;
    const QCborValue value = QCborValue::fromCbor(bytes, &problem);
    Reader reader(value.toMap());
    T record;
    if (problem.error == QCborError::NoError && value.isMap()) {
        fields(reader, record);
        if (reader.isGood())
            return record;
    }
    return Error{Error::Kind::Protocol,
                 RecordCodecText::tr("The server sent something that cannot be read. It may be of another version."),
                 QStringLiteral("CBOR: %1 at byte %2").arg(problem.errorString()).arg(problem.offset)};
}

} // namespace

QCborMap toCbor(const ServerSnapshot &snapshot)
{
    return write(snapshot);
}

QCborMap toCbor(const DeltaBatch &batch)
{
    return write(batch);
}

QCborMap toCbor(const Forecast &forecast)
{
    return write(forecast);
}

QCborMap toCbor(const std::vector<Event> &history)
{
    return write(History{history});
}

QCborMap toCbor(const CommandOutcome &outcome)
{
    return write(outcome);
}

Result<ServerSnapshot> snapshotFromCbor(const QByteArray &bytes)
{
    return readWhole<ServerSnapshot>(bytes);
}

Result<DeltaBatch> deltasFromCbor(const QByteArray &bytes)
{
    return readWhole<DeltaBatch>(bytes);
}

Result<Forecast> forecastFromCbor(const QByteArray &bytes)
{
    Result<Forecast> told = readWhole<Forecast>(bytes);
    // Whoever draws it takes them to belong together.
    if (told) {
        const std::size_t size = told.value().times.size();
        if (told.value().low.size() != size || told.value().median.size() != size || told.value().high.size() != size)
            return Error{
                Error::Kind::Protocol,
                RecordCodecText::tr("The server sent something that cannot be read. It may be of another version."),
                QStringLiteral("the curves of a forecast differ in length")};
    }
    return told;
}

Result<std::vector<Event>> historyFromCbor(const QByteArray &bytes)
{
    Result<History> history = readWhole<History>(bytes);
    if (!history)
        return history.error();
    return std::move(history).value().history;
}

Result<CommandOutcome> outcomeFromCbor(const QByteArray &bytes)
{
    return readWhole<CommandOutcome>(bytes);
}

} // namespace signalbox::consoleapi
