// The conditions of a rule's side, and the words that all blocks share: trees to what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/rule.hpp"
#include "grammar/rules/ast.hpp"
#include "grammar/rules/place.hpp"
#include "grammar/rules/syntax.hpp"

namespace gainsay::grammar::rules {

// Gathers lambdas to visit a variant with.
template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
    using result_type = void;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

// Appends to `mistakes`, which like text and source outlives it.
class SideLowering {
public:
    SideLowering(std::string_view text, const SourceMap& source, std::vector<Mistake>& mistakes)
        : text_(text), source_(source), mistakes_(mistakes) {}

    // A word of a list, a predicate or a condition; what it refers to is added to `references`.
    [[nodiscard]] WordPattern pattern(const Pattern& tree, std::vector<ListReference>& references);
    [[nodiscard]] SidePattern side(const Match& tree, Rule& rule);
    [[nodiscard]] TimeInterval date(const Text& tree);

private:
    [[nodiscard]] Place place(At at) const {
        return source_.place(static_cast<std::size_t>(at - text_.data()));
    }
    void mistake(At at, std::string message) { mistakes_.push_back({at, std::move(message)}); }
    void set_once(std::optional<bool>& to, bool value, At at, const char* what) {
        if (to) mistake(at, std::string("a second ") + what + " on one side");
        to = value;
    }
    [[nodiscard]] std::vector<std::string> lemmas(const Pattern& tree);
    void condition(const With& tree, SidePattern& side, Rule& rule);
    void in_parts(const With& tree, bool words, SidePattern& side, Rule& rule);
    void condition(const OfPolarity& tree, SidePattern& side, Rule& rule);
    void condition(const OfMode& tree, SidePattern& side, Rule& rule);
    void condition(const OfQuantity& tree, SidePattern& side, Rule& rule);
    void condition(const QuantityLimit& tree, SidePattern& side, Rule& rule);
    void condition(const OfNamed& tree, SidePattern& side, Rule& rule);
    void condition(const OneOfNamed& tree, SidePattern& side, Rule& rule);
    void condition(const OfTime& tree, SidePattern& side, Rule& rule);
    void condition(const TimeLimit& tree, SidePattern& side, Rule& rule);

    std::string_view text_;
    const SourceMap& source_;
    std::vector<Mistake>& mistakes_;
};

}  // namespace gainsay::grammar::rules
