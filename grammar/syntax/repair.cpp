#include "grammar/syntax/repair.hpp"

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {

bool names_a_time(const Token& token) {
    if (token.tag == Tag::CD && token.text.size() == 4) {
        const bool digits = token.text.find_first_not_of("0123456789") == std::string_view::npos;
        return digits && (token.text[0] == '1' || token.text[0] == '2');
    }
    return lexicon::month(token.text).has_value() || lexicon::weekday(token.text).has_value();
}

bool measures_time(const Token& token) { return lexicon::time_noun(token.lemma); }

const Token* case_of(std::span<const Token> tokens, std::size_t noun) {
    for (std::size_t i = noun; i-- > 0 && noun - i < 8;)
        if (tokens[i].relation == Relation::case_ &&
            tokens[i].head == static_cast<std::int16_t>(noun))
            return &tokens[i];
    return nullptr;
}

void repair_arcs(std::span<Token> tokens) {
    promote_finite_clause(tokens);
    head_names(tokens);
    settle_particles(tokens);
    settle_contents(tokens);
    settle_offices(tokens);
    part_joined_clauses(tokens);
    raise_subordinators(tokens);
    return_objects(tokens);
    demote_perfect(tokens);
    settle_two_subjects(tokens);
    settle_openers(tokens);
    join_split_subjects(tokens);
    settle_whose(tokens);
    find_subject(tokens);
    part_year_from_subject(tokens);
    attach_to_verb(tokens);
}

}  // namespace gainsay::grammar
