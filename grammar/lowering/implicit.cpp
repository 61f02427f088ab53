#include "grammar/lowering/implicit.hpp"

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

const Token& token(const Tree& tree, int node) {
    return tree.tokens[static_cast<std::size_t>(node)];
}

Proposition state(const Tree& tree, Origin origin, int subject, int other,
                  const Inherited& standing) {
    Proposition p;
    p.origin = origin;
    p.subject = subject;
    p.subject_tokens = conjunct_tokens(tree, static_cast<std::size_t>(subject));
    p.predicate = other;
    p.implicit_verb = origin == Origin::possessive ? "has" : "is";
    p.mode = standing.attitude.mode;
    p.holder = standing.holder;
    p.embedded = standing.embedded;
    PropositionArgument argument;
    argument.role = origin == Origin::possessive ? Role::object : Role::complement;
    argument.node = other;
    argument.tokens = conjunct_tokens(tree, static_cast<std::size_t>(other));
    p.arguments.push_back(std::move(argument));
    return p;
}

std::optional<Proposition> unless_empty(Proposition p) {
    if (p.subject_tokens.empty() || p.arguments[0].tokens.empty()) return std::nullopt;
    return p;
}

bool names_role(const Token& word) {
    if (lexicon::title(word.text)) return true;
    return word.universal == Universal::NOUN &&
           lexicon::WordNet::instance()
               .is_a(word.lemma, "person", WordClass::noun, 8, 1)
               .has_value();
}

// "Ada Brandt, 52,": how old she is.
bool tells_age(const Tree& tree, int thing, int number) {
    if (number <= thing) return false;
    const Token& word = token(tree, number);
    const Token& before = token(tree, number - 1);
    return word.tag == Tag::CD && word.text.size() < 4 &&
           word.text.find_first_not_of("0123456789") == std::string_view::npos &&
           token(tree, thing).universal == Universal::PROPN &&
           (is_punctuation(before) || before.text == "aged");
}

// "Minutes of the parents' council, 22 JANUARY 2024": when; not "the first day, 22 January".
bool tells_date(const Tree& tree, int thing, int name) {
    const Token& word = token(tree, name);
    const Token& of = token(tree, thing);
    return (lexicon::month(word.text) || lexicon::weekday(word.text)) &&
           !lexicon::time_noun(of.lemma) && !lexicon::weekday(of.text) && !lexicon::month(of.text);
}

}  // namespace

std::optional<Proposition> apposition(const Tree& tree, int thing, int name,
                                      const Inherited& standing) {
    const Universal kind = token(tree, name).universal;
    const bool figure =
        kind == Universal::SYM || (kind == Universal::NUM && !tells_age(tree, thing, name));
    if (tree.is_clause(static_cast<std::size_t>(name)) || excluded(tree, name) || figure ||
        tells_date(tree, thing, name))
        return std::nullopt;
    return unless_empty(state(tree, Origin::apposition, thing, name, standing));
}

std::optional<Proposition> possession(const Tree& tree, int thing, int owner,
                                      const Inherited& standing) {
    if (token(tree, owner).universal == Universal::PRON) return std::nullopt;
    Proposition p = state(tree, Origin::possessive, owner, thing, standing);
    if (!p.subject_tokens.empty() && token(tree, p.subject_tokens.back()).tag == Tag::POS)
        p.subject_tokens.pop_back();
    const Node& span = tree.nodes[static_cast<std::size_t>(owner)];
    if (span.last < thing)  // not where the thing hangs on its owner: "the mill, whose roof fell"
        remove_range(p.arguments[0].tokens, span.first, span.last);
    const auto denies = [&](std::uint16_t t) {  // "was NOT his sister": the clause does
        return tree.tokens[t].lemma == "not" && tree.tokens[t].head == thing;
    };
    std::erase_if(p.arguments[0].tokens, [&](std::uint16_t t) {  // "whose"
        return tree.tokens[t].tag == Tag::WPS || denies(t);
    });
    return unless_empty(std::move(p));
}

std::optional<Proposition> title(const Tree& tree, int name, int title, const Inherited& standing) {
    const Token& word = token(tree, title);
    if (token(tree, name).universal != Universal::PROPN || word.universal == Universal::ADJ ||
        title > name || !names_role(word))
        return std::nullopt;
    Proposition p = state(tree, Origin::nominal, name, title, standing);
    // The name alone: without the title and other words before it.
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(name)))
        if (slot.token < name &&
            (slot.kind != SlotKind::compound ||
             token(tree, slot.token).universal == Universal::NOUN || slot.token == title))
            remove_range(p.subject_tokens, tree.nodes[slot.token].first,
                         tree.nodes[slot.token].last);
    return unless_empty(std::move(p));
}

