#pragma once

#include "model/domain/records.h"

#include <QDialog>

#include <functional>
#include <vector>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace signalbox {

/// Chooses which destinations begin a new attempt: by their status, with a preview. Open it with open(); it deletes itself.
class ReExecuteDialog final : public QDialog {
    Q_OBJECT
public:
    using NameOf = std::function<QString(const InstructionRow &)>;

    /// @param rows what is selected; those that may not be re-executed are left out and counted
    ReExecuteDialog(const QString &jobName, std::vector<InstructionRow> rows, NameOf nameOf, QWidget *parent);

    [[nodiscard]] std::vector<InstructionId> chosen() const;

private:
    void updatePreview();

    static constexpr int kMostPreviewed = 500;

    struct Group {
        Status status;
        QCheckBox *box;
    };

    std::vector<InstructionRow> m_rows; ///< that may be re-executed
    NameOf m_nameOf;
    std::vector<Group> m_groups;
    QListWidget *m_preview;
    QPushButton *m_accept;
};

} // namespace signalbox
