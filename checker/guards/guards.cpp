#include "checker/guards/guards.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "checker/alignment/predicate_relation.hpp"
#include "checker/alignment/withdrawal.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/force.hpp"
#include "checker/claims/handover.hpp"
#include "checker/claims/occasion.hpp"
#include "checker/claims/opposed_phrases.hpp"
#include "checker/claims/proportion.hpp"
#include "checker/claims/standing.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/guards/guard_conditions.hpp"
#include "checker/guards/guard_exceptions.hpp"
#include "checker/guards/guard_figures.hpp"
#include "checker/guards/guard_parts.hpp"
#include "checker/guards/guard_times.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

std::optional<Objection> silence(std::string why) {
    return Objection{Ruling::silence, std::move(why), false};
}

bool either(const Pair& pair, Mode mode) {
    return pair.a.claim->mode == mode || pair.b.claim->mode == mode;
}

std::optional<Objection> question(const Pair& pair, const Conflict& conflict) {
    const auto asks = [&](const Proposition& p) {
        if (p.doubted && conflict.check == "veracity") return false;
        return p.claim->mode == Mode::questioned || (p.sentence != nullptr && p.sentence->question);
    };
    if (asks(pair.a) || asks(pair.b)) return silence("one side asks and does not say");
    return std::nullopt;
}

bool no_fact(const Proposition& p) {
    const Mode mode = p.claim->mode;
    return mode == Mode::planned || mode == Mode::possible || mode == Mode::required;
}

// "Cannot" excludes the fact; "may" excludes nothing.
bool impossible(const Proposition& p) {
    const std::string& auxiliary = p.claim->predicate.auxiliary;
    const std::vector<std::string>& governors = p.claim->predicate.governors;
    const bool able = std::any_of(governors.begin(), governors.end(), [](const std::string& g) {
        return g == "able" || g == "unable";
    });
    return p.negated && (able || auxiliary == "can" || auxiliary == "could");
}

// "Ruled out closing it": a negative plan, told as a fact.
bool renounced(const Proposition& p) {
    const auto& governors = p.claim->predicate.governors;
    if (!p.negated && (comes_to_nothing(p) || withdraws(p))) return true;  // "was called off"
    return p.negated && std::any_of(governors.begin(), governors.end(), [](const std::string& g) {
               return in_class(g, VerbClass::renouncing);
           });
}

// "Will close", "is to close": a duty by its words, and as well a plan.
bool to_come(const Proposition& p) {
    if (p.claim->mode == Mode::planned) return true;
    const std::string& text = p.claim->predicate.text;
    return p.claim->mode == Mode::required &&
           (text.starts_with("is to ") || text.starts_with("are to "));
}

// "Will close in 2030", "will stay open until 2030" are not of one time.
bool times_meet(const TimeInterval& a, const TimeInterval& b) {
    return !a.stated || !b.stated || a == b;
}

