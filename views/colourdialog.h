#pragma once

#include "views/appearance.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QToolButton;

namespace signalbox {

class FieldHint;

/// Chooses own colours for the statuses. White is not among them: it means that nothing is wrong and nothing has ended, and what
/// is drawn on it relies on it. Shapes stay, so a status is told by more than its colour. Open it with open(); it deletes itself.
class ColourDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param appearance has the palette they stand in and the own colours until now; must outlive this object
    ColourDialog(const Appearance &appearance, QWidget *parent);

    [[nodiscard]] const OwnColours &colours() const noexcept { return m_own; }
    void setColour(ColourKey key, std::optional<QRgb> colour); ///< nothing: that of the palette again

private:
    struct Row {
        ColourKey key;
        Status status; ///< that has this colour
        QPushButton *choose;
        QToolButton *reset;
    };
    void choose(ColourKey key);
    void updateRows();

    const Appearance &m_appearance;
    OwnColours m_own;
    std::vector<Row> m_rows;
    FieldHint *m_hint;
};

} // namespace signalbox
