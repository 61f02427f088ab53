#include <algorithm>
#include <string>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

bool argument(Relation r) { return r == Relation::obj || r == Relation::obl; }

// The last word of what `head` heads.
std::size_t last_of(std::span<const Token> tokens, std::size_t head) {
    std::size_t last = head;
    for (std::size_t i = head + 1; i < tokens.size(); ++i) {
        std::size_t up = i;
        for (int steps = 0; steps < 64 && up != head && tokens[up].head >= 0; ++steps)
            up = static_cast<std::size_t>(tokens[up].head);
        if (up == head) last = i;
    }
    return last;
}

bool clause_of_noun(Relation r) { return r == Relation::acl || r == Relation::acl_relcl; }

// "BY Quayle Foods": a preposition opens the whole name, not its first word.
void lift_preposition(std::span<const Token> tokens, Token& preposition) {
    if (preposition.relation != Relation::case_) return;
    for (int steps = 0; preposition.head >= 0 && steps < 8; ++steps) {
        const Token& word = tokens[static_cast<std::size_t>(preposition.head)];
        const bool inside = word.relation == Relation::compound ||
                            word.relation == Relation::amod || word.relation == Relation::nummod;
        if (!inside || word.head <= preposition.head) return;
        preposition.head = word.head;
    }
}

bool tells_day(const Token& name) {
    return lexicon::month(name.text) || lexicon::weekday(name.text) || measures_time(name);
}

bool has_determiner(std::span<const Token> tokens, std::size_t noun) {
    return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun),
                       [&](const Token& t) {
                           return t.head == static_cast<std::int16_t>(noun) &&
                                  (t.lemma == "the" || t.tag == Tag::PRPS);
                       });
}

// "They named the ship Aurora": a verb that gives names.
bool named_so(std::span<const Token> tokens, std::size_t noun) {
    const int verb = tokens[noun].head;
    return tokens[noun].relation == Relation::obj && verb >= 0 &&
           lexicon::takes_object_complement(tokens[static_cast<std::size_t>(verb)].lemma);
}

// "The report of the agency [Verdis] was late": a second subject of the clause whose subject the
// noun is, or stands in.
bool second_subject(std::span<const Token> tokens, std::size_t noun, std::size_t name) {
    const int clause = tokens[name].head;
    for (int up = static_cast<int>(noun); up >= 0; up = tokens[static_cast<std::size_t>(up)].head) {
        const Token& word = tokens[static_cast<std::size_t>(up)];
        if (is_subject(word.relation)) return word.head == clause;
        if (word.relation != Relation::nmod) return false;
    }
    return false;
}

// Nothing of its noun phrase stands before the word.
bool first_of(std::span<const Token> tokens, std::size_t word) {
    for (std::size_t i = 0; i < word; ++i)
        if (tokens[i].head == tokens[word].head) return false;
    return true;
}

}  // namespace

void part_before_prepositions(std::span<Token> tokens) {
    for (std::size_t c = 2; c + 1 < tokens.size(); ++c) {
        const std::int16_t noun = tokens[c].head;
        Token& word = tokens[c - 1];
        if (tokens[c].relation != Relation::case_ || noun <= static_cast<std::int16_t>(c) ||
            word.head != noun || word.relation != Relation::amod)
            continue;
        const std::int16_t above = tokens[static_cast<std::size_t>(noun)].head;
        if (above < 0 || above >= static_cast<std::int16_t>(c)) continue;
        // "IN THE red IN 2020": the first preposition opens a phrase of its own.
        bool opened = false;
        for (std::size_t t = 0; t + 1 < c; ++t) {
            if (tokens[t].head != noun ||
                (tokens[t].relation != Relation::case_ && tokens[t].relation != Relation::det))
                continue;
            opened |= tokens[t].relation == Relation::case_;
            tokens[t].head = static_cast<std::int16_t>(c - 1);
        }
        word.head = above;
        word.relation = opened ? Relation::obl : Relation::xcomp;
        if (!opened) continue;
        word.tag = Tag::NN;
        word.universal = Universal::NOUN;
    }
}

