#include "checker/parallel.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>

#include "checker/lexical_relation.hpp"
#include "checker/quantity_relation.hpp"
#include "checker/sentence_scope.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// What differs, before it becomes a Conflict.
struct SentenceConflict {
    std::string_view check;
    double coverage = 0.0;  // share of B's content words, the differing ones aside, that A has
    Span marked_a;
    Span marked_b;
    TraceStep step;
};

// Below these shares of common words two sentences tell of different things. They are set so that
// two of three words agree for a word's opposition, and one of two for a figure, whose unit and
// neighbours are looked at besides.
constexpr double enough_for_words = 0.6;
constexpr double enough_for_figures = 0.5;
constexpr double enough_for_denial = 0.5;
constexpr double enough_in_headlines = 0.4;  // they leave out what the story adds
constexpr double nearly_all = 0.8;
constexpr std::size_t fewest_shared = 2;
constexpr std::size_t many_shared = 4;

// "A man", "Some dogs": the other sentence may speak of another.
bool opens_indefinite(const Sentence& s) {
    static constexpr std::array<std::string_view, 11> openings = {
        "A ",    "An ",        "Some ",      "Two ",     "Three ", "Four ",
        "Five ", "There is a", "There are ", "Someone ", "People "};
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view o) { return s.text.starts_with(o); });
}

class Comparison : public SentenceScope {
public:
    Comparison(const Sentence& a, const Sentence& b, std::span<const Sentence> whole_a)
        : SentenceScope(a, b), whole_a_(whole_a) {}

