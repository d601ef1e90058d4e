#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace signalbox::ctl {

enum class Format { Table, Json, Csv };

/// One column of a listing: the key in the objects (a dot reaches into a nested one) and the title for people.
struct Column {
    QString key; ///< also the CSV header
    QString title;
    bool right = false; ///< numbers
};

/// Writes the list to standard output: aligned columns for people, the objects as they are, or RFC 4180.
void print(const QJsonArray &list, const std::vector<Column> &columns, Format format);
/// The same as bytes, as JSON or CSV.
[[nodiscard]] QByteArray written(const QJsonArray &list, const std::vector<Column> &columns, Format format);
/// A sentence for people, without characters that would do something to a terminal but new lines.
void print(const QString &sentence);
/// One object: a line for each member.
void print(const QJsonObject &object, Format format);
/// As they are.
void printBytes(const QByteArray &bytes);
/// What went wrong with all that was printed, in the system's words; empty = nothing, or the reader wanted no more.
[[nodiscard]] QString outputProblem();
[[nodiscard]] bool isOutputOver(); ///< the reader wants no more

} // namespace signalbox::ctl
