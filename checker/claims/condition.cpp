#include "checker/claims/condition.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "checker/words/data_lines.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

// The longest opener with which the text begins, up to four words; "" for none.
std::string opener_of(std::string_view text, AdverbClass kind) {
    constexpr std::size_t longest = 4;
    std::string out;
    std::size_t end = 0;
    for (std::size_t words = 0; words < longest && end < text.size(); ++words) {
        end = text.find(' ', end + (words > 0 ? 1 : 0));
        if (end == std::string_view::npos) end = text.size();
        if (in_class(text.substr(0, end), kind)) out = text.substr(0, end);
    }
    return out;
}

// "ONCE A week", "ONCE MORE": says how often, and on no condition.
bool counts_times(std::string_view text, std::string_view opener) {
    static constexpr std::array<std::string_view, 9> behind = {
        " a ", " an ", " per ", " every ", " each ", " more", " again", " in ", " or "};
    return opener == "once" && std::any_of(behind.begin(), behind.end(), [&](std::string_view b) {
               return text.substr(opener.size()).starts_with(b);
           });
}

// "Is AS LONG AS the Volga", "twice as long as": compares lengths, right behind a copula.
bool compares(std::string_view before, std::string_view opener) {
    static constexpr std::array<std::string_view, 10> last = {
        " is", " are", " was", " were", " be", " not", " just", " twice", " nearly", " almost"};
    return opener == "as long as" &&
           std::any_of(last.begin(), last.end(),
                       [&](std::string_view word) { return before.ends_with(word); });
}

// Said of all times: a rule, a duty, a plan.
bool a_rule(const Proposition& p) {
    const Mode mode = p.claim->mode;
    const Predicate& verb = p.claim->predicate;
    return mode == Mode::required || mode == Mode::generic || mode == Mode::planned ||
           (verb.tense == Tense::present && verb.aspect == Aspect::simple);
}

Condition read(const Sentence& s, std::string opener, std::size_t begin, std::size_t end) {
    Condition out;
    out.opener = std::move(opener);
    out.text = s.text.substr(begin, end - begin);
    const auto inside = [&](const Span& span) {
        return span.begin >= s.span.begin + begin && span.end <= s.span.begin + end;
    };
    for (const Word& word : s.words)
        if (inside(word.span)) out.words.push_back(word.lemma);
    for (const Quantity& q : s.quantities)
        if (inside(q.span)) out.words.push_back(q.text);
    if (out.text.find(" not ") != std::string::npos || out.text.find("n't ") != std::string::npos)
        out.words.emplace_back("not");
    std::sort(out.words.begin(), out.words.end());
    out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
    return out;
}

// Behind the predicate at `from`, or before it: in what opens the sentence up to a comma.
std::optional<Condition> find(const Sentence& s, std::size_t from, AdverbClass kind) {
    const std::string text = lower(s.text);
    const std::size_t comma = text.find(", ");
    // "IF IT RAINS, the toll is"
    if (comma != std::string::npos && from > comma)
        if (std::string opener = opener_of(text, kind); !opener.empty())
            return read(s, std::move(opener), 0, comma);
    // "the toll is 9 euros IF IT RAINS"
    for (std::size_t at = text.find(' ', std::min(from, text.size())); at != std::string::npos;
         at = text.find(' ', at + 1)) {
        std::string opener = opener_of(std::string_view(text).substr(at + 1), kind);
        if (opener.empty() || counts_times(std::string_view(text).substr(at + 1), opener) ||
            compares(std::string_view(text).substr(0, at), opener))
            continue;
        std::size_t end = text.size();
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == ' ')) --end;
        return read(s, std::move(opener), at + 1, end);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Condition> condition_of(const Proposition& p) {
    if (p.sentence == nullptr || p.claim->predicate.span.begin < p.sentence->span.begin)
        return std::nullopt;
    const std::size_t predicate = p.claim->predicate.span.begin - p.sentence->span.begin;
    if (auto out = find(*p.sentence, predicate, AdverbClass::conditional)) return out;
    return a_rule(p) ? find(*p.sentence, predicate, AdverbClass::occasional) : std::nullopt;
}

std::optional<Condition> condition_of(const Sentence& sentence) {
    const std::size_t comma = sentence.text.find(", ");
    if (comma != std::string::npos)
        if (auto out = find(sentence, comma + 1, AdverbClass::conditional)) return out;
    return find(sentence, 0, AdverbClass::conditional);
}

std::optional<Circumstance> circumstance_of(const Proposition& p) {
    const Claim& claim = *p.claim;
    for (const Argument& argument : claim.objects)
        if (argument.role == Role::clause && argument.preposition.empty() &&
            fronted(argument, claim)) {
            const std::string& text = argument.phrase.text;
            const bool scope =
                in_class(lower(text.substr(0, text.find(' '))), AdverbClass::scoping);
            return Circumstance{text, scope || a_rule(p)};
        }
    return std::nullopt;
}

std::optional<Membership> membership_of(const Proposition& p) {
    if (p.sentence == nullptr || !p.subject.filled() || p.subject.entity != 0) return std::nullopt;
    const Sentence& s = *p.sentence;
    const std::uint32_t begin = p.subject.phrase->span.begin;
    const std::uint32_t end = p.claim->predicate.span.begin;
    if (begin < s.span.begin || end <= begin || end - s.span.begin > s.text.size())
        return std::nullopt;
    const std::string between = s.text.substr(begin - s.span.begin, end - begin);
    const std::string small = lower(between);
    std::size_t opens = std::string::npos;
    for (const std::string_view opener : {" who ", " that ", " which "})
        opens = std::min(opens, small.find(opener));
    if (opens == std::string::npos || small.find(',') < opens) return std::nullopt;
    Membership out;
    out.text = std::string(trimmed(std::string_view(between).substr(opens)));
    for (const Quantity& q : s.quantities)
        if (q.span.begin >= begin + opens && q.span.end <= end) out.figures.push_back(q);
    return out.figures.empty() ? std::nullopt : std::optional(std::move(out));
}

bool same_condition(const Condition& a, const Condition& b) {
    const bool unless = (a.opener == "unless") != (b.opener == "unless");
    return !unless && a.words == b.words;
}

bool distinct_conditions(const Condition& a, const Condition& b) {
    constexpr std::size_t part = 3;  // less than one word in three
    const std::vector<std::string>& small = a.words.size() < b.words.size() ? a.words : b.words;
    const std::vector<std::string>& large = a.words.size() < b.words.size() ? b.words : a.words;
    const auto shared = std::count_if(small.begin(), small.end(), [&](const std::string& word) {
        return std::binary_search(large.begin(), large.end(), word);
    });
    return !small.empty() && static_cast<std::size_t>(shared) * part < small.size();
}

}  // namespace gainsay::checker