void join_names_to_nouns(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& name = tokens[i];
        if (name.universal != Universal::PROPN || name.head < 0 || tells_day(name) ||
            case_of(tokens, i) != nullptr)
            continue;
        std::size_t first = i;
        while (first > 0 && tokens[first - 1].head == static_cast<std::int16_t>(i) &&
               tokens[first - 1].universal == Universal::PROPN)
            --first;
        if (first == 0) continue;
        const std::size_t n = first - 1;
        const Token& noun = tokens[n];
        const bool loose = name.relation == Relation::obl || name.relation == Relation::appos ||
                           (is_subject(name.relation) && second_subject(tokens, n, i));
        if (!loose || noun.universal != Universal::NOUN || name.head == static_cast<int>(n) ||
            !(has_determiner(tokens, n) || lexicon::title(noun.lemma)) ||
            is_above(tokens, static_cast<int>(i), static_cast<int>(n)) || named_so(tokens, n))
            continue;
        name.head = static_cast<std::int16_t>(n);
        name.relation = Relation::appos;
    }
}

void head_names(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& name = tokens[i];
        // "Was renamed JONES": a name is no part of a verb's.
        if (name.relation == Relation::flat && name.universal == Universal::PROPN &&
            name.head >= 0 && name.head < static_cast<int>(i) &&
            tokens[static_cast<std::size_t>(name.head)].universal == Universal::VERB)
            name.relation = Relation::obj;
        if (name.relation != Relation::appos || name.universal != Universal::PROPN || name.head < 0)
            continue;
        const auto n = static_cast<std::size_t>(name.head);
        Token& noun = tokens[n];
        if (n >= i || noun.universal != Universal::NOUN) continue;
        bool adjacent = true;  // nothing but the name's own words between
        for (std::size_t t = n + 1; t < i; ++t)
            adjacent &= tokens[t].head == static_cast<std::int16_t>(i);
        if (!adjacent) continue;
        const auto heir = static_cast<std::int16_t>(i);
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (t != i && tokens[t].head == static_cast<std::int16_t>(n)) tokens[t].head = heir;
        name.head = noun.head;
        name.relation = noun.relation;
        noun.head = heir;
        noun.relation = Relation::compound;
    }
}

void return_objects(std::span<Token> tokens) {
    for (std::size_t o = 2; o + 1 < tokens.size(); ++o) {
        Token& object = tokens[o];
        const int verb = object.head;
        const bool loose = object.relation == Relation::obj || object.relation == Relation::nsubj ||
                           object.relation == Relation::obl;
        if (!loose || verb <= static_cast<int>(o) || !is_nominal(object) ||
            case_of(tokens, o) != nullptr)
            continue;
        std::size_t first = o;  // the phrase's first word
        while (first > 0 && tokens[first - 1].head == static_cast<std::int16_t>(o)) --first;
        std::size_t clause = first;
        const bool stranded = clause > 0 && tokens[clause - 1].universal == Universal::ADP;
        clause -= stranded ? 1 : 0;
        if (clause == 0) continue;
        --clause;
        if (!clause_of_noun(tokens[clause].relation) || tokens[clause].head < 0) continue;
        const int noun = tokens[clause].head;
        const Relation place = tokens[static_cast<std::size_t>(noun)].relation;
        if (tokens[static_cast<std::size_t>(noun)].head != verb ||
            (place != Relation::nsubj && place != Relation::nsubj_pass))
            continue;
        object.head = static_cast<std::int16_t>(clause);
        object.relation = stranded || measures_time(object) ? Relation::obl : Relation::obj;
        if (!stranded) continue;
        tokens[clause + 1].head = static_cast<std::int16_t>(o);
        tokens[clause + 1].relation = Relation::case_;
    }
}

