// What the nodes have told about themselves, in the console API.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/inventoryjson.h"
#include "network/consoleapi/inventoryreads.h"

namespace signalbox::consoleapi {

void ConsoleServer::Impl::showInventory(const Call &call)
{
    const Result<InventoryQuestion> question = inventoryQuestionOf(call.query());
    if (!question) {
        answerError(call.responder, question.error());
        return;
    }
    const auto worker = [self = shared_from_this()](std::function<void()> task) {
        self->m_worker.post(std::move(task));
    };
    readInventory(m_host, worker, question.value(), [responder = call.responder](const Result<InventoryPage> &page) {
        if (page)
            answerJson(responder, 200, QJsonDocument(toJson(page.value())));
        else
            answerError(responder, page.error());
    });
}

void ConsoleServer::Impl::showInventoryChanges(const Call &call)
{
    const auto kind = inventoryKindOf(call.query());
    if (!kind) {
        answerError(call.responder, kind.error());
        return;
    }
    const auto worker = [self = shared_from_this()](std::function<void()> task) {
        self->m_worker.post(std::move(task));
    };
    readInventoryChanges(m_host, worker, NodeId{call.id}, kind.value(),
                         [responder = call.responder](const Result<std::vector<InventoryChange>> &changes) {
                             if (changes)
                                 answerJson(responder, 200, QJsonDocument(toJson(changes.value())));
                             else
                                 answerError(responder, changes.error());
                         });
}

} // namespace signalbox::consoleapi
