#include "network/nodeapi/ddifiles.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace signalbox::ddi {

namespace {

constexpr qsizetype kSha256Bytes = 32;

Error wrong()
{
    return {Error::Kind::Invalid,
            QCoreApplication::translate("NodeMessage",
                                        "A part of files needs \"size\", \"sha256\" and \"offset\" in the address."),
            {}};
}

} // namespace

QByteArray toJson(const FilesTaken &taken)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("received"), taken.received}, {QStringLiteral("complete"), taken.complete}})
        .toJson(QJsonDocument::Compact);
}

Result<FilesTaken> parseFilesTaken(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const qint64 received = object[u"received"].toInteger(-1);
    if (received < 0 || !object[u"complete"].isBool()) {
        return Error{Error::Kind::Protocol,
                     QCoreApplication::translate("NodeMessage", "The answer to a part of files is not understood."),
                     {}};
    }
    return FilesTaken{received, object[u"complete"].toBool()};
}

QString filesQuery(const FilesPart &part)
{
    return QStringLiteral("size=%1&sha256=%2&offset=%3")
        .arg(part.size)
        .arg(QString::fromLatin1(part.sha256.toHex()))
        .arg(part.offset);
}

Result<FilesPart> filesPartOf(const std::string &query)
{
    const QUrlQuery given(QString::fromStdString(query));
    FilesPart part;
    bool isSize = false;
    bool isOffset = false;
    part.size = given.queryItemValue(QStringLiteral("size")).toLongLong(&isSize);
    part.offset = given.queryItemValue(QStringLiteral("offset")).toLongLong(&isOffset);
    const QByteArray digest = given.queryItemValue(QStringLiteral("sha256")).toLatin1();
    part.sha256 = QByteArray::fromHex(digest);
    if (!isSize || !isOffset || part.size < 1 || part.size > kMostFilesBytes || part.offset < 0
        || part.offset > part.size || part.sha256.size() != kSha256Bytes || digest.size() != 2 * kSha256Bytes)
        return wrong();
    return part;
}

} // namespace signalbox::ddi