void settle_particles(std::span<Token> tokens) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& p = tokens[i];
        // "laid OFF 300 workers", read as "off 300"
        const bool before_number = p.relation == Relation::advmod &&
                                   p.head == static_cast<std::int16_t>(i + 1) &&
                                   tokens[i + 1].tag == Tag::CD;
        if ((p.relation != Relation::case_ && !before_number) || p.head <= static_cast<int>(i))
            continue;
        const Token& verb = tokens[i - 1];
        Token& noun = tokens[static_cast<std::size_t>(p.head)];
        if (!lexicon::particle(p.lemma) || verb.universal != Universal::VERB ||
            (!before_number &&
             (noun.relation != Relation::obl || noun.head != static_cast<std::int16_t>(i - 1))))
            continue;
        if (!wordnet.knows(std::string(verb.lemma) + "_" + std::string(p.lemma), WordClass::verb) ||
            verb.lemma == "travel" ||
            wordnet.is_a(verb.lemma, "travel", WordClass::verb, 4, 1).has_value())
            continue;
        if (!before_number) noun.relation = Relation::obj;
        p.relation = Relation::compound_prt;
        p.head = static_cast<std::int16_t>(i - 1);
        p.tag = Tag::RP;
    }
}

void settle_offices(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& office = tokens[i];
        const bool adjective = office.tag == Tag::JJ && office.relation != Relation::amod;
        if (!adjective ||
            !lexicon::title(std::string(tokens[i - 1].text) + " " + std::string(office.text)))
            continue;
        office.tag = Tag::NN;
        office.universal = Universal::NOUN;
        if (tokens[i - 2].tag != Tag::DT || i < 4 || tokens[i - 3].tag != Tag::COMMA) continue;
        std::size_t name = i - 4;  // the head of the name before the comma
        for (int up = 0; up < 8 && tokens[name].head >= 0 &&
                         (tokens[name].relation == Relation::flat ||
                          tokens[name].relation == Relation::compound);
             ++up)
            name = static_cast<std::size_t>(tokens[name].head);
        if (name >= i || tokens[name].universal != Universal::PROPN || office.head < 0 ||
            is_above(tokens, static_cast<int>(i), static_cast<int>(name)))
            continue;
        office.head = static_cast<std::int16_t>(name);
        office.relation = Relation::appos;
    }
}

void part_joined_clauses(std::span<Token> tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        Token& noun = tokens[i];
        Token& verb = tokens[i + 1];
        const bool joined = noun.relation == Relation::conj && is_nominal(noun) && noun.head >= 0 &&
                            tokens[static_cast<std::size_t>(noun.head)].relation == Relation::obj;
        if (!joined || !is_finite(verb.tag) || verb.universal != Universal::VERB || verb.head < 0)
            continue;
        const int main = tokens[static_cast<std::size_t>(noun.head)].head;
        const bool loose = verb.relation == Relation::advcl || verb.relation == Relation::ccomp ||
                           verb.relation == Relation::parataxis || verb.relation == Relation::acl ||
                           verb.relation == Relation::conj;
        if (!loose || main < 0 || main >= static_cast<int>(i)) continue;
        const bool has_one = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == static_cast<std::int16_t>(i + 1) && is_subject(t.relation);
        });
        if (has_one || is_above(tokens, static_cast<int>(i) + 1, main)) continue;
        for (std::size_t k = 0; k < i; ++k)  // the conjunction joins clauses now
            if (tokens[k].head == static_cast<std::int16_t>(i) &&
                tokens[k].relation == Relation::cc)
                tokens[k].head = static_cast<std::int16_t>(i + 1);
        noun.head = static_cast<std::int16_t>(i + 1);
        noun.relation = Relation::nsubj;
        verb.head = static_cast<std::int16_t>(main);
        verb.relation = Relation::conj;
    }
}

