#include "checker/phrase_relation.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "checker/word_classes.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t most_words = 32;  // of a phrase; what follows is taken as unmatched

// "More than 600": compared as an interval, not as words.
bool in_quantity(const Phrase& phrase, const Word& word) {
    for (const Quantity& quantity : phrase.quantities)
        if (quantity.span.overlaps(word.span)) return true;
    return false;
}

bool numeric(const Word& word) { return word.word_class == WordClass::number; }

WordClass head_class(const Phrase& phrase) {
    return phrase.head_class == WordClass::other ? WordClass::noun : phrase.head_class;
}

bool is_head(const Phrase& phrase, std::size_t i) {
    return i < phrase.depth.size() ? phrase.depth[i] == 0 : phrase.words[i].lemma == phrase.head;
}

LexicalSource weaker(LexicalSource a, LexicalSource b) { return std::max(a, b); }

// Pairs the modifiers: first the same words, then related ones, so that no word takes another's
// partner.
class ModifierMatch {
public:
    ModifierMatch(const Phrase& a, const Phrase& b, PhraseRelation& out)
        : a_(a), b_(b), out_(out) {}

    void run() {
        for (const bool same : {true, false})
            for (std::size_t i = 0; i < count(a_); ++i)
                if (open(a_, i, taken_a_)) match(i, same);
        out_.extra_a = unmatched(a_, taken_a_);
        out_.extra_b = unmatched(b_, taken_b_);
        const std::array<Relation, 4> all = {
            out_.relation, words_, out_.extra_a > 0 ? Relation::forward : Relation::equivalence,
            out_.extra_b > 0 ? Relation::reverse : Relation::equivalence};
        out_.relation = join_slots(all);
    }

private:
    static std::size_t count(const Phrase& p) { return std::min(p.words.size(), most_words); }
    static bool open(const Phrase& p, std::size_t i, const std::bitset<most_words>& taken) {
        return !taken[i] && !is_head(p, i) && !numeric(p.words[i]) && !in_quantity(p, p.words[i]);
    }
    static std::uint8_t unmatched(const Phrase& p, const std::bitset<most_words>& taken) {
        std::uint8_t out = 0;
        for (std::size_t i = 0; i < count(p); ++i)
            if (open(p, i, taken) && out < 255) ++out;
        return out;
    }
    void match(std::size_t i, bool same) {
        const Word& x = a_.words[i];
        for (std::size_t j = 0; j < count(b_); ++j) {
            if (!open(b_, j, taken_b_)) continue;
            const Word& y = b_.words[j];
            if (same ? x.lemma != y.lemma : x.lemma == y.lemma) continue;
            const LexicalRelation r =
                lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
            if (r.relation == Relation::independence) continue;
            taken_a_.set(i);
            taken_b_.set(j);
            words_ = r.relation == Relation::forward ? join(r.relation, words_)
                                                     : join(words_, r.relation);
            out_.source = weaker(out_.source, r.source);
            if (r.opposite()) {
                out_.conflict_a = &x;
                out_.conflict_b = &y;
            } else {
                ++out_.shared;
            }
            return;
        }
    }

    const Phrase& a_;
    const Phrase& b_;
    PhraseRelation& out_;
    Relation words_ = Relation::equivalence;
    std::bitset<most_words> taken_a_;
    std::bitset<most_words> taken_b_;
};

const Word* head_word(const Phrase& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        if (is_head(phrase, i)) return &phrase.words[i];
    return phrase.words.empty() ? nullptr : &phrase.words.back();
}

bool same_last_word(std::string_view a, std::string_view b) {
    const auto last = [](std::string_view s) {
        const std::size_t blank = s.find_last_of(' ');
        return blank == std::string_view::npos ? s : s.substr(blank + 1);
    };
    return last(a) == last(b);
}

