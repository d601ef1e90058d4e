#include "translations/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

/// Outside the namespace: the macro declares a function of the resource's own.
static void initResources()
{
    Q_INIT_RESOURCE(i18n); // a static library's resources are not registered by themselves
}

namespace signalbox {

QLocale::Language installTranslations(QCoreApplication &application, const QLocale &locale)
{
    initResources();
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(&application);
    // English too comes from a file: it holds the plurals.
    if (ours->load(locale, QStringLiteral("signalbox"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || ours->load(QStringLiteral(":/i18n/signalbox_en")))
        QCoreApplication::installTranslator(ours);
    return QLocale(ours->language()).language();
}

} // namespace signalbox
