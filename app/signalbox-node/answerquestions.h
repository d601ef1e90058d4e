#pragma once

#include <QMap>
#include <QString>

/// The command `user-inventory`: keeps the answers that are given, or asks at the terminal what has no answer yet and what may be
/// changed; an empty line keeps what is there. Without a terminal and without answers it prints what is asked and answered.
/// @return the exit code: 0, 1 (nothing is asked, the disk), 2 (an answer that does not fit)
int answerQuestions(const QString &stateFolder, const QMap<QString, QString> &given);
