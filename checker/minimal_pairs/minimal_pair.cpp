#include "checker/minimal_pairs/minimal_pair.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

extern "C" {
extern const char minimal_pair_words_begin[];
extern const char minimal_pair_words_end[];
}

namespace gainsay::checker {

const PhraseLists& minimal_pair_words() {
    static const PhraseLists table(std::string_view(
        minimal_pair_words_begin,
        static_cast<std::size_t>(minimal_pair_words_end - minimal_pair_words_begin)));
    return table;
}

namespace {

constexpr std::size_t longest_sentence = 120;  // words
constexpr std::size_t longest_phrase = 9;
constexpr std::size_t longest_link = 2;  // "(the county) OF (Harrow)": within one phrase

bool is(std::string_view kind, const TextWord& w) { return minimal_pair_words().has(kind, w.text); }

bool same(const TextWord& x, const TextWord& y) {
    if (x.text == y.text) return true;
    if (is("determiner", x) && is("determiner", y)) return true;
    return x.content() && y.content() && x.word->lemma == y.word->lemma &&
           x.word->word_class == y.word->word_class && x.word->word_class != WordClass::number;
}

bool preposition(const TextWord& w) { return is("preposition", w) && !w.capital; }

// A noun phrase or a clause begins there.
bool begins(std::span<const TextWord> words, std::size_t at) {
    return at == 0 || words[at].opens || is("determiner", words[at]) || is("pronoun", words[at]) ||
           is("clause", words[at]) || is("clause", words[at - 1]) || preposition(words[at - 1]);
}

// A clause may begin or end there.
bool boundary(std::span<const TextWord> words, std::size_t at) {
    return at >= words.size() || words[at].opens || is("clause", words[at]);
}

bool verb(const TextWord& w) {
    return is("auxiliary", w) || (w.content() && w.word->word_class == WordClass::verb);
}

// "(Is closed) AND WILL be sold"; "(works with Quayle) AND Vexley" goes on.
bool joins_clauses(std::span<const TextWord> words, std::size_t at) {
    constexpr std::size_t near = 6;
    for (std::size_t i = at + 1; i < words.size() && i <= at + near && !words[i].opens; ++i)
        if (verb(words[i])) return true;
    return false;
}

// ... and end: "the man WHO robbed the shop" goes on.
bool ends(std::span<const TextWord> words, std::size_t at) {
    if (at >= words.size() || words[at].opens) return true;
    if (words[at].text == "and" || words[at].text == "or") return joins_clauses(words, at);
    return is("clause", words[at]) && !is("restrictive", words[at]);
}

// Only a phrase stands before the place, which may tell when or where: "IN 2014, (the town had)".
bool scoped(std::span<const TextWord> words, std::size_t at) {
    if (at == 0) return false;
    if (is("preposition", words[0])) return true;
    return std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), verb);
}

// [a, behind_a) stands where [b, behind_b) does.
struct Gap {
    std::size_t a = 0;
    std::size_t behind_a = 0;
    std::size_t b = 0;
    std::size_t behind_b = 0;
};

class Finder {
public:
    Finder(std::span<const TextWord> a, std::span<const TextWord> b) : a_(a), b_(b) {}

    // The first gap where a pronoun may take up what the other side names.
    std::optional<Gap> pronoun() {
        find_gaps();
        const auto found =
            std::find_if(gaps_.begin(), gaps_.end(), [&](const Gap& gap) { return taken_up(gap); });
        return found == gaps_.end() ? std::nullopt : std::optional(*found);
    }

    std::vector<MinimalPair> run() {
        find_gaps();
        for (Gap& gap : gaps_) slide(gap);
        merge_gaps();
        for (std::size_t g = 0; g < gaps_.size(); ++g) look_at(g);
        return std::move(out_);
    }

private:
    // "THE COMMITTEE decided", "WE decided": a pronoun may take up what the other side names.
    [[nodiscard]] bool taken_up(const Gap& gap) const {
        constexpr std::size_t longest_name = 4;
        const auto pronoun = [](std::span<const TextWord> words, std::size_t from, std::size_t to) {
            return to == from + 1 && is("pronoun", words[from]);
        };
        const auto thing = [](std::span<const TextWord> words, std::size_t from, std::size_t to) {
            if (to - from > longest_name || to == from) return false;
            bool noun = false;
            for (std::size_t i = from; i < to; ++i) {
                if (is("auxiliary", words[i]) || is("preposition", words[i]) ||
                    is("clause", words[i]) || (i > from && words[i].opens))
                    return false;
                noun = noun || words[i].content();
            }
            return noun && (is("determiner", words[from]) || words[from].capital || from == 0);
        };
        return (pronoun(a_, gap.a, gap.behind_a) && thing(b_, gap.b, gap.behind_b)) ||
               (pronoun(b_, gap.b, gap.behind_b) && thing(a_, gap.a, gap.behind_a));
    }

