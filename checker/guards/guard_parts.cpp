#include "checker/guards/guard_parts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/proportion.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

Objection silence(std::string why) { return {Ruling::silence, std::move(why), false}; }

// "Brandt and Ferrer", not "the sum of wages and rent".
bool several(const Slot& slot) {
    if (!slot.filled()) return false;
    const std::string& text = slot.phrase->text;
    const std::size_t join = text.find(" and ");
    if (join == std::string::npos) return false;
    constexpr std::array<std::string_view, 7> openers = {" of ",   " from ", " for ", " in ",
                                                         " with ", " on ",   "ing "};
    return std::none_of(openers.begin(), openers.end(),
                        [&](std::string_view opener) { return text.find(opener) < join; });
}

// "Brandt and Ferrer signed two", "Brandt signed one": what both did together holds what each did
// (collective and distributive readings: Link 1983). More than all of them it does not hold.
bool share_of_a_joint_count(const Pair& pair, const Conflict& conflict) {
    const AlignedSlot& subject = pair.alignment.subject;
    const AlignedSlot& object = pair.alignment.object;
    if (conflict.check != "quantity" || several(subject.a) == several(subject.b)) return false;
    if (!object.quantity || object.quantity->measure != Measure::same) return true;
    const bool a_is_joint = several(subject.a);
    const Interval& of_all = (a_is_joint ? object.quantity_a : object.quantity_b)->value;
    const Interval& of_one = (a_is_joint ? object.quantity_b : object.quantity_a)->value;
    return of_one.low <= of_all.high;
}

// "A third of the members are women", "two thirds of the members are men": there is room for both.
bool parts_of_one_whole(const Pair& pair, const Conflict& conflict) {
    if (conflict.check == "quantifier" || conflict.check == "quantity") return false;
    const auto a = proportion_of(words_before(pair.a), pair.a.sentence);
    const auto b = a ? proportion_of(words_before(pair.b), pair.b.sentence) : std::nullopt;
    return b && both_fit(*a, *b);
}

// "Car sales fell", "sales of ELECTRIC cars rose": a kind of them may go the other way.
const Word* sort_of_its_own(const Slot& slot, const Slot& other) {
    if (!slot.filled() || !other.filled()) return nullptr;
    for (const Word& w : slot.phrase->words) {
        const bool sorts = in_class(w.lemma, AdverbClass::classifying) ||
                           (w.word_class == WordClass::adjective &&
                            lexicon::WordNet::instance().relational(w.lemma));
        if (sorts && w.lemma != slot.phrase->head && !has_lemma(*other.phrase, w.lemma)) return &w;
    }
    return nullptr;
}

const Word* sort_that_moves(const Pair& pair, const Conflict& conflict) {
    if (conflict.check != "opposite" && conflict.check != "trend") return nullptr;
    if (!in_class(pair.a.verb, VerbClass::movement) || !in_class(pair.b.verb, VerbClass::movement))
        return nullptr;
    const AlignedSlot& subject = pair.alignment.subject;
    const Word* of_a = sort_of_its_own(subject.a, subject.b);
    const Word* of_b = sort_of_its_own(subject.b, subject.a);
    return (of_a == nullptr) == (of_b == nullptr) ? nullptr : of_a != nullptr ? of_a : of_b;
}

// "Accepted the FIRST offer", "rejected the BETTER offer": two of a kind.
const Word* own_sort(const Slot& slot, const Slot& other) {
    if (!slot.filled() || !other.filled()) return nullptr;
    const auto& words = slot.phrase->words;
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& w) {
        return in_class(w.lemma, AdverbClass::classifying) && !has_lemma(*other.phrase, w.lemma);
    });
    return found == words.end() ? nullptr : &*found;
}

std::optional<Objection> two_sorts(const AlignedSlot& slot, const Conflict& conflict) {
    if (conflict.check != "opposite" && conflict.check != "negation") return std::nullopt;
    const Word* x = own_sort(slot.a, slot.b);
    const Word* y = x != nullptr ? own_sort(slot.b, slot.a) : nullptr;
    if (y == nullptr || conflict.step.a == x->text) return std::nullopt;
    return Objection{Ruling::silence,
                     "two of a kind: the \"" + x->text + "\" and the \"" + y->text + "\"", true};
}

}  // namespace

