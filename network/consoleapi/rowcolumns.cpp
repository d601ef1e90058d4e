#include "network/consoleapi/rowcolumns.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RowColumnsText {
    Q_DECLARE_TR_FUNCTIONS(RowColumns)
};

constexpr quint64 kMostRows = 20'000'000; ///< of one job

// CBOR major types (RFC 8949).
enum Major : quint8 { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Tag = 6, Other = 7 };

constexpr quint64 tagOf(int width)
{
    switch (width) {
    case 1: return 64;
    case 2: return 69;
    case 4: return 70;
    default: return 71;
    }
}

constexpr int widthOf(quint64 tag)
{
    switch (tag) {
    case 64: return 1;
    case 69: return 2;
    case 70: return 4;
    case 71: return 8;
    default: return 0;
    }
}

/// What a column may hold at most.
template <class T>
constexpr qint64 lastOf()
{
    if constexpr (std::is_same_v<T, Status>)
        return static_cast<qint64>(Status::BeingDeleted);
    else if constexpr (std::is_same_v<T, StatusDetail>)
        return static_cast<qint64>(StatusDetail::CancelledByClient);
    else if constexpr (std::is_same_v<T, Stopping>)
        return static_cast<qint64>(Stopping::Deleting);
    else if constexpr (std::is_enum_v<T>)
        return std::numeric_limits<std::underlying_type_t<T>>::max();
    else
        return static_cast<qint64>(std::numeric_limits<T>::max());
}

template <class T>
constexpr qint64 firstOf()
{
    if constexpr (std::is_enum_v<T>)
        return 0;
    else
        return static_cast<qint64>(std::numeric_limits<T>::min());
}

/// Calls `column(name, member)` for each field of a row.
template <class Column>
void eachColumn(Column column)
{
    column("id", &InstructionRow::id);
    column("destination", &InstructionRow::destination);
    column("package", &InstructionRow::package);
    column("executed", &InstructionRow::executedMs);
    column("completed", &InstructionRow::completedMs);
    column("scheduledInstall", &InstructionRow::scheduledInstallMs);
    column("lastReport", &InstructionRow::lastReportMs);
    column("statusSince", &InstructionRow::statusSinceMs);
    column("nextTry", &InstructionRow::nextTryMs);
    column("code", &InstructionRow::code);
    column("permille", &InstructionRow::permille);
    column("segmentPermille", &InstructionRow::segmentPermille);
    column("attempt", &InstructionRow::attempt);
    column("retries", &InstructionRow::retries);
    column("route", &InstructionRow::route);
    column("status", &InstructionRow::status);
    column("detail", &InstructionRow::detail);
    column("stopping", &InstructionRow::stopping);
    column("overlays", &InstructionRow::overlays);
    column("hop", &InstructionRow::hop);
    column("relays", &InstructionRow::relays);
}
constexpr quint64 kColumns = 21;

