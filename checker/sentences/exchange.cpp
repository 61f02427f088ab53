#include "checker/sentences/exchange.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/antecedents.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t longest_sentence = 120;  // words
constexpr std::size_t longest_phrase = 8;
constexpr std::size_t words_of_a_copy = 7;  // beside the phrases: it tells of one matter

struct Token {
    std::string text;  // lower case; "," alone
    const Word* word = nullptr;
    Span span;
    bool indefinite = false;  // "a", "some" before it
    bool owned = false;       // "its", "their" before it
};

using Tokens = std::span<const Token>;

bool article(std::string_view word) {
    static constexpr std::array<std::string_view, 14> all = {
        "the", "a",   "an",   "this", "that", "these", "those",
        "my",  "our", "your", "his",  "her",  "its",   "their"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '\'' || c == '-' || c == '%' || static_cast<unsigned char>(c) >= 0x80;
}

// All words of what the sentence says, without articles and possessives, and commas.
std::vector<Token> tokens_of(const Sentence& sentence) {
    std::vector<Token> out;
    const std::string text =
        sentence.core_text.empty()
            ? sentence.text
            : sentence.text.substr(sentence.core_text.begin, sentence.core_text.size());
    std::size_t next = 0;
    bool indefinite = false;
    bool owned = false;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ',') {
            out.push_back({",", nullptr, {}, false, false});
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() &&
               (letter(text[end]) || (end > at && end + 1 < text.size() && letter(text[end + 1]) &&
                                      (text[end] == '.' || text[end] == ','))))
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        const std::string_view as_written = std::string_view(text).substr(at, end - at);
        at = end;
        Token token{lower(as_written), nullptr, {}, indefinite, owned};
        for (std::size_t i = next; i < sentence.words.size(); ++i)
            if (sentence.words[i].text == as_written) {
                token.word = &sentence.words[i];
                token.span = token.word->span;
                next = i + 1;
                break;
            }
        indefinite = token.text == "a" || token.text == "an" || token.text == "some" ||
                     token.text == "one" || token.text == "another";
        owned = token.text == "its" || token.text == "their" || token.text == "his" ||
                token.text == "her";
        if (!article(token.text)) out.push_back(std::move(token));
    }
    return out;
}

// The same word, in whichever number.
bool same(const Token& a, const Token& b) {
    if (a.text == b.text) return true;
    static constexpr std::array<std::array<std::string_view, 2>, 4> agreement = {
        {{"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"}}};
    for (const auto& [one, many] : agreement)
        if ((a.text == one && b.text == many) || (a.text == many && b.text == one)) return true;
    if (a.word == nullptr || b.word == nullptr || a.word->lemma != b.word->lemma) return false;
    return a.word->word_class == WordClass::noun || a.text.ends_with('s') != b.text.ends_with('s');
}

bool same(Tokens a, Tokens b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Token& x, const Token& y) { return same(x, y); });
}

bool is(const Token& token, WordClass word_class) {
    return token.word != nullptr && token.word->word_class == word_class;
}

bool coordinator(const Token& token) {
    return token.text == "," || token.text == "and" || token.text == "or" || token.text == "nor";
}

// A noun phrase, or one property: nothing that happens, and no preposition in front, with which
// phrases stand in any order.
bool movable(Tokens phrase) {
    if (phrase.empty() || phrase.size() > longest_phrase) return false;
    const auto content = [](const Token& t) {
        return t.word != nullptr || (t.text[0] >= '0' && t.text[0] <= '9');
    };
    if (!content(phrase.front()) || !content(phrase.back())) return false;
    return std::none_of(phrase.begin(), phrase.end(), [](const Token& t) {
        return is(t, WordClass::verb) || t.text == "," || t.text == "who" || t.text == "which" ||
               t.text == "is" || t.text == "are" || t.text == "was" || t.text == "were" ||
               in_class(t.text, AdverbClass::negating);
    });
}

// The sentence in four pieces around and between two phrases.
struct Exchange {
    Tokens before;
    Tokens first;
    Tokens between;
    Tokens second;
    Tokens after;
    Tokens first_of_b;
    Tokens second_of_b;
};

// A is `before first between second after`, B is `before second between first after`.
std::optional<Exchange> exchange_of(Tokens a, Tokens b) {
    if (a.size() != b.size()) return std::nullopt;
    std::size_t begin = 0;
    std::size_t end = a.size();
    while (begin < end && same(a[begin], b[begin])) ++begin;
    while (end > begin && same(a[end - 1], b[end - 1])) --end;
    const Tokens of_a = a.subspan(begin, end - begin);
    const Tokens of_b = b.subspan(begin, end - begin);
    const std::size_t n = of_a.size();
    for (std::size_t x = 1; x < n && x <= longest_phrase; ++x) {
        if (!same(of_a.first(x), of_b.last(x))) continue;
        for (std::size_t y = 1; x + y <= n && y <= longest_phrase; ++y) {
            if (!same(of_a.last(y), of_b.first(y)) ||
                !same(of_a.subspan(x, n - x - y), of_b.subspan(y, n - x - y)))
                continue;
            if (!movable(of_a.first(x)) || !movable(of_a.last(y))) continue;
            return Exchange{a.first(begin), of_a.first(x),  of_a.subspan(x, n - x - y),
                            of_a.last(y),   a.subspan(end), of_b.first(y),
                            of_b.last(x)};
        }
    }
    return std::nullopt;
}

