#pragma once

#include "model/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace signalbox {

/// Reads the members of one object of a JSON file. The first thing that is wrong is kept in the Error that all readers of the
/// file share, with its path: “stages[2].onError” ….
class JsonMembers {
public:
    /// @param path of the object itself; empty: the whole  @param error outlives it; Kind::None as long as all is well
    JsonMembers(const QJsonValue &value, QString path, Error &error);
    JsonMembers(const JsonMembers &) = delete;
    JsonMembers &operator=(const JsonMembers &) = delete;

    [[nodiscard]] bool has(const QString &key) const; ///< null counts as missing
    QJsonValue value(const QString &key); ///< null is Undefined
    /// @param oneLine it is trimmed, and line feeds are wrong in it
    QString text(const QString &key, qsizetype longest, bool needed = false, bool oneLine = true);
    qint64 whole(const QString &key, qint64 least, qint64 most, qint64 otherwise);
    bool flag(const QString &key, bool otherwise);
    /// Hands each entry with its path to `use`, until something is wrong.
    void list(const QString &key, qsizetype most, const std::function<void(const QJsonValue &, const QString &)> &use);
    QStringList texts(const QString &key, qsizetype most, qsizetype longest); ///< none of them empty
    /// What was not asked for by then is not known, and wrong.
    void finish();

    [[nodiscard]] QString pathOf(const QString &key) const;
    void fail(const QString &key, const QString &what); ///< @param what "must be a text": its path comes before
    void failAt(const QString &path, const QString &what);
    [[nodiscard]] Error &error() noexcept { return m_error; }
    [[nodiscard]] bool ok() const noexcept { return m_error.kind == Error::Kind::None; }

private:
    QString checked(const QString &path, const QString &given, qsizetype longest, bool needed, bool oneLine);

    QJsonObject m_object;
    QString m_path;
    QStringList m_known;
    Error &m_error;
};

/// The object that a file or a request holds. Errors: Invalid, with line and column of what is not JSON.
Result<QJsonObject> readJsonObject(const QByteArray &json, qsizetype mostBytes);

} // namespace signalbox
