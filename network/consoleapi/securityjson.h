#pragma once

#include "model/items/securitydata.h"

#include <QJsonObject>
#include <QUrlQuery>

namespace signalbox::consoleapi {

// Security levels as the console API tells them: resources/openapi.json.

/// @param name of the client  @param policy name of its policy; empty: none
[[nodiscard]] QJsonObject toJson(const JudgementRecord &record, const QString &name, const QString &policy,
                                 bool withFindings);
[[nodiscard]] QJsonObject toJson(const JudgementEntry &entry, const QString &name);
[[nodiscard]] QJsonObject toJson(const PolicyRecord &record);
[[nodiscard]] QJsonObject countsJson(const std::map<SecurityLevel, quint32> &counts);

// Error Protocol: it is none. What is not known of it is left out.
[[nodiscard]] Result<SecurityLevels> securityLevelsOf(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<JudgementEntry>> judgementEntriesOf(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<PolicyRecord>> policiesOf(const QJsonObject &answer);

/// Error Invalid says which part is wrong.
[[nodiscard]] Result<JudgementQuery> judgementQueryOf(const QUrlQuery &query);
[[nodiscard]] QString queryOf(const JudgementQuery &query);

} // namespace signalbox::consoleapi
