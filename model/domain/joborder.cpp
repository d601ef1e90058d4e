#include "model/domain/joborder.h"

#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace signalbox {

namespace {

struct OrderText {
    Q_DECLARE_TR_FUNCTIONS(JobOrder)
};

constexpr int kFormat = 1;

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

constexpr MessageOrder::Urgency kUrgencies[] = {MessageOrder::Urgency::Low, MessageOrder::Urgency::Normal,
                                                MessageOrder::Urgency::Critical};

constexpr UserSchemaOrder::Type kFieldTypes[] = {UserSchemaOrder::Type::Text, UserSchemaOrder::Type::Number,
                                                 UserSchemaOrder::Type::Choice};

/// A control character other than a line feed or a tabulator: terminals act on them.
qsizetype controlCharacterIn(const QString &text, bool oneLine)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isLayout = !oneLine && (c == u'\n' || c == u'\t');
        if (!isLayout
            && (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator))
            return i;
    }
    return -1;
}

/// Whether there is anything to see: blanks and marks that only steer the layout are nothing.
bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

Outcome checkText(const QString &field, const QString &text, int longest, bool oneLine)
{
    if (isBlank(text))
        return invalid(OrderText::tr("%1: it is empty. Write something.").arg(field));
    if (text.size() > longest) {
        return invalid(OrderText::tr("%1: it has %2 characters, at most %3 are allowed. Shorten it.")
                           .arg(field)
                           .arg(text.size())
                           .arg(longest));
    }
    const qsizetype at = controlCharacterIn(text, oneLine);
    if (at >= 0 && text.at(at) == u'\n')
        return invalid(OrderText::tr("%1: character %2 is a line break. Write one line.").arg(field).arg(at + 1));
    if (at >= 0)
        return invalid(OrderText::tr("%1: character %2 is a control character. Remove it.").arg(field).arg(at + 1));
    return {};
}

bool isName(const QString &text, int longest)
{
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
    });
}

Outcome checkOrderName(const QString &field, const QString &text, int longest)
{
    if (isName(text, longest))
        return {};
    return invalid(OrderText::tr("%1: “%2” is not a name. Use 1 to %3 letters, digits, and the characters . _ -.")
                       .arg(field, text.left(80))
                       .arg(longest));
}

/// What is written twice in a list; empty: nothing.
QString twiceIn(QStringList texts)
{
    texts.sort();
    const auto twice = std::adjacent_find(texts.begin(), texts.end());
    return twice == texts.end() ? QString() : *twice;
}

/// "Field 3"
QString placeOf(const QString &what, std::size_t index)
{
    //: A place in a list: %1 is "Field", "Entry" or "Rule", %2 its number.
    return OrderText::tr("%1 %2").arg(what).arg(index + 1);
}

Outcome tooMany(const QString &what, std::size_t count, int most)
{
    if (count <= static_cast<std::size_t>(most))
        return {};
    return invalid(
        OrderText::tr("%1: there are %2, at most %3 are allowed. Remove some.").arg(what).arg(count).arg(most));
}

Outcome check(const InventoryOrder &)
{
    return {};
}

Outcome check(const UserSchemaOrder::Field &field, const QString &place)
{
    if (Outcome key = checkOrderName(place, field.key, UserSchemaOrder::kMaxKey); !key)
        return key;
    if (Outcome label = checkText(place, field.label, UserSchemaOrder::kMaxLabel, true); !label)
        return label;
    if (field.type != UserSchemaOrder::Type::Choice)
        return field.choices.isEmpty()
                   ? Outcome()
                   : invalid(OrderText::tr("%1: only a field of the type “choice” has choices.").arg(place));
    if (field.choices.isEmpty())
        return invalid(OrderText::tr("%1: there is nothing to choose from. Write at least one choice.").arg(place));
    if (Outcome count = tooMany(place, static_cast<std::size_t>(field.choices.size()), UserSchemaOrder::kMaxChoices);
        !count)
        return count;
    for (const QString &choice : field.choices) {
        if (Outcome text = checkText(place, choice, UserSchemaOrder::kMaxLabel, true); !text)
            return text;
    }
    if (const QString twice = twiceIn(field.choices); !twice.isEmpty())
        return invalid(OrderText::tr("%1: “%2” is there twice. Remove one of them.").arg(place, twice));
    return {};
}

