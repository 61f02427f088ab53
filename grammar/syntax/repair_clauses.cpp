// Repairs of where a clause begins and ends: what a preposition can't open, what a semicolon parts,
// what stands in brackets beside it.
#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

// Prepositions that never open a finite clause.
bool opens_no_clause(std::string_view lemma) {
    constexpr std::array<std::string_view, 12> words = {
        "of", "for", "in", "at", "on", "with", "from", "by", "over", "under", "about", "against"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool helps(Relation r) {
    return r == Relation::aux || r == Relation::aux_pass || r == Relation::cop;
}

bool heads_finite_clause(std::span<const Token> tokens, std::size_t verb) {
    if (is_finite(tokens[verb].tag)) return true;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == place(verb) && helps(t.relation) && is_finite(t.tag);
    });
}

}  // namespace

namespace {

// "The revenue OF RIGI METALS fell", read as two subjects: the one behind "of" belongs to the
// other.
void join_subject_behind_of(std::span<Token> tokens) {
    for (std::size_t c = 1; c + 1 < tokens.size(); ++c) {
        if (tokens[c].relation != Relation::case_ || tokens[c].lemma != "of" ||
            tokens[c].head <= place(c))
            continue;
        Token& name = tokens[static_cast<std::size_t>(tokens[c].head)];
        const Token& noun = tokens[c - 1];
        if (!is_subject(noun.relation) || !is_subject(name.relation) || noun.head != name.head ||
            !is_nominal(noun))
            continue;
        name.head = place(c - 1);
        name.relation = Relation::nmod;
    }
}

}  // namespace

void settle_prepositional_subjects(std::span<Token> tokens) {
    join_subject_behind_of(tokens);
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& opener = tokens[i];
        if (opener.relation != Relation::mark || !opens_no_clause(opener.lemma) ||
            opener.head <= place(i))
            continue;
        const auto v = static_cast<std::size_t>(opener.head);
        Token& noun = tokens[i - 1];
        if (!is_nominal(noun) || !heads_finite_clause(tokens, v)) continue;
        std::size_t s = i + 1;
        while (s < v && (tokens[s].head != opener.head || !is_subject(tokens[s].relation))) ++s;
        if (s == v || tokens[s].universal == Universal::PRON) continue;
        opener.head = place(s);
        opener.relation = Relation::case_;
        const Relation as = tokens[s].relation;
        tokens[s].head = place(i - 1);
        tokens[s].relation = Relation::nmod;
        Token& verb = tokens[v];
        if (verb.head == place(i - 1)) {  // the noun is the subject of what was read as its clause
            verb.head = noun.head;
            verb.relation = noun.relation;
            noun.head = place(v);
            noun.relation = as;
            for (std::size_t t = v + 1; t < tokens.size(); ++t)
                if (tokens[t].head == place(i - 1)) tokens[t].head = place(v);
        } else if (noun.head == place(v) && !is_subject(noun.relation)) {
            noun.relation = as;
        }
    }
}

void settle_corrections(std::span<Token> tokens) {
    for (std::size_t b = 2; b + 1 < tokens.size(); ++b) {
        Token& but = tokens[b];
        if (but.tag != Tag::CC || but.relation != Relation::conj || but.head < 0 ||
            but.head >= place(b))
            continue;
        std::int16_t noun = but.head;
        if (tokens[static_cast<std::size_t>(noun)].universal == Universal::PUNCT)
            noun = tokens[static_cast<std::size_t>(noun)].head;
        if (noun < 0) continue;
        std::size_t told = tokens.size();
        std::size_t all = 0;
        for (std::size_t t = b + 1; t < tokens.size(); ++t)
            if (tokens[t].head == place(b)) {
                told = std::min(told, t);
                ++all;
            }
        if (all != 1) continue;
        tokens[told].head = noun;
        tokens[told].relation = Relation::conj;
        but.head = place(told);
        but.relation = Relation::cc;
    }
}