namespace {

// "On two counts", "on one count": each count of a charge has an outcome of its own.
bool of_counts(const Proposition& p) {
    const std::vector<ClauseWord> words = words_after(p);
    return std::any_of(words.begin(), words.end(),
                       [](const ClauseWord& w) { return w.text == "count" || w.text == "counts"; });
}

// "Closes AT SIX", "stays open late on FRIDAYS": hours, and no end of it; "" where none are told.
std::string hours_of(const Proposition& p) {
    const std::vector<ClauseWord> words = words_after(p);
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i].text;
        const bool day = word.ends_with("s") && lexicon::weekday(word.substr(0, word.size() - 1));
        const bool hour = i > 0 && words[i - 1].text == "at" &&
                          (word == "noon" || word == "midnight" || lexicon::number_word(word) ||
                           (word[0] >= '0' && word[0] <= '9'));
        if (day || hour || word == "late" || word == "early") out += word + " ";
    }
    return out;
}

bool opens_or_closes(const Proposition& p) {
    const Phrase* state = p.object_phrase();
    return p.verb == "open" || p.verb == "close" || p.verb == "shut" ||
           (state != nullptr && (state->head == "open" || state->head == "closed"));
}

}  // namespace

bool smaller_part(const Pair& pair) {
    const Alignment& alignment = pair.alignment;
    const AlignedSlot& slot = alignment.object.quantity ? alignment.object : alignment.subject;
    if (!slot.quantity || slot.quantity_a->kind != QuantityKind::level ||
        slot.quantity_a->unit == "%")
        return false;
    const auto named = [](const Adjunct* limit) {
        return limit != nullptr && limit->role != Role::time &&
               limit->slot.phrase->head_class == WordClass::proper;
    };
    // "45 people IN ITS SHOP"
    const auto placed = [](const Slot& one, const Slot& other) {
        const auto place = [](const Phrase& phrase) {
            for (const std::string_view opener : {" in its ", " at its ", " in the ", " on the "})
                if (const std::size_t at = phrase.text.find(opener);
                    at != std::string::npos && at > 0 && phrase.text[at - 1] != ',')
                    return true;
            return false;
        };
        return place(*one.phrase) && !place(*other.phrase);
    };
    const bool a_is_part =
        named(alignment.first_extra_a) ||
        (slot.relation.extra_a > 0 && (!slot.a.phrase->mentions.empty() || placed(slot.a, slot.b)));
    const bool b_is_part =
        named(alignment.first_extra_b) ||
        (slot.relation.extra_b > 0 && (!slot.b.phrase->mentions.empty() || placed(slot.b, slot.a)));
    if (a_is_part == b_is_part) return false;
    const Quantity& part = a_is_part ? *slot.quantity_a : *slot.quantity_b;
    const Quantity& whole = a_is_part ? *slot.quantity_b : *slot.quantity_a;
    return part.value.high < whole.value.low;
}

std::optional<Objection> part_of_whole(const Pair& pair, const Conflict& conflict) {
    if (conflict.check == "opposite" && of_counts(pair.a) && of_counts(pair.b))
        return Objection{Ruling::silence, "each count of a charge has an outcome of its own", true};
    if (conflict.check == "opposite" && opens_or_closes(pair.a) && opens_or_closes(pair.b) &&
        hours_of(pair.a) != hours_of(pair.b))
        return Objection{Ruling::silence, "the one tells at what hours it is open", true};
    if (auto apart = two_sorts(pair.alignment.object, conflict)) return apart;
    if (auto apart = two_sorts(pair.alignment.subject, conflict)) return apart;
    if (const Word* sort = sort_that_moves(pair, conflict))
        return Objection{Ruling::silence, "only one side is of the \"" + sort->text + "\" kind",
                         true};
    if (share_of_a_joint_count(pair, conflict))
        return Objection{Ruling::silence,
                         "what several did together is counted on one side, what one of them did "
                         "on the other",
                         true};
    if (parts_of_one_whole(pair, conflict))
        return silence("each speaks of a part, and there is room for both");
    if (pair.alignment.subject.relation.basis == PhraseBasis::part_of)
        return silence("one subject is a part of the other");
    if (pair.alignment.object.relation.basis == PhraseBasis::part_of)
        return silence("one object is a part of the other");
    return std::nullopt;
}

}  // namespace gainsay::checker
