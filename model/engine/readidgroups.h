#pragma once

#include "model/domain/idgroup.h"

#include <QString>

#include <memory>
#include <unordered_map>

namespace signalbox {

/// What ID groups say, read once and not at each batch: an ID may have a hundred thousand members. The text of a definition is one
/// shared string until it is saved anew; it is kept here too, so that no other one can come to stand at its place. One thread.
class ReadIdGroups {
public:
    /// Null: there is none, or it is no ID group.
    std::shared_ptr<const IdGroup> of(const DefinitionRecord *record);

private:
    struct Read {
        QString json;
        std::shared_ptr<const IdGroup> group;
    };
    std::unordered_map<const QChar *, Read> m_read; ///< by where the text lies
    qsizetype m_characters = 0;
};

} // namespace signalbox