void part_at_semicolons(std::span<Token> tokens) {
    for (std::size_t k = 2; k + 2 < tokens.size(); ++k) {
        if (tokens[k].text != ";") continue;
        for (std::size_t v = k + 2; v < tokens.size() && tokens[v].text != ";"; ++v) {
            Token& verb = tokens[v];
            const bool loose = verb.relation == Relation::ccomp || verb.relation == Relation::advcl;
            if (!loose || verb.head < 0 || verb.head > place(k) || !heads_finite_clause(tokens, v))
                continue;
            bool subject = false;
            bool marked = false;
            for (std::size_t t = k + 1; t < v; ++t) {
                subject |= tokens[t].head == place(v) && is_subject(tokens[t].relation);
                marked |= tokens[t].relation == Relation::mark;
            }
            if (subject && !marked) verb.relation = Relation::parataxis;
        }
    }
}

void lift_from_helpers(std::span<Token> tokens) {
    for (Token& t : tokens) {
        const bool part = t.relation == Relation::fixed || t.relation == Relation::goeswith ||
                          t.relation == Relation::compound || t.relation == Relation::flat;
        for (int steps = 0; !part && t.head >= 0 && steps < 4; ++steps) {
            const Token& above = tokens[static_cast<std::size_t>(t.head)];
            if (!helps(above.relation) || above.head < 0) break;
            t.head = above.head;
        }
    }
}

void settle_doing(std::span<Token> tokens) {
    for (std::size_t d = 1; d + 1 < tokens.size(); ++d) {
        Token& doing = tokens[d];
        if (doing.lemma != "do" || doing.relation != Relation::aux || doing.head <= place(d))
            continue;
        const auto noun = static_cast<std::size_t>(doing.head);
        const bool finite = doing.tag == Tag::VBD || doing.tag == Tag::VBZ || doing.tag == Tag::VBP;
        if (!finite || tokens[noun].universal != Universal::NOUN) continue;
        // Between them the noun's own words alone ("did answer" is an answer given), and no verb.
        bool phrase = noun > d + 1;
        bool subject = false;  // "why did the price increase" has none before
        for (std::size_t t = 0; t < tokens.size() && phrase; ++t) {
            const bool own = tokens[t].relation == Relation::det ||
                             tokens[t].relation == Relation::amod ||
                             tokens[t].relation == Relation::compound;
            if (t > d && t < noun) phrase = tokens[t].head == doing.head && own;
            subject |= t < d && tokens[t].head == doing.head && is_subject(tokens[t].relation);
            if (t != d && tokens[t].head == doing.head)
                phrase &=
                    tokens[t].relation != Relation::cop && tokens[t].relation != Relation::aux;
        }
        if (!phrase || !subject) continue;
        doing.universal = Universal::VERB;
        doing.relation = tokens[noun].relation;
        doing.head = tokens[noun].head;
        for (std::size_t t = 0; t < tokens.size(); ++t) {
            const bool inside = t > d && (t < noun || tokens[t].relation == Relation::nmod);
            if (tokens[t].head == place(noun) && !inside) tokens[t].head = place(d);
        }
        tokens[noun].head = place(d);
        tokens[noun].relation = Relation::obj;
    }
}

void lift_no_longer(std::span<Token> tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        if (tokens[i].text != "longer" || tokens[i - 1].text != "no" || tokens[i].head < 0)
            continue;
        const Token& noun = tokens[static_cast<std::size_t>(tokens[i].head)];
        if (tokens[i].head < place(i) && is_subject(noun.relation) && noun.head > place(i))
            tokens[i].head = noun.head;
    }
}

void part_earlier_figures(std::span<Token> tokens) {
    for (std::size_t open = 1; open + 4 < tokens.size(); ++open) {
        if (tokens[open].text != "(" || tokens[open + 1].tag != Tag::CD ||
            !names_a_time(tokens[open + 1]) || tokens[open + 2].text != ":")
            continue;
        std::size_t close = open + 3;
        while (close < tokens.size() && tokens[close].text != ")") ++close;
        if (close == tokens.size() || close == open + 3) continue;
        const auto inside = [&](std::int16_t t) { return t > place(open) && t < place(close); };
        std::size_t head = close;  // of the figure
        for (std::size_t t = open + 3; t < close; ++t)
            if (head == close && (!inside(tokens[t].head) || tokens[t].head <= place(open + 2)))
                head = t;
        if (head == close) continue;
        // The head keeps no word outside.
        std::int16_t before = tokens[head].head;
        for (int steps = 0; inside(before) && steps < 4; ++steps)
            before = tokens[static_cast<std::size_t>(before)].head;
        if (before < 0 || inside(before)) continue;
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if ((t < open || t > close) && inside(tokens[t].head)) tokens[t].head = before;
        for (std::size_t t = open; t <= close; ++t)
            if (!inside(tokens[t].head) || t == open || t == close || t == open + 2 ||
                tokens[t].head <= place(open + 2)) {
                tokens[t].head = place(head);
                if (t < open + 3) tokens[t].relation = Relation::punct;
            }
        tokens[open + 1].relation = Relation::obl;
        std::size_t clause = open - 1;
        while (tokens[clause].universal != Universal::VERB && tokens[clause].head >= 0)
            clause = static_cast<std::size_t>(tokens[clause].head);
        tokens[head].head = place(clause);
        tokens[head].relation = Relation::parataxis;
    }
}

