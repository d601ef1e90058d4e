#include "network/nodehost/filepacking.h"
#include "network/nodehost/filesearch.h"

#include "model/store/collectionfiles.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {
namespace {

class FilePackingTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("state")));
        ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("files")));
        m_order.work.attempt = AttemptId{12};
        m_order.payload = m_folder.filePath(QStringLiteral("state/payload-12"));
        m_order.root = m_folder.filePath(QStringLiteral("files"));
    }
    void TearDown() override // Qt does not remove names that are no text
    {
        std::filesystem::remove_all(m_folder.filePath(QStringLiteral("files")).toStdString());
    }
    QByteArray rooted(const QByteArray &path) const
    {
        return QFile::encodeName(m_folder.filePath(QStringLiteral("files/"))) + path;
    }
    void write(const QByteArray &path, const QByteArray &content)
    {
        const QByteArray whole = rooted(path);
        for (qsizetype slash = whole.indexOf('/', 1); slash > 0; slash = whole.indexOf('/', slash + 1))
            ::mkdir(whole.left(slash).constData(), 0755);
        QFile file;
        FILE *opened = ::fopen(whole.constData(), "w");
        ASSERT_NE(opened, nullptr) << whole.toStdString();
        ASSERT_EQ(::fwrite(content.constData(), 1, static_cast<std::size_t>(content.size()), opened),
                  static_cast<std::size_t>(content.size()));
        ::fclose(opened);
    }
    void link(const char *target, const QByteArray &path) { ASSERT_EQ(::symlink(target, rooted(path).constData()), 0); }
    InstallResult pack(const QStringList &paths, int mostMiB = 100)
    {
        FilesOrder order;
        order.paths = paths;
        order.mostMiB = mostMiB;
        const InstallResult result = packFiles(m_order, order, {});
        m_files.clear();
        const QString target = m_folder.filePath(QStringLiteral("state/collected-12"));
        if (result.stage != Stage::Completed) {
            EXPECT_FALSE(QFile::exists(target)) << "nothing half";
            return result;
        }
        QFile packed(target);
        EXPECT_TRUE(packed.open(QIODevice::ReadOnly));
        const QByteArray bytes = packed.readAll();
        EXPECT_EQ(result.collected.size, bytes.size());
        EXPECT_EQ(result.collected.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        const QTemporaryDir out;
        const auto unpacked = unpackCollection(target, out.path(), qint64{1} << 30, 0);
        EXPECT_TRUE(unpacked) << unpacked.error().text.toStdString();
        int place = 0;
        for (const CollectedFile &file : unpacked ? unpacked.value() : std::vector<CollectedFile>()) {
            QFile read(out.filePath(QString::number(place++)));
            EXPECT_TRUE(read.open(QIODevice::ReadOnly));
            m_files << QStringLiteral("%1=%2").arg(file.path, QString::fromUtf8(read.read(20)));
        }
        return result;
    }

    QTemporaryDir m_folder;
    InstallOrder m_order;
    QStringList m_files; ///< that were packed
};

TEST_F(FilePackingTest, PathsAndPatternsFindFiles)
{
    write("var/log/syslog", "s");
    write("var/log/one/app.log", "1");
    write("var/log/two/app.log", "2");
    write("var/log/two/.hidden.log", "h");
    write("var/log/two/app.txt", "t");
    const InstallResult result = pack({QStringLiteral("/var/log/syslog"), QStringLiteral("/var/log/*/*.log"),
                                       QStringLiteral("/var/log/t?o/app.log"), QStringLiteral("/nothing/*")});
    ASSERT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_EQ(m_files, (QStringList{QStringLiteral("/var/log/one/app.log=1"), QStringLiteral("/var/log/syslog=s"),
                                    QStringLiteral("/var/log/two/app.log=2")}))
        << "each once";
    EXPECT_TRUE(result.text.contains(QStringLiteral("/nothing/*"))) << result.text.toStdString();
}

// Who may write to a folder of the client does not choose what a node that runs as root brings up.
TEST_F(FilePackingTest, AFolderThatBecomesALinkAfterItWasFoundIsLeftOut)
{
    write("srv/app/log", "mine");
    write("srv/other/log", "mine");
    write("secret/log", "root's");
    const std::stop_token stop;
    FileSearch search(m_order, stop);
    search.find(QStringLiteral("/srv/*/l?g"));
    search.find(QStringLiteral("/srv/other/log"));
    ASSERT_EQ(search.paths().size(), 2U);
    for (const char *folder : {"srv/app", "srv/other"}) {
        ASSERT_EQ(::rename(rooted(folder).constData(), rooted(QByteArray(folder) + ".away").constData()), 0);
        link("/secret", folder);
    }
    EXPECT_FALSE(search.open("/srv/app/log"));
    EXPECT_TRUE(search.told().join(u' ').contains(QStringLiteral("/srv/app/log"))) << "and it is said";
    EXPECT_TRUE(search.open("/srv/other/log")) << "named as it is: links to folders are followed";
}

