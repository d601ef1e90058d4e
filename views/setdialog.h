#pragma once

#include "model/domain/records.h"
#include "model/domain/requestset.h"

#include <QDialog>
#include <QSet>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace signalbox {

class Appearance;
class FieldHint;
class ServerState;
class StageDiagram;

/// Edits a request set: its stages with their links in a table, the requests of the chosen stage in another one, and how they hang
/// together in a picture. What is wrong is said while it is edited. Open it with open(); it deletes itself.
class SetDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link  @param definitions of the server: what can be requested
    SetDialog(const Appearance &appearance, ServerState &server, std::vector<DefinitionRecord> definitions,
              const RequestSet &set, QWidget *parent);

    /// Where it is saved. @param id 0: as a new one in the folder  @param version that `set` is
    void setTarget(DefinitionId id, DefinitionId folder, quint32 version = 0);
    [[nodiscard]] const RequestSet &set() const noexcept { return m_set; }

Q_SIGNALS:
    void saved(signalbox::DefinitionId set);

private:
    QWidget *makeStages();
    QWidget *makeRequests();
    void fillStages();
    void fillStageRow(int row);
    void fillRequests();
    void fillRequestRow(int row);
    void addStage();
    void removeStage();
    void moveStage(int by);
    void addRequest();
    void removeRequest();
    void renameStage(std::size_t stage, const QString &name);
    void chooseStage(int row);
    void validate();
    void save();
    [[nodiscard]] SetStage *stage(); ///< the chosen one; null: none
    [[nodiscard]] bool isNode(const QString &name, NodeRole role);
    [[nodiscard]] QStringList unknownDestinations(const SetRequest &request); ///< as sentences
    [[nodiscard]] std::optional<JobDefinition> jobOf(DefinitionId id) const;

    ServerState &m_server;
    const std::vector<DefinitionRecord> m_definitions;
    QSet<QString> m_clients; ///< names; filled when the first is asked for, as are those of the relays
    QSet<QString> m_relays;
    RequestSet m_set;
    DefinitionId m_id{};
    DefinitionId m_folder{};
    quint32 m_version = 0;
    int m_chosen = -1; ///< stage
    bool m_filling = false;
    bool m_submitting = false;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QTableWidget *m_stages = nullptr;
    QTableWidget *m_requests = nullptr;
    QLabel *m_requestTitle = nullptr;
    QPushButton *m_removeStage = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_addRequest = nullptr;
    QPushButton *m_removeRequest = nullptr;
    StageDiagram *m_diagram;
    FieldHint *m_problems;
    QPushButton *m_save = nullptr;
};

} // namespace signalbox
