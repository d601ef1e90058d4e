#include "network/nodehost/filesupload.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <utility>

namespace signalbox::ddi {

namespace {

struct UploadText {
    Q_DECLARE_TR_FUNCTIONS(DdiClient)
};

constexpr int kMostSetbacks = 5;

} // namespace

FilesUpload::FilesUpload(DdiClient &client, BringOrder order, std::function<void(Outcome)> done)
    : m_client(client), m_order(std::move(order)), m_done(std::move(done))
{
}

void FilesUpload::send(qint64 offset, bool bytes)
{
    FilesPart part{m_order.attempt, m_order.size, m_order.sha256, offset, {}};
    if (bytes) {
        QFile file(QString::fromStdString(m_order.filePath));
        if (!file.open(QIODevice::ReadOnly) || file.size() != m_order.size || !file.seek(offset)) {
            fail({Error::Kind::Invalid,
                  UploadText::tr("What was collected is not there any more. Execute the job again."),
                  {}});
            return;
        }
        part.bytes = file.read(std::min(kFilesPartBytes, m_order.size - offset));
    }
    auto call = m_client.filesPart(m_order.controller, part,
                                   [self = shared_from_this(), offset, bytes](const Result<FilesTaken> &taken) {
                                       self->answered(taken, offset, bytes);
                                   });
    const std::scoped_lock lock(m_mutex);
    m_call = std::move(call);
}

void FilesUpload::cancel()
{
    std::shared_ptr<Call> call;
    {
        const std::scoped_lock lock(m_mutex);
        m_isCancelled = true;
        call = m_call;
    }
    if (call)
        call->cancel();
}

void FilesUpload::answered(const Result<FilesTaken> &taken, qint64 offset, bool bytes)
{
    if (!taken) {
        fail(taken.error());
        return;
    }
    if (taken.value().complete) {
        std::exchange(m_done, {})({});
        return;
    }
    const qint64 received = taken.value().received;
    // It may begin anew, as after a wrong checksum, but not again and again.
    if ((received <= offset && bytes && ++m_setbacks > kMostSetbacks) || received > m_order.size) {
        fail({Error::Kind::Protocol, UploadText::tr("The server does not take the collected files."), {}});
        return;
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isCancelled) {
            m_call.reset();
            std::exchange(m_done, {})(Error{Error::Kind::Cancelled, {}, {}});
            return;
        }
    }
    // All is there and it is not complete: it is being checked, and the answer to the question waits for that.
    if (received == m_order.size && ++m_setbacks > kMostSetbacks)
        fail({Error::Kind::Io, UploadText::tr("The server does not take the collected files."), {}});
    else
        send(received, received < m_order.size);
}

void FilesUpload::fail(const Error &error)
{
    std::exchange(m_done, {})(error);
}

} // namespace signalbox::ddi
