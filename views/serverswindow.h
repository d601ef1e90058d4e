#pragma once

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QTableView;

namespace signalbox {

class ServerState;

/// A window with one table over all servers, of which each is asked anew every few seconds while the window is open. Why one cannot
/// be asked stands above the table; geometry and columns are remembered.
class ServersWindow : public QWidget {
    Q_OBJECT
public:
    /// The server must outlive this object, or be removed before it goes.
    void addServer(ServerState *server);
    void removeServer(const ServerState *server);
    virtual void refresh();

protected:
    struct Place {
        int key = 0; ///< in the model
        ServerState *server = nullptr;
        QString problem; ///< why nothing is shown of it; empty: nothing is in the way
        bool isAsked = false;
        bool hasAnswer = false;
    };
    /// @param settingsGroup where the layout is remembered
    ServersWindow(QString settingsGroup, QWidget *parent);
    /// Last of the constructor. @param first the size when nothing is remembered
    void restoreLayout(QTableView *table, const QSize &first);
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    virtual void ask(Place &place) = 0;
    virtual void forget(const Place &place) = 0; ///< the server is gone: nothing is shown of it any more
    virtual void updateContents() = 0;
    /// What is to be known of a server that can be asked; may be empty.
    [[nodiscard]] virtual QString remarkOn(const ServerState &server) const;

    [[nodiscard]] Place *placeOf(int key); ///< null: it is gone
    [[nodiscard]] std::vector<Place> &places() noexcept { return m_places; }
    [[nodiscard]] bool areAllAnswered() const;
    /// Why it cannot be asked. @param untold when it has no TaskControl
    [[nodiscard]] static QString problemOf(const ServerState &server, const QString &untold);
    void updateNotices();
    [[nodiscard]] QLabel *notices() const { return m_notices; }

private:
    const QString m_settingsGroup;
    std::vector<Place> m_places;
    int m_lastKey = 0;
    QTimer m_timer;
    QLabel *m_notices;
    QTableView *m_table = nullptr;
};

} // namespace signalbox
