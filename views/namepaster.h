#pragma once

#include "model/domain/nodegroup.h"
#include "model/items/backgroundtask.h"

#include <QSet>
#include <QString>
#include <QWidget>

namespace signalbox {

class FieldHint;

/// Takes names of nodes, one a line, out of the clipboard or of a file, without showing them first: a hundred thousand lines in a
/// text field would hold up the window. Reads and sorts them in a thread of its own.
class NamePaster final : public QWidget {
    Q_OBJECT
public:
    explicit NamePaster(QWidget *parent);

    void takeText(const QString &text); ///< as if it had been in the clipboard
    void takeFile(const QString &path);
    /// What became of them. @param taken how many are chosen now that were not  @param unknown no nodes of this server
    void tell(const PastedNames &pasted, qsizetype taken, const QStringList &unknown);
    void clear(); ///< nothing is told any more

Q_SIGNALS:
    /// @param wanted the same names
    void pasted(const signalbox::PastedNames &names, const QSet<QString> &wanted);

private:
    void chooseFile();
    void sortOut(const std::function<Result<QString>()> &read);

    FieldHint *m_hint;
    QWidget *m_buttons;
    BackgroundTask m_work; ///< last: its thread must end first
};

} // namespace signalbox
