// From when and until when something runs, is valid or applies, told by a state ("is valid until
// 2023", "has been running since 2005") or by what begins and ends it ("expires in 2023", "was
// introduced in 2010"). The words are those of checker/data/terms.txt.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace gainsay::checker {

struct Proposition;

// The days on which it may begin, or end; open where nothing is told.
struct TermBound {
    std::optional<std::chrono::sys_days> earliest;
    std::optional<std::chrono::sys_days> latest;
    [[nodiscard]] bool overlaps(const TermBound& other) const;
};

struct Term {
    std::optional<TermBound> begin;
    std::optional<TermBound> end;
};
// Nothing for claims that are negated, only possible or not dated.
[[nodiscard]] std::optional<Term> term_of(const Proposition& p);

// "Expires", "comes into force": what it tells is a beginning or an end.
[[nodiscard]] bool begins_or_ends(const Proposition& p);

// The two tell another beginning or another end of what may be one thing.
struct OpposedTerms {
    bool begin = false;  // else the end
    std::string when_a;
    std::string when_b;
};
[[nodiscard]] std::optional<OpposedTerms> opposed_terms(const Proposition& a, const Proposition& b);

}  // namespace gainsay::checker
