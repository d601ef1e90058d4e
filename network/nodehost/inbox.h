#pragma once

#include "model/domain/result.h"
#include "model/node/clientevents.h"

#include <QString>

#include <vector>

namespace signalbox {

/// How the people and services at a client talk to its node: one file for each message in a folder that only
/// the node's own user may write to. The name is the message: `install-12`, `hold-12`, `release-12`, `reject-12` (without a
/// number: every package that waits), `log-on`, `shutdown`; and from our own programs `read-12-USER`: has read the message.
class Inbox {
public:
    explicit Inbox(QString folder);

    /// @return the event `message` stands for, or an Error Invalid that lists what there is
    static Result<client::Event> parse(const QString &message);
    Outcome put(const QString &message) const; ///< from another process
    [[nodiscard]] std::vector<client::Event> take() const; ///< and deletes them, also those that mean nothing

private:
    QString m_folder;
};

} // namespace signalbox
