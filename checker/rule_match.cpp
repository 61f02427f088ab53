#include "checker/rule_match.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "checker/checks.hpp"
#include "checker/findings.hpp"
#include "checker/time_relation.hpp"
#include "grammar/lexicon/names.hpp"

namespace gainsay::checker {

// A claim with what the word lists found in it.
struct RuleMatcher::Read {
    const Proposition* proposition = nullptr;
    std::vector<Hit> hits;
};

// A claim that fits one side of a rule.
struct RuleMatcher::Fit {
    const Proposition* proposition = nullptr;
    double central = 0.0;  // of the least central theme
    double near = 1.0;     // how close the words of its themes stand
    bool loose = false;    // a word of the theme stands in the sentence only
    bool several = false;
    std::vector<Span> marked;

    [[nodiscard]] double strength() const {
        return 2.0 * central + 0.8 * near - (loose ? 0.4 : 0.0) + (several ? 0.2 : 0.0) +
               (proposition->subject.about() != 0 ? 0.4 : 0.0) + proposition->claim->confidence;
    }
};

namespace {

// Claims of one rule's side, one document and one entity that are paired with the other side's: the
// strongest.
constexpr std::size_t strongest_fits = 12;
constexpr double days_per_month = 30.44;
// `same topic`: the least share of common content words.
constexpr double topic_share = 0.25;

// Words of two themes in one phrase belong together, at the two ends of a sentence they may not.
constexpr double near_bytes = 40.0;
constexpr double far_bytes = 120.0;

// 1 when the groups have words side by side, 0 when the nearest are far apart.
double nearness(const std::vector<std::vector<Span>>& groups) {
    double out = 1.0;
    for (std::size_t i = 1; i < groups.size(); ++i) {
        double least = far_bytes;
        for (const Span x : groups[i - 1])
            for (const Span y : groups[i]) {
                const double gap = x.overlaps(y)      ? 0.0
                                   : x.end <= y.begin ? y.begin - x.end
                                                      : x.begin - y.end;
                least = std::min(least, gap);
            }
        const double share = (far_bytes - least) / (far_bytes - near_bytes);
        out = std::min(out, std::clamp(share, 0.0, 1.0));
    }
    return out;
}

bool mode_fits(const SidePattern& pattern, Mode mode) {
    if (pattern.modes.empty()) return mode != Mode::conditional && mode != Mode::questioned;
    return std::find(pattern.modes.begin(), pattern.modes.end(), mode) != pattern.modes.end();
}

bool has_quantity(const Proposition& p) {
    if (!p.claim->subject.quantities.empty()) return true;
    return std::any_of(p.claim->objects.begin(), p.claim->objects.end(),
                       [](const Argument& a) { return !a.phrase.quantities.empty(); });
}

double months_apart(const Proposition& a, const Proposition& b, const Context& context) {
    const auto time = [&](const Proposition& p) {
        if (p.claim->time.known()) return p.claim->time;
        return context.document(p.document).document->info.date;
    };
    return days_apart(time(a), time(b)) / days_per_month;
}

std::string field(std::string_view key, const Proposition& p, const Context& context) {
    const DocumentInfo& info = context.document(p.document).document->info;
    if (key == "source") return speaker(p, context);
    if (key == "title") return info.title.empty() ? info.path : info.title;
    if (key == "kind") return info.kind;
    if (key == "date") return iso_date(info.date.first);
    if (key == "subject") return p.claim->subject.text;
    if (key == "predicate") return p.claim->predicate.text;
    if (key == "holder") return p.claim->holder;
    if (key == "claim") return in_words(p);
    if (key == "object") return p.object.filled() ? p.object.phrase->text : "";
    return "{" + std::string(key) + "}";
}

std::string fill(const std::string& pattern, const Proposition& a, const Proposition& b,
                 const std::string& entity, const Context& context) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
        if (close == std::string::npos) {
            out += pattern[i++];
            continue;
        }
        const std::string_view key = std::string_view(pattern).substr(i + 1, close - i - 1);
        if (key == "entity")
            out += entity;
        else if (key.starts_with("A."))
            out += field(key.substr(2), a, context);
        else if (key.starts_with("B."))
            out += field(key.substr(2), b, context);
        else
            out += std::string_view(pattern).substr(i, close - i + 1);
        i = close + 1;
    }
    return out;
}

