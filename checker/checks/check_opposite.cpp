// Opposite predicates of one subject ("rose", "fell"), or opposite complements and objects ("is
// open", "is closed"; "reported a profit", "reported a loss").
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/figure_scope.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

bool remote(LexicalSource source) {
    return source == LexicalSource::indirect_antonym || source == LexicalSource::synonym_of_antonym;
}

bool privative(const PhraseRelation& relation) {
    return in_class(relation.conflict_a->lemma, AdverbClass::privative) !=
           in_class(relation.conflict_b->lemma, AdverbClass::privative);
}

struct Opposition {
    std::string_view slot;
    std::string a;
    std::string b;
    WordClass class_a = WordClass::other;
    WordClass class_b = WordClass::other;
    Span span_a;
    Span span_b;
    LexicalSource source = LexicalSource::none;
};

std::optional<Opposition> in_predicate(const Pair& pair) {
    const Alignment& alignment = pair.alignment;
    if (!alignment.predicate.opposite() || !objects_fit(pair)) return std::nullopt;
    // "Ended its search OF THE HOUSE", "continues its search FOR THE BOY"
    const PhraseRelation& object = alignment.object.relation;
    if (alignment.object.both() && object.extra_a > 0 && object.extra_b > 0) return std::nullopt;
    // "Includes prices", "omits prices FOR CUSTOM ORDERS": undone of a part only.
    const bool undone_a = in_class(pair.a.verb, VerbClass::undoing);
    const bool undone_b = in_class(pair.b.verb, VerbClass::undoing);
    const Proposition& undone = undone_a ? pair.a : pair.b;
    const bool as_rule = undone.claim->predicate.tense == Tense::present;
    const int narrowed = undone_a ? object.extra_a : object.extra_b;
    const int limits = as_rule ? (undone_a ? alignment.extra_a : alignment.extra_b) : 0;
    if (undone_a != undone_b && alignment.object.both() && narrowed + limits > 0)
        return std::nullopt;
    // "Acknowledged a problem" and "denied": of what, the second does not say.
    if (!pair.context.one_situation() && alignment.object.filled() && !alignment.object.both())
        return std::nullopt;
    return Opposition{"predicate",
                      pair.a.verb,
                      pair.b.verb,
                      pair.a.verb_class,
                      pair.b.verb_class,
                      pair.a.claim->predicate.span,
                      pair.b.claim->predicate.span,
                      alignment.predicate.source};
}

// "Available ON WEEKDAYS", not "STILL available": adverbs tell how far, not of what.
bool limited(const Phrase& phrase) {
    return phrase.text.find(" than ") != std::string::npos ||
           std::any_of(phrase.words.begin(), phrase.words.end(), [&](const Word& w) {
               return w.lemma != phrase.head && w.word_class != WordClass::adverb;
           });
}

std::optional<Opposition> in_object(const Pair& pair) {
    const Alignment& alignment = pair.alignment;
    const PhraseRelation& object = alignment.object.relation;
    if (alignment.predicate.relation != Relation::equivalence || object.conflict_a == nullptr ||
        !incompatible(object.relation))
        return std::nullopt;
    // "Paid an interim dividend", "paid a final dividend": two things done.
    const bool any = indefinite(alignment.object.a) && indefinite(alignment.object.b);
    if (!object.head_conflict && any && !pair.a.copular && !pair.b.copular &&
        pair.a.claim->predicate.tense == Tense::past)
        return std::nullopt;
    // "Unavailable on Sundays", "available on weekdays"
    if (object.head_conflict && object.extra_a > 0 && object.extra_b > 0 &&
        (limited(*alignment.object.a.phrase) || limited(*alignment.object.b.phrase)))
        return std::nullopt;
    // "Is a former minister" and "was one" agree.
    if (privative(object) && (!pair.a.copular || !pair.b.copular || !told_of_one_time(pair) ||
                              pair.a.claim->predicate.tense != Tense::present))
        return std::nullopt;
    if (pair.a.sentence != nullptr && pair.b.sentence != nullptr &&
        figures_of_two_parts(*pair.a.sentence, object.conflict_a->span, *pair.b.sentence,
                             object.conflict_b->span))
        return std::nullopt;
    // One may play a guitar and a trumpet; a profit is no loss.
    if (!pair.a.copular && !pair.b.copular && object.source == LexicalSource::disjoint)
        return std::nullopt;
    return Opposition{pair.a.copular ? "complement" : "object",
                      object.conflict_a->lemma,
                      object.conflict_b->lemma,
                      object.conflict_a->word_class,
                      object.conflict_b->word_class,
                      object.conflict_a->span,
                      object.conflict_b->span,
                      object.source};
}

