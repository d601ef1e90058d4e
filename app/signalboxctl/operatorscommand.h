#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `operators [list|add NAME|change OPERATOR|revoke OPERATOR|renew OPERATOR]`: who may sign in with a token.
Result<int> operators(const Call &call);

} // namespace signalbox::ctl
