#pragma once

#include "model/store/store.h"

#include <map>
#include <optional>
#include <vector>

namespace signalbox {

/// The operators of a managing server, with what a batch that could not be stored did to them.
class OperatorBook {
public:
    void load(std::vector<StoredOperator> operators);

    [[nodiscard]] const StoredOperator *find(OperatorId id) const; ///< null: there is none
    /// In whatever case and form of Unicode the name is written: two that look alike are one.
    [[nodiscard]] const StoredOperator *byName(const QString &name) const;
    [[nodiscard]] const std::map<quint32, StoredOperator> &all() const noexcept { return m_operators; }
    [[nodiscard]] OperatorId nextId() const; ///< none is ever removed

    void put(StoredOperator one); ///< new or changed
    [[nodiscard]] std::vector<StoredOperator> changed() const; ///< since the last commit()
    bool commit(); ///< @return whether there was anything
    void rollback();

private:
    std::map<quint32, StoredOperator> m_operators;
    std::map<quint32, std::optional<StoredOperator>> m_before; ///< of what was changed since the last commit()
};

} // namespace signalbox
