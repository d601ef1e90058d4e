#include "model/domain/errorcatalogue.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <cerrno>
#include <cstring>

namespace signalbox {
namespace {

QString read(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

/// All C++ files of a folder of the sources.
QString sourcesOf(const QString &folder)
{
    QString all;
    QDirIterator files(QStringLiteral(SIGNALBOX_SOURCES "/") + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files);
    while (files.hasNext())
        all += read(files.next());
    EXPECT_FALSE(all.isEmpty()) << folder.toStdString();
    return all;
}

QMap<QString, int> errnoNumbers()
{
    QMap<QString, int> numbers{{QStringLiteral("EWOULDBLOCK"), EWOULDBLOCK}, {QStringLiteral("ENOTSUP"), ENOTSUP}};
    for (int number = 1; number < 200; ++number)
        if (const char *name = ::strerrorname_np(number))
            numbers.insert(QString::fromLatin1(name), number);
    return numbers;
}

QStringList keysOf(const std::vector<const ErrorEntry *> &entries)
{
    QStringList keys;
    for (const ErrorEntry *entry : entries)
        keys << QString::fromLatin1(entry->key);
    return keys;
}

QStringList readings(PayloadKind kind, qint32 code, const QString &text = {})
{
    ErrorClue clue;
    clue.code = code;
    clue.payload = kind;
    clue.text = text;
    return keysOf(decodeError(clue));
}

TEST(ErrorCatalogueTest, EachErrorHasAKeyOfItsOwnATextACauseAndAStep)
{
    QSet<QString> keys;
    const QRegularExpression key(QStringLiteral("^[a-z0-9]+(-[A-Za-z0-9]+)*$"));
    for (const ErrorEntry &entry : errorEntries()) {
        SCOPED_TRACE(entry.key);
        const QString name = QString::fromLatin1(entry.key);
        EXPECT_TRUE(key.match(name).hasMatch());
        EXPECT_FALSE(keys.contains(name.toLower()));
        keys.insert(name.toLower());
        for (const char *text : {entry.text, entry.cause, entry.step}) {
            ASSERT_NE(text, nullptr);
            EXPECT_TRUE(QString::fromUtf8(text).endsWith(u'.')) << text;
        }
        EXPECT_FALSE(errorFamilyKey(entry.family).isEmpty());
    }
}

/// What is only compared with is not reported. A new errno in what a node or the server says of an instruction needs a row here.
TEST(ErrorCatalogueTest, HasEveryErrnoThatOurProgramsReport)
{
    const QMap<QString, int> numbers = errnoNumbers();
    const QRegularExpression word(QStringLiteral("(?<!== )(?<!!= )\\bE[A-Z0-9]{2,}\\b"));
    int seen = 0;
    for (const char *folder : {"model/node", "model/engine", "network/nodehost", "network/nodeapi"}) {
        for (auto found = word.globalMatch(sourcesOf(QLatin1String(folder))); found.hasNext();) {
            const QString name = found.next().captured();
            if (!numbers.contains(name))
                continue;
            ++seen;
            EXPECT_NE(errorEntry(QStringLiteral("system-%1").arg(numbers[name])), nullptr)
                << name.toStdString() << " in " << folder;
        }
    }
    EXPECT_GT(seen, 30);
}

TEST(ErrorCatalogueTest, NamesOfErrnoAndNumbersGoTogether)
{
    const QMap<QString, int> numbers = errnoNumbers();
    for (const ErrorEntry &entry : errorEntries()) {
        if (entry.family == ErrorFamily::System) {
            EXPECT_EQ(numbers.value(QString::fromLatin1(entry.name)), entry.code) << entry.key;
        }
    }
}

TEST(ErrorCatalogueTest, HasEveryStatusErrorCodeAndKindThatOurServersAnswerWith)
{
    const QRegularExpression status(QStringLiteral("case ([45]\\d\\d):"));
    int seen = 0;
    for (auto found = status.globalMatch(sourcesOf(QStringLiteral("network/http"))); found.hasNext(); ++seen) {
        const QString number = found.next().captured(1);
        EXPECT_NE(errorEntry(QStringLiteral("http-") + number), nullptr) << number.toStdString();
    }
    EXPECT_GT(seen, 8);
    QSet<QString> names;
    for (const ErrorEntry &entry : errorEntries())
        names.insert(QString::fromLatin1(entry.name));
    const QRegularExpression code(QStringLiteral("hawkbit\\.server\\.error[.a-zA-Z]+"));
    seen = 0;
    for (auto found = code.globalMatch(sourcesOf(QStringLiteral("network/nodeapi"))); found.hasNext(); ++seen) {
        const QString name = found.next().captured();
        EXPECT_TRUE(names.contains(name)) << name.toStdString();
    }
    EXPECT_GT(seen, 5);
    const QRegularExpression kind(QStringLiteral("\\{Error::Kind::(?!None)\\w+, u\"([a-z-]+)\"\\}"));
    seen = 0;
    for (auto found = kind.globalMatch(sourcesOf(QStringLiteral("network/consoleapi"))); found.hasNext(); ++seen) {
        const QString name = found.next().captured(1);
        EXPECT_NE(errorEntry(QStringLiteral("api-") + name), nullptr) << name.toStdString();
    }
    EXPECT_EQ(seen, 10);
}

TEST(ErrorCatalogueTest, EachStatusThatTellsOfAnErrorHasAReading)
{
    for (const Status status : kAllStatuses) {
        for (int detail = 0; detail <= static_cast<int>(StatusDetail::CancelledByClient); ++detail) {
            for (const qint32 code : {0, 1, 28, 137, 9999, -1}) {
                ErrorClue clue;
                clue.status = status;
                clue.detail = static_cast<StatusDetail>(detail);
                clue.code = code;
                const bool tells = status == Status::Error || status == Status::CommunicationError
                                   || status == Status::StartupFailure || status == Status::InstallationRejected;
                EXPECT_EQ(!decodeError(clue).empty(), tells);
                EXPECT_LE(decodeError(clue).size(), 3u);
            }
        }
    }
}

TEST(ErrorCatalogueTest, ANumberIsReadByWhoGaveIt)
{
    using Kind = PayloadKind;
    EXPECT_EQ(readings(Kind::Archive, ENOSPC), QStringList{QStringLiteral("system-28")});
    EXPECT_EQ(readings(Kind::Order, EBADMSG), QStringList{QStringLiteral("system-74")});
    EXPECT_EQ(readings(Kind::DebianPackage, 1, QStringLiteral("dpkg ended with exit code 1.\nno such user")),
              QStringList{QStringLiteral("dpkg-1")});
    // What our node could not do itself it says without the number.
    EXPECT_EQ(readings(Kind::DebianPackage, EIO, QStringLiteral("The execution cannot be started.")),
              QStringList{QStringLiteral("system-5")});
    EXPECT_EQ(readings(Kind::Program, 137, QStringLiteral("setup.sh was ended by signal 9.")).constFirst(),
              QStringLiteral("signal-9"));
    EXPECT_EQ(readings(Kind::Program, 127, QStringLiteral("setup.sh ended with exit code 127.")).constFirst(),
              QStringLiteral("exit-127"));
    EXPECT_EQ(readings(Kind::Program, 42, QStringLiteral("setup.sh ended with exit code 42.")),
              QStringList{QStringLiteral("exit-other")});
    EXPECT_EQ(readings(Kind::Program, 1603), QStringList{QStringLiteral("msi-1603")});
    EXPECT_EQ(readings(Kind::Program, static_cast<qint32>(0x80070643)), QStringList{QStringLiteral("msi-1603")});
    EXPECT_EQ(readings(Kind::Program, static_cast<qint32>(0x80070005)), QStringList{QStringLiteral("windows-5")});
    EXPECT_EQ(readings(Kind::Program, 123'456), QStringList{QStringLiteral("code-not-known")});
    EXPECT_EQ(readings(Kind::Program, 0), QStringList{QStringLiteral("failed-without-code")});
    // Without its words a number may be either.
    EXPECT_EQ(readings(Kind::Program, 2), (QStringList{QStringLiteral("exit-2"), QStringLiteral("system-2")}));
}

TEST(ErrorCatalogueTest, WordsOfClientsOfOtherMakesAreRead)
{
    const auto read = [](const char *text) {
        return readings(PayloadKind::SoftwareUpdate, 0, QString::fromLatin1(text)).constFirst();
    };
    EXPECT_EQ(read("Channel operation returned error (23):  Failed writing received data"), QStringLiteral("curl-23"));
    EXPECT_EQ(read("HASH mismatch : e5df <--> 3f"), QStringLiteral("swupdate-hash"));
    EXPECT_EQ(read("Checksum does not match: Should be '00', but actually"), QStringLiteral("swupdate-hash"));
    EXPECT_EQ(read("Image not compatible with hardware"), QStringLiteral("swupdate-hardware"));
    EXPECT_EQ(read("signature verification failed"), QStringLiteral("swupdate-signature"));
    EXPECT_EQ(read("Channel operation returned HTTP error code 404."), QStringLiteral("http-404"));
    EXPECT_EQ(read("too many failed download attempts"), QStringLiteral("swupdate-download"));
    EXPECT_EQ(read("Maintenance code 30009F0B0000"), QStringLiteral("jp1-30009F0B0000"));
    EXPECT_EQ(read("Maintenance code 30009F07B700"), QStringLiteral("jp1-30009F07xx00"));
    EXPECT_EQ(read("deliberate failure in preinst"), QStringLiteral("failed-without-code"));
    ErrorClue proxy;
    proxy.code = EPROTO;
    proxy.payload = PayloadKind::Archive;
    proxy.text = QStringLiteral("The server answered 407 to a request for http://s/x.");
    EXPECT_EQ(keysOf(decodeError(proxy)), (QStringList{QStringLiteral("http-407"), QStringLiteral("system-71")}));
}

TEST(ErrorCatalogueTest, IsFoundByCodeKeyNameAndWords)
{
    const auto found = [](const char *search) { return keysOf(findErrors(QString::fromLatin1(search))); };
    EXPECT_EQ(found("").size(), static_cast<qsizetype>(errorEntries().size()));
    EXPECT_TRUE(found("28").contains(QStringLiteral("system-28")));
    EXPECT_TRUE(found("28").contains(QStringLiteral("curl-28")));
    EXPECT_EQ(found("enospc"), QStringList{QStringLiteral("system-28")});
    EXPECT_EQ(found("MSI-1618"), QStringList{QStringLiteral("msi-1618")});
    EXPECT_EQ(found("0x80070643"), QStringList{QStringLiteral("msi-1603")});
    EXPECT_EQ(found("30009f07b000"), QStringList{QStringLiteral("jp1-30009F07B000")});
    EXPECT_TRUE(found("9").contains(QStringLiteral("signal-9")));
    EXPECT_TRUE(found("137").contains(QStringLiteral("signal-9")));
    EXPECT_EQ(found("dpkg half installed"), QStringList{QStringLiteral("dpkg-1")});
    EXPECT_TRUE(found("nothing has these words").isEmpty());
}

TEST(ErrorCatalogueTest, TheExplanationSaysCauseAndStepAndWhatElseItMayBe)
{
    ErrorClue clue;
    clue.code = ENOENT;
    clue.payload = PayloadKind::Program;
    const QStringList lines = errorExplanation(decodeError(clue)).split(u'\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("Likely cause: ")));
    EXPECT_TRUE(lines[2].startsWith(QStringLiteral("Next step: ")));
    EXPECT_EQ(lines[3], QStringLiteral("It may also be: A file or program is not there. (2 ENOENT)"));
    EXPECT_TRUE(errorExplanation({}).isEmpty());
}

/// What the manual page says of each error is what the table says.
TEST(ErrorCatalogueTest, TheManualPageHasEveryError)
{
    QString page = read(QStringLiteral(SIGNALBOX_SOURCES "/resources/man/signalbox-errors.7"));
    page.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    for (const ErrorEntry &entry : errorEntries()) {
        const QString code = errorCodeText(entry);
        const QString lines = QStringLiteral(".TP\n.B %1\n%2%3\n.br\n%4\n.br\n%5\n")
                                  .arg(QString::fromLatin1(entry.key), QString::fromUtf8(entry.text),
                                       code.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(code),
                                       QString::fromUtf8(entry.cause), QString::fromUtf8(entry.step));
        EXPECT_TRUE(page.contains(lines)) << lines.toStdString();
    }
    const QRegularExpression head(QStringLiteral("^\\.TP$"), QRegularExpression::MultilineOption);
    EXPECT_EQ(page.count(head), static_cast<qsizetype>(errorEntries().size()));
}

} // namespace
} // namespace signalbox
