// What must be done may not be forbidden or left free: "must report", "may not report", "need not
// report". The square of obligation, permission and prohibition (von Wright 1951, Deontic Logic).
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "checker/checks.hpp"

namespace gainsay::checker {
namespace {

enum class Force : std::uint8_t { none, obligation, exemption, permission, prohibition };

bool governed_by(const Claim& claim, std::initializer_list<std::string_view> lemmas) {
    const auto& governors = claim.predicate.governors;
    return std::any_of(governors.begin(), governors.end(), [&](const std::string& g) {
        return std::find(lemmas.begin(), lemmas.end(), g) != lemmas.end();
    });
}

bool says(const Claim& claim, std::string_view words) {
    return claim.predicate.text.find(words) != std::string::npos;
}

// "May not" forbids only where somebody's duty is the subject: the other side has to speak of one.
Force force_of(const Proposition& p) {
    const Claim& claim = *p.claim;
    const std::string& auxiliary = claim.predicate.auxiliary;
    if (governed_by(claim, {"prohibit", "forbid", "ban", "bar"})) return Force::prohibition;
    if (governed_by(claim, {"allow", "permit", "entitle", "authorise", "authorize"}))
        return p.negated ? Force::prohibition : Force::permission;
    const bool required = governed_by(claim, {"require", "oblige", "obligate", "mandate"});
    const bool needed = auxiliary == "need" || says(claim, "need ") || says(claim, "have to") ||
                        says(claim, "has to") || governed_by(claim, {"need", "have"});
    const bool duty = required || needed || auxiliary == "must" || auxiliary == "shall" ||
                      claim.mode == Mode::required;
    if (duty && !p.negated) return Force::obligation;
    if (duty) return required || needed ? Force::exemption : Force::prohibition;
    if (p.negated && (auxiliary == "may" || auxiliary == "can")) return Force::prohibition;
    return Force::none;
}

bool excludes(Force a, Force b) {
    return (a == Force::obligation && (b == Force::prohibition || b == Force::exemption)) ||
           (a == Force::permission && b == Force::prohibition);
}

std::string_view name_of(Force force) {
    switch (force) {
        case Force::obligation:
            return "a duty";
        case Force::exemption:
            return "no duty";
        case Force::permission:
            return "allowed";
        case Force::prohibition:
            return "forbidden";
        case Force::none:
            break;
    }
    return "";
}

// Those bound are the same, whatever the quantifier: "every account", "accounts".
bool same_bound(const Pair& pair) {
    const AlignedSlot& subject = pair.alignment.subject;
    return subject.both() && subject.relation.compatible() && subject.relation.shared > 0 &&
           subject.relation.extra_a + subject.relation.extra_b == 0;
}

}  // namespace

std::optional<Conflict> check_duty(const Pair& pair) {
    const Proposition& a = pair.a;
    const Proposition& b = pair.b;
    if (a.denied || b.denied || !same_bound(pair) ||
        pair.alignment.predicate.relation != Relation::equivalence || !objects_fit(pair))
        return std::nullopt;
    const Force of_a = force_of(a);
    const Force of_b = force_of(b);
    const bool forward = excludes(of_a, of_b);
    if (!forward && !excludes(of_b, of_a)) return std::nullopt;
    // "May not sell it before May": forbidden under a limit, which the duty need not touch.
    const std::uint8_t limits = forward ? pair.alignment.extra_b : pair.alignment.extra_a;
    const bool object_only_there =
        pair.alignment.object.filled() && !pair.alignment.object.both() &&
        (forward ? pair.alignment.object.b.filled() : pair.alignment.object.a.filled());
    if (limits > 0 || object_only_there) return std::nullopt;
    Conflict out;
    out.check = "duty";
    out.relation = Relation::alternation;
    out.marked_a = {a.claim->predicate.span};
    out.marked_b = {b.claim->predicate.span};
    out.step = {"duty", std::string(name_of(of_a)), std::string(name_of(of_b)),
                std::string(name(out.relation)),
                "what is a duty is neither forbidden nor left free"};
    out.message = speaker(a, pair.context) + " says that it is " + std::string(name_of(of_a)) +
                  ": \"" + in_words(a) + "\"; " + speaker(b, pair.context) + " that it is " +
                  std::string(name_of(of_b)) + ": \"" + in_words(b) + "\".";
    out.features = common_features(pair, Feature::duty);
    return out;
}

}  // namespace gainsay::checker
