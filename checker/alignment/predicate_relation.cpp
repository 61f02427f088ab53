#include "checker/alignment/predicate_relation.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "checker/alignment/passive.hpp"
#include "checker/claims/course.hpp"
#include "checker/claims/rank.hpp"
#include "checker/claims/standing.hpp"
#include "checker/claims/unfinished.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/derivations.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// "Hit by the strike", "unaffected by the strike": not by another.
bool names_agent(const Proposition& state, const Proposition& event) {
    if (!event.agent.filled()) return true;
    const Phrase* what = state.object_phrase();
    return what != nullptr && (what->text.find("by ") == std::string::npos ||
                               what->text.ends_with("by " + event.agent.phrase->text));
}

// "Was closed" beside "was open": both say what the subject is.
bool state_against_participle(const Proposition& a, const Proposition& b) {
    return (a.copular && b.participle && names_agent(a, b)) ||
           (b.copular && a.participle && names_agent(b, a));
}

// "Remained stable", "was unchanged": says that nothing moved.
bool steady(const Proposition& p) {
    const bool kept = p.passive && (p.verb == "keep" || p.verb == "leave" || p.verb == "hold");
    if (!in_class(p.verb, VerbClass::state) && !p.copular && !kept) return false;
    const Phrase* what = p.object_phrase();
    return what != nullptr && in_class(what->head, AdverbClass::steady);
}

// "Kept its prices STABLE", "left the dividend UNCHANGED".
bool keeps_steady(const Proposition& p) {
    if (p.passive || p.copular || !p.object.filled() || !in_class(p.verb, VerbClass::maintaining))
        return false;
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
        return a.preposition.empty() && in_class(a.slot.phrase->head, AdverbClass::steady);
    });
}

// What a thing is once the verb has happened to it: "close": closed; "reopen": open. The
// participle, and for verbs made of adjectives the adjective.
std::array<std::string, 2> results(const Proposition& p) {
    std::string verb = p.verb.starts_with("re") && p.verb.size() > 5 ? p.verb.substr(2) : p.verb;
    std::string participle = verb + (verb.ends_with('e') ? "d" : "ed");
    return {std::move(verb), std::move(participle)};
}

// "Reopened", "remains closed"; "will close", "will stay open".
bool state_against_result(const Proposition& state, const Proposition& change) {
    if (!state.copular && !in_class(state.verb, VerbClass::state)) return false;
    const Phrase* what = state.object_phrase();
    if (what == nullptr || what->head_class != WordClass::adjective || change.copular ||
        change.object.filled() || change.passive || change.verb_class != WordClass::verb ||
        in_class(change.verb, VerbClass::state))
        return false;
    for (const std::string& result : results(change)) {
        const LexicalRelation r =
            lexical_relation(result, WordClass::adjective, what->head, WordClass::adjective);
        if (r.source == LexicalSource::listed_opposite || r.source == LexicalSource::antonym ||
            r.source == LexicalSource::denied_by_prefix)
            return true;
    }
    return false;
}

// What happened to the subject: "died", and the same of who was killed.
std::string_view fate(const Proposition& event) {
    if (event.copular || event.object.filled() || event.verb_class != WordClass::verb) return {};
    if (!event.passive) return event.verb;
    return in_class(event.verb, VerbClass::killing) ? std::string_view("die") : std::string_view();
}

// "Is dead", "has died"; "is married", "never married": the state and the event that a family of
// words names (derivations.txt).
bool state_of_event(const Proposition& state, const Proposition& event) {
    const Phrase* what = state.copular ? state.object_phrase() : nullptr;
    const std::string_view verb = fate(event);
    return what != nullptr && what->head_class == WordClass::adjective && !verb.empty() &&
           lexicon::same_family(what->head, verb).has_value();
}

// ... and its opposite: "is alive", "has died".
bool state_against_event(const Proposition& state, const Proposition& event) {
    const Phrase* what = state.copular ? state.object_phrase() : nullptr;
    const std::string_view verb = fate(event);
    if (what == nullptr || what->head_class != WordClass::adjective || verb.empty()) return false;
    for (const std::string_view opposite : lexicon::families_of(verb))
        if (opposite != verb && opposite != what->head &&
            lexical_relation(what->head, WordClass::adjective, opposite, WordClass::adjective)
                .opposite())
            return true;
    return false;
}

bool event(const Slot& subject) {
    return subject.filled() && lexicon::WordNet::instance()
                                   .is_a(subject.phrase->head, "event", WordClass::noun, 8, 3)
                                   .has_value();
}

// "The merger", "the deal", "the talks": what may come about or not.
bool agreement(const Slot& subject) {
    if (!subject.filled()) return false;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const char* kind : {"agreement", "transaction", "combining", "group action", "discussion"})
        if (wordnet.is_a(subject.phrase->head, kind, WordClass::noun, 7, 2)) return true;
    return subject.phrase->head == "deal" || subject.phrase->head == "merger" ||
           subject.phrase->head == "takeover";
}

