#pragma once

#include "model/domain/ids.h"
#include "model/domain/joborder.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace signalbox {

/// A message to the users of this machine, as it lies in the node's state folder.
struct KeptMessage {
    AttemptId attempt{};
    QString job; ///< number and name, for people
    MessageOrder message;
    UtcMs arrivedMs = kNoTime;
    // Marks that came later, each a file of its own: several processes set them.
    QString readBy; ///< empty: nobody has read it
    UtcMs readMs = kNoTime;
};

/// The messages that Report message jobs brought to a client, the newest kMost of them. Any process of the node; each file is
/// written once.
class MessageBox {
public:
    static constexpr int kMost = 200;

    explicit MessageBox(const QString &stateFolder);

    /// On the disk when it returns; makes the folder. Errors: NoSpace, Io.
    Outcome keep(const KeptMessage &message) const;
    [[nodiscard]] std::optional<KeptMessage> message(AttemptId attempt) const;
    [[nodiscard]] std::vector<KeptMessage> all() const; ///< oldest first; what cannot be read is left out

    /// That it was shown to somebody, so that it is not shown twice.
    void markShown(AttemptId attempt, const QString &user) const;
    [[nodiscard]] QStringList shownTo(AttemptId attempt) const;
    /// Notes who has read it first, and tells the node. False: somebody had read it before, and nothing changes.
    bool markRead(AttemptId attempt, const QString &user, UtcMs atMs) const;

private:
    [[nodiscard]] QString path(AttemptId attempt, const QString &ending) const;
    void removeOldest() const;
    void remove(AttemptId attempt) const; ///< with its marks

    QString m_stateFolder;
    QString m_folder;
};

/// A user's name as part of a file name: letters, digits, . _ - and nothing else.
[[nodiscard]] QString userNameForFile(const QString &user);

} // namespace signalbox
