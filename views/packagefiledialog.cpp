#include "views/packagefiledialog.h"

#include "model/domain/statusfilename.h"
#include "model/domain/text.h"
#include "views/fieldhint.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

PackageFileDialog::PackageFileDialog(const QString &path, QWidget *parent)
    : QDialog(parent),
      m_path(path),
      m_name(new QLineEdit(this)),
      m_version(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_arguments(new QLineEdit(this)),
      m_statusFile(new QLineEdit(this)),
      m_statusFileHint(new FieldHint(this))
{
    setObjectName(QStringLiteral("packageFileDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add package file"));

    const QFileInfo info(path);
    //: %1 is the name of a file, %2 its size.
    auto *file = new QLabel(tr("%1, %2").arg(info.fileName(), QLocale().formattedDataSize(info.size())), this);
    file->setTextFormat(Qt::PlainText);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    file->setToolTip(path);
    m_name->setObjectName(QStringLiteral("packageName"));
    m_name->setPlaceholderText(tr("From the file"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_version->setObjectName(QStringLiteral("packageVersion"));
    m_version->setPlaceholderText(tr("From the file"));
    m_kind->setObjectName(QStringLiteral("packageKind"));
    m_kind->addItem(tr("From the file"), 0);
    for (const PayloadKind kind :
         {PayloadKind::DebianPackage, PayloadKind::Archive, PayloadKind::Program, PayloadKind::SoftwareUpdate})
        m_kind->addItem(payloadKindText(kind), static_cast<int>(kind));
    m_arguments->setObjectName(QStringLiteral("packageArguments"));
    m_arguments->setToolTip(tr("Options for dpkg, arguments of a program, the folder to unpack an archive into."));
    m_statusFile->setObjectName(QStringLiteral("packageStatusFile"));
    m_statusFile->setPlaceholderText(tr("None is expected"));
    m_statusFile->setToolTip(tr(
        "The status MIF that the installer leaves: a name in its working folder, or a path. Its word counts for more "
        "than the exit code, and its description is shown."));
    m_statusFileHint->setObjectName(QStringLiteral("statusFileHint"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("File:"), file);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Version:"), m_version);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Arguments:"), m_arguments);
    form->addRow(tr("&Status file:"), m_statusFile);
    form->addRow(QString(), m_statusFileHint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add package"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("packageAccept"));
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_statusFile, &QLineEdit::textChanged, this, &PackageFileDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_path, wanted());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

void PackageFileDialog::validate()
{
    const QString problem = statusFileNameProblem(m_statusFile->text().trimmed());
    m_statusFileHint->setProblem(problem);
    m_accept->setEnabled(problem.isEmpty());
}

PackageRecord PackageFileDialog::wanted() const
{
    PackageRecord package;
    package.kind = static_cast<PayloadKind>(m_kind->currentData().toInt());
    package.name = m_name->text().trimmed();
    package.version = m_version->text().trimmed();
    package.installArguments = m_arguments->text().trimmed();
    package.statusFile = m_statusFile->text().trimmed();
    return package;
}

} // namespace signalbox
