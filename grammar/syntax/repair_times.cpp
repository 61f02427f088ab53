// Repairs of when: what tells a time belongs to the verb, not to the noun that it stands beside.
#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/lexicon/measures.hpp"
#include "grammar/syntax/repair_steps.hpp"
#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

// Adverbs that look like adjectives, and stand behind what they are no part of.
bool tells_when(std::string_view lemma) {
    static constexpr std::array<std::string_view, 11> words = {
        "hourly",    "daily",  "nightly", "weekly",      "fortnightly", "monthly",
        "quarterly", "yearly", "late",    "half-yearly", "early"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

// The verb or the copular clause above a word; its place, or -1.
int clause_above(std::span<const Token> tokens, int word) {
    for (std::size_t steps = 0; word >= 0 && steps <= tokens.size(); ++steps) {
        const Token& t = tokens[static_cast<std::size_t>(word)];
        const bool copular = std::any_of(tokens.begin(), tokens.end(), [&](const Token& c) {
            return c.head == word && c.relation == Relation::cop;
        });
        if (t.universal == Universal::VERB || copular) return word;
        word = t.head;
    }
    return -1;
}

}  // namespace

namespace {

bool tells_which_time(const Token& t) {
    return t.text == "next" || t.text == "last" || t.text == "this";
}

// "... of the bank next YEAR", hung on a noun behind the verb.
void raise_time(std::span<Token> tokens, std::size_t i) {
    Token& time = tokens[i];
    const bool loose = time.relation == Relation::obl || time.relation == Relation::nmod;
    if (!loose || time.head < 0 || case_of(tokens, i) != nullptr) return;
    const Token& host = tokens[static_cast<std::size_t>(time.head)];
    if (!is_nominal(host) || time.head >= place(i)) return;
    const int clause = clause_above(tokens, time.head);
    // "The announcement last month that he will leave": the noun goes on behind it.
    const bool goes_on = i + 1 < tokens.size() && tokens[i + 1].lemma == "that";
    if (clause < 0 || clause >= time.head || goes_on) return;
    time.head = static_cast<std::int16_t>(clause);
    time.relation = Relation::obl;
}

}  // namespace

void part_times_behind_nouns(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& time = tokens[i + 1];
        Token& noun = tokens[i - 1];
        if (!tells_which_time(tokens[i]) || tokens[i].head != place(i + 1) || !is_nominal(noun) ||
            !(measures_time(time) || names_a_time(time)) || time.head < 0)
            continue;
        raise_time(tokens, i + 1);
        if (noun.head != place(i + 1) || noun.relation != Relation::compound) continue;
        const int clause = clause_above(tokens, time.head);
        if (clause < 0) continue;
        noun.head = time.head;
        noun.relation = time.relation;
        for (std::size_t t = 0; t < i - 1; ++t)
            if (tokens[t].head == place(i + 1)) tokens[t].head = place(i - 1);
        time.head = static_cast<std::int16_t>(clause);
        time.relation = Relation::obl;
    }
}

void settle_time_adverbs(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& when = tokens[i];
        Token& noun = tokens[i - 1];
        const auto at = static_cast<std::int16_t>(i);
        const auto before = static_cast<std::int16_t>(i - 1);
        const bool ends = i + 1 >= tokens.size() || !is_nominal(tokens[i + 1]);
        const bool name = when.tag == Tag::NNP || (when.text[0] >= 'A' && when.text[0] <= 'Z');
        if (name || !tells_when(when.lemma) || !is_nominal(noun) || !ends ||
            when.universal == Universal::ADV)
            continue;
        if (noun.head == at && noun.relation == Relation::compound && when.head >= 0 &&
            when.head < before) {
            noun.head = when.head;
            noun.relation = when.relation == Relation::ccomp ? Relation::obj : when.relation;
            for (std::size_t t = 0; t < tokens.size(); ++t)
                if (tokens[t].head == at) tokens[t].head = t < i ? before : when.head;
        } else if (when.head == before && when.relation == Relation::amod &&
                   noun.relation == Relation::obj) {
            when.head = noun.head;
            for (Token& t : tokens)
                if (t.head == at) t.head = noun.head;
        } else {
            continue;
        }
        when.relation = Relation::advmod;
        when.tag = Tag::RB;
        when.universal = Universal::ADV;
    }
}

}  // namespace gainsay::grammar