std::optional<Objection> planned(const Pair& pair, const Conflict& conflict) {
    // Duties are what differs, or weighed already.
    if (conflict.check == "duty" || conflict.check == "frequency" || conflict.check == "deadline" ||
        conflict.check == "phase" || conflict.check == "bond" ||
        conflict.step.slot == "date of the event")
        return std::nullopt;
    const auto binds = [](const Proposition& p) {  // "must be two", "may not be more than one"
        const std::string& auxiliary = p.claim->predicate.auxiliary;
        return p.claim->mode == Mode::required ||
               (p.negated && (auxiliary == "may" || auxiliary == "can" || auxiliary == "shall" ||
                              auxiliary == "must"));
    };
    if (conflict.check == "quantity" && binds(pair.a) && binds(pair.b)) return std::nullopt;
    // Two duties; or a duty and what is allowed beside it ("must be kept in", "may be kept out
    // of").
    const bool duty_a = force_of(pair.a) == Force::obligation;
    const bool duty_b = force_of(pair.b) == Force::obligation;
    if (duty_a && duty_b) return std::nullopt;
    if (conflict.step.slot == "preposition" &&
        ((duty_a && permits(pair.b)) || (duty_b && permits(pair.a))))
        return std::nullopt;
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.doubted != b.doubted && conflict.check == "veracity") return std::nullopt;
    // "Ends in 2023", "can be extended until 2025"
    const auto only_can = [](const Proposition& p) {
        const std::string& auxiliary = p.claim->predicate.auxiliary;
        return !p.negated && p.passive && (auxiliary == "can" || auxiliary == "could");
    };
    if (conflict.check == "opposite" && only_can(a) != only_can(b) && !a.copular && !b.copular &&
        a.negated == b.negated)
        return silence("what can be done need not be done");
    if (!no_fact(a) && !no_fact(b)) return std::nullopt;
    if (conflict.check == "only" && permits(a) && permits(b)) return std::nullopt;
    if (impossible(a) != impossible(b)) return std::nullopt;
    if (to_come(a) && to_come(b) && times_meet(a.claim->time, b.claim->time)) return std::nullopt;
    if ((renounced(a) && b.claim->mode == Mode::planned) ||
        (renounced(b) && a.claim->mode == Mode::planned))
        return std::nullopt;
    // "Was introduced in 2020", "will be introduced in 2023": what is done once is not yet to come.
    const Proposition& plan = a.claim->mode == Mode::planned ? a : b;
    const Proposition& fact = a.claim->mode == Mode::planned ? b : a;
    if (conflict.check == "time" && pair.context.one_situation() &&
        plan.claim->mode == Mode::planned && !no_fact(fact) && finished(*fact.claim))
        return std::nullopt;
    const auto will = [](const Proposition& p) {
        return p.claim->mode != Mode::planned || p.claim->predicate.auxiliary == "will";
    };
    if (pair.alignment.terms && will(a) && will(b)) return std::nullopt;  // "will apply from 2022"
    // "May close", "will not close": what will not be is not possible.
    const auto rules_out = [&](const Proposition& may, const Proposition& not_to_be) {
        return may.claim->mode == Mode::possible && !may.negated && not_to_be.negated &&
               not_to_be.claim->mode == Mode::planned &&
               not_to_be.claim->predicate.auxiliary == "will";
    };
    if (conflict.check == "negation" && pair.context.one_situation() &&
        (rules_out(a, b) || rules_out(b, a)))
        return std::nullopt;
    if (a.claim->mode == b.claim->mode && a.claim->mode != Mode::possible) return std::nullopt;
    // "No expert says that it has 600", "never said that": nobody stands for it, whatever words are
    // shared.
    const auto nobody_says = [](const Proposition& p) {
        return p.claim->mode == Mode::possible && (p.claim->embedded || !p.claim->holder.empty());
    };
    return Objection{
        Ruling::silence,
        "a plan, a possibility or a duty is no fact: " + std::string(name(a.claim->mode)) +
            " against " + std::string(name(b.claim->mode)),
        nobody_says(a) || nobody_says(b)};
}

std::optional<Objection> reported_not_asserted(const Pair& pair, const Conflict&) {
    if (pair.a.document != pair.b.document) return std::nullopt;
    const auto voice = [](const Proposition& p) {
        if (!p.claim->holder.empty()) return std::string_view(p.claim->holder);
        const Mode mode = p.claim->mode;
        const bool other = mode == Mode::reported || mode == Mode::alleged || p.denied;
        return other ? std::string_view("somebody else") : std::string_view();
    };
    if (voice(pair.a) == voice(pair.b)) return std::nullopt;
    return silence("the document reports two voices, it does not contradict itself");
}

// "A man is sitting", "a man is standing": how anybody holds himself at a moment.
bool poses_of_anybody(const Pair& pair, const Conflict& conflict) {
    return conflict.check == "opposite" && conflict.features[Feature::subject_open] > 0 &&
           in_class(pair.a.verb, VerbClass::posture) && in_class(pair.b.verb, VerbClass::posture);
}

std::optional<Objection> namesake(const Pair& pair, const Conflict& conflict) {
    if (poses_of_anybody(pair, conflict))
        return Objection{Ruling::silence, "they may be two, or seen at two moments", true};
    if (pair.alignment.subject.relation.basis == PhraseBasis::namesake)
        return silence("two who share a name: " + pair.alignment.subject.a.phrase->entity +
                       " and " + pair.alignment.subject.b.phrase->entity);
    return std::nullopt;
}

