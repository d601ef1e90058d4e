#include "model/domain/joborder.h"

#include "model/domain/text.h"

#include <QCoreApplication>
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
    if (in.error().kind != Error::Kind::None)
        return in.error();
    if (Outcome checked = check(order); !checked)
        return checked.error();
    return JobOrder(order);
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

bool isOrdered(JobType type) noexcept
{
    return type == JobType::ReportMessage;
}

JobType typeOf(const JobOrder &) noexcept
{
    return JobType::ReportMessage;
}

QString titleOf(const JobOrder &order)
{
    return std::get<MessageOrder>(order).title;
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
    if (type == JobType::ReportMessage)
        return messageOf(members);
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
