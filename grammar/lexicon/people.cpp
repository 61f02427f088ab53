#include "grammar/lexicon/people.hpp"

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(first_names)
GAINSAY_LEXICON_DATA(gendered_nouns)

namespace gainsay::lexicon {
namespace {

using Genders = ByWord<Gender>;

Genders load(std::string_view file, std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Gender>, 3> genders = {
        {{"female", Gender::female}, {"male", Gender::male}, {"both", Gender::unknown}}};
    Genders out;
    for (const Fact& fact : parse_facts(file, text, 2, 2))
        for (const Cell& cell : fact.columns[0])
            out[read_lemma(fact, cell)].push_back(one_of(fact, fact.cell(1), genders));
    return out;
}

}  // namespace

std::optional<Gender> first_name(std::string_view text) {
    static const Genders table = load("first_names.txt", first_names_text());
    const auto* genders = table.find_any_case(text);
    return genders == nullptr ? std::nullopt : std::optional(genders->front());
}

Gender gendered_noun(std::string_view text) {
    static const Genders table = load("gendered_nouns.txt", gendered_nouns_text());
    if (text.ends_with('.')) text.remove_suffix(1);
    const auto* genders = table.find_any_case(text);
    return genders == nullptr ? Gender::unknown : genders->front();
}

}  // namespace gainsay::lexicon
