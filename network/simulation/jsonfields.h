#pragma once

#include "model/domain/result.h"
#include "network/simulation/distribution.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox::simulation {

/// Reads the members of one object of a scenario. The first thing that is wrong is kept in `error`, named by its place;
/// everything read after it is a default. Members that nobody has asked for are wrong too: see close().
class JsonFields {
public:
    JsonFields(const QJsonValue &value, QString place, Outcome &error);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }
    [[nodiscard]] QString place(const QString &key) const;
    double number(const QString &key, double byDefault, double least, double most);
    qint64 whole(const QString &key, qint64 byDefault, qint64 least, qint64 most);
    VirtualUs seconds(const QString &key, VirtualUs byDefault, VirtualUs least = 0); ///< at most kLongest
    bool flag(const QString &key, bool byDefault);
    QString text(const QString &key, const QString &byDefault = {}, int least = 0, int most = 255);
    /// An object of texts, as a node tells of itself: at most 100, names of 1 to 64 characters, texts of at most 1,024.
    QMap<QString, QString> texts(const QString &key, const QMap<QString, QString> &byDefault);
    int oneOf(const QString &key, int byDefault, const QStringList &known); ///< index into known
    Distribution distribution(const QString &key, const Distribution &byDefault);
    QJsonValue value(const QString &key);
    QJsonArray array(const QString &key);
    JsonFields object(const QString &key);
    void close();

    void fail(const QString &text);

private:
    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_asked;
    Outcome &m_error;
};

} // namespace signalbox::simulation
