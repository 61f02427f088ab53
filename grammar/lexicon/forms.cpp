#include "grammar/lexicon/forms.hpp"

#include <deque>
#include <string>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(contractions)
GAINSAY_LEXICON_DATA(lemmas)

namespace gainsay::lexicon {

namespace {

struct Contractions {
    std::deque<std::string> joined;  // owns the keys
    ByWord<std::size_t> cuts;
};

// first second
Contractions load_contractions() {
    Contractions out;
    for (const Fact& fact : parse_facts("contractions.txt", contractions_text(), 1, 1)) {
        const std::string_view parts = read_lemma(fact, fact.cell(0));
        const std::size_t blank = parts.find(' ');
        if (blank == std::string_view::npos) fail(fact, fact.cell(0), "expected two parts");
        out.joined.push_back(std::string(parts.substr(0, blank)) +
                             std::string(parts.substr(blank + 1)));
        out.cuts[out.joined.back()].push_back(blank);
    }
    return out;
}

struct ListedLemma {
    std::string_view tag;
    std::string_view lemma;
};

// form, form | tag, tag | lemma
ByWord<ListedLemma> load_lemmas() {
    ByWord<ListedLemma> out;
    for (const Fact& fact : parse_facts("lemmas.txt", lemmas_text(), 3, 3))
        for (const Cell& form : fact.columns[0])
            for (const Cell& tag : fact.columns[1])
                out[read_lemma(fact, form)].push_back({tag.text, fact.cell(2).text});
    return out;
}

}  // namespace

std::size_t contraction(std::string_view word) {
    constexpr std::size_t longest = 9;
    if (word.size() > longest) return 0;
    static const Contractions table = load_contractions();
    const auto* cuts = table.cuts.find_any_case(word);
    return cuts == nullptr ? 0 : cuts->front();
}

std::string_view listed_lemma(std::string_view form, std::string_view tag) {
    static const ByWord<ListedLemma> table = load_lemmas();
    if (const auto* entries = find_word(table, form))
        for (const ListedLemma& entry : *entries)
            if (entry.tag == tag || entry.tag == "*") return entry.lemma;
    return {};
}

}  // namespace gainsay::lexicon
