#pragma once

#include "network/consoleapi/sseparser.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <utility>

namespace signalbox::consoleapi {

/// Takes one stream apart in the client's thread and posts what is in it.
struct SseSource {
    explicit SseSource(std::function<void(const SseParser::Event &)> take) : parser(std::move(take)) { }
    static constexpr std::size_t kMostWaiting = 128 * 1024 * 1024; ///< bytes: then the connection is given up
    SseParser parser;
    bool hasBegun = false;
    std::atomic<std::size_t> waiting{0}; ///< bytes that were posted and not worked off
};

} // namespace signalbox::consoleapi
