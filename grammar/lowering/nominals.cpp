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
#include "grammar/lowering/changes.hpp"
#include "grammar/lowering/noun_words.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

// "Made an investment IN PUMPS", "took a decision ON IT".
std::optional<Proposition> light(const Tree& tree, const Proposition& told,
                                 const PropositionArgument& noun) {
    if (!noun.preposition.empty()) return std::nullopt;
    const std::string_view verb =
        lexicon::light_verb(with_particle(tree, told), token_at(tree, noun.node).lemma);
    // "Received praise" is praised, which no one verb tells; what is denied or alleged is read
    // where it stands ("rejects the claim that"); what moves is asked for above.
    const auto said = lexicon::reporting(verb, WordClass::verb);
    if (verb.empty() || verb.find(' ') != std::string_view::npos ||
        (said && said->mode != Mode::reported && said->mode != Mode::planned) ||
        !lexicon::change_verb(token_at(tree, noun.node).lemma).empty())
        return std::nullopt;
    Proposition out = instead_of(told, noun, verb);
    const auto object = [&](int node, const Tokens& preposition) {
        const std::string_view word = token_at(tree, node).lemma;
        return !lexicon::weekday(word) && !lexicon::month(word) && !lexicon::time_noun(word) &&
               lexicon::light_verb_object(with_particle(tree, told),
                                          token_at(tree, noun.node).lemma,
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

// "Has its HEADQUARTERS IN Lund", "the HEAD OFFICE of Norvane IS IN Lund": where it has its seat.
bool names_seat(const Tree& tree, int node) {
    const std::string_view head = token_at(tree, node).lemma;
    if (head == "headquarters" || head == "headquarter") return true;
    if (head != "office" && head != "seat") return false;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node)))
        if (slot.token + 1 == node) {
            const std::string_view before = token_at(tree, slot.token).lemma;
            if (before == "head" || before == "registered" || before == "main") return true;
        }
    return false;
}

Proposition seated(const Tree& tree, const Proposition& told, int noun, int who,
                   PropositionArgument place) {
    Proposition out = told;
    out.origin = Origin::verb;
    out.told_by_noun = "base";
    out.undergone = true;
    out.predicate = noun;
    out.subject = who;
    out.subject_tokens = name_of(tree, who);
    out.arguments.clear();
    out.arguments.push_back(std::move(place));
    return out;
}

std::optional<Proposition> seat(const Tree& tree, const Proposition& told) {
    const auto inside = [&](int noun) -> std::optional<PropositionArgument> {
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun)))
            if (slot.kind == SlotKind::nominal_modifier &&
                opener(tree, preposition_of(tree, slot.token)) == "in")
                return argument_of(tree, slot.token, Role::oblique);
        return std::nullopt;
    };
    if (token_at(tree, told.predicate).lemma == "have")
        for (const PropositionArgument& a : told.arguments) {
            if (a.role != Role::object || a.node < 0 || !names_seat(tree, a.node)) continue;
            if (auto place = inside(a.node))
                return seated(tree, told, a.node, told.subject, std::move(*place));
            for (const PropositionArgument& beside : told.arguments)
                if (beside.role == Role::oblique && opener(tree, beside.preposition) == "in")
                    return seated(tree, told, a.node, told.subject, beside);
        }
    if (told.origin != Origin::copula || !names_seat(tree, told.subject)) return std::nullopt;
    int who = -1;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(told.subject)))
        if (slot.kind == SlotKind::possessor ||
            (slot.kind == SlotKind::nominal_modifier &&
             opener(tree, preposition_of(tree, slot.token)) == "of"))
            who = slot.token;
    if (who < 0) return std::nullopt;
    for (PropositionArgument place : told.arguments) {
        if (place.role != Role::complement || place.tokens.empty()) continue;
        const std::uint16_t first = place.tokens.front();
        if (opener(tree, place.preposition) != "in" && tree.tokens[first].lemma != "in") continue;
        if (place.preposition.empty()) {
            place.preposition = {first};
            place.tokens.erase(place.tokens.begin());
        }
        place.role = Role::oblique;
        return seated(tree, told, told.subject, who, std::move(place));
    }
    return std::nullopt;
}

// "Found a link between tea and sleep", "found no link": there is one, there is none.
std::optional<Proposition> existence(const Tree& tree, const Proposition& told,
                                     const PropositionArgument& noun) {
    if (!noun.preposition.empty() || !lexicon::finds(with_particle(tree, told)))
        return std::nullopt;
    bool open = token_at(tree, noun.node).tag == Tag::NNS;  // "found links"
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun.node))) {
        const std::string_view word = token_at(tree, slot.token).lemma;
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

// "Sell" of "sale", "sign" of "signing"; "" if the noun is of no verb.
std::string_view verb_of(std::string_view noun) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const std::string_view word : lexicon::families_of(noun))
        if (word != noun && wordnet.frequency(word, WordClass::verb) > 0) return word;
    return wordnet.derivation(noun, WordClass::noun, WordClass::verb);
}