Outcome check(const UserSchemaOrder &order)
{
    const QString what = OrderText::tr("Fields");
    if (order.fields.empty())
        return invalid(OrderText::tr("%1: there is none. Write at least one.").arg(what));
    if (Outcome count = tooMany(what, order.fields.size(), UserSchemaOrder::kMaxFields); !count)
        return count;
    QStringList keys;
    for (std::size_t i = 0; i < order.fields.size(); ++i) {
        if (Outcome field = check(order.fields[i], placeOf(OrderText::tr("Field"), i)); !field)
            return field;
        keys << order.fields[i].key;
    }
    if (const QString twice = twiceIn(keys); !twice.isEmpty())
        return invalid(OrderText::tr("%1: “%2” is there twice. Remove one of them.").arg(what, twice));
    return {};
}

Outcome checkPath(const QString &place, const QString &path)
{
    if (Outcome text = checkText(place, path, CollectionOrder::kMaxPath, true); !text)
        return text;
    const QStringList parts = path.split(u'/');
    if (!path.startsWith(u'/') || path.endsWith(u'/') || parts.contains(QStringLiteral("..")))
        return invalid(OrderText::tr("%1: “%2” is not the full path of a file. Write it from / on, without “..”.")
                           .arg(place, path.left(200)));
    for (const auto &folder : {QStringLiteral("proc"), QStringLiteral("sys"), QStringLiteral("dev")}) {
        if (parts.value(1) == folder)
            return invalid(OrderText::tr("%1: what is in /%2 is no file to collect from.").arg(place, folder));
    }
    return {};
}

Outcome check(const CollectionOrder &order)
{
    const QString what = OrderText::tr("Entries");
    if (Outcome count = tooMany(what, order.entries.size(), CollectionOrder::kMaxEntries); !count)
        return count;
    QStringList names;
    for (std::size_t i = 0; i < order.entries.size(); ++i) {
        const CollectionOrder::Entry &entry = order.entries[i];
        const QString place = placeOf(OrderText::tr("Entry"), i);
        if (Outcome name = checkOrderName(place, entry.name, CollectionOrder::kMaxName); !name)
            return name;
        if (Outcome path = checkPath(place, entry.path); !path)
            return path;
        if (Outcome keys =
                entry.keys.isEmpty() ? Outcome() : checkText(place, entry.keys, CollectionOrder::kMaxPattern, true);
            !keys)
            return keys;
        names << entry.name;
    }
    if (const QString twice = twiceIn(names); !twice.isEmpty())
        return invalid(OrderText::tr("%1: “%2” is there twice. Remove one of them.").arg(what, twice));
    return {};
}

Outcome check(const MonitoringOrder &order)
{
    if (Outcome count = tooMany(OrderText::tr("Rules"), order.rules.size(), MonitoringOrder::kMaxRules); !count)
        return count;
    for (std::size_t i = 0; i < order.rules.size(); ++i) {
        if (Outcome pattern = checkText(placeOf(OrderText::tr("Rule"), i), order.rules[i].pattern,
                                        MonitoringOrder::kMaxPattern, true);
            !pattern)
            return pattern;
    }
    if (order.everySeconds < MonitoringOrder::kLeastSeconds || order.everySeconds > MonitoringOrder::kMostSeconds) {
        return invalid(OrderText::tr("Interval: give %1 to %2 seconds.")
                           .arg(MonitoringOrder::kLeastSeconds)
                           .arg(MonitoringOrder::kMostSeconds));
    }
    return {};
}

Outcome check(const FilesOrder &order)
{
    const QString what = OrderText::tr("Files");
    if (order.paths.isEmpty())
        return invalid(OrderText::tr("%1: there is none. Write at least one.").arg(what));
    if (Outcome count = tooMany(what, static_cast<std::size_t>(order.paths.size()), FilesOrder::kMaxPaths); !count)
        return count;
    for (qsizetype i = 0; i < order.paths.size(); ++i) {
        if (Outcome path = checkPath(placeOf(OrderText::tr("Line"), static_cast<std::size_t>(i)), order.paths[i]);
            !path)
            return path;
    }
    if (const QString twice = twiceIn(order.paths); !twice.isEmpty())
        return invalid(OrderText::tr("%1: “%2” is there twice. Remove one of them.").arg(what, twice));
    if (order.mostMiB < 1 || order.mostMiB > FilesOrder::kMostMiB)
        return invalid(OrderText::tr("Size limit: give 1 to %1 MiB.").arg(FilesOrder::kMostMiB));
    return {};
}

