// The named of one document, each under a small number. A name is known by its key (lower case,
// without "Inc."); other keys may lead to the same entity: surnames, acronyms, short names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/lexicon/people.hpp"

namespace gainsay::grammar {

using EntityId = std::uint32_t;
inline constexpr EntityId nobody = ~EntityId{0};
// Known only at the end of the document.
inline constexpr EntityId the_voice = 0;
inline constexpr EntityId the_organisation = 1;

enum class Kind : std::uint8_t { unknown, person, organisation, nation, place, thing, time };
using lexicon::Gender;

struct Form {
    std::string text;  // as written
    std::uint32_t count = 0;
    bool full = true;  // not an acronym, surname or short name
};

struct Known {
    std::string key;  // "" for groups, speakers not yet known, and what is known at the end
    std::vector<Form> forms;
    std::vector<EntityId> members;  // of a group
    std::uint32_t mentions = 0;
    std::uint32_t as_subject = 0;
    std::uint32_t as_place = 0;
    std::uint32_t as_part = 0;       // mentions that give its owner
    std::uint32_t with_article = 0;  // "the Astrid": a ship, a river, a paper
    EntityId part_of = nobody;
    EntityId employer = nobody;
    EntityId same_as = nobody;  // found out later
    Kind kind = Kind::unknown;
    Gender gender = Gender::unknown;
    bool opening = false;  // named in the first sentences: what the document is about
    bool plural = false;
    bool shared = false;              // several own it
    std::vector<std::uint32_t> said;  // what it was said to be: into Memory::introductions
    std::string own_noun;             // "authority" of "Trent Valley Water Authority"
};

// "Competition COURT", "Maritime Safety AGENCY": no firm.
[[nodiscard]] bool public_body(std::string_view name);
// Nothing tells of what kind it is, and it may be a firm: it stands in no place's place, without an
// article, and is no place or time that WordNet knows.
[[nodiscard]] bool may_be_firm(const Known& known);

// Looked up by views, without a copy.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// One key for "HUAWEI CLOUD", "Huawei Cloud" and "Huawei Cloud Inc.", written into `key`.
void make_key(std::string_view name, std::string& key);

class EntityTable {
public:
    EntityTable();

    Known& operator[](EntityId id) { return known_[id]; }
    const Known& operator[](EntityId id) const { return known_[id]; }
    [[nodiscard]] std::size_t size() const { return known_.size(); }

    // Follows what was found out later.
    [[nodiscard]] EntityId settled(EntityId id) const;
    [[nodiscard]] EntityId find(std::string_view key) const;
    EntityId add(const std::string& key);
    EntityId anonymous();
    EntityId group(std::vector<EntityId> members);
    // Another key for the same; the first to take a key keeps it.
    void alias(const std::string& key, EntityId id);

    // The one person with this first or last name, or nobody.
    [[nodiscard]] EntityId person(std::string_view name, Gender gender) const;
    // The one organisation whose name goes on after this with words that may be left out.
    [[nodiscard]] EntityId organisation_named(std::string_view beginning) const;
    // The one name with these initials.
    [[nodiscard]] EntityId initialled(std::string_view acronym) const;
    // Makes a name findable by its parts; call when its kind is known.
    void index(EntityId id);

private:
    std::vector<Known> known_;
    ByText<EntityId> by_key_;
    ByText<std::vector<EntityId>> by_word_;      // first and last words of names
    ByText<std::vector<EntityId>> by_initials_;  // lower case
};

}  // namespace gainsay::grammar
