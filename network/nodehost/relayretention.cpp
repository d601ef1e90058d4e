#include "network/nodehost/relayretention.h"

#include "network/nodehost/durablefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

QString hex(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex());
}

} // namespace

RelayRetention::RelayRetention(QString filePath, qint64 ownMs) : m_filePath(std::move(filePath)), m_ownMs(ownMs) { }

void RelayRetention::load()
{
    QFile file(m_filePath);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject days = json[u"days"].toObject();
    for (auto it = days.begin(); it != days.end(); ++it)
        m_days.insert(QByteArray::fromHex(it.key().toLatin1()), it->toInt());
    const QJsonObject expired = json[u"expired"].toObject();
    for (auto it = expired.begin(); it != expired.end(); ++it)
        m_expired.insert(QByteArray::fromHex(it.key().toLatin1()),
                         {it->toArray().at(0).toInteger(), it->toArray().at(1).toInt()});
}

void RelayRetention::want(const QByteArray &sha256, std::optional<int> days, bool isHere)
{
    const auto known = m_days.find(sha256);
    const int own = static_cast<int>(m_ownMs / kDayMs);
    if (known == m_days.end()) {
        // Of what another job has brought without a word the relay's own time holds, unless this one wants it longer.
        if (!days || (isHere && *days <= own))
            return;
        m_days.insert(sha256, *days);
        m_isChanged = true;
    } else if (const int longest = std::max(*known, days.value_or(own)); longest != *known) {
        *known = longest;
        m_isChanged = true;
    }
}

qint64 RelayRetention::keepMs(const QByteArray &sha256) const
{
    const auto known = m_days.constFind(sha256);
    return known == m_days.cend() ? m_ownMs : *known * kDayMs;
}

bool RelayRetention::isShort() const
{
    return std::any_of(m_days.cbegin(), m_days.cend(), [](int days) { return days == 0; });
}

void RelayRetention::expired(const QByteArray &sha256, UtcMs nowMs)
{
    m_expired.insert(sha256, {nowMs, static_cast<int>(keepMs(sha256) / kDayMs)});
    m_days.remove(sha256);
    m_isChanged = true;
    if (m_expired.size() <= kMostExpired)
        return;
    auto oldest = m_expired.begin();
    for (auto it = m_expired.begin(); it != m_expired.end(); ++it) {
        if (it->atMs < oldest->atMs)
            oldest = it;
    }
    m_expired.erase(oldest);
}

std::optional<int> RelayRetention::takeExpired(const QByteArray &sha256)
{
    const auto found = m_expired.constFind(sha256);
    if (found == m_expired.cend())
        return {};
    const int days = found->days;
    m_expired.erase(found);
    m_isChanged = true;
    return days;
}

Outcome RelayRetention::save()
{
    if (!m_isChanged)
        return {};
    QJsonObject days;
    for (auto it = m_days.cbegin(); it != m_days.cend(); ++it)
        days.insert(hex(it.key()), *it);
    QJsonObject expired;
    for (auto it = m_expired.cbegin(); it != m_expired.cend(); ++it)
        expired.insert(hex(it.key()), QJsonArray{it->atMs, it->days});
    const QJsonObject json{{QStringLiteral("days"), days}, {QStringLiteral("expired"), expired}};
    Outcome written = writeDurably(m_filePath, QJsonDocument(json).toJson(QJsonDocument::Compact));
    m_isChanged = !written;
    return written;
}

} // namespace signalbox
