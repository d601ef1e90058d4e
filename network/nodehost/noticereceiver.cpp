#include "network/nodehost/noticereceiver.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

constexpr uint kDismissedByUser = 2; // Desktop Notifications Specification 1.2, NotificationClosed

} // namespace

void NoticeReceiver::done(const QString &action)
{
    if (!std::exchange(m_wasDone, true))
        m_onDone(action);
}

void NoticeReceiver::setId(uint id)
{
    m_id = id;
    if (!m_early || m_early->id != id)
        return;
    if (m_early->action)
        done(*m_early->action);
    m_over = m_early->closed;
}

void NoticeReceiver::onAction(uint id, const QString &action)
{
    if (!m_id) {
        m_early = Early{id, action, m_early && m_early->id == id && m_early->closed};
        return;
    }
    if (id == *m_id)
        done(action);
}

void NoticeReceiver::onClosed(uint id, uint reason)
{
    const bool byUser = reason == kDismissedByUser; // it was before his eyes when he closed it
    if (!m_id) {
        Early early{id, byUser ? std::optional(QString()) : std::nullopt, true};
        if (m_early && m_early->id == id && m_early->action)
            early.action = m_early->action;
        m_early = early;
        return;
    }
    if (id != *m_id)
        return;
    if (byUser)
        done({});
    m_over = true;
    QCoreApplication::quit();
}

} // namespace signalbox
