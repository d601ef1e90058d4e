#include "network/consoleapi/sseparser.h"

#include <gtest/gtest.h>

#include <random>

namespace signalbox::consoleapi {
namespace {

struct Taken {
    std::vector<std::pair<std::string, std::string>> events;
    bool good = true;
    std::optional<EventSeq> lastId;
};

Taken parse(std::string_view text, std::size_t step = 0, std::size_t longest = 1024)
{
    Taken taken;
    SseParser parser([&](const SseParser::Event &event) { taken.events.emplace_back(event.name, event.data); },
                     longest);
    while (!text.empty() && taken.good) {
        const std::string_view part = text.substr(0, step == 0 ? text.size() : step);
        taken.good = parser.put(part);
        text.remove_prefix(part.size());
    }
    taken.lastId = parser.lastId();
    return taken;
}

TEST(SseParserTest, EventsAreTakenApartWhereverTheBytesAreCut)
{
    const std::string text = "\xEF\xBB\xBF: hello\r\nid: 7\nevent: entry\ndata: {\"a\":1}\n\n"
                             "data: one\rdata:two\r\r"
                             "id: 9\n\nevent: lost\n\ndata\n\nretry: 5\nid: 10\ndata: begun";
    for (std::size_t step = 0; step < text.size(); ++step) {
        const Taken taken = parse(text, step);
        EXPECT_TRUE(taken.good);
        ASSERT_EQ(taken.events.size(), 3U) << step;
        EXPECT_EQ(taken.events[0], std::pair(std::string("entry"), std::string("{\"a\":1}")));
        EXPECT_EQ(taken.events[1], std::pair(std::string("message"), std::string("one\ntwo")));
        EXPECT_EQ(taken.events[2], std::pair(std::string("message"), std::string()));
        EXPECT_EQ(taken.lastId, 9U); // the last event is not whole: it is asked for again
    }
}

TEST(SseParserTest, WhatIsTooLongOrNoNumberEndsTheStream)
{
    EXPECT_FALSE(parse("data: " + std::string(2000, 'x')).good);
    EXPECT_FALSE(parse(std::string(2000, 'x'), 10).good);
    std::string lines;
    for (int i = 0; i < 300; ++i)
        lines += "data: 0123456789\n";
    EXPECT_FALSE(parse(lines).good);
    EXPECT_FALSE(parse("id: 12a\n\n").good);
    EXPECT_FALSE(parse("id: 99999999999999999999999\n\n").good);
}

TEST(SseParserTest, AnythingMayCome)
{
    std::mt19937 random(4711);
    const std::string_view letters("data: idevent\r\n\n\r:0\0\xff", 22);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 200; ++i)
            text += letters[random() % letters.size()];
        (void)parse(text, 1 + random() % 7, 64);
    }
}

} // namespace
} // namespace signalbox::consoleapi
