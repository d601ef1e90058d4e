#pragma once

#include "model/domain/event.h"
#include "model/domain/records.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace signalbox::archive {

// The lines of an archive (format 1): each is one JSON object with one member, whose name says what the line is.
//   {"archive":{...}}      first: format, server, time, the job with its counters and routes, its folder's path
//   {"node":{...}}         a name for each node that the job's lines have by number
//   {"package":{...}}      the same for its packages
//   {"instruction":{...}}  followed by its history, oldest first:
//   {"event":{...}}
//   {"end":{...}}          last: how many instructions and events there are
// Times are ISO 8601 in UTC with milliseconds, null when not set; numbers are those of the server; words are its stable keys.

inline constexpr int kFormat = 1;

/// The first line.
struct Head {
    QString server;
    UtcMs archivedMs = kNoTime;
    JobRecord job;
    QString folderPath; ///< "/Office/Browsers"; empty at the top
};

struct End {
    qint64 instructions = 0;
    qint64 events = 0;
};

[[nodiscard]] QByteArray line(const Head &head);
[[nodiscard]] QByteArray line(const NodeRecord &node);
[[nodiscard]] QByteArray line(const PackageRecord &package);
[[nodiscard]] QByteArray line(const InstructionRow &row);
[[nodiscard]] QByteArray line(const Event &event);
[[nodiscard]] QByteArray line(const End &end);

// Reading the object behind the member's name. What is missing stays as it is by default; nothing: it cannot be so.
[[nodiscard]] NodeRecord nodeFrom(const QJsonObject &object);
[[nodiscard]] PackageRecord packageFrom(const QJsonObject &object);
[[nodiscard]] std::optional<InstructionRow> rowFrom(const QJsonObject &object);
[[nodiscard]] std::optional<Event> eventFrom(const QJsonObject &object);
[[nodiscard]] End endFrom(const QJsonObject &object);

} // namespace signalbox::archive