void settle_bounds(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {  // "AT LEAST thirty people"
        const bool bound = tokens[i].lemma == "at" &&
                           (tokens[i + 1].text == "least" || tokens[i + 1].text == "most");
        if (!bound || tokens[i + 2].tag != Tag::CD || tokens[i].relation == Relation::root ||
            tokens[i + 1].head < 0)
            continue;
        tokens[i].head = place(i + 1);
        tokens[i].relation = Relation::case_;
        tokens[i + 1].head = place(i + 2);
        tokens[i + 1].relation = Relation::nmod;
    }
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        Token& more = tokens[i];
        Token& than = tokens[i + 1];
        const bool bound = (more.lemma == "more" || more.lemma == "less" || more.lemma == "few" ||
                            more.text == "fewer" || more.text == "More" || more.text == "Less" ||
                            more.text == "Fewer") &&
                           than.text == "than" &&
                           (tokens[i + 2].tag == Tag::CD || tokens[i + 2].text == "half");
        if (!bound || than.relation != Relation::case_ || than.head <= place(i + 1)) continue;
        const auto n = static_cast<std::size_t>(than.head);
        Token& noun = tokens[n];
        if (noun.head != place(i) || more.head < 0) continue;
        noun.head = more.head;
        noun.relation = more.relation;
        Token& opener = tokens[static_cast<std::size_t>(more.head)];
        if (i > 0 && more.head == place(i - 1) && opener.universal == Universal::ADP) {
            noun.head = opener.head;  // "by" headed its phrase
            noun.relation = opener.relation;
            opener.head = place(n);
            opener.relation = Relation::case_;
        }
        const bool first = i == 0 && noun.head > place(n) && noun.relation == Relation::advmod;
        if (first) noun.relation = Relation::nsubj;  // "MORE THAN HALF of the staff work"
        more.head = place(i + 2);
        more.relation = Relation::advmod;
        than.head = place(i);
        than.relation = Relation::fixed;
    }
}

void settle_partitive_subjects(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& of = tokens[i];
        Token& some = tokens[i - 1];
        if (of.lemma != "of" || of.relation != Relation::case_ || of.head <= place(i)) continue;
        Token& whole = tokens[static_cast<std::size_t>(of.head)];
        const bool counts = some.tag == Tag::CD || some.lemma == "half" || some.lemma == "most" ||
                            some.lemma == "some" || some.lemma == "many" || some.lemma == "none";
        if (!is_subject(whole.relation) || whole.head <= of.head || !counts ||
            some.head != whole.head)
            continue;
        some.relation = whole.relation;
        whole.head = place(i - 1);
        whole.relation = Relation::nmod;
    }
}

void settle_perfect_participles(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& having = tokens[i];
        Token& participle = tokens[i + 1];
        if ((having.text != "Having" && having.text != "having") || having.tag != Tag::VBG ||
            having.head < 0 || participle.tag == Tag::VBN ||
            participle.relation != Relation::amod ||
            (lexicon::WordNet::instance().forms(participle.text) & lexicon::past_participle_form) ==
                0)
            continue;
        Token& object = tokens[static_cast<std::size_t>(participle.head)];
        if (object.head != place(i)) continue;
        participle.tag = Tag::VBN;
        participle.universal = Universal::VERB;
        participle.head = having.head;
        participle.relation = Relation::advcl;
        for (Token& t : tokens)
            if (t.head == place(i) && &t != &participle) t.head = place(i + 1);
        having.head = place(i + 1);
        having.relation = Relation::aux;
    }
}

namespace {

bool lives(const Token& t) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    return t.universal == Universal::NOUN &&
           (wordnet.is_a(t.text, "person", WordClass::noun, 9, 1) ||
            wordnet.is_a(t.text, "animal", WordClass::noun, 14, 1));
}

