// Shares of one whole that come to more than the whole: "the state owns 60 % of Norvane", "Halden
// owns 55 % of Norvane". Only what one can have and another then cannot.
#include <algorithm>

#include "checker/checks/checks.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

constexpr double whole = 100.0;

const Quantity* percentage(const Phrase& phrase) {
    for (const Quantity& q : phrase.quantities)
        if (q.unit == "%" && q.kind == QuantityKind::level) return &q;
    return nullptr;
}

bool share_a_name(const Phrase& a, const Phrase& b) {
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](const std::string& m) {
        return std::find(b.mentions.begin(), b.mentions.end(), m) != b.mentions.end();
    });
}

// Two holders, as far as their words go.
bool two_holders(const Pair& pair) {
    const AlignedSlot& subject = pair.alignment.subject;
    if (!subject.both() || subject.a.phrase->pronoun || subject.b.phrase->pronoun) return false;
    const PhraseBasis basis = subject.relation.basis;
    if (basis == PhraseBasis::part_of || basis == PhraseBasis::namesake) return false;
    return !subject.relation.compatible() && subject.relation.shared == 0;
}

}  // namespace

std::optional<Conflict> check_sum(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (!both_affirmed(pair) || a.verb != b.verb || !in_class(a.verb, VerbClass::have) ||
        !two_holders(pair) || !told_of_one_time(pair))
        return std::nullopt;
    const Phrase* of_a = a.object_phrase();
    const Phrase* of_b = b.object_phrase();
    if (of_a == nullptr || of_b == nullptr || !share_a_name(*of_a, *of_b)) return std::nullopt;
    const Quantity* x = percentage(*of_a);
    const Quantity* y = percentage(*of_b);
    if (x == nullptr || y == nullptr || x->value.low + y->value.low <= whole) return std::nullopt;
    Conflict out;
    out.check = "sum";
    out.relation = Relation::alternation;
    out.marked_a = {x->span};
    out.marked_b = {y->span};
    out.step = {"sum", x->text, y->text, std::string(name(out.relation)),
                "together more than 100 % of one whole"};
    out.message = speaker(a, pair.context) + " says \"" + in_words(a) + "\"; " +
                  speaker(b, pair.context) + " says \"" + in_words(b) +
                  "\": together more than the whole.";
    out.features = common_features(pair, Feature::sum);
    return out;
}

}  // namespace gainsay::checker
