// Small questions about the words of a tree that several lowering steps ask.
#pragma once

#include <string_view>

#include "grammar/lowering/proposition.hpp"

namespace gainsay::grammar {

[[nodiscard]] inline bool is_one_of(Tag tag, std::initializer_list<Tag> tags) {
    for (const Tag t : tags)
        if (t == tag) return true;
    return false;
}
[[nodiscard]] inline bool is_verb(Tag tag) { return tag >= Tag::VB && tag <= Tag::VBZ; }
[[nodiscard]] inline bool is_punctuation(const Token& token) {
    return token.universal == Universal::PUNCT || token.relation == Relation::punct;
}
// "who", "which", "that" where they stand for an antecedent.
[[nodiscard]] inline bool is_relative(const Token& token) {
    return is_one_of(token.tag, {Tag::WDT, Tag::WP}) ||
           (token.lemma == "that" && token.universal == Universal::PRON && token.tag != Tag::DT);
}

// Adds the tokens of a range that `tokens` lacks; keeps the order.
void add_range(Tokens& tokens, std::size_t first, std::size_t last);
void remove_range(Tokens& tokens, std::size_t first, std::size_t last);
// Takes punctuation off both ends, and commas that stand beside a hole.
void trim_punctuation(const Tree& tree, Tokens& tokens);
// A phrase that "not", "rather than" or "instead of" opens,
[[nodiscard]] bool excluded(const Tree& tree, int phrase);
// and that is set against the phrase it hangs on: "locals, NOT MIGRANTS".
[[nodiscard]] bool contrasts(const Tree& tree, const Slot& slot);
// "and IMPORTS 9 %", "48 metres high, THE SOUTH TOWER 51": a clause of its own (gapping).
[[nodiscard]] bool leaves_verb_out(const Tree& tree, std::size_t conjunct);
// "As did Brisko": what Brisko sold are its own shares, not those of who sold "ITS shares" before
// (sloppy identity: Ross 1967). Takes such words off the arguments of a clause told of another.
void drop_owners(const Tree& tree, std::vector<PropositionArgument>& arguments);
// The heads of a coordination, the first included, those set against it left
// out: "chips, phones and clouds, not cars" -> 3 nodes.
[[nodiscard]] std::vector<int> coordinated(const Tree& tree, int node);
// A phrase without the rest of its coordination.
[[nodiscard]] Tokens conjunct_tokens(const Tree& tree, std::size_t node);
// The preposition of a phrase with its fixed words ("according to", "because of"), or the marker of
// a clause.
[[nodiscard]] Tokens preposition_of(const Tree& tree, std::size_t node);
[[nodiscard]] std::string lower_text(const Tree& tree, const Tokens& tokens);
[[nodiscard]] std::string joined_text(const Tree& tree, const Tokens& tokens);

}  // namespace gainsay::grammar