// "X and Y", "X, Z and Y", "between X and Y".
bool listed(const Exchange& e) {
    // "In X and in Y"
    if (e.between.size() == 2 && coordinator(e.between[0]) && !e.before.empty() &&
        e.before.back().word == nullptr && e.before.back().text == e.between[1].text)
        return true;
    if (std::any_of(e.between.begin(), e.between.end(), [](const Token& t) {
            return is(t, WordClass::verb) || (t.word == nullptr && !coordinator(t));
        }))
        return false;
    // "Unlike X, Y ..."
    const bool fronted = e.between.size() == 1 && e.between[0].text == "," && !e.before.empty() &&
                         e.before.back().word == nullptr && !coordinator(e.before.back()) &&
                         (e.after.empty() || !coordinator(e.after.front()));
    return !fronted && std::any_of(e.between.begin(), e.between.end(), coordinator);
}

// "X met Y", "X is near Y", "X plays with Y", "from X to Y", "X by Y".
bool mutual(const Exchange& e) {
    static constexpr std::array<std::string_view, 10> two_ways = {
        "with", "alongside", "beside", "near", "opposite", "like", "as", "by", "versus", "against"};
    static constexpr std::array<std::string_view, 9> identities = {
        "is", "are", "was", "were", "be", "been", "being", "not", "as"};
    const auto among = [](const auto& list, const Token& t) {
        return std::find(list.begin(), list.end(), t.text) != list.end();
    };
    if (std::all_of(e.between.begin(), e.between.end(),
                    [&](const Token& t) { return among(identities, t); }))
        return true;
    const Token& last = e.between.back();
    const bool handed = e.between.size() > 1 && last.text == "by";       // "bought BY"
    const bool beside = std::any_of(e.between.begin(), e.between.end(),  // ", WITH Y watching"
                                    [](const Token& t) { return t.text == ","; });
    if (among(two_ways, last) && !handed && !beside) return true;
    if (!e.before.empty() && e.before.back().text == "from" &&
        (last.text == "to" || last.text == "into"))
        return true;
    const auto reciprocal = [](const Token& t) {
        return t.word != nullptr && (lexicon::is_mutual(t.word->lemma) ||
                                     in_class(t.word->lemma, VerbClass::reciprocal));
    };
    // "Introduced X to Y", "compares life in X with that in Y", "X km FROM Y", "see X from Y"
    const bool no_verb = std::none_of(e.between.begin(), e.between.end(),
                                      [](const Token& t) { return is(t, WordClass::verb); });
    if (no_verb && std::any_of(e.before.begin(), e.before.end(), reciprocal)) return true;
    static constexpr std::array<std::string_view, 8> apart = {
        "apart", "distance", "kilometres", "kilometers", "km", "miles", "metres", "away"};
    if (std::any_of(e.between.begin(), e.between.end(),
                    [&](const Token& t) { return among(apart, t); }))
        return true;
    if (last.text == "from" && no_verb) return true;
    return std::any_of(e.between.begin(), e.between.end(), reciprocal);
}

// "Is owned by", "was bitten by": with the words of "be", the act is told of the one.
bool has_copula(Tokens tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.text == "is" || t.text == "are" || t.text == "was" || t.text == "were";
    });
}

// Short sentences with one verb: "Norvane sued Halden", "Norvane sold coal to Halden". Each may
// have done it; what happens once, the claims tell.
bool done_by_each(const Exchange& e) {
    static constexpr std::array<std::string_view, 7> one_way = {
        "than", "before", "after", "because", "unlike", "instead", "whereas"};
    if (std::any_of(e.between.begin(), e.between.end(), [](const Token& t) {
            return std::find(one_way.begin(), one_way.end(), t.text) != one_way.end();
        }))
        return false;
    const auto verbs = std::count_if(e.between.begin(), e.between.end(),
                                     [](const Token& t) { return is(t, WordClass::verb); });
    if (verbs > 1) return false;
    // "The men were taken to the north camp AND the women to the south camp"
    const bool gapped = std::any_of(e.between.begin(), e.between.end(), coordinator);
    const auto verb = std::find_if(e.between.begin(), e.between.end(),
                                   [](const Token& t) { return is(t, WordClass::verb); });
    if (verbs == 1 && lexicon::reporting(verb->word->lemma, WordClass::verb)) return true;
    // "The guests greeted the hosts", told at whatever length: only what is done once, and what
    // changes hands.
    if (verbs == 1 && !gapped && !lexicon::happens_once(verb->word->lemma) &&
        !in_class(verb->word->lemma, VerbClass::giving) && !has_copula(e.between))
        return true;
    return e.before.size() + e.between.size() + e.after.size() < words_of_a_copy;
}

