#include "checker/claims/length_of_time.hpp"

#include <limits>
#include <string>
#include <string_view>

#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char durations_begin[];
extern const char durations_end[];
}

namespace gainsay::checker {
namespace {

bool only(std::string_view words) {
    static const PhraseLists lists({durations_begin, durations_end});
    return lists.has("only", words);
}

// The last two words of a phrase: "a YEAR"; "less than A decade".
std::optional<Quantity> one_unit(const Phrase& phrase) {
    std::string text = lower(phrase.text);
    const std::size_t noun = text.rfind(' ');
    if (noun == std::string::npos) return std::nullopt;
    const auto unit = lexicon::unit(std::string_view(text).substr(noun + 1));
    if (!unit || unit->dimension != lexicon::Dimension::time) return std::nullopt;
    text.resize(noun);
    const auto ends = [&](std::string_view article) {
        return text == article || text.ends_with(" " + std::string(article));
    };
    if (!ends("a") && !ends("an") && !ends("half a") && !ends("half an")) return std::nullopt;
    const double half = ends("half a") || ends("half an") ? 0.5 : 1.0;
    text.resize(text.size() - (ends("an") ? 2 : 1));
    if (half < 1.0) text.resize(text.size() - std::string_view("half ").size());
    while (text.ends_with(' ')) text.pop_back();
    Quantity out;
    out.value = Interval::point(unit->factor * half);
    out.unit = "s";
    out.kind = QuantityKind::duration;
    out.magnitude = out.value.low;
    out.digits = 1;
    out.text = phrase.text;
    out.span = phrase.span;
    if (text.empty() || only(text)) return out;
    const auto bound = lexicon::approximator(text);
    if (!bound || bound->follows) return std::nullopt;
    bind(out, bound->approximator);
    return out;
}

}  // namespace

void bind(Quantity& q, Approximator bound) {
    if (!q.value.is_point()) return;
    q.approximator = bound;
    constexpr double none = std::numeric_limits<double>::infinity();
    const bool least = bound == Approximator::at_least || bound == Approximator::more_than;
    const bool most = bound == Approximator::at_most || bound == Approximator::less_than;
    if (least) q.value = {q.value.low, none, bound == Approximator::more_than, true};
    if (most) q.value = {-none, q.value.high, true, bound == Approximator::less_than};
}

std::optional<Quantity> time_in(const Phrase& phrase) {
    for (const Quantity& q : phrase.quantities)
        if (q.unit == "s" && q.counted != "age") return q;
    return one_unit(phrase);
}

}  // namespace gainsay::checker
