#include "app/log/rotatingfile.h"

#include <QCoreApplication>

#include <utility>

namespace signalbox {

namespace {

struct RotatingFileText {
    Q_DECLARE_TR_FUNCTIONS(RotatingFile)
};

} // namespace

RotatingFile::RotatingFile(QString path, qint64 fullBytes, int kept)
    : m_path(std::move(path)), m_fullBytes(fullBytes), m_kept(kept), m_file(m_path)
{
}

Outcome RotatingFile::open()
{
    if (m_file.isOpen())
        return {};
    const bool isNew = !m_file.exists();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return cannotWrite(m_path, m_file.errorString());
    if (isNew)
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    return {};
}

Error RotatingFile::cannotWrite(const QString &path, const QString &why)
{
    //: %1 is a file, %2 the system's words for the reason.
    return {Error::Kind::Io, RotatingFileText::tr("The log file %1 cannot be written: %2.").arg(path, why), {}};
}

bool RotatingFile::write(const QByteArray &line)
{
    if (!open())
        return false;
    if (m_file.size() > 0 && m_file.size() + line.size() > m_fullBytes) {
        rotate();
        if (!open())
            return false;
    }
    const qint64 before = m_file.size();
    if (m_file.write(line) == line.size())
        return true;
    m_file.resize(before); // half a line would be taken for one
    return false;
}

void RotatingFile::rotate()
{
    m_file.close();
    const auto numbered = [this](int number) { return m_path + u'.' + QString::number(number); };
    QFile::remove(m_kept > 0 ? numbered(m_kept) : m_path);
    for (int number = m_kept; number > 1; --number)
        QFile::rename(numbered(number - 1), numbered(number));
    if (m_kept > 0)
        QFile::rename(m_path, numbered(1));
}

} // namespace signalbox
