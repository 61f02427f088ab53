// Clauses that tell what came first: "only AFTER the bank sold it did the council pay", "paid only
// AFTER the bank had sold it", "sold it and THEN the council paid".
#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }
bool hangs_on(const Token& t, std::size_t head) { return t.head == place(head); }

bool orders(std::string_view word) {
    static constexpr std::array<std::string_view, 5> all = {"after", "before", "once", "when",
                                                            "until"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

// "ONLY AFTER the bank sold it DID THE COUNCIL PAY": turned round, the second clause is the
// sentence (Quirk et al. 1985, 18.24).
void settle_fronted_only(std::span<Token> tokens) {
    if (tokens.size() < 7 || tokens[0].text != "Only" || !orders(tokens[1].lemma)) return;
    for (std::size_t did = 3; did + 2 < tokens.size(); ++did) {
        if (tokens[did].universal != Universal::AUX || !is_finite(tokens[did].tag) ||
            tokens[did].relation == Relation::cop || tokens[did].head <= place(did + 1))
            continue;
        const auto main = static_cast<std::size_t>(tokens[did].head);
        const bool turned = std::any_of(
            tokens.begin() + static_cast<std::ptrdiff_t>(did),
            tokens.begin() + static_cast<std::ptrdiff_t>(main),
            [&](const Token& t) { return hangs_on(t, main) && is_subject(t.relation); });
        const int first = tokens[main].head;
        if (!turned || first < 2 || first >= static_cast<int>(did) ||
            tokens[static_cast<std::size_t>(first)].universal != Universal::VERB)
            continue;
        Token& clause = tokens[static_cast<std::size_t>(first)];
        tokens[main].head = clause.head;
        tokens[main].relation = clause.relation;
        clause.head = place(main);
        clause.relation = Relation::advcl;
        for (std::size_t t = main; t < tokens.size(); ++t)
            if (tokens[t].head == first) tokens[t].head = place(main);
        tokens[0].head = static_cast<std::int16_t>(first);
        tokens[0].relation = Relation::advmod;
        tokens[1].head = static_cast<std::int16_t>(first);
        tokens[1].relation = Relation::mark;
        return;
    }
}

// "Approved the plan only AFTER THE BANK HAD SOLD it": no property of the plan.
void raise_ordered_clauses(std::span<Token> tokens) {
    for (std::size_t i = 3; i + 3 < tokens.size(); ++i) {
        Token& opener = tokens[i];
        if (!orders(opener.lemma) || tokens[i - 1].lemma != "only" || opener.head <= place(i))
            continue;
        const auto subject = static_cast<std::size_t>(opener.head);
        if (!is_subject(tokens[subject].relation) || tokens[subject].head <= place(subject))
            continue;
        const auto verb = static_cast<std::size_t>(tokens[subject].head);
        int main = tokens[verb].head;
        for (int steps = 0;
             main >= 0 && steps < 8 && is_nominal(tokens[static_cast<std::size_t>(main)]); ++steps)
            main = tokens[static_cast<std::size_t>(main)].head;
        if (main < 0 || main >= place(i)) continue;
        tokens[verb].head = static_cast<std::int16_t>(main);
        tokens[verb].relation = Relation::advcl;
        tokens[i - 1].head = place(verb);
        tokens[i - 1].relation = Relation::advmod;
        opener.head = place(verb);
        opener.relation = Relation::mark;
    }
}

// "Sold the mill and THEN THE COUNCIL paid": a clause of its own, and not the mill and the council.
void part_then_clauses(std::span<Token> tokens) {
    for (std::size_t i = 2; i + 3 < tokens.size(); ++i) {
        if (tokens[i].lemma != "then" || tokens[i - 1].tag != Tag::CC) continue;
        const auto joined = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1),
                                         tokens.end(), [&](const Token& t) {
                                             return is_nominal(t) && t.relation == Relation::conj &&
                                                    t.head >= 0 && t.head < place(i);
                                         });
        if (joined == tokens.end()) continue;
        const auto noun = static_cast<std::size_t>(joined - tokens.begin());
        const auto before = static_cast<std::size_t>(tokens[noun].head);
        if (!is_subject(tokens[before].relation) || tokens[before].head <= place(noun)) continue;
        const auto verb = static_cast<std::size_t>(tokens[before].head);
        const int main = tokens[verb].head;
        if (main < 0 || main >= place(before) ||
            tokens[static_cast<std::size_t>(main)].universal != Universal::VERB)
            continue;
        tokens[before].head = static_cast<std::int16_t>(main);
        const bool has_object = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == main && t.relation == Relation::obj;
        });
        tokens[before].relation = has_object ? Relation::obl : Relation::obj;
        tokens[noun].head = place(verb);
        tokens[noun].relation = Relation::nsubj;
        tokens[verb].relation = Relation::conj;
        for (const std::size_t t : {i - 1, i}) tokens[t].head = place(verb);
    }
}

}  // namespace

void settle_sequences(std::span<Token> tokens) {
    settle_fronted_only(tokens);
    raise_ordered_clauses(tokens);
    part_then_clauses(tokens);
}

}  // namespace gainsay::grammar
