#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

// "Officers FIRED shots", read as officers and fired shots.
void promote_past_before_object(std::span<Token> tokens) {
    for (std::size_t v = 1; v + 1 < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.tag != Tag::VBD || verb.relation != Relation::amod ||
            verb.head != static_cast<std::int16_t>(v + 1))
            continue;
        Token& object = tokens[v + 1];
        Token& subject = tokens[v - 1];
        const auto s = static_cast<std::int16_t>(v - 1);
        const bool joined = object.relation == Relation::conj ||
                            object.relation == Relation::appos || object.relation == Relation::nmod;
        if (!is_nominal(subject) || subject.head >= 0 || object.head != s || !joined ||
            dependents_of(tokens, v - 1).finite_word)
            continue;
        verb.head = -1;
        verb.relation = Relation::root;
        verb.universal = Universal::VERB;
        subject.head = static_cast<std::int16_t>(v);
        subject.relation = Relation::nsubj;
        object.head = static_cast<std::int16_t>(v);
        object.relation = Relation::obj;
        for (std::size_t t = v + 2; t < tokens.size(); ++t)
            if (tokens[t].head == s) tokens[t].head = static_cast<std::int16_t>(v);
        return;
    }
}

}  // namespace

void promote_finite_clause(std::span<Token> tokens) {
    promote_past_before_object(tokens);
    std::size_t root = 0;
    while (root < tokens.size() && tokens[root].head >= 0) ++root;
    if (root == tokens.size()) return;
    const Universal kind = tokens[root].universal;
    if (kind != Universal::NOUN && kind != Universal::PROPN && kind != Universal::PRON) return;
    if (dependents_of(tokens, root).finite_word) return;  // a copula's noun heads its clause
    for (std::size_t v = root + 1; v < tokens.size(); ++v) {
        Token& verb = tokens[v];
        const bool loose = verb.relation == Relation::appos || verb.relation == Relation::acl ||
                           verb.relation == Relation::nmod || verb.relation == Relation::flat ||
                           verb.relation == Relation::parataxis || verb.relation == Relation::dep;
        if (!loose || verb.head < 0) continue;
        const auto host = static_cast<std::size_t>(verb.head);
        if (host != root && tokens[host].head != static_cast<std::int16_t>(root)) continue;
        if (host != root && tokens[host].relation != Relation::flat &&
            tokens[host].relation != Relation::compound)
            continue;
        const Dependents has = dependents_of(tokens, v);
        if ((!is_finite(verb.tag) && !has.finite_word) || has.subject) continue;
        const auto heir = static_cast<std::int16_t>(v);
        for (std::size_t t = v + 1; t < tokens.size(); ++t)  // what stood behind would cross
            if (tokens[t].head == static_cast<std::int16_t>(root) ||
                tokens[t].head == static_cast<std::int16_t>(host))
                tokens[t].head = heir;
        verb.head = -1;
        verb.relation = Relation::root;
        tokens[root].head = heir;
        tokens[root].relation = Relation::nsubj;
        return;
    }
}

namespace {

// "NEITHER INTERNAL NOR EXTERNAL tests": two adjectives of one noun, and no subject of their own.
void join_split_adjectives(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        Token& first = tokens[i];
        Token& pair = tokens[i - 1];
        const bool opens = pair.lemma == "neither" || pair.lemma == "both" ||
                           pair.lemma == "either" || pair.text == "Neither";
        if (!opens || first.universal != Universal::ADJ || !is_subject(first.relation)) continue;
        std::size_t noun = i + 1;
        while (noun < tokens.size() && noun < i + 5 && tokens[noun].universal != Universal::NOUN)
            ++noun;
        if (noun >= tokens.size() || !is_subject(tokens[noun].relation) ||
            tokens[noun].head != first.head)
            continue;
        for (std::size_t t = i + 1; t < noun; ++t)
            if (tokens[t].head == first.head) tokens[t].head = static_cast<std::int16_t>(i);
        first.head = static_cast<std::int16_t>(noun);
        first.relation = Relation::amod;
        pair.head = static_cast<std::int16_t>(noun);
        pair.relation = Relation::det;
    }
}

}  // namespace

