#pragma once

#include "model/domain/ids.h"
#include "model/domain/jobtype.h"

#include <QString>
#include <QTimeZone>

#include <optional>
#include <span>
#include <vector>

namespace signalbox {

/// When the jobs of a folder, or of a type, may run (S2: the processing window of a storage rule): on these days of the week, from
/// a time of day to another one, by the time zone of the managing server.
struct ProcessingWindow {
    quint32 id = 0; ///< given by the server, never reused
    FolderId folder{}; ///< for the jobs in it and in the folders below; 0: for those of `type`
    JobType type{}; ///< counts only without a folder
    quint8 days = 0; ///< bit 0 = Monday .. bit 6 = Sunday: on these it begins
    quint16 fromMinute = 0; ///< of the day, 0 .. 1439
    quint16 toMinute = 0; ///< 0 .. 1439; not after `fromMinute`: on the next day
    friend bool operator==(const ProcessingWindow &, const ProcessingWindow &) = default;
};
inline constexpr quint8 kEveryDay = 0x7f;
inline constexpr int kMaxProcessingWindows = 1000; ///< of one server

/// Whether some of the windows is open, and until when that stays so. No windows: always open.
struct WindowState {
    bool isOpen = true;
    UtcMs changeMs = kNoTime; ///< when it closes, or opens; kNoTime: never
    quint32 window = 0; ///< closed: the one that opens next
    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// A window that begins in the hour that is left out in spring begins with the hour behind it; one that begins or ends in the hour
/// that comes twice in autumn begins with the first and ends with the second.
[[nodiscard]] WindowState windowStateAt(std::span<const ProcessingWindow> windows, UtcMs nowMs, const QTimeZone &zone);

/// The windows that hold for a job: those of the nearest folder above it that has any; else those of its type.
/// @param folders the job's folder first, then the one above it, and so on
[[nodiscard]] std::vector<ProcessingWindow> windowsFor(std::span<const ProcessingWindow> all,
                                                       std::span<const FolderId> folders, JobType type);

/// What is wrong with a window that an operator gives, as a translated sentence; empty: nothing.
[[nodiscard]] QString windowProblem(const ProcessingWindow &window);

/// "mon,tue,fri" and "22:00": stable words.
[[nodiscard]] QString windowDaysKey(quint8 days);
[[nodiscard]] std::optional<quint8> windowDaysFromKey(const QString &key);
[[nodiscard]] QString minuteKey(quint16 minute);
[[nodiscard]] std::optional<quint16> minuteFromKey(const QString &key); ///< "22:00"; "24:00" is 0
/// For people: "Monday, Tuesday, 22:00 to 06:00 of the next day".
[[nodiscard]] QString windowText(const ProcessingWindow &window);

} // namespace signalbox