class CborWriter {
public:
    void head(Major major, quint64 value)
    {
        const auto first = static_cast<quint8>(major << 5);
        if (value < 24) {
            put(static_cast<quint8>(first | value));
        } else if (value <= 0xff) {
            put(static_cast<quint8>(first | 24));
            put(static_cast<quint8>(value));
        } else if (value <= 0xffff) {
            put(static_cast<quint8>(first | 25));
            number(static_cast<quint16>(value));
        } else if (value <= 0xffffffff) {
            put(static_cast<quint8>(first | 26));
            number(static_cast<quint32>(value));
        } else {
            put(static_cast<quint8>(first | 27));
            number(value);
        }
    }
    void integer(qint64 value)
    {
        if (value >= 0)
            head(Unsigned, static_cast<quint64>(value));
        else
            head(Negative, static_cast<quint64>(-(value + 1)));
    }
    void text(const char *text)
    {
        const auto size = static_cast<qsizetype>(std::strlen(text));
        head(Text, static_cast<quint64>(size));
        bytes.append(text, size);
    }
    QByteArray bytes;

private:
    void put(quint8 byte) { bytes.append(static_cast<char>(byte)); }
    template <class T>
    void number(T value)
    {
        const T big = qToBigEndian(value);
        bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
};

template <class Word>
void appendWords(CborWriter &out, const std::vector<qint64> &values, qint64 base)
{
    out.head(Bytes, values.size() * sizeof(Word));
    const qsizetype at = out.bytes.size();
    out.bytes.resize(at + static_cast<qsizetype>(values.size() * sizeof(Word)));
    char *to = out.bytes.data() + at;
    for (const qint64 value : values) {
        // In unsigned numbers: the distance of two far ones does not fit a signed one.
        const quint64 word = value == 0 ? 0 : static_cast<quint64>(value) - static_cast<quint64>(base) + 1;
        qToLittleEndian(static_cast<Word>(word), to);
        to += sizeof(Word);
    }
}

void appendColumn(CborWriter &out, const std::vector<qint64> &values)
{
    const qint64 first = values.empty() ? 0 : values.front();
    if (std::all_of(values.begin(), values.end(), [first](qint64 value) { return value == first; })) {
        out.integer(first);
        return;
    }
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = std::numeric_limits<qint64>::min();
    for (const qint64 value : values) {
        if (value == 0)
            continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    const quint64 span = static_cast<quint64>(most) - static_cast<quint64>(least) + 1;
    const int width = span <= 0xff ? 1 : span <= 0xffff ? 2 : span <= 0xffffffff ? 4 : 8;
    out.head(Array, 2);
    out.integer(least);
    out.head(Tag, tagOf(width));
    switch (width) {
    case 1: appendWords<quint8>(out, values, least); break;
    case 2: appendWords<quint16>(out, values, least); break;
    case 4: appendWords<quint32>(out, values, least); break;
    default: appendWords<quint64>(out, values, least); break;
    }
}

/// Reads CBOR of definite lengths; nothing beyond the bytes that are there.
class CborReader {
public:
    explicit CborReader(const QByteArray &bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) { }

    [[nodiscard]] bool head(Major &major, quint64 &value)
    {
        if (m_at == m_end)
            return false;
        const auto first = static_cast<quint8>(*m_at++);
        major = static_cast<Major>(first >> 5);
        const int more = first & 31;
        if (more < 24) {
            value = static_cast<quint64>(more);
            return true;
        }
        const int size = more <= 27 ? 1 << (more - 24) : 0;
        if (size == 0 || m_end - m_at < size)
            return false;
        value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | static_cast<quint8>(*m_at++);
        return true;
    }
    [[nodiscard]] bool integer(qint64 &value)
    {
        Major major{};
        quint64 bare = 0;
        if (!head(major, bare) || bare > static_cast<quint64>(std::numeric_limits<qint64>::max()))
            return false;
        value = major == Negative ? -1 - static_cast<qint64>(bare) : static_cast<qint64>(bare);
        return major == Unsigned || major == Negative;
    }
    [[nodiscard]] bool string(Major wanted, QByteArrayView &value)
    {
        Major major{};
        quint64 size = 0;
        if (!head(major, size) || major != wanted || size > static_cast<quint64>(m_end - m_at))
            return false;
        value = QByteArrayView(m_at, static_cast<qsizetype>(size));
        m_at += size;
        return true;
    }
    [[nodiscard]] bool skip(int depth = 0)
    {
        constexpr int kDeepest = 16;
        Major major{};
        quint64 value = 0;
        if (depth > kDeepest || !head(major, value))
            return false;
        if (major == Bytes || major == Text) {
            if (value > static_cast<quint64>(m_end - m_at))
                return false;
            m_at += value;
            return true;
        }
        quint64 inner = major == Array ? value : major == Tag ? 1 : 0;
        if (major == Map)
            inner = value <= std::numeric_limits<quint64>::max() / 2 ? value * 2 : value;
        for (; inner > 0; --inner) {
            if (!skip(depth + 1))
                return false;
        }
        return true;
    }
    [[nodiscard]] Major next() const
    {
        return m_at == m_end ? Other : static_cast<Major>(static_cast<quint8>(*m_at) >> 5);
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] quint64 left() const { return static_cast<quint64>(m_end - m_at); }

private:
    const char *m_at;
    const char *m_end;
};

template <class T>
bool put(qint64 value, T &to)
{
    if (value < firstOf<T>() || value > lastOf<T>())
        return false;
    to = static_cast<T>(value);
    return true;
}

template <class Word, class T>
bool readWords(QByteArrayView bytes, qint64 base, T InstructionRow::*member, std::vector<InstructionRow> &rows)
{
    const char *from = bytes.data();
    for (InstructionRow &row : rows) {
        const auto word = qFromLittleEndian<Word>(from);
        from += sizeof(Word);
        const auto value = static_cast<qint64>(static_cast<quint64>(base) + word - 1);
        if (!put(word == 0 ? 0 : value, row.*member))
            return false;
    }
    return true;
}

template <class T>
bool readColumn(CborReader &in, T InstructionRow::*member, std::vector<InstructionRow> &rows)
{
    qint64 base = 0;
    if (in.next() != Array) {
        if (!in.integer(base))
            return false;
        return std::all_of(rows.begin(), rows.end(), [&](InstructionRow &row) { return put(base, row.*member); });
    }
    Major major{};
    quint64 number = 0;
    QByteArrayView bytes;
    if (!in.head(major, number) || number != 2 || !in.integer(base) || !in.head(major, number) || major != Tag)
        return false;
    const auto width = static_cast<std::size_t>(widthOf(number));
    if (width == 0 || !in.string(Bytes, bytes) || static_cast<std::size_t>(bytes.size()) != rows.size() * width)
        return false;
    switch (width) {
    case 1: return readWords<quint8>(bytes, base, member, rows);
    case 2: return readWords<quint16>(bytes, base, member, rows);
    case 4: return readWords<quint32>(bytes, base, member, rows);
    default: return readWords<quint64>(bytes, base, member, rows);
    }
}

bool readColumns(CborReader &in, std::vector<InstructionRow> &rows)
{
    Major major{};
    quint64 columns = 0;
    if (!in.head(major, columns) || major != Map)
        return false;
    for (; columns > 0; --columns) {
        QByteArrayView name;
        if (!in.string(Text, name))
            return false;
        bool known = false;
        bool good = true;
        eachColumn([&](const char *column, auto member) {
            if (!known && name == QByteArrayView(column)) {
                known = true;
                good = readColumn(in, member, rows);
            }
        });
        if (known ? !good : !in.skip())
            return false;
    }
    return true;
}

bool readRows(CborReader &in, JobRows &rows)
{
    Major major{};
    quint64 members = 0;
    if (!in.head(major, members) || major != Map)
        return false;
    bool hasColumns = false;
    qint64 count = -1;
    for (; members > 0; --members) {
        QByteArrayView name;
        qint64 value = 0;
        if (!in.string(Text, name))
            return false;
        if (name == "columns") {
            if (count < 0 || hasColumns || !readColumns(in, rows.rows))
                return false;
            hasColumns = true;
            continue;
        }
        const bool isNumber = name == "job" || name == "seq" || name == "asOf" || name == "count";
        if (isNumber ? !in.integer(value) || value < 0 : !in.skip())
            return false;
        if (name == "job" && !put(value, rows.job))
            return false;
        if (name == "seq")
            rows.seq = static_cast<EventSeq>(value);
        if (name == "asOf")
            rows.asOfMs = value;
        if (name == "count") {
            // Their ids differ, so each takes a byte at least: a short answer cannot ask for much memory.
            if (count >= 0 || static_cast<quint64>(value) > std::min(kMostRows, in.left()))
                return false;
            count = value;
            rows.rows.resize(static_cast<std::size_t>(count));
        }
    }
    return hasColumns && in.isAtEnd();
}

} // namespace

QByteArray rowsToCbor(JobId job, EventSeq seq, UtcMs asOfMs, std::span<const InstructionRow> rows)
{
    CborWriter out;
    out.head(Map, 5);
    out.text("job");
    out.integer(number(job));
    out.text("seq");
    out.integer(static_cast<qint64>(seq));
    out.text("asOf");
    out.integer(asOfMs);
    out.text("count"); // before the columns: a reader makes room for them
    out.integer(static_cast<qint64>(rows.size()));
    out.text("columns");
    out.head(Map, kColumns);
    std::vector<qint64> values(rows.size());
    eachColumn([&](const char *name, auto member) {
        std::transform(rows.begin(), rows.end(), values.begin(),
                       [member](const InstructionRow &row) { return static_cast<qint64>(row.*member); });
        out.text(name);
        appendColumn(out, values);
    });
    return out.bytes;
}

Result<JobRows> rowsFromCbor(const QByteArray &bytes)
{
    CborReader in(bytes);
    JobRows rows;
    if (readRows(in, rows))
        return rows;
    return Error{Error::Kind::Protocol,
                 RowColumnsText::tr("The server sent rows that cannot be read. It may be of another version."),
                 QStringLiteral("%1 bytes of CBOR").arg(bytes.size())};
}

} // namespace signalbox::consoleapi
