#include "model/engine/setbook.h"

#include <utility>

namespace signalbox {

void SetBook::load(const std::vector<SetRunRecord> &records, quint32 last)
{
    *this = {};
    m_last = m_lastBefore = last;
    for (const SetRunRecord &record : records) {
        Result<SetRun> run = setRunOf(record);
        if (!run)
            continue;
        index(run.value());
        m_runs.emplace(number(record.id), std::move(run).value());
    }
}

const SetRun *SetBook::find(SetRunId id) const
{
    const auto found = m_runs.find(number(id));
    return found == m_runs.end() ? nullptr : &found->second;
}

std::vector<SetRun> SetBook::list() const
{
    std::vector<SetRun> all;
    all.reserve(m_runs.size());
    for (const auto &[id, run] : m_runs)
        all.push_back(run);
    return all;
}

void SetBook::index(const SetRun &run)
{
    if (hasEnded(run.record.state))
        m_active.erase(number(run.record.id));
    else
        m_active.insert(number(run.record.id));
}

void SetBook::put(SetRun run)
{
    const quint32 id = number(run.record.id);
    const auto known = m_runs.find(id);
    m_before.try_emplace(id, known == m_runs.end() ? std::nullopt : std::optional(known->second));
    run.writeProgress();
    index(run);
    m_runs.insert_or_assign(id, std::move(run));
}

qsizetype SetBook::planSize(bool activeOnly) const
{
    qsizetype size = 0;
    for (const auto &[id, run] : m_runs) {
        if (!activeOnly || !hasEnded(run.record.state))
            size += run.record.plan.size();
    }
    return size;
}

void SetBook::forgetOldest()
{
    qsizetype size = planSize(false);
    for (auto run = m_runs.begin();
         run != m_runs.end() && (m_runs.size() - m_active.size() > kRunsKept || size > kMaxRunPlans);) {
        if (!hasEnded(run->second.record.state)) {
            ++run;
            continue;
        }
        size -= run->second.record.plan.size();
        m_before.try_emplace(run->first, run->second);
        run = m_runs.erase(run);
    }
}

void SetBook::put(WriteBatch &batch) const
{
    for (const auto &[id, before] : m_before) {
        if (const auto known = m_runs.find(id); known != m_runs.end()) {
            batch.setRuns.push_back(known->second.record);
            if (before) // its plan is stored, and never changes
                batch.setRuns.back().plan.clear();
        } else if (before) {
            batch.removedSetRuns.push_back(id);
        }
    }
}

bool SetBook::commit()
{
    const bool isAny = !m_before.empty();
    m_before.clear();
    m_lastBefore = m_last;
    return isAny;
}

void SetBook::rollback()
{
    for (auto &[id, before] : std::exchange(m_before, {})) {
        m_active.erase(id);
        if (before) {
            index(*before);
            m_runs.insert_or_assign(id, std::move(*before));
        } else {
            m_runs.erase(id);
        }
    }
    m_last = m_lastBefore;
}

} // namespace signalbox
