#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

namespace signalbox {

/// What an installer said of itself in a status MIF: the group InstallStatus of class MICROSOFT|JOBSTATUS|1.0
/// (domain-facts.md 2.3).
struct StatusMif {
    static constexpr qint64 kMaxBytes = qint64{5} * 1024 * 1024; ///< as SMS 2.0 took at most
    static constexpr int kMaxDescription = 2000; ///< characters kept

    bool succeeded = false;
    QString description; ///< may be empty; without control characters but line feeds
    friend bool operator==(const StatusMif &, const StatusMif &) = default;
};

/// Reads the file's content in any encoding that outputText() knows. Attributes are found by their names; numbers, lengths and
/// everything that is not asked for may be missing or wrong. Error Invalid says what is the matter: no such group, cut short,
/// a status that is neither Success nor Failed, larger than kMaxBytes.
Result<StatusMif> readStatusMif(const QByteArray &content);

} // namespace signalbox
