#include "network/nodehost/filesupload.h"

#include <QCoreApplication>
#include <QFile>

#include <utility>

namespace signalbox::ddi {

namespace {

struct UploadText {
    Q_DECLARE_TR_FUNCTIONS(DdiClient)
};

} // namespace

FilesUpload::FilesUpload(DdiClient &client, BringOrder order, std::function<void(Outcome)> done)
    : m_client(client), m_order(std::move(order)), m_done(std::move(done)), m_steps(m_order.size)
{
}

void FilesUpload::send(FilesSteps::Next next)
{
    FilesPart part{m_order.attempt, m_order.size, m_order.sha256, next.offset, {}};
    if (next.withBytes) {
        QFile file(QString::fromStdString(m_order.filePath));
        if (!file.open(QIODevice::ReadOnly) || file.size() != m_order.size || !file.seek(next.offset)) {
            fail({Error::Kind::Invalid,
                  UploadText::tr("What was collected is not there any more. Execute the job again."),
                  {}});
            return;
        }
        part.bytes = file.read(next.bytes(m_order.size));
    }
    auto call = m_client.filesPart(
        m_order.controller, part,
        [self = shared_from_this(), next](const Result<FilesTaken> &taken) { self->answered(taken, next); });
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

void FilesUpload::answered(const Result<FilesTaken> &taken, FilesSteps::Next sent)
{
    if (!taken) {
        fail(taken.error());
        return;
    }
    const Result<std::optional<FilesSteps::Next>> next = m_steps.after(sent, taken.value());
    if (!next) {
        fail(next.error());
        return;
    }
    if (!next.value()) {
        std::exchange(m_done, {})({});
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
    send(*next.value());
}

void FilesUpload::fail(const Error &error)
{
    std::exchange(m_done, {})(error);
}

} // namespace signalbox::ddi
