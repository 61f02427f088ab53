// Repairs of what a verb or a noun says of a whole clause: "turns out NOT TO HAVE left", "the
// report that it closed IS FALSE".
#include <algorithm>
#include <string>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool hangs_on(const Token& t, std::size_t head) { return t.head == place(head); }

bool takes_infinitive(std::span<const Token> tokens, std::size_t verb, std::size_t particle) {
    using lexicon::Complement;
    const std::string_view lemma = tokens[verb].lemma;
    if (lexicon::implicative(lemma, WordClass::verb, Complement::to)) return true;
    if (particle == verb) return false;
    std::string both(lemma);
    both.append(" ").append(tokens[particle].lemma);
    return lexicon::implicative(both, WordClass::verb, Complement::to).has_value();
}

}  // namespace

void settle_raised_infinitives(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {  // "helped BUILD a school"
        Token& clause = tokens[i];
        const Token& verb = tokens[i - 1];
        if (clause.tag != Tag::VB || clause.relation != Relation::ccomp || verb.lemma != "help" ||
            verb.universal != Universal::VERB || clause.head != place(i - 1))
            continue;
        const bool own = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, i) && is_subject(t.relation);
        });
        if (!own) clause.relation = Relation::xcomp;
    }
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        if (tokens[i].tag != Tag::TO || tokens[i].relation != Relation::mark ||
            tokens[i].head <= place(i))
            continue;
        const auto inner = static_cast<std::size_t>(tokens[i].head);
        Token& clause = tokens[inner];
        const bool loose = clause.relation == Relation::ccomp ||
                           clause.relation == Relation::parataxis ||
                           clause.relation == Relation::conj || clause.relation == Relation::advcl;
        if (!loose || clause.head < 0 || clause.head >= place(i)) continue;
        // Right behind the verb: nothing between but its particle and "not".
        std::size_t last = i - 1;
        if (tokens[last].lemma == "not" || tokens[last].lemma == "never") --last;
        const bool particle =
            tokens[last].universal == Universal::ADP || tokens[last].universal == Universal::ADV;
        const std::size_t verb = particle && last > 0 ? last - 1 : last;
        // "Our aim is to grow" is no duty: "be" governs otherwise.
        if (tokens[verb].universal != Universal::VERB || tokens[verb].lemma == "be" ||
            clause.head != place(verb) || !takes_infinitive(tokens, verb, last))
            continue;
        const bool own = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, inner) && (is_subject(t.relation) || t.relation == Relation::cc);
        });
        if (!own) clause.relation = Relation::xcomp;
    }
}

namespace {

// "Our AIM is to grow", "the first STEP is to sell": what follows says what it is.
bool is_an_aim(const Token& noun) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (noun.universal == Universal::PROPN) return false;
    if (lexicon::implicative(noun.lemma, WordClass::noun, lexicon::Complement::to)) return true;
    for (const char* thing : {"person", "group", "artifact", "location", "contest", "meeting"})
        if (wordnet.is_a(noun.lemma, thing, WordClass::noun, 9, 2)) return false;
    return true;
}

}  // namespace

void settle_be_to(std::span<Token> tokens) {
    for (std::size_t to = 2; to + 1 < tokens.size(); ++to) {
        const Token& marker = tokens[to];
        Token& be = tokens[to - 1];
        if (marker.tag != Tag::TO || marker.relation != Relation::mark ||
            marker.head <= place(to) || be.lemma != "be" || !is_finite(be.tag))
            continue;
        Token& clause = tokens[static_cast<std::size_t>(marker.head)];
        if (clause.lemma == "blame" && clause.head == place(to - 1)) {
            // "Is TO BLAME": whose fault it is
            clause.head = be.head;
            clause.relation = be.relation;
            for (Token& t : tokens)
                if (hangs_on(t, to - 1)) t.head = marker.head;
            be.head = marker.head;
            be.relation = Relation::cop;
            continue;
        }
        if (clause.relation != Relation::ccomp || clause.head != place(to - 1)) continue;
        const auto subject = std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, to - 1) && t.relation == Relation::nsubj;
        });
        if (subject != tokens.end() && is_nominal(*subject) && !is_an_aim(*subject))
            clause.relation = Relation::xcomp;
    }
}

