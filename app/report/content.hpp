// What every format of `gainsay report` shows: a run's findings that pass the filters, with what
// people said of them, whom they are about, and what changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::app {

// The sentences around a quote, up to two on each side, within the document.
struct Context {
    std::string before;
    std::string after;
};

struct ReportedFinding {
    store::StoredFinding stored;
    std::string reason_title;                 // in plain words, "" when the rule is not known
    std::vector<std::string> entities;        // the claims are about them, most talked of first
    std::optional<store::Decision> decision;  // the one that counts
    Context a;
    Context b;
};

struct ReportContent {
    std::string database;  // as the user named it
    store::Run run;
    std::optional<store::Run> before;  // what `gone` and "new" are told against
    std::vector<store::StoredDocument> documents;
    std::vector<ReportedFinding> findings;  // strongest first
    std::vector<ReportedFinding> gone;      // that run had them, this one has not
    std::size_t all = 0;                    // findings of the run, before any filter
    std::string selection;                  // the filters as a user wrote them, "" for none
};

// Which findings to report; the values are those of a filter (app/filter.hpp).
struct Selection {
    std::string only;        // kind: "contradiction"
    std::string state;       // "open", "decided", ...
    std::string document;    // part of a path
    std::string entity;      // a name
    std::int64_t since = 0;  // a run: only what that one had not; 0: all
    std::int64_t top = 0;    // the strongest, after all other filters; 0: all
};

// Throws Error(usage) for a value that no filter knows, or a run that is not there.
[[nodiscard]] ReportContent collect(const store::Store& store, const store::Run& run,
                                    const std::string& database, const Selection& selection);

// "openness" of "openness.retreat"; a check is a theme of its own.
[[nodiscard]] std::string theme_of(std::string_view reason);

// "3 contradictions, 1 tension"; "no findings".
[[nodiscard]] std::string kinds_in_words(const std::vector<ReportedFinding>& findings);

// What a report without findings says.
[[nodiscard]] std::string nothing_found(const ReportContent& content);

// The sentence in pieces, marked words apart.
struct QuotePiece {
    std::string text;
    bool marked = false;
};
[[nodiscard]] std::vector<QuotePiece> quote_pieces(const Evidence& side);

// What led to the finding, a line a step; the features of the score are left out.
[[nodiscard]] std::vector<std::string> plain_steps(const Finding& finding);

[[nodiscard]] std::string percent(double score);  // "83 %"

}  // namespace gainsay::app
