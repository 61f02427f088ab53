#include "checker/alignment/namesake.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "checker/alignment/privative.hpp"
#include "checker/words/lexical_relation.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// "Springvale IN ELLMARK": what a name is told apart by, as long as it stands behind it.
std::span<const std::string> told_apart_by(const Phrase& p) {
    if (!p.text.starts_with(p.entity) || p.mentions.empty()) return {};
    const std::string_view rest = std::string_view(p.text).substr(p.entity.size());
    static constexpr std::array<std::string_view, 5> links = {" in ", " of ", " at ", " near ",
                                                              " from "};
    const bool linked = std::any_of(links.begin(), links.end(),
                                    [&](std::string_view link) { return rest.starts_with(link); });
    return linked ? std::span<const std::string>(p.mentions) : std::span<const std::string>();
}

// "MR Brandt", "LADY Harrow", "ADA Brandt": what a name tells of its bearer.
lexicon::Gender gender_of(const Phrase& p) {
    const std::string_view first = std::string_view(p.text).substr(0, p.text.find_first_of(" ."));
    if (first.size() == p.text.size()) return lexicon::Gender::unknown;
    const lexicon::Gender titled = lexicon::gendered_noun(first);
    return titled != lexicon::Gender::unknown
               ? titled
               : lexicon::first_name(first).value_or(lexicon::Gender::unknown);
}

// The common noun right before a name: "poet" in "the poet Ida Orsk".
const Word* kind_before_name(const Phrase& p) {
    for (std::size_t i = 0; i + 1 < p.words.size(); ++i)
        if (p.words[i].word_class == WordClass::noun &&
            p.words[i + 1].word_class == WordClass::proper)
            return &p.words[i];
    return nullptr;
}

// Callings, by the field they belong to. Who is called a poet here and a skier there, or a drummer
// and a guitarist, is two. A founder may be chief executive, a minister a lawyer, a star an actor,
// and a writer a journalist: those are offices, or one field.
struct Calling {
    std::string_view kind;  // of WordNet
    int field;
    bool one_each = false;  // hardly anyone has two of the field
};
constexpr std::array<Calling, 17> callings = {{{"athlete", 0, true},
                                               {"painter", 1},
                                               {"sculptor", 1},
                                               {"writer", 2},
                                               {"instrumentalist", 3, true},
                                               {"singer", 4},
                                               {"actor", 4},
                                               {"entertainer", 4},
                                               {"scientist", 5},
                                               {"clergyman", 6},
                                               {"farmer", 7},
                                               {"serviceman", 8},
                                               {"health professional", 9, true},
                                               {"craftsman", 10, true},
                                               {"skilled worker", 10, true},
                                               {"educator", 11},
                                               {"architect", 12}}};

const Calling* calling(const std::string& lemma) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const auto found = std::find_if(callings.begin(), callings.end(), [&](const Calling& c) {
        return lemma == c.kind || wordnet.is_a(lemma, c.kind, WordClass::noun, 6, 1);
    });
    return found == callings.end() ? nullptr : &*found;
}

bool other_kinds(const std::string& a, const std::string& b) {
    if (a == b ||
        lexical_relation(a, WordClass::noun, b, WordClass::noun).relation != Relation::independence)
        return false;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (!wordnet.is_a(a, "person", WordClass::noun, 9, 2) ||
        !wordnet.is_a(b, "person", WordClass::noun, 9, 2))
        return true;
    const Calling* of_a = calling(a);
    const Calling* of_b = calling(b);
    return of_a != nullptr && of_b != nullptr && (of_a->field != of_b->field || of_a->one_each);
}

}  // namespace

bool two_of_one_name(const Phrase& a, const Phrase& b) {
    const lexicon::Gender gender = gender_of(a);
    if (gender != lexicon::Gender::unknown && gender_of(b) != lexicon::Gender::unknown &&
        gender != gender_of(b))
        return true;
    // "The poet Ida Orsk", "the skier Ida Orsk"; "the river Sarn", "the canal Sarn".
    const Word* kind_a = kind_before_name(a);
    const Word* kind_b = kind_before_name(b);
    if (kind_a != nullptr && kind_b != nullptr && other_kinds(kind_a->lemma, kind_b->lemma))
        return true;
    // "President Dorn", "FORMER president Dorn": by one surname, two who held the office.
    if (privative(a) != nullptr && privative(b) == nullptr && a.words.size() < 4) return true;
    if (privative(b) != nullptr && privative(a) == nullptr && b.words.size() < 4) return true;
    const auto other = [](const Phrase& p, const std::string& name) { return name != p.entity; };
    const std::span<const std::string> of_a = told_apart_by(a);
    const std::span<const std::string> of_b = told_apart_by(b);
    bool some_a = false;
    bool some_b = false;
    for (const std::string& name : of_b) some_b |= other(b, name);
    for (const std::string& name : of_a) {
        if (!other(a, name)) continue;
        some_a = true;
        if (std::find(of_b.begin(), of_b.end(), name) != of_b.end()) return false;
    }
    return some_a && some_b;
}

}  // namespace gainsay::checker
