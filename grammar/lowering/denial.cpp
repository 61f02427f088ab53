#include "grammar/lowering/denial.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

using Said = std::optional<lexicon::Reporting>;

bool doubts(const Said& said) {
    return said && (said->mode == Mode::denied || said->mode == Mode::questioned);
}

// What is told, as it holds after the word of denial, doubt or confirmation.
Attitude told(const Said& said, Attitude outer) {
    if (said->mode == Mode::questioned) return {false, weaker(outer.mode, Mode::questioned)};
    const bool denied = said->mode == Mode::denied;
    return {denied != outer.negated, outer.mode};
}

// "Shoots down", "pours cold water", "casts doubt": the lexicon's word for what the verb does with
// the phrase behind the preposition, or with its object.
Said verb_of_denial(const Tree& tree, std::size_t verb, std::string_view preposition) {
    const auto known = [&](std::string_view text) {
        Said said = lexicon::reporting(text, WordClass::verb);
        const bool so = said && (said->preposition == preposition ||
                                 (said->preposition == "by" && preposition == "with"));
        return doubts(said) && so ? said : Said();
    };
    if (const std::string both = with_particle(tree, verb); !both.empty())
        if (Said said = known(both)) return said;
    const int object = tree.find(verb, SlotKind::object);
    if (!preposition.empty() && object > static_cast<int>(verb)) {
        std::string text(tree.tokens[verb].lemma);
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(object)))
            if (slot.kind == SlotKind::adjective || slot.kind == SlotKind::head)
                text.append(" ").append(tree.tokens[slot.token].lemma);
        if (Said said = known(text)) return said;
    }
    return known(tree.tokens[verb].lemma);
}

std::string opener_of(const Tree& tree, std::size_t node) {
    return lower_text(tree, preposition_of(tree, node));
}

bool is_one_of_words(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "FEW believe it", "few experts believe it"
bool has_few(const Tree& tree, std::size_t verb) {
    const int subject = tree.find(verb, SlotKind::subject);
    if (subject < 0) return false;
    const auto noun = static_cast<std::size_t>(subject);
    if (tree.tokens[noun].lemma == "few") return true;
    const auto& slots = tree.slots_of(noun);
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return slot.token < noun && tree.tokens[slot.token].lemma == "few";
    });
}

bool passive(const Tree& tree, std::size_t verb, std::size_t subject) {
    if (tree.tokens[subject].relation == Relation::nsubj_pass) return true;
    for (const Slot& slot : tree.slots_of(verb))
        if (tree.tokens[slot.token].relation == Relation::aux_pass) return true;
    return false;
}

}  // namespace

std::string with_particle(const Tree& tree, std::size_t verb) {
    for (const Slot& slot : tree.slots_of(verb)) {
        if (slot.token != verb + 1) continue;
        if (slot.kind != SlotKind::particle && slot.kind != SlotKind::adverb) continue;
        std::string out(tree.tokens[verb].lemma);
        return out.append(" ").append(tree.tokens[slot.token].lemma);
    }
    return {};
}

bool deceives(const Tree& tree, std::size_t verb) {
    const Said said = lexicon::reporting(tree.tokens[verb].lemma, WordClass::verb);
    return said && said->mode == Mode::denied && said->preposition == "by";
}

bool conceded(const Tree& tree, std::size_t noun) {
    return is_one_of_words(opener_of(tree, noun),
                           {"despite", "in spite of", "notwithstanding", "contrary to", "amid"});
}

std::optional<Attitude> of_told(const Tree& tree, std::size_t verb, const Slot& slot,
                                Attitude outer) {
    if (slot.kind == SlotKind::head) return {};
    const bool copular = tree.nodes[verb].category == Category::copular_clause;
    const Token& head = tree.tokens[verb];
    if (slot.kind == SlotKind::subject) {
        if (tree.tokens[slot.token].universal != Universal::NOUN ||
            !lexicon::reporting(tree.tokens[slot.token].lemma, WordClass::noun))
            return {};
        Said said;
        if (copular)
            said = lexicon::reporting(head.lemma, head.universal == Universal::ADJ
                                                      ? WordClass::adjective
                                                      : WordClass::noun);
        else if (passive(tree, verb, slot.token))
            said = verb_of_denial(tree, verb, "");
        else if (deceives(tree, verb))
            said = lexicon::reporting(
                head.lemma, WordClass::verb);  // "the report that it had closed FOOLED readers"
        else if (const int judged = tree.find(verb, SlotKind::open_complement);
                 judged >= 0 && head.lemma == "prove")  // "proved false"
            said = lexicon::reporting(tree.tokens[static_cast<std::size_t>(judged)].lemma,
                                      WordClass::adjective);
        if (!doubts(said) && !(copular && said && said->factive)) return {};
        return told(said, outer);
    }
    const bool beside =
        slot.kind == SlotKind::oblique || (copular && slot.kind == SlotKind::nominal_modifier);
    if (slot.kind != SlotKind::object && !beside) return {};
    const auto tells = [&](std::size_t noun) {
        return tree.tokens[noun].universal == Universal::NOUN && !tree.is_clause(noun) &&
               lexicon::reporting(tree.tokens[noun].lemma, WordClass::noun).has_value();
    };
    const Attitude left_open{false, weaker(outer.mode, Mode::questioned)};
    if (beside && tells(slot.token)) {
        // "Despite rumours that it would close": nobody stands for that.
        if (conceded(tree, slot.token)) return left_open;
        if (copular && head.universal == Universal::ADJ)  // "sceptical of claims that"
            if (const Said said = lexicon::reporting(head.lemma, WordClass::adjective);
                said && said->mode == Mode::questioned)
                return left_open;
    }
    // "Nobody believes the claim that", "did not confirm reports that"
    if (slot.kind == SlotKind::object && tells(slot.token) &&
        (outer.negated || has_few(tree, verb)))
        if (const Said said = lexicon::reporting(head.lemma, WordClass::verb);
            said && said->mode == Mode::reported)
            return left_open;
    if (copular || outer.negated) return {};  // "did not deny reports": nothing follows
    if (slot.kind == SlotKind::object) {
        if (tells(slot.token))
            if (const Said said = verb_of_denial(tree, verb, "")) return told(said, outer);
        for (const Slot& behind : tree.slots_of(slot.token))  // "cold water ON REPORTS"
            if (behind.kind == SlotKind::nominal_modifier && tells(behind.token))
                if (const Said said = verb_of_denial(tree, verb, opener_of(tree, behind.token));
                    said && !said->preposition.empty())
                    return told(said, outer);
    } else if (slot.kind == SlotKind::oblique && tells(slot.token)) {
        const std::string opener = opener_of(tree, slot.token);
        if (opener.empty()) return {};
        if (const Said said = verb_of_denial(tree, verb, opener)) return told(said, outer);
    }
    return {};
}

}  // namespace gainsay::grammar
