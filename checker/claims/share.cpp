#include "checker/claims/share.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "checker/claims/phrase_behind.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

extern "C" {
extern const char shares_begin[];
extern const char shares_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({shares_begin, shares_end});
    return loaded;
}

bool in_list(std::string_view kind, std::string_view word) { return lists().has(kind, word); }

std::optional<Quantity> percentage(const Phrase& phrase) {
    for (const Quantity& q : phrase.quantities) {
        if (q.unit == "%" && q.kind == QuantityKind::level) return q;
        const bool part = q.unit.empty() && q.kind == QuantityKind::multiple && q.value.low > 0.0 &&
                          q.value.low < 1.0;
        if (!part) continue;
        Quantity out = q;
        out.value.low *= 100;
        out.value.high *= 100;
        out.magnitude = 1.0;
        out.kind = QuantityKind::level;
        out.unit = "%";
        return out;
    }
    return std::nullopt;
}

// "A stake OF 35 percent IN TESSEL", "35 percent OF TESSEL".
std::optional<Phrase> behind_stake(const Phrase& phrase) {
    if (auto in = phrase_behind(phrase, {" in "})) return in;
    auto of = phrase_behind(phrase, {" of "});
    return of && of->quantities.empty() ? of : std::nullopt;
}

bool names_stake(const Phrase& phrase) {
    const auto nouns = lists().of("noun");
    const std::string text = lower(phrase.text);
    return text.find(" of ") != std::string::npos ||
           std::any_of(nouns.begin(), nouns.end(),
                       [&](const std::string& noun) { return has_words(text, noun); });
}

// The figure stands in `told_in`; where no phrase behind it names the whole, one beside the verb
// may.
std::optional<Share> share(const Proposition& p, const Phrase& told_in, std::optional<Phrase> whole,
                           const Slot& part) {
    auto figure = percentage(told_in);
    if (!figure || !part.filled() || part.phrase->pronoun) return std::nullopt;
    if (!whole)
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.preposition == "in" || adjunct.preposition == "of")
                whole = *adjunct.slot.phrase;
    if (!whole || !whole->quantities.empty()) return std::nullopt;
    Share out{std::move(*whole), std::move(*figure), {fold_name(part.phrase->text)}};
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.role != Role::manner && adjunct.role != Role::time &&
            adjunct.slot.phrase != part.phrase && adjunct.slot.phrase != &told_in &&
            fold_name(adjunct.slot.phrase->text) != fold_name(out.whole.text))
            out.limits.push_back(fold_name(phrase_with_preposition(adjunct)));
    return out;
}

}  // namespace

std::string verb_as_told(const Proposition& p) {
    if (!p.passive) return p.verb;
    const std::string& text = p.claim->predicate.text;
    const std::size_t blank = text.rfind(' ');
    return "be " + lower(blank == std::string::npos ? text : text.substr(blank + 1));
}

std::string verb_as_told(const Proposition& p, const Adjunct& adjunct) {
    std::string out = verb_as_told(p) + " ";
    if (p.object.filled() && p.object.phrase->words.size() == 1) out += p.object.phrase->head + " ";
    return out + std::string(adjunct.preposition);
}

std::optional<Share> share_told(const Proposition& p) {
    const auto behind = [](const Phrase& phrase) {
        return phrase_behind(phrase, {" in ", " of "});
    };
    const Phrase* object = p.passive || p.copular ? nullptr : p.object_phrase();
    if (object != nullptr &&
        (in_list("made", p.verb) || (in_list("held", p.verb) && names_stake(*object))))
        if (auto out = share(p, *object, behind_stake(*object), p.subject)) return out;
    for (const Adjunct& adjunct : p.adjuncts) {
        const std::string words = verb_as_told(p, adjunct);
        const Phrase& beside = *adjunct.slot.phrase;
        if (in_list("made", words))
            if (auto out = share(p, beside, behind(beside), p.subject)) return out;
        if (in_list("part", words))
            if (auto out = share(p, *p.subject.phrase, behind(*p.subject.phrase), adjunct.slot))
                return out;
    }
    if (p.agent.filled() && in_list("part", verb_as_told(p) + " by"))
        return share(p, *p.subject.phrase, behind(*p.subject.phrase), p.agent);
    return std::nullopt;
}

}  // namespace gainsay::checker
