#pragma once

#include <QObject>

#include <functional>

class QSocketNotifier;

namespace signalbox {

/// Turns SIGINT, SIGTERM and SIGHUP into a call in the thread of the event loop. One object per process.
class UnixSignals : public QObject {
    Q_OBJECT
public:
    explicit UnixSignals(std::function<void()> onStop, QObject *parent = nullptr);
    ~UnixSignals() override;

private:
    std::function<void()> m_onStop;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace signalbox
