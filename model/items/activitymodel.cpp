#include "model/items/activitymodel.h"

#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"

#include <QBuffer>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <limits>

namespace signalbox {

struct ActivityModel::Source {
    quint32 number = 0;
    ServerState *server = nullptr;
    QString name;
    EventSeq before = 0; ///< where the next older page begins; 0: not begun
    EventSeq last = 0; ///< followed up to here
    bool hasAnswer = false;
    bool isAtEnd = false;
    bool isReading = false; ///< an older page is on its way
    bool isFollowing = false; ///< newer ones are on their way
    QString problem;
    std::optional<std::array<qint64, 3>> counts;
    bool isAtLeast = false;
    std::deque<Row> waiting; ///< loaded, but older than what may be shown; newest first
    UtcMs oldestKey = std::numeric_limits<UtcMs>::max(); ///< of what is loaded
    UtcMs newestKey = kNoTime;
};

namespace {

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

QString idText(quint32 id)
{
    return id == 0 ? QString() : QString::number(id);
}

} // namespace

ActivityModel::ActivityModel(QObject *parent) : QAbstractTableModel(parent) { }

ActivityModel::~ActivityModel() = default;

bool ActivityModel::isNewer(const Row &a, const Row &b)
{
    if (a.key != b.key)
        return a.key > b.key;
    if (a.source != b.source)
        return a.source < b.source;
    return a.message.seq > b.message.seq;
}

ActivityModel::Source *ActivityModel::source(quint32 number) const
{
    const auto found =
        std::find_if(m_sources.begin(), m_sources.end(), [number](const auto &one) { return one->number == number; });
    return found == m_sources.end() ? nullptr : found->get();
}

void ActivityModel::addServer(ServerState &server)
{
    auto added = std::make_unique<Source>();
    added->number = ++m_lastSource;
    added->server = &server;
    added->name = server.name();
    m_sources.push_back(std::move(added));
    if (m_isAsked)
        begin(*m_sources.back());
}

void ActivityModel::removeServer(const ServerState *server)
{
    const auto found =
        std::find_if(m_sources.begin(), m_sources.end(), [server](const auto &one) { return one->server == server; });
    if (found == m_sources.end())
        return;
    const quint32 number = (*found)->number;
    m_sources.erase(found);
    beginResetModel();
    std::erase_if(m_rows, [number](const Row &row) { return row.source == number; });
    endResetModel();
    release();
    Q_EMIT changed();
}

void ActivityModel::ask(const ActivityQuestion &question)
{
    if (m_isAsked && question == m_question)
        return;
    m_question = question;
    reload();
}

void ActivityModel::reload()
{
    ++m_serial;
    m_isAsked = true;
    m_searchProblem.clear();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    for (const auto &one : m_sources)
        begin(*one);
    Q_EMIT changed();
}

void ActivityModel::begin(Source &source)
{
    const quint32 number = source.number;
    ServerState *server = source.server;
    source = {};
    source.number = number;
    source.server = server;
    source.name = server->name();
    m_wanted = kPage;
    askOlder(source);
}

void ActivityModel::askOlder(Source &source)
{
    ServerLink *link = source.server->link();
    if (source.isReading || source.isAtEnd)
        return;
    if (link == nullptr || link->state() != LinkState::Connected) {
        source.problem = tr("not connected");
        return;
    }
    source.isReading = true;
    ActivityQuestion question = m_question;
    question.forward = false;
    question.before = source.before;
    question.limit = kPage;
    question.wantsCounts = !source.hasAnswer && m_question.wantsCounts;
    link->activity(question, this,
                   [this, number = source.number, serial = m_serial](const Result<ActivityPage> &answer) {
                       takeOlder(number, serial, answer);
                   });
}

void ActivityModel::failed(Source &source, const Error &error)
{
    source.problem = error.text;
    if (error.kind == Error::Kind::Invalid)
        m_searchProblem = error.text;
}

void ActivityModel::takeOlder(quint32 number, quint64 question, const Result<ActivityPage> &answer)
{
    Source *from = source(number);
    if (from == nullptr || question != m_serial)
        return;
    from->isReading = false;
    if (!answer) {
        failed(*from, answer.error());
    } else {
        const ActivityPage &page = answer.value();
        from->problem.clear();
        if (!from->hasAnswer) {
            from->hasAnswer = true;
            from->last = page.last;
            if (page.counts) {
                from->counts = page.counts;
                from->isAtLeast = !m_question.search.isEmpty() || m_question.job != JobId{};
            }
        }
        for (const ActivityMessage &message : page.messages) {
            from->oldestKey = std::min(from->oldestKey, message.atMs);
            from->newestKey = std::max(from->newestKey, from->oldestKey);
            from->waiting.push_back({from->oldestKey, number, message});
        }
        // A server of ours goes back with each page; another one must not keep us asking for ever.
        from->isAtEnd = page.next == 0 || (from->before != 0 && page.next >= from->before);
        from->before = page.next;
    }
    const auto before = static_cast<int>(m_rows.size());
    release();
    m_wanted -= static_cast<int>(m_rows.size()) - before;
    if (m_wanted > 0 && canFetchMore({})) { // it took long, and came with less than a page
        const int wanted = m_wanted;
        fetchMore({});
        m_wanted = wanted;
    }
    Q_EMIT changed();
}

void ActivityModel::lookForNew()
{
    for (const auto &one : m_sources) {
        if (one->hasAnswer)
            askNewer(*one);
        else if (!one->isReading && m_isAsked)
            askOlder(*one); // it was not there
    }
}

void ActivityModel::askNewer(Source &source)
{
    ServerLink *link = source.server->link();
    if (source.isFollowing || link == nullptr)
        return;
    if (link->state() != LinkState::Connected) {
        source.problem = tr("not connected");
        return;
    }
    source.isFollowing = true;
    ActivityQuestion question = m_question;
    question.forward = true;
    question.after = source.last;
    question.limit = kMostActivity;
    question.wantsCounts = m_question.wantsCounts;
    link->activity(question, this,
                   [this, number = source.number, serial = m_serial](const Result<ActivityPage> &answer) {
                       takeNewer(number, serial, answer);
                   });
}

void ActivityModel::takeNewer(quint32 number, quint64 question, const Result<ActivityPage> &answer)
{
    Source *from = source(number);
    if (from == nullptr || question != m_serial)
        return;
    from->isFollowing = false;
    if (!answer) {
        failed(*from, answer.error());
        Q_EMIT changed();
        return;
    }
    from->problem.clear();
    if (answer.value().counts)
        from->counts = answer.value().counts;
    std::vector<Row> rows;
    for (const ActivityMessage &message : answer.value().messages) {
        if (message.seq <= from->last)
            continue;
        from->newestKey = std::max(from->newestKey, message.atMs);
        rows.push_back({from->newestKey, number, message});
    }
    const bool isFull = answer.value().messages.size() >= kMostActivity;
    from->last = std::max(from->last, answer.value().last);
    std::reverse(rows.begin(), rows.end());
    insert(std::move(rows));
    if (isFull)
        askNewer(*from);
    Q_EMIT changed();
}

/// Shows what is not older than the oldest message that every server which answers has told.
void ActivityModel::release()
{
    UtcMs horizon = std::numeric_limits<UtcMs>::min();
    for (const auto &one : m_sources) {
        if (one->hasAnswer && !one->isAtEnd && one->problem.isEmpty())
            horizon = std::max(horizon, one->oldestKey);
    }
    std::vector<Row> rows;
    for (const auto &one : m_sources) {
        while (!one->waiting.empty() && one->waiting.front().key >= horizon) {
            rows.push_back(std::move(one->waiting.front()));
            one->waiting.pop_front();
        }
    }
    std::sort(rows.begin(), rows.end(), isNewer);
    insert(std::move(rows));
}

/// @param rows newest first
void ActivityModel::insert(std::vector<Row> rows)
{
    // Run by run of what belongs between the same two rows; m_rows has the oldest first, and is shown from its end.
    const auto isOlder = [](const Row &a, const Row &b) { return isNewer(b, a); };
    std::reverse(rows.begin(), rows.end());
    for (std::size_t first = 0; first < rows.size();) {
        const auto at = std::upper_bound(m_rows.begin(), m_rows.end(), rows[first], isOlder);
        std::size_t end = first + 1;
        while (end < rows.size() && (at == m_rows.end() || isOlder(rows[end], *at)))
            ++end;
        const auto count = static_cast<int>(end - first);
        const auto shownAt = static_cast<int>(m_rows.end() - at);
        beginInsertRows({}, shownAt, shownAt + count - 1);
        m_rows.insert(at, std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
                      std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end)));
        endInsertRows();
        first = end;
    }
    const int over = static_cast<int>(m_rows.size()) - kMostRows;
    if (over > kPage) { // after long following
        beginRemoveRows({}, kMostRows, kMostRows + over - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + over);
        endRemoveRows();
    }
}

