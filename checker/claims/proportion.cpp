#include "checker/claims/proportion.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <functional>
#include <limits>
#include <string_view>

#include "checker/words/data_lines.hpp"
#include "checker/words/phrase_map.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char proportions_begin[];
extern const char proportions_end[];
}

namespace gainsay::checker {
namespace {

using Words = std::span<const ClauseWord>;
constexpr std::size_t longest_bound = 3;  // words: "no more than"
// "Half", "a third" are round: so far, of the whole, the true share may be off.
constexpr double round_by = 0.03;

struct Table {
    ByWord<WordSet> words;
    PhraseMap<Interval> shares;
    PhraseMap<double> fractions;
};

double percent(std::string_view text) {
    double value = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value / 100.0;
}

const Table& table() {
    static const Table loaded = [] {
        Table out;
        for_each_line({proportions_begin, proportions_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) return;
            const std::string kind(line.substr(0, colon));
            std::vector<std::string_view> items;
            for_each_item(line.substr(colon + 1), ',',
                          [&](std::string_view item) { items.push_back(item); });
            const std::size_t numbers = kind == "share" ? 2 : kind == "fraction" ? 1 : 0;
            for (std::size_t i = numbers; i < items.size(); ++i) {
                const std::string word(items[i]);
                if (kind == "share")
                    out.shares.put(word, {percent(items[0]), percent(items[1]), true, true});
                else if (kind == "fraction")
                    out.fractions.put(word, percent(items[0]));
                else
                    out.words[kind].insert(word);
            }
        });
        return out;
    }();
    return loaded;
}

bool of_kind(std::string_view kind, std::string_view word) {
    return table().words.find(kind)->second.contains(word);
}

bool is(Words words, std::size_t i, std::string_view text) {
    return i < words.size() && words[i].text == text;
}

std::optional<double> number(Words words, std::size_t i) {
    return i < words.size() ? number_in(words[i].text) : std::nullopt;
}

Interval bounded(double value, double slack, Approximator bound) {
    switch (bound) {
        case Approximator::more_than:
            return {value, 1.0, true, false};
        case Approximator::at_least:
            return {value, 1.0, false, false};
        case Approximator::less_than:
            return {0.0, value, false, true};
        case Approximator::at_most:
            return {0.0, value, false, false};
        case Approximator::about:
            slack = std::max(slack, round_by) * 2;
            break;
        default:
            break;
    }
    return {value - slack, value + slack, false, false};
}

// "At least", "nearly" at `i`, and how many words it takes.
std::pair<Approximator, std::size_t> bound_at(Words words, std::size_t i) {
    std::size_t size = std::min(longest_bound, words.size() - std::min(i, words.size()));
    std::string phrase = joined(words.subspan(std::min(i, words.size()), size));
    for (; size > 0; --size) {
        const auto known = lexicon::approximator(phrase);
        if (known && !known->follows) return {known->approximator, size};
        if (size > 1) phrase.resize(phrase.size() - words[i + size - 1].text.size() - 1);
    }
    return {Approximator::exact, 0};
}

// What stands behind the quantifier: "[of] [the] [ten] sites".
bool read_members(Words words, std::size_t at, const Sentence* sentence, MemberWords members,
                  Proportion& out) {
    while (at < words.size() &&
           (is(words, at, "of") || is(words, at, "the") || is(words, at, "its") ||
            is(words, at, "their") || is(words, at, "these") || is(words, at, "those")))
        ++at;
    if (const auto whole = number(words, at)) {
        if (out.whole) return false;
        out.whole = *whole;
        ++at;
    }
    for (; at < words.size(); ++at) {
        if (members == MemberWords::noun && of_kind("stop", words[at].text)) break;
        std::string word = words[at].text;
        if (sentence != nullptr)
            for (const Word& w : sentence->words)
                if (w.span == words[at].span && w.span.begin < w.span.end) word = w.lemma;
        if (!article(word)) out.members.push_back(word);
        if (words[at].ends_clause) break;
    }
    return !out.members.empty();
}

// "NOT ALL the flats", "NOT ONE of them", "NOT HALF of them".
std::optional<Proportion> denied_proportion(Words words, const Sentence* sentence,
                                            MemberWords members) {
    Proportion out;
    out.negates = true;
    std::size_t at = 1;
    const auto fraction = table().fractions.longest_at(words, at);
    if (at < words.size() && (of_kind("all", words[at].text) || of_kind("both", words[at].text))) {
        out.share = Interval{0.0, 1.0, false, true};
        if (of_kind("both", words[at].text)) out.whole = 2.0;
        ++at;
        if (is(words, at, "one") && is(words, at + 1, "of")) ++at;
    } else if (is(words, at, "one") || is(words, at, "any")) {
        out.share = Interval::point(0.0);
        ++at;
    } else if (is(words, at, "a") && is(words, at + 1, "single")) {
        out.share = Interval::point(0.0);
        at += is(words, at + 2, "one") ? 3 : 2;
    } else if (is(words, at, "most")) {
        out.share = Interval{0.0, 0.5, false, false};
        ++at;
    } else if (is(words, at, "many")) {
        out.share = *table().shares.find("few");
        ++at;
    } else if (fraction.first != nullptr) {
        out.share = Interval{0.0, *fraction.first - round_by, false, true};
        at += fraction.second;
    } else {
        return std::nullopt;
    }
    const std::size_t quantifier_end = at;
    if (!read_members(words, at, sentence, members, out)) return std::nullopt;
    out.text = joined(words.first(quantifier_end));
    out.span = span_of(words.first(quantifier_end));
    return out;
}

}  // namespace

