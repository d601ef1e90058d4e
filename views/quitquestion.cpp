#include "views/quitquestion.h"

#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"

#include <QGuiApplication>

namespace signalbox {

QuitQuestion::QuitQuestion(QWidget *window) : QObject(window), m_window(window) { }

bool QuitQuestion::mayClose(const std::vector<std::unique_ptr<ServerState>> &servers)
{
    if (!m_asks || qGuiApp->isSavingSession())
        return true;
    QStringList names;
    for (const std::unique_ptr<ServerState> &server : servers) {
        if (server->link() != nullptr && server->link()->simulation() != nullptr && server->jobCount() > 0)
            names << server->name();
    }
    if (names.isEmpty())
        return true;
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return false;
    }
    Confirmation confirmation;
    confirmation.title = tr("Quit Signalbox");
    //: %n are simulated servers; their names stand below.
    confirmation.question = tr("Quit and close %Ln simulated server(s)?", nullptr, static_cast<int>(names.size()));
    confirmation.names = names;
    confirmation.consequence = tr("Their fleets and jobs exist only for as long as they are open.");
    confirmation.button = tr("Quit");
    //: Leaves the program and the simulated servers in it as they are, instead of quitting.
    confirmation.keep = tr("Stay");
    m_dialog = new ConfirmDialog(confirmation, m_window);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        m_asks = false;
        m_window->close();
    });
    m_dialog->open();
    return false;
}

} // namespace signalbox
