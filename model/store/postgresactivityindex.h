#pragma once

#include "model/store/activityindex.h"
#include "model/store/pgconnection.h"

namespace signalbox {

/// The index in tables of its own in the server's PostgreSQL database; see ActivityIndex. A connection that broke is made anew at
/// the next call.
class PostgresActivityIndex final : public ActivityIndex {
public:
    static Result<std::unique_ptr<PostgresActivityIndex>> open(const QString &url);

    Result<std::vector<Event>> entries(EventSeq from, EventSeq to, int limit, bool isDescending) override;
    Result<std::vector<Event>> entriesAt(std::span<const EventSeq> seqs) override;
    Result<EventSeq> position() override;
    Outcome add(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo) override;
    Result<Found> find(const ActivityQuery &query, EventSeq from, EventSeq to, int limit, bool isDescending) override;
    Result<Range> range(UtcMs fromMs, UtcMs toMs) override;
    Result<std::array<qint64, 3>> counts(const ActivityQuery &query) override;
    Result<bool> forget(UtcMs beforeMs) override;
    Outcome clear() override;

private:
    explicit PostgresActivityIndex(QString url) : m_url(std::move(url)) { }
    Outcome ready();
    Outcome makeTables();
    Outcome ask(const QByteArray &statement, std::span<const PgValue> values, const PgConnection::Take &take);
    Outcome search(const QByteArray &statement, std::span<const PgValue> values, const PgConnection::Take &take);

    const QString m_url;
    PgConnection m_connection;
};

} // namespace signalbox
