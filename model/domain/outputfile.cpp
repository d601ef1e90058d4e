#include "model/domain/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace signalbox {

namespace {

bool mayBeReplaced(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || info.isFile() || info.isDir(); // of a folder QSaveFile says that it is one
}

} // namespace

OutputFile::OutputFile(const QString &path)
{
    if (mayBeReplaced(path))
        m_file = std::make_unique<QSaveFile>(path);
    else
        m_file = std::make_unique<QFile>(path);
}

OutputFile::~OutputFile() = default;

bool OutputFile::open()
{
    return m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool OutputFile::commit()
{
    if (auto *saved = qobject_cast<QSaveFile *>(m_file.get()))
        return saved->commit();
    m_file->close();
    return m_file->error() == QFileDevice::NoError;
}

QString writeOutputFile(const QString &path, const QByteArray &content)
{
    OutputFile file(path);
    if (!file.open() || file.device().write(content) != content.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace signalbox
