#include "grammar/lowering/extractions.hpp"

#include <algorithm>

#include "grammar/lowering/confidence.hpp"
#include "grammar/lowering/triples.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

std::string with_preposition(const Tree& tree, const PropositionArgument& argument) {
    // "The bank FROM which he borrowed": from the bank.
    if (!argument.preposition.empty() && !argument.tokens.empty() &&
        argument.preposition.front() > argument.tokens.back())
        return joined_text(tree, argument.preposition) + " " + joined_text(tree, argument.tokens);
    Tokens all = argument.tokens;  // in surface order: "two years AFTER the war"
    for (const std::uint16_t t : argument.preposition) add_range(all, t, t);
    return joined_text(tree, all);
}

std::string predicate_text(const Tree& tree, const Proposition& p) {
    return p.implicit_verb.empty() ? joined_text(tree, p.verb) : p.implicit_verb;
}

bool sayable(const Tree& tree, const Proposition& p) {
    if (p.subject_tokens.empty() || p.turned || !p.told_by_noun.empty()) return false;
    if (p.origin == Origin::nominal && p.arguments.empty()) return false;  // said by no word
    if (p.origin == Origin::copula && p.embedded && p.verb.empty())
        return false;  // "called it safe"
    return !(p.subject_tokens.size() == 1 && is_relative(tree.tokens[p.subject_tokens[0]]));
}

// "made in Trent" is said with "is" when it stands alone.
std::string full_predicate(const Tree& tree, const Proposition& p) {
    const Token& verb = tree.tokens[static_cast<std::size_t>(p.predicate)];
    const bool bare = p.origin == Origin::verb && verb.tag == Tag::VBN && p.governors.empty() &&
                      !p.verb.empty() && p.verb.front() == p.predicate &&
                      (verb.relation == Relation::acl || verb.relation == Relation::advcl);
    return bare ? "is " + predicate_text(tree, p) : predicate_text(tree, p);
}

// "sells bread and milk": it sells bread, it sells milk. One proposition for each conjunct of the
// first coordinated argument after the verb.
std::vector<Proposition> one_each(const Tree& tree, const Proposition& p) {
    for (std::size_t i = 0; i < p.arguments.size(); ++i) {
        const PropositionArgument& a = p.arguments[i];
        if (a.node < 0 || tree.is_clause(static_cast<std::size_t>(a.node)) ||
            (!p.verb.empty() && a.tokens.front() < p.verb.front()))
            continue;
        const std::vector<int> heads = coordinated(tree, a.node);
        if (heads.size() < 2) continue;
        std::vector<Proposition> out;
        for (const int head : heads) {
            Proposition one = p;
            PropositionArgument& part = one.arguments[i];
            part.node = head;
            part.tokens = conjunct_tokens(tree, static_cast<std::size_t>(head));
            std::erase_if(part.tokens, [&](std::uint16_t t) {  // a copula's noun heads its clause
                return !std::binary_search(a.tokens.begin(), a.tokens.end(), t);
            });
            const Tokens own = preposition_of(tree, static_cast<std::size_t>(head));
            if (!own.empty()) part.preposition = own;
            if (!part.tokens.empty()) out.push_back(std::move(one));
        }
        return out;
    }
    return {p};
}

// ", hurting its rivals": a participle that no marker opens speaks for itself.
bool claims_itself(const Tree& tree, const PropositionArgument& a) {
    if (a.role != Role::clause || !a.preposition.empty()) return false;
    const Token& verb = tree.tokens[static_cast<std::size_t>(a.node)];
    return verb.relation == Relation::advcl && verb.tag != Tag::VB;
}

Extraction full(const Tree& tree, const Proposition& p) {
    Extraction out;
    out.subject = joined_text(tree, p.subject_tokens);
    out.predicate = full_predicate(tree, p);
    const std::size_t after = static_cast<std::size_t>(
        std::find_if(p.arguments.begin(), p.arguments.end(),
                     [&](const PropositionArgument& a) {
                         return p.verb.empty() || a.tokens.front() > p.verb.front();
                     }) -
        p.arguments.begin());
    // The first argument after the verb comes first, and lends the verb its preposition: "taught
    // at".
    for (std::size_t i = 0; i < p.arguments.size(); ++i) {
        const PropositionArgument& a = p.arguments[i];
        if (claims_itself(tree, a)) continue;
        const bool preposition_leads = a.preposition.empty() ||
                                       a.preposition.front() < a.tokens.front() ||
                                       a.preposition.front() > a.tokens.back();
        if (i == after && preposition_leads) {
            const std::string preposition = joined_text(tree, a.preposition);
            if (!preposition.empty()) out.predicate += " " + preposition;
            out.objects.insert(out.objects.begin(), joined_text(tree, a.tokens));
        } else {
            out.objects.push_back(with_preposition(tree, a));
        }
    }
    return out;
}

}  // namespace

std::vector<Extraction> word_extractions(const Tree& tree,
                                         const std::vector<Proposition>& propositions,
                                         Detail detail, bool features) {
    std::vector<Extraction> out;
    if (detail == Detail::minimal) {
        std::vector<Proposition> sayable_ones;
        for (const Proposition& p : propositions)
            if (sayable(tree, p)) sayable_ones.push_back(p);
        append_triples(tree, sayable_ones, out);
        return out;
    }
    for (const Proposition& p : propositions) {
        if (!sayable(tree, p)) continue;
        const double confidence = confidence_of(tree, p);
        for (const Proposition& one : one_each(tree, p)) {
            Extraction e = full(tree, one);
            if (e.objects.empty()) continue;  // "it rains" relates nothing
            e.confidence = confidence;
            if (features) e.features = confidence_features(tree, p);
            out.push_back(std::move(e));
        }
    }
    return out;
}

}  // namespace gainsay::grammar
