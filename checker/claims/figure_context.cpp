#include "checker/claims/figure_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "checker/claims/bond_forms.hpp"
#include "checker/claims/figure_arithmetic.hpp"
#include "checker/claims/figure_scope.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// The next words behind a figure, in lower case, up to a mark.
std::vector<std::string> behind(const Sentence& sentence, const Quantity& figure) {
    constexpr std::size_t most = 6;  // "500 TONNES OF PAPER A DAY"
    std::vector<std::string> out;
    std::size_t at = sentence.text.find(figure.text);
    if (at == std::string::npos) return out;
    at += figure.text.size();
    while (at < sentence.text.size() && out.size() < most) {
        std::string word;
        while (at < sentence.text.size() && sentence.text[at] == ' ') ++at;
        for (; at < sentence.text.size(); ++at) {
            char c = sentence.text[at];
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            if (c < 'a' || c > 'z') break;
            word += c;
        }
        if (word.empty()) break;
        out.push_back(std::move(word));
    }
    return out;
}

// "50,000 crowns TO THE HOSPITAL": the thing, person, body or animal to which a figure goes; "" for
// what is none of these: a place may stand for its council.
std::string receiver(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] != "to") continue;
        std::size_t noun = i + 1;
        if (words[noun] == "the" || words[noun] == "a" || words[noun] == "an") ++noun;
        if (noun == i + 1 || noun == words.size()) return {};
        while (noun + 1 < words.size() && !opens_phrase(words[noun + 1]))
            ++noun;  // "animal SHELTER"
        const auto is = [&](const char* kind) {
            return lexicon::WordNet::instance()
                .is_a(words[noun], kind, WordClass::noun, 10, 2)
                .has_value();
        };
        return is("artifact") || is("person") || is("group") || is("animal") ? words[noun]
                                                                             : std::string();
    }
    return {};
}

// "Long", "wide", "deep": the side of a thing that is measured.
std::string dimension(const std::vector<std::string>& words) {
    return !words.empty() && in_class(words[0], AdverbClass::dimension) ? words[0] : std::string();
}

// "A second", "per minute", "each year".
std::string rate(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& first = words[i];
        const bool per =
            first == "a" || first == "an" || first == "per" || first == "each" || first == "every";
        if (per && lexicon::time_noun(words[i + 1])) return words[i + 1];
    }
    return {};
}

// "This year", "last year", "two years ago"
std::string standing(const Sentence& s) {
    const std::string text = " " + lower(s.text) + " ";
    if (text.find(" ago") != std::string::npos) return "before";
    for (const std::string_view words :
         {" last year", " last month", " last quarter", " last week"})
        if (text.find(words) != std::string::npos) return "before";
    for (const std::string_view words :
         {" this year", " this month", " this quarter", " this week", " next year", " now "})
        if (text.find(words) != std::string::npos) return "now";
    return {};
}

// "200 WOMEN" of "450 PEOPLE", "three SONS" of "five CHILDREN": a kind, and no more than all of it.
bool kind_within(const Quantity& kind, const Quantity& all) {
    constexpr unsigned steps = 4;
    if (!kind.unit.empty() || !all.unit.empty() || kind.counted == all.counted ||
        kind.counted.empty() || all.counted.empty() || kind.value.high > all.value.low)
        return false;
    // By sex and age: "15,000 people", "14,000 employees" are no parts, what people do all may do.
    constexpr std::array<std::string_view, 8> of_people = {"woman", "man",   "girl",     "boy",
                                                           "child", "adult", "teenager", "baby"};
    constexpr std::array<std::string_view, 4> of_children = {"son", "daughter", "girl", "boy"};
    const auto among = [&](const auto& kinds) {
        return std::find(kinds.begin(), kinds.end(), kind.counted) != kinds.end();
    };
    if (all.counted == "people" || all.counted == "person") return among(of_people);
    if (all.counted == "child") return among(of_children);
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const auto is = [&](std::string_view wide) {
        return wordnet.is_a(kind.counted, wide, WordClass::noun, steps, 1).has_value();
    };
    return is(all.counted) && !is("person");
}

}  // namespace

std::string span_told(const Sentence& s) {
    const std::string text = " " + lower(s.text) + " ";
    for (const std::string_view unit : {"quarter", "half", "month", "week", "year"})
        for (const std::string_view opener :
             {"last ", "first ", "second ", "third ", "fourth ", "this ", "the past ", "past "}) {
            const std::string words = " " + std::string(opener) + std::string(unit);
            if (text.find(words) != std::string::npos) return std::string(unit);
        }
    for (const std::string_view months : {" three months", " six months", " nine months"})
        if (text.find(months) != std::string::npos) return std::string(months.substr(1));
    for (const std::string_view words : {" in the year", " for the year", " full year"})
        if (text.find(words) != std::string::npos) return "year";
    for (const Word& w : s.words)
        if (lexicon::month(w.text)) return "month";
    for (const std::string_view opener : {" for 20", " in 20", " for 19", " in 19"})
        if (text.find(opener) != std::string::npos) return "year";
    return {};
}

