#include "checker/judge.hpp"

#include <algorithm>
#include <array>

#include "checker/alignment/other_matter.hpp"
#include "checker/alignment/relative_clauses.hpp"
#include "checker/alignment/told_otherwise.hpp"
#include "checker/checks/two_shares.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/moment.hpp"
#include "checker/claims/rank.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/sentences/exchange.hpp"
#include "checker/sentences/surface.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"

namespace gainsay::checker {
namespace {

std::string text_of(const Slot& slot) { return slot.filled() ? slot.phrase->text : std::string(); }

TraceStep slot_step(const AlignedSlot& slot) {
    TraceStep step{std::string(slot.slot), text_of(slot.a), text_of(slot.b),
                   std::string(name(slot.relation.relation)), ""};
    if (!slot.both()) {
        step.source = "left out on one side";
    } else {
        step.source = std::string(name(slot.relation.basis));
        if (slot.relation.conflict_a != nullptr)
            step.source =
                explain(slot.relation.conflict_a->lemma, slot.relation.conflict_a->word_class,
                        slot.relation.conflict_b->lemma, slot.relation.conflict_b->word_class);
    }
    if (slot.quantity) step.source += "; " + describe(*slot.quantity_a, *slot.quantity_b);
    return step;
}

// Modes that commit somebody to the claim as it stands.
bool committed(const Proposition& p) {
    const Mode mode = p.claim->mode;
    return mode == Mode::asserted || mode == Mode::reported || mode == Mode::generic ||
           mode == Mode::required || mode == Mode::planned;
}

// "From 1 May" begins on another day than "from 1 June", though both hold in July.
bool times_agree(const TimeInterval& a, const TimeInterval& b) {
    if (!a.stated || !b.stated) return true;
    if (!a.overlaps(b)) return false;
    const bool open_a = a.first.has_value() != a.last.has_value();
    const bool open_b = b.first.has_value() != b.last.has_value();
    return !open_a || !open_b || (a.first == b.first && a.last == b.last);
}

// "The third oldest town" is not the third largest; "four cars" that three bought are not each
// one's.
bool other_figure(const Pair& pair) {
    const auto counted = [](const Slot& object) {
        return object.filled() && !object.phrase->quantities.empty();
    };
    if (pair.alignment.subject.relation.basis == PhraseBasis::several &&
        (counted(pair.alignment.object.a) || counted(pair.alignment.object.b)))
        return true;
    // "Up to 30", "up to 50": each is named as it is.
    const auto limit = [](const Quantity& q) { return q.approximator == Approximator::at_most; };
    const AlignedSlot& subject = pair.alignment.subject;
    if (subject.quantity && limit(*subject.quantity_a) && limit(*subject.quantity_b) &&
        subject.quantity_a->value.high != subject.quantity_b->value.high)
        return true;
    // "Three sons", "five children": one figure does not follow from another.
    const auto& object = pair.alignment.object;
    if (counted(object.a) && counted(object.b)) {
        const auto& of_a = object.a.phrase->quantities;
        const auto& of_b = object.b.phrase->quantities;
        const bool shared = std::any_of(of_a.begin(), of_a.end(), [&](const Quantity& p) {
            return std::any_of(of_b.begin(), of_b.end(), [&](const Quantity& q) {
                if (limit(p) && limit(q) && p.value.high != q.value.high) return false;
                return p.unit != q.unit || p.value.overlaps(q.value);
            });
        });
        if (!shared) return true;
    }
    // "At 27 euros a share", "at 1.3 billion euros"
    const auto& beside = pair.alignment.adjuncts;
    if (std::any_of(beside.begin(), beside.end(),
                    [](const AlignedSlot& slot) { return slot.quantity_conflict(); }))
        return true;
    const auto x = rank_of(pair.a);
    const auto y = x ? rank_of(pair.b) : std::nullopt;
    return y && (x->by != y->by || !x->place.overlaps(y->place));
}

// Who is building a house need not have built one (the imperfective paradox: Dowty 1979), nor the
// other way round.
bool other_aspect(const Pair& pair) {
    const auto going_on = [](const Proposition& p) {
        return p.claim->predicate.aspect == Aspect::progressive &&
               p.claim->predicate.tense == Tense::present;
    };
    const auto over = [](const Proposition& p) {
        return p.claim->predicate.aspect == Aspect::perfect ||
               p.claim->predicate.tense == Tense::past;
    };
    const bool whole = pair.alignment.object.both() || pair.a.passive;
    return whole && ((going_on(pair.a) && over(pair.b)) || (going_on(pair.b) && over(pair.a)));
}

// "Closed because of the strike" does not follow from "closed", nor from another reason: alignment
// leaves reasons out, which limit nothing.
bool gives_reason_of(const Proposition& from, const Proposition& to) {
    return std::all_of(to.adjuncts.begin(), to.adjuncts.end(), [&](const Adjunct& reason) {
        return !in_class(reason.preposition, AdverbClass::explaining) ||
               std::any_of(from.adjuncts.begin(), from.adjuncts.end(), [&](const Adjunct& told) {
                   return told.preposition == reason.preposition &&
                          told.slot.phrase->text == reason.slot.phrase->text;
               });
    });
}

void see_entailment(const Pair& pair, Judgement& out) {
    if (!committed(pair.a) || !committed(pair.b)) return;
    const auto to_come = [](const Proposition& p) {  // a plan or a duty entails no fact
        return p.claim->mode == Mode::planned || p.claim->mode == Mode::required;
    };
    if (pair.a.claim->mode != pair.b.claim->mode && (to_come(pair.a) || to_come(pair.b))) return;
    if (!pair.alignment.subject.relation.compatible()) return;
    if (!times_agree(pair.a.claim->time, pair.b.claim->time)) return;
    if (pair.alignment.subject.quantity_conflict() || pair.alignment.object.quantity_conflict())
        return;
    // "Covers dogs", "does not cover cats": it may cover both.
    const auto apart = [](const AlignedSlot& slot) { return incompatible(slot.relation.relation); };
    const auto& beside = pair.alignment.adjuncts;
    if (pair.a.negated != pair.b.negated && !pair.a.copular &&
        (apart(pair.alignment.object) || std::any_of(beside.begin(), beside.end(), apart)))
        return;
    const Relation whole = with_polarity(pair.alignment.whole, pair.a.negated, pair.b.negated);
    if ((entails(whole) || entails(converse(whole))) &&
        (told_apart(pair.a, pair.b) || other_figure(pair) || other_aspect(pair)))
        return;
    // "Nearly finished" does not follow from "not started": what begins ends later.
    if (pair.alignment.predicate.opposite() && in_class(pair.a.verb, VerbClass::bounding) &&
        in_class(pair.b.verb, VerbClass::bounding))
        return;
    // Nor "was not begun" from "was completed": of two acts that undo each other both may be done.
    if (pair.alignment.predicate.source == LexicalSource::listed_reversive &&
        pair.a.negated != pair.b.negated)
        return;
    // What only one side dates does not follow from the other.
    out.a_entails_b = entails(whole) && (pair.a.claim->time.stated || !pair.b.claim->time.stated) &&
                      gives_reason_of(pair.a, pair.b);
    out.b_entails_a = entails(converse(whole)) &&
                      (pair.b.claim->time.stated || !pair.a.claim->time.stated) &&
                      gives_reason_of(pair.b, pair.a);
}

void ask_guards(const Pair& pair, Outcome& outcome, std::vector<std::string_view>& settled) {
    for (const Guard& guard : all_guards()) {
        const std::optional<Objection> objection = guard.ask(pair, outcome.conflict);
        if (!objection) continue;
        const bool silences = objection->ruling == Ruling::silence;
        outcome.steps.push_back({"guard " + std::string(guard.id), "", "",
                                 silences ? "silenced" : "reversal", objection->why});
        if (silences) {
            outcome.silenced_by = guard.id;
            if (objection->settles) settled.push_back(outcome.conflict.check);
            return;
        }
        outcome.kind = FindingKind::reversal;
    }
    if (outcome.steps.empty() || !outcome.steps.back().slot.starts_with("guard "))
        outcome.steps.push_back({"guards", "", "", "passed", "none objects"});
}

// "The council said [that sales rose]": what is said is a claim of its own, which is compared by
// itself.
const Phrase* content(const Proposition& p) {
    if (!lexicon::reporting(p.verb, WordClass::verb)) return nullptr;
    const auto& all = p.claim->objects;
    const auto found = std::find_if(all.begin(), all.end(), [](const Argument& a) {
        return a.role == Role::clause && (a.preposition.empty() || a.preposition == "that");
    });
    return found == all.end() ? nullptr : &found->phrase;
}

// "Tenants WHO HAVE LIVED there for ten years": says which tenants the sentence speaks of, and
// tells of none that they did.
bool says_which(const Proposition& p) {
    if (!p.subject.filled() || !indefinite(p.subject) || p.subject.entity != 0) return false;
    const std::vector<ClauseWord> before = words_before(p);
    if (before.size() < 2 || before[before.size() - 2].ends_clause) return false;
    const std::string& last = before.back().text;
    return last == "who" || last == "that" || last == "which";
}

// "The opposition called the decision illegal": read from a verb of judging, without a copula of
// its own (grammar/lowering/judgement.hpp).
bool judged(const Proposition& p) {
    const Phrase* what = p.object_phrase();
    return p.copular && p.claim->embedded && !p.claim->holder.empty() && what != nullptr &&
           what->span.contains(p.claim->predicate.span);
}

// What each of two calls something is his own view of it.
bool two_judges(const Proposition& a, const Proposition& b) {
    return judged(a) && judged(b) && fold_name(a.claim->holder) != fold_name(b.claim->holder);
}

// Who expects, wants or believes what a claim tells: the subject of the clause that it stands in.
const Phrase* whose_view(const Proposition& p, const Context& context) {
    if (!p.claim->embedded || told_as_fact(*p.claim)) return nullptr;
    for (const Claim& outer : told_events(p, context).claims)
        for (const Argument& a : outer.objects)
            if (a.role == Role::clause && a.phrase.span.contains(p.claim->predicate.span) &&
                &outer != p.claim)
                return &outer.subject;
    return nullptr;
}

// "The surgeon expects him to be back", "the nurse does not": each has a view of his own.
bool two_views(const Proposition& a, const Proposition& b, const Context& context) {
    const Phrase* x = whose_view(a, context);
    const Phrase* y = x != nullptr ? whose_view(b, context) : nullptr;
    return y != nullptr && !x->pronoun && !y->pronoun && x->head != y->head &&
           !may_be_one_body(x->head, y->head) && x->entity.empty() && y->entity.empty();
}

bool tell_different_contents(const Proposition& a, const Proposition& b) {
    const Phrase* x = content(a);
    const Phrase* y = x != nullptr ? content(b) : nullptr;
    return y != nullptr && lower(x->text) != lower(y->text);
}

}  // namespace

std::vector<TraceStep> trace(const Pair& pair) {
    std::vector<TraceStep> steps;
    const Alignment& alignment = pair.alignment;
    steps.push_back(slot_step(alignment.subject));
    TraceStep predicate{"predicate", pair.a.claim->predicate.text, pair.b.claim->predicate.text,
                        std::string(name(alignment.predicate.relation)), ""};
    predicate.source = alignment.value_verbs          ? "both give a value"
                       : alignment.where              ? "both say where something is"
                       : alignment.trends             ? "both tell the course of a measure"
                       : alignment.rank_verbs         ? "both give a place in an order"
                       : alignment.transfer           ? "both tell to whom something goes"
                       : alignment.settled != nullptr ? alignment.settled
                       : alignment.turned ? "seen from the other side (passive or converse)"
                       : pair.a.copular && pair.b.copular ? "both say what the subject is"
                                                          : explain(pair.a.verb, pair.a.verb_class,
                                                                    pair.b.verb, pair.b.verb_class);
    steps.push_back(std::move(predicate));
    if (alignment.object.filled()) steps.push_back(slot_step(alignment.object));
    for (const AlignedSlot& slot : alignment.adjuncts) steps.push_back(slot_step(slot));
    const auto extra = [&](const Adjunct* adjunct, bool on_a) {
        if (adjunct == nullptr) return;
        const std::string text = std::string(adjunct->preposition) +
                                 (adjunct->preposition.empty() ? "" : " ") +
                                 adjunct->slot.phrase->text;
        steps.push_back({std::string(name(adjunct->role)), on_a ? text : "", on_a ? "" : text,
                         std::string(name(on_a ? Relation::forward : Relation::reverse)),
                         "said on one side only"});
    };
    extra(alignment.first_extra_a, true);
    extra(alignment.first_extra_b, false);
    return steps;
}

std::optional<FindingKind> kind_by_dates(const Proposition& a, const Proposition& b,
                                         const Context& context, std::string_view check) {
    const TimeInterval& of_a = context.document(a.document).document->info.date;
    const TimeInterval& of_b = context.document(b.document).document->info.date;
    if (days_apart(of_a, of_b) <= changeable_days) return FindingKind::contradiction;
    return check == "quantity" ? std::nullopt : std::optional(FindingKind::reversal);
}

std::optional<Outcome> judge_surfaces(const Proposition& a, const Proposition& b, bool guarded,
                                      const Context& context) {
    // No guard of claims speaks to a copy in which two phrases have changed places.
    std::optional<Conflict> conflict = compare_exchanged(a, b, context);
    if (!conflict && !guarded) conflict = compare_surfaces(a, b, context);
    if (!conflict) return std::nullopt;
    const auto kind = kind_by_dates(a, b, context, conflict->check);
    if (!kind) return std::nullopt;
    Outcome out;
    out.kind = *kind;
    out.conflict = std::move(*conflict);
    out.score = score(out.conflict.features);
    out.steps = {out.conflict.step, {"score", "", "", "", describe(out.conflict.features)}};
    return out;
}

namespace {

// "Will begin next year", "has not yet begun"; "has abandoned it", "has called it off": how far it
// has got says all of both. "Began", "completed" may be an edited copy, and the opposite then.
bool agree_in_phase(const Proposition& a, const Proposition& b, const Context& context) {
    if (!tell_one_undertaking(a, b, context)) return false;
    const Undertaking& x = *a.undertaking;
    const Undertaking& y = *b.undertaking;
    const bool copy =
        std::min(x.phase, y.phase) == Phase::begun && std::max(x.phase, y.phase) == Phase::done;
    return !(x.by_verb && y.by_verb) && !copy && !exclude(x.phase, y.phase) &&
           (x.phase != y.phase || a.verb != b.verb || a.negated != b.negated || a.verb == "be");
}

}  // namespace

Judgement judge(const Proposition& a, const Proposition& b, const Context& context) {
    Judgement out;
    if (context.one_situation()) {
        const OtherMatter other = other_matter(a, b, context);
        if (other != OtherMatter::none) out.settled.push_back("veracity");
        if (other == OtherMatter::participant) out.settled.push_back("negation");
    }
    if (told_apart_by_relatives(a, b)) {  // nor do the words of their sentences tell of one thing
        for (const Check& check : all_checks()) out.settled.push_back(check.id);
        return out;
    }
    const bool phases_agree = agree_in_phase(a, b, context);
    static constexpr std::array<std::string_view, 3> of_phases = {"negation", "opposite",
                                                                  "quantifier"};
    if (phases_agree) out.settled.insert(out.settled.end(), of_phases.begin(), of_phases.end());
    // "Was sold the mill", "bought the mill": the verbs are opposite, what they tell is one.
    if (told_from_two_sides(a, b, context)) out.settled.push_back("opposite");
    const std::optional<Alignment> alignment = align(a, b, context);
    if (!alignment) return out;
    const Pair pair{a, b, *alignment, context};
    see_entailment(pair, out);
    if (of_different_periods(pair)) out.settled.push_back("quantity");
    if (const auto shares = shares_of(pair);
        shares && shares->a.text != shares->b.text && !exclude(shares->a, shares->b)) {
        out.settled.push_back("negation");
        out.room_for_both = true;
    }
    const bool compared = one_comparison(pair);
    if (compared) {
        out.settled.insert(out.settled.end(), {"negation", "quantifier"});
        out.room_for_both = true;
    }
    if (compared || (context.one_situation() && same_order(pair)) || (a.background && b.background))
        out.settled.push_back("opposite");
    const bool expected = two_views(a, b, context);
    if (expected) out.settled.push_back("negation");
    const bool views = expected || two_judges(a, b);
    if (views) out.settled.push_back("opposite");
    const bool apart = views || tell_different_contents(a, b) || (says_which(a) && says_which(b));
    for (const Check& check : all_checks()) {
        const bool told = phases_agree && std::find(of_phases.begin(), of_phases.end(), check.id) !=
                                              of_phases.end();
        std::optional<Conflict> conflict = apart || told ? std::nullopt : check.run(pair);
        if (!conflict) continue;
        if (check.id == "opposite" || check.id == "quantifier")
            if (const auto one = one_order(told_events(a, context), told_events(b, context));
                one && told_by_order(*conflict, *one))
                continue;
        Outcome outcome;
        outcome.conflict = std::move(*conflict);
        ask_guards(pair, outcome, out.settled);
        if (outcome.conflict.soft && outcome.kind == FindingKind::contradiction)
            outcome.kind = FindingKind::tension;
        if (outcome.silenced_by.empty()) outcome.score = score(outcome.conflict.features);
        std::vector<TraceStep> steps = trace(pair);
        steps.push_back(outcome.conflict.step);
        steps.insert(steps.end(), outcome.steps.begin(), outcome.steps.end());
        steps.push_back({"score", "", "", "", describe(outcome.conflict.features)});
        outcome.steps = std::move(steps);
        out.outcomes.push_back(std::move(outcome));
    }
    out.room_for_both = out.room_for_both && out.outcomes.empty();
    if (out.outcomes.empty()) {
        const bool subject = alignment->subject.both() && alignment->subject.relation.compatible();
        out.closeness = (subject ? 1.0 : 0.0) + context.shared_words(a, b);
    }
    return out;
}

}  // namespace gainsay::checker
