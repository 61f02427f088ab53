#include <algorithm>
#include <string>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/finite_verb.hpp"

namespace gainsay::grammar {
namespace {

// "The chief EXECUTIVE of Norvane", "the local is": where an adjective has no noun to go with, it
// is one.
void settle_lone_adjectives(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Token& before = tokens[i - 1];
        const Token& next = tokens[i + 1];
        const bool opens = before.tag == Tag::DT || before.tag == Tag::JJ ||
                           before.tag == Tag::PRPS || before.tag == Tag::POS;
        const bool alone =
            next.text == "of" || next.text == "is" || next.text == "was" || next.text == "has";
        if (t.tag != Tag::JJ || !opens || !alone ||
            (lexicon::WordNet::instance().forms(t.text) & lexicon::noun_form) == 0)
            continue;
        t.tag = Tag::NN;
        t.universal = Universal::NOUN;
    }
}

// "Singer Mira Voss was", "Chief executive Jon Vale has": the office before a name of two or three
// words that opens a sentence is no part of the name.
void settle_opening_role(std::span<Token> tokens) {
    if (tokens.size() < 4 || tokens[0].tag == Tag::CD) return;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const auto large = [](const Token& t) { return t.text[0] >= 'A' && t.text[0] <= 'Z'; };
    const lexicon::Lower first(tokens[0].text);
    std::size_t name = 1;
    const lexicon::Lower second(tokens[1].text);
    if (tokens[1].universal != Universal::PUNCT &&
        lexicon::title(std::string(first.view()) + " " + std::string(second.view())))
        name = 2;
    const bool role = name == 2 || (wordnet.is_a(first.view(), "person", WordClass::noun, 9, 1) &&
                                    !lexicon::first_name(tokens[0].text));
    if (!role || !large(tokens[0]) || (name == 1 && lexicon::title(first.view()))) return;
    std::size_t end = name;
    while (end < tokens.size() && large(tokens[end]) &&
           (tokens[end].universal == Universal::PROPN || tokens[end].universal == Universal::NOUN))
        ++end;
    if (end < name + 2 || end > name + 3 || end == tokens.size() || large(tokens[end]) ||
        tokens[end].tag == Tag::POS || lexicon::organisation_word(tokens[end - 1].text))
        return;
    for (std::size_t i = 0; i < end; ++i) {
        tokens[i].tag = i < name ? Tag::NN : Tag::NNP;
        tokens[i].universal = i < name ? Universal::NOUN : Universal::PROPN;
    }
}

// "must use SSO": capitals name, in a sentence that is not all in capitals.
void settle_capitals(std::span<Token> tokens) {
    const auto capitals = [](std::string_view word) {
        return word.size() > 1 && word.size() < 7 &&
               std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (std::count_if(tokens.begin(), tokens.end(),
                      [&](const Token& t) { return capitals(t.text); }) > 2)
        return;
    for (Token& t : tokens) {
        const bool foreign = t.universal == Universal::ADV || t.universal == Universal::VERB;
        if (!foreign || !capitals(t.text)) continue;
        t.tag = Tag::NNP;
        t.universal = Universal::PROPN;
    }
}

// "The PC-6082", "COVID-19": names of models and diseases.
void settle_codes(std::span<Token> tokens) {
    for (Token& t : tokens) {
        const bool code = !t.text.empty() && lexicon::model_code(t.text) == t.text.size();
        if (!code) continue;
        t.tag = Tag::NNP;
        t.universal = Universal::PROPN;
    }
}

// "Remained INCOMPLETE", "are UNDELIVERED": no adverb by form, no verb with "un-".
// "Flat", "level", "open" and "shut" have both forms, and behind a verb they tell a state.
void settle_adjectives(std::span<Token> tokens) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (Token& t : tokens) {
        const bool may_be = t.tag == Tag::RB ||
                            ((t.tag == Tag::VBN || t.tag == Tag::VBD) && t.text.starts_with("un"));
        if (!may_be) continue;
        const unsigned forms = wordnet.forms(t.text);
        const bool adverb =
            t.tag == Tag::RB && (forms & lexicon::adjective_form) != 0 &&
            ((forms & lexicon::adverb_form) == 0 ||
             (t.text == "flat" || t.text == "level" || t.text == "open" || t.text == "shut"));
        const bool participle = t.tag != Tag::RB && t.text.size() > 5 &&
                                (forms & (lexicon::past_form | lexicon::verb_form)) == 0 &&
                                (wordnet.forms(t.text.substr(2)) & lexicon::past_form) != 0;
        if (!adverb && !participle) continue;
        t.tag = Tag::JJ;
        t.universal = Universal::ADJ;
    }
}

// "PELLUCID suffered a breach": a name that looks like a verb, before the verb.
void settle_first_name(std::span<Token> tokens) {
    if (tokens.size() < 3) return;
    Token& first = tokens[0];
    const bool taken =
        first.universal == Universal::VERB && first.text[0] >= 'A' && first.text[0] <= 'Z';
    const bool before_a_verb =
        is_finite(tokens[1].tag) &&
        (tokens[1].universal == Universal::VERB || tokens[1].universal == Universal::AUX);
    constexpr unsigned any_form = lexicon::verb_form | lexicon::past_form |
                                  lexicon::past_participle_form | lexicon::ing_form |
                                  lexicon::third_person_form;
    if (!taken || !before_a_verb) return;
    std::string word(first.text);
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
    if ((lexicon::WordNet::instance().forms(word) & any_form) != 0) return;
    first.tag = Tag::NNP;
    first.universal = Universal::PROPN;
}

// "It was not ANN Reed": a first name before another name.
void settle_first_names(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool taken = t.tag == Tag::JJ || t.tag == Tag::NN || t.tag == Tag::RB ||
                           t.tag == Tag::UH || t.tag == Tag::FW ||
                           // "is HELEN Drax"
                           (t.universal == Universal::VERB && t.text[0] >= 'A' && t.text[0] <= 'Z');
        if (!taken || tokens[i + 1].universal != Universal::PROPN || !lexicon::first_name(t.text))
            continue;
        t.tag = Tag::NNP;
        t.universal = Universal::PROPN;
    }
}

