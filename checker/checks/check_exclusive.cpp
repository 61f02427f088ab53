// Two holders of an office that has one: "Ada Brandt is the chief executive of Norvane", "Erik Lund
// is the chief executive of Norvane", told of one time. Which offices and relations are functions
// stands in exclusive.txt.
#include <algorithm>
#include <chrono>

#include "checker/checks/checks.hpp"
#include "checker/checks/two_doers.hpp"
#include "checker/checks/two_parties.hpp"
#include "checker/claims/moment.hpp"
#include "checker/claims/stake.hpp"
#include "checker/claims/transfer.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

std::string superlative(const Word& w) {
    std::string out = w.text;
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// The office that a complement names, with the words before its head that belong to it; nothing if
// other words narrow it ("former", "deputy") or no owner is named in it.
std::optional<lexicon::Exclusive> office_of(const Phrase& phrase) {
    const auto head = std::find_if(phrase.words.begin(), phrase.words.end(),
                                   [&](const Word& w) { return w.lemma == phrase.head; });
    if (head == phrase.words.end() || phrase.mentions.empty() || phrase.negated ||
        phrase.quantifier == Quantifier::some)
        return std::nullopt;
    for (auto w = phrase.words.begin(); w != head; ++w)  // "the LARGEST mill in Ellmark"
        if (const auto first = lexicon::exclusive(superlative(*w), WordClass::adjective, "in"))
            return first;
    std::string name = phrase.head;
    const auto known = [&] { return lexicon::exclusive(name, WordClass::noun, "of"); };
    std::optional<lexicon::Exclusive> office = known();
    auto first = head;
    while (first != phrase.words.begin()) {
        const auto before = std::prev(first);
        if (before->word_class == WordClass::proper) {  // "Norvane's chief executive"
            if (office) break;
            return std::nullopt;
        }
        first = before;
        if (in_class(before->lemma, AdverbClass::current)) continue;  // "the CURRENT mayor"
        name = before->lemma + " " + name;
        office = known();
    }
    return office && office->subject_unique ? office : std::nullopt;
}

bool is_named(const Slot& subject) {
    return subject.filled() && !subject.phrase->entity.empty() &&
           subject.phrase->head_class == WordClass::proper;
}

bool share_a_word(const Phrase& a, const Phrase& b) {
    return std::any_of(a.words.begin(), a.words.end(), [&](const Word& x) {
        return std::any_of(b.words.begin(), b.words.end(),
                           [&](const Word& y) { return x.lemma == y.lemma; });
    });
}

bool same_owner(const Phrase& a, const Phrase& b) {
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](const std::string& m) {
        return std::find(b.mentions.begin(), b.mentions.end(), m) != b.mentions.end();
    });
}

// "Beneficiaries", "settlor": no word in common, and neither a kind of the other.
bool others(const Transfer& a, const Transfer& b) {
    const auto several = [](const Transfer& t) {
        return t.recipient.find(" and ") != std::string::npos;
    };
    const Relation heads =
        lexical_relation(a.head, WordClass::noun, b.head, WordClass::noun).relation;
    return !several(a) && !several(b) && a.recipient.find(b.recipient) == std::string::npos &&
           b.recipient.find(a.recipient) == std::string::npos &&
           (heads == Relation::independence || incompatible(heads));
}

// What passes on delivery is with him from then on; what remains until payment, up to then.
Interval while_it_lasts(const Moment& m, const Transfer& t) {
    const Interval everything;
    Interval out = m.at;
    if (m.form == MomentForm::until) return {everything.low, m.at.high, true, true};
    if (t.lasting || m.form == MomentForm::from) out.high = everything.high;
    return out;
}

bool at_one_time(const Pair& pair, const Transfer& x, const Transfer& y) {
    if (pair.a.moments.empty() || pair.b.moments.empty()) return true;
    for (const Moment& one : pair.a.moments)
        for (const Moment& other : pair.b.moments) {
            Moment m = one;
            Moment n = other;
            if (m.text == n.text) return true;
            if (bring_to_one_scale(m, n) && while_it_lasts(m, x).overlaps(while_it_lasts(n, y)))
                return true;
        }
    return false;
}

