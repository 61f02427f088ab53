#include "checker/claims/course.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

extern "C" {
extern const char courses_begin[];
extern const char courses_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({courses_begin, courses_end});
    return loaded;
}

bool opens(std::string_view text, std::string_view words) {
    return text.starts_with(words) &&
           (text.size() == words.size() || text[words.size()] == ' ' || text[words.size()] == ',');
}

// "Down IN 2020", "up SHARPLY", "higher": nothing else is held against it.
bool against_before(std::string_view behind) {
    behind = trimmed(behind);
    return behind.empty() || behind[0] == ',' || (behind[0] >= '0' && behind[0] <= '9') ||
           lists().opens(behind, "behind");
}

// `than`: the sentence holds it against something, which is read elsewhere.
Way of_state(std::string_view text, bool than) {
    while (lists().opens(text, "roughly"))
        text.remove_prefix(std::min(text.find(' '), text.size() - 1) + 1);
    if (lists().opens(text, "level")) return Way::level;
    if (than) return Way::unknown;
    while (lists().opens(text, "degree")) {
        const std::size_t end = text.find(' ');
        if (end == std::string_view::npos) return Way::unknown;
        text.remove_prefix(end + 1);
    }
    for (const auto& [kind, way] : {std::pair("up", Way::up), std::pair("down", Way::down)})
        for (const std::string& word : lists().of(kind))
            if (opens(text, word) && against_before(text.substr(word.size()))) return way;
    return Way::unknown;
}

// As if nothing were negated.
Way affirmed_course(const Proposition& p) {
    if (lists().has("widening", p.verb)) return Way::up;
    if (lists().has("narrowing", p.verb)) return Way::down;
    if (lists().has("stagnating", p.verb)) return Way::level;
    if (const int way = way_of_change(p.verb, WordClass::verb); way != 0)
        return way > 0 ? Way::up : Way::down;
    if (!p.copular && !lists().has("keeping", p.verb)) return Way::unknown;
    const bool than = p.sentence != nullptr && p.sentence->text.find(" than ") != std::string::npos;
    if (const Phrase* what = p.object_phrase())
        if (const Way way = of_state(lower(what->text), than); way != Way::unknown) return way;
    for (const Adjunct& adjunct : p.adjuncts)  // "stayed AT LAST YEAR'S LEVEL"
        if (!p.copular && lists().opens(lower(phrase_with_preposition(adjunct)), "level"))
            return Way::level;
    return Way::unknown;
}

}  // namespace

Way course_of(const Proposition& p) {
    if (p.denied || p.passive) return Way::unknown;
    if (p.negated) return lists().has("changing", p.verb) ? Way::level : Way::unknown;
    return affirmed_course(p);
}

Way course_denied(const Proposition& p) {
    return p.negated && !p.denied && !p.passive ? affirmed_course(p) : Way::unknown;
}

bool hardly_apart(const Proposition& level, const Proposition& moved) {
    const auto says = [](const Proposition& p, std::string_view kind) {
        return p.sentence != nullptr && lists().says(lower(p.sentence->text), kind);
    };
    if (says(moved, "slightly")) return true;
    return says(level, "roughly") && !says(moved, "far") && !lists().has("far-moving", moved.verb);
}

}  // namespace gainsay::checker
