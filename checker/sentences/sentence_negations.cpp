#include "checker/sentences/sentence_negations.hpp"

#include <algorithm>
#include <string>

#include "checker/claims/phase.hpp"
#include "checker/sentences/falsity_scope.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t none = SentenceAlignment::none;
constexpr double sure = 0.65;   // likeness of words that tell the same
constexpr double mostly = 0.6;  // of a clause that the other tells, too

// "Without the ministers, the cabinet approved it": who or what was not there is nothing that
// the other sentence speaks of.
bool without_another(const SentenceView& v, const Word& negator,
                     const std::vector<std::size_t>& match) {
    if (negator.lemma != "without") return false;
    const Sentence& s = v.sentence();
    std::size_t end = s.text.find(',', negator.span.end - s.span.begin);
    end = end == std::string::npos ? s.span.end : s.span.begin + end;
    for (std::size_t i = 0; i < match.size(); ++i) {
        const Word& word = *v.words()[i].word;
        if (word.span.begin < negator.span.end || word.span.begin >= end) continue;
        if (v.words()[i].predicate) break;
        if (match[i] != none) return false;
    }
    return true;
}
// Of the four words behind a negator, the share that the other sentence has.
double scope_behind(const SentenceView& v, const Word& negator,
                    const std::vector<std::size_t>& match) {
    double behind = 0.0;
    double shared = 0.0;
    for (std::size_t i = 0; i < match.size() && behind < 4; ++i) {
        if (v.words()[i].word->span.begin < negator.span.begin) continue;
        ++behind;
        shared += flag(match[i] != none);
    }
    return behind > 0.0 ? shared / behind : 0.0;
}

double negated_scope(const SentenceView& v, const std::vector<std::size_t>& match) {
    double most = 0.0;
    for (const Word& n : v.negators()) most = std::max(most, scope_behind(v, n, match));
    return most;
}

// What the other sentence negates is only asked or doubted here.
bool told_by_nobody(const SentenceView& v, const std::vector<std::size_t>& match,
                    const SentenceView& other) {
    return std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
        const bool open = c.claim->mode == Mode::questioned || c.claim->mode == Mode::possible;
        return open && !c.negated && c.head != ViewedClause::none && match[c.head] != none &&
               other.words()[match[c.head]].negated;
    });
}

// "Cars are banned; a plan for a toll did NOT get through": the clause around the negator has a
// subject of its own, and nothing of it is in the other sentence, which speaks of the rest.
bool of_another_matter(const SentenceView& v, const Word& negator,
                       const std::vector<std::size_t>& match) {
    constexpr std::ptrdiff_t rest = 3;
    const ViewedClause* clause = nullptr;
    for (const ViewedClause& c : v.clauses())
        if (c.negated && c.claim->span.contains(negator.span) &&
            (clause == nullptr || c.all.size() < clause->all.size()))
            clause = &c;
    if (clause == nullptr || clause->subject.empty()) return false;
    const auto told = [&](std::size_t i) { return match[i] != none; };
    return std::none_of(clause->all.begin(), clause->all.end(), told) &&
           std::count_if(match.begin(), match.end(), [](std::size_t m) { return m != none; }) >=
               rest;
}

// "Tenants WHO have lived there for ten years": the figure says of whom.
bool limits_by_figure(const SentenceView& v) {
    const Sentence& s = v.sentence();
    return std::any_of(s.quantities.begin(), s.quantities.end(), [&](const Quantity& q) {
        if (q.span.begin < s.span.begin || q.span.begin - s.span.begin > s.text.size())
            return false;
        const std::string_view before =
            std::string_view(s.text).substr(0, q.span.begin - s.span.begin);
        const std::size_t mark = before.find_last_of(",;:");
        const std::string clause =
            lower(before.substr(mark == std::string_view::npos ? 0 : mark + 1));
        return clause.find(" who ") != std::string::npos ||
               clause.find(" which ") != std::string::npos;
    });
}