// All of it goes to one, and to another.
std::optional<Conflict> two_recipients(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!both_affirmed(pair) || a.claim->predicate.tense != b.claim->predicate.tense)
        return std::nullopt;
    const auto x = transfer_of(a);
    if (!x) return std::nullopt;
    const auto y = transfer_of(b);
    if (!y || (!x->whole && !y->whole) || !others(*x, *y) || !at_one_time(pair, *x, *y))
        return std::nullopt;
    // "All assets", "the assets": not some.
    const PhraseRelation theme = relate_words(*x->theme.phrase, *y->theme.phrase);
    const auto all = [](const Phrase& phrase) {
        return phrase.quantifier == Quantifier::definite || phrase.quantifier == Quantifier::all ||
               phrase.quantifier == Quantifier::none;
    };
    if (!theme.compatible() || theme.extra_a + theme.extra_b > 0 || !all(*x->theme.phrase) ||
        !all(*y->theme.phrase))
        return std::nullopt;
    // "All proceeds": of what, only a name or two texts of one situation tell.
    if (!pair.context.one_situation() && !same_owner(*x->theme.phrase, *y->theme.phrase))
        return std::nullopt;
    Conflict out;
    out.check = "exclusive";
    out.relation = Relation::alternation;
    const auto marked = [](const Transfer& t, const Proposition& p) {
        return t.span.begin < t.span.end ? t.span : p.claim->predicate.span;
    };
    out.marked_a = {marked(*x, a)};
    out.marked_b = {marked(*y, b)};
    out.step = {"recipient", x->recipient, y->recipient, std::string(name(out.relation)),
                "all of \"" + x->theme.phrase->text + "\" cannot be with both"};
    out.message = speaker(a, pair.context) + " says who gets it: \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " names another: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::place);
    // What goes was compared above, whatever slot it stands in; the recipients are what differs.
    out.features[Feature::subject_narrowed] = 0;
    out.features[Feature::adjuncts_extra] = 0;
    return out;
}

// "From 1990 until 1998", "from 1998 until 2004": the one takes over from the other. "For ten
// years", "for six years": of which, nobody says.
bool one_after_the_other(const Pair& pair) {
    const TimeInterval& x = pair.a.claim->time;
    const TimeInterval& y = pair.b.claim->time;
    const auto follows = [](const TimeInterval& later, const TimeInterval& earlier) {
        constexpr std::chrono::days year{366};
        return later.first && earlier.first && earlier.last && *earlier.first < *later.first &&
               *earlier.last - *later.first < year;
    };
    if (x.stated && y.stated && (follows(x, y) || follows(y, x))) return true;
    const auto lasts = [](const Phrase& p) {
        return std::any_of(p.quantities.begin(), p.quantities.end(),
                           [](const Quantity& q) { return q.kind == QuantityKind::duration; });
    };
    const AlignedSlot& office = pair.alignment.object;
    return lasts(*office.a.phrase) && lasts(*office.b.phrase);
}

// "Holds a 95 percent stake in it", "it is wholly owned by Tessel".
std::optional<Conflict> two_stakes(const Pair& pair) {
    const auto stakes = opposed_stakes(pair.a, pair.b);
    if (!stakes || !pair.context.one_situation()) return std::nullopt;
    Conflict out;
    out.check = "exclusive";
    out.relation = Relation::alternation;
    out.marked_a = {pair.a.claim->predicate.span};
    out.marked_b = {pair.b.claim->predicate.span};
    out.step = {"stake", stakes->a.text, stakes->b.text, std::string(name(out.relation)),
                stakes->one_owner ? "one owner has one stake in \"" + stakes->a.thing + "\""
                                  : "together more than all of \"" + stakes->a.thing + "\""};
    out.message = speaker(pair.a, pair.context) + " says who owns how much: \"" + in_words(pair.a) +
                  "\"; " + speaker(pair.b, pair.context) + " says \"" + in_words(pair.b) + "\".";
    out.features = common_features(pair, Feature::exclusive);
    out.features[Feature::adjuncts_extra] = 0;
    return out;
}

}  // namespace

std::optional<Conflict> check_exclusive(const Pair& pair) {
    if (pair.alignment.stakes) return two_stakes(pair);
    if (std::optional<Conflict> of_goods = two_recipients(pair)) return of_goods;
    if (std::optional<Conflict> of_deed = two_doers(pair)) return of_deed;
    if (std::optional<Conflict> of_thing = two_parties(pair)) return of_thing;
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!a.copular || !b.copular || !both_affirmed(pair)) return std::nullopt;
    const AlignedSlot& object = pair.alignment.object;
    if (!object.both() || !object.relation.compatible()) return std::nullopt;
    if (!is_named(a.subject) || !is_named(b.subject) ||
        a.subject.phrase->entity == b.subject.phrase->entity ||
        share_a_word(*a.subject.phrase, *b.subject.phrase))
        return std::nullopt;
    const std::optional<lexicon::Exclusive> office = office_of(*object.a.phrase);
    const std::optional<lexicon::Exclusive> other = office_of(*object.b.phrase);
    if (!office || !other || office->lemma != other->lemma ||
        !same_owner(*object.a.phrase, *object.b.phrase) || !told_of_one_time(pair) ||
        one_after_the_other(pair))
        return std::nullopt;
    Conflict out;
    out.check = "exclusive";
    out.relation = Relation::alternation;
    out.marked_a = {a.subject.phrase->span};
    out.marked_b = {b.subject.phrase->span};
    const std::string name(office->lemma);
    out.step = {"holder", a.subject.phrase->text, b.subject.phrase->text,
                std::string(gainsay::checker::name(out.relation)),
                "there is one \"" + name + "\" at a time (" + office->source.text() + ")"};
    out.message = speaker(a, pair.context) + " names " + a.subject.phrase->text + " (\"" +
                  in_words(a) + "\"); " + speaker(b, pair.context) + " names " +
                  b.subject.phrase->text + " (\"" + in_words(b) + "\").";
    out.features = common_features(pair, Feature::exclusive);
    return out;
}

}  // namespace gainsay::checker
