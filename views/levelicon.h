#pragma once

#include "model/domain/securitylevel.h"

#include <QIcon>
#include <QStyledItemDelegate>

namespace signalbox {

class Appearance;
class StatusPalette;

/// The picture of a security level: its shape tells it without its colour, and it never stands without the word.
[[nodiscard]] QIcon levelIcon(SecurityLevel level, const StatusPalette &palette);

/// A cell with a level (SecurityStore::LevelRole): picture and word.
class LevelDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit LevelDelegate(const Appearance &appearance, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace signalbox
