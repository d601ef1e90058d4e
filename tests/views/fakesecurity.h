#pragma once

#include "model/items/securitydata.h"

#include <QMetaObject>
#include <QObject>

#include <utility>
#include <vector>

namespace signalbox {

/// The security levels of a server that is a script. Answers come from the event loop.
class FakeSecurity final : public SecurityData {
public:
    void securityLevels(const JudgementQuery &query, QObject *context,
                        std::function<void(Result<SecurityLevels>)> done) override
    {
        SecurityLevels page;
        page.counts = counts();
        for (const JudgementRecord &client : clients) {
            const bool isWanted = query.node == NodeId{} ? client.node > query.after : client.node == query.node;
            if (!isWanted)
                continue;
            if (page.clients.size() == pageSize) {
                page.isLast = false;
                break;
            }
            page.clients.push_back(client);
        }
        answer(context, std::move(done),
               refused.kind == Error::Kind::None ? Result(page) : Result<SecurityLevels>(refused));
    }
    void policies(QObject *context, std::function<void(Result<std::vector<PolicyRecord>>)> done) override
    {
        answer(context, std::move(done), Result(known));
    }
    void judgementEntries(NodeId node, qint64 /*after*/, int /*limit*/, QObject *context,
                          std::function<void(Result<std::vector<JudgementEntry>>)> done) override
    {
        std::vector<JudgementEntry> list;
        for (const JudgementEntry &entry : entries) {
            if (entry.node() == node)
                list.push_back(entry);
        }
        answer(context, std::move(done), Result(list));
    }

    std::vector<JudgementRecord> clients; ///< ascending
    std::vector<PolicyRecord> known;
    std::vector<JudgementEntry> entries;
    Error refused; ///< the answer instead, when it is one
    std::size_t pageSize = 2; ///< so that more than one is asked for

private:
    [[nodiscard]] std::map<SecurityLevel, quint32> counts() const
    {
        std::map<SecurityLevel, quint32> all;
        for (const JudgementRecord &client : clients)
            ++all[client.level];
        return all;
    }
    template <class T>
    static void answer(QObject *context, std::function<void(Result<T>)> done, Result<T> what)
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), what = std::move(what)] { done(what); }, Qt::QueuedConnection);
    }
};

} // namespace signalbox
