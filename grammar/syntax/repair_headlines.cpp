// Headlines leave out "is", "are" and "there are" (Mardh 1980, Headlinese, chapter 5): "Climbers
// not in helicopter", "No wolves in valley", "Mayor arrested in Lindau", "Three dead in fire". No
// parser of full sentences knows such a clause; here it gets its head.
#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool hangs_on(const Token& t, std::size_t head) { return t.head == place(head); }

bool verbal(std::span<const Token> tokens, std::size_t word) {
    if (tokens[word].universal == Universal::VERB || tokens[word].universal == Universal::AUX)
        return true;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return hangs_on(t, word) && (t.relation == Relation::cop || t.relation == Relation::aux ||
                                     t.relation == Relation::aux_pass);
    });
}

bool has_subject_of_its_own(std::span<const Token> tokens, std::size_t word) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& t) { return hangs_on(t, word) && is_subject(t.relation); });
}

// The clause's head may stand where this noun does: it is the whole sentence, or what is said.
bool stands_for_a_clause(std::span<const Token> tokens, std::size_t noun) {
    const Token& t = tokens[noun];
    if (t.head < 0) return true;
    const Token& above = tokens[static_cast<std::size_t>(t.head)];
    const bool object =
        (t.relation == Relation::obj || t.relation == Relation::ccomp) && t.head < place(noun);
    const auto said = lexicon::reporting(above.lemma, WordClass::verb);
    return object && above.universal == Universal::VERB && said && said->preposition.empty();
}

// `predicate` takes the noun's place, the noun becomes its subject, and what stood behind belongs
// to the predicate.
void predicate_of(std::span<Token> tokens, std::size_t noun, std::size_t predicate,
                  Relation subject) {
    const std::int16_t above = tokens[noun].head;
    const bool root = above < 0;
    tokens[predicate].head = above;
    tokens[predicate].relation = root ? Relation::root : Relation::ccomp;
    tokens[noun].head = place(predicate);
    tokens[noun].relation = subject;
    for (std::size_t i = predicate + 1; i < tokens.size(); ++i)
        if (hangs_on(tokens[i], noun)) {
            tokens[i].head = place(predicate);
            if (tokens[i].relation == Relation::nmod) tokens[i].relation = Relation::obl;
        }
}

// "Ferry BLAZE not arson", read as an arson that is called a blaze: the words before "not" are a
// phrase of their own.
void part_before_not(std::span<Token> tokens, std::size_t k, std::size_t predicate) {
    Token& last = tokens[k - 1];
    if (last.head != place(predicate) || last.relation != Relation::compound) return;
    std::size_t first = k - 1;
    while (first > 0 && (is_nominal(tokens[first - 1]) || tokens[first - 1].tag == Tag::JJ ||
                         tokens[first - 1].tag == Tag::DT))
        --first;
    for (std::size_t i = first; i + 1 < k; ++i)
        if (tokens[i].head == place(predicate) || tokens[i].head < 0) {
            const bool above = tokens[i].head < 0;
            if (above) {
                last.head = -1;
                last.relation = Relation::root;
                tokens[predicate].head = place(k - 1);
                for (std::size_t t = k; t < tokens.size(); ++t)
                    if (hangs_on(tokens[t], i)) tokens[t].head = place(k - 1);
            }
            tokens[i].head = place(k - 1);
            tokens[i].relation = tokens[i].tag == Tag::DT   ? Relation::det
                                 : tokens[i].tag == Tag::JJ ? Relation::amod
                                                            : Relation::compound;
        }
    if (last.head == place(predicate) && tokens[predicate].head < 0) {
        last.head = -1;
        last.relation = Relation::root;
        tokens[predicate].head = place(k - 1);
    }
}

// "Climbers NOT in helicopter": what stands behind the word is denied of what stands before it.
void settle_bare_negations(std::span<Token> tokens) {
    for (std::size_t k = 1; k + 1 < tokens.size(); ++k) {
        if (tokens[k].lemma != "not" || tokens[k].head <= place(k)) continue;
        const auto predicate = static_cast<std::size_t>(tokens[k].head);
        if (verbal(tokens, predicate) || has_subject_of_its_own(tokens, predicate) ||
            !is_nominal(tokens[k - 1]))
            continue;
        part_before_not(tokens, k, predicate);
        std::size_t noun = k - 1;
        for (int steps = 0; steps < 16 && !stands_for_a_clause(tokens, noun); ++steps) {
            if (tokens[noun].head < 0 || tokens[noun].head >= place(k)) break;
            noun = static_cast<std::size_t>(tokens[noun].head);
        }
        if (noun >= k || !is_nominal(tokens[noun]) || !stands_for_a_clause(tokens, noun)) continue;
        const std::int16_t above = tokens[predicate].head;
        const bool below = is_above(tokens, static_cast<int>(noun), above);
        if (!below && above != tokens[noun].head) continue;
        predicate_of(tokens, noun, predicate, Relation::nsubj);
        tokens[k].relation = Relation::advmod;
    }
}

