#include "model/domain/dispatchqueue.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>
#include <utility>

namespace signalbox {

namespace {

constexpr quint32 kNowhere = std::numeric_limits<quint32>::max(); ///< a slot that is gone

void unite(std::vector<quint32> &patterns, const std::vector<quint32> *more)
{
    if (more)
        patterns.insert(patterns.end(), more->begin(), more->end());
}

const std::vector<quint32> *found(const std::unordered_map<quint32, std::vector<quint32>> &map, quint32 key)
{
    const auto it = map.find(key);
    return it == map.end() ? nullptr : &it->second;
}

} // namespace

DispatchQueue::DispatchQueue() : DispatchQueue(std::span<const DispatchRule>()) { }

// ---- The rules

void DispatchQueue::setRules(std::span<const DispatchRule> rules)
{
    const qint64 patience = m_patienceMs;
    *this = DispatchQueue(rules);
    m_patienceMs = patience;
}

DispatchQueue::DispatchQueue(std::span<const DispatchRule> rules)
{
    m_patterns.emplace_back();
    m_opposites.emplace_back();
    m_limitOf.push_back(0);
    QHash<QString, quint32> domains;
    for (const DispatchRule &rule : rules) {
        if (const auto *slot = std::get_if<ExecutionSlot>(&rule.body)) {
            m_slots.push_back({rule.id, *slot, {}, {}});
        } else if (const auto *conflict = std::get_if<Incompatibility>(&rule.body)) {
            const quint32 one = patternOf(conflict->one);
            const quint32 other = patternOf(conflict->other);
            m_opposites[one].push_back(other);
            if (one != other)
                m_opposites[other].push_back(one);
        } else if (const auto *domain = std::get_if<ConflictDomain>(&rule.body)) {
            const auto next = static_cast<quint32>(domains.size() + 1);
            const auto known = domains.constFind(domain->name);
            m_domainOf[number(domain->folder)] = known == domains.constEnd() ? next : known.value();
            if (known == domains.constEnd())
                domains.insert(domain->name, next);
        } else if (const auto *limit = std::get_if<ActiveLimit>(&rule.body)) {
            if (limit->operatorName.isEmpty())
                m_otherLimit = limit->most;
            else
                m_limits.insert(limit->operatorName, limit->most);
        }
    }
    m_isBuiltIn = m_slots.empty();
    if (m_isBuiltIn)
        m_slots.push_back({{}, {.name = {}, .capacity = 0}, {}, {}});
}

quint32 DispatchQueue::patternOf(const JobPattern &pattern)
{
    const auto known = std::find(m_patterns.begin(), m_patterns.end(), pattern);
    if (known != m_patterns.end())
        return static_cast<quint32>(known - m_patterns.begin());
    const auto index = static_cast<quint32>(m_patterns.size());
    m_patterns.push_back(pattern);
    m_opposites.emplace_back();
    switch (pattern.kind) {
    case JobPattern::Kind::Any: break;
    case JobPattern::Kind::Type: m_byType[static_cast<quint8>(pattern.type) % m_byType.size()].push_back(index); break;
    case JobPattern::Kind::Folder: m_byFolder[number(pattern.folder)].push_back(index); break;
    case JobPattern::Kind::Name: m_byName[pattern.name].push_back(index); break;
    }
    return index;
}

// ---- The jobs

quint32 DispatchQueue::slotSetOf(const Candidate &job)
{
    std::vector<quint32> takers;
    for (quint32 i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].rule.takes(job.type, job.priority))
            takers.push_back(i);
    }
    const auto [known, isNew] = m_slotSetOf.try_emplace(takers, static_cast<quint32>(m_slotSets.size()));
    if (isNew)
        m_slotSets.push_back(std::move(takers));
    return known->second;
}

DispatchQueue::Key DispatchQueue::keyOf(const Candidate &job)
{
    Key key;
    key.priority = job.priority;
    key.slotSet = slotSetOf(job);
    key.patterns = {0};
    unite(key.patterns, &m_byType[static_cast<quint8>(job.type) % m_byType.size()]);
    bool hasDomain = false;
    for (const FolderId folder : job.folders) {
        unite(key.patterns, found(m_byFolder, number(folder)));
        const auto domain = hasDomain ? m_domainOf.end() : m_domainOf.find(number(folder));
        if (domain != m_domainOf.end()) {
            key.domain = domain->second;
            hasDomain = true;
        }
    }
    if (const auto named = m_byName.constFind(job.name); named != m_byName.constEnd())
        unite(key.patterns, &named.value());
    std::sort(key.patterns.begin(), key.patterns.end());
    const auto limit = m_limits.constFind(job.owner);
    if (!job.owner.isEmpty() && (limit != m_limits.constEnd() || m_otherLimit)) {
        const auto known = m_ownerOf.constFind(job.owner);
        if (known != m_ownerOf.constEnd()) {
            key.owner = known.value();
        } else {
            key.owner = static_cast<quint32>(m_limitOf.size());
            m_limitOf.push_back(limit != m_limits.constEnd() ? limit.value() : *m_otherLimit);
            m_ownerOf.insert(job.owner, key.owner);
        }
    }
    return key;
}

