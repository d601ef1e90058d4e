#include "model/domain/readingonce.h"

#include <map>
#include <memory>
#include <utility>

namespace signalbox {

FindDefinition readingOnce(FindDefinition find)
{
    using Known = std::map<DefinitionId, std::optional<JobDefinition>>;
    return [find = std::move(find), known = std::make_shared<Known>()](DefinitionId id) {
        const auto found = known->find(id);
        return found != known->end() ? found->second : known->emplace(id, find(id)).first->second;
    };
}

} // namespace signalbox
