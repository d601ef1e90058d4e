#include "model/store/archivereader.h"

#include "model/store/archiveformat.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <functional>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace signalbox {

namespace {

struct ArchiveText {
    Q_DECLARE_TR_FUNCTIONS(ArchiveText)
};

constexpr int kBlock = 256 * 1024; ///< bytes
constexpr qsizetype kLongestLine = 64 * 1024 * 1024; ///< bytes: a job over 65,535 chains has a long first line

Error damaged(const QString &path)
{
    return {
        Error::Kind::Io, ArchiveText::tr("The archive %1 is cut off or damaged. Put back a copy of it.").arg(path), {}};
}

enum class Next { GoOn, Enough };
using TakeLine = std::function<Result<Next>(const QByteArray &line)>;

/// Unpacks the file and hands over its lines, until there are no more or it was enough.
Outcome readLines(const QString &path, const std::function<bool()> &goesOn, const TakeLine &take)
{
    if (!QFile::exists(path)) {
        return Error{Error::Kind::Io,
                     ArchiveText::tr("The archive %1 is missing. Put it back to see the job's instructions again; its "
                                     "counters are kept without it.")
                         .arg(path),
                     {}};
    }
    // What is not a plain file could let the reader wait for ever.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat found { };
    if (descriptor >= 0 && (fstat(descriptor, &found) != 0 || !S_ISREG(found.st_mode))) {
        ::close(descriptor);
        return damaged(path);
    }
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(descriptor < 0 ? nullptr : gzdopen(descriptor, "rb"),
                                                          &gzclose);
    if (!file || gzbuffer(file.get(), kBlock) != 0) {
        return Error{
            Error::Kind::Io, ArchiveText::tr("The archive %1 cannot be read. Change its permissions.").arg(path), {}};
    }
    if (gzdirect(file.get()) != 0)
        return damaged(path); // not packed: not ours
    QByteArray rest;
    for (;;) {
        if (goesOn && !goesOn())
            return Error{Error::Kind::Cancelled, ArchiveText::tr("Nobody waits for the archive any more."), {}};
        QByteArray block(kBlock, Qt::Uninitialized);
        const int got = gzread(file.get(), block.data(), kBlock);
        int code = Z_OK;
        (void)gzerror(file.get(), &code);
        // A gzip file without its end reads as far as it goes, and only the code tells.
        if (got < 0 || (code != Z_OK && code != Z_STREAM_END))
            return damaged(path);
        if (got == 0)
            return damaged(path); // whoever reads to the end stops at the line "end"
        rest.append(block.constData(), got);
        qsizetype from = 0;
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
            const Result<Next> next = take(QByteArray::fromRawData(rest.constData() + from, end - from));
            if (!next)
                return next.error();
            if (next.value() == Next::Enough)
                return {};
            from = end + 1;
        }
        rest.remove(0, from);
        if (rest.size() > kLongestLine)
            return damaged(path);
    }
}

bool isLine(const QByteArray &line, const char *begin)
{
    return line.startsWith(begin);
}

QJsonObject objectOf(const QByteArray &line, const QString &name)
{
    return QJsonDocument::fromJson(line).object().value(name).toObject();
}

} // namespace

Result<ArchivedDetail> readArchive(const QString &filePath, std::size_t most, const std::function<bool()> &goesOn)
{
    ArchivedDetail detail;
    qint64 events = 0;
    bool first = true;
    const Outcome read = readLines(filePath, goesOn, [&](const QByteArray &line) -> Result<Next> {
        if (std::exchange(first, false)) {
            const int format = objectOf(line, QStringLiteral("archive")).value(QStringLiteral("format")).toInt();
            if (format == 0)
                return damaged(filePath);
            if (format > archive::kFormat) {
                return Error{Error::Kind::Io,
                             ArchiveText::tr("The archive %1 was written by a newer Signalbox. Use the newer program.")
                                 .arg(filePath),
                             {}};
            }
            return Next::GoOn;
        }
        if (isLine(line, R"({"event":)")) {
            ++events;
            return Next::GoOn;
        }
        if (isLine(line, R"({"instruction":)")) {
            const auto row = archive::rowFrom(objectOf(line, QStringLiteral("instruction")));
            if (!row || detail.rows.size() >= most)
                return damaged(filePath);
            detail.rows.push_back(*row);
        } else if (isLine(line, R"({"node":)")) {
            detail.nodes.push_back(archive::nodeFrom(objectOf(line, QStringLiteral("node"))));
        } else if (isLine(line, R"({"package":)")) {
            detail.packages.push_back(archive::packageFrom(objectOf(line, QStringLiteral("package"))));
        } else if (isLine(line, R"({"end":)")) {
            const archive::End end = archive::endFrom(objectOf(line, QStringLiteral("end")));
            if (end.instructions != static_cast<qint64>(detail.rows.size()) || end.events != events)
                return damaged(filePath);
            return Next::Enough;
        }
        return Next::GoOn; // of what a later version of the same format adds nothing is needed
    });
    if (!read)
        return read.error();
    return detail;
}

Result<std::vector<Event>> readArchivedHistory(const QString &filePath, InstructionId instruction, JobId job,
                                               const std::function<bool()> &goesOn)
{
    std::vector<Event> history;
    const QByteArray idText =
        "\"id\":" + QByteArray::number(number(instruction)) + ','; // most lines are not read for it
    bool found = false;
    const Outcome read = readLines(filePath, goesOn, [&](const QByteArray &line) -> Result<Next> {
        if (isLine(line, R"({"event":)")) {
            if (!found)
                return Next::GoOn;
            std::optional<Event> event = archive::eventFrom(objectOf(line, QStringLiteral("event")));
            if (!event)
                return damaged(filePath);
            event->instruction = instruction;
            event->job = job;
            history.push_back(std::move(*event));
            return Next::GoOn;
        }
        if (found || isLine(line, R"({"end":)"))
            return Next::Enough;
        found = isLine(line, R"({"instruction":)") && line.contains(idText)
                && objectOf(line, QStringLiteral("instruction")).value(QStringLiteral("id")).toInteger()
                       == static_cast<qint64>(number(instruction));
        return Next::GoOn;
    });
    if (!read)
        return read.error();
    if (!found) {
        return Error{Error::Kind::NotFound,
                     ArchiveText::tr("Instruction %1 is not in the archive %2.").arg(number(instruction)).arg(filePath),
                     {}};
    }
    return history;
}

} // namespace signalbox
