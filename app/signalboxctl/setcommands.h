#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `sets [list|show SET|save FILE|submit SET|runs|run RUN|wait RUN|hold RUN [STAGE]|release RUN [STAGE]|cancel RUN|resubmit RUN|
/// export [SET…]|import FILE]`
Result<int> sets(const Call &call);

} // namespace signalbox::ctl
