#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace signalbox {

class ConfirmDialog;
class ServerState;

/// Asks before the window closes over simulated servers: their fleets and jobs exist only for as long as it is open. GUI thread.
class QuitQuestion final : public QObject {
    Q_OBJECT
public:
    /// @param window is closed when the operator agrees
    explicit QuitQuestion(QWidget *window);

    void setAsks(bool asks) noexcept { m_asks = asks; } ///< no: nobody is there to answer
    /// Whether the window may close now. Otherwise the operator is being asked, and it is closed when he agrees. Simulated
    /// servers without a job do not count, nor does anything when the session of the system ends.
    [[nodiscard]] bool mayClose(const std::vector<std::unique_ptr<ServerState>> &servers);

private:
    QWidget *m_window;
    QPointer<ConfirmDialog> m_dialog;
    bool m_asks = true;
};

} // namespace signalbox
