#include "network/nodehost/highercodec.h"

#include <QDataStream>
#include <QIODevice>

#include <tuple>
#include <type_traits>

namespace signalbox {

namespace {

constexpr quint8 kVersion = 1;
constexpr quint32 kMostEntries = 10'000;

/// Writes and reads the same members in the same order.
template <bool kReads>
class Stream {
public:
    explicit Stream(QDataStream &stream) : m_stream(stream) { }

    template <class T>
    void operator()(T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            auto bare = static_cast<std::underlying_type_t<T>>(value);
            (*this)(bare);
            if constexpr (kReads)
                value = static_cast<T>(bare);
        } else if constexpr (kReads) {
            m_stream >> value;
        } else {
            m_stream << value;
        }
    }
    void operator()(bool &value) { one<quint8>(value); }
    void operator()(UtcMs &value) { one<qint64>(value); }
    void operator()(EventSeq &value) { one<quint64>(value); }
    template <class T, class Each>
    void list(std::vector<T> &values, Each each)
    {
        auto size = static_cast<quint32>(values.size());
        one<quint32>(size);
        if constexpr (kReads) {
            if (size > kMostEntries) {
                m_stream.setStatus(QDataStream::ReadCorruptData);
                return;
            }
            values.resize(size);
        }
        for (T &value : values)
            each(value);
    }

private:
    template <class Wire, class T>
    void one(T &value)
    {
        auto wire = static_cast<Wire>(value);
        if constexpr (kReads) {
            m_stream >> wire;
            value = static_cast<T>(wire);
        } else {
            m_stream << wire;
        }
    }
    QDataStream &m_stream;
};

template <class S>
void members(S &io, HigherJob &job)
{
    io(job.number);
    io(job.name);
    io(job.type);
    io(job.priority);
    io(job.registeredMs);
    io(job.limitMs);
    io.list(job.packages, [&io](HigherPackage &package) {
        io(package.name);
        io(package.version);
        io(package.size);
    });
}

template <class S>
void members(S &io, InstructionState &s)
{
    io(s.status);
    io(s.detail);
    io(s.stopping);
    io(s.overlays);
    io(s.relays);
    io(s.hop);
    io(s.suspendedFrom);
    io(s.split);
    io(s.permille);
    io(s.attempt);
    io(s.retries);
    io(s.attemptId);
    io(s.lastReportSeq);
    io(s.code);
    io(s.bytes);
    io(s.bytesTotal);
    for (UtcMs *time : {&s.transferStartMs, &s.executedMs, &s.completedMs, &s.scheduledInstallMs, &s.lastReportMs,
                        &s.statusSinceMs, &s.nextTryMs, &s.stoppingSinceMs, &s.expiredMs, &s.silentSinceMs})
        io(*time);
}

template <class S>
void members(S &io, HigherWork &work)
{
    io(work.attempt);
    io(work.child);
    io(work.relays);
    io(work.job);
    io(work.package);
    members(io, work.state);
    io(work.wanted);
    io(work.isOver);
    io.list(work.events, [&io](HigherEvent &one) {
        io(one.event.atMs);
        io(one.event.kind);
        io(one.event.hop);
        io(one.event.detail);
        io(one.event.attempt);
        io(one.event.reportSeq);
        io(one.event.code);
        io(one.event.a);
        io(one.event.b);
        io(one.event.text);
        io(one.reporter);
    });
}

template <class T>
QByteArray write(T value)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kVersion;
    Stream<false> io(stream);
    members(io, value);
    return bytes;
}

template <class T>
std::optional<T> read(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    stream >> version;
    if (version != kVersion)
        return std::nullopt;
    T value;
    Stream<true> io(stream);
    members(io, value);
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(value) : std::nullopt;
}

} // namespace

QByteArray packed(const HigherJob &job)
{
    return write(job);
}

QByteArray packed(const HigherWork &work)
{
    return write(work);
}

std::optional<HigherJob> unpackedJob(const QByteArray &bytes)
{
    return read<HigherJob>(bytes);
}

std::optional<HigherWork> unpackedWork(const QByteArray &bytes)
{
    return read<HigherWork>(bytes);
}

} // namespace signalbox
