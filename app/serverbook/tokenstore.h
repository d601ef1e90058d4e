#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace signalbox {

/// Keeps operator tokens in the desktop's keyring; where there is none, in a file that only this user may read. GUI thread; what
/// is asked of the keyring is answered later.
class TokenStore final : public QObject {
    Q_OBJECT
public:
    /// @param fallbackFile made with mode 0600 when there is no keyring
    explicit TokenStore(QString fallbackFile, QObject *parent = nullptr);

    /// @param done gets an empty text when there is none
    void read(const QString &key, const std::function<void(const QString &token)> &done);
    void write(const QString &key, const QString &token);
    void remove(const QString &key);
    [[nodiscard]] QString fallbackFile() const { return m_file; }

Q_SIGNALS:
    void usesFile(const QString &filePath); ///< once: there is no keyring
    void failed(const QString &reason); ///< a token is kept nowhere
    void unreadable(const QString &reason); ///< a token is not to be had

private:
    void writeToFile(const QString &key, const QString &token);
    [[nodiscard]] QString readFromFile(const QString &key) const;

    QString m_file;
    bool m_told = false;
};

} // namespace signalbox
