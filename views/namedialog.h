#pragma once

#include "model/domain/ids.h"

#include <QDialog>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldHint;

/// Asks for the name of a folder, and where it or a job is to be. Open it with open(); it deletes itself.
class NameDialog final : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString title;
        QString button;
        std::optional<QString> name; ///< the name as it is now; none: not asked for
        std::vector<std::pair<FolderId, QString>> places; ///< folders to choose from; empty: not asked for
        FolderId place{};
    };

    NameDialog(const Question &question, QWidget *parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] FolderId place() const;

private:
    void validate();

    QLineEdit *m_name = nullptr;
    FieldHint *m_hint = nullptr;
    QComboBox *m_place = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace signalbox
