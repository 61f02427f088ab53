#include "checker/claims/member_share.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

namespace gainsay::checker {
namespace {

// "Three of the seven hostages TAKEN at the dam were released": how many were released, not taken.
bool describes_the_members(const Proposition& p) {
    const std::string& verb = p.claim->predicate.text;
    if (p.sentence == nullptr || p.copular || verb.find(' ') != std::string::npos) return false;
    const Sentence& s = *p.sentence;
    const std::uint32_t end = p.claim->predicate.span.end;
    if (end < s.span.begin || end - s.span.begin > s.text.size()) return false;
    const std::string behind = lower(std::string_view(s.text).substr(end - s.span.begin));
    return has_words(behind, "was") || has_words(behind, "were") || has_words(behind, "is") ||
           has_words(behind, "are") || has_words(behind, "has") || has_words(behind, "have") ||
           has_words(behind, "had");
}

Interval complement(const Interval& share) {
    return {1 - share.high, 1 - share.low, share.high_open, share.low_open};
}

// What the claim's own negation makes of it.
std::optional<Proportion> with_negation(Proportion p, const Claim& claim, bool negated) {
    // "None were", "not all were": the negation is the quantifier's; "none were NOT" has two.
    if (p.negates) {
        if (!negated && negated_by(claim.predicate)) p.share = complement(*p.share);
        return p;
    }
    if (!negated) return p;
    if (!p.share) {
        if (p.whole || p.only || p.count->low <= 0) return std::nullopt;
        p.count.reset();  // "at least one of them was not"
        p.share = Interval{0.0, 1.0, false, true};
        return p;
    }
    if (p.share->is_point()) {
        // "All were not": none, or not all; the weaker reading takes in the other.
        if (p.share->low < 1.0) return std::nullopt;
        p.share = Interval{0.0, 1.0, false, true};
        return p;
    }
    p.share = complement(*p.share);
    return p;
}

}  // namespace

// The words right before the predicate: "only two of the ten sites passed".
std::optional<Proportion> subject_share(const Proposition& p) {
    if (describes_the_members(p)) return std::nullopt;
    const std::vector<ClauseWord> words = words_before(p);
    std::size_t first = 0;
    // "BUT all of them", "HOWEVER, some of them"
    const std::uint32_t core = p.sentence == nullptr ? 0 : p.sentence->core.begin;
    while (first < words.size() && words[first].span.end != 0 && words[first].span.begin < core)
        ++first;
    for (std::size_t i = first; i < words.size();
         ++i)  // "reported THAT only one in ten of the wells"
        if (words[i].ends_clause || (words[i].text == "that" && i > 0)) first = i + 1;
    auto found = proportion_of(std::span(words).subspan(first), p.sentence, MemberWords::all);
    return found ? with_negation(std::move(*found), *p.claim, p.negated) : std::nullopt;
}

// Behind the predicate, where they are what is done to: "won half of the seats".
std::optional<Proportion> object_share(const Proposition& p, MemberWords members) {
    if (p.copular && p.verb == "be") return std::nullopt;  // "sold few" may be read as a state
    auto found = proportion_of(words_after(p), p.sentence, members);
    // "Did not sell half of them", "some of them": of a negation before it only "all" is plain.
    const bool all = found && found->share && found->share->is_point() && found->share->low == 1.0;
    if (p.negated && found && !all && !found->negates) return std::nullopt;
    return found ? with_negation(std::move(*found), *p.claim, p.negated) : std::nullopt;
}

std::optional<Proportion> agent_share(const Proposition& p) {
    if (!p.passive || p.negated) return std::nullopt;
    const std::vector<ClauseWord> words = words_after(p);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].text == "by")
            return proportion_of(std::span(words).subspan(i + 1), p.sentence);
    return std::nullopt;
}

}  // namespace gainsay::checker
