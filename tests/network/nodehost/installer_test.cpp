#include "network/nodehost/installer.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/processrun.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <csignal>
#include <future>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {
namespace {

class InstallerTest : public testing::Test {
protected:
    InstallerTest()
    {
        m_order.root = path("root");
        m_order.workFolder = path("work");
        m_order.payload = path("payload-1");
        m_order.nodeName = QStringLiteral("node-1");
        m_order.work.attempt = AttemptId{1};
        m_order.work.name = QStringLiteral("thing");
        m_order.work.version = QStringLiteral("1.0");
        QDir().mkpath(m_order.root);
        QDir().mkpath(m_order.workFolder);
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static void write(const QString &file, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    static QByteArray read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("<missing>");
    }
    InstallResult run(PayloadKind kind)
    {
        m_order.work.kind = kind;
        return install(m_order, m_stop.get_token());
    }
    /// A script as payload.
    InstallResult runScript(const QByteArray &script)
    {
        m_order.work.fileName = QStringLiteral("script.sh");
        write(m_order.payload, script);
        return run(PayloadKind::Program);
    }
    /// Builds a .deb as payload with dpkg-deb. `scripts`: name and contents of maintainer scripts.
    void buildPackage(const QByteArray &version, const std::vector<std::pair<QString, QByteArray>> &scripts = {})
    {
        const QString tree = path("tree");
        QDir(tree).removeRecursively();
        write(tree + QStringLiteral("/DEBIAN/control"),
              "Package: thing\nVersion: " + version
                  + "\nArchitecture: all\nMaintainer: A <a@example.org>\nDepends: not-there\nDescription: a thing\n");
        write(tree + QStringLiteral("/usr/share/thing/file"), "version " + version);
        for (const auto &[name, text] : scripts) {
            write(tree + QStringLiteral("/DEBIAN/") + name, text);
            ::chmod((tree + QStringLiteral("/DEBIAN/") + name).toStdString().c_str(), 0755);
        }
        ::chmod((tree + QStringLiteral("/DEBIAN")).toStdString().c_str(), 0755);
        ProcessOrder build;
        build.arguments = {programPath("dpkg-deb"), "--root-owner-group", "--build", tree.toStdString(),
                           m_order.payload.toStdString()};
        build.environment = childEnvironment({});
        const ProcessResult built = runProcess(build, {});
        ASSERT_EQ(built.exitCode, 0) << built.output.toStdString();
        m_order.work.fileName = QStringLiteral("thing.deb");
    }

    QTemporaryDir m_folder;
    InstallOrder m_order;
    std::stop_source m_stop;
};

/// Writes hostile and harmless archives entry by entry.
class ArchiveWriter {
public:
    explicit ArchiveWriter(const QString &path) : m_archive(::archive_write_new())
    {
        ::archive_write_set_format_pax_restricted(m_archive);
        ::archive_write_add_filter_gzip(m_archive);
        ::archive_write_open_filename(m_archive, path.toStdString().c_str());
    }
    ~ArchiveWriter() { ::archive_write_free(m_archive); }
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    ArchiveWriter &file(const char *name, const QByteArray &bytes, unsigned mode = 0644)
    {
        return add(name, AE_IFREG, mode, bytes, nullptr, nullptr);
    }
    ArchiveWriter &folder(const char *name) { return add(name, AE_IFDIR, 0755, {}, nullptr, nullptr); }
    ArchiveWriter &link(const char *name, const char *target) { return add(name, AE_IFLNK, 0777, {}, target, nullptr); }
    ArchiveWriter &hardLink(const char *name, const char *target)
    {
        return add(name, AE_IFREG, 0644, {}, nullptr, target);
    }
    ArchiveWriter &fifo(const char *name) { return add(name, AE_IFIFO, 0644, {}, nullptr, nullptr); }

private:
    ArchiveWriter &add(const char *name, unsigned type, unsigned mode, const QByteArray &bytes, const char *symlink,
                       const char *hardlink)
    {
        archive_entry *entry = ::archive_entry_new();
        ::archive_entry_set_pathname(entry, name);
        ::archive_entry_set_filetype(entry, type);
        ::archive_entry_set_perm(entry, mode);
        ::archive_entry_set_size(entry, bytes.size());
        if (symlink)
            ::archive_entry_set_symlink(entry, symlink);
        if (hardlink)
            ::archive_entry_set_hardlink(entry, hardlink);
        EXPECT_EQ(::archive_write_header(m_archive, entry), ARCHIVE_OK);
        ::archive_write_data(m_archive, bytes.constData(), static_cast<std::size_t>(bytes.size()));
        ::archive_entry_free(entry);
        return *this;
    }