TEST_F(FilePackingTest, NamesOfAnyBytesArePacked)
{
    write("d/new\nline", "a");
    write("d/\xff\xfe", "b");
    write("d/größe", "c");
    const QByteArray part(100, 'p');
    write("d/" + part + '/' + part + '/' + part + "/" + QByteArray(255, 'n'), "deep");
    ASSERT_EQ(pack({QStringLiteral("/d/*"), QStringLiteral("/d/*/*/*/*")}).stage, Stage::Completed);
    ASSERT_EQ(m_files.size(), 4) << m_files.join(u'\n').toStdString();
    EXPECT_TRUE(m_files.contains(QStringLiteral("/d/new\\x0aline=a")));
    EXPECT_TRUE(m_files.contains(QStringLiteral("/d/\\xff\\xfe=b")));
    EXPECT_TRUE(m_files.contains(QStringLiteral("/d/größe=c")));
    const QString deep = m_files.filter(QStringLiteral("=deep")).value(0);
    EXPECT_EQ(deep.size(), 3 + 303 + 255 + 5) << deep.toStdString();
}

TEST_F(FilePackingTest, LinksAndOtherThingsAreLeftOut)
{
    write("d/file", "f");
    write("real/file", "r");
    link("file", "d/link");
    link("/etc/passwd", "d/out");
    link("../real", "d/folder");
    link("/real", "inner"); // means the folder below the root
    link("../../../../../../etc", "outer");
    ASSERT_EQ(::mkfifo(rooted("d/pipe").constData(), 0644), 0);
    ASSERT_EQ(pack({QStringLiteral("/d/*"), QStringLiteral("/d/*/file"), QStringLiteral("/inner/file"),
                    QStringLiteral("/d/link"), QStringLiteral("/d/pipe"), QStringLiteral("/outer/passwd")})
                  .stage,
              Stage::Completed);
    EXPECT_EQ(m_files, (QStringList{QStringLiteral("/d/file=f"), QStringLiteral("/inner/file=r")}));
    const InstallResult link = pack({QStringLiteral("/d/out")});
    EXPECT_EQ(link.stage, Stage::Failed);
    EXPECT_EQ(link.code, ENOENT);
    EXPECT_TRUE(link.text.contains(QStringLiteral("/d/out"))) << link.text.toStdString();
}

TEST_F(FilePackingTest, APrivateRootThatIsNotThereIsSaidOnce)
{
    m_order.root = m_folder.filePath(QStringLiteral("gone"));
    const InstallResult result = pack({QStringLiteral("/a/*"), QStringLiteral("/b")});
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.text.count(m_order.root + QStringLiteral(", the private root of this client, is not there.")), 1)
        << result.text.toStdString();
}

TEST_F(FilePackingTest, TheNodesOwnStateAndWhatIsNotAllowedStayThere)
{
    m_order.root = QStringLiteral("/");
    write("allowed/file", "a");
    write("other/file", "o");
    const QString base = QFileInfo(m_folder.path()).canonicalFilePath();
    QFile secret(m_folder.filePath(QStringLiteral("state/state.json")));
    ASSERT_TRUE(secret.open(QIODevice::WriteOnly));
    secret.write("secret");
    secret.close();
    EXPECT_EQ(pack({base + QStringLiteral("/state/*")}).stage, Stage::Failed);
    EXPECT_EQ(pack({QStringLiteral("/proc/version")}).stage, Stage::Failed); // an order would not get so far
    m_order.collectBelow = {base + QStringLiteral("/files/allowed")};
    const InstallResult result = pack({base + QStringLiteral("/files/*/file")});
    ASSERT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_EQ(m_files, QStringList{base + QStringLiteral("/files/allowed/file=a")});
    EXPECT_TRUE(result.text.contains(QStringLiteral("/files/other/file"))) << result.text.toStdString();
}

TEST_F(FilePackingTest, MoreThanTheLimitIsNothingAtAll)
{
    write("d/a", QByteArray(700 * 1024, 'a'));
    write("d/b", QByteArray(700 * 1024, 'b'));
    const InstallResult result = pack({QStringLiteral("/d/*")}, 1);
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, EFBIG);
    EXPECT_TRUE(result.text.contains(QStringLiteral("/d/b"))) << result.text.toStdString();
    EXPECT_EQ(pack({QStringLiteral("/d/*")}, 2).stage, Stage::Completed);
    write("d/large", QByteArray(20 * 1024 * 1024, 'l'));
    EXPECT_EQ(pack({QStringLiteral("/d/large")}, 30).stage, Stage::Completed);
    for (int i = 0; i <= FilesOrder::kMaxFiles; ++i)
        write("many/" + QByteArray::number(i), "");
    EXPECT_EQ(pack({QStringLiteral("/many/*")}).code, E2BIG);
}

TEST_F(FilePackingTest, AStopLeavesNothing)
{
    write("d/a", "a");
    std::stop_source stop;
    stop.request_stop();
    FilesOrder order;
    order.paths = {QStringLiteral("/d/a")};
    const InstallResult result = packFiles(m_order, order, stop.get_token());
    EXPECT_TRUE(result.interrupted);
    EXPECT_FALSE(QFile::exists(m_folder.filePath(QStringLiteral("state/collected-12"))));
}

TEST_F(FilePackingTest, PatternsOfNames)
{
    EXPECT_TRUE(fitsFilePattern("a.log", "*.log"));
    EXPECT_TRUE(fitsFilePattern("ü", "?")) << "one character of several bytes";
    EXPECT_FALSE(fitsFilePattern("ab", "?"));
    EXPECT_FALSE(fitsFilePattern(".a", "*"));
    EXPECT_TRUE(fitsFilePattern(".a", ".*"));
    EXPECT_TRUE(fitsFilePattern("[x]", "[x]")) << "no more than * and ? means something else";
    EXPECT_FALSE(fitsFilePattern(QByteArray(3000, 'a'), QByteArray("*a").repeated(20) + 'b'));
}

} // namespace
} // namespace signalbox
