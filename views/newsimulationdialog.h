#pragma once

#include "model/items/backgroundtask.h"
#include "model/items/simulationcontrol.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldHint;

/// Asks which fleet is to be simulated, and with which jobs. A scenario from a file and a recorded workload are checked, beside,
/// before the dialog closes. Open it with open(); it deletes itself.
class NewSimulationDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param check of what is read from files; empty: none
    NewSimulationDialog(SimulationCheck check, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    void wanted(const signalbox::SimulationOrder &order);

private:
    void validate();
    void chooseFile();
    void chooseTrace();
    void submit();
    void checked(const SimulationOrder &order, const SimulationVerdict &verdict);
    static void tell(const Outcome &outcome, FieldHint &hint, QLineEdit &field);

    const SimulationCheck m_check;
    bool m_checking = false;
    QComboBox *m_fleet;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_trace; ///< may be empty
    QPushButton *m_browseTrace;
    QLineEdit *m_seed;
    FieldHint *m_fileHint;
    FieldHint *m_traceHint;
    FieldHint *m_hint; ///< of the seed
    QLabel *m_busy;
    QPushButton *m_create;
    const std::shared_ptr<std::atomic<bool>> m_isWanted = std::make_shared<std::atomic<bool>>(true); ///< the answer is
    BackgroundTask m_task{this};
};

} // namespace signalbox