std::optional<Proportion> proportion_of(std::span<const ClauseWord> words, const Sentence* sentence,
                                        MemberWords members) {
    if (is(words, 0, "not")) return denied_proportion(words, sentence, members);
    Proportion out;
    std::size_t at = 0;
    // "Only a few" is an entry of its own.
    const bool few = table().shares.longest_at(words, 0).first != nullptr;
    if (!few && at < words.size() && of_kind("only", words[at].text)) {
        out.only = true;
        ++at;
    }
    // "All of" bounds nothing, though it may stand before a number.
    const bool whole = at < words.size() && of_kind("all", words[at].text);
    // "Nearly all", "some of": entries of their own, though such words bound figures, too.
    const auto [share, share_size] = table().shares.longest_at(words, at);
    const bool entry = share != nullptr && !number(words, at + share_size);
    const auto [bound, size] =
        whole || entry ? std::pair(Approximator::exact, std::size_t{0}) : bound_at(words, at);
    if (bound == Approximator::at_most && is(words, at, "no")) out.only = true;
    at += size;
    if (at >= words.size()) return std::nullopt;
    const std::string& first = words[at].text;
    const bool plain = size == 0 && !out.only;
    const auto hundred_at = [&](std::size_t i) -> std::size_t {  // "percent", "per cent"
        if (is(words, i, "percent") || is(words, i, "%")) return 1;
        return is(words, i, "per") && is(words, i + 1, "cent") ? 2 : 0;
    };
    double left_out = 0.0;  // "all BUT TWO of the twelve"
    const auto [fraction, fraction_size] = table().fractions.longest_at(words, at);
    if (plain && (of_kind("all", first) || of_kind("both", first))) {
        out.share = Interval::point(1.0);
        if (of_kind("both", first)) out.whole = 2.0;
        ++at;
        if (is(words, at, "single")) ++at;
        if (is(words, at, "one") && is(words, at + 1, "of")) ++at;
        if (is(words, at, "but"))
            if (const auto n = number(words, at + 1)) {
                left_out = *n;
                out.share = Interval{0.0, 1.0, true, true};
                at += 2;
                if (!is(words, at, "of")) return std::nullopt;
            }
    } else if (is(words, at, "between") && number(words, at + 1) && is(words, at + 2, "and") &&
               number(words, at + 3) && hundred_at(at + 4) > 0) {
        out.share =
            Interval{*number(words, at + 1) / 100.0, *number(words, at + 3) / 100.0, false, false};
        at += 4 + hundred_at(at + 4);
        if (!is(words, at, "of")) return std::nullopt;
    } else if (plain && of_kind("none", first)) {
        out.share = Interval::point(0.0);
        if (first == "neither") out.whole = 2.0;
        out.negates = true;
        ++at;
        if (is(words, at, "a") && is(words, at + 1, "single")) at += 2;
    } else if (entry) {
        out.share = *share;
        out.negates =
            of_kind("negator", first) || of_kind("negator", words[at + share_size - 1].text);
        if (out.only) out.share = Interval{share->low, std::min(share->high, 1.0), true, true};
        at += share_size;
    } else if (fraction != nullptr) {
        out.share = bounded(*fraction, round_by, bound);
        at += fraction_size;
        if (!is(words, at, "of") && !is(words, at, "the")) return std::nullopt;
    } else if (const auto count = number(words, at)) {
        ++at;
        const double among = is(words, at, "in") ? number(words, at + 1).value_or(0.0) : 0.0;
        const std::size_t of_hundred = hundred_at(at);
        if (among > *count) {  // "one in ten flats"
            out.share = bounded(*count / among, round_by, bound);
            at += 2;
        } else if (of_hundred > 0) {
            out.share = bounded(*count / 100.0, 0.005, bound);
            at += of_hundred;
            if (!is(words, at, "of")) return std::nullopt;
        } else {
            out.count = bound == Approximator::exact ? Interval::point(*count)
                                                     : bounded(*count, 0.0, bound);
            if (bound == Approximator::about) return std::nullopt;
            // "One of the sites" is some site: there may be others.
            const bool some = *count == 1 && plain;
            if (some || bound == Approximator::more_than || bound == Approximator::at_least)
                out.count->high = std::numeric_limits<double>::infinity();
            const bool of_them =
                is(words, at, "of") || (is(words, at, "out") && is(words, at + 1, "of"));
            if (is(words, at, "out")) ++at;
            if (!of_them && !out.only) return std::nullopt;
        }
    } else {
        return std::nullopt;
    }
    const std::size_t quantifier_end = at;
    if (!read_members(words, at, sentence, members, out)) return std::nullopt;
    if (left_out > 0.0 && out.whole && *out.whole > left_out)
        out.share = Interval::point((*out.whole - left_out) / *out.whole);
    out.text = joined(words.first(std::max<std::size_t>(quantifier_end, 1)));
    out.span = span_of(words.first(std::max<std::size_t>(quantifier_end, 1)));
    return out;
}

