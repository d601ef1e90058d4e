#include "app/serverbook/tokenstore.h"

#include <qt6keychain/keychain.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

namespace signalbox {

namespace {
const QString kService = QStringLiteral("signalbox");
}

TokenStore::TokenStore(QString fallbackFile, QObject *parent) : QObject(parent), m_file(std::move(fallbackFile)) { }

void TokenStore::read(const QString &key, const std::function<void(const QString &)> &done)
{
    // What was once put into the file stays there until it is written anew.
    if (const QString kept = readFromFile(key); !kept.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [done, kept] { done(kept); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(kService, this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, job, done] {
        if (job->error() != QKeychain::NoError)
            Q_EMIT unreadable(job->errorString());
        done(job->textData());
    });
    job->start();
}

void TokenStore::write(const QString &key, const QString &token)
{
    auto *job = new QKeychain::WritePasswordJob(kService, this);
    job->setKey(key);
    job->setTextData(token);
    connect(job, &QKeychain::Job::finished, this, [this, job, key, token] {
        if (job->error() == QKeychain::NoError)
            writeToFile(key, {});
        else
            writeToFile(key, token);
    });
    job->start();
}

void TokenStore::remove(const QString &key)
{
    writeToFile(key, {});
    auto *job = new QKeychain::DeletePasswordJob(kService, this);
    job->setKey(key);
    job->start();
}

QString TokenStore::readFromFile(const QString &key) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(key).toString();
}

void TokenStore::writeToFile(const QString &key, const QString &token)
{
    QJsonObject tokens;
    if (QFile file(m_file); file.open(QIODevice::ReadOnly))
        tokens = QJsonDocument::fromJson(file.readAll()).object();
    else if (token.isEmpty())
        return;
    if (token.isEmpty())
        tokens.remove(key);
    else
        tokens.insert(key, token);
    if (tokens.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    // Before the first byte: there must be no moment in which others can read it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(QJsonDocument(tokens).toJson()) < 0 || !file.commit()) {
        Q_EMIT failed(file.errorString());
        return;
    }
    if (!token.isEmpty() && !std::exchange(m_told, true))
        Q_EMIT usesFile(m_file);
}

} // namespace signalbox
