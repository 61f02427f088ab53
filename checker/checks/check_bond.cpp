// One relation of two things, said to hold and not to hold in two forms: "is linked to the rating",
// "is independent of the rating".
#include "checker/checks/checks.hpp"
#include "checker/claims/bond.hpp"

namespace gainsay::checker {

std::optional<Conflict> check_bond(const Pair& pair) {
    const BondPair& bonds = pair.alignment.bonds;
    if (bonds.a == nullptr) return std::nullopt;
    Conflict out;
    out.check = "bond";
    out.relation = Relation::negation;
    out.marked_a = {pair.a.claim->predicate.span};
    out.marked_b = {pair.b.claim->predicate.span};
    const auto said = [](const Bond& bond) { return bond.holds ? "it holds" : "it does not hold"; };
    out.step = {std::string(bonds.a->relation), said(*bonds.a), said(*bonds.b),
                std::string(name(out.relation)), "one relation, told in two forms (bonds.txt)"};
    const Proposition& yes = bonds.a->holds ? pair.a : pair.b;
    const Proposition& no = bonds.a->holds ? pair.b : pair.a;
    out.message = speaker(yes, pair.context) + " says that it is so: \"" + in_words(yes) + "\"; " +
                  speaker(no, pair.context) + " says that it is not: \"" + in_words(no) + "\".";
    out.features = common_features(pair, Feature::opposite);
    out.features[Feature::adjuncts_extra] = 0;  // both things were compared
    return out;
}

}  // namespace gainsay::checker
