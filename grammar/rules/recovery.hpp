// What is reported when a rule file breaks its language, and where reading goes on. For syntax.cpp
// alone.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/rules/ast.hpp"
#include "grammar/rules/syntax.hpp"

namespace gainsay::grammar::rules {

namespace x3 = boost::spirit::x3;
struct MistakesTag;  // of the context: where mistakes are collected

inline At skip_blanks(At at, At last) {
    while (at != last && (*at == ' ' || *at == '\t')) ++at;
    return at;
}
inline bool at_line_end(At at, At last) {
    return at == last || *at == '\n' || *at == '\r' || *at == '#';
}
inline At next_line(At at, At last) {
    while (at != last && *at != '\n' && *at != '\r') ++at;
    if (at == last) return at;
    const bool carriage_return = *at++ == '\r';
    if (carriage_return && at != last && *at == '\n') ++at;
    return at;
}

// What stands at `at`, in words: a whole word, never half a character.
inline std::string found(At at, At last) {
    if (at == last) return "the end of the file";
    if (at_line_end(at, last)) return "the end of the line";
    constexpr std::ptrdiff_t longest = 40;
    At stop = at + 1;
    const auto ends_word = [](char c) {
        return std::string_view(" \t\r\n,|\"#").find(c) != std::string_view::npos;
    };
    while (stop != last && stop - at < longest && !ends_word(*stop)) ++stop;
    while (stop != last && (static_cast<unsigned char>(*stop) & 0xC0U) == 0x80U) ++stop;
    return "'" + std::string(at, stop) + "'";
}

template <typename Context>
At report(const x3::expectation_failure<At>& failure, At last, const Context& context) {
    const At at = skip_blanks(failure.where(), last);
    x3::get<MistakesTag>(context).get().push_back(
        {at, "expected " + failure.which() + ", found " + found(at, last)});
    return at;
}

// A statement or header that went wrong: the rest of its line is passed over.
struct PassLine {
    template <typename Context>
    x3::error_handler_result on_error(At& first, At const& last,
                                      const x3::expectation_failure<At>& failure,
                                      const Context& context) {
        first = next_line(report(failure, last, context), last);
        return x3::error_handler_result::accept;
    }
};
// A case side went wrong, after its A or B: when its text lines are what is missing, the next
// statement stands here.
struct PassLineOrResume {
    template <typename Context>
    x3::error_handler_result on_error(At& first, At const& last,
                                      const x3::expectation_failure<At>& failure,
                                      const Context& context) {
        const At at = report(failure, last, context);
        At before = at;
        while (before[-1] == ' ' || before[-1] == '\t') --before;
        const bool begins_line = before[-1] == '\n' || before[-1] == '\r';
        first = begins_line ? at : next_line(at, last);
        return x3::error_handler_result::accept;
    }
};
// A block without its end: the next one begins here.
struct EndBlock {
    template <typename Context>
    x3::error_handler_result on_error(At& first, At const& last,
                                      const x3::expectation_failure<At>& failure,
                                      const Context& context) {
        first = report(failure, last, context);
        return x3::error_handler_result::accept;
    }
};

}  // namespace gainsay::grammar::rules
