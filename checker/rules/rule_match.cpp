#include "checker/rules/rule_match.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "checker/checks/findings.hpp"
#include "checker/checks/score.hpp"

namespace gainsay::checker {
namespace {

// Claims of one rule's side, one document and one entity that are paired with the other side's: the
// strongest.
constexpr std::size_t strongest_fits = 12;

std::string themes(const Rule& rule, bool of_a) {
    const SidePattern& side = of_a ? rule.a : rule.b;
    std::string out;
    for (const std::string& list : side.with) out += (out.empty() ? "" : ", ") + list;
    return out.empty() ? "predicate" : out;
}

// Each side asks for a theme of its own: what one claim says of both is no stand against another.
bool opposed(const CompiledSide& a, const CompiledSide& b) {
    const auto has_own_theme = [](const CompiledSide& side, const CompiledSide& other) {
        return std::any_of(side.with.begin(), side.with.end(), [&](const CompiledSide::Named& x) {
            return !x.topic &&
                   std::none_of(other.with.begin(), other.with.end(),
                                [&](const CompiledSide::Named& y) { return x.list == y.list; });
        });
    };
    return has_own_theme(a, b) && has_own_theme(b, a);
}

}  // namespace

RuleMatcher::RuleMatcher(const RuleSet& rules) : lists_(rules) {
    for (const Rule& rule : rules.rules) {
        Compiled out;
        out.rule = &rule;
        out.a = compile(rule.a, rule.b, lists_);
        out.b = compile(rule.b, rule.a, lists_);
        for (const SidePattern& side : rule.unless_a)
            out.unless_a.push_back(compile(side, {}, lists_));
        for (const SidePattern& side : rule.unless_b)
            out.unless_b.push_back(compile(side, {}, lists_));
        compiled_.push_back(std::move(out));
    }
}

RuleMatcher::Result RuleMatcher::match(std::span<const Proposition> propositions,
                                       const Context& context, bool within_documents) const {
    Result out;
    if (compiled_.empty()) return out;
    std::vector<std::vector<Fit>> fits_a(compiled_.size());
    std::vector<std::vector<Fit>> fits_b(compiled_.size());
    for (const Proposition& p : propositions) {
        const ReadClaim read{&p, lists_.hits(p)};
        for (std::size_t r = 0; r < compiled_.size(); ++r) {
            const auto see = [&](const CompiledSide& side,
                                 const std::vector<CompiledSide>& unless) -> std::optional<Fit> {
                std::optional<Fit> one = fit(side, read, lists_, context);
                for (const CompiledSide& exception : unless)
                    if (one && fit(exception, read, lists_, context)) one.reset();
                return one;
            };
            std::optional<Fit> of_a = see(compiled_[r].a, compiled_[r].unless_a);
            std::optional<Fit> of_b = see(compiled_[r].b, compiled_[r].unless_b);
            // "Through open platforms and more closed networks": who tells both takes no side.
            if (of_a && of_b && opposed(compiled_[r].a, compiled_[r].b)) continue;
            if (of_a) fits_a[r].push_back(*std::move(of_a));
            if (of_b) fits_b[r].push_back(*std::move(of_b));
        }
    }
    for (std::size_t r = 0; r < compiled_.size(); ++r)
        pair_up(compiled_[r], fits_a[r], fits_b[r], context, within_documents, out);
    return out;
}

namespace {

// What a claim can be paired by: the outermost wholes of the entities in it; 0 when there are none.
std::map<EntityId, std::vector<const Fit*>> by_entity(const std::vector<Fit>& fits,
                                                      const EntityTable& entities,
                                                      bool all_as_one) {
    std::map<EntityId, std::vector<const Fit*>> out;
    for (const Fit& fit : fits) {
        std::set<EntityId> roots;
        if (!all_as_one)
            for (const EntityId id : fit.proposition->around) roots.insert(entities.root(id));
        if (roots.empty()) roots.insert(0);
        for (const EntityId root : roots) out[root].push_back(&fit);
    }
    return out;
}

std::uint64_t keep_strongest(std::vector<const Fit*>& fits) {
    std::stable_sort(fits.begin(), fits.end(), [](const Fit* x, const Fit* y) {
        return std::tuple(x->proposition->document, -x->strength()) <
               std::tuple(y->proposition->document, -y->strength());
    });
    std::map<std::uint32_t, std::size_t> of_document;
    return std::erase_if(fits, [&](const Fit* fit) {
        return ++of_document[fit->proposition->document] > strongest_fits;
    });
}

}  // namespace

void RuleMatcher::pair_up(const Compiled& compiled, std::vector<Fit>& fits_a,
                          std::vector<Fit>& fits_b, const Context& context, bool within_documents,
                          Result& out) const {
    // Only `same entity`, the default, can be looked up; the other kinds compare the strongest of
    // each document.
    const std::vector<Same>& same = compiled.rule->same;
    const bool all_as_one =
        !same.empty() && std::find(same.begin(), same.end(), Same::entity) == same.end();
    auto of_a = by_entity(fits_a, context.entities(), all_as_one);
    auto of_b = by_entity(fits_b, context.entities(), all_as_one);
    std::set<std::pair<const Proposition*, const Proposition*>> seen;
    for (auto& [entity, side_a] : of_a) {
        const auto at = of_b.find(entity);
        if (at == of_b.end() || (entity == 0 && !all_as_one && !context.one_situation())) continue;
        std::vector<const Fit*>& side_b = at->second;
        out.restated += keep_strongest(side_a) + keep_strongest(side_b);
        for (const Fit* a : side_a) {
            for (const Fit* b : side_b) {
                const Proposition& x = *a->proposition;
                const Proposition& y = *b->proposition;
                if (x.document == y.document &&
                    (!within_documents || x.claim->sentence == y.claim->sentence))
                    continue;
                if (!seen.emplace(std::min(&x, &y), std::max(&x, &y)).second) continue;
                (void)consider(compiled, *a, *b, context, out);
            }
        }
    }
}

bool RuleMatcher::consider(const Compiled& compiled, const Fit& a, const Fit& b,
                           const Context& context, Result& out) const {
    const Rule& rule = *compiled.rule;
    const Proposition& x = *a.proposition;
    const Proposition& y = *b.proposition;
    const double months = months_apart(x, y, context);
    if (rule.within_months && months > *rule.within_months) return false;
    if (rule.apart_months && months < *rule.apart_months) return false;
    const Common same = common(rule, x, y, context);
    if (!speak_of_the_same(same, x, y, context)) return false;
    Features f;
    f[Feature::tension] = 1.0;
    f[Feature::hits_central] = (a.central + b.central) / 2;
    f[Feature::hits_near] = (a.near + b.near) / 2;
    f[Feature::hits_loose] = (a.loose ? 0.5 : 0.0) + (b.loose ? 0.5 : 0.0);
    f[Feature::hits_several] = (a.several ? 0.5 : 0.0) + (b.several ? 0.5 : 0.0);
    f[Feature::same_subject] = same.closeness;
    f[Feature::documents_differ] = x.document != y.document ? 1.0 : 0.0;
    f[Feature::reading_sure] = std::min(x.claim->confidence, y.claim->confidence);
    f[Feature::topic_shared] = context.shared_words(x, y);
    Finding finding;
    finding.kind = rule.flag;
    finding.reason = rule.id;
    finding.severity = rule.severity;
    finding.score = score(f);
    finding.a = evidence(x, context, a.marked);
    finding.b = evidence(y, context, b.marked);
    const std::string entity = same.entity != 0 ? context.entities().name(same.entity) : "";
    finding.steps = {{"rule " + rule.id, themes(rule, true), themes(rule, false), "fits",
                      a.loose || b.loose ? "words of the themes, some in the sentence only"
                                         : "words of the themes"},
                     {"same", x.claim->subject.text, y.claim->subject.text,
                      same.closeness == 1.0 ? "equivalence" : "related",
                      entity.empty() ? "words in common" : entity},
                     {"score", "", "", "", describe(f)}};
    finding.message = message(rule, x, y, same.entity, context);
    finish(finding);
    out.findings.push_back(std::move(finding));
    return true;
}

// --- a rule tried, with every condition told

namespace {

std::string decimal(double months) {
    const auto tenths = static_cast<long>(months * 10 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " months";
}

std::string sameness(const Rule& rule) {
    std::string out;
    for (const Same each : rule.same)
        out += (out.empty() ? "same " : ", ") + std::string(name(each));
    return out.empty() ? "same entity" : out;
}

std::string about(const Proposition& p, const Context& context) {
    std::string out;
    for (const EntityId id : p.around)
        out += (out.empty() ? "" : ", ") + context.entities().name(id);
    return out.empty() ? '"' + p.claim->subject.text + '"' : out;
}

// Conditions on the pair: time and what they speak of.
void tell_pair(const Rule& rule, const Proposition& a, const Proposition& b, const Context& context,
               std::vector<RuleCondition>& out) {
    const double months = months_apart(a, b, context);
    if (rule.within_months)
        out.push_back({"within " + decimal(*rule.within_months), decimal(months) + " apart",
                       "widen it", months <= *rule.within_months});
    if (rule.apart_months)
        out.push_back({"apart " + decimal(*rule.apart_months), decimal(months) + " apart",
                       "narrow it", months >= *rule.apart_months});
    const bool same = speak_of_the_same(common(rule, a, b, context), a, b, context);
    out.push_back({sameness(rule), about(a, context) + " and " + about(b, context),
                   "let both texts name whom or what they speak of", same});
    for (RuleCondition& each : out)
        if (each.holds) each.fix.clear();
}

}  // namespace

RuleTrial RuleMatcher::attempt(const Compiled& compiled, const ReadClaim& a, const ReadClaim& b,
                               const Context& context) const {
    RuleTrial out;
    out.claim_a = one_line(*a.proposition->claim);
    out.claim_b = one_line(*b.proposition->claim);
    const auto tell = [&](const char* letter, const CompiledSide& side,
                          const std::vector<CompiledSide>& unless, const ReadClaim& read) {
        std::vector<RuleCondition> told;
        (void)fit(side, read, lists_, context, &told);
        for (const CompiledSide& exception : unless) {
            const bool excepted = fit(exception, read, lists_, context).has_value();
            told.push_back({"no exception by unless", excepted ? "one fits" : "none fits",
                            excepted ? "narrow the exception" : "", !excepted});
        }
        for (RuleCondition& each : told) {
            each.what = std::string(letter) + " " + each.what;
            out.conditions.push_back(std::move(each));
        }
    };
    tell("A", compiled.a, compiled.unless_a, a);
    tell("B", compiled.b, compiled.unless_b, b);
    std::vector<RuleCondition> pair;
    tell_pair(*compiled.rule, *a.proposition, *b.proposition, context, pair);
    out.conditions.insert(out.conditions.end(), pair.begin(), pair.end());
    return out;
}

RuleTrial RuleMatcher::attempt(const std::string& id, std::span<const Proposition> propositions,
                               const Context& context) const {
    const auto compiled = std::find_if(compiled_.begin(), compiled_.end(),
                                       [&](const Compiled& each) { return each.rule->id == id; });
    RuleTrial best;
    if (compiled == compiled_.end()) return best;
    std::vector<ReadClaim> reads;
    for (const Proposition& p : propositions) reads.push_back({&p, lists_.hits(p)});
    for (const ReadClaim& a : reads)
        for (const ReadClaim& b : reads) {
            if (a.proposition->document == b.proposition->document) continue;
            RuleTrial one = attempt(*compiled, a, b, context);
            if (best.conditions.empty() || one.held() > best.held()) best = std::move(one);
        }
    return best;
}

}  // namespace gainsay::checker
