// Two things in opposite order: "Norvane is larger than Halden", "Halden is larger than Norvane";
// "outperforms" with its parties turned round. Comparatives and verbs of surpassing are asymmetric:
// what holds one way does not hold the other way at the same time.
#include <algorithm>

#include "checker/checks.hpp"
#include "checker/word_classes.hpp"

namespace gainsay::checker {
namespace {

bool comparative(const Phrase& phrase) {
    return phrase.head_class == WordClass::adjective &&
           phrase.text.find(" than ") != std::string::npos;
}

bool names(const Phrase& phrase, const std::string& entity) {
    return std::find(phrase.mentions.begin(), phrase.mentions.end(), entity) !=
           phrase.mentions.end();
}

bool subject_named(const Proposition& p) {
    return p.subject.filled() && p.subject.entity != 0 && !p.subject.phrase->entity.empty();
}

// Each is compared with the other's subject.
bool crossed(const Proposition& a, const Proposition& b) {
    const Phrase* object_a = a.object_phrase();
    const Phrase* object_b = b.object_phrase();
    return object_a != nullptr && object_b != nullptr && subject_named(a) && subject_named(b) &&
           a.subject.entity != b.subject.entity && names(*object_a, b.subject.phrase->entity) &&
           names(*object_b, a.subject.phrase->entity);
}

}  // namespace

std::optional<Conflict> check_comparison(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!both_affirmed(pair) || !crossed(a, b) || !told_of_one_time(pair)) return std::nullopt;
    const bool adjectives = a.copular && b.copular && comparative(*a.object_phrase()) &&
                            comparative(*b.object_phrase()) &&
                            a.object_phrase()->head == b.object_phrase()->head;
    const bool verbs = !a.copular && !b.copular && !a.passive && !b.passive && a.verb == b.verb &&
                       (in_class(a.verb, VerbClass::above) || in_class(a.verb, VerbClass::below)) &&
                       a.object_phrase()->entity == b.subject.phrase->entity &&
                       b.object_phrase()->entity == a.subject.phrase->entity;
    if (!adjectives && !verbs) return std::nullopt;
    Conflict out;
    out.check = "comparison";
    out.relation = Relation::alternation;
    out.marked_a = {a.subject.phrase->span, a.object_phrase()->span};
    out.marked_b = {b.subject.phrase->span, b.object_phrase()->span};
    out.step = {"order", a.subject.phrase->text + " over " + b.subject.phrase->text,
                b.subject.phrase->text + " over " + a.subject.phrase->text,
                std::string(name(out.relation)),
                "\"" + (adjectives ? a.object_phrase()->head : a.verb) +
                    "\" orders two things one way only"};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " puts them the other way round: \"" + in_words(b) +
                  "\".";
    out.features = common_features(pair, Feature::comparison);
    return out;
}

}  // namespace gainsay::checker