std::vector<ActivityModel::Standing> ActivityModel::standings() const
{
    std::vector<Standing> all;
    for (const auto &one : m_sources)
        all.push_back({one->name, one->problem, one->isReading, one->hasAnswer && !one->counts});
    return all;
}

bool ActivityModel::isReading() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [](const auto &one) { return one->isReading; });
}

bool ActivityModel::hasAnswer() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [](const auto &one) { return one->hasAnswer; });
}

bool ActivityModel::isWhole() const
{
    return std::all_of(m_sources.begin(), m_sources.end(),
                       [](const auto &one) { return one->isAtEnd || !one->problem.isEmpty(); });
}

std::optional<ActivityModel::Counts> ActivityModel::counts() const
{
    std::optional<Counts> all;
    bool isPartial = false;
    for (const auto &one : m_sources) {
        if (!one->counts) {
            isPartial = isPartial || (one->hasAnswer && one->problem.isEmpty());
            continue;
        }
        if (!all)
            all.emplace();
        for (std::size_t i = 0; i < all->of.size(); ++i) {
            all->of[i] += (*one->counts)[i];
            all->isAtLeast = all->isAtLeast || (one->isAtLeast && (*one->counts)[i] >= kMostCounted);
        }
    }
    if (all)
        all->isPartial = isPartial;
    return all;
}

