#include "grammar/syntax/finite_verb.hpp"

#include <algorithm>
#include <string>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {
namespace {

bool ends_like_a_sentence(std::span<const Token> tokens) {
    return tokens.size() >= 4 && tokens.back().text == ".";
}

// Something before it that can be a subject ...
bool after_a_subject(const Token& before) {
    return before.universal == Universal::NOUN || before.universal == Universal::PROPN ||
           before.tag == Tag::PRP || before.tag == Tag::CLOSE_BRACKET || before.tag == Tag::COMMA;
}

// ... and something behind it that a noun seldom has: an infinitive, a determiner, a that-clause;
bool before_a_complement(const Token& after) {
    return after.tag == Tag::TO || after.tag == Tag::DT || after.tag == Tag::PRPS ||
           after.tag == Tag::CD || after.tag == Tag::PRP || after.tag == Tag::RB ||
           after.text == "that";
}

// or at least something that a verb often has: a preposition, a particle.
bool before_a_preposition(const Token& after) {
    return after.tag == Tag::IN || after.tag == Tag::RP;
}

// The finite tag that this word could bear instead of its own; OTHER if none.
Tag finite_reading(const Token& t) {
    const unsigned forms = lexicon::WordNet::instance().forms(t.text);
    constexpr unsigned irregular_past = lexicon::past_form | lexicon::irregular_form;
    const bool noun = t.tag == Tag::NN || t.tag == Tag::NNS || t.tag == Tag::NNP;
    if (t.tag == Tag::NNS && (forms & lexicon::third_person_form) != 0) return Tag::VBZ;
    if ((t.tag == Tag::VBN || t.tag == Tag::JJ) && (forms & lexicon::past_form) != 0)
        return Tag::VBD;
    if (t.universal != Universal::VERB && t.universal != Universal::AUX &&
        lexicon::invariant_verb(t.text))
        return Tag::VBD;
    const bool lower = t.text[0] >= 'a' && t.text[0] <= 'z';
    if (noun && lower && (forms & irregular_past) == irregular_past) return Tag::VBD;
    if ((noun || t.tag == Tag::VB) && lower && (forms & lexicon::verb_form) != 0) return Tag::VBP;
    return Tag::OTHER;
}

bool restore_before(std::span<Token> tokens, bool (*accepts)(const Token&)) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        // A sentence's first word may be a name that was taken for an adjective.
        const bool name_first = i == 1 && tokens[0].tag == Tag::JJ;
        if ((!after_a_subject(tokens[i - 1]) && !name_first) || !accepts(tokens[i + 1])) continue;
        const Tag tag = finite_reading(tokens[i]);
        if (tag == Tag::OTHER || in_term(tokens, i)) continue;
        // "the share PRICE rose": a past tense stands right behind.
        if (tag == Tag::VBP && tokens[i - 1].tag == Tag::NN &&
            finite_reading(tokens[i + 1]) == Tag::VBD)
            continue;
        tokens[i].tag = tag;
        tokens[i].universal = Universal::VERB;
        if (name_first) {
            tokens[0].tag = Tag::NNP;
            tokens[0].universal = Universal::PROPN;
        }
        return true;
    }
    return false;
}

bool opens_a_question(const Token& t) {
    return t.tag == Tag::MD || t.text == "Do" || t.text == "Does" || t.text == "Did";
}

bool before_a_noun(const Token& after) {
    return after.universal == Universal::NOUN || after.universal == Universal::PROPN;
}

bool before_the_end(const Token& after) { return after.text == "?"; }

bool restore_infinitive_before(std::span<Token> tokens, bool (*accepts)(const Token&)) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool subject_before = tokens[i - 1].universal == Universal::NOUN ||
                                    tokens[i - 1].universal == Universal::PROPN ||
                                    tokens[i - 1].tag == Tag::PRP;
        const bool lower = t.text[0] >= 'a' && t.text[0] <= 'z';
        if (!subject_before || !lower || t.tag == Tag::NNS || !accepts(tokens[i + 1])) continue;
        if ((lexicon::WordNet::instance().forms(t.text) & lexicon::verb_form) == 0) continue;
        t.tag = Tag::VB;
        t.universal = Universal::VERB;
        return true;
    }
    return false;
}

