#include "grammar/syntax/repair.hpp"

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::grammar {
namespace {

// "May", "2019", "Sunday": what happens has a time, what is named seldom has.
bool names_a_time(const Token& token) {
    if (token.tag == Tag::CD && token.text.size() == 4) {
        const bool digits = token.text.find_first_not_of("0123456789") == std::string_view::npos;
        return digits && (token.text[0] == '1' || token.text[0] == '2');
    }
    return lexicon::month(token.text).has_value() || lexicon::weekday(token.text).has_value();
}

// "year", "night", "quarter": a length or a part of time.
bool measures_time(const Token& token) { return lexicon::time_noun(token.lemma); }

bool finite(Tag tag) {
    return tag == Tag::VBZ || tag == Tag::VBD || tag == Tag::VBP || tag == Tag::MD;
}

bool subject(Relation r) {
    return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::csubj ||
           r == Relation::expl;
}

bool nominal(const Token& t) {
    return t.universal == Universal::NOUN || t.universal == Universal::PROPN ||
           t.universal == Universal::PRON || t.universal == Universal::NUM;
}

const Token* case_of(std::span<const Token> tokens, std::size_t noun) {
    for (std::size_t i = noun; i-- > 0 && noun - i < 8;)
        if (tokens[i].relation == Relation::case_ &&
            tokens[i].head == static_cast<std::int16_t>(noun))
            return &tokens[i];
    return nullptr;
}

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

// "The bank this year cut 70 posts": of two subjects, the time is none. "Neither the mayor nor the
// clerk": two with a conjunction between them are one.
void settle_two_subjects(std::span<Token> tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].relation != Relation::nsubj) continue;
        std::size_t cc = 0;
        for (std::size_t k = i + 1; k < tokens.size() && k < i + 24; ++k) {
            if (tokens[k].head != tokens[i].head) continue;
            if (tokens[k].relation == Relation::cc) cc = k;
            if (tokens[k].relation != Relation::nsubj) continue;
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

// "rose by 8 % TO 118 billion", "fired INSTEAD OF warned": a figure is no infinitive, and two words
// that open a phrase together are one preposition.
void settle_openers(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.tag == Tag::TO && t.relation == Relation::mark && t.head > static_cast<int>(i)) {
            Token& head = tokens[static_cast<std::size_t>(t.head)];
            const bool figure = head.universal == Universal::NUM || head.universal == Universal::SYM ||
                                (head.universal == Universal::NOUN && tokens[i + 1].tag == Tag::CD);
            if (figure) {
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

bool clause_of_noun(Relation r) { return r == Relation::acl || r == Relation::acl_relcl; }

// "The farmer who owns THE FIELD lives in Norway", "The bridge built IN 1902 needs repairs": what
// stands between the subject's own clause and the verb, and has no preposition, belongs to that
// clause.
void return_objects(std::span<Token> tokens) {
    for (std::size_t o = 2; o + 1 < tokens.size(); ++o) {
        Token& object = tokens[o];
        const int verb = object.head;
        const bool loose = object.relation == Relation::obj || object.relation == Relation::nsubj ||
                           object.relation == Relation::obl;
        if (!loose || verb <= static_cast<int>(o) || !nominal(object) ||
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

// "appears to HAVE lost it": "have" helps the participle, it does not govern it.
void demote_perfect(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& have = tokens[i];
        if (have.lemma != "have" || have.tag != Tag::VB || have.head < 0) continue;
        std::size_t p = i + 1;
        while (p < tokens.size() && tokens[p].universal == Universal::ADV) ++p;
        if (p == tokens.size() || tokens[p].tag != Tag::VBN ||
            tokens[p].head != static_cast<std::int16_t>(i) ||
            (tokens[p].relation != Relation::xcomp && tokens[p].relation != Relation::ccomp))
            continue;
        Token& participle = tokens[p];
        participle.head = have.head;
        participle.relation = have.relation;
        for (Token& t : tokens)
            if (t.head == static_cast<std::int16_t>(i) && &t != &participle)
                t.head = static_cast<std::int16_t>(p);
        have.head = static_cast<std::int16_t>(p);
        have.relation = Relation::aux;
    }
}

// "Judge Albrecht signed": two subjects side by side are one, the first a title or a part of the
// name.
void join_split_subjects(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& first = tokens[i];
        const Token& second = tokens[i + 1];
        const bool both = first.relation == Relation::nsubj && second.relation == Relation::nsubj &&
                          first.head == second.head;
        const bool nouns =
            first.universal == Universal::NOUN || first.universal == Universal::PROPN;
        if (!both || !nouns || second.universal != Universal::PROPN) continue;
        first.head = static_cast<std::int16_t>(i + 1);
        first.relation = Relation::compound;
    }
}

// "In 2019 Ada Thorne was": the year stands for itself, not before the name.
void part_year_from_subject(std::span<Token> tokens) {
    // "In July 2025 Ada Thorne was": the year belongs to its month.
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool year = tokens[i].tag == Tag::CD && names_a_time(tokens[i]);
        if (year && tokens[i].head > static_cast<std::int16_t>(i) &&
            lexicon::month(tokens[i - 1].text)) {
            tokens[i].head = static_cast<std::int16_t>(i - 1);
            tokens[i].relation = Relation::nummod;
        }
    }
    if (tokens.size() < 4 || tokens[0].relation != Relation::case_ || !names_a_time(tokens[1]))
        return;
    Token& year = tokens[1];
    const std::int16_t host = year.head;
    if (host <= 1 || tokens[0].head != host) return;
    const Token& subject = tokens[static_cast<std::size_t>(host)];
    const bool is_subject =
        subject.relation == Relation::nsubj || subject.relation == Relation::nsubj_pass;
    if (!is_subject || subject.head < host) return;
    tokens[0].head = 1;
    year.head = subject.head;
    year.relation = Relation::obl;
}

// "the drug Zelomine": a name right behind a common noun is the head, as it is in "the composer
// Anton Reyle" when the parser reads it well; so that one thing has one head in all sentences.
void head_names(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& name = tokens[i];
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

// "The team, here at last, are working": where the sentence's verb has no subject, the bare noun
// phrase nearest before it is one, unless it tells the time.
void find_subject(std::span<Token> tokens) {
    std::size_t root = 0;
    while (root < tokens.size() && tokens[root].head >= 0) ++root;
    if (root == tokens.size()) return;
    int bare = -1;
    bool is_finite = finite(tokens[root].tag);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        if (t.head != static_cast<std::int16_t>(root)) continue;
        if (subject(t.relation)) return;
        is_finite |= finite(t.tag) && (t.relation == Relation::aux || t.relation == Relation::cop ||
                                       t.relation == Relation::aux_pass);
        const bool loose = t.relation == Relation::obl || t.relation == Relation::dislocated ||
                           t.relation == Relation::vocative || t.relation == Relation::discourse ||
                           t.relation == Relation::parataxis || t.relation == Relation::nmod;
        if (i < root && loose && nominal(t) && !names_a_time(t) && !measures_time(t) &&
            case_of(tokens, i) == nullptr)
            bare = static_cast<int>(i);
    }
    if (bare >= 0 && is_finite) tokens[static_cast<std::size_t>(bare)].relation = Relation::nsubj;
}

struct Dependents {
    bool subject = false;
    bool finite_word = false;  // a copula or auxiliary
};

Dependents dependents_of(std::span<const Token> tokens, std::size_t head) {
    Dependents out;
    for (const Token& t : tokens) {
        if (t.head != static_cast<std::int16_t>(head)) continue;
        const Relation r = t.relation;
        out.subject |= r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::csubj ||
                       r == Relation::expl || r == Relation::mark;
        out.finite_word |=
            (r == Relation::cop || r == Relation::aux || r == Relation::aux_pass) && finite(t.tag);
    }
    return out;
}

// "Norvane Cloud has 2,400 engineers" read as a name with something attached: the clause without a
// subject that hangs on a nominal root is the sentence, and the root its subject.
void promote_finite_clause(std::span<Token> tokens) {
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
        if ((!finite(verb.tag) && !has.finite_word) || has.subject) continue;
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

}  // namespace

void repair_arcs(std::span<Token> tokens) {
    promote_finite_clause(tokens);
    head_names(tokens);
    return_objects(tokens);
    demote_perfect(tokens);
    settle_two_subjects(tokens);
    settle_openers(tokens);
    join_split_subjects(tokens);
    find_subject(tokens);
    part_year_from_subject(tokens);
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
        if (!time && !valency) continue;
        // Nothing of the argument may follow, or arcs would cross.
        if (last_of(tokens, host) > last_of(tokens, i)) continue;
        noun.head = static_cast<std::int16_t>(verb);
        noun.relation = Relation::obl;
    }
}

}  // namespace gainsay::grammar
