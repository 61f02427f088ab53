#include <algorithm>
#include <string>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/finite_verb.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Lower;
using lexicon::WordNet;

bool finite(const Token& t) {
    return is_finite(t.tag) && (t.universal == Universal::VERB || t.universal == Universal::AUX);
}

void make(Token& t, Tag tag, Universal universal) {
    t.tag = tag;
    t.universal = universal;
}

// The noun or verb of which a form in -s is the plural or the third person.
std::string_view without_s(std::string_view word) {
    if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("sses") ||
        word.ends_with("xes"))
        return word.substr(0, word.size() - 2);
    return word.substr(0, word.size() - 1);
}

bool lives(std::string_view noun) {
    const WordNet& wordnet = WordNet::instance();
    return wordnet.is_a(noun, "person", WordClass::noun, 9, 1) ||
           wordnet.is_a(noun, "social group", WordClass::noun, 4, 1) ||
           wordnet.is_a(noun, "organization", WordClass::noun, 8, 2);
}

// "SINGER Dora Moss": what a person is, written like a part of the name.
void settle_roles(std::span<Token> tokens) {
    const WordNet& wordnet = WordNet::instance();
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        Token& role = tokens[i];
        const Token& name = tokens[i + 1];
        if (role.universal != Universal::PROPN || name.universal != Universal::PROPN ||
            !lexicon::first_name(name.text) || lexicon::first_name(role.text))
            continue;
        const Lower low(role.text);
        if (!lexicon::title(low.view()) &&
            wordnet.is_a(low.view(), "person", WordClass::noun, 9, 1) &&
            wordnet.frequency(low.view(), WordClass::noun) > 0)
            make(role, Tag::NN, Universal::NOUN);
    }
}

// "TALKS likely to fail": a verb in the third person has its subject before it.
void settle_first_plural(std::span<Token> tokens) {
    Token& first = tokens[0];
    const Lower low(first.text);
    if (first.tag != Tag::VBZ || !low.view().ends_with('s') ||
        first.text.find('\'') < first.text.size())
        return;
    const WordNet& wordnet = WordNet::instance();
    const std::string_view lemma = without_s(low.view());
    if ((wordnet.forms(low.view()) & lexicon::plural_form) != 0 &&
        !lexicon::reporting(lemma, WordClass::verb))
        make(first, Tag::NNS, Universal::NOUN);
}

// "PAINTING not stolen", "OFFER not rejected": before a participle that is denied, its subject.
void settle_denied_noun(std::span<Token> tokens) {
    if (tokens.size() < 3 || tokens[0].universal != Universal::VERB ||
        Lower(tokens[1].text).view() != "not")
        return;
    const WordNet& wordnet = WordNet::instance();
    const bool done =
        (wordnet.forms(Lower(tokens[2].text).view()) & lexicon::past_participle_form) != 0;
    if (done && (wordnet.forms(Lower(tokens[0].text).view()) & lexicon::noun_form) != 0)
        make(tokens[0], Tag::NN, Universal::NOUN);
}

// "Union REJECTS OFFER on Friday", read as rejects that offer: the verb is what is more often one.
void settle_verb_before_noun(std::span<Token> tokens) {
    const WordNet& wordnet = WordNet::instance();
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& verb = tokens[i];
        Token& noun = tokens[i + 1];
        if (verb.tag != Tag::NNS || (noun.tag != Tag::VBP && noun.tag != Tag::VB) ||
            !is_nominal(tokens[i - 1]))
            continue;
        const Lower low(verb.text);
        const Lower other(noun.text);
        if (!low.view().ends_with('s') ||
            (wordnet.forms(low.view()) & lexicon::third_person_form) == 0 ||
            (wordnet.forms(other.view()) & lexicon::noun_form) == 0)
            continue;
        const std::string_view lemma = without_s(low.view());
        if (wordnet.frequency(lemma, WordClass::verb) <= wordnet.frequency(lemma, WordClass::noun))
            continue;
        make(verb, Tag::VBZ, Universal::VERB);
        make(noun, Tag::NN, Universal::NOUN);
        return;
    }
}

