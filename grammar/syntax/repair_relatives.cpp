// Relative clauses: whose pronoun is the object or is left out ("the song the choir chose"), and
// with a preposition before the pronoun ("the bank FROM WHICH he borrowed", pied piping) or left
// behind
// ("the bank that he borrowed it FROM", stranding; Huddleston and Pullum 2002, chapter 12, 4.1).
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }
bool hangs_on(const Token& t, std::size_t head) { return t.head == place(head); }

bool helps(const Token& t) {
    return t.relation == Relation::aux || t.relation == Relation::aux_pass ||
           t.relation == Relation::cop;
}

bool is_verb(const Token& t) {
    return t.universal == Universal::VERB || t.universal == Universal::AUX;
}

// "Was awarded", "has not sold": from its first word to the word that heads it.
struct VerbGroup {
    std::size_t first = 0;
    std::size_t head = 0;
    bool passive = false;
};

// The verb group that begins at the first finite word in [from, end).
std::optional<VerbGroup> group_at(std::span<const Token> tokens, std::size_t from,
                                  std::size_t end) {
    std::size_t first = from;
    while (first < end && !(is_verb(tokens[first]) && is_finite(tokens[first].tag))) ++first;
    if (first == end) return std::nullopt;
    VerbGroup out{first, first, false};
    if (tokens[first].universal != Universal::AUX && tokens[first].tag != Tag::MD) return out;
    // "Is [still] small", "has been sold", "is a town"
    for (std::size_t t = first + 1; t < end; ++t) {
        const Token& word = tokens[t];
        if (word.universal == Universal::VERB || word.universal == Universal::AUX) {
            out.head = t;
            if (word.universal == Universal::VERB) break;
        } else if (word.universal != Universal::ADV && word.universal != Universal::PART) {
            break;
        }
    }
    out.passive =
        tokens[out.head].tag == Tag::VBN && out.head > first && tokens[out.head - 1].lemma == "be";
    if (tokens[out.head].universal == Universal::AUX) {  // the predicate of a copula
        const auto predicate = tokens[first].head;
        if (helps(tokens[first]) && predicate > place(out.head)) {
            out.head = static_cast<std::size_t>(predicate);
        } else {
            const auto noun = std::find_if(
                tokens.begin() + static_cast<std::ptrdiff_t>(out.head + 1),
                tokens.begin() + static_cast<std::ptrdiff_t>(end),
                [](const Token& t) { return t.universal == Universal::ADJ || is_nominal(t); });
            if (noun != tokens.begin() + static_cast<std::ptrdiff_t>(end))
                out.head = static_cast<std::size_t>(noun - tokens.begin());
        }
    }
    return out;
}

// The noun that heads the phrase [first, end): its last nominal before a preposition.
std::optional<std::size_t> head_noun(std::span<const Token> tokens, std::size_t first,
                                     std::size_t end) {
    std::optional<std::size_t> out;
    for (std::size_t t = first; t < end && tokens[t].tag != Tag::IN; ++t)
        if (is_nominal(tokens[t])) out = t;
    return out;
}

// "... he borrowed the money COLLAPSED": a sentence has a verb.
std::optional<VerbGroup> past_read_as_participle(std::span<Token> tokens, std::size_t from,
                                                 std::size_t end) {
    constexpr unsigned past = lexicon::past_form;
    for (std::size_t t = from; t < end; ++t) {
        if (tokens[t].tag != Tag::VBN || !is_nominal(tokens[t - 1]) ||
            (lexicon::WordNet::instance().forms(tokens[t].text) & past) == 0)
            continue;
        tokens[t].tag = Tag::VBD;
        tokens[t].universal = Universal::VERB;
        return VerbGroup{t, t, false};
    }
    return std::nullopt;
}

bool opens_clause(const Token& t) {
    return t.tag == Tag::WDT || t.tag == Tag::WP || t.tag == Tag::WRB || t.tag == Tag::CC ||
           t.universal == Universal::SCONJ || t.universal == Universal::PUNCT || t.lemma == "that";
}

// What hangs on a word outside [from, end) hangs on `head` instead, as what it can be there.
void gather(std::span<Token> tokens, std::size_t from, std::size_t end, std::size_t head) {
    for (std::size_t t = from; t < end; ++t) {
        Token& word = tokens[t];
        const bool inside = word.head >= place(from) && word.head < place(end) && t != head;
        if (t == head || inside || word.universal == Universal::PUNCT) continue;
        word.head = place(head);
        if (word.universal == Universal::AUX) continue;
        if (is_nominal(word))
            word.relation = case_of(tokens, t) != nullptr ? Relation::obl
                            : t < head                    ? Relation::nsubj
                                                          : Relation::obj;
    }
}

