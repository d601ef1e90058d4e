#pragma once

#include "model/domain/result.h"

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace signalbox {

/// News in the window, above the status bar: nothing pops up and nothing steals the focus. The newest stands in front; closing it
/// shows the one before.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    enum class Kind : quint8 { Information, Warning, Error };

    /// What to do about it: the text of a button and what it does.
    struct Remedy {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// @param details for "Copy details"; empty: no such button
    /// @return what withdraw() takes, never 0
    int show(Kind kind, const QString &text, const QString &details = {}, Remedy remedy = {});
    /// @param doing what was tried, in words
    void showError(const QString &doing, const Error &error, Remedy remedy = {});
    /// It is not true any more: it goes, wherever it stands. Nothing when it is gone already.
    void withdraw(int message);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_messages.size()); }

private:
    struct Message {
        int number;
        Kind kind;
        QString text;
        QString details;
        Remedy remedy;
    };
    static constexpr std::size_t kMost = 20;

    void updateContents();
    void close();

    std::vector<Message> m_messages; ///< newest last
    int m_lastNumber = 0;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_more;
    QPushButton *m_remedy;
    QToolButton *m_copy;
    QToolButton *m_close;
};

} // namespace signalbox
