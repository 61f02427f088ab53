// Text of a rule file to syntax trees, block by block: the plain function in front of the X3
// grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/rules/ast.hpp"

namespace gainsay::grammar::rules {

struct Mistake {
    At at = nullptr;
    std::string message;
};

// Reads the next block and moves `first` behind it; false when only blank lines and comments are
// left. Mistakes are appended: a block that added some is not to be used, though its tree is filled
// as far as it went. Always moves on.
[[nodiscard]] bool parse_block(At& first, At last, Block& block, std::vector<Mistake>& mistakes);

}  // namespace gainsay::grammar::rules