// "NO wolves in the valley": there are none there.
void settle_bare_absences(std::span<Token> tokens) {
    for (std::size_t k = 0; k + 1 < tokens.size(); ++k) {  // "NO ONE", parted
        Token& one = tokens[k + 1];
        if (tokens[k].lemma != "no" || one.lemma != "one" || tokens[k].head != one.head ||
            one.head <= place(k + 1) || !is_subject(tokens[k].relation))
            continue;
        one.relation = tokens[k].relation;
        tokens[k].head = place(k + 1);
        tokens[k].relation = Relation::det;
    }
    for (std::size_t k = 0; k + 3 < tokens.size(); ++k) {
        if (tokens[k].lemma != "no" || tokens[k].relation != Relation::det ||
            tokens[k].head <= place(k))
            continue;
        const auto noun = static_cast<std::size_t>(tokens[k].head);
        if (verbal(tokens, noun) || has_subject_of_its_own(tokens, noun) ||
            !stands_for_a_clause(tokens, noun))
            continue;
        for (std::size_t p = noun + 2; p < tokens.size(); ++p) {
            const bool phrase =
                hangs_on(tokens[p], noun) &&
                (tokens[p].relation == Relation::nmod || tokens[p].relation == Relation::obl);
            const Token* opener = phrase ? case_of(tokens, p) : nullptr;
            if (opener == nullptr || !lexicon::tells_where(opener->lemma)) continue;
            predicate_of(tokens, noun, p, Relation::nsubj);
            break;
        }
    }
}

bool participle(const Token& t) {
    return lexicon::invariant_verb(t.text) ||
           (lexicon::WordNet::instance().forms(t.text) & lexicon::past_participle_form) != 0;
}

void make_passive(Token& verb) {
    verb.tag = Tag::VBN;
    verb.universal = Universal::VERB;
}

// "No one HURT in fire", "Painting FOUND in lake": the participle is what is said.
void settle_bare_participles(std::span<Token> tokens) {
    for (std::size_t v = 1; v < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.relation != Relation::acl || verb.tag != Tag::VBN || verb.head < 0 ||
            verb.head >= place(v))
            continue;
        const auto noun = static_cast<std::size_t>(verb.head);
        // "Experts say tea NOT LINKED to cancer": nothing but words can be said.
        const bool said = tokens[noun].head >= 0 && stands_for_a_clause(tokens, noun) &&
                          tokens[static_cast<std::size_t>(tokens[noun].head)].lemma == "say";
        if ((tokens[noun].head >= 0 && !said) || !is_nominal(tokens[noun]) ||
            verbal(tokens, noun) || has_subject_of_its_own(tokens, noun))
            continue;
        const bool marked = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return (hangs_on(t, v) && (t.relation == Relation::mark || is_subject(t.relation) ||
                                       t.relation == Relation::aux)) ||
                   (hangs_on(t, noun) && t.relation == Relation::punct);
        });
        if (!marked) predicate_of(tokens, noun, v, Relation::nsubj_pass);
    }
}

// "Two HURT in blast": more than one with a singular noun is a number of people to whom it
// happened. "Three DEAD in fire": an adjective behind its noun is said of it.
void settle_counted(std::span<Token> tokens) {
    std::size_t root = 0;
    while (root < tokens.size() && tokens[root].head >= 0) ++root;
    if (root == tokens.size()) return;
    Token& head = tokens[root];
    if (root == 1 && head.tag == Tag::NN && tokens[0].relation == Relation::nummod &&
        tokens[0].lemma != "one" && tokens[0].lemma != "1" && participle(head)) {
        make_passive(head);
        tokens[0].relation = Relation::nsubj_pass;
        for (Token& t : tokens)
            if (hangs_on(t, root) && t.relation == Relation::nmod) t.relation = Relation::obl;
        return;
    }
    // "Gunman SHOT dead": read as a noun.
    if (root > 0 && head.tag == Tag::NN && tokens[root - 1].relation == Relation::compound &&
        hangs_on(tokens[root - 1], root) && root + 1 < tokens.size() &&
        tokens[root + 1].tag == Tag::JJ && hangs_on(tokens[root + 1], root) && participle(head)) {
        make_passive(head);
        tokens[root - 1].relation = Relation::nsubj_pass;
        tokens[root + 1].relation = Relation::xcomp;
        return;
    }
    if (!is_nominal(head) || verbal(tokens, root) || has_subject_of_its_own(tokens, root) ||
        root + 1 >= tokens.size())
        return;
    Token& said = tokens[root + 1];
    const bool adjective = said.tag == Tag::JJ || said.tag == Tag::VBN;
    if (adjective && hangs_on(said, root) && said.relation != Relation::compound)
        predicate_of(tokens, root, root + 1,
                     said.tag == Tag::VBN ? Relation::nsubj_pass : Relation::nsubj);
}