std::string figures_of_two_things(const Sentence& a, const Quantity& x, const Sentence& b,
                                  const Quantity& y) {
    if (std::string why = other_scope_of_figures(a, x, b, y); !why.empty()) return why;
    if (std::string how = follows_by_arithmetic(a, x, b, y); !how.empty()) return how;
    if (kind_within(x, y) || kind_within(y, x))
        return "\"" + x.counted + "\" and \"" + y.counted + "\": the one is a kind of the other";
    const std::vector<std::string> of_x = behind(a, x);
    const std::vector<std::string> of_y = behind(b, y);
    const std::string side_x = dimension(of_x);
    const std::string side_y = dimension(of_y);
    if (!side_x.empty() && !side_y.empty() && side_x != side_y &&
        lexical_relation(side_x, WordClass::adjective, side_y, WordClass::adjective).relation !=
            Relation::equivalence)
        return "one is how " + side_x + " it is, the other how " + side_y;
    const std::string to_x = receiver(of_x);
    const std::string to_y = receiver(of_y);
    if (!to_x.empty() && !to_y.empty() && to_x != to_y &&
        lexical_relation(to_x, WordClass::noun, to_y, WordClass::noun).relation ==
            Relation::independence)
        return "one goes to the \"" + to_x + "\", the other to the \"" + to_y + "\"";
    const std::string span_x = span_told(a);
    const std::string span_y = span_told(b);
    if (!span_x.empty() && !span_y.empty() && span_x != span_y)
        return "one is for a " + span_x + ", the other for a " + span_y;
    const std::string then = standing(a);
    const std::string now = standing(b);
    if (!then.empty() && !now.empty() && then != now) return "one is of now, the other of before";
    const std::string rate_x = rate(of_x);
    const std::string rate_y = rate(of_y);
    if (rate_x != rate_y)
        return "one is for a " + (rate_x.empty() ? rate_y : rate_x) + ", the other for " +
               (rate_x.empty() || rate_y.empty() ? "another time" : "a " + rate_y);
    return {};
}

std::string all_of_two_things(const Sentence& a, const Sentence& b) {
    std::string why;
    for (const Quantity& x : a.quantities)
        for (const Quantity& y : b.quantities) {
            const bool counts = x.kind != QuantityKind::duration && x.kind != QuantityKind::rank;
            if (!counts || x.kind != y.kind || x.unit != y.unit || x.counted != y.counted) continue;
            if (x.value.overlaps(y.value)) return {};
            std::string here = figures_of_two_things(a, x, b, y);
            if (here.empty()) return {};
            if (why.empty()) why = std::move(here);
        }
    return why;
}

bool gives_figure(const Sentence& sentence, const Quantity& figure) {
    constexpr double small = 100;  // "5 euros", "5 people": the unit tells them apart
    return std::any_of(
        sentence.quantities.begin(), sentence.quantities.end(), [&](const Quantity& q) {
            const bool unit = q.unit == figure.unit || (figure.value.low >= small &&
                                                        (q.unit.empty() || figure.unit.empty()));
            return unit && q.kind == figure.kind && q.value == figure.value;
        });
}

bool tells_both(const Sentence& sentence, const Sentence& other) {
    bool shared = false;
    bool own = false;
    for (const Quantity& q : sentence.quantities) {
        if (q.kind != QuantityKind::change) continue;
        (gives_figure(other, q) ? shared : own) = true;
    }
    return shared && own &&
           std::all_of(other.quantities.begin(), other.quantities.end(), [&](const Quantity& q) {
               return q.kind == QuantityKind::duration || q.kind == QuantityKind::rank ||
                      gives_figure(sentence, q);
           });
}

std::vector<std::string> measure_before(const Sentence& sentence, const Quantity& figure) {
    constexpr std::size_t longest = 6;
    static constexpr std::array<std::string_view, 27> links = {
        "of",      "was",           "were",    "is",       "are",   "at",       "to",
        "reached", "totalled",      "totaled", "came",     "stood", "amounted", "around",
        "about",   "approximately", "roughly", "reported", "a",     "the",      "an",
        "just",    "only",          "up",      "hit",      "be",    "nearly"};
    const auto link = [&](const std::string& word) {
        return std::find(links.begin(), links.end(), word) != links.end();
    };
    static constexpr std::array<std::string_view, 6> of_period = {"quarterly", "annual",  "yearly",
                                                                  "monthly",   "quarter", "year"};
    if (figure.span.begin < sentence.span.begin ||
        figure.span.begin - sentence.span.begin > sentence.text.size())
        return {};
    const std::string text =
        lower(std::string_view(sentence.text).substr(0, figure.span.begin - sentence.span.begin));
    std::vector<std::string> words;
    bool linked = false;
    std::size_t end = text.find_last_not_of(" $€£");
    while (end != std::string::npos && words.size() < longest) {
        const std::size_t blank = text.find_last_of(' ', end);
        const std::size_t begin = blank == std::string::npos ? 0 : blank + 1;
        std::string word = text.substr(begin, end + 1 - begin);
        const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        });
        if (!letters) break;
        if (words.empty() && link(word)) {
            linked = true;
        } else if (word != "per" &&
                   (link(word) || in_class(word, AdverbClass::limiting) || lexicon::negator(word) ||
                    preposition_length(word + " x") > 0 || word == "and" || word == "by" ||
                    word == "in" || word == "their" || word == "its" || word == "our")) {
            break;
        } else if (word.find("quarter") == std::string::npos &&
                   std::find(of_period.begin(), of_period.end(), word) == of_period.end()) {
            words.push_back(std::move(word));
        }
        if (begin == 0) break;
        end = text.find_last_not_of(' ', begin - 1);
    }
    if (!linked || words.size() < 2) return {};
    std::sort(words.begin(), words.end());
    return words;
}

std::string period_behind(const Sentence& sentence, const Quantity& figure) {
    return rate(behind(sentence, figure));
}

}  // namespace gainsay::checker
