#include "checker/claims/figure_arithmetic.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

bool plain(const Quantity& q) {
    return q.value.is_point() && q.value.low > 0 &&
           (q.kind == QuantityKind::level || q.kind == QuantityKind::change);
}

bool same(double x, double y) {
    return std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y));
}

// "Remained UNCHANGED at 500 million": what a movement led to is then none of its levels.
bool told_as_steady(const Sentence& s) {
    return std::any_of(s.words.begin(), s.words.end(), [](const Word& w) {
        return in_class(w.lemma, AdverbClass::steady) || w.lemma == "remain" || w.lemma == "stay";
    });
}

std::string from(const Sentence& s, const Quantity& x, const Quantity& y, bool by_each) {
    if (!plain(x) || !plain(y) || x.unit != y.unit) return {};
    const double value = x.value.low;
    const double wanted = y.value.low;
    for (const Quantity& other : s.quantities) {
        if (other.span == x.span || !plain(other)) continue;
        const double by = other.value.low;
        const auto told = [&](std::string_view how) {
            return x.text + " " + std::string(how) + " " + other.text + " is " + y.text;
        };
        if (other.unit == "%" && x.unit != "%") {
            if (same(value * (1 - by / 100), wanted)) return told("less");
            if (same(value * (1 + by / 100), wanted)) return told("and");
        }
        if (by_each && other.unit.empty() && other.counted != x.counted && by > 1) {
            if (same(value / by, wanted)) return told("by");
            if (same(value * by, wanted)) return told("times");
        }
        const bool counted_as_one =
            other.unit == x.unit && (x.counted.empty() || other.counted.empty() ||
                                     other.counted == x.counted || other.counted == y.counted);
        if (!counted_as_one) continue;
        if (same(std::abs(value - by), wanted)) return told("without");
        if (same(value + by, wanted)) return told("and");
    }
    return {};
}

}  // namespace

std::string follows_by_arithmetic(const Sentence& a, const Quantity& x, const Sentence& b,
                                  const Quantity& y) {
    if (told_as_steady(a) || told_as_steady(b)) return {};
    // "28 rooms on EACH floor"
    const bool by_each = says_any(lower(a.text), AdverbClass::distributing) ||
                         says_any(lower(b.text), AdverbClass::distributing);
    if (std::string how = from(a, x, y, by_each); !how.empty()) return how;
    return from(b, y, x, by_each);
}

}  // namespace gainsay::checker
