#include "grammar/lowering/changes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/changes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/noun_words.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

// "5 percent", "80": how far or where to.
bool figure(const Tree& tree, int node) {
    const Universal kind = token_at(tree, node).universal;
    if (kind == Universal::NUM || kind == Universal::SYM) return true;
    const auto& slots = tree.slots_of(static_cast<std::size_t>(node));
    return std::any_of(slots.begin(), slots.end(),
                       [](const Slot& slot) { return slot.kind == SlotKind::numeral; });
}

// A measure or a kind of thing, and no place or time: "in sales", not "in Norway", "in May".
bool changes(const Tree& tree, int node) {
    const Token& word = token_at(tree, node);
    return word.universal == Universal::NOUN && !lexicon::time_noun(word.lemma) &&
           !lexicon::month(word.text);
}

// What changes: "a drop IN SALES", "a SALES drop", "the FIRM'S growth"; -1: the noun does not say.
int what_changes(const Tree& tree, int noun) {
    int out = -1;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        if (slot.kind == SlotKind::possessor || slot.kind == SlotKind::compound) out = slot.token;
        if (slot.kind != SlotKind::nominal_modifier) continue;
        if (figure(tree, slot.token)) {  // "an increase of 5 percent IN RENTS"
            if (const int beyond = what_changes(tree, slot.token); beyond >= 0) out = beyond;
            continue;
        }
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

// "In May", "since 2019": when.
bool tells_when(const Tree& tree, int node) {
    const Token& word = token_at(tree, node);
    if (!lexicon::month(word.text) && !lexicon::time_noun(word.lemma)) return false;
    return opener(tree, preposition_of(tree, static_cast<std::size_t>(node))) != "of";
}

// "By 5 percent", "of 5 percent", "to 80", "in May": how far, where to and when.
void add_extents(const Tree& tree, int noun, Proposition& out) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        if (slot.kind != SlotKind::nominal_modifier ||
            !(figure(tree, slot.token) || tells_when(tree, slot.token)))
            continue;
        PropositionArgument extent = argument_of(tree, slot.token, Role::oblique);
        const Node& span = tree.nodes[slot.token];
        const Node& subject = tree.nodes[static_cast<std::size_t>(out.subject)];
        if (span.first <= subject.first && subject.last <= span.last)  // "of 5 percent IN RENTS"
            remove_range(extent.tokens, subject.first, subject.last);
        else
            remove_range(out.subject_tokens, span.first, span.last);
        out.arguments.push_back(std::move(extent));
    }
}

// "Orders saw an increase" of orders, "the firm saw an increase" of what it does not say.
bool measured(const Token& subject) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    return subject.universal == Universal::NOUN && !lexicon::organisation_noun(subject.lemma) &&
           !wordnet.is_a(subject.lemma, "person", WordClass::noun, 9, 1) &&
           !wordnet.is_a(subject.lemma, "social group", WordClass::noun, 9, 2) &&
           !wordnet.is_a(subject.lemma, "location", WordClass::noun, 9, 1);
}

bool definite(const Tree& tree, int noun) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun))) {
        if (slot.kind == SlotKind::possessor) return true;
        if (slot.kind == SlotKind::determiner) {
            const std::string_view word = token_at(tree, slot.token).lemma;
            return word == "the" || word == "this" || word == "that";
        }
    }
    return false;
}

// "NO fall in revenue".
bool none_of(const Tree& tree, int noun) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun)))
        if ((slot.kind == SlotKind::determiner || slot.kind == SlotKind::negation) &&
            token_at(tree, slot.token).lemma == "no")
            return true;
    return false;
}

// "The EXPECTED fall", "a POSSIBLE fall" has not come about.
bool only_thought_of(const Tree& tree, int noun) {
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(noun)))
        if (const Token& word = token_at(tree, slot.token);
            word.relation == Relation::amod &&
            (lexicon::hedge(word.lemma) || lexicon::hedge(word.text)))
            return true;
    return false;
}

class ChangeReader {
public:
    ChangeReader(const Tree& tree, const Proposition& told) : tree_(tree), told_(told) {}

