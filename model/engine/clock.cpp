#include "model/engine/clock.h"

#include <chrono>

namespace signalbox {

UtcMs systemNowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace signalbox
