#pragma once

#include "model/store/pgconnection.h"
#include "model/store/storelease.h"

#include <optional>

namespace signalbox {

/// The table of the lease; made with the first taking, before the database has any of ours.
inline constexpr const char *kLeaseTable = "signalbox_lease";

/// The lease of a PostgreSQL database: a row in it.
class PostgresLease final : public StoreLease {
public:
    PostgresLease(QString url, Terms terms);

    Result<bool> tryTake() override;
    Result<bool> renew() override;
    Outcome release() override;

private:
    /// What the row says.
    struct Sight {
        qint64 epoch = 0;
        qint64 renewals = 0;
        bool hasEnded = true;
        bool isConnected = false; ///< who has it has its connection still
        LeaseHolder holder;
    };
    Outcome connect();
    Outcome makeTable();
    Result<std::optional<Sight>> look();

    const QString m_url;
    const Terms m_terms;
    PgConnection m_connection;
    std::optional<Sight> m_seen; ///< the last that differed
    SteadyMs m_seenAt{0};
};

} // namespace signalbox
