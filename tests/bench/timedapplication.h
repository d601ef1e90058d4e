#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include <ctime>

namespace signalbox::bench {

/// An application that knows how long each event kept its thread from the next one, and all of them from one frame to
/// the next.
class TimedApplication final : public QApplication {
public:
    using QApplication::QApplication;
    using Steady = std::chrono::steady_clock;
    QWidget *window = nullptr; ///< whose frames are counted
    std::vector<double> frames; ///< ms of work for each
    std::vector<double> busyFrames; ///< of that, ms of processor time: the same however busy the machine is
    double longestBusy = 0; ///< ms of processor time of the event that took most
    std::multimap<double, QString, std::greater<>> longest; ///< ms and what it was, longest first; a few of them

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QEvent::Type type = event->type();
        const QString name = QString::fromUtf8(receiver->metaObject()->className()) + u' ' + receiver->objectName();
        const bool isFrame = type == QEvent::UpdateRequest && receiver == window;
        ++m_depth;
        const auto start = Steady::now();
        const double busyFrom = processorMs();
        const bool result = QApplication::notify(receiver, event);
        const double ms = std::chrono::duration<double, std::milli>(Steady::now() - start).count();
        const double busyMs = processorMs() - busyFrom;
        --m_depth;
        m_work += ms;
        m_busyWork += busyMs;
        longestBusy = std::max(longestBusy, busyMs);
        if (longest.size() < kLongest || ms > longest.rbegin()->first) {
            longest.emplace(ms, QStringLiteral("event %1 of %2").arg(type).arg(name));
            if (longest.size() > kLongest)
                longest.erase(std::prev(longest.end()));
        }
        if (isFrame) {
            frames.push_back(std::exchange(m_work, 0));
            busyFrames.push_back(std::exchange(m_busyWork, 0));
        }
        return result;
    }
    void forget()
    {
        frames.clear();
        busyFrames.clear();
        longest.clear();
        m_work = m_busyWork = longestBusy = 0;
    }

private:
    static double processorMs()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    static constexpr std::size_t kLongest = 12;
    int m_depth = 0;
    double m_work = 0;
    double m_busyWork = 0;
};

} // namespace signalbox::bench
