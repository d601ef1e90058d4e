#pragma once

#include "model/domain/records.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace signalbox {

class FieldHint;

/// What a package file is called, what it is, and how its installer is to be run: asked before it is taken into the store, since it
/// is part of the package. Everything may be left as it is. Open it with open(); it deletes itself.
class PackageFileDialog final : public QDialog {
    Q_OBJECT
public:
    PackageFileDialog(const QString &path, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &path, const signalbox::PackageRecord &wanted);

private:
    void validate();
    [[nodiscard]] PackageRecord wanted() const;

    const QString m_path;
    QLineEdit *m_name;
    QLineEdit *m_version;
    QComboBox *m_kind;
    QLineEdit *m_arguments;
    QLineEdit *m_statusFile;
    FieldHint *m_statusFileHint;
    QPushButton *m_accept = nullptr;
};

} // namespace signalbox
