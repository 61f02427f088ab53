// Repairs of clauses that tell what somebody says, asks or doubts: what follows them hangs on
// whether the grammar sees the word that governs them. "Doubts that a flood broke the dam" tells of
// no flood.
#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Complement;

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool governs_that(const Token& verb) {
    return verb.universal == Universal::VERB &&
           (lexicon::reporting(verb.lemma, WordClass::verb) ||
            lexicon::implicative(verb.lemma, WordClass::verb, Complement::that));
}

bool asks(const Token& t) {
    const WordClass word_class =
        t.universal == Universal::ADJ ? WordClass::adjective : WordClass::verb;
    const auto said = lexicon::reporting(t.lemma, word_class);
    return said && said->mode == Mode::questioned;
}

}  // namespace

// "The claim that the road is WIDE is false", read with two copulas of one word: the first is of
// the word before the second.
void part_two_copulas(std::span<Token> tokens) {
    for (std::size_t i = 4; i + 1 < tokens.size(); ++i) {
        const int said = tokens[i].head;
        Token& property = tokens[i - 1];
        if (tokens[i].relation != Relation::cop || said <= static_cast<int>(i) ||
            property.head != said ||
            (property.universal != Universal::ADV && property.universal != Universal::ADJ))
            continue;
        std::size_t first = i - 1;
        while (first > 0 &&
               !(tokens[first].head == said && tokens[first].relation == Relation::cop))
            --first;
        std::size_t that = first;
        while (that > 0 && tokens[that].text != "that") --that;
        if (first == 0 || that == 0 || tokens[that].head != said ||
            tokens[that - 1].universal != Universal::NOUN)
            continue;
        Token& clause = tokens[static_cast<std::size_t>(said)];
        Token& noun = tokens[that - 1];
        if (clause.head != place(that - 1)) continue;
        clause.head = noun.head;
        clause.relation = noun.relation;
        noun.head = static_cast<std::int16_t>(said);
        noun.relation = Relation::nsubj;
        for (std::size_t t = that; t < i - 1; ++t)
            if (tokens[t].head == said) tokens[t].head = static_cast<std::int16_t>(i - 1);
        property.head = static_cast<std::int16_t>(that - 1);
        property.relation = Relation::acl;
        property.universal = Universal::ADJ;
        property.tag = Tag::JJ;
    }
}

void settle_contents(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& that = tokens[i];
        if (that.lemma != "that" || that.head <= static_cast<int>(i)) continue;
        const std::size_t noun = i - 1;
        if (tokens[noun].universal != Universal::NOUN ||
            !(lexicon::reporting(tokens[noun].lemma, WordClass::noun) ||
              lexicon::implicative(tokens[noun].lemma, WordClass::noun, lexicon::Complement::that)))
            continue;
        const auto v = static_cast<std::size_t>(that.head);
        Token& verb = tokens[v];
        // "The rumour THAT THE BANK IS BANKRUPT is false", read as a second subject
        const bool loose = verb.relation == Relation::advcl || verb.relation == Relation::ccomp ||
                           verb.relation == Relation::acl || verb.relation == Relation::acl_relcl ||
                           verb.relation == Relation::nsubj || verb.relation == Relation::csubj;
        // "the claim that the firm made": what one does with claims is relative.
        // "The report that a clown threatened PUPILS" has an object of its own.
        const bool whole = std::any_of(
            tokens.begin() + that.head + 1, tokens.end(),
            [&](const Token& t) { return t.head == place(v) && t.relation == Relation::obj; });
        const bool made =
            !whole && verb.universal == Universal::VERB &&
            (lexicon::is_light_verb(verb.lemma) || lexicon::reporting(verb.lemma, WordClass::verb));
        if (!loose || made) continue;
        bool subject = false;
        for (std::size_t k = i + 1; k < v; ++k)
            subject |= is_subject(tokens[k].relation) && tokens[k].head == that.head;
        if (!subject || is_above(tokens, that.head, static_cast<int>(noun))) continue;
        that.relation = Relation::mark;
        verb.head = static_cast<std::int16_t>(noun);
        verb.relation = Relation::acl;
        const bool helped = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == place(v) &&
                   (t.relation == Relation::aux || t.relation == Relation::aux_pass);
        });
        if (whole && !helped && verb.tag == Tag::VBN) verb.tag = Tag::VBD;
    }
}

