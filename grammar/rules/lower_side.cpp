#include "grammar/rules/lower_side.hpp"

#include <cmath>
#include <utility>

#include "grammar/rules/letters.hpp"

namespace gainsay::grammar::rules {

std::vector<std::string> SideLowering::lemmas(const Pattern& tree) {
    std::vector<std::string> out;
    std::string word;
    const auto finish_word = [&] {
        if (!word.empty()) out.push_back(std::exchange(word, ""));
    };
    for (const char c : lower_case(tree.text)) {
        if (c == ' ' || c == '\t' || c == '-')
            finish_word();
        else
            word += c;
    }
    finish_word();
    if (out.empty()) mistake(tree.at, "no word stands here");
    const std::size_t star = tree.text.find('*');
    if (star != std::string::npos && star + 1 != tree.text.size())
        mistake(tree.at, "'*' may stand at the end only: it means any ending");
    else if (!out.empty() && out.back() == "*")
        mistake(tree.at, "'*' needs the beginning of a word before it");
    for (const char* quote : {"\u201C", "\u201D", "\u00AB", "\u00BB"})
        if (!tree.quoted && tree.text.find(quote) != std::string::npos) {
            mistake(tree.at, "a phrase stands in straight quotes: \"open ecosystem\"");
            break;
        }
    return out;
}

WordPattern SideLowering::pattern(const Pattern& tree, std::vector<ListReference>& references) {
    WordPattern out;
    out.place = place(tree.at);
    out.list_reference = tree.reference;
    if (tree.word_class != WordClass::other) out.word_class = tree.word_class;
    if (!tree.reference) {
        out.lemmas = lemmas(tree);
        return out;
    }
    if (tree.quoted || tree.text.find('*') != std::string::npos)
        mistake(tree.at, "after @ stands the name of a list");
    out.lemmas = {tree.text};
    references.push_back({tree.text, out.place});
    return out;
}

void SideLowering::condition(const With& tree, SidePattern& side, Rule& rule) {
    const bool words = tree.pattern.quoted || tree.pattern.text.ends_with('*') ||
                       tree.pattern.word_class != WordClass::other;
    if (!tree.parts.empty()) return in_parts(tree, words && !tree.pattern.reference, side, rule);
    if (words && !tree.pattern.reference) {
        auto& to = tree.absent ? side.without_words : side.with_words;
        to.push_back(pattern(tree.pattern, rule.references));
    } else {
        auto& to = tree.absent ? side.without : side.with;
        to.push_back(tree.pattern.text);
        rule.references.push_back({tree.pattern.text, place(tree.pattern.at)});
    }
}

// Words in place are alternatives, in one part as anywhere.
void SideLowering::in_parts(const With& tree, bool words, SidePattern& side, Rule& rule) {
    PartCondition out;
    out.absent = tree.absent;
    out.parts = tree.parts;
    if (!words) {
        out.list = tree.pattern.text;
        rule.references.push_back({tree.pattern.text, place(tree.pattern.at)});
        return side.in_parts.push_back(std::move(out));
    }
    WordPattern word = pattern(tree.pattern, rule.references);
    for (PartCondition& known : side.in_parts)
        if (known.list.empty() && same_parts(known, out))
            return known.words.push_back(std::move(word));
    out.words.push_back(std::move(word));
    side.in_parts.push_back(std::move(out));
}

void SideLowering::condition(const OfPolarity& tree, SidePattern& side, Rule&) {
    if (side.polarity) mistake(tree.at, "a second polarity on one side");
    side.polarity = tree.polarity;
}

void SideLowering::condition(const OfMode& tree, SidePattern& side, Rule&) {
    if (!side.modes.empty()) mistake(tree.at, "a second mode on one side; join modes with |");
    side.modes = tree.modes;
}

void SideLowering::condition(const OfQuantity& tree, SidePattern& side, Rule&) {
    set_once(side.quantity, tree.present, tree.at, "quantity");
}

void SideLowering::condition(const QuantityLimit& tree, SidePattern& side, Rule&) {
    if (!std::isfinite(tree.value)) mistake(tree.at, "this number is too large");
    side.quantities.push_back({tree.above, tree.value, tree.unit});
}

void SideLowering::condition(const OfNamed& tree, SidePattern& side, Rule&) {
    const bool entity = tree.what == NamedWhat::entity;
    set_once(entity ? side.entity : side.holder, tree.present, tree.at,
             entity ? "entity" : "holder");
}

void SideLowering::condition(const OneOfNamed& tree, SidePattern& side, Rule&) {
    auto& to = tree.what == NamedWhat::entity ? side.entities : side.holders;
    if (!to.empty()) mistake(tree.at, "a second row of names on one side; join names with |");
    for (const std::string& name : tree.names)
        if (name.find_first_not_of(" \t") == std::string::npos) mistake(tree.at, "an empty name");
    to = tree.names;
}

void SideLowering::condition(const OfTime& tree, SidePattern& side, Rule&) {
    set_once(side.time, tree.stated, tree.at, "time");
}

void SideLowering::condition(const TimeLimit& tree, SidePattern& side, Rule&) {
    side.times.push_back({tree.test, date(tree.date)});
}

TimeInterval SideLowering::date(const Text& tree) {
    if (const auto date = parse_iso_date(tree.text)) return *date;
    mistake(tree.at,
            "expected a date such as 2024-03-29, 2024-03 or 2024, found '" + tree.text + "'");
    return {};
}

SidePattern SideLowering::side(const Match& tree, Rule& rule) {
    SidePattern out;
    for (const Pattern& word : tree.predicate)
        out.predicate.push_back(pattern(word, rule.references));
    for (const Condition& each : tree.conditions)
        boost::apply_visitor(Overloaded{[&](const auto& one) { condition(one, out, rule); }}, each);
    return out;
}

}  // namespace gainsay::grammar::rules
