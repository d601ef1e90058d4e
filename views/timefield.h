#pragma once

#include "model/domain/ids.h"

#include <QDateTime>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace signalbox {

/// A time that may be left out: a check box and, when it is checked, a date with time and its zone.
class TimeField final : public QWidget {
    Q_OBJECT
public:
    /// @param text of the check box: "Not before"
    explicit TimeField(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] UtcMs timeMs() const; ///< kNoTime when left out; whole minutes
    void setTimeMs(UtcMs time);
    [[nodiscard]] QDateTime suggestion() const;
    void suggest(const QDateTime &time); ///< what it has when it is checked

Q_SIGNALS:
    void changed();

private:
    void showZone();

    QCheckBox *m_set;
    QDateTimeEdit *m_time;
    QLabel *m_zone;
};

} // namespace signalbox
