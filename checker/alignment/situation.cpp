#include "checker/alignment/situation.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "checker/alignment/one_of_a_row.hpp"
#include "checker/alignment/phrase_relation.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_information.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/people.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr float least_shared = 2.2F;  // two names and a word, four words that are rare
constexpr float least_without_name = 2.6F;
constexpr float of_one_verb = 0.8F;
constexpr float least_covered_of_one_verb = 0.3F;
constexpr float least_covered = 0.5F;
constexpr double figure_or_date = 0.6;  // weight: days and amounts of one kind recur
constexpr float least_near = 1.0F;
constexpr float least_shared_in_sentences = 3.2F;
constexpr float least_shared_without_name = 3.4F;
constexpr float least_covered_in_sentences = 0.7F;
constexpr int most_words_told_besides =
    3;  // "the deal", "the deal with the fish processor Havbris"
constexpr std::uint32_t mentions_of_a_subject = 2;
constexpr std::size_t opening_sentences = 3;

bool of_calendar(const Word& word) {
    return lexicon::month(word.text).has_value() || lexicon::weekday(word.text).has_value();
}

// "CARRICK Steel dumped waste", "Dunmore Steel denies that it dumped waste"
bool names_another(const Sentence& a, const Sentence& b) {
    return std::any_of(a.words.begin(), a.words.end(), [&](const Word& w) {
        return w.word_class == WordClass::proper && !of_calendar(w) &&
               std::none_of(b.words.begin(), b.words.end(),
                            [&](const Word& o) { return o.text == w.text; });
    });
}

std::vector<std::string_view> figures(const Slot& slot) {
    std::vector<std::string_view> out;
    for (const Word& w : slot.phrase->words)
        if (!w.text.empty() && w.text[0] >= '0' && w.text[0] <= '9') out.push_back(w.text);
    return out;
}

// "The 2020 tranche", "the 2022 tranche"
bool other_figures(const Slot& a, const Slot& b) { return figures(a) != figures(b); }

// "Version 4", "Flight 214": one of a row, and no amount.
bool numbered(const Slot& slot) {
    return slot.phrase->quantities.empty() && !figures(slot).empty() &&
           slot.phrase->words.size() > 1;
}

// "In 2021 (2020: 27 million)", "in 2022 (2021: 29 million)": each names a year that the other does
// not.
bool of_other_years(const Sentence& a, const Sentence& b) {
    const auto years = [](const Sentence& s) {
        std::vector<std::string_view> out;
        for (const Word& w : s.words)
            if (w.text.size() == 4 && (w.text.starts_with("19") || w.text.starts_with("20")) &&
                w.text.find_first_not_of("0123456789") == std::string::npos)
                out.push_back(w.text);
        return out;
    };
    const auto of_a = years(a);
    const auto of_b = years(b);
    const auto has_another = [](const auto& one, const auto& other) {
        return std::any_of(one.begin(), one.end(), [&](std::string_view year) {
            return std::find(other.begin(), other.end(), year) == other.end();
        });
    };
    return has_another(of_a, of_b) && has_another(of_b, of_a);
}

std::uint64_t hash(const Word& word) { return XXH64(word.lemma.data(), word.lemma.size(), 0); }

// What two claims have in common.
struct Common {
    float weight = 0.0F;
    bool name = false;  // a name or a figure among it
};

Common common(const ToldWords& a, const ToldWords& b) {
    Common out;
    for (auto x = a.words.begin(), y = b.words.begin(); x != a.words.end() && y != b.words.end();) {
        if (x->lemma < y->lemma) {
            ++x;
        } else if (y->lemma < x->lemma) {
            ++y;
        } else {
            out.weight += x->weight;
            out.name = out.name || x->name;
            ++x;
            ++y;
        }
    }
    return out;
}

// "11,400 students", "14,100 students": how many there are, is what they tell.
bool counted_alike(const Slot& a, const Slot& b) {
    const auto counted = [](const Slot& slot) {
        return slot.phrase->quantities.size() == 1 && slot.phrase->head_class == WordClass::noun;
    };
    return counted(a) && counted(b) && a.phrase->head == b.phrase->head &&
           a.phrase->words.size() == b.phrase->words.size();
}

