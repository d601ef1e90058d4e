#include "tests/conformance/swupackage.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

namespace signalbox {

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool run(const QString &folder, const QString &program, const QStringList &arguments, const QByteArray &input = {},
         const QString &output = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ok = process.waitForFinished(20'000) && process.exitCode() == 0;
    EXPECT_TRUE(ok) << program.toStdString() << ": " << process.readAllStandardError().constData();
    return ok;
}

/// The signer's key and certificate: made once, as that is the slowest part.
const QString &signerFolder()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        run(folder.path(), QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
             QStringLiteral("-nodes"), QStringLiteral("-keyout"), QStringLiteral("sign.key"), QStringLiteral("-out"),
             QStringLiteral("sign.crt"), QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
             QStringLiteral("/CN=signer"), QStringLiteral("-addext"),
             QStringLiteral("keyUsage=critical,digitalSignature"), QStringLiteral("-addext"),
             QStringLiteral("extendedKeyUsage=emailProtection"), QStringLiteral("-addext"),
             QStringLiteral("basicConstraints=critical,CA:FALSE")});
        return folder.path();
    }();
    return path;
}

QByteArray sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

} // namespace

QByteArray SwuPackage::build(const QByteArray &payload, const QString &target, const QByteArray &preInstall)
{
    const QTemporaryDir folder;
    QByteArray description = "software = {\n version = \"1.0\";\n hardware-compatibility: [ \"1.0\" ];\n files: ( {\n"
                             "  filename = \"payload.bin\"; type = \"rawfile\"; path = \""
                             + target.toUtf8() + "\"; sha256 = \"" + sha256(payload) + "\";\n } );\n";
    QByteArray members = "sw-description\nsw-description.sig\n";
    if (!preInstall.isEmpty()) {
        description += " scripts: ( { filename = \"hook.sh\"; type = \"shellscript\"; sha256 = \"" + sha256(preInstall)
                       + "\"; } );\n";
        members += "hook.sh\n";
    }
    members += "payload.bin\n";
    description += "};\n";
    const auto in = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    const bool made =
        write(in("sw-description"), description) && write(in("payload.bin"), payload)
        && (preInstall.isEmpty() || write(in("hook.sh"), preInstall))
        && run(folder.path(), QStringLiteral("openssl"),
               {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-in"), QStringLiteral("sw-description"),
                QStringLiteral("-out"), QStringLiteral("sw-description.sig"), QStringLiteral("-signer"), certificate(),
                QStringLiteral("-inkey"), signerFolder() + QStringLiteral("/sign.key"), QStringLiteral("-outform"),
                QStringLiteral("DER"), QStringLiteral("-nosmimecap"), QStringLiteral("-binary")})
        && run(folder.path(), QStringLiteral("cpio"),
               {QStringLiteral("-o"), QStringLiteral("-H"), QStringLiteral("crc"), QStringLiteral("--quiet")}, members,
               in("out.swu"));
    QFile file(in("out.swu"));
    return made && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString SwuPackage::certificate()
{
    return signerFolder() + QStringLiteral("/sign.crt");
}

QString SwuPackage::missingTools()
{
    QStringList missing;
    for (const char *tool : {"swupdate", "cpio", "openssl"})
        if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
            missing.append(QLatin1String(tool));
    return missing.join(QStringLiteral(", "));
}

} // namespace signalbox
