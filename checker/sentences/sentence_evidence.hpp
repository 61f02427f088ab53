// What every kind of conflict between two sentences is made of: its features, its marks, its step
// of the trace.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checker/checks/checks.hpp"
#include "checker/sentences/sentence_clauses.hpp"
#include "checker/words/lexical_relation.hpp"

namespace gainsay::checker {

[[nodiscard]] inline double flag(bool value) { return value ? 1.0 : 0.0; }

class SentenceEvidence : public SentenceClauses {
public:
    // `whole_a` is the text that sentence A stands in.
    SentenceEvidence(const SentenceView& a, const SentenceView& b,
                     std::span<const SentenceView> whole_a);

protected:
    // A new conflict; `alone`: how many words of each side make it and have no partner.
    Conflict& add(std::string_view check, Feature kind, std::size_t alone, Span a, Span b,
                  TraceStep step);
    // Whether the conflicting words stand at one place of both sentences.
    void place(Features& f, std::size_t i, std::size_t j) const;
    // How far the clauses with the conflict tell the same.
    static void tell(Features& f, const ClauseMatch& clauses);
    // The text of A has the word somewhere.
    [[nodiscard]] bool borne_out(const Word& y) const;
    // A pair of words that cannot both hold of one thing at one time. Persons may both be there.
    [[nodiscard]] static LexicalRelation exclusion(const Word& x, const Word& y);
    [[nodiscard]] bool has_opposites() const;
    // A good part of the words stands in the same stretches on both sides.
    [[nodiscard]] bool near_copies() const { return common_[Feature::words_copied] >= 0.3; }
    // ... and not only because they are short.
    [[nodiscard]] bool long_copies() const {
        constexpr std::size_t few = 6;  // content words
        return near_copies() && std::min(a_.words().size(), b_.words().size()) > few;
    }
    // ... or most of them: one was made from the other.
    [[nodiscard]] bool edited_copies() const { return common_[Feature::words_copied] >= 0.5; }

    std::span<const SentenceView> whole_a_;
    std::vector<Conflict> out_;

private:
    Features common_;  // what every conflict of the two sentences has
};

}  // namespace gainsay::checker
