#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QGroupBox>
#include <QStringList>

#include <vector>

class QListWidget;
class QProgressBar;
class QPushButton;

namespace signalbox {

class FieldHint;
class ServerState;

/// The packages of a new job: those of the server, to be checked, and files that are taken into its store first.
class PackageBox final : public QGroupBox {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link
    PackageBox(ServerState &server, QWidget *parent);

    [[nodiscard]] std::vector<PackageId> checked() const; ///< the oldest first
    void check(PackageId package) { m_imported.push_back(package); } ///< with the next fill()
    void fill();
    [[nodiscard]] bool isImporting() const noexcept { return m_importing; }
    void clearProblem();
    /// Asks what is to be known of the files, then takes them into the server's store and checks them. One after the other.
    void offerFiles(const QStringList &paths);

Q_SIGNALS:
    void changed();
    void importBegins();

private:
    void chooseFile();
    void offerNext();
    void importFile(const QString &path, const PackageRecord &wanted);
    void setImporting(bool importing);
    void onImported(const Result<PackageRecord> &result);

    ServerState &m_server;
    QStringList m_offered; ///< files still to be asked about
    std::vector<PackageId> m_imported; ///< checked as soon as they are in the list
    bool m_importing = false;
    QListWidget *m_list;
    QPushButton *m_addFile;
    QProgressBar *m_progress;
    FieldHint *m_hint;
};

} // namespace signalbox
