#pragma once

#include <QIcon>
#include <QRectF>

#include <functional>

class QPainter;

namespace signalbox {

/// An icon that is painted by `paint` at whatever size and scale it is needed.
[[nodiscard]] QIcon vectorIcon(std::function<void(QPainter &, const QRectF &, QIcon::Mode)> paint);

/// Our own pictures for what the window can do, in the text colour of the palette in use.
enum class Picture : quint8 {
    NewJob,
    Suspend,
    Resume,
    Cancel,
    ReExecute,
    Delete,
    Export,
    Find,
    Up,
    Details,
    Verify,
    Folder,
    Server,
    Relay,
    Client,
    Copy,
    Close,
    Information,
    Warning,
    Failure,
    More, ///< there is more behind the end
};
[[nodiscard]] QIcon pictureIcon(Picture picture);

} // namespace signalbox
