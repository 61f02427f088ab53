#include "grammar/lexicon/opposites.hpp"

#include <algorithm>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(opposites)
GAINSAY_LEXICON_DATA(asymmetric)
GAINSAY_LEXICON_DATA(converses)
GAINSAY_LEXICON_DATA(disjoint)
GAINSAY_LEXICON_DATA(scales)
GAINSAY_LEXICON_DATA(exclusive)

namespace gainsay::lexicon {

namespace {

// left, left | right, right | class, class | gradable or reversive
ByWord<Opposition> load_opposites() {
    static constexpr std::array<std::pair<std::string_view, OppositionKind>, 2> kinds = {
        {{"gradable", OppositionKind::gradable}, {"reversive", OppositionKind::reversive}}};
    ByWord<Opposition> table;
    for (const Fact& fact : parse_facts("opposites.txt", opposites_text(), 3, 4)) {
        const OppositionKind kind =
            fact.has(3) ? one_of(fact, fact.cell(3), kinds) : OppositionKind::contrary;
        for (const Cell& class_cell : fact.columns[2]) {
            const WordClass word_class = read_class(fact, class_cell);
            for (const Cell& left : fact.columns[0])
                for (const Cell& right : fact.columns[1]) {
                    const std::string_view a = read_lemma(fact, left);
                    const std::string_view b = read_lemma(fact, right);
                    if (a == b) fail(fact, right, "a word cannot be its own opposite");
                    table[a].push_back({a, b, word_class, kind, fact.source});
                    table[b].push_back({b, a, word_class, kind, fact.source});
                }
        }
    }
    // Entries of one class next to each other, so that opposites_of() can hand out a range.
    for (auto& [word, entries] : table)
        std::stable_sort(
            entries.begin(), entries.end(),
            [](const Opposition& x, const Opposition& y) { return x.word_class < y.word_class; });
    return table;
}

WordClass common(WordClass word_class) {
    return word_class == WordClass::proper ? WordClass::noun : word_class;
}

std::string pair_text(std::string_view a, std::string_view b, std::string_view what,
                      const Source& source) {
    return std::string(a) + " and " + std::string(b) + " are " + std::string(what) + " (" +
           source.text() + ")";
}

}  // namespace

std::span<const Opposition> opposites_of(std::string_view lemma, WordClass word_class) {
    static const ByWord<Opposition> table = load_opposites();
    const auto* entries = find_word(table, lemma);
    if (entries == nullptr) return {};
    const auto of_class = [&](const Opposition& o) { return o.word_class == common(word_class); };
    const auto first = std::find_if(entries->begin(), entries->end(), of_class);
    const auto last = std::find_if_not(first, entries->end(), of_class);
    return {first, last};
}

std::optional<Opposition> opposition(std::string_view a, std::string_view b, WordClass word_class) {
    for (const Opposition& entry : opposites_of(a, word_class))
        if (entry.b == b) return entry;
    return std::nullopt;
}

std::string Opposition::text() const {
    switch (kind) {
        case OppositionKind::gradable:
            return pair_text(a, b, "ends of a scale", source);
        case OppositionKind::reversive:
            return pair_text(a, b, "acts that undo each other", source);
        case OppositionKind::contrary:
            break;
    }
    return pair_text(a, b, "opposites", source);
}

std::span<const Converse> converses_of(std::string_view lemma) {
    // left | preposition | right | preposition | class
    static const ByWord<Converse> table = [] {
        ByWord<Converse> out;
        for (const Fact& fact : parse_facts("converses.txt", converses_text(), 5, 5)) {
            Converse entry;
            entry.a = read_lemma(fact, fact.cell(0));
            entry.preposition_a = fact.cell(1).text;
            entry.b = read_lemma(fact, fact.cell(2));
            entry.preposition_b = fact.cell(3).text;
            entry.word_class = read_class(fact, fact.cell(4));
            entry.source = fact.source;
            out[entry.a].push_back(entry);
            std::swap(entry.a, entry.b);
            std::swap(entry.preposition_a, entry.preposition_b);
            if (entry.a != entry.b) out[entry.a].push_back(entry);
        }
        return out;
    }();
    const auto* entries = find_word(table, lemma);
    if (entries == nullptr) return {};
    return *entries;
}

std::optional<Converse> converse(std::string_view a, std::string_view b, WordClass word_class) {
    for (const Converse& entry : converses_of(a))
        if (entry.b == b && entry.word_class == common(word_class)) return entry;
    return std::nullopt;
}

std::optional<Asymmetric> asymmetric(std::string_view lemma, WordClass word_class) {
    // word, word | class | preposition
    static const ByWord<Asymmetric> table = [] {
        ByWord<Asymmetric> out;
        for (const Fact& fact : parse_facts("asymmetric.txt", asymmetric_text(), 3, 3))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(
                    {fact.cell(2).text, read_class(fact, fact.cell(1)), fact.source});
        return out;
    }();
    if (const auto* entries = find_word(table, lemma))
        for (const Asymmetric& entry : *entries)
            if (entry.word_class == common(word_class)) return entry;
    return std::nullopt;
}

std::string Converse::text() const { return pair_text(a, b, "converses", source); }

namespace {

struct Membership {
    Disjointness category;
    WordClass word_class;
    std::uint32_t member;  // place in its line; words joined by '=' share one
};

// Calls `use` for each word of "car = automobile".
template <class Use>
void each_equal(const Fact& fact, const Cell& cell, const Use& use) {
    std::size_t begin = 0;
    while (begin <= cell.text.size()) {
        const std::size_t end = std::min(cell.text.find('=', begin), cell.text.size());
        std::string_view word = cell.text.substr(begin, end - begin);
        while (word.starts_with(' ')) word.remove_prefix(1);
        while (word.ends_with(' ')) word.remove_suffix(1);
        use(read_lemma(fact, {word, cell.column + static_cast<std::uint32_t>(begin)}));
        begin = end + 1;
    }
}

// category | class, class | member, member = same member, member
ByWord<Membership> load_disjoint() {
    ByWord<Membership> table;
    for (const Fact& fact : parse_facts("disjoint.txt", disjoint_text(), 3, 3))
        for (const Cell& class_cell : fact.columns[1]) {
            const WordClass word_class = read_class(fact, class_cell);
            std::uint32_t member = 0;
            for (const Cell& cell : fact.columns[2]) {
                each_equal(fact, cell, [&](std::string_view word) {
                    table[word].push_back({{fact.cell(0).text, fact.source}, word_class, member});
                });
                ++member;
            }
        }
    return table;
}

}  // namespace

std::optional<Disjointness> disjoint(std::string_view a, std::string_view b, WordClass word_class) {
    static const ByWord<Membership> table = load_disjoint();
    const auto* of_a = find_word(table, a);
    const auto* of_b = find_word(table, b);
    if (of_a == nullptr || of_b == nullptr) return std::nullopt;
    for (const Membership& x : *of_a)
        for (const Membership& y : *of_b)
            if (x.category.source == y.category.source && x.member != y.member &&
                x.word_class == y.word_class && x.word_class == common(word_class))
                return x.category;
    return std::nullopt;
}

std::string Disjointness::text(std::string_view a, std::string_view b) const {
    return std::string(a) + " and " + std::string(b) + " are two of " + std::string(category) +
           " (" + source.text() + ")";
}

std::optional<ScaleStep> scale(std::string_view a, std::string_view b) {
    struct Rung {
        Source source;
        int height;
    };
    // weakest, ..., strongest: each word entails those before it; '=' joins words of one height
    static const ByWord<Rung> table = [] {
        ByWord<Rung> out;
        for (const Fact& fact : parse_facts("scales.txt", scales_text(), 1, 1)) {
            int height = 0;
            for (const Cell& cell : fact.columns[0]) {
                each_equal(fact, cell, [&](std::string_view word) {
                    out[word].push_back({fact.source, height});
                });
                ++height;
            }
        }
        return out;
    }();
    const auto* of_a = find_word(table, a);
    const auto* of_b = find_word(table, b);
    if (of_a == nullptr || of_b == nullptr) return std::nullopt;
    for (const Rung& x : *of_a)
        for (const Rung& y : *of_b)
            if (x.source == y.source && x.height != y.height)
                return ScaleStep{x.height - y.height, x.source};
    return std::nullopt;
}

std::string ScaleStep::text(std::string_view a, std::string_view b) const {
    return std::string(a) + (difference > 0 ? " is stronger than " : " is weaker than ") +
           std::string(b) + " (" + source.text() + ")";
}

std::optional<Exclusive> exclusive(std::string_view lemma, WordClass word_class,
                                   std::string_view preposition) {
    enum class Unique : std::uint8_t { argument, subject, both };
    static constexpr std::array<std::pair<std::string_view, Unique>, 3> sides = {
        {{"argument", Unique::argument}, {"subject", Unique::subject}, {"both", Unique::both}}};
    static constexpr std::array<std::pair<std::string_view, bool>, 2> times = {
        {{"ever", true}, {"at-a-time", false}}};
    // lemma, lemma | class | preposition, preposition | argument, subject or both | ever or
    // at-a-time
    static const ByWord<Exclusive> table = [] {
        ByWord<Exclusive> out;
        for (const Fact& fact : parse_facts("exclusive.txt", exclusive_text(), 5, 5))
            for (const Cell& lemma_cell : fact.columns[0])
                for (const Cell& preposition_cell : fact.columns[2]) {
                    const Unique side = one_of(fact, fact.cell(3), sides);
                    const std::string_view word = read_lemma(fact, lemma_cell);
                    out[word].push_back({word, read_class(fact, fact.cell(1)),
                                         preposition_cell.text, side != Unique::subject,
                                         side != Unique::argument,
                                         one_of(fact, fact.cell(4), times), fact.source});
                }
        return out;
    }();
    if (const auto* entries = find_word(table, lemma))
        for (const Exclusive& entry : *entries)
            if (entry.word_class == common(word_class) && entry.preposition == preposition)
                return entry;
    return std::nullopt;
}

}  // namespace gainsay::lexicon
