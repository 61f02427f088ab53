// Any bytes as a rule file: reading ends, keeps its word about places, and what is read without a
// mistake means the same after formatting.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/grammar/rules_dump.hpp"

namespace {

void demand(bool holds, const char* what, const std::string& text = "") {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n%s\n", what, text.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gainsay;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    RuleSet rules = grammar::parse_rules(text, "f");
    for (const RuleError& error : rules.errors) {
        demand(error.place.column <= error.line.size() + 1, "a column beyond its line");
        demand(!error.message.empty(), "an error without a message");
        demand(!describe(error).empty(), "an error that cannot be described");
    }
    for (const Case& each : rules.cases)
        for (const CaseSide* side : {&each.a, &each.b})
            for (const Span mark : side->marked)
                demand(mark.begin < mark.end && mark.end <= side->text.size(), "a mark outside");
    if (rules.errors.empty()) {
        const std::string tidy = grammar::format_rules(text);
        demand(grammar::dump(rules) == grammar::dump(grammar::parse_rules(tidy, "f")),
               "formatting changed the meaning", tidy);
        demand(grammar::format_rules(tidy) == tidy, "formatting is not idempotent", tidy);
    } else {
        (void)grammar::format_rules(text);
    }
    grammar::link_rules(rules);
    return 0;
}
