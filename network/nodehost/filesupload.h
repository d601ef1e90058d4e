#pragma once

#include "network/nodeapi/filessteps.h"
#include "network/nodehost/ddiclient.h"

#include <functional>
#include <memory>
#include <mutex>

namespace signalbox::ddi {

/// Brings one file up: a part at a time, each from where the answer before says; see DdiClient::bring(). Kept alive by the request
/// under way. Any thread may cancel it; the rest is done in that of the replies.
class FilesUpload final : public http::HttpClient::Call, public std::enable_shared_from_this<FilesUpload> {
public:
    FilesUpload(DdiClient &client, BringOrder order, std::function<void(Outcome)> done);

    void send(FilesSteps::Next next);
    void cancel() override;

private:
    void answered(const Result<FilesTaken> &taken, FilesSteps::Next sent);
    void fail(const Error &error);

    DdiClient &m_client;
    const BringOrder m_order;
    std::function<void(Outcome)> m_done;
    FilesSteps m_steps;
    std::mutex m_mutex; ///< guards what follows
    DdiClient::Call m_call;
    bool m_isCancelled = false;
};

} // namespace signalbox::ddi