// "In DENHOLM, 14 were arrested", "nobody was arrested in PORTWELL".
bool names_a_place_of_its_own(const Sentence& s, const Sentence& other) {
    const std::string_view text = s.text;
    for (const std::string_view opener : {" in ", " at ", " near "}) {
        for (std::size_t at = 0; at < text.size();) {
            const bool first =
                at == 0 && lower(text.substr(0, opener.size() - 1)) == opener.substr(1);
            const std::size_t found = first ? 0 : text.find(opener, at);
            if (found == std::string_view::npos) break;
            const std::size_t begin = first ? opener.size() - 1 : found + opener.size();
            const std::size_t end = std::min(text.find_first_of(" ,.;:", begin), text.size());
            const std::string_view name = text.substr(begin, end - begin);
            at = end;
            if (name.size() < 3 || name[0] < 'A' || name[0] > 'Z' || lexicon::month(name)) continue;
            const bool known = std::any_of(s.words.begin(), s.words.end(), [&](const Word& w) {
                return w.text == name && w.word_class == WordClass::proper;
            });
            if (known && other.text.find(name) == std::string::npos) return true;
        }
    }
    return false;
}

// "NOT UNTIL the river had receded could they return": they did, then.
bool until_then(const SentenceView& v, const Word& negator) {
    const Sentence& s = v.sentence();
    const std::size_t end = negator.span.end - s.span.begin;
    return negator.span.begin == s.span.begin && end < s.text.size() &&
           std::string_view(s.text).substr(end).starts_with(" until ");
}

// "Had NOT been open LONG WHEN it burned down": shortly before, it opened.
bool not_long_when(const SentenceView& v, const Word& negator) {
    const std::string text = lower(v.sentence().text);
    const std::size_t from = negator.span.end - v.sentence().span.begin;
    for (const std::string_view words : {" long when ", " long before ", " long until "}) {
        const std::size_t at = text.find(words, std::min(from, text.size()));
        if (at != std::string::npos && text.find_first_of(".;:", from) > at) return true;
    }
    return false;
}

// "Will perform it in June", "has NOT YET performed it": what is to come is not yet done.
bool still_to_come(const SentenceView& denying, const SentenceView& other) {
    const auto says = [](const SentenceView& v, auto test) {
        return std::any_of(v.clauses().begin(), v.clauses().end(), test);
    };
    return says(denying,
                [](const ViewedClause& c) {
                    const Predicate& verb = c.claim->predicate;
                    return c.negated && verb.aspect == Aspect::perfect &&
                           has_words(lower(verb.text), "yet");
                }) &&
           says(other, [&](const ViewedClause& c) {
               return c.claim->mode == Mode::planned && !c.negated &&
                      says(denying, [&](const ViewedClause& d) {
                          return d.claim->predicate.lemma == c.claim->predicate.lemma;
                      });
           });
}

// "Would publish it if they consented", "would have paid if they had won": tells no fact, but for
// who says so.
bool only_supposed(const SentenceView& v) {
    const auto& all = v.clauses();
    const bool supposes = std::any_of(all.begin(), all.end(), [](const ViewedClause& c) {
        return c.claim->mode == Mode::conditional && c.claim->predicate.auxiliary == "would";
    });
    return supposes && std::none_of(all.begin(), all.end(), [](const ViewedClause& c) {
               return told_as_fact(*c.claim) && c.claim->origin == Origin::verb &&
                      !lexicon::reporting(c.claim->predicate.lemma, WordClass::verb);
           });
}

// "Did not fall AS MUCH AS", "is not AS HIGH AS": what is denied is the degree, not the fall.
bool denies_a_degree(const SentenceView& v) {
    const std::string& text = v.sentence().text;
    for (const Word& n : v.negators()) {
        const std::size_t from = n.span.end - v.sentence().span.begin;
        const std::size_t end = std::min(text.find_first_of(",;", from), text.size());
        for (const std::string_view first : {" as ", " so "}) {
            const std::size_t at = text.find(first, from);
            if (at >= end) continue;
            const std::size_t degree = text.find(' ', at + first.size());
            if (degree < end && text.compare(degree, 4, " as ") == 0 &&
                !in_class(lower(std::string_view(text).substr(at + 1, degree + 3 - at - 1)),
                          AdverbClass::joining))
                return true;
        }
    }
    return false;
}

}  // namespace