// "DESPITE RUMOURS that it would close, the mill hired": of two clauses the second is the sentence.
void settle_conceded_contents(std::span<Token> tokens) {
    if (tokens.size() < 8) return;
    const lexicon::Lower first(tokens[0].text);
    const bool two_words = first.view() == "contrary" && tokens[1].text == "to";
    if (first.view() != "despite" && first.view() != "notwithstanding" && !two_words) return;
    std::size_t that = 1;
    while (that < tokens.size() && tokens[that].text != "that" && tokens[that].tag != Tag::COMMA)
        ++that;
    if (that + 3 >= tokens.size() || tokens[that].text != "that" ||
        !lexicon::reporting(tokens[that - 1].lemma, WordClass::noun))
        return;
    std::size_t comma = that + 1;
    while (comma < tokens.size() && tokens[comma].tag != Tag::COMMA) ++comma;
    if (comma + 2 >= tokens.size()) return;
    // The head of each part: what hangs on nothing inside it.
    const auto head_of = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const bool outside = tokens[i].head < place(begin) || tokens[i].head >= place(end);
            const bool clause = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                return t.head == place(i) && is_subject(t.relation);
            });
            if (clause && (outside || tokens[i].universal == Universal::VERB)) return i;
        }
        return end;
    };
    const std::size_t inner = head_of(that + 1, comma);
    const std::size_t main = head_of(comma + 1, tokens.size());
    if (inner == comma || main == tokens.size()) return;
    const std::size_t noun = that - 1;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const int head = tokens[i].head;
        const bool before = i < that;
        const bool inside = i > that && i < comma;
        if (before && i != noun && (head < 0 || head >= place(that)))
            tokens[i].head = place(noun);
        else if (inside && i != inner && (head <= place(that) || head >= place(comma)))
            tokens[i].head = place(inner);
        else if (i > comma && i != main && head <= place(comma))
            tokens[i].head = place(main);
    }
    tokens[comma].head = place(main);
    tokens[main].head = -1;
    tokens[main].relation = Relation::root;
    tokens[noun].head = place(main);
    tokens[noun].relation = Relation::obl;
    tokens[0].head = place(noun);
    tokens[0].relation = Relation::case_;
    if (two_words) {
        tokens[1].head = place(0);
        tokens[1].relation = Relation::fixed;
    }
    tokens[inner].head = place(noun);
    tokens[inner].relation = Relation::acl;
    tokens[that].head = place(inner);
    tokens[that].relation = Relation::mark;
}

void settle_that_clauses(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& that = tokens[i];
        if (that.lemma != "that" || that.head < 0 || that.head >= place(i) ||
            (that.relation != Relation::obj && that.relation != Relation::obl))
            continue;
        const auto governor = static_cast<std::size_t>(that.head);
        if (!governs_that(tokens[governor])) continue;
        for (std::size_t v = i + 2; v < tokens.size(); ++v) {
            Token& verb = tokens[v];
            if (verb.relation != Relation::acl || verb.tag != Tag::VBN || verb.head <= place(i))
                continue;
            Token& noun = tokens[static_cast<std::size_t>(verb.head)];
            const bool past =
                (lexicon::WordNet::instance().forms(verb.text) & lexicon::past_form) != 0;
            if (noun.head != place(i) || !past) continue;
            const std::int16_t subject = verb.head;
            verb.head = place(governor);
            verb.relation = Relation::ccomp;
            verb.tag = Tag::VBD;
            noun.head = place(v);
            noun.relation = Relation::nsubj;
            that.head = place(v);
            that.relation = Relation::mark;
            for (std::size_t t = v + 1; t < tokens.size(); ++t)
                if (tokens[t].head == place(i) || tokens[t].head == subject)
                    tokens[t].head = place(v);
            return;
        }
    }
}

void settle_whether_clauses(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const Token& opener = tokens[i];
        const bool whether = opener.lemma == "whether";
        if ((!whether && opener.lemma != "if") || opener.relation != Relation::mark ||
            opener.head <= place(i) || tokens[i - 1].tag == Tag::COMMA)
            continue;
        if (tokens[i + 1].lemma == "or") continue;  // "whether or not it rains"
        Token& verb = tokens[static_cast<std::size_t>(opener.head)];
        if (verb.relation != Relation::advcl || verb.head < 0 || verb.head >= place(i)) continue;
        // "closes if it rains" is a condition, "wonders if it rains" is none
        const auto governor = static_cast<std::size_t>(verb.head);
        if (whether || (governor + 1 == i && asks(tokens[governor])))
            verb.relation = Relation::ccomp;
    }
}

void lift_from_speech(std::span<Token> tokens) {
    const auto hangs = [](const Token& t, std::size_t head) {
        return t.head == static_cast<std::int16_t>(head);
    };
    for (std::size_t said = 1; said + 3 < tokens.size(); ++said) {
        const Token& verb = tokens[said];
        if (verb.relation != Relation::conj || verb.universal != Universal::VERB ||
            !lexicon::reporting(verb.lemma, WordClass::verb) || tokens[said - 1].tag != Tag::COMMA)
            continue;
        const bool inverted =
            std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(said), tokens.end(),
                        [&](const Token& t) { return hangs(t, said) && is_subject(t.relation); }) &&
            std::none_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(said),
                         [&](const Token& t) { return hangs(t, said) && is_subject(t.relation); });
        for (std::size_t c = said + 2; inverted && c < tokens.size(); ++c) {
            const bool joined = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                return hangs(t, c) && t.relation == Relation::cc;
            });
            if (hangs(tokens[c], said) && tokens[c].relation == Relation::conj && !joined)
                tokens[c].head = verb.head;
        }
    }
}

}  // namespace gainsay::grammar