// "No one HURT in blast", "Two KILLED": behind those to whom it happened.
void settle_victims(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Lower who(tokens[i - 1].text);
        const bool none =
            who.view() == "nobody" || who.view() == "none" ||
            (who.view() == "one" && i > 1 && Lower(tokens[i - 2].text).view() == "no");
        const bool several =
            tokens[i - 1].tag == Tag::CD && who.view() != "one" && who.view() != "1";
        if ((!none && !several) || t.tag == Tag::NNS || (!is_nominal(t) && t.tag != Tag::JJ))
            continue;
        const Lower low(t.text);
        const bool participle =
            lexicon::invariant_verb(low.view()) ||
            (WordNet::instance().forms(low.view()) & lexicon::past_participle_form) != 0;
        const bool closes = i + 1 == tokens.size() || tokens[i + 1].universal == Universal::ADP ||
                            tokens[i + 1].universal == Universal::SCONJ ||
                            tokens[i + 1].universal == Universal::PUNCT;
        if (participle && closes &&
            lexicon::wants_an_object(low.view().ends_with("ed")
                                         ? low.view().substr(0, low.view().size() - 2)
                                         : low.view()))
            make(t, Tag::VBN, Universal::VERB);
    }
}

// "CONTRACT with Orvane signed", "SEARCH for boy called off": something is told of it behind.
bool opens_a_subject(std::span<const Token> tokens) {
    static constexpr std::array<std::string_view, 7> of = {"of",   "with",    "between", "for",
                                                           "over", "against", "on"};
    const Lower next(tokens[1].text);
    return std::find(of.begin(), of.end(), next.view()) != of.end() &&
           std::any_of(tokens.begin() + 3, tokens.end(), [](const Token& t) {
               return t.tag == Tag::VBN || t.tag == Tag::VBD || t.tag == Tag::VBZ;
           });
}

// "REPORT that it closed is false", "COACH to leave Trent": a noun; but "TRY to leave".
void settle_first_noun(std::span<Token> tokens) {
    Token& first = tokens[0];
    if (first.tag != Tag::VB && first.tag != Tag::VBP) return;
    const Lower low(first.text);
    if ((WordNet::instance().forms(low.view()) & lexicon::noun_form) == 0) return;
    const bool that =
        Lower(tokens[1].text).view() == "that" && lexicon::reporting(low.view(), WordClass::noun);
    const bool to = Lower(tokens[1].text).view() == "to" &&
                    !lexicon::implicative(low.view(), WordClass::verb, lexicon::Complement::to);
    if (that || to || (tokens.size() > 3 && opens_a_subject(tokens)))
        make(first, Tag::NN, Universal::NOUN);
}

// "Council to SUE mill": behind a noun and "to", what is a verb more often than a noun.
void settle_infinitives(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& to = tokens[i];
        Token& verb = tokens[i + 1];
        if (Lower(to.text).view() != "to" || !is_nominal(tokens[i - 1]) || verb.tag == Tag::VB)
            continue;
        const WordNet& wordnet = WordNet::instance();
        const Lower low(verb.text);
        if ((wordnet.forms(low.view()) & lexicon::verb_form) == 0) continue;
        // "denies plans TO CLOSE mill": such a noun is followed by what is planned.
        const Lower noun(tokens[i - 1].text);
        const bool planned =
            lexicon::implicative(noun.view().ends_with('s') ? without_s(noun.view()) : noun.view(),
                                 WordClass::noun, lexicon::Complement::to)
                .has_value();
        const bool often = is_nominal(verb) && wordnet.frequency(low.view(), WordClass::verb) >
                                                   wordnet.frequency(low.view(), WordClass::noun);
        if (!planned && !often) continue;
        make(to, Tag::TO, Universal::PART);
        make(verb, Tag::VB, Universal::VERB);
        for (std::size_t k = i + 2; k < tokens.size(); ++k)  // one infinitive only
            if (tokens[k].tag == Tag::VB && tokens[k - 1].universal != Universal::PART &&
                tokens[k - 1].universal != Universal::AUX &&
                (wordnet.forms(Lower(tokens[k].text).view()) & lexicon::noun_form) != 0)
                make(tokens[k], Tag::NN, Universal::NOUN);
        return;
    }
}

