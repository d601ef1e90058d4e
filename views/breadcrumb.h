#pragma once

#include "views/place.h"

#include <QWidget>

class QHBoxLayout;

namespace signalbox {

/// Where a place is: the server, the folders, the job, each a button that leads there, and one that leads a level up.
class Breadcrumb final : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    /// Names are taken as they are now: to be called again when they change.
    void showPlace(const Place &place);

Q_SIGNALS:
    void placeWanted(const signalbox::Place &place);

private:
    QHBoxLayout *m_layout;
};

} // namespace signalbox
