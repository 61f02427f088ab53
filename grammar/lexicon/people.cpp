#include "grammar/lexicon/people.hpp"

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(first_names)
GAINSAY_LEXICON_DATA(gendered_nouns)

namespace gainsay::lexicon {
namespace {

using Genders = std::unordered_map<std::string_view, Gender>;

Genders load(std::string_view file, std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Gender>, 3> genders = {
        {{"female", Gender::female}, {"male", Gender::male}, {"both", Gender::unknown}}};
    Genders out;
    for (const Fact& fact : parse_facts(file, text, 2, 2))
        for (const Cell& cell : fact.columns[0])
            out.emplace(read_lemma(fact, cell), one_of(fact, fact.cell(1), genders));
    return out;
}

}  // namespace

std::optional<Gender> first_name(std::string_view text) {
    static const Genders table = load("first_names.txt", first_names_text());
    const auto at = table.find(Lower(text).view());
    return at == table.end() ? std::nullopt : std::optional(at->second);
}

Gender gendered_noun(std::string_view text) {
    static const Genders table = load("gendered_nouns.txt", gendered_nouns_text());
    const Lower lower(text);
    std::string_view word = lower.view();
    if (word.ends_with('.')) word.remove_suffix(1);
    const auto at = table.find(word);
    return at == table.end() ? Gender::unknown : at->second;
}

}  // namespace gainsay::lexicon
