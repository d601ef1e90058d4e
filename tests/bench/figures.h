#pragma once

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

/// What the benchmarks share: taking times, and printing lines in the format that CMakeLists.txt here describes.
namespace signalbox::bench {

struct Figure {
    QString name;
    std::optional<double> ours{};
    std::optional<double> peer{};
    std::optional<double> limit{};
    QString unit{};
    std::optional<double> ratio{};
    QString note{};
    bool higherIsBetter = false;
};

inline void print(const Figure &figure)
{
    const auto value = [](std::optional<double> number) { return number ? QJsonValue(*number) : QJsonValue(); };
    QJsonObject line{{QStringLiteral("name"), figure.name},        {QStringLiteral("ours"), value(figure.ours)},
                     {QStringLiteral("peer"), value(figure.peer)}, {QStringLiteral("limit"), value(figure.limit)},
                     {QStringLiteral("unit"), figure.unit},        {QStringLiteral("ratio"), value(figure.ratio)},
                     {QStringLiteral("note"), figure.note}};
    if (figure.higherIsBetter)
        line.insert(QStringLiteral("better"), QStringLiteral("higher"));
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

template <class Work>
double msOf(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    std::forward<Work>(work)();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The value below which `share` of all lie; 0 when there are none.
inline double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::min(static_cast<std::size_t>(static_cast<double>(values.size()) * share), values.size() - 1);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
    return values[at];
}

inline double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

} // namespace signalbox::bench
