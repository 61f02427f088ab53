#include "checker/words/lexical_relation.hpp"

#include <xxhash.h>

#include <array>
#include <cstddef>
#include <memory>
#include <utility>

#include "grammar/lexicon/derivations.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

using lexicon::OppositionKind;
using lexicon::WordNet;

// Rare senses make synonyms and hypernyms of almost any two words: only the most frequent ones
// count.
constexpr unsigned synonym_senses = 3;
constexpr unsigned hypernym_senses = 2;
constexpr unsigned hypernym_depth = 4;

bool lexical(WordClass word_class) {
    return word_class == WordClass::noun || word_class == WordClass::verb ||
           word_class == WordClass::adjective || word_class == WordClass::adverb;
}

// Up: 1, down: -1, and 0 for words that name no movement of a measure ("fell", "decreased"), or
// nothing that moves one ("raised", "cut").
int direction(std::string_view word, WordClass c, std::string_view up, std::string_view down) {
    const auto opposes = [&](std::string_view pole) {
        const auto found = lexicon::opposition(word, pole, c);
        return found && found->kind == OppositionKind::contrary;
    };
    if (word == up || opposes(down)) return 1;
    return word == down || opposes(up) ? -1 : 0;
}

int one_direction(std::string_view a, std::string_view b, WordClass c) {
    for (const auto& [up, down] : {std::pair{"rise", "fall"}, std::pair{"raise", "lower"}})
        if (const int way = direction(a, c, up, down); way != 0 && way == direction(b, c, up, down))
            return way;
    return 0;
}

// "Undelivered", "non-binding": the prefix denies the rest (Quirk et al. 1985, I.21).
bool denies(std::string_view word, std::string_view rest) {
    constexpr std::size_t shortest = 4;
    if (rest.size() < shortest) return false;
    for (const std::string_view prefix : {"un", "non-", "non"})
        if (word.size() == prefix.size() + rest.size() && word.starts_with(prefix) &&
            word.ends_with(rest))
            return true;
    return false;
}

// One way to relate two words of one class, with its text when a trace asks for it. `text` may be
// null.
LexicalRelation same_class(std::string_view a, std::string_view b, WordClass c, std::string* text) {
    const WordNet& wordnet = WordNet::instance();
    const auto found = [&](Relation relation, LexicalSource source, const auto& link) {
        if (text != nullptr) *text = link.text(a, b);
        return LexicalRelation{relation, source};
    };
    if (const auto opposition = lexicon::opposition(a, b, c)) {
        if (text != nullptr) *text = opposition->text();
        const LexicalSource source =
            opposition->kind == OppositionKind::contrary    ? LexicalSource::listed_opposite
            : opposition->kind == OppositionKind::reversive ? LexicalSource::listed_reversive
                                                            : LexicalSource::listed_gradable;
        return {Relation::alternation, source};
    }
    if (const auto link = wordnet.antonyms(a, b, c))
        return found(Relation::alternation, LexicalSource::antonym, *link);
    if (c == WordClass::adjective && (denies(a, b) || denies(b, a))) {
        if (text != nullptr)
            *text = "\"" + std::string(denies(a, b) ? a : b) + "\" is \"not " +
                    std::string(denies(a, b) ? b : a) + "\"";
        return {Relation::alternation, LexicalSource::denied_by_prefix};
    }
    if (const auto step = lexicon::scale(a, b))
        return found(step->difference > 0 ? Relation::forward : Relation::reverse,
                     LexicalSource::scale, *step);
    if (const auto apart = lexicon::disjoint(a, b, c))
        return found(Relation::alternation, LexicalSource::disjoint, *apart);
    if (const auto link = wordnet.same_synset(a, b, c, synonym_senses))
        return found(Relation::equivalence, LexicalSource::synonym, *link);
    if (c == WordClass::verb || c == WordClass::noun) {
        if (const int way = one_direction(a, b, c); way != 0) {
            if (text != nullptr) *text = way > 0 ? "both mean going up" : "both mean going down";
            return {Relation::equivalence, LexicalSource::synonym};
        }
    }
    if (c == WordClass::noun || c == WordClass::verb) {
        if (const auto link = wordnet.is_a(a, b, c, hypernym_depth, hypernym_senses))
            return found(Relation::forward, LexicalSource::hypernym, *link);
        if (const auto link = wordnet.is_a(b, a, c, hypernym_depth, hypernym_senses)) {
            if (text != nullptr) *text = link->text(b, a);
            return {Relation::reverse, LexicalSource::hypernym};
        }
    }
    if (c == WordClass::verb) {
        if (const auto link = wordnet.entails(a, b))
            return found(Relation::forward, LexicalSource::hypernym, *link);
        if (const auto link = wordnet.entails(b, a)) {
            if (text != nullptr) *text = link->text(b, a);
            return {Relation::reverse, LexicalSource::hypernym};
        }
    }
    if (c == WordClass::adjective) {
        if (const auto link = wordnet.indirect_antonyms(a, b))
            return found(Relation::alternation, LexicalSource::indirect_antonym, *link);
    }
    if (c == WordClass::adjective || c == WordClass::verb) {
        if (const auto link = wordnet.synonym_of_antonym(a, b, c))
            return found(Relation::alternation, LexicalSource::synonym_of_antonym, *link);
    }
    return {};
}