    archive *m_archive;
};

TEST_F(InstallerTest, APackageIsInstalledIntoAPrivateRootAndKnownThereAfterwards)
{
    buildPackage("1.0");
    const InstallResult result = run(PayloadKind::DebianPackage);
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(read(m_order.root + QStringLiteral("/usr/share/thing/file")), "version 1.0");
    EXPECT_TRUE(read(m_order.root + QStringLiteral("/var/lib/dpkg/status")).contains("Package: thing"));

    EXPECT_EQ(run(PayloadKind::DebianPackage).stage, Stage::AlreadyDistributed);
    buildPackage("2.0");
    EXPECT_EQ(run(PayloadKind::DebianPackage).stage, Stage::Completed);
    EXPECT_EQ(read(m_order.root + QStringLiteral("/usr/share/thing/file")), "version 2.0");
}

TEST_F(InstallerTest, AFailingMaintainerScriptIsAnErrorWithTheCodeOfDpkgAndWhatItPrinted)
{
    buildPackage("1.0", {{QStringLiteral("preinst"), "#!/bin/sh\necho no licence here >&2\nexit 3\n"}});
    const InstallResult result = run(PayloadKind::DebianPackage);
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, 1);
    EXPECT_TRUE(result.text.contains(QStringLiteral("no licence here"))) << result.text.toStdString();
    EXPECT_TRUE(result.text.contains(QStringLiteral("exit status 3"))) << result.text.toStdString();
    EXPECT_FALSE(QFile::exists(m_order.root + QStringLiteral("/usr/share/thing/file")));

