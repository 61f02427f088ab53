#include "checker/claims/cause.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

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

bool plural(const Phrase& phrase) {
    return std::any_of(phrase.words.begin(), phrase.words.end(), [&](const Word& w) {
        return w.lemma == phrase.head && lower(w.text) != w.lemma && w.text.ends_with('s');
    });
}

bool event(const Phrase& effect) {
    if (effect.pronoun || effect.clause || plural(effect) ||
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

bool vague(const Cause& cause) {
    return std::any_of(cause.cause->words.begin(), cause.cause->words.end(),
                       [](const Word& w) { return words().has("vague", w.lemma); });
}

}  // namespace gainsay::checker
