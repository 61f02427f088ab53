#include "checker/parallel.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/lexical_relation.hpp"
#include "checker/quantity_relation.hpp"
#include "grammar/lexicon/attitudes.hpp"

namespace gainsay::checker {
namespace {

// Below these shares of common words two sentences tell of different things. They are set so that
// two of three words agree for a word's opposition, and one of two for a figure, whose unit and
// neighbours are looked at besides.
constexpr double enough_for_words = 0.6;
constexpr double enough_for_figures = 0.5;
constexpr double enough_for_denial = 0.5;
constexpr std::size_t fewest_shared = 2;

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Content words but numbers, which quantities compare better.
std::vector<const Word*> content(const Sentence& s) {
    std::vector<const Word*> out;
    for (const Word& w : s.words)
        if (w.word_class != WordClass::number) out.push_back(&w);
    return out;
}

bool same_word(const Word& x, const Word& y) {
    if (x.lemma == y.lemma) return true;
    const Relation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class).relation;
    return r == Relation::equivalence;
}

class Comparison {
public:
    Comparison(const Sentence& a, const Sentence& b)
        : a_(a), b_(b), words_a_(content(a)), words_b_(content(b)) {
        align();
    }

    double covered() const {
        return words_b_.empty()
                   ? 0.0
                   : static_cast<double>(shared_) / static_cast<double>(words_b_.size());
    }

    std::optional<SentenceConflict> run() const {
        if (shared_ < fewest_shared || excepted() || other_years()) return std::nullopt;
        if (auto found = figures()) return found;
        if (auto found = opposites()) return found;
        if (auto found = negations()) return found;
        return denials();
    }

private:
    // Longest common subsequence keeps the order; what is left is matched wherever it stands.
    void align() {
        const std::size_t n = words_a_.size();
        const std::size_t m = words_b_.size();
        match_a_.assign(n, none);
        match_b_.assign(m, none);
        std::vector<std::uint16_t> best((n + 1) * (m + 1), 0);
        const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
            return best[i * (m + 1) + j];
        };
        for (std::size_t i = n; i-- > 0;)
            for (std::size_t j = m; j-- > 0;)
                at(i, j) = words_a_[i]->lemma == words_b_[j]->lemma
                               ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                               : std::max(at(i + 1, j), at(i, j + 1));
        for (std::size_t i = 0, j = 0; i < n && j < m;) {
            if (words_a_[i]->lemma == words_b_[j]->lemma) {
                pair(i++, j++);
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
        for (std::size_t j = 0; j < m; ++j) {
            if (match_b_[j] != none) continue;
            for (std::size_t i = 0; i < n && match_b_[j] == none; ++i)
                if (match_a_[i] == none && same_word(*words_a_[i], *words_b_[j])) pair(i, j);
        }
    }

    void pair(std::size_t i, std::size_t j) {
        match_a_[i] = j;
        match_b_[j] = i;
        ++shared_;
    }

    // The nearest matched neighbour on one side is the same word in both sentences.
    bool same_place(std::size_t i, std::size_t j) const {
        const auto left = [](const std::vector<std::size_t>& match, std::size_t from) {
            while (from > 0)
                if (match[--from] != none) return from;
            return none;
        };
        const auto right = [](const std::vector<std::size_t>& match, std::size_t from) {
            while (++from < match.size())
                if (match[from] != none) return from;
            return none;
        };
        const std::size_t la = left(match_a_, i);
        const std::size_t lb = left(match_b_, j);
        if (la != none && lb != none && match_a_[la] == lb) return true;
        const std::size_t ra = right(match_a_, i);
        const std::size_t rb = right(match_b_, j);
        return ra != none && rb != none && match_a_[ra] == rb;
    }

    SentenceConflict conflict(std::string_view check, double covered_without, Span a, Span b,
                              TraceStep step, std::string message) const {
        SentenceConflict out;
        out.check = check;
        out.coverage = covered_without;
        if (!a.empty()) out.marked_a.push_back(a);
        if (!b.empty()) out.marked_b.push_back(b);
        out.step = std::move(step);
        out.message = std::move(message);
        return out;
    }

    // Covered words among those that are no part of the difference.
    double covered_but(std::size_t differing) const {
        const std::size_t rest = words_b_.size() - std::min(words_b_.size(), differing);
        return rest == 0 ? 0.0 : static_cast<double>(shared_) / static_cast<double>(rest);
    }

    // "except", "unless": a rule and its exception both hold.
    bool excepted() const {
        static constexpr std::array<std::string_view, 6> words = {
            "unless", "except", "notwithstanding", "other than", "provided that", "subject to"};
        const auto holds = [](const std::string& text, std::string_view word) {
            return text.find(word) != std::string::npos;
        };
        return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
            return holds(a_.text, w) != holds(b_.text, w);
        });
    }

