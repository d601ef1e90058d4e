#pragma once

#include "model/domain/judgementpolicy.h"

#include <map>
#include <vector>

namespace signalbox {

/// What it is called, also when the rest of it cannot be read: a newer program may have written it.
[[nodiscard]] QString policyName(const PolicyRecord &record);

/// The names of the policies of one server. A large policy takes long to read, so it is read again only when it has changed. Not thread-safe.
class PolicyNames {
public:
    /// By number, of all that are given; others are forgotten.
    [[nodiscard]] std::map<quint32, QString> of(const std::vector<PolicyRecord> &policies);

private:
    struct Known {
        QString json; ///< that was read
        QString name;
    };
    std::map<quint32, Known> m_known; ///< by number
};

} // namespace signalbox
