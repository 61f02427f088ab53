// More of them than the other side allows: "all drivers backed it" against "some drivers did not",
// "no driver" against "some drivers", "most" against "few". The square of opposition and the scale
// of generalised quantifiers (Barwise and Cooper 1981; MacCartney and Manning 2009, section 6).
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/checks/two_shares.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

// What a subject's quantifier and the claim's polarity say of the members: "no" is read as a
// negated claim of some.
enum class Share : std::uint8_t { other, none, few, some, many, most, all, not_all };

// On the scale of quantifiers.
Quantifier scaled(Share share) {
    switch (share) {
        case Share::none:
            return Quantifier::no;
        case Share::few:
            return Quantifier::few;
        case Share::some:
            return Quantifier::some;
        case Share::many:
            return Quantifier::many;
        case Share::most:
            return Quantifier::most;
        case Share::all:
            return Quantifier::all;
        case Share::not_all:
        case Share::other:
            break;
    }
    return Quantifier::none;
}

bool begins_with(const Phrase& phrase, std::initializer_list<std::string_view> words) {
    std::string first = phrase.text.substr(0, phrase.text.find(' '));
    for (char& c : first)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::find(words.begin(), words.end(), first) != words.end();
}

// "One of the clerks".
bool one_of(const Phrase& phrase) {
    return phrase.text.starts_with("One of ") || phrase.text.starts_with("one of ");
}

// "Nobody", "everything", "someone": of persons or of things.
struct PronounShare {
    std::string_view word;
    Share share;
    bool person;
};

const PronounShare* pronoun_share(const Phrase& phrase) {
    static constexpr std::array<PronounShare, 11> all = {{{"everyone", Share::all, true},
                                                          {"everybody", Share::all, true},
                                                          {"nobody", Share::none, true},
                                                          {"no one", Share::none, true},
                                                          {"someone", Share::some, true},
                                                          {"somebody", Share::some, true},
                                                          {"everything", Share::all, false},
                                                          {"nothing", Share::none, false},
                                                          {"something", Share::some, false},
                                                          {"none", Share::none, true},
                                                          {"all", Share::all, true}}};
    const std::string text = lower(phrase.text);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PronounShare& p) { return p.word == text; });
    return found == all.end() ? nullptr : &*found;
}

Share share_of(const Proposition& p) {
    const Phrase& subject = *p.subject.phrase;
    if (begins_with(subject, {"not"})) {  // "not all of the bills", "not a single bill"
        const std::string text = lower(subject.text);
        if (text.starts_with("not all ") || text.starts_with("not every")) return Share::not_all;
        if (text.starts_with("not a single ") || text.starts_with("not one ")) return Share::none;
        return Share::other;
    }
    if (begins_with(subject, {"no", "none", "neither"}))
        return p.negated ? Share::none : Share::all;
    if (begins_with(subject, {"all", "every", "each", "both"}))
        return p.negated ? Share::not_all : Share::all;
    if (begins_with(subject, {"few"})) return p.negated ? Share::other : Share::few;
    if (begins_with(subject, {"most"})) return p.negated ? Share::not_all : Share::most;
    if (subject.quantifier == Quantifier::few && !p.negated) return Share::few;  // "hardly any"
    const std::size_t of = subject.text.find(" of ");  // "hardly any of them", "the bulk of them"
    if (of != std::string::npos && !p.negated) {
        const auto known = lexicon::quantifier(lower(subject.text.substr(0, of + 3)));
        if (known == Quantifier::few) return Share::few;
        if (known == Quantifier::most) return Share::most;
    }
    if (begins_with(subject, {"other", "others", "another"})) return Share::other;
    if (subject.quantifier == Quantifier::many && !p.negated) return Share::many;
    if (opens_with_some(subject.text) || one_of(subject))
        return p.negated ? Share::not_all : Share::some;
    return Share::other;
}

// "Few did" is told of some who did.
bool excludes(Share a, Share b) {
    const bool none_and_few =
        (a == Share::none && b == Share::few) || (a == Share::few && b == Share::none);
    if (a == Share::not_all || b == Share::not_all) return a == Share::all || b == Share::all;
    return none_and_few || incompatible(between(scaled(a), scaled(b)));
}