std::optional<Objection> different_measure(const Pair& pair, const Conflict& conflict) {
    if (conflict.step.slot == "amount by the year") return std::nullopt;  // brought to one measure
    if (conflict.check == "quantity" && of_different_periods(pair))
        return Objection{Ruling::silence,
                         "the amounts are for different periods: \"" + pair.a.amount_period->text +
                             "\" and \"" + pair.b.amount_period->text + "\"",
                         true};
    if ((conflict.check == "quantity" || conflict.check == "opposite") && pair.a.act_duration &&
        pair.b.act_duration && !one_act(*pair.a.act_duration, *pair.b.act_duration))
        return Objection{Ruling::silence, "they tell how long two acts took", true};
    if (conflict.check == "quantity" && !incompatible(conflict.relation))
        return silence("the figures measure different things: " + conflict.step.source);
    if (conflict.check == "quantity")
        if (std::string why = figures_apart(pair, conflict); !why.empty())
            return Objection{Ruling::silence, std::move(why), true};
    if ((conflict.check == "opposite" || conflict.check == "negation" ||
         conflict.check == "time") &&
        pair.a.sentence != nullptr && pair.b.sentence != nullptr)
        if (std::string why = all_of_two_things(*pair.a.sentence, *pair.b.sentence); !why.empty())
            return Objection{Ruling::silence, std::move(why), true};
    const bool of_preposition = conflict.step.slot == "preposition";  // it is what is told
    if ((conflict.check == "opposite" || conflict.check == "negation" ||
         conflict.check == "quantity") &&
        !of_preposition && pair.a.sentence != nullptr && pair.b.sentence != nullptr) {
        if (std::string why = opposed_phrases(*pair.a.sentence, *pair.b.sentence); !why.empty())
            return Objection{Ruling::silence, std::move(why), true};
        if (std::string why =
                opposed_parts(*pair.a.sentence, *pair.b.sentence, conflict.step.a, conflict.step.b);
            !why.empty())
            return Objection{Ruling::silence, std::move(why), true};
    }
    if (conflict.check == "opposite" && compared_with_others(pair.a, pair.b))
        return Objection{Ruling::silence,
                         "they are compared with two things: \"" + pair.a.standing->mark +
                             "\" and \"" + pair.b.standing->mark + "\"",
                         true};
    if (conflict.check == "opposite" && pair.a.sentence != nullptr && pair.b.sentence != nullptr &&
        (tells_both(*pair.a.sentence, *pair.b.sentence) ||
         tells_both(*pair.b.sentence, *pair.a.sentence)))
        return Objection{Ruling::silence, "one side gives the other's figure, beside its own",
                         true};
    if (conflict.check == "opposite")
        if (std::string why = results_apart(pair, conflict); !why.empty())
            return Objection{Ruling::silence, std::move(why), true};
    return std::nullopt;
}

std::optional<Objection> list_valued(const Pair& pair, const Conflict& conflict) {
    const bool lists =
        in_class(pair.a.verb, VerbClass::list) || in_class(pair.b.verb, VerbClass::list);
    const bool has =
        in_class(pair.a.verb, VerbClass::have) || in_class(pair.b.verb, VerbClass::have);
    // "Has two brothers", "has three sisters"
    const Word* owned = pair.alignment.object.relation.conflict_a;
    const bool kin =
        has && owned != nullptr && owned->word_class == WordClass::noun &&
        lexicon::WordNet::instance().is_a(owned->lemma, "person", WordClass::noun, 9, 1);
    if (conflict.check == "opposite" && conflict.features[Feature::conflict_in_object] > 0 &&
        (lists || kin || (has && conflict.features[Feature::conflict_in_modifier] > 0)))
        return silence("one may have both: \"" + pair.a.claim->predicate.text +
                       "\" names one of several");
    if (conflict.check == "quantity" && lists)
        return silence("\"" + pair.a.claim->predicate.text + "\" names parts, not the whole");
    return std::nullopt;
}

std::string adjunct_text(const Adjunct* adjunct) {
    return adjunct == nullptr ? std::string() : phrase_with_preposition(*adjunct);
}

// "By 5 percent in Spain", "by 3 percent in the south": beside the figure, words that the other
// side has not, on both sides.
bool limited_apart(const AlignedSlot& slot, const Proposition& p) {
    // "Lasted three weeks"; who lived there "for two years" lived there for one.
    const bool value = in_class(p.verb, VerbClass::value);
    const auto alone = [value](const Phrase& phrase, const Quantity* figure, const Phrase& other) {
        return std::any_of(phrase.words.begin(), phrase.words.end(), [&](const Word& w) {
            // "Three weeks", "five days": the unit belongs to the figure.
            const bool of_figure = value && figure != nullptr && figure->span.contains(w.span);
            return w.word_class != WordClass::number && !of_figure &&
                   std::none_of(other.words.begin(), other.words.end(),
                                [&](const Word& o) { return o.lemma == w.lemma; });
        });
    };
    return slot.both() && alone(*slot.a.phrase, slot.quantity_a, *slot.b.phrase) &&
           alone(*slot.b.phrase, slot.quantity_b, *slot.a.phrase);
}

