#pragma once

#include "model/domain/jobattributes.h"
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

/// The part of the New job dialog that says how the job is distributed, beside its schedule and its split. Folded up, it says what
/// differs from the default.
class DistributionBox final : public QWidget {
    Q_OBJECT
public:
    explicit DistributionBox(QWidget *parent);

    [[nodiscard]] JobAttributes attributes() const;
    void fill(const JobAttributes &attributes); ///< unfolds, if anything differs from the default
    /// Says what is wrong with the fields for a job of this type below them. @return the same; empty: nothing is
    QString validate(JobType type, const Split &split);
    void showType(JobType type); ///< what goes with it
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;

Q_SIGNALS:
    void changed();

private:
    struct ProgramField {
        QLineEdit *command = nullptr;
        QSpinBox *timeout = nullptr;
    };
    QWidget *makeNodePart(QWidget *parent);
    QWidget *makeRolloutPart(QWidget *parent);
    ProgramField makeProgram(const QString &name, QWidget *parent);
    void onChanged();
    [[nodiscard]] QString wavesProblem() const;

    bool m_installs = true;
    QToolButton *m_unfold = nullptr;
    QLabel *m_summary = nullptr;
    QWidget *m_content = nullptr;
    QComboBox *m_mode = nullptr;
    std::array<ProgramField, 3> m_programs{}; ///< before, after, on error
    QSpinBox *m_retries = nullptr;
    QSpinBox *m_retryWait = nullptr;
    QSpinBox *m_retention = nullptr;
    QCheckBox *m_overtakes = nullptr;
    QCheckBox *m_stops = nullptr;
    QSpinBox *m_stopFailed = nullptr;
    QComboBox *m_stopUnit = nullptr;
    QSpinBox *m_stopSample = nullptr;
    QLineEdit *m_waves = nullptr;
    QSpinBox *m_waveSuccess = nullptr;
    FieldHint *m_hint = nullptr;
};

} // namespace signalbox
