#include "translations/translator.h"

#include "model/domain/status.h"
#include "model/domain/text.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace signalbox {

namespace {

struct Message {
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool hasPlurals = false;
    bool isFinished = true;
};

/// Context, source and the comment that tells equal sources apart.
using MessageKey = std::tuple<QString, QString, QString>;
using Messages = std::map<MessageKey, Message>;

std::string named(const MessageKey &key)
{
    const auto &[context, source, comment] = key;
    return (context + QStringLiteral(": ") + source + (comment.isEmpty() ? QString() : u'/' + comment)).toStdString();
}

/// The messages of signalbox_<language>.ts.
Messages messagesOf(const QString &language)
{
    QFile file(QStringLiteral(SIGNALBOX_TRANSLATIONS_DIR "/signalbox_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        ADD_FAILURE() << qPrintable(file.fileName()) << ": " << qPrintable(file.errorString());
        return {};
    }
    Messages messages;
    QString context;
    QString comment;
    Message message;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QStringLiteral("message"))
            messages[{context, message.source, comment}] = message;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("message")) {
            message = {};
            message.hasPlurals = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
            comment.clear();
        } else if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            comment = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!message.hasPlurals)
                message.translations = {xml.readElementText()};
        } else if (xml.name() == QStringLiteral("numerusform")) {
            message.translations += xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return messages;
}

std::set<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?[0-9]{1,2}|L?n)"));
    std::set<QString> found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

/// The program's texts in one language, until the end of the scope.
class Language {
public:
    explicit Language(const QString &name) { installTranslations(*QCoreApplication::instance(), QLocale(name)); }
    ~Language() { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>()); }
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
};

} // namespace

class EveryTranslation : public testing::TestWithParam<const char *> {
protected:
    const Messages m_messages = messagesOf(QString::fromLatin1(GetParam()));
};

TEST_P(EveryTranslation, IsFinished)
{
    EXPECT_FALSE(m_messages.empty());
    for (const auto &[key, message] : m_messages) {
        EXPECT_TRUE(message.isFinished) << named(key);
        for (const QString &translation : message.translations)
            EXPECT_FALSE(translation.isEmpty()) << named(key);
    }
}

TEST_P(EveryTranslation, HasThePlaceholdersOfItsSource)
{
    for (const auto &[key, message] : m_messages)
        for (qsizetype form = 0; form < message.translations.size(); ++form) {
            const QString &translation = message.translations[form];
            auto wanted = placeholdersOf(message.source);
            // "Every day" for "every 1 days": one needs no number, where there is a form for it.
            if (message.translations.size() > 1 && form == 0 && !translation.contains(QStringLiteral("%n")))
                wanted.erase(QStringLiteral("%n"));
            EXPECT_EQ(placeholdersOf(translation), wanted) << named(key) << " -> " << translation.toStdString();
        }
}

TEST_P(EveryTranslation, HasAMnemonicWhereItsSourceHasOne)
{
    static const QRegularExpression mnemonic(QStringLiteral("&\\w"), QRegularExpression::UseUnicodePropertiesOption);
    for (const auto &[key, message] : m_messages)
        for (const QString &translation : message.translations)
            EXPECT_EQ(translation.count(mnemonic), message.source.count(mnemonic))
                << named(key) << " -> " << translation.toStdString();
}

TEST_P(EveryTranslation, HasEachMnemonicOfTheFileMenuOnce)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(\\w)"));
    const std::vector<std::pair<const char *, const char *>> entries{
        {"WindowActions", "&New job…"},
        {"WindowActions", "New &folder…"},
        {"SimulationBar", "New si&mulated server…"},
        {"SimulationBar", "C&lose simulated server…"},
        {"ReplayBar", "&Replay a recorded workload…"},
        {"WindowActions", "Export what is &shown…"},
        {"WindowActions", "Export whole &job…"},
        {"WindowActions", "&Print what is shown…"},
        {"MainWindow", "&Quit"},
    };
    std::set<QString> letters;
    for (const auto &[context, source] : entries) {
        const MessageKey key{QStringLiteral("signalbox::") + QString::fromUtf8(context), QString::fromUtf8(source), {}};
        const auto found = m_messages.find(key); // English has its plurals only
        EXPECT_TRUE(found != m_messages.end() || std::string(GetParam()) == "en") << source;
        const QString text = found != m_messages.end() ? found->second.translations.constFirst() : std::get<1>(key);
        EXPECT_TRUE(letters.insert(mnemonic.match(text).captured(1).toUpper()).second) << text.toStdString();
    }
}