namespace {

// "As THE OPERATOR of the plant, Norvane was invited": as what, and no subject of its own.
void settle_opening_as(std::span<Token> tokens) {
    if (tokens.size() < 5 || tokens[0].lemma != "as" || tokens[0].relation != Relation::mark)
        return;
    const auto verb = tokens[0].head;
    std::size_t first = tokens.size();
    bool comma = false;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        comma = comma || (first < i && tokens[i].text == ",");
        if (tokens[i].head != verb || !is_subject(tokens[i].relation)) continue;
        if (first == tokens.size()) {
            first = i;
            continue;
        }
        if (!comma) return;
        tokens[first].relation = Relation::obl;
        tokens[0].relation = Relation::case_;
        tokens[0].head = static_cast<std::int16_t>(first);
        return;
    }
}

// "Skarn METALS is a wholly owned subsidiary": what stands before the copula is no part of what
// stands behind it.
void settle_lost_subjects(std::span<Token> tokens) {
    for (std::size_t c = 1; c + 1 < tokens.size(); ++c) {
        const std::int16_t head = tokens[c].head;
        if (tokens[c].relation != Relation::cop || head <= static_cast<std::int16_t>(c)) continue;
        Token& before = tokens[c - 1];
        const bool lost = before.head == head && before.relation == Relation::compound &&
                          before.universal == Universal::PROPN;
        const bool has_one = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == head && is_subject(t.relation);
        });
        if (lost && !has_one) before.relation = Relation::nsubj;
    }
}

}  // namespace

namespace {

// "NEITHER THE BANK nor the insurer was fined": a noun behind "neither" or "both" and before its
// conjunction is a subject, as the noun behind that is.
void settle_correlatives(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool opens = tokens[i].lemma == "neither" || tokens[i].lemma == "both";
        if (!opens || tokens[i].head <= static_cast<int>(i)) continue;
        Token& first = tokens[static_cast<std::size_t>(tokens[i].head)];
        if (first.relation != Relation::obl || !is_nominal(first) ||
            case_of(tokens, static_cast<std::size_t>(tokens[i].head)) != nullptr)
            continue;
        for (std::size_t k = static_cast<std::size_t>(tokens[i].head) + 1; k < tokens.size(); ++k)
            if (tokens[k].head == first.head && is_subject(tokens[k].relation)) {
                first.relation = tokens[k].relation;
                break;
            }
    }
}

}  // namespace

void settle_two_subjects(std::span<Token> tokens) {
    settle_lost_subjects(tokens);
    join_split_adjectives(tokens);
    settle_opening_as(tokens);
    settle_correlatives(tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_subject(tokens[i].relation)) continue;
        std::size_t cc = 0;
        for (std::size_t k = i + 1; k < tokens.size() && k < i + 24; ++k) {
            if (tokens[k].head != tokens[i].head) continue;
            if (tokens[k].relation == Relation::cc) cc = k;
            if (!is_subject(tokens[k].relation)) continue;
            for (std::size_t own = i + 1; own < k; ++own) {  // "NOR the navy"
                if (tokens[own].universal == Universal::AUX) break;
                if (tokens[own].relation == Relation::cc &&
                    tokens[own].head == static_cast<std::int16_t>(k))
                    cc = own;
            }
            if (measures_time(tokens[k]) || names_a_time(tokens[k])) {
                tokens[k].relation = Relation::obl;
            } else if (measures_time(tokens[i]) || names_a_time(tokens[i])) {
                tokens[i].relation = Relation::obl;
            } else if (cc > i) {
                tokens[k].relation = Relation::conj;
                tokens[k].head = static_cast<std::int16_t>(i);
                tokens[cc].head = static_cast<std::int16_t>(k);
            }
            break;
        }
    }
}

void join_split_subjects(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& first = tokens[i];
        if (!is_subject(first.relation) ||
            (first.universal != Universal::NOUN && first.universal != Universal::PROPN))
            continue;
        std::size_t name = i + 1;  // the head of what stands right behind: "Dora QUILL"
        while (name + 1 < tokens.size() && name < i + 4 &&
               tokens[name].head == static_cast<std::int16_t>(i))
            ++name;
        while (name + 1 < tokens.size() && name < i + 4 && !is_subject(tokens[name].relation) &&
               tokens[name].head > static_cast<std::int16_t>(name) &&
               tokens[name].head <= static_cast<std::int16_t>(i + 4))
            ++name;
        const Token& second = tokens[name];
        // "Tamsin Air is headquartered": nsubj and nsubj:pass of one verb, which cannot be.
        const bool two_names = first.universal == Universal::PROPN && is_subject(second.relation);
        const bool capital = !second.text.empty() && second.text[0] >= 'A' && second.text[0] <= 'Z';
        const bool name_like = second.universal == Universal::PROPN ||
                               (two_names && second.universal == Universal::NOUN && capital);
        if (!name_like || second.head != first.head ||
            (second.relation != first.relation && !two_names))
            continue;
        first.head = static_cast<std::int16_t>(name);
        first.relation = Relation::compound;
    }
}