// "Bridge UNSAFE for lorries", read as a phrase.
void settle_bare_adjectives(std::span<Token> tokens, bool framed) {
    std::size_t root = 0;
    while (root < tokens.size() && tokens[root].head >= 0) ++root;
    if (root == 0 || root == tokens.size() || tokens[root].tag != Tag::JJ || verbal(tokens, root) ||
        has_subject_of_its_own(tokens, root))
        return;
    const bool goes_on = std::any_of(
        tokens.begin() + static_cast<std::ptrdiff_t>(root) + 1, tokens.end(),
        [&](const Token& t) { return hangs_on(t, root) && t.relation == Relation::obl; });
    Token& noun = tokens[root - 1];
    const bool bare = noun.relation == Relation::compound || noun.relation == Relation::nmod ||
                      noun.relation == Relation::obl || noun.relation == Relation::amod;
    // "Tesh DEAD": the last word, but "attorney general"
    const bool closes = root + 1 == tokens.size() && tokens[root].lemma != "general" &&
                        tokens[root].lemma != "elect";
    if ((framed || goes_on || closes) && hangs_on(noun, root) && is_nominal(noun) && bare &&
        case_of(tokens, root - 1) == nullptr)
        noun.relation = Relation::nsubj;
}

// "was not fired and replaced BY A ROBOT": the last of two participles takes who did it.
void settle_last_agents(std::span<Token> tokens) {
    for (std::size_t i = 4; i < tokens.size(); ++i) {
        Token& agent = tokens[i];
        if (agent.relation != Relation::obl || agent.head < 0) continue;
        const Token* by = case_of(tokens, i);
        if (by == nullptr || by->lemma != "by") continue;
        for (std::size_t v = static_cast<std::size_t>(agent.head) + 1; v < i; ++v)
            if (tokens[v].tag == Tag::VBN && tokens[v].relation == Relation::conj &&
                tokens[v].head == agent.head)
                agent.head = place(v);
    }
}

// Nouns that say what is planned: "PLAN to close mill", "DECISION to sell".
bool governs_infinitive(const Token& noun) {
    return lexicon::implicative(noun.lemma, WordClass::noun, lexicon::Complement::to) ||
           lexicon::reporting(noun.lemma, WordClass::noun);
}

// "Actor Ada Brook TO PLAY queen", "theatre TO CLOSE": what is told of her is no part of her name.
void settle_plans(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (tokens[i].tag != Tag::TO || tokens[i].relation != Relation::mark ||
            tokens[i].head <= place(i))
            continue;
        const auto verb = static_cast<std::size_t>(tokens[i].head);
        const bool loose =
            tokens[verb].relation == Relation::acl || tokens[verb].relation == Relation::xcomp;
        if (!loose || tokens[verb].head < 0) continue;
        const auto noun = static_cast<std::size_t>(tokens[verb].head);
        if (noun >= i || tokens[noun].head >= 0 || !is_nominal(tokens[noun]) ||
            verbal(tokens, noun) || has_subject_of_its_own(tokens, noun) ||
            governs_infinitive(tokens[noun]))
            continue;
        const bool titled = tokens[noun].universal == Universal::PROPN &&
                            std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                                return hangs_on(t, noun) && t.relation == Relation::compound &&
                                       t.universal == Universal::NOUN;
                            });
        if (!titled && noun + 1 != i) continue;
        const bool passive = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, verb) && t.relation == Relation::aux_pass;
        });
        predicate_of(tokens, noun, verb, passive ? Relation::nsubj_pass : Relation::nsubj);
    }
}