bool takesJob(JobType type)
{
    return type == JobType::AcquireCollectedFiles || type == JobType::DeleteCollectedFiles;
}

Outcome check(const RelayOrder &order)
{
    if (order.job != 0 && !takesJob(order.type))
        return invalid(OrderText::tr("Job: orders of the type “%1” name none.").arg(jobTypeText(order.type)));
    return {};
}

Outcome check(const MessageOrder &order)
{
    if (Outcome title = checkText(OrderText::tr("Title"), order.title, MessageOrder::kMaxTitle, true); !title)
        return title;
    return checkText(OrderText::tr("Text"), order.text, MessageOrder::kMaxText, false);
}

/// Reads members one by one; the first thing that is wrong is kept.
class Members {
public:
    Members(const QJsonObject &members, const QStringList &known) : m_members(members)
    {
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (!known.contains(it.key()))
                fail(OrderText::tr("“%1” is not a member of an order of this type.").arg(it.key().left(80)));
        }
    }
    QString text(const QString &key)
    {
        const QJsonValue value = m_members.value(key);
        if (!value.isUndefined() && !value.isString())
            fail(OrderText::tr("“%1” must be a text.").arg(key));
        return value.toString();
    }
    bool flag(const QString &key)
    {
        const QJsonValue value = m_members.value(key);
        if (!value.isUndefined() && !value.isBool())
            fail(OrderText::tr("“%1” must be true or false.").arg(key));
        return value.toBool();
    }
    int wholeNumber(const QString &key, int otherwise)
    {
        const QJsonValue value = m_members.value(key);
        if (value.isUndefined())
            return otherwise;
        const double given = value.toDouble(-1);
        if (given < 0 || given > 1e9 || given != static_cast<int>(given))
            fail(OrderText::tr("“%1” must be a whole number.").arg(key));
        return value.toInt();
    }
    QJsonArray list(const QString &key)
    {
        const QJsonValue value = m_members.value(key);
        if (!value.isUndefined() && !value.isArray())
            fail(OrderText::tr("“%1” must be a list.").arg(key));
        return value.toArray();
    }
    QStringList texts(const QString &key)
    {
        QStringList read;
        const QJsonArray values = list(key);
        for (const QJsonValue &value : values) {
            if (!value.isString())
                fail(OrderText::tr("“%1” must be a list of texts.").arg(key));
            read << value.toString().trimmed();
        }
        return read;
    }
    /// Hands each member of a list of objects to `read`.
    template <class Read>
    void objects(const QString &key, const QStringList &known, Read read)
    {
        const QJsonArray values = list(key);
        int at = 0;
        for (const QJsonValue &value : values) {
            if (!value.isObject())
                fail(OrderText::tr("“%1” must be a list of objects.").arg(key));
            const QJsonObject object = value.toObject();
            Members members(object, known);
            read(members);
            if (members.error().kind
                != Error::Kind::None) //: %1 is a place in a JSON file, "entries[2]"; %2 a sentence.
                fail(OrderText::tr("%1: %2").arg(QStringLiteral("%1[%2]").arg(key).arg(at), members.error().text));
            ++at;
        }
    }
    void fail(const QString &text)
    {
        if (m_error.kind == Error::Kind::None)
            m_error = invalid(text);
    }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    const QJsonObject &m_members;
    Error m_error;
};

QJsonObject membersOf(const MessageOrder &order)
{
    return {{QStringLiteral("title"), order.title},
            {QStringLiteral("text"), order.text},
            {QStringLiteral("urgency"), urgencyKey(order.urgency)}};
}

QJsonObject membersOf(const InventoryOrder &)
{
    return {};
}