    // By a longest common subsequence.
    void find_gaps() {
        const std::size_t n = a_.size();
        const std::size_t m = b_.size();
        std::vector<std::uint8_t> table((n + 1) * (m + 1), 0);
        const auto at = [&](std::size_t i, std::size_t j) -> std::uint8_t& {
            return table[i * (m + 1) + j];
        };
        for (std::size_t i = n; i-- > 0;)
            for (std::size_t j = m; j-- > 0;)
                at(i, j) = same(a_[i], b_[j]) ? static_cast<std::uint8_t>(at(i + 1, j + 1) + 1)
                                              : std::max(at(i + 1, j), at(i, j + 1));
        std::size_t i = 0;
        std::size_t j = 0;
        bool open = false;
        while (i < n || j < m) {
            if (i < n && j < m && same(a_[i], b_[j])) {
                ++i;
                ++j;
                open = false;
                continue;
            }
            if (!open) gaps_.push_back({i, i, j, j});
            open = true;
            if (j == m || (i < n && at(i + 1, j) >= at(i, j + 1)))
                gaps_.back().behind_a = ++i;
            else
                gaps_.back().behind_b = ++j;
        }
    }

    // "THE police believed that THE (fire ...)", "THE (fire ...)": the article that is shared is
    // the one before the words that are.
    void slide(Gap& gap) const {
        const auto may = [](std::span<const TextWord> words, std::size_t from, std::size_t to,
                            bool other_empty) {
            return other_empty && from > 0 && to > from && is("determiner", words[from - 1]) &&
                   words[to - 1].text == words[from - 1].text;
        };
        const bool empty_a = gap.a == gap.behind_a;
        const bool empty_b = gap.b == gap.behind_b;
        if (!may(a_, gap.a, gap.behind_a, empty_b) && !may(b_, gap.b, gap.behind_b, empty_a))
            return;
        --gap.a;
        --gap.behind_a;
        --gap.b;
        --gap.behind_b;
    }

    // "The county OF Harrow", "the village OF Linton": one phrase.
    void merge_gaps() {
        for (std::size_t g = 0; g + 1 < gaps_.size();) {
            Gap& x = gaps_[g];
            const Gap& y = gaps_[g + 1];
            bool link = y.a - x.behind_a <= longest_link;
            for (std::size_t i = x.behind_a; link && i < y.a; ++i)
                link = a_[i].text == "of" || is("determiner", a_[i]);
            link = link && y.behind_a - x.a <= longest_phrase && y.behind_b - x.b <= longest_phrase;
            if (!link) {
                ++g;
                continue;
            }
            x.behind_a = y.behind_a;
            x.behind_b = y.behind_b;
            gaps_.erase(gaps_.begin() + static_cast<std::ptrdiff_t>(g) + 1);
        }
    }

    void look_at(std::size_t g) {
        const Gap& gap = gaps_[g];
        MinimalPair pair;
        pair.a.begin = g == 0 ? 0 : gaps_[g - 1].behind_a;
        pair.b.begin = g == 0 ? 0 : gaps_[g - 1].behind_b;
        pair.a.phrase = gap.a;
        pair.b.phrase = gap.b;
        open(pair);
        if (!begins(a_, pair.a.begin) || !begins(b_, pair.b.begin)) return;
        pair.a.scoped = scoped(a_, pair.a.begin);
        pair.b.scoped = scoped(b_, pair.b.begin);
        pair.a.opens = pair.a.opens && !pair.a.scoped;
        pair.b.opens = pair.b.opens && !pair.b.scoped;
        whole_phrases(gap, g + 1 < gaps_.size() ? gaps_[g + 1].a : a_.size(), pair);
        cut_phrases(gap, pair);
    }

