#pragma once

#include <QByteArray>
#include <QString>

namespace signalbox {

/// Makes signed .swu files for Debian's swupdate, with a key of its own that lives as long as the process.
class SwuPackage {
public:
    /// Installs nothing but `payload` into `target`; runs `preInstall` (a shell script) before when it is given.
    /// @return the file's content; empty when a tool failed (the test has failed then)
    static QByteArray build(const QByteArray &payload, const QString &target, const QByteArray &preInstall = {});
    static QString certificate(); ///< path of the signer's certificate, PEM
    /// Names the Debian packages that are missing, or is empty.
    static QString missingTools();
};

} // namespace signalbox