QJsonObject membersOf(const UserSchemaOrder &order)
{
    QJsonArray fields;
    for (const UserSchemaOrder::Field &field : order.fields) {
        QJsonObject one{{QStringLiteral("key"), field.key},
                        {QStringLiteral("label"), field.label},
                        {QStringLiteral("type"), fieldTypeKey(field.type)},
                        {QStringLiteral("required"), field.required}};
        if (!field.choices.isEmpty())
            one.insert(QStringLiteral("choices"), QJsonArray::fromStringList(field.choices));
        fields.append(one);
    }
    return {{QStringLiteral("fields"), fields}};
}

QJsonObject membersOf(const CollectionOrder &order)
{
    QJsonArray entries;
    for (const CollectionOrder::Entry &entry : order.entries) {
        QJsonObject one{{QStringLiteral("name"), entry.name}, {QStringLiteral("path"), entry.path}};
        if (!entry.keys.isEmpty())
            one.insert(QStringLiteral("keys"), entry.keys);
        entries.append(one);
    }
    return {{QStringLiteral("entries"), entries}};
}

QJsonObject membersOf(const MonitoringOrder &order)
{
    QJsonArray rules;
    for (const MonitoringOrder::Rule &rule : order.rules)
        rules.append(QJsonObject{{QStringLiteral("pattern"), rule.pattern}, {QStringLiteral("allowed"), rule.allowed}});
    return {{QStringLiteral("rules"), rules}, {QStringLiteral("every-seconds"), order.everySeconds}};
}

QJsonObject membersOf(const FilesOrder &order)
{
    return {{QStringLiteral("paths"), QJsonArray::fromStringList(order.paths)},
            {QStringLiteral("most-mib"), order.mostMiB}};
}

QJsonObject membersOf(const RelayOrder &order)
{
    return order.job == 0 ? QJsonObject() : QJsonObject{{QStringLiteral("job"), qint64{order.job}}};
}

/// What was read, if nothing was wrong with it.
Result<JobOrder> checked(const Members &in, JobOrder order)
{
    if (in.error().kind != Error::Kind::None)
        return in.error();
    if (Outcome fits = checkOrder(order); !fits)
        return fits.error();
    return order;
}

Result<JobOrder> inventoryOf(JobType type, const QJsonObject &members)
{
    return checked(Members(members, {}), InventoryOrder{type});
}

Result<JobOrder> schemaOf(const QJsonObject &members)
{
    Members in(members, {QStringLiteral("fields")});
    UserSchemaOrder order;
    in.objects(QStringLiteral("fields"),
               {QStringLiteral("key"), QStringLiteral("label"), QStringLiteral("type"), QStringLiteral("required"),
                QStringLiteral("choices")},
               [&order](Members &one) {
                   UserSchemaOrder::Field field;
                   field.key = one.text(QStringLiteral("key")).trimmed();
                   field.label = one.text(QStringLiteral("label")).trimmed();
                   field.required = one.flag(QStringLiteral("required"));
                   field.choices = one.texts(QStringLiteral("choices"));
                   const QString type = one.text(QStringLiteral("type"));
                   const auto known = std::find_if(std::begin(kFieldTypes), std::end(kFieldTypes),
                                                   [&](UserSchemaOrder::Type t) { return fieldTypeKey(t) == type; });
                   if (known != std::end(kFieldTypes))
                       field.type = *known;
                   else if (!type.isEmpty())
                       one.fail(OrderText::tr("“type” is text, number or choice, not “%1”.").arg(type.left(80)));
                   order.fields.push_back(std::move(field));
               });
    return checked(in, std::move(order));
}

Result<JobOrder> collectionOf(const QJsonObject &members)
{
    Members in(members, {QStringLiteral("entries")});
    CollectionOrder order;
    in.objects(QStringLiteral("entries"), {QStringLiteral("name"), QStringLiteral("path"), QStringLiteral("keys")},
               [&order](Members &one) {
                   order.entries.push_back({one.text(QStringLiteral("name")).trimmed(),
                                            one.text(QStringLiteral("path")).trimmed(),
                                            one.text(QStringLiteral("keys")).trimmed()});
               });
    return checked(in, std::move(order));
}

