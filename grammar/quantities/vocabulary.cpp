#include "grammar/quantities/vocabulary.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "grammar/first_bytes.hpp"
#include "grammar/lexicon/facts.hpp"
#include "grammar/quantities/text_walk.hpp"

GAINSAY_LEXICON_DATA(figures)
GAINSAY_LEXICON_DATA(numbers)
GAINSAY_LEXICON_DATA(calendar)
GAINSAY_LEXICON_DATA(approximators)

namespace gainsay::grammar::figures {
namespace {

using lexicon::Cell;
using lexicon::Fact;

constexpr std::array<std::pair<std::string_view, Class>, static_cast<std::size_t>(Class::count)>
    figure_classes = {{{"units", Class::units},
                       {"tens", Class::tens},
                       {"hundred", Class::hundred},
                       {"scale", Class::scale},
                       {"scale-letter", Class::scale_letter},
                       {"fraction", Class::fraction},
                       {"ordinal", Class::ordinal},
                       {"rise", Class::rise},
                       {"fall", Class::fall},
                       {"raise", Class::raise},
                       {"lower", Class::lower},
                       {"more-after", Class::more_after},
                       {"less-after", Class::less_after},
                       {"multiplied", Class::multiplied},
                       {"multiply", Class::multiply},
                       {"times", Class::times},
                       {"modal", Class::modal},
                       {"times-after", Class::times_after},
                       {"vague", Class::vague},
                       {"several", Class::several},
                       {"of-after", Class::of_after},
                       {"rank-before", Class::rank_before},
                       {"rank-plain", Class::rank_plain},
                       {"rank-noun", Class::rank_noun},
                       {"not-rank", Class::not_rank},
                       {"number-sign", Class::number_sign},
                       {"superlative", Class::superlative},
                       {"behind", Class::behind},
                       {"label", Class::label},
                       {"filler", Class::filler},
                       {"not-per", Class::not_per},
                       {"per-noun", Class::per_noun},
                       {"yearly", Class::yearly},
                       {"stop", Class::stop},
                       {"not-counted", Class::not_counted},
                       {"not-unit", Class::not_unit},
                       {"days", Class::days},
                       {"months", Class::months},
                       {"clock", Class::clock},
                       {"season", Class::season},
                       {"which", Class::which},
                       {"today", Class::today},
                       {"recent", Class::recent},
                       {"ago", Class::ago},
                       {"thirds", Class::thirds},
                       {"time-lead", Class::time_lead},
                       {"fiscal", Class::fiscal},
                       {"year-before", Class::year_before},
                       {"month", Class::month_name},
                       {"weekday", Class::weekday},
                       {"particle-verb", Class::particle_verb},
                       {"clause-end", Class::clause_end},
                       {"year-on-year", Class::year_on_year},
                       {"not-number", Class::not_number},
                       {"not-approximator", Class::not_approximator},
                       {"plural", Class::plural},
                       {"fold", Class::fold},
                       {"approximator-first", Class::approximator_first},
                       {"approximator-last", Class::approximator_last}}};

// Of the lexicon's numbers. Its other multiples ("twice") stand in figures.txt with their inflected
// forms.
constexpr std::array<std::pair<std::string_view, Class>, 6> number_classes = {
    {{"units", Class::units},
     {"tens", Class::tens},
     {"scale", Class::scale},
     {"fraction", Class::fraction},
     {"multiple", Class::fold},
     {"ordinal", Class::ordinal}}};
constexpr std::array<std::pair<std::string_view, Class>, 2> calendar_classes = {
    {{"month", Class::month_name}, {"weekday", Class::weekday}}};

constexpr std::size_t longest = 31;  // of the words in the table: lengths are bits of 32

// The same for a letter in either case.
std::size_t letter_index(char c) { return static_cast<unsigned char>(c) & 31U; }

std::size_t filter_index(std::string_view word) {
    return letter_index(word[0]) * 32 + (word.size() > 1 ? letter_index(word[1]) : 0);
}

// In any case of letters.
std::uint32_t hash(std::string_view word) {
    constexpr std::uint64_t lower_case_bits = 0x2020202020202020ULL;
    const std::uint64_t value = (first_bytes(word) | lower_case_bits) ^ word.size() << 56U;
    return static_cast<std::uint32_t>((value * 0x9E3779B97F4A7C15ULL) >> 32U);
}

std::string plural_of(std::string_view fraction) {
    return fraction == "half" ? "halves" : std::string(fraction) + "s";
}

bool same_word(std::string_view lower, std::string_view word) {
    if (lower.size() != word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower[i] != to_lower(word[i])) return false;
    return true;
}

}  // namespace

const Vocabulary& Vocabulary::instance() {
    static const Vocabulary vocabulary;
    return vocabulary;
}

Vocabulary::Vocabulary() {
    load_figures();
    load_numbers();
    load_calendar();
    load_approximators();
    build_table();
}

void Vocabulary::load_figures() {
    // word, word | class | value
    for (const Fact& fact : lexicon::parse_facts("figures.txt", figures_text(), 2, 3)) {
        const Class c = lexicon::one_of(fact, fact.cell(1), figure_classes);
        const double number = fact.has(2) ? lexicon::read_number(fact, fact.cell(2)) : 0.0;
        for (const Cell& cell : fact.columns[0]) add(lexicon::read_lemma(fact, cell), c, number);
    }
}

void Vocabulary::load_numbers() {
    for (const Fact& fact : lexicon::parse_facts("numbers.txt", numbers_text(), 3, 3)) {
        const Class c = lexicon::one_of(fact, fact.cell(1), number_classes);
        const double number = lexicon::read_number(fact, fact.cell(2));
        for (const Cell& cell : fact.columns[0]) {
            const std::string_view word = lexicon::read_lemma(fact, cell);
            if (!std::all_of(word.begin(), word.end(), is_ascii_letter)) continue;
            const auto known = entries_.find(std::string(word));
            if (known != entries_.end() && (known->second.classes & bit(Class::not_number)) != 0)
                continue;
            if (c == Class::fold && !word.ends_with("fold")) continue;
            if (c == Class::scale && word.size() < 4)
                add(word, Class::scale_letter, number);
            else if (c == Class::scale && number == 100)
                add(word, Class::hundred, number);
            else
                add(word, c, number);
            if (c == Class::fraction && !word.ends_with('s')) add(plural_of(word), c, number);
        }
    }
}

// The first and the last words of approximators, to know at a glance where none can stand.
void Vocabulary::load_approximators() {
    const auto add_letters = [&](std::string_view word, Class c) {
        if (!word.empty() && std::all_of(word.begin(), word.end(), is_ascii_letter))
            add(word, c, 0.0);
    };
    for (const Fact& fact : lexicon::parse_facts("approximators.txt", approximators_text(), 3, 3)) {
        for (const Cell& cell : fact.columns[0]) {
            const std::size_t first = cell.text.find(' ');
            const std::size_t last = cell.text.rfind(' ');
            add_letters(cell.text.substr(0, first), Class::approximator_first);
            add_letters(last == std::string_view::npos ? cell.text : cell.text.substr(last + 1),
                        Class::approximator_last);
        }
    }
}

void Vocabulary::load_calendar() {
    for (const Fact& fact : lexicon::parse_facts("calendar.txt", calendar_text(), 3, 3)) {
        const Class c = lexicon::one_of(fact, fact.cell(1), calendar_classes);
        for (const Cell& cell : fact.columns[0])
            add(lexicon::read_lemma(fact, cell), c, lexicon::read_number(fact, fact.cell(2)));
    }
}

void Vocabulary::add(std::string_view word, Class c, double number) {
    if (word.empty() || word.size() > longest)
        throw std::logic_error("a word of no or too many letters among the figure words: " +
                               std::string(word));
    Entry& entry = entries_[std::string(word)];
    entry.classes |= bit(c);
    if (number == 0.0) return;
    for (Value& value : entry.values) {
        if (value.in != Class::count && value.in != c) continue;
        value = {c, number};
        return;
    }
    throw std::logic_error("too many values for the figure word " + std::string(word));
}

void Vocabulary::build_table() {
    std::size_t size = 64;
    while (size < entries_.size() * 3) size *= 2;
    slots_.resize(size);
    for (const auto& [word, entry] : entries_) {
        std::size_t at = hash(word) & (size - 1);
        while (!slots_[at].word.empty()) at = (at + 1) & (size - 1);
        slots_[at] = {word, entry};
        lengths_.at(filter_index(word)) |= std::uint32_t{1} << word.size();
    }
    entries_.clear();
}

const Vocabulary::Slot* Vocabulary::find(std::string_view word) const {
    if (word.empty() || word.size() > longest) return nullptr;
    if ((lengths_[filter_index(word)] >> word.size() & 1U) == 0) return nullptr;
    std::size_t at = hash(word) & (slots_.size() - 1);
    while (!slots_[at].word.empty()) {
        if (same_word(slots_[at].word, word)) return &slots_[at];
        at = (at + 1) & (slots_.size() - 1);
    }
    return nullptr;
}

Classes Vocabulary::classes(std::string_view word) const {
    const Slot* slot = find(word);
    return slot == nullptr ? 0 : slot->entry.classes;
}

double Vocabulary::value(std::string_view word, Class c) const {
    const Slot* slot = find(word);
    if (slot == nullptr) return 0.0;
    for (const Value& value : slot->entry.values)
        if (value.in == c) return value.number;
    return 0.0;
}

}  // namespace gainsay::grammar::figures