std::vector<std::pair<QString, ActivityMessage>> ActivityModel::copyOfRows() const
{
    std::vector<std::pair<QString, ActivityMessage>> rows;
    rows.reserve(m_rows.size());
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        const Source *from = source(row->source);
        rows.emplace_back(from ? from->name : QString(), row->message);
    }
    return rows;
}

QByteArray ActivityModel::csv() const
{
    return activityCsv(copyOfRows());
}

QByteArray activityCsv(const std::vector<std::pair<QString, ActivityMessage>> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    for (const char *header : {"server", "seq", "at", "id", "severity", "text", "job", "jobName", "instruction", "node",
                               "nodeName", "reporter", "operator"})
        csv.cell(header);
    csv.endRow();
    const auto id = [&csv](quint32 number) {
        if (number == 0)
            csv.empty();
        else
            csv.number(number);
    };
    for (const auto &[server, message] : rows) {
        csv.cell(server);
        csv.number(static_cast<qint64>(message.seq));
        csv.time(message.atMs);
        csv.cell(activityId(message));
        csv.cell(severityKey(message.severity));
        csv.cell(message.text);
        id(number(message.job));
        csv.cell(message.jobName);
        id(number(message.instruction));
        id(number(message.node));
        csv.cell(message.nodeName);
        csv.cell(message.reporter);
        csv.cell(message.operatorName);
        csv.endRow();
    }
    static_cast<void>(csv.flush());
    return buffer.data();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[m_rows.size() - 1 - static_cast<std::size_t>(index.row())];
    const ActivityMessage &message = row.message;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn: return ItemText::exactTime(message.atMs);
        case ServerColumn: {
            const Source *from = source(row.source);
            return from ? from->name : QString();
        }
        case SeverityColumn: return severityText(message.severity);
        case IdColumn: return activityId(message);
        case WhoColumn: return message.operatorName.isEmpty() ? message.nodeName : message.operatorName;
        case JobColumn:
            return message.job == JobId{} || message.jobName.isEmpty()
                       ? idText(number(message.job))
                       //: A job: %1 is its number, %2 its name.
                       : tr("%1 %2", "number and name of a job").arg(number(message.job)).arg(message.jobName);
        case InstructionColumn: return idText(number(message.instruction));
        case TextColumn: return oneLine(localizedText(message));
        default: return {};
        }
    case Qt::ToolTipRole:
        return index.column() == TextColumn ? QVariant(localizedText(message)) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == InstructionColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case MessageRole: return QVariant::fromValue(message);
    case SeverityRole: return static_cast<int>(message.severity);
    case ServerNameRole: {
        const Source *from = source(row.source);
        return from ? from->name : QString();
    }
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case ServerColumn: return tr("Server");
    case SeverityColumn: return tr("Severity");
    case IdColumn: return tr("Id");
    case WhoColumn: return tr("Node or operator");
    case JobColumn: return tr("Job");
    case InstructionColumn: return tr("Instruction");
    case TextColumn: return tr("Message");
    default: return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && static_cast<int>(m_rows.size()) < kMostRows
           && std::any_of(m_sources.begin(), m_sources.end(), [](const auto &one) {
                  return one->hasAnswer && !one->isAtEnd && !one->isReading && one->problem.isEmpty();
              });
}

void ActivityModel::fetchMore(const QModelIndex & /*parent*/)
{
    // Whoever holds the others up, and who has little left.
    UtcMs horizon = std::numeric_limits<UtcMs>::min();
    for (const auto &one : m_sources) {
        if (one->hasAnswer && !one->isAtEnd && one->problem.isEmpty())
            horizon = std::max(horizon, one->oldestKey);
    }
    m_wanted = kPage;
    for (const auto &one : m_sources) {
        const bool holdsUp = one->oldestKey >= horizon || static_cast<int>(one->waiting.size()) < kPage;
        if (one->hasAnswer && !one->isAtEnd && one->problem.isEmpty() && holdsUp)
            askOlder(*one);
    }
}

} // namespace signalbox