// "Dam ABOUT TO burst": the infinitive is what will be.
void settle_imminent(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool marks = tokens[i].lemma == "about" && tokens[i + 1].tag == Tag::TO &&
                           tokens[i].head == tokens[i + 1].head && tokens[i].head > place(i + 1);
        if (!marks || !is_nominal(tokens[i - 1])) continue;
        const auto verb = static_cast<std::size_t>(tokens[i].head);
        if (tokens[verb].head < 0) continue;
        const auto noun = static_cast<std::size_t>(tokens[verb].head);
        if (tokens[noun].head >= 0 || !is_nominal(tokens[noun]) || noun > i) continue;
        predicate_of(tokens, noun, verb, Relation::nsubj);
    }
}

// "Bank SET to close branches", "Man FORCED to leave": participles, though they could be pasts.
void settle_governing_participles(std::span<Token> tokens) {
    using lexicon::Complement;
    for (std::size_t v = 1; v + 1 < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.head >= 0 || verb.tag != Tag::VBD || !participle(verb)) continue;
        bool to = false;
        bool more = false;
        for (const Token& t : tokens) {
            if (!hangs_on(t, v)) continue;
            to |= t.relation == Relation::xcomp && t.head == place(v);
            more |= t.relation == Relation::obj || t.relation == Relation::aux ||
                    t.relation == Relation::aux_pass || t.relation == Relation::ccomp;
        }
        if (!to || more || tokens[v + 1].tag != Tag::TO ||
            lexicon::implicative(verb.lemma, WordClass::verb, Complement::to))
            continue;
        const lexicon::Lower low(verb.text);
        const bool state =
            lexicon::implicative(low.view(), WordClass::adjective, Complement::to).has_value();
        if (!state && !lexicon::implicative(verb.lemma, WordClass::verb, Complement::object_to))
            continue;
        make_passive(verb);
        for (Token& t : tokens)
            if (hangs_on(t, v) && t.relation == Relation::nsubj) t.relation = Relation::nsubj_pass;
    }
}

// "Chairman SACKED by board over leak": a participle at the head, and the noun before it without a
// preposition.
void settle_lost_patients(std::span<Token> tokens) {
    for (std::size_t v = 1; v < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.head >= 0 || verb.universal != Universal::VERB) continue;
        const bool past = verb.tag == Tag::VBN || (verb.tag == Tag::VBD && participle(verb));
        if (!past) return;
        std::size_t patient = v;
        bool by = false;
        bool complete = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& t = tokens[i];
            if (!hangs_on(t, v)) continue;
            const Relation r = t.relation;
            complete |= r == Relation::aux || r == Relation::aux_pass || r == Relation::obj ||
                        r == Relation::ccomp || r == Relation::mark ||
                        r == Relation::compound_prt ||
                        (r == Relation::xcomp && verb.tag == Tag::VBD);
            const Token* opener = case_of(tokens, i);
            by |= i > v && r == Relation::obl && opener != nullptr && opener->lemma == "by" &&
                  t.universal != Universal::NUM && !names_a_time(t) && !measures_time(t);
            if (i < v && is_nominal(t) && opener == nullptr &&
                (r == Relation::obl || r == Relation::nsubj || r == Relation::nsubj_pass ||
                 r == Relation::dep || r == Relation::vocative || r == Relation::nmod))
                patient = i;
        }
        if (patient == v || complete) return;
        // "Two men dared to climb it": they did.
        const auto did = lexicon::implicative(verb.lemma, WordClass::verb, lexicon::Complement::to);
        if (did && did->positive == lexicon::Effect::holds &&
            !is_subject(tokens[patient].relation)) {
            verb.tag = Tag::VBD;
            tokens[patient].relation = Relation::nsubj;
            return;
        }
        const bool subject = is_subject(tokens[patient].relation);
        if (subject && verb.tag == Tag::VBD && !by && !lexicon::wants_an_object(verb.lemma)) return;
        make_passive(verb);
        tokens[patient].relation = Relation::nsubj_pass;
        return;
    }
}

// "Rebels CROSSED the river": what has an object and takes no second one is no passive.
void settle_active_pasts(std::span<Token> tokens) {
    for (std::size_t v = 1; v + 1 < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.tag != Tag::VBN || verb.universal != Universal::VERB ||
            lexicon::takes_two_objects(verb.lemma) ||
            (lexicon::WordNet::instance().forms(verb.text) & lexicon::past_form) == 0)
            continue;
        std::size_t patient = v;
        bool object = false;
        bool helped = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!hangs_on(tokens[i], v)) continue;
            if (tokens[i].relation == Relation::nsubj_pass && i < v) patient = i;
            object |= tokens[i].relation == Relation::obj && i > v;
            helped |=
                tokens[i].relation == Relation::aux || tokens[i].relation == Relation::aux_pass;
        }
        if (patient == v || !object || helped) continue;
        verb.tag = Tag::VBD;
        tokens[patient].relation = Relation::nsubj;
    }
}

