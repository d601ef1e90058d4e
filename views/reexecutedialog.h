#pragma once

#include "model/domain/records.h"

#include <QDialog>

#include <functional>
#include <unordered_set>
#include <vector>

class QCheckBox;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace signalbox {

/// Chooses which instructions begin a new attempt: by their status, then one by one in a list. Open it with open(); it deletes
/// itself.
class ReExecuteDialog final : public QDialog {
    Q_OBJECT
public:
    using NameOf = std::function<QString(const InstructionRow &)>;
    struct Job {
        JobId id{};
        QString name;
        std::vector<InstructionRow> rows; ///< what is selected of it; those that may not be re-executed are left out
    };
    struct Chosen {
        JobId job{};
        QString jobName;
        std::vector<InstructionId> instructions; ///< at least one
    };

    ReExecuteDialog(std::vector<Job> jobs, NameOf nameOf, QWidget *parent);

    [[nodiscard]] std::vector<Chosen> chosen() const; ///< jobs without any are left out
    [[nodiscard]] int chosenCount() const;

private:
    void fillList();
    void updateAccept();
    void onItemChanged(const QListWidgetItem *item);
    [[nodiscard]] bool isGroupChecked(Status status) const;
    [[nodiscard]] bool isChosen(const InstructionRow &row) const;

    static constexpr int kMostListed = 500;

    struct Group {
        Status status;
        QCheckBox *box;
    };

    std::vector<Job> m_jobs; ///< with the rows that may be re-executed
    NameOf m_nameOf;
    std::vector<Group> m_groups;
    std::unordered_set<quint32> m_leftOut; ///< instructions unchecked one by one
    QListWidget *m_list;
    QPushButton *m_accept;
};

} // namespace signalbox
