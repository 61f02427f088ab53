#include "checker/alignment/phrase_relation.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>

#include "checker/alignment/namesake.hpp"
#include "checker/alignment/one_of_a_row.hpp"
#include "checker/alignment/privative.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
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
        const bool one = p.words[i].lemma == "single" && p.text.starts_with("a single ");
        return !taken[i] && !is_head(p, i) && !numeric(p.words[i]) && !in_quantity(p, p.words[i]) &&
               !one;
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

bool person(const Phrase& p) {
    return p.head_class == WordClass::noun &&
           (p.head == "people" || p.head == "staff" || p.head.ends_with("man") ||
            lexicon::WordNet::instance().is_a(p.head, "person", WordClass::noun, 12, 1));
}

// "The council", "the army": people, who did it or did not.
bool people_together(const Phrase& p) {
    return p.head_class == WordClass::noun &&
           (lexicon::organisation_noun(p.head) ||
            lexicon::WordNet::instance().is_a(p.head, "social group", WordClass::noun, 9, 1));
}

// "Anyone" is whoever the other side names, "anything" whatever it names.
bool covers(const Phrase& wide, const Phrase& narrow) {
    if (narrow.pronoun || narrow.clause) return false;
    const std::string& word = wide.head;
    if (!wide.pronoun && word != "one") return false;
    const bool nobody = word == "nobody" || word == "noone" ||
                        (word == "one" && (wide.negated || wide.quantifier == Quantifier::no));
    // "Nobody ELSE", "nobody BUT the union", "nobody AT THE MEETING": of the others.
    if (nobody && wide.text.find(' ') != std::string::npos && fold_name(wide.text) != "no one")
        return false;
    if (nobody || word == "anyone" || word == "anybody" || word == "someone" || word == "somebody")
        return person(narrow) ||
               (nobody && (narrow.head_class == WordClass::proper || people_together(narrow)));
    return (word == "anything" || word == "something" || word == "nothing") &&
           narrow.head_class == WordClass::noun && !person(narrow);
}

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

// "The Lindqvall PRIZE" is an award: a name that ends in a common noun tells of what kind it is.
LexicalRelation kind_of_name(const Phrase& a, const Phrase& b, LexicalRelation unrelated) {
    const auto name = [](const Phrase& p) {
        return p.head_class == WordClass::proper && p.words.size() > 1;
    };
    if (name(a) == name(b) || (name(a) ? b : a).head_class != WordClass::noun) return unrelated;
    const LexicalRelation kinds =
        lexical_relation(a.head, WordClass::noun, b.head, WordClass::noun);
    const Relation wanted = name(a) ? Relation::forward : Relation::reverse;
    if (kinds.relation != wanted && kinds.relation != Relation::equivalence) return unrelated;
    LexicalRelation out = kinds;
    out.relation = wanted;
    return out;
}

}  // namespace

bool has_lemma(const Phrase& phrase, std::string_view lemma) {
    return std::any_of(phrase.words.begin(), phrase.words.end(),
                       [&](const Word& w) { return w.lemma == lemma; });
}

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
    if (lettered_apart(a.text, b.text) || numbered_apart(a.text, b.text)) {
        out.basis = PhraseBasis::different_entity;
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
    LexicalRelation heads = lexical_relation(a.head, head_class(a), b.head, head_class(b));
    if (heads.relation == Relation::independence) heads = kind_of_name(a, b, heads);
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

// "Brandt and Ferrer": one of the names that a coordination joins.
bool joins(const Phrase& all, const Phrase& one) {
    if (one.text.size() == all.text.size() || all.text.find(" and ") == std::string::npos)
        return false;
    const std::string whole = lower(all.text);  // "The library" opens a sentence
    const std::string part = lower(one.text);
    const std::size_t at = whole.find(part);
    if (at == std::string::npos) return false;
    const std::string_view before = std::string_view(whole).substr(0, at);
    const std::string_view behind = std::string_view(whole).substr(at + part.size());
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