    std::optional<SentenceConflict> run() const {
        if (shared_ < fewest_shared || other_scope()) return std::nullopt;
        if (other_names()) return denials();  // headlines write every word like a name
        if (auto found = figures()) return found;
        if (auto found = opposites()) return found;
        if (auto found = negations()) return found;
        if (auto found = undone()) return found;
        return denials();
    }

private:
    static SentenceConflict conflict(std::string_view check, double covered_without, Span a, Span b,
                                     TraceStep step) {
        return {check, covered_without, a, b, std::move(step)};
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
        if (narrowed_subject()) return std::nullopt;
        for (const Quantity& y : b_.quantities) {
            // A bare number tells not what it counts.
            if (borne_out(y) || (y.unit.empty() && y.counted.empty())) continue;
            const Quantity* closest = nullptr;
            std::size_t ground = 0;
            bool supported = false;
            for (const Quantity& x : a_.quantities) {
                const QuantityRelation relation = relate(x, y);
                if (relation.measure != Measure::same) continue;
                if (relation.relation != Relation::alternation || complementary(x, y) ||
                    rounds(x, y, relation.gap)) {
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
            return conflict(
                "quantity", covered_words, closest->span, y.span,
                {"figure", closest->text, y.text, "alternation", describe(*closest, y)});
        }
        return std::nullopt;
    }

    // "500" for 523: a round number near an exact one.
    static bool rounds(const Quantity& x, const Quantity& y, double gap) {
        const auto significant = [](const Quantity& q) {
            int digits = q.digits;
            double last = q.value.low / q.magnitude;
            while (digits > 1 && std::fmod(last, 10.0) == 0.0) {
                last /= 10.0;
                --digits;
            }
            return digits;
        };
        return x.value.is_point() && y.value.is_point() && gap < 0.1 &&
               std::abs(significant(x) - significant(y)) >= 2;
    }

    // "above 30 tonnes" and "up to 30 tonnes" part a range in two: conditions of two rules, seldom
    // two claims.
    static bool complementary(const Quantity& x, const Quantity& y) {
        return !x.value.is_point() && !y.value.is_point() &&
               (x.value.low == y.value.high || y.value.low == x.value.high);
    }

    bool borne_out(const Quantity& y) const {
        for (const Sentence& s : whole_a_)
            for (const Quantity& x : s.quantities) {
                const QuantityRelation relation = relate(x, y);
                if (relation.measure == Measure::same && relation.relation != Relation::alternation)
                    return true;
            }
        return false;
    }

    bool borne_out(const Word& y) const {
        for (const Sentence& s : whole_a_)
            for (const Word& x : s.words)
                if (x.lemma == y.lemma) return true;
        return false;
    }

    // A pair of words that cannot both hold of one thing at one time. Members of a class ("onion",
    // "carrot"), persons and acts that undo each other may all be there.
    static bool excludes(const Word& x, const Word& y, bool all_else_same) {
        const LexicalRelation relation =
            lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
        if (!relation.opposite() || relation.source == LexicalSource::disjoint) return false;
        if (x.lemma == "more" || x.lemma == "less" || x.lemma == "most" || x.lemma == "least")
            return false;
        // An act and the one that undoes it may both have happened, unless all else is the same.
        if (const auto listed = lexicon::opposition(x.lemma, y.lemma, x.word_class);
            listed && listed->kind == lexicon::OppositionKind::reversive && !all_else_same)
            return false;
        return x.word_class != WordClass::noun ||
               !lexicon::WordNet::instance().is_a(x.lemma, "person", WordClass::noun, 8, 1);
    }

    std::size_t parity(const Sentence& s) const { return s.negators.size() % 2; }

    std::optional<SentenceConflict> opposites() const {
        if (parity(a_) != parity(b_) || (opens_indefinite(a_) && opens_indefinite(b_)))
            return std::nullopt;
        for (std::size_t j = 0; j < words_b_.size(); ++j) {
            if (match_b_[j] != none || borne_out(*words_b_[j])) continue;
            for (std::size_t i = 0; i < words_a_.size(); ++i) {
                if (match_a_[i] != none) continue;
                const Word& x = *words_a_[i];
                const Word& y = *words_b_[j];
                if (!excludes(x, y, all_else_same()) || !same_place(i, j)) continue;
                const double covered_words = covered_but(1);
                if (covered_words < enough_for_words) continue;
                return conflict("opposite", covered_words, x.span, y.span,
                                {"word", x.text, y.text, "alternation",
                                 explain(x.lemma, x.word_class, y.lemma, y.word_class)});
            }
        }
        return std::nullopt;
    }

    // What is negated must be what the other sentence says: the two words behind the negator are
    // shared, and of all behind it four times as many are as are not.
    static bool negates_shared(const std::vector<const Word*>& words,
                               const std::vector<std::size_t>& match, std::uint32_t at) {
        std::size_t shared = 0;
        std::size_t alone = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i]->span.begin < at) continue;
            if (shared + alone < 2 && match[i] == none) return false;
            (match[i] != none ? shared : alone) += 1;
        }
        return shared > 0 && alone * 4 <= shared;
    }

    // "skipped work": did not go there.
    static bool undoes(const Word& w) {
        using lexicon::Complement;
        for (const Complement c : {Complement::noun, Complement::gerund, Complement::to})
            if (const auto entry = lexicon::implicative(w.lemma, w.word_class, c);
                entry && entry->positive == lexicon::Effect::fails)
                return true;
        return false;
    }

    // "lacks", "unable", "fails": a negation in another word.
    static bool negates_otherwise(const std::vector<const Word*>& words,
                                  const std::vector<std::size_t>& match) {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (match[i] == none &&
                (lexicon::negator(words[i]->lemma, words[i]->word_class) || undoes(*words[i])))
                return true;
        return false;
    }

    // Written without a full stop: a headline or a title.
    static bool headline(const Sentence& s) { return !s.text.empty() && !s.text.ends_with('.'); }

    static bool only_possible(const Sentence& s) {
        return says(s, "may") || says(s, "might") || says(s, "could");
    }

    // "Some did" and "some did not" are both true.
    static bool of_some(const Sentence& s) {
        return s.text.starts_with("Some ") || s.text.starts_with("some ");
    }

    std::optional<SentenceConflict> negations() const {
        if (parity(a_) == parity(b_) || a_.negators.size() + b_.negators.size() > 2 ||
            other_figures())
            return std::nullopt;
        if (only_possible(a_) != only_possible(b_) || of_some(a_) || of_some(b_))
            return std::nullopt;
        const bool in_a = a_.negators.size() > b_.negators.size();
        const Word& negator = in_a ? a_.negators.back() : b_.negators.back();
        const auto& words = in_a ? words_a_ : words_b_;
        const auto& match = in_a ? match_a_ : match_b_;
        if (!negates_shared(words, match, negator.span.begin)) return std::nullopt;
        if (negates_otherwise(words_a_, match_a_) || negates_otherwise(words_b_, match_b_))
            return std::nullopt;
        const double covered_words = covered_but(0);
        if (covered_words < (headline(a_) ? enough_in_headlines : enough_for_words))
            return std::nullopt;
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
                         "one sentence negates what the other says"});
    }

    // But for one word, each sentence says what the other says.
    bool all_else_same() const {
        const double rest_of_a = static_cast<double>(std::max<std::size_t>(words_a_.size(), 2) - 1);
        return shared_ >= many_shared && covered_but(1) >= nearly_all &&
               static_cast<double>(shared_) >= nearly_all * rest_of_a;
    }

    // "forgot the guests" where the other "greeted the guests": a verb that says it is not
    // done, all else the same.
    std::optional<SentenceConflict> undone() const {
        if (parity(a_) != parity(b_) || !all_else_same()) return std::nullopt;
        if (only_possible(a_) != only_possible(b_) ||
            (opens_indefinite(a_) && opens_indefinite(b_)))
            return std::nullopt;
        const auto negative = [](const Word& w) {
            return w.word_class == WordClass::verb &&
                   (lexicon::negator(w.lemma, w.word_class) || undoes(w));
        };
        for (std::size_t j = 0; j < words_b_.size(); ++j)
            for (std::size_t i = 0; match_b_[j] == none && i < words_a_.size(); ++i) {
                const Word& x = *words_a_[i];
                const Word& y = *words_b_[j];
                const bool verbs =
                    x.word_class == WordClass::verb && y.word_class == WordClass::verb;
                if (match_a_[i] != none || !verbs || !same_place(i, j) ||
                    negative(x) == negative(y))
                    continue;
                return conflict("negation", covered_but(1), x.span, y.span,
                                {"negation", x.text, y.text, "negation",
                                 "one says that what the other tells is not done"});
            }
        return std::nullopt;
    }

    // A headline's label ("HOAX: ...", "... is fake"), not a word that belongs to a phrase
    // ("fiction books").
    static const Word* denial(const Sentence& s) {
        if (s.text.ends_with('.')) return nullptr;
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
        if ((in_a != nullptr) == (in_b != nullptr) ||
            covered() < (headline(a_) ? enough_in_headlines : enough_for_denial))
            return std::nullopt;
        if (parity(a_) != parity(b_)) return std::nullopt;
        const Word& word = in_a != nullptr ? *in_a : *in_b;
        return conflict(
            "veracity", covered(), in_a != nullptr ? word.span : Span{},
            in_b != nullptr ? word.span : Span{},
            {"veracity", in_a != nullptr ? word.text : "", in_b != nullptr ? word.text : "",
             "negation", "\"" + word.text + "\" denies what the other tells"});
    }

    std::span<const Sentence> whole_a_;
};

}  // namespace

