#include "checker/alignment/relative_clauses.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/words/data_lines.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {
namespace {

bool relative_pronoun(std::string_view word) {
    return word == "who" || word == "that" || word == "which" || word == "whose" || word == "whom";
}

// The content words of the clause right behind the subject, up to its verb; none where there is no
// such clause, or it stands behind a comma and tells no more than a name does.
std::vector<Word> words_of_relative(const Proposition& p) {
    std::vector<Word> out;
    if (p.sentence == nullptr || !p.subject.filled() || p.subject.entity != 0) return out;
    const Sentence& s = *p.sentence;
    const Span subject = p.claim->subject.span;
    const Span verb = p.claim->predicate.span;
    if (s.span.size() != s.text.size() || !s.span.contains(subject) || !s.span.contains(verb) ||
        subject.end >= verb.begin)
        return out;
    const std::string between = lower(
        std::string_view(s.text).substr(subject.end - s.span.begin, verb.begin - subject.end));
    std::size_t place = 0;
    bool relative = false;
    for_each_item(between, ' ', [&](std::string_view word) {
        relative = relative || (place < 2 && relative_pronoun(word));  // "that", "in which"
        ++place;
    });
    // "A system that cuts costs AND OFFERS a trial": the verb is the clause's own.
    const bool joined = between.ends_with("and ") || between.ends_with("or ");
    if (!relative || joined || between.starts_with(",")) return out;
    bool verb_of_its_own = false;
    for (const Word& w : s.words) {
        if (w.span.begin < subject.end || w.span.end > verb.begin) continue;
        verb_of_its_own = verb_of_its_own || w.word_class == WordClass::verb;
        out.push_back(w);
    }
    if (!verb_of_its_own) out.clear();
    return out;
}

bool says_more(const std::vector<Word>& of, const std::vector<Word>& than) {
    return std::any_of(of.begin(), of.end(), [&](const Word& w) { return !among(w, than); });
}

}  // namespace

bool told_apart_by_relatives(const Proposition& a, const Proposition& b) {
    const std::vector<Word> x = words_of_relative(a);
    if (x.empty()) return false;
    const std::vector<Word> y = words_of_relative(b);
    return !y.empty() && says_more(x, y) && says_more(y, x);
}

}  // namespace gainsay::checker
