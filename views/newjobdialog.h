#pragma once

#include "model/domain/command.h"
#include "model/domain/jobdefinition.h"
#include "model/domain/result.h"

#include <QDialog>
#include <QStringList>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabWidget;

namespace signalbox {

class DistributionBox;
class FieldHint;
class NamePaster;
class NodePickModel;
class OrderPage;
class PackageBox;
class RepeatBox;
class ServerState;
class RoutePicker;
class IdPicker;
class TargetPicker;
class TimeField;

/// Orders a new job. What is wrong is said in the box it is wrong in. Open it with open(); it deletes itself.
class NewJobDialog final : public QDialog {
    Q_OBJECT
public:
    /// @param server must outlive this object and have a link
    NewJobDialog(ServerState &server, FolderId folder, QWidget *parent);

    /// Asks what is to be known of the package files, then takes them into the server's store and checks them as packages of this
    /// job. One after the other.
    void offerFiles(const QStringList &paths);
    /// Fills the fields. What this server does not have of it, such as a package, is said in the dialog.
    void fill(const JobDefinition &definition);
    void orderTo(const QString &group); ///< chooses a host group
    void orderToId(const QString &id); ///< likewise, an ID group
    /// The dialog saves a definition instead of ordering a job.
    struct Definition {
        DefinitionId id{}; ///< 0: a new one
        DefinitionId folder{};
        std::vector<std::pair<FolderId, QString>>
            folders{}; ///< of definitions, to choose from; none: it stays where it is
        quint32 version = 0; ///< that the fields were filled with
    };
    void saveAs(const Definition &definition);

Q_SIGNALS:
    void created(signalbox::JobId job, signalbox::FolderId folder);
    void saved(signalbox::DefinitionId definition);

private:
    QWidget *makeTypePart();
    QWidget *makeDestinationPart();
    QWidget *makeOrderPart();
    void validate();
    void showType();
    [[nodiscard]] JobType chosenType() const;
    [[nodiscard]] OrderPage *orderPage() const; ///< of the chosen type; null: it takes packages
    [[nodiscard]] CreateJob order() const;
    void submit();
    void save();
    [[nodiscard]] JobDefinition definition() const; ///< as the fields say
    QWidget *makeDefinitionPart();
    [[nodiscard]] bool keepsOrder() const;
    [[nodiscard]] JobOrder pageOrder() const; ///< with orderPage() only
    void showPackages(const std::vector<DefinedPackage> &wanted, QStringList &missing);

    ServerState &m_server;
    NodePickModel *m_nodes;
    bool m_submitting = false;
    std::optional<Definition> m_target; ///< a definition is saved instead of ordering a job
    /// Of a definition, whose page cannot show it: it is ordered as it is.
    std::optional<JobOrder> m_keptOrder;
    QStringList m_missing; ///< of what it was filled with: sentences
    UtcMs m_openedMs; ///< a whole minute; from there the stale-by date of a definition is counted

    QComboBox *m_type = nullptr;
    PackageBox *m_packages = nullptr;
    QStackedWidget *m_pages = nullptr; ///< one for each entry of m_type
    QFormLayout *m_form = nullptr;
    QLabel *m_chosen = nullptr;
    FieldHint *m_destinationHint = nullptr;
    NamePaster *m_paster = nullptr;
    TargetPicker *m_targets = nullptr;
    RoutePicker *m_routes = nullptr;
    IdPicker *m_ids = nullptr;
    QTabWidget *m_destinationTabs = nullptr;
    QLineEdit *m_name = nullptr;
    FieldHint *m_nameHint = nullptr;
    QComboBox *m_folder = nullptr;
    QSpinBox *m_priority = nullptr;
    TimeField *m_registration = nullptr;
    TimeField *m_execution = nullptr;
    TimeField *m_limit = nullptr;
    FieldHint *m_scheduleHint = nullptr;
    QComboBox *m_timing = nullptr;
    TimeField *m_installAt = nullptr;
    FieldHint *m_timingHint = nullptr;
    QCheckBox *m_split = nullptr;
    QSpinBox *m_splitSize = nullptr;
    QSpinBox *m_splitWait = nullptr;
    DistributionBox *m_distribution = nullptr;
    RepeatBox *m_repeat = nullptr;
    FieldHint *m_resultHint = nullptr;
    QWidget *m_definitionPart = nullptr; ///< what a definition has beside
    QLineEdit *m_description = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace signalbox
