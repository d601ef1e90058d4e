#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "views/reexecutedialog.h"
#include "views/selection.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QWidget;

namespace signalbox {

class MessageBar;
class ServerLink;

/// Carries out what an operator asks for: confirms where that is due, sends the command, tells the outcome, and remembers how to
/// undo it. GUI thread.
class JobOperations final : public QObject {
    Q_OBJECT
public:
    /// @param window parent of the dialogs  @param messages where refusals and errors are told; must outlive this object
    JobOperations(QWidget *window, MessageBar &messages);

    /// Asks first when it cannot be undone.
    void operate(Operation operation, const Selection &selection);
    /// Hold, release or cancel whole jobs, as their phases allow. Asks before it cancels.
    void control(PhaseAction action, const Selection &selection);
    /// Sends one command. @param doing what it is in words, for messages  @param undo what undoes it; nothing: cannot be undone
    void send(ServerState &server, CommandBody body, const QString &doing, std::vector<CommandBody> undo = {},
              std::function<void(const CommandOutcome &)> done = {});

    /// What undoes something that was sent, when that is known only afterwards.
    void remember(ServerState &server, const QString &doing, std::vector<CommandBody> undo);
    [[nodiscard]] bool canUndo() const noexcept { return !m_undo.empty(); }
    [[nodiscard]] QString undoText() const; ///< what would be undone
    void undo();

    /// "Suspend", or "Suspend 212 of 300" for a selection of which some may not be.
    [[nodiscard]] static QString menuText(Operation operation, const Selection &selection, const Allowance &allowance);

Q_SIGNALS:
    void undoChanged();
    void told(const QString &text); ///< a success, for the status bar

private:
    struct Undo {
        QPointer<ServerState> server;
        QString doing;
        std::vector<CommandBody> bodies;
    };
    void controlEach(PhaseAction action, const Selection &selection);
    void confirm(Operation operation, const Selection &selection, const Allowance &allowance);
    void chooseForReExecution(const Selection &selection);
    void openReExecution(ServerState &state, std::vector<ReExecuteDialog::Job> jobs);
    void run(Operation operation, const Selection &selection, const QString &reason);
    bool runAll(Operation operation, const Selection &selection); ///< false: it is for run()
    void tellWhatWaits(ServerState &server, const SelectedJob &job);
    void onOutcome(const QString &doing, bool onInstructions, bool isBegun, const Result<CommandOutcome> &result);
    void remember(Undo undo);

    static constexpr std::size_t kMostUndo = 50;
    static constexpr std::size_t kMostReExecuted = 50; ///< jobs: the instructions of all of them are loaded

    QWidget *m_window;
    MessageBar &m_messages;
    std::vector<Undo> m_undo; ///< newest last
};

} // namespace signalbox
