#include "network/nodeapi/filessteps.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox::ddi {

namespace {

struct UploadText {
    Q_DECLARE_TR_FUNCTIONS(DdiClient)
};

constexpr int kMostSetbacks = 5;

} // namespace

qint64 FilesSteps::Next::bytes(qint64 size) const
{
    return withBytes ? std::min(kFilesPartBytes, size - offset) : 0;
}

Result<std::optional<FilesSteps::Next>> FilesSteps::after(const Next &sent, const FilesTaken &taken)
{
    if (taken.complete)
        return std::optional<Next>();
    // It may begin anew, as after a wrong checksum, but not again and again.
    if ((taken.received <= sent.offset && sent.withBytes && ++m_setbacks > kMostSetbacks) || taken.received > m_size)
        return Error{Error::Kind::Protocol, UploadText::tr("The server does not take the collected files."), {}};
    // All is there and it is not complete: it is being checked, and the answer to the question waits for that.
    if (taken.received == m_size && ++m_setbacks > kMostSetbacks)
        return Error{Error::Kind::Io, UploadText::tr("The server does not take the collected files."), {}};
    return std::optional(Next{taken.received, taken.received < m_size});
}

} // namespace signalbox::ddi
