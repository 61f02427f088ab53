#include "grammar/perceptron/word.hpp"

#include <algorithm>
#include <utility>

#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::grammar::perceptron {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

// Penn Treebank escapes (Bies et al. 1995) and typographic signs, sorted by bytes.
constexpr std::array<Spelling, 31> spellings = {{
    {"''", "\""},        {"-LCB-", "{"},    {"-LRB-", "("},      {"-LSB-", "["},
    {"-RCB-", "}"},      {"-RRB-", ")"},    {"-RSB-", "]"},      {"\\*", "*"},
    {"\\*\\*", "**"},    {"\\/", "/"},      {"``", "\""},        {"\u00a3", "$"},
    {"\u00a5", "$"},     {"\u00ab", "\""},  {"\u00bb", "\""},    {"\u2010", "-"},
    {"\u2011", "-"},     {"\u2013", "-"},   {"\u2014", "--"},    {"\u2018", "'"},
    {"\u2019", "'"},     {"\u2019d", "'d"}, {"\u2019ll", "'ll"}, {"\u2019m", "'m"},
    {"\u2019re", "'re"}, {"\u2019s", "'s"}, {"\u2019ve", "'ve"}, {"\u201c", "\""},
    {"\u201d", "\""},    {"\u2026", "..."}, {"\u20ac", "$"},
}};
static_assert(std::is_sorted(spellings.begin(), spellings.end(),
                             [](const Spelling& a, const Spelling& b) {
                                 return a.first < b.first;
                             }));

constexpr std::string_view curly_not = "n\u2019t";

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_wide(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Runs of one kind of character become one letter: "COVID-19" is "X-d".
std::string shape_of(std::string_view text) {
    std::string shape;
    for (const char c : text) {
        const char kind = is_digit(c)                 ? 'd'
                          : is_upper(c)               ? 'X'
                          : is_lower(c) || is_wide(c) ? 'x'
                                                      : c;
        if (shape.empty() || shape.back() != kind) shape += kind;
    }
    return shape;
}

// All digits alike; a plain number longer than four digits like any other.
std::string without_digits(std::string text, Capital capital) {
    for (char& c : text) {
        if (is_digit(c)) c = '0';
    }
    if (capital == Capital::number && text.size() > 4) text = "00000";
    return text;
}

// What WordNet says a word can be; of a compound with a hyphen, what its last part can be.
std::uint32_t wordnet_classes(std::string_view lower) {
    constexpr std::uint32_t compound = 1U << 16U;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const std::uint32_t forms = wordnet.forms(lower);
    const std::size_t hyphen = lower.rfind('-');
    if (forms != 0 || hyphen == std::string_view::npos) return forms;
    const std::uint32_t last = wordnet.forms(lower.substr(hyphen + 1));
    return last == 0 ? 0 : last | compound;
}

}  // namespace

KnownWords::KnownWords(std::vector<Entry> entries) : entries_(std::move(entries)) {
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return a.key < b.key; });
}

const KnownWords::Entry* KnownWords::find(Key key) const {
    const auto found = std::lower_bound(entries_.begin(), entries_.end(), key,
                                        [](const Entry& e, Key k) { return e.key < k; });
    return found != entries_.end() && found->key == key ? &*found : nullptr;
}

std::string_view plain_spelling(std::string_view text) {
    if (text.empty() || text.size() > 6) return text;
    const auto found = std::lower_bound(
        spellings.begin(), spellings.end(), text,
        [](const Spelling& entry, std::string_view key) { return entry.first < key; });
    if (found != spellings.end() && found->first == text) return found->second;
    return text == curly_not ? "n't" : text;
}

char quote_side(std::string_view text) {
    if (text == "``" || text == "\u201c" || text == "\u00ab") return '<';
    if (text == "''" || text == "\u201d" || text == "\u00bb") return '>';
    return 0;
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (is_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
    }
    return out;
}

Capital capital_of(std::string_view text) {
    bool upper = false;
    bool lower = false;
    bool wide = false;
    bool digit = false;
    bool number = true;  // digits, commas and points alone
    for (const char c : text) {
        upper |= is_upper(c);
        lower |= is_lower(c);
        wide |= is_wide(c);
        digit |= is_digit(c);
        number &= is_digit(c) || c == ',' || c == '.';
    }
    if (digit && number) return Capital::number;
    if (!upper) return lower || wide ? Capital::lower : Capital::symbol;
    if (!is_upper(text.front())) return Capital::mixed;
    return lower || text.size() == 1 ? Capital::initial : Capital::upper;
}

WordFeatures describe(std::string_view original, bool caseless, const KnownWords& known) {
    const std::string_view text = plain_spelling(original);
    const std::string lower = lower_ascii(text);
    WordFeatures word;
    word.capital = capital_of(text);
    caseless = caseless && (word.capital == Capital::initial || word.capital == Capital::upper);
    const std::string_view seen = caseless ? std::string_view(lower) : text;
    if (caseless) word.capital = Capital::caseless;
    word.hyphen = text.find('-') != std::string_view::npos;
    word.shape = key_of(hash_text(shape_of(seen)));
    word.exact = key_of(hash_text(seen));
    const std::string normal = without_digits(lower, word.capital);
    word.lower = key_of(hash_text(normal));
    const std::string_view view = normal;
    for (std::size_t length = 1; length <= word.suffix.size(); ++length) {
        word.suffix[length - 1] =
            key_of(hash_text(view.substr(view.size() > length ? view.size() - length : 0))) +
            static_cast<Key>(length);
    }
    for (std::size_t length = 1; length <= word.prefix.size(); ++length) {
        word.prefix[length - 1] =
            key_of(hash_text(view.substr(0, length))) + static_cast<Key>(length);
    }
    const std::uint32_t classes = wordnet_classes(lower);
    word.wordnet = spread(classes);
    const KnownWords::Entry* entry = known.find(word.exact);
    if (entry == nullptr || entry->tag_set == 0) {
        const KnownWords::Entry* lower_entry = known.find(word.lower);
        if (lower_entry != nullptr) entry = lower_entry;
    }
    word.known = entry != nullptr;
    if (entry != nullptr && entry->tag_set != 0) {
        word.tag_set = spread(entry->tag_set);
        word.only_label = entry->only_label;
    } else {
        const Key ending = classes != 0 ? 0 : word.suffix[1];
        word.tag_set = join(99, word.wordnet, spread(static_cast<Key>(word.capital)), ending);
    }
    return word;
}

}  // namespace gainsay::grammar::perceptron
