#include "grammar/lexicon/measures.hpp"

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(quantifiers)
GAINSAY_LEXICON_DATA(approximators)
GAINSAY_LEXICON_DATA(units)
GAINSAY_LEXICON_DATA(currencies)
GAINSAY_LEXICON_DATA(numbers)
GAINSAY_LEXICON_DATA(calendar)

namespace gainsay::lexicon {

namespace {

// A word, or the singular of its plural in -s.
template <class Value>
const Value* find_singular(const ByWord<Value>& table, std::string_view word) {
    if (const auto* entries = find_word(table, word)) return &entries->front();
    if (word.size() > 3 && word.ends_with('s'))
        if (const auto* entries = find_word(table, word.substr(0, word.size() - 1)))
            return &entries->front();
    return nullptr;
}

// As written; then, if longer than a symbol, in lower case. Entries with capitals are found as
// written only.
template <class Value>
const Value* find_symbol_or_name(const ByWord<Value>& table, std::string_view text) {
    if (const Value* value = find_singular(table, text)) return value;
    const Lower lower(text);
    return lower.view().size() > 3 ? find_singular(table, lower.view()) : nullptr;
}

std::string_view without_dot(std::string_view text) {
    return text.size() > 1 && text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

}  // namespace

std::optional<Quantifier> quantifier(std::string_view text) {
    // word, word | quantifier
    static const ByWord<Quantifier> table = [] {
        ByWord<Quantifier> out;
        for (const Fact& fact : parse_facts("quantifiers.txt", quantifiers_text(), 2, 2)) {
            std::optional<Quantifier> value;
            for (std::size_t i = 0; i < 12; ++i)
                if (name(static_cast<Quantifier>(i)) == fact.cell(1).text)
                    value = static_cast<Quantifier>(i);
            if (!value) fail(fact, fact.cell(1), "unknown quantifier");
            for (const Cell& cell : fact.columns[0]) out[read_lemma(fact, cell)].push_back(*value);
        }
        return out;
    }();
    const auto* entries = table.find_any_case(text);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

std::optional<ApproximatorWord> approximator(std::string_view text) {
    struct Kind {
        Approximator approximator;
        bool near = false;
    };
    static constexpr std::array<std::pair<std::string_view, Kind>, 8> values = {
        {{"exact", {Approximator::exact}},
         {"about", {Approximator::about}},
         {"more-than", {Approximator::more_than}},
         {"just-over", {Approximator::more_than, true}},
         {"at-least", {Approximator::at_least}},
         {"less-than", {Approximator::less_than}},
         {"just-under", {Approximator::less_than, true}},
         {"at-most", {Approximator::at_most}}}};
    static constexpr std::array<std::pair<std::string_view, bool>, 2> places = {
        {{"before", false}, {"after", true}}};
    // word, word | approximator | before or after its number
    static const ByWord<ApproximatorWord> table = [] {
        ByWord<ApproximatorWord> out;
        for (const Fact& fact : parse_facts("approximators.txt", approximators_text(), 3, 3))
            for (const Cell& cell : fact.columns[0]) {
                const Kind kind = one_of(fact, fact.cell(1), values);
                out[read_lemma(fact, cell)].push_back({kind.approximator, kind.near,
                                                       one_of(fact, fact.cell(2), places),
                                                       fact.source});
            }
        return out;
    }();
    const auto* entries = table.find_any_case(text);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

std::optional<Unit> unit(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, Dimension>, 18> dimensions = {
        {{"length", Dimension::length},
         {"mass", Dimension::mass},
         {"time", Dimension::time},
         {"area", Dimension::area},
         {"volume", Dimension::volume},
         {"energy", Dimension::energy},
         {"power", Dimension::power},
         {"data", Dimension::data},
         {"data-rate", Dimension::data_rate},
         {"speed", Dimension::speed},
         {"frequency", Dimension::frequency},
         {"temperature", Dimension::temperature},
         {"pressure", Dimension::pressure},
         {"voltage", Dimension::voltage},
         {"ratio", Dimension::ratio},
         {"percentage-points", Dimension::percentage_points},
         {"angle", Dimension::angle},
         {"emission", Dimension::emission}}};
    // name, symbol, ... | dimension | base | factor | offset
    static const ByWord<Unit> table = [] {
        ByWord<Unit> out;
        for (const Fact& fact : parse_facts("units.txt", units_text(), 4, 5))
            for (const Cell& cell : fact.columns[0]) {
                Unit value;
                value.dimension = one_of(fact, fact.cell(1), dimensions);
                value.base = fact.cell(2).text;
                value.factor = read_number(fact, fact.cell(3));
                if (fact.has(4)) value.offset = read_number(fact, fact.cell(4));
                value.source = fact.source;
                if (out.contains(cell.text)) fail(fact, cell, "this unit is listed twice");
                out[cell.text].push_back(value);
            }
        return out;
    }();
    const Unit* value = find_symbol_or_name(table, text);
    if (value == nullptr && text.ends_with('.'))
        value = find_symbol_or_name(table, without_dot(text));
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<Currency> currency(std::string_view text) {
    // name, symbol, ... | code | factor | ambiguous
    static const ByWord<Currency> table = [] {
        ByWord<Currency> out;
        for (const Fact& fact : parse_facts("currencies.txt", currencies_text(), 2, 4)) {
            Currency value;
            value.code = fact.cell(1).text;
            if (fact.has(2)) value.factor = read_number(fact, fact.cell(2));
            if (fact.has(3)) {
                if (fact.cell(3).text != "ambiguous")
                    fail(fact, fact.cell(3), "expected 'ambiguous'");
                value.ambiguous = true;
            }
            value.source = fact.source;
            for (const Cell& cell : fact.columns[0]) {
                if (out.contains(cell.text)) fail(fact, cell, "this currency is listed twice");
                out[cell.text].push_back(value);
            }
        }
        return out;
    }();
    const Currency* value = find_symbol_or_name(table, text);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

namespace {

const std::vector<NumberWord>* number_words(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, NumberKind>, 6> kinds = {
        {{"units", NumberKind::units},
         {"tens", NumberKind::tens},
         {"scale", NumberKind::scale},
         {"fraction", NumberKind::fraction},
         {"multiple", NumberKind::multiple},
         {"ordinal", NumberKind::ordinal}}};
    // word, word | kind | value
    static const ByWord<NumberWord> table = [] {
        ByWord<NumberWord> out;
        for (const Fact& fact : parse_facts("numbers.txt", numbers_text(), 3, 3))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back({read_number(fact, fact.cell(2)),
                                                       one_of(fact, fact.cell(1), kinds),
                                                       fact.source});
        return out;
    }();
    const Lower lower(text);
    if (const auto* entries = find_word(table, lower.view())) return entries;
    const std::string_view word = lower.view();
    return word.size() > 3 && word.ends_with('s')
               ? find_word(table, word.substr(0, word.size() - 1))
               : nullptr;
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view text) {
    const auto* entries = number_words(text);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

std::optional<NumberWord> number_word(std::string_view text, NumberKind kind) {
    if (const auto* entries = number_words(text))
        for (const NumberWord& entry : *entries)
            if (entry.kind == kind) return entry;
    return std::nullopt;
}

namespace {

struct Day {
    bool month;
    unsigned number;
};

std::optional<unsigned> calendar(std::string_view text, bool month) {
    static constexpr std::array<std::pair<std::string_view, bool>, 2> kinds = {
        {{"month", true}, {"weekday", false}}};
    // word, abbreviation | month or weekday | number
    static const ByWord<Day> table = [] {
        ByWord<Day> out;
        for (const Fact& fact : parse_facts("calendar.txt", calendar_text(), 3, 3))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(
                    {one_of(fact, fact.cell(1), kinds),
                     static_cast<unsigned>(read_number(fact, fact.cell(2)))});
        return out;
    }();
    if (const auto* entries = table.find_any_case(without_dot(text)))
        if (entries->front().month == month) return entries->front().number;
    return std::nullopt;
}

}  // namespace

std::optional<unsigned> month(std::string_view text) { return calendar(text, true); }
std::optional<unsigned> weekday(std::string_view text) { return calendar(text, false); }

}  // namespace gainsay::lexicon