// A preposition and what it governs: of an adjunct, or of what the subject is ("was against it").
struct Governed {
    std::string preposition;
    std::string rest;
    Span span;
};

std::vector<Governed> governed(const Proposition& p) {
    std::vector<Governed> out;
    for (const Adjunct& adjunct : p.adjuncts) {
        if (adjunct.role == Role::clause) continue;
        // "In favour of the tunnel": what opens it may be longer than its first word.
        const Phrase& phrase = *adjunct.slot.phrase;
        const std::string whole = phrase_with_preposition(adjunct);
        const std::size_t length = preposition_length(whole);
        if (length > 0)
            out.push_back({whole.substr(0, length - 1), whole.substr(length), phrase.span});
    }
    return out;
}

bool of_time(std::string_view preposition) {
    return preposition == "before" || preposition == "after" || preposition == "prior to" ||
           preposition == "following" || preposition == "ahead of";
}

// "Closed before the war": who spoke before the vote may have spoken after it, too.
bool told_once_in_one_situation(const Pair& pair) {
    const auto once = [](const Proposition& p) {
        return lexicon::happens_once(p.verb) || in_class(p.verb, VerbClass::bounding);
    };
    return pair.context.one_situation() && once(pair.a) && once(pair.b) &&
           pair.a.claim->predicate.tense == pair.b.claim->predicate.tense;
}

// "Ended with a verdict", "ended without a verdict".
std::optional<Opposition> in_preposition(const Pair& pair) {
    const bool copular = pair.a.copular && pair.b.copular;
    if (pair.alignment.predicate.relation != Relation::equivalence) return std::nullopt;
    for (const Governed& x : governed(pair.a))
        for (const Governed& y : governed(pair.b)) {
            if (x.rest != y.rest || !opposite_prepositions(x.preposition, y.preposition)) continue;
            if (of_time(x.preposition) && !told_once_in_one_situation(pair)) continue;
            if (!copular && !objects_fit(pair)) continue;
            return Opposition{
                "preposition",    x.preposition, y.preposition, WordClass::other,
                WordClass::other, x.span,        y.span,        LexicalSource::listed_opposite};
        }
    return std::nullopt;
}

std::vector<std::string> manners(const Proposition& p) {
    std::vector<std::string> out(p.claim->predicate.adverbs.begin(),
                                 p.claim->predicate.adverbs.end());
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.role == Role::manner && adjunct.slot.phrase->words.size() == 1)
            out.push_back(adjunct.slot.phrase->head);
    return out;
}

// "Flows east", "flows west"; "is privately owned", "is publicly owned".
std::optional<Opposition> in_manner(const Pair& pair) {
    const std::vector<std::string> of_a = manners(pair.a);
    const std::vector<std::string> of_b = manners(pair.b);
    if (pair.alignment.predicate.relation != Relation::equivalence || !objects_fit(pair) ||
        of_a.size() != 1 || of_b.size() != 1)
        return std::nullopt;
    for (const WordClass c : {WordClass::adverb, WordClass::noun}) {
        const LexicalRelation r = lexical_relation(of_a[0], c, of_b[0], c);
        if (!r.opposite() || remote(r.source)) continue;
        return Opposition{"manner",
                          of_a[0],
                          of_b[0],
                          c,
                          c,
                          pair.a.claim->predicate.span,
                          pair.b.claim->predicate.span,
                          r.source};
    }
    return std::nullopt;
}

// What lasts until something is done lasts no longer in a later document.
bool dated_or_one_situation(const Pair& pair) {
    const auto known_date = [&](const Proposition& p) {
        return pair.context.document(p.document).document->info.date.known();
    };
    return pair.context.one_situation() || (known_date(pair.a) && known_date(pair.b));
}