void settle_piped(std::span<Token> tokens, std::size_t i) {
    const bool aside = tokens[i - 1].tag == Tag::COMMA;
    if (aside && i < 2) return;
    const std::size_t noun = aside ? i - 2 : i - 1;
    const std::size_t which = i + 1;
    if (!is_nominal(tokens[noun]) || tokens[noun].universal == Universal::PRON) return;
    std::size_t end = tokens.size();  // of the relative clause, if a comma tells
    if (tokens.back().universal == Universal::PUNCT) --end;
    auto told = group_at(tokens, which + 1, end);
    if (!told) told = past_read_as_participle(tokens, which + 2, end);  // "which the dam BURST"
    if (!told || told->first == which + 1) return;
    const auto subject = head_noun(tokens, which + 1, told->first);
    for (std::size_t t = which + 1; t < told->first; ++t)
        if (opens_clause(tokens[t])) return;
    if (!subject) return;
    const bool before =
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun),
                    [](const Token& t) { return is_verb(t) && is_finite(t.tag); });
    std::optional<VerbGroup> main;
    std::size_t rest = told->head + 1;  // where the relative clause ends
    if (!before) {
        for (; rest < end; ++rest) {
            const bool finite = is_verb(tokens[rest]) && is_finite(tokens[rest].tag);
            if (finite || (aside && tokens[rest].tag == Tag::COMMA)) break;
            if (opens_clause(tokens[rest])) return;
        }
        main = group_at(tokens, rest, end);
        if (!main && !told->passive) main = past_read_as_participle(tokens, told->head + 2, end);
        if (!main) return;
        const bool comma = rest < end && tokens[rest].tag == Tag::COMMA;
        if (comma && main->first != rest + 1) return;
        if (!comma) rest = main->first;
    } else {
        for (; rest < end && !opens_clause(tokens[rest]); ++rest) {
            if (is_verb(tokens[rest]) && is_finite(tokens[rest].tag)) return;  // another's
        }
    }
    // The phrase before is the subject of what comes behind the clause.
    std::size_t top = 0;
    while (top < noun && !(is_nominal(tokens[top]) && tokens[top].head != place(top + 1))) ++top;
    // Read so already.
    const Token& verb = tokens[told->head];
    const bool read =
        verb.relation == Relation::acl_relcl && verb.head == place(noun) &&
        hangs_on(tokens[*subject], told->head) && hangs_on(tokens[which], told->head) &&
        (!main || (hangs_on(tokens[top], main->head) && is_subject(tokens[top].relation)));
    if (read) return;
    gather(tokens, which + 1, rest, told->head);
    tokens[*subject].relation = told->passive ? Relation::nsubj_pass : Relation::nsubj;
    tokens[i].head = place(which);
    tokens[i].relation = Relation::case_;
    tokens[i].tag = Tag::IN;
    tokens[i].universal = Universal::ADP;
    tokens[which].head = place(told->head);
    tokens[which].relation = Relation::obl;
    if (main) {
        gather(tokens, main->first, tokens.size(), main->head);
        for (std::size_t t = 0; t < i; ++t)
            if (t != top && (tokens[t].head < 0 || tokens[t].head >= place(i)))
                tokens[t].head = place(tokens[t].universal == Universal::PUNCT ? told->head : top);
        tokens[top].head = place(main->head);
        tokens[top].relation = main->passive ? Relation::nsubj_pass : Relation::nsubj;
        tokens[main->head].head = -1;
        tokens[main->head].relation = Relation::root;
        for (std::size_t t = rest; t < tokens.size(); ++t)
            if (tokens[t].universal == Universal::PUNCT) tokens[t].head = place(main->head);
    }
    tokens[told->head].head = place(noun);
    tokens[told->head].relation = Relation::acl_relcl;
}

bool may_be_stranded(std::string_view word) {
    static constexpr std::array<std::string_view, 8> all = {"to", "for", "from", "with",
                                                            "on", "at",  "of",   "by"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

}  // namespace

void settle_piped_relatives(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i)
        if ((tokens[i].tag == Tag::IN || tokens[i].tag == Tag::TO) &&
            (tokens[i + 1].lemma == "which" || tokens[i + 1].lemma == "whom"))
            settle_piped(tokens, i);
}

void join_stranded_prepositions(std::span<Token> tokens) {
    for (std::size_t i = 5; i < tokens.size(); ++i) {
        Token& preposition = tokens[i];
        const bool ends = i + 1 == tokens.size() || tokens[i + 1].universal == Universal::PUNCT;
        const bool bare = std::none_of(tokens.begin(), tokens.end(),
                                       [&](const Token& t) { return hangs_on(t, i); });
        if (!may_be_stranded(preposition.lemma) || !ends || !bare || preposition.head < 0 ||
            preposition.head >= place(i))
            continue;
        // The clause that ends so, whose verb has its object already.
        int v = preposition.head;
        while (v >= 0 && tokens[static_cast<std::size_t>(v)].universal != Universal::VERB)
            v = tokens[static_cast<std::size_t>(v)].head;
        if (v < 0) continue;
        const auto verb = static_cast<std::size_t>(v);
        if (tokens[verb].relation != Relation::acl && tokens[verb].relation != Relation::acl_relcl)
            continue;
        const auto that = std::find_if(tokens.begin(), tokens.begin() + v, [&](const Token& t) {
            return hangs_on(t, verb) && (t.lemma == "that" || t.lemma == "which" ||
                                         t.lemma == "who" || t.lemma == "whom");
        });
        if (that == tokens.begin() + v || is_subject(that->relation)) continue;
        const auto has = [&](auto test) {
            return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                return hangs_on(t, verb) && &t != &*that && test(t.relation);
            });
        };
        if (!has([](Relation r) { return is_subject(r); }) ||
            !has([](Relation r) { return r == Relation::obj; }))
            continue;
        that->tag = Tag::WDT;
        that->universal = Universal::PRON;
        that->relation = Relation::obl;
        tokens[verb].relation = Relation::acl_relcl;
        preposition.head = static_cast<std::int16_t>(that - tokens.begin());
        preposition.relation = Relation::case_;
        preposition.tag = Tag::IN;
        preposition.universal = Universal::ADP;
    }
}

