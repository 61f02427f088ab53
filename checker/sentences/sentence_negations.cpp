#include "checker/sentences/sentence_negations.hpp"

#include <algorithm>
#include <string>

#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t none = SentenceAlignment::none;

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
        if (without_another(v, n, match)) continue;
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

// One says that what the other tells does not hold: by "not", "no", or "avoided", "failed to".
void SentenceNegations::negations() {
    const bool negators = parity_differs();
    if (flipped_ == none && !negators) return;
    // "Despite rumours that it would close" says of nothing that it is so.
    if (told_by_nobody(a_, match_a_, b_) || told_by_nobody(b_, match_b_, a_)) return;
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

// "ignored the rules" where the other "followed the rules".
void SentenceNegations::undone() {
    for (std::size_t j = 0; j < match_b_.size(); ++j) {
        if (match_b_[j] != none) continue;
        for (std::size_t i = 0; i < match_a_.size(); ++i) {
            if (match_a_[i] != none || !same_place(i, j)) continue;
            const Word& x = word_a(i);
            const Word& y = word_b(j);
            if (x.word_class != WordClass::verb || y.word_class != WordClass::verb ||
                in_class(x.lemma, VerbClass::undoing) == in_class(y.lemma, VerbClass::undoing))
                continue;
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
