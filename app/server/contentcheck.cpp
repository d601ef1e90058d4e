#include "app/server/contentcheck.h"

#include <utility>

namespace signalbox {

ContentCheck::ContentCheck(ContentStore &content, std::vector<PackageRecord> packages, Damaged damaged)
    : m_content(content),
      m_thread([this, packages = std::move(packages), damaged = std::move(damaged)] { run(packages, damaged); })
{
}

ContentCheck::~ContentCheck()
{
    m_stopped = true;
    m_thread.join();
}

void ContentCheck::run(const std::vector<PackageRecord> &packages, const Damaged &damaged)
{
    for (const PackageRecord &package : packages) {
        if (!m_content.has(package.sha256, package.size))
            continue; // missing, which has been said
        const Outcome checked =
            m_content.setAsideIfDamaged(package.sha256, [this](qint64, qint64) { return !m_stopped.load(); });
        if (m_stopped)
            return;
        // Removed in the meantime is no damage.
        if (!checked && (checked.error().kind == Error::Kind::Protocol || m_content.has(package.sha256, package.size)))
            damaged(package, checked.error());
    }
}

} // namespace signalbox