namespace {

// "RULES OUT selling": a verb with its particle that the lexicon knows to govern a gerund.
bool rules_out(std::span<const Token> tokens, std::size_t gerund) {
    const Token& particle = tokens[gerund - 1];
    const Token& verb = tokens[gerund - 2];
    if (particle.relation != Relation::compound_prt || particle.head != place(gerund - 2) ||
        tokens[gerund].head != place(gerund - 2))
        return false;
    std::string both(verb.lemma);
    both.append(" ").append(particle.lemma);
    return lexicon::implicative(both, WordClass::verb, lexicon::Complement::gerund).has_value();
}

// "Stopped SHORT of SELLING", "shied AWAY from selling": verb and adverb govern it together.
void settle_gerunds_behind_two_words(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        Token& with = tokens[i + 1];
        const Token& opener = tokens[i + 2];
        Token& gerund = tokens[i + 3];
        if (tokens[i].universal != Universal::VERB || gerund.tag != Tag::VBG ||
            !hangs_on(with, i) || (!hangs_on(gerund, i) && !hangs_on(gerund, i + 1)))
            continue;
        std::string both(tokens[i].lemma);
        both.append(" ").append(with.lemma);
        if (!lexicon::implicative(both, WordClass::verb, lexicon::Complement::gerund, opener.lemma))
            continue;
        with.relation = Relation::advmod;
        gerund.head = place(i);
        gerund.relation = Relation::advcl;
    }
}

// "Denies being THE OWNER": what he denies is a clause, and no thing.
void settle_gerund_states(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const Token& being = tokens[i];
        const Token& verb = tokens[i - 1];
        if (being.lemma != "be" || being.tag != Tag::VBG || being.relation != Relation::cop ||
            being.head <= place(i) || verb.universal != Universal::VERB)
            continue;
        Token& state = tokens[static_cast<std::size_t>(being.head)];
        const bool loose = state.relation == Relation::obj || state.relation == Relation::advcl ||
                           state.relation == Relation::ccomp;
        const auto said = lexicon::reporting(verb.lemma, WordClass::verb);
        if (loose && hangs_on(state, i - 1) && said && said->mode == Mode::denied)
            state.relation = Relation::xcomp;
    }
}

// "Denies INSPECTING cars": no cars that inspect.
void settle_gerunds_before_objects(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& gerund = tokens[i];
        const Token& verb = tokens[i - 1];
        if (gerund.tag != Tag::VBG || verb.universal != Universal::VERB ||
            (gerund.relation != Relation::compound && gerund.relation != Relation::amod) ||
            gerund.head <= place(i))
            continue;
        const auto noun = static_cast<std::size_t>(gerund.head);
        const auto said = lexicon::reporting(verb.lemma, WordClass::verb);
        const bool denies = said && said->mode == Mode::denied && said->preposition.empty();
        if (!denies || tokens[noun].relation != Relation::obj || !hangs_on(tokens[noun], i - 1))
            continue;
        gerund.universal = Universal::VERB;
        gerund.head = place(i - 1);
        gerund.relation = Relation::xcomp;
        tokens[noun].head = place(i);
    }
}

}  // namespace

void settle_gerund_objects(std::span<Token> tokens) {
    settle_gerunds_behind_two_words(tokens);
    settle_gerunds_before_objects(tokens);
    settle_gerund_states(tokens);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& gerund = tokens[i];
        const bool loose = gerund.relation == Relation::advcl || gerund.relation == Relation::ccomp;
        if (gerund.tag != Tag::VBG || !loose) continue;
        if (i > 1 && rules_out(tokens, i)) {
            gerund.relation = Relation::xcomp;
            continue;
        }
        const bool marked = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, i) && (is_subject(t.relation) || t.relation == Relation::mark);
        });
        if (marked || !hangs_on(gerund, i - 1)) continue;
        const Token& verb = tokens[i - 1];
        if (verb.universal != Universal::VERB) continue;
        if (lexicon::implicative(verb.lemma, WordClass::verb, lexicon::Complement::gerund) ||
            lexicon::reporting(verb.lemma, WordClass::verb))
            gerund.relation = Relation::xcomp;
    }
}

namespace {

bool helps(Relation r) {
    return r == Relation::cop || r == Relation::aux || r == Relation::aux_pass;
}

bool has(std::span<const Token> tokens, std::size_t head, bool (*test)(Relation)) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& t) { return hangs_on(t, head) && test(t.relation); });
}

bool finite_clause(std::span<const Token> tokens, std::size_t head) {
    if (is_finite(tokens[head].tag)) return true;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return hangs_on(t, head) && helps(t.relation) && is_finite(t.tag);
    });
}

// "denies IT IS in talks": the pronoun before a finite verb that has no other subject.
void settle_pronoun(std::span<Token> tokens, std::size_t i) {
    Token& pronoun = tokens[i];
    if (pronoun.tag != Tag::PRP || pronoun.relation != Relation::obj ||
        pronoun.head != place(i - 1) || !is_finite(tokens[i + 1].tag) ||
        !lexicon::reporting(tokens[i - 1].lemma, WordClass::verb))
        return;
    for (std::size_t c = i + 1; c < tokens.size(); ++c) {
        const bool first =
            c == i + 1 || (hangs_on(tokens[i + 1], c) && helps(tokens[i + 1].relation));
        if (!first || !hangs_on(tokens[c], i - 1) || has(tokens, c, is_subject)) continue;
        tokens[c].relation = Relation::ccomp;
        pronoun.head = place(c);
        pronoun.relation = Relation::nsubj;
        return;
    }
}

