#include "checker/claims/figure_scope.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "checker/words/data_lines.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char figure_scopes_begin[];
extern const char figure_scopes_end[];
}

namespace gainsay::checker {
namespace {

enum class Place { apart, marked, lead, before, behind, opening, part, condition };

// "Among", but not "among them".
struct Words {
    std::string text;
    std::vector<std::string> longer;
};

struct Row {
    Place place = Place::apart;
    std::vector<std::vector<Words>> items;  // each with its synonyms
};

Words words_of(std::string_view text) {
    constexpr std::string_view but = " - ";
    Words out;
    for (std::size_t at = text.find(but); at != std::string_view::npos; at = text.find(but)) {
        (out.text.empty() ? out.text : out.longer.emplace_back()) = trimmed(text.substr(0, at));
        text.remove_prefix(at + but.size());
    }
    (out.text.empty() ? out.text : out.longer.emplace_back()) = trimmed(text);
    return out;
}

const std::vector<Row>& rows() {
    static const std::vector<Row> loaded = [] {
        std::vector<Row> out;
        for_each_line({figure_scopes_begin, figure_scopes_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) return;
            Row& row = out.emplace_back();
            static constexpr std::array<std::string_view, 8> names = {
                "apart", "marked", "lead", "before", "behind", "opening", "part", "condition"};
            const auto name = std::find(names.begin(), names.end(), line.substr(0, colon));
            if (name == names.end())  // a slip in our own file, which every test would meet
                throw std::logic_error("figure-scopes.txt: no such kind: " + std::string(line));
            row.place = static_cast<Place>(name - names.begin());
            for_each_item(line.substr(colon + 1), ',', [&](std::string_view item) {
                std::vector<Words>& words = row.items.emplace_back();
                for_each_item(item, '=',
                              [&](std::string_view word) { words.push_back(words_of(word)); });
            });
        });
        return out;
    }();
    return loaded;
}

struct Day {
    unsigned month = 0;
    int day = 0;  // 0: not told

    [[nodiscard]] bool may_be(const Day& other) const {
        return month == other.month && (day == 0 || other.day == 0 || day == other.day);
    }
};

// The words that belong to a figure, in lower case: from the figure before it to the one behind it,
// of which a comma parts what is the next one's.
class Surroundings {
public:
    Surroundings(const Sentence& s, const Quantity& figure) : text_(lower(s.text)) {
        const auto offset = [&](std::uint32_t at) {
            return at < s.span.begin ? std::size_t{0}
                                     : std::min<std::size_t>(at - s.span.begin, text_.size());
        };
        const std::size_t begin = offset(figure.span.begin);
        const std::size_t end = std::max(begin, offset(figure.span.end));
        at_ = begin;
        std::size_t from = 0;
        std::size_t to = text_.size();
        for (const Quantity& other : s.quantities) {
            if (other.unit != figure.unit || other.kind == QuantityKind::duration ||
                other.kind == QuantityKind::rank)
                continue;  // "0.3 percent in the SECOND quarter compared with"
            if (other.span.end <= figure.span.begin) from = std::max(from, offset(other.span.end));
            if (other.span.begin >= figure.span.end) to = std::min(to, offset(other.span.begin));
        }
        lead_ = text_.substr(from, begin - from);
        behind_ = text_.substr(end, std::max(end, to) - end);
        if (to < text_.size()) behind_ = behind_.substr(0, behind_.find_first_of(",;("));
        const std::string_view rest = trimmed(behind_);
        if (figure.unit.empty()) behind_noun_ = rest.substr(std::min(rest.find(' '), rest.size()));
    }