// Where the members begin: behind "several", "a number of".
std::size_t behind_quantifier(const Phrase& subject) {
    const std::string text = lower(subject.text);
    for (const std::string_view all : {"not all of the ", "not all of ", "not all the ", "not all ",
                                       "not every ", "not a single ", "not one of the ", "not one ",
                                       "all of the ", "all the ", "every single "})
        if (text.starts_with(all)) return std::min(all.size(), text.size() - 1);
    const std::size_t of = subject.text.find(" of ");
    if (of != std::string::npos) {
        const auto known = lexicon::quantifier(text.substr(0, of + 3));
        const bool share = known == Quantifier::few || known == Quantifier::most;
        if (share || (known && opens_with_some(subject.text)))
            return of + (text.compare(of, 8, " of the ") == 0 ? 8 : 4);
    }
    return std::min(subject.text.find(' '), subject.text.size() - 1) + 1;
}

// The words of a subject but its quantifier, which may be read as an adjective: "several drivers".
struct Members {
    std::vector<std::string_view> words;
    std::string_view head;

    explicit Members(const Phrase& subject) {
        const std::size_t first = subject.span.begin + behind_quantifier(subject);
        const Word* top = nullptr;
        std::size_t depth = 0;
        for (std::size_t i = 0; i < subject.words.size(); ++i) {
            const Word& word = subject.words[i];
            if (word.span.begin < first) continue;
            words.push_back(word.lemma);
            if (top != nullptr && subject.depth[i] >= depth) continue;
            top = &word;
            depth = subject.depth[i];
        }
        if (top != nullptr) head = top->lemma;
    }
};

// "No guest from abroad": words that carry little still narrow.
std::size_t written(const Phrase& subject) {
    const auto first =
        subject.text.begin() + static_cast<std::ptrdiff_t>(behind_quantifier(subject));
    return static_cast<std::size_t>(std::count(first, subject.text.end(), ' '));
}

bool of_the_same(const Phrase& a, const Phrase& b) {
    return Members(a).words == Members(b).words && written(a) == written(b);
}

// "Some of the drivers", "one of them all": who they are stands behind.
bool of_those(const Phrase& some, const Phrase& whole) {
    const std::size_t of = some.text.find(" of the ");
    return of != std::string::npos && some.text.find(' ') == of &&
           std::any_of(some.words.begin(), some.words.end(),
                       [&](const Word& w) { return w.lemma == whole.head; });
}

// "Some young driver" is one of those of whom "no driver" speaks.
bool among(const Phrase& some, const Phrase& whole) {
    // "All of its suppliers", "some of its suppliers"
    const auto behind_of = [](const Phrase& p) {
        const std::size_t word = p.text.find(' ');
        const bool of = word != std::string::npos && p.text.compare(word, 4, " of ") == 0;
        return of ? std::string_view(p.text).substr(word + 4) : std::string_view();
    };
    if (!behind_of(some).empty() && behind_of(some) == behind_of(whole)) return true;
    const Members members_of_whole(whole);
    const Members members_of_some(some);
    const std::vector<std::string_view>& of_whole = members_of_whole.words;
    const std::vector<std::string_view>& of_some = members_of_some.words;
    const bool one_kind = members_of_some.head == members_of_whole.head || of_those(some, whole) ||
                          (one_of(some) && some.head == "one");
    const bool others = std::any_of(of_some.begin(), of_some.end(), [&](std::string_view word) {
        return in_class(word, AdverbClass::privative);  // "one of the former directors"
    });
    return !of_whole.empty() && one_kind && !others && written(whole) <= written(some) &&
           std::all_of(of_whole.begin(), of_whole.end(), [&](std::string_view word) {
               return std::find(of_some.begin(), of_some.end(), word) != of_some.end();
           });
}

bool common_noun(const Slot& subject) {
    return subject.filled() && subject.entity == 0 && !subject.phrase->pronoun &&
           !Members(*subject.phrase).words.empty();
}

// `universal` speaks of all or none, and `other` of members that it must not have.
bool leaves_no_room(const Proposition& universal, const Proposition& other) {
    const Share a = share_of(universal);
    if (!excludes(a, share_of(other))) return false;
    const Phrase& of_a = *universal.subject.phrase;
    const Phrase& of_b = *other.subject.phrase;
    return (a == Share::all || a == Share::none) ? among(of_b, of_a) : of_the_same(of_a, of_b);
}

