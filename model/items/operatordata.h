#pragma once

#include "model/domain/operatorrecord.h"
#include "model/domain/result.h"

#include <functional>
#include <vector>

class QObject;

namespace signalbox {

/// Who may sign in at a managing server with a token of their own. As for ServerLink: callbacks come in the GUI thread, from
/// the event loop, and not after their context object is gone. Changed by commands; ServerState tells when to ask anew.
class OperatorData {
public:
    OperatorData() = default;
    virtual ~OperatorData();
    OperatorData(const OperatorData &) = delete;
    OperatorData &operator=(const OperatorData &) = delete;

    /// All there ever were, by id. Errors: Forbidden (the role), Refused (a server that knows no operators).
    virtual void operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done) = 0;
};

} // namespace signalbox