void join_bare_titles(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& name = tokens[i];
        if (!is_subject(name.relation) || name.universal != Universal::PROPN) continue;
        std::size_t first = i;
        while (first > 0 && tokens[first - 1].head == static_cast<std::int16_t>(i)) --first;
        if (first == 0) continue;
        Token& noun = tokens[first - 1];
        const bool before_verb = noun.relation == Relation::obj && noun.head > static_cast<int>(i);
        const bool bare = (noun.relation == Relation::obl || before_verb) &&
                          noun.head == name.head && noun.universal == Universal::NOUN &&
                          !names_a_time(noun) && !measures_time(noun) &&
                          case_of(tokens, first - 1) == nullptr;
        if (!bare) continue;
        noun.head = static_cast<std::int16_t>(i);
        noun.relation = Relation::compound;
    }
    // "BREAD SALES reached": a noun without anything before it, right before the subject
    if (tokens.size() > 3 && tokens[0].tag == Tag::NN && tokens[0].relation == Relation::obl &&
        is_subject(tokens[1].relation) && tokens[1].universal == Universal::NOUN &&
        tokens[0].head == tokens[1].head && !names_a_time(tokens[0]) && !measures_time(tokens[0])) {
        tokens[0].head = 1;
        tokens[0].relation = Relation::compound;
    }
    // "CHIEF EXECUTIVE Jon Vale": one office of two words
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& first = tokens[i];
        const Token& second = tokens[i + 1];
        const bool both = first.relation == Relation::compound &&
                          second.relation == Relation::compound && first.head == second.head &&
                          first.head > static_cast<int>(i + 1) &&
                          first.universal == Universal::NOUN && second.universal == Universal::NOUN;
        if (both && lexicon::title(std::string(first.lemma) + " " + std::string(second.lemma)))
            first.head = static_cast<std::int16_t>(i + 1);
    }
}

namespace {

// What a copula behind its noun says the noun is: "is PETER LUND", or, where nothing else is said,
// a phrase ("was among THOSE").
std::size_t said_behind(std::span<const Token> tokens, std::size_t copula, int noun) {
    std::size_t phrase = tokens.size();
    bool subject = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].head != noun) continue;
        const bool is_subject = tokens[i].relation == Relation::nsubj;
        if (i > copula && is_subject)
            return tokens[i].universal == Universal::PROPN ? i : tokens.size();
        subject |= is_subject;
        const bool behind =
            tokens[i].relation == Relation::obl || tokens[i].relation == Relation::nmod;
        if (i > copula && behind && phrase == tokens.size() && case_of(tokens, i) != nullptr)
            phrase = i;
    }
    return subject ? tokens.size() : phrase;
}

}  // namespace

// "Ada is taller than Leo IS": the second copula belongs to whom she is compared with.
void settle_copied_copulas(std::span<Token> tokens) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        Token& copy = tokens[i];
        const int what = copy.head;
        if (copy.relation != Relation::cop || what < 0 || what >= static_cast<int>(i)) continue;
        const bool another = std::any_of(
            tokens.begin(), tokens.begin() + what,
            [&](const Token& t) { return t.head == what && t.relation == Relation::cop; });
        if (!another || tokens[i - 1].head != what || !is_nominal(tokens[i - 1])) continue;
        copy.head = static_cast<std::int16_t>(i - 1);
        copy.relation = Relation::fixed;
    }
}

void settle_inverted_copulas(std::span<Token> tokens) {
    for (std::size_t c = 1; c + 1 < tokens.size(); ++c) {
        const int noun = tokens[c].head;
        if (tokens[c].relation != Relation::cop || noun < 0 || noun >= static_cast<int>(c))
            continue;
        Token& said = tokens[static_cast<std::size_t>(noun)];
        const std::size_t name = said_behind(tokens, c, noun);
        if (name == tokens.size() || !is_nominal(said)) continue;
        const auto heir = static_cast<std::int16_t>(name);
        tokens[name].head = said.head;
        tokens[name].relation = said.relation;
        said.head = heir;
        said.relation = Relation::nsubj;
        tokens[c].head = heir;
        for (std::size_t t = c + 1; t < tokens.size(); ++t)
            if (tokens[t].head == noun && t != name) tokens[t].head = heir;
    }
}

