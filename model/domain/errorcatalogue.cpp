#include "model/domain/errorcatalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace signalbox {

namespace {

constexpr const char *kContext = "ErrorCodes";
constexpr std::size_t kMostReadings = 3;
constexpr qint32 kSignalBase =
    128; ///< a shell's exit code for a program that a signal ended is this and the signal's number
constexpr qint32 kLastSignal = 64;
constexpr quint32 kHresultOfWindows = 0x8007; ///< upper half of an HRESULT whose lower half is a code of Windows

struct FamilyName {
    ErrorFamily family;
    const char *key;
    const char *text;
};

constexpr std::array kFamilies{
    FamilyName{ErrorFamily::Signalbox, "signalbox", QT_TRANSLATE_NOOP("ErrorCodes", "Signalbox")},
    FamilyName{ErrorFamily::System, "system", QT_TRANSLATE_NOOP("ErrorCodes", "Node or system")},
    FamilyName{ErrorFamily::Program, "program", QT_TRANSLATE_NOOP("ErrorCodes", "Program or script")},
    FamilyName{ErrorFamily::Package, "package", QT_TRANSLATE_NOOP("ErrorCodes", "Package tool")},
    FamilyName{ErrorFamily::Windows, "windows", QT_TRANSLATE_NOOP("ErrorCodes", "Windows")},
    FamilyName{ErrorFamily::Http, "http", QT_TRANSLATE_NOOP("ErrorCodes", "HTTP")},
    FamilyName{ErrorFamily::Curl, "curl", QT_TRANSLATE_NOOP("ErrorCodes", "libcurl")},
    FamilyName{ErrorFamily::SoftwareUpdate, "swupdate", QT_TRANSLATE_NOOP("ErrorCodes", "swupdate, rauc")},
    FamilyName{ErrorFamily::Jp1, "jp1", QT_TRANSLATE_NOOP("ErrorCodes", "JP1")},
    FamilyName{ErrorFamily::NodeApi, "node-api", QT_TRANSLATE_NOOP("ErrorCodes", "Node protocol")},
    FamilyName{ErrorFamily::ConsoleApi, "console-api", QT_TRANSLATE_NOOP("ErrorCodes", "Console API")},
};

const FamilyName &nameOf(ErrorFamily family)
{
    return *std::find_if(kFamilies.begin(), kFamilies.end(),
                         [family](const FamilyName &name) { return name.family == family; });
}

const ErrorEntry *entryOf(const char *prefix, qint64 number)
{
    return errorEntry(QLatin1String(prefix) + QString::number(number));
}

/// Readings of one error, the likeliest first, none twice.
class Readings {
public:
    void add(const ErrorEntry *entry)
    {
        if (entry != nullptr && m_all.size() < kMostReadings
            && std::find(m_all.begin(), m_all.end(), entry) == m_all.end())
            m_all.push_back(entry);
    }
    void add(const char *key) { add(errorEntry(QLatin1String(key))); }
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    [[nodiscard]] std::vector<const ErrorEntry *> take() { return std::move(m_all); }

private:
    std::vector<const ErrorEntry *> m_all;
};

const ErrorEntry *jp1Entry(const QString &code)
{
    if (const ErrorEntry *known = errorEntry(QStringLiteral("jp1-") + code))
        return known;
    return code.startsWith(QStringLiteral("30009F07"), Qt::CaseInsensitive) && code.endsWith(QStringLiteral("00"))
               ? errorEntry(QStringLiteral("jp1-30009F07xx00"))
               : nullptr;
}

const ErrorEntry *windowsEntry(qint64 code)
{
    const ErrorEntry *ofInstaller = entryOf("msi-", code);
    return ofInstaller != nullptr ? ofInstaller : entryOf("windows-", code);
}

/// The words that clients of another make put into their reports (node-protocol.md 3.4), and a proxy's status in ours.
void addFromWords(Readings &readings, const ErrorClue &clue)
{
    struct Words {
        QRegularExpression pattern;
        const char *key;
    };
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const std::array kSoftwareUpdate{
        Words{QRegularExpression(QStringLiteral("HASH mismatch|Checksum does not match")), "swupdate-hash"},
        Words{QRegularExpression(QStringLiteral("not compatible with hardware|compatible mismatch"), anyCase),
              "swupdate-hardware"},
        Words{QRegularExpression(QStringLiteral("(?:bad|invalid|missing|wrong|no) signature|verification failed|"
                                                "signature.{0,40}(?:fail|invalid|missing|mismatch)"),
                                 anyCase),
              "swupdate-signature"},
        Words{QRegularExpression(
                  QStringLiteral("Found nothing to install|Compatible SW not found|no parser available to parse")),
              "swupdate-image"},
        Words{QRegularExpression(QStringLiteral("The client skipped the update|Skipped Update")), "swupdate-skipped"},
    };
    static const QRegularExpression maintenance(QStringLiteral("\\b[0-9A-Fa-f]{12}\\b"));
    static const QRegularExpression curl(QStringLiteral("(?:operation returned error|curl:)\\s*\\((\\d{1,3})\\)"));
    static const QRegularExpression http(QStringLiteral("HTTP (?:error|status) code:? *([45]\\d\\d)\\b"), anyCase);
    static const QRegularExpression status(QStringLiteral("\\b([45]\\d\\d)\\b"));
    static const QRegularExpression download(
        QStringLiteral("too many failed download attempts|Lost connection|Download failed:"), anyCase);

    if (clue.text.isEmpty())
        return;
    for (auto found = maintenance.globalMatch(clue.text); found.hasNext();)
        readings.add(jp1Entry(found.next().captured()));
    if (!clue.payload || *clue.payload == PayloadKind::SoftwareUpdate) {
        for (const Words &words : kSoftwareUpdate)
            if (words.pattern.match(clue.text).hasMatch())
                readings.add(words.key);
        if (clue.text == QCoreApplication::translate("NodeMessage", "The client skipped the update."))
            readings.add("swupdate-skipped");
    }
    if (const auto found = curl.match(clue.text); found.hasMatch())
        readings.add(entryOf("curl-", found.captured(1).toInt()));
    if (const auto found = http.match(clue.text); found.hasMatch())
        readings.add(entryOf("http-", found.captured(1).toInt()));
    else if (clue.code == EPROTO)
        readings.add(entryOf("http-", status.match(clue.text.section(u'\n', 0, 0)).captured(1).toInt()));
    if (download.match(clue.text).hasMatch())
        readings.add("swupdate-download");
}

/// Our nodes name a program's exit code, or its signal, in the first lines of what they say; of what they could not do
/// themselves they say the reason in words.
bool saysNumber(const QString &text, qint32 code)
{
    const QString head = text.section(u'\n', 0, 1);
    const auto names = [&head](qint32 number) {
        return QRegularExpression(QStringLiteral("(?<![\\w.-])%1(?![\\w-])").arg(number)).match(head).hasMatch();
    };
    return names(code) || (code > kSignalBase && names(code - kSignalBase));
}

void addOfProgram(Readings &readings, const ErrorClue &clue)
{
    const qint32 code = clue.code;
    const QString first = clue.text.section(u'\n', 0, 0);
    const bool ofDpkg = clue.payload ? *clue.payload == PayloadKind::DebianPackage
                                     : first.contains(QStringLiteral("dpkg"), Qt::CaseInsensitive);
    if (code > kSignalBase && code <= kSignalBase + kLastSignal)
        readings.add(entryOf("signal-", code - kSignalBase));
    if (ofDpkg)
        readings.add(entryOf("dpkg-", code));
    readings.add(windowsEntry(code > 255 ? code : 0));
    if (code >= 400 && code < 600)
        readings.add(entryOf("http-", code));
    if (!ofDpkg) {
        readings.add(entryOf("exit-", code));
        readings.add(entryOf("apt-", code));
    }
}

void addFromCode(Readings &readings, const ErrorClue &clue)
{
    const qint32 code = clue.code;
    if (static_cast<quint32>(code) >> 16U == kHresultOfWindows) {
        readings.add(windowsEntry(static_cast<quint32>(code) & 0xFFFFU));
        return;
    }
    const bool byNode = clue.payload && (*clue.payload == PayloadKind::Order || *clue.payload == PayloadKind::Archive);
    const bool saysSo = !clue.text.isEmpty() && saysNumber(clue.text, code);
    if (byNode || (!clue.text.isEmpty() && !saysSo))
        readings.add(entryOf("system-", code));
    if (byNode)
        return;
    addOfProgram(readings, clue);
    if (!saysSo)
        readings.add(entryOf("system-", code));
    if (readings.isEmpty() && code > 0 && code <= 255 && clue.payload != PayloadKind::DebianPackage)
        readings.add("exit-other");
}

std::vector<const ErrorEntry *> ofFailure(const ErrorClue &clue)
{
    Readings readings;
    if (clue.detail == StatusDetail::CancelledByOperator)
        readings.add("cancelled-by-operator");
    else if (clue.detail == StatusDetail::CancelledByClient)
        readings.add("cancelled-by-client");
    if (!readings.isEmpty())
        return readings.take();
    addFromWords(readings, clue);
    if (clue.code != 0)
        addFromCode(readings, clue);
    if (readings.isEmpty())
        readings.add(clue.code == 0 ? "failed-without-code" : "code-not-known");
    return readings.take();
}

std::vector<const ErrorEntry *> ofRejection(const ErrorClue &clue)
{
    Readings readings;
    addFromWords(readings, clue);
    if (readings.isEmpty() && clue.payload == PayloadKind::Order)
        readings.add("type-not-known");
    else if (clue.code != 0)
        readings.add(entryOf("system-", clue.code));
    if (readings.isEmpty())
        readings.add("rejected-by-client");
    return readings.take();
}

bool has(const ErrorEntry &entry, const QString &word)
{
    const auto in = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
    for (const char *text : {entry.key, entry.name, entry.text, entry.cause, entry.step})
        if (in(QString::fromUtf8(text)))
            return true;
    return in(errorText(entry)) || in(errorCause(entry)) || in(errorStep(entry)) || in(errorFamilyText(entry.family));
}

} // namespace

