#include "checker/checks/checks.hpp"

#include <algorithm>
#include <array>

#include "checker/alignment/adjuncts.hpp"
#include "checker/alignment/antecedents.hpp"
#include "checker/claims/ordering.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::array<Check, 26> table = {{
    {"negation", "One affirms what the other negates", check_negation},
    {"opposite", "They say opposite things of the same subject", check_opposite},
    {"bond", "They say of one relation that it holds and that it does not", check_bond},
    {"quantity", "They give different figures for the same thing", check_quantity},
    {"attribute", "They tell one attribute in other words, with another figure", check_attribute},
    {"trend", "They tell the course of one measure differently", check_trend},
    {"frequency", "They say differently how often it happens", check_frequency},
    {"rank", "They put one in two places of an order", check_rank},
    {"quantifier", "One speaks of more of them than the other allows", check_quantifier},
    {"only", "One says it of something that the other leaves out", check_only},
    {"duty", "One forbids or waives what the other demands", check_duty},
    {"comparison", "They put two things in opposite order", check_comparison},
    {"sum", "A part is larger than its whole", check_sum},
    {"place", "They put one thing in two places", check_place},
    {"time", "They date one event differently", check_time},
    {"period", "They date it outside the time in which it was done", check_period},
    {"duration", "They tell differently how long it took", check_duration},
    {"cause", "They name two causes of one event", check_cause},
    {"timetable", "They tell of other days or months", check_timetable},
    {"lifespan", "One tells of it when it was not there yet, or no more", check_lifespan},
    {"sequence", "They tell two events in opposite order", check_sequence},
    {"phase", "They tell two phases of one undertaking: planned, going on, done", check_phase},
    {"deadline", "One bars or ends it when the other lets it happen", check_deadline},
    {"exclusive", "They name two where there is one", check_exclusive},
    {"role", "They turn round who did it to whom", check_role},
    {"veracity", "One denies what the other asserts", check_veracity},
}};

double flag(bool value) { return value ? 1.0 : 0.0; }

// Somebody else's word, unless one and the same says both.
bool attributed(const Claim& a, const Claim& b) {
    const auto of_another = [](const Claim& claim) {
        return !claim.holder.empty() || claim.mode == Mode::reported || claim.mode == Mode::alleged;
    };
    const bool alleged = a.mode == Mode::alleged || b.mode == Mode::alleged;
    const bool one_voice = !a.holder.empty() && a.holder == b.holder && !alleged;
    return !one_voice && (of_another(a) || of_another(b));
}

// Names no particular thing. Headlines leave out articles (Mardh 1980): "ferry blaze not arson" is
// of one blaze.
bool open_subject(const Slot& slot, const Proposition& p) {
    if (!indefinite(slot) || (slot.filled() && says_none(*slot.phrase))) return false;
    if (!slot.filled() || p.sentence == nullptr || slot.phrase->pronoun) return true;
    const std::string& text = p.sentence->text;
    const bool headline = !text.empty() && text.find_last_of(".!?") != text.size() - 1;
    const bool bare =
        slot.phrase->quantifier == Quantifier::none && !slot.phrase->text.ends_with('s');
    // "Demand was strong": of what has no parts to count, all is meant.
    const auto of_kind = [&](const char* kind) {
        return lexicon::WordNet::instance()
            .is_a(slot.phrase->head, kind, WordClass::noun, 14, 1)
            .has_value();
    };
    const bool abstract = bare && slot.phrase->head_class == WordClass::noun &&
                          slot.phrase->words.size() < 3 && !of_kind("object") &&
                          !of_kind("matter") && !of_kind("causal agent");
    return !abstract && (!headline || !bare);
}

