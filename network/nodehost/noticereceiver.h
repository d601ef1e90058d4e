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
    explicit NoticeReceiver(std::function<void()> onRead) : m_onRead(std::move(onRead)) { }

    void setId(uint id); ///< known only after the notification is there; what came before is kept
    [[nodiscard]] bool isOver() const { return m_over; }

public Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void read();

    std::function<void()> m_onRead;
    std::optional<uint> m_id;
    bool m_wasRead = false;
    bool m_over = false;
    struct Early {
        uint id = 0;
        bool read = false;
        bool closed = false;
    };
    std::optional<Early> m_early;
};

} // namespace signalbox
