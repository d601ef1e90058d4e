#pragma once

#include "model/items/instructioncolumns.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// The instructions of one opened job, kept current for as long as somebody holds it (see ServerState::open()).
/// GUI thread.
class JobRows : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 { Loading, Ready, Failed };

    explicit JobRows(JobId job);

    [[nodiscard]] JobId job() const noexcept { return m_job; }
    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] const QString &errorText() const noexcept { return m_errorText; } ///< in Failed: shown as is
    [[nodiscard]] const InstructionColumns &columns() const noexcept { return m_columns; }

    // For the one who keeps it current.
    void setLoading(); ///< the rows known stay until the new ones are there
    void setRows(const JobRecord &job, std::span<const InstructionRow> rows);
    /// The same for however many rows: in parts between other events, so that the window goes on. Loading until then.
    void load(const JobRecord &job, std::vector<InstructionRow> rows);
    void setFailed(const QString &errorText);
    void setJob(const JobRecord &job);
    void apply(std::span<const InstructionRow> rows);

    static constexpr std::size_t kPart = 50'000; ///< rows taken over at once: 2 to 3 ms

Q_SIGNALS:
    void aboutToReset();
    void wasReset();
    void stateChanged();
    // Instruction rows, ascending and unique; before and after.
    void aboutToChange(const std::vector<quint32> &rows);
    void changed(const std::vector<quint32> &rows);
    void added(const std::vector<quint32> &rows); ///< not known before

private:
    /// Rows on their way into columns.
    struct Arriving {
        std::vector<InstructionRow> rows;
        std::size_t taken;
        InstructionColumns columns;
    };
    void takePart();
    void install(InstructionColumns columns);
    void dropArriving();

    JobId m_job;
    State m_state = State::Loading;
    QString m_errorText;
    InstructionColumns m_columns;
    std::optional<Arriving> m_arriving;
    QTimer m_nextPart;
    std::unordered_map<quint32, InstructionRow> m_early; ///< came while loading: may be newer than what is being loaded
};

} // namespace signalbox