// "A former minister" is no minister: an adjective on one side takes away what the noun says.
const Word* privative(const Phrase& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        const bool of_head = i < phrase.depth.size() && phrase.depth[i] == 1;
        if (of_head && phrase.words[i].lemma != phrase.head &&
            (in_class(phrase.words[i].lemma, AdverbClass::privative) ||
             in_class(phrase.words[i].text, AdverbClass::privative)))  // "aspiring"
            return &phrase.words[i];
    }
    return nullptr;
}

const Word* doubted(const Phrase& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        if (i < phrase.depth.size() && phrase.depth[i] == 1 &&
            (in_class(phrase.words[i].lemma, AdverbClass::doubting) ||
             in_class(phrase.words[i].text, AdverbClass::doubting)))
            return &phrase.words[i];
    return nullptr;
}

// "A former successful student" may have stopped being successful, and a former mayor of Norwick be
// mayor of Halden: what else stands beside the noun must be the same on both sides. A fake is none
// of any kind.
bool scope_is_clear(const PhraseRelation& related, const Word& of_privative, bool on_a) {
    const std::uint8_t beside = on_a ? related.extra_a : related.extra_b;
    const std::uint8_t other = on_a ? related.extra_b : related.extra_a;
    return beside <= 1 && (other == 0 || !in_class(of_privative.lemma, AdverbClass::bygone));
}

void deny(const Phrase& a, const Phrase& b, PhraseRelation& out) {
    // An alleged thief neither is nor is not a thief.
    if ((doubted(a) == nullptr) != (doubted(b) == nullptr)) {
        out.relation = Relation::independence;
        return;
    }
    const Word* of_a = privative(a);
    const Word* of_b = privative(b);
    if ((of_a == nullptr) == (of_b == nullptr) || out.conflict_a != nullptr) return;
    if (!scope_is_clear(out, of_a != nullptr ? *of_a : *of_b, of_a != nullptr)) {
        out.relation = Relation::independence;
        return;
    }
    out.relation = Relation::alternation;
    out.conflict_a = of_a != nullptr ? of_a : head_word(a);
    out.conflict_b = of_b != nullptr ? of_b : head_word(b);
}

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

}  // namespace

namespace {

bool person(const Phrase& p) {
    return p.head_class == WordClass::noun &&
           (p.head == "people" || p.head == "staff" || p.head.ends_with("man") ||
            lexicon::WordNet::instance().is_a(p.head, "person", WordClass::noun, 12, 1));
}

// "Anyone" is whoever the other side names, "anything" whatever it names.
bool covers(const Phrase& wide, const Phrase& narrow) {
    if (narrow.pronoun || narrow.clause) return false;
    const std::string& word = wide.head;
    if (!wide.pronoun && word != "one") return false;
    const bool nobody = word == "nobody" || word == "noone" ||
                        (word == "one" && (wide.negated || wide.quantifier == Quantifier::no));
    if (nobody || word == "anyone" || word == "anybody" || word == "someone" || word == "somebody")
        return person(narrow) || (nobody && narrow.head_class == WordClass::proper);
    return (word == "anything" || word == "something" || word == "nothing") &&
           narrow.head_class == WordClass::noun && !person(narrow);
}

}  // namespace

namespace {

// What holds of all firms holds of small firms, what holds of most firms need not: the words are
// the restrictor of the quantifier (Barwise and Cooper 1981). "No" stands in the claim's polarity.
void project_restrictor(const Phrase& a, const Phrase& b, PhraseRelation& out) {
    if (entails(converse(out.relation)) == entails(out.relation)) return;  // none is the narrower
    const bool all_a = a.quantifier == Quantifier::all;
    const bool all_b = b.quantifier == Quantifier::all;
    if (a.quantifier == b.quantifier && a.quantifier != Quantifier::no)
        out.relation = project(out.relation, restrictor(a.quantifier));
    else if ((all_a && out.relation == Relation::reverse) ||
             (all_b && out.relation == Relation::forward))  // "small firms", "all firms"
        out.relation = project(out.relation, restrictor(Quantifier::all));
}

}  // namespace

