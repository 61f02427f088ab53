// Hand-made findings for tests of formatting.
#pragma once

#include <string>

#include "gainsay/store.hpp"

namespace gainsay::app::samples {

inline Evidence evidence(const std::string& path, const std::string& quote, std::uint32_t begin) {
    Evidence out;
    out.path = path;
    out.title = "The " + path;
    out.date = "2024-03-29";
    out.sentence = quote;
    out.quote = quote;
    out.begin = begin;
    out.end = begin + static_cast<std::uint32_t>(quote.size());
    out.line = 7;
    out.claim = "the mill | employs | 600 people";
    return out;
}

inline store::StoredFinding finding() {
    store::StoredFinding out;
    out.finding.key = "00112233aabbccdd";
    out.finding.kind = FindingKind::contradiction;
    out.finding.reason = "quantity";
    out.finding.score = 0.834;
    out.finding.a = evidence("annual.md", "The mill employs 600 people.", 100);
    out.finding.a.marked = {{117, 120}};
    out.finding.b = evidence("note.txt", "The mill employs 450 people, a union says.", 0);
    out.finding.b.document = 1;
    out.finding.b.holder = "a union";
    out.finding.b.mode = Mode::reported;
    out.finding.steps = {{"subject", "the mill", "the mill", "equivalence", "same entity"},
                         {"quantity", "600", "450", "alternation", "600 vs 450 people"}};
    out.finding.message = "The mill employs 600 people in one text and 450 in the other.";
    return out;
}

}  // namespace gainsay::app::samples