std::optional<Conflict> compare_parallel(const Proposition& a, const Proposition& b,
                                         std::span<const Sentence> whole_a,
                                         const Context& context) {
    if (a.sentence->question || b.sentence->question) return std::nullopt;
    std::optional<SentenceConflict> found = Comparison(*a.sentence, *b.sentence, whole_a).run();
    if (!found) return std::nullopt;
    Conflict out;
    out.check = found->check;
    out.relation = found->check == "negation" || found->check == "veracity" ? Relation::negation
                                                                            : Relation::alternation;
    if (!found->marked_a.empty()) out.marked_a.push_back(found->marked_a);
    if (!found->marked_b.empty()) out.marked_b.push_back(found->marked_b);
    out.step = std::move(found->step);
    out.message = speaker(a, context) + " says \"" + a.sentence->text + "\"; " +
                  speaker(b, context) + " says \"" + b.sentence->text + "\".";
    Features& f = out.features;
    f[found->check == "negation"   ? Feature::negation
      : found->check == "opposite" ? Feature::opposite
      : found->check == "quantity" ? Feature::quantity
                                   : Feature::veracity] = 1.0;
    f[Feature::parallel] = 1.0;
    f[Feature::words_aligned] = std::min(1.0, found->coverage);
    f[Feature::confidence] = 1.0;
    return out;
}

double coverage(const Sentence& a, const Sentence& b) { return SentenceAlignment(a, b).covered(); }

}  // namespace gainsay::checker