void SentenceNegations::count_flips() {
    double all = 0.0;
    double differing = 0.0;
    for (std::size_t j = 0; j < match_b_.size(); ++j) {
        if (match_b_[j] == none) continue;
        const ViewedWord& x = a_.words()[match_b_[j]];
        const ViewedWord& y = b_.words()[j];
        all += y.weight;
        if (x.negated == y.negated) continue;
        // "FAILED to reach it", "MISSED it": they agree in what was not done.
        if (in_class(x.word->lemma, VerbClass::undoing) &&
            in_class(y.word->lemma, VerbClass::undoing))
            continue;
        // "REACHED the majority", "RAISED the rent": a sure pair only where the clauses around tell
        // the same.
        if (!near_copies() && likeness(*x.word, *y.word) < sure &&
            std::min(around(match_b_[j], j).told, around(match_b_[j], j).back) < mostly)
            continue;
        differing += y.weight;
        if (x.predicate && y.predicate) ++flipped_predicates_;
        if (flipped_ == none || (x.predicate && y.predicate)) flipped_ = j;
    }
    flipped_share_ = all > 0.0 ? differing / all : 0.0;
}

// Whether a sentence negates what the other one tells. A negator of a clause of its own ("do
// not panic") counts only where there is no other.
bool SentenceNegations::parity(const SentenceView& v, const std::vector<std::size_t>& match) {
    std::size_t all = 0;
    std::size_t shared = 0;
    for (const Word& n : v.negators()) {
        if (without_another(v, n, match) || of_another_matter(v, n, match) || until_then(v, n) ||
            not_long_when(v, n))
            continue;
        ++all;
        shared += scope_behind(v, n, match) > 0.0 ? 1 : 0;
    }
    return (shared > 0 ? shared : all) % 2 == 1;
}
bool SentenceNegations::none_of_a_kind(const SentenceView& v,
                                       const std::vector<std::size_t>& match) {
    return v.negators().size() == 1 && !v.words().empty() &&
           v.negators()[0].span.begin < v.words()[0].word->span.begin && narrowed_subject(v, match);
}

bool SentenceNegations::of_other_members() const {
    return other_figures() && limits_by_figure(a_) && limits_by_figure(b_);
}

bool SentenceNegations::other_places() const {
    return names_a_place_of_its_own(a_.sentence(), b_.sentence()) &&
           names_a_place_of_its_own(b_.sentence(), a_.sentence());
}

// One says that what the other tells does not hold: by "not", "no", or "avoided", "failed to".
void SentenceNegations::negations() {
    const bool negators = parity_differs();
    if (flipped_ == none && !negators) return;
    const bool a_denies = parity(a_, match_a_);
    // "Despite rumours that it would close" says of nothing that it is so.
    if (told_by_nobody(a_, match_a_, b_) || told_by_nobody(b_, match_b_, a_)) return;
    if (!near_copies() && (denies_a_degree(a_) != denies_a_degree(b_) || other_places())) return;
    if (of_other_members()) return;
    // "Did not accept it in the form in which it was submitted", "approved it with changes".
    const SentenceView& denying = a_denies ? a_ : b_;
    if (negators && !near_copies() && says_any(lower(denying.sentence().text), AdverbClass::whole))
        return;
    if (still_to_come(a_, b_) || still_to_come(b_, a_)) return;
    // "Has YET TO start" beside "has not started": no word of it negates, and it does.
    const SentenceView& plain = a_denies ? b_ : a_;
    if (negators && flipped_predicates_ == 0 && has_words(lower(plain.sentence().text), "yet to"))
        return;
    // "Would publish it if ...": has not yet, or did not.
    if (only_supposed(a_) != only_supposed(b_)) return;
    // "No small firm closed" leaves room for firms that did; "no firm" leaves none for small
    // ones.
    if (negators &&
        (parity(a_, match_a_) ? none_of_a_kind(a_, match_a_) : none_of_a_kind(b_, match_b_)))
        return;
    Span in_a;
    Span in_b;
    std::string said_a;
    std::string said_b;
    if (negators) {
        const bool a_more = a_.negators().size() > b_.negators().size();
        const Word& word = a_more ? a_.negators().back() : b_.negators().back();
        (a_more ? in_a : in_b) = word.span;
        (a_more ? said_a : said_b) = word.text;
    } else {
        in_a = word_a(match_b_[flipped_]).span;
        in_b = word_b(flipped_).span;
        said_a = word_a(match_b_[flipped_]).text;
        said_b = word_b(flipped_).text;
    }
    Conflict& c =
        add("negation", Feature::words_negation, 0, in_a, in_b,
            {"negation", said_a, said_b, "negation", "one sentence negates what the other says"});
    Features& f = c.features;
    f[Feature::words_flipped] = std::min(2.0, static_cast<double>(flipped_predicates_));
    f[Feature::words_flipped_share] = flipped_share_;
    f[Feature::words_negators] = flag(negators);
    f[Feature::words_scope] = a_.negators().size() >= b_.negators().size()
                                  ? negated_scope(a_, match_a_)
                                  : negated_scope(b_, match_b_);
    f[Feature::words_scope_whole] = flag(f[Feature::words_scope] == 1.0);
    tell(f, across_polarity());
    if (negators && parity(a_, match_a_))
        f[Feature::words_narrowed] = flag(narrowed_subject(a_, match_a_));
    else if (negators)
        f[Feature::words_narrowed] = flag(narrowed_subject(b_, match_b_));
    f[Feature::words_other_figures] = flag(other_figures());
    if (flipped_ != none)
        f[Feature::words_flip_open] =
            flag(a_.words()[match_b_[flipped_]].open != b_.words()[flipped_].open);
    // An opposite beside the negation takes it back: "not safe", "dangerous".
    f[Feature::words_both_flipped] = flag(has_opposites());
}

