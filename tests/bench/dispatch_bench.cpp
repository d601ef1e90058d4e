// The queue of jobs with incompatibilities: 1,000 and 10,000 jobs that wait, three jobs in four incompatible with some that run. What a
// pass over all of them takes, and what one takes after a job has ended; beside a plain pass over an array of the same jobs that looks at each
// job's type, priority and folder against what runs. The exponent (1: in proportion) is that between the two sizes.
// "alike": jobs of a few types, priorities and folders, as a fleet has them. "unlike": each job of an operator of its own, with limits, so that
// the rules can tell each from each other.

#include "figures.h"

#include "model/domain/dispatchqueue.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr std::array<quint32, 2> kSizes{1'000, 10'000};
constexpr int kRounds = 25;
constexpr quint32 kFolders = 20;
constexpr quint32 kRunning = 40; ///< the slots' capacity
constexpr std::array kTypes{JobType::InstallPackage, JobType::CollectFiles, JobType::GetSoftwareInformation,
                            JobType::ReportMessage};

std::vector<DispatchRule> rulesOf(bool isUnlike)
{
    std::vector<DispatchRule> rules;
    const auto add = [&rules](DispatchRuleBody body) {
        rules.push_back({DispatchRuleId{static_cast<quint32>(rules.size() + 1)}, std::move(body)});
    };
    add(ExecutionSlot{QStringLiteral("All"), kRunning / 2, 0, 1, 9, true});
    add(ExecutionSlot{QStringLiteral("Urgent"), kRunning / 2, 0, 5, 9, true});
    const auto type = [](JobType one) { return JobPattern{JobPattern::Kind::Type, one, {}, {}}; };
    add(Incompatibility{type(JobType::InstallPackage), type(JobType::CollectFiles)});
    add(Incompatibility{type(JobType::GetSoftwareInformation), type(JobType::InstallPackage)});
    for (quint32 folder = 1; folder <= kFolders; folder += 2) {
        const JobPattern inside{JobPattern::Kind::Folder, {}, FolderId{folder}, {}};
        add(Incompatibility{inside, inside});
        add(ConflictDomain{FolderId{folder}, QStringLiteral("domain %1").arg(folder % 5)});
    }
    if (isUnlike)
        add(ActiveLimit{{}, 3});
    return rules;
}

DispatchQueue::Candidate jobOf(quint32 number, bool isUnlike)
{
    const quint32 mixed = number * 2'654'435'761U >> 8;
    return {JobId{number},
            kTypes[mixed % kTypes.size()],
            static_cast<quint8>(1 + mixed / 7 % 9),
            isUnlike ? QStringLiteral("operator %1").arg(number) : QStringLiteral("anna"),
            QStringLiteral("Job %1").arg(number),
            {FolderId{1 + mixed / 67 % kFolders}}};
}

struct Times {
    std::vector<double> whole; ///< after a change of the rules: everything is looked at anew
    std::vector<double> step; ///< after the end of one job
    std::vector<double> plain;
};

/// What the simplest loop does that finds the next job: it keeps nothing.
quint32 plainPass(const std::vector<DispatchQueue::Candidate> &jobs,
                  const std::vector<DispatchQueue::Candidate> &running)
{
    quint32 startable = 0;
    for (const DispatchQueue::Candidate &job : jobs) {
        bool isFree = true;
        for (const DispatchQueue::Candidate &other : running) {
            const bool clash =
                (job.type == JobType::InstallPackage && other.type == JobType::CollectFiles)
                || (job.type == JobType::CollectFiles && other.type == JobType::InstallPackage)
                || (job.folders.front() == other.folders.front() && number(job.folders.front()) % 2 == 1);
            if (clash) {
                isFree = false;
                break;
            }
        }
        startable += isFree && job.priority >= 5 ? 1 : 0;
    }
    return startable;
}

Times measure(quint32 size, bool isUnlike)
{
    const std::vector<DispatchRule> rules = rulesOf(isUnlike);
    std::vector<DispatchQueue::Candidate> jobs;
    for (quint32 number = 1; number <= size; ++number)
        jobs.push_back(jobOf(number, isUnlike));
    Times times;
    quint32 found = 0;
    for (int round = 0; round < kRounds; ++round) {
        DispatchQueue queue;
        queue.setRules(rules);
        for (const DispatchQueue::Candidate &job : jobs)
            queue.add(job);
        std::vector<DispatchQueue::Start> starts;
        times.whole.push_back(msOf([&] { starts = queue.evaluate(); }));
        if (starts.empty() || queue.queued() + starts.size() != size) {
            std::fputs("dispatch_bench: nothing starts, or jobs are lost\n", stderr);
            std::exit(1);
        }
        queue.remove(starts.front().job);
        times.step.push_back(msOf([&] { found += static_cast<quint32>(queue.evaluate().size()); }));
        std::vector<DispatchQueue::Candidate> running;
        for (const DispatchQueue::Start &start : starts)
            running.push_back(jobs[number(start.job) - 1]);
        times.plain.push_back(msOf([&] { found += plainPass(jobs, running); }));
    }
    if (found == 0)
        std::exit(1);
    return times;
}

double exponent(double small, double large)
{
    return std::log(large / small) / std::log(static_cast<double>(kSizes[1]) / kSizes[0]);
}

} // namespace

int main()
{
    for (const bool isUnlike : {false, true}) {
        const QString kind = isUnlike ? QStringLiteral("unlike") : QStringLiteral("alike");
        std::array<Times, 2> times;
        for (std::size_t i = 0; i < kSizes.size(); ++i)
            times[i] = measure(kSizes[i], isUnlike);
        for (std::size_t i = 0; i < kSizes.size(); ++i) {
            const double whole = median(times[i].whole), step = median(times[i].step), plain = median(times[i].plain);
            print({.name = QStringLiteral("dispatch/pass-%1-%2").arg(kSizes[i]).arg(kind),
                   .ours = whole,
                   .limit = plain,
                   .unit = QStringLiteral("ms"),
                   .ratio = whole / plain,
                   .note = QStringLiteral("limit: a plain pass over the same jobs")});
            print({.name = QStringLiteral("dispatch/after-an-end-%1-%2").arg(kSizes[i]).arg(kind),
                   .ours = step,
                   .limit = plain,
                   .unit = QStringLiteral("ms"),
                   .ratio = step / plain,
                   .note = QStringLiteral("one job has ended")});
        }
        print({.name = QStringLiteral("dispatch/exponent-pass-%1").arg(kind),
               .ours = exponent(median(times[0].whole), median(times[1].whole)),
               .limit = 1.15,
               .unit = QStringLiteral("exponent"),
               .note = QStringLiteral("1,000 to 10,000 jobs; the limit is n log n")});
        print({.name = QStringLiteral("dispatch/exponent-after-an-end-%1").arg(kind),
               .ours = exponent(median(times[0].step), median(times[1].step)),
               .limit = 1.15,
               .unit = QStringLiteral("exponent"),
               .note = QStringLiteral("1,000 to 10,000 jobs")});
    }
    return 0;
}