void subject_features(const Pair& pair, Features& f) {
    const PhraseRelation& r = pair.alignment.subject.relation;
    f[Feature::subject_entity] = flag(r.basis == PhraseBasis::same_entity);
    if (r.basis != PhraseBasis::same_entity) f[Feature::subject_words] = r.shared > 1 ? 1.0 : 0.5;
    f[Feature::subject_narrowed] = flag(r.extra_a + r.extra_b > 0);
    // "We", "they" in two tellings of one situation are the same.
    const bool same_pronoun = r.basis == PhraseBasis::pronoun && pair.context.one_situation() &&
                              fold_name(pair.alignment.subject.a.phrase->text) != "i";
    f[Feature::subject_open] =
        flag(!same_pronoun && (open_subject(pair.alignment.subject.a, pair.a) ||
                               open_subject(pair.alignment.subject.b, pair.b)));
    f[Feature::subject_related] = flag(r.source != LexicalSource::identical);
}

// "By 12 percent", "to 3 million", "over the year": how far and in which period a measure moved
// limits nothing; other periods are the guards' to tell.
bool extent(const Adjunct& adjunct, const Proposition& p) {
    if (!in_class(p.verb, VerbClass::movement)) return false;
    if (adjunct.role == Role::time) return true;
    return !adjunct.slot.phrase->quantities.empty() &&
           (adjunct.preposition == "by" || adjunct.preposition == "to" ||
            adjunct.preposition == "from");
}

// What one side says and the other does not; where one is negated, what the affirmed one adds takes
// nothing away.
double limits(const Pair& pair, Feature check) {
    const auto counted = [&](const Proposition& p, std::size_t extra) {
        if (check == Feature::negation && !p.negated) return 0.0;
        const bool anywhere = told_of_everywhere(&p == &pair.a ? pair.b : pair.a);
        const auto extents =
            std::count_if(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& adjunct) {
                return extent(adjunct, p) ||
                       (anywhere && adjunct.preposition == "in" && adjunct.role != Role::time);
            });
        return std::max(0.0, double(extra) - double(extents));
    };
    return std::min(
        3.0, counted(pair.a, pair.alignment.extra_a) + counted(pair.b, pair.alignment.extra_b));
}

void object_features(const Pair& pair, Features& f) {
    const AlignedSlot& object = pair.alignment.object;
    f[Feature::object_both] = flag(object.both());
    f[Feature::object_one] = flag(object.filled() && !object.both());
    if (!object.both()) return;
    f[Feature::object_narrowed] = flag(object.relation.extra_a + object.relation.extra_b > 0);
    f[Feature::object_related] = flag(object.relation.source != LexicalSource::identical &&
                                      object.relation.conflict_a == nullptr);
}

// "She denied it" where nobody knows who she is.
bool told_by_a_pronoun(const Proposition& p, const Context& context) {
    if (p.denier != nullptr) return p.denier->pronoun;
    if (p.claim->holder.empty()) return false;
    const std::vector<Claim>& claims = context.document(p.document).reading->claims;
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& each) {
        return each.sentence == p.claim->sentence && each.subject.pronoun &&
               fold_name(each.subject.text) == fold_name(p.claim->holder);
    });
}

}  // namespace

std::span<const Check> all_checks() { return table; }

namespace {

// "There are no wolves", "wolves lived here": being there has its time, too.
bool was_there(const Proposition& p) {
    const bool there = p.verb == "exist" || p.verb == "live";
    return there && (p.negated ? p.claim->predicate.tense == Tense::present
                               : p.claim->predicate.tense == Tense::past);
}

}  // namespace

bool states_of_two_times(const Pair& pair) {
    const Tense x = pair.a.claim->predicate.tense;
    const Tense y = pair.b.claim->predicate.tense;
    const bool apart =
        (x == Tense::past && y == Tense::present) || (x == Tense::present && y == Tense::past);
    const auto state = [](const Proposition& p) {
        return p.copular || was_there(p) ||
               (p.participle && p.claim->predicate.tense == Tense::present &&
                p.claim->predicate.aspect == Aspect::simple) ||
               (p.participle && !p.claim->time.stated &&
                p.claim->predicate.aspect != Aspect::perfect &&
                in_class(p.verb, VerbClass::condition));
    };
    return apart && state(pair.a) && state(pair.b);
}

bool partitive(const Phrase& phrase) { return opens_with_some(phrase.text); }