    [[nodiscard]] bool says(const std::string& words, Place place) const {
        switch (place) {
            case Place::condition: {
                const std::size_t comma = text_.find(", ");
                if (comma != std::string::npos && at_ < comma && text_.starts_with(words + " "))
                    return true;
                const std::size_t behind = text_.rfind(" " + words + " ", at_);
                return words == "if" && behind != std::string::npos && behind < at_;
            }
            case Place::lead:
                return has_words(lead_, words);
            case Place::before:
                return trimmed(lead_).ends_with(words);
            case Place::behind:
                return (trimmed(behind_).starts_with(words) && has_words(behind_, words)) ||
                       (trimmed(behind_noun_).starts_with(words) && has_words(behind_noun_, words));
            case Place::opening: {
                const std::string_view rest =
                    std::string_view(text_).substr(std::min(text_.find(' '), text_.size() - 1) + 1);
                return text_.starts_with(words) || rest.starts_with(words);
            }
            default:
                return has_words(lead_, words) || has_words(behind_, words);
        }
    }
    // Months, with their day where one is told: "the four weeks to 3 MARCH".
    [[nodiscard]] std::vector<Day> days(const Sentence& s) const;

private:
    std::string text_;
    std::size_t at_ = 0;  // of the figure
    std::string lead_;
    std::string behind_;
    std::string behind_noun_;  // behind what is counted: "100 crowns IT HAD ASKED FOR"
};

std::vector<Day> Surroundings::days(const Sentence& s) const {
    std::vector<Day> out;
    const auto number = [](std::string_view text) {
        int value = 0;
        for (const char c : text) {
            if (c < '0' || c > '9') break;
            value = value * 10 + (c - '0');
        }
        return value <= 31 ? value : 0;
    };
    std::string_view previous;
    bool wants_day = false;
    for_each_item(s.text, ' ', [&](std::string_view word) {
        if (wants_day && out.back().day == 0) out.back().day = number(word);  // "March 3"
        wants_day = false;
        std::string_view bare = word;
        while (!bare.empty() &&
               std::string_view(",.;:)'").find(bare.back()) != std::string_view::npos)
            bare.remove_suffix(1);
        const bool large = !bare.empty() && bare[0] >= 'A' && bare[0] <= 'Z';
        const auto month = large ? lexicon::month(bare) : std::nullopt;
        const std::string small = lower(bare);
        if (month && (has_words(lead_, small) || has_words(behind_, small))) {
            out.push_back({*month, number(previous)});
            wants_day = bare.size() == word.size();
        }
        previous = word;
    });
    return out;
}

const std::string* item_of(const Row& row, const Surroundings& around, std::size_t& index) {
    for (std::size_t i = 0; i < row.items.size(); ++i)
        for (const Words& words : row.items[i]) {
            const bool longer = std::any_of(
                words.longer.begin(), words.longer.end(),
                [&](const std::string& other) { return around.says(other, row.place); });
            if (longer || !around.says(words.text, row.place)) continue;
            index = i;
            return &words.text;
        }
    return nullptr;
}

using Content = std::vector<const Word*>;

// The content words before a figure.
Content things_before(const Sentence& s, const Quantity& figure) {
    Content out;
    for (const Word& w : s.words)
        if (w.span.begin < figure.span.begin) out.push_back(&w);
    return out;
}

// "ENERGY segment": a noun right before another.
bool modifies(const Content& words, std::size_t i) {
    const auto noun = [](const Word& w) {
        return w.word_class == WordClass::noun || w.word_class == WordClass::proper;
    };
    return noun(*words[i]) && noun(*words[i + 1]) &&
           words[i + 1]->span.begin == words[i]->span.end + 1;
}

bool known(const Word& w, const Sentence& other) {
    return std::any_of(other.words.begin(), other.words.end(),
                       [&](const Word& o) { return o.lemma == w.lemma || likeness(w, o) > 0.5; });
}

// "The ENERGY segment employs 400", "the LOGISTICS segment employs 700": in one place a word of its
// own on each side; null where there is none.
const Word* swapped(const Content& of_a, const Sentence& a, const Content& of_b, const Sentence& b,
                    const Word*& other) {
    for (std::size_t i = 0; i + 1 < of_a.size(); ++i) {
        if (!modifies(of_a, i) || known(*of_a[i], b)) continue;
        for (std::size_t j = 0; j + 1 < of_b.size(); ++j) {
            if (!modifies(of_b, j) || known(*of_b[j], a)) continue;
            if (of_a[i + 1]->lemma != of_b[j + 1]->lemma ||
                of_a[i]->word_class != of_b[j]->word_class)
                continue;
            if (lexical_relation(of_a[i]->lemma, WordClass::noun, of_b[j]->lemma, WordClass::noun)
                    .opposite())
                continue;
            other = of_b[j];
            return of_a[i];
        }
    }
    return nullptr;
}

// "22 percent IN MINERAL WATER", "27 percent OF MANAGERS": the noun that a preposition hangs on a
// figure; null if there is none.
const Word* hung_on(const Sentence& s, const Quantity& figure) {
    const Word* out = nullptr;
    for (const Word& w : s.words)
        if (w.span.begin >= figure.span.end && (out == nullptr || w.span.begin < out->span.begin))
            out = &w;
    if (out == nullptr ||
        (out->word_class != WordClass::noun && out->word_class != WordClass::proper))
        return nullptr;
    if (figure.span.end < s.span.begin || out->span.begin - s.span.begin > s.text.size())
        return nullptr;
    const std::string between =
        lower(s.text.substr(figure.span.end - s.span.begin, out->span.begin - figure.span.end));
    const std::string_view link = trimmed(between);
    const std::string_view first = link.substr(0, link.find(' '));
    const bool hangs = first == "in" || first == "of" || first == "for" || first == "on";
    const bool near = link.size() < 9;  // "of the", "for its"
    return hangs && near && !lexicon::time_noun(out->lemma) && !lexicon::month(out->text) ? out
                                                                                          : nullptr;
}

// "Rose to 260 million FROM 231 MILLION", "from 231 million to 260 million".
bool earlier_level(const Sentence& s, const Quantity& figure) {
    const auto behind_word = [&](const Quantity& q, std::string_view word) {
        if (q.span.begin < s.span.begin || q.span.begin - s.span.begin > s.text.size())
            return false;
        const std::string before = lower(s.text.substr(0, q.span.begin - s.span.begin));
        return before.ends_with(" " + std::string(word) + " ");
    };
    return behind_word(figure, "from") &&
           std::any_of(s.quantities.begin(), s.quantities.end(), [&](const Quantity& q) {
               return &q != &figure && q.unit == figure.unit && behind_word(q, "to");
           });
}

// The year that a figure is compared with: "38 percent lower COMPARED WITH 2019".
int compared_year(const std::string& text) {
    for (const std::string_view opener :
         {"compared with ", "compared to ", "than in ", "against "}) {
        const std::size_t at = text.find(opener);
        if (at == std::string::npos) continue;
        int year = 0;
        std::size_t digits = 0;
        for (std::size_t i = at + opener.size(); i < text.size() && digits < 5; ++i, ++digits) {
            if (text[i] < '0' || text[i] > '9') break;
            year = year * 10 + (text[i] - '0');
        }
        if (digits == 4) return year;
    }
    return 0;
}

// What a state is told in: temperature, pressure, voltage, speed, height ("at 3,000 m").
bool a_state(const std::string& unit) {
    using lexicon::Dimension;
    constexpr std::array states = {Dimension::temperature, Dimension::pressure,  Dimension::voltage,
                                   Dimension::speed,       Dimension::frequency, Dimension::length};
    const auto known_unit = lexicon::unit(unit);
    return known_unit &&
           std::find(states.begin(), states.end(), known_unit->dimension) != states.end();
}

// "18 litres AT 4 BAR", "a range of 300 km AT 120 KM/H": the state in which something is measured.
bool tells_a_state(const Sentence& s, const Quantity& q) {
    return q.kind == QuantityKind::level && q.span.begin >= s.span.begin && a_state(q.unit) &&
           s.text.substr(0, q.span.begin - s.span.begin).ends_with(" at ");
}

// Both the states and what was measured in them differ.
bool of_other_states(const Sentence& a, const Sentence& b) {
    const auto differ = [&](bool states) {
        return std::any_of(a.quantities.begin(), a.quantities.end(), [&](const Quantity& x) {
            return tells_a_state(a, x) == states &&
                   std::any_of(b.quantities.begin(), b.quantities.end(), [&](const Quantity& y) {
                       return tells_a_state(b, y) == states && x.unit == y.unit &&
                              !x.value.overlaps(y.value);
                   });
        });
    };
    return differ(true) && differ(false);
}

bool opens_now(const std::string& text) {
    return text.starts_with("today") || text.starts_with("now") || text.starts_with("currently") ||
           text.starts_with("at present");
}

bool names_year(const std::string& text) {
    for (const std::string_view opener : {"in 19", "in 20"})
        if (const std::size_t at = text.find(opener); at != std::string::npos &&
                                                      at + 6 < text.size() && text[at + 5] >= '0' &&
                                                      text[at + 5] <= '9')
            return true;
    return false;
}

// "62 percent for it", "38 percent against it": the rest of the whole.
bool come_to_the_whole(const Quantity& x, const Quantity& y) {
    if (!x.value.is_point() || !y.value.is_point()) return false;
    const double sum = x.value.low + y.value.low;
    const bool percent = x.unit == "%" && y.unit == "%";
    const bool shares = x.unit.empty() && y.unit.empty() && x.value.low < 1 && y.value.low < 1;
    return (percent && std::abs(sum - 100) < 0.5) || (shares && std::abs(sum - 1) < 0.005);
}

// "60 percent IN PUBLIC schools", "84 years FOR women": the figure whose part a word names.
const Quantity* limited_by(const Sentence& s, const Span& word) {
    constexpr std::size_t longest = 24;  // "of the country's "
    constexpr std::array<std::string_view, 6> links = {"in ",    "for ", "of ",
                                                       "among ", "at ",  "on "};
    const Quantity* figure = nullptr;
    for (const Quantity& q : s.quantities)
        if (q.span.end <= word.begin && (figure == nullptr || q.span.end > figure->span.end))
            figure = &q;
    if (figure == nullptr || figure->span.end < s.span.begin || word.begin > s.span.end)
        return nullptr;
    const std::string_view between = trimmed(std::string_view(s.text).substr(
        figure->span.end - s.span.begin, word.begin - figure->span.end));
    const bool linked = std::any_of(links.begin(), links.end(), [&](std::string_view link) {
        return (" " + std::string(between) + " ").find(" " + std::string(link)) !=
               std::string::npos;  // "90 percent EFFECTIVE in"
    });
    return linked && between.size() < longest && between.find_first_of(",;:") == between.npos
               ? figure
               : nullptr;
}

}  // namespace

