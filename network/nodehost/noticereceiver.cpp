#include "network/nodehost/noticereceiver.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

constexpr uint kDismissedByUser = 2; // Desktop Notifications Specification 1.2, NotificationClosed

} // namespace

void NoticeReceiver::read()
{
    if (!std::exchange(m_wasRead, true))
        m_onRead();
}

void NoticeReceiver::setId(uint id)
{
    m_id = id;
    if (!m_early || m_early->id != id)
        return;
    if (m_early->read)
        read();
    m_over = m_early->closed;
}

void NoticeReceiver::onAction(uint id, const QString &)
{
    if (!m_id) {
        m_early = Early{id, true, m_early && m_early->id == id && m_early->closed};
        return;
    }
    if (id == *m_id)
        read();
}

void NoticeReceiver::onClosed(uint id, uint reason)
{
    const bool byUser = reason == kDismissedByUser; // it was before his eyes when he closed it
    if (!m_id) {
        m_early = Early{id, byUser || (m_early && m_early->id == id && m_early->read), true};
        return;
    }
    if (id != *m_id)
        return;
    if (byUser)
        read();
    m_over = true;
    QCoreApplication::quit();
}

} // namespace signalbox
