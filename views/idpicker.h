#pragma once

#include "model/domain/idgroup.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace signalbox {

class NoteLabel;
class ServerState;

/// ID groups to order a job to, with how many members each has at present, and the relays at which they are meant: none is checked
/// for all that manage them. The server counts members when it is asked; the counts come one after the other.
class IdPicker final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    IdPicker(ServerState &server, QWidget *parent);

    [[nodiscard]] std::vector<JobTarget> checked() const;
    /// Why a job cannot be ordered to what is checked; empty: nothing is wrong. @param mixed other destinations are chosen, too
    [[nodiscard]] QString problem(bool mixed) const;
    [[nodiscard]] QStringList idNames() const; ///< of the checked ones, and of those that are not known yet
    [[nodiscard]] QStringList relayNames() const;
    /// Checks these, also those that come to be known a moment later.
    void check(const QStringList &ids, const QStringList &relays = {});

Q_SIGNALS:
    void changed(); ///< what is checked

private:
    void read();
    void take(const Result<std::vector<IdGroupSummary>> &answer);
    void fillRelays(const std::vector<IdGroupSummary> &groups);
    void countNext();
    void filter(const QString &text);
    [[nodiscard]] std::vector<const QTreeWidgetItem *> checkedOf(const QTreeWidgetItem *heading) const;

    ServerState &m_server;
    std::vector<IdGroupSummary> m_known;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QTreeWidgetItem *m_ids;
    QTreeWidgetItem *m_relays;
    NoteLabel *m_note;
    std::vector<DefinitionId> m_toCount; ///< the next one last
    QStringList m_wanted; ///< IDs to be checked as soon as they are known
    QStringList m_wantedRelays;
};

} // namespace signalbox
