#include "checker/claims/transfer.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "checker/claims/clause_words.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// "To the settlor", "with the seller" behind a verb that stays.
std::string_view preposition_for(const Proposition& p) {
    return in_class(p.verb, VerbClass::staying) ? "with" : "to";
}

bool begins_with(const Phrase& phrase, std::string_view word) {
    return phrase.text.size() > word.size() && phrase.text[word.size()] == ' ' &&
           (phrase.text[0] | 0x20) == word[0] &&
           std::string_view(phrase.text).substr(1, word.size() - 1) == word.substr(1);
}

bool to_one_alone(const Phrase& theme) {
    if (begins_with(theme, "all") || begins_with(theme, "the entire") ||
        begins_with(theme, "the whole"))
        return true;
    return in_class(theme.head, AdverbClass::undivided);
}

bool of_kind(std::string_view noun, std::initializer_list<std::string_view> kinds) {
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return lexicon::WordNet::instance().is_a(noun, kind, WordClass::noun, 12, 2).has_value();
    });
}

// "The freehold BELONGS to the city": all of it, if it is one thing.
bool one_thing(const Phrase& theme) {
    return theme.quantifier == Quantifier::definite && theme.head_class == WordClass::noun &&
           of_kind(theme.head, {"artifact", "possession", "land", "animal"}) &&
           theme.quantities.empty() && theme.text.find(" and ") == std::string::npos &&
           std::none_of(theme.words.begin(), theme.words.end(), [&](const Word& w) {
               return w.lemma == theme.head && w.text.ends_with('s') && w.text != w.lemma;
           });
}

// ... and to somebody: not "to everyday speech".
bool to_somebody(const Proposition& p, const Transfer& to) {
    if (of_kind(to.head, {"person", "social group", "organization"})) return true;
    return p.sentence != nullptr &&
           std::any_of(p.sentence->words.begin(), p.sentence->words.end(), [&](const Word& w) {
               return w.word_class == WordClass::proper && w.span.end == to.span.end;
           });
}

// "All passengers went to the hotel": they go about and belong to nobody.
bool person(const Phrase& theme) {
    return theme.head == "people" ||
           lexicon::WordNet::instance().is_a(theme.head, "person", WordClass::noun, 8, 2);
}

// The recipient's words end where a limit of time or another phrase begins.
bool ends_recipient(std::string_view word) {
    return in_class(word, AdverbClass::limiting) || in_class(word, AdverbClass::containing) ||
           word == "on" || word == "upon" || word == "at" || word == "by" || word == "for" ||
           word == "from" || word == "immediately" || word == "as";
}

}  // namespace

std::optional<Transfer> transfer_of(const Proposition& p) {
    if (p.copular || p.claim->predicate.word_class != WordClass::verb) return std::nullopt;
    Transfer out;
    const bool passing = in_class(p.verb, VerbClass::passing);
    const bool staying = in_class(p.verb, VerbClass::staying);
    if (!p.passive && !p.object.filled() && (passing || staying)) {
        out.theme = p.subject;
        out.lasting = true;
    } else if (in_class(p.verb, VerbClass::giving)) {
        out.theme = p.passive ? p.subject : p.object;
    }
    if (!out.theme.filled() || out.theme.phrase->pronoun || out.theme.phrase->clause ||
        person(*out.theme.phrase))
        return std::nullopt;
    const std::vector<ClauseWord> words = words_after(p);
    auto at = std::find_if(words.begin(), words.end(),
                           [&](const ClauseWord& word) { return word.text == preposition_for(p); });
    if (at == words.end()) return std::nullopt;
    for (++at; at != words.end() && !ends_recipient(at->text); ++at) {
        if (article(at->text)) continue;
        out.recipient += (out.recipient.empty() ? "" : " ") + at->text;
        out.span = out.span.begin < out.span.end ? Span{out.span.begin, at->span.end} : at->span;
        out.head = at->text;
        if (p.sentence != nullptr)
            for (const Word& w : p.sentence->words)
                if (w.span == at->span) out.head = w.lemma;
        if (at->ends_clause) break;
    }
    if (out.recipient.empty()) return std::nullopt;
    out.whole = to_one_alone(*out.theme.phrase) ||
                (p.verb == "belong" && one_thing(*out.theme.phrase) && to_somebody(p, out));
    return out;
}

}  // namespace gainsay::checker
