// A RuleSet as text, so that a test can say in a table what a rule file means.
#pragma once

#include <string>

#include "gainsay/rule.hpp"

namespace gainsay::grammar {

[[nodiscard]] inline std::string dump(const WordPattern& pattern) {
    std::string out = pattern.list_reference ? "@" : "";
    for (std::size_t i = 0; i < pattern.lemmas.size(); ++i)
        out += (i == 0 ? "" : "_") + pattern.lemmas[i];
    if (pattern.word_class) out += "/" + std::to_string(static_cast<int>(*pattern.word_class));
    return out;
}

template <typename Range, typename Text>
[[nodiscard]] std::string joined(const Range& range, Text text) {
    std::string out;
    for (const auto& each : range) out += (out.empty() ? "" : " ") + std::string(text(each));
    return out;
}

[[nodiscard]] inline std::string dump(const SidePattern& side) {
    const auto word = [](const WordPattern& each) { return dump(each); };
    const auto plain = [](const std::string& each) { return each; };
    const auto mode = [](Mode each) { return name(each); };
    std::string out = "[" + joined(side.predicate, word) + "]";
    if (!side.with.empty()) out += " with(" + joined(side.with, plain) + ")";
    if (!side.with_words.empty()) out += " words(" + joined(side.with_words, word) + ")";
    if (!side.without.empty()) out += " without(" + joined(side.without, plain) + ")";
    if (!side.without_words.empty()) out += " not(" + joined(side.without_words, word) + ")";
    if (side.polarity) out += " " + std::string(name(*side.polarity));
    if (!side.modes.empty()) out += " mode(" + joined(side.modes, mode) + ")";
    if (side.quantity) out += *side.quantity ? " quantity" : " no-quantity";
    for (const PartCondition& each : side.in_parts)
        out += std::string(each.absent ? " not-in(" : " in(") +
               joined(each.parts, [](ClaimPart one) { return name(one); }) + ": " + each.list +
               joined(each.words, word) + ")";
    for (const QuantityBound& each : side.quantities)
        out += std::string(each.above ? " above(" : " below(") + std::to_string(each.value) +
               each.unit + ")";
    const auto named = [&](const char* what, const std::optional<bool>& any,
                           const std::vector<std::string>& names) {
        if (any) out += std::string(*any ? " " : " no-") + what;
        if (!names.empty()) out += " " + std::string(what) + "(" + joined(names, plain) + ")";
    };
    named("entity", side.entity, side.entities);
    named("holder", side.holder, side.holders);
    named("time", side.time, {});
    for (const TimeBound& each : side.times)
        out += " " + std::string(name(each.test)) + "(" + iso_date(each.date.first) + ".." +
               iso_date(each.date.last) + ")";
    return out;
}

[[nodiscard]] inline std::string dump(const CaseSide& side) {
    std::string out =
        side.source + "/" + side.kind + "/" + iso_date(side.date.first) + ": " + side.text;
    for (const Span mark : side.marked)
        out += " [" + side.text.substr(mark.begin, mark.size()) + "]";
    return out;
}

[[nodiscard]] inline std::string dump(const RuleSet& rules) {
    std::string out;
    for (const RuleUse& use : rules.uses) out += "use " + use.file + "\n";
    for (const WordList& list : rules.lists) {
        out += "words " + list.name + ": " +
               joined(list.patterns, [](const WordPattern& each) { return dump(each); });
        if (!list.opposite.empty()) out += " <> " + list.opposite;
        out += "\n";
    }
    for (const Rule& rule : rules.rules) {
        out += "rule " + rule.id + " " + std::string(name(rule.flag)) + " " +
               std::string(name(rule.severity)) + "\n  A " + dump(rule.a) + "\n  B " +
               dump(rule.b) + "\n";
        for (const SidePattern& side : rule.unless_a) out += "  unless A " + dump(side) + "\n";
        for (const SidePattern& side : rule.unless_b) out += "  unless B " + dump(side) + "\n";
        if (!rule.same.empty())
            out += "  same " + joined(rule.same, [](Same each) { return name(each); }) + "\n";
        if (rule.within_months) out += "  within " + std::to_string(*rule.within_months) + "\n";
        if (rule.apart_months) out += "  apart " + std::to_string(*rule.apart_months) + "\n";
        if (!rule.title.empty()) out += "  title " + rule.title + "\n";
        if (!rule.message.empty()) out += "  message " + rule.message + "\n";
    }
    static constexpr std::array<const char*, 4> expectations = {"finding", "nothing", "known-miss",
                                                                "known-alarm"};
    for (const Case& each : rules.cases) {
        out += "case " + each.title + "\n  A " + dump(each.a) + "\n  B " + dump(each.b) + "\n  " +
               expectations.at(static_cast<std::size_t>(each.expect));
        if (each.expect != Expectation::nothing)
            out += " " + std::string(name(each.kind)) + " by " + each.reason;
        out += each.because.empty() ? "\n" : " because " + each.because + "\n";
    }
    for (const RuleError& error : rules.errors)
        out += error.place.text() + ": " + error.message + "\n";
    return out;
}

}  // namespace gainsay::grammar
