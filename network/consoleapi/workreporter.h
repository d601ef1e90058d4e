#pragma once

#include "model/items/serverlink.h"
#include "model/items/taskcontrol.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace signalbox {

/// Shows work that is done here among the processes of the server behind a link, while it lasts and when it has ended. A server
/// that cannot show it does no harm to the work. GUI thread. Belongs to the link, and goes by itself when the end has been told.
class WorkReporter final : public QObject {
    Q_OBJECT
public:
    WorkReporter(ServerLink &link, QString subject);

    void progress(qint64 done, qint64 total); ///< told at the next beat
    void end(TaskState result, const QString &reason = {}); ///< nothing is emitted after it

Q_SIGNALS:
    void cancelled(); ///< once: somebody wants the work to stop

private:
    void tell();
    void heard(const Result<WorkAnswer> &answer);

    ServerLink &m_link; ///< its parent
    WorkReport m_report;
    QTimer m_beat;
    bool m_isAsking = false;
    bool m_isCancelled = false;
    bool m_hasEnded = false;
    bool m_isEndTold = false; ///< the answer that is awaited is to the end
};

} // namespace signalbox