Result<JobOrder> monitoringOf(const QJsonObject &members)
{
    Members in(members, {QStringLiteral("rules"), QStringLiteral("every-seconds")});
    MonitoringOrder order;
    order.everySeconds = in.wholeNumber(QStringLiteral("every-seconds"), order.everySeconds);
    in.objects(QStringLiteral("rules"), {QStringLiteral("pattern"), QStringLiteral("allowed")}, [&order](Members &one) {
        order.rules.push_back({one.text(QStringLiteral("pattern")).trimmed(), one.flag(QStringLiteral("allowed"))});
    });
    return checked(in, std::move(order));
}

Result<JobOrder> filesOf(JobType type, const QJsonObject &members)
{
    Members in(members, {QStringLiteral("paths"), QStringLiteral("most-mib")});
    FilesOrder order;
    order.type = type;
    order.paths = in.texts(QStringLiteral("paths"));
    order.mostMiB = in.wholeNumber(QStringLiteral("most-mib"), order.mostMiB);
    return checked(in, std::move(order));
}

Result<JobOrder> relayOf(JobType type, const QJsonObject &members)
{
    Members in(members, takesJob(type) ? QStringList{QStringLiteral("job")} : QStringList());
    RelayOrder order;
    order.type = type;
    order.job = static_cast<quint32>(in.wholeNumber(QStringLiteral("job"), 0));
    return checked(in, order);
}

Result<JobOrder> messageOf(const QJsonObject &members)
{
    Members in(members, {QStringLiteral("title"), QStringLiteral("text"), QStringLiteral("urgency")});
    MessageOrder order;
    order.title = in.text(QStringLiteral("title")).trimmed();
    order.text = in.text(QStringLiteral("text")).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (const QString key = in.text(QStringLiteral("urgency")); !key.isEmpty()) {
        const auto *known = std::find_if(std::begin(kUrgencies), std::end(kUrgencies),
                                         [&key](MessageOrder::Urgency urgency) { return urgencyKey(urgency) == key; });
        if (known == std::end(kUrgencies))
            in.fail(OrderText::tr("“urgency” is low, normal or critical, not “%1”.").arg(key.left(80)));
        else
            order.urgency = *known;
    }
    return checked(in, std::move(order));
}

} // namespace

QString urgencyKey(MessageOrder::Urgency urgency)
{
    switch (urgency) {
    case MessageOrder::Urgency::Low: return QStringLiteral("low");
    case MessageOrder::Urgency::Normal: return QStringLiteral("normal");
    case MessageOrder::Urgency::Critical: return QStringLiteral("critical");
    }
    return {};
}

QString fieldTypeKey(UserSchemaOrder::Type type)
{
    switch (type) {
    case UserSchemaOrder::Type::Text: return QStringLiteral("text");
    case UserSchemaOrder::Type::Number: return QStringLiteral("number");
    case UserSchemaOrder::Type::Choice: return QStringLiteral("choice");
    }
    return {};
}

bool isOrdered(JobType type) noexcept
{
    switch (type) {
    case JobType::BatchDeleteOnRelay:
    case JobType::CollectFiles:
    case JobType::CollectFilesToRelay:
    case JobType::AcquireCollectedFiles:
    case JobType::DeleteCollectedFiles:
    case JobType::HoldReport:
    case JobType::HoldReportRelease:
    case JobType::SuspendFileTransfer:
    case JobType::ResumeFileTransfer:
    case JobType::GetSystemInformation:
    case JobType::GetSoftwareInformation:
    case JobType::GetUserInventory:
    case JobType::TransferRegistryCollectionDefinition:
    case JobType::TransferUserInventorySchema:
    case JobType::GetSystemConfiguration:
    case JobType::ReportMessage:
    case JobType::SetSoftwareMonitoringPolicy:
    case JobType::GetSoftwareMonitoringInformation: return true;
    case JobType::InstallPackage:
    case JobType::TransferPackageToRelay:
    case JobType::SendPackageClientChooses: return false;
    }
    return false;
}

