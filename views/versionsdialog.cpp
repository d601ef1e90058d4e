#include "views/versionsdialog.h"

#include "model/items/definitiondata.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

VersionsDialog::VersionsDialog(ServerState &server, const DefinitionRecord &record, QWidget *parent)
    : QDialog(parent),
      m_newest(record.version),
      m_list(new QTreeWidget(this)),
      m_content(new QPlainTextEdit(this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog. %1 is the name of a definition.
    setWindowTitle(tr("Versions of “%1”").arg(record.name));
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setHeaderLabels({tr("Version"), tr("Saved"), tr("By")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_content->setObjectName(QStringLiteral("versionContent"));
    m_content->setAccessibleName(tr("What the version says"));
    m_content->setReadOnly(true);
    m_content->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_content->setTabChangesFocus(true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setVisible(false);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_content);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("Restore this version"), QDialogButtonBox::AcceptRole);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_restore->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsDialog::showContent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT restoreWanted(
            m_versions[static_cast<std::size_t>(m_list->indexOfTopLevelItem(m_list->currentItem()))].version);
        accept();
    });
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 26);
    if (ServerLink *link = server.link(); link != nullptr && link->definitionData() != nullptr)
        link->definitionData()->definitionVersions(
            record.id, this, [this](const Result<std::vector<DefinitionVersion>> &answer) { show(answer); });
}

void VersionsDialog::show(const Result<std::vector<DefinitionVersion>> &answer)
{
    if (!answer) {
        m_problem->setText(answer.error().text);
        m_problem->setVisible(true);
        return;
    }
    m_versions = answer.value();
    for (const DefinitionVersion &version : m_versions)
        new QTreeWidgetItem(m_list,
                            {QString::number(version.version), ItemText::time(version.changedMs), version.changedBy});
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    m_list->setMinimumWidth(
        std::min(m_list->header()->length() + fontMetrics().averageCharWidth() * 4, width() / 2)); // nothing is cut off
    if (!m_versions.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void VersionsDialog::showContent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const DefinitionVersion &version = m_versions[static_cast<std::size_t>(row)];
    m_content->setPlainText(QString::fromUtf8(QJsonDocument::fromJson(version.json.toUtf8()).toJson()));
    const bool isNewest = version.version == m_newest;
    m_restore->setEnabled(!isNewest);
    m_restore->setToolTip(isNewest ? tr("It is the newest already.") : tr("Makes a new version that says the same"));
}

} // namespace signalbox
