#include "grammar/lowering/attitude.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/denial.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Complement;
using lexicon::Effect;

WordClass class_of(const Token& token) {
    if (is_verb(token.tag)) return WordClass::verb;
    if (token.universal == Universal::ADJ) return WordClass::adjective;
    if (token.universal == Universal::ADV) return WordClass::adverb;
    return WordClass::noun;
}

Mode mode_of_auxiliary(const Token& token) {
    if (token.lemma == "can")
        return Mode::asserted;  // ability: "can deploy" is a claim about what is so
    if (const auto hedge = lexicon::hedge(token.lemma)) return hedge->mode;
    return Mode::asserted;
}

Attitude apply(const lexicon::Implicative& entry, Attitude outer) {
    const Effect effect = entry.effect(outer.negated ? Polarity::negated : Polarity::affirmed);
    switch (effect) {
        case Effect::holds:
            return {false, outer.mode};
        case Effect::fails:
            return {true, outer.mode};
        case Effect::open:
            break;
    }
    // Nothing follows: what is left is the governor's own attitude to it.
    return {outer.negated, weaker(outer.mode, entry.mode.value_or(Mode::possible))};
}

// "INSTEAD OF building pumps", "RATHER THAN build them": what was not done.
bool stands_for_nothing(const Tree& tree, std::size_t marker) {
    const auto opens = [](const Token& t) { return t.lemma == "instead" || t.lemma == "rather"; };
    return opens(tree.tokens[marker]) || (marker > 0 && opens(tree.tokens[marker - 1]));
}

// "has yet to pay": has not paid.
bool has_yet_to(const Tree& tree, std::size_t governor) {
    const std::string_view lemma = tree.tokens[governor].lemma;
    if (lemma != "have" && lemma != "be" && lemma != "remain") return false;
    for (const Slot& slot : tree.slots_of(governor)) {
        if (slot.kind == SlotKind::adverb && tree.tokens[slot.token].lemma == "yet") return true;
        // "Much remains TO BE DONE"
        if (lemma == "remain" && slot.kind == SlotKind::open_complement)
            for (const Slot& inner : tree.slots_of(slot.token))
                if (inner.kind == SlotKind::auxiliary &&
                    tree.tokens[inner.token].relation == Relation::aux_pass)
                    return true;
    }
    return false;
}

}  // namespace

bool only_adds(const Tree& tree, std::size_t negator) {
    if (negator + 1 >= tree.tokens.size()) return false;
    const std::string_view next = tree.tokens[negator + 1].lemma;
    return next == "just" || next == "only" || next == "merely" || next == "simply" ||
           next == "solely";
}

// "The goods are STILL TO be delivered": they are not yet.
bool is_still_to(const Tree& tree, std::size_t adverb) {
    const std::string_view word = tree.tokens[adverb].lemma;
    return (word == "still" || word == "yet") && adverb > 0 &&
           tree.tokens[adverb - 1].lemma == "be" && adverb + 2 < tree.tokens.size() &&
           tree.tokens[adverb + 1].tag == Tag::TO && tree.tokens[adverb + 2].tag == Tag::VB;
}

// "NO, it will not": answers what was asked before, and denies nothing that follows.
bool answers(const Tree& tree, std::size_t word) {
    const Token& token = tree.tokens[word];
    const bool opens = word == 0 || tree.tokens[word - 1].text == ":";
    return opens && (token.lemma == "no" || token.lemma == "nope") &&
           word + 1 < tree.tokens.size() && tree.tokens[word + 1].tag == Tag::COMMA;
}

Mode weaker(Mode outer, Mode inner) {
    if (inner == Mode::asserted || inner == Mode::generic) return outer;
    if (outer == Mode::asserted || outer == Mode::generic || outer == Mode::reported) return inner;
    return outer;
}

// "NO MORE ideas", "NO MORE brilliant ideas": there are none left.
bool no_more(const Tree& tree, std::size_t more) {
    const auto& before = tree.slots_of(more);
    return tree.tokens[more].lemma == "more" &&
           std::any_of(before.begin(), before.end(),
                       [&](const Slot& slot) { return tree.tokens[slot.token].lemma == "no"; });
}

