#include "checker/sentence_conflicts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>

#include "checker/lexical_relation.hpp"
#include "checker/quantity_relation.hpp"
#include "checker/sentence_scope.hpp"
#include "checker/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t fewest_shared = 2;  // below that, the sentences tell of different things
constexpr double least_covered = 0.25;
constexpr std::size_t longest_sentence = 160;  // content words; the alignment is quadratic
constexpr double many = 12.0;
constexpr double farthest_ground = 4.0;  // words between a figure and what tells of what it is

double flag(bool value) { return value ? 1.0 : 0.0; }

// "A man", "Some dogs": the other sentence may speak of another.
bool opens_indefinite(const Sentence& s) {
    static constexpr std::array<std::string_view, 11> openings = {
        "A ",    "An ",        "Some ",      "Two ",     "Three ", "Four ",
        "Five ", "There is a", "There are ", "Someone ", "People "};
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view o) { return s.text.starts_with(o); });
}

// "Some did" and "some did not" are both true.
bool of_some(const Sentence& s) {
    std::string first = s.text.substr(0, s.text.find(' '));
    for (char& c : first) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return in_class(first, AdverbClass::partitive) && !first.starts_with("other");
}

// Written without a full stop: a headline or a title.
bool headline(const Sentence& s) {
    return !s.text.empty() && s.text.back() != '.' && s.text.back() != '"';
}

bool denied(const Word& w) {
    const auto said = lexicon::reporting(w.lemma, w.word_class);
    return said && said->mode == Mode::denied;
}

// What is told, shown or written, and can be false: "report", "rumour", "claim", "photo".
bool of_speech(const Word& w) {
    return w.word_class == WordClass::noun &&
           (lexicon::reporting(w.lemma, WordClass::noun) ||
            lexicon::WordNet::instance().is_a(w.lemma, "representation", WordClass::noun, 6, 1));
}

// "Hoax", "debunks", "untrue": a word that calls something false; of two, or beside a negation, one
// takes the other back ("denies that it was a hoax", "is no hoax").
struct Falsity {
    const Word* word = nullptr;
    std::size_t count = 0;
    bool of_speech = false;  // said of a report or a picture, not of passports

    [[nodiscard]] bool denies() const { return word != nullptr && count % 2 == 1; }
};

bool negated_before(const SentenceView& v, const Word& w) {
    const auto& negators = v.negators();
    return std::any_of(negators.begin(), negators.end(), [&](const Word& n) {
        return n.span.end <= w.span.begin && w.span.begin - n.span.end < 12;
    });
}

// "True", "real", "confirmed": negated, they deny, too.
bool calls_true(const Word& w) {
    if (w.word_class != WordClass::adjective) return false;
    const auto said = lexicon::reporting(w.lemma, w.word_class);
    return said && said->factive;
}

Falsity falsity(std::span<const SentenceView> text) {
    Falsity out;
    for (const SentenceView& v : text) {
        if (v.sentence().question) continue;  // "Was it a hoax?" denies nothing
        for (std::size_t i = 0; i < v.words().size(); ++i) {
            const Word& w = *v.words()[i].word;
            const bool negated = negated_before(v, w);
            const bool not_true = negated && calls_true(w);
            if (!denied(w) && !not_true) continue;
            const bool attribute = w.word_class == WordClass::adjective && i + 1 < v.words().size();
            const bool speech = attribute ? of_speech(*v.words()[i + 1].word) : true;
            // "fake passports": things may be false where nothing is denied
            if (attribute && !speech && !v.words()[i].predicate && !not_true) continue;
            if (out.word == nullptr || w.word_class == WordClass::verb) out.word = &w;
            out.count += negated && !not_true ? 2 : 1;
            out.of_speech |= std::any_of(
                v.words().begin(), v.words().end(),
                [&](const ViewedWord& x) { return x.word != &w && of_speech(*x.word); });
        }
    }
    return out;
}

std::string_view year_of(const Word& w) {
    const std::string_view text = w.text;
    const bool digits =
        text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && (text.starts_with("19") || text.starts_with("20")) ? text : std::string_view();
}