bool figures_of_two_parts(const Sentence& a, const Span& in_a, const Sentence& b,
                          const Span& in_b) {
    const Quantity* x = limited_by(a, in_a);
    const Quantity* y = limited_by(b, in_b);
    return x != nullptr && y != nullptr && x->unit == y->unit && !x->value.overlaps(y->value);
}

std::string other_scope_of_figures(const Sentence& a, const Quantity& x, const Sentence& b,
                                   const Quantity& y) {
    if (come_to_the_whole(x, y)) return "they come to the whole: the one is the rest of the other";
    const Surroundings of_x(a, x);
    const Surroundings of_y(b, y);
    for (const Row& row : rows()) {
        std::size_t i = 0;
        std::size_t j = 0;
        const std::string* p = item_of(row, of_x, i);
        const std::string* q = item_of(row, of_y, j);
        // "Down from 620", "fell from 650": both are of the time before.
        const bool both_before = row.place == Place::before && of_x.says("from", Place::before) &&
                                 of_y.says("from", Place::before);
        // "In June alone": a part is not larger than its whole.
        const Interval& part = p != nullptr ? x.value : y.value;
        const Interval& whole = p != nullptr ? y.value : x.value;
        if (row.place == Place::part && part.low > whole.high) continue;
        // "75 crowns PER SHARE", "for EACH SHARE 57 crowns": the same, in another place.
        const std::string* alone = p != nullptr ? p : q;
        if (row.place == Place::behind && (p == nullptr) != (q == nullptr) &&
            (alone->starts_with("per ") || alone->starts_with("each ") ||
             alone->starts_with("a ")) &&
            has_words(lower((p != nullptr ? b : a).text), alone->substr(alone->rfind(' ') + 1)))
            continue;
        if (row.place == Place::condition && p != nullptr && q != nullptr)
            return "each is a condition, under which something else holds";
        if (row.place != Place::apart && (p == nullptr) != (q == nullptr) && !both_before)
            return "one figure is told as \"" + *(p != nullptr ? p : q) + "\", the other is not";
        if (row.place == Place::apart && p != nullptr && q != nullptr && i != j)
            return "one figure is told as \"" + *p + "\", the other as \"" + *q + "\"";
    }
    const Word* instead = nullptr;
    if (const Word* word = swapped(things_before(a, x), a, things_before(b, y), b, instead))
        return "one is told of \"" + word->text + "\", the other of \"" + instead->text + "\"";
    if (earlier_level(a, x) != earlier_level(b, y))
        return "one is the level before, the other is not";
    const Word* on_a = hung_on(a, x);
    const Word* on_b = hung_on(b, y);
    if (on_a != nullptr && on_b != nullptr && on_a->word_class == on_b->word_class &&
        !known(*on_a, b) && !known(*on_b, a))
        return "one is of \"" + on_a->text + "\", the other of \"" + on_b->text + "\"";
    const std::string text_a = lower(a.text);
    const std::string text_b = lower(b.text);
    const int year_a = compared_year(text_a);
    const int year_b = compared_year(text_b);
    if (year_a != 0 && year_b != 0 && year_a != year_b)
        return "they are compared with " + std::to_string(year_a) + " and " +
               std::to_string(year_b);
    if (of_other_states(a, b)) return "they are measured in different states";
    if ((opens_now(text_a) && names_year(text_b)) || (opens_now(text_b) && names_year(text_a)))
        return "one is of now, the other of a year";
    const std::vector<Day> on_x = of_x.days(a);
    const std::vector<Day> on_y = of_y.days(b);
    const bool shared = std::any_of(on_x.begin(), on_x.end(), [&](const Day& day) {
        return std::any_of(on_y.begin(), on_y.end(),
                           [&](const Day& other) { return day.may_be(other); });
    });
    if (!on_x.empty() && !on_y.empty() && !shared) return "they are of different days or months";
    return {};
}

}  // namespace gainsay::checker