bool restore_question_verb(std::span<Token> tokens) {
    if (tokens.size() < 4 || !opens_a_question(tokens[0]) || tokens.back().text != "?")
        return false;
    Token& subject = tokens[1];  // "Will STEEL prices rise?": the subject comes before the verb
    if (subject.tag == Tag::VB && before_a_noun(tokens[2])) {
        subject.tag = Tag::NN;
        subject.universal = Universal::NOUN;
    }
    for (const Token& t : tokens)
        if (t.tag == Tag::VB) return false;
    return restore_infinitive_before(tokens, before_a_complement) ||
           restore_infinitive_before(tokens, before_a_preposition) ||
           restore_infinitive_before(tokens, before_a_noun) ||
           restore_infinitive_before(tokens, before_the_end);
}

// "the choir SANG": an irregular past tense that is hardly ever used as a noun.
void settle_irregular_pasts(std::span<Token> tokens) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    // "THIEVES stole it": no determiner ends like a plural but "this".
    const lexicon::Lower first(tokens[0].text);
    if (tokens[0].tag == Tag::DT && (wordnet.forms(first.view()) & lexicon::plural_form) != 0 &&
        first.view() != "this") {
        tokens[0].tag = Tag::NNS;
        tokens[0].universal = Universal::NOUN;
    }
    constexpr unsigned past = lexicon::past_form | lexicon::irregular_form;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool lower = t.text[0] >= 'a' && t.text[0] <= 'z';
        // "Income FELL by 5 percent": no participle that tells of which income.
        if (t.tag == Tag::VBN && lexicon::only_past(t.text) &&
            tokens[i - 1].universal != Universal::AUX) {
            t.tag = Tag::VBD;
            continue;
        }
        // "The plant CLOSED after demand fell": no adjective stands between a noun and a
        // conjunction.
        if (t.tag == Tag::JJ && lower && is_nominal(tokens[i - 1]) && i + 1 < tokens.size() &&
            (wordnet.forms(t.text) & lexicon::past_form) != 0 &&
            (tokens[i + 1].text == "after" || tokens[i + 1].text == "before" ||
             tokens[i + 1].text == "because" || tokens[i + 1].text == "when")) {
            t.tag = Tag::VBD;
            t.universal = Universal::VERB;
            continue;
        }
        if (t.tag == Tag::NNS && lower && (wordnet.forms(t.text) & past) == past &&
            (wordnet.forms(t.text) & lexicon::plural_form) == 0) {  // "fell" is no plural
            t.tag = Tag::VBD;
            t.universal = Universal::VERB;
            continue;
        }
        // "Prices FELL": the past of a common verb, not the plain form of a rare one.
        if (t.tag == Tag::VBP && t.universal == Universal::VERB && lower &&
            (wordnet.forms(t.text) & past) == past) {
            const std::string_view base = wordnet.irregular_base(t.text, WordClass::verb);
            const bool plain = (wordnet.forms(t.text) & lexicon::verb_form) != 0;
            if (!plain && t.text.ends_with('n')) continue;  // "grown", "stolen"
            if (!base.empty() && base != "be" && base != t.text &&
                (!plain || wordnet.frequency(base, WordClass::verb) >
                               wordnet.frequency(t.text, WordClass::verb)))
                t.tag = Tag::VBD;
            continue;
        }
        if (t.tag != Tag::NN || !after_a_subject(tokens[i - 1]) || t.text.size() > 8 ||
            (wordnet.forms(t.text) & past) != past ||
            wordnet.frequency(t.text, WordClass::noun) > 0)
            continue;
        t.tag = Tag::VBD;
        t.universal = Universal::VERB;
    }
}