// "Police CHIEF shoots", "union OFFICIAL denies": behind a noun, who does it and no adjective.
void settle_chiefs(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.tag != Tag::JJ || !is_nominal(tokens[i - 1]) || !tokens[i + 1].text.ends_with('s'))
            continue;
        const Lower low(t.text);
        const Lower next(tokens[i + 1].text);
        const WordNet& wordnet = WordNet::instance();
        const bool verb = (wordnet.forms(next.view()) & lexicon::third_person_form) != 0;
        if (verb && wordnet.is_a(low.view(), "person", WordClass::noun, 9, 1))
            make(t, Tag::NN, Universal::NOUN);
    }
}

// "Hallam GUILTY of fraud": what no dictionary knows as a noun.
void settle_adjectives_only(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool last = i + 1 == tokens.size() || tokens[i + 1].universal == Universal::ADP ||
                          tokens[i + 1].universal == Universal::PUNCT;
        if (t.tag != Tag::NN || !last || !is_nominal(tokens[i - 1])) continue;
        const Lower low(t.text);
        if (WordNet::instance().only_adjective(low.view())) make(t, Tag::JJ, Universal::ADJ);
    }
}

// A form in -s with a noun before it that could be the verb of the headline.
bool could_rule(std::span<const Token> tokens, std::size_t i) {
    const Token& t = tokens[i];
    const Token& before = tokens[i - 1];
    const bool plural = t.tag == Tag::NNS || t.tag == Tag::NNPS || t.tag == Tag::NNP;
    if (!plural || !t.text.ends_with('s')) return false;
    if (before.universal != Universal::NOUN && before.universal != Universal::PROPN) return false;
    const Lower low(t.text);
    const unsigned forms = WordNet::instance().forms(low.view());
    // "Arms", "news" have no singular of theirs, and are no verbs of a headline.
    return (forms & lexicon::third_person_form) != 0 && (forms & lexicon::noun_form) == 0;
}

bool opens_an_object(const Token& t) {
    return is_nominal(t) || t.tag == Tag::JJ || t.tag == Tag::DT || t.tag == Tag::PRPS ||
           t.tag == Tag::VBG || t.tag == Tag::VBN;
}

// "attacks REPORTED": said of what stands before, and opens no object.
bool closes_the_headline(std::span<const Token> tokens, std::size_t i) {
    return tokens[i].tag == Tag::VBN && (i + 1 == tokens.size() || !is_nominal(tokens[i + 1]));
}

