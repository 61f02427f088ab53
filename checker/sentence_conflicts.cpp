#include "checker/sentence_conflicts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "checker/antecedents.hpp"
#include "checker/lexical_relation.hpp"
#include "checker/sentence_falsity.hpp"
#include "checker/sentence_figures.hpp"
#include "checker/surface_tokens.hpp"
#include "checker/word_classes.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t fewest_shared = 2;  // below that, the sentences tell of different things
constexpr double least_covered = 0.25;
// Of the other text's weight: less than a word of twelve names what is denied in passing only.
constexpr double least_denied = 0.08;
constexpr double half = 0.5;
constexpr std::size_t longest_sentence = 160;  // content words; the alignment is quadratic

// "Some did" and "some did not" are both true; "others" are named before.
bool of_some(const Sentence& s) {
    // "At least one withdrew", "not all withdrew"
    for (const std::string_view words : {"at least ", "at most ", "not all ", "not every "})
        if (lower(s.text.substr(0, words.size())) == words) return true;
    return opens_with_some(s.text) && !s.text.starts_with("other") && !s.text.starts_with("Other");
}

class Comparison : public SentenceFigures {
public:
    using SentenceFigures::SentenceFigures;

    std::vector<Conflict> run() {
        denials();
        const bool comparable = shared() >= fewest_shared && covered_b() >= least_covered;
        if (comparable && !a_.sentence().question && !kin_or_unit()) {
            count_flips();
            years();
            if (!other_years()) {
                if (!of_some(a_.sentence()) && !of_some(b_.sentence())) {
                    negations();
                    undone();
                }
                if (!of_some(a_.sentence()) || !of_some(b_.sentence())) opposites();
                if (!other_ordinals()) figures();
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

    // Whether a sentence negates what the other one tells. A negator of a clause of its own ("do
    // not panic") counts only where there is no other.
    bool parity(const SentenceView& v, const std::vector<std::size_t>& match) const {
        std::size_t all = 0;
        std::size_t shared = 0;
        for (const Word& n : v.negators()) {
            if (without_another(v, n, match)) continue;
            ++all;
            shared += scope_behind(v, n, match) > 0.0 ? 1 : 0;
        }
        return (shared > 0 ? shared : all) % 2 == 1;
    }
    // "Without the ministers, the cabinet approved it": who or what was not there is nothing that
    // the other sentence speaks of.
    static bool without_another(const SentenceView& v, const Word& negator,
                                const std::vector<std::size_t>& match) {
        if (negator.lemma != "without") return false;
        const Sentence& s = v.sentence();
        std::size_t end = s.text.find(',', negator.span.end - s.span.begin);
        end = end == std::string::npos ? s.span.end : s.span.begin + end;
        for (std::size_t i = 0; i < match.size(); ++i) {
            const Word& word = *v.words()[i].word;
            if (word.span.begin < negator.span.end || word.span.begin >= end) continue;
            if (v.words()[i].predicate) break;
            if (match[i] != none) return false;
        }
        return true;
    }
    bool parity_differs() const { return parity(a_, match_a_) != parity(b_, match_b_); }

    // Of the four words behind a negator, the share that the other sentence has.
    static double scope_behind(const SentenceView& v, const Word& negator,
                               const std::vector<std::size_t>& match) {
        double behind = 0.0;
        double shared = 0.0;
        for (std::size_t i = 0; i < match.size() && behind < 4; ++i) {
            if (v.words()[i].word->span.begin < negator.span.begin) continue;
            ++behind;
            shared += flag(match[i] != none);
        }
        return behind > 0.0 ? shared / behind : 0.0;
    }

    static double negated_scope(const SentenceView& v, const std::vector<std::size_t>& match) {
        double most = 0.0;
        for (const Word& n : v.negators()) most = std::max(most, scope_behind(v, n, match));
        return most;
    }

    // One says that what the other tells does not hold: by "not", "no", or "avoided", "failed to".
    void negations() {
        const bool negators = parity_differs();
        if (flipped_ == none && !negators) return;
        // "Despite rumours that it would close" says of nothing that it is so.
        if (told_by_nobody(a_, match_a_, b_) || told_by_nobody(b_, match_b_, a_)) return;
        // "No small firm closed" leaves room for firms that did; "no firm" leaves none for small
        // ones.
        if (negators &&
            (parity(a_, match_a_) ? none_of_a_kind(a_, match_a_) : none_of_a_kind(b_, match_b_)))
            return;
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
        tell(f, across_polarity());
        if (negators && parity(a_, match_a_))
            f[Feature::words_narrowed] = flag(narrowed_subject(a_, match_a_));
        else if (negators)
            f[Feature::words_narrowed] = flag(narrowed_subject(b_, match_b_));
        f[Feature::words_other_figures] = flag(other_figures());
        if (flipped_ != none)
            f[Feature::words_flip_open] =
                flag(a_.words()[match_b_[flipped_]].open != b_.words()[flipped_].open);
        // An opposite beside the negation takes it back: "not safe", "dangerous".
        f[Feature::words_both_flipped] = flag(has_opposites());
    }

    // What the other sentence negates is only asked or doubted here.
    static bool told_by_nobody(const SentenceView& v, const std::vector<std::size_t>& match,
                               const SentenceView& other) {
        return std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
            const bool open = c.claim->mode == Mode::questioned || c.claim->mode == Mode::possible;
            return open && !c.negated && c.head != ViewedClause::none && match[c.head] != none &&
                   other.words()[match[c.head]].negated;
        });
    }

    static bool none_of_a_kind(const SentenceView& v, const std::vector<std::size_t>& match) {
        return v.negators().size() == 1 && !v.words().empty() &&
               v.negators()[0].span.begin < v.words()[0].word->span.begin &&
               narrowed_subject(v, match);
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
        if (by_others(a_.clause_of(best_i), b_.clause_of(best_j))) return;
        // "Were begun in May", "were finished in May": one after the other.
        if (in_class(x.word->lemma, VerbClass::bounding) &&
            in_class(y.word->lemma, VerbClass::bounding) && in_the_past(a_, best_i) &&
            in_the_past(b_, best_j))
            return;
        Conflict& c =
            add("opposite", Feature::words_opposite, 1, x.word->span, y.word->span,
                {"word", x.word->text, y.word->text, "alternation",
                 explain(x.word->lemma, x.word->word_class, y.word->lemma, y.word->word_class)});
        Features& f = c.features;
        f[Feature::words_both_flipped] = flag(x.negated != y.negated);
        f[Feature::words_reversive] = flag(best.source == LexicalSource::listed_reversive);
        f[Feature::words_graded] = flag(best.source == LexicalSource::listed_gradable);
        f[Feature::words_antonym] = flag(best.source == LexicalSource::antonym ||
                                         best.source == LexicalSource::denied_by_prefix);
        f[Feature::words_remote] = flag(best.source == LexicalSource::indirect_antonym ||
                                        best.source == LexicalSource::synonym_of_antonym);
        f[Feature::words_class] = flag(best.source == LexicalSource::disjoint);
        place(f, best_i, best_j);
        f[Feature::words_predicates] = flag(x.predicate && y.predicate);
        f[Feature::words_borne_out] = flag(borne_out(*y.word));
        f[Feature::words_flip_open] = flag(x.open != y.open);
    }

    // "Was backed BY THE OWNERS", "was opposed BY THE TENANTS"
    static bool by_others(const ViewedClause* x, const ViewedClause* y) {
        const auto agent = [](const ViewedClause* c) {
            return c == nullptr ? nullptr : c->claim->argument(Role::agent);
        };
        const Argument* of_x = agent(x);
        const Argument* of_y = agent(y);
        return of_x != nullptr && of_y != nullptr && of_x->phrase.head != of_y->phrase.head;
    }

    // "A first survey found 40 nests", "a second survey found 65"
    [[nodiscard]] bool other_ordinals() const {
        static constexpr std::array<std::string_view, 8> ordinals = {
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"};
        const auto ordinal = [](const SentenceView& v) -> std::string_view {
            const std::string text = " " + lower(v.sentence().text) + " ";
            for (const std::string_view o : ordinals)
                if (text.find(" " + std::string(o) + " ") != std::string::npos) return o;
            return {};
        };
        const std::string_view x = ordinal(a_);
        const std::string_view y = ordinal(b_);
        return !x.empty() && !y.empty() && x != y;
    }

    static bool in_the_past(const SentenceView& v, std::size_t word) {
        const ViewedClause* c = v.clause_of(word);
        return c != nullptr && c->claim->predicate.tense == Tense::past;
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

    // The sentence says of one of the words that it is not so, or its opposite: "the mill did not
    // close", "the singer is alive".
    static bool speaks_against(const SentenceView& v, const std::vector<const Word*>& words) {
        const auto any = [&](const Word& x, auto&& holds) {
            return std::any_of(words.begin(), words.end(),
                               [&](const Word* w) { return holds(*w, x); });
        };
        const bool negated =
            std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
                if (!c.negated) return false;
                const Predicate& p = c.claim->predicate;
                Word act;  // the head may be no content word of the sentence
                act.lemma = p.lemma;
                act.word_class = p.word_class;
                if (any(act, [](const Word& w, const Word& y) { return likeness(w, y) > 0.5; }))
                    return true;
                const bool none = says_none(c.claim->subject);
                return std::any_of(c.all.begin(), c.all.end(), [&](std::size_t i) {
                    return (none || i == c.head) &&
                           any(*v.words()[i].word,
                               [](const Word& w, const Word& y) { return likeness(w, y) > 0.5; });
                });
            });
        if (negated) return true;
        // "There was no strike"
        const bool none = std::any_of(v.claims().begin(), v.claims().end(), [&](const Claim& c) {
            return c.polarity == Polarity::negated && c.predicate.lemma == "exist" &&
                   std::any_of(c.subject.words.begin(), c.subject.words.end(), [&](const Word& x) {
                       return any(
                           x, [](const Word& w, const Word& y) { return likeness(w, y) > 0.5; });
                   });
        });
        if (none) return true;
        return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& x) {
            return any(*x.word,
                       [](const Word& w, const Word& y) { return exclusion(w, y).opposite(); });
        });
    }

    // A headline, its question and its answer; of a longer text each sentence speaks for itself.
    [[nodiscard]] std::span<const SentenceView> read_together() const {
        constexpr std::size_t longest_headline = 3;
        return whole_a_.size() <= longest_headline ? whole_a_ : std::span(&a_, 1);
    }

    // "Hoax: ..." against the story itself. The question of a headline and its answer are read
    // together: "Mayor arrested? Hoax fools readers".
    void denials() {
        const std::span<const SentenceView> said_with_a = read_together();
        const Falsity of_a = falsity(said_with_a);
        const Falsity of_b = falsity({&b_, 1});
        if (of_a.denies() == of_b.denies()) return;
        // "Protested", "did not protest": one negates the word itself.
        if (of_a.word != nullptr && of_b.word != nullptr && of_a.word->lemma == of_b.word->lemma)
            return;
        const double told = covered_by_all();
        if (told < least_covered) return;
        Features scope;
        const Falsity& said = of_a.denies() ? of_a : of_b;
        tell_scope(scope, said, of_a.denies() ? std::span(&b_, 1) : said_with_a);
        // "The truce never happened" denies a truce, "a direct flight does not exist" no other
        // flight.
        if (in_class(said.word->lemma, VerbClass::existing) && scope[Feature::words_denied] < 1.0)
            return;
        // "Dismissed the rumour that she would resign", "did not resign": they agree.
        if (speaks_against(of_a.denies() ? b_ : a_, said.scope)) return;
        // "Denies stealing a horse": the other text tells nothing of that, or little beside all
        // else.
        const double denied = scope[Feature::words_denied_back];
        // "It is not true that the bank is bankrupt" says nothing of what else the bank is.
        if (said.clause && scope[Feature::words_denied] <= half) return;
        const bool verb = said.word->word_class == WordClass::verb;
        if (!said.scope.empty() && denied < least_denied && (verb || denied > 0.0)) return;
        const Word& word = of_a.denies() ? *of_a.word : *of_b.word;
        Conflict& c =
            add("veracity", Feature::words_veracity, 0, of_a.denies() ? word.span : Span{},
                of_b.denies() ? word.span : Span{},
                {"veracity", of_a.denies() ? word.text : "", of_b.denies() ? word.text : "",
                 "negation", "\"" + word.text + "\" denies what the other tells"});
        c.features[Feature::words_negators] = flag(parity_differs());
        c.features[Feature::words_covered] = told;
        if (said.doubts) c.features[Feature::words_hedged] = 1.0;
        c.features[Feature::words_scope] = flag(said.of_speech);
        for (const Feature f : {Feature::words_denied, Feature::words_denied_back})
            c.features[f] = scope[f];
    }

    // How much of what is called false the other text tells, and how much of the other text that
    // is.
    static void tell_scope(Features& f, const Falsity& said, std::span<const SentenceView> other) {
        double denied = 0.0;
        for (const Word* x : said.scope)
            denied += flag(std::any_of(other.begin(), other.end(), [&](const SentenceView& v) {
                return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& y) {
                    return likeness(*x, *y.word) > 0.5;
                });
            }));
        double back = 0.0;
        double all = 0.0;
        for (const SentenceView& v : other)
            for (const ViewedWord& y : v.words()) {
                all += y.weight;
                if (std::any_of(said.scope.begin(), said.scope.end(),
                                [&](const Word* x) { return likeness(*x, *y.word) > 0.5; }))
                    back += y.weight;
            }
        if (!said.scope.empty()) denied /= static_cast<double>(said.scope.size());
        f[Feature::words_denied] = denied;
        f[Feature::words_denied_back] = all > 0.0 ? back / all : 0.0;
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

    // "Almost certain to deepen it", where the other says nothing of how certain: leaves out
    // nothing.
    static bool before_own_word(const SentenceView& v, const std::vector<std::size_t>& match,
                                std::size_t i) {
        return i + 1 < v.words().size() && match[i + 1] == none &&
               v.words()[i + 1].word->span.begin <= v.words()[i].word->span.end + 1;
    }

    static const Word* limit(const SentenceView& v, const std::vector<std::size_t>& match) {
        for (std::size_t i = 0; i < v.words().size(); ++i)
            if (match[i] == none && in_class(v.words()[i].word->lemma, AdverbClass::shrinking) &&
                !before_own_word(v, match, i) && !before_a_figure(v, *v.words()[i].word))
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

    std::size_t flipped_ = none;  // a word of B that holds on one side only
    std::size_t flipped_predicates_ = 0;
    double flipped_share_ = 0.0;
};

}  // namespace

std::vector<Conflict> sentence_conflicts(const Proposition& a, const Proposition& b,
                                         const SentenceView& view_a, const SentenceView& view_b,
                                         std::span<const SentenceView> whole_a,
                                         const Context& context) {
    if (b.sentence->question ||
        std::max(view_a.words().size(), view_b.words().size()) > longest_sentence ||
        other_antecedents(a, b, context))
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