/// Whether the rules let it run beside nothing else.
bool DispatchQueue::isAlone(const Key &key) const
{
    return std::any_of(key.patterns.begin(), key.patterns.end(), [this](quint32 pattern) {
        const std::vector<quint32> &opposites = m_opposites[pattern];
        return pattern != 0 && std::find(opposites.begin(), opposites.end(), 0U) != opposites.end();
    });
}

void DispatchQueue::add(const Candidate &job)
{
    remove(job.id);
    const Key key = keyOf(job);
    Class &one = m_classes.try_emplace(key).first->second;
    if (one.jobs.empty()) {
        one.key = key;
        one.reason = {};
        one.isAlone = isAlone(key);
    }
    one.jobs.insert_or_assign(number(job.id), job.queuedMs);
    m_classOf[number(job.id)] = &one;
    ++m_queued;
    m_isDue = true;
}

void DispatchQueue::addRunning(const Candidate &job, DispatchRuleId slot)
{
    remove(job.id);
    const Key key = keyOf(job);
    const auto there = std::find_if(m_slots.begin(), m_slots.end(), [slot](const Slot &one) { return one.id == slot; });
    // What was begun before there were slots, or in one that is gone, takes up the first that would take it.
    const std::vector<quint32> &takers = m_slotSets[key.slotSet];
    const quint32 index = there != m_slots.end() ? static_cast<quint32>(there - m_slots.begin())
                          : takers.empty()       ? kNowhere
                                                 : takers.front();
    run(job.id, key, isAlone(key), index);
}

void DispatchQueue::run(JobId id, const Key &key, bool alone, quint32 slot)
{
    if (slot != kNowhere) {
        m_slots[slot].running.insert(number(id));
        if (alone && !m_isBuiltIn)
            m_slots[slot].alone.insert(number(id));
    }
    for (const quint32 pattern : key.patterns)
        m_runningAt[at(key.domain, pattern)].insert(number(id));
    if (key.owner != 0)
        ++m_runningOf[key.owner];
    m_running.insert_or_assign(number(id), Running{key, slot});
    m_isDue = true;
}

void DispatchQueue::remove(JobId id)
{
    if (const auto waits = m_classOf.find(number(id)); waits != m_classOf.end()) {
        Class &one = *waits->second;
        const bool isItsTurn = isAged(id);
        one.jobs.erase(number(id));
        m_classOf.erase(waits);
        --m_queued;
        m_isDue = m_isDue || one.isAlone || isItsTurn; // others may have waited for its turn
        if (one.jobs.empty())
            m_classes.erase(Key(one.key));
        return;
    }
    const auto runs = m_running.find(number(id));
    if (runs == m_running.end())
        return;
    const auto &[key, slot] = runs->second;
    if (slot != kNowhere) {
        m_slots[slot].running.erase(number(id));
        m_slots[slot].alone.erase(number(id));
    }
    for (const quint32 pattern : key.patterns) {
        const auto there = m_runningAt.find(at(key.domain, pattern));
        there->second.erase(number(id));
        if (there->second.empty())
            m_runningAt.erase(there);
    }
    if (key.owner != 0)
        --m_runningOf[key.owner];
    m_running.erase(runs);
    m_isDue = true;
}

// ---- A pass

/// The oldest job that runs and that the rules do not let run beside these.
DispatchQueue::Reason DispatchQueue::conflictOf(const Class &one) const
{
    Reason reason;
    if (one.isAlone) { // before all else: it keeps others back
        const auto there = m_runningAt.find(at(one.key.domain, 0));
        if (there != m_runningAt.end())
            return {DispatchWait::Alone, JobId{*there->second.begin()}, {}, 0};
    }
    for (const quint32 pattern : one.key.patterns) {
        for (const quint32 opposite : m_opposites[pattern]) {
            const auto there = m_runningAt.find(at(one.key.domain, opposite));
            if (there == m_runningAt.end())
                continue;
            const JobId first{*there->second.begin()};
            reason.wait = pattern == 0 ? DispatchWait::BesideAlone : DispatchWait::Conflict;
            reason.blocker = first;
            return reason;
        }
    }
    return reason;
}