// "the former praised the plan": no adjective of a noun behind it.
void settle_former_and_latter(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if ((t.text != "former" && t.text != "latter") || tokens[i - 1].tag != Tag::DT) continue;
        Token& next = tokens[i + 1];
        const bool verb_may_follow =
            (next.tag == Tag::VBN || next.tag == Tag::JJ || next.tag == Tag::NN) &&
            (lexicon::WordNet::instance().forms(next.text) & lexicon::past_form) != 0 &&
            i + 2 < tokens.size() && tokens[i + 2].universal != Universal::NOUN &&
            tokens[i + 2].universal != Universal::PROPN;
        if (verb_may_follow) {
            next.tag = Tag::VBD;
            next.universal = Universal::VERB;
        } else if (next.universal != Universal::AUX && next.universal != Universal::ADP &&
                   next.universal != Universal::PUNCT && !is_finite(next.tag)) {
            continue;
        }
        t.tag = Tag::NN;
        t.universal = Universal::NOUN;
    }
}

// A past tense, or what could be one, without a helping verb before it.
bool past_behind(std::span<const Token> tokens, std::size_t from) {
    for (std::size_t i = from; i < tokens.size(); ++i) {
        if (tokens[i].universal == Universal::AUX || tokens[i].tag == Tag::TO) return false;
        if (tokens[i].tag == Tag::VBD || tokens[i].tag == Tag::VBZ) return true;
        if (tokens[i].tag == Tag::VBN && i + 1 < tokens.size() &&
            (tokens[i + 1].text == "by" || tokens[i + 1].text == "to" ||
             tokens[i + 1].text == "from") &&
            (lexicon::WordNet::instance().forms(tokens[i].text) & lexicon::past_form) != 0)
            return true;
    }
    return false;
}

// "Norvane no longer BUYS milk": a form in -s behind "no longer" is the verb.
void settle_what_is_over(std::span<Token> tokens) {
    for (std::size_t i = 3; i < tokens.size(); ++i) {
        const Token& before = tokens[i - 3];
        Token& verb = tokens[i];
        if (tokens[i - 2].text != "no" || tokens[i - 1].text != "longer" || is_finite(before.tag) ||
            is_finite(verb.tag) ||
            (lexicon::WordNet::instance().forms(verb.text) & lexicon::third_person_form) == 0)
            continue;
        verb.tag = Tag::VBZ;
        verb.universal = Universal::VERB;
    }
}

// "The mill will not CLOSE.": behind a modal, an adjective that is a verb too and has no "be".
void settle_behind_modals(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].tag != Tag::MD) continue;
        std::size_t v = i + 1;
        while (v < tokens.size() && tokens[v].tag == Tag::RB) ++v;
        if (v + 1 >= tokens.size() || tokens[v].tag != Tag::JJ) continue;
        const Token& after = tokens[v + 1];
        const bool ends = after.universal == Universal::PUNCT || after.tag == Tag::IN ||
                          after.tag == Tag::DT || after.tag == Tag::TO || after.tag == Tag::RB;
        if (!ends || after.tag == Tag::COMMA ||
            (lexicon::WordNet::instance().forms(tokens[v].text) & lexicon::verb_form) == 0)
            continue;
        tokens[v].tag = Tag::VB;
        tokens[v].universal = Universal::VERB;
    }
}

// "the share PRICE ROSE": a plain form does not agree with one thing, and a past tense stands
// behind.
void settle_by_agreement(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Token& before = tokens[i - 1];
        const Token& opener = tokens[i > 1 ? i - 2 : 0];
        const bool one =
            before.tag == Tag::NN &&
            (i == 1 || opener.tag == Tag::DT || opener.tag == Tag::JJ || opener.tag == Tag::PRPS);
        if (t.tag != Tag::VBP || t.universal != Universal::VERB || !one ||
            lexicon::invariant_verb(t.text))
            continue;
        const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
        Token& next = tokens[i + 1];
        const bool finite = is_finite(next.tag) || next.tag == Tag::MD;
        const bool past = (wordnet.forms(next.text) & lexicon::past_form) != 0 &&
                          next.text[0] >= 'a' && next.text[0] <= 'z';
        // "Water USE per tonne dropped": the verb stands farther behind.
        const bool later = i == 1 && past_behind(tokens, i + 2);
        if ((wordnet.forms(t.text) & lexicon::noun_form) == 0 || (!finite && !past && !later))
            continue;
        t.tag = Tag::NN;
        t.universal = Universal::NOUN;
        if (finite || !past) continue;
        next.tag = Tag::VBD;
        next.universal = Universal::VERB;
    }
}