bool modal(const Tree& tree, const Proposition& p) {
    return std::any_of(p.verb.begin(), p.verb.end(), [&](std::uint16_t t) {
        return tree.tokens[t].tag == Tag::MD && tree.tokens[t].lemma != "will";
    });
}

// "The sale OF THE MILL BY THE COUNCIL took place": the mill was sold by the council; "the
// collapse of the bridge": the bridge collapsed.
std::optional<Proposition> event_of(const Tree& tree, const Proposition& told, int event) {
    if (token_at(tree, event).universal != Universal::NOUN) return std::nullopt;
    const std::string_view verb = verb_of(token_at(tree, event).lemma);
    if (verb.empty()) return std::nullopt;
    int what = -1;
    int by = -1;
    const auto look = [&](int noun) {
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
            if (slot.kind != SlotKind::nominal_modifier) continue;
            const auto word = opener(tree, preposition_of(tree, slot.token));
            if (word == "of" && what < 0 && noun == event) what = slot.token;
            if (word == "by" && by < 0) by = slot.token;
        }
    };
    look(event);
    if (what >= 0 && by < 0) look(what);  // "of [the mill by the council]"
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(event)))
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
    out.predicate = event;
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

std::optional<Proposition> happening(const Tree& tree, const Proposition& told) {
    if (!happens(tree, told)) return std::nullopt;
    auto out = event_of(tree, told, told.subject);
    // "Before the sale CAN take place": it may not.
    if (out && out->mode == Mode::asserted && modal(tree, told)) out->mode = Mode::possible;
    return out;
}

// One that is known, and was: "THE resignation", "ANNA'S resignation"; not "the PLANNED closure".
bool definite(const Tree& tree, int noun) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun)))
        if (lexicon::clause_word(token_at(tree, slot.token).text, lexicon::ClauseWord::unreal))
            return false;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        if (slot.kind == SlotKind::possessor) return true;
        if (slot.kind == SlotKind::determiner && token_at(tree, slot.token).lemma == "the")
            return true;
    }
    return false;
}

// "THE RESIGNATION OF ANNA BERG surprised the board", "after THE SALE OF THE MILL": what the
// sentence takes for done (presupposition: Karttunen 1974; Levinson 1983, ch. 4).
std::optional<Proposition> presupposed(const Tree& tree, const Proposition& told) {
    if (told.mode != Mode::asserted && told.mode != Mode::reported) return std::nullopt;
    std::optional<Proposition> out;
    const std::string_view verb = token_at(tree, told.predicate).lemma;
    if (told.subject >= 0 && lexicon::clause_word(verb, lexicon::ClauseWord::reacting) &&
        token_at(tree, told.verb.front()).tag == Tag::VBD && definite(tree, told.subject))
        out = event_of(tree, told, told.subject);
    for (std::size_t i = 0; i < told.arguments.size() && !out; ++i) {
        const PropositionArgument& a = told.arguments[i];
        if (a.node < 0 || a.preposition.empty() ||
            tree.is_clause(static_cast<std::size_t>(a.node)) ||
            !lexicon::clause_word(lower_text(tree, a.preposition),
                                  lexicon::ClauseWord::presupposing) ||
            !definite(tree, a.node))
            continue;
        out = event_of(tree, told, a.node);
    }
    if (!out) return out;
    out->negated = false;
    std::erase_if(out->arguments,
                  [](const PropositionArgument& a) { return a.role != Role::agent; });
    return out;
}

}  // namespace

std::optional<Proposition> told_by_noun(const Tree& tree, const Proposition& told) {
    if (auto out = told_change(tree, told)) return out;
    if (told.subject >= 0 && told.predicate >= 0)
        if (auto out = seat(tree, told)) return out;
    if (told.origin != Origin::verb || told.subject < 0 || told.predicate < 0 ||
        token_at(tree, told.predicate).universal != Universal::VERB)
        return std::nullopt;
    if (auto out = happening(tree, told)) return out;
    if (auto out = presupposed(tree, told)) return out;
    for (const PropositionArgument& a : told.arguments) {
        const bool phrase = a.role == Role::object || a.role == Role::oblique;
        if (!phrase || a.node < 0 || token_at(tree, a.node).universal != Universal::NOUN ||
            tree.is_clause(static_cast<std::size_t>(a.node)))
            continue;
        std::optional<Proposition> out = light(tree, told, a);
        if (!out) out = existence(tree, told, a);
        if (!out) continue;
        put_in_order(*out);
        return out;
    }
    return std::nullopt;
}

}  // namespace gainsay::grammar