DispatchQueue::Reason DispatchQueue::look(const Class &one, quint32 &slot) const
{
    const std::vector<quint32> &takers = m_slotSets[one.key.slotSet];
    const auto slotAt = [this](quint32 index) -> const Slot & { return m_slots[index]; };
    if (takers.empty())
        return {DispatchWait::NoSlot, {}, {}, 0};
    if (std::none_of(takers.begin(), takers.end(), [&](quint32 taker) { return slotAt(taker).rule.isEnabled; }))
        return {DispatchWait::Disabled, {}, slotAt(takers.front()).id, 0};
    if (const Reason conflict = conflictOf(one); conflict.wait != DispatchWait::None)
        return conflict;
    if (const auto before = m_reserved.find(one.key.domain); before != m_reserved.end())
        return {DispatchWait::BesideAlone, before->second, {}, 0};
    if (const auto aged = m_aged.find(one.key.domain); aged != m_aged.end() && keepsBack(aged->second, one))
        return {DispatchWait::Aged, aged->second.job, {}, 0};
    if (one.key.owner != 0) {
        const auto runs = m_runningOf.find(one.key.owner);
        const quint32 most = m_limitOf[one.key.owner];
        if (runs != m_runningOf.end() && runs->second >= most)
            return {DispatchWait::Limit, {}, {}, most};
    }
    Reason locked, full;
    for (const quint32 taker : takers) {
        const Slot &there = slotAt(taker);
        if (!there.rule.isEnabled)
            continue;
        if (!there.alone.empty()) {
            if (locked.wait == DispatchWait::None)
                locked = {DispatchWait::Locked, JobId{*there.alone.begin()}, there.id, 0};
        } else if (there.rule.capacity != 0 && there.running.size() >= there.rule.capacity) {
            if (full.wait == DispatchWait::None)
                full = {DispatchWait::Room, {}, there.id, 0};
        } else {
            slot = taker;
            return {};
        }
    }
    return full.wait != DispatchWait::None ? full : locked;
}

/// Of each domain the oldest job that has waited for too long, and waits for others to end. Before the pass, so that it counts for those that
/// come before it there.
void DispatchQueue::findAged(UtcMs nowMs)
{
    const std::unordered_map<quint32, Aged> before = std::exchange(m_aged, {});
    if (m_patienceMs <= 0 || nowMs == kNoTime)
        return;
    for (const auto &[key, one] : m_classes) {
        const auto &[first, queuedMs] = *one.jobs.begin();
        if (queuedMs == kNoTime || nowMs - queuedMs < m_patienceMs)
            continue;
        const std::vector<quint32> &takers = m_slotSets[key.slotSet];
        if (std::none_of(takers.begin(), takers.end(), [&](quint32 taker) { return m_slots[taker].rule.isEnabled; }))
            continue; // it would keep others waiting, and not start after all
        // Once its turn has come it keeps it, also while its slot is full: what began meanwhile would keep it waiting again.
        const auto there = before.find(key.domain);
        const DispatchWait last = one.reason.wait;
        const bool keepsIt = there != before.end() && there->second.job == JobId{first}
                             && (last == DispatchWait::Conflict || last == DispatchWait::Aged
                                 || last == DispatchWait::Room || last == DispatchWait::Locked);
        const bool waits = keepsIt || conflictOf(one).wait == DispatchWait::Conflict;
        Aged *known = waits ? &m_aged[key.domain] : nullptr;
        if (known && (known->job == JobId{} || JobId{first} < known->job))
            *known = {JobId{first}, key.patterns};
    }
}

bool DispatchQueue::keepsBack(const Aged &aged, const Class &one) const
{
    if (JobId{one.jobs.begin()->first} <= aged.job)
        return false; // itself, or older
    return std::any_of(one.key.patterns.begin(), one.key.patterns.end(), [&](quint32 pattern) {
        const std::vector<quint32> &opposites = m_opposites[pattern];
        return std::any_of(opposites.begin(), opposites.end(), [&aged](quint32 opposite) {
            return std::binary_search(aged.patterns.begin(), aged.patterns.end(), opposite);
        });
    });
}

