// Whether two sentences speak of one thing, time and rule at all, before what they say of it is
// compared. Each question is a way in which sentences of the same words are both true.
#pragma once

#include <string_view>

#include "checker/sentences/sentence_alignment.hpp"

namespace gainsay::checker {

class SentenceScope : public SentenceAlignment {
public:
    using SentenceAlignment::SentenceAlignment;

protected:
    // Another time, beginning, duty, or an exception: nothing is comparable.
    [[nodiscard]] bool other_scope() const { return excepted() || other_times() || other_duty(); }
    // "except", "unless": a rule and its exception both hold.
    [[nodiscard]] bool excepted() const;
    // The sentences speak of different years, or of before and after.
    [[nodiscard]] bool other_times() const;
    // Both name years, and none is the same: each tells of its own.
    [[nodiscard]] bool other_years() const;
    // "In May", "in the spring of 2009": both name years, months or days, and none in common.
    [[nodiscard]] bool dated_apart() const;
    // "Moss rings its bells" and "Lund does not": what the sentences begin with is in neither
    // other one.
    [[nodiscard]] bool other_openings() const;
    [[nodiscard]] static bool named(const Word& w);
    // "The depot in Lund", "the depot in Moss": another name at the same place, another thing.
    [[nodiscard]] bool other_names() const;
    // "Vale owns 5 %" and "Vale's WIFE owns 8 %": who is spoken of belongs to who is spoken of
    // there.
    [[nodiscard]] bool kin_or_unit() const;
    // "The restoration OF THE FRESCOES", "the restoration OF THE ORGAN": the one is told of another
    // thing than the other.
    [[nodiscard]] bool other_wholes() const;
    // "The village", "the village's CEMETERY".
    [[nodiscard]] bool owner_and_own() const;
    // "Passengers WITH ECONOMY TICKETS", "passengers IN BUSINESS CLASS"; "students WHO FAIL",
    // "students WHO HAVE PASSED": rules for two groups of one kind.
    [[nodiscard]] bool other_groups() const;
    // The figures differ: a negation may hold under its own condition.
    [[nodiscard]] bool other_figures() const;
    [[nodiscard]] static bool says(const Sentence& s, std::string_view word);
    // A duty and a permission, a rule for one period and for another: both stand.
    [[nodiscard]] bool other_duty() const;
    // "Young members" against "members": a narrower subject may have a rule of its own.
    [[nodiscard]] static bool narrowed_subject(const SentenceView& v,
                                               const std::vector<std::size_t>& match);
};

}  // namespace gainsay::checker
