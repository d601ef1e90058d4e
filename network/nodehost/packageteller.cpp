#include "network/nodehost/packageteller.h"

#include "network/nodehost/processrun.h"

#include <algorithm>
#include <string_view>

#include <unistd.h>

namespace signalbox {

PackageTeller::PackageTeller(std::string program, QString stateFolder, const std::vector<ClientAttempt> &known)
    : m_program(program.empty() ? "/proc/self/exe" : std::move(program)), m_stateFolder(std::move(stateFolder))
{
    for (const ClientAttempt &attempt : known) {
        if (attempt.toldWaiting != StatusDetail::None)
            m_told.insert(attempt.work.attempt);
    }
}

void PackageTeller::look(const std::vector<ClientAttempt> &attempts)
{
    if (m_isTelling)
        return;
    std::erase_if(m_told, [&attempts](AttemptId id) {
        return std::none_of(attempts.begin(), attempts.end(),
                            [id](const ClientAttempt &attempt) { return attempt.work.attempt == id; });
    });
    const auto untold = std::find_if(attempts.begin(), attempts.end(), [this](const ClientAttempt &attempt) {
        return attempt.phase == ClientPhase::Waiting && attempt.work.timing == InstallTiming::UserChooses
               && attempt.work.kind != PayloadKind::Order && !attempt.chosen && !attempt.heldByUser
               && !m_told.contains(attempt.work.attempt);
    });
    if (untold == attempts.end())
        return;
    m_told.insert(untold->work.attempt);
    m_isTelling = true;
    ProcessOrder order;
    order.arguments = {m_program, "--tell-of-package", std::to_string(number(untold->work.attempt)), "--state",
                       m_stateFolder.toStdString()};
    for (char **variable = ::environ; *variable != nullptr; ++variable) { // the bus of the session, and the language
        if (!std::string_view(*variable).starts_with("SIGNALBOX_TOKEN="))
            order.environment.emplace_back(*variable);
    }
    m_thread = std::jthread([this, order = std::move(order)](const std::stop_token &stop) {
        static_cast<void>(runProcess(order, stop));
        m_isTelling = false;
    });
}

} // namespace signalbox
