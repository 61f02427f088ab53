// Who did it to whom, turned round: "Norvane bought Quayle Foods", "Quayle Foods bought Norvane".
// Only acts that happen once between two named parties and have a direction.
#include "checker/checks.hpp"
#include "checker/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::checker {
namespace {

bool told(const Proposition& p) {
    return !p.negated && !p.denied && p.claim->predicate.tense == Tense::past;
}

// Whom it is done to: the object, or the one whom it names ("a stake in Norvane").
EntityId party(const Slot& slot) {
    if (!slot.filled()) return 0;
    return slot.entity != 0 ? slot.entity : slot.owner;
}

// "A stake in Norvane", "a stake in Halden": the same done, whomever it names.
bool one_kind(const Slot& a, const Slot& b) {
    if ((a.entity != 0) != (b.entity != 0) || a.phrase->clause || b.phrase->clause) return false;
    return a.entity != 0 || a.phrase->head == b.phrase->head;
}

const Slot& doer(const Proposition& p) { return p.passive ? p.agent : p.subject; }
const Slot& done_to(const Proposition& p) { return p.passive ? p.subject : p.object; }

}  // namespace

std::optional<Conflict> check_role(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.copular || b.copular || !told(a) || !told(b) || a.verb != b.verb ||
        lexicon::is_mutual(a.verb) || lexicon::reporting(a.verb, WordClass::verb))
        return std::nullopt;
    const Slot& doer_a = doer(a);
    const Slot& doer_b = doer(b);
    const Slot& object_a = done_to(a);
    const Slot& object_b = done_to(b);
    if (!doer_a.filled() || !doer_b.filled() || !object_a.filled() || !object_b.filled() ||
        !one_kind(object_a, object_b))
        return std::nullopt;
    // What is done to somebody's share is done once as far as two tellings of one situation go.
    // So is a match won.
    const bool contest = pair.context.one_situation() && in_class(a.verb, VerbClass::contest);
    const bool once = (contest || lexicon::happens_once(a.verb)) && object_a.entity != 0;
    if (!once && (object_a.entity != 0 || !pair.context.one_situation())) return std::nullopt;
    if (doer_a.entity == 0 || party(object_a) == 0 || doer_a.entity == party(object_a) ||
        doer_a.entity != party(object_b) || party(object_a) != doer_b.entity)
        return std::nullopt;
    Conflict out;
    out.check = "role";
    out.relation = Relation::alternation;
    out.marked_a = {doer_a.phrase->span, object_a.phrase->span};
    out.marked_b = {doer_b.phrase->span, object_b.phrase->span};
    out.step = {"roles", doer_a.phrase->text + " -> " + object_a.phrase->text,
                doer_b.phrase->text + " -> " + object_b.phrase->text,
                std::string(name(out.relation)),
                contest ? "\"" + a.verb + "\" has one winner (verb-classes.txt)"
                        : "\"" + a.verb + "\" has a direction and happens once (once.txt)"};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says it the other way round: \"" + in_words(b) +
                  "\".";
    out.features = common_features(pair, Feature::role);
    return out;
}

}  // namespace gainsay::checker
