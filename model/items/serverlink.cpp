#include "model/items/serverlink.h"

#include <QMetaObject>
#include <QPointer>

namespace signalbox {

void ServerLink::activity(const ActivityQuestion & /*question*/, QObject *context,
                          std::function<void(Result<ActivityPage>)> done)
{
    QMetaObject::invokeMethod(
        this,
        [context = QPointer(context), done = std::move(done)] {
            if (context)
                done(Error{Error::Kind::Refused, tr("This server has no activity log to show."), {}});
        },
        Qt::QueuedConnection);
}

} // namespace signalbox
