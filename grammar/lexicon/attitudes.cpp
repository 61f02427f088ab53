#include "grammar/lexicon/attitudes.hpp"

#include <algorithm>

#include "grammar/lexicon/facts.hpp"

GAINSAY_LEXICON_DATA(implicatives)
GAINSAY_LEXICON_DATA(reporting)
GAINSAY_LEXICON_DATA(sources)
GAINSAY_LEXICON_DATA(hedges)
GAINSAY_LEXICON_DATA(negators)
GAINSAY_LEXICON_DATA(light_verbs)

namespace gainsay::lexicon {

namespace {

constexpr std::array<std::pair<std::string_view, Complement>, 8> complements = {
    {{"to", Complement::to},
     {"that", Complement::that},
     {"whether", Complement::whether},
     {"gerund", Complement::gerund},
     {"object-to", Complement::object_to},
     {"object-gerund", Complement::object_gerund},
     {"object-bare", Complement::object_bare},
     {"noun", Complement::noun}}};

Effect read_effect(const Fact& fact, const Cell& cell, std::size_t at) {
    switch (cell.text[at]) {
        case '+':
            return Effect::holds;
        case '-':
            return Effect::fails;
        case 'o':
            return Effect::open;
        default:
            fail(fact, cell, "expected two of '+', '-', 'o' with '/' between: '+/-'");
    }
}

// Adds an entry unless one that `is_same` stands there already: that is a mistake in the file.
template <class Value, class IsSame>
void add_once(ByWord<Value>& table, const Value& entry, const Fact& fact, const Cell& lemma,
              const IsSame& is_same) {
    std::vector<Value>& entries = table[entry.lemma];
    const auto other = std::find_if(entries.begin(), entries.end(), is_same);
    if (other != entries.end())
        fail(fact, lemma,
             "'" + std::string(entry.lemma) + "' stands in line " +
                 std::to_string(other->source.line) + " already");
    entries.push_back(entry);
}

// lemma, lemma | class | complement [preposition] | +/- | mode when open
ByWord<Implicative> load_implicatives() {
    ByWord<Implicative> table;
    for (const Fact& fact : parse_facts("implicatives.txt", implicatives_text(), 4, 5))
        for (const Cell& lemma : fact.columns[0])
            for (const Cell& form : fact.columns[2]) {
                Implicative entry;
                entry.lemma = read_lemma(fact, lemma);
                entry.word_class = read_class(fact, fact.cell(1));
                const std::size_t space = std::min(form.text.find(' '), form.text.size());
                entry.complement =
                    one_of(fact, Cell{form.text.substr(0, space), form.column}, complements);
                if (space < form.text.size()) entry.preposition = form.text.substr(space + 1);
                const Cell& signature = fact.cell(3);
                if (signature.text.size() != 3 || signature.text[1] != '/')
                    fail(fact, signature, "expected a signature such as '+/-'");
                entry.positive = read_effect(fact, signature, 0);
                entry.negative = read_effect(fact, signature, 2);
                if (fact.has(4)) entry.mode = read_mode(fact, fact.cell(4));
                entry.source = fact.source;
                add_once(table, entry, fact, lemma, [&](const Implicative& other) {
                    return other.word_class == entry.word_class &&
                           other.complement == entry.complement &&
                           other.preposition == entry.preposition;
                });
            }
    return table;
}

// lemma, lemma | class, class | mode | factive, speech, grounds, preposition=of
ByWord<Reporting> load_reporting() {
    ByWord<Reporting> table;
    for (const Fact& fact : parse_facts("reporting.txt", reporting_text(), 3, 4))
        for (const Cell& lemma : fact.columns[0])
            for (const Cell& class_cell : fact.columns[1]) {
                Reporting entry;
                entry.lemma = read_lemma(fact, lemma);
                entry.word_class = read_class(fact, class_cell);
                entry.mode = read_mode(fact, fact.cell(2));
                entry.source = fact.source;
                if (fact.has(3))
                    for (const Cell& flag : fact.columns[3]) {
                        constexpr std::string_view prefix = "preposition=";
                        if (flag.text == "factive")
                            entry.factive = true;
                        else if (flag.text == "speech")
                            entry.speech = true;
                        else if (flag.text == "grounds")
                            entry.grounds = true;
                        else if (flag.text.starts_with(prefix))
                            entry.preposition = flag.text.substr(prefix.size());
                        else
                            fail(fact, flag,
                                 "expected factive, speech, grounds or preposition=...");
                    }
                add_once(table, entry, fact, lemma, [&](const Reporting& other) {
                    return other.word_class == entry.word_class;
                });
            }
    return table;
}

}  // namespace

std::optional<Implicative> implicative(std::string_view lemma, WordClass word_class,
                                       Complement complement, std::string_view preposition) {
    static const ByWord<Implicative> table = load_implicatives();
    if (const auto* entries = find_word(table, lemma))
        for (const Implicative& entry : *entries)
            if (entry.word_class == word_class && entry.complement == complement &&
                entry.preposition == preposition)
                return entry;
    return std::nullopt;
}

std::optional<Reporting> reporting(std::string_view lemma, WordClass word_class) {
    static const ByWord<Reporting> table = load_reporting();
    if (const auto* entries = find_word(table, lemma))
        for (const Reporting& entry : *entries)
            if (entry.word_class == word_class) return entry;
    return std::nullopt;
}

bool names_a_source(std::string_view preposition) {
    static const ByWord<Source> table = [] {
        ByWord<Source> out;
        for (const Fact& fact : parse_facts("sources.txt", sources_text(), 1, 1))
            for (const Cell& cell : fact.columns[0])
                out[read_lemma(fact, cell)].push_back(fact.source);
        return out;
    }();
    return table.find_any_case(preposition) != nullptr;
}

std::optional<Hedge> hedge(std::string_view lemma) {
    static const ByWord<Hedge> table = [] {
        ByWord<Hedge> out;
        for (const Fact& fact : parse_facts("hedges.txt", hedges_text(), 2, 2))
            for (const Cell& cell : fact.columns[0]) {
                const std::string_view word = read_lemma(fact, cell);
                out[word].push_back({word, read_mode(fact, fact.cell(1)), fact.source});
            }
        return out;
    }();
    const auto* entries = find_word(table, lemma);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

namespace {

const std::vector<Negator>* negators_of(std::string_view lemma) {
    static constexpr std::array<std::pair<std::string_view, NegationStrength>, 2> strengths = {
        {{"fully", NegationStrength::fully}, {"nearly", NegationStrength::nearly}}};
    // word, word | class | fully or nearly
    static const ByWord<Negator> table = [] {
        ByWord<Negator> out;
        for (const Fact& fact : parse_facts("negators.txt", negators_text(), 3, 3))
            for (const Cell& cell : fact.columns[0]) {
                const std::string_view word = read_lemma(fact, cell);
                out[word].push_back({word, read_class(fact, fact.cell(1)),
                                     one_of(fact, fact.cell(2), strengths), fact.source});
            }
        return out;
    }();
    return find_word(table, lemma);
}

}  // namespace

std::optional<Negator> negator(std::string_view lemma, WordClass word_class) {
    if (const auto* entries = negators_of(lemma))
        for (const Negator& entry : *entries)
            if (entry.word_class == word_class) return entry;
    return std::nullopt;
}

std::optional<Negator> negator(std::string_view lemma) {
    const auto* entries = negators_of(lemma);
    return entries == nullptr ? std::nullopt : std::optional(entries->front());
}

namespace {

struct LightVerb {
    std::string_view noun;
    std::string_view verb;                        // that means the same
    std::vector<std::string_view> object_behind;  // prepositions
};

// verb, verb | noun, noun | verb of the noun | prepositions of its object
const ByWord<LightVerb>& light_verbs() {
    static const ByWord<LightVerb> table = [] {
        ByWord<LightVerb> out;
        for (const Fact& fact : parse_facts("light_verbs.txt", light_verbs_text(), 3, 4)) {
            std::vector<std::string_view> behind;
            if (fact.columns.size() > 3)
                for (const Cell& word : fact.columns[3]) behind.push_back(read_lemma(fact, word));
            for (const Cell& light : fact.columns[0])
                for (const Cell& noun : fact.columns[1])
                    out[read_lemma(fact, light)].push_back(
                        {read_lemma(fact, noun), read_lemma(fact, fact.cell(2)), behind});
        }
        return out;
    }();
    return table;
}

}  // namespace

namespace {

const LightVerb* light_construction(std::string_view verb, std::string_view noun) {
    const auto* entries = find_word(light_verbs(), verb);
    if (entries == nullptr) return nullptr;
    const auto found = std::find_if(entries->begin(), entries->end(),
                                    [&](const LightVerb& entry) { return entry.noun == noun; });
    return found == entries->end() ? nullptr : &*found;
}

}  // namespace

std::string_view light_verb(std::string_view verb, std::string_view noun) {
    const LightVerb* found = light_construction(verb, noun);
    return found == nullptr ? std::string_view{} : found->verb;
}

bool light_verb_object(std::string_view verb, std::string_view noun, std::string_view preposition) {
    const LightVerb* found = light_construction(verb, noun);
    return found != nullptr && (preposition == "of" ||
                                std::find(found->object_behind.begin(), found->object_behind.end(),
                                          preposition) != found->object_behind.end());
}

bool is_light_verb(std::string_view verb) { return light_verbs().contains(verb); }

}  // namespace gainsay::lexicon