void raise_subordinators(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& opener = tokens[i];
        if (opener.head <= static_cast<int>(i)) continue;
        const auto h = static_cast<std::size_t>(opener.head);
        // "so that": the clause hangs on the noun before it
        if (opener.lemma == "so" && opener.relation == Relation::mark &&
            tokens[h].relation == Relation::acl && tokens[h].head >= 0) {
            const Token& noun = tokens[static_cast<std::size_t>(tokens[h].head)];
            if (noun.head >= 0 && argument(noun.relation)) {
                tokens[h].head = noun.head;
                tokens[h].relation = Relation::advcl;
            }
            continue;
        }
        if (!lexicon::opens_clauses_too(opener.lemma) || opener.relation != Relation::case_ ||
            h + 1 >= tokens.size())
            continue;
        Token& noun = tokens[h];
        // "After the owner PAID", "after the owner HAD PAID"
        std::size_t v = h + 1;
        if (tokens[v].universal == Universal::AUX && is_finite(tokens[v].tag) &&
            tokens[v].relation == Relation::aux && tokens[v].head > static_cast<int>(v))
            v = static_cast<std::size_t>(tokens[v].head);
        Token& verb = tokens[v];
        const bool loose = verb.relation == Relation::conj || verb.relation == Relation::advcl ||
                           verb.relation == Relation::ccomp || verb.relation == Relation::xcomp ||
                           verb.relation == Relation::parataxis || verb.relation == Relation::acl;
        if (noun.relation != Relation::obl || !is_nominal(noun) || names_a_time(noun) ||
            measures_time(noun) || (!is_finite(verb.tag) && v == h + 1) ||
            verb.universal != Universal::VERB || !loose)
            continue;
        const auto at = static_cast<std::int16_t>(v);
        bool subject = false;
        for (const Token& t : tokens) subject |= t.head == at && is_subject(t.relation);
        if (subject) continue;
        if (noun.head != at) {  // else the verb stands where it should
            if (is_above(tokens, static_cast<int>(v), noun.head)) continue;
            verb.head = noun.head;
        }
        if (verb.head >= 0) verb.relation = Relation::advcl;
        noun.head = at;
        noun.relation = Relation::nsubj;
        opener.head = at;
        opener.relation = Relation::mark;
    }
}

void settle_openers(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.lemma == "no" && t.relation == Relation::advmod && t.head > static_cast<int>(i) &&
            t.head < static_cast<int>(i) + 3) {
            const Token& adjective = tokens[static_cast<std::size_t>(t.head)];
            if (adjective.relation == Relation::amod && adjective.head > t.head) {
                t.head = adjective.head;
                t.relation = Relation::det;
                t.tag = Tag::DT;
                t.universal = Universal::DET;
            }
        }
        // "remain OUTSIDE NORWAY": before a name a preposition.
        if (t.lemma == "outside" && t.relation == Relation::amod && t.head > static_cast<int>(i)) {
            Token& name = tokens[static_cast<std::size_t>(t.head)];
            if (name.universal == Universal::PROPN) {
                t.relation = Relation::case_;
                t.tag = Tag::IN;
                t.universal = Universal::ADP;
                if (name.relation == Relation::obj) name.relation = Relation::obl;
            }
        }
        if (t.relation == Relation::mark && t.lemma == "to") t.tag = Tag::TO;
        lift_preposition(tokens, t);
        // "rose BY 26 MILLION", "taught AT THE SCHOOL": what a preposition opens is no object.
        if (t.relation == Relation::case_ && t.head > static_cast<int>(i)) {
            Token& phrase = tokens[static_cast<std::size_t>(t.head)];
            const bool opens = t.lemma == "by" || t.lemma == "to" || t.lemma == "from";
            const bool opens_a_noun = t.lemma == "at" || t.lemma == "in" || t.lemma == "with" ||
                                      t.lemma == "for" || t.lemma == "into";
            if (phrase.relation == Relation::obj &&
                (opens || (opens_a_noun && first_of(tokens, i))))
                phrase.relation = Relation::obl;
        }
        // "was reported TO BE 12 MILLION"
        if (t.tag == Tag::TO && tokens[i + 1].text == "be" && t.head > static_cast<int>(i) &&
            tokens[i + 1].head == t.head &&
            tokens[static_cast<std::size_t>(t.head)].relation == Relation::obl) {
            t.relation = Relation::mark;
            tokens[static_cast<std::size_t>(t.head)].relation = Relation::xcomp;
        }
        if (t.tag == Tag::TO && t.relation == Relation::mark && t.head > static_cast<int>(i)) {
            Token& head = tokens[static_cast<std::size_t>(t.head)];
            const bool figure = head.universal == Universal::NUM ||
                                head.universal == Universal::SYM ||
                                (head.universal == Universal::NOUN && tokens[i + 1].tag == Tag::CD);
            if (figure && tokens[i + 1].text != "be") {
                t.relation = Relation::case_;
                if (head.relation == Relation::advcl || head.relation == Relation::xcomp)
                    head.relation = Relation::obl;
                if (head.relation == Relation::acl) head.relation = Relation::nmod;
            }
        }
        Token& next = tokens[i + 1];
        const bool pair = (t.lemma == "instead" && next.lemma == "of") ||
                          (t.lemma == "rather" && next.lemma == "than");
        const bool opens = next.relation == Relation::mark || next.relation == Relation::case_;
        if (pair && opens && t.relation == Relation::advmod &&
            next.head > static_cast<int>(i) + 1) {
            t.relation = next.relation;
            t.head = next.head;
            next.relation = Relation::fixed;
            next.head = static_cast<std::int16_t>(i);
        }
    }
}

