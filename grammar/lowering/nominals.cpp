#include "grammar/lowering/nominals.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/changes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/derivations.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

const Token& token(const Tree& tree, int node) {
    return tree.tokens[static_cast<std::size_t>(node)];
}

std::string_view opener(const Tree& tree, const Tokens& preposition) {
    return preposition.size() == 1 ? tree.tokens[preposition[0]].lemma : std::string_view();
}

// "carry out"
std::string with_particle(const Tree& tree, const Proposition& p) {
    std::string out(token(tree, p.predicate).lemma);
    for (const std::uint16_t t : p.verb)
        if (tree.tokens[t].relation == Relation::compound_prt)
            out += " " + std::string(tree.tokens[t].lemma);
    return out;
}

// A phrase that hangs on the noun, as an argument of the verb that the noun stands for.
PropositionArgument argument_of(const Tree& tree, int node, Role role) {
    PropositionArgument out;
    out.role = role;
    out.node = node;
    out.preposition = preposition_of(tree, static_cast<std::size_t>(node));
    out.tokens = phrase_tokens(tree, static_cast<std::size_t>(node));
    if (role == Role::object) out.preposition.clear();
    return out;
}

// "5 percent", "80": how far or where to.
bool figure(const Tree& tree, int node) {
    const Universal kind = token(tree, node).universal;
    if (kind == Universal::NUM || kind == Universal::SYM) return true;
    const auto& slots = tree.slots_of(static_cast<std::size_t>(node));
    return std::any_of(slots.begin(), slots.end(),
                       [](const Slot& slot) { return slot.kind == SlotKind::numeral; });
}

// A measure or a kind of thing, and no place or time: "in sales", not "in Norway", "in May".
bool changes(const Tree& tree, int node) {
    const Token& word = token(tree, node);
    return word.universal == Universal::NOUN && !lexicon::time_noun(word.lemma) &&
           !lexicon::month(word.text);
}

// What changes: "a drop IN SALES", "a SALES drop", "the FIRM'S growth"; -1: the noun does not say.
int what_changes(const Tree& tree, int noun) {
    int out = -1;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        if (slot.kind == SlotKind::possessor || slot.kind == SlotKind::compound) out = slot.token;
        if (slot.kind != SlotKind::nominal_modifier || figure(tree, slot.token)) continue;
        const std::string_view word =
            opener(tree, preposition_of(tree, static_cast<std::size_t>(slot.token)));
        if ((word == "in" || word == "of") && changes(tree, slot.token)) return slot.token;
    }
    return out;
}

// "Caused a fall IN THE WATER LEVEL": read beside the noun.
int beside(const Tree& tree, const Proposition& told, const PropositionArgument& noun) {
    for (const PropositionArgument& a : told.arguments) {
        if (a.role != Role::oblique || a.node < 0 || a.preposition.size() != 1 ||
            a.preposition[0] != noun.tokens.back() + 1)
            continue;
        if (opener(tree, a.preposition) == "in" && changes(tree, a.node)) return a.node;
    }
    return -1;
}

// "By 5 percent", "of 5 percent", "to 80": how far and where to.
void add_extents(const Tree& tree, int noun, Proposition& out) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        if (slot.kind != SlotKind::nominal_modifier || !figure(tree, slot.token)) continue;
        out.arguments.push_back(argument_of(tree, slot.token, Role::oblique));
        const Node& span = tree.nodes[slot.token];
        remove_range(out.subject_tokens, span.first, span.last);
    }
}

Tokens name_of(const Tree& tree, int node) {
    Tokens out = phrase_tokens(tree, static_cast<std::size_t>(node));
    std::erase_if(out, [&](std::uint16_t t) { return tree.tokens[t].tag == Tag::POS; });
    return out;
}

// The proposition without the argument, of the noun in its place.
Proposition instead_of(const Proposition& told, const PropositionArgument& noun,
                       std::string_view verb) {
    Proposition out = told;
    out.told_by_noun = std::string(verb);
    out.predicate = noun.node;
    std::erase_if(out.arguments, [&](const PropositionArgument& a) { return a.node == noun.node; });
    return out;
}

// "Orders saw an increase" of orders, "the firm saw an increase" of what it does not say.
bool measured(const Token& subject) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    return subject.universal == Universal::NOUN && !lexicon::organisation_noun(subject.lemma) &&
           !wordnet.is_a(subject.lemma, "person", WordClass::noun, 9, 1) &&
           !wordnet.is_a(subject.lemma, "social group", WordClass::noun, 9, 2) &&
           !wordnet.is_a(subject.lemma, "location", WordClass::noun, 9, 1);
}

