// Findings for programs. The shape is a promise: keys are added, never renamed or removed.
//
//   {"run": {...}, "documents": [...],
//    "findings": [{"key", "kind", "reason", "severity", "score",
//                  "a": {"document", "title", "date", "sentence", "begin", "end", "line", "claim",
//                  "holder", "mode"}, "b": {...}, "steps": [{"slot", "a", "b", "relation",
//                  "source"}], "message"}]}
//
// "document" is the path as the user gave it; "begin" and "end" are bytes of that file; text that
// is no UTF-8 in the file comes with U+FFFD.
#pragma once

#include <span>
#include <string>

#include "gainsay/store.hpp"

namespace gainsay::app {

[[nodiscard]] std::string report_json(const store::Run& run,
                                      std::span<const store::StoredDocument> documents,
                                      std::span<const store::StoredFinding> findings);

// Findings without their evidence, an array of
// {"key", "kind", "reason", "severity", "score", "state", "status", "reviewer", "note", "message",
//  "a": {"document", "line", "date", "source"}, "b": {...}}.
[[nodiscard]] std::string review_list_json(std::span<const store::FindingSummary> findings);

// One finding as in the report, with "state", "status" and how many are "left", it among them.
[[nodiscard]] std::string review_next_json(const store::StoredFinding& finding, std::size_t left);

// One claim as one object without line breaks; `line` is its sentence's, `offset` is added to its
// bytes (a document that is a section of a stream).
[[nodiscard]] std::string claim_json(const std::string& path, std::uint64_t line,
                                     const Sentence& sentence, const Claim& claim,
                                     std::uint64_t offset = 0);

}  // namespace gainsay::app
