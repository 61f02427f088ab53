// The syntax tree of a rule file, as the X3 grammar fills it and `lower.cpp` reads it. Every node
// knows where in the text it began, so that what is only found out later (a date that does not
// exist, a rule without a side) has a place too.
//
// Every node has at least two members: X3 cannot fill single-member structs inside variants.
#pragma once

#include <boost/variant.hpp>
#include <string>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/rule.hpp"

namespace gainsay::grammar::rules {

using At = const char*;  // into the text that is being parsed

struct Text {
    At at = nullptr;
    std::string text;
};

// open, "open ecosystem", collaborat*, open/adjective, @other-list
struct Pattern {
    At at = nullptr;
    bool reference = false;
    bool quoted = false;
    std::string text;
    WordClass word_class = WordClass::other;  // `other`: none was given
};

struct With {
    At at = nullptr;
    bool absent = false;  // `without`
    Pattern pattern;
    std::vector<ClaimPart> parts;  // empty: anywhere
};
struct OfPolarity {
    At at = nullptr;
    Polarity polarity = Polarity::affirmed;
};
struct OfMode {
    At at = nullptr;
    std::vector<Mode> modes;
};
struct OfQuantity {
    At at = nullptr;
    bool present = true;
};
struct QuantityLimit {
    At at = nullptr;
    bool above = true;
    double value = 0.0;
    std::string unit;
};
enum class NamedWhat : std::uint8_t { entity, holder };
struct OfNamed {  // `entity yes`, `holder no`
    At at = nullptr;
    NamedWhat what = NamedWhat::entity;
    bool present = true;
};
struct OneOfNamed {  // `entity "Norwick Mill" | "Dorn"`
    At at = nullptr;
    NamedWhat what = NamedWhat::entity;
    std::vector<std::string> names;
};
struct OfTime {
    At at = nullptr;
    bool stated = true;
};
struct TimeLimit {
    At at = nullptr;
    TimeTest test = TimeTest::in;
    Text date;
};
using Condition = boost::variant<With, OfPolarity, OfMode, OfQuantity, QuantityLimit, OfNamed,
                                 OneOfNamed, OfTime, TimeLimit>;

enum class Side : std::uint8_t { a, b };
enum class WordingKey : std::uint8_t { title, message, because };
enum class FieldKey : std::uint8_t { from, kind, date };

struct Match {
    At at = nullptr;
    bool unless = false;
    Side side = Side::a;
    std::vector<Pattern> predicate;
    std::vector<Condition> conditions;
};
struct Wording {
    At at = nullptr;
    WordingKey key = WordingKey::title;
    std::string text;
};
struct Flag {
    At at = nullptr;
    FindingKind kind = FindingKind::tension;
};
struct Grade {
    At at = nullptr;
    Severity severity = Severity::medium;
};
struct Sameness {
    At at = nullptr;
    std::vector<Same> same;
};
struct Period {
    At at = nullptr;
    bool apart = false;
    unsigned count = 0;
    double months_per_unit = 1.0;
};
struct Pole {
    At at = nullptr;
    bool about = false;  // the topic both sides share, not a pole
    std::vector<Pattern> patterns;
};
using RuleStatement = boost::variant<Wording, Flag, Grade, Match, Sameness, Period, Pole>;

struct Opposite {
    At at = nullptr;
    Text name;
};
struct Entries {
    At at = nullptr;
    std::vector<Pattern> patterns;
};
using WordsStatement = boost::variant<Opposite, Entries>;

struct SideField {
    At at = nullptr;
    FieldKey key = FieldKey::from;
    Text value;
};
struct SideText {
    At at = nullptr;
    Side side = Side::a;
    std::vector<SideField> fields;
    std::vector<Text> lines;
};
struct Expect {
    At at = nullptr;
    Expectation expectation = Expectation::nothing;
    FindingKind kind = FindingKind::contradiction;
    std::string reason;
};
using CaseStatement = boost::variant<SideText, Expect, Wording>;

struct WordsBlock {
    Text name;
    std::vector<WordsStatement> statements;
};
struct RuleBlock {
    Text id;
    std::vector<RuleStatement> statements;
};
struct ThemeBlock {
    Text id;
    std::vector<RuleStatement> statements;
};
// `theme tempo  rapid*, quick against slow*, sluggish`: a whole theme in a line.
struct ThemeLine {
    Text id;
    Pole one;
    Pole other;
};
struct CaseBlock {
    Text title;
    std::vector<CaseStatement> statements;
};
struct UseLine {
    At at = nullptr;
    Text file;
};
// `Text` stands for a stretch that is no block; its error has been reported.
using Block =
    boost::variant<Text, WordsBlock, RuleBlock, ThemeBlock, ThemeLine, CaseBlock, UseLine>;

}  // namespace gainsay::grammar::rules
