#include "checker/claims/entities.hpp"

#include <algorithm>

namespace gainsay::checker {
namespace {

constexpr int longest_chain = 8;  // of parts within parts; guards against circles

bool ends_with_possessive(const std::string& text) {
    return text.ends_with("'s") || text.ends_with("\xE2\x80\x99s");
}

}  // namespace

std::string fold_name(std::string_view name) {
    std::string out;
    out.reserve(name.size());
    for (const char c : name) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (blank && (out.empty() || out.back() == ' ')) continue;
        out += blank ? ' ' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    if (ends_with_possessive(out)) out.resize(out.size() - (out.ends_with("'s") ? 2 : 4));
    if (out.starts_with("the ")) out.erase(0, 4);
    return out;
}

EntityTable::EntityTable(std::span<const CheckedDocument> documents) : names_(1), whole_(1) {
    for (const CheckedDocument& document : documents) {
        for (const Entity& entity : document.reading->entities) {
            const auto [at, fresh] =
                by_name_.try_emplace(fold_name(entity.name), static_cast<EntityId>(names_.size()));
            if (!fresh) continue;
            names_.push_back(entity.name);
            whole_.push_back(0);
        }
    }
    // An alias belongs to whoever is the only one to claim it.
    std::unordered_map<std::string, EntityId> aliases;
    constexpr EntityId shared = ~EntityId{0};
    for (const CheckedDocument& document : documents) {
        for (const Entity& entity : document.reading->entities) {
            const EntityId id = by_name_.at(fold_name(entity.name));
            for (const std::string& alias : entity.aliases) {
                const auto [at, fresh] = aliases.try_emplace(fold_name(alias), id);
                if (!fresh && at->second != id) at->second = shared;
            }
        }
    }
    std::vector<EntityId> merged(names_.size());
    for (EntityId i = 0; i < merged.size(); ++i) merged[i] = i;
    for (const auto& [alias, id] : aliases) {
        if (id == shared) continue;
        const auto canonical = by_name_.find(alias);
        if (canonical == by_name_.end()) continue;
        // The lower id wins, so that the order of the hash map does not matter.
        const EntityId low = std::min(merged[id], merged[canonical->second]);
        const EntityId high = std::max(merged[id], merged[canonical->second]);
        for (EntityId& other : merged)
            if (other == high) other = low;
    }
    for (auto& [name, id] : by_name_) id = merged[id];
    for (const auto& [alias, id] : aliases)
        if (id != shared) by_name_.try_emplace(alias, merged[id]);
    for (const CheckedDocument& document : documents) {
        for (const Entity& entity : document.reading->entities) {
            if (entity.part_of.empty()) continue;
            const EntityId part = find(entity.name);
            const EntityId whole = find(entity.part_of);
            if (whole != 0 && whole != part && whole_[part] == 0 && !part_of(whole, part))
                whole_[part] = whole;
        }
    }
}

EntityId EntityTable::find(std::string_view name) const {
    if (name.empty() || by_name_.empty()) return 0;
    const auto at = by_name_.find(fold_name(name));
    return at == by_name_.end() ? 0 : at->second;
}

bool EntityTable::part_of(EntityId part, EntityId whole) const {
    if (part == whole) return false;
    for (int i = 0; i < longest_chain && part != 0; ++i) {
        part = whole_[part];
        if (part == whole && part != 0) return true;
    }
    return false;
}

EntityId EntityTable::root(EntityId entity) const {
    for (int i = 0; i < longest_chain && whole_[entity] != 0; ++i) entity = whole_[entity];
    return entity;
}

}  // namespace gainsay::checker
