#include "views/csvfiledialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

#include <utility>

namespace signalbox {

void askForCsvFile(QWidget *parent, const QString &title, const QString &fileName,
                   std::function<void(const QString &)> chosen)
{
    const QString folderKey = QStringLiteral("main/exportFolder");
    auto *dialog = new QFileDialog(parent, title, QSettings().value(folderKey).toString(),
                                   QCoreApplication::translate("CsvFileDialog", "CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [folderKey, chosen = std::move(chosen)](const QString &path) {
                         QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->open();
}

} // namespace signalbox
