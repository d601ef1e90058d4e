#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace signalbox {

/// Holds JSON against the part of JSON Schema that our published schemas use. What they use beyond it is a problem, too.
class SchemaCheck {
public:
    explicit SchemaCheck(QJsonObject schema) : m_schema(std::move(schema)) { }

    /// The first thing that does not fit, with its place; empty: it fits.
    [[nodiscard]] QString problemOf(const QJsonValue &value) const
    {
        return check(value, m_schema, QStringLiteral("$"));
    }

private:
    [[nodiscard]] QString check(const QJsonValue &value, const QJsonObject &schema, const QString &at) const
    {
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            const QString problem = keyword(it.key(), it.value(), value, schema, at);
            if (!problem.isEmpty())
                return problem;
        }
        return {};
    }
    [[nodiscard]] QString keyword(const QString &key, const QJsonValue &rule, const QJsonValue &value,
                                  const QJsonObject &schema, const QString &at) const
    {
        const auto unless = [&](bool fits) { return fits ? QString() : QStringLiteral("%1: %2").arg(at, key); };
        if (key == QStringLiteral("$ref")) {
            const QString name = rule.toString().section(u'/', -1);
            return check(value, m_schema[u"$defs"][name].toObject(), at);
        }
        if (key == QStringLiteral("type"))
            return unless(isOfType(value, rule.toString()));
        if (key == QStringLiteral("const"))
            return unless(value == rule);
        if (key == QStringLiteral("enum"))
            return unless(rule.toArray().contains(value));
        if (key == QStringLiteral("minimum"))
            return unless(!value.isDouble() || value.toDouble() >= rule.toDouble());
        if (key == QStringLiteral("maximum"))
            return unless(!value.isDouble() || value.toDouble() <= rule.toDouble());
        if (key == QStringLiteral("minLength"))
            return unless(!value.isString() || value.toString().size() >= rule.toInteger());
        if (key == QStringLiteral("maxLength"))
            return unless(!value.isString() || value.toString().size() <= rule.toInteger());
        if (key == QStringLiteral("pattern"))
            return unless(!value.isString() || QRegularExpression(rule.toString()).match(value.toString()).hasMatch());
        if (key == QStringLiteral("minItems"))
            return unless(!value.isArray() || value.toArray().size() >= rule.toInteger());
        if (key == QStringLiteral("maxItems"))
            return unless(!value.isArray() || value.toArray().size() <= rule.toInteger());
        if (key == QStringLiteral("items")) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size(); ++i) {
                const QString problem = check(items[i], rule.toObject(), QStringLiteral("%1[%2]").arg(at).arg(i));
                if (!problem.isEmpty())
                    return problem;
            }
            return {};
        }
        if (key == QStringLiteral("properties") || key == QStringLiteral("additionalProperties")) {
            const QJsonObject known = schema[u"properties"].toObject();
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                const QString place = at + u'.' + it.key();
                if (!known.contains(it.key())) {
                    if (key == QStringLiteral("additionalProperties"))
                        return place;
                    continue;
                }
                const QString problem = check(it.value(), known[it.key()].toObject(), place);
                if (!problem.isEmpty())
                    return problem;
            }
            return {};
        }
        if (key == QStringLiteral("required")) {
            const QJsonArray names = rule.toArray();
            return unless(std::all_of(names.begin(), names.end(), [&](const QJsonValue &name) {
                return !value.isObject() || value.toObject().contains(name.toString());
            }));
        }
        if (key == QStringLiteral("oneOf")) {
            const QJsonArray ways = rule.toArray();
            return unless(
                std::count_if(ways.begin(), ways.end(),
                              [&](const QJsonValue &way) { return check(value, way.toObject(), at).isEmpty(); })
                == 1);
        }
        const bool isWords = key == QStringLiteral("$schema") || key == QStringLiteral("title")
                             || key == QStringLiteral("description") || key == QStringLiteral("$defs");
        return isWords ? QString() : QStringLiteral("%1: the check does not know “%2”").arg(at, key);
    }
    [[nodiscard]] static bool isOfType(const QJsonValue &value, const QString &type)
    {
        if (type == QStringLiteral("object"))
            return value.isObject();
        if (type == QStringLiteral("array"))
            return value.isArray();
        if (type == QStringLiteral("string"))
            return value.isString();
        if (type == QStringLiteral("boolean"))
            return value.isBool();
        if (type == QStringLiteral("integer"))
            return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
        return false;
    }

    QJsonObject m_schema;
};

} // namespace signalbox
