#include "checker/claims/cause.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/wordnet.hpp"

extern "C" {
extern const char cause_words_begin[];
extern const char cause_words_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& words() {
    static const PhraseLists table(std::string_view(
        cause_words_begin, static_cast<std::size_t>(cause_words_end - cause_words_begin)));
    return table;
}

const Slot* behind(const Proposition& p, std::string_view kind) {
    for (const Adjunct& adjunct : p.adjuncts)
        if (!adjunct.preposition.empty() &&
            words().has(kind, p.verb + " " + std::string(adjunct.preposition)))
            return &adjunct.slot;
    return nullptr;
}

struct Roles {
    const Slot* effect = nullptr;
    const Slot* cause = nullptr;
    bool traced = false;
};

// "Was DUE to a shortage": the adjective and its preposition.
std::optional<Roles> told_by_adjective(const Proposition& p) {
    if (!p.copular || p.object_phrase() == nullptr) return std::nullopt;
    const std::string state = "be " + p.object_phrase()->head + " ";
    for (const Adjunct& adjunct : p.adjuncts)
        if (words().has("resulting", state + std::string(adjunct.preposition)))
            return Roles{&p.subject, &adjunct.slot};
    return std::nullopt;
}

std::optional<Roles> roles_of(const Proposition& p) {
    if (words().has("bringing", p.verb)) {
        if (p.passive && p.agent.filled()) return Roles{&p.subject, &p.agent};
        if (!p.passive && p.object.filled()) return Roles{&p.object, &p.subject};
        return std::nullopt;
    }
    if (const Slot* source = behind(p, p.passive ? "tracing" : "resulting"))
        return Roles{&p.subject, source, p.passive};
    return told_by_adjective(p);
}

bool event(const Phrase& effect) {
    if (effect.pronoun || effect.clause || effect.text.ends_with('s') ||
        effect.quantifier != Quantifier::definite || effect.head_class != WordClass::noun ||
        effect.text.find(" and ") != std::string::npos)
        return false;
    // Many things at once make a measure rise or fall.
    return way_of_change(effect.head, WordClass::noun) == 0 &&
           way_of_movement(effect.head, WordClass::noun) == 0;
}

bool one_cause(const Phrase& cause) {
    return !cause.pronoun && !cause.clause && cause.head_class != WordClass::other &&
           cause.text.find(" and ") == std::string::npos &&
           cause.text.find(" or ") == std::string::npos &&
           cause.text.find(',') == std::string::npos;
}

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

}  // namespace

std::unique_ptr<const Cause> cause_of(const Proposition& p) {
    if (p.negated || p.denied || p.doubted || p.counterfactual || !told_as_fact(*p.claim))
        return nullptr;
    const std::optional<Roles> roles = roles_of(p);
    if (!roles || !roles->effect->filled() || !roles->cause->filled()) return nullptr;
    const Phrase& effect = *roles->effect->phrase;
    const Phrase& cause = *roles->cause->phrase;
    if (!event(effect) || !one_cause(cause)) return nullptr;
    if (p.sentence != nullptr && words().says(lower(p.sentence->text), "partial")) return nullptr;
    return std::make_unique<const Cause>(
        Cause{&effect, &cause, roles->cause->entity, roles->traced});
}

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
    const auto vague = [](const Phrase& cause) {
        return std::any_of(cause.words.begin(), cause.words.end(),
                           [](const Word& w) { return words().has("vague", w.lemma); });
    };
    if (vague(*x->cause) || vague(*y->cause)) return false;
    const auto& of_y = y->cause->words;
    return !x->cause->words.empty() && !of_y.empty() &&
           std::none_of(x->cause->words.begin(), x->cause->words.end(), [&](const Word& one) {
               return std::any_of(of_y.begin(), of_y.end(),
                                  [&](const Word& other) { return akin(one, other); });
           });
}

}  // namespace gainsay::checker
