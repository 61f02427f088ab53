// Word lists, tension rules and cases, as files of `cases/` hold them (the language stands in cases/README.md).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/error.hpp"

namespace gainsay {

// One entry of a word list: "open", "open ecosystem", collaborat*, open/adjective, @other-list.
struct WordPattern {
    // One or more, lower case, cut at blanks and hyphens ("open-source" is two); the last may end in '*'.
    std::vector<std::string> lemmas;
    std::optional<WordClass> word_class;
    bool list_reference = false;      // then lemmas[0] names the list
    Place place;
};

// The name of a word list where a rule or another list uses it.
struct ListReference {
    std::string name;
    Place place;
};

struct WordList {
    std::string name;
    std::string opposite;  // the other pole's list, "" if none
    std::vector<WordPattern> patterns;
    std::vector<ListReference> references;  // all lists it names
    Place place;
};

// Where in a claim a word stands. An indirect object counts as an object.
enum class ClaimPart : std::uint8_t {
    subject, predicate, object, complement, oblique, agent, time, place, clause, manner
};

// `with openness in object|complement`: words that must (or must not) stand in these parts.
struct PartCondition {
    bool absent = false;
    std::string list;                // "" where words are given in place
    std::vector<WordPattern> words;  // of which one is enough
    std::vector<ClaimPart> parts;
    friend bool same_parts(const PartCondition& a, const PartCondition& b) {
        return a.absent == b.absent && a.parts == b.parts;
    }
};

// `quantity above 5 %`, `quantity below 100 worker`: some figure of the claim lies wholly there.
struct QuantityBound {
    bool above = true;
    double value = 0.0;
    std::string unit;  // a canonical unit or the lemma of what is counted; "": any
};

enum class TimeTest : std::uint8_t { before, in, after };
// `time before 2020`: when the claim holds, or, where it does not say, when its document was written.
struct TimeBound {
    TimeTest test = TimeTest::in;
    TimeInterval date;
};

// What one side of a pair must be. All that is given must hold.
struct SidePattern {
    std::vector<WordPattern> predicate;         // empty: any
    std::vector<std::string> with;              // word lists, one hit of each, anywhere in the claim
    std::vector<WordPattern> with_words;        // words given in place
    std::vector<std::string> without;           // word lists with no hit
    std::vector<WordPattern> without_words;     // words given in place, none of which may be there
    std::optional<Polarity> polarity;           // of the claim as a whole
    std::vector<Mode> modes;                    // empty: any but `conditional` and `questioned`
    std::vector<PartCondition> in_parts;
    std::optional<bool> quantity;               // it has a figure, or none
    std::vector<QuantityBound> quantities;
    std::optional<bool> entity;                 // it names somebody or something, or nobody
    std::vector<std::string> entities;          // ... one of these or a part of one
    std::optional<bool> holder;                 // it is told in somebody's name, or in the document's own
    std::vector<std::string> holders;           // ... in the name of one of these
    std::optional<bool> time;                   // the sentence says when, or does not
    std::vector<TimeBound> times;
};

enum class Same : std::uint8_t { subject, entity, object, topic };
enum class Severity : std::uint8_t { low, medium, high };
enum class FindingKind : std::uint8_t { contradiction, reversal, tension };

struct Rule {
    std::string id;
    std::string title;
    FindingKind flag = FindingKind::tension;
    Severity severity = Severity::medium;
    SidePattern a;
    SidePattern b;
    std::vector<SidePattern> unless_a;
    std::vector<SidePattern> unless_b;
    std::vector<Same> same;            // empty: entity
    std::optional<double> within_months;
    std::optional<double> apart_months;
    std::string message;               // "{A.source} stresses openness; {B.source} reports a retreat."
    std::vector<ListReference> references;  // all lists it names
    Place place;
};

struct CaseSide {
    std::string source;
    std::string kind;
    TimeInterval date;
    std::string text;                  // markers taken out
    std::vector<Span> marked;          // [[...]], bytes of `text`
};

enum class Expectation : std::uint8_t { finding, nothing, known_miss, known_alarm };

struct Case {
    std::string title;
    CaseSide a;
    CaseSide b;
    Expectation expect = Expectation::nothing;
    FindingKind kind = FindingKind::contradiction;
    std::string reason;                // of the expected finding; "" any
    std::string because;
    Place place;
};

struct RuleError {
    Place place;
    std::string message;
    std::string line;  // the text of that line
};

struct RuleSource {  // a file as it was read, so that a late error can show its line
    std::string path;
    std::string text;
};

// `use "file"`: another file to be read too, named relative to the one that uses it.
struct RuleUse {
    std::string file;
    Place place;
};

struct RuleSet {
    std::vector<RuleUse> uses;
    std::vector<WordList> lists;
    std::vector<Rule> rules;
    std::vector<Case> cases;
    std::vector<RuleError> errors;  // bad blocks; all others were loaded
    std::vector<RuleSource> sources;