// "Unlisted in Orland", "listed in Tessany": told of one place and of another.
bool each_in_its_place(const Pair& pair) {
    if (pair.a.copular == pair.b.copular) return false;
    const Proposition& state = pair.a.copular ? pair.a : pair.b;
    const Proposition& event = pair.a.copular ? pair.b : pair.a;
    const Phrase* what = state.object_phrase();
    return what != nullptr &&
           std::any_of(event.adjuncts.begin(), event.adjuncts.end(), [&](const Adjunct& adjunct) {
               return !adjunct.preposition.empty() && adjunct.role != Role::time &&
                      what->text.find(" " + std::string(adjunct.preposition) + " ") !=
                          std::string::npos &&
                      what->text.find(adjunct.slot.phrase->text) == std::string::npos;
           });
}

bool denied_by_prefix(std::string_view adjective) {
    return adjective.starts_with("un") || adjective.starts_with("in") ||
           adjective.starts_with("non");
}

// "Were delivered in time", "remain undelivered": what is not done leaves no room for when and how
// it was done. What else limits the state counts.
std::optional<double> limits_of_undone(const Pair& pair, const Opposition& found) {
    if (pair.alignment.unfinished)
        return static_cast<double>(pair.a.claim->predicate.tense == Tense::present &&
                                           pair.a.claim->predicate.aspect != Aspect::perfect
                                       ? pair.alignment.extra_a
                                       : pair.alignment.extra_b);
    const bool event_a = pair.a.participle && !pair.a.copular && pair.b.copular;
    const bool event_b = pair.b.participle && !pair.b.copular && pair.a.copular;
    if (!event_a && !event_b) return std::nullopt;
    if (!denied_by_prefix(event_a ? found.b : found.a)) return std::nullopt;
    return static_cast<double>(event_a ? pair.alignment.extra_b : pair.alignment.extra_a);
}

// "Broke the rules in 2011", "now follows them"
bool long_ago(const Proposition& past, const Proposition& present) {
    // "Was closed in January 2012", "is open": of a state, too, where what was done is dated.
    const bool done = !past.copular || past.participle.has_value();
    return past.claim->predicate.tense == Tense::past && past.claim->time.stated &&
           present.claim->predicate.tense == Tense::present && !present.claim->time.stated &&
           present.claim->predicate.aspect == Aspect::simple && done &&
           (!present.copular || past.participle.has_value());
}

std::string state_told(const Proposition& p) {
    if (!p.copular) return {};
    for (const Adjunct& a : p.adjuncts)  // "is behind schedule"
        if (a.role == Role::complement && !a.preposition.empty())
            return fold_name(phrase_with_preposition(a));
    const Phrase* what = p.object_phrase();
    return what == nullptr ? std::string() : fold_name(what->text);
}

// "Is on schedule", "is behind schedule"; "is free", "costs five euros".
std::optional<Opposition> in_state(const Pair& pair) {
    const std::string a = state_told(pair.a);
    const std::string b = state_told(pair.b);
    const auto priced = [](const Proposition& p) {
        return (p.verb == "cost" || p.verb == "charge") && p.object.filled() &&
               !p.object.phrase->quantities.empty();
    };
    const auto free = [](const std::string& state) {
        return state == "free" || state == "free of charge";
    };
    const bool price = (free(a) && priced(pair.b)) || (free(b) && priced(pair.a));
    const LexicalRelation r = lexical_relation(a, WordClass::adjective, b, WordClass::adjective);
    const bool phrases = a.find(' ') != std::string::npos || b.find(' ') != std::string::npos;
    if (!price &&
        (a.empty() || b.empty() || !phrases || r.source != LexicalSource::listed_opposite))
        return std::nullopt;
    const auto by_phrase = [](const Proposition& p) {
        return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
            return adjunct.role == Role::complement && !adjunct.preposition.empty();
        });
    };
    return Opposition{by_phrase(pair.a) || by_phrase(pair.b) ? "preposition" : "complement",
                      price && a.empty() ? pair.a.claim->predicate.text : a,
                      price && b.empty() ? pair.b.claim->predicate.text : b,
                      WordClass::adjective,
                      WordClass::adjective,
                      pair.a.claim->predicate.span,
                      pair.b.claim->predicate.span,
                      LexicalSource::listed_opposite};
}