// How two claims share what they speak of. `closeness`: 1 the very subject, less for a part, a
// mention, a mention elsewhere in the sentence; 0 nothing.
struct Common {
    double closeness = 0.0;
    EntityId entity = 0;
};

EntityId wider(EntityId a, EntityId b, const EntityTable& entities) {
    return entities.part_of(a, b) ? b : a;
}

Common common_entity(const Proposition& a, const Proposition& b, const EntityTable& entities) {
    // A nation inside a subject ("youth unemployment in China") is where, not who.
    const auto who = [&](const Slot& slot) {
        const bool nation =
            slot.entity == 0 && lexicon::nation(entities.name(slot.about())).has_value();
        return nation ? EntityId{0} : slot.about();
    };
    const EntityId x = who(a.subject);
    const EntityId y = who(b.subject);
    if (x != 0 && x == y) return {1.0, x};
    if (entities.related(x, y)) return {0.7, wider(x, y, entities)};
    // Two texts that mention one nation in passing do not yet talk of the same thing.
    const auto meet = [&](const std::vector<EntityId>& of_a, const std::vector<EntityId>& of_b) {
        for (const EntityId m : of_a)
            for (const EntityId n : of_b)
                if ((m == n || entities.related(m, n)) && !lexicon::nation(entities.name(m)))
                    return wider(m, n, entities);
        return EntityId{0};
    };
    if (const EntityId named = meet(a.mentions, b.mentions)) return {0.4, named};
    if (const EntityId named = meet(a.around, b.around)) return {0.1, named};
    return {};
}

Common common_subject(const Proposition& a, const Proposition& b, const Context& context) {
    const EntityTable& entities = context.entities();
    const EntityId x = a.subject.about();
    const EntityId y = b.subject.about();
    if (entities.related(x, y)) return {x == y ? 1.0 : 0.7, wider(x, y, entities)};
    if (!a.subject.filled() || !b.subject.filled()) return {};
    const PhraseRelation r = relate(a.subject, b.subject, entities);
    const bool same = r.compatible() && (context.one_situation() || !indefinite(a.subject));
    return {same ? 1.0 : 0.0, 0};
}

Common common(const Rule& rule, const Proposition& a, const Proposition& b,
              const Context& context) {
    const auto by = [&](Same same) -> Common {
        switch (same) {
            case Same::subject:
                return common_subject(a, b, context);
            case Same::entity:
                return common_entity(a, b, context.entities());
            case Same::object: {
                if (!a.object.filled() || !b.object.filled()) return {};
                const bool fits = relate(a.object, b.object, context.entities()).compatible();
                return {fits ? 0.5 : 0.0, a.object.about()};
            }
            case Same::topic:
                return {context.shared_words(a, b) >= topic_share ? 0.3 : 0.0, 0};
        }
        return {};
    };
    if (rule.same.empty()) return by(Same::entity);
    Common out;
    for (const Same same : rule.same) {
        const Common one = by(same);
        if (one.closeness == 0.0) return {};
        out.closeness = std::max(out.closeness, one.closeness);
        if (out.entity == 0) out.entity = one.entity;
    }
    return out;
}

std::string themes(const Rule& rule, bool of_a) {
    const SidePattern& side = of_a ? rule.a : rule.b;
    std::string out;
    for (const std::string& list : side.with) out += (out.empty() ? "" : ", ") + list;
    return out.empty() ? "predicate" : out;
}

}  // namespace

RuleMatcher::RuleMatcher(const RuleSet& rules) : lists_(rules) {
    for (const Rule& rule : rules.rules) {
        Compiled out;
        out.rule = &rule;
        out.a = compile(rule.a);
        out.b = compile(rule.b);
        for (const SidePattern& side : rule.unless_a) out.unless_a.push_back(compile(side));
        for (const SidePattern& side : rule.unless_b) out.unless_b.push_back(compile(side));
        compiled_.push_back(std::move(out));
    }
}