    std::optional<Proposition> run() const {
        if (told_.predicate < 0) return std::nullopt;
        if (auto out = of_subject()) return out;
        for (const PropositionArgument& a : told_.arguments) {
            if (a.node < 0 || token(a.node).universal != Universal::NOUN ||
                tree_.is_clause(static_cast<std::size_t>(a.node)))
                continue;
            if (auto out = of_argument(a)) return out;
        }
        return std::nullopt;
    }

private:
    const Token& token(int node) const { return token_at(tree_, node); }
    std::string_view verb_of(int noun) const { return lexicon::change_verb(token(noun).lemma); }
    bool by_verb() const {
        return told_.origin == Origin::verb && token(told_.predicate).universal == Universal::VERB;
    }
    lexicon::ChangeTelling telling(std::string_view preposition) const {
        return by_verb() ? lexicon::tells_change(with_particle(tree_, told_), preposition)
                         : lexicon::ChangeTelling::none;
    }

    bool time(int node) const {
        const Token& word = token(node);
        return word.tag == Tag::CD || lexicon::time_noun(word.lemma) || lexicon::month(word.text);
    }

    std::optional<Proposition> of_argument(const PropositionArgument& noun) const {
        const bool there = told_.subject >= 0 && token(told_.subject).relation == Relation::expl &&
                           token(told_.subject).lemma == "there";
        if (there) return there_was(noun);
        if (told_.subject < 0 || (noun.role != Role::object && noun.role != Role::oblique))
            return std::nullopt;
        const lexicon::ChangeTelling how = telling(opener(tree_, noun.preposition));
        if (verb_of(noun.node).empty()) return by_participle(noun, how);
        if (how == lexicon::ChangeTelling::presupposing)
            return definite(tree_, noun.node) ? presupposed(noun.node) : std::nullopt;
        return how == lexicon::ChangeTelling::none ? std::nullopt : by_verb_and_noun(noun, how);
    }

    // "Recorded a drop in sales", "led to a drop in sales".
    std::optional<Proposition> by_verb_and_noun(const PropositionArgument& noun,
                                                lexicon::ChangeTelling how) const {
        const bool causing = how == lexicon::ChangeTelling::causing;
        int what = what_changes(tree_, noun.node);
        if (what < 0) what = beside(tree_, told_, noun);
        if (what < 0 && (causing || !measured(token(told_.subject)))) return std::nullopt;
        Proposition out = instead_of(told_, noun, verb_of(noun.node));
        if (what >= 0) {
            keep_circumstances(out, what);
            // "Led to a drop in sales": in words of their own, sales "saw a drop".
            if (causing) out.implicit_verb = told_.negated ? "did not see" : "saw";
            if (time(told_.subject))  // "2020 brought a drop in sales"
                out.arguments.push_back(argument_of(tree_, told_.subject, Role::time));
            else if (!causing)
                out.owner = out.subject;
            about(what, out);
        }
        add_extents(tree_, noun.node, out);
        if (what >= 0) add_extents(tree_, what, out);  // "a decline in sales OF 5 PERCENT"
        return finished(std::move(out));
    }

    // "Reported SHRINKING sales", "led to HIGHER prices".
    std::optional<Proposition> by_participle(const PropositionArgument& noun,
                                             lexicon::ChangeTelling how) const {
        if (how != lexicon::ChangeTelling::causing && how != lexicon::ChangeTelling::undergoing)
            return std::nullopt;
        for (const Slot& slot : tree_.slots_of(static_cast<std::size_t>(noun.node))) {
            if (slot.kind != SlotKind::adjective) continue;
            const std::string_view verb = lexicon::changing(lower_text(tree_, {slot.token}));
            if (verb.empty()) continue;
            Proposition out = instead_of(told_, noun, verb);
            keep_circumstances(out, noun.node);
            out.predicate = slot.token;
            out.implicit_verb = told_.negated ? "did not see" : "saw";
            if (how == lexicon::ChangeTelling::undergoing) out.owner = out.subject;
            about(noun.node, out);
            remove_range(out.subject_tokens, slot.token, slot.token);
            return finished(std::move(out));
        }
        return std::nullopt;
    }

    // "There was a drop in sales", "there has been no drop".
    std::optional<Proposition> there_was(const PropositionArgument& noun) const {
        if (verb_of(noun.node).empty() || only_thought_of(tree_, noun.node)) return std::nullopt;
        return of_noun(noun.node, told_.negated || none_of(tree_, noun.node),
                       beside(tree_, told_, noun));
    }

