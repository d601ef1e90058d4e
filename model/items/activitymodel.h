#pragma once

#include "model/domain/activity.h"
#include "model/domain/result.h"
#include "model/items/serverlink.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

class ServerState;

/// Messages of the activity logs of one or several servers in one table, newest first, page by page. What is shown is without a
/// gap: nothing older than the oldest message that every server which answers has told. A server that does not answer delays
/// nobody; its messages take their places when they come.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        ServerColumn,
        SeverityColumn,
        IdColumn,
        WhoColumn, ///< node or operator
        JobColumn,
        InstructionColumn,
        TextColumn,
        ColumnCount
    };
    enum Role {
        MessageRole = Qt::UserRole, ///< ActivityMessage
        SeverityRole, ///< int
        ServerNameRole, ///< QString
    };
    static constexpr int kPage = 200; ///< messages asked for at once
    static constexpr int kMostRows = 100'000; ///< older ones are not loaded any more

    explicit ActivityModel(QObject *parent = nullptr);
    ~ActivityModel() override;

    void addServer(ServerState &server); ///< must outlive this object, or removeServer()
    void removeServer(const ServerState *server);
    /// What is asked; `before`, `after` and `limit` do not matter. Begins anew when it is another question.
    void ask(const ActivityQuestion &question);
    void reload(); ///< the same, anew
    void lookForNew(); ///< what came since, without a gap
    [[nodiscard]] const ActivityQuestion &question() const noexcept { return m_question; }

    /// How it stands with one server.
    struct Standing {
        QString server;
        QString problem; ///< translated; empty: none
        bool isReading = false;
        bool isCounting = false; ///< it tells, but not yet how many
    };
    [[nodiscard]] std::vector<Standing> standings() const;
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool hasAnswer() const; ///< of any server
    [[nodiscard]] bool isWhole() const; ///< there is nothing older
    /// Of all servers that told; none: nobody did. `isAtLeast`: some are more. `isPartial`: another server has not counted.
    struct Counts {
        std::array<qint64, 3> of{};
        bool isAtLeast = false;
        bool isPartial = false;
    };
    [[nodiscard]] std::optional<Counts> counts() const;
    /// The search cannot be understood: why. Empty: it can.
    [[nodiscard]] QString searchProblem() const { return m_searchProblem; }
    [[nodiscard]] QByteArray csv() const; ///< what is shown; keys as headers, RFC 4180
    /// All that is needed to write that elsewhere.
    [[nodiscard]] std::vector<std::pair<QString, ActivityMessage>> copyOfRows() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void changed(); ///< standings, counts or rows

private:
    struct Source;
    struct Row {
        UtcMs key = kNoTime; ///< its time, but never against the order of its log
        quint32 source = 0;
        ActivityMessage message;
    };
    static bool isNewer(const Row &a, const Row &b);

    [[nodiscard]] Source *source(quint32 number) const;
    void begin(Source &source);
    void askOlder(Source &source);
    void takeOlder(quint32 number, quint64 question, const Result<ActivityPage> &answer);
    void askNewer(Source &source);
    void takeNewer(quint32 number, quint64 question, const Result<ActivityPage> &answer);
    void release();
    void insert(std::vector<Row> rows);
    void failed(Source &source, const Error &error);

    std::vector<std::unique_ptr<Source>> m_sources;
    quint32 m_lastSource = 0;
    std::vector<Row> m_rows; ///< oldest first: what comes is added at the end, and is shown on top
    ActivityQuestion m_question;
    quint64 m_serial = 0; ///< of the question
    bool m_isAsked = false;
    int m_wanted = 0; ///< rows still to come of the page that somebody waits for
    QString m_searchProblem;
};

[[nodiscard]] QByteArray activityCsv(const std::vector<std::pair<QString, ActivityMessage>> &rows);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::ActivityMessage)