// "Helps fund", "came see"
bool takes_plain(std::string_view verb) {
    return verb.starts_with("help") || verb.starts_with("dare") || verb.starts_with("need") ||
           verb.starts_with("let") || verb.starts_with("come") || verb.starts_with("go") ||
           verb == "came" || verb == "went" || verb == "did" || verb == "does";
}

// "Pays RENT to the city", "says USE has fallen": no plain verb stands right behind a finite one
// that takes none.
void settle_second_verbs(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Token& before = tokens[i - 1];
        const bool plain =
            (t.tag == Tag::VBP || t.tag == Tag::VB) && t.universal == Universal::VERB;
        const bool finite = (before.tag == Tag::VBZ || before.tag == Tag::VBD) &&
                            before.universal == Universal::VERB;
        if (!plain || !finite || takes_plain(before.text) ||
            (lexicon::WordNet::instance().forms(t.text) & lexicon::noun_form) == 0)
            continue;
        t.tag = Tag::NN;
        t.universal = Universal::NOUN;
    }
}

bool past(const Token& t) {
    const bool lower = t.text[0] >= 'a' && t.text[0] <= 'z';
    return lower &&
           (t.universal == Universal::VERB || t.universal == Universal::NOUN ||
            t.universal == Universal::ADJ) &&
           (lexicon::WordNet::instance().forms(t.text) & lexicon::past_form) != 0;
}

void make_past(Token& t) {
    t.tag = Tag::VBD;
    t.universal = Universal::VERB;
}

// "COSTS fell", "PROFIT rose by 5 percent": a noun that could be a verb, right before a past tense;
// not "Keep left".
void settle_first_noun(std::span<Token> tokens) {
    if (tokens.size() < 3 || tokens[0].universal != Universal::VERB || !past(tokens[1])) return;
    const Token& next = tokens[2];
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    constexpr unsigned others =
        lexicon::noun_form | lexicon::adjective_form | lexicon::adverb_form | lexicon::verb_form;
    const bool only_past = (wordnet.forms(tokens[1].text) & others) == 0;  // "exceeded"
    if (next.universal != Universal::PUNCT && next.universal != Universal::ADP &&
        next.universal != Universal::ADV && next.tag != Tag::TO && !only_past)
        return;
    std::string word(tokens[0].text);
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool plural = (wordnet.forms(word) & lexicon::plural_form) != 0 && word.ends_with('s');
    const std::string base = plural ? word.substr(0, word.size() - 1) : word;
    const unsigned as_noun = wordnet.frequency(base, WordClass::noun);
    const unsigned as_verb = wordnet.frequency(base, WordClass::verb);
    // "Turn left": an imperative.
    const bool may_be_noun = only_past || tokens[1].text != "left";
    if ((may_be_noun ? as_noun * 4 < as_verb : as_noun < as_verb) ||
        (wordnet.forms(base) & lexicon::noun_form) == 0)
        return;
    tokens[0].tag = plural ? Tag::NNS : Tag::NN;
    tokens[0].universal = Universal::NOUN;
    make_past(tokens[1]);
}

