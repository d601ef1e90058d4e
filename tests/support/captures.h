#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace signalbox {

/// One request of a real client, from tests/conformance/captures.
struct CapturedRequest {
    QByteArray method;
    QString path; ///< below the client's own root, without a query
    QMap<QString, QString> headers;
    QByteArray body;
    int status = 0; ///< what it was answered with
};

/// @param name file name without its end. Missing or damaged: empty
std::vector<CapturedRequest> capturedRequests(const QString &name);

/// Only the bodies of feedback, in order.
std::vector<CapturedRequest> capturedFeedback(const QString &name);

} // namespace signalbox
