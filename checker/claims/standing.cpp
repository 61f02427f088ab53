#include "checker/claims/standing.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/proposition.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

extern "C" {
extern const char standings_begin[];
extern const char standings_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({standings_begin, standings_end});
    return loaded;
}

std::span<const std::string> listed(std::string_view kind) { return lists().of(kind); }
bool in_list(std::string_view kind, std::string_view word) { return lists().has(kind, word); }

// "Ended 2018 in profit", "finished THE YEAR with a loss": what stands behind the time.
std::string_view without_year(std::string_view behind) {
    for (const std::string_view span : {"the year ", "the financial year ", "the fiscal year ",
                                        "last year ", "the quarter ", "the period "})
        if (behind.starts_with(span)) behind.remove_prefix(span.size());
    const bool year = behind.size() > 5 && behind[4] == ' ' &&
                      (behind.starts_with("19") || behind.starts_with("20")) &&
                      behind.find_first_not_of("0123456789") == 4;
    return year ? behind.substr(5) : behind;
}

// " in the red in 2020 ": what stands behind the verb, in lower case between blanks.
std::string behind_the_verb(const Proposition& p) {
    if (p.sentence == nullptr) return {};
    const Sentence& s = *p.sentence;
    const std::uint32_t end = p.claim->predicate.span.end;
    if (end < s.span.begin || end - s.span.begin > s.text.size()) return {};
    std::string out = lower(s.text.substr(end - s.span.begin));
    out = out.substr(0, out.find_first_of(",;:."));
    return " " + std::string(without_year(trimmed(out))) + " ";
}

Result result_of(const Proposition& p, const std::string& behind) {
    const bool state = p.copular || p.claim->origin == Origin::copula;
    if (!state && !in_list("telling", p.claim->predicate.lemma)) return Result::none;
    const auto opens_with = [&](std::string_view opener, std::string_view words) {
        std::string_view rest = behind;
        if (!rest.starts_with(opener)) return false;
        rest.remove_prefix(opener.size());
        return rest.starts_with(words) && rest.substr(words.size()).starts_with(' ');
    };
    const auto opens = [&](std::string_view kind) {
        return std::any_of(listed(kind).begin(), listed(kind).end(), [&](const std::string& words) {
            if (!opens_with(" ", words) && !opens_with(" to ", words) &&
                !opens_with(" back ", words) && !opens_with(" with ", words))
                return false;
            // "A profit on the sale of the mill" is none of the whole.
            return behind.find(words + " on ") == std::string::npos &&
                   behind.find(words + " from ") == std::string::npos;
        });
    };
    if (p.claim->predicate.lemma == "break") return opens("even") ? Result::even : Result::none;
    if (opens("loss")) return Result::loss;
    return opens("profit") ? Result::profit : Result::none;
}

std::string line_of(const Sentence& s) {
    const std::string text = " " + lower(s.text);
    std::string out;
    for (const std::string& line : listed("line"))
        if (const std::size_t at = text.find(" " + line);
            at != std::string::npos &&
            (at + line.size() + 1 == text.size() || text[at + line.size() + 1] < 'a' ||
             text[at + line.size() + 1] > 'z'))
            out += line + " ";
    return out;
}

// "Profitable IN PORTUGAL": where; "" if a time or nothing stands there.
std::string place_of(const std::string& behind) {
    const std::size_t at = behind.find(" in ");
    if (at == std::string::npos) return {};
    std::string_view rest = std::string_view(behind).substr(at + 4);
    if (rest.starts_with("the red") || rest.starts_with("the black") || rest.starts_with("profit"))
        return place_of(behind.substr(at + 4));
    if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') return {};
    return std::string(rest.substr(0, rest.find(" in ")));
}

std::string mark_of(std::string_view text) {
    for (const std::string_view opener : {"those of ", "that of ", "the level of ", "the ", "its ",
                                          "their ", "analysts' ", "analyst ", "all "})
        if (text.starts_with(opener)) text.remove_prefix(opener.size());
    for (const std::string_view closer : {"'s level ", "'s level", " level", "'s"})
        if (text.ends_with(closer)) text.remove_suffix(closer.size());
    return std::string(trimmed(text));
}

