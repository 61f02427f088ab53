#include "grammar/lowering/holders.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/lexicon/agent_nouns.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/noun_words.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

// "The SOLE operator", "the CURRENT operator"; other words narrow it ("former", "second-largest").
bool narrows_nothing(std::string_view word) {
    static constexpr std::array<std::string_view, 9> plain = {
        "sole", "current", "present", "only", "actual", "new", "original", "rightful", "proud"};
    return std::find(plain.begin(), plain.end(), word) != plain.end();
}

// What is done: "OF THE PLANT", "THE PLANT'S"; -1 where the noun does not say or is narrowed.
int done_to(const Tree& tree, int noun) {
    int out = -1;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        switch (slot.kind) {
            case SlotKind::possessor:
                if (out >= 0) return -1;
                out = slot.token;
                break;
            case SlotKind::nominal_modifier:
                if (opener(tree, preposition_of(tree, slot.token)) != "of" || out >= 0) return -1;
                out = slot.token;
                break;
            case SlotKind::adjective:
                if (!narrows_nothing(token_at(tree, slot.token).lemma)) return -1;
                break;
            case SlotKind::compound:
            case SlotKind::numeral:
            case SlotKind::conjunct:
                return -1;
            default:
                break;
        }
    }
    return out;
}

// "The", "an", "the plant's": how the noun is told, as it is said of somebody.
std::string_view article(const Tree& tree, int noun) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun)))
        if (slot.kind == SlotKind::determiner) return token_at(tree, slot.token).lemma;
    return tree.find(static_cast<std::size_t>(noun), SlotKind::possessor) >= 0 ? "the" : "";
}

std::optional<Proposition> says(const Tree& tree, const Proposition& told, int who,
                                const Tokens& who_tokens, int noun) {
    const Token& word = token_at(tree, noun);
    if (word.tag != Tag::NN || who < 0 || who == noun) return std::nullopt;
    const auto agent = lexicon::agent_noun(word.lemma);
    const int thing = agent ? done_to(tree, noun) : -1;
    if (thing < 0 || token_at(tree, thing).universal == Universal::PRON) return std::nullopt;
    Proposition out = told;
    out.origin = Origin::verb;
    out.told_by_noun = std::string(agent->verb);
    out.predicate = noun;
    out.subject = who;
    out.subject_tokens = who_tokens;
    out.implicit_verb = told.verb.empty() ? std::string("is") : joined_text(tree, told.verb);
    if (const std::string_view which = article(tree, noun); !which.empty())
        out.implicit_verb.append(" ").append(which);
    out.implicit_verb.append(" ").append(word.text).append(" of");
    std::erase_if(out.arguments, [](const PropositionArgument& a) {
        return a.role == Role::complement || a.role == Role::object;
    });
    PropositionArgument object = argument_of(tree, thing, Role::object);
    object.tokens = name_of(tree, thing);
    out.arguments.push_back(std::move(object));
    put_in_order(out);
    if (out.subject_tokens.empty()) return std::nullopt;
    return out;
}

// "The mayor of Ansley is HELEN DRAX": she is the mayor of Ansley.
std::optional<Proposition> turned(const Tree& tree, const Proposition& told,
                                  const PropositionArgument& name) {
    const Token& office = token_at(tree, told.subject);
    if (told.origin != Origin::copula || office.tag != Tag::NN || told.subject_tokens.empty() ||
        !lexicon::WordNet::instance().is_a(office.lemma, "person", WordClass::noun, 9, 1))
        return std::nullopt;
    Proposition out = told;
    out.turned = true;
    out.subject = name.node;
    out.subject_tokens = name.tokens;
    std::erase_if(out.arguments, [&](const PropositionArgument& a) { return a.node == name.node; });
    PropositionArgument complement;
    complement.role = Role::complement;
    complement.node = told.subject;
    complement.tokens = told.subject_tokens;
    out.arguments.push_back(std::move(complement));
    put_in_order(out);
    return out;
}

// "AS THE OPERATOR OF THE PLANT, Norvane was invited"; behind the verb it may be what he ceased to
// be
// ("resigned as the operator").
std::optional<Proposition> as_what(const Tree& tree, const Proposition& told) {
    for (const PropositionArgument& a : told.arguments) {
        if (a.node < 0 || a.tokens.empty() || told.subject_tokens.empty() ||
            a.tokens.back() > told.subject_tokens.front() || opener(tree, a.preposition) != "as")
            continue;
        Proposition state = told;
        state.verb.clear();
        state.governors.clear();
        state.arguments.clear();
        state.negated = false;
        return says(tree, state, told.subject, told.subject_tokens, a.node);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Proposition> told_by_agent_noun(const Tree& tree, const Proposition& told) {
    if (told.origin == Origin::verb && told.subject >= 0) return as_what(tree, told);
    if ((told.origin != Origin::copula && told.origin != Origin::apposition) || told.subject < 0)
        return std::nullopt;
    for (const PropositionArgument& a : told.arguments) {
        if (a.role != Role::complement || a.node < 0 || !a.preposition.empty()) continue;
        if (auto out = says(tree, told, told.subject, told.subject_tokens, a.node)) return out;
        // "The operator of the plant is NORVANE"
        if (token_at(tree, a.node).universal != Universal::PROPN) continue;
        if (auto out = says(tree, told, a.node, a.tokens, told.subject)) return out;
        return turned(tree, told, a);
    }
    return std::nullopt;
}

}  // namespace gainsay::grammar
