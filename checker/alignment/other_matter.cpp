#include "checker/alignment/other_matter.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/alignment/passive.hpp"
#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/handover.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

constexpr double alike = 0.5;
constexpr double of_one_kind = 0.65;  // "sign", "inspect": verbs of one kind tell different things

enum class Match { same, other, unknown };

bool any_alike(const Phrase& a, const Phrase& b) {
    return std::any_of(a.words.begin(), a.words.end(), [&](const Word& x) {
        return std::any_of(b.words.begin(), b.words.end(),
                           [&](const Word& y) { return likeness(x, y) > alike; });
    });
}

bool names(const Phrase& p) { return p.head_class == WordClass::proper; }

// "Gave THE PATIENT the drug", "gave the drug to the patient": told in another place of the claim.
bool told_elsewhere(const Phrase& phrase, const Proposition& other) {
    const auto& words = phrase.words;
    const auto head = std::find_if(words.begin(), words.end(),
                                   [&](const Word& w) { return w.lemma == phrase.head; });
    return head != words.end() &&
           std::any_of(other.claim->objects.begin(), other.claim->objects.end(),
                       [&](const Argument& a) { return among(*head, a.phrase.words); });
}

// What a name and a description mean may be one: "Norda", "the bank".
Match match(const Slot& a, const Slot& b, const Context& context) {
    if (!a.filled() || !b.filled()) return Match::unknown;
    const Phrase& x = *a.phrase;
    const Phrase& y = *b.phrase;
    const PhraseRelation r = relate(a, b, context.entities());
    if (r.compatible()) return Match::same;
    const bool told =
        !x.pronoun && !y.pronoun && !x.clause && !y.clause && !x.words.empty() && !y.words.empty();
    if (!told || names(x) != names(y) || any_alike(x, y)) return Match::unknown;
    return r.relation == Relation::independence ? Match::other : Match::unknown;
}

// "Shut down", "shutdown"
std::string in_one_word(std::string verb) {
    std::erase_if(verb, [](char c) { return c == ' ' || c == '-'; });
    return verb;
}

Match match_verbs(const Proposition& a, const Proposition& b) {
    if (in_one_word(a.verb) == in_one_word(b.verb)) return Match::same;
    // "Have a fever", "contracted a fever": what they tell, the object does.
    if (in_class(a.verb, VerbClass::have) || in_class(b.verb, VerbClass::have))
        return Match::unknown;
    const auto verb = [](const Proposition& p) {
        Word out;
        out.text = out.lemma = p.verb;
        out.word_class = WordClass::verb;
        return out;
    };
    const LexicalRelation r = lexical_relation(a.verb, WordClass::verb, b.verb, WordClass::verb);
    if (r.opposite()) return Match::unknown;
    return likeness(verb(a), verb(b)) > of_one_kind ? Match::same : Match::other;
}

// "Gave the flute to the library", "denied having given the manuscript to the library": of three
// one is another.
bool other_party(const Proposition& a, const Proposition& b, const Context& context) {
    const auto x = handover_of(a);
    const auto y = x ? handover_of(b) : std::nullopt;
    if (!y || !one_act(*x, *y)) return false;
    const std::array<Match, 3> all = {match(x->giver, y->giver, context),
                                      match(x->receiver, y->receiver, context),
                                      match(x->thing, y->thing, context)};
    return std::count(all.begin(), all.end(), Match::other) > 0 &&
           std::count(all.begin(), all.end(), Match::same) > 0;
}

}  // namespace

OtherMatter other_matter(const Proposition& a, const Proposition& b, const Context& context) {
    if (a.negated == b.negated) return OtherMatter::none;
    if (a.copular && b.copular)  // "the bridge is safe", "denied that the tunnel is safe"
        return match(object_slot(a), object_slot(b), context) == Match::same &&
                       match(a.subject, b.subject, context) == Match::other
                   ? OtherMatter::participant
                   : OtherMatter::none;
    if (a.copular || b.copular || a.verb_class != WordClass::verb ||
        b.verb_class != WordClass::verb)
        return OtherMatter::none;
    if (other_party(a, b, context)) return OtherMatter::participant;
    const Frame of_a = active_frame(a);
    const Frame of_b = active_frame(b);
    std::array<Match, 3> all = {match_verbs(a, b), match(of_a.subject, of_b.subject, context),
                                match(of_a.object, of_b.object, context)};
    if (all[2] == Match::other &&
        (told_elsewhere(*of_a.object.phrase, b) || told_elsewhere(*of_b.object.phrase, a)))
        all[2] = Match::unknown;
    if (std::count(all.begin(), all.end(), Match::other) != 1 ||
        std::count(all.begin(), all.end(), Match::same) != 2)
        return OtherMatter::none;
    return all[0] == Match::other ? OtherMatter::act : OtherMatter::participant;
}

}  // namespace gainsay::checker