namespace {

// "The total of the debts", "the level of rents": what is measured, without the noun that says so.
std::optional<Phrase> measured(const Phrase& p) {
    // "A number of pupils" are pupils, "the number of pupils" is a number.
    const bool counts = in_class(p.head, AdverbClass::counting) && !p.text.starts_with("the ") &&
                        !p.text.starts_with("The ");
    if ((!in_class(p.head, AdverbClass::measuring) && !counts) ||
        p.text.find(" of ") == std::string::npos)
        return std::nullopt;
    Phrase out = p;
    out.words.clear();
    out.depth.clear();
    for (std::size_t i = 0; i < p.words.size() && i < p.depth.size(); ++i) {
        if (p.depth[i] == 0) continue;
        const bool of_measure = p.words[i].span.begin < p.span.begin + p.text.find(" of ");
        if (of_measure) continue;  // "the TOTAL amount of"
        out.words.push_back(p.words[i]);
        out.depth.push_back(static_cast<std::uint16_t>(p.depth[i] - 1));
        if (p.depth[i] == 1) {
            out.head = p.words[i].lemma;
            out.head_class = p.words[i].word_class;
        }
    }
    out.text = p.text.substr(p.text.find(" of ") + 4);
    if (out.words.empty() || out.head == p.head) return std::nullopt;
    return out;
}

}  // namespace

PhraseRelation relate_words(const Phrase& a, const Phrase& b) {
    PhraseRelation out;
    if (a.head != b.head) {
        const auto of_a = measured(a);
        const auto of_b = of_a ? std::nullopt : measured(b);
        if (of_a || of_b) {
            out = relate_words(of_a ? *of_a : a, of_b ? *of_b : b);
            const bool part = in_class((of_a ? a : b).head, AdverbClass::counting);
            if (part) {  // "a lot of time" is time
                ++(of_a ? out.extra_a : out.extra_b);
                out.relation = of_a ? join(Relation::forward, out.relation)
                                    : join(out.relation, Relation::reverse);
            }
            return out;
        }
    }
    if (covers(a, b) || covers(b, a)) {
        out.relation = covers(a, b) ? Relation::reverse : Relation::forward;
        out.basis = PhraseBasis::related_words;
        out.source = LexicalSource::identical;  // as sure as the word itself
        out.shared = 1;
        return out;
    }
    if (a.pronoun || b.pronoun) {
        out.basis = PhraseBasis::pronoun;
        return out;
    }
    if (a.text == b.text && !a.text.empty()) {
        out.relation = Relation::equivalence;
        out.basis = PhraseBasis::same_words;
        out.source = LexicalSource::identical;
        out.shared = static_cast<std::uint8_t>(std::min<std::size_t>(a.words.size(), 255));
        return out;
    }
    // "Faster than the old mill" says nothing of "fast".
    const bool measured_a = a.text.find(" than ") != std::string::npos;
    const bool measured_b = b.text.find(" than ") != std::string::npos;
    if (a.head_class == WordClass::adjective && a.head == b.head && measured_a != measured_b)
        return out;
    const LexicalRelation heads = lexical_relation(a.head, head_class(a), b.head, head_class(b));
    out.relation = heads.relation;
    out.source = heads.source;
    if (heads.relation == Relation::independence) return out;
    if (heads.opposite()) {
        out.head_conflict = true;
        out.conflict_a = head_word(a);
        out.conflict_b = head_word(b);
    } else {
        out.shared = 1;
    }
    ModifierMatch(a, b, out).run();
    project_restrictor(a, b, out);
    deny(a, b, out);
    if (out.conflict_a != nullptr) {
        out.basis = PhraseBasis::conflicting_words;
    } else {
        out.basis = out.source == LexicalSource::identical ? PhraseBasis::same_words
                                                           : PhraseBasis::related_words;
    }
    return out;
}

namespace {

// How many words of a name a phrase has and the other has not.
std::uint8_t words_of(std::string_view name, const Phrase& phrase, const Phrase& other) {
    return static_cast<std::uint8_t>(
        std::count_if(phrase.words.begin(), phrase.words.end(), [&](const Word& w) {
            return name.find(w.text) != std::string_view::npos &&
                   std::none_of(other.words.begin(), other.words.end(),
                                [&](const Word& o) { return o.lemma == w.lemma; });
        }));
}

}  // namespace