namespace {

// "Some prices", "at least three prices": of which, it leaves open.
bool of_some(const Phrase& phrase) {
    return phrase.quantifier == Quantifier::at_least || phrase.quantifier == Quantifier::at_most ||
           phrase.quantifier == Quantifier::exactly || partitive(phrase);
}

}  // namespace

namespace {

bool names_none(const Slot& slot) {
    const std::string& head = slot.phrase->head;
    return says_none(*slot.phrase) || head == "nobody" || head == "nothing";
}

bool named(const Slot& slot) { return slot.filled() && (slot.entity != 0 || slot.owner != 0); }

// "Nobody was hurt in the Pell blast", "no layoffs at Orvane": of which situation all are meant, a
// name that both sides share tells.
bool none_of_a_named_place(const Pair& pair) {
    const AlignedSlot& subject = pair.alignment.subject;
    if (names_none(subject.a) == names_none(subject.b)) return false;
    const Slot& none = names_none(subject.a) ? subject.a : subject.b;
    if (pair.alignment.existence) return named(none);
    const auto anchors = [](const AlignedSlot& slot) {
        return slot.both() && slot.relation.relation == Relation::equivalence && named(slot.a) &&
               named(slot.b);
    };
    return anchors(pair.alignment.object) ||
           std::any_of(pair.alignment.adjuncts.begin(), pair.alignment.adjuncts.end(), anchors);
}

}  // namespace

bool subjects_match(const Pair& pair) {
    const AlignedSlot& subject = pair.alignment.subject;
    if (!subject.both()) return false;
    const PhraseRelation& r = subject.relation;
    if (subject.quantity_conflict()) return false;
    const bool one_situation = pair.context.one_situation();
    if (other_antecedents(pair.a, pair.b, pair.context)) return false;
    if (r.basis == PhraseBasis::pronoun)  // "it ... it" within two short texts put side by side
        return one_situation && subject.a.phrase->text == subject.b.phrase->text;
    // Parts and namesakes go on to the guards, which silence them by name.
    if (r.basis == PhraseBasis::part_of || r.basis == PhraseBasis::namesake) return true;
    if (!r.compatible()) return false;
    // Some and some may be others; most and most share members.
    const auto most = [](const Slot& slot) { return slot.phrase->quantifier == Quantifier::most; };
    if (one_situation)
        return (!of_some(*subject.a.phrase) && !of_some(*subject.b.phrase)) ||
               (most(subject.a) && most(subject.b));
    if (none_of_a_named_place(pair)) return true;
    if (!indefinite(subject.a) && !indefinite(subject.b)) {
        // "Huawei's chips" and "Huawei's new phone chips" may differ in more than words.
        return r.basis == PhraseBasis::same_entity || (r.extra_a + r.extra_b <= r.shared);
    }
    return r.basis == PhraseBasis::same_words && r.shared > 1 && r.extra_a + r.extra_b == 0;
}

bool objects_fit(const Pair& pair) {
    const AlignedSlot& object = pair.alignment.object;
    if (!object.both()) return true;
    return object.relation.compatible() && !object.quantity_conflict();
}

bool agents_fit(const Pair& pair) {
    if (!pair.a.agent.filled() || !pair.b.agent.filled()) return true;
    return relate(pair.a.agent, pair.b.agent, pair.context.entities()).compatible();
}

namespace {

// Cheaper than to read an order: the words without which nothing is compared.
bool compares(const Proposition& p) {
    if (p.sentence == nullptr) return false;
    const std::string_view text = p.sentence->text;
    for (const std::string_view word : {" than ", " as ", "ompared ", " equally ", " the same"})
        if (text.find(word) != std::string_view::npos) return true;
    return false;
}

// What both put in order by one measure, B's in the direction of A's.
struct TwoOrders {
    Ordering a;
    Ordering b;
};

std::optional<TwoOrders> orders_of(const Pair& pair) {
    auto a = ordering_of(*pair.a.claim, pair.a.sentence);
    const auto b = a ? ordering_of(*pair.b.claim, pair.b.sentence) : std::nullopt;
    auto turned = b ? in_measure_of(*a, *b) : std::nullopt;
    return turned ? std::optional(TwoOrders{std::move(*a), std::move(*turned)}) : std::nullopt;
}

}  // namespace

