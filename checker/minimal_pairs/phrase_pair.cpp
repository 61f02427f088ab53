#include "checker/minimal_pairs/phrase_pair.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::checker::minimal {

bool PhrasePair::any(bool (*test)(const TextWord&)) const {
    return std::any_of(x.before.begin(), x.before.end(), test) ||
           std::any_of(x.behind.begin(), x.behind.end(), test);
}

bool PhrasePair::in_front() const {
    return std::none_of(x.before.begin(), x.before.end(), verb) ||
           (!x.behind.empty() && verb(x.behind.front()) && !verb(x.before.back()));
}

bool PhrasePair::of_one_thing() const {
    const auto definite = [](Words before) {
        bool one = false;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const TextWord& w = before[i];
            if (verb_at(before, i)) break;
            if (w.text == "a" || w.text == "an") return false;
            one = one || is("all", w) || is("determiner", w) || is("pronoun", w) || name(w);
        }
        return one;
    };
    return definite(x.before) && definite(y.before);
}

bool PhrasePair::of_several() const {
    const auto several = [](const TextWord& w) {
        return w.text == "are" || w.text == "were" || w.text == "have";
    };
    return std::any_of(x.before.begin(), x.before.end(), several);
}

Conflict PhrasePair::conflict(std::string_view check, Feature feature, std::string source) const {
    Conflict out;
    out.check = check;
    out.relation = Relation::alternation;
    out.marked_a = x.marked();
    out.marked_b = y.marked();
    out.step = {"phrase", joined(x.phrase), joined(y.phrase),
                std::string(gainsay::checker::name(out.relation)), std::move(source)};
    out.message = speaker(x.claim, context) + " tells: \"" + x.text() + "\"; " +
                  speaker(y.claim, context) + " tells the same otherwise: \"" + y.text() + "\".";
    out.features[feature] = 1.0;
    out.features[Feature::subject_words] = told >= well_told ? 1.0 : 0.5;
    out.features[Feature::shared_words] = std::min(1.0, told / (2.0 * well_told));
    return out;
}

}  // namespace gainsay::checker::minimal