std::optional<Proposition> change(const Tree& tree, const Proposition& told,
                                  const PropositionArgument& noun) {
    const std::string_view verb = lexicon::change_verb(token(tree, noun.node).lemma);
    if (verb.empty()) return std::nullopt;
    const auto telling =
        lexicon::tells_change(with_particle(tree, told), opener(tree, noun.preposition));
    if (telling == lexicon::ChangeTelling::none) return std::nullopt;
    int what = what_changes(tree, noun.node);
    if (what < 0) what = beside(tree, told, noun);
    if (what < 0 &&
        (telling == lexicon::ChangeTelling::causing || !measured(token(tree, told.subject))))
        return std::nullopt;
    Proposition out = instead_of(told, noun, verb);
    if (what >= 0) {
        // Who tells of it is no part of it, but "in 2019" and "by 5 percent" are.
        std::erase_if(out.arguments, [&](const PropositionArgument& a) {
            return (a.role != Role::oblique && a.role != Role::time) || a.node == what;
        });
        // "Led to a drop in sales": in words of their own, sales "saw a drop".
        if (telling == lexicon::ChangeTelling::causing)
            out.implicit_verb = told.negated ? "did not see" : "saw";
        out.owner = telling == lexicon::ChangeTelling::undergoing ? out.subject : -1;
        out.subject = what;
        out.subject_tokens = name_of(tree, what);
    }
    add_extents(tree, noun.node, out);
    if (what >= 0) add_extents(tree, what, out);  // "a decline in sales OF 5 PERCENT"
    if (out.subject_tokens.empty()) return std::nullopt;
    return out;
}

// "Made an investment IN PUMPS", "took a decision ON IT".
std::optional<Proposition> light(const Tree& tree, const Proposition& told,
                                 const PropositionArgument& noun) {
    if (!noun.preposition.empty()) return std::nullopt;
    const std::string_view verb =
        lexicon::light_verb(with_particle(tree, told), token(tree, noun.node).lemma);
    // "Received praise" is praised, which no one verb tells; what is denied or alleged is read
    // where it stands ("rejects the claim that"); what moves is asked for above.
    const auto said = lexicon::reporting(verb, WordClass::verb);
    if (verb.empty() || verb.find(' ') != std::string_view::npos ||
        (said && said->mode != Mode::reported && said->mode != Mode::planned) ||
        !lexicon::change_verb(token(tree, noun.node).lemma).empty())
        return std::nullopt;
    Proposition out = instead_of(told, noun, verb);
    const auto object = [&](int node, const Tokens& preposition) {
        const std::string_view word = token(tree, node).lemma;
        return !lexicon::weekday(word) && !lexicon::month(word) && !lexicon::time_noun(word) &&
               lexicon::light_verb_object(with_particle(tree, told), token(tree, noun.node).lemma,
                                          opener(tree, preposition));
    };
    for (PropositionArgument& a : out.arguments) {  // "gave no answer | to the letter"
        if (a.role != Role::oblique || a.node < 0 || opener(tree, a.preposition) == "of" ||
            !object(a.node, a.preposition))
            continue;
        a.role = Role::object;
        a.preposition.clear();
    }
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun.node))) {
        if (slot.kind != SlotKind::nominal_modifier) continue;
        const auto preposition = preposition_of(tree, static_cast<std::size_t>(slot.token));
        const Role role = object(slot.token, preposition) ? Role::object : Role::oblique;
        out.arguments.push_back(argument_of(tree, slot.token, role));
    }
    return out;
}

// "Found a link between tea and sleep", "found no link": there is one, there is none.
std::optional<Proposition> existence(const Tree& tree, const Proposition& told,
                                     const PropositionArgument& noun) {
    if (!noun.preposition.empty() || !lexicon::finds(with_particle(tree, told)))
        return std::nullopt;
    bool open = token(tree, noun.node).tag == Tag::NNS;  // "found links"
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun.node))) {
        const std::string_view word = token(tree, slot.token).lemma;
        if (slot.kind == SlotKind::possessor) return std::nullopt;
        if (slot.kind == SlotKind::determiner || slot.kind == SlotKind::negation)
            open = word == "a" || word == "an" || word == "no" || word == "any" || word == "some";
    }
    if (!open) return std::nullopt;
    Proposition out = told;
    out.told_by_noun = "exist";
    out.subject = noun.node;
    out.subject_tokens = noun.tokens;
    out.arguments.clear();
    return out;
}

// "Took place", "happened", "was carried out", "came in May".
bool happens(const Tree& tree, const Proposition& told) {
    const std::string_view verb = token(tree, told.predicate).lemma;
    if (verb == "happen" || verb == "occur") return true;
    const std::string whole = with_particle(tree, told);
    const bool passive = in_passive(tree, told);
    if (passive && (whole == "carry out" || whole == "perform" || whole == "conduct")) return true;
    if (verb == "come" && whole == verb)  // "his death came in November"
        return std::any_of(told.arguments.begin(), told.arguments.end(),
                           [&](const PropositionArgument& a) {
                               return a.role == Role::time ||
                                      (a.node >= 0 && lexicon::month(token(tree, a.node).text));
                           });
    return verb == "take" && std::any_of(told.arguments.begin(), told.arguments.end(),
                                         [&](const PropositionArgument& a) {
                                             return a.role == Role::object && a.node >= 0 &&
                                                    a.tokens.size() == 1 &&
                                                    token(tree, a.node).lemma == "place";
                                         });
}

