#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace signalbox {

/// The last page of a dialog that made a token: what to do with it, the token, a button that copies it and one that closes the
/// dialog. The token is shown this once, since the managing server keeps nothing but its fingerprint.
class TokenPage final : public QWidget {
    Q_OBJECT
public:
    /// @param tokenName object name of the field with the token
    /// @param accessibleName what the field holds, for assistive technology
    TokenPage(const QString &tokenName, const QString &accessibleName, QWidget *parent);

    void present(const QString &text,
                 const QString &token); ///< chosen whole, with the focus; the page has to be in front

Q_SIGNALS:
    void closed();

private:
    QLabel *m_text;
    QLineEdit *m_token;
};

} // namespace signalbox