// "All of the crew survived", "two of the crew died": whoever did the one did not do the other.
bool all_did_otherwise(const Pair& pair, const Proposition& all, const Proposition& some) {
    if (!pair.alignment.predicate.opposite() || all.negated || some.negated || some.denied ||
        all.denied || share_of(all) != Share::all)
        return false;
    const Phrase& members = *some.subject.phrase;
    const bool counted = !members.quantities.empty() || members.quantifier == Quantifier::some;
    return counted && among(members, *all.subject.phrase) &&
           all.claim->predicate.tense == some.claim->predicate.tense;
}

// What one of them did every day, one of them did: limits of it take nothing from "none did".
bool unlimited(const Pair& pair) {
    const bool a_none = share_of(pair.a) == Share::none;
    const bool b_none = share_of(pair.b) == Share::none;
    return (pair.alignment.extra_a == 0 || b_none) && (pair.alignment.extra_b == 0 || a_none);
}

std::optional<Conflict> check_proportion(const Pair& pair, const TwoShares& shares) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    const Proportion* x = &shares.a;
    const Proportion* y = &shares.b;
    if (!exclude(*x, *y)) return std::nullopt;
    // "Goes to salaries", "goes to the salaries of teachers"
    const auto& adjuncts = pair.alignment.adjuncts;
    if (std::any_of(adjuncts.begin(), adjuncts.end(), [](const AlignedSlot& slot) {
            return slot.both() && slot.relation.extra_a + slot.relation.extra_b > 0;
        }))
        return std::nullopt;
    Conflict out;
    out.check = "quantifier";
    out.relation = Relation::alternation;
    out.marked_a = {x->span.begin < x->span.end ? x->span : a.claim->subject.span};
    out.marked_b = {y->span.begin < y->span.end ? y->span : b.claim->subject.span};
    out.step = {"how many of them", x->text, y->text, std::string(name(out.relation)),
                describe(*x, *y) + " against " + describe(*y, *x)};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " gives another share: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::quantifier);
    out.features[Feature::subject_related] = 0;  // the members were compared word by word
    out.features[Feature::subject_narrowed] = 0;
    // "One IN TEN FLATS", read as where it was done
    for (const Proportion* p : {x, y})
        if (p->text.find(" in ") != std::string::npos && out.features[Feature::adjuncts_extra] > 0)
            out.features[Feature::adjuncts_extra] -= 1;
    return out;
}

}  // namespace

namespace {

// "Everyone agreed", "nobody agreed", "someone disagreed": all who are spoken of at all.
bool pronouns_exclude(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() || !a.subject.filled() || !b.subject.filled()) return false;
    const PronounShare* x = pronoun_share(*a.subject.phrase);
    const PronounShare* y = x != nullptr ? pronoun_share(*b.subject.phrase) : nullptr;
    const auto narrowed = [](const AlignedSlot& slot) {  // "in the BASIC price"
        return slot.both() && slot.relation.extra_a + slot.relation.extra_b > 0;
    };
    const auto& adjuncts = pair.alignment.adjuncts;
    if (narrowed(pair.alignment.object) || std::any_of(adjuncts.begin(), adjuncts.end(), narrowed))
        return false;
    if (y == nullptr || x->person != y->person || !objects_fit(pair) ||
        a.claim->predicate.tense != b.claim->predicate.tense ||
        pair.alignment.extra_a + pair.alignment.extra_b > 0)
        return false;
    if (pair.alignment.predicate.relation == Relation::equivalence)
        return excludes(x->share, y->share);
    return pair.alignment.predicate.opposite() &&
           (x->share == Share::all || y->share == Share::all) && x->share != Share::none &&
           y->share != Share::none;
}

}  // namespace