class Comparison : public SentenceScope {
public:
    Comparison(const SentenceView& a, const SentenceView& b, std::span<const SentenceView> whole_a)
        : SentenceScope(a, b), whole_a_(whole_a) {}

    std::vector<Conflict> run() {
        common();
        denials();
        const bool comparable = shared() >= fewest_shared && covered_b() >= least_covered;
        if (comparable && !a_.sentence().question) {
            count_flips();
            years();
            if (!other_years()) {
                negations();
                undone();
                opposites();
                figures();
                limits();
                swaps();
            }
        }
        for (Conflict& c : out_)
            c.features[Feature::words_several] =
                static_cast<double>(std::min<std::size_t>(out_.size() - 1, 3));
        return std::move(out_);
    }

private:
    // What every conflict of the two sentences has.
    void common() {
        Features& f = common_;
        f[Feature::words_covered] = covered_b();
        f[Feature::words_covered_back] = covered_a();
        f[Feature::words_mostly] = std::max(0.0, covered_b() - 0.7) / 0.3;
        f[Feature::words_mostly_back] = std::max(0.0, covered_a() - 0.7) / 0.3;
        f[Feature::words_many] = std::min(many, static_cast<double>(shared())) / many;
        f[Feature::words_other_scope] = flag(other_scope());
        f[Feature::words_other_openings] = flag(other_openings());
        f[Feature::words_other_names] = flag(other_names());
        f[Feature::words_narrowed] = flag(narrowed_subject());
        f[Feature::words_indefinite] =
            flag(opens_indefinite(a_.sentence()) && opens_indefinite(b_.sentence()));
        f[Feature::words_hedged] =
            flag(only_possible(a_.sentence()) != only_possible(b_.sentence()));
        f[Feature::words_headline] = flag(headline(a_.sentence()));
        f[Feature::confidence] = 1.0;
    }

    // `alone`: how many words of each side make the conflict and have no partner.
    Conflict& add(std::string_view check, Feature kind, std::size_t alone, Span a, Span b,
                  TraceStep step) {
        Conflict& c = out_.emplace_back();
        c.check = check;
        c.relation =
            check == "negation" || check == "veracity" ? Relation::negation : Relation::alternation;
        if (!a.empty()) c.marked_a.push_back(a);
        if (!b.empty()) c.marked_b.push_back(b);
        c.step = std::move(step);
        c.features = common_;
        c.features[kind] = 1.0;
        c.features[Feature::words_all_else] =
            flag(shared() + alone >= a_.words().size() && shared() + alone >= b_.words().size());
        return c;
    }

    void count_flips() {
        double all = 0.0;
        double differing = 0.0;
        for (std::size_t j = 0; j < match_b_.size(); ++j) {
            if (match_b_[j] == none) continue;
            const ViewedWord& x = a_.words()[match_b_[j]];
            const ViewedWord& y = b_.words()[j];
            all += y.weight;
            if (x.negated == y.negated) continue;
            differing += y.weight;
            if (x.predicate && y.predicate) ++flipped_predicates_;
            if (flipped_ == none || (x.predicate && y.predicate)) flipped_ = j;
        }
        flipped_share_ = all > 0.0 ? differing / all : 0.0;
    }

    std::size_t parity(const SentenceView& v) const { return v.negators().size() % 2; }

    // Of the four words behind a sentence's last negator, the share that the other sentence has.
    static double negated_scope(const SentenceView& v, const std::vector<std::size_t>& match) {
        if (v.negators().empty()) return 0.0;
        const Span& negator = v.negators().back().span;
        double behind = 0.0;
        double shared = 0.0;
        for (std::size_t i = 0; i < match.size() && behind < 4; ++i) {
            if (v.words()[i].word->span.begin < negator.begin) continue;
            ++behind;
            shared += flag(match[i] != none);
        }
        return behind > 0.0 ? shared / behind : 0.0;
    }