    // "A drop in sales WAS RECORDED", "THE drop in sales SURPRISED the board".
    std::optional<Proposition> of_subject() const {
        const int noun = told_.subject;
        if (noun < 0 || token(noun).universal != Universal::NOUN || verb_of(noun).empty() ||
            only_thought_of(tree_, noun))
            return std::nullopt;
        const bool passive = in_passive(tree_, told_);
        if (by_verb() && (happens(tree_, told_) ||
                          (passive && telling("") == lexicon::ChangeTelling::undergoing)))
            return of_noun(noun, told_.negated || none_of(tree_, noun));
        return definite(tree_, noun) && has_an_effect(passive) ? presupposed(noun) : std::nullopt;
    }

    // What has causes or effects has come about (Karttunen 1974): definite, and not under a modal.
    bool has_an_effect(bool passive) const {
        for (const std::uint16_t t : told_.verb)
            if (tree_.tokens[t].tag == Tag::MD) return false;
        if (!by_verb()) return due_to_something();
        if (passive)
            return telling("") == lexicon::ChangeTelling::causing ||
                   telling("") == lexicon::ChangeTelling::presupposing;
        return std::any_of(
            told_.arguments.begin(), told_.arguments.end(), [&](const PropositionArgument& a) {
                return (a.role == Role::object && a.node >= 0) ||
                       (a.role == Role::oblique && telling(opener(tree_, a.preposition)) ==
                                                       lexicon::ChangeTelling::presupposing);
            });
    }

    // "Was DUE TO the weather", "was A RESULT OF the strike".
    bool due_to_something() const {
        return std::any_of(told_.arguments.begin(), told_.arguments.end(),
                           [&](const PropositionArgument& a) {
                               return (a.role == Role::complement || a.role == Role::oblique) &&
                                      lexicon::due_to(lower_text(tree_, a.preposition),
                                                      lower_text(tree_, a.tokens));
                           });
    }

    std::optional<Proposition> presupposed(int noun) const {
        if (told_.mode != Mode::asserted && told_.mode != Mode::reported) return std::nullopt;
        // When and where it is felt says nothing of when and where it came about.
        auto out = of_noun(noun, false);
        if (out)
            std::erase_if(out->arguments, [&](const PropositionArgument& a) {
                return std::any_of(
                    told_.arguments.begin(), told_.arguments.end(),
                    [&](const PropositionArgument& of_clause) { return of_clause.node == a.node; });
            });
        return out;
    }

    // What the noun's own phrase tells, with the clause's tense and circumstances.
    std::optional<Proposition> of_noun(int noun, bool negated, int otherwise = -1) const {
        int what = what_changes(tree_, noun);
        if (what < 0) what = otherwise;
        if (what < 0) return std::nullopt;
        Proposition out = told_;
        out.origin = Origin::verb;
        out.told_by_noun = std::string(verb_of(noun));
        out.predicate = noun;
        out.negated = negated;
        out.implicit_verb = negated && !none_of(tree_, noun) ? "did not see" : "saw";
        keep_circumstances(out, what);
        std::erase_if(out.arguments, [&](const PropositionArgument& a) { return a.node == noun; });
        about(what, out);
        add_extents(tree_, noun, out);
        add_extents(tree_, what, out);
        return finished(std::move(out));
    }

    // Who tells of it is no part of it, but "in 2019" and "by 5 percent" are.
    static void keep_circumstances(Proposition& out, int what) {
        std::erase_if(out.arguments, [&](const PropositionArgument& a) {
            return (a.role != Role::oblique && a.role != Role::time) || a.node == what;
        });
    }

    void about(int what, Proposition& out) const {
        out.subject = what;
        out.subject_tokens = name_of(tree_, what);
    }

    static std::optional<Proposition> finished(Proposition out) {
        if (out.subject_tokens.empty()) return std::nullopt;
        put_in_order(out);
        return out;
    }

    const Tree& tree_;
    const Proposition& told_;
};

}  // namespace

std::optional<Proposition> told_change(const Tree& tree, const Proposition& told) {
    return ChangeReader(tree, told).run();
}

}  // namespace gainsay::grammar
