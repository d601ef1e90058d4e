#pragma once

#include "model/domain/jobtype.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace signalbox {

// What a job of another type than Install package tells its clients to do. It travels as a package of the kind
// PayloadKind::Order, a small JSON file: so relays store and forward it like any other, and a job of such a type has
// transfer, stages, retries and counters like an Install package job.

inline constexpr qint64 kMaxOrderBytes = 256 * 1024; ///< of the file

/// Report message: shown to the users of the client.
struct MessageOrder {
    static constexpr int kMaxTitle = 120; ///< characters; one line
    static constexpr int kMaxText = 8000;
    enum class Urgency : quint8 { Low, Normal, Critical };

    QString title;
    QString text; ///< plain text with line feeds
    Urgency urgency = Urgency::Normal;
    friend bool operator==(const MessageOrder &, const MessageOrder &) = default;
};

/// Any of the jobs that ask a client about itself and need to say no more (inventory.h): Get system information, software
/// information, user inventory information, system configuration information, software monitoring information.
struct InventoryOrder {
    JobType type = JobType::GetSystemInformation;
    friend bool operator==(const InventoryOrder &, const InventoryOrder &) = default;
};

/// Transfer user inventory schema: what a user or an administrator is asked at the node.
struct UserSchemaOrder {
    static constexpr int kMaxFields = 100;
    static constexpr int kMaxKey = 60; ///< characters: letters, digits, . _ -
    static constexpr int kMaxLabel = 120; ///< of a label and of a choice
    static constexpr int kMaxChoices = 100;
    enum class Type : quint8 { Text, Number, Choice };

    struct Field {
        QString key;
        QString label; ///< the question
        Type type = Type::Text;
        bool required = false;
        QStringList choices{}; ///< of Choice
        friend bool operator==(const Field &, const Field &) = default;
    };
    std::vector<Field> fields;
    friend bool operator==(const UserSchemaOrder &, const UserSchemaOrder &) = default;
};

/// Transfer registry collection definition: on Linux, files and keys in them by name. It replaces the one before.
struct CollectionOrder {
    static constexpr int kMaxEntries = 100;
    static constexpr int kMaxName = 60; ///< characters: letters, digits, . _ -
    static constexpr int kMaxPath = 1000; ///< characters
    static constexpr int kMaxPattern = 200;

    struct Entry {
        QString name; ///< begins the keys of what is collected
        QString path; ///< of a regular file that every user of the client may read
        /// Which keys of a file of the form key=value, with sections or without: SECTION/KEY or KEY, with * and ?. Empty: only
        /// that the file is there, its size and its SHA-256.
        QString keys{};
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    std::vector<Entry> entries; ///< none: nothing is collected any more
    friend bool operator==(const CollectionOrder &, const CollectionOrder &) = default;
};

/// Set the software monitoring policy: which programs a client looks out for. It replaces the one before.
struct MonitoringOrder {
    static constexpr int kMaxRules = 100;
    static constexpr int kMaxPattern = 200; ///< characters
    static constexpr int kLeastSeconds = 5, kMostSeconds = 3600;

    struct Rule {
        QString pattern; ///< of a program's name, or of its path when it begins with "/"; with * and ?
        bool allowed = false; ///< else forbidden
        friend bool operator==(const Rule &, const Rule &) = default;
    };
    std::vector<Rule> rules; ///< the first one that fits counts; none: nothing is looked at any more
    int everySeconds = 60;
    friend bool operator==(const MonitoringOrder &, const MonitoringOrder &) = default;
};

/// Collect files from client: regular files of the client, packed there and brought to the managing server. Collect files from
/// client to relay: likewise, kept at the relay above the client.
struct FilesOrder {
    static constexpr int kMaxPaths = 100;
    static constexpr int kMaxPath = 1000; ///< characters
    static constexpr int kMaxFiles = 10'000; ///< of one client
    static constexpr int kMostMiB = 4096;

    QStringList paths; ///< from / on; * and ? stand for others within a name
    int mostMiB = 100; ///< of all files of a client together, unpacked; more is an error
    JobType type = JobType::CollectFiles;
    friend bool operator==(const FilesOrder &, const FilesOrder &) = default;
};

/// A job whose destinations are relays and that says little more than its type: Batch delete packages on relay, Hold report,
/// Hold-report release, Suspend and Resume file transfer, Acquire and Delete collected files.
struct RelayOrder {
    JobType type = JobType::HoldReport;
    quint32 job = 0; ///< Acquire, Delete: only what this job has collected; 0: everything the relay has
    friend bool operator==(const RelayOrder &, const RelayOrder &) = default;
};

using JobOrder = std::variant<MessageOrder, InventoryOrder, UserSchemaOrder, CollectionOrder, MonitoringOrder,
                              FilesOrder, RelayOrder>;

/// Whether the destinations of such jobs are relays; of the others they are clients.
[[nodiscard]] bool goesToRelays(JobType type) noexcept;

/// Whether jobs of this type carry an order instead of a package to install, and this program knows how to do it.
[[nodiscard]] bool isOrdered(JobType type) noexcept;
[[nodiscard]] JobType typeOf(const JobOrder &order) noexcept;
/// What its package is called in lists: one line.
[[nodiscard]] QString titleOf(const JobOrder &order);

/// What is wrong with it, as a sentence that begins with the field's name. Error Invalid.
Outcome checkOrder(const JobOrder &order);

/// Its members, as the console API and the file have them.
[[nodiscard]] QJsonObject toJson(const JobOrder &order);
/// Error Invalid names the member that is wrong; one that is not known is wrong too, since what it asks for would not be done.
Result<JobOrder> jobOrderOf(JobType type, const QJsonObject &members);

/// The file as it travels. The same order gives the same bytes.
[[nodiscard]] QByteArray orderFile(const JobOrder &order);
/// Errors: Invalid (damaged, too large, of a newer format, wrong members).
Result<JobOrder> readOrderFile(const QByteArray &file);
/// "report-message.json"
[[nodiscard]] QString orderFileName(JobType type);

[[nodiscard]] QString fieldTypeKey(UserSchemaOrder::Type type); ///< "text", "number", "choice"
[[nodiscard]] QString urgencyKey(MessageOrder::Urgency urgency); ///< "low", "normal", "critical"

} // namespace signalbox