    // One says that what the other tells does not hold: by "not", "no", or "avoided", "failed to".
    void negations() {
        const bool negators = parity(a_) != parity(b_);
        if (of_some(a_.sentence()) || of_some(b_.sentence())) return;
        if (flipped_ == none && !negators) return;
        Span in_a;
        Span in_b;
        std::string said_a;
        std::string said_b;
        if (negators) {
            const bool a_more = a_.negators().size() > b_.negators().size();
            const Word& word = a_more ? a_.negators().back() : b_.negators().back();
            (a_more ? in_a : in_b) = word.span;
            (a_more ? said_a : said_b) = word.text;
        } else {
            in_a = word_a(match_b_[flipped_]).span;
            in_b = word_b(flipped_).span;
            said_a = word_a(match_b_[flipped_]).text;
            said_b = word_b(flipped_).text;
        }
        Conflict& c = add(
            "negation", Feature::words_negation, 0, in_a, in_b,
            {"negation", said_a, said_b, "negation", "one sentence negates what the other says"});
        Features& f = c.features;
        f[Feature::words_flipped] = std::min(2.0, static_cast<double>(flipped_predicates_));
        f[Feature::words_flipped_share] = flipped_share_;
        f[Feature::words_negators] = flag(negators);
        f[Feature::words_scope] = a_.negators().size() >= b_.negators().size()
                                      ? negated_scope(a_, match_a_)
                                      : negated_scope(b_, match_b_);
        f[Feature::words_scope_whole] = flag(f[Feature::words_scope] == 1.0);
        f[Feature::words_other_figures] = flag(other_figures());
        if (flipped_ != none)
            f[Feature::words_flip_open] =
                flag(a_.words()[match_b_[flipped_]].open != b_.words()[flipped_].open);
        // An opposite beside the negation takes it back: "not safe", "dangerous".
        f[Feature::words_both_flipped] = flag(has_opposites());
    }

    // "ignored the rules" where the other "followed the rules".
    void undone() {
        for (std::size_t j = 0; j < match_b_.size(); ++j) {
            if (match_b_[j] != none) continue;
            for (std::size_t i = 0; i < match_a_.size(); ++i) {
                if (match_a_[i] != none || !same_place(i, j)) continue;
                const Word& x = word_a(i);
                const Word& y = word_b(j);
                if (x.word_class != WordClass::verb || y.word_class != WordClass::verb ||
                    in_class(x.lemma, VerbClass::undoing) == in_class(y.lemma, VerbClass::undoing))
                    continue;
                Conflict& c = add("negation", Feature::words_undone, 1, x.span, y.span,
                                  {"negation", x.text, y.text, "negation",
                                   "one says that what the other tells is not done"});
                c.features[Feature::words_both_flipped] =
                    flag(a_.words()[i].negated != b_.words()[j].negated);
                place(c.features, i, j);
                return;
            }
        }
    }

    // A pair of words that cannot both hold of one thing at one time. Persons may both be there.
    static LexicalRelation exclusion(const Word& x, const Word& y) {
        LexicalRelation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
        if (!r.opposite() && x.word_class != y.word_class) {
            // "a rise", "prices fell"
            r = lexical_relation(x.lemma, y.word_class, y.lemma, y.word_class);
            if (!r.opposite()) r = lexical_relation(x.lemma, x.word_class, y.lemma, x.word_class);
        }
        if (!r.opposite()) return {};
        if (x.word_class == WordClass::noun &&
            lexicon::WordNet::instance().is_a(x.lemma, "person", WordClass::noun, 8, 1))
            return {};
        return r;
    }

    bool has_opposites() const {
        for (std::size_t j = 0; j < match_b_.size(); ++j)
            for (std::size_t i = 0; match_b_[j] == none && i < match_a_.size(); ++i)
                if (match_a_[i] == none && exclusion(word_a(i), word_b(j)).opposite() &&
                    same_place(i, j))
                    return true;
        return false;
    }

