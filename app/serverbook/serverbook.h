#pragma once

#include "app/serverbook/tokenstore.h"
#include "model/items/remotecontrol.h"

#include <QObject>

namespace signalbox {

/// The managing servers that the operator has added: name, address and certificate in the settings, the token in a TokenStore.
class ServerBook final : public QObject {
    Q_OBJECT
public:
    explicit ServerBook(QObject *parent = nullptr);

    /// Reads what is remembered. known() comes for each of them, as soon as its token is there.
    void load();
    QString add(const ServerEntry &entry); ///< @return its key
    void change(const QString &key, const ServerEntry &entry);
    void remove(const QString &key);
    [[nodiscard]] TokenStore &tokens() { return m_tokens; }

Q_SIGNALS:
    void known(const QString &key, const signalbox::ServerEntry &entry);

private:
    TokenStore m_tokens;
};

} // namespace signalbox
