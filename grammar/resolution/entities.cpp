#include "grammar/resolution/entities.hpp"

#include <algorithm>

#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/references.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {
namespace {

// Names in one list are compared one by one; more than this many tell nothing anyway.
constexpr std::size_t longest_list = 16;

template <class Take>
void for_words(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) take(text.substr(at, end - at));
        at = end + 1;
    }
}

bool small_word(std::string_view word) {
    return word == "of" || word == "and" || word == "the" || word == "for" || word == "&" ||
           word == "in" || word == "on";
}

// Whether all that a name adds to its beginning may be left out: "Foods".
bool only_trade(std::string_view rest) {
    bool all = true;
    for_words(rest, [&](std::string_view word) {
        all = all &&
              (lexicon::reference_word(word) == lexicon::ReferenceWord::trade || small_word(word));
    });
    return all;
}

bool names_place_or_time(std::string_view name) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const char* kind :
         {"city", "town", "country", "administrative district", "time period", "day"})
        if (wordnet.is_a(name, kind, WordClass::noun, 5, 1)) return true;
    return false;
}

}  // namespace

void make_key(std::string_view name, std::string& key) {
    key.assign(name);
    for (char& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (;;) {
        const std::size_t blank = key.rfind(' ');
        if (blank == std::string::npos) return;
        const std::string_view tail = std::string_view(key).substr(blank + 1);
        if (lexicon::organisation_word(tail) != lexicon::OrganisationWord::suffix) return;
        key.resize(blank);
    }
}

EntityTable::EntityTable() : known_(2) {}

EntityId EntityTable::settled(EntityId id) const {
    for (int i = 0; i < 8 && id != nobody && known_[id].same_as != nobody; ++i)
        id = known_[id].same_as;
    return id;
}

EntityId EntityTable::find(std::string_view key) const {
    const auto at = by_key_.find(key);
    return at == by_key_.end() ? nobody : settled(at->second);
}

EntityId EntityTable::anonymous() {
    known_.emplace_back();
    return static_cast<EntityId>(known_.size() - 1);
}

EntityId EntityTable::add(const std::string& key) {
    const EntityId id = anonymous();
    known_[id].key = key;
    by_key_.emplace(key, id);
    return id;
}

EntityId EntityTable::group(std::vector<EntityId> members) {
    const EntityId id = anonymous();
    known_[id].members = std::move(members);
    known_[id].plural = true;
    return id;
}

void EntityTable::alias(const std::string& key, EntityId id) { by_key_.emplace(key, id); }

void EntityTable::index(EntityId id) {
    const std::string_view key = known_[id].key;
    const std::size_t first = key.find(' ');
    if (first == std::string_view::npos) return;
    const auto put = [&](auto& table, std::string_view word) {
        auto& list = table[std::string(word)];
        if (list.size() < longest_list && std::find(list.begin(), list.end(), id) == list.end())
            list.push_back(id);
    };
    put(by_word_, key.substr(0, first));
    put(by_word_, key.substr(key.rfind(' ') + 1));
    std::string all;
    std::string great;
    for_words(key, [&](std::string_view word) {
        all += word[0];
        if (!small_word(word)) great += word[0];
    });
    put(by_initials_, great);
    if (all != great) put(by_initials_, all);
}

EntityId EntityTable::person(std::string_view name, Gender gender) const {
    const auto at = by_word_.find(name);
    if (at == by_word_.end()) return nobody;
    EntityId found = nobody;
    bool by_surname = false;
    for (const EntityId raw : at->second) {
        const EntityId id = settled(raw);
        const Known& known = known_[id];
        if (known.kind != Kind::person) continue;
        if (gender != Gender::unknown && known.gender != Gender::unknown && known.gender != gender)
            continue;
        const bool surname = known.key.ends_with(name);
        if (found == id || (found != nobody && by_surname && !surname)) continue;
        if (found != nobody && by_surname == surname) return nobody;
        found = id;
        by_surname = surname;
    }
    return found;
}

EntityId EntityTable::organisation_named(std::string_view beginning) const {
    const auto at = by_word_.find(beginning.substr(0, beginning.find(' ')));
    if (at == by_word_.end()) return nobody;
    EntityId found = nobody;
    for (const EntityId raw : at->second) {
        const EntityId id = settled(raw);
        const Known& known = known_[id];
        const std::string_view key = known_[raw].key;
        if (known.kind == Kind::person || known.kind == Kind::nation) continue;
        if (key.size() <= beginning.size() + 1 || !key.starts_with(beginning) ||
            key[beginning.size()] != ' ' || !only_trade(key.substr(beginning.size() + 1)))
            continue;
        if (found != nobody && found != id) return nobody;
        found = id;
    }
    return found;
}

EntityId EntityTable::initialled(std::string_view acronym) const {
    const auto at = by_initials_.find(acronym);
    if (at == by_initials_.end()) return nobody;
    EntityId found = nobody;
    for (const EntityId raw : at->second) {
        const EntityId id = settled(raw);
        if (known_[id].kind == Kind::person) continue;
        if (found != nobody && found != id) return nobody;
        found = id;
    }
    return found;
}

bool may_be_firm(const Known& known) {
    return known.kind == Kind::unknown && known.as_place == 0 &&
           known.with_article * 2 < known.mentions &&
           known.key.find_first_of("0123456789") == std::string::npos &&
           !names_place_or_time(known.key);
}

bool public_body(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    const std::string_view last = blank == std::string_view::npos ? name : name.substr(blank + 1);
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const char* kind : {"government", "administrative unit", "court", "assembly",
                             "educational institution", "police"})
        if (wordnet.is_a(last, kind, WordClass::noun, 5, 3)) return true;
    return false;
}

}  // namespace gainsay::grammar