RuleMatcher::Side RuleMatcher::compile(const SidePattern& pattern) {
    Side out;
    out.pattern = &pattern;
    const auto refer = [&](const std::string& name, std::vector<ListId>& to) {
        const ListId id = lists_.find(name);
        if (id == WordLists::none) out.broken = true;
        to.push_back(id);
    };
    // Each word list needs a hit of its own; words given in place are alternatives.
    for (const std::string& name : pattern.with) refer(name, out.with);
    for (const std::string& name : pattern.without) refer(name, out.without);
    std::vector<WordPattern> plain;
    for (const WordPattern& word : pattern.with_words) {
        if (word.list_reference && !word.lemmas.empty())
            refer(word.lemmas.front(), out.with);
        else
            plain.push_back(word);
    }
    if (!plain.empty()) out.with.push_back(lists_.add(plain));
    if (!pattern.without_words.empty()) out.without.push_back(lists_.add(pattern.without_words));
    if (!pattern.predicate.empty()) out.predicate = lists_.add(pattern.predicate);
    return out;
}

bool RuleMatcher::fits(const Side& side, const Read& read, Fit& out) const {
    const Proposition& p = *read.proposition;
    const SidePattern& pattern = *side.pattern;
    if (side.broken || !mode_fits(pattern, p.claim->mode)) return false;
    if (pattern.polarity && (*pattern.polarity == Polarity::negated) != p.negated) return false;
    if (pattern.quantity && *pattern.quantity != has_quantity(p)) return false;
    if (side.predicate != WordLists::none && !lists_.names_predicate(side.predicate, p))
        return false;
    for (const ListId list : side.without)
        if (std::any_of(read.hits.begin(), read.hits.end(),
                        [&](const Hit& hit) { return hit.list == list; }))
            return false;
    out.proposition = &p;
    out.central = 1.0;
    std::size_t hits = 0;
    std::vector<std::vector<Span>> spans;
    for (const ListId list : side.with) {
        double best = 0.0;
        HitPlace place = HitPlace::sentence;
        std::vector<Span>& found = spans.emplace_back();
        for (const Hit& hit : read.hits) {
            // Where the rule itself asks for a polarity, its words are meant as they stand.
            const bool turned = hit.flipped && !pattern.polarity;
            const ListId meant = turned ? lists_.opposite(hit.list) : hit.list;
            if (meant != list) continue;
            found.push_back(hit.span);
            best = std::max(best, hit.weight);
            place = std::min(place, hit.place);
        }
        if (found.empty()) return false;
        hits += found.size();
        out.marked.insert(out.marked.end(), found.begin(), found.end());
        out.central = std::min(out.central, best);
        out.loose = out.loose || place == HitPlace::sentence;
    }
    if (side.predicate != WordLists::none) {
        spans.push_back({p.claim->predicate.span});
        out.marked.push_back(p.claim->predicate.span);
    }
    out.near = nearness(spans);
    out.several = hits > side.with.size();
    return true;
}

RuleMatcher::Result RuleMatcher::match(std::span<const Proposition> propositions,
                                       const Context& context, bool within_documents) const {
    Result out;
    if (compiled_.empty()) return out;
    std::vector<std::vector<Fit>> fits_a(compiled_.size());
    std::vector<std::vector<Fit>> fits_b(compiled_.size());
    for (const Proposition& p : propositions) {
        const Read read{&p, lists_.hits(p)};
        for (std::size_t r = 0; r < compiled_.size(); ++r) {
            const auto see = [&](const Side& side, const std::vector<Side>& unless,
                                 std::vector<Fit>& to) {
                Fit fit;
                if (!fits(side, read, fit)) return;
                for (const Side& exception : unless) {
                    Fit ignored;
                    if (fits(exception, read, ignored)) return;
                }
                to.push_back(std::move(fit));
            };
            see(compiled_[r].a, compiled_[r].unless_a, fits_a[r]);
            see(compiled_[r].b, compiled_[r].unless_b, fits_b[r]);
        }
    }
    for (std::size_t r = 0; r < compiled_.size(); ++r)
        pair_up(compiled_[r], fits_a[r], fits_b[r], context, within_documents, out);
    return out;
}

namespace {

// What a claim can be paired by: the outermost wholes of the entities in it; 0 when there are none.
template <class Fit>
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

template <class Fit>
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
    if (same.closeness == 0.0 && !(context.one_situation() && x.around.empty() && y.around.empty()))
        return false;
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
    finding.message = fill(rule.message, x, y, entity, context);
    finish(finding);
    out.findings.push_back(std::move(finding));
    return true;
}

}  // namespace gainsay::checker