// "Wanted to quit", "threatened to leave"; but "is reported to have left"
bool only_wanted(const Proposition& p) {
    const auto& governors = p.claim->predicate.governors;
    const bool told = p.claim->mode == Mode::reported || p.claim->mode == Mode::alleged;
    return std::any_of(governors.begin(), governors.end(), [&](const std::string& g) {
        return in_class(g, VerbClass::intensional) &&
               !(told && lexicon::reporting(g, WordClass::verb));
    });
}

// "Lacks nurses", "has five nurses": not enough of them.
bool lacks_enough(const Proposition& lacking, const Proposition& having) {
    return lacking.verb == "lack" && having.object.filled() &&
           !having.object.phrase->quantities.empty();
}

// "Left THE CABINET", "will remain IN PARLIAMENT": each has what it is said of in a slot of its
// own.
bool of_other_things(const Proposition& x, const Proposition& y) {
    if (!x.object.filled() || y.object.filled() || x.copular || y.copular || x.passive || y.passive)
        return false;
    bool beside = false;
    for (const Adjunct& a : y.adjuncts) {
        const bool where =
            a.preposition == "in" || a.preposition == "at" || a.preposition == "with";
        if (!where || a.role == Role::time) continue;
        beside = true;
        if (a.slot.phrase->text == x.object.phrase->text) return false;
    }
    return beside;
}

// "Reopens", "was closed by snow": what is opened again has been closed.
bool done_again(const Proposition& again, const Proposition& before) {
    if (!again.verb.starts_with("re") || again.verb.size() < 6 || before.copular) return false;
    const LexicalRelation r =
        lexical_relation(again.verb.substr(2), WordClass::verb, before.verb, WordClass::verb);
    const bool undone =
        r.opposite() ||
        lexical_relation(again.verb, WordClass::verb, before.verb, WordClass::verb).source ==
            LexicalSource::listed_reversive;
    const Tense tense = before.claim->predicate.tense;
    return undone && (tense == Tense::past || (before.passive && tense == Tense::none));
}

// "Was closed overnight", "was open AGAIN by noon": it had been otherwise.
bool so_again(const Proposition& again, const Proposition& before) {
    if (!again.copular || before.claim->predicate.tense != Tense::past) return false;
    const std::vector<ClauseWord> words = words_after(again);
    return std::any_of(words.begin(), words.end(),
                       [](const ClauseWord& word) { return word.text == "again"; });
}

// "Raised it ON THURSDAY", "cut it IN 2014": news of a week, and what a year brought.
bool week_and_year(const Proposition& of_week, const Proposition& of_year) {
    if (of_week.copular || of_week.claim->time.stated || !of_year.claim->time.stated) return false;
    const auto says = [](const Proposition& p, auto&& kind) {
        return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& adjunct) {
            const auto& words = adjunct.slot.phrase->words;
            return adjunct.role == Role::time && std::any_of(words.begin(), words.end(), kind);
        });
    };
    return says(of_week, [](const Word& w) { return lexicon::weekday(w.text).has_value(); }) &&
           !says(of_year, [](const Word& w) { return lexicon::weekday(w.text).has_value(); });
}

// "Is survived by two sons", "survived his wife", "survived the fall" beside "died": who survives
// somebody or something may die, of something else or later.
bool outlived(const Proposition& survivor, const Proposition& dead) {
    // "Lived in Lund from 1950", "died in Lund": one after the other.
    if (survivor.verb == "live" && dead.verb == "die")
        return survivor.claim->predicate.tense == Tense::past && !survivor.adjuncts.empty();
    if (survivor.verb != "survive" || dead.verb != "die") return false;
    if (survivor.passive) return true;
    if (!survivor.object.filled() || dead.adjuncts.empty()) return false;
    const Phrase& survived = *survivor.object.phrase;
    return std::none_of(dead.adjuncts.begin(), dead.adjuncts.end(),
                        [&](const Adjunct& a) { return a.slot.phrase->head == survived.head; });
}

}  // namespace