namespace {

// "Europe", "Asia"; "shares", "bonds": of which no part of the one is a part of the other.
bool apart(const Phrase& a, const Phrase& b) {
    const auto class_of = [](const Phrase& p) {
        return p.head_class == WordClass::proper ? WordClass::noun : p.head_class;
    };
    if (a.words.size() != 1 || b.words.size() != 1) return false;
    return lexical_relation(lower(a.head), class_of(a), lower(b.head), class_of(b)).source ==
           LexicalSource::disjoint;
}

// "Most of the revenue comes from Europe", "most of it comes from Asia": two larger halves.
std::optional<Conflict> two_majorities(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!both_affirmed(pair) || !common_noun(a.subject) || !common_noun(b.subject) ||
        share_of(a) != Share::most || share_of(b) != Share::most ||
        pair.alignment.predicate.relation != Relation::equivalence ||
        a.claim->predicate.tense != b.claim->predicate.tense ||
        !of_the_same(*a.subject.phrase, *b.subject.phrase))
        return std::nullopt;
    const auto differs = [](const AlignedSlot& slot) {
        return slot.both() && apart(*slot.a.phrase, *slot.b.phrase);
    };
    const auto& adjuncts = pair.alignment.adjuncts;
    const auto beside = std::find_if(adjuncts.begin(), adjuncts.end(), differs);
    const AlignedSlot* slot = differs(pair.alignment.object) ? &pair.alignment.object
                              : beside != adjuncts.end()     ? &*beside
                                                             : nullptr;
    if (slot == nullptr) return std::nullopt;
    Conflict out;
    out.check = "quantifier";
    out.relation = Relation::alternation;
    out.marked_a = {slot->a.phrase->span};
    out.marked_b = {slot->b.phrase->span};
    out.step = {"two majorities", slot->a.phrase->text, slot->b.phrase->text,
                std::string(name(out.relation)), "each cannot have more than half"};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says it of another: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::quantifier);
    out.features[Feature::subject_related] = out.features[Feature::subject_narrowed] = 0;
    return out;
}

}  // namespace

namespace {

// "Women make up two thirds of the staff", "most of the staff are men".
std::optional<Conflict> shares_of_groups(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!pair.context.one_situation() && !told_of_one_time(pair)) return std::nullopt;
    Conflict out;
    out.check = "quantifier";
    out.relation = Relation::alternation;
    out.marked_a = {a.claim->subject.span};
    out.marked_b = {b.claim->subject.span};
    out.step = {"shares of one whole", a.group_share->group + ": " + a.group_share->text,
                b.group_share->group + ": " + b.group_share->text, std::string(name(out.relation)),
                pair.alignment.group_shares};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says \"" + in_words(b) +
                  "\": " + pair.alignment.group_shares + ".";
    out.features = common_features(pair, Feature::quantifier);
    out.features[Feature::subject_related] = out.features[Feature::subject_narrowed] = 0;
    out.features[Feature::adjuncts_extra] = 0;
    return out;
}

}  // namespace

std::optional<Conflict> check_quantifier(const Pair& pair) {
    if (pair.alignment.group_shares != nullptr) return shares_of_groups(pair);
    if (std::optional<Conflict> of_halves = two_majorities(pair)) return of_halves;
    // Words that tell how many of them decide by themselves.
    if (const auto shares = shares_of(pair)) return check_proportion(pair, *shares);
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    const bool pronouns = pronouns_exclude(pair);
    if (!pronouns && (a.denied || b.denied || !common_noun(a.subject) || !common_noun(b.subject) ||
                      !objects_fit(pair) || !unlimited(pair) ||
                      a.claim->predicate.adverbs != b.claim->predicate.adverbs))
        return std::nullopt;
    const bool otherwise = all_did_otherwise(pair, a, b) || all_did_otherwise(pair, b, a);
    if (!pronouns && !otherwise &&
        (pair.alignment.predicate.relation != Relation::equivalence ||
         (!leaves_no_room(a, b) && !leaves_no_room(b, a))))
        return std::nullopt;
    if (check_negation(pair)) return std::nullopt;  // tells it already
    Conflict out;
    out.check = "quantifier";
    out.relation = Relation::alternation;
    out.marked_a = {a.subject.phrase->span, a.claim->predicate.span};
    out.marked_b = {b.subject.phrase->span, b.claim->predicate.span};
    out.step = {"how many", a.subject.phrase->text + (a.negated ? " (negated)" : ""),
                b.subject.phrase->text + (b.negated ? " (negated)" : ""),
                std::string(name(out.relation)), "the one leaves no room for the other"};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " leaves no room for that: \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::quantifier);
    // The members were compared word by word, and what limits those left no room takes nothing
    // back.
    out.features[Feature::subject_related] = 0;
    out.features[Feature::adjuncts_extra] = 0;
    if (pronouns) {
        out.features[Feature::subject_words] = 1.0;
        out.features[Feature::subject_open] = 0.0;
    }
    return out;
}

}  // namespace gainsay::checker
