#pragma once

#include "model/items/instructioncolumns.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// The instructions of one opened job, kept current for as long as somebody holds it (see ServerState::open()). They come in
/// parts: what is there can be shown and changes already, while the rest is still on its way. GUI thread.
class JobRows : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 { Loading, Ready, Failed };

    explicit JobRows(JobId job);

    [[nodiscard]] JobId job() const noexcept { return m_job; }
    [[nodiscard]] State state() const noexcept { return m_state; }
    /// More rows are to come than there are. (While rows are loaded once more, those known stay until all new ones are there.)
    [[nodiscard]] bool isPartial() const noexcept { return m_state == State::Loading && !m_again; }
    [[nodiscard]] const QString &errorText() const noexcept { return m_errorText; } ///< in Failed: shown as is
    [[nodiscard]] const InstructionColumns &columns() const noexcept { return m_columns; }

    // For the one who keeps it current.
    void setLoading();
    /// Rows of the job, each once and ascending. More than kAtOnce are taken over in slices between other events, so that
    /// the window goes on.
    void take(const JobRecord &job, std::vector<InstructionRow> rows, bool isLast);
    void setRows(const JobRecord &job, std::span<const InstructionRow> rows); ///< all of them at once
    void setFailed(const QString &errorText);
    void setJob(const JobRecord &job);
    void apply(std::span<const InstructionRow> rows);

    static constexpr std::size_t kAtOnce = 25'000;
    static constexpr std::size_t kFirstSlice = 10'000; ///< rows; the next ones are as large as kSliceMs allows
    static constexpr double kSliceMs = 4;
    static constexpr int kPauseMs = 8; ///< between slices: half a frame for everything else

Q_SIGNALS:
    void aboutToReset();
    void wasReset();
    void stateChanged();
    // Instruction rows, ascending and unique; before and after.
    void aboutToChange(const std::vector<quint32> &rows);
    void changed(const std::vector<quint32> &rows);
    void aboutToAdd(const std::vector<quint32> &rows); ///< not known before
    void added(const std::vector<quint32> &rows);

private:
    void begin(const JobRecord &job);
    void takeSlice();
    void takeRows(std::span<const InstructionRow> rows);
    void finish();
    void dropArriving();
    void keepForLater(const InstructionRow &row);
    [[nodiscard]] std::vector<InstructionRow> withEarly(std::span<const InstructionRow> rows);
    void applyEarly(); ///< what was kept

    JobId m_job;
    State m_state = State::Loading;
    QString m_errorText;
    InstructionColumns m_columns;
    bool m_begun = false; ///< the first part has come
    bool m_again = false; ///< m_columns are whole, and replaced when m_new are
    InstructionColumns m_new;
    std::deque<std::vector<InstructionRow>> m_arriving; ///< on their way into columns
    std::size_t m_taken = 0; ///< of the first of them
    bool m_allCame = false;
    std::size_t m_slice = kFirstSlice;
    QTimer m_nextSlice;
    /// Came before the part that they are in, or are beyond what the job was known to have.
    std::unordered_map<quint32, InstructionRow> m_early;
};

} // namespace signalbox
