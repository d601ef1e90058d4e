#pragma once

#include "model/domain/judgement.h"
#include "model/domain/result.h"

#include <functional>
#include <map>
#include <vector>

class QObject;

namespace signalbox {

/// Some clients with their security levels.
struct SecurityLevels {
    std::vector<JudgementRecord> clients; ///< by ascending number of the node
    std::map<SecurityLevel, quint32> counts; ///< of all clients
    bool isLast = true; ///< none is behind these
};

/// The security levels of the clients of a managing server. As for ServerLink: callbacks come in the GUI thread, from the event
/// loop, and not after their context object is gone. Changed by commands; ServerState tells when to ask anew.
class SecurityData {
public:
    SecurityData() = default;
    virtual ~SecurityData();
    SecurityData(const SecurityData &) = delete;
    SecurityData &operator=(const SecurityData &) = delete;

    // Errors: Refused (a server that judges nothing).
    virtual void securityLevels(const JudgementQuery &query, QObject *context,
                                std::function<void(Result<SecurityLevels>)> done) = 0;
    virtual void policies(QObject *context, std::function<void(Result<std::vector<PolicyRecord>>)> done) = 0;
    /// By ascending id behind `after`. @param node 0: of all clients
    virtual void judgementEntries(NodeId node, qint64 after, int limit, QObject *context,
                                  std::function<void(Result<std::vector<JudgementEntry>>)> done) = 0;
};

} // namespace signalbox