void head_possession(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& have = tokens[i];
        if (have.lemma != "have" || have.relation != Relation::aux ||
            have.head <= static_cast<std::int16_t>(i))
            continue;
        const auto h = static_cast<std::size_t>(have.head);
        Token& owned = tokens[h];
        if (owned.universal != Universal::NOUN) continue;
        const bool predicate = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == static_cast<std::int16_t>(h) && &t != &have &&
                   (t.universal == Universal::AUX || t.relation == Relation::cop);
        });
        if (predicate) continue;
        const auto verb = static_cast<std::int16_t>(i);
        have.head = owned.head;
        have.relation = owned.relation;
        have.universal = Universal::VERB;
        owned.head = verb;
        owned.relation = Relation::obj;
        std::size_t when = i;
        for (std::size_t t = 0; t < i; ++t) {
            if (tokens[t].head != static_cast<std::int16_t>(h)) continue;
            tokens[t].head = verb;
            if (!names_a_time(tokens[t]) || when < i) continue;
            when = t;
            tokens[t].relation = Relation::obl;
        }
        if (when == i) continue;
        for (std::size_t t = 0; t < i; ++t) {
            if (tokens[t].head == verb && tokens[t].relation == Relation::case_ && t < when)
                tokens[t].head = static_cast<std::int16_t>(when);
            if (tokens[t].head == static_cast<std::int16_t>(when) &&
                tokens[t].universal == Universal::PROPN) {
                tokens[t].head = verb;
                tokens[t].relation = Relation::nsubj;
            }
        }
    }
}

void part_time_from_subject(std::span<Token> tokens) {
    // "In July 2025 Ada Thorne was": the year belongs to its month.
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool year = tokens[i].tag == Tag::CD && names_a_time(tokens[i]);
        if (year && tokens[i].head > static_cast<std::int16_t>(i) &&
            tokens[i - 1].head != static_cast<std::int16_t>(i) &&
            lexicon::month(tokens[i - 1].text)) {
            tokens[i].head = static_cast<std::int16_t>(i - 1);
            tokens[i].relation = Relation::nummod;
        }
    }
    if (tokens.size() < 4 || !names_a_time(tokens[1])) return;
    Token& time = tokens[1];
    // "In May NORDA bought": no first name behind "in".
    if (tokens[0].text == "In" && is_subject(time.relation) && time.head > 2 &&
        tokens[2].universal == Universal::PROPN && tokens[2].relation == Relation::flat &&
        tokens[2].head == 1) {
        tokens[2].head = time.head;
        tokens[2].relation = time.relation;
        for (std::size_t t = 3; t < tokens.size(); ++t)
            if (tokens[t].head == 1) tokens[t].head = 2;
        tokens[0].head = 1;
        tokens[0].relation = Relation::case_;
        time.relation = Relation::obl;
        return;
    }
    // "In 1915 HARLOW BAY Football Club won": the year inside a name of several words.
    const int verb = tokens[0].head;
    if (tokens[0].relation == Relation::mark && tokens[0].text == "In" && verb > 2 &&
        time.relation == Relation::nummod && time.head > 1 && time.head < verb &&
        tokens[2].universal == Universal::PROPN && is_above(tokens, verb, 1)) {
        tokens[0].head = 1;
        tokens[0].relation = Relation::case_;
        time.head = static_cast<std::int16_t>(verb);
        time.relation = Relation::obl;
        return;
    }
    if (tokens[0].relation != Relation::case_) return;
    const std::int16_t host = time.head;
    if (host <= 1 || tokens[0].head != host) return;
    Token& subject = tokens[static_cast<std::size_t>(host)];
    if (subject.head < host) return;
    // "In May Halden Group hired": no name but the subject's stands before a verb without one.
    const bool lost = subject.relation == Relation::obl && subject.universal == Universal::PROPN &&
                      subject.head == host + 1 &&
                      !dependents_of(tokens, static_cast<std::size_t>(subject.head)).subject;
    if (!lost && !is_subject(subject.relation)) return;
    if (lost) subject.relation = Relation::nsubj;
    tokens[0].head = 1;
    time.head = subject.head;
    time.relation = Relation::obl;
}

}  // namespace gainsay::grammar
