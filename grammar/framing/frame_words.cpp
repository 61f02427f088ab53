#include "grammar/framing/frame_words.hpp"

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/word_tables.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar {
namespace {

using lexicon::Lower;
using lexicon::WordNet;

bool denies(const Token& t) {
    return one_of(Lower(t.text).view(), {"not", "n't", "no", "never", "none", "nobody", "nothing"});
}

// "Bridge UNSAFE", "Three DEAD in fire": an adjective with its noun before it.
bool adjective_behind(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) {
        const bool closes = i + 1 == end || tokens[i + 1].universal == Universal::ADP ||
                            tokens[i + 1].tag == Tag::COMMA;
        if (tokens[i].tag == Tag::JJ && closes && is_nominal(tokens[i - 1])) return true;
    }
    return false;
}

}  // namespace

std::string_view text_of(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const char* from = tokens[begin].text.data();
    const Token& last = tokens[end - 1];
    return {from, static_cast<std::size_t>(last.text.data() + last.text.size() - from)};
}

bool says_something(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (end - begin >= 2 && adjective_behind(tokens, begin, end)) return true;
    return end - begin >= 2 && any_of_words(tokens, begin, end, [](const Token& t) {
               return is_finite_verb(t) || t.tag == Tag::VBN || t.tag == Tag::TO || denies(t) ||
                      t.tag == Tag::VB;
           });
}

bool full_clause(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    bool subject = false;
    for (std::size_t i = begin; i < end; ++i) {
        const Token& t = tokens[i];
        if (is_finite_verb(t)) {
            const bool more = any_of_words(tokens, i + 1, end, [](const Token& x) {
                return is_finite_verb(x) || x.tag == Tag::VB || x.tag == Tag::VBG ||
                       x.tag == Tag::VBN;
            });
            if (t.universal == Universal::VERB && !more) {
                // The lemma is not known yet: its form tells enough ("say", "says", "tell").
                for (const std::size_t cut : {std::size_t{0}, std::size_t{1}}) {
                    const Lower low(t.text.substr(0, t.text.size() - cut));
                    const auto said = lexicon::reporting(low.view(), WordClass::verb);
                    if (said && (said->speech || said->mode == Mode::required)) return false;
                }
            }
            return subject;
        }
        if (t.tag == Tag::WP || t.tag == Tag::WDT || t.tag == Tag::WRB) return false;
        subject |= is_nominal(t) || t.tag == Tag::DT;
    }
    return false;
}

bool person_or_body(std::string_view word) {
    if (lexicon::title(word) || lexicon::organisation_noun(word) ||
        lexicon::organisation_word(word) == lexicon::OrganisationWord::head)
        return true;
    const WordNet& wordnet = WordNet::instance();
    return wordnet.is_a(word, "person", WordClass::noun, 9, 1) ||
           wordnet.is_a(word, "organization", WordClass::noun, 8, 2) ||
           wordnet.is_a(word, "social group", WordClass::noun, 3, 1);
}

bool known_noun(std::string_view word) {
    return (WordNet::instance().forms(word) & (lexicon::noun_form | lexicon::plural_form)) != 0;
}

bool can_speak(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    std::size_t head = end;
    for (std::size_t i = begin; i < end; ++i) {
        const Token& t = tokens[i];
        if (one_of(t.text, {"of", "for", "at"}) && i > begin) {
            head = i;
            break;
        }
        const bool noun_word = is_nominal(t) || t.universal == Universal::ADJ || t.tag == Tag::DT ||
                               t.tag == Tag::POS || t.tag == Tag::PRPS || t.tag == Tag::ADD ||
                               t.text == "&";
        if (!noun_word || t.tag == Tag::CD || t.tag == Tag::PRP) return false;
    }
    const Lower last(tokens[head - 1].text);
    const Lower whole(text_of(tokens, begin, head));
    if (person_or_body(last.view()) || person_or_body(whole.view())) return true;
    if (last.view().ends_with('s') && last.view().size() > 3) {  // "Scientists"
        const std::string_view singular = last.view().substr(0, last.view().size() - 1);
        if (person_or_body(singular)) return true;
        const auto said = lexicon::reporting(singular, WordClass::noun);
        if (said && one_of(singular, {"source", "witness"})) return true;
    }
    if (one_of(last.view(), {"police", "source", "witness", "witnesses", "officials"})) return true;
    // A country before a colon is where it happened, more often than who says so.
    if (lexicon::nation(text_of(tokens, begin, head)) || !starts_large(tokens[begin])) return false;
    const bool unknown = WordNet::instance().forms(last.view()) == 0;
    // "Ada Brook", but not "Ada Brook wedding"
    if (lexicon::first_name(tokens[begin].text)) return head - begin == 2 || unknown;
    return unknown;
}

bool noun_of_saying(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    if (end - begin > 3 || end == begin) return false;
    const Lower last(tokens[end - 1].text);
    if (!lexicon::reporting(last.view(), WordClass::noun)) return false;
    const WordNet& wordnet = WordNet::instance();
    if (wordnet.is_a(last.view(), "person", WordClass::noun, 9, 1)) return false;
    return !any_of_words(tokens, begin, end,
                         [](const Token& t) { return is_finite_verb(t) && t.tag != Tag::VBP; });
}

}  // namespace gainsay::grammar