// "denies IT IS IN TALKS", "denied that it was in talks": with a subject and a copula it is no
// phrase.
void settle_copular_content(std::span<Token> tokens, std::size_t i) {
    Token& said = tokens[i];
    if ((said.relation != Relation::obj && said.relation != Relation::obl) || said.head < 0 ||
        said.head >= place(i))
        return;
    const Token& verb = tokens[static_cast<std::size_t>(said.head)];
    if (verb.universal != Universal::VERB || !lexicon::reporting(verb.lemma, WordClass::verb))
        return;
    const bool clause =
        has(tokens, i, is_subject) && has(tokens, i, [](Relation r) { return r == Relation::cop; });
    if (clause && finite_clause(tokens, i)) said.relation = Relation::ccomp;
}

// "denies claims IT SOLD data": a clause that has all its parts, right behind a noun of saying, is
// what is said.
void settle_told(std::span<Token> tokens, std::size_t clause) {
    Token& verb = tokens[clause];
    if (verb.head < 0 || verb.head >= place(clause)) return;
    std::size_t subject = clause;
    for (std::size_t s = clause; s-- > static_cast<std::size_t>(verb.head);)
        if (hangs_on(tokens[s], clause) && is_subject(tokens[s].relation)) subject = s;
    if (subject == clause) return;
    std::size_t first = subject;
    while (first > 0 && hangs_on(tokens[first - 1], subject)) --first;
    if (first == 0) return;
    const std::size_t noun = first - 1;
    const Token& told = tokens[noun];
    const bool relative = tokens[subject].tag == Tag::WDT || tokens[subject].tag == Tag::WP ||
                          tokens[subject].lemma == "that";
    if (relative || told.universal != Universal::NOUN ||
        !lexicon::reporting(told.lemma, WordClass::noun) ||
        (verb.head != place(noun) && verb.head != told.head) || !finite_clause(tokens, clause))
        return;
    const bool whole = has(tokens, clause, [](Relation r) {
        return r == Relation::obj || r == Relation::cop || r == Relation::obl ||
               r == Relation::ccomp || r == Relation::xcomp || r == Relation::aux_pass;
    });
    const bool own = verb.relation != Relation::acl_relcl || whole;
    if (!own || is_above(tokens, static_cast<int>(clause), static_cast<int>(noun)) ||
        lexicon::reporting(verb.lemma, WordClass::verb))
        return;
    verb.head = place(noun);
    verb.relation = Relation::acl;
}

// "Called off THE RESTRUCTURING", read as what somebody became by calling.
void settle_false_complements(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& noun = tokens[i];
        if (noun.relation != Relation::xcomp || noun.universal != Universal::NOUN ||
            noun.head < 0 || noun.head >= place(i))
            continue;
        const auto verb = static_cast<std::size_t>(noun.head);
        const auto below = [&](std::size_t head, Relation relation) {
            return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                return hangs_on(t, head) && t.relation == relation;
            });
        };
        if (tokens[verb].universal != Universal::VERB ||
            lexicon::links_to_state(tokens[verb].lemma) || !below(i, Relation::det) ||
            below(i, Relation::cop) || below(verb, Relation::obj) ||
            below(verb, Relation::aux_pass))
            continue;
        noun.relation = Relation::obj;
    }
}

}  // namespace

void settle_idiom_objects(std::span<Token> tokens) {
    settle_false_complements(tokens);
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& object = tokens[i];
        if (object.relation != Relation::advmod || object.head <= place(i + 1) ||
            tokens[i - 1].universal != Universal::VERB)
            continue;
        Token& other = tokens[static_cast<std::size_t>(object.head)];
        const Token& opener = tokens[i + 1];
        if (other.relation != Relation::obj || other.head != place(i - 1) ||
            opener.relation != Relation::case_ || opener.head != object.head)
            continue;
        const unsigned forms = lexicon::WordNet::instance().forms(object.text);
        if ((forms & lexicon::noun_form) == 0 || (forms & lexicon::adverb_form) != 0) continue;
        other.relation = Relation::obl;
        object.head = place(i - 1);
        object.relation = Relation::obj;
        object.tag = Tag::NN;
        object.universal = Universal::NOUN;
    }
}

