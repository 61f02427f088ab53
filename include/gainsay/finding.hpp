// Two claims that cannot both stand, or pull against each other, and every step that led there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/rule.hpp"

namespace gainsay {

// One line of the trace: which slot, its two texts, their relation, and where that relation comes from.
struct TraceStep {
    std::string slot;      // "subject", "predicate", "object", "time", "guard superseded", "rule openness.retreat"
    std::string a;
    std::string b;
    std::string relation;  // "equivalence", "negation", "alternation", "passed", "silenced", ...
    std::string source;    // "same entity", "opposites.txt: rise/fall", "WordNet antonym", "2.5e9 vs 2.9e9 CNY", ...
    friend bool operator==(const TraceStep&, const TraceStep&) = default;
};

// One side of a finding; it owns all it shows, so that findings outlive the documents.
struct Evidence {
    std::uint32_t document = 0;  // index into the checked documents
    std::string document_id;
    std::string path;
    std::string title;
    std::string source;
    std::string date;      // ISO 8601 or ""
    std::string sentence;  // unwrapped text
    std::string quote;     // the file's bytes [begin, end), verbatim
    std::uint32_t begin = 0;  // of the sentence, in the file
    std::uint32_t end = 0;
    std::uint32_t line = 0;
    std::string place{};   // "page 3, paragraph 2" where the file has no lines of text; else ""
    std::string claim;     // one_line(claim)
    std::string holder;
    Mode mode = Mode::asserted;
    std::vector<Span> marked;  // the words that conflict, in the file
};

struct Finding {
    std::string key;     // 16 hex digits: reason, identities and normalised quotes; the same on every run
    FindingKind kind = FindingKind::contradiction;
    std::string reason;  // a check's or a rule's id
    Severity severity = Severity::medium;
    double score = 0.0;  // estimated chance that a person confirms it
    Evidence a;          // a comes before b: by document, then by position
    Evidence b;
    std::vector<TraceStep> steps;
    std::string message;  // one sentence for a person
};

}  // namespace gainsay