bool same_order(const Pair& pair) {
    const auto orders = orders_of(pair);
    return orders && orders->a.more == orders->b.more && orders->a.less == orders->b.less;
}

bool one_comparison(const Pair& pair) {
    if (!compares(pair.a) || !compares(pair.b)) return false;
    const auto orders = orders_of(pair);
    if (!orders || orders->a.plain || orders->b.plain) return false;
    const Ordering& x = orders->a;
    const Ordering& y = orders->b;
    return (x.more == y.more && x.less == y.less) || (x.more == y.less && x.less == y.more);
}

std::vector<Span> marked_time(const Claim& claim) {
    for (const Argument& argument : claim.objects)
        if (argument.role == Role::time) return {argument.phrase.span};
    return {claim.predicate.span};
}

bool both_affirmed(const Pair& pair) {
    return !pair.a.negated && !pair.b.negated && !pair.a.denied && !pair.b.denied;
}

namespace {

// "Ada Brandt, the mayor of Trent, opened the mill", "the Ghent-based firm": is it when that is
// told, unless it is told of a year.
Tense tense_of(const Proposition& p) {
    const auto year = [](const Word& w) {
        return w.text.size() == 4 && w.text.find_first_not_of("0123456789") == std::string::npos;
    };
    const bool beside =
        p.whole != nullptr && p.claim->predicate.tense == Tense::none &&
        (p.claim->origin == Origin::apposition || p.claim->origin == Origin::nominal);
    return beside && std::none_of(p.whole->words.begin(), p.whole->words.end(), year)
               ? Tense::present
               : p.claim->predicate.tense;
}

}  // namespace

bool told_of_one_time(const Pair& pair) {
    const auto date = [&](const Proposition& p) {
        return pair.context.document(p.document).document->info.date;
    };
    return tense_of(pair.a) == tense_of(pair.b) &&
           relate(pair.a.claim->time, date(pair.a), pair.b.claim->time, date(pair.b)) ==
               TimeRelation::same;
}

Features common_features(const Pair& pair, Feature check) {
    Features f;
    f[check] = 1.0;
    subject_features(pair, f);
    object_features(pair, f);
    const Alignment& alignment = pair.alignment;
    f[Feature::predicate_related] = flag(alignment.predicate.source != LexicalSource::identical &&
                                         !alignment.predicate.opposite());
    f[Feature::predicate_copula] = flag(pair.a.copular && pair.b.copular);
    for (const AlignedSlot& slot : alignment.adjuncts)
        if (slot.relation.compatible()) f[Feature::adjuncts_shared] += 1.0;
    f[Feature::adjuncts_extra] = limits(pair, check);
    f[Feature::attributed] = flag(attributed(*pair.a.claim, *pair.b.claim));
    f[Feature::confidence] = std::min(pair.a.claim->confidence, pair.b.claim->confidence);
    f[Feature::shared_words] = pair.context.shared_words(pair.a, pair.b);
    f[Feature::same_document] = flag(pair.a.document == pair.b.document);
    return f;
}

std::string speaker(const Proposition& p, const Context& context) {
    const DocumentInfo& info = context.document(p.document).document->info;
    const std::string label = !info.source.empty()  ? info.source
                              : !info.title.empty() ? '"' + info.title + '"'
                                                    : info.path;
    const std::string who = told_by_a_pronoun(p, context) ? "someone quoted"
                            : p.denier != nullptr         ? p.denier->text
                                                          : p.claim->holder;
    if (who.empty()) return label.empty() ? "one text" : label;
    return label.empty() ? who : who + " (in " + label + ")";
}

std::string in_words(const Proposition& p) {
    std::string out = p.claim->subject.text;
    out += (out.empty() ? "" : " ") + p.claim->predicate.text;
    for (const Argument& argument : p.claim->objects) {
        if (!argument.preposition.empty()) out += " " + argument.preposition;
        out += " " + argument.phrase.text;
    }
    return out;
}

}  // namespace gainsay::checker