// "NOT A SINGLE firm", "NOT ONE of the firms"
bool not_a_single(const Tree& tree, std::size_t noun) {
    const auto& all = tree.slots_of(noun);
    const auto any = [&](SlotKind kind, std::string_view lemma) {
        return std::any_of(all.begin(), all.end(), [&](const Slot& slot) {
            return slot.kind == kind && slot.token < noun && tree.tokens[slot.token].lemma == lemma;
        });
    };
    return any(SlotKind::negation, "not") &&
           (tree.tokens[noun].lemma == "one" || any(SlotKind::adjective, "single") ||
            any(SlotKind::numeral, "one"));
}

// "Nobody", "no guest", "neither of them", "no guest's coat".
bool names_none(const Tree& tree, std::size_t noun) {
    const std::string_view lemma = tree.tokens[noun].lemma;
    bool out = lemma == "nobody" || lemma == "nothing" || lemma == "none" || lemma == "neither" ||
               not_a_single(tree, noun);
    for (const Slot& inner : tree.slots_of(noun)) {
        const std::string_view word = tree.tokens[inner.token].lemma;
        const bool before = inner.kind == SlotKind::determiner ||
                            inner.kind == SlotKind::coordinator || inner.kind == SlotKind::negation;
        if (before && (word == "no" || word == "neither")) out = !out;
        if (inner.kind == SlotKind::possessor && names_none(tree, inner.token)) out = !out;
        if (inner.kind == SlotKind::adverb && no_more(tree, inner.token)) out = !out;
        if (inner.kind != SlotKind::adjective) continue;
        for (const Slot& degree : tree.slots_of(inner.token))
            if (degree.kind == SlotKind::adverb && no_more(tree, degree.token)) out = !out;
    }
    return out;
}

bool negates_conjunct(const Tree& tree, std::size_t clause, std::size_t conjunct) {
    bool either = false;
    for (const Slot& slot : tree.slots_of(conjunct)) {
        if (slot.kind == SlotKind::subject || slot.kind == SlotKind::negation) return false;
        if (slot.kind != SlotKind::coordinator) continue;
        const std::string_view joint = tree.tokens[slot.token].lemma;
        if (joint == "rather" || joint == "instead") return true;  // "lease it RATHER THAN BUY it"
        either |= joint == "or";
    }
    for (const Slot& slot : tree.slots_of(clause)) {
        if (slot.kind == SlotKind::subject && names_none(tree, slot.token)) return true;
        if (slot.kind == SlotKind::negation && slot.token < conjunct && either &&
            !only_adds(tree, slot.token))
            return true;
    }
    return false;
}

Mode mode_of_frame(const Tree& tree, std::size_t part) {
    const Token& token = tree.tokens[part];
    if (token.relation != Relation::parataxis) return Mode::asserted;
    const Node& span = tree.nodes[part];
    const auto bare = [&](std::size_t begin, std::size_t end) {  // nothing but asides
        for (std::size_t i = begin; i < end; ++i)
            if (!is_punctuation(tree.tokens[i])) return false;
        return true;
    };
    const std::string_view first = tree.tokens[span.first].text;
    const std::string_view last = tree.tokens[span.last].text;
    const bool leads =
        (last == ":" || last == "-" || last == "–" || last == "—") && bare(0, span.first);
    const bool trails = (first == ":" || first == "-" || first == "–" || first == "—") &&
                        bare(span.last + 1U, tree.tokens.size());
    if (!leads && !trails) return Mode::asserted;
    if (names_none(tree, part)) return Mode::asserted;  // "No hoax: ..."
    const auto said = lexicon::reporting(token.lemma, WordClass::noun);
    return said ? said->mode : Mode::asserted;
}