// "Took place", "will be held".
bool comes_about(const Proposition& p) {
    if (p.copular) return false;
    if (p.passive)
        return (in_class(p.verb, VerbClass::holding) && !p.agent.filled() && event(p.subject)) ||
               (in_class(p.verb, VerbClass::realising) && p.claim->mode == Mode::planned) ||
               (agreement(p.subject) && in_class(p.verb, VerbClass::completing));
    if (p.verb == "go")  // "went ahead"
        return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
            return adjunct.slot.phrase->text == "ahead";
        });
    if (p.verb == "take" && p.object.filled() && p.object.phrase->text == "place") return true;
    return !p.object.filled() && in_class(p.verb, VerbClass::existing);
}

bool nothing_against_something(const Proposition& a, const Proposition& b) {
    // Of a fair that is held every year one may be cancelled.
    const Predicate& about = b.claim->predicate;
    const bool again = a.frequency || b.frequency ||
                       (about.tense == Tense::present && about.aspect != Aspect::perfect) ||
                       a.claim->time.stated != b.claim->time.stated;
    // Talks that took place may have collapsed.
    const bool broke = !a.passive && !in_class(a.verb, VerbClass::failing);
    return !again && comes_to_nothing(a) && comes_about(b) && (!broke || b.passive);
}

bool steady_against_movement(const Proposition& a, const Proposition& b) {
    const bool moved = b.passive && (in_class(b.verb, VerbClass::moving) ||  // "was raised"
                                     in_class(b.verb, VerbClass::altering));
    return steady(a) && !hardly_apart(a, b) &&
           ((in_class(b.verb, VerbClass::movement) && !b.object.filled()) || moved);
}

// "Remains in Canada", "is stored outside Canada": where something is, told of it with a phrase of
// place.
bool tells_where(const Proposition& p) {
    if (p.copular || (p.object.filled() && !p.passive)) return false;
    if (!in_class(p.verb, p.passive ? VerbClass::keeping : VerbClass::staying)) return false;
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
        if (adjunct.role == Role::clause || adjunct.role == Role::time) return false;
        return opens_place(phrase_with_preposition(adjunct));
    });
}

// "Take place", "are held", "are conducted": what their subject names comes about.
bool takes_place(const Proposition& p) {
    return in_class(p.verb, p.passive ? VerbClass::staging : VerbClass::existing);
}

LexicalRelation relate(const Proposition& a, const Proposition& b, PredicateRelation& out) {
    if (out.settled) return {Relation::alternation, LexicalSource::listed_opposite};
    if ((a.copular && b.copular) || out.states)
        return {Relation::equivalence, LexicalSource::identical};
    const auto gives_value = [](const Proposition& p) {
        return in_class(p.verb, VerbClass::value) || in_class(p.verb, VerbClass::above) ||
               in_class(p.verb, VerbClass::below);
    };
    const auto figure = [](const Proposition& p) {
        const Phrase* what = p.object_phrase();
        return what != nullptr && !what->quantities.empty();
    };
    if (a.verb != b.verb && gives_value(a) && gives_value(b) && figure(a) && figure(b)) {
        out.value_verbs = true;
        return {Relation::equivalence, LexicalSource::hypernym};
    }
    if ((keeps_steady(a) && moves_another(b)) || (keeps_steady(b) && moves_another(a)))
        return {Relation::alternation, LexicalSource::listed_opposite};
    if ((moves_alone(a) && moves_another(b)) || (moves_alone(b) && moves_another(a))) {
        const int x = way_of_movement(a.verb, WordClass::verb);
        const int y = way_of_movement(b.verb, WordClass::verb);
        if (x * y != 0)
            return {x == y ? Relation::equivalence : Relation::alternation,
                    x == y ? LexicalSource::synonym : LexicalSource::listed_opposite};
    }
    // "Has not changed", "has fallen": of what can be measured; a firm changes otherwise, too.
    const auto moves = [](const Proposition& p) {
        return way_of_movement(p.verb, WordClass::verb) != 0 && !p.copular;
    };
    const auto measured = [](const Proposition& whole) {
        const Slot& p = whole.object.filled() ? whole.object : whole.subject;
        if (!p.filled() || p.entity != 0 || p.phrase->head_class != WordClass::noun) return false;
        for (const char* kind : {"object", "causal agent", "group", "matter"})
            if (lexicon::WordNet::instance().is_a(p.phrase->head, kind, WordClass::noun, 14, 1))
                return false;
        return true;
    };
    if ((a.verb == "change" && moves(b)) || (b.verb == "change" && moves(a))) {
        if (!measured(a) && !measured(b)) return {};
        return {a.verb == "change" ? Relation::reverse : Relation::forward,
                LexicalSource::hypernym};
    }
    const LexicalRelation verbs = lexical_relation(a.verb, a.verb_class, b.verb, b.verb_class);
    if (verbs.relation != Relation::independence) return verbs;
    if (takes_place(a) && takes_place(b)) return {Relation::equivalence, LexicalSource::hypernym};
    if (a.verb != b.verb && !a.copular && !b.copular && rank_of(a) && rank_of(b)) {
        out.rank_verbs = true;
        return verbs;
    }
    if (a.verb != b.verb && a.trend && b.trend && !a.trend->of_object && !b.trend->of_object) {
        out.trends = true;
        return verbs;
    }
    if (a.verb != b.verb && tells_where(a) && tells_where(b)) {
        out.where = true;
        return {Relation::equivalence, LexicalSource::hypernym};
    }
    // "Was profitable" holds after "became profitable", and while it "remains profitable".
    const auto state_of = [](const Proposition& x, const Proposition& y) {
        return in_class(x.verb, VerbClass::state) &&
               (in_class(y.verb, VerbClass::change) || in_class(y.verb, VerbClass::state));
    };
    if (a.object.filled() && b.object.filled() && (a.copular || b.copular)) {
        if (state_of(a, b)) return {Relation::reverse, LexicalSource::hypernym};
        if (state_of(b, a)) return {Relation::forward, LexicalSource::hypernym};
    }
    return verbs;
}

}  // namespace

