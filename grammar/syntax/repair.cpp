#include "grammar/syntax/repair.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

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

bool is_above(std::span<const Token> tokens, int word, int below) {
    for (std::size_t steps = 0; below >= 0 && steps <= tokens.size(); ++steps) {
        if (below == word) return true;
        below = tokens[static_cast<std::size_t>(below)].head;
    }
    return false;
}

std::size_t root_of(std::span<const Token> tokens) {
    return static_cast<std::size_t>(
        std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.head < 0; }) -
        tokens.begin());
}

const Token* case_of(std::span<const Token> tokens, std::size_t noun) {
    for (std::size_t i = noun; i-- > 0 && noun - i < 8;)
        if (tokens[i].relation == Relation::case_ &&
            tokens[i].head == static_cast<std::int16_t>(noun))
            return &tokens[i];
    return nullptr;
}

Dependents dependents_of(std::span<const Token> tokens, std::size_t head) {
    Dependents out;
    for (const Token& t : tokens) {
        if (t.head != static_cast<std::int16_t>(head)) continue;
        const Relation r = t.relation;
        out.subject |= r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::csubj ||
                       r == Relation::expl || r == Relation::mark;
        out.finite_word |= (r == Relation::cop || r == Relation::aux || r == Relation::aux_pass) &&
                           is_finite(t.tag);
    }
    return out;
}

namespace {

using Step = void (*)(std::span<Token>);
constexpr std::array<Step, 97> steps = {join_ampersands,
                                        lift_negations,
                                        settle_owned,
                                        settle_home,
                                        lift_from_helpers,
                                        settle_doing,
                                        lift_no_longer,
                                        settle_piped_relatives,
                                        settle_prepositional_subjects,
                                        settle_corrections,
                                        part_at_semicolons,
                                        part_earlier_figures,
                                        part_changes_from_levels,
                                        lift_joined_verbs,
                                        lift_from_speech,
                                        part_joined_values,
                                        settle_totals,
                                        join_numbers,
                                        settle_rates,
                                        settle_measured_degrees,
                                        settle_up_and_down,
                                        lift_degrees,
                                        settle_changing_objects,
                                        settle_year_subjects,
                                        part_counted_acts,
                                        lift_from_figures,
                                        settle_time_adverbs,
                                        part_times_behind_nouns,
                                        settle_compared,
                                        part_before_prepositions,
                                        settle_passives,
                                        settle_gerund_objects,
                                        settle_bounds,
                                        settle_partitive_subjects,
                                        settle_perfect_participles,
                                        settle_copied_copulas,
                                        settle_inverted_copulas,
                                        head_possession,
                                        promote_finite_clause,
                                        join_names_to_nouns,
                                        head_names,
                                        settle_particles,
                                        settle_false_particles,
                                        settle_perfects,
                                        settle_possessed_complements,
                                        settle_split_compounds,
                                        settle_raised_infinitives,
                                        settle_be_to,
                                        settle_judged_reports,
                                        settle_contact_clauses,
                                        settle_asked_passives,
                                        settle_idiom_objects,
                                        part_two_copulas,
                                        settle_contents,
                                        promote_inner_pasts,
                                        settle_conceded_contents,
                                        settle_that_clauses,
                                        settle_whether_clauses,
                                        settle_object_relatives,
                                        join_stranded_prepositions,
                                        settle_object_clefts,
                                        settle_corrected_clefts,
                                        settle_bare_relatives,
                                        settle_offices,
                                        part_joined_clauses,
                                        part_by_agreement,
                                        raise_subordinators,
                                        settle_sequences,
                                        return_objects,
                                        demote_perfect,
                                        settle_two_subjects,
                                        settle_openers,
                                        settle_exceptives,
                                        settle_neither,
                                        settle_yet,
                                        join_split_subjects,
                                        join_bare_titles,
                                        settle_whose,
                                        find_subject,
                                        settle_focus,
                                        part_time_from_subject,
                                        settle_named_objects,
                                        settle_second_objects,
                                        settle_efforts,
                                        settle_object_complements,
                                        settle_properties,
                                        settle_states,
                                        settle_object_control,
                                        settle_forced_acts,
                                        settle_purposes,
                                        settle_seen_acts,
                                        settle_planned_acts,
                                        settle_instruments,
                                        settle_gerund_subjects,
                                        settle_gaps,
                                        join_nouns,
                                        attach_to_verb};

// One root, and every word below it.
bool is_tree(std::span<const Token> tokens) {
    constexpr std::uint8_t open = 1;
    constexpr std::uint8_t settled = 2;
    std::vector<std::uint8_t> seen(tokens.size(), 0);
    std::size_t roots = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        roots += tokens[i].head < 0 ? 1 : 0;
        int up = static_cast<int>(i);
        for (; up >= 0 && seen[static_cast<std::size_t>(up)] == 0;
             up = tokens[static_cast<std::size_t>(up)].head)
            seen[static_cast<std::size_t>(up)] = open;
        if (up >= 0 && seen[static_cast<std::size_t>(up)] == open) return false;
        for (up = static_cast<int>(i); up >= 0 && seen[static_cast<std::size_t>(up)] == open;
             up = tokens[static_cast<std::size_t>(up)].head)
            seen[static_cast<std::size_t>(up)] = settled;
    }
    return roots == 1;
}

}  // namespace

void repair_arcs(std::span<Token> tokens) {
    const std::vector<Token> parsed(tokens.begin(), tokens.end());
    for (const Step step : steps) step(tokens);
    if (is_tree(tokens)) return;
    // Two steps at odds, in words that are no sentence: each is taken again, and taken back where
    // it breaks the tree.
    std::copy(parsed.begin(), parsed.end(), tokens.begin());
    for (const Step step : steps) {
        const std::vector<Token> before(tokens.begin(), tokens.end());
        step(tokens);
        if (!is_tree(tokens)) std::copy(before.begin(), before.end(), tokens.begin());
    }
}

}  // namespace gainsay::grammar
