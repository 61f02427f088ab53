#include "checker/alignment/no_part.hpp"

#include <algorithm>

#include "checker/alignment/existence.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

// "An EARLIER study", "ANOTHER project"
bool told_as_another(const Phrase& p) {
    return std::any_of(p.words.begin(), p.words.end(),
                       [](const Word& w) {
                           return w.lemma == "early" || w.lemma == "earlier" || w.lemma == "late" ||
                                  w.lemma == "later" || w.lemma == "previous" ||
                                  w.lemma == "second";
                       }) ||
           p.text.starts_with("another ") || p.text.starts_with("other ");
}

}  // namespace

std::optional<std::array<Slot, 2>> deed_without_part(const Proposition& a, const Proposition& b) {
    const auto deed = [](const Proposition& none, const Proposition& other) -> std::optional<Slot> {
        const Mode mode = other.claim->mode;
        const bool fact = mode == Mode::asserted || mode == Mode::reported;
        if (!none.no_part_in || other.negated || other.denied || other.copular || !fact ||
            in_class(other.verb, VerbClass::have) || in_class(other.verb, VerbClass::watching) ||
            intensional(other))
            return std::nullopt;
        if (other.passive) return std::nullopt;
        const Slot& patient = other.object;
        const bool same = patient.filled() && !patient.phrase->clause &&
                          patient.phrase->head == none.no_part_in->head &&
                          !told_as_another(*patient.phrase);
        return same ? std::optional(patient) : std::nullopt;
    };
    const auto part = [](const Proposition& none) {
        Slot slot;
        slot.phrase = &*none.no_part_in;
        return slot;
    };
    if (const auto thing = deed(a, b)) return {{part(a), *thing}};
    if (const auto thing = deed(b, a)) return {{*thing, part(b)}};
    return std::nullopt;
}

}  // namespace gainsay::checker