    void append(RuleSet other) {
        const auto move_all = [](auto& to, auto& from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()),
                      std::make_move_iterator(from.end()));
        };
        move_all(uses, other.uses);
        move_all(lists, other.lists);
        move_all(rules, other.rules);
        move_all(cases, other.cases);
        move_all(errors, other.errors);
        move_all(sources, other.sources);
    }
};

[[nodiscard]] inline std::string_view name(FindingKind value) {
    static constexpr std::array<std::string_view, 3> names = {"contradiction", "reversal", "tension"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Severity value) {
    static constexpr std::array<std::string_view, 3> names = {"low", "medium", "high"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(ClaimPart value) {
    static constexpr std::array<std::string_view, 10> names = {
        "subject", "predicate", "object", "complement", "oblique", "agent", "time", "place", "clause", "manner"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(TimeTest value) {
    static constexpr std::array<std::string_view, 3> names = {"before", "in", "after"};
    return names.at(static_cast<std::size_t>(value));
}
[[nodiscard]] inline std::string_view name(Same value) {
    static constexpr std::array<std::string_view, 4> names = {"subject", "entity", "object", "topic"};
    return names.at(static_cast<std::size_t>(value));
}
// The word as a file writes it: open, "open ecosystem", collaborat*, open/adjective, @other-list.
[[nodiscard]] inline std::string in_words(const WordPattern& pattern) {
    std::string out;
    for (const std::string& lemma : pattern.lemmas) out += (out.empty() ? "" : " ") + lemma;
    if (pattern.list_reference) return "@" + out;
    if (pattern.lemmas.size() > 1) out = '"' + out + '"';
    if (!pattern.word_class) return out;
    static constexpr std::array<std::string_view, 6> classes = {"noun", "name", "verb", "adjective", "adverb", "number"};
    return out + "/" + std::string(classes.at(static_cast<std::size_t>(*pattern.word_class)));
}
// The error with its line and a caret under the column, for a terminal.
[[nodiscard]] inline std::string describe(const RuleError& error) {
    std::string out = error.place.text() + ": " + error.message;
    if (error.place.line == 0) return out;  // the file as a whole
    out += "\n  " + error.line + "\n  ";
    for (std::size_t i = 1; i < error.place.column && i <= error.line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(error.line[i - 1]);
        if ((byte & 0xC0U) != 0x80U) out += byte == '\t' ? '\t' : ' ';  // one column a character
    }
    return out + "^";
}

namespace grammar {
// Reads one rule file. Never throws: what cannot be read is in `errors`.
[[nodiscard]] RuleSet parse_rules(std::string_view text, const std::string& path);
// Checks references between blocks, once all files are read (unknown lists, lists that contain themselves, names used
// twice): adds to `errors` and takes the bad blocks out. Opposites are made mutual.
void link_rules(RuleSet& rules);
// A rule file written tidily: one blank line between blocks, statements indented and aligned, comments kept. The
// meaning and the order stay, and so do the author's line breaks. For text that `parse_rules` reads without an error.
[[nodiscard]] std::string format_rules(std::string_view text);
}  // namespace grammar

}  // namespace gainsay