// "Germany exports cars to France", "art without science is poor": what holds as a rule holds both
// ways as often as not. "The pipes ARE copper, the doors oak" is a case.
bool told_as_rule(const Sentence& sentence) {
    static constexpr std::array<std::string_view, 10> of_case = {
        "was", "were", "will", "has", "have", "had", "than", "whereas", "while", "unlike"};
    const std::string text = lower(sentence.text);
    if (std::any_of(of_case.begin(), of_case.end(),
                    [&](std::string_view word) { return has_words(text, word); }))
        return false;
    for (const std::string_view word : {"who", "where", "if", "when", "can", "every"})
        if (has_words(text, word)) return true;
    const auto verbs = std::count_if(
        sentence.words.begin(), sentence.words.end(),
        [](const Word& w) { return w.word_class == WordClass::verb && w.lemma != "be"; });
    const bool past = std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& w) {
        return w.word_class == WordClass::verb && lower(w.text) != w.lemma &&
               !w.text.ends_with('s') && !w.text.ends_with("ing");
    });
    return verbs <= 1 && !past;
}

// "X is open and Y is open": the same is told of both.
bool told_of_both(const Exchange& e) {
    const auto told = std::find_if_not(e.between.rbegin(), e.between.rend(), coordinator);
    const auto size = static_cast<std::size_t>(e.between.rend() - told);
    return size > 0 && size < e.between.size() && e.after.size() >= size &&
           same(e.between.first(size), e.after.first(size));
}

// "Sold ITS bakery to Tessel", "sold ITS bakery to Norvane": two bakeries.
bool own(const Exchange& e) {
    const auto owned = [](const Token& t) { return t.owned; };
    return std::any_of(e.between.begin(), e.between.end(), owned) ||
           std::any_of(e.after.begin(), e.after.end(), owned);
}

bool indefinite(Tokens phrase) { return phrase.front().indefinite; }

Span span_of(Tokens phrase) {
    Span out = phrase.front().span;
    for (const Token& t : phrase)
        if (!t.span.empty()) out.end = std::max(out.end, t.span.end);
    return out;
}

std::string text_of(Tokens phrase) {
    std::string out;
    for (const Token& t : phrase) out += (out.empty() ? "" : " ") + t.text;
    return out;
}

}  // namespace

std::optional<Conflict> compare_exchanged(const Proposition& a, const Proposition& b,
                                          const Context& context) {
    if (a.whole == nullptr || b.whole == nullptr || a.whole->question || b.whole->question ||
        a.whole->words.size() != b.whole->words.size() ||
        a.whole->words.size() > longest_sentence || other_antecedents(a, b, context))
        return std::nullopt;
    // The same words, in whatever order: cheap to ask first.
    const std::vector<Word>& words_b = b.whole->words;
    if (!std::all_of(a.whole->words.begin(), a.whole->words.end(), [&](const Word& w) {
            return std::any_of(words_b.begin(), words_b.end(),
                               [&](const Word& o) { return o.lemma == w.lemma; });
        }))
        return std::nullopt;
    const std::vector<Token> of_a = tokens_of(*a.whole);
    const std::vector<Token> of_b = tokens_of(*b.whole);
    const std::optional<Exchange> e = exchange_of(of_a, of_b);
    if (!e || e->between.empty()) return std::nullopt;
    const bool in_order = a.whole->text.find("respectively") != std::string::npos;
    if (!in_order && (listed(*e) || mutual(*e) || told_of_both(*e))) return std::nullopt;
    const bool gapped =
        std::any_of(e->between.begin(), e->between.end(), coordinator) && !listed(*e);
    const bool in_short =
        e->before.size() + e->between.size() + e->after.size() < 2 * words_of_a_copy;
    if (!gapped && in_short && told_as_rule(*a.whole)) return std::nullopt;
    if ((!in_order && done_by_each(*e)) || own(*e) ||
        (indefinite(e->first) && indefinite(e->second)))
        return std::nullopt;
    const std::size_t shared = e->before.size() + e->between.size() + e->after.size();
    if (!context.one_situation() && shared < words_of_a_copy) return std::nullopt;

    Conflict out;
    out.check = "role";
    out.relation = Relation::alternation;
    out.marked_a = {span_of(e->first), span_of(e->second)};
    out.marked_b = {span_of(e->first_of_b), span_of(e->second_of_b)};
    out.step = {"places", text_of(e->first) + " ... " + text_of(e->second),
                text_of(e->first_of_b) + " ... " + text_of(e->second_of_b),
                std::string(name(out.relation)),
                "the sentences are the same but that these two have changed places"};
    out.message = speaker(a, context) + " says \"" + a.whole->text + "\"; " + speaker(b, context) +
                  " says it the other way round: \"" + b.whole->text + "\".";
    Features& f = out.features;
    f[Feature::role] = 1.0;
    f[Feature::by_words] = 1.0;
    f[Feature::words_aligned] = 1.0;
    f[Feature::shared_words] = context.shared_words(a, b);
    f[Feature::same_document] = a.document == b.document ? 1.0 : 0.0;
    f[Feature::confidence] = 1.0;
    return out;
}

}  // namespace gainsay::checker