namespace {

// "Was sold the mill BY THE COUNCIL": who did it, and no mill by the council.
bool did_it(std::span<const Token> tokens, std::size_t noun, std::size_t verb) {
    const bool passive = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == static_cast<std::int16_t>(verb) && t.relation == Relation::aux_pass;
    });
    const auto is = [&](const char* kind) {
        return lexicon::WordNet::instance()
            .is_a(tokens[noun].lemma, kind, WordClass::noun, 10, 2)
            .has_value();
    };
    return passive &&
           (lexicon::takes_two_objects(tokens[verb].lemma) ||
            tokens[noun].universal == Universal::PROPN || is("person") || is("social group"));
}

}  // namespace

void attach_to_verb(std::span<Token> tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& noun = tokens[i];
        if (noun.relation != Relation::nmod || noun.head < 0 ||
            static_cast<std::size_t>(noun.head) > i)
            continue;
        const Token* preposition = case_of(tokens, i);
        if (preposition == nullptr) continue;
        // Up through the phrases it might hang on, to the verb's own argument.
        std::size_t host = static_cast<std::size_t>(noun.head);
        for (int steps = 0;
             steps < 8 && tokens[host].relation == Relation::nmod && tokens[host].head >= 0;
             ++steps)
            host = static_cast<std::size_t>(tokens[host].head);
        if (!argument(tokens[host].relation) || tokens[host].head < 0) continue;
        const auto verb = static_cast<std::size_t>(tokens[host].head);
        if (tokens[verb].universal != Universal::VERB || verb > host) continue;
        const bool time =
            names_a_time(noun) && (preposition->lemma == "in" || preposition->lemma == "on" ||
                                   preposition->lemma == "since" || preposition->lemma == "until" ||
                                   preposition->lemma == "during");
        const bool valency = lexicon::verb_governs(tokens[verb].lemma, preposition->lemma);
        // In spite of what something is done; no thing is "the mill despite its losses".
        const bool concession =
            preposition->lemma == "despite" || preposition->lemma == "notwithstanding";
        const bool agent = preposition->lemma == "by" && did_it(tokens, i, verb);
        if (!time && !valency && !concession && !agent) continue;
        // Nothing of the argument may follow, or arcs would cross.
        if (last_of(tokens, host) > last_of(tokens, i)) continue;
        noun.head = static_cast<std::int16_t>(verb);
        noun.relation = Relation::obl;
    }
}

void settle_home(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& home = tokens[i];
        const std::int16_t people = home.head;
        if (home.lemma != "home" || home.relation != Relation::advmod ||
            people <= static_cast<std::int16_t>(i) + 1 || tokens[i + 1].lemma != "to" ||
            tokens[i + 1].head != people || tokens[i + 1].relation != Relation::case_)
            continue;
        const auto at = static_cast<std::int16_t>(i);
        Token& whom = tokens[static_cast<std::size_t>(people)];
        home.head = whom.head;
        home.relation = whom.relation;
        home.tag = Tag::NN;
        home.universal = Universal::NOUN;
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (tokens[t].head == people && (t < i || tokens[t].relation == Relation::punct))
                tokens[t].head = at;
        whom.head = at;
        whom.relation = Relation::nmod;
    }
}

}  // namespace gainsay::grammar