// "Costs rose by 12 percent", "costs did not rise over the last year", of one situation: how far
// and in which period a measure moved is what both speak of.
bool moves_within_period(const Pair& pair) {
    if (!pair.context.one_situation() || !in_class(pair.a.verb, VerbClass::movement) ||
        !in_class(pair.b.verb, VerbClass::movement) || pair.alignment.object.filled() ||
        pair.a.passive || pair.b.passive)  // "was not won BY TESSEL"
        return false;
    const Proposition& no = pair.a.negated ? pair.a : pair.b;
    return std::all_of(no.adjuncts.begin(), no.adjuncts.end(), [](const Adjunct& adjunct) {
        return adjunct.role == Role::time || adjunct.role == Role::manner;
    });
}

// All words but those that tell how often are the same.
bool same_beside_rates(const Pair& pair) {
    return words_beside(pair.a, pair.a.frequency->span) ==
           words_beside(pair.b, pair.b.frequency->span);
}

// "A loan from Tessel" told by Norvane, "from Norvane" told by Tessel: who changed places.
bool turned_round(const AlignedSlot& slot, const Pair& pair) {
    const auto is_other_subject = [](const Slot& party, const Proposition& other) {
        const Slot& subject = other.passive && other.agent.filled() ? other.agent : other.subject;
        if (!party.filled() || !subject.filled()) return false;
        return party.entity != 0 ? party.entity == subject.entity
                                 : fold_name(party.phrase->text) == fold_name(subject.phrase->text);
    };
    return is_other_subject(slot.a, pair.b) || is_other_subject(slot.b, pair.a);
}

// "Last year", "this year": two times, whenever it is said.
bool tells_when_from_now(const AlignedSlot& slot) {
    const auto first = [](const Slot& time) {
        const std::string text = fold_name(time.phrase->text);
        return text.substr(0, text.find(' '));
    };
    if (!slot.both()) return false;
    const std::string x = first(slot.a);
    const std::string y = first(slot.b);
    return x != y && in_class(x, AdverbClass::deictic) && in_class(y, AdverbClass::deictic);
}

// "Widened TO 31 PERCENT from 30", "narrowed COMPARED WITH 2020": how far it went, and against
// what, are no limits of which way.
bool tells_only_how_far(const Proposition& p) {
    return std::none_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
        const bool level =
            a.preposition == "to" || a.preposition == "from" || a.preposition == "by";
        const bool how_far = level && !a.slot.phrase->quantities.empty();
        return a.role != Role::manner && a.role != Role::clause && !how_far &&
               !a.preposition.starts_with("compared");
    });
}

// "By bus", "by bicycle".
bool by_other_means(const Pair& pair) {
    const auto means = [](const Proposition& p) -> const Phrase* {
        return !p.passive && p.agent.filled() ? p.agent.phrase : nullptr;
    };
    const Phrase* x = means(pair.a);
    const Phrase* y = x != nullptr ? means(pair.b) : nullptr;
    return y != nullptr && x->head != y->head && x->quantities.empty() && y->quantities.empty();
}