namespace {

bool has(std::span<const Token> tokens, std::size_t head, bool (*relation)(Relation)) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& t) { return hangs_on(t, head) && relation(t.relation); });
}

bool object(Relation r) {
    return r == Relation::obj || r == Relation::ccomp || r == Relation::xcomp;
}

}  // namespace

void settle_object_relatives(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& that = tokens[i];
        const bool pronoun = that.lemma == "whom" || that.lemma == "which" || that.lemma == "who";
        if ((!pronoun && that.lemma != "that") || that.head < 0) continue;
        const std::size_t noun =
            tokens[i - 1].tag == Tag::COMMA && i > 1 && pronoun ? i - 2 : i - 1;
        if (!is_nominal(tokens[noun]) || tokens[noun].universal == Universal::PRON) continue;
        // The clause: a loose verb behind that has its subject between.
        std::size_t clause = i;
        for (std::size_t v = i + 1; v < tokens.size() && clause == i; ++v) {
            const bool loose =
                tokens[v].relation == Relation::advcl || tokens[v].relation == Relation::ccomp;
            if (!loose || tokens[v].universal != Universal::VERB) continue;
            for (std::size_t s = i + 1; s < v; ++s)
                if (hangs_on(tokens[s], v) && is_subject(tokens[s].relation)) clause = v;
        }
        if (clause == i) continue;
        Token& verb = tokens[clause];
        const bool hangs = that.head == static_cast<int>(clause) ||
                           (pronoun && that.head == verb.head && !is_subject(that.relation));
        if (!hangs || has(tokens, clause, object)) continue;
        const bool measured = std::any_of(
            tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
            [](const Token& t) { return t.lemma == "so" || t.lemma == "such" || t.lemma == "it"; });
        if (measured || is_above(tokens, static_cast<int>(clause), static_cast<int>(noun)))
            continue;  // "so large that they left", "it was clear that"
        // What the noun is said to be, it was not said by: "told the court that he left".
        if (!pronoun && verb.relation == Relation::ccomp) continue;
        verb.head = static_cast<std::int16_t>(noun);
        verb.relation = Relation::acl_relcl;
        const bool helped = has(tokens, clause, [](Relation r) {
            return r == Relation::aux || r == Relation::aux_pass;
        });
        if (verb.tag == Tag::VBN && !helped) verb.tag = Tag::VBD;
        that.head = static_cast<std::int16_t>(clause);
        that.relation = Relation::obj;
        that.tag = pronoun ? that.tag : Tag::WDT;
        that.universal = Universal::PRON;
    }
}

void settle_bare_relatives(std::span<Token> tokens) {
    for (std::size_t v = 4; v + 1 < tokens.size(); ++v) {
        Token& verb = tokens[v];
        Token& subject = tokens[v - 1];
        const bool loose = verb.relation == Relation::acl || verb.relation == Relation::amod;
        if (!loose || verb.universal == Universal::NOUN || !is_nominal(subject) ||
            subject.universal == Universal::PRON ||
            (verb.head != static_cast<int>(v - 1) && verb.head != subject.head))
            continue;
        const unsigned forms = lexicon::WordNet::instance().forms(verb.text);
        if ((forms & lexicon::past_form) == 0 || has(tokens, v, object)) continue;
        // The subject is a phrase of its own, right behind the noun that the clause speaks of.
        std::size_t opener = v - 1;
        while (opener > 1 && hangs_on(tokens[opener - 1], v - 1)) --opener;
        const bool opens = tokens[opener].tag == Tag::DT || tokens[opener].tag == Tag::PRPS;
        Token& noun = tokens[opener - 1];
        if (!opens || noun.universal != Universal::NOUN || noun.relation != Relation::nsubj ||
            measures_time(noun) || case_of(tokens, v - 1) != nullptr)
            continue;
        const bool apart = subject.head == static_cast<int>(opener - 1) ||
                           (subject.head == noun.head && subject.relation == Relation::nsubj);
        if (!apart) continue;
        verb.tag = Tag::VBD;
        verb.universal = Universal::VERB;
        verb.head = static_cast<std::int16_t>(opener - 1);
        verb.relation = Relation::acl_relcl;
        subject.head = static_cast<std::int16_t>(v);
        subject.relation = Relation::nsubj;
    }
}

}  // namespace gainsay::grammar
