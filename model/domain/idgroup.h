#pragma once

#include "model/domain/jobdefinition.h"
#include "model/domain/jobtargets.h"

#include <QMap>

#include <optional>

namespace signalbox {

// ID groups (domain.md section 1, domain-facts.md 1.10). An ID is a name that relays manage. Its members are the clients below those
// relays that have it: they say so themselves, with the attribute kIdsAttribute, or an operator has entered them. Unlike a host group
// it is not frozen when a job is ordered to it: who becomes a member later gets the job too, and who leaves keeps what he got.
// ID groups are kept as definitions of the kind Group, which differ from host groups by the member "relays".

inline constexpr int kMaxIdLength = 64; ///< characters of an ID
inline constexpr std::size_t kMaxJobIds = 200; ///< of one job [H:DMDB0306]
inline constexpr int kMaxIdRelays = 1000; ///< that manage one ID
inline constexpr int kMaxIdMembers = 100'000; ///< entered by operators; any number of clients may say that they have it
/// The attribute by which a node says which IDs it has, separated by commas.
inline const QString kIdsAttribute = QStringLiteral("ids");

struct IdGroup {
    static constexpr int kMaxText = 2000; ///< characters of the description

    QString name; ///< the ID; upper and lower case are the same
    QString description;
    QStringList relays; ///< names of those that manage it, sorted, at least one
    QStringList
        members; ///< names of clients entered by operators, sorted; also of nodes that are not there, or not any more
    friend bool operator==(const IdGroup &, const IdGroup &) = default;
};

/// An ID as it may be used: not empty, at most kMaxIdLength characters, no comma and no control character. Empty: it may; else why
/// not, as a sentence.
[[nodiscard]] QString idProblem(const QString &id);
/// The IDs of an attribute's value or of an option, separated by commas; each once, whatever its case, in their order.
[[nodiscard]] QStringList idsIn(const QString &value);
/// Whether a node says that it has the ID.
[[nodiscard]] bool saysId(const QMap<QString, QString> &attributes, const QString &id);

/// Whether this is meant as an ID group and not as a host group.
[[nodiscard]] bool isIdGroup(const QJsonObject &json);
/// {"name", "description", "relays": [names], "members": [names]}. Names come sorted, and those that are listed twice once. Errors:
/// Invalid, with the member that is wrong; without a relay "relays" is.
Result<IdGroup> idGroupOf(const QJsonObject &json);
/// The same group gives the same JSON.
[[nodiscard]] QJsonObject toJson(const IdGroup &group);
/// None: another kind, removed, or of a newer program.
[[nodiscard]] std::optional<IdGroup> idGroupOf(const DefinitionRecord &record);

/// An ID group in a list.
struct IdGroupSummary {
    DefinitionId id{};
    IdGroup group;
    quint32 version = 1;
    UtcMs changedMs = kNoTime;
    QString changedBy;
    friend bool operator==(const IdGroupSummary &, const IdGroupSummary &) = default;
};
[[nodiscard]] IdGroupSummary summaryOf(const DefinitionRecord &record, const IdGroup &group);

/// Whether a job that was ordered so goes to IDs.
[[nodiscard]] bool goesToIds(const std::vector<JobTarget> &targets) noexcept;
[[nodiscard]] bool goesToIds(const std::vector<JobThrough> &through) noexcept;

} // namespace signalbox