void settle_asked_passives(std::span<Token> tokens) {
    if (tokens.size() < 5 || tokens[0].relation != Relation::cop || tokens[0].head <= 0) return;
    const auto noun = static_cast<std::size_t>(tokens[0].head);
    if (noun + 1 >= tokens.size() || tokens[noun].head >= 0 || !is_nominal(tokens[noun])) return;
    Token& verb = tokens[noun + 1];
    const bool behind = verb.tag == Tag::VBN && verb.relation == Relation::acl &&
                        hangs_on(verb, noun) && !has(tokens, noun, is_subject);
    if (!behind) return;
    tokens[0].relation = Relation::aux_pass;
    tokens[0].head = place(noun + 1);
    verb.head = -1;
    verb.relation = Relation::root;
    for (std::size_t t = noun + 2; t < tokens.size(); ++t)
        if (hangs_on(tokens[t], noun)) tokens[t].head = place(noun + 1);
    tokens[noun].head = place(noun + 1);
    tokens[noun].relation = Relation::nsubj_pass;
}

void settle_contact_clauses(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        switch (tokens[i].relation) {
            case Relation::obj:
                if (i + 1 < tokens.size()) settle_pronoun(tokens, i);
                [[fallthrough]];
            case Relation::obl:
                settle_copular_content(tokens, i);
                break;
            case Relation::acl_relcl:
            case Relation::ccomp:
            case Relation::advcl:
            case Relation::parataxis:
                settle_told(tokens, i);
                break;
            default:
                break;
        }
    }
}

namespace {

// "False", "a hoax", "true": says of what is told whether it is so.
bool judges(const Token& t) {
    const WordClass of = t.universal == Universal::ADJ ? WordClass::adjective : WordClass::noun;
    if (of == WordClass::noun && t.universal != Universal::NOUN) return false;
    const auto said = lexicon::reporting(t.lemma, of);
    if (!said) return false;
    return said->mode == Mode::denied ||
           (of == WordClass::adjective && (said->factive || said->mode == Mode::questioned));
}

// The verb of the clause behind "that", where the judgement has taken its place or its subject.
std::size_t inner_verb(std::span<const Token> tokens, std::size_t that, std::size_t copula) {
    for (std::size_t v = that + 2; v < copula; ++v) {
        const Token& t = tokens[v];
        const bool past = t.tag == Tag::VBN &&
                          (lexicon::WordNet::instance().forms(t.text) & lexicon::past_form) != 0;
        if (t.universal == Universal::VERB && (is_finite(t.tag) || past)) return v;
    }
    return copula;
}

}  // namespace

void settle_judged_reports(std::span<Token> tokens) {
    for (std::size_t n = 0; n + 5 < tokens.size(); ++n) {
        const std::size_t that = n + 1;
        if (tokens[that].lemma != "that" || tokens[n].universal != Universal::NOUN ||
            !lexicon::reporting(tokens[n].lemma, WordClass::noun))
            continue;
        for (std::size_t e = n + 5; e < tokens.size(); ++e) {
            if (!judges(tokens[e])) continue;
            std::size_t copula = e;
            for (std::size_t c = that + 2; c < e; ++c)
                if (hangs_on(tokens[c], e) && tokens[c].relation == Relation::cop) copula = c;
            const std::size_t verb = copula == e ? e : inner_verb(tokens, that, copula);
            if (copula == e || verb == copula) continue;
            Token& judgement = tokens[e];
            const bool inside = is_above(tokens, static_cast<int>(n), static_cast<int>(e));
            // ... or both hang on the verb of what is told, which was taken for the sentence's.
            const bool swallowed = hangs_on(tokens[n], verb) && is_subject(tokens[n].relation) &&
                                   is_above(tokens, static_cast<int>(verb), static_cast<int>(e));
            if ((!inside && !swallowed) || hangs_on(tokens[n], e)) break;
            // Its subject, where it has one, is the verb's: before it the subject, behind the
            // object.
            for (std::size_t s = that + 1; s < copula; ++s) {
                if (!hangs_on(tokens[s], e) || s == verb) continue;
                if (tokens[s].relation != Relation::cop && tokens[s].relation != Relation::advmod) {
                    if (is_subject(tokens[s].relation))
                        tokens[s].relation = s < verb ? Relation::nsubj : Relation::obj;
                    tokens[s].head = place(verb);
                }
            }
            const Token above = swallowed ? tokens[verb] : tokens[n];
            Token& inner = tokens[verb];
            if (inner.tag == Tag::VBN) inner.tag = Tag::VBD;
            inner.head = place(n);
            inner.relation = Relation::acl;
            tokens[that].head = place(verb);
            tokens[that].relation = Relation::mark;
            judgement.head = above.head;
            judgement.relation = above.relation;
            const bool told = above.head > place(e) && is_subject(above.relation);
            if (told) judgement.relation = Relation::ccomp;  // "..., minister says"
            tokens[n].head = place(e);
            tokens[n].relation = Relation::nsubj;
            for (std::size_t t = e + 1; t < tokens.size(); ++t)
                if (hangs_on(tokens[t], n) || hangs_on(tokens[t], verb)) tokens[t].head = place(e);
            break;
        }
    }
}

}  // namespace gainsay::grammar