bool names_an_act(const Token& t) {
    return t.tag == Tag::NN && t.text.ends_with("ing") &&
           (lexicon::WordNet::instance().forms(t.text) & lexicon::ing_form) != 0;
}

// The word becomes a participle that hangs on the noun.
void make_participle(Token& word, std::size_t noun) {
    word.tag = Tag::VBG;
    word.universal = Universal::VERB;
    word.head = place(noun);
    word.relation = Relation::acl;
}

// "A boy in green is WHISTLING": of someone, it is what they do.
void settle_progressives(std::span<Token> tokens) {
    for (std::size_t be = 1; be + 1 < tokens.size(); ++be) {
        if (tokens[be].relation != Relation::cop || tokens[be].head != place(be + 1) ||
            !is_finite(tokens[be].tag))
            continue;
        Token& act = tokens[be + 1];
        const bool adjective = act.universal == Universal::ADJ && act.text.ends_with("ing") &&
                               (lexicon::WordNet::instance().forms(act.text) &
                                (lexicon::ing_form | lexicon::adjective_form)) == lexicon::ing_form;
        if (!adjective && !names_an_act(act)) continue;
        std::size_t who = be;
        for (std::size_t t = 0; t < be; ++t)
            if (tokens[t].head == place(be + 1) && tokens[t].relation == Relation::nsubj) who = t;
        if (who == be || !lives(tokens[who])) continue;
        act.tag = Tag::VBG;
        act.universal = Universal::VERB;
        tokens[be].relation = Relation::aux;
        Token& colour = tokens[be - 1];  // "in GREEN"
        if (colour.relation != Relation::amod || colour.head != place(be + 1)) continue;
        colour.head = place(who);
        colour.relation = Relation::nmod;
        for (std::size_t t = who + 1; t + 1 < be; ++t)
            if (tokens[t].head == place(be + 1)) tokens[t].head = place(be - 1);
    }
}

}  // namespace

void retag_acts(std::span<Token> tokens) {
    settle_progressives(tokens);
    for (std::size_t there = 0; there + 3 < tokens.size(); ++there) {
        if (tokens[there].relation != Relation::expl || tokens[there].head < 0) continue;
        for (std::size_t i = there + 2; i < tokens.size(); ++i) {
            Token& act = tokens[i];
            Token& adverb = tokens[i - 1];  // "there are TRULY great pianists"
            if (act.relation == Relation::amod && adverb.relation == Relation::advmod &&
                adverb.head == tokens[there].head)
                adverb.head = place(i);
            if (!names_an_act(act) || act.head < 0) continue;
            Token& before = tokens[i - 1];
            if (act.relation == Relation::nsubj && before.head == place(i) &&
                before.relation == Relation::compound && lives(before)) {
                for (std::size_t t = there; t + 1 < i; ++t)
                    if (tokens[t].head == place(i)) tokens[t].head = place(i - 1);
                before.head = act.head;
                before.relation = act.relation;
                make_participle(act, i - 1);
            } else if (act.relation == Relation::nmod && before.head == place(i) &&
                       (before.relation == Relation::amod ||
                        before.relation == Relation::compound) &&
                       lives(tokens[static_cast<std::size_t>(act.head)]) &&
                       act.head > place(there)) {
                const auto who = static_cast<std::size_t>(act.head);
                for (std::size_t t = who; t + 1 < i; ++t)
                    if (tokens[t].head == place(i)) tokens[t].head = place(i - 1);
                before.head = place(who);
                before.relation = Relation::nmod;
                make_participle(act, who);
            }
        }
    }
}

void settle_passives(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& be = tokens[i];
        if (be.relation != Relation::cop || be.head <= place(i)) continue;
        Token& verb = tokens[static_cast<std::size_t>(be.head)];
        if (verb.universal != Universal::VERB || (verb.tag != Tag::VBN && verb.tag != Tag::VBD))
            continue;
        be.relation = Relation::aux_pass;
        verb.tag = Tag::VBN;
        for (std::size_t t = 0; t < i; ++t)
            if (tokens[t].head == be.head && tokens[t].relation == Relation::nsubj)
                tokens[t].relation = Relation::nsubj_pass;
    }
}

}  // namespace gainsay::grammar
