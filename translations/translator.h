#pragma once

#include <QLocale>

class QCoreApplication;

namespace signalbox {

/// Loads the program's texts, and Qt's own, in the language of the locale; English where there is none. Call it right
/// after the application object was made. Returns the language of the program's texts.
QLocale::Language installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace signalbox
