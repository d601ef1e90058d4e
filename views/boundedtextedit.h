#pragma once

#include <QPlainTextEdit>

namespace signalbox {

/// Plain text that nobody makes endless: laying out a megabyte of it would hold up the window for minutes. What would go
/// beyond the bound is not taken over, whether pasted or dropped.
class BoundedTextEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// @param most characters, more than are right: so that what is a little too long can be shortened here
    BoundedTextEdit(qsizetype most, QWidget *parent);

Q_SIGNALS:
    void refused(qsizetype characters); ///< so many were to be put in

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    const qsizetype m_most;
};

} // namespace signalbox