// "SPENDING on plants fell", "WORK on it has begun": what opens a sentence before a preposition,
// without a comma up to a past tense, is its subject.
void settle_opening_subject(std::span<Token> tokens) {
    if (tokens.size() < 5 || tokens[1].tag != Tag::IN || tokens[1].text == "that" ||
        (tokens[0].tag != Tag::VBG && tokens[0].tag != Tag::VB && tokens[0].tag != Tag::VBP))
        return;
    const lexicon::Lower first(tokens[0].text);
    if ((lexicon::WordNet::instance().forms(first.view()) & lexicon::noun_form) == 0) return;
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        if (t.universal == Universal::PUNCT || t.universal == Universal::PRON) return;
        if (!is_finite(t.tag)) continue;
        const bool own_subject = tokens[i - 1].tag == Tag::PRP;
        if (own_subject) return;
        tokens[0].tag = Tag::NN;
        tokens[0].universal = Universal::NOUN;
        return;
    }
}

// "REVENUE rose", "OUTPUT did not change": the large letter is the sentence's.
void settle_opening_measure(std::span<Token> tokens) {
    if (tokens.size() < 3 || tokens[0].tag != Tag::NNP ||
        (!is_finite(tokens[1].tag) && tokens[1].tag != Tag::IN))
        return;
    const lexicon::Lower first(tokens[0].text);
    for (const char* kind : {"income", "outgo", "production"})
        if (lexicon::WordNet::instance().is_a(first.view(), kind, WordClass::noun, 6, 3)) {
            tokens[0].tag = Tag::NN;
            tokens[0].universal = Universal::NOUN;
            return;
        }
}

Universal universal_of_term(Tag tag) {
    if (tag == Tag::JJ) return Universal::ADJ;
    if (tag == Tag::IN) return Universal::ADP;
    return tag == Tag::VBN ? Universal::VERB : Universal::NOUN;
}