namespace {

bool helped(const Tree& tree, std::size_t clause) {
    const auto& all = tree.slots_of(clause);
    return std::any_of(all.begin(), all.end(), [&](const Slot& slot) {
        const Token& token = tree.tokens[slot.token];
        return slot.kind == SlotKind::auxiliary &&
               (token.relation != Relation::aux_pass || is_finite(token.tag));
    });
}

// "ARE to BE merged": an auxiliary on either side of "to".
bool is_to_be(const Tree& tree, std::size_t clause) {
    const auto& all = tree.slots_of(clause);
    const bool still = std::any_of(all.begin(), all.end(), [&](const Slot& slot) {
        return slot.kind == SlotKind::adverb && is_still_to(tree, slot.token);
    });
    const auto bes = std::count_if(all.begin(), all.end(), [&](const Slot& slot) {
        return slot.kind == SlotKind::auxiliary && tree.tokens[slot.token].lemma == "be";
    });
    return bes > 1 && !still;
}

// "Led TO NO loss", "resulted IN NO change": what the verb governs by a preposition, as an object.
bool governs_none(const Tree& tree, std::size_t clause, std::size_t noun) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> verbs = {
        {{"lead", "to"},
         {"result", "in"},
         {"end", "in"},
         {"amount", "to"},
         {"contribute", "to"},
         {"agree", "to"},
         {"consist", "of"},
         {"rely", "on"},
         {"depend", "on"},
         {"belong", "to"}}};
    if (!names_none(tree, noun)) return false;
    for (const Slot& slot : tree.slots_of(noun))
        if (slot.kind == SlotKind::preposition &&
            std::find(verbs.begin(), verbs.end(),
                      std::pair(tree.tokens[clause].lemma, tree.tokens[slot.token].lemma)) !=
                verbs.end())
            return true;
    return false;
}

}  // namespace

// "In no time" is soon.
bool in_no_way(const Tree& tree, std::size_t noun) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> phrases = {
        {{"in", "way"},
         {"in", "sense"},
         {"in", "respect"},
         {"on", "account"},
         {"at", "point"},
         {"at", "time"},
         {"at", "stage"},
         {"under", "circumstance"},
         {"in", "case"}}};
    bool none = false;
    std::string_view opener;
    for (const Slot& slot : tree.slots_of(noun)) {
        const std::string_view word = tree.tokens[slot.token].lemma;
        none |= slot.kind == SlotKind::determiner && word == "no";
        if (slot.kind == SlotKind::preposition) opener = word;
    }
    return none && std::find(phrases.begin(), phrases.end(),
                             std::pair(opener, tree.tokens[noun].lemma)) != phrases.end();
}

Attitude own_attitude(const Tree& tree, std::size_t clause) {
    Attitude out;
    bool unreal = false;
    bool perfect = false;
    bool joined = false;  // a conjunction since the last negation: "is not and cannot be"
    for (const Slot& slot : tree.slots_of(clause)) {
        const Token& token = tree.tokens[slot.token];
        switch (slot.kind) {
            case SlotKind::negation:
                if (answers(tree, slot.token)) break;
                if (!only_adds(tree, slot.token) && !(out.negated && joined) &&
                    (token.lemma != "nor" || !out.negated))
                    out.negated = !out.negated;
                joined = false;
                break;
            case SlotKind::parenthetical:
                out.mode = weaker(out.mode, mode_of_frame(tree, slot.token));
                break;
            case SlotKind::coordinator:
                joined = true;
                if (token.lemma == "neither" || (token.lemma == "nor" && !out.negated))
                    out.negated = !out.negated;
                break;
            case SlotKind::auxiliary:
                out.mode = weaker(out.mode, mode_of_auxiliary(token));
                unreal |= token.lemma == "would" || token.lemma == "could" || token.text == "'d";
                perfect |= token.lemma == "have";
                break;
            case SlotKind::adverb:
                if (answers(tree, slot.token)) break;
                if (is_still_to(tree, slot.token)) {
                    out.negated = !out.negated;
                    break;
                }
                if (token.lemma == "no" || token.lemma == "rarely" || token.lemma == "seldom")
                    out.negated = !out.negated;  // "no longer"
                else if (tree.has(slot.token, SlotKind::negation) && token.text == "longer")
                    out.negated = !out.negated;
                else if (const auto hedge = lexicon::hedge(token.lemma);
                         hedge && (slot.token < clause || token.relation == Relation::discourse))
                    out.mode = weaker(out.mode, hedge->mode);
                break;
            case SlotKind::oblique:
            case SlotKind::nominal_modifier:
                if (in_no_way(tree, slot.token) || governs_none(tree, clause, slot.token))
                    out.negated = !out.negated;
                break;
            case SlotKind::determiner:  // of a copula's noun: "is no expert"
                if (token.lemma == "no" && tree.nodes[clause].category == Category::copular_clause)
                    out.negated = !out.negated;
                break;
            case SlotKind::possessor:  // "is NO expert's opinion"
                if (tree.nodes[clause].category == Category::copular_clause &&
                    names_none(tree, slot.token))
                    out.negated = !out.negated;
                break;
            case SlotKind::subject:
            case SlotKind::object:
                if (names_none(tree, slot.token)) out.negated = !out.negated;
                break;
            case SlotKind::marker:
                // "Norvane TO CLOSE plant", "mill TO BE SOLD": of a headline
                if (token.tag == Tag::TO && clause == tree.root &&
                    tree.has(clause, SlotKind::subject) && !tree.has(clause, SlotKind::copula) &&
                    !helped(tree, clause))
                    out.mode = weaker(out.mode, Mode::planned);
                if (token.tag == Tag::TO && is_to_be(tree, clause))
                    out.mode = weaker(out.mode, Mode::required);
                if (token.lemma == "without" || stands_for_nothing(tree, slot.token))
                    out.negated = !out.negated;
                break;
            default:
                break;
        }
    }
    if (unreal && perfect) out.mode = Mode::conditional;  // "would have closed": did not, as it was
    return out;
}

