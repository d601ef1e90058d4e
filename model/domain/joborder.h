#pragma once

#include "model/domain/jobtype.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <variant>

namespace signalbox {

// What a job of another type than Install package tells its clients to do. It travels as a package of the kind
// PayloadKind::Order, a small JSON file: so relays store and forward it like any other, and a job of such a type has
// transfer, stages, retries and counters like an Install package job.

inline constexpr qint64 kMaxOrderBytes = 256 * 1024; ///< of the file

/// Report message: shown to the users of the client.
struct MessageOrder {
    static constexpr int kMaxTitle = 120; ///< characters; one line
    static constexpr int kMaxText = 8000;
    enum class Urgency : quint8 { Low, Normal, Critical };

    QString title;
    QString text; ///< plain text with line feeds
    Urgency urgency = Urgency::Normal;
    friend bool operator==(const MessageOrder &, const MessageOrder &) = default;
};

using JobOrder = std::variant<MessageOrder>;

/// Whether jobs of this type carry an order instead of a package to install, and this program knows how to do it.
[[nodiscard]] bool isOrdered(JobType type) noexcept;
[[nodiscard]] JobType typeOf(const JobOrder &order) noexcept;
/// What its package is called in lists: one line.
[[nodiscard]] QString titleOf(const JobOrder &order);

/// What is wrong with it, as a sentence that begins with the field's name. Error Invalid.
Outcome checkOrder(const JobOrder &order);

/// Its members, as the console API and the file have them.
[[nodiscard]] QJsonObject toJson(const JobOrder &order);
/// Error Invalid names the member that is wrong; one that is not known is wrong too, since what it asks for would not be done.
Result<JobOrder> jobOrderOf(JobType type, const QJsonObject &members);

/// The file as it travels. The same order gives the same bytes.
[[nodiscard]] QByteArray orderFile(const JobOrder &order);
/// Errors: Invalid (damaged, too large, of a newer format, wrong members).
Result<JobOrder> readOrderFile(const QByteArray &file);
/// "report-message.json"
[[nodiscard]] QString orderFileName(JobType type);

[[nodiscard]] QString urgencyKey(MessageOrder::Urgency urgency); ///< "low", "normal", "critical"

} // namespace signalbox
