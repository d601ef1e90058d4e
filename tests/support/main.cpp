#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

namespace {

/// A Qt warning is a defect: the test during which it appears fails.
void failOnWarning(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray text = qFormatLogMessage(type, context, message).toUtf8();
    // What the offscreen platform cannot do is no defect of the program.
    if (message.startsWith(u"This plugin does not support"))
        return;
    // So is what tests let go wrong: that the database refuses something.
    const bool isMeant = qstrcmp(context.category, "signalbox.storing") == 0;
    if (!isMeant && (type == QtWarningMsg || type == QtCriticalMsg))
        ADD_FAILURE() << "Qt warning: " << text.constData();
    else
        fprintf(stderr, "%s\n", text.constData());
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) // ctest asks for the names of the tests without it
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    qInstallMessageHandler(failOnWarning);
    return RUN_ALL_TESTS();
}
