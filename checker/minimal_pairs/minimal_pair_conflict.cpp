#include "checker/minimal_pairs/minimal_pair_conflict.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "checker/alignment/one_of_a_row.hpp"
#include "checker/minimal_pairs/phrase_pair.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

using namespace minimal;  // NOLINT: its own words

constexpr double least_told = 1.0;  // by the words that are the same

std::optional<Conflict> judge(const PhrasePair& pair) {
    // "Is not red", "is not blue"
    if (pair.any(negates) || tells_of_some(pair.x.before) || pair.any(hedges)) return std::nullopt;
    if (auto found = other_figure(pair)) return found;
    if (auto found = other_time(pair)) return found;
    if (auto found = other_word(pair)) return found;
    if (tells_when(pair.x.phrase) || tells_when(pair.y.phrase)) return std::nullopt;
    return other_role(pair);
}

// What a view says of the words of a clause: that it is not told as a fact.
bool told_as_open(const SentenceView& v, Words words) {
    return std::any_of(v.words().begin(), v.words().end(), [&](const ViewedWord& viewed) {
        return viewed.open && std::any_of(words.begin(), words.end(),
                                          [&](const TextWord& w) { return w.word == viewed.word; });
    });
}

// A verb, and somebody or something in front of it: "which was closed" does not say what was.
bool tells_of_something(const Side& side) {
    bool thing = false;
    bool first = true;
    for (const Words part : {side.before, side.phrase, side.behind})
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (verb_at(part, i)) return thing;
            if (first && is("relative", part[i])) return false;
            first = false;
            thing = thing || noun(part[i]) || verb(part[i]) || is("pronoun", part[i]);
        }
    return false;
}

// "WAS sold", "SANK"
bool of_the_past(const Side& side) {
    return std::any_of(side.before.begin(), side.before.end(), [](const TextWord& w) {
        return w.text == "was" || w.text == "were" || w.text == "had" || w.text == "did" ||
               (of_class(w, WordClass::verb) && w.text != w.word->lemma &&
                (lexicon::WordNet::instance().forms(w.text) & lexicon::past_form) != 0);
    });
}

// A sentence, with all its words or without what is only remarked in it.
struct Told {
    const Proposition& claim;
    const SentenceView& view;
    std::vector<TextWord> words;

    const std::vector<TextWord>& all;  // of the sentence

    // All words of the sentence but the clause's own phrase.
    [[nodiscard]] std::vector<TextWord> beside(const PairedClause& c) const {
        std::vector<TextWord> out = all;
        for (std::size_t i = c.phrase; i < c.behind; ++i) {
            const auto found = std::find_if(
                out.begin(), out.end(), [&](const TextWord& w) { return w.text == words[i].text; });
            if (found != out.end()) out.erase(found);
        }
        return out;
    }
    [[nodiscard]] std::size_t rest(std::size_t from) const {
        std::size_t end = from;
        while (end < words.size() && !words[end].opens) ++end;
        return end;
    }
    [[nodiscard]] Side side(const PairedClause& c) const {
        const Words told = words;
        return {claim,
                view.sentence(),
                told.subspan(c.begin, c.phrase - c.begin),
                told.subspan(c.phrase, c.behind - c.phrase),
                told.subspan(c.behind, c.end - c.behind),
                told.subspan(c.end, rest(c.end) - c.end),
                c.opens,
                c.closes,
                c.scoped};
    }
};

std::optional<MinimalPairConflict> compare(const Told& a, const Told& b, const Context& context,
                                           const WordWeight& weight) {
    for (const MinimalPair& pair : minimal_pairs(a.words, b.words)) {
        const Side x = a.side(pair.a);
        const Side y = b.side(pair.b);
        double told = 0.0;
        for (const Words part : {x.before, x.behind})
            for (const TextWord& w : part)
                if (w.content()) told += weight(*w.word);
        if (told < least_told || !tells_of_something(x) || !tells_of_something(y) ||
            told_as_open(a.view, x.before) != told_as_open(b.view, y.before))
            continue;
        if (of_other_dates(a.beside(pair.a), b.beside(pair.b))) continue;
        if (auto found = judge({x, y, told, context}))
            return MinimalPairConflict{std::move(*found), of_the_past(x)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<MinimalPairConflict> minimal_pair_conflict(const Proposition& a, const Proposition& b,
                                                         const SentenceView& view_a,
                                                         const SentenceView& view_b,
                                                         const Context& context,
                                                         const WordWeight& weight) {
    const Sentence& s = view_a.sentence();
    const Sentence& t = view_b.sentence();
    if (s.question || t.question || numbered_apart_in_sentences(s.text, t.text))
        return std::nullopt;
    const std::vector<TextWord> all_a = text_words(s);
    const std::vector<TextWord> all_b = text_words(t);
    const Told of_a{a, view_a, all_a, all_a};
    const Told of_b{b, view_b, all_b, all_b};
    if (auto found = compare(of_a, of_b, context, weight)) return found;
    Told core_a{a, view_a, without_remarks(all_a), all_a};
    Told core_b{b, view_b, without_remarks(all_b), all_b};
    if (core_a.words.size() < of_a.words.size() || core_b.words.size() < of_b.words.size())
        if (auto found = compare(core_a, core_b, context, weight)) return found;
    if (!take_up_pronoun(core_a.words, core_b.words)) return std::nullopt;
    return compare(core_a, core_b, context, weight);
}

}  // namespace gainsay::checker
