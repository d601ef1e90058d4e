#include "tests/support/captures.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace signalbox {

std::vector<CapturedRequest> capturedRequests(const QString &name)
{
    std::vector<CapturedRequest> requests;
    QFile file(QStringLiteral(SIGNALBOX_CAPTURES "/%1.jsonl").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return requests;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        CapturedRequest request;
        request.method = line.value(QStringLiteral("method")).toString().toLatin1();
        request.path = line.value(QStringLiteral("path")).toString();
        const QJsonObject headers = line.value(QStringLiteral("headers")).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            request.headers.insert(it.key(), it.value().toString());
        request.body = line.value(QStringLiteral("body")).toString().toUtf8();
        request.status = line.value(QStringLiteral("status")).toInt();
        requests.push_back(std::move(request));
    }
    return requests;
}

std::vector<CapturedRequest> capturedFeedback(const QString &name)
{
    std::vector<CapturedRequest> feedback;
    const auto all = capturedRequests(name);
    std::copy_if(all.begin(), all.end(), std::back_inserter(feedback),
                 [](const CapturedRequest &request) { return request.path.endsWith(QLatin1String("/feedback")); });
    return feedback;
}

} // namespace signalbox