// "Sell" of "sale", "sign" of "signing"; "" if the noun is of no verb.
std::string_view verb_of(std::string_view noun) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const std::string_view word : lexicon::families_of(noun))
        if (word != noun && wordnet.frequency(word, WordClass::verb) > 0) return word;
    return wordnet.derivation(noun, WordClass::noun, WordClass::verb);
}

// "Took place" of what it is done to: "saw", "did not see", "will see".
std::string seen(const Tree& tree, const Proposition& told) {
    const std::string no = told.negated ? "not " : "";
    for (const std::uint16_t t : told.verb) {
        const Token& word = tree.tokens[t];
        if (word.tag == Tag::MD) return std::string(word.text) + " " + no + "see";
        if (word.lemma == "have") return told.negated ? "has not seen" : "has seen";
        if (word.tag == Tag::VBZ || word.tag == Tag::VBP)
            return told.negated ? "does not see" : "sees";
    }
    return told.negated ? "did not see" : "saw";
}

// "The sale OF THE MILL BY THE COUNCIL took place": the mill was sold by the council; "the
// collapse of the bridge": the bridge collapsed.
std::optional<Proposition> happening(const Tree& tree, const Proposition& told) {
    if (token(tree, told.subject).universal != Universal::NOUN || !happens(tree, told))
        return std::nullopt;
    const std::string_view verb = verb_of(token(tree, told.subject).lemma);
    if (verb.empty()) return std::nullopt;
    int what = -1;
    int by = -1;
    const auto look = [&](int noun) {
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
            if (slot.kind != SlotKind::nominal_modifier) continue;
            const auto word = opener(tree, preposition_of(tree, slot.token));
            if (word == "of" && what < 0 && noun == told.subject) what = slot.token;
            if (word == "by" && by < 0) by = slot.token;
        }
    };
    look(told.subject);
    if (what >= 0 && by < 0) look(what);  // "of [the mill by the council]"
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(told.subject)))
        if (slot.kind ==
            SlotKind::possessor) {  // "the rebels' capture of it", "the singer's death"
            if (what < 0)
                what = slot.token;
            else if (by < 0)
                by = slot.token;
        }
    if (what < 0) return std::nullopt;
    Proposition out = told;
    out.told_by_noun = std::string(verb);
    out.implicit_verb = seen(tree, told);
    out.predicate = told.subject;
    out.subject = what;
    out.subject_tokens = name_of(tree, what);
    out.undergone = by >= 0 || lexicon::wants_an_object(verb);
    std::erase_if(out.arguments, [](const PropositionArgument& a) {
        return a.role == Role::object || a.role == Role::complement;
    });
    if (by >= 0) {
        const Node& span = tree.nodes[static_cast<std::size_t>(by)];
        remove_range(out.subject_tokens, span.first, span.last);
        PropositionArgument agent = argument_of(tree, by, Role::agent);
        std::erase_if(agent.tokens,
                      [&](std::uint16_t t) { return tree.tokens[t].tag == Tag::POS; });
        out.arguments.push_back(std::move(agent));
    }
    if (out.subject_tokens.empty()) return std::nullopt;
    return out;
}

}  // namespace

std::optional<Proposition> told_by_noun(const Tree& tree, const Proposition& told) {
    if (told.origin != Origin::verb || told.subject < 0 || told.predicate < 0 ||
        token(tree, told.predicate).universal != Universal::VERB)
        return std::nullopt;
    if (auto out = happening(tree, told)) return out;
    for (const PropositionArgument& a : told.arguments) {
        const bool phrase = a.role == Role::object || a.role == Role::oblique;
        if (!phrase || a.node < 0 || token(tree, a.node).universal != Universal::NOUN ||
            tree.is_clause(static_cast<std::size_t>(a.node)))
            continue;
        std::optional<Proposition> out = change(tree, told, a);
        if (!out) out = light(tree, told, a);
        if (!out) out = existence(tree, told, a);
        if (!out) continue;
        std::stable_sort(out->arguments.begin(), out->arguments.end(),
                         [](const PropositionArgument& x, const PropositionArgument& y) {
                             return x.tokens.front() < y.tokens.front();
                         });
        std::erase_if(out->arguments,
                      [](const PropositionArgument& x) { return x.tokens.empty(); });
        return out;
    }
    return std::nullopt;
}

}  // namespace gainsay::grammar