// "Storm FORCES schools to close", "Letter FOOLS readers", "Council BANS drones".
bool rules_an_object(std::span<const Token> tokens, std::size_t i) {
    const Token& after = tokens[i + 1];
    if (!opens_an_object(after) || after.tag == Tag::CD || closes_the_headline(tokens, i + 1))
        return false;
    const WordNet& wordnet = WordNet::instance();
    const Lower low(tokens[i].text);
    const std::string_view lemma = without_s(low.view());
    if (after.tag == Tag::DT || after.tag == Tag::PRPS) return true;
    // "Norvane shares SURGE on news": the verb of the plural noun.
    const Lower next(after.text);
    if ((wordnet.forms(next.view()) & lexicon::verb_form) != 0 && after.tag != Tag::NNS &&
        wordnet.frequency(next.view(), WordClass::verb) >=
            wordnet.frequency(next.view(), WordClass::noun))
        return false;
    const unsigned as_verb = wordnet.frequency(lemma, WordClass::verb);
    const unsigned as_noun = wordnet.frequency(lemma, WordClass::noun);
    const bool verb = as_verb >= as_noun;
    if (as_verb > 8 * as_noun + 2) return true;  // "Minister REJECTS report"
    // What a noun does not take: an object that acts, an infinitive behind it.
    for (std::size_t k = i + 1; k < tokens.size(); ++k) {
        if (Lower(tokens[k].text).view() == "to" && k + 1 < tokens.size() &&
            tokens[k + 1].tag == Tag::VB)
            return true;
        if (!opens_an_object(tokens[k])) break;
        const bool last = k + 1 == tokens.size() || !is_nominal(tokens[k + 1]);
        if (!last) continue;
        const Lower low_object(tokens[k].text);
        const std::string_view plural = low_object.view();
        const std::string_view object = plural.ends_with('s') ? without_s(plural) : plural;
        if (lives(object) || lives(plural)) return true;
        // "Staff COSTS summary": what a heading names is a text or a thought.
        return verb && !wordnet.is_a(object, "communication", WordClass::noun, 9, 1) &&
               !wordnet.is_a(object, "cognition", WordClass::noun, 9, 1);
    }
    return verb;
}

// "Pellen PLANS to close mill".
bool rules_an_infinitive(std::span<const Token> tokens, std::size_t i) {
    if (i + 2 >= tokens.size() || tokens[i + 1].tag != Tag::TO || tokens[i + 2].tag != Tag::VB)
        return false;
    const Lower low(tokens[i].text);
    return lexicon::implicative(without_s(low.view()), WordClass::verb, lexicon::Complement::to)
        .has_value();
}

// "Pellen RULES OUT selling the mill": a verb of two words.
bool rules_with_particle(std::span<const Token> tokens, std::size_t i) {
    const Lower particle(tokens[i + 1].text);
    const bool apart = lexicon::particle(particle.view()) || particle.view() == "back";
    if (!apart || i + 2 >= tokens.size()) return false;
    const Lower low(tokens[i].text);
    std::string verb(without_s(low.view()));
    verb.append(" ").append(particle.view());
    return WordNet::instance().knows(verb, WordClass::verb);
}

// "Halden chief QUITS over leak": hardly ever a noun, before a preposition.
bool rules_alone(std::span<const Token> tokens, std::size_t i) {
    if (tokens[i + 1].universal != Universal::ADP || Lower(tokens[i + 1].text).view() == "of")
        return false;
    const Lower low(tokens[i].text);
    const std::string_view lemma = without_s(low.view());
    const WordNet& wordnet = WordNet::instance();
    return wordnet.frequency(lemma, WordClass::verb) >
           8 * wordnet.frequency(lemma, WordClass::noun) + 2;
}

// "Voters REJECT plan", "Police ARREST banker": behind a plural, before an object, what is a verb
// more often than a noun, or one of what is done to something.
bool rules_as_plural(std::span<const Token> tokens, std::size_t i) {
    const Token& t = tokens[i];
    if (tokens.size() < 4 || t.universal != Universal::NOUN || t.tag == Tag::NNS ||
        !opens_an_object(tokens[i + 1]))
        return false;
    const WordNet& wordnet = WordNet::instance();
    const Lower many(tokens[i - 1].text);
    const Lower low(t.text);
    std::string_view one = wordnet.irregular_base(many.view(), WordClass::noun);  // "thieves"
    if (one.empty()) one = without_s(many.view());
    const bool several = many.view() == "police" ||
                         ((wordnet.forms(many.view()) & lexicon::plural_form) != 0 && lives(one));
    const unsigned as_verb = wordnet.frequency(low.view(), WordClass::verb);
    const unsigned as_noun = wordnet.frequency(low.view(), WordClass::noun);
    return several && (wordnet.forms(low.view()) & lexicon::verb_form) != 0 &&
           (as_verb > 2 * as_noun || (as_verb > as_noun && lexicon::wants_an_object(low.view())));
}

