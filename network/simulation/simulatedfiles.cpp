#include "network/simulation/simulatedfiles.h"

#include "model/node/filepattern.h"
#include "network/simulation/random.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace signalbox::simulation {

namespace {

constexpr qint64 kDayMs = 24 * 3'600'000;

int pick(Random &random, int below)
{
    return static_cast<int>(random.below(below));
}

QByteArray timeText(UtcMs ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

/// Lines of what happened in the days before the simulation.
template <class Line>
QByteArray logOf(Random &random, UtcMs until, int lines, Line line)
{
    QByteArray log;
    UtcMs at = until - kDayMs;
    for (int i = 0; i < lines; ++i) {
        at += random.below(kDayMs / lines);
        log += timeText(at) + ' ' + line(random) + '\n';
    }
    return log;
}

QByteArray systemLine(Random &random)
{
    static constexpr std::array kLines{"systemd[1]: Started daily package lists update.",
                                       "cron[612]: (root) CMD (run-parts /etc/cron.hourly)",
                                       "kernel: eth0: link becomes ready",
                                       "sshd[804]: Server listening on port 22.",
                                       "systemd[1]: Reached target network-online.target.",
                                       "smartd[590]: Device: /dev/sda, SMART values read"};
    return kLines.at(static_cast<std::size_t>(pick(random, static_cast<int>(kLines.size()))));
}

QByteArray packageLine(Random &random)
{
    static constexpr std::array kPackages{"openssl", "curl", "tzdata", "libc6", "vim", "linux-image-amd64"};
    const char *name = kPackages.at(static_cast<std::size_t>(pick(random, static_cast<int>(kPackages.size()))));
    const int major = 1 + pick(random, 9);
    const int minor = pick(random, 20);
    return QByteArray("upgrade ") + name + ":amd64 " + QByteArray::number(major) + '.' + QByteArray::number(minor);
}

/// Whether a path leads there; * and ? stand for others within a name.
bool fits(const QByteArray &path, const QList<QByteArray> &parts)
{
    const QList<QByteArray> names = path.split('/');
    if (names.size() != parts.size())
        return false;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const bool isPattern = parts[i].contains('*') || parts[i].contains('?');
        if (isPattern ? !fitsFilePattern(names[i], parts[i]) : names[i] != parts[i])
            return false;
    }
    return true;
}

struct EntryEnd {
    void operator()(archive_entry *entry) const { ::archive_entry_free(entry); }
};
struct WriterEnd {
    void operator()(archive *writer) const { ::archive_write_free(writer); }
};

la_ssize_t append(archive *, void *bytes, const void *more, std::size_t size)
{
    static_cast<QByteArray *>(bytes)->append(static_cast<const char *>(more), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

} // namespace

std::vector<SimulatedFile> simulatedFiles(const QString &name, quint64 seed, UtcMs startMs)
{
    // A stream of its own: whether somebody asks must not change what becomes of other jobs.
    Random random = Random::of(seed, name, u"files");
    const QByteArray host = name.toUtf8();
    const auto before = [&](int days) { return startMs - kDayMs - random.below(kDayMs * days); };
    const QByteArray wait = QByteArray::number(5 + pick(random, 55));
    const QByteArray level = random.chance(.2) ? "debug" : "info";
    const QByteArray desk = QByteArray::number(100 + pick(random, 400));
    std::vector<SimulatedFile> files;
    files.push_back(
        {"/etc/fleet/agent.conf",
         "[agent]\nname=" + host + "\npoll-wait=" + wait + "\nlog-level=" + level + "\n[site]\ndesk=" + desk + '\n',
         before(300)});
    files.push_back({"/etc/hostname", host + '\n', before(300)});
    files.push_back({"/etc/os-release",
                     "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nNAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n"
                     "ID=debian\n",
                     before(300)});
    files.push_back({"/var/log/dpkg.log", logOf(random, startMs, 3 + pick(random, 6), packageLine), startMs - 1000});
    files.push_back({"/var/log/fleet/agent.log",
                     logOf(random, startMs, 4 + pick(random, 6),
                           [](Random &r) {
                               return QByteArray(r.chance(.1) ? "warning: no answer, trying again"
                                                              : "polled, nothing to do");
                           }),
                     startMs - 1000});
    files.push_back(
        {"/var/log/syslog",
         logOf(random, startMs, 6 + pick(random, 6), [&host](Random &r) { return host + ' ' + systemLine(r); }),
         startMs - 1000});
    return files;
}

FoundFiles findSimulatedFiles(const QStringList &paths, std::vector<SimulatedFile> files)
{
    FoundFiles found;
    std::vector<bool> wanted(files.size(), false);
    for (const QString &path : paths) {
        const QByteArray pattern = path.toUtf8();
        const QList<QByteArray> parts = pattern.split('/');
        bool fitsOne = false;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (!fits(files[i].path, parts))
                continue;
            wanted[i] = true;
            fitsOne = true;
        }
        if (fitsOne)
            continue;
        const bool isFolder = std::any_of(
            files.begin(), files.end(), [&](const SimulatedFile &file) { return file.path.startsWith(pattern + '/'); });
        found.told << (isFolder ? QStringLiteral("%1 is no file and was left out.").arg(path)
                                : QStringLiteral("Nothing fits %1.").arg(path));
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (wanted[i])
            found.files.push_back(std::move(files[i]));
    }
    return found;
}

QByteArray packSimulatedFiles(const std::vector<SimulatedFile> &files)
{
    QByteArray packed;
    const std::unique_ptr<archive, WriterEnd> writer(::archive_write_new());
    ::archive_write_set_format_pax(writer.get());
    ::archive_write_add_filter_gzip(writer.get());
    // The time of packing would make other bytes of it.
    ::archive_write_set_options(writer.get(), "hdrcharset=BINARY,gzip:!timestamp");
    ::archive_write_set_bytes_in_last_block(writer.get(), 1);
    bool isGood = ::archive_write_open(writer.get(), &packed, nullptr, &append, nullptr) == ARCHIVE_OK;
    for (const SimulatedFile &file : files) {
        const std::unique_ptr<archive_entry, EntryEnd> entry(::archive_entry_new());
        ::archive_entry_set_pathname(entry.get(), file.path.constData() + 1);
        ::archive_entry_set_filetype(entry.get(), AE_IFREG);
        ::archive_entry_set_perm(entry.get(), 0644);
        ::archive_entry_set_size(entry.get(), file.content.size());
        ::archive_entry_set_mtime(entry.get(), file.modifiedMs / 1000, 0);
        const auto size = static_cast<std::size_t>(file.content.size());
        isGood = isGood && ::archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK
                 && ::archive_write_data(writer.get(), file.content.constData(), size) == static_cast<la_ssize_t>(size);
    }
    isGood = isGood && ::archive_write_close(writer.get()) == ARCHIVE_OK;
    return isGood ? packed : QByteArray();
}

InstallResult collectedResult(const FoundFiles &found, const QByteArray &packed)
{
    InstallResult result;
    if (found.files.empty()) {
        result.stage = Stage::Failed;
        result.code = ENOENT;
        result.text = (QStringList(QStringLiteral("There is no file to collect.")) + found.told).join(u'\n');
        return result;
    }
    qint64 bytes = 0;
    for (const SimulatedFile &file : found.files)
        bytes += file.content.size();
    result.stage = Stage::Completed;
    const QString text = QStringLiteral("Files collected: %1, %2 bytes.").arg(found.files.size()).arg(bytes);
    result.text = (QStringList(text) + found.told).join(u'\n');
    result.collected.size = packed.size();
    result.collected.sha256 = QCryptographicHash::hash(packed, QCryptographicHash::Sha256);
    return result;
}

} // namespace signalbox::simulation
