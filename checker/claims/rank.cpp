#include "checker/claims/rank.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <string_view>

#include "checker/claims/clause_words.hpp"
#include "checker/words/phrase_lists.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char rank_words_begin[];
extern const char rank_words_end[];
}

namespace gainsay::checker {
namespace {

using Words = std::span<const ClauseWord>;

bool in_list(std::string_view kind, std::string_view word) {
    static const PhraseLists lists({rank_words_begin, rank_words_end});
    return lists.has(kind, word);
}

std::optional<double> ordinal(std::string_view text) {
    double value = 0.0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc()) {
        text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
        if (text == "st" || text == "nd" || text == "rd" || text == "th") return value;
        return std::nullopt;
    }
    if (const auto word = lexicon::number_word(text, lexicon::NumberKind::ordinal))
        return word->value;
    return std::nullopt;
}

bool year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "In the race in 2023" -> "race": years are the claim's time.
std::string order_of(Words words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i].text;
        const bool before_year = i + 1 < words.size() && year(words[i + 1].text);
        if (year(word) || article(word) || (before_year && (word == "in" || word == "of")))
            continue;
        if (out.empty() && (word == "in" || word == "at" || word == "of" || word == "on")) continue;
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

bool superlative(std::string_view word, const Proposition& p) {
    // "Highest-grossing".
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos)
        return hyphen > 4 && word.substr(0, hyphen).ends_with("est");
    if (word.size() < 5 || !word.ends_with("est")) return word == "best" || word == "worst";
    for (const Argument& argument : p.claim->objects)
        for (const Word& w : argument.phrase.words)
            if (w.text.size() >= word.size() && w.text.ends_with(word))
                return w.word_class == WordClass::adjective || w.word_class == WordClass::adverb;
    return false;
}

// "The [second] largest town in Ellmark", "the third-largest".
std::optional<Rank> of_superlative(const Proposition& p, Words words) {
    if (words.empty() || words[0].text != "the") return std::nullopt;
    Rank out;
    std::size_t at = 1;
    double place = 1.0;
    if (at < words.size())
        if (const auto found = ordinal(words[at].text)) {
            place = *found;
            ++at;
        }
    if (at >= words.size()) return std::nullopt;
    std::string_view word = words[at].text;
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && at == 1) {
        const auto found = ordinal(word.substr(0, hyphen));
        if (!found) return std::nullopt;
        place = *found;
        word.remove_prefix(hyphen + 1);
    }
    if (word == "most" || word == "least") {
        if (at + 1 >= words.size()) return std::nullopt;
        out.by = std::string(word) + " " + words[++at].text;
    } else if (superlative(word, p)) {
        out.by = word;
    } else {
        return std::nullopt;
    }
    out.place = Interval::point(place);
    out.order = order_of(words.subspan(at + 1));
    out.text = joined(words.first(at + 1));
    out.span = span_of(words.first(at + 1));
    return out.order.empty() ? std::nullopt : std::optional(out);
}

// "[In] second [place] in the race".
std::optional<Rank> of_place(Words words, bool copula) {
    std::size_t at = 0;
    while (at < words.size() && in_list("lead", words[at].text)) ++at;
    if (at >= words.size() || in_list("tie", words[at].text)) return std::nullopt;
    Rank out;
    if (const auto place = ordinal(words[at].text))
        out.place = Interval::point(*place);
    else if (words[at].text == "last" && !copula)
        out.place = {2.0, std::numeric_limits<double>::infinity(), false, true};
    else
        return std::nullopt;
    const std::size_t first = at++;
    const bool named = at < words.size() && in_list("noun", words[at].text);
    if (named) ++at;
    const bool goes_on = at < words.size() && !words[at - 1].ends_clause;
    // "Is the third bank to close" counts, it does not rank.
    const bool of_order = goes_on && in_list("order", words[at].text);
    if (copula ? !named && !of_order : goes_on && !of_order) return std::nullopt;
    out.order = goes_on ? order_of(words.subspan(at)) : "";
    out.text = joined(words.subspan(first, at - first));
    out.span = span_of(words.subspan(first, at - first));
    return out;
}

}  // namespace

std::optional<Rank> rank_of(const Proposition& p) {
    const std::string& lemma = p.claim->predicate.lemma;
    const bool copula = p.copular;
    if (!copula && !in_list("verb", lemma) && !in_list("first", lemma)) return std::nullopt;
    const std::vector<ClauseWord> words = words_after(p);
    const auto tied = [](const ClauseWord& word) { return in_list("tie", word.text); };
    if (std::any_of(words.begin(), words.end(), tied)) return std::nullopt;
    if (copula) {
        if (auto found = of_superlative(p, words)) return found;
        return of_place(words, true);
    }
    if (!in_list("first", lemma)) return of_place(words, false);
    Rank out;
    out.place = Interval::point(1.0);
    out.order = order_of(words);
    out.text = p.claim->predicate.text;
    out.span = p.claim->predicate.span;
    return out;
}

}  // namespace gainsay::checker
