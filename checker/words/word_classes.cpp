#include "checker/words/word_classes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "checker/words/data_lines.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/word_tables.hpp"

extern "C" {
extern const char adverb_classes_begin[];
extern const char adverb_classes_end[];
extern const char verb_classes_begin[];
extern const char verb_classes_end[];
}

namespace gainsay::checker {
namespace {

constexpr std::array<std::string_view, 45> verb_names = {
    "value",      "valuing",     "above",      "below",       "state",       "change",
    "list",       "have",        "movement",   "moving",      "contest",     "renouncing",
    "undoing",    "staying",     "keeping",    "passing",     "giving",      "bounding",
    "existing",   "cancelling",  "failing",    "holding",     "opposing",    "condition",
    "realising",  "intensional", "killing",    "quitting",    "withdrawing", "participating",
    "watching",   "foundering",  "completing", "maintaining", "reciprocal",  "altering",
    "removing",   "accusing",    "dative",     "posture",     "staging",     "expecting",
    "relocating", "presiding",   "jointly"};
constexpr std::array<std::string_view, 53> adverb_names = {
    "neutral",      "limiting",    "shrinking",    "partitive",    "containing", "negating",
    "nominal",      "privative",   "steady",       "stressing",    "measuring",  "counting",
    "explaining",   "dimension",   "bygone",       "doubting",     "undivided",  "nonsense",
    "hearsay",      "instancing",  "conferred",    "plain",        "deictic",    "conceding",
    "disbelieving", "correcting",  "timing",       "lacking",      "involving",  "settlement",
    "conditional",  "occasional",  "distributing", "hanging",      "scoping",    "ordering",
    "placing",      "classifying", "whole",        "absent",       "joining",    "level",
    "excluding",    "frequent",    "universal",    "opening_time", "anybody",    "compass",
    "current",      "everybody",   "baseless",     "telling",      "recurring"};

struct Table {
    ByWord<std::uint64_t> bits;                 // word -> classes
    std::vector<lexicon::WordFilter> may_hold;  // by class: most words are in none
};

Table load(std::string_view text, std::span<const std::string_view> names) {
    Table table;
    table.may_hold.resize(names.size());
    for_each_line(text, [&](std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] != line.substr(0, colon)) continue;
            for_each_item(line.substr(colon + 1), ',', [&](std::string_view word) {
                table.bits[std::string(word)] |= std::uint64_t{1} << i;
                table.may_hold[i].add(word);
            });
        }
    });
    return table;
}

bool has_bit(const Table& table, std::string_view word, unsigned bit) {
    if (!table.may_hold[bit].may_hold(word)) return false;
    const auto at = table.bits.find(word);
    return at != table.bits.end() && ((at->second >> bit) & 1U) != 0;
}

}  // namespace

bool in_class(std::string_view verb, VerbClass verb_class) {
    static const Table table = load({verb_classes_begin, verb_classes_end}, verb_names);
    return has_bit(table, verb, static_cast<unsigned>(verb_class));
}

bool in_class(std::string_view adverb_or_marker, AdverbClass adverb_class) {
    static const Table table = load({adverb_classes_begin, adverb_classes_end}, adverb_names);
    return has_bit(table, adverb_or_marker, static_cast<unsigned>(adverb_class));
}

bool says_any(std::string_view text, AdverbClass adverb_class) {
    return !phrase_of(text, adverb_class).empty();
}

std::string_view phrase_of(std::string_view text, AdverbClass adverb_class) {
    constexpr std::size_t longest = 5;
    const auto part_of_word = [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || c == '\'';
    };
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!part_of_word(text[begin]) || (begin > 0 && part_of_word(text[begin - 1]))) continue;
        std::size_t end = begin;
        for (std::size_t words = 0; words < longest && end < text.size(); ++words) {
            end += words > 0 ? 1 : 0;
            while (end < text.size() && part_of_word(text[end])) ++end;
            if (in_class(text.substr(begin, end - begin), adverb_class))
                return text.substr(begin, end - begin);
            if (end < text.size() && text[end] != ' ') break;
        }
    }
    return {};
}

bool opens_with_some(std::string_view text) {
    const std::string opening = lower(text.substr(0, text.find(' ')));
    if (in_class(opening, AdverbClass::partitive)) return true;
    constexpr std::size_t longest = 32;  // "a large number of"
    const std::size_t of = text.substr(0, longest).find(" of ");
    if (of == std::string_view::npos || opening == "one" || opening == "any") return false;
    const auto quantifier = lexicon::quantifier(text.substr(0, of + 3));
    return quantifier == Quantifier::some || quantifier == Quantifier::many ||
           quantifier == Quantifier::few;
}

}  // namespace gainsay::checker
