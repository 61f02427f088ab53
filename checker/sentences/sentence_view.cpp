#include "checker/sentences/sentence_view.hpp"

#include <algorithm>

#include "checker/words/word_classes.hpp"
#include "checker/words/word_information.hpp"

namespace gainsay::checker {
namespace {

bool inside(const Span& word, const Span& range) {
    return range.begin <= word.begin && word.end <= range.end;
}

// "avoided A FALL", "ignores THE BOARD": the event or tie named by the object does not come about.
bool undoes_object(const Predicate& predicate) {
    return in_class(predicate.lemma, VerbClass::undoing);
}

bool leaves_open(Mode mode) {
    return mode == Mode::questioned || mode == Mode::conditional || mode == Mode::possible ||
           mode == Mode::planned;
}

// What one claim says of a word that stands in it.
void settle(const Claim& claim, ViewedWord& w) {
    const Span& at = w.word->span;
    const bool negated = claim.polarity == Polarity::negated;
    w.open = leaves_open(claim.mode);
    w.predicate = inside(at, claim.predicate.span) && w.word->word_class != WordClass::adverb;
    w.negated = negated && w.predicate;
    for (const Argument& a : claim.objects) {
        if (!inside(at, a.phrase.span)) continue;
        w.negated = negated != (a.role == Role::object && undoes_object(claim.predicate));
        if (a.role == Role::complement && w.word->lemma == a.phrase.head) w.predicate = true;
    }
}

bool says_no_event(const Claim& claim) {
    return claim.origin == Origin::possessive || claim.origin == Origin::apposition;
}

ViewedClause clause(const Claim& claim, const std::vector<ViewedWord>& words) {
    ViewedClause out;
    out.claim = &claim;
    out.negated = claim.polarity == Polarity::negated;
    out.open = leaves_open(claim.mode);
    std::size_t last_of_predicate = ViewedClause::none;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& w = *words[i].word;
        if (!inside(w.span, claim.span)) continue;
        out.all.push_back(i);
        if (inside(w.span, claim.subject.span)) out.subject.push_back(i);
        const bool of_predicate = inside(w.span, claim.predicate.span);
        if (of_predicate && w.word_class != WordClass::adverb) last_of_predicate = i;
        if (w.lemma == claim.predicate.lemma && !inside(w.span, claim.subject.span)) out.head = i;
    }
    if (out.head == ViewedClause::none) out.head = last_of_predicate;
    if (out.head == ViewedClause::none && claim.origin == Origin::nominal)
        for (const std::size_t i : out.subject)  // "the merger": what is said to be is the act
            if (words[i].word->lemma == claim.subject.head) out.head = i;
    return out;
}

// "Without compromising", "not failing": two negations in a row.
bool taken_back(const Word& negator, const Sentence& sentence) {
    const auto next = std::find_if(sentence.words.begin(), sentence.words.end(),
                                   [&](const Word& w) { return w.span.begin >= negator.span.end; });
    return negator.lemma == "without" && next != sentence.words.end() &&
           next->word_class == WordClass::verb && in_class(next->lemma, VerbClass::undoing);
}

}  // namespace

SentenceView::SentenceView(const Sentence& sentence, std::span<const Claim> claims)
    : sentence_(&sentence), claims_(claims) {
    words_.reserve(sentence.words.size());
    for (const Word& negator : sentence.negators)
        if (!taken_back(negator, sentence)) negators_.push_back(negator);
    for (const Word& word : sentence.words) {
        if (word.word_class == WordClass::number) continue;
        ViewedWord viewed;
        viewed.word = &word;
        viewed.weight = information(word);
        weight_ += viewed.weight;
        const Claim* innermost = nullptr;
        for (const Claim& claim : claims) {
            if (says_no_event(claim)) continue;
            if (!inside(word.span, claim.span)) continue;
            if (innermost == nullptr || claim.span.size() < innermost->span.size())
                innermost = &claim;
        }
        if (innermost != nullptr) settle(*innermost, viewed);
        words_.push_back(viewed);
    }
    for (const Claim& claim : claims)
        if (!says_no_event(claim)) clauses_.push_back(clause(claim, words_));
}

const ViewedClause* SentenceView::clause_of(std::size_t word) const {
    const ViewedClause* out = nullptr;
    for (const ViewedClause& c : clauses_)
        if (std::find(c.all.begin(), c.all.end(), word) != c.all.end() &&
            (out == nullptr || c.all.size() < out->all.size()))
            out = &c;
    return out;
}

std::vector<SentenceView> view(const Reading& reading) {
    std::vector<SentenceView> out;
    out.reserve(reading.sentences.size());
    std::size_t next = 0;
    for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
        const std::size_t first = next;
        while (next < reading.claims.size() && reading.claims[next].sentence == s) ++next;
        out.emplace_back(reading.sentences[s],
                         std::span(reading.claims).subspan(first, next - first));
    }
    return out;
}

}  // namespace gainsay::checker