// What the claims tell of: what is done to it, or who is or does something.
bool one_thing(const Proposition& a, const Proposition& b, const EntityTable& entities) {
    const Slot& x = a.subject;
    const Slot& y = b.subject;
    if (!x.filled() || !y.filled()) return false;
    if (x.entity != 0 && y.entity != 0) {
        // "The Halden Prize for FICTION", "for POETRY"
        const PhraseRelation words = relate_words(*x.phrase, *y.phrase);
        return x.entity == y.entity && (words.extra_a == 0 || words.extra_b == 0);
    }
    if (counted_alike(x, y)) return true;
    if (other_figures(x, y) || ((indefinite(x) || indefinite(y)) && !(numbered(x) && numbered(y))))
        return false;
    const PhraseRelation r = relate(x, y, entities);
    return r.compatible() && (r.extra_a == 0 || r.extra_b == 0) &&
           r.extra_a + r.extra_b <= most_words_told_besides;
}

// Named in the title or the first sentences, which tell what a text is about; but "LONDON - ..."
// and "in GERMANY" may stand in front of anything.
bool opens(const Entity& entity, const Reading& reading) {
    if (lexicon::WordNet::instance().knows(lower(entity.name), WordClass::noun)) return false;
    const std::size_t first = std::min(reading.sentences.size(), opening_sentences);
    return std::any_of(reading.sentences.begin(),
                       reading.sentences.begin() + static_cast<std::ptrdiff_t>(first),
                       [&](const Sentence& s) { return has_words(s.text, entity.name); });
}

// "Belmarre", "Skarrow"; not "Lake", "London", "October".
bool own_name(const Word& word) {
    return word.word_class == WordClass::proper && !of_calendar(word) &&
           !lexicon::WordNet::instance().knows(lower(word.text), WordClass::noun) &&
           !lexicon::first_name(word.text);
}

template <class Value>
void keep_each_once(std::vector<Value>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

// "Was postponed to July"
bool moved(const Proposition& p) {
    return p.event_date != nullptr && p.event_date->moved != Rescheduling::none;
}

// Figures that are given anew each time: only those of one stated time are of one situation.
bool measured(const Proposition& p) { return p.trend != nullptr; }

}  // namespace

Situations::Situations(std::span<const CheckedDocument> documents, const EntityTable& entities)
    : documents_(documents), entities_(entities) {
    for (const CheckedDocument& document : documents) {
        const Reading& reading = *document.reading;
        std::vector<std::uint64_t> seen;
        for (const Sentence& sentence : reading.sentences) {
            seen.clear();
            for (const Word& word : sentence.words) seen.push_back(hash(word));
            std::sort(seen.begin(), seen.end());
            seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
            for (const std::uint64_t lemma : seen) ++sentences_with_[lemma];
        }
        std::vector<EntityId>& subjects = subjects_.emplace_back();
        std::vector<EntityId>& named = named_.emplace_back();
        for (const Entity& entity : reading.entities) {
            const EntityId id = entities.find(entity.name);
            if (id == 0 || entity.mentions == 0) continue;
            named.push_back(entities.root(id));
            if (entity.mentions >= mentions_of_a_subject || opens(entity, reading))
                subjects.push_back(entities.root(id));
        }
        std::vector<std::uint64_t>& opening = opening_names_.emplace_back();
        std::vector<std::uint64_t>& names = names_.emplace_back();
        for (std::size_t i = 0; i < reading.sentences.size(); ++i)
            for (const Word& word : reading.sentences[i].words) {
                if (!own_name(word)) continue;
                names.push_back(hash(word));
                if (i < opening_sentences) opening.push_back(hash(word));
            }
        keep_each_once(subjects);
        keep_each_once(named);
        keep_each_once(opening);
        keep_each_once(names);
    }
}

