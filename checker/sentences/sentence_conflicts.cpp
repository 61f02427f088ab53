#include "checker/sentences/sentence_conflicts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/antecedents.hpp"
#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/event_order.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/figure_scope.hpp"
#include "checker/claims/opposed_phrases.hpp"
#include "checker/sentences/sentence_denials.hpp"
#include "checker/words/data_lines.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t fewest_shared = 2;  // below that, the sentences tell of different things
constexpr double least_covered = 0.25;
constexpr std::size_t longest_sentence = 160;  // content words; the alignment is quadratic

// "Some did" and "some did not" are both true; "others" are named before.
bool of_some(const Sentence& s) {
    // "At least one withdrew", "not all withdrew"
    for (const std::string_view words : {"at least ", "at most ", "not all ", "not every "})
        if (lower(s.text.substr(0, words.size())) == words) return true;
    return opens_with_some(s.text) && !s.text.starts_with("other") && !s.text.starts_with("Other");
}

class Comparison : public SentenceDenials {
public:
    using SentenceDenials::SentenceDenials;

    std::vector<Conflict> run() {
        denials();
        const bool comparable = shared() >= fewest_shared && covered_b() >= least_covered;
        if (comparable && !a_.sentence().question && !kin_or_unit() &&
            (long_copies() || !other_wholes()) && !other_groups() &&
            all_of_two_things(a_.sentence(), b_.sentence()).empty()) {
            count_flips();
            years();
            if (!other_years() && !two_of_a_kind() && !numbered_apart()) {
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
        if (!out_.empty() && !edited_copies() &&
            !opposed_phrases(a_.sentence(), b_.sentence()).empty())
            out_.clear();
        for (Conflict& c : out_)
            c.features[Feature::words_several] =
                static_cast<double>(std::min<std::size_t>(out_.size() - 1, 3));
        return std::move(out_);
    }

private:
    // "Aura-3", "Aura-1": two of a row, each named by one side only.
    [[nodiscard]] bool numbered_apart() const {
        const auto numbered = [](const std::string& text) {
            std::vector<std::string_view> out;
            for_each_item(text, ' ', [&](std::string_view word) {
                while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0)
                    word.remove_suffix(1);
                const std::size_t hyphen = word.find('-');
                if (hyphen == std::string_view::npos || hyphen + 1 >= word.size() ||
                    word[0] < 'A' || word[0] > 'Z')
                    return;
                const std::string_view behind = word.substr(hyphen + 1);
                if (behind.find_first_not_of("0123456789") == std::string_view::npos)
                    out.push_back(word);
            });
            return out;
        };
        if (near_copies()) return false;
        const std::string& text_a = a_.sentence().text;
        const std::string& text_b = b_.sentence().text;
        for (const std::string_view x : numbered(text_a))
            for (const std::string_view y : numbered(text_b))
                if (x != y && x.substr(0, x.find('-')) == y.substr(0, y.find('-')) &&
                    text_a.find(y) == std::string::npos && text_b.find(x) == std::string::npos)
                    return true;
        return false;
    }

    // "The EAST wing burned down", "the WEST wing was saved": two of a kind, and something else
    // told of each.
    [[nodiscard]] bool two_of_a_kind() const {
        const auto tells_else = [](const SentenceView& v, const std::vector<std::size_t>& match,
                                   std::size_t but) {
            for (std::size_t i = 0; i < match.size(); ++i)
                if (i != but && match[i] == none && v.words()[i].predicate) return true;
            return false;
        };
        for (std::size_t j = 0; j + 1 < match_b_.size(); ++j)
            for (std::size_t i = 0; i + 1 < match_a_.size(); ++i)
                if (match_b_[j + 1] == i + 1 && match_a_[i] != j && right_before(a_, i) &&
                    right_before(b_, j) && contrast(word_a(i), word_b(j), near_copies()) &&
                    tells_else(a_, match_a_, i) && tells_else(b_, match_b_, j))
                    return true;
        return false;
    }

    // The word stands right before the next one, a noun of the same kind on both sides.
    static bool right_before(const SentenceView& v, std::size_t i) {
        const Word& head = *v.words()[i + 1].word;
        return head.word_class == WordClass::noun &&
               head.span.begin <= v.words()[i].word->span.end + 1;
    }

    // "East", "west"; "gold", "silver"; "primary", "secondary": they sort, and grade nothing.
    // In a copy that was edited, another noun is what was edited.
    static bool contrast(const Word& x, const Word& y, bool copy) {
        if (x.lemma == y.lemma) return false;
        if (in_class(x.lemma, AdverbClass::classifying) &&
            in_class(y.lemma, AdverbClass::classifying))
            return true;
        const auto noun = [](const Word& w) {
            return w.word_class == WordClass::noun || w.word_class == WordClass::proper;
        };
        return !copy && noun(x) && noun(y) &&
               lexicon::WordNet::instance().siblings(lower(x.lemma), lower(y.lemma),
                                                     WordClass::noun, 3);
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
        if (best_i == none || of_other_members() || (!long_copies() && owner_and_own())) return;
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
        if (x.word->word_class == WordClass::verb &&
            (other_object(best_i, best_j) || done_by_two(best_i, best_j) ||
             done_in_part(best_i, best_j)))
            return;
        if (counterfactual(a_, best_i) != counterfactual(b_, best_j) || other_ordinals() ||
            two_who_expect(best_i, best_j) ||
            only_expected(a_, best_i) != only_expected(b_, best_j))
            return;
        // "Ended in the MORNING", "began in the EVENING"; "the NORTH wing": when and where tell
        // apart.
        const auto tells_when_or_where = [](const Word& w) {
            return lexicon::time_noun(w.lemma) || in_class(w.lemma, AdverbClass::compass);
        };
        if (tells_when_or_where(*x.word) && tells_when_or_where(*y.word) && !all_else) return;
        if (figures_of_two_parts(a_.sentence(), x.word->span, b_.sentence(), y.word->span)) return;
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

    // "A first survey found 40 nests", "a second survey found 65"
    [[nodiscard]] bool other_ordinals() const {
        static constexpr std::array<std::string_view, 8> ordinals = {
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"};
        const auto ordinal = [](const SentenceView& v) -> std::string_view {
            std::size_t first = ordinals.size();
            for_each_item(v.sentence().text, ' ', [&](std::string_view word) {
                if (word.size() < 5 || word.size() > 7) return;
                const auto found = std::find(ordinals.begin(), ordinals.end(), lower(word));
                first = std::min(first, static_cast<std::size_t>(found - ordinals.begin()));
            });
            return first == ordinals.size() ? std::string_view() : ordinals[first];
        };
        const std::string_view x = ordinal(a_);
        const std::string_view y = ordinal(b_);
        return !x.empty() && !y.empty() && x != y;
    }

    // "Would have won", "if the price HAD BEEN lower": it was not so.
    static bool counterfactual(const SentenceView& v, std::size_t word) {
        const ViewedClause* c = v.clause_of(word);
        const auto would_have = [](const ViewedClause& one) {
            return one.claim->predicate.aspect == Aspect::perfect &&
                   one.claim->mode == Mode::conditional &&
                   (one.claim->predicate.auxiliary == "would" ||
                    one.claim->predicate.auxiliary == "could");
        };
        return c != nullptr && c->claim->mode == Mode::conditional &&
               c->claim->predicate.aspect == Aspect::perfect &&
               std::any_of(v.clauses().begin(), v.clauses().end(), would_have);
    }

    // "Brandt foresees a drop", "Falk foresees a rise": each has a view of his own.
    bool two_who_expect(std::size_t word_of_a, std::size_t word_of_b) const {
        const auto views = [](const SentenceView& v, std::size_t word) -> const Phrase* {
            const ViewedClause* c = v.clause_of(word);
            if (c == nullptr || c->claim->origin != Origin::verb) return nullptr;
            const std::string& verb = c->claim->predicate.lemma;
            const bool view =
                lexicon::reporting(verb, WordClass::verb) || in_class(verb, VerbClass::intensional);
            return view ? &c->claim->subject : nullptr;
        };
        const Phrase* x = views(a_, word_of_a);
        const Phrase* y = x != nullptr ? views(b_, word_of_b) : nullptr;
        return y != nullptr && x->head_class == WordClass::proper &&
               y->head_class == WordClass::proper && x->head != y->head;
    }

    // "Had expected orders to FALL": they need not have fallen.
    static bool only_expected(const SentenceView& v, std::size_t word) {
        const Span& at = v.words()[word].word->span;
        const auto expects = [](const ViewedWord& w) {
            return w.word->word_class == WordClass::verb &&
                   in_class(w.word->lemma, VerbClass::expecting);
        };
        return std::any_of(v.words().begin(), v.words().end(), expects) &&
               std::any_of(v.clauses().begin(), v.clauses().end(), [&](const ViewedClause& c) {
                   const Predicate& predicate = c.claim->predicate;
                   return c.claim->mode == Mode::planned && predicate.auxiliary != "will" &&
                          predicate.span.overlaps(at);
               });
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
        c.features[Feature::words_flipped_share] = flipped_share();
    }

    static bool names_a_time(const Word& w) {
        return lexicon::month(w.text).has_value() || lexicon::weekday(w.text).has_value();
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
                if (names_a_time(x) != names_a_time(y)) continue;  // "December", "Canada"
                const bool noun = x.word_class == WordClass::noun;
                if ((!noun && !names) || exclusion(x, y).opposite()) continue;
                Conflict& c = add("exclusive", Feature::words_swap, 1, x.span, y.span,
                                  {"word", x.text, y.text, "alternation",
                                   "another word stands at the same place"});
                c.features[Feature::words_names] = flag(names);
                c.features[Feature::words_nowhere] = flag(names && whole_a_.size() >= long_text);
                c.features[Feature::words_predicates] =
                    flag(a_.words()[i].predicate && b_.words()[j].predicate);
                c.features[Feature::words_class] =
                    flag(noun && lexicon::WordNet::instance().siblings(x.lemma, y.lemma,
                                                                       WordClass::noun, 2));
                return;
            }
        }
    }
};

// "Unlike Pomery, Halden failed", "Halden failed, as did Pomery": one verb says something of two.
bool one_verb_of_two(const Claim& x, const Claim& y) {
    if (x.origin != y.origin || x.origin == Origin::possessive ||
        x.objects.size() != y.objects.size() ||
        !(x.subject.span.end <= y.subject.span.begin || y.subject.span.end <= x.subject.span.begin))
        return false;
    const bool filled_in = x.predicate.lemma == y.predicate.lemma &&
                           y.predicate.span.size() == y.predicate.text.find(' ');  // "did [fail]"
    return x.predicate.span == y.predicate.span || filled_in;
}

// ... and the other sentence speaks of the second: what stands side by side in the words of the
// two sentences does not tell of whom it is said, the claims do.
bool tells_of_another(const SentenceView& view, const SentenceView& other) {
    const std::span<const Claim> claims = view.claims();
    if (other.claims().size() != 1) return false;
    const auto spoken_of = [&](const Phrase& phrase) {
        const std::vector<Word>& whom = other.claims().front().subject.words;
        return std::any_of(whom.begin(), whom.end(),
                           [&](const Word& w) { return has_lemma(phrase, w.lemma); });
    };
    for (const Claim& claim : claims)  // "unlike Pomery", of which no more is told
        for (const Argument& a : claim.objects)
            if ((lexicon::clause_word(a.preposition, lexicon::ClauseWord::comparing) ||
                 lexicon::clause_word(a.preposition, lexicon::ClauseWord::excepting)) &&
                spoken_of(a.phrase))
                return true;
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t k = i + 1; k < claims.size(); ++k)
            if (one_verb_of_two(claims[i], claims[k]) && spoken_of(claims[k].subject)) return true;
    return false;
}

}  // namespace

