#include "grammar/lexicon/names.hpp"

#include <algorithm>
#include <deque>
#include <string>

#include "grammar/lexicon/facts.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

GAINSAY_LEXICON_DATA(nations)
GAINSAY_LEXICON_DATA(titles)
GAINSAY_LEXICON_DATA(organisations)
GAINSAY_LEXICON_DATA(abbreviations)
GAINSAY_LEXICON_DATA(prefixes)

namespace gainsay::lexicon {

namespace {

std::vector<std::string_view> values(const Fact& fact, std::size_t column) {
    std::vector<std::string_view> out;
    if (fact.has(column))
        for (const Cell& cell : fact.columns[column]) out.push_back(cell.text);
    return out;
}

// name | continent | seats of government | adjectives | demonyms | aliases
std::vector<Nation> load_nations() {
    std::vector<Nation> out;
    for (const Fact& fact : parse_facts("nations.txt", nations_text(), 5, 6))
        out.push_back({fact.cell(0).text, fact.cell(1).text, values(fact, 2), values(fact, 3),
                       values(fact, 4), values(fact, 5), fact.source});
    return out;
}

struct NationNames {
    std::deque<std::string> lowered;  // owns the keys of `any_case`
    ByWord<NationMention> exact;
    ByWord<NationMention> any_case;

    void add(std::string_view text, const Nation& nation, NationForm form) {
        exact[text].push_back({&nation, form});
        if (exact[text].size() > 1) return;
        if (text.size() < 4) return;  // "US" must not be found in "us"
        lowered.emplace_back(Lower(text).view());
        any_case[lowered.back()].push_back({&nation, form});
    }
};

// A name before an adjective, a people before a capital, whichever nation comes first in the file.
NationNames index_nations() {
    NationNames names;
    for (const Nation& n : nations()) names.add(n.name, n, NationForm::name);
    for (const Nation& n : nations())
        for (const std::string_view text : n.aliases) names.add(text, n, NationForm::name);
    for (const Nation& n : nations())
        for (const std::string_view text : n.adjectives) names.add(text, n, NationForm::adjective);
    for (const Nation& n : nations())
        for (const std::string_view text : n.demonyms) names.add(text, n, NationForm::demonym);
    for (const Nation& n : nations())
        for (const std::string_view text : n.seats) names.add(text, n, NationForm::government);
    return names;
}

std::string_view without_article(std::string_view text) {
    if (text.starts_with("the ") || text.starts_with("The ")) text.remove_prefix(4);
    return text;
}

}  // namespace

const std::vector<Nation>& nations() {
    static const std::vector<Nation> table = load_nations();
    return table;
}

std::optional<NationMention> nation(std::string_view text) {
    static const NationNames names = index_nations();
    text = without_article(text);
    if (const auto* exact = names.exact.find(text)) return exact->front();
    if (text.empty() || text[0] < 'A' || text[0] > 'Z') return std::nullopt;
    const Lower lower(text);
    if (const auto* found = names.any_case.find(lower.view())) return found->front();
    // Plural people: "Germans"; those in -ese and -ish are listed as they are.
    if (lower.view().size() > 4 && lower.view().ends_with('s')) {
        const auto* found = names.any_case.find(lower.view().substr(0, lower.view().size() - 1));
        if (found != nullptr && found->front().form != NationForm::name &&
            found->front().form != NationForm::government)
            return NationMention{found->front().nation, NationForm::demonym};
    }
    return std::nullopt;
}

std::optional<Title> title(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, TitleKind>, 4> kinds = {
        {{"honorific", TitleKind::honorific},
         {"office", TitleKind::office},
         {"rank", TitleKind::rank},
         {"academic", TitleKind::academic}}};
    // canonical, other form, ... | kind
    static const ByWord<Title> table = [] {
        ByWord<Title> out;
        for (const Fact& fact : parse_facts("titles.txt", titles_text(), 2, 2))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(
                    {one_of(fact, fact.cell(1), kinds), fact.cell(0).text, fact.source});
        return out;
    }();
    if (text.ends_with('.')) text.remove_suffix(1);
    const auto* entries = table.find_any_case(text);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

std::optional<OrganisationWord> organisation_word(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, OrganisationWord>, 2> kinds = {
        {{"suffix", OrganisationWord::suffix}, {"head", OrganisationWord::head}}};
    // word, word | suffix or head
    static const ByWord<OrganisationWord> table = [] {
        ByWord<OrganisationWord> out;
        for (const Fact& fact : parse_facts("organisations.txt", organisations_text(), 2, 2))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(one_of(fact, fact.cell(1), kinds));
        return out;
    }();
    if (const auto* entries = table.find_any_case(text)) return entries->front();
    if (text.ends_with('.')) text.remove_suffix(1);
    const auto* entries = table.find_any_case(text);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

std::optional<AbbreviationKind> abbreviation(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, AbbreviationKind>, 3> kinds = {
        {{"title", AbbreviationKind::title},
         {"general", AbbreviationKind::general},
         {"before-number", AbbreviationKind::before_number}}};
    // word, word | kind
    static const ByWord<AbbreviationKind> table = [] {
        ByWord<AbbreviationKind> out;
        for (const Fact& fact : parse_facts("abbreviations.txt", abbreviations_text(), 2, 2))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(one_of(fact, fact.cell(1), kinds));
        return out;
    }();
    const auto* entries = table.find_any_case(word);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

bool is_bound_prefix(std::string_view text) {
    static const WordSet table = [] {
        WordSet out;
        for (const Fact& fact : parse_facts("prefixes.txt", prefixes_text(), 1, 1))
            for (const Cell& cell : fact.columns[0]) out.insert(read_lemma(fact, cell));
        return out;
    }();
    return table.contains_any_case(text);
}

namespace {

bool upper_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool letter(char c) { return upper_letter(c) || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

// "Top-10", "Mid-2020": a common word before the hyphen.
bool common_word(std::string_view first) {
    if (std::all_of(first.begin(), first.end(), upper_letter)) return false;
    std::string word(first);
    for (char& c : word)
        if (upper_letter(c)) c = static_cast<char>(c - 'A' + 'a');
    return is_bound_prefix(word) || WordNet::instance().forms(word) != 0 ||
           month(first).has_value() || word == "under" || word == "over";
}

// Of countries and their unions two names make no third: "EU-US".
bool country(std::string_view word) {
    return nation(word) || (word.size() == 2 && (word == "EU" || word == "UN")) || word == "US" ||
           word == "UK" || word == "NATO";
}

}  // namespace

std::size_t model_code(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && letter(text[at])) ++at;
    if (at == 0 || at + 1 >= text.size() || text[at] != '-' || !upper_letter(text[0])) return 0;
    const std::string_view first = text.substr(0, at);
    const std::size_t second = ++at;
    while (at < text.size() && digit(text[at])) ++at;
    if (at == second) {  // "ITEL-XZ"
        while (at < text.size() && upper_letter(text[at])) ++at;
        const std::string_view last = text.substr(second, at - second);
        if (first.size() < 2 || last.size() < 2 || country(first) || country(last) ||
            !std::all_of(first.begin(), first.end(), upper_letter))
            return 0;
    } else if (common_word(first)) {
        return 0;
    } else {
        while (at < text.size() && letter(text[at])) ++at;  // "F-16s"
    }
    // "Apollo-11-era" goes on, and so does what is no ASCII.
    const bool ends = at == text.size() || (text[at] != '-' && !letter(text[at]) &&
                                            static_cast<unsigned char>(text[at]) < 0x80);
    return ends ? at : 0;
}

}  // namespace gainsay::lexicon
