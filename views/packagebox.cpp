#include "views/packagebox.h"

#include "model/domain/text.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/newjobdialog.h"
#include "views/packagefiledialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

const QString kLastFolderKey = QStringLiteral("newJob/lastFolder");

} // namespace

PackageBox::PackageBox(ServerState &server, QWidget *parent)
    : QGroupBox(NewJobDialog::tr("Packages"), parent), m_server(server)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("packages"));
    m_list->setAccessibleName(NewJobDialog::tr("Packages to install"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setMinimumHeight(fontMetrics().height() * 5);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the destinations have the rest
    m_addFile = new QPushButton(NewJobDialog::tr("Add pac&kage file…"), this);
    m_addFile->setObjectName(QStringLiteral("addFile"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setVisible(false);
    m_hint = new FieldHint(this);
    m_hint->setObjectName(QStringLiteral("packageHint"));

    auto *row = new QHBoxLayout;
    row->addWidget(m_addFile);
    row->addWidget(m_progress, 1);
    row->addWidget(m_hint, 1); // beside the button there is room: what comes there moves nothing
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(m_addFile, &QPushButton::clicked, this, &PackageBox::chooseFile);
    connect(m_list, &QListWidget::itemChanged, this, &PackageBox::changed);
    fill();
    connect(&server.packages(), &QAbstractItemModel::rowsInserted, this, &PackageBox::fill);
    connect(&server.packages(), &QAbstractItemModel::modelReset, this, &PackageBox::fill);
}

void PackageBox::chooseFile()
{
    QSettings settings;
    auto *dialog = new QFileDialog(
        this, NewJobDialog::tr("Add a package file"), settings.value(kLastFolderKey).toString(),
        NewJobDialog::tr("All packages (*.deb *.swu *.tar *.tar.* *.tgz *.zip *.sh *.run);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        QSettings().setValue(kLastFolderKey, QFileInfo(paths.constFirst()).absolutePath());
        offerFiles(paths);
    });
    dialog->open();
}

void PackageBox::offerFiles(const QStringList &paths)
{
    const bool isBusy = m_importing || !m_offered.isEmpty();
    m_offered += paths;
    if (!isBusy)
        offerNext();
}

std::vector<PackageId> PackageBox::checked() const
{
    std::vector<PackageId> packages;
    for (int row = m_list->count() - 1; row >= 0; --row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            packages.push_back(static_cast<PackageId>(m_list->item(row)->data(Qt::UserRole).toUInt()));
    return packages;
}

void PackageBox::clearProblem()
{
    m_hint->setProblem({});
}

void PackageBox::offerNext()
{
    if (m_offered.isEmpty())
        return;
    auto *dialog = new PackageFileDialog(m_offered.constFirst(), this);
    connect(dialog, &PackageFileDialog::chosen, this, &PackageBox::importFile);
    connect(dialog, &QDialog::finished, this, [this](int result) {
        m_offered.removeFirst();
        if (result == QDialog::Rejected)
            offerNext();
    });
    dialog->open();
}

void PackageBox::importFile(const QString &path, const PackageRecord &wanted)
{
    if (m_server.link() == nullptr)
        return;
    Q_EMIT importBegins();
    m_hint->setProblem({});
    setImporting(true);
    m_server.link()->importPackage(
        path, wanted, this,
        [this](qint64 done, qint64 size) {
            m_progress->setRange(0, size > 0 ? 1000 : 0);
            if (size > 0)
                m_progress->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(size)));
        },
        [this](const Result<PackageRecord> &result) { onImported(result); });
}

void PackageBox::setImporting(bool importing)
{
    m_importing = importing;
    m_addFile->setEnabled(!importing);
    m_progress->setRange(0, 0);
    m_progress->setVisible(importing);
    Q_EMIT changed();
}

void PackageBox::onImported(const Result<PackageRecord> &result)
{
    setImporting(false);
    if (!result) {
        m_hint->setProblem(result.error().text);
        m_offered.clear(); // it is to be read first
        return;
    }
    m_imported.push_back(result.value().id);
    fill();
    offerNext();
}

void PackageBox::fill()
{
    std::vector<quint32> checked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            checked.push_back(m_list->item(row)->data(Qt::UserRole).toUInt());
    for (const PackageId id : m_imported)
        checked.push_back(number(id));

    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const PackageListModel &packages = m_server.packages();
    for (int row = packages.rowCount() - 1; row >= 0; --row) { // the newest on top
        const auto package = packages.index(row, 0).data(PackageListModel::RecordRole).value<PackageRecord>();
        if (package.kind == PayloadKind::Order)
            continue; // of another job: nothing to install
        //: A package: %1 name and version, %2 kind, %3 size.
        auto *item = new QListWidgetItem(NewJobDialog::tr("%1 — %2, %3", "package")
                                             .arg(packageText(package.name, package.version),
                                                  payloadKindText(package.kind), ItemText::size(package.size)),
                                         m_list);
        item->setData(Qt::UserRole, number(package.id));
        item->setToolTip(package.fileName);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool check = std::find(checked.begin(), checked.end(), number(package.id)) != checked.end();
        item->setCheckState(check ? Qt::Checked : Qt::Unchecked);
        std::erase(m_imported, package.id);
    }
    Q_EMIT changed();
}

} // namespace signalbox