// Rare in English, and rare in this pile, where each sentence may name what all of it is about.
float Situations::weight(const Word& word) const {
    constexpr double expected = 4.0;  // sentences: two tellings, and a mention in each text
    const auto found = sentences_with_.find(hash(word));
    const double sentences = found == sentences_with_.end() ? 1.0 : found->second;
    const double rare = word.word_class == WordClass::number || of_calendar(word)
                            ? figure_or_date
                            : information(word);
    return static_cast<float>(rare / (1.0 + 0.4 * std::log2(std::max(1.0, sentences / expected))));
}

ToldWords Situations::words_of(const Proposition& p) const {
    ToldWords out;
    for (const Word& word : p.sentence->words) {
        if (!p.claim->span.contains(word.span)) continue;
        const bool name = word.word_class == WordClass::number ||
                          (word.word_class == WordClass::proper && !of_calendar(word));
        out.words.push_back({hash(word), weight(word), name});
    }
    std::sort(out.words.begin(), out.words.end(),
              [](const auto& x, const auto& y) { return x.lemma < y.lemma; });
    const auto last = std::unique(out.words.begin(), out.words.end(),
                                  [](const auto& x, const auto& y) { return x.lemma == y.lemma; });
    out.words.erase(last, out.words.end());
    for (const ToldWords::Entry& word : out.words) out.all += word.weight;
    return out;
}

bool Situations::one_subject(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return true;
    const auto meet = [](const auto& some, const auto& all) {
        return std::any_of(some.begin(), some.end(), [&](const auto id) {
            return std::binary_search(all.begin(), all.end(), id);
        });
    };
    return meet(subjects_[a], named_[b]) || meet(subjects_[b], named_[a]) ||
           meet(opening_names_[a], names_[b]) || meet(opening_names_[b], names_[a]);
}

bool Situations::one(const Proposition& a, const ToldWords& words_a, const Proposition& b,
                     const ToldWords& words_b) const {
    if (a.document == b.document || a.copular != b.copular) return false;
    // A plan that was changed: when it was told, tells which of the two holds.
    if (moved(a) || moved(b)) return false;
    const Common shared = common(words_a, words_b);
    // Where the verb is the same, the rest may be what they tell differently.
    const bool same_verb = a.verb == b.verb && a.verb != "be" && a.passive == b.passive;
    const float asked = shared.name ? least_shared : least_without_name;
    if (shared.weight < (same_verb ? of_one_verb * asked : asked) ||
        shared.weight < (same_verb ? least_covered_of_one_verb : least_covered) *
                            std::min(words_a.all, words_b.all))
        return false;
    if (!shared.name && !one_subject(a.document, b.document)) return false;
    const TimeInterval& x = a.claim->time;
    const TimeInterval& y = b.claim->time;
    // What one document tells of today need not hold when the other was written.
    const auto date = [&](const Proposition& p) {
        return documents_[p.document].document->info.date;
    };
    if (days_apart(date(a), date(b)) > changeable_days && !(x.known() && y.known())) return false;
    if ((measured(a) || measured(b)) && !(x.stated && y.stated && x.overlaps(y))) return false;
    return one_thing(a, b, entities_) && !numbered_apart_in_sentences(a.whole->text, b.whole->text);
}

bool Situations::near(const Proposition& a, const Proposition& b) const {
    return a.document != b.document && one_subject(a.document, b.document) &&
           common(words_of(a), words_of(b)).weight >= least_near;
}

bool Situations::one_sentence(const Proposition& a, const Proposition& b) const {
    if (a.document == b.document || numbered_apart_in_sentences(a.whole->text, b.whole->text) ||
        of_other_years(*a.whole, *b.whole) ||
        (names_another(*a.whole, *b.whole) && names_another(*b.whole, *a.whole)))
        return false;
    const ToldWords words_a = words_of(a);
    const ToldWords words_b = words_of(b);
    const Common shared = common(words_a, words_b);
    // Without a name, only texts on one subject, in nearly the same words.
    const bool told = shared.name || one_subject(a.document, b.document);
    return told &&
           shared.weight >= (shared.name ? least_shared_in_sentences : least_shared_without_name) &&
           shared.weight >= least_covered_in_sentences * std::min(words_a.all, words_b.all);
}

}  // namespace gainsay::checker