std::optional<Objection> other_scope(const Pair& pair, const Conflict& conflict) {
    if (conflict.check == "opposite" && pair.a.timetable && pair.b.timetable &&
        lexicon::weekday(conflict.step.a) && lexicon::weekday(conflict.step.b))
        return silence("the days were compared as timetables");
    for (const auto& [rule, other] : {std::pair(&pair.a, &pair.b), std::pair(&pair.b, &pair.a)})
        if (const Word* word =
                conflict.check == "timetable" ? nullptr : of_the_exception(*rule, *other))
            return Objection{Ruling::silence, "the rule leaves out the \"" + word->text + "\"",
                             true};
    if (conflict.check == "quantifier" && conflict.step.slot != "two majorities" &&
        (pair.alignment.scope_differs || by_other_means(pair)))
        return silence("each share is of another way or place");
    // What else limits it was looked at.
    if (conflict.check == "deadline" || conflict.check == "rank" || conflict.check == "trend" ||
        conflict.check == "sequence" || conflict.check == "lifespan" ||
        conflict.check == "period" || conflict.check == "attribute" || conflict.check == "phase" ||
        conflict.check == "bond" || conflict.check == "only" || conflict.check == "timetable" ||
        conflict.check == "duration" || conflict.step.slot == "order of all" ||
        conflict.step.slot == "date of the event" || conflict.step.slot == "route" ||
        conflict.step.slot == "shares of one whole" || conflict.step.slot == "two majorities" ||
        conflict.step.slot == "recipient" || conflict.step.slot == "where it stands" ||
        conflict.step.slot == "who got it" || conflict.step.slot == "who gave it" ||
        (conflict.check == "role" && handover_of(pair.a)))
        return std::nullopt;
    if ((conflict.check == "negation" || conflict.check == "opposite") && told_of_before(pair))
        return Objection{Ruling::silence, "one side tells of what was before", true};
    if ((conflict.check == "negation" || conflict.check == "duty") &&
        negated_for_another_time(pair))
        return Objection{Ruling::silence, "what is negated is negated for a time only", true};
    if (conflict.check == "opposite" && conflict.step.slot != "preposition" &&
        each_at_its_time(pair))
        return silence("each is told of a time of its own");
    if (conflict.check == "frequency" && same_beside_rates(pair)) return std::nullopt;
    if (pair.a.sentence != nullptr && pair.b.sentence != nullptr)
        if (const auto two = two_occasions(*pair.a.sentence, *pair.b.sentence))
            return Objection{
                Ruling::silence,
                "the one is of the \"" + two->a + "\", the other of the \"" + two->b + "\"", true};
    const Alignment& alignment = pair.alignment;
    if (either(pair, Mode::generic) && pair.a.claim->mode != pair.b.claim->mode &&
        !pair.context.one_situation())
        return silence("one side speaks of a kind, the other of a case");
    for (const AlignedSlot& slot : alignment.adjuncts)
        if (tells_when_from_now(slot))
            return Objection{Ruling::silence,
                             "the one is of \"" + slot.a.phrase->text + "\", the other of \"" +
                                 slot.b.phrase->text + "\"",
                             true};
    for (const AlignedSlot& slot : alignment.adjuncts)
        if (!slot.relation.compatible() && (!slot.quantity || limited_apart(slot, pair.a)) &&
            conflict.check != "place" && conflict.step.a != slot.a.phrase->text &&
            (conflict.check != "role" || !turned_round(slot, pair)))
            return silence("they differ in \"" + std::string(slot.slot) + " " +
                           slot.a.phrase->text + "\" and \"" + std::string(slot.slot) + " " +
                           slot.b.phrase->text + "\"");
    if (conflict.check != "negation" && conflict.check != "veracity" &&
        conflict.step.slot != "preposition" && alignment.extra_a > 0 && alignment.extra_b > 0 &&
        (conflict.check != "opposite" ||
         !(tells_only_how_far(pair.a) && tells_only_how_far(pair.b))))
        // "Rose 2 % on Monday", "rose 4 % in the week": told word by word, too, they are two
        // movements.
        return Objection{
            Ruling::silence,
            "each side has a limit of its own: \"" + adjunct_text(alignment.first_extra_a) +
                "\" and \"" + adjunct_text(alignment.first_extra_b) + "\"",
            conflict.check == "quantity" && in_class(pair.a.verb, VerbClass::movement)};
    // "Forbidden indoors", "allowed outdoors". Of a negation, what narrows it is asked below.
    if (conflict.check != "quantity" && conflict.check != "negation" &&
        conflict.step.slot != "manner" && alignment.manner_a && alignment.manner_b)
        return silence("each side says how or where in words of its own");
    if (conflict.check == "quantity" && rate_for_some(pair))
        return Objection{Ruling::silence, "one figure is for some people only", true};
    if (conflict.check == "quantity" && smaller_part(pair))
        return Objection{Ruling::silence,
                         "the smaller figure is for a part of what the larger one counts", true};
    if (conflict.check == "quantity") {
        if (!pair.context.one_situation() && alignment.extra_a + alignment.extra_b > 0)
            return silence("one figure is for \"" +
                           adjunct_text(alignment.extra_a > 0 ? alignment.first_extra_a
                                                              : alignment.first_extra_b) +
                           "\" only");
        return std::nullopt;
    }
    if (conflict.check == "opposite" || conflict.check == "time" || conflict.check == "exclusive" ||
        conflict.check == "role" || conflict.check == "place" || conflict.check == "sum" ||
        conflict.check == "comparison" || conflict.check == "quantifier" ||
        conflict.check == "duty" || conflict.check == "frequency" || conflict.check == "cause") {
        const int own = conflict.step.slot == "preposition" ? 1 : 0;  // the phrases that differ
        if (!pair.context.one_situation() && (alignment.extra_a > own || alignment.extra_b > own))
            return silence("one side is limited by \"" +
                           adjunct_text(alignment.extra_a > 0 ? alignment.first_extra_a
                                                              : alignment.first_extra_b) +
                           "\"");
        return std::nullopt;
    }
    if (moves_within_period(pair)) return std::nullopt;
    if (conflict.check == "negation" && dated_apart(pair))
        return silence("what is negated is negated for a time only");
    const bool weighs_doubt = conflict.check == "veracity";
    if (!incompatible(with_polarity(alignment.whole,
                                    pair.a.negated != (weighs_doubt && pair.a.doubted),
                                    pair.b.negated != (weighs_doubt && pair.b.doubted))))
        return silence("what is negated is narrower than what is affirmed");
    return std::nullopt;
}