// What is done to something is told of what the other sentence speaks of: of the object, or where
// there is none, of the subject ("was ignored").
bool SentenceNegations::done_to_shared(const SentenceView& v, std::size_t verb,
                                       const std::vector<std::size_t>& match) {
    const ViewedClause* clause = v.clause_of(verb);
    if (clause == nullptr) return true;
    const auto& objects = clause->claim->objects;
    const bool has_object = std::any_of(objects.begin(), objects.end(), [](const Argument& a) {
        return a.role == Role::object || a.role == Role::clause;
    });
    return std::any_of(clause->all.begin(), clause->all.end(), [&](std::size_t i) {
        if (i == verb || match[i] == none) return false;
        const Span word = v.words()[i].word->span;
        if (has_object)
            return std::any_of(objects.begin(), objects.end(), [&](const Argument& a) {
                return a.role != Role::time && a.phrase.span.contains(word);
            });
        return std::find(clause->subject.begin(), clause->subject.end(), i) !=
               clause->subject.end();
    });
}

bool SentenceNegations::done_by_two(std::size_t verb_of_a, std::size_t verb_of_b) const {
    const auto agent = [](const SentenceView& v, std::size_t verb) -> const Phrase* {
        const ViewedClause* clause = v.clause_of(verb);
        if (clause == nullptr) return nullptr;
        for (const Argument& a : clause->claim->objects)
            if (a.role == Role::agent) return &a.phrase;
        return nullptr;
    };
    const Phrase* x = agent(a_, verb_of_a);
    const Phrase* y = agent(b_, verb_of_b);
    if (x == nullptr || y == nullptr || x->head == y->head) return false;
    Word of_a;
    of_a.lemma = x->head;
    of_a.word_class = x->head_class;
    Word of_b;
    of_b.lemma = y->head;
    of_b.word_class = y->head_class;
    return likeness(of_a, of_b) < mostly;
}

bool SentenceNegations::done_in_part(std::size_t verb_of_a, std::size_t verb_of_b) const {
    const auto in_part = [](const SentenceView& v, std::size_t verb) {
        const ViewedClause* clause = v.clause_of(verb);
        if (clause == nullptr) return false;
        return std::any_of(
            clause->claim->objects.begin(), clause->claim->objects.end(), [](const Argument& a) {
                const std::string text = lower(a.phrase.text);
                return a.role == Role::object &&
                       (text.starts_with("a part of ") || text.starts_with("part of ") ||
                        text.starts_with("parts of "));
            });
    };
    return in_part(a_, verb_of_a) || in_part(b_, verb_of_b);
}