// "Beekeepers in the city REPORT a good season": behind a phrase that tells where the plural is,
// what can be a verb, before a determiner or more often a verb than a noun.
bool rules_behind_a_phrase(std::span<const Token> tokens, std::size_t i) {
    const Token& t = tokens[i];
    const bool past = t.tag == Tag::VBN || t.tag == Tag::JJ;
    if (i < 3 || (t.tag != Tag::NN && !past) || t.text[0] < 'a' || t.text[0] > 'z') return false;
    std::size_t where = 1;
    while (where + 1 < i && tokens[where].tag != Tag::IN) ++where;
    const Token& many = tokens[where - 1];
    if (where + 1 >= i || many.tag != Tag::NNS || !lexicon::place_preposition(tokens[where].text))
        return false;
    for (std::size_t k = where + 1; k < i; ++k)
        if (!is_nominal(tokens[k]) && tokens[k].tag != Tag::DT && tokens[k].tag != Tag::JJ)
            return false;
    const WordNet& wordnet = WordNet::instance();
    const Token& next = tokens[i + 1];
    if (!is_nominal(tokens[i - 1])) return false;
    if (t.tag != Tag::NN)  // "Swimmers at Port Ellis SHARED pictures", "stocks CLOSED lower"
        return (wordnet.forms(t.text) & lexicon::past_form) != 0 &&
               (is_nominal(next) || next.tag == Tag::DT || next.tag == Tag::PRPS ||
                next.tag == Tag::JJR || next.tag == Tag::RBR);
    const unsigned as_verb = wordnet.frequency(t.text, WordClass::verb);
    const unsigned as_noun = wordnet.frequency(t.text, WordClass::noun);
    if ((wordnet.forms(t.text) & lexicon::verb_form) == 0) return false;
    const bool determined = next.tag == Tag::DT || next.tag == Tag::PRPS;
    return determined ? as_verb > 0 : opens_an_object(next) && as_verb > 2 * as_noun;
}

// One verb in each clause that has none: "after", "as", "while" open another.
void settle_present(std::span<Token> tokens) {
    std::size_t begin = 0;
    while (begin < tokens.size()) {
        std::size_t end = begin + 1;
        while (end < tokens.size()) {
            const Lower opener(tokens[end].text);
            if (lexicon::opens_clauses_too(opener.view()) || opener.view() == "while" ||
                opener.view() == "that" || opener.view() == "when" || opener.view() == "because" ||
                tokens[end].tag == Tag::COMMA ||
                (tokens[end].tag == Tag::PRP && is_nominal(tokens[end - 1])))
                break;
            ++end;
        }
        const std::span<Token> clause = tokens.subspan(begin, end - begin);
        begin = end;
        if (std::any_of(clause.begin(), clause.end(), finite)) continue;
        for (std::size_t i = 1; i + 1 < clause.size(); ++i) {
            if (rules_behind_a_phrase(clause, i)) {
                make(clause[i], clause[i].tag == Tag::NN ? Tag::VBP : Tag::VBD, Universal::VERB);
                break;
            }
            if (rules_as_plural(clause, i)) {
                make(clause[i], Tag::VBP, Universal::VERB);
                if (clause[i - 1].universal == Universal::DET)
                    make(clause[i - 1], Tag::NNS, Universal::NOUN);
                break;
            }
            if (!could_rule(clause, i)) continue;
            const bool particle = rules_with_particle(clause, i);
            if (!particle && !rules_an_infinitive(clause, i) && !rules_an_object(clause, i) &&
                !rules_alone(clause, i))
                continue;
            make(clause[i], Tag::VBZ, Universal::VERB);
            if (particle) make(clause[i + 1], Tag::RP, Universal::ADP);
            break;
        }
    }
}