namespace {

// "WAS BELIEVED to be dead": so people thought then.
bool was_thought(const Tree& tree, std::size_t governor) {
    const std::string_view lemma = tree.tokens[governor].lemma;
    const bool belief = lemma == "believe" || lemma == "think" || lemma == "presume" ||
                        lemma == "assume" || lemma == "suppose" || lemma == "fear";
    if (!belief || tree.tokens[governor].tag != Tag::VBN) return false;
    const auto& slots = tree.slots_of(governor);
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return slot.kind == SlotKind::auxiliary && tree.tokens[slot.token].tag == Tag::VBD;
    });
}

}  // namespace

Attitude through_governor(const Tree& tree, std::size_t governor, Attitude outer, bool has_object,
                          bool gerund) {
    const Token& token = tree.tokens[governor];
    const WordClass word_class = class_of(token);
    if (has_yet_to(tree, governor)) return {!outer.negated, outer.mode};
    if (was_thought(tree, governor)) return {outer.negated, weaker(outer.mode, Mode::possible)};
    const Complement tried[] = {has_object
                                    ? (gerund ? Complement::object_gerund : Complement::object_to)
                                    : (gerund ? Complement::gerund : Complement::to),
                                has_object ? Complement::object_bare : Complement::to};
    const std::string both = with_particle(tree, governor);  // "turns out to have left"
    for (const Complement complement : tried) {
        if (!both.empty())
            if (const auto entry = lexicon::implicative(both, word_class, complement))
                return apply(*entry, outer);
        if (const auto entry = lexicon::implicative(token.lemma, word_class, complement))
            return apply(*entry, outer);
    }
    if (token.tag == Tag::VBN && !gerund) {  // "is set to close", read as a verb
        const lexicon::Lower state(token.text);
        if (const auto entry =
                lexicon::implicative(state.view(), WordClass::adjective, Complement::to))
            return apply(*entry, outer);
    }
    if (const auto said = lexicon::reporting(token.lemma, word_class))
        return {outer.negated, weaker(outer.mode, said->mode)};
    return outer;
}

namespace {

// A verb whose act is a crime or another wrong: steal, bribe, conspire.
bool names_a_wrong(const Token& verb) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const std::string_view act :
         {wordnet.derivation(verb.lemma, WordClass::verb, WordClass::noun), verb.text})
        for (const char* wrong : {"wrongdoing", "felony", "deception", "homicide", "assault"})
            if (!act.empty() && wordnet.is_a(act, wrong, WordClass::noun, 9, 2)) return true;
    for (const char* wrong : {"corrupt", "deceive", "steal", "kill", "attack", "falsify"})
        if (wordnet.same_synset(verb.lemma, wrong, WordClass::verb, 3) ||
            wordnet.is_a(verb.lemma, wrong, WordClass::verb, 3, 2))
            return true;
    return false;
}

}  // namespace