std::vector<Conflict> sentence_conflicts(const Proposition& a, const Proposition& b,
                                         const SentenceView& view_a, const SentenceView& view_b,
                                         std::span<const SentenceView> whole_a,
                                         const Context& context) {
    if (b.whole->question || tells_of_another(view_a, view_b) || tells_of_another(view_b, view_a) ||
        std::max(view_a.words().size(), view_b.words().size()) > longest_sentence ||
        other_antecedents(a, b, context))
        return {};
    std::vector<Conflict> out = Comparison(view_a, view_b, whole_a).run();
    const ToldEvents events_a{view_a.claims(), &view_a.sentence()};
    const ToldEvents events_b{view_b.claims(), &view_b.sentence()};
    if (const auto turned = opposite_orders(events_a, events_b))
        out.push_back(order_conflict(*turned));
    else if (const auto one = out.empty() ? std::nullopt : one_order(events_a, events_b))
        std::erase_if(out, [&](const Conflict& c) { return told_by_order(c, *one); });
    for (Conflict& c : out)
        c.message = speaker(a, context) + " says \"" + a.whole->text + "\"; " +
                    speaker(b, context) + " says \"" + b.whole->text + "\".";
    return out;
}

double coverage(const SentenceView& a, const SentenceView& b) {
    return SentenceAlignment(a, b).covered_b();
}

}  // namespace gainsay::checker