// "The OTHER fish", "the THIRD edition": a word that tells one of its kind from the rest; "" if
// none.
std::string_view told_from_the_rest(const Phrase& phrase) {
    std::string_view rest = phrase.text;
    for (int word = 0; word < 2 && !rest.empty(); ++word) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view text = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool share = rest.starts_with("of ");  // "a third of the voters"
        if (text == "other" || text == "another" ||
            (!share && lexicon::number_word(text, lexicon::NumberKind::ordinal)))
            return text;
    }
    return {};
}

std::optional<Objection> refinement(const Pair& pair, const Conflict& conflict) {
    const AlignedSlot& slot = pair.alignment.subject;
    if (slot.both() && slot.relation.basis != PhraseBasis::same_entity &&
        told_from_the_rest(*slot.a.phrase) != told_from_the_rest(*slot.b.phrase))
        return Objection{Ruling::silence,
                         "one subject is told from others of its kind: \"" + slot.a.phrase->text +
                             "\" and \"" + slot.b.phrase->text + "\"",
                         true};
    if (pair.context.one_situation() || conflict.check == "quantifier") return std::nullopt;
    // "The water tank holds", "had a water tank which held"
    const auto new_one = [](const Slot& s) {
        return s.filled() &&
               (s.phrase->text.starts_with("a ") || s.phrase->text.starts_with("an "));
    };
    if (conflict.check == "quantity" && slot.both() && new_one(slot.a) != new_one(slot.b))
        return silence("one side speaks of any such thing, the other of one");
    const PhraseRelation& subject = pair.alignment.subject.relation;
    if (subject.basis != PhraseBasis::same_entity && subject.extra_a + subject.extra_b > 0)
        return silence("one subject is narrower: \"" + pair.alignment.subject.a.phrase->text +
                       "\" and \"" + pair.alignment.subject.b.phrase->text + "\"");
    return std::nullopt;
}

// Two clauses of a sentence that both documents have.
bool of_one_sentence(const Proposition& a, const Proposition& b) {
    if (a.sentence == nullptr || b.sentence == nullptr || a.sentence->text != b.sentence->text)
        return false;
    const auto place = [](const Proposition& p) {
        return p.claim->predicate.span.begin - p.sentence->span.begin;
    };
    return place(a) != place(b);
}

std::optional<Objection> restated(const Pair& pair, const Conflict&) {
    if (pair.a.document == pair.b.document && pair.a.claim->sentence == pair.b.claim->sentence)
        return silence("one sentence");
    if (of_one_sentence(pair.a, pair.b)) return silence("both documents have this sentence");
    return std::nullopt;
}

constexpr std::array<Guard, 12> table = {{
    {"question", "One side asks", question},
    {"conditional", "One side holds under a condition only", conditional},
    {"planned", "A plan, a possibility or a duty is no fact", planned},
    {"reported-not-asserted", "One document reports two voices", reported_not_asserted},
    {"part-of-whole", "One is a part of the other", part_of_whole},
    {"namesake", "Two who share a name", namesake},
    {"different-measure", "The figures measure different things", different_measure},
    {"list-valued", "Several values hold at once", list_valued},
    {"other-scope", "Each holds in a scope of its own", other_scope},
    {"refinement", "One narrows the other", refinement},
    {"superseded", "Told of different times", superseded},
    {restatement, "The same thing told again", restated},
}};

}  // namespace

std::span<const Guard> all_guards() { return table; }

}  // namespace gainsay::checker
