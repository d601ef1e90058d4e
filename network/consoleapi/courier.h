#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace signalbox::consoleapi {

/// Calls `done` in the GUI thread, from its event loop, unless the context is gone by then. The courier is an object of
/// that thread which lives for as long as anything is on the way; the context is looked at only there. The call must not
/// hold the courier itself: undelivered calls are dropped at the very end of the program, with Qt's event list locked, and
/// the last reference would then wait for that lock for ever. What is brought is held by reference counting of our own,
/// since whichever thread lets go of the call last takes it apart.
template <class T>
void answer(const std::shared_ptr<QObject> &courier, const QPointer<QObject> &context, std::function<void(T)> done,
            T value)
{
    struct Parcel {
        QPointer<QObject> context;
        std::function<void(T)> done;
        T value;
    };
    QMetaObject::invokeMethod(
        courier.get(),
        // The capture is only read: the caller's thread takes it apart, maybe after the GUI thread has called it.
        [parcel = std::make_shared<Parcel>(Parcel{context, std::move(done), std::move(value)})] {
            std::shared_ptr<Parcel> counted = parcel;
            Parcel mine = std::move(*counted);
            counted.reset(); // who lets go after this sees that it was unpacked
            if (mine.context)
                mine.done(std::move(mine.value));
        },
        Qt::QueuedConnection);
}

} // namespace signalbox::consoleapi
