// What a word form can be: WordNet's own entries, its exception lists, and morphy's detachment
// rules.
#include <algorithm>
#include <array>

#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::lexicon {

namespace {

struct Detachment {
    std::string_view suffix;
    std::string_view ending;
    WordClass word_class;
    std::uint16_t forms;
};

// morphy(7WN), with the doubled consonants that its exception lists leave out.
constexpr std::array<Detachment, 19> detachments = {{
    {"s", "", WordClass::noun, plural_form},
    {"ses", "s", WordClass::noun, plural_form},
    {"xes", "x", WordClass::noun, plural_form},
    {"zes", "z", WordClass::noun, plural_form},
    {"ches", "ch", WordClass::noun, plural_form},
    {"shes", "sh", WordClass::noun, plural_form},
    {"men", "man", WordClass::noun, plural_form},
    {"ies", "y", WordClass::noun, plural_form},
    {"s", "", WordClass::verb, third_person_form},
    {"ies", "y", WordClass::verb, third_person_form},
    {"es", "", WordClass::verb, third_person_form},
    {"ed", "e", WordClass::verb, past_form | past_participle_form},
    {"ed", "", WordClass::verb, past_form | past_participle_form},
    {"ing", "e", WordClass::verb, ing_form},
    {"ing", "", WordClass::verb, ing_form},
    {"er", "", WordClass::adjective, comparative_form},
    {"er", "e", WordClass::adjective, comparative_form},
    {"est", "", WordClass::adjective, superlative_form},
    {"est", "e", WordClass::adjective, superlative_form},
}};

// The base of a verb's irregular form does not say which form it is; its ending does, but for past
// and participle.
std::uint16_t irregular_verb_forms(std::string_view form) {
    if (form.ends_with("ing")) return ing_form;
    if (form.ends_with("s")) return third_person_form;
    return past_form | past_participle_form;
}

bool doubled(std::string_view stem) {
    return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
}

}  // namespace

bool WordNet::only_adjective(std::string_view word) const {
    const std::uint16_t bits = forms(word);
    return (bits & adjective_form) != 0 && (bits & (noun_form | verb_form)) == 0;
}

std::uint16_t WordNet::forms(std::string_view word) const {
    unsigned bits = 0;
    if (knows(word, WordClass::noun)) bits |= noun_form;
    if (knows(word, WordClass::verb)) bits |= verb_form;
    if (knows(word, WordClass::adjective)) bits |= adjective_form;
    if (knows(word, WordClass::adverb)) bits |= adverb_form;
    const auto irregular = [&](WordClass word_class) {
        return !irregular_base(word, word_class).empty();
    };
    if (irregular(WordClass::noun)) bits |= plural_form | irregular_form;
    if (irregular(WordClass::verb)) bits |= irregular_verb_forms(word) | irregular_form;
    if (irregular(WordClass::adjective) || irregular(WordClass::adverb))
        bits |= (word.ends_with("st") ? superlative_form : comparative_form) | irregular_form;
    if (word.size() < 3 || word.size() > 60) return static_cast<std::uint16_t>(bits);
    std::array<char, 64> base;
    for (const Detachment& rule : detachments) {
        if (!word.ends_with(rule.suffix) || (bits & rule.forms) == rule.forms) continue;
        if (rule.suffix == "s" && word.ends_with("ss")) continue;
        const std::string_view stem = word.substr(0, word.size() - rule.suffix.size());
        if (stem.empty()) continue;
        std::copy(stem.begin(), stem.end(), base.begin());
        std::copy(rule.ending.begin(), rule.ending.end(),
                  base.begin() + static_cast<std::ptrdiff_t>(stem.size()));
        const std::string_view candidate(base.data(), stem.size() + rule.ending.size());
        if (knows(candidate, rule.word_class) ||
            (rule.ending.empty() && rule.word_class != WordClass::noun && doubled(stem) &&
             knows(stem.substr(0, stem.size() - 1), rule.word_class)))
            bits |= rule.forms;
    }
    const auto with_y = [&](std::string_view suffix, WordClass word_class, std::uint16_t form) {
        if (!word.ends_with(suffix)) return;
        const std::size_t size = word.size() - suffix.size();
        std::copy_n(word.begin(), size, base.begin());
        base[size] = 'y';
        if (knows({base.data(), size + 1}, word_class)) bits |= form;
    };
    with_y("ied", WordClass::verb, past_form | past_participle_form);
    with_y("ier", WordClass::adjective, comparative_form);
    with_y("iest", WordClass::adjective, superlative_form);
    return static_cast<std::uint16_t>(bits);
}

}  // namespace gainsay::lexicon
