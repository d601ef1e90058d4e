#include "model/domain/instructionstate.h"
#include "model/domain/text.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace signalbox;

namespace {

/// Cuts the input into numbers; 0 when it is used up.
class Bytes {
public:
    Bytes(const std::uint8_t *data, std::size_t size) : m_data(data), m_left(size) { }

    [[nodiscard]] bool isEmpty() const { return m_left == 0; }

    template <class Number>
    Number take()
    {
        Number value{};
        const std::size_t size = std::min(sizeof value, m_left);
        std::memcpy(&value, m_data, size);
        m_data += size;
        m_left -= size;
        return value;
    }

private:
    const std::uint8_t *m_data;
    std::size_t m_left;
};

void require(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace

/// Any events, with any values, keep the promises of apply(), and each of them can be told in words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Bytes bytes(data, size);
    InstructionState state;
    while (!bytes.isEmpty()) {
        Event event;
        event.kind = static_cast<EventKind>(bytes.take<quint8>());
        event.hop = bytes.take<quint8>();
        event.detail = bytes.take<quint8>();
        event.attempt = bytes.take<quint8>(); // small, so that it meets the present one
        event.node = static_cast<NodeId>(bytes.take<quint8>());
        event.reportSeq = bytes.take<quint8>();
        event.atMs = 1 + bytes.take<quint16>();
        event.a = bytes.take<qint64>();
        event.b = bytes.take<qint64>();

        const InstructionState before = state;
        const bool taken = apply(state, event) == Refusal::None;
        require(taken || state == before);
        require(state.attempt != before.attempt || event.kind == EventKind::Created
                || state.permille >= before.permille);
        require(state.permille <= kPermilleWhole && state.hop <= state.relays + 1 && state.bytes >= 0);
        require(!isFinal(before.status) || state.status == before.status || event.kind == EventKind::NewAttempt);
        require(!eventText(event).contains(QLatin1String("%1")));
    }
    return 0;
}
