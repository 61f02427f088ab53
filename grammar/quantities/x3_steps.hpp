// Bridges between X3 and the steps of lexical_steps.hpp. Only grammar sources of this folder
// include it.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <type_traits>

#include "grammar/quantities/lexical_steps.hpp"

namespace gainsay::grammar::figures {

namespace x3 = boost::spirit::x3;

// A primitive parser around a step `Cursor(Cursor at, Cursor last)`; it has no attribute: take its
// text with raw[].
template <typename Step>
struct StepParser : x3::parser<StepParser<Step>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    explicit constexpr StepParser(Step s) : step(s) {}

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(Cursor& first, Cursor const& last, Context const&, RuleContext&, Attribute&) const {
        const Cursor end = step(first, last);
        if (end == nullptr) return false;
        first = end;
        return true;
    }

    Step step;
};

template <typename Step>
constexpr StepParser<Step> step(Step s) {
    return StepParser<Step>(s);
}

// Like X3's raw[], but into a Piece, which can be assigned once the whole subject stands.
template <typename Subject>
struct PieceDirective : x3::unary_parser<Subject, PieceDirective<Subject>> {
    using base_type = x3::unary_parser<Subject, PieceDirective<Subject>>;
    using attribute_type = Piece;
    static bool const has_attribute = true;
    static bool const handles_container = false;

    explicit constexpr PieceDirective(Subject const& inner) : base_type(inner) {}

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(Cursor& first, Cursor const& last, Context const& context, RuleContext& rule,
               Attribute& out) const {
        const Cursor begin = first;
        if (!this->subject.parse(first, last, context, rule, x3::unused)) return false;
        if constexpr (std::is_same_v<Attribute, Piece>) out = Piece{begin, first};
        return true;
    }
};

struct PieceOf {
    template <typename Subject>
    constexpr auto operator[](Subject const& subject) const {
        return PieceDirective<typename x3::extension::as_parser<Subject>::value_type>(
            x3::as_parser(subject));
    }
};
inline constexpr PieceOf piece;

inline auto word_of(Classes any_of) {
    return step([any_of](Cursor at, Cursor last) { return read_class(at, last, any_of); });
}
// A word whatever its letters' case.
inline auto word(std::string_view lower) {
    return step([lower](Cursor at, Cursor last) -> Cursor {
        for (const char c : lower)
            if (at == last || to_lower(*at++) != c) return nullptr;
        return ends_word(at, last) ? at : nullptr;
    });
}

inline auto const gap = step([](Cursor at, Cursor last) -> Cursor {
    const Cursor end = skip_gap(at, last);
    return end == at ? nullptr : end;
});
inline auto const dash = step([](Cursor at, Cursor last) -> Cursor {
    const std::ptrdiff_t length = dash_at(at, last);
    return length == 0 ? nullptr : at + length;
});
inline auto const word_end =
    step([](Cursor at, Cursor last) -> Cursor { return ends_word(at, last) ? at : nullptr; });

}  // namespace gainsay::grammar::figures