TEST_P(EveryTranslation, HasEachMnemonicOfTheViewMenuOnce)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(\\w)"));
    const std::vector<std::pair<const char *, const char *>> entries{
        {"MainWindow", "&Job status"},
        {"WindowActions", "&Nodes…"},
        {"WindowActions", "&Audit…"},
        {"WindowActions", "&Tasks…"},
        {"WindowActions", "A&ctivity log…"},
        {"WindowActions", "&Inventory…"},
        {"WindowActions", "Collected &files…"},
        {"WindowActions", "One level &up"},
        {"WindowActions", "&Details"},
        {"WindowActions", "&Refresh"},
        {"AppearanceMenu", "T&heme"},
        {"AppearanceMenu", "Status c&olours"},
        {"MainWindow", "Clients of ID or all-lower-clients jo&bs"},
        {"MainWindow", "Jobs bein&g deleted"},
        {"MainWindow", "Reset co&lumns"},
        {"AreaSwitch", "Ne&xt area"},
        {"AreaSwitch", "Pre&vious area"},
    };
    std::set<QString> letters;
    for (const auto &[context, source] : entries) {
        const MessageKey key{QStringLiteral("signalbox::") + QString::fromUtf8(context), QString::fromUtf8(source), {}};
        const auto found = m_messages.find(key); // English has its plurals only
        EXPECT_TRUE(found != m_messages.end() || std::string(GetParam()) == "en") << source;
        const QString text = found != m_messages.end() ? found->second.translations.constFirst() : std::get<1>(key);
        EXPECT_TRUE(letters.insert(mnemonic.match(text).captured(1).toUpper()).second) << text.toStdString();
    }
}

TEST_P(EveryTranslation, HasAsManyPluralFormsAsTheLanguage)
{
    const qsizetype forms = std::string(GetParam()) == "ja" ? 1 : 2;
    static const QRegularExpression count(QStringLiteral("%L?n"));
    for (const auto &[key, message] : m_messages) {
        EXPECT_EQ(message.hasPlurals, message.source.contains(count)) << named(key);
        EXPECT_EQ(message.translations.size(), message.hasPlurals ? forms : 1) << named(key);
    }
}

INSTANTIATE_TEST_SUITE_P(OfALanguage, EveryTranslation, testing::Values("en", "ja", "de"),
                         [](const auto &language) { return std::string(language.param); });

TEST(TranslationFiles, HoldTheSameTexts)
{
    std::set<MessageKey> japanese;
    std::set<MessageKey> japanesePlurals;
    for (const auto &[key, message] : messagesOf(QStringLiteral("ja"))) {
        japanese.insert(key);
        if (message.hasPlurals)
            japanesePlurals.insert(key);
    }
    std::set<MessageKey> german;
    for (const auto &[key, message] : messagesOf(QStringLiteral("de")))
        german.insert(key);
    std::set<MessageKey> english;
    for (const auto &[key, message] : messagesOf(QStringLiteral("en")))
        english.insert(key);
    EXPECT_EQ(japanese, german);
    EXPECT_EQ(japanesePlurals, english);
}

class ACount : public testing::TestWithParam<std::tuple<const char *, int, const char *>> { };

TEST_P(ACount, IsWordedAsTheLanguageWants)
{
    const auto [language, number, text] = GetParam();
    const Language installed(QString::fromLatin1(language));
    EXPECT_EQ(QCoreApplication::translate("signalbox::InstructionSource", "%n package(s)", nullptr, number),
              QString::fromUtf8(text));
}

INSTANTIATE_TEST_SUITE_P(InALanguage, ACount,
                         testing::Values(std::tuple("en", 1, "1 package"), std::tuple("en", 2, "2 packages"),
                                         std::tuple("de", 1, "1 Paket"), std::tuple("de", 2, "2 Pakete"),
                                         std::tuple("ja", 1, "1個のパッケージ"),
                                         std::tuple("ja", 2, "2個のパッケージ")));

TEST(Texts, AreEnglishWhereThereIsNoTranslation)
{
    const Language installed(QStringLiteral("fi"));
    EXPECT_EQ(QCoreApplication::translate("signalbox::InstructionSource", "%n package(s)", nullptr, 1),
              QStringLiteral("1 package"));
    EXPECT_EQ(statusText(Status::Completed), QStringLiteral("Completed"));
}

TEST(Texts, OfAStatusDifferFromEachOtherAndBetweenTheLanguages)
{
    std::set<QString> all;
    for (const char *language : {"en", "ja", "de"}) {
        const Language installed(QString::fromLatin1(language));
        for (const Status status : kAllStatuses) {
            const QString text = statusText(status);
            EXPECT_FALSE(text.isEmpty());
            EXPECT_TRUE(all.insert(text).second) << language << ": " << text.toStdString();
        }
    }
    EXPECT_EQ(all.size(), 3 * kStatusCount);
}

TEST(Texts, OfAStatusAreTheWordsOfTheField)
{
    const Language installed(QStringLiteral("ja"));
    EXPECT_EQ(statusText(Status::WaitingForTransmission), QStringLiteral("送信待ち"));
    EXPECT_EQ(statusText(Status::StartupFailure, StatusDetail::PowerOff), QStringLiteral("起動失敗(電源オフ)"));
    EXPECT_EQ(statusText(Status::CommunicationError), QStringLiteral("通信障害"));
    EXPECT_EQ(statusText(Status::Completed, StatusDetail::AlreadyDistributed), QStringLiteral("正常終了(配布済み)"));
}

} // namespace signalbox