bool goesToRelays(JobType type) noexcept
{
    switch (type) {
    case JobType::TransferPackageToRelay:
    case JobType::BatchDeleteOnRelay:
    case JobType::AcquireCollectedFiles:
    case JobType::DeleteCollectedFiles:
    case JobType::HoldReport:
    case JobType::HoldReportRelease:
    case JobType::SuspendFileTransfer:
    case JobType::ResumeFileTransfer: return true;
    case JobType::InstallPackage:
    case JobType::CollectFiles:
    case JobType::CollectFilesToRelay:
    case JobType::SendPackageClientChooses:
    case JobType::GetSystemInformation:
    case JobType::GetSoftwareInformation:
    case JobType::GetUserInventory:
    case JobType::TransferRegistryCollectionDefinition:
    case JobType::TransferUserInventorySchema:
    case JobType::GetSystemConfiguration:
    case JobType::ReportMessage:
    case JobType::SetSoftwareMonitoringPolicy:
    case JobType::GetSoftwareMonitoringInformation: return false;
    }
    return false;
}

JobType typeOf(const JobOrder &order) noexcept
{
    switch (order.index()) {
    case 0: return JobType::ReportMessage;
    case 1: return std::get<InventoryOrder>(order).type;
    case 2: return JobType::TransferUserInventorySchema;
    case 3: return JobType::TransferRegistryCollectionDefinition;
    case 4: return JobType::SetSoftwareMonitoringPolicy;
    case 5: return std::get<FilesOrder>(order).type;
    default: return std::get<RelayOrder>(order).type;
    }
}

QString titleOf(const JobOrder &order)
{
    const auto *message = std::get_if<MessageOrder>(&order);
    return message ? message->title : jobTypeText(typeOf(order));
}

Outcome checkOrder(const JobOrder &order)
{
    return std::visit([](const auto &one) { return check(one); }, order);
}

QJsonObject toJson(const JobOrder &order)
{
    return std::visit([](const auto &one) { return membersOf(one); }, order);
}

Result<JobOrder> jobOrderOf(JobType type, const QJsonObject &members)
{
    switch (type) {
    case JobType::ReportMessage: return messageOf(members);
    case JobType::GetSystemInformation:
    case JobType::GetSoftwareInformation:
    case JobType::GetUserInventory:
    case JobType::GetSystemConfiguration:
    case JobType::GetSoftwareMonitoringInformation: return inventoryOf(type, members);
    case JobType::TransferUserInventorySchema: return schemaOf(members);
    case JobType::TransferRegistryCollectionDefinition: return collectionOf(members);
    case JobType::SetSoftwareMonitoringPolicy: return monitoringOf(members);
    case JobType::CollectFiles:
    case JobType::CollectFilesToRelay: return filesOf(type, members);
    case JobType::BatchDeleteOnRelay:
    case JobType::AcquireCollectedFiles:
    case JobType::DeleteCollectedFiles:
    case JobType::HoldReport:
    case JobType::HoldReportRelease:
    case JobType::SuspendFileTransfer:
    case JobType::ResumeFileTransfer: return relayOf(type, members);
    case JobType::InstallPackage:
    case JobType::TransferPackageToRelay:
    case JobType::SendPackageClientChooses: break;
    }
    return invalid(OrderText::tr("Jobs of the type “%1” have no order.").arg(jobTypeText(type)));
}

QString orderFileName(JobType type)
{
    return jobTypeKey(type) + QStringLiteral(".json");
}

QByteArray orderFile(const JobOrder &order)
{
    const QJsonObject file{{QStringLiteral("x-signalbox-order"), kFormat},
                           {QStringLiteral("type"), jobTypeKey(typeOf(order))},
                           {QStringLiteral("order"), toJson(order)}};
    return QJsonDocument(file).toJson(QJsonDocument::Compact) + '\n';
}

Result<JobOrder> readOrderFile(const QByteArray &file)
{
    if (file.size() > kMaxOrderBytes)
        return invalid(OrderText::tr("The order is larger than %1 KiB.").arg(kMaxOrderBytes / 1024));
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    const int format = json[u"x-signalbox-order"].toInt();
    if (format == 0)
        return invalid(OrderText::tr("The file is not an order, or it is damaged."));
    if (format > kFormat)
        return invalid(OrderText::tr("The order was written by a newer version."));
    const QString key = json[u"type"].toString();
    const std::optional<JobType> type = jobTypeFromKey(key);
    if (!type || !isOrdered(*type))
        return invalid(OrderText::tr("Jobs of the type “%1” are not known here.").arg(key.left(80)));
    return jobOrderOf(*type, json[u"order"].toObject());
}

} // namespace signalbox