    buildPackage("1.0"); // repaired and sent again
    EXPECT_EQ(run(PayloadKind::DebianPackage).stage, Stage::Completed);
}

TEST_F(InstallerTest, MaintainerScriptsFindThePrivateRoot)
{
    buildPackage("1.0", {{QStringLiteral("postinst"), "#!/bin/sh\necho \"$1\" > \"$DPKG_ROOT/configured\"\n"}});
    const InstallResult result = run(PayloadKind::DebianPackage);
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_EQ(read(m_order.root + QStringLiteral("/configured")), "configure\n");
}

TEST_F(InstallerTest, WhatIsNoPackageIsAnErrorInWords)
{
    m_order.work.fileName = QStringLiteral("thing.deb");
    write(m_order.payload, "this is text");
    const InstallResult result = run(PayloadKind::DebianPackage);
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_NE(result.code, 0);
    EXPECT_TRUE(result.text.startsWith(QStringLiteral("thing.deb is not a Debian package.")))
        << result.text.toStdString();
}

TEST_F(InstallerTest, AnArchiveIsUnpackedAndReplacesTheFormerOneAsAWhole)
{
    m_order.work.fileName = QStringLiteral("thing.tar.gz");
    ArchiveWriter(m_order.payload)
        .folder("./")
        .folder("bin")
        .file("bin/tool", "one", 04755)
        .link("tool", "bin/tool")
        .file("old", "x");
    const InstallResult result = run(PayloadKind::Archive);
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    const QString target = m_order.root + QStringLiteral("/opt/thing");
    EXPECT_EQ(read(target + QStringLiteral("/bin/tool")), "one");
    EXPECT_EQ(read(target + QStringLiteral("/tool")), "one");
    struct stat status = {};
    ASSERT_EQ(::stat((target + QStringLiteral("/bin/tool")).toStdString().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0755U) << "set-id bits are not taken over";

    ArchiveWriter(m_order.payload).file("bin/tool", "two").hardLink("again", "bin/tool");
    EXPECT_EQ(run(PayloadKind::Archive).stage, Stage::Completed);
    EXPECT_EQ(read(target + QStringLiteral("/bin/tool")), "two");
    EXPECT_EQ(read(target + QStringLiteral("/again")), "two");
    EXPECT_FALSE(QFile::exists(target + QStringLiteral("/old")));
    EXPECT_EQ(
        QDir(m_order.root + QStringLiteral("/opt")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("thing")});
}

TEST_F(InstallerTest, AnArchiveThatWouldLeaveItsFolderIsRefusedAndNothingOfItStays)
{
    m_order.work.fileName = QStringLiteral("evil.tar.gz");
    using Make = void (*)(ArchiveWriter &);
    const std::vector<std::pair<const char *, Make>> cases{
        {"absolute", [](ArchiveWriter &a) { a.file("/etc/evil", "x"); }},
        {"dotdot", [](ArchiveWriter &a) { a.file("a/../../evil", "x"); }},
        {"absolute link", [](ArchiveWriter &a) { a.link("l", "/etc"); }},
        {"link out", [](ArchiveWriter &a) { a.folder("d").link("d/l", "../../out"); }},
        {"through a link", [](ArchiveWriter &a) { a.link("l", "../../../out").file("l/evil", "x"); }},
        {"hard link out", [](ArchiveWriter &a) { a.hardLink("h", "../../../outside"); }},
        {"hard link absolute", [](ArchiveWriter &a) { a.hardLink("h", "/etc/passwd"); }},
        {"device", [](ArchiveWriter &a) { a.fifo("f"); }},
    };
    write(path("outside"), "mine");
    for (const auto &[name, make] : cases) {
        {
            ArchiveWriter writer(m_order.payload);
            writer.file("good", "x");
            make(writer);
        }
        const InstallResult result = run(PayloadKind::Archive);
        EXPECT_EQ(result.stage, Stage::Failed) << name;
        EXPECT_EQ(result.code, EPERM) << name;
        EXPECT_TRUE(result.text.startsWith(QStringLiteral("The archive is refused:")))
            << name << result.text.toStdString();
        EXPECT_TRUE(
            QDir(m_order.root + QStringLiteral("/opt")).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            << name;
    }
    EXPECT_EQ(read(path("outside")), "mine");
}

TEST_F(InstallerTest, AFileWrittenThroughALinkInTheArchiveStaysInside)
{
    m_order.work.fileName = QStringLiteral("sly.tar.gz");
    ArchiveWriter(m_order.payload).folder("d").link("l", "d").file("l/f", "x");
    const InstallResult result = run(PayloadKind::Archive);
    EXPECT_EQ(result.stage, Stage::Failed) << "no entry may be written through a link";
    EXPECT_FALSE(QFile::exists(m_order.root + QStringLiteral("/opt/thing")));
}

TEST_F(InstallerTest, AFolderOutsideTheRootIsRefused)
{
    ArchiveWriter(m_order.payload).file("f", "x");
    for (const char *folder : {"../elsewhere", "/etc", ".", "a/../.."}) {
        m_order.work.arguments = QString::fromLatin1(folder);
        EXPECT_EQ(run(PayloadKind::Archive).stage, Stage::Failed) << folder;
    }
    m_order.work.arguments = QStringLiteral("escape/here");
    ASSERT_TRUE(QFile::link(m_folder.path(), m_order.root + QStringLiteral("/escape")));
    EXPECT_EQ(run(PayloadKind::Archive).stage, Stage::Failed) << "a link in the root that leads out of it";
    m_order.work.arguments = QStringLiteral("srv/data/");
    EXPECT_EQ(run(PayloadKind::Archive).stage, Stage::Completed);
    EXPECT_EQ(read(m_order.root + QStringLiteral("/srv/data/f")), "x");
}

TEST_F(InstallerTest, ADamagedArchiveLeavesTheFormerContents)
{
    m_order.work.fileName = QStringLiteral("thing.tar.gz");
    ArchiveWriter(m_order.payload).file("f", "good");
    ASSERT_EQ(run(PayloadKind::Archive).stage, Stage::Completed);
    QByteArray noise(200'000, 'x');
    for (qsizetype i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>(i * 7919 >> 3);
    ArchiveWriter(m_order.payload).file("f", noise);
    QFile file(m_order.payload);
    ASSERT_TRUE(file.resize(file.size() / 2));
    const InstallResult result = run(PayloadKind::Archive);
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_TRUE(result.text.contains(QStringLiteral("thing.tar.gz cannot be unpacked."))) << result.text.toStdString();
    EXPECT_EQ(read(m_order.root + QStringLiteral("/opt/thing/f")), "good");
}

TEST_F(InstallerTest, AScriptGetsItsArgumentsAndItsSurroundings)
{
    m_order.work.arguments = QStringLiteral("one \"two words\" '$HOME;'");
    ::setenv("SIGNALBOX_TOKEN", "secret", 1);
    const InstallResult result =
        runScript("#!/bin/sh\necho "
                  "\"$#:$1:$2:$3:$SIGNALBOX_NAME:$SIGNALBOX_ATTEMPT:$SIGNALBOX_RUN:$SIGNALBOX_NODE:$SIGNALBOX_TOKEN\"\n"
                  "touch \"$SIGNALBOX_ROOT/was-here\"\n");
    ::unsetenv("SIGNALBOX_TOKEN");
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_EQ(result.text, QStringLiteral("3:one:two words:'$HOME;':thing:1:1:node-1:"));
    EXPECT_TRUE(QFile::exists(m_order.root + QStringLiteral("/was-here")));
}

TEST_F(InstallerTest, TheExitCodeAndTheEndOfTheOutputSayWhyAScriptFailed)
{
    const InstallResult result = runScript(
        "#!/bin/sh\ni=0; while [ $i -lt 2000 ]; do echo line $i; i=$((i+1)); done\necho the reason >&2\nexit 42\n");
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, 42);
    EXPECT_TRUE(result.text.startsWith(QStringLiteral("script.sh ended with exit code 42.\n")))
        << result.text.toStdString();
    EXPECT_TRUE(result.text.endsWith(QStringLiteral("line 1999\nthe reason")));
    EXPECT_FALSE(result.text.contains(QStringLiteral("line 3\n")));
    EXPECT_LT(result.text.size(), 4200);
}

/// A script that leaves a status MIF in `file` and ends with `code`.
QByteArray reporting(const QByteArray &file, const QByteArray &status, const QByteArray &description, int code)
{
    return "#!/bin/sh\necho output\ncat > \"" + file
           + "\" <<'END'\nSTART COMPONENT\nSTART GROUP\nNAME = \"InstallStatus\"\nSTART ATTRIBUTE\nNAME = "
             "\"Status\"\nVALUE = \""
           + status + "\"\nEND ATTRIBUTE\nSTART ATTRIBUTE\nNAME = \"Description\"\nVALUE = \"" + description
           + "\"\nEND ATTRIBUTE\nEND GROUP\nEND COMPONENT\nEND\nexit " + QByteArray::number(code) + '\n';
}

TEST_F(InstallerTest, TheStatusFileCountsForMoreThanTheExitCode)
{
    const InstallResult failed =
        runScript(reporting("$SIGNALBOX_STATUS_FILE", "Failed", "Licence server not found", 0));
    EXPECT_EQ(failed.stage, Stage::Failed);
    EXPECT_EQ(failed.code, 0);
    EXPECT_EQ(failed.text, QStringLiteral("The installer reports a failure: Licence server not found\noutput"));

    m_order.work.statusFile = QStringLiteral("Setup.mif");
    QFile::remove(m_order.workFolder + QStringLiteral("/script.sh"));
    const InstallResult succeeded = runScript(reporting("Setup.mif", "Success", "1.5 installed", 3));
    EXPECT_EQ(succeeded.stage, Stage::Completed);
    EXPECT_EQ(succeeded.code, 3);
    EXPECT_TRUE(succeeded.text.startsWith(QStringLiteral("The installer reports success: 1.5 installed\n")));
    EXPECT_TRUE(succeeded.text.contains(QStringLiteral("exit code 3")));
}

TEST_F(InstallerTest, AStatusFileBelowTheRootMustBeOfThisRun)
{
    m_order.work.statusFile = QStringLiteral("/var/setup.mif");
    const QByteArray success = reporting("$SIGNALBOX_ROOT/var/setup.mif", "Success", "first", 0);
    QDir().mkpath(m_order.root + QStringLiteral("/var"));
    EXPECT_TRUE(runScript(success).text.contains(QStringLiteral("first")));
    QFile::remove(m_order.workFolder + QStringLiteral("/script.sh"));
    const InstallResult later = runScript("#!/bin/sh\nexit 7\n");
    EXPECT_EQ(later.stage, Stage::Failed);
    EXPECT_TRUE(later.text.startsWith(QStringLiteral("The installer did not write its status file")))
        << later.text.toStdString();
    EXPECT_FALSE(later.text.contains(QStringLiteral("first")));
}

TEST_F(InstallerTest, AStatusFileThatIsNoneChangesNothing)
{
    const auto runsWith = [this](const QByteArray &script) {
        QFile::remove(m_order.workFolder + QStringLiteral("/script.sh"));
        QFile::remove(m_order.workFolder + QStringLiteral("/status.mif"));
        return runScript("#!/bin/sh\n" + script);
    };
    for (const QByteArray &script :
         {QByteArray("echo garbage > $SIGNALBOX_STATUS_FILE\n"),
          QByteArray("ln -s /etc/passwd $SIGNALBOX_STATUS_FILE\n"), QByteArray("mkfifo $SIGNALBOX_STATUS_FILE\n"),
          QByteArray("head -c 6000000 /dev/zero > $SIGNALBOX_STATUS_FILE\n")}) {
        const InstallResult fine = runsWith(script);
        EXPECT_EQ(fine.stage, Stage::Completed) << script.toStdString();
        EXPECT_TRUE(fine.text.contains(QStringLiteral("is not used"))) << fine.text.toStdString();
        EXPECT_EQ(runsWith(script + "exit 5\n").stage, Stage::Failed) << script.toStdString();
    }
    EXPECT_EQ(runsWith("true\n").text, QString());
}

TEST_F(InstallerTest, AMaintainerScriptMayLeaveAStatusFile)
{
    buildPackage("1.0", {{QStringLiteral("postinst"), reporting("$SIGNALBOX_STATUS_FILE", "Failed", "half of it", 0)}});
    const InstallResult result = run(PayloadKind::DebianPackage);
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_TRUE(result.text.startsWith(QStringLiteral("The installer reports a failure: half of it")))
        << result.text.toStdString();
}

TEST_F(InstallerTest, AFileThatIsNoProgramIsSaidToBeNone)
{
    const InstallResult result = runScript("just text\n");
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, ENOEXEC);
    EXPECT_TRUE(result.text.startsWith(QStringLiteral("script.sh is not a program"))) << result.text.toStdString();
}

TEST_F(InstallerTest, ASignalIsNamed)
{
    const InstallResult result = runScript("#!/bin/sh\nkill -SEGV $$\n");
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.text, QStringLiteral("script.sh was ended by signal 11."));
}

TEST_F(InstallerTest, AfterTheTimeOutTheWholeGroupIsEnded)
{
    m_order.timeout = std::chrono::milliseconds(300);
    const InstallResult result = runScript("#!/bin/sh\necho $$ > \"$SIGNALBOX_ROOT/pid\"\nsleep 1000 &\nsleep 1000\n");
    const pid_t group = read(path("root/pid")).trimmed().toInt();
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, ETIMEDOUT);
    ASSERT_GT(group, 1);
    // The orphan is taken by init, which needs a moment.
    for (int i = 0; i < 500 && ::kill(-group, 0) == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_NE(::kill(-group, 0), 0) << "something of the script still runs";
}

TEST_F(InstallerTest, AStopEndsWhatRuns)
{
    auto result = std::async(std::launch::async,
                             [this] { return runScript("#!/bin/sh\n> \"$SIGNALBOX_ROOT/started\"\nsleep 1000\n"); });
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(path("root/started")); }, 30'000));
    m_stop.request_stop();
    EXPECT_EQ(result.get().stage, Stage::Failed);
}

TEST_F(InstallerTest, AProgramLeftInTheBackgroundIsNotWaitedFor)
{
    const InstallResult result = runScript("#!/bin/sh\necho done\nsleep 20 &\n");
    EXPECT_EQ(result.stage, Stage::Completed);
    EXPECT_EQ(result.text, QStringLiteral("done"));
}

TEST_F(InstallerTest, AFolderThatCannotBeMadeIsSaidInWords)
{
    m_order.root = QStringLiteral("/dev/null/root");
    ArchiveWriter(m_order.payload).file("f", "x");
    const InstallResult result = run(PayloadKind::Archive);
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, ENOTDIR);
    EXPECT_TRUE(result.text.startsWith(QStringLiteral("The folder opt/thing cannot be made.")))
        << result.text.toStdString();
    EXPECT_EQ(failedBy(ENOSPC, QStringLiteral("X cannot be unpacked.")).text,
              QStringLiteral("X cannot be unpacked. The disk is full."));
}

} // namespace
} // namespace signalbox
