// Repairs of how long something took: the act and who did it are told around a verb whose object is
// a time.
#include <algorithm>
#include <string_view>

#include "grammar/syntax/repair_steps.hpp"
#include "grammar/syntax/tree.hpp"

namespace gainsay::grammar {
namespace {

bool opens_a_phrase(const Token& t) {
    return t.relation == Relation::det || t.relation == Relation::nmod_poss || t.tag == Tag::PRPS ||
           t.tag == Tag::NNP || t.tag == Tag::CD;
}

// The words from `first` up to `last` and no further, all below `head`.
bool one_phrase(std::span<const Token> tokens, std::size_t first, std::size_t last,
                std::size_t head) {
    for (std::size_t i = first; i < last; ++i)
        if (!is_above(tokens, static_cast<int>(head), static_cast<int>(i))) return false;
    return true;
}

}  // namespace

void settle_gerund_subjects(std::span<Token> tokens) {
    if (tokens.size() < 4 || tokens[0].tag != Tag::VBG || !opens_a_phrase(tokens[1])) return;
    Token& gerund = tokens[0];
    const bool loose = gerund.relation == Relation::advcl || gerund.relation == Relation::csubj ||
                       gerund.relation == Relation::obj || gerund.relation == Relation::amod;
    if (!loose || gerund.head < 2) return;
    // Hung on the verb, or on the noun as its property.
    const auto above = static_cast<std::size_t>(gerund.head);
    const bool beside = is_finite(tokens[above].tag);
    const auto verb =
        beside ? above : static_cast<std::size_t>(std::max<int>(tokens[above].head, 0));
    if (verb < above || !is_finite(tokens[verb].tag)) return;
    for (std::size_t i = 1; i < verb; ++i)
        if (tokens[i].tag == Tag::COMMA) return;
    for (std::size_t i = 1; i < verb; ++i) {
        Token& theme = tokens[i];
        if (theme.head != static_cast<std::int16_t>(verb) || theme.relation != Relation::nsubj)
            continue;
        if (!one_phrase(tokens, 1, verb, i) || (!beside && i != above)) return;
        gerund.head = theme.head;
        gerund.relation = Relation::csubj;
        theme.head = 0;
        theme.relation = Relation::obj;
        return;
    }
    // "Building the plant" with its object, and no other subject.
    if (beside && one_phrase(tokens, 1, verb, 0)) gerund.relation = Relation::csubj;
}

namespace {

// "It took ADA BRANDT two years", read as a part of the time: the last name stands for all.
void part_receiver(std::span<Token> tokens, std::size_t verb, std::size_t time) {
    std::size_t last = verb;
    while (last + 1 < time && is_nominal(tokens[last + 1]) && tokens[last + 1].tag != Tag::CD)
        ++last;
    const Token& receiver = tokens[last];
    if (last == verb || tokens[last + 1].tag != Tag::CD ||
        receiver.head != static_cast<std::int16_t>(time) || receiver.relation != Relation::compound)
        return;
    for (std::size_t t = verb + 1; t < last; ++t) {
        tokens[t].head = static_cast<std::int16_t>(last);
        tokens[t].relation = Relation::compound;
    }
    tokens[last].head = static_cast<std::int16_t>(verb);
    tokens[last].relation = Relation::iobj;
}

// "It took THE ENGINEERS two weeks", the weeks read as said of the engineers.
void raise_time(std::span<Token> tokens, std::size_t i) {
    Token& time = tokens[i];
    const bool below = time.relation == Relation::nmod || time.relation == Relation::conj ||
                       time.relation == Relation::appos;
    if (!below || time.head < 0 || time.head >= static_cast<int>(i) || i == 0) return;
    Token& receiver = tokens[static_cast<std::size_t>(time.head)];
    if (receiver.relation != Relation::obj || receiver.head < 0 ||
        tokens[static_cast<std::size_t>(receiver.head)].lemma != "take" ||
        case_of(tokens, i) != nullptr || tokens[i - 1].tag != Tag::CD)
        return;
    for (std::size_t t = static_cast<std::size_t>(time.head) + 1; t < i; ++t)
        if (tokens[t].tag == Tag::CC || tokens[t].tag == Tag::COMMA) return;
    time.head = receiver.head;
    time.relation = Relation::obj;
    receiver.relation = Relation::iobj;
}

// "... two years TO BUILD THE PLANT", read as said of the years, or as the subject.
void raise_act(std::span<Token> tokens, std::size_t verb, std::size_t time) {
    for (std::size_t i = time + 2; i < tokens.size(); ++i) {
        Token& act = tokens[i];
        const bool below = act.head == static_cast<std::int16_t>(time) &&
                           (act.relation == Relation::acl || act.relation == Relation::xcomp);
        const bool beside = act.head == static_cast<std::int16_t>(verb) &&
                            (act.relation == Relation::csubj || act.relation == Relation::xcomp);
        const bool infinitive = act.tag == Tag::VB && tokens[time + 1].tag == Tag::TO &&
                                tokens[time + 1].head == static_cast<std::int16_t>(i);
        if (!infinitive || (!below && !beside)) continue;
        act.head = static_cast<std::int16_t>(verb);
        act.relation = Relation::advcl;
    }
}

}  // namespace

void settle_efforts(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const Token& time = tokens[i];
        if (measures_time(time)) raise_time(tokens, i);
        const bool timed = time.relation == Relation::obj || time.relation == Relation::obl;
        if (!measures_time(time) || !timed || time.head < 0 || time.head >= static_cast<int>(i))
            continue;
        const auto verb = static_cast<std::size_t>(time.head);
        if (tokens[verb].lemma != "take") continue;
        // "Took OVER five years": no particle.
        Token& behind = tokens[verb + 1];
        if (behind.relation == Relation::compound_prt && tokens[verb + 2].tag == Tag::CD) {
            behind.relation = Relation::advmod;
            behind.head = static_cast<std::int16_t>(verb + 2);
            behind.tag = Tag::RB;
        }
        part_receiver(tokens, verb, i);
        raise_act(tokens, verb, i);
    }
}

}  // namespace gainsay::grammar
