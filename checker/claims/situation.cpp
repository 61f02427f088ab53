#include "checker/claims/situation.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "checker/alignment/phrase_relation.hpp"
#include "checker/words/word_information.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

constexpr double least_shared = 2.2;  // two names and a word, four words that are rare
constexpr double least_without_name = 2.6;
constexpr double least_covered = 0.5;
constexpr double figure_or_date = 0.6;  // weight: days and amounts of one kind recur
constexpr double least_shared_in_sentences = 3.2;
constexpr double least_shared_without_name = 4.0;
constexpr double least_covered_in_sentences = 0.7;
constexpr int most_words_told_besides =
    3;  // "the deal", "the deal with the fish processor Havbris"
constexpr std::uint32_t mentions_of_a_subject = 2;
constexpr std::size_t short_document = 3;  // sentences, each of which may name what it is about

bool of_calendar(const Word& word) {
    return lexicon::month(word.text).has_value() || lexicon::weekday(word.text).has_value();
}

std::vector<std::string_view> figures(const Slot& slot) {
    std::vector<std::string_view> out;
    for (const Word& w : slot.phrase->words)
        if (!w.text.empty() && w.text[0] >= '0' && w.text[0] <= '9') out.push_back(w.text);
    return out;
}

// "The 2020 tranche", "the 2022 tranche"
bool numbered_apart(const Slot& a, const Slot& b) { return figures(a) != figures(b); }

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

// What the claim tells of: what is done to it, or who is or does something.
const Slot& told_of(const Proposition& p) { return p.subject; }

bool one_thing(const Proposition& a, const Proposition& b, const EntityTable& entities) {
    const Slot& x = told_of(a);
    const Slot& y = told_of(b);
    if (!x.filled() || !y.filled()) return false;
    if (x.entity != 0 && y.entity != 0) return entities.related(x.entity, y.entity);
    if (numbered_apart(x, y) || ((indefinite(x) || indefinite(y)) && !(numbered(x) && numbered(y))))
        return false;
    const PhraseRelation r = relate(x, y, entities);
    return r.compatible() && r.extra_a + r.extra_b <= most_words_told_besides;
}

// Figures that are given anew each time: only those of one stated time are of one situation.
bool measured(const Proposition& p) { return p.trend != nullptr; }

}  // namespace

Situations::Situations(std::span<const CheckedDocument> documents, const EntityTable& entities)
    : entities_(entities) {
    for (const CheckedDocument& document : documents) {
        const Reading& reading = *document.reading;
        for (const Sentence& sentence : reading.sentences) {
            std::vector<std::string_view> seen;
            for (const Word& word : sentence.words) {
                if (std::find(seen.begin(), seen.end(), word.lemma) != seen.end()) continue;
                seen.push_back(word.lemma);
                ++sentences_with_[word.lemma];
            }
        }
        std::vector<EntityId>& subjects = subjects_.emplace_back();
        const bool brief = reading.sentences.size() <= short_document;
        for (const Entity& entity : reading.entities)
            if (entity.mentions >= mentions_of_a_subject || brief)
                if (const EntityId id = entities.find(entity.name); id != 0)
                    subjects.push_back(entities.root(id));
        std::sort(subjects.begin(), subjects.end());
        subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    }
}

// Rare in English, and rare in this pile, where each sentence may name what all of it is about.
double Situations::weight(const Word& word) const {
    constexpr double expected = 4.0;  // sentences: two tellings, and a mention in each text
    const auto found = sentences_with_.find(word.lemma);
    const double sentences = found == sentences_with_.end() ? 1.0 : found->second;
    const double rare = word.word_class == WordClass::number || of_calendar(word)
                            ? figure_or_date
                            : information(word);
    return rare / (1.0 + 0.4 * std::log2(std::max(1.0, sentences / expected)));
}

Situations::Common Situations::common(const Proposition& a, const Proposition& b) const {
    Common out;
    double of_a = 0.0;
    double of_b = 0.0;
    const auto inside = [](const Word& w, const Proposition& p) {
        return p.claim->span.contains(w.span);
    };
    for (const Word& y : b.sentence->words)
        if (inside(y, b)) of_b += weight(y);
    for (const Word& x : a.sentence->words) {
        if (!inside(x, a)) continue;
        of_a += weight(x);
        const bool told =
            std::any_of(b.sentence->words.begin(), b.sentence->words.end(),
                        [&](const Word& y) { return x.lemma == y.lemma && inside(y, b); });
        if (!told) continue;
        out.shared += weight(x);
        out.name = out.name || x.word_class == WordClass::number ||
                   (x.word_class == WordClass::proper && !of_calendar(x));
    }
    out.smaller = std::min(of_a, of_b);
    return out;
}

bool Situations::one_subject(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return true;
    const std::vector<EntityId>& x = subjects_[a];
    const std::vector<EntityId>& y = subjects_[b];
    return std::any_of(x.begin(), x.end(),
                       [&](EntityId id) { return std::binary_search(y.begin(), y.end(), id); });
}

bool Situations::one(const Proposition& a, const Proposition& b) const {
    if (a.document == b.document) return false;
    const Common shared = common(a, b);
    if (shared.shared < (shared.name ? least_shared : least_without_name) ||
        shared.shared < least_covered * shared.smaller)
        return false;
    if (!shared.name && !one_subject(a.document, b.document)) return false;
    const TimeInterval& x = a.claim->time;
    const TimeInterval& y = b.claim->time;
    if ((measured(a) || measured(b)) && !(x.stated && y.stated && x.overlaps(y))) return false;
    return one_thing(a, b, entities_);
}

bool Situations::one_sentence(const Proposition& a, const Proposition& b) const {
    if (a.document == b.document || of_other_years(*a.whole, *b.whole)) return false;
    const Common shared = common(a, b);
    // Without a name, only texts on one subject, in nearly the same words.
    const bool told = shared.name || one_subject(a.document, b.document);
    return told &&
           shared.shared >= (shared.name ? least_shared_in_sentences : least_shared_without_name) &&
           shared.shared >= least_covered_in_sentences * shared.smaller;
}

}  // namespace gainsay::checker
