#include "views/replaydialog.h"

#include "model/domain/replaylimits.h"
#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/nodepickmodel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace signalbox {

ReplayDialog::ReplayDialog(ServerState &server, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_clients(new NodePickModel(*server.nodes(), this)),
      m_file(new QLineEdit(this)),
      m_browse(new QPushButton(tr("B&rowse…"), this)),
      m_speed(new QLineEdit(QLocale().toString(1), this)),
      m_limit(new QSpinBox(this)),
      m_hint(new FieldHint(this))
{
    setObjectName(QStringLiteral("replayDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Replay a recorded workload"));
    m_file->setObjectName(QStringLiteral("traceFile"));
    m_file->setPlaceholderText(tr("SWF, or Slurm accounting as CSV"));
    m_file->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_speed->setObjectName(QStringLiteral("replaySpeed"));
    m_speed->setToolTip(tr("How many times as fast as recorded: the arrivals, and the time that each job runs."));
    m_limit->setObjectName(QStringLiteral("replayLimit"));
    m_limit->setRange(0, static_cast<int>(kMostTraceJobs));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setSpecialValueText(tr("All jobs"));
    m_hint->setObjectName(QStringLiteral("replayHint"));

    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *fileLabel = new QLabel(tr("&File:"), this);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, file);
    form->addRow(tr("&Speed:"), m_speed);
    form->addRow(tr("&At most:"), m_limit);
    auto *explanation = new QLabel(tr("Each recorded job becomes a job of this server, at its time, in a folder of its "
                                      "own. A small program runs on "
                                      "as many clients as it had nodes, for as long as it ran, and ends as it ended."),
                                   this);
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Start replay"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("startReplay"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(makeClientPart(), 1);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);

    connect(m_file, &QLineEdit::textChanged, this, &ReplayDialog::validate);
    connect(m_speed, &QLineEdit::textChanged, this, &ReplayDialog::validate);
    connect(m_clients, &NodePickModel::checkedChanged, this, &ReplayDialog::validate);
    connect(m_browse, &QPushButton::clicked, this, &ReplayDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplayDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_clients->checkShown(true);
    validate();
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 28);
}

QWidget *ReplayDialog::makeClientPart()
{
    auto *part = new QGroupBox(tr("Clients"), this);
    auto *filter = new QLineEdit(part);
    filter->setObjectName(QStringLiteral("clientFilter"));
    filter->setPlaceholderText(tr("Filter by name or relay"));
    filter->setClearButtonEnabled(true);
    filter->setAccessibleName(tr("Filter clients"));
    auto *list = new QListView(part);
    list->setObjectName(QStringLiteral("replayClients"));
    list->setAccessibleName(tr("Clients"));
    list->setModel(m_clients);
    list->setUniformItemSizes(true);
    list->setMinimumHeight(fontMetrics().height() * 5);
    auto *all = new QPushButton(tr("Check all shown"), part);
    auto *none = new QPushButton(tr("Uncheck all shown"), part);
    none->setObjectName(QStringLiteral("uncheckClients"));
    m_chosen = new QLabel(part);
    auto *row = new QHBoxLayout;
    row->addWidget(m_chosen, 1);
    row->addWidget(all);
    row->addWidget(none);
    auto *layout = new QVBoxLayout(part);
    layout->addWidget(filter);
    layout->addWidget(list, 1);
    layout->addLayout(row);
    connect(filter, &QLineEdit::textChanged, m_clients, &NodePickModel::setFilter);
    connect(all, &QPushButton::clicked, m_clients, [this] { m_clients->checkShown(true); });
    connect(none, &QPushButton::clicked, m_clients, [this] { m_clients->checkShown(false); });
    // Enter in the filter narrows down; it must not start anything.
    all->setAutoDefault(false);
    none->setAutoDefault(false);
    return part;
}

void ReplayDialog::validate()
{
    bool isNumber = false;
    const double speed = QLocale().toDouble(m_speed->text(), &isNumber);
    QString problem;
    if (!isNumber || !(speed >= kSlowestReplay) || speed > kFastestReplay)
        problem = tr("The speed is a number from %1 to %2.")
                      .arg(QLocale().toString(kSlowestReplay), QLocale().toString(kFastestReplay, 'f', 0));
    else if (!m_file->text().isEmpty() && !QFileInfo(m_file->text()).isFile())
        problem = tr("There is no such file.");
    else if (m_clients->checkedCount() == 0)
        problem = tr("Check at least one client.");
    m_hint->setProblem(problem);
    m_chosen->setText(tr("%Ln client(s) chosen", nullptr, m_clients->checkedCount()));
    m_start->setEnabled(problem.isEmpty() && !m_file->text().isEmpty());
}

void ReplayDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Recorded workload"), m_file->text(),
                                   tr("Recorded workloads (*.swf *.swf.gz *.csv *.csv.gz *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ReplayDialog::submit()
{
    ReplayOrder order;
    order.file = QFileInfo(m_file->text()).absoluteFilePath();
    order.speed = QLocale().toDouble(m_speed->text());
    order.limit = static_cast<quint64>(m_limit->value());
    order.clients = m_clients->checked();
    for (const auto &[id, folder] : m_server.folders()) {
        if (folder.parent == FolderId{})
            order.folders.append(folder.name);
    }
    Q_EMIT wanted(order);
    accept();
}

} // namespace signalbox