std::optional<Conflict> check_opposite(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.negated || b.negated) return std::nullopt;
    if (a.denied || b.denied || pair.alignment.phases || pair.alignment.timetables ||
        pair.alignment.bonds.a != nullptr)
        return std::nullopt;
    if (!subjects_match(pair) || states_of_two_times(pair)) return std::nullopt;
    if (pair.alignment.has_its_own_check()) return std::nullopt;
    if (a.background && b.background) return std::nullopt;
    if (week_and_year(a, b) || week_and_year(b, a)) return std::nullopt;
    // "Is understaffed at weekends", "is overstaffed on weekdays"
    if (a.timetable && b.timetable && of_other_days(a, b)) return std::nullopt;
    // "Backed by the owners", "opposed by the tenants"
    if (!agents_fit(pair) && a.agent.phrase->head != b.agent.phrase->head) return std::nullopt;
    if (outlived(a, b) || outlived(b, a)) return std::nullopt;
    if (done_again(a, b) || done_again(b, a) || so_again(a, b) || so_again(b, a))
        return std::nullopt;
    if (only_wanted(a) != only_wanted(b)) return std::nullopt;
    if (!pair.alignment.unfinished && (long_ago(a, b) || long_ago(b, a))) return std::nullopt;
    if (lacks_enough(a, b) || lacks_enough(b, a)) return std::nullopt;
    const bool standings = results_differ(a, b) || stand_apart(a, b);  // "is IN THE RED"
    if (!standings && (of_other_things(a, b) || of_other_things(b, a))) return std::nullopt;
    // "A new hospital is under construction", "the hospital was completed"
    const PhraseRelation& subject = pair.alignment.subject.relation;
    if (pair.alignment.unfinished &&
        (subject.extra_a + subject.extra_b > 0 || indefinite(pair.alignment.subject.a) ||
         indefinite(pair.alignment.subject.b)))
        return std::nullopt;
    if (pair.alignment.unfinished && !dated_or_one_situation(pair)) return std::nullopt;
    std::optional<Opposition> found = in_predicate(pair);
    if (!found) found = in_state(pair);
    if (!found) found = in_object(pair);
    if (!found && (told_of_one_time(pair) || told_once_in_one_situation(pair)))
        found = in_preposition(pair);
    if (!found && told_of_one_time(pair)) found = in_manner(pair);
    if (!found || same_order(pair) || one_comparison(pair) || each_in_its_place(pair))
        return std::nullopt;
    // "Was begun in May", "was finished in May": one after the other.
    if (!standings && found->slot == "predicate" && in_class(a.verb, VerbClass::bounding) &&
        in_class(b.verb, VerbClass::bounding) && a.claim->predicate.tense == Tense::past &&
        b.claim->predicate.tense == Tense::past)
        return std::nullopt;
    Conflict out;
    out.check = "opposite";
    out.relation = Relation::alternation;
    out.marked_a = {found->span_a};
    out.marked_b = {found->span_b};
    out.step = {
        std::string(found->slot), found->a, found->b, std::string(name(out.relation)),
        found->slot == "predicate" && pair.alignment.settled != nullptr ? pair.alignment.settled
        : found->slot == "preposition" ? "listed as opposites (prepositions.txt)"
        : in_class(found->a, AdverbClass::privative) || in_class(found->b, AdverbClass::privative)
            ? "the adjective denies its noun"
            : explain(found->a, found->class_a, found->b, found->class_b)};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says the opposite: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::opposite);
    if (pair.alignment.agent_in_state) out.features[Feature::adjuncts_shared] += 1.0;
    if (const auto limits = limits_of_undone(pair, *found))
        out.features[Feature::adjuncts_extra] = *limits;
    const bool in_object_slot = found->slot == "object" || found->slot == "complement";
    if (found->slot == "preposition")
        out.features[Feature::adjuncts_extra] -= 2;  // the two phrases, which are what differs
    out.features[Feature::conflict_in_object] = in_object_slot ? 1.0 : 0.0;
    out.features[Feature::conflict_in_modifier] =
        in_object_slot && !pair.alignment.object.relation.head_conflict ? 1.0 : 0.0;
    out.features[Feature::conflict_graded] =
        found->source == LexicalSource::listed_gradable ? 1.0 : 0.0;
    out.features[Feature::conflict_reversive] =
        found->source == LexicalSource::listed_reversive ? 1.0 : 0.0;
    out.features[Feature::conflict_remote] = remote(found->source) ? 1.0 : 0.0;
    return out;
}

}  // namespace gainsay::checker
