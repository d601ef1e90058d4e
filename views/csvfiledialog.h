#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace signalbox {

/// Asks which CSV file to write, beginning in the folder of the last one. Returns at once; `chosen` is called with the path if one
/// is chosen, and never behind the end of `parent`.
void askForCsvFile(QWidget *parent, const QString &title, const QString &fileName,
                   std::function<void(const QString &)> chosen);

} // namespace signalbox
