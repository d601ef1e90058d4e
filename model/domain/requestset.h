#pragma once

#include "model/domain/jobdefinition.h"

#include <array>

namespace signalbox {

// Request sets (S4, domain.md 5): stages one after the other, the jobs of a stage at the same time.

/// How a request, a stage or a set went. The numbers are stored.
enum class StageResult : quint8 { None = 0, Success = 1, Warning = 2, Error = 3 };
inline constexpr std::array kStageResults{StageResult::Success, StageResult::Warning, StageResult::Error};
[[nodiscard]] QString stageResultKey(StageResult result); ///< "success"; None: empty
[[nodiscard]] QString stageResultText(StageResult result);

/// One job of a stage.
struct SetRequest {
    QString name; ///< of its job; empty: that of the definition
    DefinitionId definition{}; ///< 0: `job` describes it
    quint32 version = 0; ///< of a run's plan: the version of the definition that `job` is
    QStringList path; ///< in a file, instead of the number: the definition's folders and its name
    std::optional<JobDefinition> job;
    QStringList destinations; ///< instead of those of the definition; none: those
    friend bool operator==(const SetRequest &, const SetRequest &) = default;
};

struct SetStage {
    QString name; ///< unique in its set
    bool isCritical = false; ///< see setResult()
    std::vector<SetRequest> requests;
    QString onSuccess, onWarning, onError; ///< the stage that follows; empty: the set ends
    [[nodiscard]] const QString &next(StageResult result) const;
    [[nodiscard]] QString &next(StageResult result);
    friend bool operator==(const SetStage &, const SetStage &) = default;
};

struct RequestSet {
    static constexpr int kMaxStages = 100;
    static constexpr int kMaxRequests = 200; ///< of a stage

    QString name;
    QString description;
    std::vector<SetStage> stages; ///< it begins with the first
    [[nodiscard]] std::optional<std::size_t> indexOf(const QString &stage) const;
    friend bool operator==(const RequestSet &, const RequestSet &) = default;
};

/// Whether what is read may name definitions by their folders and names, and plans their versions.
enum class SetForm : quint8 { Stored, File, Plan };
/// Errors: Invalid, with the member that is wrong. What problemsOf() finds is not looked for.
Result<RequestSet> requestSetOf(const QJsonObject &json, SetForm form, const QString &path = {});
[[nodiscard]] QJsonObject toJson(const RequestSet &set);

/// Something wrong with a set as a whole.
struct SetProblem {
    int stage = -1; ///< its index; -1: the set itself
    int request = -1; ///< in the stage; -1: the stage itself
    StageResult link = StageResult::None; ///< which link of the stage; None: it is no link
    QString text; ///< a sentence
    [[nodiscard]] QString path() const; ///< "stages[1].onError"
};
using FindDefinition =
    std::function<std::optional<JobDefinition>(DefinitionId)>; ///< none: there is no such definition of a job

/// No stages, stages without requests or of the same name, links to nowhere, links that lead back, stages that no link leads
/// to, definitions that are missing, requests without destinations. Empty: it can be run.
///
/// Links may not lead back: S4 submits all stages when the set begins, and each runs at most once ("a subsequent stage"); what is to
/// be tried again is resubmitted.
[[nodiscard]] std::vector<SetProblem> problemsOf(const RequestSet &set, const FindDefinition &find);

/// What the request orders, with its own name and destinations. None: the definition is missing.
[[nodiscard]] std::optional<JobDefinition> jobOf(const SetRequest &request, const FindDefinition &find);
/// As it is run: each request with the job itself. Whatever becomes of the definitions later, the run is of these.
/// @param versionOf a definition's newest
[[nodiscard]] RequestSet planOf(const RequestSet &set, const FindDefinition &find,
                                const std::function<quint32(DefinitionId)> &versionOf);

// ---- Rules of a run

/// Any Error is Error, else any Warning is Warning, else Success (S4: standard stage evaluation).
[[nodiscard]] StageResult stageResult(const std::vector<StageResult> &requests);
/// The stage that follows; none: the set ends.
[[nodiscard]] std::optional<std::size_t> nextStage(const RequestSet &set, std::size_t stage, StageResult result);
/// Of the last critical stage that was run; when none that was run is critical, of the last one run (domain.md 5, ours).
/// @param ran index and result of each stage that was run, in that order
[[nodiscard]] StageResult setResult(const RequestSet &set, const std::vector<std::pair<std::size_t, StageResult>> &ran);

} // namespace signalbox