// "Goat Mayor Story DEBUNKED": a participle among capitals, where nothing else can be the verb.
void settle_capital_participles(std::span<Token> tokens) {
    if (tokens.size() < 3 || std::any_of(tokens.begin(), tokens.end(), finite)) return;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool last = i + 1 == tokens.size() || tokens[i + 1].universal == Universal::ADP ||
                          tokens[i + 1].universal == Universal::PUNCT;
        if (t.tag == Tag::VBN || !last || !is_nominal(t) || !is_nominal(tokens[i - 1])) continue;
        const Lower low(t.text);
        if ((WordNet::instance().forms(low.view()) & lexicon::past_participle_form) == 0 ||
            !low.view().ends_with("ed"))
            continue;
        const std::string_view stem = low.view().substr(0, low.view().size() - 2);
        const std::string_view with_e = low.view().substr(0, low.view().size() - 1);
        if (lexicon::wants_an_object(stem) || lexicon::wants_an_object(with_e))
            return make(t, Tag::VBN, Universal::VERB);
    }
}

// "..., judge RULES", "..., minister TELLS MPs": one of the last words, behind who says it.
void settle_last_verb(std::span<Token> tokens, std::size_t last) {
    Token& verb = tokens[last];
    if (verb.tag != Tag::NNS && verb.tag != Tag::NNP && verb.tag != Tag::NN) return;
    const Lower low(verb.text);
    const std::string_view lemma = low.view().ends_with('s') ? without_s(low.view()) : low.view();
    const auto said = lexicon::reporting(lemma, WordClass::verb);
    if (!said || !said->speech) return;
    std::size_t comma = last;
    for (std::size_t i = last; i-- > 2 && i + 6 > last;) {
        if (tokens[i].tag == Tag::COMMA) comma = i;
        if (comma != last || finite(tokens[i])) break;
    }
    if (comma + 1 >= last || !is_nominal(tokens[last - 1])) return;
    make(verb, low.view().ends_with('s') ? Tag::VBZ : Tag::VBP, Universal::VERB);
}

// "Study throws DOUBT on claim": right behind a verb stands no other.
void settle_second_verbs(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const Token& before = tokens[i - 1];
        if (tokens[i].tag == Tag::VBP && before.tag == Tag::VBZ &&
            before.universal == Universal::VERB && tokens[i + 1].tag == Tag::IN &&
            (WordNet::instance().forms(Lower(tokens[i].text).view()) & lexicon::noun_form) != 0)
            make(tokens[i], Tag::NN, Universal::NOUN);
    }
}

}  // namespace

void settle_headline_tags(std::span<Token> tokens) {
    if (tokens.size() < 3) return;
    for (Token& t : tokens)
        if (is_nominal(t) && Lower(t.text).view() == "amid") make(t, Tag::IN, Universal::ADP);
    settle_first_noun(tokens);
    settle_first_plural(tokens);
    settle_denied_noun(tokens);
    settle_verb_before_noun(tokens);
    settle_roles(tokens);
    settle_victims(tokens);
    settle_infinitives(tokens);
    settle_chiefs(tokens);
    settle_adjectives_only(tokens);
    settle_present(tokens);
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {  // "singer never SIGNED contract"
        Token& verb = tokens[i + 1];
        if (Lower(tokens[i].text).view() == "never" && is_nominal(tokens[i - 1]) &&
            (verb.tag == Tag::VBN || verb.tag == Tag::JJ) &&
            (WordNet::instance().forms(Lower(verb.text).view()) & lexicon::past_form) != 0)
            make(verb, Tag::VBD, Universal::VERB);
    }
    settle_second_verbs(tokens);
    settle_capital_participles(tokens);
    settle_last_verb(tokens, tokens.size() - 1);
    if (is_nominal(tokens.back())) settle_last_verb(tokens, tokens.size() - 2);
}

}  // namespace gainsay::grammar
