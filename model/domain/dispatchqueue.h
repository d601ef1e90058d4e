#pragma once

#include "model/domain/jobphase.h"

#include <QHash>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// Which of the jobs that wait may start now. It knows the jobs that wait and those that run, and the rules; nothing else.
///
/// Jobs about which the rules say the same are a class: what holds the first of them up holds all of them up. A pass looks at
/// the first of each class in the order of the queue, so that it costs as much as there are classes and jobs that start, and never
/// more than one look at each job that waits.
///
/// A job that is incompatible with a steady stream of others would wait for ever. So one that has waited for as long as patience() allows, the
/// oldest of these in each domain, keeps jobs that are newer and that it does not run beside from starting, whatever their priority (ours).
///
/// A job that runs alone and whose turn has come keeps those behind it in its domain from starting, or it would wait for ever
/// (ours).
class DispatchQueue {
public:
    struct Candidate {
        JobId id{};
        JobType type{};
        quint8 priority = 5;
        QString owner;
        QString name;
        std::vector<FolderId> folders; ///< its own first, then the one above, and so on
        UtcMs queuedMs = kNoTime; ///< since when it waits
    };
    struct Start {
        JobId job{};
        DispatchRuleId slot{};
    };
    struct Reason {
        DispatchWait wait = DispatchWait::None;
        JobId blocker{};
        DispatchRuleId slot{}; ///< that is in the way
        quint32 limit = 0;
        friend bool operator==(const Reason &, const Reason &) = default;
    };

    DispatchQueue();
    void setRules(std::span<const DispatchRule> rules); ///< forgets all jobs: they are to be added anew
    void setPatience(qint64 ms) noexcept { m_patienceMs = ms; } ///< 0: without an end; stays with other rules
    void add(const Candidate &job); ///< it waits
    void addRunning(const Candidate &job, DispatchRuleId slot);
    void remove(JobId id); ///< nothing happens when it is not there

    /// Takes those that may start over as running.
    /// @param changed jobs that still wait, for another reason than before, are added  @param nowMs kNoTime: nobody has waited for too long
    [[nodiscard]] std::vector<Start> evaluate(std::vector<JobId> *changed = nullptr, UtcMs nowMs = kNoTime);
    [[nodiscard]] bool isDue() const noexcept { return m_isDue; } ///< something changed since evaluate()

    [[nodiscard]] bool isQueued(JobId id) const;
    [[nodiscard]] bool isRunning(JobId id) const;
    [[nodiscard]] Reason reason(JobId id) const; ///< as of the newest pass
    [[nodiscard]] bool isAged(JobId id) const; ///< it has waited for so long that newer ones wait for it
    [[nodiscard]] std::vector<JobId> order() const; ///< all that wait, by priority and number
    /// Where a job that waits stands in the whole queue (told as that of slot 0), and in those of the slots that take it. Empty:
    /// it does not wait. As many steps as there are jobs that wait.
    [[nodiscard]] std::vector<std::pair<DispatchRuleId, quint32>> places(JobId id) const;
    [[nodiscard]] std::size_t queued() const noexcept { return m_queued; }
    [[nodiscard]] std::size_t running() const noexcept { return m_running.size(); }
    struct SlotCount {
        DispatchRuleId slot{};
        quint32 running = 0;
        quint32 pending = 0;
        JobId lockedBy{};
    };
    [[nodiscard]] std::vector<SlotCount> slotCounts() const; ///< without slots the built-in one

private:
    struct Key { ///< what the rules can tell of a job
        quint8 priority = 0;
        quint32 slotSet = 0; ///< index into m_slotSets
        quint32 domain = 0;
        quint32 owner = 0; ///< 0: no limit counts
        std::vector<quint32> patterns; ///< that fit, ascending; the first is Any
        // NOLINTNEXTLINE(modernize-use-nullptr): what the compiler writes for < compares with 0, which is taken for a pointer
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Class {
        Key key;
        std::map<quint32, UtcMs> jobs; ///< that wait, since when
        Reason reason;
        bool isAlone = false;
    };
    struct Slot {
        DispatchRuleId id{};
        ExecutionSlot rule;
        std::set<quint32> running;
        std::set<quint32> alone; ///< of these, those that run alone
    };
    struct Running {
        Key key;
        quint32 slot = 0; ///< index into m_slots; kNowhere: no slot takes it any more
    };

    struct Aged {
        JobId job{};
        std::vector<quint32> patterns;
    };

    explicit DispatchQueue(std::span<const DispatchRule> rules);
    void findAged(UtcMs nowMs);
    [[nodiscard]] bool keepsBack(const Aged &aged, const Class &one) const;
    quint32 patternOf(const JobPattern &pattern);
    [[nodiscard]] Key keyOf(const Candidate &job);
    [[nodiscard]] quint32 slotSetOf(const Candidate &job);
    [[nodiscard]] bool isAlone(const Key &key) const;
    [[nodiscard]] Reason look(const Class &one, quint32 &slot) const; ///< @param slot becomes the one that has room
    [[nodiscard]] Reason conflictOf(const Class &one) const;
    void run(JobId id, const Key &key, bool alone, quint32 slot);
    [[nodiscard]] static quint64 at(quint32 domain, quint32 pattern) { return quint64{domain} << 32 | pattern; }
    template <class Use>
    void walk(Use use) const;

    // The rules.
    std::vector<JobPattern> m_patterns; ///< the first is Any
    std::vector<std::vector<quint32>> m_opposites; ///< of each pattern: those it does not run beside
    std::array<std::vector<quint32>, 32> m_byType; ///< patterns
    std::unordered_map<quint32, std::vector<quint32>> m_byFolder;
    QHash<QString, std::vector<quint32>> m_byName;
    std::unordered_map<quint32, quint32> m_domainOf; ///< folder -> domain; 0 is Standard
    QHash<QString, quint32> m_limits; ///< operator -> most
    std::optional<quint32> m_otherLimit; ///< of all the others
    std::vector<Slot> m_slots; ///< by number; without slots the built-in one
    bool m_isBuiltIn = true;

    // The jobs.
    QHash<QString, quint32> m_ownerOf; ///< from 1 on
    std::vector<quint32> m_limitOf; ///< by owner
    std::vector<std::vector<quint32>> m_slotSets; ///< indices into m_slots
    std::map<std::vector<quint32>, quint32> m_slotSetOf;
    std::map<Key, Class> m_classes; ///< none is empty
    std::unordered_map<quint32, Class *> m_classOf; ///< of those that wait
    std::unordered_map<quint32, Running> m_running;
    std::unordered_map<quint64, std::set<quint32>> m_runningAt; ///< by domain and pattern
    std::unordered_map<quint32, quint32> m_runningOf; ///< by owner
    qint64 m_patienceMs = 0;
    std::unordered_map<quint32, Aged> m_aged; ///< by domain
    std::unordered_map<quint32, JobId> m_reserved; ///< of the pass: domain -> job that runs alone and waits
    std::size_t m_queued = 0;
    bool m_isDue = false;
};

} // namespace signalbox
