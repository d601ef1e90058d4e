#pragma once

#include "model/domain/higherjob.h"
#include "model/domain/result.h"
#include "model/node/relaylogic.h"
#include "network/nodeapi/ddimessages.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// What a relay must not forget, in one SQLite file: the nodes below it, the work that passes through it, and the spool
/// of reports that wait to be forwarded. Used by one thread, the one that opened it.
class RelayStore {
public:
    enum class SpoolKind : quint8 { Feedback = 0, CancelFeedback = 1, ConfigData = 2 };
    struct SpoolEntry {
        quint64 number = 0; ///< from 1, ascending, never used twice
        SpoolKind kind = SpoolKind::Feedback;
        QString controller;
        AttemptId attempt{};
        QByteArray body; ///< JSON as it goes on the wire
    };
    struct Loaded {
        std::vector<ChildNode> children;
        std::vector<RelayWork> works;
        std::vector<std::pair<AttemptId, ddi::Deployment>> deployments;
        bool suspended = false; ///< as the last feed said
        // At a relay manager: how the jobs from above are shown.
        std::vector<HigherJob> higherJobs;
        std::vector<HigherWork> higherWorks;
    };
    /// What one decision of the relay changes; carried out in the order of the members.
    struct Changes {
        std::vector<AttemptId> forgotten; ///< with their deployments
        std::vector<RelayWork> works; ///< new or changed; the deployment stays
        std::vector<std::pair<AttemptId, ddi::Deployment>> deployments; ///< of works that are there
        std::vector<SpoolEntry> reports; ///< their numbers are given here
        std::vector<std::pair<quint32, std::optional<HigherJob>>> higherJobs; ///< by number; none: it is gone
        std::vector<std::pair<quint32, std::optional<HigherWork>>> higherWorks; ///< by attempt; likewise
    };

    static Result<std::unique_ptr<RelayStore>> open(const QString &filePath);
    ~RelayStore();
    RelayStore(const RelayStore &) = delete;
    RelayStore &operator=(const RelayStore &) = delete;

    Result<Loaded> load();
    [[nodiscard]] QString spoolInstance() const { return m_instance; } ///< random, made with the file

    // Each is durable when it returns.
    Outcome saveChildren(const ChildNodes &feed);
    /// All or none, so that nothing is told upward that is not known after a restart, and the other way round.
    Outcome commit(const Changes &changes);
    /// As commit(), and remembers that it was entry `number` of the spool of a relay below.
    Outcome spoolFrom(const QString &instance, quint64 number, const Changes &changes);
    Outcome spoolFrom(const QString &instance, quint64 number, const SpoolEntry &entry)
    {
        Changes changes;
        changes.reports.push_back(entry);
        return spoolFrom(instance, number, changes);
    }
    /// A word or two to remember.
    [[nodiscard]] QString meta(const QString &key);
    Outcome setMeta(const QString &key, const QString &value);
    [[nodiscard]] bool wasTaken(const QString &instance, quint64 number);

    [[nodiscard]] std::optional<SpoolEntry> oldest();
    Outcome remove(quint64 number);
    [[nodiscard]] qint64 spoolSize();

private:
    explicit RelayStore(const QSqlDatabase &database);
    Outcome prepare();
    Outcome write(const Changes &changes); ///< in a transaction

    QSqlDatabase m_database;
    QString m_instance;
};

} // namespace signalbox
