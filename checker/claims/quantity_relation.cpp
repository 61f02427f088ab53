#include "checker/claims/quantity_relation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "checker/words/lexical_relation.hpp"

namespace gainsay::checker {
namespace {

// "About 600" may be 560; the share by which an approximate value may be off.
constexpr double about_tolerance = 0.1;
// Conversion between units ends in digits that nobody wrote.
constexpr double conversion_tolerance = 1e-9;

// What the words allow: an exact 1.2 billion was rounded from [1.15, 1.25] billion.
Interval widened(const Quantity& q, bool rounded, bool both_points) {
    Interval out = q.value;
    const double size = std::max(std::isfinite(out.low) ? std::abs(out.low) : 0.0,
                                 std::isfinite(out.high) ? std::abs(out.high) : 0.0);
    double slack = rounded ? q.magnitude / 2 : 0.0;
    if (q.approximator == Approximator::about) slack = std::max(slack, size * about_tolerance);
    if (both_points) slack = std::max(slack, size * conversion_tolerance);
    if (slack > 0 && (q.value.is_point() || q.approximator == Approximator::about)) {
        out.low -= slack;
        out.high += slack;
        out.low_open = out.high_open = false;
    }
    return out;
}

// Rounding explains a difference only when one side was written more coarsely: 1.2 billion may be
// 1,234 million, but 12 is not 13.
bool written_more_coarsely(const Quantity& q, const Quantity& other) {
    return q.magnitude > other.magnitude * (1 + conversion_tolerance);
}

std::string number(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.10g", value);
    return buffer;
}

std::string text_of(const Quantity& q) {
    const Interval& v = q.value;
    std::string out;
    if (v.is_point()) {
        out = number(v.low);
    } else if (!std::isfinite(v.high)) {
        out = (v.low_open ? "more than " : "at least ") + number(v.low);
    } else if (!std::isfinite(v.low)) {
        out = (v.high_open ? "less than " : "at most ") + number(v.high);
    } else {
        out = number(v.low) + " to " + number(v.high);
    }
    if (q.approximator == Approximator::about) out = "about " + out;
    if (!q.unit.empty()) out += " " + q.unit;
    return out;
}

bool counted_agree(const Quantity& a, const Quantity& b) {
    if (a.counted == b.counted) return true;
    if (!a.unit.empty() && (a.counted.empty() || b.counted.empty())) return true;
    const LexicalRelation relation =
        lexical_relation(a.counted, WordClass::noun, b.counted, WordClass::noun);
    return relation.relation == Relation::equivalence;
}

}  // namespace

QuantityRelation relate(const Quantity& a, const Quantity& b) {
    QuantityRelation out;
    if (a.kind != b.kind) {
        out.measure = Measure::other_kind;
        return out;
    }
    if (a.unit != b.unit) {
        out.measure = Measure::other_unit;
        return out;
    }
    if (!counted_agree(a, b)) {
        out.measure = Measure::other_counted;
        return out;
    }
    const bool both_points = a.value.is_point() && b.value.is_point();
    const Interval x = widened(a, written_more_coarsely(a, b), both_points);
    const Interval y = widened(b, written_more_coarsely(b, a), both_points);
    // "90 to 100", "100 to 120": two ranges that meet at their ends only.
    const bool end_to_end = a.approximator == Approximator::range &&
                            b.approximator == Approximator::range && complementary(a, b);
    if (!x.overlaps(y) || end_to_end) {
        out.relation = Relation::alternation;
        const double distance = x.low > y.high ? x.low - y.high : y.low - x.high;
        double scale = 0;
        for (const double bound : {x.low, x.high, y.low, y.high})
            if (std::isfinite(bound)) scale = std::max(scale, std::abs(bound));
        out.gap = scale > 0 ? std::max(distance, 0.0) / scale : 0.0;
        return out;
    }
    const bool x_in_y = y.covers(x);
    const bool y_in_x = x.covers(y);
    if ((x_in_y && y_in_x) || both_points)
        out.relation = Relation::equivalence;
    else if (x_in_y)
        out.relation = Relation::forward;
    else if (y_in_x)
        out.relation = Relation::reverse;
    return out;
}

std::string describe(const Quantity& a, const Quantity& b) {
    return text_of(a) + " against " + text_of(b);
}

bool complementary(const Quantity& x, const Quantity& y) {
    return x.unit == y.unit && x.kind == y.kind && !x.value.is_point() && !y.value.is_point() &&
           (x.value.low == y.value.high || y.value.low == x.value.high);
}

}  // namespace gainsay::checker
