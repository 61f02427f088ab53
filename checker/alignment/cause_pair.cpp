#include "checker/alignment/cause_pair.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/likeness.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Who or what: two of one sort are rivals. A guest may have caused the fire and his cigarette, too;
// nature and somebody's doing are two.
enum class Sort : std::uint8_t { other, agent, nature, artifact, act };

Sort sort_of(const Phrase& cause) {
    const auto is = [&](std::string_view kind) {
        return lexicon::WordNet::instance()
            .is_a(cause.head, kind, WordClass::noun, 14, 1)
            .has_value();
    };
    if (cause.head_class == WordClass::proper) return Sort::agent;
    if (is("person") || is("social group") || is("organization")) return Sort::agent;
    if (is("natural phenomenon") || is("weather") || is("atmospheric electricity") ||
        is("natural process"))
        return Sort::nature;
    if (is("artifact")) return Sort::artifact;
    return is("act") || is("event") ? Sort::act : Sort::other;
}

bool of_rival_sorts(const Phrase& a, const Phrase& b) {
    const Sort x = sort_of(a);
    const Sort y = sort_of(b);
    if (x == Sort::other || y == Sort::other) return false;
    return x == y || x == Sort::nature || y == Sort::nature;
}

bool kind_of(std::string_view a, std::string_view b) {
    return lexicon::WordNet::instance().is_a(a, b, WordClass::noun, 8, 0).has_value();
}

bool akin(const Word& x, const Word& y) {
    constexpr double least = 0.5;
    return likeness(x, y) >= least || kind_of(x.lemma, y.lemma) || kind_of(y.lemma, x.lemma);
}

// "By a dam that gave way after days of RAIN": right behind the one cause, the other.
bool told_behind(const Cause& cause, const Cause& other, const Proposition& told_in) {
    constexpr std::size_t near = 80;  // bytes
    if (told_in.whole == nullptr) return false;
    const Sentence& s = *told_in.whole;
    return std::any_of(s.words.begin(), s.words.end(), [&](const Word& o) {
        if (o.span.begin < other.cause->span.begin || o.span.begin > other.cause->span.end + near)
            return false;
        const std::size_t from = other.cause->span.begin - s.span.begin;
        const std::string_view between = std::string_view(s.text).substr(
            std::min(from, s.text.size()), o.span.begin - other.cause->span.begin);
        return between.find(';') == std::string_view::npos &&
               std::any_of(cause.cause->words.begin(), cause.cause->words.end(),
                           [&](const Word& w) {
                               return w.word_class == WordClass::noun && w.lemma == o.lemma;
                           });
    });
}

}  // namespace

bool rivals(const Cause& a, const Cause& b) {
    return (a.traced && b.traced) || of_rival_sorts(*a.cause, *b.cause);
}

bool opposed_causes(const Proposition& a, const Proposition& b) {
    const Cause* x = a.cause.get();
    const Cause* y = b.cause.get();
    if (x == nullptr || y == nullptr || (x->causer != 0 && x->causer == y->causer)) return false;
    const PhraseRelation effects = relate_words(*x->effect, *y->effect);
    if (!effects.compatible() || (effects.extra_a > 0 && effects.extra_b > 0)) return false;
    if (a.claim->time.stated && b.claim->time.stated && !a.claim->time.overlaps(b.claim->time))
        return false;
    if (vague(*x) || vague(*y)) return false;
    if (told_behind(*x, *y, b) || told_behind(*y, *x, a)) return false;
    const auto& of_y = y->cause->words;
    return !x->cause->words.empty() && !of_y.empty() &&
           std::none_of(x->cause->words.begin(), x->cause->words.end(), [&](const Word& one) {
               return std::any_of(of_y.begin(), of_y.end(),
                                  [&](const Word& other) { return akin(one, other); });
           });
}

}  // namespace gainsay::checker
