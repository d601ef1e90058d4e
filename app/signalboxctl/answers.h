#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

// What most commands do with their arguments and with the server's answers.

[[nodiscard]] Column left(const char *key, const QString &title); ///< of text
[[nodiscard]] Column right(const char *key, const QString &title); ///< of numbers

/// The number in an argument. Error Invalid: it is none.
Result<QString> idOf(const QString &text);
/// The number that an option was given. Error Invalid: it is none.
Result<qint64> numberOf(const Call &call, const QString &option);

/// For an answer that has not what every managing server tells: another program answers there.
[[nodiscard]] Error noServersAnswer();
/// The exit code that a job's state is. Error: noServersAnswer(), since 0 would say that all is well.
Result<int> exitCodeIn(const QJsonObject &job);

/// Prints the list that the answer has under the key.
Result<int> show(const Result<QJsonObject> &answer, const QString &key, const std::vector<Column> &columns,
                 Format format);
/// Prints the answer, a line for each member.
Result<int> showOutcome(const Result<QJsonObject> &answer, const Call &call);
/// The number of what an answer says was made; empty after an error.
[[nodiscard]] QString createdId(const Result<QJsonObject> &answer);

/// A member of a request and the option that says it.
using OptionNames = std::vector<std::pair<const char *, const char *>>;
/// The server's error, which begins with the member that is wrong, with the option instead: “routes.all” becomes --via.
[[nodiscard]] Error inOptions(Error error, const OptionNames &options);

} // namespace signalbox::ctl
