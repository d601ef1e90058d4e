#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace signalbox {

class ServerState;
class StatusTableModel;

/// The figures at the right of the status bar: servers, rows, how old the data is, reports a second. GUI thread.
class StatusLine final : public QObject {
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar *bar);

    /// @param server whose data is shown; null: there is none
    /// @param expectedRows not 0: more rows are to come
    void update(int servers, const StatusTableModel &model, quint32 expectedRows, const ServerState *server);

private:
    QLabel *m_servers;
    QLabel *m_rows;
    QLabel *m_asOf;
    QLabel *m_rate;
    QLabel *m_operator; ///< as whom one is signed in at a server elsewhere
};

} // namespace signalbox