const ErrorEntry *errorEntry(const QString &key)
{
    const std::span<const ErrorEntry> all = errorEntries();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const ErrorEntry &entry) {
        return key.compare(QLatin1String(entry.key), Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

QString errorFamilyKey(ErrorFamily family)
{
    return QLatin1String(nameOf(family).key);
}

QString errorFamilyText(ErrorFamily family)
{
    return QCoreApplication::translate(kContext, nameOf(family).text);
}

QString errorText(const ErrorEntry &entry)
{
    return QCoreApplication::translate(kContext, entry.text);
}

QString errorCause(const ErrorEntry &entry)
{
    return QCoreApplication::translate(kContext, entry.cause);
}

QString errorStep(const ErrorEntry &entry)
{
    return QCoreApplication::translate(kContext, entry.step);
}

QString errorCodeText(const ErrorEntry &entry)
{
    QString name = QLatin1String(entry.name);
    if (entry.code == 0)
        return name;
    return name.isEmpty() ? QString::number(entry.code) : QStringLiteral("%1 %2").arg(entry.code).arg(name);
}

std::vector<const ErrorEntry *> decodeError(const ErrorClue &clue)
{
    Readings readings;
    switch (clue.status) {
    case Status::Error: return ofFailure(clue);
    case Status::InstallationRejected: return ofRejection(clue);
    case Status::CommunicationError:
        if (clue.code == ENOSPC)
            readings.add(entryOf("system-", ENOSPC));
        addFromWords(readings, clue);
        if (clue.code != ENOSPC)
            readings.add("line-broken");
        break;
    case Status::StartupFailure:
        readings.add(clue.code == ENOSPC                       ? "system-28"
                     : clue.detail == StatusDetail::NotRunning ? "start-not-running"
                     : clue.detail == StatusDetail::PowerOff   ? "start-power-off"
                                                               : "start-failed");
        break;
    case Status::Suspended:
    case Status::WaitingForInstallation:
    case Status::Resumed:
    case Status::Executing:
    case Status::WaitingForTransmission:
    case Status::Completed:
    case Status::BeingDeleted: break;
    }
    return readings.take();
}

QString errorLine(const ErrorEntry &entry)
{
    const QString code = errorCodeText(entry);
    return code.isEmpty() ? errorText(entry)
                          //: %1 is a sentence that says what went wrong, %2 a code like "28 ENOSPC".
                          : QCoreApplication::translate("ErrorCodes", "%1 (%2)").arg(errorText(entry), code);
}

QString errorExplanation(const std::vector<const ErrorEntry *> &readings)
{
    QStringList lines;
    for (const ErrorEntry *entry : readings) {
        if (!lines.isEmpty()) {
            //: %1 is a sentence that says what else may have gone wrong.
            lines << QCoreApplication::translate("ErrorCodes", "It may also be: %1").arg(errorLine(*entry));
            continue;
        }
        lines << errorLine(*entry);
        //: %1 is a sentence or two, as in the next text.
        lines << QCoreApplication::translate("ErrorCodes", "Likely cause: %1").arg(errorCause(*entry));
        lines << QCoreApplication::translate("ErrorCodes", "Next step: %1").arg(errorStep(*entry));
    }
    return lines.join(u'\n');
}

std::vector<const ErrorEntry *> findErrors(const QString &search)
{
    std::vector<const ErrorEntry *> found;
    const auto take = [&found](const auto &fits) {
        for (const ErrorEntry &entry : errorEntries())
            if (fits(entry))
                found.push_back(&entry);
    };
    const QString wanted = search.simplified();
    if (const ErrorEntry *exact = errorEntry(wanted))
        return {exact};
    static const QRegularExpression maintenance(QStringLiteral("^[0-9A-Fa-f]{12}$"));
    if (maintenance.match(wanted).hasMatch()) {
        if (const ErrorEntry *known = jp1Entry(wanted))
            return {known};
        return {};
    }
    bool isNumber = false;
    qint64 number = wanted.toLongLong(&isNumber, 10);
    if (!isNumber && wanted.startsWith(QStringLiteral("0x"), Qt::CaseInsensitive))
        number = wanted.toLongLong(&isNumber, 16);
    if (isNumber && static_cast<quint32>(number) >> 16U == kHresultOfWindows) {
        const ErrorEntry *known = windowsEntry(static_cast<quint32>(number) & 0xFFFFU);
        return {known != nullptr ? known : errorEntry(QStringLiteral("code-not-known"))};
    }
    if (isNumber) {
        take([number](const ErrorEntry &entry) {
            const bool isSignal = QLatin1String(entry.key).startsWith(QLatin1String("signal-"));
            return entry.code != 0 && (entry.code == number || (isSignal && entry.code - kSignalBase == number));
        });
        if (number > 0 && number <= 255)
            found.push_back(errorEntry(QStringLiteral("exit-other")));
        return found;
    }
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    take([&words](const ErrorEntry &entry) {
        return std::all_of(words.begin(), words.end(), [&entry](const QString &word) { return has(entry, word); });
    });
    return found;
}

} // namespace signalbox
