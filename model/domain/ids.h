#pragma once

#include <QtGlobal>

#include <functional>
#include <type_traits>

namespace signalbox {

// Strong types: a job, a row and a node cannot be mixed up, the compiler sees to it.
// 0 is never given out: it means "none".

enum class JobId : quint32 {}; ///< unique per managing server, never reused
enum class FolderId : quint32 {}; ///< 0 is the root folder of the managing server
enum class NodeId : quint32 {}; ///< 0 stands for the managing server itself on a route
enum class PackageId : quint32 {};
enum class InstructionId : quint32 {}; ///< one destination x one package of one job
enum class OperatorId : quint32 {}; ///< who signs in with a token
enum class AttemptId : quint32 {}; ///< one run of an instruction; is the action id on the wire: 1 .. 2^31-1
using EventSeq = quint64; ///< position in the one event log of a managing server; 0 = before the first

/// The bare number of an id, for storage and for text.
template <class Id>
    requires std::is_enum_v<Id>
[[nodiscard]] constexpr std::underlying_type_t<Id> number(Id id) noexcept
{
    return static_cast<std::underlying_type_t<Id>>(id);
}

/// UTC milliseconds since 1970. Times are kept as bare numbers in columns; 0 means "not set".
using UtcMs = qint64;
inline constexpr UtcMs kNoTime = 0;

} // namespace signalbox