    // B speaks of a year that A, which names others, does not.
    bool other_years() const {
        bool any_in_a = false;
        for (const Word& w : a_.words) any_in_a |= is_year(w.text);
        if (!any_in_a) return false;
        for (const Word& w : b_.words) {
            if (!is_year(w.text)) continue;
            const bool shared = std::any_of(a_.words.begin(), a_.words.end(),
                                            [&](const Word& x) { return x.text == w.text; });
            if (!shared) return true;
        }
        return false;
    }

    // Content words of a sentence that stand within three of a place.
    static bool neighbour(const std::vector<const Word*>& words, std::uint32_t at,
                          const Word& wanted) {
        std::size_t before = 0;
        while (before < words.size() && words[before]->span.begin < at) ++before;
        const std::size_t from = before > 4 ? before - 4 : 0;
        const std::size_t to = std::min(words.size(), before + 4);
        for (std::size_t i = from; i < to; ++i)
            if (words[i]->lemma == wanted.lemma) return true;
        return false;
    }

    // Shared words near both figures.
    std::size_t common_ground(const Quantity& x, const Quantity& y) const {
        std::size_t out = 0;
        for (std::size_t j = 0; j < words_b_.size(); ++j)
            if (match_b_[j] != none && neighbour(words_b_, y.span.begin, *words_b_[j]) &&
                neighbour(words_a_, x.span.begin, *words_b_[j]))
                ++out;
        return out;
    }

    std::optional<SentenceConflict> figures() const {
        for (const Quantity& y : b_.quantities) {
            const Quantity* closest = nullptr;
            std::size_t ground = 0;
            bool supported = false;
            for (const Quantity& x : a_.quantities) {
                const QuantityRelation relation = relate(x, y);
                if (relation.measure != Measure::same) continue;
                if (relation.relation != Relation::alternation) {
                    supported = true;
                    break;
                }
                const std::size_t common = common_ground(x, y);
                if (closest == nullptr || common > ground) {
                    closest = &x;
                    ground = common;
                }
            }
            if (supported || closest == nullptr || ground == 0) continue;
            // A figure of A that B repeats elsewhere is not the one that B's figure replaces.
            const bool repeated =
                std::any_of(b_.quantities.begin(), b_.quantities.end(), [&](const Quantity& other) {
                    return relate(*closest, other).relation == Relation::equivalence;
                });
            const double covered_words = covered_but(0);
            if (repeated || covered_words < enough_for_figures) continue;
            return conflict("quantity", covered_words, closest->span, y.span,
                            {"figure", closest->text, y.text, "alternation", describe(*closest, y)},
                            "One says " + closest->text + ", the other " + y.text + ".");
        }
        return std::nullopt;
    }

    std::size_t parity(const Sentence& s) const { return s.negators.size() % 2; }

