#include "views/newsimulationdialog.h"

#include "views/fieldhint.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace signalbox {

NewSimulationDialog::NewSimulationDialog(SimulationCheck check, QWidget *parent)
    : QDialog(parent),
      m_check(std::move(check)),
      m_fleet(new QComboBox(this)),
      m_file(new QLineEdit(this)),
      m_browse(new QPushButton(tr("B&rowse…"), this)),
      m_trace(new QLineEdit(this)),
      m_browseTrace(new QPushButton(tr("Br&owse…"), this)),
      m_seed(new QLineEdit(QStringLiteral("1"), this)),
      m_fileHint(new FieldHint(this)),
      m_traceHint(new FieldHint(this)),
      m_hint(new FieldHint(this)),
      m_busy(new QLabel(tr("What is to be simulated is being checked…"), this))
{
    setObjectName(QStringLiteral("newSimulationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New simulated server"));
    const QLocale locale;
    const auto add = [&](const QString &name, const QString &text) { m_fleet->addItem(text, name); };
    //: A fleet to be simulated. %1 is a number of clients.
    add(QStringLiteral("office"), tr("Office, %1 clients").arg(locale.toString(50)));
    //: A fleet to be simulated. %1 is a number of clients.
    add(QStringLiteral("company"), tr("Company, %1 clients").arg(locale.toString(5000)));
    //: A fleet to be simulated. %1 is a number of clients.
    add(QStringLiteral("country"), tr("Country, %1 clients").arg(locale.toString(100'000)));
    //: A fleet to be simulated. %1 is a number of clients.
    add(QStringLiteral("million"), tr("A million, %1 clients; takes 13 GB of memory").arg(locale.toString(1'000'000)));
    add(QString(), tr("From a file"));
    m_fleet->setObjectName(QStringLiteral("fleet"));
    m_file->setObjectName(QStringLiteral("scenarioFile"));
    m_file->setPlaceholderText(tr("Scenario (JSON)"));
    m_file->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_trace->setObjectName(QStringLiteral("traceFile"));
    m_trace->setPlaceholderText(tr("None: the fleet's own jobs"));
    m_trace->setToolTip(
        tr("Standard Workload Format (.swf, .swf.gz) or accounting of Slurm (CSV): its jobs take the place "
           "of the fleet's own, at their times and with their outcomes."));
    m_traceHint->setObjectName(QStringLiteral("traceHint"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setToolTip(tr("The same fleet with the same number gives the same run."));
    m_fileHint->setObjectName(QStringLiteral("scenarioHint"));
    m_hint->setObjectName(QStringLiteral("simulationHint"));
    m_busy->setObjectName(QStringLiteral("checkingScenario"));

    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Fleet:"), m_fleet);
    auto *fileLabel = new QLabel(tr("Fi&le:"), this);
    fileLabel->setBuddy(m_file); // else its mnemonic is shown as it is written
    form->addRow(fileLabel, file);
    form->addRow(QString(), m_fileHint);
    auto *trace = new QHBoxLayout;
    trace->addWidget(m_trace, 1);
    trace->addWidget(m_browseTrace);
    auto *traceLabel = new QLabel(tr("&Workload:"), this);
    traceLabel->setBuddy(m_trace);
    form->addRow(traceLabel, trace);
    form->addRow(QString(), m_traceHint);
    form->addRow(tr("&Seed:"), m_seed);
    form->addRow(QString(), m_hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createSimulation"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_busy);
    layout->addWidget(buttons);

    connect(m_fleet, &QComboBox::currentIndexChanged, this, &NewSimulationDialog::validate);
    connect(m_file, &QLineEdit::textChanged, this, &NewSimulationDialog::validate);
    connect(m_seed, &QLineEdit::textChanged, this, &NewSimulationDialog::validate);
    connect(m_trace, &QLineEdit::textChanged, this, &NewSimulationDialog::validate);
    connect(m_browseTrace, &QPushButton::clicked, this, &NewSimulationDialog::chooseTrace);
    connect(m_browse, &QPushButton::clicked, this, &NewSimulationDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewSimulationDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

void NewSimulationDialog::validate()
{
    const bool fromFile = m_fleet->currentData().toString().isEmpty();
    bool isNumber = false;
    (void)m_seed->text().toULongLong(&isNumber);
    m_hint->setProblem(isNumber ? QString() : tr("The seed is a whole number from 0 to 18446744073709551615."));
    const QString path = fromFile ? m_file->text() : QString();
    const bool isThere = QFileInfo(path).isFile();
    m_fileHint->setProblem(path.isEmpty() || isThere ? QString() : tr("There is no such file."));
    const QString trace = m_trace->text();
    const bool traceFits = trace.isEmpty() || QFileInfo(trace).isFile();
    m_traceHint->setProblem(traceFits ? QString() : tr("There is no such file."));
    m_trace->setEnabled(!m_checking);
    m_browseTrace->setEnabled(!m_checking);
    m_fleet->setEnabled(!m_checking);
    m_file->setEnabled(fromFile && !m_checking);
    m_browse->setEnabled(fromFile && !m_checking);
    m_seed->setEnabled(!m_checking);
    m_busy->setVisible(m_checking);
    m_create->setEnabled(isNumber && (!fromFile || isThere) && traceFits && !m_checking);
}

void NewSimulationDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Scenario of a simulation"), m_file->text(), tr("Scenarios (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void NewSimulationDialog::chooseTrace()
{
    auto *dialog = new QFileDialog(this, tr("Recorded workload"), m_trace->text(),
                                   tr("Workloads (*.swf *.swf.gz *.csv *.csv.gz);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_trace, &QLineEdit::setText);
    dialog->open();
}

void NewSimulationDialog::submit()
{
    SimulationOrder order;
    const QString fleet = m_fleet->currentData().toString();
    order.scenario = fleet.isEmpty() ? QFileInfo(m_file->text()).absoluteFilePath() : fleet;
    order.seed = m_seed->text().toULongLong();
    if (!m_trace->text().isEmpty())
        order.trace = QFileInfo(m_trace->text()).absoluteFilePath();
    if ((!fleet.isEmpty() && order.trace.isEmpty()) || !m_check) {
        checked(order, {});
        return;
    }
    m_checking = true;
    validate();
    m_task.run(
        [this, order, check = m_check, isWanted = m_isWanted](const std::stop_token &stop) -> BackgroundTask::Finish {
            const auto goesOn = [isWanted, stop] { return *isWanted && !stop.stop_requested(); };
            return [this, order, verdict = check(order, goesOn)] { checked(order, verdict); };
        });
}

void NewSimulationDialog::checked(const SimulationOrder &order, const SimulationVerdict &verdict)
{
    m_checking = false;
    if (isHidden()) { // cancelled meanwhile
        deleteLater();
        return;
    }
    validate();
    tell(verdict.trace, *m_traceHint, *m_trace);
    tell(verdict.scenario, *m_fileHint, *m_file);
    if (!verdict.trace || !verdict.scenario)
        return;
    Q_EMIT wanted(order);
    accept();
}

void NewSimulationDialog::tell(const Outcome &outcome, FieldHint &hint, QLineEdit &field)
{
    if (outcome)
        return;
    hint.setProblem(outcome.error().text);
    field.setFocus();
    field.selectAll();
}

void NewSimulationDialog::done(int result)
{
    // Deleting it would wait for the end of the check, which comes soon now.
    *m_isWanted = false;
    setAttribute(Qt::WA_DeleteOnClose, !m_checking);
    QDialog::done(result);
}

} // namespace signalbox