bool SentenceNegations::done_to_two_things(std::size_t verb_of_a, std::size_t verb_of_b) const {
    const auto object = [](const SentenceView& v, std::size_t verb) -> const Phrase* {
        const ViewedClause* clause = v.clause_of(verb);
        if (clause == nullptr) return nullptr;
        for (const Argument& a : clause->claim->objects)
            if (a.role == Role::object) return &a.phrase;
        return &clause->claim->subject;  // "was approved"
    };
    const Phrase* x = object(a_, verb_of_a);
    const Phrase* y = object(b_, verb_of_b);
    if (x == nullptr || y == nullptr || x->head != y->head) return false;
    const auto own_noun = [](const Phrase& p, const SentenceView& v,
                             const std::vector<std::size_t>& match) {
        for (std::size_t i = 0; i < match.size(); ++i) {
            const Word& w = *v.words()[i].word;
            const bool thing = w.word_class == WordClass::noun || w.word_class == WordClass::proper;
            if (thing && match[i] == none && p.span.contains(w.span)) return true;
        }
        return false;
    };
    return own_noun(*x, a_, match_a_) && own_noun(*y, b_, match_b_);
}

// "Inspected the bridge", "destroyed the bridge": the one and then the other.
bool SentenceNegations::removed_after(std::size_t verb_of_a, std::size_t verb_of_b) const {
    const bool removing = in_class(word_a(verb_of_a).lemma, VerbClass::removing) ||
                          in_class(word_b(verb_of_b).lemma, VerbClass::removing);
    const auto past = [](const SentenceView& v, std::size_t verb) {
        const ViewedClause* clause = v.clause_of(verb);
        return clause != nullptr && clause->claim->predicate.tense == Tense::past;
    };
    return removing && past(a_, verb_of_a) && past(b_, verb_of_b);
}

namespace {

// "Called off the plan", "put the plan ON HOLD"
bool gives_up(const SentenceView& v, const Word& verb) {
    if (gainsay::checker::gives_up(verb_as_said(v, verb))) return true;
    return verb.lemma == "put" && puts_off(lower(v.sentence().text));
}

}  // namespace

// "ignored the rules" where the other "followed the rules".
void SentenceNegations::undone() {
    for (std::size_t j = 0; j < match_b_.size(); ++j) {
        if (match_b_[j] != none) continue;
        for (std::size_t i = 0; i < match_a_.size(); ++i) {
            if (match_a_[i] != none || !same_place(i, j)) continue;
            const Word& x = word_a(i);
            const Word& y = word_b(j);
            if (x.word_class != WordClass::verb || y.word_class != WordClass::verb ||
                in_class(x.lemma, VerbClass::undoing) == in_class(y.lemma, VerbClass::undoing) ||
                (!long_copies() &&
                 (!done_to_shared(a_, i, match_a_) || !done_to_shared(b_, j, match_b_))))
                continue;
            if (done_to_two_things(i, j) || done_by_two(i, j) || done_in_part(i, j) ||
                removed_after(i, j))
                continue;
            // "Ignored the rules", "did not follow the rules": they agree.
            const bool undone_in_a = in_class(x.lemma, VerbClass::undoing);
            // "Abandoned the plan", "called off the plan": nor is it done here.
            if (undone_in_a ? gives_up(b_, y) : gives_up(a_, x)) continue;
            if (!long_copies() && (undone_in_a ? b_.words()[j].negated : a_.words()[i].negated))
                continue;
            // "The army withdrew", "the airport LIES outside": each has a subject of its own.
            const ViewedClause* in_a = a_.clause_of(i);
            const ViewedClause* in_b = b_.clause_of(j);
            const bool told = in_a != nullptr && in_b != nullptr && !in_a->subject.empty() &&
                              !in_b->subject.empty();
            if (!long_copies() && told && around(i, j).subject <= 0.0) continue;
            Conflict& c = add("negation", Feature::words_undone, 1, x.span, y.span,
                              {"negation", x.text, y.text, "negation",
                               "one says that what the other tells is not done"});
            c.features[Feature::words_both_flipped] =
                flag(a_.words()[i].negated != b_.words()[j].negated);
            place(c.features, i, j);
            return;
        }
    }
}

}  // namespace gainsay::checker