    // From where both clauses begin, if they do among the words that are the same.
    void open(MinimalPair& pair) const {
        const std::size_t shared = pair.a.phrase - pair.a.begin;
        for (std::size_t k = 0; k < shared; ++k)
            if (boundary(a_, pair.a.begin + k) && boundary(b_, pair.b.begin + k)) {
                // A later beginning must leave a clause.
                if (k > 0 && shared - k < 3) break;
                pair.a.begin += k;
                pair.b.begin += k;
                pair.a.opens = pair.b.opens = true;
                return;
            }
        pair.a.opens = boundary(a_, pair.a.begin);
        pair.b.opens = boundary(b_, pair.b.begin);
    }

    void whole_phrases(const Gap& gap, std::size_t next_a, MinimalPair pair) {
        pair.a.behind = gap.behind_a;
        pair.b.behind = gap.behind_b;
        if (pair.a.behind - pair.a.phrase > longest_phrase ||
            pair.b.behind - pair.b.phrase > longest_phrase)
            return;
        // The words behind it that are the same, up to where both clauses may end; what "not" is
        // said of does not end before "who robbed the shop".
        const bool told = gap.a < gap.behind_a && gap.b < gap.behind_b;
        const auto end = [told](std::span<const TextWord> words, std::size_t at) {
            return ends(words, at) || (told && is("restrictive", words[at]));
        };
        const std::size_t shared = next_a - gap.behind_a;
        std::size_t length = shared;
        while (length > 0 && !(end(a_, gap.behind_a + length) && end(b_, gap.behind_b + length)))
            --length;
        const bool whole = end(a_, gap.behind_a + length) && end(b_, gap.behind_b + length);
        if (!whole) length = shared;
        pair.a.end = gap.behind_a + length;
        pair.b.end = gap.behind_b + length;
        pair.a.closes = end(a_, pair.a.end);
        pair.b.closes = end(b_, pair.b.end);
        out_.push_back(pair);
    }

    // Up to where the clause or its phrase ends on each side: "(succeeded) PAUL BRANDT", "HELEN
    // TARN, and since then ...".
    void cut_phrases(const Gap& gap, MinimalPair pair) {
        const auto cut = [](std::span<const TextWord> words, std::size_t from, std::size_t to) {
            std::size_t at = from;
            while (at < to && (preposition(words[at]) || is("determiner", words[at]))) ++at;
            for (at = std::max(at, from) + 1; at < to; ++at)
                if (boundary(words, at) || (preposition(words[at]) && words[at].text != "of"))
                    break;
            return std::min(at, to);
        };
        if (gap.behind_a == gap.a || gap.behind_b == gap.b) return;
        pair.a.behind = pair.a.end = cut(a_, gap.a, gap.behind_a);
        pair.b.behind = pair.b.end = cut(b_, gap.b, gap.behind_b);
        if (pair.a.behind == gap.behind_a && pair.b.behind == gap.behind_b) return;
        if (pair.a.behind - pair.a.phrase > longest_phrase ||
            pair.b.behind - pair.b.phrase > longest_phrase)
            return;
        pair.a.closes = ends(a_, pair.a.end);
        pair.b.closes = ends(b_, pair.b.end);
        out_.push_back(pair);
    }

    std::span<const TextWord> a_;
    std::span<const TextWord> b_;
    std::vector<Gap> gaps_;
    std::vector<MinimalPair> out_;
};

}  // namespace

bool take_up_pronoun(std::vector<TextWord>& a, std::vector<TextWord>& b) {
    if (a.size() > longest_sentence || b.size() > longest_sentence) return false;
    const std::optional<Gap> gap = Finder(a, b).pronoun();
    if (!gap) return false;
    const auto put = [](std::vector<TextWord>& words, std::size_t from, std::size_t to,
                        const TextWord& pronoun) {
        const bool opens = words[from].opens;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                    words.begin() + static_cast<std::ptrdiff_t>(to));
        words[from] = pronoun;
        words[from].opens = opens;
    };
    if (gap->behind_a - gap->a > 1 || a[gap->a].content())
        put(a, gap->a, gap->behind_a, TextWord(b[gap->b]));
    else
        put(b, gap->b, gap->behind_b, TextWord(a[gap->a]));
    return true;
}

std::vector<MinimalPair> minimal_pairs(std::span<const TextWord> a, std::span<const TextWord> b) {
    if (a.size() > longest_sentence || b.size() > longest_sentence) return {};
    return Finder(a, b).run();
}

}  // namespace gainsay::checker
