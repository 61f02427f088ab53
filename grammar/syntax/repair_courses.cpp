// Repairs of sentences that tell which way a measure went: "was up in 2020", "reported shrinking
// sales", "2020 brought a rise".
#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/lexicon/changes.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool up_or_down(const Token& t) { return t.text == "up" || t.text == "down"; }

bool degree(const Token& t) { return t.tag == Tag::RB && t.text.ends_with("ly"); }

// Not "MAINLY in Lund": that tells how much of it was there.
bool degree_of_change(const Token& t) {
    static constexpr std::array<std::string_view, 16> words = {
        "significantly", "considerably", "substantially", "sharply",   "slightly", "markedly",
        "strongly",      "steeply",      "steadily",      "gradually", "rapidly",  "slowly",
        "modestly",      "moderately",   "dramatically",  "heavily"};
    return std::find(words.begin(), words.end(), t.text) != words.end();
}

// "UP 5 percent" is read well; "up AND running", "up TO date", "down THE street" are no courses.
bool ends_course(std::span<const Token> tokens, std::size_t i) {
    if (i == tokens.size()) return true;
    const Token& t = tokens[i];
    return t.universal == Universal::PUNCT ||
           (t.universal == Universal::ADP && t.text != "to" && t.text != "for" && t.text != "of");
}

bool has_subject(std::span<const Token> tokens, std::size_t i) {
    for (const Token& t : tokens)
        if (t.head == place(i) && is_subject(t.relation)) return true;
    return false;
}

}  // namespace

void settle_up_and_down(std::span<Token> tokens) {
    for (std::size_t c = 1; c + 2 < tokens.size(); ++c) {
        const std::size_t up = c + 1;
        if (tokens[c].lemma != "be" || tokens[c].relation != Relation::cop || tokens[c].head < 0 ||
            !up_or_down(tokens[up]))
            continue;
        const auto old = static_cast<std::size_t>(tokens[c].head);
        const std::size_t behind =
            up + 1 < tokens.size() && degree(tokens[up + 1]) ? up + 2 : up + 1;
        const bool subject = old < c;  // read as what was: "REVENUE was, up in 2020"
        if (old == up || !ends_course(tokens, behind) || (!subject && !has_subject(tokens, old)))
            continue;
        tokens[up].head = tokens[old].head;
        tokens[up].relation = tokens[old].relation;
        tokens[up].tag = Tag::RB;
        tokens[up].universal = Universal::ADV;
        tokens[old].head = place(up);
        tokens[old].relation = subject         ? Relation::nsubj
                               : old == up + 1 ? Relation::advmod
                                               : Relation::obl;
        for (std::size_t t = 0; t < tokens.size(); ++t) {
            if (t == up || tokens[t].head != place(old)) continue;
            const bool of_clause = (subject ? t >= c : t < up) ||
                                   tokens[t].relation == Relation::punct ||
                                   (t > old && tokens[t].relation != Relation::nmod && !subject);
            if (of_clause || t + 1 == behind) tokens[t].head = place(up);
        }
        return;
    }
}

void lift_degrees(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& how = tokens[i];
        if (!degree_of_change(how) || how.relation != Relation::advmod ||
            how.head <= place(i) + 1 || tokens[i - 1].universal != Universal::VERB ||
            tokens[i + 1].relation != Relation::case_ || tokens[i + 1].head != how.head)
            continue;
        how.head = place(i - 1);
    }
}

void settle_changing_objects(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& word = tokens[i];
        if (word.tag != Tag::VBG || word.relation != Relation::xcomp || word.head != place(i - 1) ||
            lexicon::changing(word.text).empty() ||
            lexicon::tells_change(tokens[i - 1].lemma, "") == lexicon::ChangeTelling::none)
            continue;
        std::size_t noun = i + 1;  // "falling FREIGHT volumes"
        while (noun < tokens.size() && (tokens[noun].relation == Relation::compound ||
                                        tokens[noun].relation == Relation::amod))
            ++noun;
        if (noun == tokens.size() || tokens[noun].head != place(i) ||
            tokens[noun].relation != Relation::obj)
            continue;
        tokens[noun].head = word.head;
        word.head = place(noun);
        word.relation = Relation::amod;
        for (Token& t : tokens)
            if (t.head == place(i)) t.head = tokens[noun].head;
        return;
    }
}

void settle_year_subjects(std::span<Token> tokens) {
    if (tokens.size() < 3) return;
    Token& year = tokens[0];
    const bool bare = year.tag == Tag::CD && year.text.size() == 4 &&
                      (year.text.starts_with("19") || year.text.starts_with("20"));
    if (bare && year.relation == Relation::nummod && year.head == 1 && is_finite(tokens[1].tag) &&
        !has_subject(tokens, 1))
        year.relation = Relation::nsubj;
}

}  // namespace gainsay::grammar