namespace {

// "Brandt and Ferrer": one of the names that a coordination joins.
bool joins(const Phrase& all, const Phrase& one) {
    const std::size_t at = all.text.find(one.text);
    if (at == std::string::npos || one.text.size() == all.text.size() ||
        all.text.find(" and ") == std::string::npos)
        return false;
    const std::string_view before = std::string_view(all.text).substr(0, at);
    const std::string_view behind = std::string_view(all.text).substr(at + one.text.size());
    return (before.empty() || before.ends_with(" and ") || before.ends_with(", ")) &&
           (behind.empty() || behind.starts_with(" and ") || behind.starts_with(", "));
}

// What both did, each of them did (distributive reading: Link 1983): the claim of both is the
// narrower one.
std::optional<PhraseRelation> one_of_several(const Slot& a, const Slot& b) {
    // "Marks and Spencer" is one name.
    const bool in_a = a.entity == 0 && joins(*a.phrase, *b.phrase);
    const bool in_b = b.entity == 0 && joins(*b.phrase, *a.phrase);
    if (!in_a && !in_b) return std::nullopt;
    PhraseRelation out;
    out.relation = in_a ? Relation::forward : Relation::reverse;
    out.basis = PhraseBasis::several;
    out.source = LexicalSource::identical;
    out.shared = 1;
    return out;
}

}  // namespace

PhraseRelation relate(const Slot& a, const Slot& b, const EntityTable& entities) {
    PhraseRelation out;
    if (!a.filled() || !b.filled()) {
        out.relation = a.filled()   ? Relation::forward
                       : b.filled() ? Relation::reverse
                                    : Relation::equivalence;
        return out;
    }
    if (const auto of_several = one_of_several(a, b)) return *of_several;
    if (a.entity != 0 && b.entity != 0) {
        if (a.entity == b.entity && two_of_one_name(*a.phrase, *b.phrase)) {
            out.basis = PhraseBasis::namesake;
        } else if (a.entity == b.entity) {
            out.relation = Relation::equivalence;
            out.basis = PhraseBasis::same_entity;
            out.source = LexicalSource::identical;
            out.shared = 1;
        } else if (entities.related(a.entity, b.entity)) {
            out.basis = PhraseBasis::part_of;
        } else {
            out.basis = same_last_word(entities.name(a.entity), entities.name(b.entity))
                            ? PhraseBasis::namesake
                            : PhraseBasis::different_entity;
        }
        return out;
    }
    // "Huawei's revenue" and "Alibaba's revenue" are two things, whatever else their words share.
    if (a.entity == 0 && b.entity == 0 && a.owner != 0 && b.owner != 0 && a.owner != b.owner) {
        out.basis = entities.related(a.owner, b.owner) ? PhraseBasis::part_of
                                                       : PhraseBasis::different_entity;
        return out;
    }
    out = relate_words(*a.phrase, *b.phrase);
    // "Tessel's lending", and "lending" of which Tessel tells: whose it is narrows neither.
    if (a.entity == 0 && b.entity == 0 && a.owner != 0 && a.owner == b.owner) {
        const std::string_view owner = entities.name(a.owner);
        out.extra_a -= std::min(out.extra_a, words_of(owner, *a.phrase, *b.phrase));
        out.extra_b -= std::min(out.extra_b, words_of(owner, *b.phrase, *a.phrase));
    }
    return out;
}

std::string_view name(PhraseBasis basis) {
    static constexpr std::array<std::string_view, 11> names = {"nothing in common",
                                                               "same entity",
                                                               "part of the other",
                                                               "different names",
                                                               "namesakes",
                                                               "pronoun",
                                                               "one of several",
                                                               "same words",
                                                               "related words",
                                                               "words that exclude each other",
                                                               "clause"};
    return names[static_cast<std::size_t>(basis)];
}

}  // namespace gainsay::checker