std::optional<Proposition> reported_event(const Tree& tree, int noun, int event,
                                          const Inherited& standing) {
    const Token& what = token(tree, event);
    const Tokens opener = preposition_of(tree, static_cast<std::size_t>(event));
    if (what.universal != Universal::NOUN || opener.size() != 1 ||
        tree.tokens[opener[0]].lemma != "of" ||
        !lexicon::reporting(token(tree, noun).lemma, WordClass::noun))
        return std::nullopt;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const bool happens = wordnet.is_a(what.lemma, "event", WordClass::noun, 9, 1).has_value();
    if (!happens) return std::nullopt;
    Proposition p;
    p.origin = Origin::nominal;
    p.subject = event;
    p.subject_tokens = conjunct_tokens(tree, static_cast<std::size_t>(event));
    for (const std::uint16_t t : opener) remove_range(p.subject_tokens, t, t);
    p.predicate = event;
    p.implicit_verb = "exists";
    p.negated = standing.attitude.negated;
    p.mode = standing.attitude.mode;
    p.holder = standing.holder;
    p.embedded = true;
    if (p.subject_tokens.empty()) return std::nullopt;
    return p;
}

std::optional<Proposition> earlier_figure(const Tree& tree, int clause, int figure,
                                          const Inherited& standing) {
    const Node& aside = tree.nodes[static_cast<std::size_t>(figure)];
    if (standing.attitude.negated || aside.first == 0 ||
        tree.tokens[aside.first].tag != Tag::OPEN_BRACKET ||
        tree.tokens[aside.first + 1].tag != Tag::CD)
        return std::nullopt;
    const int year = aside.first + 1;
    int subject = -1;
    bool level = false;  // the phrase before the bracket gives one
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(clause))) {
        if (slot.kind == SlotKind::subject && subject < 0) subject = slot.token;
        const bool last = tree.nodes[slot.token].last + 1 == aside.first;
        if (last && slot.kind == SlotKind::object) level = true;
        if (last && slot.kind == SlotKind::oblique) {
            const Tokens opener = preposition_of(tree, slot.token);
            const std::string_view word = opener.empty() ? "" : tree.tokens[opener[0]].lemma;
            level = word == "to" || word == "at";
        }
        if (slot.kind == SlotKind::head && slot.token + 1 == aside.first)
            level =
                tree.nodes[static_cast<std::size_t>(clause)].category == Category::copular_clause;
    }
    if (subject < 0 || !level || token(tree, subject).universal == Universal::PRON)
        return std::nullopt;
    Proposition p = state(tree, Origin::nominal, subject, figure, standing);
    p.implicit_verb = "was";
    Tokens& value = p.arguments[0].tokens;
    remove_range(value, static_cast<std::size_t>(aside.first), static_cast<std::size_t>(year) + 1);
    PropositionArgument when;
    when.role = Role::time;
    when.node = year;
    when.tokens = {static_cast<std::uint16_t>(year)};
    p.arguments.push_back(std::move(when));
    return unless_empty(std::move(p));
}

std::optional<Proposition> origin_told(const Tree& tree, int holder, int adjective,
                                       const Inherited& standing) {
    const std::string_view word = token(tree, adjective).text;
    const bool seat = word == "based" || word == "headquartered";
    if (!seat && word != "born") return std::nullopt;
    const int place = tree.find(static_cast<std::size_t>(adjective), SlotKind::compound);
    if (place < 0 || place + 2 != adjective || token(tree, place + 1).text != "-" ||
        token(tree, place).universal != Universal::PROPN)
        return std::nullopt;
    Proposition p;
    p.origin = Origin::nominal;
    p.subject = holder;
    p.subject_tokens = conjunct_tokens(tree, static_cast<std::size_t>(holder));
    const Node& before = tree.nodes[static_cast<std::size_t>(adjective)];
    remove_range(p.subject_tokens, before.first, before.last);
    p.predicate = adjective;
    p.told_by_noun = seat ? "base" : "bear";
    p.implicit_verb = "is " + std::string(word);
    p.undergone = true;
    p.mode = standing.attitude.mode;
    p.holder = standing.holder;
    p.embedded = standing.embedded;
    PropositionArgument where;
    where.role = Role::oblique;
    where.node = place;
    where.implicit_preposition = "in";
    where.tokens = {static_cast<std::uint16_t>(place)};
    p.arguments.push_back(std::move(where));
    if (p.subject_tokens.empty()) return std::nullopt;
    return p;
}

}  // namespace gainsay::grammar
