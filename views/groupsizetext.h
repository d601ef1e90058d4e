#pragma once

#include <QString>

namespace signalbox {

struct GroupNodes;

/// How many clients and relays are in a host group: "2 clients", "1 relay", "2 clients and 1 relay". Not for an empty one.
[[nodiscard]] QString groupSizeText(const GroupNodes &nodes);
/// Who is in it, as a sentence: how many, and with `named` who the first ones are.
[[nodiscard]] QString groupSentence(const GroupNodes &nodes, bool named);

} // namespace signalbox
