#pragma once

#include "model/items/simulationcontrol.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldHint;

/// Asks which fleet is to be simulated. Open it with open(); it deletes itself.
class NewSimulationDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewSimulationDialog(QWidget *parent);

Q_SIGNALS:
    void wanted(const signalbox::SimulationOrder &order);

private:
    void validate();
    void chooseFile();
    void submit();

    QComboBox *m_fleet;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLineEdit *m_seed;
    FieldHint *m_hint;
    QPushButton *m_create;
};

} // namespace signalbox
