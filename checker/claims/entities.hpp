// Who is who across documents: each reading names its own entities, this joins them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gainsay/checker.hpp"

namespace gainsay::checker {

using EntityId = std::uint32_t;  // 0: none

// Lower case, one blank between words, no leading "the", no possessive ending.
[[nodiscard]] std::string fold_name(std::string_view name);

class EntityTable {
public:
    // Two documents' entities are one when their canonical names are, or when one's name is the
    // other's alias and no third entity has that alias too (a surname that two people share joins
    // nobody).
    explicit EntityTable(std::span<const CheckedDocument> documents);

    [[nodiscard]] EntityId find(std::string_view name) const;  // 0 if unknown
    [[nodiscard]] bool part_of(EntityId part, EntityId whole) const;
    [[nodiscard]] bool related(EntityId a, EntityId b) const {
        return a != 0 && b != 0 && (a == b || part_of(a, b) || part_of(b, a));
    }
    // The outermost whole, or the entity itself.
    [[nodiscard]] EntityId root(EntityId entity) const;
    [[nodiscard]] const std::string& name(EntityId entity) const { return names_[entity]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

private:
    std::vector<std::string> names_;  // by id; [0] is empty
    std::vector<EntityId> whole_;     // by id; 0: none
    std::unordered_map<std::string, EntityId> by_name_;
};

}  // namespace gainsay::checker