// Where the subject stands, and to what.
void take_stand(const Proposition& p, const std::string& behind, Standing& out) {
    static constexpr std::array<std::pair<std::string_view, int>, 3> ways = {
        {{"above", 1}, {"below", -1}, {"level", 0}}};
    if (p.copular) {
        for (const auto& [kind, way] : ways)
            for (const std::string& words : listed(kind)) {
                std::size_t at = behind.find(words);
                while (at != std::string::npos &&
                       (behind[at - 1] != ' ' || behind[at + words.size()] != ' '))
                    at = behind.find(words, at + 1);
                if (at == std::string::npos) continue;
                const std::string before = behind.substr(0, at);
                bool amount = true;  // "6 percent", "well"
                for_each_item(before, ' ', [&](std::string_view word) {
                    const bool number = word.find_first_of("0123456789") != std::string_view::npos;
                    amount = amount && (number || in_list("amount", word));
                });
                if (!amount) return;
                out.way = way;
                out.mark = mark_of(std::string_view(behind).substr(at + words.size() + 1));
                return;
            }
        return;
    }
    const Phrase* object = p.object_phrase();
    if (object == nullptr || p.claim->origin != Origin::verb) return;
    for (const auto& [kind, way] : ways) {
        if (!in_list(std::string(kind) + "-verb", p.verb)) continue;
        out.way = way;
        out.mark = mark_of(lower(object->text));
    }
}

bool affirmed(const Proposition& p) { return p.standing && !p.negated && !p.denied; }

}  // namespace

const Adjunct* standing_phrase(const Proposition& p) {
    for (const Adjunct& adjunct : p.adjuncts) {
        const std::string text = " " + lower(phrase_with_preposition(adjunct)) + " ";
        for (const std::string_view kind : {"profit", "loss", "above", "below", "level"})
            for (const std::string& words : listed(kind))
                if (text.find(" " + words + " ") != std::string::npos) return &adjunct;
    }
    return nullptr;
}

std::unique_ptr<const Standing> standing_of(const Proposition& p) {
    if (p.passive || !p.subject.filled()) return nullptr;
    const std::string behind = behind_the_verb(p);
    if (behind.size() < 3) return nullptr;
    Standing out;
    out.result = result_of(p, behind);
    if (out.result != Result::none) {
        out.line = line_of(*p.sentence);
        out.place = place_of(behind);
    }
    take_stand(p, behind, out);
    if (out.result == Result::none && out.mark.empty()) return nullptr;
    return std::make_unique<const Standing>(std::move(out));
}

bool results_differ(const Proposition& a, const Proposition& b) {
    if (!affirmed(a) || !affirmed(b)) return false;
    const Standing& x = *a.standing;
    const Standing& y = *b.standing;
    return x.result != Result::none && y.result != Result::none && x.result != y.result &&
           x.line == y.line && (x.place == y.place || x.place.empty() || y.place.empty());
}

bool compared_with_others(const Proposition& a, const Proposition& b) {
    return a.standing && b.standing && !a.standing->mark.empty() && !b.standing->mark.empty() &&
           a.standing->mark.substr(0, a.standing->mark.find(' ')) !=
               b.standing->mark.substr(0, b.standing->mark.find(' '));
}

bool stand_apart(const Proposition& a, const Proposition& b) {
    if (!affirmed(a) || !affirmed(b)) return false;
    const Standing& x = *a.standing;
    const Standing& y = *b.standing;
    if (x.way == y.way || x.mark.empty() || y.mark.empty()) return false;
    // "A year earlier", "expectations": and no figure, which has its own check.
    if (x.mark.find_first_of("0123456789") != std::string::npos && x.mark != y.mark) return false;
    return x.mark == y.mark || x.mark.ends_with(" " + y.mark) || y.mark.ends_with(" " + x.mark);
}

}  // namespace gainsay::checker
