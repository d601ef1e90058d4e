#include "views/distributionbox.h"

#include "views/fieldhint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace signalbox {

namespace {

constexpr int kMostCounted = 1'000'000; ///< of destinations or instructions, in a field

QWidget *row(std::initializer_list<QWidget *> fields, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *field : fields)
        layout->addWidget(field, qobject_cast<QLineEdit *>(field) != nullptr ? 1 : 0);
    if (qobject_cast<QLineEdit *>(*fields.begin()) == nullptr)
        layout->addStretch();
    return line;
}

QSpinBox *number(const char *name, int least, int most, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

DistributionBox::DistributionBox(QWidget *parent) : QWidget(parent)
{
    m_unfold = new QToolButton(this);
    m_unfold->setObjectName(QStringLiteral("unfoldDistribution"));
    m_unfold->setText(tr("Distri&bution settings"));
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setArrowType(Qt::RightArrow);
    m_unfold->setToolTip(tr("Programs around the installation, retries, waves, and when it stops by itself"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("distributionSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_unfold);
    head->addWidget(m_summary, 1);
    m_hint = new FieldHint(this);
    m_hint->setObjectName(QStringLiteral("distributionHint"));
    head->addWidget(m_hint, 1); // beside the button there is room: what comes there moves nothing
    head->addStretch(); // the button stays where it is when the summary is hidden

    m_content = new QWidget(this);
    m_content->setObjectName(QStringLiteral("distributionFields"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addWidget(makeNodePart(m_content), 1);
    columns->addWidget(makeRolloutPart(m_content), 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addLayout(columns);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_content);
    connect(m_unfold, &QToolButton::toggled, this, [this](bool unfolded) { setFolded(!unfolded); });
    setFolded(true);
    onChanged();
}

DistributionBox::ProgramField DistributionBox::makeProgram(const QString &name, QWidget *parent)
{
    ProgramField field;
    field.command = new QLineEdit(parent);
    field.command->setObjectName(name);
    field.command->setMaxLength(JobProgram::kMaxCommand);
    field.command->setPlaceholderText(tr("No program"));
    field.command->setToolTip(tr("A program and its arguments; quoted words are one argument. No shell."));
    field.timeout = number("", 1, JobProgram::kMaxTimeoutS, JobProgram::kTimeoutS, parent);
    field.timeout->setObjectName(name + QStringLiteral("Timeout"));
    field.timeout->setSuffix(tr(" s", "seconds"));
    field.timeout->setToolTip(tr("When the program is ended, which counts as a failure"));
    field.timeout->setEnabled(false);
    connect(field.command, &QLineEdit::textChanged, field.timeout,
            [timeout = field.timeout](const QString &text) { timeout->setEnabled(!text.trimmed().isEmpty()); });
    connect(field.command, &QLineEdit::textChanged, this, &DistributionBox::onChanged);
    connect(field.timeout, &QSpinBox::valueChanged, this, &DistributionBox::onChanged);
    return field;
}

/// What the nodes do.
QWidget *DistributionBox::makeNodePart(QWidget *parent)
{
    auto *part = new QWidget(parent);
    m_mode = new QComboBox(part);
    m_mode->setObjectName(QStringLiteral("installMode"));
    m_mode->addItem(tr("In the background"), static_cast<int>(InstallMode::Background));
    m_mode->addItem(tr("On the user's desktop"), static_cast<int>(InstallMode::Gui));
    m_mode->setItemData(1, tr("Waits while nobody is logged on there, or while it is locked"), Qt::ToolTipRole);
    m_programs = {makeProgram(QStringLiteral("programBefore"), part), makeProgram(QStringLiteral("programAfter"), part),
                  makeProgram(QStringLiteral("programOnError"), part)};
    m_retries = number("retries", 0, JobAttributes::kMaxRetries, JobAttributes::kRetries, part);
    m_retryWait = number("retryWait", 0, JobAttributes::kMaxRetryWaitS, 0, part);
    m_retryWait->setSuffix(tr(" s", "seconds"));
    m_retryWait->setSpecialValueText(tr("growing", "distance between two tries"));
    m_retryWait->setToolTip(tr("Between two tries"));

    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Mode:"), m_mode);
    form->addRow(tr("Before:"), row({m_programs[0].command, m_programs[0].timeout}, part));
    form->addRow(tr("After:"), row({m_programs[1].command, m_programs[1].timeout}, part));
    form->addRow(tr("On error:"), row({m_programs[2].command, m_programs[2].timeout}, part));
    form->addRow(tr("Retries:"), row({m_retries, m_retryWait}, part));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &DistributionBox::onChanged);
    for (QSpinBox *box : {m_retries, m_retryWait})
        connect(box, &QSpinBox::valueChanged, this, &DistributionBox::onChanged);
    return part;
}

/// What the server and the relays do.
QWidget *DistributionBox::makeRolloutPart(QWidget *parent)
{
    auto *part = new QWidget(parent);
    m_retention = number("relayRetention", 0, JobAttributes::kMaxRetentionDays, JobAttributes::kRetentionDays, part);
    m_retention->setSuffix(tr(" days", "how long relays keep a package"));
    m_retention->setToolTip(tr("So long relays keep the packages when nobody needs them any more"));
    m_overtakes = new QCheckBox(tr("Distribute where transfer is suspended, too"), part);
    m_overtakes->setObjectName(QStringLiteral("overtakes"));
    m_stops = new QCheckBox(tr("Suspend the rest after"), part);
    m_stops->setObjectName(QStringLiteral("stops"));
    m_stopFailed = number("stopFailed", 1, kMostCounted, 20, part);
    m_stopUnit = new QComboBox(part);
    m_stopUnit->setObjectName(QStringLiteral("stopUnit"));
    m_stopUnit->addItem(tr("% failed", "unit of a limit"), true);
    m_stopUnit->addItem(tr("failed", "unit of a limit"), false);
    m_stopSample = number("stopSample", 1, kMostCounted, static_cast<int>(StopRule().sample), part);
    m_stopSample->setToolTip(tr("So many must have ended before it is looked at"));
    //: Before a number: so many instructions must have ended.
    m_stopSample->setPrefix(tr("of at least "));
    m_waves = new QLineEdit(part);
    m_waves->setObjectName(QStringLiteral("waves"));
    m_waves->setPlaceholderText(tr("All at once; or sizes: 5, 20 %"));
    m_waves->setToolTip(tr("Destinations of each wave, in the order of the job; the others make up the last one"));
    m_waveSuccess = number("waveSuccess", 0, 100, WavePlan().successPercent, part);
    m_waveSuccess->setSuffix(tr(" % completed", "of a wave"));
    m_waveSuccess->setToolTip(tr("So much of a wave must be completed before the next one begins"));
    m_waveSuccess->setEnabled(false);
    for (QWidget *field : {static_cast<QWidget *>(m_stopFailed), static_cast<QWidget *>(m_stopUnit),
                           static_cast<QWidget *>(m_stopSample)}) {
        field->setEnabled(false);
        connect(m_stops, &QCheckBox::toggled, field, &QWidget::setEnabled);
    }

    auto *form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Waves:"), row({m_waves, m_waveSuccess}, part));
    form->addRow(tr("When it fails:"), m_stops);
    form->addRow(QString(), row({m_stopFailed, m_stopUnit, m_stopSample}, part));
    form->addRow(tr("Kept at relays:"), row({m_retention}, part));
    form->addRow(tr("Suspended:"), m_overtakes);
    for (QSpinBox *box : {m_retention, m_stopFailed, m_stopSample, m_waveSuccess})
        connect(box, &QSpinBox::valueChanged, this, &DistributionBox::onChanged);
    for (QCheckBox *box : {m_overtakes, m_stops})
        connect(box, &QCheckBox::toggled, this, &DistributionBox::onChanged);
    connect(m_stopUnit, &QComboBox::currentIndexChanged, this, &DistributionBox::onChanged);
    connect(m_waves, &QLineEdit::textChanged, this, &DistributionBox::onChanged);
    return part;
}

void DistributionBox::setFolded(bool folded)
{
    m_content->setVisible(!folded);
    m_unfold->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_summary->setVisible(folded);
    const QSignalBlocker blocker(m_unfold);
    m_unfold->setChecked(!folded);
}

bool DistributionBox::isFolded() const
{
    return m_content->isHidden();
}

void DistributionBox::onChanged()
{
    m_waveSuccess->setEnabled(!m_waves->text().trimmed().isEmpty());
    m_stopFailed->setMaximum(m_stopUnit->currentData().toBool() ? 100 : kMostCounted);
    QStringList told;
    for (const auto &[name, value] : attributeFacts(attributes()))
        //: What a setting is and how it is set.
        told << tr("%1: %2", "name and value").arg(name, value);
    m_summary->setText(told.join(QStringLiteral(" · ")));
    m_summary->setToolTip(told.join(u'\n'));
    Q_EMIT changed();
}

QString DistributionBox::wavesProblem() const
{
    const QString text = m_waves->text().trimmed();
    if (text.isEmpty())
        return {};
    for (const QString &one : text.split(u',')) {
        if (!shareFromKey(one))
            //: %1 is what was typed.
            return tr("Waves: “%1” is neither a number of destinations nor a percentage.").arg(one.trimmed().left(20));
    }
    return {};
}

JobAttributes DistributionBox::attributes() const
{
    JobAttributes attributes;
    attributes.relayRetentionDays = m_retention->value();
    attributes.retries = m_retries->value();
    attributes.retryWaitS = m_retryWait->value();
    attributes.overtakes = m_overtakes->isChecked();
    if (m_installs) {
        attributes.mode = static_cast<InstallMode>(m_mode->currentData().toInt());
        const auto program = [](const ProgramField &field) {
            const QString command = field.command->text().trimmed();
            return command.isEmpty() ? JobProgram() : JobProgram{command, field.timeout->value()};
        };
        attributes.before = program(m_programs[0]);
        attributes.after = program(m_programs[1]);
        attributes.onError = program(m_programs[2]);
    }
    if (m_stops->isChecked()) {
        attributes.stop.failed = {static_cast<quint32>(m_stopFailed->value()), m_stopUnit->currentData().toBool()};
        attributes.stop.sample = static_cast<quint32>(m_stopSample->value());
    }
    const QString waves = m_waves->text().trimmed();
    if (waves.isEmpty())
        return attributes;
    for (const QString &one : waves.split(u',')) {
        if (const std::optional<Share> size = shareFromKey(one))
            attributes.waves.sizes.push_back(*size);
    }
    attributes.waves.successPercent = m_waveSuccess->value();
    return attributes;
}

void DistributionBox::fill(const JobAttributes &attributes)
{
    m_retention->setValue(attributes.relayRetentionDays);
    m_retries->setValue(attributes.retries);
    m_retryWait->setValue(attributes.retryWaitS);
    m_overtakes->setChecked(attributes.overtakes);
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(static_cast<int>(attributes.mode))));
    const std::array<const JobProgram *, 3> programs{&attributes.before, &attributes.after, &attributes.onError};
    for (std::size_t i = 0; i < programs.size(); ++i) {
        m_programs[i].command->setText(programs[i]->command);
        m_programs[i].timeout->setValue(programs[i]->timeoutS);
    }
    m_stops->setChecked(attributes.stop.failed.value > 0);
    if (m_stops->isChecked()) {
        m_stopUnit->setCurrentIndex(attributes.stop.failed.isPercent ? 0 : 1);
        m_stopFailed->setMaximum(kMostCounted);
        m_stopFailed->setValue(static_cast<int>(attributes.stop.failed.value));
        m_stopSample->setValue(static_cast<int>(attributes.stop.sample));
    }
    QStringList sizes;
    for (const Share &size : attributes.waves.sizes)
        sizes << shareKey(size);
    m_waves->setText(sizes.join(QStringLiteral(", ")));
    m_waveSuccess->setValue(attributes.waves.successPercent);
    setFolded(attributes.isDefault());
    onChanged();
}

QString DistributionBox::validate(JobType type, const Split &split)
{
    QString problem = wavesProblem();
    if (problem.isEmpty()) {
        if (const Outcome checked = checkAttributes(attributes(), type, split); !checked)
            problem = checked.error().text;
    }
    m_hint->setProblem(problem);
    return problem;
}

void DistributionBox::showType(JobType type)
{
    m_installs = type == JobType::InstallPackage || type == JobType::SendPackageClientChooses;
    m_mode->setEnabled(m_installs);
    for (const ProgramField &field : m_programs) {
        field.command->setEnabled(m_installs);
        field.timeout->setEnabled(m_installs && !field.command->text().trimmed().isEmpty());
    }
    onChanged();
}

} // namespace signalbox