std::vector<DispatchQueue::Start> DispatchQueue::evaluate(std::vector<JobId> *changed, UtcMs nowMs)
{
    findAged(nowMs);
    using Turn = std::tuple<int, quint32, Class *>; // 9 minus the priority, the first job, whose
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns;
    for (auto &[key, one] : m_classes)
        turns.emplace(9 - key.priority, one.jobs.begin()->first, &one);
    std::vector<Start> starts;
    m_reserved.clear();
    while (!turns.empty()) {
        const auto [rank, first, one] = turns.top();
        turns.pop();
        quint32 slot = kNowhere;
        const Reason reason = look(*one, slot);
        if (reason.wait != DispatchWait::None) { // so it is for all of them: what starts behind them only adds reasons
            // Also while its slot has no room: else those behind it would begin meanwhile, and it would wait for them then.
            const bool isItsTurn = reason.wait == DispatchWait::Alone || reason.wait == DispatchWait::Room
                                   || reason.wait == DispatchWait::Locked;
            if (one->isAlone && isItsTurn)
                m_reserved.try_emplace(one->key.domain, JobId{first});
            if (reason != one->reason && changed) {
                for (const auto &[job, queuedMs] : one->jobs)
                    changed->push_back(JobId{job});
            }
            one->reason = reason;
            continue;
        }
        const Key key = one->key;
        const bool alone = one->isAlone;
        starts.push_back({JobId{first}, m_slots[slot].id});
        m_classOf.erase(first);
        one->jobs.erase(first);
        --m_queued;
        if (one->jobs.empty())
            m_classes.erase(key);
        else
            turns.emplace(rank, one->jobs.begin()->first, one);
        run(JobId{first}, key, alone, slot);
    }
    m_isDue = false;
    return starts;
}

// ---- Reading

bool DispatchQueue::isQueued(JobId id) const
{
    return m_classOf.contains(number(id));
}

bool DispatchQueue::isRunning(JobId id) const
{
    return m_running.contains(number(id));
}

DispatchQueue::Reason DispatchQueue::reason(JobId id) const
{
    const auto waits = m_classOf.find(number(id));
    return waits == m_classOf.end() ? Reason() : waits->second->reason;
}

bool DispatchQueue::isAged(JobId id) const
{
    return isQueued(id)
           && std::any_of(m_aged.begin(), m_aged.end(), [id](const auto &one) { return one.second.job == id; });
}

/// Hands each job that waits to `use`, in the order of the queue, until that is false.
template <class Use>
void DispatchQueue::walk(Use use) const
{
    using Turn = std::tuple<int, quint32, const Class *>;
    std::vector<Turn> all;
    all.reserve(m_queued);
    for (const auto &[key, one] : m_classes) {
        for (const auto &[job, queuedMs] : one.jobs)
            all.emplace_back(9 - key.priority, job, &one);
    }
    std::sort(all.begin(), all.end());
    for (const auto &[rank, job, one] : all) {
        if (!use(JobId{job}, *one))
            return;
    }
}

std::vector<JobId> DispatchQueue::order() const
{
    std::vector<JobId> all;
    all.reserve(m_queued);
    walk([&all](JobId job, const Class &) {
        all.push_back(job);
        return true;
    });
    return all;
}

std::vector<std::pair<DispatchRuleId, quint32>> DispatchQueue::places(JobId id) const
{
    const auto waits = m_classOf.find(number(id));
    if (waits == m_classOf.end())
        return {};
    // Counted, not sorted: how many stand before it.
    const Class &mine = *waits->second;
    quint32 before = 0;
    std::vector<quint32> inSlot(m_slots.size(), 0);
    for (const auto &[key, one] : m_classes) {
        if (key.priority < mine.key.priority)
            continue;
        const auto count =
            key.priority > mine.key.priority
                ? one.jobs.size()
                : static_cast<std::size_t>(std::distance(one.jobs.begin(), one.jobs.lower_bound(number(id))));
        before += static_cast<quint32>(count);
        for (const quint32 taker : m_slotSets[key.slotSet])
            inSlot[taker] += static_cast<quint32>(count);
    }
    std::vector<std::pair<DispatchRuleId, quint32>> places{{DispatchRuleId{}, before + 1}};
    if (m_isBuiltIn)
        return places;
    for (const quint32 taker : m_slotSets[mine.key.slotSet])
        places.emplace_back(m_slots[taker].id, inSlot[taker] + 1);
    return places;
}

std::vector<DispatchQueue::SlotCount> DispatchQueue::slotCounts() const
{
    std::vector<SlotCount> counts;
    for (const Slot &slot : m_slots)
        counts.push_back({slot.id, static_cast<quint32>(slot.running.size()), 0,
                          slot.alone.empty() ? JobId{} : JobId{*slot.alone.begin()}});
    for (const auto &[key, one] : m_classes) {
        for (const quint32 taker : m_slotSets[key.slotSet])
            counts[taker].pending += static_cast<quint32>(one.jobs.size());
    }
    return counts;
}

} // namespace signalbox
