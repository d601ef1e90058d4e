#pragma once

#include "model/domain/command.h"

#include <QObject>

class QWidget;

namespace signalbox {

class ServerState;

/// Saves a definition, a request set or a host group that was edited from a version of it. When somebody has saved another one
/// meanwhile it asks: look at that one, save this one under another name, or save it over the other. Child of the dialog in which
/// it was edited.
class DefinitionSaver final : public QObject {
    Q_OBJECT
public:
    /// @param server must outlive this object
    DefinitionSaver(ServerState &server, QWidget *dialog);

    void save(SaveDefinition order); ///< @param order with `ifVersion`, unless it is a new one

Q_SIGNALS:
    void saved(signalbox::DefinitionId id);
    void failed(const QString &text); ///< empty: it was given up

private:
    void findNewer(const SaveDefinition &order, const QString &text);
    void ask(const SaveDefinition &order, const DefinitionRecord &newer, const QString &text);
    void askName(SaveDefinition order, const QString &name);

    ServerState &m_server;
    QWidget *m_dialog;
};

} // namespace signalbox