std::optional<Attitude> through_preposition(const Tree& tree, std::size_t governor, Attitude outer,
                                            bool has_object, std::size_t gerund) {
    const std::string preposition = lower_text(tree, preposition_of(tree, gerund));
    if (preposition.empty()) return std::nullopt;
    const Token& token = tree.tokens[governor];
    const WordClass word_class = class_of(token);
    const auto said = lexicon::reporting(token.lemma, word_class);
    const bool accuses = said && said->mode == Mode::alleged && said->preposition == preposition;
    if (accuses && names_a_wrong(tree.tokens[gerund]))  // "charged with stealing", not "reviewing"
        return Attitude{outer.negated, weaker(outer.mode, Mode::alleged)};
    const std::string both = with_particle(tree, governor);  // "stopped SHORT of selling"
    for (const Complement complement : {has_object ? Complement::object_gerund : Complement::gerund,
                                        Complement::gerund, Complement::object_gerund}) {
        if (!both.empty())
            if (const auto entry = lexicon::implicative(both, word_class, complement, preposition))
                return apply(*entry, outer);
        if (const auto entry =
                lexicon::implicative(token.lemma, word_class, complement, preposition))
            return apply(*entry, outer);
    }
    if (said && said->preposition == preposition)
        return Attitude{outer.negated, weaker(outer.mode, said->mode)};
    return std::nullopt;
}

namespace {

// "LITTLE evidence that it works": as good as none.
bool hardly_any(const Tree& tree, std::size_t noun) {
    for (const Slot& slot : tree.slots_of(noun)) {
        const std::string_view word = tree.tokens[slot.token].lemma;
        if (slot.token < noun && (word == "little" || word == "scant" || word == "insufficient"))
            return true;
    }
    return false;
}

// "Fooled readers INTO THINKING that he had left": he had not, whether they believed it or not.
bool made_believe(const Tree& tree, std::size_t belief) {
    const Token& token = tree.tokens[belief];
    if (token.tag != Tag::VBG || token.head < 0) return false;
    const auto believed = lexicon::reporting(token.lemma, WordClass::verb);
    return believed && !believed->factive && deceives(tree, static_cast<std::size_t>(token.head)) &&
           lower_text(tree, preposition_of(tree, belief)) == "into";
}

}  // namespace

Attitude of_complement(const Tree& tree, std::size_t governor, Attitude outer) {
    const Token& token = tree.tokens[governor];
    if (made_believe(tree, governor)) return {true, outer.mode};
    const bool none = outer.negated;
    if (class_of(token) == WordClass::noun && hardly_any(tree, governor))
        outer.negated = !outer.negated;
    const WordClass word_class = class_of(token);
    auto said = lexicon::reporting(token.lemma, word_class);
    auto entry = lexicon::implicative(token.lemma, word_class, Complement::that);
    if (const std::string both = with_particle(tree, governor); !both.empty()) {
        if (const auto other = lexicon::reporting(both, word_class)) said = other;
        if (const auto other = lexicon::implicative(both, word_class, Complement::that))
            entry = other;
    }
    // "There is NO EVIDENCE that it leaks": whoever says so denies it.
    if (said && said->grounds && none && outer.negated) return {false, Mode::denied};
    if (entry) {
        Attitude through = apply(*entry, outer);
        if (said &&
            entry->effect(outer.negated ? Polarity::negated : Polarity::affirmed) == Effect::open)
            through = {false, weaker(outer.mode, outer.negated ? Mode::possible : said->mode)};
        return through;
    }
    if (said) return {false, weaker(outer.mode, outer.negated ? Mode::possible : said->mode)};
    if (const auto hedge = lexicon::hedge(token.lemma))
        return {outer.negated, weaker(outer.mode, hedge->mode)};
    // Nothing is known of this governor: the complement is neither asserted nor denied by it.
    return {false, outer.negated ? weaker(outer.mode, Mode::possible) : outer.mode};
}

}  // namespace gainsay::grammar