LexicalRelation compute(std::string_view a, WordClass class_a, std::string_view b,
                        WordClass class_b, std::string* text) {
    if (a == b) {
        if (text != nullptr) *text = "same word";
        return {Relation::equivalence, LexicalSource::identical};
    }
    if (a.empty() || b.empty()) return {};
    if (class_a == WordClass::proper && class_b == WordClass::proper) {
        if (const auto apart = lexicon::disjoint(a, b, WordClass::proper)) {
            if (text != nullptr) *text = apart->text(a, b);
            return {Relation::alternation, LexicalSource::disjoint};
        }
        return {};
    }
    if (!lexical(class_a) || !lexical(class_b)) return {};
    if (class_a == class_b) return same_class(a, b, class_a, text);
    if (const auto family = lexicon::same_family(a, b)) {
        if (text != nullptr) *text = family->text(a, b);
        return {Relation::equivalence, LexicalSource::derived};
    }
    const WordNet& wordnet = WordNet::instance();
    if (const auto link = wordnet.derived(a, class_a, b, class_b)) {
        if (text != nullptr) *text = link->text(a, b);
        return {Relation::equivalence, LexicalSource::derived};
    }
    if (const auto link = wordnet.pertains(a, class_a, b, class_b)) {
        if (text != nullptr) *text = link->text(a, b);
        return {Relation::equivalence, LexicalSource::derived};
    }
    return {};
}

struct Memo {
    struct Entry {
        std::uint64_t key = 0;
        LexicalRelation relation;
    };
    static constexpr std::size_t size = 1U << 15U;
    std::array<Entry, size> entries;
};

}  // namespace

int way_of_change(std::string_view word, WordClass word_class) {
    return direction(word, word_class, "rise", "fall");
}

int way_of_movement(std::string_view word, WordClass word_class) {
    const int alone = way_of_change(word, word_class);
    return alone != 0 ? alone : direction(word, word_class, "raise", "lower");
}

LexicalRelation lexical_relation(std::string_view a, WordClass class_a, std::string_view b,
                                 WordClass class_b) {
    if (a == b)
        return {a.empty() ? Relation::independence : Relation::equivalence,
                a.empty() ? LexicalSource::none : LexicalSource::identical};
    thread_local const std::unique_ptr<Memo> memo = std::make_unique<Memo>();
    const auto classes =
        static_cast<std::uint64_t>(class_a) * 16 + static_cast<std::uint64_t>(class_b);
    const std::uint64_t key =
        XXH64(b.data(), b.size(), XXH64(a.data(), a.size(), classes + 1)) | 1U;
    Memo::Entry& entry = memo->entries[(key >> 1U) % Memo::size];
    if (entry.key != key) entry = {key, compute(a, class_a, b, class_b, nullptr)};
    return entry.relation;
}

std::string explain(std::string_view a, WordClass class_a, std::string_view b, WordClass class_b) {
    std::string text;
    (void)compute(a, class_a, b, class_b, &text);
    return text.empty() ? "no relation known" : text;
}

}  // namespace gainsay::checker
