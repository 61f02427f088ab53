#include "checker/rules/rule_pair.hpp"

#include <algorithm>
#include <string_view>

#include "checker/checks/checks.hpp"
#include "checker/claims/time_relation.hpp"
#include "grammar/lexicon/names.hpp"

namespace gainsay::checker {
namespace {

constexpr double days_per_month = 30.44;
// `same topic`: the least share of common content words.
constexpr double topic_share = 0.25;
constexpr std::string_view plain_message = "{A.source}: \"{A.claim}\"; {B.source}: \"{B.claim}\".";

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

}  // namespace

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

bool speak_of_the_same(const Common& common, const Proposition& a, const Proposition& b,
                       const Context& context) {
    return common.closeness != 0.0 ||
           (context.one_situation() && a.around.empty() && b.around.empty());
}

double months_apart(const Proposition& a, const Proposition& b, const Context& context) {
    const auto time = [&](const Proposition& p) {
        if (p.claim->time.known()) return p.claim->time;
        return context.document(p.document).document->info.date;
    };
    return days_apart(time(a), time(b)) / days_per_month;
}

namespace {

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

}  // namespace

std::string message(const Rule& rule, const Proposition& a, const Proposition& b, EntityId entity,
                    const Context& context) {
    const std::string about = entity != 0 ? context.entities().name(entity) : "";
    return fill(rule.message.empty() ? std::string(plain_message) : rule.message, a, b, about,
                context);
}

}  // namespace gainsay::checker