// "The temperature ROSE.", "Turnover DOUBLED.", "The shop CLOSES.": of all
// words only the last can be the verb.
bool restore_last(std::span<Token> tokens) {
    if (tokens.size() < 3 || tokens.back().text != ".") return false;
    Token& last = tokens[tokens.size() - 2];
    const Token& before = tokens[tokens.size() - 3];
    if (after_a_subject(before) && past(last)) {
        make_past(last);
        return true;
    }
    // "The shop CLOSES.", no "The school holidays."
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (before.tag != Tag::NN || last.tag != Tag::NNS ||
        (wordnet.forms(last.text) & lexicon::third_person_form) == 0)
        return false;
    const std::string_view base = last.text.substr(0, last.text.size() - 1);
    if (wordnet.frequency(base, WordClass::verb) <= wordnet.frequency(base, WordClass::noun))
        return false;
    last.tag = Tag::VBZ;
    last.universal = Universal::VERB;
    return true;
}

// "Police dismissed RUMOURS that": behind a past tense no verb, but what it is done to.
void settle_rumours(std::span<Token> tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        Token& before = tokens[i - 1];
        const std::string_view next = tokens[i + 1].text;
        if ((t.tag != Tag::VBZ && t.tag != Tag::NNS) || !t.text.ends_with('s') ||
            (next != "that" && next != "of") ||
            (before.tag != Tag::VBN && before.tag != Tag::VBD && before.tag != Tag::JJ) ||
            !past(before) || !is_nominal(tokens[i - 2]) ||
            !lexicon::reporting(t.text.substr(0, t.text.size() - 1), WordClass::noun))
            continue;
        t.tag = Tag::NNS;
        t.universal = Universal::NOUN;
        make_past(before);
    }
}

// "Experts QUESTION whether", "critics DOUBT that": what a plural does, not what it is called.
void settle_asking(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Token& before = tokens[i - 1];
        const std::string_view next = tokens[i + 1].text;
        const bool several =
            before.tag == Tag::NNS || before.tag == Tag::NNPS || before.tag == Tag::PRP;
        // "Critics QUESTION claims that"
        Token& object = tokens[i + 1];
        const bool of_claims = next.ends_with('s') &&
                               (object.tag == Tag::VBZ || object.tag == Tag::NNS) &&
                               lexicon::reporting(next.substr(0, next.size() - 1), WordClass::noun);
        if (t.tag != Tag::NN || !several ||
            (next != "whether" && next != "if" && next != "that" && !of_claims))
            continue;
        const auto said = lexicon::reporting(t.text, WordClass::verb);
        if (!said || said->mode != Mode::questioned) continue;
        t.tag = Tag::VBP;
        t.universal = Universal::VERB;
        if (!of_claims) continue;
        object.tag = Tag::NNS;
        object.universal = Universal::NOUN;
    }
}

}  // namespace

void restore_verbs(std::span<Token> tokens, bool headline) {
    settle_noun_tags(tokens);
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i)  // "users NEED not register"
        if (tokens[i].text == "need" && tokens[i].tag != Tag::MD && tokens[i + 1].text == "not" &&
            (tokens[i + 2].tag == Tag::VB || tokens[i + 2].tag == Tag::VBP)) {
            tokens[i].tag = Tag::MD;
            tokens[i].universal = Universal::AUX;
            tokens[i + 2].tag = Tag::VB;
        }
    settle_what_is_over(tokens);
    settle_behind_modals(tokens);
    settle_asking(tokens);
    settle_rumours(tokens);
    settle_by_agreement(tokens);
    settle_second_verbs(tokens);
    settle_verb_tags(tokens);
    settle_first_noun(tokens);
    settle_former_and_latter(tokens);
    settle_irregular_pasts(tokens);
    if (restore_question_verb(tokens)) return;
    for (const Token& t : tokens)
        if (is_finite(t.tag)) return;
    if (!headline && !ends_like_a_sentence(tokens)) {
        restore_last(tokens);
        return;
    }
    if (restore_before(tokens, before_a_complement)) return;
    if (headline && restore_before(tokens, before_a_noun)) return;
    if (restore_before(tokens, before_a_preposition)) return;
    if (restore_last(tokens)) return;
    restore_before(tokens, before_a_noun);  // of no other word can a verb be made
}

}  // namespace gainsay::grammar