namespace {

// The verb of a participle, read as a verb or as a state: "withdraw" of "withdrawn".
std::string act_of(const Proposition& p) {
    if (!p.copular) return p.verb;
    const Phrase* what = p.object_phrase();
    if (what == nullptr || what->words.size() != 1) return {};
    return verb_of_participle(fold_name(what->text));
}

}  // namespace

PredicateRelation relate_predicates(const Proposition& a, const Proposition& b) {
    PredicateRelation out;
    const auto either = [&](auto&& holds) { return holds(a, b) || holds(b, a); };
    out.unfinished = either(unfinished);
    out.states = !out.unfinished && state_against_participle(a, b);
    if (out.unfinished)
        out.why = "what lasts until it is done (unfinished.txt)";
    else if (either(steady_against_movement))
        out.why = "what did not move and what did (verb-classes.txt)";
    else if (either(nothing_against_something))
        out.why = "what came to nothing and what came about (verb-classes.txt)";
    else if (results_differ(a, b))
        out.why = "a profit on one side only (standings.txt)";
    else if (stand_apart(a, b))
        out.why = "above and below the same (standings.txt)";
    else if (either(state_against_result) || either(state_against_event))
        out.why = "a state and what ends it";
    out.settled = out.why != nullptr;
    out.standing = out.settled && (results_differ(a, b) || stand_apart(a, b));
    out.states = out.states && !out.settled;
    if (out.states) {  // "was confirmed", "was withdrawn": of two things done the verbs tell, too
        const LexicalRelation acts =
            lexical_relation(act_of(a), WordClass::verb, act_of(b), WordClass::verb);
        if (acts.source == LexicalSource::listed_opposite ||
            acts.source == LexicalSource::listed_reversive) {
            out.states = false;
            out.settled = true;
            out.relation = acts;
            return out;
        }
    }
    if (!out.settled && (state_of_event(a, b) || state_of_event(b, a))) {
        out.settled = true;
        out.states = false;
        out.why = "a state and how it came about";
        // Who was killed is dead; the dead need not have been.
        const bool a_killed = a.passive && !a.copular;
        const bool b_killed = b.passive && !b.copular;
        out.relation = {a_killed   ? Relation::forward
                        : b_killed ? Relation::reverse
                                   : Relation::equivalence,
                        LexicalSource::derived};
        return out;
    }
    out.relation = relate(a, b, out);
    // WordNet has rehearsing as a kind of performing: what is rehearsed or planned is not yet done.
    if (out.relation.source == LexicalSource::hypernym && !a.copular && !b.copular &&
        in_class(a.verb, VerbClass::intensional) != in_class(b.verb, VerbClass::intensional))
        out.relation = {};
    return out;
}

bool comes_to_nothing(const Proposition& p) {
    const auto& adverbs = p.claim->predicate.adverbs;
    const bool nearly = std::any_of(adverbs.begin(), adverbs.end(), [](const std::string& adverb) {
        return in_class(adverb, AdverbClass::shrinking);
    });
    if (p.copular || nearly) return false;
    return p.passive ? in_class(p.verb, VerbClass::cancelling)
                     : !p.object.filled() &&
                           (in_class(p.verb, VerbClass::failing) ||
                            (agreement(p.subject) && in_class(p.verb, VerbClass::foundering)));
}

namespace {

// "Grew 4 PERCENT": how far it moved, and nothing that it moved.
bool amount(const Phrase& phrase) {
    return std::all_of(phrase.words.begin(), phrase.words.end(), [&](const Word& w) {
        return w.word_class == WordClass::number ||
               std::any_of(phrase.quantities.begin(), phrase.quantities.end(),
                           [&](const Quantity& q) { return q.span.contains(w.span); });
    });
}

}  // namespace

bool moves_alone(const Proposition& p) {
    return !p.copular && !p.passive && (!p.object.filled() || amount(*p.object.phrase)) &&
           (in_class(p.verb, VerbClass::movement) || p.verb == "change");
}
bool moves_another(const Proposition& p) {
    return !p.copular && !p.passive && p.object.filled() && in_class(p.verb, VerbClass::moving) &&
           !amount(*p.object.phrase);
}

}  // namespace gainsay::checker