// "THE reported sales", "OF reported sales": what stands before can't be the subject of the first
// word, as it is in "it reported sales".
bool led(std::span<const Token> tokens, std::size_t first) {
    if (first == 0) return true;
    const Token& before = tokens[first - 1];
    switch (before.tag) {
        case Tag::DT:
        case Tag::PRPS:
        case Tag::WPS:
        case Tag::POS:
        case Tag::IN:
        case Tag::TO:
        case Tag::JJ:
        case Tag::JJR:
        case Tag::JJS:
            return true;
        default:
            return before.universal == Universal::VERB;
    }
}

// The words of the term that begins there, 0 for none, and their tags.
std::size_t term_at(std::span<const Token> tokens, std::size_t begin, std::string_view& tags) {
    constexpr std::size_t longest = 4;
    if (!lexicon::opens_term(tokens[begin].text)) return 0;
    for (std::size_t n = std::min(longest, tokens.size() - begin); n >= 2; --n) {
        std::string words(tokens[begin].text);
        for (std::size_t k = 1; k < n; ++k) words.append(" ").append(tokens[begin + k].text);
        const auto term = lexicon::term(words);
        if (!term || (term->led && !led(tokens, begin))) continue;
        tags = term->tags;
        return n;
    }
    return 0;
}

// "SLOWER than": never a plain adjective.
void settle_comparatives(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (tokens[i].tag == Tag::JJ && tokens[i + 1].text == "than" &&
            tokens[i].text.ends_with("er"))
            tokens[i].tag = Tag::JJR;
}

// "The treatment WORKS will be built", "the gas WORKS was closed": with a finite auxiliary behind
// it and an article before its noun, it is no verb.
void settle_plural_before_auxiliary(std::span<Token> tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Token& next = tokens[i + 1];
        const bool finite = next.tag == Tag::MD || next.text == "was" || next.text == "were" ||
                            next.text == "is" || next.text == "are" || next.text == "has" ||
                            next.text == "have" || next.text == "had";
        if (t.tag != Tag::VBZ || !finite || tokens[i - 1].universal != Universal::NOUN ||
            (lexicon::WordNet::instance().forms(t.text) & lexicon::plural_form) == 0)
            continue;
        std::size_t first = i - 1;
        while (first > 0 && (tokens[first].universal == Universal::NOUN ||
                             tokens[first].universal == Universal::ADJ))
            --first;
        if (first != 0 || tokens[first].universal != Universal::DET)
            continue;  // opens the sentence
        t.tag = Tag::NNS;
        t.universal = Universal::NOUN;
    }
}

}  // namespace

void settle_terms(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        std::string_view tags;
        const std::size_t n = term_at(tokens, i, tags);
        for (std::size_t k = 0; k < n; ++k) {
            const std::size_t blank = std::min(tags.find(' '), tags.size());
            tokens[i + k].tag = parse_tag(tags.substr(0, blank));
            tokens[i + k].universal = universal_of_term(tokens[i + k].tag);
            tags.remove_prefix(std::min(blank + 1, tags.size()));
        }
        if (n > 0) i += n - 1;
    }
}

bool in_term(std::span<const Token> tokens, std::size_t word) {
    std::string_view tags;
    for (std::size_t back = 0; back <= std::min<std::size_t>(word, 3); ++back)
        if (term_at(tokens, word - back, tags) > back) return true;
    return false;
}

void settle_noun_tags(std::span<Token> tokens) {
    settle_lone_adjectives(tokens);
    settle_opening_role(tokens);
    settle_comparatives(tokens);
    settle_capitals(tokens);
    settle_codes(tokens);
    settle_adjectives(tokens);
    settle_first_name(tokens);
    settle_first_names(tokens);
    settle_opening_subject(tokens);
    settle_opening_measure(tokens);
    settle_plural_before_auxiliary(tokens);
}

}  // namespace gainsay::grammar
