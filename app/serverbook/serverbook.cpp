#include "app/serverbook/serverbook.h"

#include <QFileInfo>
#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <tuple>
#include <vector>

namespace signalbox {

namespace {

const QString kGroup = QStringLiteral("servers");

void store(const QString &key, const ServerEntry &entry)
{
    QSettings settings;
    settings.beginGroup(kGroup);
    settings.beginGroup(key);
    settings.setValue(QStringLiteral("name"), entry.name);
    settings.setValue(QStringLiteral("address"), entry.address);
    settings.setValue(QStringLiteral("certificate"), entry.caFile);
    settings.setValue(QStringLiteral("token"), !entry.token.isEmpty());
}

} // namespace

ServerBook::ServerBook(QObject *parent)
    : QObject(parent), m_tokens(QFileInfo(QSettings().fileName()).path() + QStringLiteral("/tokens.json"), this)
{
}

void ServerBook::load()
{
    QSettings settings;
    settings.beginGroup(kGroup);
    struct Kept {
        QString key;
        ServerEntry entry;
        bool hasToken = false;
    };
    std::vector<Kept> all;
    for (const QString &key : settings.childGroups()) {
        settings.beginGroup(key);
        all.push_back({key,
                       {settings.value(QStringLiteral("name")).toString(),
                        settings.value(QStringLiteral("address")).toString(),
                        {},
                        settings.value(QStringLiteral("certificate")).toString()},
                       settings.value(QStringLiteral("token")).toBool()});
        settings.endGroup();
    }
    // The keys are in no order that means anything to people; tokens come in the order in which they are asked for.
    std::sort(all.begin(), all.end(), [](const Kept &a, const Kept &b) {
        return std::tie(a.entry.name, a.entry.address) < std::tie(b.entry.name, b.entry.address);
    });
    for (const Kept &kept : all) {
        if (!kept.hasToken) {
            Q_EMIT known(kept.key, kept.entry);
            continue;
        }
        m_tokens.read(kept.key, [this, kept](const QString &token) {
            ServerEntry entry = kept.entry;
            entry.token = token;
            Q_EMIT known(kept.key, entry);
        });
    }
}

QString ServerBook::add(const ServerEntry &entry)
{
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    change(key, entry);
    return key;
}

void ServerBook::change(const QString &key, const ServerEntry &entry)
{
    store(key, entry);
    if (entry.token.isEmpty())
        m_tokens.remove(key);
    else
        m_tokens.write(key, entry.token);
}

void ServerBook::remove(const QString &key)
{
    QSettings settings;
    settings.beginGroup(kGroup);
    settings.remove(key);
    m_tokens.remove(key);
}

} // namespace signalbox
