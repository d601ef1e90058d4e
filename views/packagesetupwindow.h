#pragma once

#include "model/domain/result.h"
#include "model/domain/waitingpackage.h"
#include "model/items/backgroundtask.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace signalbox {

class Appearance;
class EmptyState;
class MessageBar;

/// Where the packages of a client come from, and who is told what its user wants.
struct PackageSetupSource {
    struct Look {
        Result<std::vector<WaitingPackage>> packages = std::vector<WaitingPackage>();
        bool isRunning = false; ///< the client
    };
    std::function<Look()> look; ///< called in another thread
    std::function<Outcome(PackageChoice choice, AttemptId attempt)> tell; ///< does not block
};

/// Package Setup: the packages that wait at this client for their time or for its user, who has them installed, holds them back or
/// rejects them. Looks by itself every second; what was chosen is shown until the client has taken it up.
class PackageSetupWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    PackageSetupWindow(PackageSetupSource source, const Appearance &appearance, QWidget *parent = nullptr);

    void refresh(); ///< looks now

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeTable();
    void makeActions();
    void take(const PackageSetupSource::Look &look);
    void fill();
    void fillRow(QTreeWidgetItem *item, const WaitingPackage &package) const;
    void updateTimes();
    void updateActions();
    void updateState();
    [[nodiscard]] QString when(const WaitingPackage &package) const;
    [[nodiscard]] QString sentence(const WaitingPackage &package) const;
    [[nodiscard]] const WaitingPackage *packageOf(const QTreeWidgetItem *item) const;
    [[nodiscard]] std::vector<const WaitingPackage *> chosen(std::optional<PackageChoice> choice) const;
    void choose(PackageChoice choice);
    void askToReject();
    void tell(PackageChoice choice, const std::vector<AttemptId> &attempts);
    void showMenu(const QPoint &position);

    static constexpr int kLookMs = 1000;

    PackageSetupSource m_source;
    const Appearance &m_appearance;
    std::vector<WaitingPackage> m_packages;
    struct Told {
        PackageChoice choice = PackageChoice::Install;
        WaitingPackage::State before = WaitingPackage::State::Waiting;
        int looks = 0; ///< at the running client since then
    };
    std::map<AttemptId, Told> m_told; ///< not taken up yet
    QString m_problem; ///< why nothing can be shown
    bool m_isRunning = true;
    bool m_hasLooked = false;
    int m_failed = 0; ///< message that something could not be told
    QTreeWidget *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_notRunning;
    QLabel *m_details;
    QLabel *m_count;
    QAction *m_install;
    QAction *m_hold;
    QAction *m_release;
    QAction *m_reject;
    QTimer m_timer;
    BackgroundTask m_look; ///< last: its result is about all of the above
};

} // namespace signalbox
