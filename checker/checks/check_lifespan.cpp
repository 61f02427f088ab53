// What was done before its doer was there, or after it was gone: "founded in 1921", "won its first
// championship in 1915".
#include "checker/checks/checks.hpp"
#include "checker/claims/lifespan.hpp"

namespace gainsay::checker {

std::optional<Conflict> check_lifespan(const Pair& pair) {
    if (!pair.alignment.other_time || !subjects_match(pair)) return std::nullopt;
    const AlignedSlot& subject = pair.alignment.subject;
    // Of the name, too, another may have stood there.
    if (subject.relation.extra_a + subject.relation.extra_b > 0 ||
        subject.relation.basis == PhraseBasis::part_of ||
        subject.relation.basis == PhraseBasis::namesake)
        return std::nullopt;
    if (indefinite(subject.a) || indefinite(subject.b)) return std::nullopt;
    if (!pair.context.one_situation() && subject.a.entity == 0) return std::nullopt;
    const auto life = outside_life(pair.a, pair.b);
    if (!life) return std::nullopt;
    Conflict out;
    out.check = "lifespan";
    out.relation = Relation::alternation;
    out.marked_a = marked_time(*pair.a.claim);
    out.marked_b = marked_time(*pair.b.claim);
    out.step = {"lifespan", life->when_a, life->when_b, std::string(name(out.relation)), life->why};
    out.message = speaker(pair.a, pair.context) + " says \"" + in_words(pair.a) + "\"; " +
                  speaker(pair.b, pair.context) + " says \"" + in_words(pair.b) +
                  "\": " + life->why + ".";
    out.features = common_features(pair, Feature::time);
    out.features[Feature::adjuncts_extra] = 0;  // times were compared as times
    return out;
}

}  // namespace gainsay::checker
