#include "app/signalboxctl/listing.h"

#include "model/items/csvwriter.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace signalbox::ctl {

namespace {

QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return {};
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return number == static_cast<double>(value.toInteger()) ? QString::number(value.toInteger())
                                                                : QString::number(number, 'f', 1);
    }
    case QJsonValue::String: return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(plain(part));
        return parts.join(QStringLiteral(", "));
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            parts.append(it.key() + u'=' + plain(it.value()));
        return parts.join(QStringLiteral(", "));
    }
    }
    return {};
}

QString cell(const QJsonObject &object, const QString &key)
{
    QJsonValue value = object;
    for (const QString &step : key.split(u'.'))
        value = value.toObject().value(step);
    return plain(value);
}

/// Control characters of a name or message must not reach a terminal.
QString printable(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

int outputError = 0; ///< errno of the first write that failed

void write(const QString &text)
{
    printBytes(text.toUtf8());
}

void printTable(const QJsonArray &list, const std::vector<Column> &columns)
{
    std::vector<qsizetype> widths;
    std::vector<std::vector<QString>> rows;
    for (const Column &column : columns)
        widths.push_back(column.title.size());
    for (const QJsonValue &value : list) {
        std::vector<QString> row;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            row.push_back(printable(cell(value.toObject(), columns[i].key)));
            widths[i] = std::max(widths[i], row.back().size());
        }
        rows.push_back(std::move(row));
    }
    const auto line = [&](const auto &textOf) {
        QString text;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QString part = textOf(i);
            const bool last = i + 1 == columns.size();
            text += columns[i].right ? part.rightJustified(widths[i]) : (last ? part : part.leftJustified(widths[i]));
            text += last ? QStringLiteral("\n") : QStringLiteral("  ");
        }
        write(text);
    };
    line([&](std::size_t i) { return columns[i].title; });
    for (const std::vector<QString> &row : rows)
        line([&](std::size_t i) { return row[i]; });
}

} // namespace

QByteArray written(const QJsonArray &list, const std::vector<Column> &columns, Format format)
{
    if (format == Format::Json)
        return QJsonDocument(list).toJson();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    CsvWriter csv(out);
    for (const Column &column : columns)
        csv.cell(column.key);
    csv.endRow();
    for (const QJsonValue &value : list) {
        for (const Column &column : columns)
            csv.cell(cell(value.toObject(), column.key));
        csv.endRow();
    }
    static_cast<void>(csv.flush());
    return out.data();
}

void print(const QJsonArray &list, const std::vector<Column> &columns, Format format)
{
    if (format == Format::Table)
        printTable(list, columns);
    else
        printBytes(written(list, columns, format));
}

void printBytes(const QByteArray &bytes)
{
    if (outputError == 0
        && std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout)
               != static_cast<std::size_t>(bytes.size()))
        outputError = errno;
}

QString outputProblem()
{
    if (outputError == 0 && std::fflush(stdout) != 0)
        outputError = errno;
    return outputError == 0 || outputError == EPIPE ? QString() : QString::fromLocal8Bit(std::strerror(outputError));
}

bool isOutputOver()
{
    return outputError == EPIPE;
}

void print(const QString &sentence)
{
    for (const QString &line : sentence.split(u'\n'))
        write(printable(line) + u'\n');
}

void print(const QJsonObject &object, Format format)
{
    if (format == Format::Json) {
        write(QString::fromUtf8(QJsonDocument(object).toJson()));
        return;
    }
    QJsonArray members;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        members.append(QJsonObject{{QStringLiteral("member"), it.key()}, {QStringLiteral("value"), plain(it.value())}});
    print(members,
          {{QStringLiteral("member"), QStringLiteral("MEMBER")}, {QStringLiteral("value"), QStringLiteral("VALUE")}},
          format);
}

} // namespace signalbox::ctl