    void opposites() {
        std::size_t best_i = none;
        std::size_t best_j = none;
        LexicalRelation best;
        int rank = -1;
        for (std::size_t j = 0; j < match_b_.size(); ++j) {
            if (match_b_[j] != none) continue;
            for (std::size_t i = 0; i < match_a_.size(); ++i) {
                if (match_a_[i] != none) continue;
                const LexicalRelation r = exclusion(word_a(i), word_b(j));
                if (!r.opposite()) continue;
                const int here = (same_place(i, j) ? 32 : 0) + (same_gap(i, j) ? 16 : 0) -
                                 static_cast<int>(r.source);
                if (best_i == none || here > rank) {
                    best_i = i;
                    best_j = j;
                    best = r;
                    rank = here;
                }
            }
        }
        if (best_i == none) return;
        // An act and the one that undoes it may both have happened, at two times.
        const std::uint32_t of_a =
            a_.sentence().tokens;  // months and weekdays are no content words
        const std::uint32_t of_b = b_.sentence().tokens;
        const bool all_else = shared() + 1 >= a_.words().size() &&
                              shared() + 1 >= b_.words().size() &&
                              std::max(of_a, of_b) - std::min(of_a, of_b) < 2;
        if (best.source == LexicalSource::listed_reversive && !all_else && !same_year()) return;
        const ViewedWord& x = a_.words()[best_i];
        const ViewedWord& y = b_.words()[best_j];
        if (x.word->word_class == WordClass::verb && other_object(best_i, best_j)) return;
        Conflict& c =
            add("opposite", Feature::words_opposite, 1, x.word->span, y.word->span,
                {"word", x.word->text, y.word->text, "alternation",
                 explain(x.word->lemma, x.word->word_class, y.word->lemma, y.word->word_class)});
        Features& f = c.features;
        f[Feature::words_both_flipped] = flag(x.negated != y.negated);
        f[Feature::words_reversive] = flag(best.source == LexicalSource::listed_reversive);
        f[Feature::words_graded] = flag(best.source == LexicalSource::listed_gradable);
        f[Feature::words_antonym] = flag(best.source == LexicalSource::antonym);
        f[Feature::words_remote] = flag(best.source == LexicalSource::indirect_antonym ||
                                        best.source == LexicalSource::synonym_of_antonym);
        f[Feature::words_class] = flag(best.source == LexicalSource::disjoint);
        place(f, best_i, best_j);
        f[Feature::words_predicates] = flag(x.predicate && y.predicate);
        f[Feature::words_borne_out] = flag(borne_out(*y.word));
        f[Feature::words_flip_open] = flag(x.open != y.open);
    }

    // "Rejected the plan for the bridge", "approved the plan for the school": one verb each for
    // things of their own.
    bool other_object(std::size_t conflict_a, std::size_t conflict_b) const {
        for (std::size_t j = 0; j < match_b_.size(); ++j)
            for (std::size_t i = 0; match_b_[j] == none && i < match_a_.size(); ++i) {
                if (match_a_[i] != none || i == conflict_a || j == conflict_b || !same_gap(i, j))
                    continue;
                const bool things = (word_a(i).word_class == WordClass::noun &&
                                     word_b(j).word_class == WordClass::noun) ||
                                    (named(word_a(i)) && named(word_b(j)));
                if (things) return true;
            }
        return false;
    }

    bool same_year() const {
        for (const Word& x : a_.sentence().words)
            for (const Word& y : b_.sentence().words)
                if (!year_of(x).empty() && x.text == y.text) return true;
        return false;
    }

    void place(Features& f, std::size_t i, std::size_t j) const {
        f[Feature::words_same_place] = flag(same_place(i, j));
        f[Feature::words_same_gap] = flag(same_gap(i, j));
    }

    bool borne_out(const Word& y) const {
        for (const SentenceView& s : whole_a_)
            for (const ViewedWord& x : s.words())
                if (x.word->lemma == y.lemma) return true;
        return false;
    }

    // --- Figures.

    // How many content words stand between a place and the word; 0 right beside it.
    static double distance(const SentenceView& v, const Span& figure, std::size_t word) {
        const auto& words = v.words();
        std::size_t at = 0;  // the first word behind the figure
        while (at < words.size() && words[at].word->span.begin < figure.begin) ++at;
        return static_cast<double>(word < at ? at - 1 - word : word - at);
    }

