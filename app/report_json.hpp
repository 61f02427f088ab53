// Findings for programs, in the shape of app/report/report.schema.json (JSON Schema 2020-12), which
// a test holds it to. The shape is a promise: keys are added, never renamed or removed; should one
// have to go, "format_version" rises.
//
// "document" is the path as the user gave it; "begin", "end" and "marked" are bytes of that file;
// text that is no UTF-8 in the file comes with U+FFFD.
#pragma once

#include <span>
#include <string>

#include "app/report/content.hpp"

namespace gainsay::app {

inline constexpr int report_format_version = 1;

[[nodiscard]] std::string report_json(const ReportContent& content);

// Findings without their evidence, an array of
// {"key", "kind", "reason", "severity", "score", "state", "status", "reviewer", "note", "message",
//  "a": {"document", "line", "date", "source"}, "b": {...}}.
[[nodiscard]] std::string review_list_json(std::span<const store::FindingSummary> findings);

// One finding as in the report, with "state", "status" and how many are "left", it among them.
[[nodiscard]] std::string review_next_json(const store::StoredFinding& finding, std::size_t left);

// One claim as one object without line breaks; `line` is its sentence's, `offset` is added to its
// bytes (a document that is a section of a stream).
[[nodiscard]] std::string claim_json(const std::string& path, std::uint64_t line,
                                     const std::string& place,
                                     const Sentence& sentence, const Claim& claim,
                                     std::uint64_t offset = 0);

}  // namespace gainsay::app
