#pragma once

#include "network/nodehost/installer.h"

#include <QString>

#include <sys/stat.h>

namespace signalbox {

/// The status MIF of one execution (domain.md §8): where the installer leaves it, and what was there before it began, so that
/// nobody takes the file of an earlier run for this one's.
class StatusFile {
public:
    explicit StatusFile(const InstallOrder &order);

    /// What the installer is told in SIGNALBOX_STATUS_FILE: the file that the package names, else status.mif in the working folder.
    [[nodiscard]] static QString pathOf(const InstallOrder &order);

    /// What came of the execution by both: the file's word counts, since it has a reason, and the exit code stays. A file that is
    /// missing though the package names it, or cannot be understood, is told and changes nothing.
    [[nodiscard]] InstallResult judged(InstallResult result) const;

private:
    QString m_path;
    bool m_isNamed; ///< the package expects one
    struct stat m_before { };
};

} // namespace signalbox
