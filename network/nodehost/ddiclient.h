#pragma once

#include "network/http/httpclient.h"
#include "network/nodeapi/ddifiles.h"
#include "network/nodeapi/ddimessages.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace signalbox::ddi {

/// `X-Signalbox-Spool: <instance>/<number>`: which entry of a relay's spool a forwarded feedback is, so that one sent
/// twice is taken over once. The instance is any text without '/', the number counts from 1.
inline constexpr auto kSpoolHeader = "X-Signalbox-Spool";

/// One transfer of an artifact into a file, going on where the file ends.
struct DownloadOrder {
    QString href; ///< absolute; Artifact::href
    std::string filePath; ///< created when missing; what it holds already is kept and the rest is asked for
    qint64 size = 0; ///< of the whole artifact, as announced; more is an Error Protocol
    qint64 until = 0; ///< end of a part of a split transfer, exclusive; 0 = the rest
    QByteArray entityTag; ///< of the answer that brought what the file holds (for If-Range); empty = not known
    std::function<void(QByteArray entityTag)> onBegan; ///< in the io thread, before the first byte is written
    std::function<void(qint64 bytes)>
        onProgress; ///< bytes in the file now; in the io thread, at most 10 times a second
};

/// What a client has collected for an attempt: one packed file, brought up in parts, going on where the server says.
struct BringOrder {
    QString controller;
    AttemptId attempt{};
    std::string filePath;
    qint64 size = 0;
    QByteArray sha256; ///< raw
};

struct DownloadState {
    qint64 bytes = 0; ///< in the file now, on the disk
    QByteArray entityTag; ///< keep it with the partial file
    bool restarted = false; ///< what the file held before was not continued but begun again at 0
};

/// Client side of the open node protocol, for a client (its own target token) and for a relay (gateway token, in
/// the name of any node below it). Thread-safe. Each request is replied to once, in the HttpClient's io thread, neither
/// before the call has returned nor when this object is no more.
///
/// Errors: Io = not reached, cut, 408, 429, 5xx: try again later. Unauthorized = 401, 403. NotFound = 404: cancelled,
/// withdrawn, unknown. Refused = 410: closed. NoSpace = disk full. Invalid = other 4xx. Protocol = answer not understood.
/// Cancelled = by Call::cancel().
class DdiClient {
public:
    struct Options {
        /// http(s)://host:port or unix:PATH:, without the tenant; several, separated by commas, when servers stand in for each other
        QString serverUrl;
        QString tenant = QStringLiteral("DEFAULT");
        QString token; ///< never logged; empty = none (certificate)
        bool gatewayToken = false; ///< `GatewayToken` instead of `TargetToken`
        std::string caFile; ///< verify the server against this instead of the system's store
        std::string certificateFile; ///< client certificate, PEM
        std::string keyFile;
        std::chrono::milliseconds timeout{30000}; ///< without a byte; a long poll's wait is added
    };
    static Result<std::unique_ptr<DdiClient>> create(Options options);
    ~DdiClient(); ///< cancels what is under way without replying
    DdiClient(const DdiClient &) = delete;
    DdiClient &operator=(const DdiClient &) = delete;

    template <class T>
    using Reply = std::function<void(Result<T>)>;
    using Call = std::shared_ptr<http::HttpClient::Call>;

    /// @param wait `Prefer: wait`, how long the server may hold the answer; 0 = not at all
    Call poll(const QString &controller, std::chrono::seconds wait, Reply<ControllerBase> reply);
    Call deployment(const QString &controller, AttemptId id, quint32 contentTag, Reply<Deployment> reply);
    /// GET cancelAction/{id}; NotFound: there is no cancellation (any more).
    Call cancelAction(const QString &controller, AttemptId id, Reply<AttemptId> reply);
    /// The reply is the HTTP status when the server answered below 500 and not 401, 403, 408, 429: 200 taken over, 404
    /// unknown, 410 closed, others: it will never take it.
    /// @param onCancel feedback to cancelAction  @param spool value of kSpoolHeader; empty = not spooled
    Call feedback(const QString &controller, AttemptId id, const Feedback &feedback, bool onCancel,
                  const QString &spool, Reply<int> reply);
    /// The same for a body that was spooled as it came in.
    Call feedback(const QString &controller, AttemptId id, const QByteArray &json, bool onCancel, const QString &spool,
                  Reply<int> reply);
    Call configData(const QString &controller, const ConfigData &data, Reply<int> reply);
    /// The feed of the nodes below `relay`. Gateway token only.
    Call children(const QString &relay, quint64 cursor, std::chrono::seconds wait, Reply<Children> reply);
    /// Tells that `relay` has heard from these nodes below it. Gateway token only. The reply is as of feedback().
    Call heard(const QString &relay, const QStringList &nodes, Reply<int> reply);
    /// Continues (or begins) the file. The bytes are on the disk (fsync) before the reply. After an Error, what came
    /// is still in the file: call again. The token goes only to the servers' own hosts and ports.
    Call download(DownloadOrder order, Reply<DownloadState> reply);

    /// Done when the managing server has all of it, verified and on its disk. Errors beside those above: NoSpace: the server has no
    /// room; Invalid: it is more than the job allows, or the file is gone; Refused: held or closed; Protocol: the server's
    /// answers lead nowhere.
    Call bring(BringOrder order, std::function<void(Outcome)> done);
    /// One part of it, as a relay passes it on. Errors likewise.
    Call filesPart(const QString &controller, const FilesPart &part, Reply<FilesTaken> reply);

    /// UTC at the managing server, as its answers tell it through all relays; from a server that does not, by its Date, exact to a
    /// second; by our own clock before the first answer.
    [[nodiscard]] UtcMs serverTimeMs() const;
    /// The same only when it was told.
    [[nodiscard]] std::optional<UtcMs> managingTimeMs() const;

private:
    class Impl;
    explicit DdiClient(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox::ddi
