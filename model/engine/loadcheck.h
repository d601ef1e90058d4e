#pragma once

#include "model/domain/result.h"
#include "model/store/store.h"

namespace signalbox {

/// What a store gives back is used as index and walked along. SQLite notices a damaged page, but not a damaged number in
/// a cell: what would lead out of a vector, out of an enumeration or round in a circle is refused before anything uses it.
/// Error Database; the detail names what is wrong.
[[nodiscard]] Outcome checkLoaded(const LoadedState &loaded);

} // namespace signalbox