namespace {

// With how many there are, which the other side may tell.
std::optional<Interval> share_of(const Proportion& p, std::optional<double> whole) {
    if (p.share) return p.share;
    if (!p.count) return std::nullopt;
    if (whole && *whole > 0) {
        Interval out = *p.count;
        out.low = std::max(0.0, out.low / *whole);
        out.high = std::min(1.0, out.high / *whole);
        return out;
    }
    // "Only three": some, and not all; "at least one": some.
    if (p.only) return Interval{0.0, 1.0, true, true};
    if (p.count->low > 0) return Interval{0.0, 1.0, true, false};
    return std::nullopt;
}

}  // namespace

std::optional<Interval> as_share(const Proportion& p) {
    return p.share || p.whole ? share_of(p, p.whole) : std::nullopt;
}

bool exclude(const Proportion& a, const Proportion& b) {
    if (a.members != b.members) return false;
    if (a.whole && b.whole && *a.whole != *b.whole) return false;
    const std::optional<double> whole = a.whole ? a.whole : b.whole;
    const auto x = share_of(a, whole);
    const auto y = share_of(b, whole);
    return x && y && !x->overlaps(*y);
}

bool both_fit(const Proportion& a, const Proportion& b) {
    if (a.members != b.members || a.negates || b.negates) return false;
    const std::optional<double> whole = a.whole ? a.whole : b.whole;
    const auto x = share_of(a, whole);
    const auto y = share_of(b, whole);
    return x && y && x->low + y->low <= 1.0 && (x->low < 1.0 && y->low < 1.0) &&
           !(x->low_open && y->low_open && x->low + y->low >= 1.0);
}

std::string describe(const Proportion& p, const Proportion& beside) {
    const auto share = share_of(p, p.whole ? p.whole : beside.whole);
    if (!share) return p.text;
    char buffer[64];
    if (share->is_point())
        std::snprintf(buffer, sizeof buffer, "%.3g %%", share->low * 100);
    else
        std::snprintf(buffer, sizeof buffer, "%.3g to %.3g %%", std::max(0.0, share->low) * 100,
                      std::min(1.0, share->high) * 100);
    return buffer;
}

}  // namespace gainsay::checker