    // Words that both sentences have near both figures: the nearer, the more they tell that the
    // figures are of one thing. 1 for a word right beside both.
    double common_ground(const Quantity& x, const Quantity& y) const {
        double out = 0.0;
        for (std::size_t j = 0; j < match_b_.size(); ++j) {
            if (match_b_[j] == none) continue;
            const double from_y = distance(b_, y.span, j);
            const double from_x = distance(a_, x.span, match_b_[j]);
            if (std::max(from_x, from_y) <= farthest_ground)
                out += 1.0 / ((1.0 + from_x) * (1.0 + from_y));
        }
        return out;
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

    // The same thing may be counted under other names: "15,000 people", "14,000 employees".
    static bool comparable(const QuantityRelation& r, const Quantity& x, const Quantity& y) {
        if (r.measure == Measure::same) return true;
        return r.measure == Measure::other_counted && x.kind == y.kind && x.unit == y.unit &&
               !x.counted.empty() && !y.counted.empty();
    }

    bool repeated_in_b(const Quantity& x) const {
        const auto& all = b_.sentence().quantities;
        return std::any_of(all.begin(), all.end(), [&](const Quantity& other) {
            return relate(x, other).relation == Relation::equivalence;
        });
    }

    // Shared words near a figure of A that agrees with `y`, and near `y`; as many as can be where A
    // has the very figure anywhere.
    // "In Norway 500, in total 900": a part and its whole.
    bool whole_on_one_side() const {
        static constexpr std::array<std::string_view, 8> words = {
            "total",    "worldwide",  "overall",  "altogether",
            "globally", "nationwide", "combined", "together"};
        const auto whole = [](const Sentence& s) {
            return std::any_of(words.begin(), words.end(),
                               [&](std::string_view w) { return says(s, w); });
        };
        return whole(a_.sentence()) != whole(b_.sentence());
    }

    double support(const Quantity& y) const {
        constexpr double certain = 100.0;
        double out = -1.0;
        for (const SentenceView& s : whole_a_)
            for (const Quantity& x : s.sentence().quantities) {
                const QuantityRelation r = relate(x, y);
                // "Three of the ten boats": counted or not, the figure is there.
                if (x.value == y.value && x.unit == y.unit) return certain;
                if (r.measure != Measure::same || r.relation == Relation::alternation) continue;
                const bool exact = x.value.is_point() && y.value.is_point();
                if (exact || &s.sentence() != &a_.sentence()) return certain;
                out = std::max(out, common_ground(x, y));
            }
        return out;
    }

    void figures() {
        // "The depot in Lund sends two, the depot in Moss five": each has its figure.
        if (other_names() || whole_on_one_side() || has_opposites()) return;
        const Quantity* best_x = nullptr;
        const Quantity* best_y = nullptr;
        double ground = 0.0;
        bool same_count = true;
        for (const Quantity& y : b_.sentence().quantities) {
            const double supported = support(y);
            for (const Quantity& x : a_.sentence().quantities) {
                const QuantityRelation r = relate(x, y);
                // "in two hours", "in one hour": what takes less time takes no more.
                if (x.kind == QuantityKind::duration || x.kind == QuantityKind::rank ||
                    !comparable(r, x, y) || complementary(x, y) || rounds(x, y, r.gap))
                    continue;
                const bool counted = r.measure == Measure::same;
                if (counted ? r.relation != Relation::alternation : x.value.overlaps(y.value))
                    continue;
                // A figure of A that B repeats elsewhere is not the one that B's figure replaces.
                if (repeated_in_b(x)) continue;
                const double near = common_ground(x, y);
                if (supported >= near) continue;
                const bool better =
                    best_x == nullptr || std::pair(counted, near) > std::pair(same_count, ground);
                if (!better) continue;
                best_x = &x;
                best_y = &y;
                ground = near;
                same_count = counted;
            }
        }
        if (best_x == nullptr) return;
        Conflict& c =
            add("quantity", Feature::words_quantity, 0, best_x->span, best_y->span,
                {"figure", best_x->text, best_y->text, "alternation", describe(*best_x, *best_y)});
        Features& f = c.features;
        f[Feature::words_ground] = std::min(1.0, ground);
        f[Feature::words_gap] = std::min(1.0, relate(*best_x, *best_y).gap);
        f[Feature::words_inexact] = flag(best_x->approximator != Approximator::exact ||
                                         best_y->approximator != Approximator::exact);
        f[Feature::words_remote] = flag(!same_count);
        f[Feature::words_class] = flag(best_x->unit.empty() && best_x->counted.empty());
    }

    // The same event, dated otherwise.
    bool dates() {
        for (const Claim& y : b_.claims())
            for (const Claim& x : a_.claims()) {
                if (!x.time.stated || !y.time.stated || x.time.overlaps(y.time)) continue;
                if (x.predicate.lemma != y.predicate.lemma || x.polarity != y.polarity) continue;
                Conflict& c =
                    add("time", Feature::words_time, 0, x.predicate.span, y.predicate.span,
                        {"time", iso_date(x.time.first), iso_date(y.time.first), "alternation",
                         "one event at two times"});
                c.features[Feature::words_ground] = 1.0;
                c.features[Feature::words_predicates] = 1.0;
                c.features[Feature::words_other_figures] = flag(other_figures());
                return true;
            }
        return false;
    }

    void years() {
        if (dates()) return;
        const Word* x = nullptr;
        const Word* y = nullptr;
        std::size_t in_a = 0;
        for (const Word& w : b_.sentence().words) {
            if (year_of(w).empty()) continue;
            const bool known =
                std::any_of(whole_a_.begin(), whole_a_.end(), [&](const SentenceView& s) {
                    return s.sentence().text.find(w.text) != std::string::npos;
                });
            if (!known) y = &w;
        }
        if (y == nullptr) return;
        for (const Word& w : a_.sentence().words) {
            if (year_of(w).empty()) continue;
            ++in_a;
            if (b_.sentence().text.find(w.text) == std::string::npos) x = &w;
        }
        if (x == nullptr) return;
        Conflict& c = add("time", Feature::words_time, 0, x->span, y->span,
                          {"year", x->text, y->text, "alternation", "other years"});
        c.features[Feature::words_other_scope] = 0.0;  // it is what conflicts
        c.features[Feature::words_ground] = flag(in_a == 1);
        c.features[Feature::words_other_figures] = flag(other_figures());
    }

    // "Hoax: ..." against the story itself. The question of a headline and its answer are read
    // together: "Mayor arrested? Hoax fools readers".
    void denials() {
        const Falsity of_a = falsity(whole_a_);
        const Falsity of_b = falsity({&b_, 1});
        const double told = covered_by_all();
        if (of_a.denies() == of_b.denies() || told < least_covered) return;
        const Word& word = of_a.denies() ? *of_a.word : *of_b.word;
        Conflict& c =
            add("veracity", Feature::words_veracity, 0, of_a.denies() ? word.span : Span{},
                of_b.denies() ? word.span : Span{},
                {"veracity", of_a.denies() ? word.text : "", of_b.denies() ? word.text : "",
                 "negation", "\"" + word.text + "\" denies what the other tells"});
        c.features[Feature::words_negators] = flag(parity(a_) != parity(b_));
        c.features[Feature::words_covered] = told;
        c.features[Feature::words_scope] = flag(of_a.denies() ? of_a.of_speech : of_b.of_speech);
    }

    // Share of B's words that any sentence of A has.
    double covered_by_all() const {
        double found = 0.0;
        for (const ViewedWord& y : b_.words()) {
            const bool said =
                std::any_of(whole_a_.begin(), whole_a_.end(), [&](const SentenceView& s) {
                    return std::any_of(
                        s.words().begin(), s.words().end(),
                        [&](const ViewedWord& x) { return likeness(*x.word, *y.word) > 0.5; });
                });
            if (said) found += y.weight;
        }
        return b_.weight() > 0.0 ? found / b_.weight() : 0.0;
    }

    // "Only 100 dollars", "only costs $100": says that it is little, and leaves out nothing.
    static bool before_a_figure(const SentenceView& v, const Word& word) {
        const std::string& text = v.sentence().text;
        std::size_t at = word.span.begin - v.sentence().span.begin;
        if (text.compare(std::min(at, text.size()), word.text.size(), word.text) != 0)
            at = text.find(word.text);
        if (at == std::string::npos) return false;
        // Within the next two words.
        const std::string_view behind = std::string_view(text).substr(at + word.text.size());
        std::size_t blanks = 0;
        for (const char c : behind) {
            blanks += c == ' ' ? 1 : 0;
            if (blanks > 2) return false;
            if ((c >= '0' && c <= '9') || c == '$') return true;
        }
        return false;
    }

    static const Word* limit(const SentenceView& v, const std::vector<std::size_t>& match) {
        for (std::size_t i = 0; i < v.words().size(); ++i)
            if (match[i] == none && in_class(v.words()[i].word->lemma, AdverbClass::shrinking) &&
                !before_a_figure(v, *v.words()[i].word))
                return v.words()[i].word;
        return nullptr;
    }

    // "exclusively", "only" on one side: what the other names besides is left out.
    void limits() {
        const Word* in_a = limit(a_, match_a_);
        const Word* in_b = limit(b_, match_b_);
        if ((in_a != nullptr) == (in_b != nullptr)) return;
        const Word& word = in_a != nullptr ? *in_a : *in_b;
        Conflict& c =
            add("quantifier", Feature::words_limit, 1, in_a != nullptr ? word.span : Span{},
                in_b != nullptr ? word.span : Span{},
                {"limit", in_a != nullptr ? word.text : "", in_b != nullptr ? word.text : "",
                 "alternation", "\"" + word.text + "\" leaves out what the other allows"});
        c.features[Feature::words_flipped_share] = flipped_share_;
    }

    // The one word that differs at a place: "customers", "competitors".
    void swaps() {
        for (std::size_t j = 0; j < match_b_.size(); ++j) {
            if (match_b_[j] != none || borne_out(word_b(j))) continue;
            for (std::size_t i = 0; i < match_a_.size(); ++i) {
                if (match_a_[i] != none || !same_gap(i, j)) continue;
                const Word& x = word_a(i);
                const Word& y = word_b(j);
                const bool names = named(x) && named(y);
                if (x.word_class != y.word_class && !names) continue;
                const bool noun = x.word_class == WordClass::noun;
                if ((!noun && !names) || exclusion(x, y).opposite()) continue;
                Conflict& c = add("exclusive", Feature::words_swap, 1, x.span, y.span,
                                  {"word", x.text, y.text, "alternation",
                                   "another word stands at the same place"});
                c.features[Feature::words_names] = flag(names);
                c.features[Feature::words_predicates] =
                    flag(a_.words()[i].predicate && b_.words()[j].predicate);
                c.features[Feature::words_class] =
                    flag(noun && lexicon::WordNet::instance().siblings(x.lemma, y.lemma,
                                                                       WordClass::noun, 2));
                return;
            }
        }
    }

    static bool only_possible(const Sentence& s) {
        return says(s, "may") || says(s, "might") || says(s, "could");
    }

    std::span<const SentenceView> whole_a_;
    Features common_;
    std::size_t flipped_ = none;  // a word of B that holds on one side only
    std::size_t flipped_predicates_ = 0;
    double flipped_share_ = 0.0;
    std::vector<Conflict> out_;
};

}  // namespace

std::vector<Conflict> sentence_conflicts(const Proposition& a, const Proposition& b,
                                         const SentenceView& view_a, const SentenceView& view_b,
                                         std::span<const SentenceView> whole_a,
                                         const Context& context) {
    if (b.sentence->question ||
        std::max(view_a.words().size(), view_b.words().size()) > longest_sentence)
        return {};
    std::vector<Conflict> out = Comparison(view_a, view_b, whole_a).run();
    for (Conflict& c : out)
        c.message = speaker(a, context) + " says \"" + a.sentence->text + "\"; " +
                    speaker(b, context) + " says \"" + b.sentence->text + "\".";
    return out;
}

double coverage(const SentenceView& a, const SentenceView& b) {
    return SentenceAlignment(a, b).covered_b();
}

}  // namespace gainsay::checker