// "Rebels NOT ENTERING the town", "Brook LEAVING party": the progressive without its verb "be".
void settle_bare_progressives(std::span<Token> tokens) {
    for (std::size_t v = 1; v < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.tag != Tag::VBG || verb.head < 0 || verb.head >= place(v) ||
            verb.universal != Universal::VERB)
            continue;
        const auto noun = static_cast<std::size_t>(verb.head);
        const bool loose = verb.relation == Relation::acl || verb.relation == Relation::nmod;
        if (!loose || tokens[noun].head >= 0 || !is_nominal(tokens[noun]) || verbal(tokens, noun) ||
            has_subject_of_its_own(tokens, noun))
            continue;
        bool negated = false;
        bool marked = false;
        bool object = false;
        for (const Token& t : tokens) {
            if (!hangs_on(t, v)) continue;
            object |= t.relation == Relation::obj;
            negated |= t.lemma == "not" || t.lemma == "never" || t.lemma == "no longer";
            marked |= t.relation == Relation::mark || t.relation == Relation::case_;
        }
        // "Orvane CLOSING the plant": the whole headline, and no kind of men.
        const bool whole = noun + 1 == v && object;
        if ((negated || whole) && !marked) predicate_of(tokens, noun, v, Relation::nsubj);
    }
}

// "Minister denies HIDING report": the gerund is what is denied, the noun what was hidden.
void settle_headline_gerunds(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& gerund = tokens[i];
        if (gerund.tag != Tag::VBG || gerund.relation != Relation::amod ||
            gerund.head <= place(i) || tokens[i - 1].universal != Universal::VERB)
            continue;
        Token& noun = tokens[static_cast<std::size_t>(gerund.head)];
        const bool governs = lexicon::implicative(tokens[i - 1].lemma, WordClass::verb,
                                                  lexicon::Complement::gerund) &&
                             lexicon::reporting(tokens[i - 1].lemma, WordClass::verb);
        if (!governs || noun.relation != Relation::obj || noun.head != place(i - 1)) continue;
        const auto object = static_cast<std::size_t>(gerund.head);
        gerund.head = place(i - 1);
        gerund.relation = Relation::xcomp;
        gerund.universal = Universal::VERB;
        noun.head = place(i);
        for (std::size_t t = object + 1; t < tokens.size(); ++t)
            if (hangs_on(tokens[t], i - 1)) tokens[t].head = place(i);
    }
}

// "Veteran folk singer DORA QUILL was jailed": a name right behind a noun without an article heads
// the phrase, whatever it was read as.
void settle_bare_titles(std::span<Token> tokens) {
    for (std::size_t i = 1, tries = 0; i < tokens.size(); ++i) {
        Token& name = tokens[i];
        const bool loose = name.relation == Relation::nmod || name.relation == Relation::appos ||
                           name.relation == Relation::vocative;
        if (!loose || name.universal != Universal::PROPN || name.head < 0 ||
            name.head >= place(i) || case_of(tokens, i) != nullptr)
            continue;
        const auto noun = static_cast<std::size_t>(name.head);
        bool adjacent = is_nominal(tokens[noun]) && !verbal(tokens, noun);
        for (std::size_t t = noun + 1; t < i; ++t)
            adjacent &= hangs_on(tokens[t], i) && is_nominal(tokens[t]);
        if (!adjacent) continue;
        name.head = tokens[noun].head;
        name.relation = tokens[noun].relation;
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (t != i && hangs_on(tokens[t], noun)) tokens[t].head = place(i);
        tokens[noun].head = place(i);
        tokens[noun].relation = Relation::compound;
        if (++tries < 8) --i;  // once more: the noun itself may have been behind another
    }
}

}  // namespace

void repair_headline(std::span<Token> tokens, bool framed) {
    settle_bare_titles(tokens);
    settle_headline_gerunds(tokens);
    settle_bare_progressives(tokens);
    settle_bare_participles(tokens);
    settle_bare_negations(tokens);
    settle_headline_identities(tokens);
    settle_bare_absences(tokens);
    settle_counted(tokens);
    settle_bare_adjectives(tokens, framed);
    settle_plans(tokens);
    settle_imminent(tokens);
    settle_last_agents(tokens);
    settle_governing_participles(tokens);
    settle_lost_patients(tokens);
    settle_active_pasts(tokens);
}

}  // namespace gainsay::grammar
