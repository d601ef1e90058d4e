#include "app/server/contentcheck.h"

#include <QCoreApplication>

#include <utility>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::ContentCheck)
};

} // namespace

ContentCheck::ContentCheck(ContentStore &content, ProcessBook *processes, std::vector<PackageRecord> packages,
                           Damaged damaged)
    : m_content(content), m_thread([this, processes, packages = std::move(packages), damaged = std::move(damaged)] {
          run(processes, packages, damaged);
      })
{
}

ContentCheck::~ContentCheck()
{
    m_stopped = true;
    m_thread.join();
}

void ContentCheck::run(ProcessBook *processes, const std::vector<PackageRecord> &packages, const Damaged &damaged)
{
    if (packages.empty())
        return;
    ScopedProcess process(processes, {.kind = ProcessKind::ContentCheck});
    const auto total = static_cast<qint64>(packages.size());
    qint64 done = 0;
    int found = 0;
    const auto goesOn = [&] { return !m_stopped.load() && !process.isCancelled(); };
    for (const PackageRecord &package : packages) {
        process.progress(done++, total);
        if (!m_content.has(package.sha256, package.size))
            continue; // missing, which has been said
        const Outcome checked =
            m_content.setAsideIfDamaged(package.sha256, [&goesOn](qint64, qint64) { return goesOn(); });
        if (!goesOn()) {
            process.end(TaskState::Failed, Text::tr("The server was stopped."));
            return;
        }
        // Removed in the meantime is no damage.
        if (checked || (checked.error().kind != Error::Kind::Protocol && !m_content.has(package.sha256, package.size)))
            continue;
        ++found;
        damaged(package, checked.error());
    }
    process.progress(total, total);
    if (found == 0)
        process.end(TaskState::Completed);
    else
        process.end(TaskState::Warning,
                    Text::tr("%Ln package(s) are damaged and were set aside; the log names them.", nullptr, found));
}

} // namespace signalbox