    std::optional<SentenceConflict> opposites() const {
        if (parity(a_) != parity(b_)) return std::nullopt;
        for (std::size_t j = 0; j < words_b_.size(); ++j) {
            if (match_b_[j] != none) continue;
            for (std::size_t i = 0; i < words_a_.size(); ++i) {
                if (match_a_[i] != none) continue;
                const Word& x = *words_a_[i];
                const Word& y = *words_b_[j];
                if (!lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class).opposite() ||
                    !same_place(i, j))
                    continue;
                const double covered_words = covered_but(1);
                if (covered_words < enough_for_words) continue;
                return conflict("opposite", covered_words, x.span, y.span,
                                {"word", x.text, y.text, "alternation",
                                 explain(x.lemma, x.word_class, y.lemma, y.word_class)},
                                "One says \"" + x.text + "\", the other \"" + y.text + "\".");
            }
        }
        return std::nullopt;
    }

    // Of the words behind a negator, how many the other sentence lacks; the first must be shared
    // soon.
    static bool negates_shared(const std::vector<const Word*>& words,
                               const std::vector<std::size_t>& match, std::uint32_t at) {
        std::size_t shared = 0;
        std::size_t alone = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i]->span.begin < at) continue;
            (match[i] != none ? shared : alone) += 1;
        }
        return shared > 0 && alone * 2 <= shared;
    }

    std::optional<SentenceConflict> negations() const {
        if (parity(a_) == parity(b_) || a_.negators.size() + b_.negators.size() > 2)
            return std::nullopt;
        const bool in_a = a_.negators.size() > b_.negators.size();
        const Word& negator = in_a ? a_.negators.back() : b_.negators.back();
        const auto& words = in_a ? words_a_ : words_b_;
        const auto& match = in_a ? match_a_ : match_b_;
        if (!negates_shared(words, match, negator.span.begin)) return std::nullopt;
        const double covered_words = covered_but(0);
        if (covered_words < enough_for_words) return std::nullopt;
        // An opposite beside the negation takes it back: "not safe", "dangerous".
        for (std::size_t j = 0; j < words_b_.size(); ++j)
            for (std::size_t i = 0; match_b_[j] == none && i < words_a_.size(); ++i)
                if (match_a_[i] == none &&
                    lexical_relation(words_a_[i]->lemma, words_a_[i]->word_class,
                                     words_b_[j]->lemma, words_b_[j]->word_class)
                        .opposite())
                    return std::nullopt;
        return conflict("negation", covered_words, in_a ? negator.span : Span{},
                        in_a ? Span{} : negator.span,
                        {"negation", in_a ? negator.text : "", in_a ? "" : negator.text, "negation",
                         "one sentence negates what the other says"},
                        "One says \"" + negator.text + "\" where the other affirms.");
    }

    static const Word* denial(const Sentence& s) {
        for (const Word& w : s.words)
            if (const auto said = lexicon::reporting(w.lemma, w.word_class);
                said && said->mode == Mode::denied)
                return &w;
        return nullptr;
    }

    // "Hoax: ..." against the story itself.
    std::optional<SentenceConflict> denials() const {
        const Word* in_a = denial(a_);
        const Word* in_b = denial(b_);
        if ((in_a != nullptr) == (in_b != nullptr) || covered() < enough_for_denial)
            return std::nullopt;
        if (parity(a_) != parity(b_)) return std::nullopt;
        const Word& word = in_a != nullptr ? *in_a : *in_b;
        return conflict(
            "veracity", covered(), in_a != nullptr ? word.span : Span{},
            in_b != nullptr ? word.span : Span{},
            {"veracity", in_a != nullptr ? word.text : "", in_b != nullptr ? word.text : "",
             "negation", "\"" + word.text + "\" denies what the other tells"},
            "One calls it \"" + word.text + "\", the other tells it.");
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const Sentence& a_;
    const Sentence& b_;
    std::vector<const Word*> words_a_;
    std::vector<const Word*> words_b_;
    std::vector<std::size_t> match_a_;  // index of the other side's word, or none
    std::vector<std::size_t> match_b_;
    std::size_t shared_ = 0;
};

}  // namespace

std::optional<SentenceConflict> compare_sentences(const Sentence& a, const Sentence& b) {
    return Comparison(a, b).run();
}

double coverage(const Sentence& a, const Sentence& b) { return Comparison(a, b).covered(); }

}  // namespace gainsay::checker
