#pragma once

#include "model/domain/records.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace signalbox {

class FieldHint;
class TimeField;

/// The part of a dialog that says whether an order is repeated, and until when it must have started. Folded up, it says what is set.
class RepeatBox final : public QWidget {
    Q_OBJECT
public:
    explicit RepeatBox(QWidget *parent);

    [[nodiscard]] RequestTerms terms() const;
    void fill(const RequestTerms &terms); ///< unfolds, if anything is set
    /// Says what is wrong with the fields below them. @param schedule of the order  @return the same; empty: nothing is
    QString validate(const Schedule &schedule);
    /// Only the repetition, unfolded and switched on: it is to be changed.
    void showRepetitionOnly();
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;

Q_SIGNALS:
    void changed();

private:
    void onChanged();
    [[nodiscard]] QString timesProblem() const;

    QToolButton *m_unfold;
    QLabel *m_summary;
    QWidget *m_content;
    QCheckBox *m_repeats;
    QSpinBox *m_every;
    QComboBox *m_unit;
    QComboBox *m_from;
    QWidget *m_calendar; ///< days and times, which go with some units only
    std::array<QCheckBox *, 7> m_days{};
    QLineEdit *m_times;
    QWidget *m_end;
    TimeField *m_until;
    QSpinBox *m_runs;
    TimeField *m_staleBy;
    FieldHint *m_hint;
};

} // namespace signalbox
