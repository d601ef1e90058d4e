#pragma once

class QCoreApplication;
class QLocale;

namespace signalbox {

/// Loads the program's texts, and Qt's own, in the language of the locale; English where there is none. Call it right
/// after the application object was made.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace signalbox
