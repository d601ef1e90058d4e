#pragma once

#include "network/nodeapi/ddifiles.h"

#include <optional>

namespace signalbox::ddi {

/// How a node brings a file up: what it sends next, by what is said above to be there. See ddifiles.h.
class FilesSteps {
public:
    struct Next {
        qint64 offset = 0;
        bool withBytes = false; ///< else it only asks how much is there
        [[nodiscard]] qint64 bytes(qint64 size) const; ///< of the part, of a file with so many
    };
    /// @param size of the file
    explicit FilesSteps(qint64 size) : m_size(size) { }
    [[nodiscard]] static Next first() { return {}; }
    /// What comes behind the answer to `sent`; none: all of it is there for good. Errors: Protocol, Io.
    Result<std::optional<Next>> after(const Next &sent, const FilesTaken &taken);

private:
    const qint64 m_size;
    int m_setbacks = 0;
};

} // namespace signalbox::ddi
