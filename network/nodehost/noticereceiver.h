#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace signalbox {

/// Hears what a user does with one notification, and ends the event loop when it is gone.
class NoticeReceiver final : public QObject {
    Q_OBJECT
public:
    /// @param onDone the key of what the user pressed; empty: he has closed it. Called once at most
    explicit NoticeReceiver(std::function<void(const QString &action)> onDone) : m_onDone(std::move(onDone)) { }

    void setId(uint id); ///< known only after the notification is there; what came before is kept
    [[nodiscard]] bool isOver() const { return m_over; }

public Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void done(const QString &action);

    std::function<void(const QString &action)> m_onDone;
    std::optional<uint> m_id;
    bool m_wasDone = false;
    bool m_over = false;
    struct Early {
        uint id = 0;
        std::optional<QString> action{};
        bool closed = false;
    };
    std::optional<Early> m_early;
};

} // namespace signalbox
