#pragma once

#include <QString>

namespace signalbox {

/// How a managing server elsewhere is reached.
struct ServerEntry {
    QString name; ///< what the operator calls it; empty: as it calls itself
    QString address; ///< http(s)://host:port, or unix:PATH
    QString token; ///< never shown, never written to a log
    QString caFile; ///< issuer of its certificate, or the certificate itself; empty: the system's authorities
};

/// What can be done with a link to a managing server elsewhere. GUI thread.
class RemoteControl {
public:
    RemoteControl() = default;
    virtual ~RemoteControl() = default;
    RemoteControl(const RemoteControl &) = delete;
    RemoteControl &operator=(const RemoteControl &) = delete;

    [[nodiscard]] virtual ServerEntry entry() const = 0;
    virtual void reconnect() = 0; ///< at once, also after a refusal
    /// The server's clock is so far ahead of this machine's, as measured when it was connected last.
    [[nodiscard]] virtual qint64 clockSkewMs() const = 0;
    static constexpr qint64 kShownSkewMs = 5'000; ///< less is the time that an answer may take
};

} // namespace signalbox
