#include "checker/claims/distribution.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace gainsay::checker {
namespace {

bool apart(const Span& a, const Span& b) { return a.end <= b.begin || b.end <= a.begin; }

// Both have a phrase with one preposition, in other words: "to Oslo", "to Rome".
bool told_apart(const Claim& a, const Claim& b) {
    for (const Argument& x : a.objects)
        for (const Argument& y : b.objects)
            if (x.role == y.role && x.preposition == y.preposition &&
                apart(x.phrase.span, y.phrase.span))
                return true;
    return false;
}

std::vector<Span> parts_of(const Claim& claim) {
    std::vector<Span> out = {claim.subject.span};
    for (const Argument& a : claim.objects) out.push_back(a.phrase.span);
    return out;
}

std::span<const Claim> claims_of(const Reading& reading, std::uint32_t sentence) {
    const auto begin = std::lower_bound(
        reading.claims.begin(), reading.claims.end(), sentence,
        [](const Claim& each, std::uint32_t before) { return each.sentence < before; });
    auto end = begin;
    while (end != reading.claims.end() && end->sentence == sentence) ++end;
    return {begin, end};
}

}  // namespace

std::vector<const Claim*> shared_out_with(const Claim& claim, const Reading& reading) {
    std::vector<const Claim*> out;
    for (const Claim& other : claims_of(reading, claim.sentence))
        if (other.predicate.span == claim.predicate.span && other.origin == claim.origin &&
            apart(other.subject.span, claim.subject.span) && told_apart(other, claim))
            out.push_back(&other);
    return out;
}

bool shares_out(const Reading& reading, std::uint32_t sentence) {
    const std::span<const Claim> claims = claims_of(reading, sentence);
    return std::any_of(claims.begin(), claims.end(),
                       [&](const Claim& each) { return !shared_out_with(each, reading).empty(); });
}

std::unique_ptr<const Sentence> own_sentence(const Claim& claim, const Reading& reading) {
    const std::vector<const Claim*> others = shared_out_with(claim, reading);
    if (others.empty()) return nullptr;
    const std::vector<Span> own = parts_of(claim);
    std::vector<Span> foreign;
    for (const Claim* other : others)
        for (const Span& part : parts_of(*other))
            if (apart(part, claim.predicate.span) &&
                std::all_of(own.begin(), own.end(),
                            [&](const Span& each) { return apart(each, part); }))
                foreign.push_back(part);
    Sentence out = reading.sentences[claim.sentence];
    const auto is_foreign = [&](const Span& span) {
        return std::any_of(foreign.begin(), foreign.end(),
                           [&](const Span& each) { return !apart(each, span); });
    };
    std::erase_if(out.words, [&](const Word& w) { return is_foreign(w.span); });
    std::erase_if(out.quantities, [&](const Quantity& q) { return is_foreign(q.span); });
    if (out.span.size() != out.text.size()) return std::make_unique<const Sentence>(std::move(out));
    for (const Span& each : foreign) {  // places in the text are places in the file
        const std::size_t from = each.begin - out.span.begin;
        const std::size_t to = std::min<std::size_t>(each.end - out.span.begin, out.text.size());
        for (std::size_t i = from; i < to; ++i) out.text[i] = ' ';
    }
    return std::make_unique<const Sentence>(std::move(out));
}

}  // namespace gainsay::checker
